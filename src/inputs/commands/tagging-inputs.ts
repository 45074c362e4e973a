/** What merge and promote are told alike: references with tags, which platforms, which checks, and the registry. */
import { parseCheckNames } from '../../domain/check-names.ts';
import { parseReference, type Reference } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import { UserError } from '../../errors.ts';
import type { Readers } from '../../util/read-all.ts';
import type { RunEnvironment } from '../environment.ts';
import type { TaggingInputName } from '../input-table.ts';
import type { Credentials } from '../inputs.ts';
import { parseLines, parseList } from '../lists.ts';
import { registryReaders } from '../login-inputs.ts';
import { readPlatforms } from '../platform-inputs.ts';

export interface TaggingInputs {
  /** Undefined: whatever the image has. */
  readonly platforms: readonly Platform[] | undefined;
  readonly credentials: readonly Credentials[];
  readonly allow: readonly string[];
  readonly skipChecks: readonly CheckName[];
  readonly retries: number;
}

/** @param repositories those that credentials may be for. */
export function taggingReaders(
  raw: (name: TaggingInputName) => string,
  environment: RunEnvironment,
  repositories: () => readonly Reference[],
): Readers<TaggingInputs> {
  return {
    platforms: () => readAskedPlatforms(raw('platforms')),
    allow: () => parseLines(raw('allow')),
    skipChecks: () => parseCheckNames(parseList({ name: 'skip-checks', value: raw('skip-checks') })),
    ...registryReaders(raw, environment, repositories),
  };
}

/** Platforms that an image must have; undefined when none were typed. @throws UserError */
export function readAskedPlatforms(typed: string): readonly Platform[] | undefined {
  const value = typed.trim();
  return value === '' ? undefined : readPlatforms({ name: 'platforms', value });
}

/** How a tag is refused: both commands have something of their own to say about what to write. */
export function tagRefusal(value: string, problem: string, remedy: string): UserError {
  return new UserError(`tags: ${problem}`, { input: 'tags', value, remedy });
}

/**
 * A full reference with a tag, and nothing else.
 * @param typed as the user wrote it, for the refusal.
 * @throws UserError
 */
export function readTagged(text: string, remedy: string, typed = text): Reference {
  const parsed = parseReference(text);
  if ('problem' in parsed)
    throw tagRefusal(typed, `"${typed}" is not a reference: ${parsed.problem}`, remedy);
  if (parsed.tag === undefined || parsed.digest !== undefined)
    throw tagRefusal(
      typed,
      `"${typed}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`,
      remedy,
    );
  return parsed;
}
