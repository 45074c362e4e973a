/**
 * Crates that are known to need something which is no crate: a C library of the target, or a program that builds.
 * Found in Cargo.lock by walking from the packages that are built, so that dev-dependencies do not count.
 */
import type { SystemPackage } from '../../inputs/cargo-inputs.ts';
import type { Crate, LockedPackage } from '../manifest/crate-facts.ts';

/** What a crate needs, and the two ways to give it. */
export interface NativeNeed {
  readonly crate: string;
  /** Debian packages any of which serves. */
  readonly packages: readonly string[];
  /** What to change in Cargo.toml instead; undefined where there is no such way. */
  readonly vendoring: string | undefined;
}

interface Row extends NativeNeed {
  /** A crate that it depends on when it brings the library's source itself. */
  readonly vendoredBy?: string;
}

const row = (crate: string, packages: string, vendoring?: string, vendoredBy?: string): Row => ({
  crate,
  packages: packages.split(' '),
  vendoring,
  ...(vendoredBy === undefined ? {} : { vendoredBy }),
});

/** From each crate's build script and README: what it links when it is not told to bring its own source. */
// biome-ignore format: a table
const ROWS: readonly Row[] = [
  row('openssl-sys', 'libssl-dev', 'openssl = { version = "0.10", features = ["vendored"] }, or rustls instead of native-tls', 'openssl-src'),
  row('pq-sys', 'libpq-dev', 'pq-sys = { version = "0.7", features = ["bundled"] }', 'pq-src'),
  row('mysqlclient-sys', 'libmysqlclient-dev default-libmysqlclient-dev libmariadb-dev', 'mysqlclient-sys = { version = "0.4", features = ["bundled"] }', 'mysqlclient-src'),
  row('curl-sys', 'libcurl4-openssl-dev libcurl4-gnutls-dev', 'curl = { version = "0.4", features = ["static-curl", "static-ssl"] }', 'openssl-src'),
  row('libudev-sys', 'libudev-dev'),
  row('libdbus-sys', 'libdbus-1-dev', 'dbus = { version = "0.9", features = ["vendored"] }'),
  row('alsa-sys', 'libasound2-dev'),
  row('libsodium-sys', 'libsodium-dev', 'libsodium-sys-stable, which brings its own'),
  row('libxml', 'libxml2-dev'),
  row('gstreamer-sys', 'libgstreamer1.0-dev'),
  row('glib-sys', 'libglib2.0-dev'),
  row('rdkafka-sys', 'cmake', 'rdkafka without features cmake-build'),
  row('bindgen', 'libclang-dev clang'),
  row('clang-sys', 'libclang-dev clang'),
  row('prost-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
  row('tonic-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
  row('cmake', 'cmake'),
  row('aws-lc-fips-sys', 'cmake'),
];

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

/** All that is known, for the documentation. */
export const NATIVE_NEEDS: readonly NativeNeed[] = ROWS;

/** What a crate of this name is known to need. */
export function knownNeed(crate: string): NativeNeed | undefined {
  return ROWS.find((known) => known.crate === crate);
}

/** What the used crates need and `given` does not have. */
export function missingLibraries(
  crate: Crate,
  used: ReadonlySet<string>,
  given: readonly SystemPackage[],
): readonly NativeNeed[] {
  const lock = byName(crate.lock ?? []);
  const has = new Set(given.map(({ name }) => name));
  return ROWS.filter(({ crate: name, packages, vendoredBy }) => {
    const locked = lock.get(name);
    if (!used.has(name) || !locked) return false;
    if (vendoredBy !== undefined && locked.some(({ dependencies }) => dependencies.includes(vendoredBy)))
      return false;
    return !packages.some((each) => has.has(each));
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
