/** What the user typed for `multihull prune`. */
import { parseRepository, type Repository } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';

export interface PruneInputs {
  readonly images: readonly Repository[];
  readonly olderThanMs: number;
  /** Only say what would be removed. */
  readonly isDryRun: boolean;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @throws UserError without an image, or for an age that is none. */
export function readPruneInputs(
  images: readonly string[],
  olderThan: string,
  isDryRun: boolean,
): PruneInputs {
  if (images.length === 0)
    throw new UserError('prune takes an image name', {
      input: 'command line',
      value: '',
      remedy: 'Write multihull prune ghcr.io/acme/trow --older-than 7d.',
    });
  return { images: images.map(readImage), olderThanMs: readAge(olderThan), isDryRun };
}

function readImage(text: string): Repository {
  const parsed = parseRepository(text);
  if (!('problem' in parsed)) return parsed;
  throw new UserError(`"${text}" is not an image name: ${parsed.problem}`, {
    input: 'command line',
    value: text,
    remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
  });
}

function readAge(text: string): number {
  const match = /^(\d{1,5})([mhd])$/.exec(text);
  const age = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? Number.NaN);
  if (Number.isFinite(age)) return age;
  throw new UserError(`--older-than: "${text}" is not an age`, {
    input: '--older-than',
    value: text,
    remedy: 'Write a number and m, h or d, for example 7d: longer than any run of yours takes.',
  });
}
