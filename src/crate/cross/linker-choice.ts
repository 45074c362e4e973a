/**
 * Which linker serves a crate that cargo compiles on this machine: gcc links against the machine's own glibc, zig
 * against any that it is told.
 */
import { type BaseRelease, compareMinor } from '../../domain/debian-release.ts';
import type { LinkerName } from '../../inputs/cargo-inputs.ts';
import type { CargoConfig } from '../manifest/crate-facts.ts';
import { namedTools } from './cargo-environment.ts';
import type { Toolchain } from './toolchain.ts';
import { zigUnsupported } from './zig-unsupported.ts';

/** All that the choice depends on. */
export interface LinkerFacts {
  /** Version of this machine's glibc; undefined where it has none. */
  readonly machineGlibc: string | undefined;
  /** The runtime image as the user knows it. */
  readonly base: string;
  readonly release: BaseRelease['release'];
  /** Debian packages of compilers that are missing here. */
  readonly missing: readonly string[];
  /** Why nothing can be installed here; undefined where it can. */
  readonly cannotInstall: string | undefined;
  /** Why zig cannot be fetched; undefined where it can, or is there. */
  readonly noZig: string | undefined;
  /** The crate's own settings. */
  readonly config: CargoConfig;
  readonly targets: readonly Toolchain['target'][];
  /** Names of all crates that are compiled. */
  readonly used: ReadonlySet<string>;
  /** Debian's libraries that the crate links against. */
  readonly libraries: readonly string[];
}

export type LinkerDecision =
  | { readonly kind: LinkerName; readonly why: string }
  /** Neither serves, each for its reason. */
  | { readonly kind: 'none'; readonly gcc: string; readonly zig: string };

/** The choice where none was made. */
export function chooseLinker(facts: LinkerFacts): LinkerDecision {
  const gcc = gccProblem(facts);
  const zig = zigProblem(facts);
  if (gcc === undefined) {
    if (facts.release.kind === 'musl' && facts.used.has('cc') && zig === undefined)
      return {
        kind: 'zig',
        why: 'the crate compiles C, for which zig has musl’s headers and gcc has glibc’s',
      };
    return { kind: 'gcc', why: whyGcc(facts) };
  }
  if (zig === undefined) return { kind: 'zig', why: gcc };
  return { kind: 'none', gcc, zig };
}

function whyGcc({ release, machineGlibc, base }: LinkerFacts): string {
  return release.kind === 'musl'
    ? `${base} has no glibc, and rustc brings musl`
    : `this machine’s glibc ${machineGlibc} is not newer than ${release.glibc} of ${base}`;
}

/** Why gcc does not serve; undefined where it does. */
export function gccProblem(facts: LinkerFacts): string | undefined {
  const { machineGlibc, release, base, missing, cannotInstall } = facts;
  if (release.kind === 'glibc') {
    if (machineGlibc === undefined) return `this machine has no glibc, and ${base} has ${release.glibc}`;
    if (compareMinor(machineGlibc, release.glibc) > 0)
      return `this machine has glibc ${machineGlibc}, and ${base} has ${release.glibc}: what gcc links here would not start there`;
  }
  if (missing.length > 0 && cannotInstall !== undefined)
    return `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed, and ${cannotInstall}`;
  return undefined;
}

/** Why zig does not serve; undefined where it does. */
export function zigProblem(facts: LinkerFacts): string | undefined {
  const own = ownLinker(facts.config, facts.targets);
  if (own !== undefined) return own;
  const unsupported = zigUnsupported(facts.used);
  if (unsupported) return `crate ${unsupported.crate} ${unsupported.reason} (${unsupported.link})`;
  const [library] = facts.libraries;
  if (library !== undefined)
    return `${library} is linked from this machine’s directories, which zig does not search: they have this machine’s glibc in them, too`;
  return facts.noZig;
}

/** A linker that the crate's configuration names; it is the user's, and wins. */
function ownLinker({ targets, rustflags, file }: CargoConfig, built: readonly string[]): string | undefined {
  for (const [name, { linker, rustflags: flags }] of targets) {
    if (!name.startsWith('cfg(') && !built.includes(name)) continue;
    const [tool] = namedTools(linker, flags);
    if (tool !== undefined) return `${file} names the linker ${tool} for ${name}`;
  }
  const [tool] = namedTools(undefined, rustflags);
  return tool === undefined ? undefined : `${file} names the linker ${tool}`;
}
