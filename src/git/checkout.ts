/**
 * The only caller of git. What lies in a checkout, its configuration included, is somebody else's: only commands that
 * read refs, commits and the index are used, none that fetches, signs, filters files or shows differences, and the
 * settings of `domain/git-settings.ts` win over the repository's.
 */

import { GIT_SETTINGS } from '../domain/environment/git-settings.ts';
import type { ExecResult, Ports } from '../ports.ts';
import { changedFiles, type Git } from './changed-files.ts';

const LIMIT_MS = 10_000;
/** Of what git says of changed files: 100 bytes for each of 100 000. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** What can be asked of a checkout; undefined where git does not know. */
export interface Checkout {
  /** The commit's full id. @param revision `HEAD`, or a full id. */
  commit(revision: string): Promise<string | undefined>;
  /** When a commit was made, ISO 8601. */
  committedAt(commit: string): Promise<string | undefined>;
  /** The branch that is checked out, without `refs/heads/`. */
  branch(): Promise<string | undefined>;
  /** A tag on HEAD, as `refs/tags/…`: the newest annotated one, else the first (as `git describe` chooses). */
  tag(): Promise<string | undefined>;
  /** The address of a remote, with the user's own `insteadOf`. */
  remote(name: string): Promise<string | undefined>;
  /** The default branch of a remote, as it was when it was cloned. */
  defaultBranch(remote: string): Promise<string | undefined>;
  /**
   * Tracked files that differ from HEAD, from the top of the repository; submodules are not looked into. Undefined where
   * that cannot be known.
   */
  changedFiles(): Promise<readonly string[] | undefined>;
  /** Whether a file of this directory is in HEAD as it stands on disk. Undefined where that cannot be known. */
  isCommitted(name: string): Promise<boolean | undefined>;
  /** Undefined where git does not know both commits: a checkout of depth 1 knows only its own. */
  isAncestor(older: string, newer: string): Promise<boolean | undefined>;
}

export type OpenedCheckout =
  | { readonly kind: 'found'; readonly checkout: Checkout }
  /** No git, or no repository. */
  | { readonly kind: 'none' }
  /** git does not want to read it, or Multihull does not want git to. */
  | { readonly kind: 'refused'; readonly reason: string; readonly remedy: string };

/** Looks for a repository in a directory and above it, as git does. */
export async function openCheckout(
  directory: string,
  ports: Pick<Ports, 'exec' | 'files'>,
): Promise<OpenedCheckout> {
  if ((await ports.exec.which('git')) === undefined) return { kind: 'none' };
  const settings = GIT_SETTINGS.flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const git: Git = (args, stdin) =>
    ports.exec.run(
      {
        tool: 'git',
        args: ['--no-pager', '-C', directory, ...settings, ...args],
        inherits: 'git',
        ...(stdin === undefined ? {} : { stdin }),
      },
      { timeoutMs: LIMIT_MS, keepBytes: MAX_ANSWER_BYTES },
    );
  const found = await git(['rev-parse', '--is-inside-git-dir']);
  // git before 2.38 has no safe.bareRepository, and takes the directory itself for a repository.
  if (found.exitCode === 0 && found.stdout.trim() === 'true') return refusedBare(directory);
  if (found.exitCode === 0) return { kind: 'found', checkout: asking(directory, git, ports) };
  return refusal(directory, found);
}

function asking(directory: string, git: Git, ports: Pick<Ports, 'files'>): Checkout {
  const say = async (...args: readonly string[]): Promise<string | undefined> => {
    const { exitCode, stdout } = await git(args);
    const text = stdout.trim();
    return exitCode === 0 && text !== '' ? text : undefined;
  };
  return {
    commit: async (revision) =>
      revision === 'HEAD' || isCommitId(revision)
        ? say('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
        : undefined,
    committedAt: async (commit) =>
      isCommitId(commit)
        ? // The first line is `commit ID`: the option that leaves it out is newer than 2.33.
          (await say('rev-list', '--max-count=1', '--format=%cI', commit, '--'))?.split('\n')[1]
        : undefined,
    branch: () => say('symbolic-ref', '--quiet', '--short', 'HEAD'),
    tag: () =>
      // The last key counts most: `tag` sorts behind `commit`.
      say(
        'for-each-ref',
        '--points-at=HEAD',
        '--sort=-taggerdate',
        '--sort=-objecttype',
        '--count=1',
        '--format=%(refname)',
        'refs/tags',
      ),
    remote: (name) => say('remote', 'get-url', name),
    defaultBranch: async (remote) => {
      const head = await say('symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`);
      return head?.slice(`refs/remotes/${remote}/`.length);
    },
    changedFiles: () => changedFiles(directory, git, ports),
    isCommitted: async (name) => {
      const [listed, changed] = await Promise.all([
        git(['ls-tree', '--name-only', '--full-name', '-z', 'HEAD', '--', `./${name}`]),
        changedFiles(directory, git, ports),
      ]);
      if (listed.exitCode !== 0 || changed === undefined) return undefined;
      const path = listed.stdout.replace(/\0$/, '');
      return path !== '' && !changed.includes(path);
    },
    isAncestor: async (older, newer) => {
      if (!isCommitId(older) || !isCommitId(newer)) return undefined;
      const { exitCode, timedOut } = await git(['merge-base', '--is-ancestor', older, newer]);
      if (timedOut) return undefined;
      return exitCode === 0 ? true : exitCode === 1 ? false : undefined;
    },
  };
}

function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Why git answered nothing. Its words are C locale's; "not a git repository" is the one answer that is no refusal. */
function refusal(directory: string, { stderr, timedOut }: ExecResult): OpenedCheckout {
  if (/dubious ownership|safe\.directory/.test(stderr)) {
    const owned = /repository at '([^']+)'/.exec(stderr)?.[1] ?? directory;
    return {
      kind: 'refused',
      reason: `git does not read ${owned}, which belongs to another user ("dubious ownership")`,
      remedy: `If you trust it, run "git config --global --add safe.directory ${owned}" in an earlier step, as the same user.`,
    };
  }
  if (/cannot use bare repository/.test(stderr)) return refusedBare(directory);
  if (/not a git repository/i.test(stderr)) return { kind: 'none' };
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return {
    kind: 'refused',
    reason: timedOut
      ? `git did not answer about ${directory} within ${LIMIT_MS / 1000} s`
      : `git does not read the repository of ${directory}: ${said}`,
    remedy: `Run "git -C ${directory} rev-parse HEAD" to see what is wrong.`,
  };
}

function refusedBare(directory: string): OpenedCheckout {
  return {
    kind: 'refused',
    reason: `${directory} looks like a bare Git repository itself, or is inside of one, and its configuration is not obeyed`,
    remedy:
      'Build from a checkout ("git clone", "git worktree add") instead of a repository’s own directory.',
  };
}
