/** Every cause of a failed build with its two sentences: what happened where, and what to do. Both are for a person. */
import { listOf, onOneLine } from '../../util/text.ts';
import type { FailureCause } from '../graph/failure.ts';
import {
  buildScriptHint,
  channelOf,
  debianOf,
  type FailureFacts,
  packageHint,
  step,
  toolHint,
  tupleOf,
  whereOf,
} from './failure-words.ts';

type Kind = FailureCause['kind'];
type CauseOf<K extends Kind> = Extract<FailureCause, { readonly kind: K }>;

interface About {
  readonly failure: FailureFacts;
  /** `linux/arm64`; empty where it is about the whole build. */
  readonly where: string;
  /** `linux/arm64: `, or nothing. */
  readonly at: string;
}

interface Sentences<K extends Kind> {
  /** What failed where; without a full stop, so that a remedy may follow. */
  readonly message: (cause: CauseOf<K>, about: About) => string;
  /** What to change; a full sentence. */
  readonly remedy: (cause: CauseOf<K>, about: About) => string;
}

/** The other ways to compile, in the middle of a sentence. */
const WITHOUT_ZIG = 'write linker: gcc, or compile: container';

const SENTENCES: { readonly [K in Kind]: Sentences<K> } = {
  'rust-error': {
    message: (cause, { at }) => {
      const code = cause.error.code === undefined ? '' : ` [${cause.error.code}]`;
      return `${at}${cause.error.file}:${cause.error.line}:${cause.error.column}: ${cause.error.message}${code}`;
    },
    remedy: (cause, { failure }) =>
      cause.error.file.startsWith('/')
        ? 'The error is in a dependency: update it, or turn off the feature that needs it on this platform.'
        : failure.platforms.length === 1
          ? 'Correct the source; an error on one platform only is often a type whose size differs, or a missing cfg.'
          : 'Correct the source.',
  },
  'rust-target-missing': {
    message: (cause, { at }) => `${at}the Rust standard library for ${cause.target} is not installed`,
    remedy: (cause) =>
      `Add "RUN rustup target add ${cause.target}" to the stage, before cargo runs, with the same toolchain.`,
  },
  'rust-target-unavailable': {
    message: (cause, { at }) =>
      `${at}Rust ${channelOf(cause.toolchain)} has no standard library for ${cause.target}`,
    remedy: () =>
      'Choose another toolchain, remove the platform, or compile it with a toolchain that builds its own standard library; some targets exist for newer or for nightly toolchains only.',
  },
  'build-script': {
    message: (cause, { at }) =>
      `${at}the build ${cause.scripts.crates.length === 1 ? 'script of crate' : 'scripts of crates'} ${listOf(cause.scripts.crates)} failed`,
    remedy: (cause, { failure }) =>
      `${buildScriptHint(cause.scripts)}${failure.log.some((line) => /zigc(?:c|xx)-/.test(line)) ? ` Where it is zig’s compiler that fails: ${WITHOUT_ZIG}.` : ''}`,
  },
  'tool-missing': {
    message: (cause, { at }) => `${at}the ${cause.role} ${cause.tool} is not installed`,
    remedy: (cause) => toolHint(cause.tool),
  },
  'wrong-linker': {
    message: (_cause, { at }) => `${at}the program was linked with a linker for another machine`,
    remedy: () =>
      'Name the cross linker: ENV CARGO_TARGET_<TARGET>_LINKER, with the target in capitals and underscores.',
  },
  'library-missing': {
    message: (cause, { at }) =>
      `${at}the library ${cause.library} (-l${cause.library}) is missing for this platform`,
    remedy: (_cause, { failure }) =>
      `Install the library for the target: dpkg --add-architecture ${debianOf(failure)}, apt-get update, then its -dev package with :${debianOf(failure)}. Without a Dockerfile of yours, write the -dev package in system-packages.`,
  },
  'zig-link': {
    message: (cause, { at }) =>
      cause.library === undefined
        ? `${at}zig could not link the program for ${cause.target}`
        : `${at}zig finds no library ${cause.library} for ${cause.target}: it links none of this machine’s`,
    remedy: (cause) =>
      cause.library === undefined
        ? 'Write linker: gcc, or compile: container: some crates need what only gcc or GNU’s libraries have.'
        : `Build ${cause.library} with the crate (most -sys crates have a feature "vendored" or "bundled"), or write compile: container and its -dev package in system-packages.`,
  },
  'pkg-config-cross': {
    message: (_cause, { at }) =>
      `${at}pkg-config was asked for a library of the target, and is set up for the host only`,
    remedy: (_cause, { failure }) =>
      `Set PKG_CONFIG_ALLOW_CROSS=1 and PKG_CONFIG_LIBDIR to the target's directory (/usr/lib/${tupleOf(failure)}/pkgconfig), and install the library's -dev:${debianOf(failure)} package.`,
  },
  'lockfile-outdated': {
    message: (_cause, { at }) => `${at}Cargo.lock does not match Cargo.toml`,
    remedy: () =>
      'Run "cargo update --workspace" (or any cargo build without --locked), and commit Cargo.lock.',
  },
  'package-not-found': {
    message: (cause, { at }) => `${at}there is no Debian package ${cause.package}`,
    remedy: (cause, { failure }) => packageHint(cause.package, failure.instruction),
  },
  'command-not-found': {
    message: (cause, { at }) => `${at}the command ${cause.command} does not exist in this stage`,
    remedy: (cause) => `Install ${cause.command} in this stage, or start from an image that has it.`,
  },
  'exec-format': {
    message: (_cause, { at, failure }) =>
      `${at}a program for ${failure.platform ?? 'another platform'} was run, and the builder cannot execute it`,
    remedy: () =>
      'Let the stage run on the builder\'s own machine ("FROM --platform=$BUILDPLATFORM …") and cross-compile, or set up QEMU for this platform.',
  },
  'emulator-crash': {
    message: (cause, { at }) => `${at}QEMU crashed (${cause.signal})`,
    remedy: () =>
      'Cross-compile this stage instead of emulating it: "FROM --platform=$BUILDPLATFORM …"; rustc and large C++ programs are known to crash under QEMU.',
  },
  killed: {
    message: (_cause, { at, failure }) =>
      `${at}${step(failure)} was killed, most likely because the memory ran out`,
    remedy: () =>
      'Let it use less memory: fewer jobs at once (cargo build -j 2), lto = "thin" instead of "fat", fewer platforms per run; or use a larger runner.',
  },
  'disk-full': {
    message: (_cause, { at }) => `${at}the builder's disk is full`,
    remedy: () =>
      'Free space on the runner, or prune the builder ("docker buildx prune"); a runner with a larger disk helps too.',
  },
  'copy-missing': {
    message: (cause, { at, failure }) =>
      `${at}${onOneLine(failure.instruction, 120)}: ${cause.path} does not exist in what it copies from`,
    remedy: () =>
      'Check the path against the build context and .dockerignore; with COPY --from, against what that stage really wrote.',
  },
  'base-not-found': {
    message: (cause, { at }) => `${at}the base image ${cause.image} does not exist`,
    remedy: () =>
      'Check the name and the tag for typing errors ("docker buildx imagetools inspect NAME" tells what there is).',
  },
  'base-lacks-platform': {
    message: (cause) =>
      `the base image ${cause.image} does not exist for ${cause.platform ?? 'a requested platform'}`,
    remedy: (cause) =>
      `Choose a base image that has it ("docker buildx imagetools inspect ${cause.image}" lists the platforms), or leave the platform out of "platforms".`,
  },
  'base-denied': {
    message: (cause, { at }) =>
      `${at}the registry does not give out the base image ${cause.image} to this login`,
    remedy: () =>
      'Check the name (a private and a missing image look the same), and log in to its registry before the build.',
  },
  'rate-limited': {
    message: (cause, { at }) =>
      `${at}the registry limits how often images are pulled${cause.image ? ` (${cause.image})` : ''}`,
    remedy: () =>
      'Log in to that registry (accounts have a higher limit), or use a mirror; waiting helps too.',
  },
  'frontend-unavailable': {
    message: (cause) =>
      cause.rateLimited
        ? `the Dockerfile's syntax image ${cause.image} could not be pulled: the registry limits how often`
        : `the Dockerfile's syntax image ${cause.image} could not be pulled`,
    remedy: () =>
      'Remove the "# syntax=" line (BuildKit has a frontend built in), or log in to its registry, or use a mirror.',
  },
  'dockerfile-syntax': {
    message: (_cause, { failure }) =>
      `the Dockerfile is not valid: ${onOneLine(failure.text.replace(/^.*dockerfile parse error[^:]*: /s, ''), 300)}`,
    remedy: () => 'Correct the line of the Dockerfile.',
  },
  'dockerfile-missing': {
    message: (cause) => `there is no Dockerfile at ${cause.file}`,
    remedy: () => 'Set "file" to the Dockerfile\'s path, relative to the repository.',
  },
  'target-missing': {
    message: (cause) => `the Dockerfile has no stage ${cause.target}`,
    remedy: () => 'Set "target" to the name of a stage (FROM … AS name), or leave it out.',
  },
  'push-unauthorized': {
    message: (cause) => `the registry did not accept the login for ${cause.ref || 'the image'}`,
    remedy: () =>
      'Check "username" and "password"; a token must not be expired and needs the right to write packages.',
  },
  'push-denied': {
    message: (cause) => `the registry does not let this login push ${cause.ref || 'the image'}`,
    remedy: () =>
      'Give the login the right to push: on GHCR "permissions: packages: write", elsewhere write access to the repository, which must exist.',
  },
  'push-failed': {
    message: (cause) => `the image could not be pushed to ${cause.ref}`,
    remedy: () => "See buildx's message above; nothing was tagged, so the build can simply be run again.",
  },
  'registry-unreachable': {
    message: (cause) => `the registry ${cause.host} does not answer the builder`.replace('  ', ' '),
    remedy: () =>
      'Check host and port in "images", and that the registry runs and can be reached from the builder; a builder in a container has a localhost of its own unless its network is "host".',
  },
  'registry-not-https': {
    message: (cause) => `the registry ${cause.host} speaks HTTP, and the builder expects HTTPS`,
    remedy: () =>
      'Give the registry a certificate, or declare it as plain HTTP in the builder\'s buildkitd.toml ([registry."HOST"] http = true).',
  },
  'registry-certificate': {
    message: (cause) => `the builder does not trust the certificate of the registry ${cause.host}`,
    remedy: () =>
      'Add the registry\'s CA to the builder\'s buildkitd.toml ([registry."HOST"] ca = ["…"]), or use a certificate of a public CA.',
  },
  'cache-import': {
    message: (cause) => `the build cache ${cause.ref} could not be read`,
    remedy: () => 'Check "cache-ref" and the login\'s rights, or build with "cache: off".',
  },
  'cache-export': {
    message: (cause) => `the build cache ${cause.ref} could not be written`.replace('  ', ' '),
    remedy: () => 'Check "cache-ref" and the login\'s rights, or build with "cache: off".',
  },
  'builder-lost': {
    message: () => 'the connection to the builder was lost during the build',
    remedy: () =>
      'Look at the builder\'s own log ("docker logs buildx_buildkit_<builder>0"); most often it ran out of memory or was removed.',
  },
  cancelled: {
    message: (_cause, { failure, where }) =>
      failure.instruction === ''
        ? 'the build was cancelled'
        : `the build was cancelled during ${where === '' ? '' : `${where} `}${step(failure)}`,
    remedy: () => 'Nothing was tagged; run it again when it is wanted.',
  },
  'rust-build': {
    message: (_cause, { at, failure }) =>
      `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`,
    remedy: () => 'The first "error" line of the log above says why.',
  },
  step: {
    message: (_cause, { at, failure }) =>
      `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`,
    remedy: () => 'The log of this step, and no other, is shown above.',
  },
  unknown: {
    message: (_cause, { at, failure }) =>
      `${at}${onOneLine(failure.text, 400) || 'the build failed, and buildx did not say why'}`,
    remedy: () => 'See what buildx said above.',
  },
};

/** Both sentences of a failure. */
export function sentencesOf<K extends Kind>(
  failure: FailureFacts & { readonly cause: CauseOf<K> },
): { readonly message: string; readonly hint: string } {
  const where = whereOf(failure);
  const about = { failure, where, at: where === '' ? '' : `${where}: ` };
  const row: Sentences<K> = SENTENCES[failure.cause.kind as K];
  return { message: row.message(failure.cause, about), hint: row.remedy(failure.cause, about) };
}
