/**
 * A build without a Dockerfile of the user's: Multihull writes one. Pure; everything that cannot work is refused here,
 * before anything is installed or compiled.
 */
import { programPackages } from '../../crate/manifest/binaries.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { treeArguments } from '../../crate/resolved/crate-listing.ts';
import type { ContainerBuild, ImageParts } from '../../dockerfile/generate/container-build.ts';
import {
  writeCopyDockerfile,
  writeDockerfile,
  writeProgramsDockerfile,
} from '../../dockerfile/generate/write-dockerfile.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { RunnerPlan } from '../model/host-build.ts';
import type { WrittenBuild, WrittenWay } from '../model/written-build.ts';
import { planRunner } from '../runner/plan-runner.ts';
import { type CompiledParts, compiledParts, containerBuild } from './compiled-parts.ts';
import { ignoreFileText } from './context-gaps.ts';
import { shapeImage } from './image-shape-of.ts';
import { whyBuildKit } from './plan-assembly.ts';
import { type SettledBuild, settleBuild } from './settle-build.ts';
import type { CompilePlace } from './unsupported.ts';
import { buildNotices } from './warnings.ts';

/** @throws UserError for what cannot be built, with what to write instead. */
export function writeBuild(
  given: Inputs,
  whole: Crate,
  place: CompilePlace,
  asked: WrittenWay,
): WrittenBuild {
  const settled = settleBuild(given, whole, place, asked);
  const { way, crate, binaries, toolchain, cargo, inputs } = settled;
  const parts = compiledParts(settled);
  const isWhole = way === 'runner' && place.ownBase === undefined;
  const buildkit = isWhole ? whyBuildKit(inputs) : undefined;
  const isAssembled = isWhole && buildkit === undefined;
  const image = imageParts(settled, isAssembled);
  const crates = {
    programs: programPackages(crate, cargo, binaries),
    targets: new Map(settled.toolchains.map(({ platform, target }) => [platform.name, target])),
    lock: settled.lock,
    treeArguments: treeArguments(cargo),
  };
  const asksCargo = inputs.build.sbom.kind === 'own';
  const container = containerBuild(settled, parts, image, asksCargo ? crates.treeArguments : undefined);
  return {
    way,
    instead: settled.instead,
    linker: settled.linker,
    buildkit,
    assembly: isAssembled ? image.shape : undefined,
    crate,
    binaries,
    toolchain,
    crates,
    dockerignore: ignoreFileText(crate),
    nativeRows: parts.search?.rows ?? [],
    notices: buildNotices(settled),
    ...dockerfiles(settled, container, image),
    runner: runnerPlan(settled, parts),
  };
}

function imageParts(
  { inputs, whole, binaries, metadata, place }: SettledBuild,
  isAssembled: boolean,
): ImageParts {
  const isOurs = place.ownBase === undefined;
  return {
    base: inputs.base,
    // What Multihull puts together itself has no build context.
    ...shapeImage(whole, binaries, isOurs ? metadata : undefined, isOurs && !isAssembled),
  };
}

/** With a Dockerfile of the user's, only what it copies from is written. */
function dockerfiles(
  { way, place }: SettledBuild,
  container: ContainerBuild,
  image: ImageParts,
): Pick<WrittenBuild, 'dockerfile' | 'programs'> {
  const isHere = way === 'runner';
  if (place.ownBase !== undefined)
    return { dockerfile: undefined, programs: isHere ? undefined : writeProgramsDockerfile(container) };
  return {
    dockerfile: isHere ? writeCopyDockerfile(image) : writeDockerfile(container),
    programs: undefined,
  };
}

function runnerPlan(
  { way, place, inputs, base, linker }: SettledBuild,
  parts: CompiledParts,
): RunnerPlan | undefined {
  if (way !== 'runner' || !place.runner) return undefined;
  return planRunner({
    ...parts,
    profile: inputs.cargo.profile,
    copiesCertificates: base.hasCertificates === false,
    isRoot: place.isRoot,
    runDirectory: place.runDirectory,
    cacheDirectory: inputs.ambient.cache,
    facts: place.runner,
    host: place.host,
    usesZig: linker?.name === 'zig',
    isContext: place.ownBase !== undefined,
  });
}
