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
import type { WrittenBuild, WrittenMode } from '../model/written-build.ts';
import { planRunner } from '../runner/plan-runner.ts';
import { type CompiledParts, compiledParts, containerBuild } from './compiled-parts.ts';
import { ignoreFileText } from './context-gaps.ts';
import { shapeImage } from './image-shape-of.ts';
import { whyBuildKit } from './plan-assembly.ts';
import { type ResolvedBuild, resolveBuild } from './resolve-build.ts';
import type { CompileHost } from './unsupported.ts';
import { buildNotices } from './warnings.ts';

/** @throws UserError for what cannot be built, with what to write instead. */
export function writeBuild(
  given: Inputs,
  whole: Crate,
  compileHost: CompileHost,
  asked: WrittenMode,
): WrittenBuild {
  const resolved = resolveBuild(given, whole, compileHost, asked);
  const { way, crate, binaries, toolchain, cargo, inputs } = resolved;
  const parts = compiledParts(resolved);
  const isWhole = way === 'runner' && compileHost.ownBase === undefined;
  const buildkit = isWhole ? whyBuildKit(inputs) : undefined;
  const isAssembled = isWhole && buildkit === undefined;
  const image = imageParts(resolved, isAssembled);
  const crates = {
    programs: programPackages(crate, cargo, binaries),
    targets: new Map(resolved.toolchains.map(({ platform, target }) => [platform.name, target])),
    lock: resolved.lock,
    treeArguments: treeArguments(cargo),
  };
  const listing = inputs.build.sbom.kind === 'own' ? crates.treeArguments : undefined;
  return {
    way,
    fallbackReason: resolved.fallbackReason,
    linker: resolved.linker,
    buildkit,
    assembly: isAssembled ? image.shape : undefined,
    crate,
    binaries,
    toolchain,
    crates,
    dockerignore: ignoreFileText(crate),
    nativeRows: parts.search?.rows ?? [],
    notices: buildNotices(resolved),
    ...dockerfiles(resolved, image, () => containerBuild(resolved, parts, image, listing)),
    runner: runnerPlan(resolved, parts),
  };
}

function imageParts(
  { inputs, whole, binaries, metadata, compileHost }: ResolvedBuild,
  isAssembled: boolean,
): ImageParts {
  const isOurs = compileHost.ownBase === undefined;
  return {
    base: inputs.base,
    // What Multihull puts together itself has no build context.
    ...shapeImage(whole, binaries, isOurs ? metadata : undefined, isOurs && !isAssembled),
  };
}

/** With a Dockerfile of the user's, only what it copies from is written. */
function dockerfiles(
  { way, compileHost }: ResolvedBuild,
  image: ImageParts,
  container: () => ContainerBuild,
): Pick<WrittenBuild, 'dockerfile' | 'programs'> {
  const isHere = way === 'runner';
  if (compileHost.ownBase !== undefined)
    return { dockerfile: undefined, programs: isHere ? undefined : writeProgramsDockerfile(container()) };
  return {
    dockerfile: isHere ? writeCopyDockerfile(image) : writeDockerfile(container()),
    programs: undefined,
  };
}

function runnerPlan(
  { way, compileHost, inputs, base, linker }: ResolvedBuild,
  parts: CompiledParts,
): RunnerPlan | undefined {
  if (way !== 'runner' || !compileHost.runner) return undefined;
  return planRunner({
    ...parts,
    profile: inputs.cargo.profile,
    copiesCertificates: base.hasCertificates === false,
    isRoot: compileHost.isRoot,
    runDirectory: compileHost.runDirectory,
    cacheDirectory: inputs.environment.cache,
    facts: compileHost.runner,
    host: compileHost.host,
    usesZig: linker?.name === 'zig',
    isContext: compileHost.ownBase !== undefined,
  });
}
