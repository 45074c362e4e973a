/** The flags of plan, build and eject as inputs: what was typed, and below it what a Compose file says. */
import { createPorts } from '../../adapters/node-ports.ts';
import { type Environment, type RunEnvironment, readRunEnvironment } from '../../inputs/environment.ts';
import type { RawInputs } from '../../inputs/read-inputs.ts';
import type { Log } from '../../ports.ts';
import { BUILD_FLAGS, type Flags as FlagTable, parseBuildArguments } from './arguments.ts';
import { readPassword } from './password-stdin.ts';

export interface Flags {
  readonly raw: RawInputs;
  readonly json: boolean;
  readonly show: 'dockerfile' | undefined;
  readonly environment: RunEnvironment;
}

/** @throws UserError for a flag that does not exist, or a Compose file that cannot be used. */
export async function readFlags(
  words: readonly string[],
  env: Environment,
  log: Log,
  flags: FlagTable = BUILD_FLAGS,
): Promise<Flags> {
  const { values: typed, json, compose, passwordStdin, show } = parseBuildArguments(words, flags);
  const password = await readPassword(typed.get('password'), passwordStdin, log);
  const given = new Map([...typed, ...(password === undefined ? [] : [['password', password] as const])]);
  // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
  const environment: RunEnvironment = { ...readRunEnvironment(env), workspace: process.cwd() };
  const values = compose === undefined ? given : await fromCompose(given, compose, environment, env, log);
  return { raw: (name) => values.get(name) ?? '', json, show, environment };
}

/** YAML is read only when it is asked for. */
async function fromCompose(
  given: ReadonlyMap<string, string>,
  compose: string,
  environment: RunEnvironment,
  env: Environment,
  log: Log,
): Promise<ReadonlyMap<string, string>> {
  const { withCompose } = await import('./compose-flag.ts');
  return withCompose(given, compose, environment, env, createPorts({ env, environment, log }));
}
