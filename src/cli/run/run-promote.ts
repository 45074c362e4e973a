/** `multihull promote IMAGE --tags TAG...`: an image that is there gets tags, here or elsewhere. */
import { runPromote } from '../../commands/promote-image.ts';
import type { ExitCode } from '../../errors.ts';
import { readPromoteInputs } from '../../inputs/commands/promote-inputs.ts';
import type { Environment } from '../../inputs/environment.ts';
import type { PromoteInputName } from '../../inputs/input-table.ts';
import type { Log, Results } from '../../ports.ts';
import type { Flag } from '../flags/arguments.ts';
import { SIGNER_FLAGS } from '../flags/signer-flags.ts';
import { runTagged, TAGGING_FLAGS } from './run-tagged.ts';

/** What `multihull promote` takes, beside what every command has. Flags are the inputs' names. */
export const PROMOTE_FLAGS: Readonly<Record<Exclude<PromoteInputName, 'image' | 'github-token'>, Flag>> = {
  tags: { kind: 'text' },
  platforms: { kind: 'text' },
  ...SIGNER_FLAGS,
  ...TAGGING_FLAGS,
};

export function promote(
  words: readonly string[],
  env: Environment,
  log: Log,
  results: Results,
): Promise<ExitCode> {
  return runTagged(
    { work: 'promote', positional: 'image', flags: PROMOTE_FLAGS, read: readPromoteInputs, run: runPromote },
    { words, env, log, results },
  );
}
