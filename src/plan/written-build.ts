/**
 * A build without a Dockerfile of the user's: Multihull writes one. Pure; everything that cannot work is refused here,
 * before anything is installed or compiled.
 */
import { join } from 'node:path';
import type { Platform } from '../domain/platform.ts';
import { formatReference, parseReference } from '../domain/reference.ts';
import { type BaseRelease, compareGlibc, releaseOfBase } from '../domain/release.ts';
import { UserError } from '../errors.ts';
import type { CompileWay, Inputs } from '../inputs/inputs.ts';
import { writeCopyDockerfile, writeDockerfile } from './container/write-dockerfile.ts';
import { type Binaries, chooseBinaries } from './crate/binaries.ts';
import { type CargoRun, cargoRuns } from './crate/cargo-runs.ts';
import { configuredBuild } from './crate/environment.ts';
import { missingLibraries, usedCrates, usesCxx } from './crate/native-libraries.ts';
import { chooseToolchain, type ToolchainChoice } from './crate/toolchain-choice.ts';
import type { Crate } from './crate/types.ts';
import { isTargetArgument } from './dockerfile/expand.ts';
import type { Notice } from './plan.ts';
import type { RunnerFacts } from './runner/facts.ts';
import { planRunner, type RunnerPlan } from './runner/plan-runner.ts';
import { rustTarget, type Toolchain, toolchainFor } from './toolchain.ts';

/** Ways that need no Dockerfile. */
export type WrittenWay = Exclude<CompileWay, 'dockerfile'>;

export interface WrittenBuild {
  readonly way: WrittenWay;
  /** Why it is another way than was asked for; undefined where it is not. */
  readonly instead: string | undefined;
  /** undefined when the user's own copies what the runner has compiled. */
  readonly dockerfile: string | undefined;
  /** What the build does not see, when the user has no .dockerignore. */
  readonly dockerignore: string | undefined;
  readonly crate: Crate;
  readonly binaries: Binaries;
  readonly toolchain: ToolchainChoice;
  readonly notices: readonly Notice[];
  /** What this machine does before the image is built, with `compile: runner`. */
  readonly runner: RunnerPlan | undefined;
}

/** The machine that compiles. */
export interface CompilePlace {
  readonly host: Platform;
  readonly isRoot: boolean;
  readonly runDirectory: string;
  /** Looked up for `compile: runner` only. */
  readonly runner: RunnerFacts | undefined;
  /** The user's own Dockerfile is built, from this base; with `compile: runner` only. */
  readonly ownBase: string | undefined;
}

/** Not part of any build: what cargo made before, and history. */
const DOCKERIGNORE =
  '# Written by Multihull: neither earlier results nor history are part of the build.\n**/target\n.git\n';

/** @throws UserError for what cannot be built, with what to write instead. */
export function writeBuild(
  inputs: Inputs,
  crate: Crate,
  place: CompilePlace,
  asked: WrittenWay,
): WrittenBuild {
  if (crate.lock === undefined) throw noLockfile(crate);
  const { host } = place;
  const binaries = chooseBinaries(crate, inputs.cargo);
  const toolchain = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
  const base = releaseOfBase(place.ownBase ?? inputs.base);
  const instead = asked === 'runner' ? whyNotHere(place, base, inputs) : undefined;
  const way = instead === undefined ? asked : 'container';
  const isEmulated = ({ name }: Platform) =>
    way === 'emulate' || inputs.compile.overrides.get(name) === 'emulate';
  refuseOverrides(inputs, base, inputs.platforms.filter(isEmulated));
  const toolchains = inputs.platforms
    .filter((platform) => !isEmulated(platform))
    .map((platform) => crossToolchain(platform, host, base, inputs, way));
  const runs = cargoRuns(
    toolchains,
    binaries,
    inputs.cargo,
    crate.symbolProfiles.includes(inputs.cargo.profile),
  );
  const configured = toolchains.map((one) => configuredBuild(one, crate.config));
  const used = usedCrates(crate, binaries.packages);
  const withCxx =
    usesCxx(crate, binaries.packages) || inputs.systemPackages.some(({ name }) => name === 'g++');
  const tools = inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name);
  const shared = {
    crate,
    binaries,
    toolchain,
    runs,
    env: (run: CargoRun) => environmentOf(run, crate),
    packages: sorted([
      ...toolchains.flatMap((one) => [...one.packages, ...(withCxx ? one.cxxPackages : [])]),
      ...configured.flatMap(({ toolPackages }) => toolPackages),
      ...tools,
    ]),
    systemPackages: inputs.systemPackages.filter(({ name }) => name !== 'g++'),
    usesCmake: used.has('cmake'),
  };
  const image = { base: inputs.base, entrypoint: binaries.entrypoint };
  return {
    way,
    instead,
    crate,
    binaries,
    toolchain,
    dockerignore: crate.hasDockerignore ? undefined : DOCKERIGNORE,
    notices: [
      ...baseNotice(inputs.base, base),
      ...needNotices(crate, binaries, inputs),
      ...muslNotice(base, used),
    ],
    dockerfile:
      way === 'runner'
        ? place.ownBase === undefined
          ? writeCopyDockerfile(image)
          : undefined
        : writeDockerfile({
            ...shared,
            ...image,
            cargo: inputs.cargo,
            release: base,
            emulated: inputs.platforms.filter(isEmulated),
            args: argumentNames(inputs),
            mounts: buildMounts(inputs),
            caching: inputs.builder.kind === 'existing' ? 'mounts' : 'layers',
          }),
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
          })
        : undefined,
  };
}

