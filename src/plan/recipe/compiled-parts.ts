/** What is compiled, and with which packages: alike on this machine and in a container, and what only a container has. */
import { configuredBuild } from '../../crate/cross/cargo-environment.ts';
import type { CargoRun } from '../../crate/cross/cargo-runs.ts';
import type { CrossBuild } from '../../crate/cross/cross-build.ts';
import { pageVariable, toolchainFor, withoutSet } from '../../crate/cross/toolchain.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { usesCxx } from '../../crate/native/native-libraries.ts';
import { type PackageSearch, packageSearch } from '../../crate/native/package-rules.ts';
import type { ContainerBuild, ImageParts } from '../../dockerfile/generate/container-build.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { sourcesToReplace } from './context-gaps.ts';
import type { ResolvedBuild } from './resolve-build.ts';
import { argumentNames, buildMounts, lacksLibraries } from './unsupported.ts';

/** What both ways to compile get. */
export type CompiledParts = CrossBuild;

export function compiledParts(resolved: ResolvedBuild): CompiledParts {
  const { inputs, way, crate, binaries, toolchain, runs, toolchains, used } = resolved;
  const withCxx = usesCxx(used) || inputs.systemPackages.some(({ name }) => name === 'g++');
  const shadowing = shadowingNames(resolved);
  return {
    crate,
    binaries,
    toolchain,
    runs,
    env: (run: CargoRun) => withoutSet(environmentOf(run, crate), shadowing),
    packages: sorted([
      ...toolchains.flatMap((one) => [...one.packages, ...(withCxx ? one.cxxPackages : [])]),
      ...toolchains.flatMap((one) => configuredBuild(one, crate.config).toolPackages),
      ...inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name),
    ]),
    systemPackages: inputs.systemPackages.filter(({ name }) => name !== 'g++'),
    search: way === 'runner' ? undefined : searchOf(resolved),
    usesCmake: used.has('cmake'),
  };
}

/** @param listing cargo's arguments that list a target's crates; undefined where nobody asks for them. */
export function containerBuild(
  resolved: ResolvedBuild,
  parts: CompiledParts,
  image: ImageParts,
  listing: readonly string[] | undefined,
): ContainerBuild {
  const { inputs, crate, binaries, cargo, base, emulated, used } = resolved;
  const set = new Set([...shadowingNames(resolved), ...crate.config.variables]);
  return {
    ...parts,
    ...image,
    cargo,
    replaced: sourcesToReplace(crate, binaries, used, inputs.cargo),
    release: base,
    emulated,
    withoutLibraries: inputs.platforms
      .filter((platform) => lacksLibraries(platform, base))
      .map(({ name }) => name),
    emulatedEnv: withoutSet(Object.assign({}, ...emulated.map((one) => pageVariable(one, one.rustGnu))), set),
    emulatedPackages: sorted([
      ...emulated.flatMap((platform) => linkersOf(platform, crate)),
      ...inputs.systemPackages.map(({ name }) => name),
    ]),
    args: argumentNames(inputs),
    mounts: buildMounts(inputs),
    treeArguments: listing,
    caching: inputs.builder.kind === 'existing' ? 'mounts' : 'layers',
  };
}

/** A build argument is a variable of the stage, and one of ours with its name would take its place. */
function shadowingNames({ way, inputs }: ResolvedBuild): ReadonlySet<string> {
  return new Set(way === 'runner' ? [] : argumentNames(inputs));
}

/** Packages to be found, if they are to be, and those of the user's that apt does not install for all platforms. */
function searchOf({ inputs, base, used }: ResolvedBuild): PackageSearch | undefined {
  const given = inputs.systemPackages
    .filter(({ isTool, name }) => !isTool && name !== 'g++')
    .map(({ name }) => name);
  return packageSearch(base.release, inputs.findsPackages ? used : new Set(), given);
}

/** Variables of a run's targets; each value that the crate's configuration has is left to it. */
function environmentOf(run: CargoRun, crate: Crate): Readonly<Record<string, string>> {
  return Object.assign({}, ...run.toolchains.map((one) => configuredBuild(one, crate.config).env));
}

/** Packages of linkers that the crate's configuration names for a platform that compiles for itself. */
function linkersOf(platform: Platform, { config }: Crate): readonly string[] {
  return configuredBuild(toolchainFor(platform, platform, 'gnu'), config).toolPackages;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
