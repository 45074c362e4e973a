/** Each command with what follows it, for its help and for completion. */
import { BUILD_FLAGS, COMMON_FLAGS, type Flags, PLAN_FLAGS } from './flags/arguments.ts';
import type { CommandTable } from './help/command.ts';
import { MERGE_FLAGS } from './run/run-merge.ts';
import { MIGRATE_FLAGS } from './run/run-migrate.ts';
import { PROMOTE_FLAGS } from './run/run-promote.ts';
import { PRUNE_FLAGS } from './run/run-prune.ts';
import { VERIFY_FLAGS } from './run/run-verify.ts';

const LOGIN: Flags = { ...COMMON_FLAGS, 'password-stdin': { kind: 'switch' } };

// biome-ignore format: a table
export const COMMAND_TABLE: CommandTable = {
  plan: { words: '', does: 'Prints what build would do; nothing happens. --json prints the plan as data, --show dockerfile the Dockerfile that would be written.', flags: PLAN_FLAGS },
  build: { words: '', does: 'Builds, verifies every platform, then moves the tags. The image’s reference is on stdout; --json prints the report instead.', flags: BUILD_FLAGS },
  eject: { words: '', does: 'Writes the Dockerfile that build would use for a crate without one; then it is yours.', flags: BUILD_FLAGS },
  verify: { words: 'REF', does: 'Looks into any image, in a registry or oci-layout:DIR.', flags: VERIFY_FLAGS },
  merge: { words: 'REF...', does: 'Makes one verified index of images that are there.', flags: { ...LOGIN, ...MERGE_FLAGS } },
  promote: { words: 'IMAGE@DIGEST', does: 'Verifies an image again, and moves tags to it.', flags: { ...LOGIN, ...PROMOTE_FLAGS } },
  migrate: { words: '[DOCKERFILE]', does: 'Prints the patch that makes a Dockerfile cross-compile; --write applies it.', flags: MIGRATE_FLAGS },
  prune: { words: 'IMAGE...', does: 'Removes the staging tags of dead runs.', flags: PRUNE_FLAGS },
  facts: { words: 'DIR', does: 'Writes the platform facts that a Dockerfile can mount as a build context.', flags: COMMON_FLAGS },
};
