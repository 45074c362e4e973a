/** `--from-compose FILE[:SERVICE]`: fills the inputs that no flag gives. */
import { dirname, join, resolve } from 'node:path';
import { messageOf, UserError } from '../errors.ts';
import type { Ambient, Environment } from '../inputs/ambient.ts';
import { composeInputs } from '../inputs/compose.ts';
import { parseCompose, parseDotEnv } from '../inputs/compose-file.ts';
import type { Ports } from '../ports.ts';

/** @returns the flags' values, and below them the file's. @throws UserError when the file cannot be read or used. */
export async function withCompose(
  given: ReadonlyMap<string, string>,
  argument: string,
  ambient: Pick<Ambient, 'workspace'>,
  env: Environment,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<ReadonlyMap<string, string>> {
  const [name, service] = await split(argument, ambient.workspace, files);
  const path = resolve(ambient.workspace, name);
  const text = await files.readText(path).catch((error: unknown) => {
    throw new UserError(`from-compose: ${name} cannot be read: ${messageOf(error)}`, {
      input: 'from-compose',
      value: argument,
      remedy: 'Write --from-compose FILE or --from-compose FILE:SERVICE, for example compose.yaml:app.',
    });
  });
  const directory = dirname(path);
  const dotEnv = (await files.readTextIfExists(join(directory, '.env'))) ?? '';
  // As in Compose, the environment wins over the file beside it.
  const variables = { ...parseDotEnv(dotEnv), ...env };
  const found = composeInputs(parseCompose(name, text, variables), service, { directory, env: variables });
  const taken = [...found.values].filter(([input]) => !given.has(input));
  log.info(
    `${name}, service ${found.service}: ${taken.length === 0 ? 'nothing that no flag says' : taken.map(([input]) => input).join(', ')}`,
  );
  for (const { message, file, line } of found.notices)
    log.warn(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
  return new Map([...taken, ...given]);
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
