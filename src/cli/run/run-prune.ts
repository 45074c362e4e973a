/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */
import { createPorts } from '../../adapters/node-ports.ts';
import { runPrune } from '../../commands/prune.ts';
import { ExitCode } from '../../errors.ts';
import { readPruneInputs } from '../../inputs/commands/prune-inputs.ts';
import { type Environment, readRunEnvironment } from '../../inputs/environment.ts';
import type { Log } from '../../ports.ts';
import { COMMON_FLAGS, type Flags, isOn, parseWordsOf } from '../flags/arguments.ts';

/** What `multihull prune` takes, beside what every command has. */
export const PRUNE_FLAGS: Flags = {
  ...COMMON_FLAGS,
  'older-than': { kind: 'text' },
  'dry-run': { kind: 'switch' },
};

export async function prune(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  const { values, positionals } = parseWordsOf(words, PRUNE_FLAGS);
  const inputs = readPruneInputs(
    positionals,
    values.get('older-than')?.at(-1) ?? '7d',
    isOn(values, 'dry-run'),
  );
  const environment = readRunEnvironment(env);
  const report = await runPrune(inputs, environment, createPorts({ env, environment, log }));
  for (const ref of report.removed) log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
  for (const { ref, why } of report.kept) log.info(`kept ${ref}: ${why}`);
  if (isOn(values, 'json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return ExitCode.ok;
}
