/**
 * The one table of what crates need from Debian: what Debian's own packages say, and what is written by hand. Pure; which
 * rows count is for cargo to say, because only its resolver knows what a target with its features is made of.
 */
import type { GlibcRelease, MuslRelease } from '../../domain/debian-release.ts';
import {
  ABSENT,
  DEBIAN_CRATES,
  LISTED_RELEASES,
  type ListedRelease,
  SINGLE_ARCHITECTURE,
} from './debian-crates.ts';
import { HAND_WRITTEN, type NativeRow } from './native-crates.ts';
import { PKG_CONFIG_NAMES } from './pkg-config-names.ts';

/** A library that apt does not install for several architectures. */
export interface SingleArchitecture {
  readonly name: string;
  /** Packages that it depends on, which apt does install for several. */
  readonly together: readonly string[];
  /** Packages to be unpacked, the library itself among them. */
  readonly apart: readonly string[];
}

/** Ubuntu takes its packages from Debian; a release has those of the Debian release that was in the making. */
const LIKE: Readonly<Record<string, ListedRelease>> = { noble: 'trixie' };

/** The list that tells what packages a release has; that of the oldest where there is none. */
function listOf(release: GlibcRelease | MuslRelease): ListedRelease {
  const [oldest] = LISTED_RELEASES;
  if (release.kind === 'musl') return oldest;
  const { codename } = release;
  return LISTED_RELEASES.find((each) => each === codename) ?? LIKE[codename] ?? oldest;
}

/** Crates have names with `-` or `_`; Debian's packages of them have `-` only. */
export function canonicalCrate(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/**
 * What crates need where programs are compiled for a release.
 * @param release without glibc there are tools only: Debian's libraries are built for glibc.
 */
export function nativeRows(release: GlibcRelease | MuslRelease): readonly NativeRow[] {
  const listed = listOf(release);
  const column = LISTED_RELEASES.indexOf(listed) + 1;
  const absent = new Set(ABSENT[listed].split(' '));
  const generated = DEBIAN_CRATES.map(
    (row): NativeRow => ({
      crate: row[0],
      kind: 'library',
      packages: (row[column] ?? '').split(' ').filter((name) => name !== ''),
      unless: ['vendored', 'bundled', 'dlopen'],
      when: [],
      suppliedBy: [],
    }),
  );
  return [...HAND_WRITTEN, ...generated]
    .filter(({ kind }) => kind === 'tool' || release.kind === 'glibc')
    .map((row) => ({ ...row, packages: row.packages.filter((name) => !absent.has(name)) }))
    .filter(({ packages }) => packages.length > 0);
}

/** Rows of the crates that a build may use; more than it does, where features or targets leave some out. */
export function rowsFor(rows: readonly NativeRow[], crates: ReadonlySet<string>): readonly NativeRow[] {
  const used = new Set([...crates].map(canonicalCrate));
  return rows.filter(({ crate }) => used.has(canonicalCrate(crate)));
}

/** What is looked for where a crate is compiled. */
export interface PackageSearch {
  readonly rows: readonly NativeRow[];
  /** Libraries that are wanted in any case. */
  readonly given: readonly string[];
  readonly apart: readonly SingleArchitecture[];
}

/**
 * @param crates names of all crates that a build may use.
 * @param given libraries that the user names.
 * @returns undefined where nothing has to be looked for.
 */
export function packageSearch(
  release: GlibcRelease | MuslRelease,
  crates: ReadonlySet<string>,
  given: readonly string[],
): PackageSearch | undefined {
  const rows = rowsFor(nativeRows(release), crates);
  const names = new Set([...given, ...rows.flatMap(({ packages }) => packages)]);
  const apart = [...names].sort().flatMap((name) => singleArchitecture(name, release) ?? []);
  // What the user names, apt installs by itself, unless it cannot.
  const isNeeded = rows.length > 0 || apart.length > 0;
  return isNeeded ? { rows, given, apart } : undefined;
}

/** Packages in which pkg-config finds a library; the first that is known, empty where none is. */
export function packagesOfPkgConfig(name: string): readonly string[] {
  const found = PKG_CONFIG_NAMES.find(([, names]) => names.split(' ').includes(name));
  return found ? [found[0]] : [];
}

/** A row in words: `libssl-dev for openssl-sys, unless its feature vendored is on`. */
export function describeRow({ crate, packages, unless, when, suppliedBy }: NativeRow): string {
  const features = (names: readonly string[]) =>
    names.length === 1 ? `its feature ${names[0]}` : `one of its features ${names.join(', ')}`;
  const conditions = [
    ...(when.length > 0 ? [`if ${features(when)} is on`] : []),
    ...(unless.length > 0 ? [`unless ${features(unless)} is on`] : []),
    ...(suppliedBy.length > 0 ? [`unless ${suppliedBy.join(' or ')} supplies it`] : []),
  ];
  return [`${packages.join(', ')} for ${crate}`, ...conditions].join(', ');
}

/** How a library is brought beside that of another architecture; undefined where apt does it. */
export function singleArchitecture(
  name: string,
  release: GlibcRelease | MuslRelease,
): SingleArchitecture | undefined {
  const found = SINGLE_ARCHITECTURE[listOf(release)].find(([known]) => known === name);
  if (!found) return undefined;
  const [, together, apart] = found;
  return { name, together: together.split(' ').filter(Boolean), apart: apart.split(' ') };
}
