/**
 * Inputs + facts → plan. Pure: it can be printed, compared and tested without a machine. All that can be refused is
 * refused here, before anything is built.
 */

import { join } from 'node:path';
import { usesContext } from '../dockerfile/analysis/analyse.ts';
import { FACTS_CONTEXT } from '../domain/facts-context.ts';
import { PROGRAMS_CONTEXT } from '../domain/image-layout.ts';
import { isPullRequest, subjectRef } from '../domain/names/git-ref.ts';
import type { Reference } from '../domain/names/reference.ts';
import type { RunNumber } from '../domain/names/run-number.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { buildPlan, crateDirectory, programsPlan } from './builder/build-command.ts';
import {
  isOnlyPlanned,
  passingTag,
  planBuilder,
  planBuildx,
  planQemu,
  privateDockerConfig,
} from './builder/builder.ts';
import { planNodes } from './builder/builder-nodes.ts';
import { factsContextFiles } from './builder/platform-script.ts';
import { planLeg, planPlatformTags } from './leg.ts';
import { planEpoch } from './metadata/epoch.ts';
import {
  annotationMaps,
  createdAt,
  indexAnnotations,
  type OriginFacts,
  planAnnotations,
  planBuildArgs,
  planLabels,
  versionMismatch,
} from './metadata/labels.ts';
import type { BuiltImage } from './model/built-image.ts';
import type { AccessFact, Facts } from './model/facts.ts';
import type { Notice } from './model/notice.ts';
import type { BuilderPlan, BuildxPlan, LoginPlan, Plan } from './model/plan.ts';
import type { PlannedFile } from './model/planned-file.ts';
import { planSecrets } from './model/secrets.ts';
import { planSigning } from './plan-signing.ts';
import { decidePush } from './push.ts';
import { checkBases, checkStages, planCompile } from './recipe/compile-mode.ts';
import { baseNotices as assemblyNotices, planAssembly } from './recipe/plan-assembly.ts';
import { planSbom } from './sbom.ts';
import { planTags } from './tags/plan-tags.ts';

