/** package-lock.json, as far as `npm ci` of every npm version must be able to use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

interface LockedPackage {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What the lockfile leaves open, one line each: an optional package of some operating system that has no entry (npm 11
 * refuses the whole file then, on every system), and an entry without an integrity hash. Empty when all is well.
 */
export function gapsOfLockfile(): readonly string[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const gaps: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path !== '' && entry.integrity === undefined && !entry.link && !entry.inBundle)
      gaps.push(`${path} has no integrity hash`);
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!(`node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages))
        gaps.push(`${path} wants ${name}, which is not locked`);
  }
  return gaps;
}
