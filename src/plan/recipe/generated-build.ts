/**
 * A build without a Dockerfile of the user's: Multihull writes one. Pure; everything that cannot work is refused here,
 * before anything is installed or compiled.
 */

import { configuredBuild } from '../../crate/cross/cargo-environment.ts';
import { type CargoRun, cargoRuns } from '../../crate/cross/cargo-runs.ts';
import { pageVariable, toolchainFor, withoutSet } from '../../crate/cross/toolchain.ts';
import { chooseToolchain } from '../../crate/cross/toolchain-choice.ts';
import {
  refuseFeatures,
  refuseMissing,
  refuseProfile,
  refuseToolchain,
  unneededWrappers,
} from '../../crate/cross/unbuildable.ts';
import { chooseBinaries, choosePackages, programPackages } from '../../crate/manifest/binaries.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { usedCrates, usesCxx } from '../../crate/native/native-libraries.ts';
import { type PackageSearch, packageSearch } from '../../crate/native/package-rules.ts';
import { treeArguments } from '../../crate/resolved/crate-listing.ts';
import type { ContainerBuild } from '../../dockerfile/generate/container-build.ts';
import {
  writeCopyDockerfile,
  writeDockerfile,
  writeProgramsDockerfile,
} from '../../dockerfile/generate/write-dockerfile.ts';
import { type BaseRelease, releaseOfBase } from '../../domain/debian-release.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { WrittenBuild, WrittenWay } from '../model/written-build.ts';
import { planRunner } from '../runner/plan-runner.ts';
import { asSeen, ignoreFileText, sourcesToReplace, unseenNotices } from './context-gaps.ts';
import { decideHost } from './host-linker.ts';
import { metadataOf, shapeImage, unusedNotices, withMetadata } from './image-shape-of.ts';
import { whyBuildKit } from './plan-assembly.ts';
import {
  argumentNames,
  buildMounts,
  type CompilePlace,
  crossToolchain,
  lacksLibraries,
  noLockfile,
  refuseEmulatedPrograms,
  refuseOverrides,
} from './unsupported.ts';
import {
  baseNotice,
  gitNotices,
  muslNotice,
  nativeCpuNotices,
  needNotices,
  submoduleNotices,
  wrapperNotices,
} from './warnings.ts';

