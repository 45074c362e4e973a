/** Crates for tests: manifests as a user writes them, through the real readers. */

import {
  type Crate,
  type CratePackage,
  type LockedPackage,
  NO_CONFIG,
} from '../../src/crate/manifest/crate-facts.ts';
import { readPackage } from '../../src/crate/manifest/package.ts';
import type { CargoChoice } from '../../src/inputs/cargo-inputs.ts';

export { NO_CONFIG };

export const CHOICE: CargoChoice = {
  bins: [],
  packages: [],
  features: [],
  profile: 'release',
  args: [],
  toolchain: undefined,
};

/** A package of a manifest below `directory`, where these files are. */
export function packageOf(
  manifest: string,
  there: readonly string[] = ['src/main.rs'],
  directory = '',
): CratePackage {
  const names = there.flatMap((path) => /^src\/bin\/([^/]+)/.exec(path)?.[1] ?? []);
  const files = { has: (path: string) => there.includes(path), bins: [...new Set(names)] };
  const found = readPackage(manifest, 'Cargo.toml', directory, files);
  if (!found) throw new Error('the test’s manifest has no package');
  return found;
}

/** `name: dependency dependency`, one per line. */
export function lockOf(...lines: readonly string[]): readonly LockedPackage[] {
  return lines.map((line) => {
    const [name = '', dependencies = ''] = line.split(':');
    return { name, version: '1.0.0', dependencies: dependencies.split(' ').filter((word) => word !== '') };
  });
}

/** One program called trow, unless it is said otherwise; all packages are built by default. */
export function crateOf(changes: Partial<Crate> = {}): Crate {
  const packages = changes.packages ?? [packageOf('[package]\nname = "trow"\nversion = "1.2.3"\n')];
  return {
    root: '/work/crate',
    packages,
    defaultPackages: packages.map(({ name }) => name),
    symbolProfiles: [],
    profiles: [],
    missing: [],
    gitScripts: [],
    hasHistory: true,
    emptySubmodules: [],
    lockVersion: 4,
    lock: lockOf('trow:'),
    toolchain: undefined,
    config: NO_CONFIG,
    patched: [],
    ignore: undefined,
    sources: [],
    ...changes,
  };
}
