/** What cargo has made, kept for later runs: pruned to what they can use, then saved. */

import { join } from 'node:path';
import type { CargoCache } from '../plan/model/host-build.ts';
import type { Ports } from '../ports.ts';

/**
 * Directories of a profile in which dependencies are. All else in it is the workspace's own: programs, `incremental`,
 * `examples`.
 */
const SHARED = ['.fingerprint', 'build', 'deps'];

/** Removes the workspace's own results, then saves. Never fails for the cache's own reasons. */
export async function saveCargoCache(
  cache: CargoCache,
  ports: Pick<Ports, 'cache' | 'files' | 'log'>,
): Promise<void> {
  await pruneTarget(cache.targetDirectory, cache.ownPackages, ports);
  const isSaved = await ports.cache.save(cache.paths, cache.key);
  ports.log.info(
    isSaved
      ? `saved cargo’s results for later runs (${cache.key})`
      : 'cargo’s results were not saved: the cache service did not take them, or has them from another job',
  );
}

/**
 * Leaves dependencies in a target directory and takes the workspace's own results out: they change with every commit.
 * Layout: `target[/TRIPLE]/PROFILE/{.fingerprint,build,deps}/NAME-HASH…` (cargo's `layout.rs`).
 */
export async function pruneTarget(
  target: string,
  ownPackages: readonly string[],
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  const own = new Set(ownPackages.flatMap((name) => [name, name.replaceAll('-', '_')]));
  const isOwn = (entry: string) => {
    const name = /^(?:lib)?(.+)-[0-9a-f]{16}(?:\.[\w.]+)?$/.exec(entry)?.[1];
    return name !== undefined && (own.has(name) || own.has(entry.replace(/-[0-9a-f]{16}.*$/, '')));
  };
  for (const profile of await profiles(target, files)) {
    for (const name of await files.list(profile)) {
      const path = join(profile, name);
      if (!SHARED.includes(name)) await files.remove(path);
      else
        for (const entry of await files.list(path)) if (isOwn(entry)) await files.remove(join(path, entry));
    }
  }
}

/** `target/release`, `target/TRIPLE/release`, and the same below a further run's directory. */
const LEVELS = 3;

/** Directories with a `.fingerprint` in them. */
async function profiles(target: string, files: Ports['files']): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [target];
  for (let depth = 0; depth < LEVELS; depth++) {
    const below = level.map(async (path) => (await files.list(path)).map((name) => join(path, name)));
    level = (await Promise.all(below)).flat();
    const has = await Promise.all(level.map((path) => files.exists(join(path, '.fingerprint'))));
    found.push(...level.filter((_, index) => has[index]));
  }
  return found;
}
