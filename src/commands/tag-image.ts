/** The end that `merge` and `promote` have in common: a verified image gets all of its tags, or none. */
import type { Digest } from '../domain/names/digest.ts';
import {
  formatReference,
  formatRepository,
  type Reference,
  type Repository,
} from '../domain/names/reference.ts';
import type { Report, TagReport, VerifyReport } from '../domain/report.ts';
import { EnvironmentError, type ExplainedError, VerificationError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import type { Ports } from '../ports.ts';
import { pointOverHttp, promote, type TagState, untouchedTags } from '../promote/promote.ts';
import type { MergeOutcome } from '../report/outcome.ts';

export interface TaggedImage {
  readonly digest: Digest;
  readonly verified: VerifyReport;
  /** Where the image is, or will be. */
  readonly targets: readonly Repository[];
  readonly tags: readonly Reference[];
  /** Where the tags pointed before anything was done. */
  readonly before: TagState;
  /** Seconds by phase, at the time of asking. */
  readonly timings: () => Report['timings'];
}

/** `registry/path@digest` of every target. */
export function namesOf({ targets, digest }: Pick<TaggedImage, 'targets' | 'digest'>): readonly string[] {
  return targets.map((target) => `${formatRepository(target)}@${digest}`);
}

/** Ends without a tag having moved. */
export function leaveTags(image: TaggedImage, failure: ExplainedError): MergeOutcome {
  return { report: reportOf(image, false, untouchedTags(image.tags, image.before)), failure };
}

/** @param what `the merged image`. */
export function failedVerification(image: TaggedImage, what: string): MergeOutcome {
  return leaveTags(
    image,
    new VerificationError(`${what} failed verification. No tag was moved.`, {
      remedy: 'See the findings: each says what is wrong where.',
    }),
  );
}

/** Moves the tags; where one cannot be moved, those before it are put back. */
export async function tagImage(
  image: TaggedImage,
  open: (repository: Repository) => Store,
  { log }: Pick<Ports, 'log'>,
): Promise<MergeOutcome> {
  const moves = image.tags.map((tag) => ({ tag, digest: image.digest }));
  const { tags, promoted, problem } = await promote(moves, image.before, open, pointOverHttp(open), log);
  for (const { ref, status } of tags) log.info(`  ${ref} ${status}`);
  const report = reportOf(image, promoted, tags);
  if (promoted) return { report, failure: undefined };
  const again = `run it again when ${image.tags.map(formatReference).join(', ')} can be written.`;
  return { report, failure: notEveryTag(problem ?? '', namesOf(image)[0], again) };
}

/** @param image as it is in the registry, by its digest. @param again what to do then; ends the remedy. */
export function notEveryTag(problem: string, image: string | undefined, again: string): EnvironmentError {
  return new EnvironmentError(`not every tag could be moved, so none was:\n${problem}`, {
    remedy: `The image is in the registry as ${image}; ${again}`,
  });
}

function reportOf(image: TaggedImage, promoted: boolean, tags: readonly TagReport[]): Report {
  const { verified, timings } = image;
  return { schema: 1, ...verified, ok: promoted, images: namesOf(image), promoted, tags, timings: timings() };
}
