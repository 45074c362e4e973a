/** How the image is made: by BuildKit from a Dockerfile, or by Multihull from a base; with the files that this needs. */
import { join } from 'node:path';
import { usesContext } from '../dockerfile/analysis/analyse.ts';
import { FACTS_CONTEXT } from '../domain/facts-context.ts';
import { PROGRAMS_CONTEXT } from '../domain/image-layout.ts';
import { isPullRequest } from '../domain/names/git-ref.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { KeyValue } from '../inputs/lists.ts';
import { type BuildCommandParts, buildPlan, crateDirectory, programsPlan } from './builder/build-command.ts';
import { temporaryTag } from './builder/builder.ts';
import { factsContextFiles } from './builder/platform-script.ts';
import type { Facts } from './facts/facts.ts';
import { planEpoch } from './metadata/epoch.ts';
import {
  annotationMaps,
  createdAt,
  type OriginFacts,
  planAnnotations,
  planBuildArgs,
  planLabels,
} from './metadata/labels.ts';
import type { BuiltImage } from './model/built-image.ts';
import type { Notice } from './model/notice.ts';
import type { Plan } from './model/plan.ts';
import type { PlannedFile } from './model/planned-file.ts';
import { planSecrets } from './model/secrets.ts';
import type { Engine } from './plan-engine.ts';
import { planExports } from './plan-exports.ts';
import { originOf, type Release } from './plan-release.ts';
import { planProvenance } from './provenance.ts';
import { planAssembly } from './recipe/plan-assembly.ts';
import { planSbom } from './sbom.ts';

export interface PlannedImage
  extends Pick<
    Plan,
    'build' | 'programs' | 'sbom' | 'provenance' | 'exports' | 'metadata' | 'files' | 'runner'
  > {
  readonly notices: readonly Notice[];
  readonly origin: OriginFacts;
}

/** @throws UserError for an output that is somebody else's, a time that is none, and secrets that nothing asks for. */
export function planImage(
  inputs: Inputs,
  facts: Facts,
  engine: Engine,
  release: Release,
  isPush: boolean,
): PlannedImage {
  checkOutput(inputs, facts.foreignOutput ?? []);
  const { written, text } = facts.dockerfile;
  const runner = written?.runner;
  const epoch = planEpoch(inputs.build.args, inputs.environment.sourceDateEpoch, {
    git: facts.source.git,
    now: facts.now,
  });
  const origin = originOf(inputs, facts, release, epoch);
  const secrets = planSecrets(inputs.build, text);
  const known = { inputs, facts, origin, epoch, result: resultOf(inputs, facts, isPush) };
  const parts = commandParts(known, secrets, engine, isPush);
  const build = parts ? buildPlan(parts) : assembly(known);
  const exported = planExports(inputs, facts, release.names, parts, engine.dockerEnv);
  return {
    build,
    exports: exported.exports,
    metadata: {
      names: release.names,
      labels: planLabels(inputs.labels, origin),
      annotations: planAnnotations(
        inputs.annotations,
        origin,
        inputs.platforms.length,
        inputs.leg !== undefined,
      ),
    },
    programs: parts && programsOf(facts, parts),
    sbom: planSbom(inputs, facts, build, parts),
    provenance: planProvenance(inputs, facts, build),
    files: [...factsFiles(facts), ...writtenFiles(facts), ...(runner?.files ?? [])],
    runner,
    notices: [...secrets.notices, ...exported.notices],
    origin,
  };
}

interface Known {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly origin: OriginFacts;
  readonly epoch: BuildCommandParts['epoch'];
  readonly result: BuiltImage;
}

/** Undefined where BuildKit does not build. */
function commandParts(
  { inputs, facts, origin, epoch, result }: Known,
  secrets: BuildCommandParts['secrets'],
  { builder, dockerEnv, shares }: Engine,
  isPush: boolean,
): BuildCommandParts | undefined {
  if (builder.kind === 'none') return undefined;
  const { dockerfile, runDirectory } = facts;
  return {
    inputs,
    builder: builder.name,
    dockerEnv,
    runDirectory,
    dockerfile: dockerfile.path,
    shownDockerfile: dockerfile.analysis.file,
    isWritten: dockerfile.written?.dockerfile !== undefined,
    buildArgs: planBuildArgs(inputs.build.args, origin, dockerfile.declaredArgs),
    contexts: [...inputs.build.contexts, ...ownContexts(facts)],
    labels: planLabels(inputs.labels, origin),
    annotations: planAnnotations(
      inputs.annotations,
      origin,
      inputs.platforms.length,
      inputs.leg !== undefined,
    ),
    secrets,
    result,
    temporaryTag: isPush ? temporaryTag(facts, builder, shares) : undefined,
    epoch,
    writesCache: !isPullRequest(facts.source.git.event),
  };
}

