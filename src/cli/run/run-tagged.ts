/** What `merge` and `promote` do alike on a command line: words → inputs, the run, and how it ended. */
import { createPorts } from '../../adapters/node-ports.ts';
import { reportTagged } from '../../commands/write-report.ts';
import type { ExitCode } from '../../errors.ts';
import type { TaggingInputs } from '../../inputs/commands/tagging-inputs.ts';
import { type Environment, type RunEnvironment, readRunEnvironment } from '../../inputs/environment.ts';
import type { TaggingInputName } from '../../inputs/input-table.ts';
import { maskInputs } from '../../inputs/mask-inputs.ts';
import type { Log, Ports, Results } from '../../ports.ts';
import type { MergeOutcome } from '../../report/outcome.ts';
import { COMMON_FLAGS, type Flag, type Flags, isOn, parseWordsOf } from '../flags/arguments.ts';
import { readPassword } from '../flags/password-stdin.ts';

/** Flags of both, in the order in which help shows them; `--platforms` stands before. */
export const TAGGING_FLAGS: Readonly<Record<Exclude<TaggingInputName, 'platforms' | 'github-token'>, Flag>> =
  {
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text' },
    retries: { kind: 'text' },
  };

/** Where the words come from, and where what happened goes. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly env: Environment;
  readonly log: Log;
  readonly results: Results;
}

export interface TaggingCommand<I extends TaggingInputs> {
  readonly work: 'merge' | 'promote';
  /** The input that words without a flag are of. */
  readonly positional: string;
  readonly flags: Flags;
  readonly read: (raw: (name: string) => string, environment: RunEnvironment) => I;
  readonly run: (inputs: I, environment: RunEnvironment, ports: Ports) => Promise<MergeOutcome>;
}

/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
export async function runTagged<I extends TaggingInputs & Parameters<typeof reportTagged>[2]>(
  { work, positional, flags, read, run }: TaggingCommand<I>,
  { words, env, log, results }: CommandLine,
): Promise<ExitCode> {
  const all = { ...COMMON_FLAGS, 'password-stdin': { kind: 'switch' }, ...flags } as const;
  const { values, positionals } = parseWordsOf(words, all);
  const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
  const password = await readPassword(typed.get('password'), isOn(values, 'password-stdin'), log);
  if (password !== undefined) typed.set('password', password);
  typed.set(positional, positionals.join('\n'));
  const environment = readRunEnvironment(env);
  const inputs = read((name) => typed.get(name) ?? '', environment);
  maskInputs(inputs, log);
  const ports = createPorts({ env, environment, log });
  const outcome = await run(inputs, environment, ports);
  const code = await reportTagged(work, outcome, inputs, environment, ports, results);
  if (isOn(values, 'json')) process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
  return code;
}
