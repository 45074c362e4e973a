/** `compile: runner`: cargo on this machine, for all targets in one run; then an image of copies. */

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type CargoRun, programPath } from '../../crate/cross/cargo-runs.ts';
import { cmakeToolchain } from '../../crate/cross/cmake.ts';
import { type CrossBuild, crossPackages, hasLibraries, toolchainsOf } from '../../crate/cross/cross-build.ts';
import { isCross, type Toolchain, withoutSet } from '../../crate/cross/toolchain.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import {
  CERTIFICATES,
  outDirectory,
  PROGRAMS,
  PROGRAMS_CONTEXT,
  programFolders,
} from '../../domain/image-layout.ts';
import { ZIG_WHEELS } from '../../domain/pins.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { cargoVariable, targetVariable } from '../../domain/platforms/rust-target.ts';
import { zigCacheDirectory } from '../../domain/wheel.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Command } from '../../ports.ts';
import type { RunnerFacts } from '../facts/host-facts.ts';
import type { CargoCache, PackageCache, RunnerPlan } from '../model/host-build.ts';
import { asRoot } from '../model/root-command.ts';
import type { ZigPlan } from '../model/zig-plan.ts';
import { aptOptions, sourcesFile } from './apt-sources.ts';
import { hostCompilerPackages } from './compilers.ts';
import { hostCompiler, planZig, zigbuild, zigEnvironment } from './plan-zig.ts';
import { remappingRustc } from './remap-paths.ts';

export interface RunnerParts extends CrossBuild {
  readonly profile: string;
  readonly copiesCertificates: boolean;
  readonly isRoot: boolean;
  /** A Dockerfile of the user's copies the programs; else they are an image's root already. */
  readonly isContext: boolean;
  readonly runDirectory: string;
  /** Kept between runs. */
  readonly cacheDirectory: string;
  readonly facts: RunnerFacts;
  readonly host: Platform;
  readonly usesZig: boolean;
}

/** @throws EnvironmentError when this machine cannot compile, with what to do. */
export function planRunner(parts: RunnerParts): RunnerPlan {
  const { crate, facts, runs, runDirectory } = parts;
  if (facts.rustup.kind === 'missing') {
    throw new EnvironmentError(`rustup cannot be used on this machine: ${facts.rustup.reason}`, {
      remedy:
        'Install it (rustup.rs) in an earlier step, or write compile: container, which needs Docker only.',
    });
  }
  const directory = join(runDirectory, PROGRAMS_CONTEXT);
  const toolchains = toolchainsOf(parts);
  const cmake = parts.usesCmake ? toolchains.filter(isCross) : [];
  const cmakeFile = ({ target }: Toolchain) => join(runDirectory, 'cmake', `${target}.cmake`);
  const { names, foreign } = crossPackages(parts);
  const sources = sourcesFile(facts, foreign, join(runDirectory, 'apt-sources.list'));
  const zig = parts.usesZig ? planZig(ZIG_WHEELS, parts.host.architecture, parts) : undefined;
  const compiler = zig && !facts.hasCompiler ? hostCompiler(zig, join(runDirectory, 'bin')) : undefined;
  const rustc = remappingRustc({
    root: crate.root,
    cargoHome: facts.cargoHome,
    cacheDirectory: parts.cacheDirectory,
    variables: facts.variables,
    wrappers: crate.config.wrappers,
  });
  const wanted = [...(zig ? [] : hostCompilerPackages(facts)), ...names];
  const missing = wanted.filter((name) => !facts.packages.has(name));
  const packages = missing.length === 0 ? undefined : packageCache(missing, parts);
  return {
    directory,
    files: [
      ...cmake.map((one) => ({ path: cmakeFile(one), text: cmakeToolchain(one) })),
      ...(sources ? [sources] : []),
      ...(zig ? [zig.requirements] : []),
      ...(compiler ? [compiler] : []),
      ...(rustc ? [rustc] : []),
    ],
    install: [
      ...rustupCommands(parts),
      ...aptCommands(parts, missing, foreign, [...aptOptions(sources), ...keptIn(packages)]),
    ],
    builds: runs.map(
      (run): Command => ({
        ...(zig ? zigbuild(zig, run.args) : { tool: 'cargo', args: run.args }),
        cwd: crate.root,
        inherits: 'compiler',
        env: {
          ...withoutSet(
            {
              ...parts.env(run),
              ...Object.fromEntries(
                run.toolchains
                  .filter((one) => cmake.includes(one))
                  .map((one) => [targetVariable('CMAKE_TOOLCHAIN_FILE', one.target), cmakeFile(one)]),
              ),
              ...emulatorVariables(run, crate, facts),
            },
            facts.variables,
          ),
          RUSTUP_TOOLCHAIN: parts.toolchain.channel,
          ...(rustc ? { RUSTC: rustc.path } : {}),
          ...(zig ? zigEnvironment(zig, parts.cacheDirectory) : {}),
          ...(compiler ? { PATH: `${dirname(compiler.path)}:${facts.searchPath}` } : {}),
        },
      }),
    ),
    programs: runs.flatMap((run) =>
      run.toolchains.flatMap((one) =>
        parts.binaries.names.flatMap((name) =>
          places(one.platform, toolchains, name, parts.isContext).map((to) => ({
            from: join(crate.root, programPath(run, one, parts.profile, name)),
            to: join(directory, to),
          })),
        ),
      ),
    ),
    libraries: !hasLibraries(parts)
      ? []
      : toolchains.map(({ platform }) => ({
          root: join(directory, outDirectory(platform)),
          directory: `/usr/lib/${platform.multiarch ?? platform.gnuTuple}`,
          programs: parts.binaries.names.map((name) =>
            join(directory, outDirectory(platform), PROGRAMS, name),
          ),
        })),
    certificates:
      parts.copiesCertificates && facts.hasCertificates
        ? toolchains.map(({ platform }) => join(directory, outDirectory(platform), CERTIFICATES))
        : [],
    cache: cargoCache(parts, zig),
    packages,
    platforms: toolchains.map(({ platform }) => platform.name),
    emulators: facts.emulators,
    zig,
  };
}

