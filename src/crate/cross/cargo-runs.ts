/**
 * The cargo invocations that compile a crate for all platforms: one, with every target, so that build scripts and
 * procedural macros are compiled once. Only platforms that share a Rust target and differ in CPU need another.
 */
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import type { Binaries } from '../manifest/binaries.ts';
import type { Toolchain } from './toolchain.ts';

/** One `cargo build`, and what comes out of it. */
export interface CargoRun {
  /** Without `cargo` itself. */
  readonly args: readonly string[];
  readonly toolchains: readonly Toolchain[];
  /** Relative to the crate's root; `target`, unless another run has that. */
  readonly targetDirectory: string;
}

/**
 * @param keepsSymbols the user's profile decides about symbols; otherwise they are stripped.
 * @param abi follows a target's name on the command line: cargo-zigbuild reads the version of glibc there (`.2.36`).
 */
export function cargoRuns(
  toolchains: readonly Toolchain[],
  binaries: Binaries,
  choice: CargoChoice,
  keepsSymbols: boolean,
  abi = '',
): readonly CargoRun[] {
  const groups: Toolchain[][] = [];
  for (const toolchain of toolchains) {
    const free = groups.find((group) => group.every(({ target }) => target !== toolchain.target));
    if (free) free.push(toolchain);
    else groups.push([toolchain]);
  }
  return groups.map((group, index) => {
    const targetDirectory = index === 0 ? 'target' : `target/multihull-${index}`;
    return {
      toolchains: group,
      targetDirectory,
      args: [
        ...cargoArguments(binaries, choice, keepsSymbols),
        // A directory that the crate's configuration names would not be where the programs are looked for.
        '--target-dir',
        targetDirectory,
        ...group.flatMap(({ target }) => ['--target', `${target}${abi}`]),
      ],
    };
  });
}

/** `build`, and all that does not depend on targets. */
export function cargoArguments(
  binaries: Binaries,
  choice: CargoChoice,
  keepsSymbols: boolean,
): readonly string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value]);
  return [
    'build',
    ...(choice.profile === 'release' ? ['--release'] : ['--profile', choice.profile]),
    '--locked',
    ...each('--package', choice.packages),
    ...(choice.bins.length > 0 ? each('--bin', binaries.names) : ['--bins']),
    ...each('--features', choice.features.length > 0 ? [choice.features.join(',')] : []),
    ...(keepsSymbols ? [] : ['--config', `profile.${choice.profile}.strip=true`]),
    ...choice.args,
  ];
}

/** Where a program of a platform is after the run, relative to the crate's root. */
export function programPath(run: CargoRun, { target }: Toolchain, profile: string, name: string): string {
  return `${run.targetDirectory}/${target}/${profileDirectory(profile)}/${name}`;
}

/** Cargo's directory of a profile (doc.rust-lang.org/cargo/reference/profiles.html). */
export function profileDirectory(profile: string): string {
  return profile === 'dev' || profile === 'test' ? 'debug' : profile === 'bench' ? 'release' : profile;
}