/** @throws UserError for what cannot be built, with what to write instead. */
export function writeBuild(
  given: Inputs,
  whole: Crate,
  place: CompilePlace,
  asked: WrittenWay,
): WrittenBuild {
  if (whole.lock === undefined) throw noLockfile(whole);
  refuseMissing(whole);
  const metadata = metadataOf(whole, chooseBinaries(whole, given.cargo));
  const inputs = withMetadata(given, metadata);
  const { host } = place;
  const base = releaseOfBase(place.ownBase ?? inputs.base);
  const decision = asked === 'runner' ? decideHost(place, base, inputs, whole) : undefined;
  const instead = decision?.kind === 'container' ? decision.why : undefined;
  const linker = decision?.kind === 'here' ? decision : undefined;
  const usesZig = linker?.linker === 'zig';
  const way = instead === undefined ? asked : 'container';
  const crate = way === 'runner' ? whole : asSeen(whole);
  refuseMissing(crate);
  refuseProfile(crate, inputs.cargo);
  refuseFeatures(crate, choosePackages(crate, inputs.cargo), inputs.cargo);
  const binaries = chooseBinaries(crate, inputs.cargo);
  const toolchain = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
  const wrappers =
    way === 'runner'
      ? []
      : unneededWrappers(
          crate,
          inputs.systemPackages.map(({ name }) => name),
        );
  const cargo: CargoChoice = {
    ...inputs.cargo,
    args: [...wrappers.flatMap((key) => ['--config', `build.${key}=""`]), ...inputs.cargo.args],
  };
  const isEmulated = ({ name }: Platform) =>
    way === 'emulate' || inputs.compile.overrides.get(name) === 'emulate';
  const emulated = inputs.platforms.filter(isEmulated);
  refuseOverrides(inputs, base, emulated);
  refuseEmulatedPrograms(emulated, way === 'runner' ? undefined : place.ownBase);
  const toolchains = inputs.platforms
    .filter((platform) => !isEmulated(platform))
    .map((platform) =>
      crossToolchain(platform, host, base, inputs, { way, linker: usesZig ? 'zig' : 'gcc' }),
    );
  const runs = cargoRuns(
    toolchains,
    binaries,
    cargo,
    crate.symbolProfiles.includes(inputs.cargo.profile),
    usesZig && base.release.kind === 'glibc' ? `.${base.release.glibc}` : '',
  );
  const configured = toolchains.map((one) => configuredBuild(one, crate.config));
  const used = usedCrates(crate, binaries.packages);
  refuseToolchain(crate, used, toolchain, inputs.cargo.args);
  const replaced = way === 'runner' ? [] : sourcesToReplace(crate, binaries, used, inputs.cargo);
  const withCxx = usesCxx(used) || inputs.systemPackages.some(({ name }) => name === 'g++');
  const tools = inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name);
  // A build argument is a variable of the stage, and one of ours with its name would take its place.
  const shadowing = new Set(way === 'runner' ? [] : argumentNames(inputs));
  const shared = {
    crate,
    binaries,
    toolchain,
    runs,
    env: (run: CargoRun) => withoutSet(environmentOf(run, crate), shadowing),
    packages: sorted([
      ...toolchains.flatMap((one) => [...one.packages, ...(withCxx ? one.cxxPackages : [])]),
      ...configured.flatMap(({ toolPackages }) => toolPackages),
      ...tools,
    ]),
    systemPackages: inputs.systemPackages.filter(({ name }) => name !== 'g++'),
    search: way === 'runner' ? undefined : searchOf(inputs, base, used),
    usesCmake: used.has('cmake'),
  };
  const isWhole = way === 'runner' && place.ownBase === undefined;
  const buildkit = isWhole ? whyBuildKit(inputs) : undefined;
  const isAssembled = isWhole && buildkit === undefined;
  const image = {
    base: inputs.base,
    ...shapeImage(
      whole,
      binaries,
      place.ownBase === undefined ? metadata : undefined,
      // What Multihull puts together itself has no build context.
      place.ownBase === undefined && !isAssembled,
    ),
  };
  const crates = {
    programs: programPackages(crate, cargo, binaries),
    targets: new Map(toolchains.map(({ platform, target }) => [platform.name, target])),
    lock: whole.lock,
    treeArguments: treeArguments(cargo),
  };
  const container: ContainerBuild = {
    ...shared,
    ...image,
    cargo,
    replaced,
    release: base,
    emulated,
    withoutLibraries: inputs.platforms
      .filter((platform) => lacksLibraries(platform, base))
      .map(({ name }) => name),
    emulatedEnv: withoutSet(
      Object.assign({}, ...emulated.map((one) => pageVariable(one, one.rustGnu))),
      new Set([...shadowing, ...crate.config.variables]),
    ),
    emulatedPackages: sorted([
      ...emulated.flatMap((platform) => linkersOf(platform, crate)),
      ...inputs.systemPackages.map(({ name }) => name),
    ]),
    args: argumentNames(inputs),
    mounts: buildMounts(inputs),
    treeArguments: inputs.build.sbom.kind === 'own' ? crates.treeArguments : undefined,
    caching: inputs.builder.kind === 'existing' ? 'mounts' : 'layers',
  };
  return {
    way,
    instead,
    linker: linker && { name: linker.linker, why: linker.why },
    buildkit,
    assembly: isAssembled ? image.shape : undefined,
    crate,
    binaries,
    toolchain,
    crates,
    dockerignore: ignoreFileText(crate),
    nativeRows: shared.search?.rows ?? [],
    notices: [
      ...baseNotice(inputs.base, base),
      ...(way === 'runner' ? [] : unseenNotices(whole, used)),
      ...wrapperNotices(crate, wrappers),
      ...nativeCpuNotices(crate, toolchains),
      ...submoduleNotices(crate),
      ...(way === 'runner' ? [] : gitNotices(crate, used)),
      ...needNotices(crate, used, inputs, base, foundIn(way, inputs, base)),
      ...(usesZig ? [] : muslNotice(base, used)),
      ...(place.ownBase === undefined ? [] : unusedNotices(metadata, 'the Dockerfile')),
    ],
    dockerfile:
      place.ownBase !== undefined
        ? undefined
        : way === 'runner'
          ? writeCopyDockerfile(image)
          : writeDockerfile(container),
    programs:
      place.ownBase !== undefined && way !== 'runner' ? writeProgramsDockerfile(container) : undefined,
    runner:
      way === 'runner' && place.runner
        ? planRunner({
            ...shared,
            profile: inputs.cargo.profile,
            copiesCertificates: base.hasCertificates === false,
            isRoot: place.isRoot,
            runDirectory: place.runDirectory,
            cacheDirectory: inputs.ambient.cache,
            facts: place.runner,
            host,
            usesZig,
            isContext: place.ownBase !== undefined,
          })
        : undefined,
  };
}

/** What of the packages that crates need is found in the build. */
function foundIn(
  way: WrittenWay,
  { findsPackages }: Inputs,
  { release }: BaseRelease,
): 'all' | 'tools' | 'none' {
  if (!findsPackages || way === 'runner') return 'none';
  return release.kind === 'glibc' ? 'all' : 'tools';
}

/** Packages to be found, if they are to be, and those of the user's that apt does not install for all platforms. */
function searchOf(
  { findsPackages, systemPackages }: Inputs,
  { release }: BaseRelease,
  used: ReadonlySet<string>,
): PackageSearch | undefined {
  const given = systemPackages
    .filter(({ isTool, name }) => !isTool && name !== 'g++')
    .map(({ name }) => name);
  return packageSearch(release, findsPackages ? used : new Set(), given);
}

/** Variables of a run's targets; each value that the crate's configuration has is left to it. */
export function environmentOf(run: CargoRun, crate: Crate): Readonly<Record<string, string>> {
  return Object.assign({}, ...run.toolchains.map((one) => configuredBuild(one, crate.config).env));
}

/** Packages of linkers that the crate's configuration names for a platform that compiles for itself. */
function linkersOf(platform: Platform, { config }: Crate): readonly string[] {
  return configuredBuild(toolchainFor(platform, platform, 'gnu'), config).toolPackages;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
