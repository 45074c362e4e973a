/**
 * What failed build scripts were looking for, by their own words. Nobody decides these words but the crates; the common
 * ones are those of the crates pkg-config, cmake, cc, clang-sys and prost-build, through which nearly all others ask.
 */

import { knownNeed } from '../../crate/native/native-libraries.ts';
import { packagesOfPkgConfig } from '../../crate/native/package-rules.ts';
import type { FailedScripts, Missing } from '../graph/failure.ts';

/** More is no list that anybody reads. */
const MAX_NAMED = 20;

/** @returns undefined where no build script failed. */
export function failedScripts(log: readonly string[]): FailedScripts | undefined {
  const text = log.join('\n');
  const crates = caught(text, /^error: failed to run custom build command for `([\w-]+) v/gm);
  if (crates.length === 0) return undefined;
  return {
    crates,
    missing: [
      ...[
        ...caught(text, /The system library `([\w.+-]+)` required by crate/g),
        ...caught(text, /Package '?([\w.+-]+?)'?(?:,| was not found in the pkg-config search path)/g),
        ...caught(text, /No package '([\w.+-]+)' found/g),
      ].map((name): Missing => ({ kind: 'pkg-config', name })),
      ...[
        ...caught(text, /is `([\w.+-]+)` not installed\?/g),
        ...caught(text, /Could not find `(protoc)`/g),
        ...(/Unable to find libclang/.test(text) ? ['libclang'] : []),
        ...(/\bNASM (?:command not found|build failed)|`?nasm`? (?:is )?not found/i.test(text)
          ? ['nasm']
          : []),
      ].map((name): Missing => ({ kind: 'program', name })),
      ...caught(text, /fatal error: '?([\w./+-]+\.(?:h|hpp))'?(?:: No such file| file not found)/g).map(
        (path): Missing => ({ kind: 'header', path }),
      ),
    ].filter((one, index, all) => all.findIndex((other) => same(one, other)) === index),
    targets: caught(text, /PKG_CONFIG_PATH_([a-z0-9_]+-[a-z0-9_-]+)$/gm).concat(
      caught(text, /^\s*\$?TARGET = (?:Some\()?"?([a-z0-9_]+-[a-z0-9_-]+)/gm),
    ),
  };
}

function caught(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].slice(0, MAX_NAMED);
}

function same(a: Missing, b: Missing): boolean {
  return a.kind === b.kind && nameOf(a) === nameOf(b);
}

function nameOf(one: Missing): string {
  return one.kind === 'header' ? one.path : one.name;
}

/** Debian's packages of programs that build scripts run. */
const PROGRAMS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['protoc', ['protobuf-compiler', 'libprotobuf-dev']],
  ['libclang', ['libclang-dev', 'clang']],
  ['autoreconf', ['autoconf', 'automake', 'libtool']],
  ['ninja', ['ninja-build']],
  ['capnp', ['capnproto']],
  ['flatc', ['flatbuffers-compiler']],
  ...['clang', 'cmake', 'git', 'make', 'meson', 'nasm', 'perl', 'pkg-config', 'python3', 'yasm'].map(
    (name) => [name, [name]] as const,
  ),
]);

/** What to install, and what nobody here knows a package of. */
export interface Remedies {
  readonly packages: readonly string[];
  /** In words: `foo.pc`, `bar.h`, `the program baz`. */
  readonly unknown: readonly string[];
  /** What to write in Cargo.toml instead. */
  readonly vendoring: readonly string[];
}

/** A crate whose words say nothing is answered with what it usually needs. */
export function remediesFor({ crates, missing }: Omit<FailedScripts, 'targets'>): Remedies {
  const needs = crates.flatMap((crate) => knownNeed(crate) ?? []);
  const found = missing.map((one) => ({ one, packages: packagesOf(one) }));
  return {
    packages: [
      ...new Set([
        ...found.flatMap(({ packages }) => packages),
        ...needs.flatMap(({ packages }) => packages),
      ]),
    ],
    unknown: found.flatMap(({ one, packages }) => (packages.length > 0 ? [] : [describe(one)])),
    vendoring: [...new Set(needs.flatMap(({ vendoring }) => vendoring ?? []))],
  };
}

function packagesOf(one: Missing): readonly string[] {
  switch (one.kind) {
    case 'pkg-config':
      return packagesOfPkgConfig(one.name);
    case 'program':
      return PROGRAMS.get(one.name) ?? [];
    case 'header':
      return [];
  }
}

function describe(one: Missing): string {
  switch (one.kind) {
    case 'pkg-config':
      return `${one.name}.pc`;
    case 'program':
      return `the program ${one.name}`;
    case 'header':
      return one.path;
  }
}
