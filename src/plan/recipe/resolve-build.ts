/** What is decided before anything is written: which compile mode, which programs, and cargo's runs. Refuses what cannot work. */
import { type CargoRun, cargoRuns } from '../../crate/cross/cargo-runs.ts';
import type { Toolchain } from '../../crate/cross/toolchain.ts';
import { chooseToolchain, type ToolchainChoice } from '../../crate/cross/toolchain-choice.ts';
import {
  refuseFeatures,
  refuseMissing,
  refuseProfile,
  refuseToolchain,
  unneededWrappers,
} from '../../crate/cross/unbuildable.ts';
import { type Binaries, chooseBinaries, choosePackages } from '../../crate/manifest/binaries.ts';
import type { Crate, LockedPackage } from '../../crate/manifest/crate-facts.ts';
import type { ImageMetadata } from '../../crate/metadata/read-metadata.ts';
import { usedCrates } from '../../crate/native/native-libraries.ts';
import { type BaseRelease, releaseOfBase } from '../../domain/debian-release.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CargoChoice, LinkerName } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { checkAll, once, readEach } from '../../util/read-all.ts';
import type { WrittenMode } from '../model/written-build.ts';
import { asSeen } from './context-gaps.ts';
import { decideHost } from './host-linker.ts';
import { metadataOf, withMetadata } from './image-shape-of.ts';
import {
  type CompileHost,
  crossToolchain,
  noLockfile,
  refuseEmulatedPrograms,
  refuseOverrides,
} from './unsupported.ts';

export interface ResolvedBuild {
  /** With what the crate's metadata says. */
  readonly inputs: Inputs;
  readonly compileHost: CompileHost;
  readonly metadata: ImageMetadata | undefined;
  readonly lock: readonly LockedPackage[];
  /** As it is on disk. */
  readonly whole: Crate;
  /** As the compiler sees it: in a container, without what the context leaves out. */
  readonly crate: Crate;
  readonly base: BaseRelease;
  readonly way: WrittenMode;
  /** Why it is another way than was asked for; undefined where it is not. */
  readonly fallbackReason: string | undefined;
  /** On this machine. */
  readonly linker: { readonly name: LinkerName; readonly why: string } | undefined;
  readonly binaries: Binaries;
  readonly toolchain: ToolchainChoice;
  readonly cargo: CargoChoice;
  /** Keys of cargo's configuration whose wrappers are turned off. */
  readonly wrappers: readonly string[];
  /** Compiled under QEMU. */
  readonly emulated: readonly Platform[];
  /** Of all other platforms. */
  readonly toolchains: readonly Toolchain[];
  readonly runs: readonly CargoRun[];
  /** Names of the crates of Cargo.lock that the programs may be made of. */
  readonly used: ReadonlySet<string>;
}

/** @throws UserError for what cannot be built, with what to write instead. */
export function resolveBuild(
  given: Inputs,
  whole: Crate,
  compileHost: CompileHost,
  asked: WrittenMode,
): ResolvedBuild {
  if (whole.lock === undefined) throw noLockfile(whole);
  refuseMissing(whole);
  const metadata = metadataOf(whole, chooseBinaries(whole, given.cargo));
  const inputs = withMetadata(given, metadata);
  const base = releaseOfBase(compileHost.ownBase ?? inputs.base);
  const decision = asked === 'runner' ? decideHost(compileHost, base, inputs, whole) : undefined;
  const way = decision?.kind === 'container' ? 'container' : asked;
  const crate = way === 'runner' ? whole : asSeen(whole);
  const choose = once(() => chooseBinaries(crate, inputs.cargo));
  const toolchain = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
  const findUsed = once(() => usedCrates(crate, choose().packages));
  checkAll(
    () => refuseMissing(crate),
    () => refuseProfile(crate, inputs.cargo),
    () => refuseFeatures(crate, choosePackages(crate, inputs.cargo), inputs.cargo),
    choose,
    () => refuseToolchain(crate, findUsed(), toolchain, inputs.cargo.args),
    () => refuseOverrides(inputs, base, emulatedOf(inputs, way)),
  );
  const binaries = choose();
  const systemPackages = inputs.systemPackages.map(({ name }) => name);
  const wrappers = way === 'runner' ? [] : unneededWrappers(crate, systemPackages);
  const off = wrappers.flatMap((key) => ['--config', `build.${key}=""`]);
  const linker = decision?.kind === 'here' ? { name: decision.linker, why: decision.why } : undefined;
  const targets = resolveTargets(
    { inputs, compileHost, base, way, crate, linker: linker?.name ?? 'gcc', binaries },
    off,
  );
  return {
    inputs,
    compileHost,
    metadata,
    lock: whole.lock,
    whole,
    crate,
    base,
    way,
    fallbackReason: decision?.kind === 'container' ? decision.why : undefined,
    linker,
    binaries,
    toolchain,
    wrappers,
    ...targets,
    used: findUsed(),
  };
}

interface TargetQuestion
  extends Pick<ResolvedBuild, 'inputs' | 'compileHost' | 'base' | 'way' | 'crate' | 'binaries'> {
  readonly linker: LinkerName;
}

/** Which platforms cargo compiles for, in which runs. @param off arguments that turn wrappers off. */
function resolveTargets(
  { inputs, compileHost, base, way, crate, linker, binaries }: TargetQuestion,
  off: readonly string[],
): Pick<ResolvedBuild, 'cargo' | 'emulated' | 'toolchains' | 'runs'> {
  const emulated = emulatedOf(inputs, way);
  refuseEmulatedPrograms(emulated, way === 'runner' ? undefined : compileHost.ownBase);
  const toolchains = readEach(
    inputs.platforms.filter((platform) => !emulated.includes(platform)),
    (platform) => crossToolchain(platform, compileHost.host, base, inputs, { way, linker }),
  );
  const cargo: CargoChoice = { ...inputs.cargo, args: [...off, ...inputs.cargo.args] };
  const glibc = linker === 'zig' && base.release.kind === 'glibc' ? `.${base.release.glibc}` : '';
  const keepsSymbols = crate.symbolProfiles.includes(inputs.cargo.profile);
  return { cargo, emulated, toolchains, runs: cargoRuns(toolchains, binaries, cargo, keepsSymbols, glibc) };
}

function emulatedOf({ platforms, compile }: Inputs, way: WrittenMode): readonly Platform[] {
  return platforms.filter(({ name }) => way === 'emulate' || compile.overrides.get(name) === 'emulate');
}