/**
 * A program runs where glibc is at least as new as where it was linked; this machine may be newer than the base.
 * @returns why it is compiled in a container instead.
 * @throws UserError where that is no way out.
 */
function whyNotHere(
  { runner, ownBase }: CompilePlace,
  { release }: BaseRelease,
  inputs: Inputs,
): string | undefined {
  const emulated = [...inputs.compile.overrides].find(([, way]) => way === 'emulate');
  if (emulated) {
    throw new UserError(`compile: ${emulated[0]}=emulate cannot be mixed with runner`, {
      input: 'compile',
      value: `runner,${emulated[0]}=emulate`,
      remedy: `Write compile: container,${emulated[0]}=emulate.`,
    });
  }
  if (!runner || release.kind === 'musl') return undefined;
  if (runner.glibc !== undefined && compareGlibc(runner.glibc, release.glibc) <= 0) return undefined;
  const why = `${runner.glibc === undefined ? 'this machine has no glibc' : `this machine has glibc ${runner.glibc}`}, and ${ownBase ?? inputs.base} has ${release.glibc}: what is linked here would not start there`;
  if (ownBase === undefined) return why;
  throw new UserError(`compile: ${why}`, {
    input: 'compile',
    value: 'runner',
    remedy:
      'Use a base image that is at least as new as this machine, or leave compile out and let the Dockerfile compile.',
  });
}

/** @throws UserError for a platform whose own way to compile leads nowhere here. */
function refuseOverrides(inputs: Inputs, { release }: BaseRelease, emulated: readonly Platform[]): void {
  const elsewhere = inputs.platforms.find(({ name }) => inputs.compile.overrides.get(name) === 'dockerfile');
  if (elsewhere) {
    throw new UserError(`compile: ${elsewhere.name}=dockerfile, and the Dockerfile is not yours`, {
      input: 'compile',
      value: `${elsewhere.name}=dockerfile`,
      remedy: `Remove it, or write a Dockerfile for all platforms.`,
    });
  }
  const [first] = emulated;
  if (!first || release.kind === 'glibc') return;
  throw new UserError(
    `compile: ${first.name} would be compiled under QEMU on Debian, and ${inputs.base} has no glibc`,
    {
      input: 'compile',
      value: 'emulate',
      remedy: `Let ${first.name} be cross-compiled, or write a base with glibc, such as debian:bookworm-slim.`,
    },
  );
}

/** Names that build scripts see. @throws UserError for one that no variable can have, or that would part the stage. */
function argumentNames({ build }: Inputs): readonly string[] {
  return [...new Set(build.args.map(({ key }) => key))].map((name) => {
    const problem = !/^[A-Za-z_]\w*$/.test(name)
      ? 'is not the name of a variable'
      : isTargetArgument(name)
        ? 'is different for each platform, and cargo runs once for all of them'
        : undefined;
    if (problem === undefined) return name;
    throw new UserError(`build-args: ${JSON.stringify(name)} ${problem}`, {
      input: 'build-args',
      value: name,
      remedy: 'Remove it, or write a Dockerfile that uses it.',
    });
  });
}

/** Variables of a run's targets; each value that the crate's configuration has is left to it. */
export function environmentOf(run: CargoRun, crate: Crate): Readonly<Record<string, string>> {
  return Object.assign({}, ...run.toolchains.map((one) => configuredBuild(one, crate.config).env));
}

