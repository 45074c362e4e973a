/** What is cross-compiled and with what: the same in a container and on the runner. */
import type { SystemPackage } from '../../inputs/cargo-inputs.ts';
import type { Binaries } from '../manifest/binaries.ts';
import type { Crate } from '../manifest/crate-facts.ts';
import type { PackageSearch } from '../native/package-rules.ts';
import type { CargoRun } from './cargo-runs.ts';
import { isCross, libraryPackages, type Toolchain } from './toolchain.ts';
import type { ToolchainChoice } from './toolchain-choice.ts';

export interface CrossBuild {
  readonly crate: Crate;
  readonly binaries: Binaries;
  readonly toolchain: ToolchainChoice;
  /** Each platform is in exactly one. */
  readonly runs: readonly CargoRun[];
  /** Variables of each run's targets. */
  readonly env: (run: CargoRun) => Readonly<Record<string, string>>;
  /** Debian packages of compilers and of tools. */
  readonly packages: readonly string[];
  readonly systemPackages: readonly SystemPackage[];
  /** What the crates of Cargo.lock may need, of which cargo says what they do; undefined where that is nothing. */
  readonly search: PackageSearch | undefined;
  readonly usesCmake: boolean;
}

/** All toolchains of a build, in order. */
export function toolchainsOf({ runs }: CrossBuild): readonly Toolchain[] {
  return runs.flatMap(({ toolchains }) => toolchains);
}

/** Whether the programs link something that is no crate. */
export function hasLibraries(build: CrossBuild): boolean {
  return librariesOf(build).length > 0 || (build.search?.rows ?? []).some(({ kind }) => kind === 'library');
}

/** Libraries that the user names, by the names of Debian's packages. */
export function librariesOf({ systemPackages }: CrossBuild): readonly string[] {
  return systemPackages.filter(({ isTool }) => !isTool).map(({ name }) => name);
}

/** What apt installs. */
export interface CrossPackages {
  /** Compilers, tools, and libraries for every target. */
  readonly names: readonly string[];
  /** Debian's names of the architectures that apt has to be told of before. */
  readonly foreign: readonly string[];
}

export function crossPackages(build: CrossBuild): CrossPackages {
  const toolchains = toolchainsOf(build);
  // What is found is installed together with them.
  const libraries = build.search ? [] : librariesOf(build);
  const foreign = toolchains.filter(isCross).map(({ platform }) => platform.debian);
  return {
    names: [
      ...new Set([...build.packages, ...libraries.flatMap((name) => libraryPackages(name, toolchains))]),
    ],
    foreign: libraries.length > 0 ? [...new Set(foreign)] : [],
  };
}
