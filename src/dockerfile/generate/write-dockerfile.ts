/**
 * The Dockerfile that Multihull writes for a crate: one stage on the machine that builds, which never names the
 * target architecture, so that BuildKit runs it once for all platforms; then only copies.
 */

import { createHash } from 'node:crypto';
import {
  type CargoRun,
  cargoArguments,
  profileDirectory,
  programPath,
} from '../../crate/cross/cargo-runs.ts';
import { crossPackages, hasLibraries, toolchainsOf } from '../../crate/cross/cross-build.ts';
import { isCross, type Toolchain } from '../../crate/cross/toolchain.ts';
import {
  CERTIFICATES,
  outDirectory,
  PROGRAMS,
  PROGRAMS_CONTEXT,
  programFolders,
} from '../../domain/image-layout.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { ALL_FAILURES, ALL_FAILURES_SCRIPT } from './all-failures.ts';
import { builderBase } from './builder-base.ts';
import { CACHED_TARGET, CRATE_MOUNTS, TAKEN_OUT, WITH_CACHED_TARGET } from './cached-target.ts';
import { cmakeFiles } from './cmake-lines.ts';
import type { ContainerBuild, ImageParts } from './container-build.ts';
import { crateListingLines, LIST_CRATES_SCRIPT } from './crate-listing-lines.ts';
import { aptInstall, environment, runExec, runShell, WORKDIR } from './dockerfile-text.ts';
import { COLLECT_LIBRARIES, COLLECTOR } from './libraries-script.ts';
import { installFound, packagesStage } from './packages-stage.ts';
import { configLines, fileLines, filesStages } from './shape-lines.ts';
import { addStandIns, STAND_INS_SCRIPT, skeleton } from './stand-ins.ts';

/** The same directory, where a stage is of one platform. */
const OUT = outDirectory({ name: '$TARGETPLATFORM' });
/** Names of stages; an image that is called like one is meant by its full name. */
const STAGE =
  /^(?:build|build-rust|crates|prepared|prepared-rust|toolchain|toolchain-rust|packages|files|empty|emulated|emulated-rust|programs|programs-[a-z0-9]+)$/;

/** The file as text. */
export function writeDockerfile(build: ContainerBuild): string {
  const isMixed = build.emulated.length > 0 && build.runs.length > 0;
  return `${[
    HEADER,
    ...packagesStage(build),
    ...(build.runs.length > 0 ? crossStage(build) : []),
    ...(build.emulated.length > 0 ? emulatedStage(build) : []),
    ...(isMixed ? programStages(build) : []),
    ...filesStages(build.rules),
    finalStage(build, isMixed ? 'programs' : build.runs.length > 0 ? 'build' : 'emulated'),
  ].join('\n\n')}\n`;
}

/** For programs that are compiled already, in a build context of their own. */
export function writeCopyDockerfile(parts: ImageParts): string {
  return `${[
    '# Written by Multihull, for programs that cargo compiled on the machine itself.',
    ...filesStages(parts.rules),
    finalStage(parts, PROGRAMS_CONTEXT),
  ].join('\n\n')}\n`;
}

/** Only the programs, in folders of their platforms, for a Dockerfile of the user's that copies them. */
export function writeProgramsDockerfile(build: ContainerBuild): string {
  const platforms = toolchainsOf(build).map(({ platform }) => platform);
  return `${[
    '# Written by Multihull: what it compiles is the build context "programs" of your Dockerfile.',
    ...packagesStage(build),
    ...crossStage(build),
    [
      `FROM scratch AS ${PROGRAMS_CONTEXT}`,
      ...platforms.flatMap((platform) =>
        programFolders(platform, platforms).map(
          (folder) => `COPY --from=build ${outDirectory(platform)}${PROGRAMS}/ /${folder}/`,
        ),
      ),
    ].join('\n'),
  ].join('\n\n')}\n`;
}

const HEADER = `# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# \`multihull eject\` writes this file into your project; then it is yours.`;

