/**
 * The time that the image says it is from (reproducible-builds.org, SOURCE_DATE_EPOCH), so that a commit gives the same
 * image again. BuildKit takes it as an option of the exporter: as a build argument it would also date what WORKDIR makes,
 * and every commit would miss the cache from there on.
 */
import { UserError } from '../../errors.ts';
import type { KeyValue } from '../../inputs/lists.ts';
import type { OriginFacts } from './labels.ts';

export const SOURCE_DATE_EPOCH = 'SOURCE_DATE_EPOCH';

export type Epoch =
  | { readonly kind: 'given' | 'commit' | 'clock'; readonly seconds: number }
  /** A build argument names what BuildKit takes the time from (`context`, a stage), or is empty, and nothing is dated. */
  | { readonly kind: 'frontend' };

/**
 * Of the build argument, else the variable of that name, else the commit; the clock's only where no commit is known.
 * @param variable of the environment; empty counts as not set, as in buildx.
 * @throws UserError for a variable that is not a number of seconds.
 */
export function planEpoch(
  buildArgs: readonly KeyValue[],
  variable: string | undefined,
  { git, now }: Pick<OriginFacts, 'git' | 'now'>,
): Epoch {
  const argument = buildArgs.findLast(({ key }) => key === SOURCE_DATE_EPOCH)?.value;
  if (argument !== undefined)
    return isSeconds(argument) ? { kind: 'given', seconds: Number(argument) } : { kind: 'frontend' };
  if (variable) {
    if (isSeconds(variable)) return { kind: 'given', seconds: Number(variable) };
    throw new UserError(`${SOURCE_DATE_EPOCH}: "${variable}" is not a number of seconds`, {
      input: SOURCE_DATE_EPOCH,
      value: variable,
      remedy:
        'Set it to seconds since 1970, for example $(git log -1 --pretty=%ct), or take it out of the environment.',
    });
  }
  const commit = Date.parse(git.commitDate ?? '');
  return Number.isNaN(commit)
    ? { kind: 'clock', seconds: Math.floor(now.getTime() / 1000) }
    : { kind: 'commit', seconds: Math.floor(commit / 1000) };
}

/** Twelve digits reach beyond the year 9999, which RFC 3339 cannot write. */
function isSeconds(text: string): boolean {
  return /^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800;
}

/**
 * Options of `--output`. Layers are written anew with the times in them: their own (gzip) compression comes with that,
 * also where a step's layer was found in a cache that is packed with zstd. `unpack` is for a Docker daemon's own store, and
 * excludes it.
 */
export function epochOptions(epoch: Epoch): readonly string[] {
  const seconds = epoch.kind === 'frontend' ? [] : [`source-date-epoch=${epoch.seconds}`];
  return [...seconds, 'rewrite-timestamp=true'];
}