/** @throws UserError or EnvironmentError for the first thing that stands in the way. */
export function makePlan(inputs: Inputs, facts: Facts): Plan {
  const { analysis } = facts.dockerfile;
  const assembly = facts.dockerfile.written?.assembly;
  const hasCrate = facts.cargo !== undefined;
  checkStages(analysis, facts.bases);
  const compile = planCompile(inputs.compile, inputs.platforms, facts.dockerfile, hasCrate);
  // A stage that should not compile there needs no image for there.
  const found = checkBases(analysis, facts.bases);
  const baseNotices = assembly === undefined ? found : assemblyNotices(facts.bases[0]);
  const decision = decidePush(inputs.destination, facts.source.git);
  const isPush = decision.kind === 'push';
  const accessNotices = isPush ? checkAccess(facts.access) : [];

  const privateConfig = privateDockerConfig(facts.runDirectory);
  const shares = planNodes(inputs, facts);
  const buildxConfig =
    shares.nodes.length > 0 ? join(facts.runDirectory, 'buildx') : inputs.ambient.buildxConfig;
  const dockerEnv = {
    DOCKER_CONFIG: privateConfig,
    BUILDX_CONFIG: buildxConfig,
    // What it says is in the private config, to which logins of the inputs are added: those count more.
    ...(inputs.ambient.dockerAuthConfig === undefined ? {} : { DOCKER_AUTH_CONFIG: '' }),
  };
  const buildx: BuildxPlan = assembly ? { kind: 'none' } : planBuildx(inputs, facts);
  const builder: BuilderPlan = assembly ? { kind: 'none' } : planBuilder(inputs, facts, dockerEnv, shares);
  const smokes = inputs.smoke.length > 0 && isPush;
  if (smokes && facts.docker.kind === 'missing' && !isOnlyPlanned(inputs, facts)) {
    throw new EnvironmentError(`smoke needs Docker, which cannot be used: ${facts.docker.reason}`, {
      remedy: 'Start Docker on this machine, or leave smoke out.',
    });
  }
  const executing = [
    ...analysis.executesOnTarget.flatMap((execution) => execution.emulated),
    ...(smokes ? inputs.platforms : []),
  ];

  checkVersion(inputs, facts);
  const tags = planTags(inputs.tagRules, facts.source.git, { now: facts.now, flavor: inputs.flavor });
  const promoted = isPush ? references(inputs, tags.tags) : [];
  if (isPush && promoted.length === 0) throw noTags(inputs, tags.skipped);

  checkOutput(inputs, facts.foreignOutput ?? []);
  const result: BuiltImage = isPush
    ? { kind: 'pushed', repositories: inputs.images }
    : inputs.destination.kind === 'layout'
      ? { kind: 'layout', directory: inputs.destination.directory, kept: true }
      : { kind: 'layout', directory: join(facts.runDirectory, 'image'), kept: false };
  const runner = facts.dockerfile.written?.runner;
  const programs = facts.dockerfile.written?.programs;
  const programsDirectory = runner?.directory ?? join(facts.runDirectory, PROGRAMS_CONTEXT);
  const mounted = factsFiles(facts);
  const files = [...mounted, ...writtenFiles(facts), ...(runner?.files ?? [])];
  const epoch = planEpoch(inputs.build.args, inputs.ambient.sourceDateEpoch, {
    git: facts.source.git,
    now: facts.now,
  });
  const origin: OriginFacts = {
    git: facts.source.git,
    epoch: epoch.kind === 'given' ? epoch.seconds : undefined,
    remoteUrl: facts.source.url,
    written: analysis.labels,
    cargo: facts.cargo,
    version: tags.version,
    runNumber: runNumber(inputs, facts),
    branch: branchOf(facts),
    now: facts.now,
  };
  const secrets = planSecrets(inputs.build, facts.dockerfile.text);
  const assembled = () => {
    if (!assembly || !runner || epoch.kind === 'frontend') throw new Error('it is BuildKit that builds');
    return planAssembly({
      inputs,
      base: facts.bases[0],
      images: facts.baseImages ?? [],
      shape: assembly,
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
  };
  const build =
    builder.kind === 'none'
      ? assembled()
      : buildPlan({
          inputs,
          builder: builder.name,
          dockerEnv,
          runDirectory: facts.runDirectory,
          dockerfile: facts.dockerfile.path,
          shownDockerfile: facts.dockerfile.analysis.file,
          isWritten: facts.dockerfile.written?.dockerfile !== undefined,
          buildArgs: planBuildArgs(inputs.build.args, origin, facts.dockerfile.declaredArgs),
          contexts: [
            ...inputs.build.contexts,
            ...(runner || programs !== undefined
              ? [{ key: PROGRAMS_CONTEXT, value: programsDirectory }]
              : []),
            ...(mounted.length > 0 ? [{ key: FACTS_CONTEXT, value: factsDirectory(facts) }] : []),
          ],
          labels: planLabels(inputs.labels, origin),
          annotations: planAnnotations(
            inputs.annotations,
            origin,
            inputs.platforms.length,
            inputs.leg !== undefined,
          ),
          secrets,
          result,
          passingTag: isPush ? passingTag(facts, builder, shares) : undefined,
          epoch,
          writesCache: !isPullRequest(facts.source.git.event),
        });
  return {
    platforms: inputs.platforms,
    compile,
    notices: [
      ...inputs.notices,
      ...dockerNotice(inputs, facts),
      ...secrets.notices,
      ...baseNotices,
      ...accessNotices,
      ...shares.notices,
      ...(facts.dockerfile.written?.notices ?? []),
      ...hints(facts),
    ],
    directory: facts.runDirectory,
    dockerEnv,
    userDockerConfig: inputs.ambient.dockerConfig,
    privateDockerConfig: privateConfig,
    files,
    qemu: planQemu(inputs, facts, executing),
    buildx,
    builder,
    logins: inputs.credentials.map(
      ({ registry, username }): LoginPlan => ({
        registry,
        username,
        command: {
          tool: 'docker',
          args: ['login', '--username', username, '--password-stdin', registry],
          env: dockerEnv,
        },
      }),
    ),
    runner,
    programs:
      programs === undefined || builder.kind === 'none'
        ? undefined
        : programsPlan({
            inputs,
            builder: builder.name,
            dockerEnv,
            runDirectory: facts.runDirectory,
            dockerfile: programsFile(facts),
            secrets: planSecrets(inputs.build, programs),
            writesCache: !isPullRequest(facts.source.git.event),
            directory: programsDirectory,
          }),
    nativeRows: facts.dockerfile.written?.nativeRows ?? [],
    usesDocker: !assembly || smokes,
    build,
    sbom: planSbom(inputs, facts, build),
    verify: {
      platforms: inputs.platforms,
      skipChecks: inputs.skipChecks,
      allow: inputs.allow,
      smoke: inputs.smoke,
    },
    tags: inputs.promotes ? promoted : [],
    heldTags: inputs.promotes ? [] : promoted,
    platformTags: inputs.keepPlatformTags
      ? planPlatformTags(inputs.promotes ? promoted : [], inputs.leg?.whole ?? inputs.platforms)
      : [],
    signing: planSigning(inputs.signing, facts.signing, isPush, facts.source.git),
    order: {
      immutable: inputs.immutable,
      version: origin.version ?? facts.cargo?.version,
      branchCommit: branchCommit(facts),
      run: inputs.ambient.runNumber,
      branch: branchOf(facts),
      branchTags: tags.ofBranch,
      checkout: inputs.build.context,
    },
    leg: isPush ? planLeg(inputs, indexAnnotations(inputs.annotations, origin)) : undefined,
    unpromoted: decision.kind === 'stay' ? decision.why : inputs.promotes ? undefined : 'promote is false',
    skippedTagRules: inputs.tagRules.length === 0 ? [] : tags.skipped,
    version: tags.version,
  };
}

/** @throws UserError or EnvironmentError when the registry says now that the push would fail in the end. */
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

function checkAccess(access: readonly AccessFact[]): readonly Notice[] {
  return access.flatMap((fact): Notice[] => {
    const name = `${fact.repository.registry}/${fact.repository.path}`;
    if (fact.kind === 'denied') {
      throw new UserError(`no right to push to ${name}: ${fact.message}`, {
        input: 'images',
        value: name,
        remedy: fact.remedy,
      });
    }
    if (fact.kind === 'unreachable') {
      throw new EnvironmentError(`${fact.repository.registry} cannot be reached: ${fact.message}`, {
        remedy: fact.remedy,
      });
    }
    return [];
  });
}

/** What a plan without Docker does not know. */
function dockerNotice(inputs: Inputs, facts: Facts): readonly Notice[] {
  if (facts.docker.kind !== 'missing' || !isOnlyPlanned(inputs, facts)) return [];
  if (facts.dockerfile.written?.assembly) return [];
  const { builder } = inputs;
  const unseen =
    builder.kind === 'existing' ? `, and whether there is a builder ${builder.name} was not looked at` : '';
  return [
    {
      message: `Docker cannot be used here: ${facts.docker.reason}. The plan needs none${unseen}`,
      remedy: 'The build needs it: start Docker on the machine that builds.',
    },
  ];
}

function references(inputs: Inputs, tags: readonly string[]): readonly Reference[] {
  return inputs.images.flatMap((image) => tags.map((tag) => ({ ...image, tag })));
}

function noTags(inputs: Inputs, skipped: Plan['skippedTagRules']): UserError {
  const reasons = skipped.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ');
  return new UserError(`tags: no rule gives a tag here${reasons === '' ? '' : ` (${reasons})`}`, {
    input: 'tags',
    value: inputs.tagRules.join('\n'),
    remedy:
      'Add a rule that always gives one, for example type=sha, or a plain tag such as edge; or write push: false.',
  });
}

/** @throws UserError when a release's git tag and Cargo.toml are two versions, unless that was allowed. */
function checkVersion(inputs: Inputs, facts: Facts): void {
  const ref = subjectRef(facts.source.git);
  if (inputs.allowVersionMismatch || ref.kind !== 'tag') return;
  const mismatch = versionMismatch(ref.name, facts.cargo);
  if (mismatch) throw mismatch;
}

/** A tag is ordered by its version; of a pull request only the newest push matters, and its tag is its own. */
function branchCommit(facts: Facts): string | undefined {
  const { git } = facts.source;
  return subjectRef(git).kind === 'branch' && git.sha !== '' ? git.sha : undefined;
}

function branchOf(facts: Facts): string | undefined {
  const ref = subjectRef(facts.source.git);
  return ref.kind === 'branch' ? ref.name : undefined;
}

/**
 * What is written from a branch says of which run it is, for the order of tags. Without provenance an index can be the
 * same in every run, and stays so; that of legs has the run's id in any case.
 */
function runNumber(inputs: Inputs, facts: Facts): RunNumber | undefined {
  if (branchCommit(facts) === undefined) return undefined;
  return inputs.leg || inputs.build.provenance !== 'false' ? inputs.ambient.runNumber : undefined;
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
  if (written?.programs !== undefined) {
    const file = programsFile(facts);
    return [
      { path: file, text: written.programs },
      { path: `${file}.dockerignore`, text: written.dockerignore },
    ];
  }
  if (written?.dockerfile === undefined || written.assembly) return [];
  return [
    { path, text: written.dockerfile },
    { path: `${path}.dockerignore`, text: written.dockerignore },
  ];
}

function programsFile({ runDirectory }: Facts): string {
  return join(runDirectory, 'programs.Dockerfile');
}

function hints(facts: Facts): readonly Notice[] {
  return facts.dockerfile.analysis.hints.map(({ message, remedy, line }) => ({
    message,
    remedy,
    file: facts.dockerfile.analysis.file,
    line,
  }));
}