function crossStage(build: ContainerBuild): readonly string[] {
  const [first] = build.runs;
  if (!first) return [];
  const toolchains = toolchainsOf(build);
  const targets = [...new Set(toolchains.map(({ target }) => target))];
  const { names: packages, foreign } = crossPackages(build);
  const { treeArguments } = build;
  const listing =
    treeArguments &&
    crateListingLines('prepared', targets, treeArguments, [...cacheMounts(build), ...build.mounts]);
  const stage = listing ? 'prepared' : 'build';
  const base = build.search
    ? [`FROM toolchain AS ${stage}`]
    : [...builderBase(build.release.release, build.toolchain, stage), `WORKDIR ${WORKDIR}`];
  const cmake = build.usesCmake ? cmakeFiles(toolchains.filter(isCross)) : undefined;
  const cargo = build.runs.map((each) =>
    runExec(
      [
        ...throughCache(build, each),
        ALL_FAILURES,
        // The first run's variables are the stage's.
        ...(each === first ? [] : ['env', ...Object.entries(build.env(each)).map((pair) => pair.join('='))]),
        'cargo',
        ...each.args,
      ],
      [...(listing ? [listing.mount] : []), ...cacheMounts(build), ...build.mounts],
    ),
  );
  const args = build.args.map((name) => `ARG ${name}`);
  // Before anything is compiled: what compiles depends on the lists.
  const lists = listing
    ? [
        [LIST_CRATES_SCRIPT, listing.list].join('\n'),
        listing.stage.join('\n'),
        ['FROM prepared AS build', ...args].join('\n'),
      ]
    : [];
  const bare = build.caching === 'layers' ? skeleton(build, build.cargo.profile) : undefined;
  return [
    ['# Compilers and standard libraries of the targets', ...base].join('\n'),
    [
      ...(packages.length > 0
        ? [
            aptInstall(
              packages,
              foreign.map((architecture) => ['dpkg', '--add-architecture', architecture]),
            ),
          ]
        : []),
      runExec(['rustup', 'target', 'add', ...targets]),
      ...environment({ ...build.env(first), ...cmake?.env }),
      ...(cmake?.instructions ?? []),
      ...installFound(build, 'build'),
      ...(hasLibraries(build) ? [COLLECT_LIBRARIES] : []),
      ALL_FAILURES_SCRIPT,
      ...(bare || build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
      ...(build.caching === 'mounts' ? [WITH_CACHED_TARGET] : []),
      ...args,
    ].join('\n'),
    ...(bare
      ? [
          ['# Dependencies: compiled again only when a manifest changes', ...bare.instructions].join('\n'),
          ...lists,
          [...cargo, ...bare.removal].join('\n'),
        ]
      : []),
    ['# The crate itself', 'COPY . .', ...addStandIns(build.replaced)].join('\n'),
    ...(bare ? [] : lists),
    [
      ...cargo,
      runShell(
        build.runs.flatMap((each) => each.toolchains.flatMap((toolchain) => gather(build, each, toolchain))),
      ),
    ].join('\n'),
  ];
}

/** What a platform's image gets, into a directory of its own. */
function gather(build: ContainerBuild, run: CargoRun, toolchain: Toolchain): readonly (readonly string[])[] {
  const out = outDirectory(toolchain.platform);
  const { platform } = toolchain;
  const from = build.caching === 'mounts' ? `${TAKEN_OUT}/` : '';
  const programs = build.binaries.names.map(
    (name) => `${from}${programPath(run, toolchain, build.cargo.profile, name)}`,
  );
  return [
    ['install', '-D', '-t', `${out}${PROGRAMS}`, ...programs],
    ...(hasLibraries(build) ? [[COLLECTOR, out, platform.multiarch ?? platform.gnuTuple, ...programs]] : []),
    ...(build.release.hasCertificates === false
      ? [['install', '-D', '-m', '644', CERTIFICATES, `${out}${CERTIFICATES}`]]
      : []),
  ];
}

function emulatedStage(build: ContainerBuild): readonly string[] {
  const args = cargoArguments(
    build.binaries,
    build.cargo,
    build.crate.symbolProfiles.includes(build.cargo.profile),
  );
  const programs = build.binaries.names.map(
    (name) => `target/${profileDirectory(build.cargo.profile)}/${name}`,
  );
  return [
    [
      `# Compiled by the platform's own compiler, under QEMU: ${build.emulated.map(({ name }) => name).join(', ')}`,
      ...builderBase(build.release.release, build.toolchain, 'emulated'),
      `WORKDIR ${WORKDIR}`,
      ...(build.emulatedPackages.length > 0 ? [aptInstall(build.emulatedPackages)] : []),
      ...environment(build.emulatedEnv),
      ...installFound(build, 'emulated'),
      ...(hasLibraries(build) ? [COLLECT_LIBRARIES] : []),
      ...(build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
      ...build.args.map((name) => `ARG ${name}`),
      'COPY . .',
      ...addStandIns(build.replaced),
      runExec(['cargo', ...args, '--target-dir', 'target'], build.mounts),
      'ARG TARGETPLATFORM',
      runShell([
        ['install', '-D', '-t', `"${OUT}${PROGRAMS}"`, ...programs],
        ...(hasLibraries(build) ? [[COLLECTOR, `"${OUT}"`, 'native', ...programs]] : []),
        ...(build.release.hasCertificates === false
          ? [['install', '-D', '-m', '644', CERTIFICATES, `"${OUT}${CERTIFICATES}"`]]
          : []),
      ]),
    ].join('\n'),
  ];
}

/** A name for each platform's programs, as COPY --from takes no variable. */
function programStages({ runs, emulated }: ContainerBuild): readonly string[] {
  const stage = ({ architecture, variant }: Platform) => `programs-${architecture}${variant ?? ''}`;
  return [
    [
      '# Where each platform finds its programs',
      ...runs.flatMap(({ toolchains }) =>
        toolchains.map(({ platform }) => `FROM build AS ${stage(platform)}`),
      ),
      ...emulated.map((platform) => `FROM emulated AS ${stage(platform)}`),
      `FROM programs-\${TARGETARCH}\${TARGETVARIANT} AS programs`,
    ].join('\n'),
  ];
}

function finalStage({ base, shape, rules }: ImageParts, from: string): string {
  return [
    // One COPY: behind a second one BuildKit unpacks the whole build stage to find that nothing has changed.
    '# The image: one copy, nothing is executed',
    `FROM ${STAGE.test(base) ? `docker.io/library/${base}` : base}`,
    'ARG TARGETPLATFORM',
    `COPY --link --from=${from} ${OUT}/ /`,
    ...fileLines(rules),
    ...configLines(shape),
  ].join('\n');
}

/** Words before a cargo run that make it right in a directory which the builder keeps. */
function throughCache({ caching, binaries, cargo }: ContainerBuild, run: CargoRun): readonly string[] {
  if (caching === 'layers') return [];
  const programs = run.toolchains.flatMap((toolchain) =>
    binaries.names.map((name) => programPath(run, toolchain, cargo.profile, name)),
  );
  return [CACHED_TARGET, `${programs.length}`, ...programs];
}

function cacheMounts(build: ContainerBuild): readonly string[] {
  return build.caching === 'layers' ? [] : [...CRATE_MOUNTS, targetMount(build)];
}

/**
 * Of this crate alone, its toolchain, and the release whose libraries it links: another crate must not find these results
 * by its file names.
 */
function targetMount({ crate: { packages, root }, ...build }: ContainerBuild): string {
  const crate = packages.find(({ directory }) => directory === '')?.name ?? root.split('/').at(-1) ?? 'crate';
  const { release } = build.release;
  const installed = JSON.stringify([
    release.kind === 'glibc' ? release.codename : release.distribution,
    build.toolchain.channel,
  ]);
  const name = `${crate}-${createHash('sha256').update(installed).digest('hex').slice(0, 12)}`;
  return `--mount=type=cache,id=multihull-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')},target=${WORKDIR}/target,sharing=locked`;
}
