/**
 * The run's private Docker config: the user's logins and settings, to which ours are added. The user's own file is
 * never written to, and the copy is removed afterwards.
 */
import { join } from 'node:path';
import type { Credentials } from '../inputs/inputs.ts';
import type { LoginPlan, Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import {
  readAuthConfig,
  readDockerConfig,
  serverAddress,
  withLogins,
} from '../registry/auth/docker-config-file.ts';
import { runTool } from './run-tool.ts';

/**
 * Writes the private config, and logs in to each planned registry.
 * @param authConfig `DOCKER_AUTH_CONFIG`; its logins become part of the file, since older dockers do not know the variable.
 */
export async function prepareDockerConfig(
  plan: Plan,
  credentials: readonly Credentials[],
  authConfig: string | undefined,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<void> {
  const own = (await readDockerConfig(plan.userDockerConfig, ports.files))?.config ?? {};
  const pluginDirectories = Array.isArray(own['cliPluginsExtraDirs']) ? own['cliPluginsExtraDirs'] : [];
  const given = authConfig === undefined ? undefined : readAuthConfig(authConfig).config['auths'];
  const config = withLogins(
    {
      ...own,
      // Plugins that the user installed beside the config are found from the private one, too.
      cliPluginsExtraDirs: [...pluginDirectories, join(plan.userDockerConfig, 'cli-plugins')],
    },
    given,
    plan.logins.map(({ registry }) => serverAddress(registry)),
  );
  await ports.files.makeDirectory(plan.privateDockerConfig, { mode: 0o700 });
  await ports.files.write(join(plan.privateDockerConfig, 'config.json'), JSON.stringify(config, null, 2), {
    mode: 0o600,
  });
  // A context that the user has chosen is described there.
  const contexts = join(plan.userDockerConfig, 'contexts');
  if (await ports.files.exists(contexts))
    await ports.files.link(contexts, join(plan.privateDockerConfig, 'contexts'));
  // One after the other: each login rewrites the same file.
  for (const login of plan.logins) await logIn(login, credentials, ports);
}

async function logIn(
  login: LoginPlan,
  credentials: readonly Credentials[],
  ports: Pick<Ports, 'exec' | 'log'>,
): Promise<void> {
  const password = credentials.find(({ registry }) => registry === login.registry)?.password ?? '';
  await runTool(
    ports,
    { ...login.command, stdin: password },
    `Check username and password for ${login.registry}; a token needs the right to write packages.`,
    { timeoutMs: 60_000 },
  );
  ports.log.info(`logged in to ${login.registry} as ${login.username}`);
}
