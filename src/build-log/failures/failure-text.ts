/** The two sentences of a failure: what happened where, and what to do. Both are for a person. */

import { PLATFORM_TABLE, type PlatformRow } from '../../domain/platforms/platform-table.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { listOf, onOneLine } from '../../util/text.ts';
import type { BuildFailure, FailedScripts } from '../graph/failure.ts';
import { remediesFor } from './build-scripts.ts';

/** A failure before its sentences are written. */
export type FailureFacts = Omit<BuildFailure, 'message' | 'hint' | 'further'>;

/** What failed where; without a full stop, so that a remedy may follow. */
export function messageFor(failure: FailureFacts): string {
  const where = whereOf(failure);
  const at = where === '' ? '' : `${where}: `;
  const { cause } = failure;
  switch (cause.kind) {
    case 'rust-error': {
      const code = cause.error.code === undefined ? '' : ` [${cause.error.code}]`;
      return `${at}${cause.error.file}:${cause.error.line}:${cause.error.column}: ${cause.error.message}${code}`;
    }
    case 'rust-target-missing':
      return `${at}the Rust standard library for ${cause.target} is not installed`;
    case 'rust-target-unavailable':
      return `${at}Rust ${channelOf(cause.toolchain)} has no standard library for ${cause.target}`;
    case 'build-script':
      return `${at}the build ${cause.scripts.crates.length === 1 ? 'script of crate' : 'scripts of crates'} ${listOf(cause.scripts.crates)} failed`;
    case 'tool-missing':
      return `${at}the ${cause.role} ${cause.tool} is not installed`;
    case 'wrong-linker':
      return `${at}the program was linked with a linker for another machine`;
    case 'library-missing':
      return `${at}the library ${cause.library} (-l${cause.library}) is missing for this platform`;
    case 'zig-link':
      return cause.library === undefined
        ? `${at}zig could not link the program for ${cause.target}`
        : `${at}zig finds no library ${cause.library} for ${cause.target}: it links none of this machine’s`;
    case 'pkg-config-cross':
      return `${at}pkg-config was asked for a library of the target, and is set up for the host only`;
    case 'lockfile-outdated':
      return `${at}Cargo.lock does not match Cargo.toml`;
    case 'package-not-found':
      return `${at}there is no Debian package ${cause.package}`;
    case 'command-not-found':
      return `${at}the command ${cause.command} does not exist in this stage`;
    case 'exec-format':
      return `${at}a program for ${failure.platform ?? 'another platform'} was run, and the builder cannot execute it`;
    case 'emulator-crash':
      return `${at}QEMU crashed (${cause.signal})`;
    case 'killed':
      return `${at}${step(failure)} was killed, most likely because the memory ran out`;
    case 'disk-full':
      return `${at}the builder's disk is full`;
    case 'copy-missing':
      return `${at}${onOneLine(failure.instruction, 120)}: ${cause.path} does not exist in what it copies from`;
    case 'base-not-found':
      return `${at}the base image ${cause.image} does not exist`;
    case 'base-lacks-platform':
      return `the base image ${cause.image} does not exist for ${cause.platform ?? 'a requested platform'}`;
    case 'base-denied':
      return `${at}the registry does not give out the base image ${cause.image} to this login`;
    case 'rate-limited':
      return `${at}the registry limits how often images are pulled${cause.image ? ` (${cause.image})` : ''}`;
    case 'frontend-unavailable':
      return cause.rateLimited
        ? `the Dockerfile's syntax image ${cause.image} could not be pulled: the registry limits how often`
        : `the Dockerfile's syntax image ${cause.image} could not be pulled`;
    case 'dockerfile-syntax':
      return `the Dockerfile is not valid: ${onOneLine(failure.text.replace(/^.*dockerfile parse error[^:]*: /s, ''), 300)}`;
    case 'dockerfile-missing':
      return `there is no Dockerfile at ${cause.file}`;
    case 'target-missing':
      return `the Dockerfile has no stage ${cause.target}`;
    case 'push-unauthorized':
      return `the registry did not accept the login for ${cause.ref || 'the image'}`;
    case 'push-denied':
      return `the registry does not let this login push ${cause.ref || 'the image'}`;
    case 'push-failed':
      return `the image could not be pushed to ${cause.ref}`;
    case 'registry-unreachable':
      return `the registry ${cause.host} does not answer the builder`.replace('  ', ' ');
    case 'registry-not-https':
      return `the registry ${cause.host} speaks HTTP, and the builder expects HTTPS`;
    case 'registry-certificate':
      return `the builder does not trust the certificate of the registry ${cause.host}`;
    case 'cache-import':
      return `the build cache ${cause.ref} could not be read`;
    case 'cache-export':
      return `the build cache ${cause.ref} could not be written`.replace('  ', ' ');
    case 'builder-lost':
      return 'the connection to the builder was lost during the build';
    case 'cancelled':
      return failure.instruction === ''
        ? 'the build was cancelled'
        : `the build was cancelled during ${where === '' ? '' : `${where} `}${step(failure)}`;
    case 'rust-build':
    case 'step':
      return `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`;
    case 'unknown':
      return `${at}${onOneLine(failure.text, 400) || 'the build failed, and buildx did not say why'}`;
  }
}

