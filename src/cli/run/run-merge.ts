/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */

import { createPorts } from '../../adapters/node-ports.ts';
import { runMerge } from '../../commands/merge.ts';
import { reportMerge } from '../../commands/write-report.ts';
import type { ExitCode } from '../../errors.ts';
import { readMergeInputs } from '../../inputs/commands/merge-inputs.ts';
import { type Environment, readAmbient } from '../../inputs/environment.ts';
import type { MergeInputName } from '../../inputs/input-table.ts';
import { maskInputs } from '../../inputs/mask-inputs.ts';
import type { Log, Results } from '../../ports.ts';
import { COMMON_FLAGS, type Flag, isOn, parseWordsOf } from '../flags/arguments.ts';
import { readPassword } from '../flags/password-stdin.ts';

/** Flags are the inputs' names; `--tag` and `--skip` are names that they had before. */
/** What `multihull merge` takes, beside what every command has. */
export const MERGE_FLAGS: Readonly<Record<Exclude<MergeInputName, 'refs' | 'github-token'>, Flag>> = {
  tags: { kind: 'text', also: ['tag'] },
  platforms: { kind: 'text' },
  'set-platform': { kind: 'text' },
  registry: { kind: 'text' },
  username: { kind: 'text' },
  password: { kind: 'text' },
  allow: { kind: 'text' },
  'skip-checks': { kind: 'text', also: ['skip'] },
  retries: { kind: 'text' },
};

/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
export async function merge(
  words: readonly string[],
  env: Environment,
  log: Log,
  results: Results,
): Promise<ExitCode> {
  const { values, positionals } = parseWordsOf(words, {
    ...COMMON_FLAGS,
    'password-stdin': { kind: 'switch' },
    ...MERGE_FLAGS,
  });
  const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
  const password = await readPassword(typed.get('password'), isOn(values, 'password-stdin'), log);
  if (password !== undefined) typed.set('password', password);
  typed.set('refs', positionals.join('\n'));
  const ambient = readAmbient(env);
  const inputs = readMergeInputs((name) => typed.get(name) ?? '', ambient);
  maskInputs(inputs, log);
  const ports = createPorts({ env, ambient, log });
  const outcome = await runMerge(inputs, ambient, ports);
  const code = await reportMerge(outcome, inputs, ambient, ports, results);
  if (isOn(values, 'json')) process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
  return code;
}
