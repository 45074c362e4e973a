/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */
import { createPorts } from '../adapters/node-ports.ts';
import type { ExitCode } from '../errors.ts';
import { type Environment, readAmbient } from '../inputs/ambient.ts';
import { readMergeInputs } from '../inputs/merge-inputs.ts';
import type { MergeInputName } from '../inputs/table.ts';
import type { Log, Results } from '../ports.ts';
import { runMerge } from '../run-merge.ts';
import { reportMerge } from '../steps/report.ts';
import { parse } from './arguments.ts';

/** Flags whose names are not the inputs', as one of them is given at a time. */
const FLAGS: Readonly<Record<string, MergeInputName>> = {
  tag: 'tags',
  platforms: 'platforms',
  'set-platform': 'set-platform',
  registry: 'registry',
  username: 'username',
  password: 'password',
  allow: 'allow',
  skip: 'skip-checks',
  retries: 'retries',
};

/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
export async function merge(
  words: readonly string[],
  env: Environment,
  log: Log,
  results: Results,
): Promise<ExitCode> {
  const { values, positionals } = parse(words, {
    ...Object.fromEntries(
      Object.keys(FLAGS).map((flag) => [flag, { type: 'string' as const, multiple: true }]),
    ),
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
  });
  const typed = new Map<MergeInputName, string>([['refs', positionals.join('\n')]]);
  for (const [flag, name] of Object.entries(FLAGS)) {
    const value = values[flag];
    if (Array.isArray(value)) typed.set(name, value.join('\n'));
  }
  const ambient = readAmbient(env);
  const inputs = readMergeInputs((name) => typed.get(name) ?? '', ambient);
  for (const { password } of inputs.credentials) log.mask(password);
  const ports = createPorts({ env, ambient, log });
  const outcome = await runMerge(inputs, ambient, ports);
  const code = await reportMerge(outcome, inputs, ambient, ports, results);
  if (values['json'] === true) process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
  return code;
}
