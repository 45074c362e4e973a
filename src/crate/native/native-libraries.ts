/**
 * Crates that are known to need something which is no crate: a C library of the target, or a program that builds. Here
 * they are looked up in Cargo.lock, which names more than a build uses; where a package is installed, cargo decides.
 */
import { BOOKWORM, type GlibcRelease } from '../../domain/debian-release.ts';
import type { SystemPackage } from '../../inputs/cargo-inputs.ts';
import type { Crate, LockedPackage } from '../manifest/crate-facts.ts';
import { canonicalCrate, nativeRows } from './package-rules.ts';

/** What a crate needs, and the two ways to give it. */
export interface NativeNeed {
  readonly crate: string;
  /** Debian packages; where the first is given, others may stand for the rest. */
  readonly packages: readonly string[];
  /** What to change in Cargo.toml instead; undefined where there is no such way. */
  readonly vendoring: string | undefined;
}

/** Crates that compile C++, so that the C compiler alone does not serve. */
const CXX_CRATES = new Set([
  'cmake',
  'cxx',
  'cxx-build',
  'link-cplusplus',
  'librocksdb-sys',
  'esaxx-rs',
  'sentencepiece-sys',
  'snmalloc-sys',
  'duckdb',
  'libduckdb-sys',
  'protobuf-src',
]);

/** All that crates are known to need where programs are compiled for a release, each crate once. */
export function knownNeeds(release: GlibcRelease = BOOKWORM): readonly NativeNeed[] {
  const rows = nativeRows(release).filter(({ when }) => when.length === 0);
  return [...Map.groupBy(rows, ({ crate }) => crate)].map(([crate, own]) => ({
    crate,
    packages: [...new Set(own.flatMap(({ packages }) => packages))],
    vendoring: own.find(({ vendoring }) => vendoring !== undefined)?.vendoring,
  }));
}

/** What a crate of this name is known to need. */
export function knownNeed(crate: string): NativeNeed | undefined {
  const name = canonicalCrate(crate);
  return knownNeeds().find((known) => canonicalCrate(known.crate) === name);
}

/** What the used crates need and `given` does not have. */
export function missingLibraries(
  crate: Crate,
  used: ReadonlySet<string>,
  given: readonly SystemPackage[],
): readonly NativeNeed[] {
  const lock = byName(crate.lock ?? []);
  const has = new Set(given.map(({ name }) => name));
  // Every machine that compiles has them.
  const usual = new Set(['pkg-config', 'make', 'perl']);
  return knownNeeds().filter(({ crate: name, packages }) => {
    const [first = ''] = packages;
    const locked = lock.get(name);
    if (!used.has(name) || !locked || usual.has(first)) return false;
    // A crate that brings the library's source has it in another one: openssl-src, pq-src.
    const bringsSource = locked.some(({ dependencies }) => dependencies.some((one) => one.endsWith('-src')));
    return !bringsSource && !has.has(first);
  });
}

/** Whether one of them compiles C++. */
export function usesCxx(used: ReadonlySet<string>): boolean {
  return [...used].some((name) => CXX_CRATES.has(name));
}

/** Names of all crates that are compiled for the given packages: their dependencies in Cargo.lock, all the way down. */
export function usedCrates(crate: Crate, built: readonly string[]): ReadonlySet<string> {
  const lock = byName(crate.lock ?? []);
  const own = new Map(crate.packages.map((one) => [one.name, one.dependencies]));
  const used = new Set<string>();
  const queue = [...built];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    // A package of the workspace lists its dev-dependencies in Cargo.lock, too; its manifest tells them apart.
    queue.push(...(own.get(name) ?? (lock.get(name) ?? []).flatMap(({ dependencies }) => dependencies)));
  }
  return used;
}

function byName(lock: readonly LockedPackage[]): ReadonlyMap<string, readonly LockedPackage[]> {
  return Map.groupBy(lock, ({ name }) => name);
}