/** The other ways to compile, in the middle of a sentence. */
const WITHOUT_ZIG = 'write linker: gcc, or compile: container';

/** What to change; a full sentence. */
export function hintFor(failure: FailureFacts): string {
  const { cause } = failure;
  switch (cause.kind) {
    case 'rust-error':
      return cause.error.file.startsWith('/')
        ? 'The error is in a dependency: update it, or turn off the feature that needs it on this platform.'
        : failure.platforms.length === 1
          ? 'Correct the source; an error on one platform only is often a type whose size differs, or a missing cfg.'
          : 'Correct the source.';
    case 'rust-build':
      return 'The first "error" line of the log above says why.';
    case 'rust-target-missing':
      return `Add "RUN rustup target add ${cause.target}" to the stage, before cargo runs, with the same toolchain.`;
    case 'rust-target-unavailable':
      return 'Choose another toolchain, remove the platform, or compile it with a toolchain that builds its own standard library; some targets exist for newer or for nightly toolchains only.';
    case 'build-script':
      return `${buildScriptHint(cause.scripts)}${failure.log.some((line) => /zigc(?:c|xx)-/.test(line)) ? ` Where it is zig’s compiler that fails: ${WITHOUT_ZIG}.` : ''}`;
    case 'tool-missing':
      return toolHint(cause.tool);
    case 'wrong-linker':
      return 'Name the cross linker: ENV CARGO_TARGET_<TARGET>_LINKER, with the target in capitals and underscores.';
    case 'library-missing':
      return `Install the library for the target: dpkg --add-architecture ${debianOf(failure)}, apt-get update, then its -dev package with :${debianOf(failure)}. Without a Dockerfile of yours, write the -dev package in system-packages.`;
    case 'zig-link':
      return cause.library === undefined
        ? 'Write linker: gcc, or compile: container: some crates need what only gcc or GNU’s libraries have.'
        : `Build ${cause.library} with the crate (most -sys crates have a feature "vendored" or "bundled"), or write compile: container and its -dev package in system-packages.`;
    case 'pkg-config-cross':
      return `Set PKG_CONFIG_ALLOW_CROSS=1 and PKG_CONFIG_LIBDIR to the target's directory (/usr/lib/${tupleOf(failure)}/pkgconfig), and install the library's -dev:${debianOf(failure)} package.`;
    case 'lockfile-outdated':
      return 'Run "cargo update --workspace" (or any cargo build without --locked), and commit Cargo.lock.';
    case 'package-not-found':
      return packageHint(cause.package);
    case 'command-not-found':
      return `Install ${cause.command} in this stage, or start from an image that has it.`;
    case 'exec-format':
      return 'Let the stage run on the builder\'s own machine ("FROM --platform=$BUILDPLATFORM …") and cross-compile, or set up QEMU for this platform.';
    case 'emulator-crash':
      return 'Cross-compile this stage instead of emulating it: "FROM --platform=$BUILDPLATFORM …"; rustc and large C++ programs are known to crash under QEMU.';
    case 'killed':
      return 'Let it use less memory: fewer jobs at once (cargo build -j 2), lto = "thin" instead of "fat", fewer platforms a run; or take a larger runner.';
    case 'disk-full':
      return 'Free space on the runner, or prune the builder ("docker buildx prune"); a runner with a larger disk helps too.';
    case 'copy-missing':
      return 'Check the path against the build context and .dockerignore; with COPY --from, against what that stage really wrote.';
    case 'base-not-found':
      return 'Check the name and the tag for typing errors ("docker buildx imagetools inspect NAME" tells what there is).';
    case 'base-lacks-platform':
      return `Choose a base image that has it ("docker buildx imagetools inspect ${cause.image}" lists the platforms), or leave the platform out of "platforms".`;
    case 'base-denied':
      return 'Check the name (a private and a missing image look the same), and log in to its registry before the build.';
    case 'rate-limited':
      return 'Log in to that registry (accounts have a higher limit), or use a mirror; waiting helps too.';
    case 'frontend-unavailable':
      return 'Remove the "# syntax=" line (BuildKit has a frontend built in), or log in to its registry, or use a mirror.';
    case 'dockerfile-syntax':
      return 'Correct the line of the Dockerfile.';
    case 'dockerfile-missing':
      return 'Set "file" to the Dockerfile\'s path, relative to the repository.';
    case 'target-missing':
      return 'Set "target" to the name of a stage (FROM … AS name), or leave it out.';
    case 'push-unauthorized':
      return 'Check "username" and "password"; a token must not be expired and needs the right to write packages.';
    case 'push-denied':
      return 'Give the login the right to push: on GHCR "permissions: packages: write", elsewhere write access to the repository, which must exist.';
    case 'push-failed':
      return "See buildx's message above; nothing was tagged, so the build can simply be run again.";
    case 'registry-unreachable':
      return 'Check host and port in "images", and that the registry runs and can be reached from the builder; a builder in a container has a localhost of its own unless its network is "host".';
    case 'registry-not-https':
      return 'Give the registry a certificate, or declare it as plain HTTP in the builder\'s buildkitd.toml ([registry."HOST"] http = true).';
    case 'registry-certificate':
      return 'Add the registry\'s CA to the builder\'s buildkitd.toml ([registry."HOST"] ca = ["…"]), or use a certificate of a public CA.';
    case 'cache-import':
    case 'cache-export':
      return 'Check "cache-ref" and the login\'s rights, or build with "cache: off".';
    case 'builder-lost':
      return 'Look at the builder\'s own log ("docker logs buildx_buildkit_<builder>0"); most often it ran out of memory or was removed.';
    case 'cancelled':
      return 'Nothing was tagged; run it again when it is wanted.';
    case 'step':
      return 'The log of this step, and no other, is shown above.';
    case 'unknown':
      return 'See what buildx said above.';
  }
}

