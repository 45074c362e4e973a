/** What cargo has made, kept for later runs: pruned to what they can use, then saved. */
import { join } from 'node:path';
import type { CargoCache } from '../plan/runner/plan-runner.ts';
import type { Ports } from '../ports.ts';

/** Directories of a profile that hold nothing which another commit could use. */
const NEVER_KEPT = ['incremental', 'examples'];

/** Removes the workspace's own results, then saves. Never fails for the cache's own reasons. */
export async function saveCargoCache(
  cache: CargoCache,
  ports: Pick<Ports, 'cache' | 'files'>,
): Promise<void> {
  await pruneTarget(cache.targetDirectory, cache.ownPackages, ports);
  await ports.cache.save(cache.paths, cache.key);
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
      if (NEVER_KEPT.includes(name)) await files.remove(path);
      else if (name === 'deps' || name === 'build' || name === '.fingerprint') {
        for (const entry of await files.list(path)) if (isOwn(entry)) await files.remove(join(path, entry));
      }
    }
  }
}

/** Directories with a `.fingerprint` in them, at most two levels down. */
async function profiles(target: string, files: Ports['files']): Promise<readonly string[]> {
  const first = (await files.list(target)).map((name) => join(target, name));
  const second = (
    await Promise.all(first.map(async (path) => (await files.list(path)).map((name) => join(path, name))))
  ).flat();
  const third = (
    await Promise.all(second.map(async (path) => (await files.list(path)).map((name) => join(path, name))))
  ).flat();
  const all = [...first, ...second, ...third];
  const has = await Promise.all(all.map((path) => files.exists(join(path, '.fingerprint'))));
  return all.filter((_, index) => has[index]);
}
