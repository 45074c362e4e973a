/** What lies in a crate's directory beside its manifests: sources, and submodules. */
import { dirname, join, posix, relative } from 'node:path';
import type { CratePackage } from '../crate/manifest/crate-facts.ts';
import { scriptAsksGit } from '../crate/manifest/git-askers.ts';
import { submodulePaths } from '../crate/manifest/submodules.ts';
import type { Ports } from '../ports.ts';

type Files = Pick<Ports, 'files'>;

/** A .gitmodules is in the repository's root, which is not far up. */
const MAX_PARENTS = 6;

/** Submodules in the context, from the nearest .gitmodules, and those of them that are empty. */
export async function readSubmodules(
  root: string,
  { files }: Files,
): Promise<{ readonly paths: readonly string[]; readonly empty: readonly string[] }> {
  let directory = root;
  for (let depth = 0; depth < MAX_PARENTS; depth++) {
    const text = await files.readTextIfExists(join(directory, '.gitmodules'));
    if (text !== undefined) {
      const paths = submodulePaths(text)
        .map((path) => relative(root, join(directory, path)))
        .filter((path) => path !== '' && !path.startsWith('..'));
      const names = await Promise.all(paths.map((path) => files.list(join(root, path))));
      return { paths, empty: paths.filter((_, index) => names[index]?.length === 0) };
    }
    if (dirname(directory) === directory) break;
    directory = dirname(directory);
  }
  return { paths: [], empty: [] };
}

/** Sources are looked for this far down and no more of them, so that a strange tree costs nothing. */
const MAX_DEPTH = 16;
const MAX_SOURCES = 20_000;

/** All `.rs` files in the `src` directories, relative to the root. */
export async function readSources(
  root: string,
  packages: readonly CratePackage[],
  { files }: Files,
): Promise<readonly string[]> {
  const found: string[] = [];
  let level = packages.map(({ directory }) => posix.join(directory, 'src'));
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_SOURCES; depth++) {
    const below = await Promise.all(
      level.map(async (path) => (await files.list(join(root, path))).map((name) => `${path}/${name}`)),
    );
    found.push(...below.flat().filter((path) => path.endsWith('.rs')));
    // A directory of modules has no dot in its name.
    level = below
      .flat()
      .filter((path) => !posix.basename(path).includes('.'))
      .slice(0, MAX_SOURCES);
  }
  return found.slice(0, MAX_SOURCES).sort();
}

/** A build script is read up to here. */
const MAX_SCRIPT = 256 * 1024;

/** Directories of packages whose build script asks git for something. */
export async function readGitScripts(
  root: string,
  packages: readonly CratePackage[],
  { files }: Files,
): Promise<readonly string[]> {
  const asks = await Promise.all(
    packages.map(async ({ targets }) => {
      const path = targets.find(({ kind }) => kind === 'build-script')?.path;
      if (path === undefined || path.startsWith('..') || path.startsWith('/')) return false;
      const size = await files.size(join(root, path));
      if (size === undefined || size > MAX_SCRIPT) return false;
      return scriptAsksGit((await files.readTextIfExists(join(root, path))) ?? '');
    }),
  );
  return packages.filter((_, index) => asks[index]).map(({ directory }) => directory);
}
