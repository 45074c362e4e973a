/** What cargo builds: the inputs of group "compile" that are cargo's own. */
import { UserError } from '../errors.ts';
import { readAll, readEach } from '../util/read-all.ts';
import { parseList, parseWords, type RawInput } from './lists.ts';

/** What was asked of cargo; empty lists and undefined leave the choice to it. */
export interface CargoChoice {
  readonly bins: readonly string[];
  readonly packages: readonly string[];
  readonly features: readonly string[];
  /** `release` unless another one was named. */
  readonly profile: string;
  /** Further arguments of `cargo build`, handed on as they are. */
  readonly args: readonly string[];
  /** A rustup toolchain; undefined: the crate's toolchain file, else stable. */
  readonly toolchain: string | undefined;
}

/** How programs are linked when cargo runs on this machine. */
export type LinkerName = 'gcc' | 'zig';
export type LinkerInput = 'auto' | LinkerName;

/**
 * @param isHere cargo runs on this machine (`compile: runner`): elsewhere the distribution's compilers are used.
 * @throws UserError for another word, and for a choice that would change nothing.
 */
export function readLinker(input: RawInput, isHere: boolean): LinkerInput {
  const { value } = input;
  if (value === '' || value === 'auto') return 'auto';
  if (value !== 'gcc' && value !== 'zig') {
    throw new UserError(`linker: "${value}" is not known`, {
      input: 'linker',
      value,
      remedy: 'Write auto, gcc or zig.',
    });
  }
  if (isHere) return value;
  throw new UserError(`linker: ${value} is for compile: runner`, {
    input: 'linker',
    value,
    remedy: 'Write compile: runner, or leave linker out.',
  });
}

/** A Debian package that the build needs. */
export interface SystemPackage {
  readonly name: string;
  /** A program for the machine that builds, not a library of every target. */
  readonly isTool: boolean;
}

/**
 * Arguments that Multihull gives itself, and what to do instead: twice they would be an error of cargo, or build
 * something else.
 */
const OWN_ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ['--target', 'Remove it; use the input platforms.'],
  ['--bin', 'Remove it; use the input bin.'],
  ['--bins', 'Remove it; use the input bin.'],
  ['-p', 'Remove it; use the input package.'],
  ['--package', 'Remove it; use the input package.'],
  ['-F', 'Remove it; use the input features.'],
  ['--features', 'Remove it; use the input features.'],
  ['--profile', 'Remove it; use the input profile.'],
  ['--release', 'Remove it; use the input profile.'],
  ['-r', 'Remove it; use the input profile.'],
  ['--locked', 'Remove it: Multihull builds what Cargo.lock says anyway.'],
  ['--target-dir', 'Remove it: the programs would not be found.'],
  ['--message-format', 'Remove it: Multihull reads what cargo prints.'],
  ['--manifest-path', 'Remove it; use the input context.'],
  ['-C', 'Remove it; use the input context.'],
  ['--artifact-dir', 'Remove it: the programs would not be found.'],
  ['--unit-graph', 'Remove it: cargo would only print a graph.'],
  ['--help', 'Remove it: cargo would only print its help.'],
  ['-h', 'Remove it: cargo would only print its help.'],
  ['--version', 'Remove it: cargo would only print its version.'],
  ['-V', 'Remove it: cargo would only print its version.'],
  ...['--lib', '--example', '--examples', '--test', '--tests', '--bench', '--benches', '--all-targets'].map(
    (flag) => [flag, 'Remove it: only binaries go into the image; the input bin names them.'] as const,
  ),
]);
/** One-letter flags of cargo that take what follows as their value; letters before them may stand in the same word. */
const SHORT_WITH_VALUE = 'pFjZC';