/** @throws UserError for a platform that the release has no compiler, libraries or Rust target for. */
function crossToolchain(
  platform: Platform,
  host: Platform,
  { release }: BaseRelease,
  inputs: Inputs,
  way: WrittenWay,
): Toolchain {
  const libc = release.kind === 'glibc' ? 'gnu' : 'musl';
  if (rustTarget(platform, libc) === undefined) {
    throw new UserError(
      `platforms: ${platform.name} has no usable musl target, and ${inputs.base} has no glibc`,
      {
        input: 'base',
        value: inputs.base,
        remedy: `Write a base with glibc, such as debian:bookworm-slim, or remove ${platform.name} from platforms.`,
      },
    );
  }
  const toolchain = toolchainFor(platform, host, libc);
  const isDebian = release.kind === 'glibc' && release.distribution === 'debian';
  const isOld =
    release.kind === 'musl' ||
    (isDebian && release.codename !== 'trixie') ||
    release.distribution === 'ubuntu';
  if (toolchain.packages.length > 0 && platform.crossSince === 'trixie' && isOld) {
    throw new UserError(
      `platforms: Debian has a cross compiler for ${platform.name} from trixie on, and ${inputs.base} is older`,
      {
        input: 'platforms',
        value: platform.name,
        remedy: `Write base: debian:trixie-slim, compile: ${platform.name}=emulate, or remove ${platform.name} from platforms.`,
      },
    );
  }
  const library = inputs.systemPackages.find(({ isTool }) => !isTool);
  // On the runner apt gets a list of its own.
  if (library && way !== 'runner' && release.distribution === 'ubuntu' && toolchain.packages.length > 0) {
    throw new UserError(
      `system-packages: Ubuntu keeps ${library.name} of ${platform.name} on another mirror than its own`,
      {
        input: 'system-packages',
        value: library.name,
        remedy:
          'Write a base of Debian, such as debian:bookworm-slim, or build the library with the crate (most -sys crates have a feature "vendored" or "bundled").',
      },
    );
  }
  const lacksLibraries =
    platform.librariesSince === 'none' || (platform.librariesSince === 'trixie' && isOld);
  if (library && lacksLibraries && toolchain.packages.length > 0) {
    throw new UserError(
      `system-packages: Debian has no ${library.name} for ${platform.name}${platform.librariesSince === 'trixie' ? ' before trixie' : ''}`,
      {
        input: 'system-packages',
        value: library.name,
        remedy: `${platform.librariesSince === 'trixie' ? 'Write base: debian:trixie-slim, or build' : 'Build'} the library with the crate (most -sys crates have a feature "vendored" or "bundled").`,
      },
    );
  }
  return toolchain;
}

/**
 * Secrets with names of variables are variables of cargo (`CARGO_REGISTRIES_ACME_TOKEN`), the others files.
 * @throws UserError that shows nothing of a bad id: it may be part of a secret.
 */
function buildMounts({ build }: Inputs): readonly string[] {
  const bad = build.secrets.findIndex(({ key }) => !/^[\w.-]+$/.test(key));
  if (bad >= 0) {
    throw new UserError(`secrets: the id of item ${bad + 1} cannot be used`, {
      input: 'secrets',
      value: '',
      remedy: 'Write ids of letters, digits, and _ . -, for example CARGO_REGISTRIES_ACME_TOKEN.',
    });
  }
  return [
    ...build.secrets.map(
      ({ key }) => `--mount=type=secret,id=${key}${/^[A-Z_][A-Z0-9_]*$/.test(key) ? `,env=${key}` : ''}`,
    ),
    ...(build.ssh.length > 0 ? ['--mount=type=ssh'] : []),
  ];
}

function noLockfile({ root }: Crate): UserError {
  return new UserError(`context: there is no Cargo.lock in ${root}`, {
    input: 'context',
    value: root,
    remedy:
      'Run `cargo generate-lockfile` there and commit it: an image is built from the versions that were tested.',
    location: { file: join(root, 'Cargo.toml') },
  });
}

function baseNotice(base: string, { certain, release }: BaseRelease): readonly Notice[] {
  if (certain || release.kind === 'musl') return [];
  const parsed = parseReference(base);
  return [
    {
      message: `${'problem' in parsed ? base : formatReference(parsed)}: its name does not say which release it is; programs are compiled on ${release.distribution} ${release.codename} (glibc ${release.glibc})`,
      remedy:
        'Verification refuses the image if the base is older; a tag such as debian:trixie-slim says it.',
    },
  ];
}

function needNotices(crate: Crate, binaries: Binaries, inputs: Inputs): readonly Notice[] {
  return missingLibraries(crate, binaries.packages, inputs.systemPackages).map(
    ({ crate: name, packages, vendoring }) => ({
      message: `crate ${name} usually needs ${packages[0]}, which system-packages does not have`,
      remedy: `Write system-packages: ${packages[0]}${vendoring === undefined ? '' : `, or in Cargo.toml ${vendoring}`}.`,
      file: join(crate.root, 'Cargo.toml'),
    }),
  );
}

function muslNotice({ release }: BaseRelease, used: ReadonlySet<string>): readonly Notice[] {
  if (release.kind !== 'musl' || !used.has('cc')) return [];
  return [
    {
      message:
        'the crate compiles C, and the base has no glibc: the C code is compiled with glibc’s headers and linked with musl',
      remedy: 'If it does not link, write a base with glibc, such as debian:bookworm-slim.',
    },
  ];
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
