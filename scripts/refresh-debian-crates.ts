/**
 * Which libraries crates link, from Debian itself: a package `librust-NAME-dev` depends on the `-dev` packages that the
 * crate NAME needs. Writes src/crate/native/debian-crates.ts from the package lists of each release.
 *
 *   npm run refresh-debian-crates [-- --mirror http://deb.debian.org/debian]
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BRING_THEIR_OWN, HAND_WRITTEN, NOT_LINKED } from '../src/crate/native/native-crates.ts';
import { type DebianPackage, readPackageList } from './lib/debian-packages.ts';

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), '..', 'src/crate/native/debian-crates.ts');
const RELEASES = ['bookworm', 'trixie'] as const;
type Release = (typeof RELEASES)[number];
/** A list is some 60 MB unpacked. */
const MAX_BYTES = 256 * 1024 * 1024;

async function packageList(mirror: string, release: Release): Promise<ReadonlyMap<string, DebianPackage>> {
  const url = `${mirror}/dists/${release}/main/binary-amd64/Packages.xz`;
  const response = await fetch(url, { signal: AbortSignal.timeout(120_000) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const packed = Buffer.from(await response.arrayBuffer());
  const { status, stdout, stderr } = spawnSync('xz', ['-dc'], { input: packed, maxBuffer: MAX_BYTES });
  if (status !== 0) throw new Error(`xz: ${stderr}`);
  return readPackageList(stdout.toString('utf8'));
}

/** `librust-cairo-sys-rs-0.18-dev` → `cairo-sys-rs`; undefined for a package of one feature, and for other packages. */
function crateOf(name: string): string | undefined {
  return /^librust-([a-z0-9-]+?)(?:-\d+(?:\.\d+)*)?-dev$/.exec(name)?.[1];
}

/** The libraries among the packages that a crate's package depends on. */
function librariesOf({ depends }: DebianPackage, all: ReadonlyMap<string, DebianPackage>): readonly string[] {
  return depends
    .map(([first]) => first ?? '')
    .filter((name) => !name.startsWith('librust-') && name.endsWith('-dev') && isLibrary(all.get(name)));
}

/** Headers and a library: no language of its own, no tool of GObject's. */
function isLibrary(found: DebianPackage | undefined): boolean {
  return (
    found?.section === 'libdevel' &&
    !/^(?:gir1\.2-|libclang|libgirepository|libiberty|libpython)/.test(found.name)
  );
}

function crates(all: ReadonlyMap<string, DebianPackage>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const written = new Set(HAND_WRITTEN.map(({ crate }) => crate.replaceAll('_', '-')));
  for (const [name, one] of all) {
    const crate = crateOf(name);
    if (crate === undefined || written.has(crate) || BRING_THEIR_OWN.has(crate) || NOT_LINKED.has(crate))
      continue;
    const libraries = librariesOf(one, all);
    if (libraries.length === 0) continue;
    const known = found.get(crate) ?? new Set();
    for (const library of libraries) known.add(library);
    found.set(crate, known);
  }
  return new Map(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([crate, names]) => [crate, [...names].sort()]),
  );
}

interface Unpacked {
  /** Can be installed for several architectures. */
  readonly together: readonly string[];
  /** Cannot, the library itself among them. */
  readonly apart: readonly string[];
}

/** A package that any architecture's programs can use: apt takes that of the machine itself. */
function isShared(one: DebianPackage): boolean {
  return one.multiArch === 'foreign' || one.multiArch === 'allowed';
}

/** Every program's C library, and descriptions of a library for other languages. */
function isDispensable(name: string): boolean {
  return /^(?:gir1\.2-|libc6$|libc6-dev$|libgcc-s1$|libstdc\+\+6$|pkgconf$|pkg-config$)/.test(name);
}

/** The first choice that there is; apt's, where nothing is installed. */
function resolve(
  { depends }: DebianPackage,
  all: ReadonlyMap<string, DebianPackage>,
): readonly DebianPackage[] {
  return depends.flatMap((choices) => {
    const found = choices.map((choice) => all.get(choice)).find((one) => one !== undefined);
    return found && !isShared(found) && !isDispensable(found.name) ? [found] : [];
  });
}

/** Whether apt installs it beside itself for another architecture. What it depends on, apt resolves. */
function isTogether(one: DebianPackage): boolean {
  return one.multiArch === 'same' || isShared(one);
}

/** A library that is unpacked needs what it depends on; programs and scripts of another architecture serve nobody. */
function unpacked(one: DebianPackage, all: ReadonlyMap<string, DebianPackage>): Unpacked {
  const together = new Set<string>();
  const apart = new Set<string>();
  const visit = (each: DebianPackage) => {
    if (apart.has(each.name)) return;
    apart.add(each.name);
    for (const next of resolve(each, all)) {
      if (isTogether(next)) together.add(next.name);
      else if (/^lib|-dev$/.test(next.name)) visit(next);
    }
  };
  visit(one);
  return { together: [...together].sort(), apart: [...apart].sort() };
}

/** Libraries that apt installs for one architecture only. */
function alone(
  names: ReadonlySet<string>,
  all: ReadonlyMap<string, DebianPackage>,
): ReadonlyMap<string, Unpacked> {
  return new Map(
    [...names].sort().flatMap((name): [string, Unpacked][] => {
      const one = all.get(name);
      return !one || isTogether(one) ? [] : [[name, unpacked(one, all)]];
    }),
  );
}

const flag = process.argv.indexOf('--mirror');
const mirror = (flag > 0 ? process.argv[flag + 1] : undefined) ?? 'http://deb.debian.org/debian';
const lists = await Promise.all(
  RELEASES.map(async (release) => [release, await packageList(mirror, release)] as const),
);

const byRelease = new Map(lists.map(([release, all]) => [release, crates(all)]));
const names = [...new Set([...byRelease.values()].flatMap((rows) => [...rows.keys()]))].sort();
const rows = names.map((crate) => {
  const packages = lists.map(([release, all]) => {
    const own = byRelease.get(release)?.get(crate);
    // A crate that only one release has links the same library in the other, where that is there.
    const other = [...byRelease.values()]
      .flatMap((each) => each.get(crate) ?? [])
      .filter((name) => all.has(name));
    return [...new Set(own ?? other)].join(' ');
  });
  return `  ['${crate}', ${packages.map((each) => `'${each}'`).join(', ')}],`;
});
const mentioned = new Set([
  ...[...byRelease.values()].flatMap((each) => [...each.values()].flat()),
  ...HAND_WRITTEN.filter(({ kind }) => kind === 'library').flatMap(({ packages }) => packages),
]);
const single = lists.map(([release, all]) => {
  const each = [...alone(mentioned, all)].map(
    ([name, { together, apart }]) => `    ['${name}', '${together.join(' ')}', '${apart.join(' ')}'],`,
  );
  return `  ${release}: [\n${each.join('\n')}\n  ],`;
});
const absent = lists.map(
  ([release, all]) =>
    `  ${release}: '${[...mentioned]
      .filter((name) => !all.has(name))
      .sort()
      .join(' ')}',`,
);

writeFileSync(
  OUTPUT,
  `// Generated by scripts/refresh-debian-crates.ts from Debian's package lists; do not edit.

/** Releases whose lists are in the table. */
export const LISTED_RELEASES = [${RELEASES.map((each) => `'${each}'`).join(', ')}] as const;
export type ListedRelease = (typeof LISTED_RELEASES)[number];

/** Crate, with - for every _, and the libraries that it links, in each release in that order. */
// biome-ignore format: a table
export const DEBIAN_CRATES: readonly (readonly [crate: string, ...packages: readonly string[]])[] = [
${rows.join('\n')}
];

/**
 * Libraries that apt installs for one architecture at a time: what they depend on that can be installed for several,
 * and what has to be unpacked, themselves among them.
 */
// biome-ignore format: a table
export const SINGLE_ARCHITECTURE: Readonly<Record<ListedRelease, readonly (readonly [name: string, together: string, apart: string])[]>> = {
${single.join('\n')}
};

/** Libraries of our table that a release does not have. */
// biome-ignore format: a table
export const ABSENT: Readonly<Record<ListedRelease, string>> = {
${absent.join('\n')}
};
`,
);
process.stdout.write(`${names.length} crates\n`);