/** Packages that are programs of the machine that builds, also without `:native`. */
const TOOLS = new Set(
  [
    'autoconf automake bison clang cmake flex gettext git libclang-dev libprotobuf-dev libtool lld llvm make meson mold',
    'nasm ninja-build perl pkg-config pkgconf protobuf-compiler python3 yasm',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a Debian package is a program for the machine that builds, whatever the target. */
export function isBuildTool(name: string): boolean {
  return TOOLS.has(name);
}

/** @throws UserError for a name that cargo cannot mean. */
export function readCargoChoice(
  raw: Readonly<Record<'bin' | 'package' | 'features' | 'profile' | 'cargo-args' | 'toolchain', RawInput>>,
): CargoChoice {
  return readAll<CargoChoice>({
    bins: () => named(raw.bin, NAME, 'a binary of the crate, for example trow'),
    packages: () => named(raw.package, NAME, 'a package of the workspace, for example trow-server'),
    features: () =>
      named(raw.features, /^[A-Za-z0-9_][A-Za-z0-9_+.?/-]*$/, 'a feature of the crate, for example sqlite'),
    profile: () =>
      matched(
        { name: 'profile', value: raw.profile.value || 'release' },
        NAME,
        'a profile, for example release',
      ),
    args: () => readEach(parseWords(raw['cargo-args']), (word) => ownArgument(word, raw['cargo-args'].value)),
    toolchain: () =>
      raw.toolchain.value === ''
        ? undefined
        : matched(raw.toolchain, TOOLCHAIN, 'a toolchain, for example stable, 1.85.0 or nightly-2026-01-31'),
  });
}

const NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

/** An argument of the user's, which is none of Multihull's. */
function ownArgument(word: string, value: string): string {
  const remedy = flagsIn(word).flatMap((name) => OWN_ARGUMENTS.get(name) ?? [])[0];
  if (remedy === undefined) return word;
  throw new UserError(`cargo-args: ${word} is set by Multihull itself`, {
    input: 'cargo-args',
    value,
    remedy,
  });
}

/** `--bin=x` is one flag, `-vpNAME` two, of which the second has a value. */
function flagsIn(word: string): readonly string[] {
  if (!/^-[A-Za-z]/.test(word)) return [word.replace(/=.*$/s, '')];
  const letters = [...word.slice(1)];
  const last = letters.findIndex((letter) => SHORT_WITH_VALUE.includes(letter));
  return letters.slice(0, last < 0 ? undefined : last + 1).map((letter) => `-${letter}`);
}

/** What rustup takes as a channel (rust-lang.github.io/rustup/concepts/toolchains.html), without a host. */
export const TOOLCHAIN =
  /^(?:stable|beta|nightly|\d+\.\d+(?:\.\d+)?(?:-beta(?:\.\d+)?)?)(?:-\d{4}-\d{2}-\d{2})?$/;

/** What `system-packages` says. */
export interface PackageChoice {
  readonly systemPackages: readonly SystemPackage[];
  /** Those that crates are known to need are found and installed besides. */
  readonly findsPackages: boolean;
}

/** @throws UserError for what is no Debian package name (Debian Policy 5.6.1), and for `auto` beside `none`. */
export function readSystemPackages(input: RawInput): PackageChoice {
  const all = parseList(input);
  if (all.includes('auto') && all.includes('none')) {
    throw new UserError(`${input.name}: auto and none exclude each other`, {
      input: input.name,
      value: input.value,
      remedy: 'Write auto to have packages found, or none to install those of the list only.',
    });
  }
  const systemPackages = readEach(
    all.filter((text) => text !== 'auto' && text !== 'none'),
    (text) => readPackage(input.name, text),
  );
  return { systemPackages, findsPackages: !all.includes('none') };
}

function readPackage(input: string, text: string): SystemPackage {
  const name = text.replace(/:native$/, '');
  matched(
    { name: input, value: name },
    /^[a-z0-9][a-z0-9+.-]+$/,
    'a Debian package without architecture, for example libssl-dev, or cmake:native for a tool of the build',
  );
  return { name, isTool: name !== text || isBuildTool(name) };
}

function named(input: RawInput, pattern: RegExp, example: string): readonly string[] {
  return readEach(parseList({ ...input, value: input.value.replaceAll(/[ \t]+/g, ',') }), (value) =>
    matched({ name: input.name, value }, pattern, example),
  );
}

function matched(input: RawInput, pattern: RegExp, example: string): string {
  if (pattern.test(input.value)) return input.value;
  throw new UserError(`${input.name}: "${input.value}" cannot be used`, {
    input: input.name,
    value: input.value,
    remedy: `Write ${example}.`,
  });
}
