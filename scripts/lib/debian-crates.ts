/** What Debian's packages of crates say about libraries (see scripts/refresh-debian-crates.ts). */
import { BRING_THEIR_OWN, HAND_WRITTEN, NOT_LINKED } from '../../src/crate/native/native-crates.ts';
import type { DebianPackage } from './debian-packages.ts';

/** `librust-cairo-sys-rs-0.18-dev` → `cairo-sys-rs`; undefined for a package of one feature, and for other packages. */
export function crateOf(name: string): string | undefined {
  return /^librust-([a-z0-9-]+?)(?:-\d+(?:\.\d+)*)?-dev$/.exec(name)?.[1];
}

/** The libraries among the packages that a crate's package depends on. */
export function librariesOf(
  { depends }: DebianPackage,
  all: ReadonlyMap<string, DebianPackage>,
): readonly string[] {
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

export function cratesOf(all: ReadonlyMap<string, DebianPackage>): ReadonlyMap<string, readonly string[]> {
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

export interface Unpacked {
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
export function singleArchitecture(
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

/**
 * Names that pkg-config knows (`alsa`), of an index of contents (`usr/lib/x86_64-linux-gnu/pkgconfig/alsa.pc
 * libdevel/libasound2-dev`, wiki.debian.org/DebianRepository/Format), by package.
 */
export function pkgConfigNames(contents: string): ReadonlyMap<string, readonly string[]> {
  const rows = [
    ...contents.matchAll(/^usr\/(?:lib\/[^/\s]+|lib|share)\/pkgconfig\/([A-Za-z0-9+._-]+)\.pc\s+(\S+)$/gm),
  ].flatMap(([, name = '', owners = '']) =>
    owners.split(',').map((owner) => [owner.replace(/^.*\//, ''), name] as const),
  );
  const byPackage = Map.groupBy(rows, ([owner]) => owner);
  return new Map(
    [...byPackage].map(([owner, names]) => [owner, [...new Set(names.map(([, name]) => name))].sort()]),
  );
}