function whereOf(failure: FailureFacts): string {
  if (failure.platforms.length > 1) return failure.platforms.join(', ');
  return failure.platforms[0] ?? failure.platform ?? '';
}

function step(failure: FailureFacts): string {
  return onOneLine(failure.instruction, 120) || 'the build';
}

function packageHint(name: string): string {
  const near = nearestWord(name, PLATFORM_TABLE.flatMap(crossPackages));
  const check = 'Run "apt-get update" in the same RUN, and check the name at packages.debian.org.';
  return near === undefined ? check : `Write ${near}: that is the package's name in Debian.`;
}

function toolHint(tool: string): string {
  const row = PLATFORM_TABLE.find((one) => tool.startsWith(`${one.gnuTuple}-`));
  if (!row) return `Install ${tool} in the stage that compiles.`;
  const [gcc, gxx] = crossPackages(row);
  const wanted = /-(?:g\+\+|c\+\+)/.test(tool) ? gxx : gcc;
  return `Add "RUN apt-get update && apt-get install -y ${wanted} libc6-dev-${row.debian}-cross" to the stage that compiles.`;
}

function crossPackages(row: PlatformRow): [string, string] {
  return [`gcc-${row.packageTuple}`, `g++-${row.packageTuple}`];
}

function rowOf(failure: FailureFacts): PlatformRow | undefined {
  return PLATFORM_TABLE.find((row) => row.name === failure.platform);
}

function debianOf(failure: FailureFacts): string {
  return rowOf(failure)?.debian ?? 'ARCH';
}

function tupleOf(failure: FailureFacts): string {
  const row = rowOf(failure);
  return row?.multiarch ?? row?.gnuTuple ?? 'TUPLE';
}

/** `1.85.0-x86_64-unknown-linux-gnu` without the host. */
function channelOf(toolchain: string): string {
  return toolchain.replace(/-[a-z0-9_]+-unknown-linux-\w+$/, '');
}

function buildScriptHint(scripts: FailedScripts): string {
  const { packages, unknown, vendoring } = remediesFor(scripts);
  const write =
    packages.length === 0
      ? []
      : [
          `${scripts.missing.length > 0 ? 'What they did not find is' : scripts.crates.length === 1 ? 'It usually needs' : 'They usually need'} ${listOf(packages)}: write system-packages: ${packages.join(',')} (in a Dockerfile of yours, install libraries for the target's architecture)${vendoring.length > 0 ? `, or in Cargo.toml ${vendoring.join('; ')}` : ''}.`,
        ];
  const search =
    unknown.length === 0
      ? []
      : [
          `Not found: ${listOf(unknown)}. packages.debian.org tells which package has such a file: write its name in system-packages.`,
        ];
  return (
    [...write, ...search].join(' ') ||
    'Its own words are in the log above; most such crates look for a C library or a tool.'
  );
}
