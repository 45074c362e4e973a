/** What is known about the commit that is built, and about the event that started the run. */

/** Facts from the CI's environment and event, or from the git checkout. Nothing in here is a secret. */
export interface GitFacts {
  /** GitHub's name of the event: `push`, `pull_request`, `schedule`, `workflow_dispatch`, … */
  readonly event: string;
  /** The full ref: `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/3/merge`. Empty when there is none. */
  readonly ref: string;
  /** The full commit id; empty when there is none. */
  readonly sha: string;
  readonly defaultBranch?: string;
  readonly headRef?: string;
  /** Branch that a pull request goes into, or that a pushed tag is on; with or without `refs/heads/`. */
  readonly baseRef?: string;
  /** The commit's own date, ISO 8601. */
  readonly commitDate?: string;
  readonly pullRequest?: { readonly number: number; readonly fromFork: boolean };
  readonly actor?: string;
  /** Files of the working tree differ from the commit: its id alone does not say what was built. */
  readonly isDirty?: boolean;
  /** How many digits of the commit id are short; default 7. */
  readonly shortLength?: number;
}

/** A ref by what it is; `name` has slashes but no `refs/…/` in front. */
export type GitRef =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'pull'; readonly number: number }
  | { readonly kind: 'other'; readonly name: string };

/** Parses a full ref; anything that is no branch, tag or pull request is `other`, also the empty text. */
export function parseGitRef(ref: string): GitRef {
  const named = /^refs\/(heads|tags)\/(.+)$/.exec(ref);
  const name = named?.[2];
  if (name !== undefined) return { kind: named?.[1] === 'heads' ? 'branch' : 'tag', name };
  const pull = /^refs\/pull\/(\d+)(?:\/|$)/.exec(ref)?.[1];
  return pull === undefined ? { kind: 'other', name: ref } : { kind: 'pull', number: Number(pull) };
}

/** Whether a run is about a pull request: a stranger may have written what runs, so it reads caches and writes none. */
export function isPullRequest(event: string): boolean {
  return event.startsWith('pull_request');
}

/**
 * The ref that a run is about. `pull_request_target` runs on the base branch, and is still about its pull
 * request: publishing it under the branch's name would pass a stranger's code off as the branch.
 */
export function subjectRef(facts: GitFacts): GitRef {
  if (facts.pullRequest && isPullRequest(facts.event))
    return { kind: 'pull', number: facts.pullRequest.number };
  return parseGitRef(facts.ref);
}

/** `refs/heads/x` and `x` are both `x`. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}

/** The first seven digits, as git and metadata-action shorten a commit id, or as many as the user wants. */
export function shortSha({ sha, shortLength = 7 }: Pick<GitFacts, 'sha' | 'shortLength'>): string {
  return sha.slice(0, shortLength);
}

/** The commit, with `-dirty` behind it where more than it was built (as buildx and `git describe` say it). */
export function revisionOf({ sha, isDirty }: Pick<GitFacts, 'sha' | 'isDirty'>): string {
  return sha !== '' && isDirty === true ? `${sha}-dirty` : sha;
}
