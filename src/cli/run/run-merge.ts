/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */
import { runMerge } from '../../commands/merge.ts';
import type { ExitCode } from '../../errors.ts';
import { readMergeInputs } from '../../inputs/commands/merge-inputs.ts';
import type { Environment } from '../../inputs/environment.ts';
import type { MergeInputName } from '../../inputs/input-table.ts';
import type { Log, Results } from '../../ports.ts';
import type { Flag } from '../flags/arguments.ts';
import { runTagged, TAGGING_FLAGS } from './run-tagged.ts';

/**
 * What `multihull merge` takes, beside what every command has. Flags are the inputs' names; `--tag` and `--skip` are
 * names that they had before.
 */
export const MERGE_FLAGS: Readonly<Record<Exclude<MergeInputName, 'refs' | 'github-token'>, Flag>> = {
  tags: { kind: 'text', also: ['tag'] },
  platforms: { kind: 'text' },
  'set-platform': { kind: 'text' },
  ...TAGGING_FLAGS,
  'skip-checks': { kind: 'text', also: ['skip'] },
};

export function merge(
  words: readonly string[],
  env: Environment,
  log: Log,
  results: Results,
): Promise<ExitCode> {
  return runTagged(
    { work: 'merge', positional: 'refs', flags: MERGE_FLAGS, read: readMergeInputs, run: runMerge },
    { words, env, log, results },
  );
}
