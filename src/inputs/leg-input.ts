/** `leg` and `run-id`: which share of the image this job builds, and with whom. */

import { isRunId } from '../domain/names/staging-tag.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { PLATFORM_TABLE } from '../domain/platforms/platform-table.ts';
import { UserError } from '../errors.ts';
import type { RunEnvironment } from './environment.ts';
import type { LegChoice } from './inputs.ts';
import type { RawInput } from './lists.ts';
import { readPlatforms } from './platform-inputs.ts';

/** @throws UserError for a share that is not one of the platforms, or without a run that other legs could be of. */
export function readLeg(
  { leg, runId }: { readonly leg: RawInput; readonly runId: RawInput },
  whole: readonly Platform[],
  environment: RunEnvironment,
): { readonly share: readonly Platform[]; readonly choice: LegChoice } | undefined {
  if (leg.value === '') {
    if (runId.value === '') return undefined;
    throw new UserError('run-id has no meaning without leg', {
      input: runId.name,
      value: runId.value,
      remedy: 'Add leg: the platform that this job builds; or leave run-id out.',
    });
  }
  const share = readPlatforms(leg);
  const stranger = share.find((platform) => !whole.includes(platform));
  if (stranger) {
    throw new UserError(`leg: ${stranger.name} is not one of the image’s platforms`, {
      input: leg.name,
      value: leg.value,
      remedy: `platforms lists the complete set, in every leg the same: add ${stranger.name} there, or build another leg here (${whole.map(({ name }) => name).join(', ')}).`,
    });
  }
  const id = runId.value || environment.run?.id;
  if (id === undefined) {
    throw new UserError('leg: it is not known which run this job belongs to', {
      input: runId.name,
      value: '',
      remedy:
        'Write run-id: a text that all legs of this run have, and no other run, such as the pipeline’s id.',
    });
  }
  if (!isRunId(id)) {
    throw new UserError(`run-id: "${id}" cannot stand in a tag`, {
      input: runId.name,
      value: id,
      remedy: 'Write at most 64 letters, digits, dots, dashes and underscores.',
    });
  }
  return {
    share,
    choice: {
      whole: PLATFORM_TABLE.filter((row) => whole.includes(row)),
      run: { id, attempt: environment.run?.attempt ?? 1 },
    },
  };
}
