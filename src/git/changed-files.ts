/**
 * Which tracked files differ from HEAD, without `git status` or `git diff-files`: those run the repository's own filters
 * on files whose times are not sure, and look into submodules. The index is compared with HEAD by ids, and each file with
 * what the index remembers of it (git's index-format: size and time of change); one that only looks changed, as all do in
 * a copied tree, is hashed as it stands.
 */
import { join } from 'node:path';
import type { ExecResult, Ports } from '../ports.ts';
import { inParallel } from '../util/concurrency.ts';

/** Runs one command of git. */
export type Git = (args: readonly string[], stdin?: string) => Promise<ExecResult>;

interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Other than 0 while a merge is not resolved. */
  readonly stage: string;
  /** From the top of the repository. */
  readonly path: string;
  /** Nanoseconds since 1970. */
  readonly modified: bigint;
  readonly size: number;
  /** Left out of a sparse checkout on purpose. */
  readonly isSkipped: boolean;
}

/** Where a repository has more, it is not looked at: nothing is said then. */
const MAX_FILES = 100_000;
const PARALLEL = 32;
const FILE = /^100(?:644|755)$/;
const SKIP_WORKTREE = 0x40000000;
/** Of `ls-files --stage --debug -z`: mode, id and stage, the name, and six lines of what `stat` said. */
const ENTRY =
  /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n {2}dev: .*\n {2}uid: .*\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n/g;

/** Paths from the top of the repository; undefined where git does not say, or there are too many files. */
export async function changedFiles(
  directory: string,
  git: Git,
  ports: Pick<Ports, 'files'>,
): Promise<readonly string[] | undefined> {
  const [staged, index, top] = await Promise.all([
    git([
      'diff-index',
      '--cached',
      '--name-only',
      '-z',
      '--no-renames',
      '--ignore-submodules=all',
      'HEAD',
      '--',
    ]),
    git(['ls-files', '--stage', '--debug', '-z', '--full-name', '--', ':/']),
    git(['rev-parse', '--show-cdup']),
  ]);
  if (staged.exitCode !== 0 || index.exitCode !== 0 || top.exitCode !== 0) return undefined;
  const root = join(directory, top.stdout.trim());
  const entries = [...index.stdout.matchAll(ENTRY)].map(readEntry);
  if (entries.length > MAX_FILES) return undefined;
  const changed = new Set(staged.stdout.split('\0').filter((path) => path !== ''));
  const seeming: Entry[] = [];
  await inParallel(entries, PARALLEL, async (entry) => {
    if (entry.stage !== '0') changed.add(entry.path);
    else if (FILE.test(entry.mode) && !entry.isSkipped) {
      const found = await ports.files.stat(join(root, entry.path));
      const isRunnable = entry.mode === '100755';
      if (found?.kind !== 'file' || found.isExecutable !== isRunnable) changed.add(entry.path);
      else if (found.size !== entry.size || found.modified !== entry.modified) seeming.push(entry);
    }
  });
  for (const path of await whereContentDiffers(seeming, root, git)) changed.add(path);
  return [...changed].sort();
}

function readEntry([
  ,
  mode = '',
  id = '',
  stage = '',
  path = '',
  seconds,
  nanos,
  size,
  flags,
]: RegExpExecArray): Entry {
  return {
    mode,
    id,
    stage,
    path,
    modified: BigInt(seconds ?? 0) * 1_000_000_000n + BigInt(nanos ?? 0),
    size: Number(size),
    isSkipped: (Number.parseInt(flags ?? '0', 16) & SKIP_WORKTREE) !== 0,
  };
}

/** Those whose bytes have another id; of a file that cannot be read, too. */
async function whereContentDiffers(
  seeming: readonly Entry[],
  root: string,
  git: Git,
): Promise<readonly string[]> {
  // `--stdin-paths` has a path per line, and reads quotes.
  const plain = seeming.filter(({ path }) => !/["\n]/.test(path));
  const odd = seeming.filter((entry) => !plain.includes(entry));
  if (plain.length === 0) return odd.map(({ path }) => path);
  const paths = plain.map(({ path }) => `${join(root, path)}\n`).join('');
  const { stdout } = await git(['hash-object', '--no-filters', '--stdin-paths'], paths);
  const ids = stdout.split('\n');
  return [...odd, ...plain.filter(({ id }, index) => ids[index] !== id)].map(({ path }) => path);
}
