import { join } from 'node:path';
import { paths } from '../paths.ts';
import { isAlive } from '../process.ts';
import type { State } from '../state.ts';

/** The servers, in the order in which each finds what it needs. */
export const sigstoreServers = ['issuer', 'ct-log', 'fulcio', 'rekor', 'tsa', 'referrers-registry'] as const;
export type SigstoreServer = (typeof sigstoreServers)[number];

/** What verifiers have to be given: certificates and keys of all the servers. */
export const trustedRoot = join(paths.sigstore, 'trusted-root.json');

/** The variables that say where the servers are; none where they are not up. */
export function sigstoreEnv(state: State): Record<string, string> {
  if (!sigstoreServers.every((name) => isAlive(state.processes[name]))) return {};
  const url = (name: SigstoreServer): string => `http://127.0.0.1:${state.ports[name]}`;
  return {
    TESTBED_FULCIO: url('fulcio'),
    TESTBED_REKOR: url('rekor'),
    TESTBED_TSA: `${url('tsa')}/api/v1/timestamp`,
    TESTBED_ISSUER: url('issuer'),
    // As ACTIONS_ID_TOKEN_REQUEST_URL: `&audience=…` is added to it.
    TESTBED_TOKEN_URL: `${url('issuer')}/token?api-version=2.0`,
    TESTBED_TRUSTED_ROOT: trustedRoot,
    TESTBED_COSIGN: join(paths.bin, 'cosign'),
    TESTBED_REFERRERS_REGISTRY: `127.0.0.1:${state.ports['referrers-registry']}`,
  };
}
