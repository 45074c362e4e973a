/**
 * Names under which the legs of a run leave their images for each other: `multihull-RUN-ATTEMPT-PLATFORM-IMAGE`.
 * Parsed from the right: the last three fields have no dash in them, the run may.
 */
import { type Platform, parsePlatform } from '../platforms/platform.ts';

export interface StagingTag {
  /** The CI's id of the run; the same in all legs, and in no other run. */
  readonly run: string;
  /** Counts re-runs; the newest of a platform wins. */
  readonly attempt: number;
  readonly platform: Platform;
  /** What is built, as 12 hex digits: two images of one run in one repository do not meet. */
  readonly image: string;
}

const RUN = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/;
const TAG = /^multihull-(.+)-([1-9]\d{0,8})-(linux(?:\.[a-z0-9]+){1,2})-([0-9a-f]{12})$/;

/** What can stand in a tag; ids of CI systems are numbers or UUIDs. */
export function isRunId(text: string): boolean {
  return RUN.test(text);
}

/** At most 116 characters; parses back to the same value. */
export function formatStagingTag({ run, attempt, platform, image }: StagingTag): string {
  return `multihull-${run}-${attempt}-${platform.name.replaceAll('/', '.')}-${image}`;
}

/** Undefined for every tag that is not one of ours. */
export function parseStagingTag(tag: string): StagingTag | undefined {
  const [, run = '', attempt = '', dotted = '', image = ''] = TAG.exec(tag) ?? [];
  const platform = parsePlatform(dotted.replaceAll('.', '/'));
  if (!platform || !RUN.test(run)) return undefined;
  const parsed = { run, attempt: Number(attempt), platform, image };
  // An alias (linux.aarch64) is nothing that we write.
  return formatStagingTag(parsed) === tag ? parsed : undefined;
}

/** The tag under which the index of several nodes is pushed, for the moment between build and verification. */
export interface TemporaryTag {
  readonly at: Date;
  /** Unique to the run; 8 hex digits. */
  readonly run: string;
}

const PASSING = /^multihull-build-(\d{10})-([0-9a-f]{8})$/;

/** `multihull-build-SECONDS-RUN`: its own name says how old it is, for `prune`. */
export function formatTemporaryTag({ at, run }: TemporaryTag): string {
  return `multihull-build-${Math.floor(at.getTime() / 1000)}-${run}`;
}

/** Undefined for every tag that is not one of ours. */
export function parseTemporaryTag(tag: string): TemporaryTag | undefined {
  const [, seconds, run] = PASSING.exec(tag) ?? [];
  return seconds && run ? { at: new Date(Number(seconds) * 1000), run } : undefined;
}

/** Annotations of what a staging tag points at, and (`run`, `image`) of the merged index. */
export const StagingKey = {
  run: 'dev.multihull.run',
  attempt: 'dev.multihull.attempt',
  platform: 'dev.multihull.platform',
  image: 'dev.multihull.image',
  /** When the leg staged it, RFC 3339: the age that `prune` goes by. */
  stagedAt: 'dev.multihull.staged-at',
} as const;
