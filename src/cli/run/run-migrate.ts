/** `multihull migrate [DOCKERFILE]`: words → inputs. */
import { createPorts } from '../../adapters/node-ports.ts';
import { migrate } from '../../commands/migrate.ts';
import { type ExitCode, UserError } from '../../errors.ts';
import { type Environment, type RunEnvironment, readRunEnvironment } from '../../inputs/environment.ts';
import { readInputs } from '../../inputs/read-inputs.ts';
import type { Log } from '../../ports.ts';
import { COMMON_FLAGS, type Flags, isOn, parseWordsOf } from '../flags/arguments.ts';

/** Those inputs that change what a Dockerfile means. */
/** What `multihull migrate` takes, beside what every command has. */
export const MIGRATE_FLAGS: Flags = {
  ...COMMON_FLAGS,
  write: { kind: 'switch' },
  file: { kind: 'text' },
  context: { kind: 'text' },
  platforms: { kind: 'text' },
  target: { kind: 'text' },
  'build-args': { kind: 'text' },
  'build-contexts': { kind: 'text' },
};

/** @throws UserError for words that mean nothing, and as `migrate` does */
export async function migrateFile(
  words: readonly string[],
  env: Environment,
  log: Log,
  print: (text: string) => void,
): Promise<ExitCode> {
  const { values, positionals } = parseWordsOf(words, MIGRATE_FLAGS);
  const [file, ...more] = positionals;
  if (more.length > 0)
    throw new UserError('migrate takes one Dockerfile', {
      input: 'command line',
      value: positionals.join(' '),
      remedy: 'Write multihull migrate [DOCKERFILE] [--write].',
    });
  const environment: RunEnvironment = { ...readRunEnvironment(env), workspace: process.cwd() };
  const given = (name: string) =>
    name === 'file' ? (file ?? values.get(name)?.at(-1)) : values.get(name)?.join('\n');
  // Nothing is built or pushed, so no image has to be named.
  const inputs = readInputs((name) => (name === 'push' ? 'false' : (given(name) ?? '')), environment);
  return migrate({ inputs, write: isOn(values, 'write'), print }, createPorts({ env, environment, log }));
}