/**
 * Below the platform's name as the image's root; and, for Dockerfiles of the user's own, in a folder of the
 * architecture (`armv7`, and `arm` where there is only one).
 */
function places(
  platform: Platform,
  all: readonly Toolchain[],
  name: string,
  isContext: boolean,
): readonly string[] {
  const own = `${outDirectory(platform)}${PROGRAMS}/${name}`;
  if (!isContext) return [own];
  const folders = programFolders(
    platform,
    all.map((one) => one.platform),
  );
  return [own, ...folders.map((folder) => `${folder}/${name}`)];
}

function rustupCommands({ toolchain, facts, runs }: RunnerParts): readonly Command[] {
  const { channel, components } = toolchain;
  const has = facts.toolchains.some((name) => name === channel || name.startsWith(`${channel}-`));
  const missing = [...new Set(runs.flatMap((run) => run.toolchains.map(({ target }) => target)))].filter(
    (target) => !facts.targets.has(target),
  );
  return [
    ...(has ? [] : [rustup('toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update')]),
    ...(missing.length > 0 ? [rustup('target', 'add', '--toolchain', channel, ...missing)] : []),
    ...(components.length > 0 ? [rustup('component', 'add', '--toolchain', channel, ...components)] : []),
  ];
}

function rustup(...args: readonly string[]): Command {
  return { tool: 'rustup', args, inherits: 'compiler' };
}

/** @throws EnvironmentError where packages are missing and this is no machine with apt. */
function aptCommands(
  { facts, isRoot }: RunnerParts,
  missing: readonly string[],
  foreign: readonly string[],
  options: readonly string[],
): readonly Command[] {
  if (missing.length === 0) return [];
  if (facts.distribution !== 'debian' && facts.distribution !== 'ubuntu') {
    throw new EnvironmentError(`this machine lacks ${missing.join(', ')}, and is neither Debian nor Ubuntu`, {
      remedy: 'Install a cross compiler and the libraries in an earlier step, or write compile: container.',
    });
  }
  const architectures = foreign.filter((name) => !facts.foreignArchitectures.has(name));
  return [
    ...architectures.map((name) => asRoot(isRoot, ['dpkg', '--add-architecture', name])),
    asRoot(isRoot, ['apt-get', ...options, 'update', '-q']),
    asRoot(isRoot, ['apt-get', ...options, 'install', '-yq', '--no-install-recommends', ...missing]),
  ];
}

/** So that `cargo run` and `cargo test` of the same shell work, too; nothing is emulated by building. */
function emulatorVariables(
  run: CargoRun,
  crate: Crate,
  facts: RunnerFacts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    run.toolchains.filter(isCross).flatMap(({ platform, target }): [string, string][] => {
      const emulator = facts.emulators.get(platform.qemu);
      if (emulator === undefined || crate.config.targets.get(target)?.hasRunner) return [];
      return [[cargoVariable(target, 'RUNNER'), `${emulator} -L /usr/${platform.gnuTuple}`]];
    }),
  );
}

function cargoCache(
  { crate, facts, runs, toolchain, env, cacheDirectory }: RunnerParts,
  zig: ZigPlan | undefined,
): CargoCache {
  // Results under the older name, without the 2, have the machine’s paths in them.
  const prefix = `multihull-cargo-2-${facts.codename || facts.distribution}-${toolchain.channel}-`;
  const parts = [crate.lock, runs.map(({ args }) => args), runs.map((run) => env(run)), zig?.directory];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
  const targetDirectory = join(crate.root, 'target');
  return {
    // What is unpacked from these is made again in no time.
    paths: [
      join(facts.cargoHome, 'registry', 'index'),
      join(facts.cargoHome, 'registry', 'cache'),
      join(facts.cargoHome, 'git', 'db'),
      targetDirectory,
      ...(zig ? [zigCacheDirectory(cacheDirectory)] : []),
    ],
    key: `${prefix}${hash}`,
    restoreKeys: [prefix],
    targetDirectory,
    ownPackages: crate.packages.map(({ name }) => name),
  };
}

function packageCache(missing: readonly string[], { facts, cacheDirectory }: RunnerParts): PackageCache {
  const directory = join(cacheDirectory, 'apt');
  const hash = createHash('sha256').update(JSON.stringify(missing)).digest('hex').slice(0, 24);
  return {
    directory,
    paths: [join(directory, '*.deb')],
    key: `multihull-apt-${facts.codename || facts.distribution}-${hash}`,
  };
}

/** Options that make apt download to that directory and leave the files there (apt.conf(5)). */
function keptIn(packages: PackageCache | undefined): readonly string[] {
  return packages
    ? ['-o', `Dir::Cache::Archives=${packages.directory}`, '-o', 'APT::Keep-Downloaded-Packages=true']
    : [];
}