function ownContexts(facts: Facts): readonly KeyValue[] {
  const { written } = facts.dockerfile;
  const isFed = written?.runner !== undefined || written?.programs !== undefined;
  return [
    ...(isFed ? [{ key: PROGRAMS_CONTEXT, value: programsDirectory(facts) }] : []),
    ...(factsFiles(facts).length > 0 ? [{ key: FACTS_CONTEXT, value: factsDirectory(facts) }] : []),
  ];
}

function assembly({ inputs, facts, origin, epoch, result }: Known): Plan['build'] {
  const { assembly: shape, runner } = facts.dockerfile.written ?? {};
  if (!shape || !runner || epoch.kind === 'frontend') throw new Error('it is BuildKit that builds');
  return planAssembly({
    inputs,
    base: facts.bases[0],
    images: facts.baseImages ?? [],
    shape,
    programs: runner.directory,
    runDirectory: facts.runDirectory,
    result,
    crateDirectory: crateDirectory(inputs),
    labels: Object.fromEntries(planLabels(inputs.labels, origin).map(({ key, value }) => [key, value])),
    annotations: annotationMaps(
      inputs.annotations,
      origin,
      inputs.platforms.length,
      inputs.leg !== undefined,
    ),
    epoch: epoch.seconds,
    created: createdAt({ ...origin, epoch: epoch.seconds }),
  });
}

/** The build before the image's own, which compiles for a Dockerfile of the user's. */
function programsOf(facts: Facts, parts: BuildCommandParts): Plan['programs'] {
  const programs = facts.dockerfile.written?.programs;
  if (programs === undefined) return undefined;
  return programsPlan({
    ...parts,
    dockerfile: programsFile(facts),
    secrets: planSecrets(parts.inputs.build, programs),
    directory: programsDirectory(facts),
  });
}

function resultOf(inputs: Inputs, { runDirectory }: Facts, isPush: boolean): BuiltImage {
  if (isPush) return { kind: 'pushed', repositories: inputs.images };
  return inputs.destination.kind === 'layout'
    ? { kind: 'layout', directory: inputs.destination.directory, kept: true }
    : { kind: 'layout', directory: join(runDirectory, 'image'), kept: false };
}

/** buildx takes over the list of images in a layout that is there already. @throws UserError where that is somebody else's. */
function checkOutput({ destination }: Inputs, foreign: readonly string[]): void {
  if (destination.kind !== 'layout' || foreign.length === 0) return;
  throw new UserError(
    `output: ${destination.directory} has an OCI layout that Multihull did not write, with ${foreign.slice(0, 3).join(', ')}`,
    {
      input: 'output',
      value: destination.directory,
      remedy: 'Name a directory that is empty or not there yet, or remove this one.',
    },
  );
}

function factsDirectory(facts: Facts): string {
  return join(facts.runDirectory, 'facts');
}

/** Written only when the Dockerfile takes something from the context of that name. */
function factsFiles(facts: Facts): readonly PlannedFile[] {
  if (!usesContext(facts.dockerfile.analysis, FACTS_CONTEXT)) return [];
  const directory = factsDirectory(facts);
  return factsContextFiles().map(({ path, text, mode }) => ({ path: join(directory, path), text, mode }));
}

/** The Dockerfile that Multihull writes, and what keeps results of other builds out of it. */
function writtenFiles(facts: Facts): readonly PlannedFile[] {
  const { path, written } = facts.dockerfile;
  const withIgnore = (file: string, text: string): readonly PlannedFile[] => [
    { path: file, text },
    { path: `${file}.dockerignore`, text: written?.dockerignore ?? '' },
  ];
  if (written?.programs !== undefined) return withIgnore(programsFile(facts), written.programs);
  if (written?.dockerfile === undefined || written.assembly) return [];
  return withIgnore(path, written.dockerfile);
}

function programsFile({ runDirectory }: Facts): string {
  return join(runDirectory, 'programs.Dockerfile');
}

/** Where programs are put for a Dockerfile that copies them. */
function programsDirectory({ dockerfile, runDirectory }: Facts): string {
  return dockerfile.written?.runner?.directory ?? join(runDirectory, PROGRAMS_CONTEXT);
}
