/** Whether a tag that is there may be moved: by what it points at now, and what would take its place. Pure. */
import type { Digest } from '../../domain/names/digest.ts';
import { compareRuns, type RunNumber } from '../../domain/names/run-number.ts';
import { compareVersions, parseVersion } from '../../domain/names/version.ts';
import { UserError } from '../../errors.ts';

/** What a plan says about the order of releases. */
export interface ReleaseOrder {
  /** A version tag that exists is not overwritten. */
  readonly immutable: boolean;
  /** What the image's own annotation will say. */
  readonly version: string | undefined;
  /** The commit, where the run is about a branch: those are ordered by the CI's numbers, else by ancestry. */
  readonly branchCommit: string | undefined;
  readonly run: RunNumber | undefined;
  readonly branch: string | undefined;
  /** Tags that are made of the branch's name. */
  readonly branchTags: readonly string[];
  /** A checkout that may know the other commit, too. */
  readonly checkout: string;
}

/** What a tag points at now. */
export interface TagFacts {
  /** The full reference. */
  readonly ref: string;
  readonly tag: string;
  readonly digest: Digest;
  /** `org.opencontainers.image.version` of what it points at. */
  readonly version: string | undefined;
  /** `org.opencontainers.image.revision`. */
  readonly revision: string | undefined;
  /** Our commit is an ancestor of its revision; undefined where that cannot be known. */
  readonly isDescendant: boolean | undefined;
  /** Of the run that wrote it. */
  readonly run: RunNumber | undefined;
  /** The branch that it was written from, where it says so. */
  readonly branch: string | undefined;
}

/** Why the tag stays where it is, or undefined when it may move. @throws UserError for an immutable tag. */
export function whyKept(now: TagFacts, digest: Digest, order: ReleaseOrder): string | undefined {
  if (now.digest === digest) return undefined;
  if (order.immutable && isVersionTag(now.tag)) throw immutable(now, digest);
  if (order.branchTags.includes(now.tag) && now.branch !== undefined && now.branch !== order.branch)
    return `it was written from the branch ${now.branch}, and this run is about ${order.branch}: both names give this tag; rename one, or tell them apart with a prefix or {{sha}}`;
  const ours = order.version === undefined ? undefined : parseVersion(order.version);
  const theirs = now.version === undefined ? undefined : parseVersion(now.version);
  const versions = ours && theirs ? compareVersions(theirs, ours) : 0;
  if (versions > 0) return `it points at version ${theirs?.version}, which is newer than ${ours?.version}`;
  // Between two releases of a crate, all of a branch's images have the same version.
  const isDecided = versions < 0 || (ours && theirs && order.branchCommit === undefined);
  if (isDecided || order.branchCommit === undefined) return undefined;
  // A run starts at what the branch is then, also after a force push: its number is the better witness.
  const runs = compareRuns(now.run, order.run);
  if (runs !== undefined && runs !== 0)
    return runs > 0
      ? `it was written by run ${now.run?.number}, which was started after this one (${order.run?.number})`
      : undefined;
  if (now.revision === order.branchCommit) return undefined;
  return now.isDescendant === true
    ? `it points at commit ${now.revision?.slice(0, 7)}, which comes after ${order.branchCommit.slice(0, 7)}`
    : undefined;
}

/** A whole version, also behind a prefix (`app-1.2.3`) or before a suffix (`1.2.3-alpine`). */
export function isVersionTag(tag: string): boolean {
  return parseVersion(tag.replace(/^[^0-9]+/, '')) !== undefined;
}

function immutable(now: TagFacts, digest: Digest): UserError {
  return new UserError(
    `${now.ref} exists and is immutable: it points at ${now.digest}, this image is ${digest}`,
    {
      input: 'immutable',
      value: now.ref,
      remedy:
        'Release under a new version; or write immutable: false, and everybody who pulled it has another image.',
    },
  );
}
