/** How a command speaks to registries. */
import type { RunEnvironment } from '../inputs/environment.ts';
import type { Credentials } from '../inputs/inputs.ts';
import type { RegistryOptions } from '../registry/client.ts';

/** What inputs say about registries. */
export interface RegistryInputs {
  readonly credentials: readonly Credentials[];
  readonly retries: number;
}

/**
 * Of one command: all repositories that are opened with it share connections and tokens.
 * @param environment `dockerConfig` may be a run's private one.
 */
export function registryOptions(
  { dockerConfig, dockerAuthConfig }: Pick<RunEnvironment, 'dockerConfig' | 'dockerAuthConfig'>,
  { credentials, retries }: RegistryInputs,
): RegistryOptions {
  return {
    configDir: dockerConfig,
    authConfig: dockerAuthConfig,
    logins: new Map(
      credentials.map(({ registry, username, password }) => [registry, { username, password }]),
    ),
    retries,
    clients: new Map(),
  };
}
