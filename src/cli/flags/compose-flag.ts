/** `--from-compose FILE[:SERVICE]`: fills the inputs that no flag gives, from what Compose says of the file. */
import { dirname, resolve } from 'node:path';
import { EnvironmentError, UserError } from '../../errors.ts';
import { composeInputs } from '../../inputs/compose/compose-file.ts';
import { readComposeModel } from '../../inputs/compose/compose-model.ts';
import type { Environment, RunEnvironment } from '../../inputs/environment.ts';
import type { Ports } from '../../ports.ts';

const LIMIT_MS = 30_000;
/** A model of a thousand services. */
const MAX_MODEL_BYTES = 8 * 1024 * 1024;
/**
 * Every service, whatever its profile; only what a build needs must be right. Nothing is fetched: an `include` of a
 * repository or a registry is refused by Compose itself.
 */
const CONFIG = ['--profile', '*', 'config', '--format', 'yaml', '--no-consistency', '--no-env-resolution'];
const NOTHING_REMOTE = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false' };

/** @returns the flags' values, and below them the file's. @throws UserError when Compose refuses the file. */
export async function withCompose(
  given: ReadonlyMap<string, string>,
  argument: string,
  environment: Pick<RunEnvironment, 'workspace'>,
  env: Environment,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<ReadonlyMap<string, string>> {
  const [name, service] = await split(argument, environment.workspace, ports.files);
  const path = resolve(environment.workspace, name);
  if (!(await ports.files.exists(path))) {
    throw new UserError(`from-compose: there is no ${name}`, {
      input: 'from-compose',
      value: argument,
      remedy: 'Write --from-compose FILE or --from-compose FILE:SERVICE, for example compose.yaml:app.',
    });
  }
  const model = await askCompose(name, path, ports);
  const found = composeInputs(readComposeModel(name, model), service, { directory: dirname(path), env });
  const taken = [...found.values].filter(([input]) => !given.has(input));
  ports.log.info(
    `${name}, service ${found.service}: ${taken.length === 0 ? 'nothing that no flag says' : taken.map(([input]) => input).join(', ')}`,
  );
  for (const { message, file } of found.notices) ports.log.warn(`${file}: ${message}`);
  return new Map([...taken, ...given]);
}

/** The model of the file, from the plugin of docker or the program of its own. */
async function askCompose(name: string, path: string, ports: Pick<Ports, 'exec' | 'log'>): Promise<string> {
  const command = await findCompose(ports);
  const result = await ports.exec.run(
    { ...command, args: [...command.args, '--file', path, ...CONFIG], env: NOTHING_REMOTE },
    { timeoutMs: LIMIT_MS, keepBytes: MAX_MODEL_BYTES },
  );
  if (result.exitCode === 0) {
    for (const [, message] of result.stderr.matchAll(/level=warning msg="((?:[^"\\]|\\.)*)"/g))
      ports.log.warn(`${name}: ${(message ?? '').replaceAll('\\"', '"')}`);
    return result.stdout;
  }
  const said = result.stderr.trim() || `exit code ${result.exitCode}`;
  throw new UserError(`${name}: Compose refuses it: ${said}`, {
    input: 'from-compose',
    value: name,
    remedy: `Correct the file until "docker compose -f ${name} config" accepts it.`,
    location: { file: name },
  });
}

/** @throws EnvironmentError where there is no Compose. */
async function findCompose({
  exec,
}: Pick<Ports, 'exec'>): Promise<{ tool: string; args: readonly string[] }> {
  if ((await exec.which('docker')) !== undefined) {
    const { exitCode } = await exec.run(
      { tool: 'docker', args: ['compose', 'version'] },
      { timeoutMs: LIMIT_MS },
    );
    if (exitCode === 0) return { tool: 'docker', args: ['compose'] };
  }
  if ((await exec.which('docker-compose')) !== undefined) return { tool: 'docker-compose', args: [] };
  throw new EnvironmentError(
    '--from-compose needs Docker Compose, and there is neither docker compose nor docker-compose',
    {
      remedy: 'Install Docker’s Compose plugin, or give the flags by hand.',
    },
  );
}

/** A colon may be part of a file's name: what is there as it is written, is meant. */
async function split(
  argument: string,
  workspace: string,
  files: Ports['files'],
): Promise<readonly [string, string | undefined]> {
  const colon = argument.lastIndexOf(':');
  if (colon < 0 || (await files.exists(resolve(workspace, argument)))) return [argument, undefined];
  return [argument.slice(0, colon), argument.slice(colon + 1)];
}
