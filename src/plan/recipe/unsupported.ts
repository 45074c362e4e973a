/** What a build without a Dockerfile of the user's cannot be, found before anything is installed or compiled. */

import { join } from 'node:path';
import {
  isCross,
  rustTarget,
  type Toolchain,
  toolchainFor,
  zigToolchainFor,
} from '../../crate/cross/toolchain.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { isTargetArgument } from '../../dockerfile/stages/variables.ts';
import type { BaseRelease } from '../../domain/debian-release.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { UserError } from '../../errors.ts';
import type { LinkerName } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { RunnerFacts } from '../facts/host-facts.ts';
import type { WrittenMode } from '../model/written-build.ts';

/** Ways that need no Dockerfile. */

/** The machine that compiles. */
export interface CompileHost {
  readonly host: Platform;
  readonly isRoot: boolean;
  readonly runDirectory: string;
  /** Looked up for `compile: runner` only. */
  readonly runner: RunnerFacts | undefined;
  /** The user's own Dockerfile is built, from this base; with `compile: runner` only. */
  readonly ownBase: string | undefined;
}

/** An image is built from the versions that were tested. */
export function noLockfile({ root }: Crate): UserError {
  return new UserError(`context: there is no Cargo.lock in ${root}`, {
    input: 'context',
    value: root,
    remedy:
      'Run `cargo generate-lockfile` there and commit it: an image is built from the versions that were tested.',
    location: { file: join(root, 'Cargo.toml') },
  });
}

/** @throws UserError for a platform whose own way to compile leads nowhere here. */
export function refuseOverrides(
  inputs: Inputs,
  { release }: BaseRelease,
  emulated: readonly Platform[],
): void {
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
export function argumentNames({ build }: Inputs): readonly string[] {
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

function isNotInDebian({ librariesSince }: Platform, isOld: boolean): boolean {
  return librariesSince === 'none' || (librariesSince === 'trixie' && isOld);
}

/** Whether a container that is of another platform cannot install libraries of this one. */
export function lacksLibraries(platform: Platform, { release }: BaseRelease): boolean {
  const isOld = !(release.distribution === 'debian' && release.codename === 'trixie');
  return release.distribution === 'ubuntu' || isNotInDebian(platform, isOld);
}

/** @throws UserError for a platform that the release has no compiler, libraries or Rust target for. */
export function crossToolchain(
  platform: Platform,
  host: Platform,
  { release }: BaseRelease,
  inputs: Inputs,
  { way, linker }: { readonly way: WrittenMode; readonly linker: LinkerName },
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
  const toolchain = linker === 'zig' ? zigToolchainFor(platform, libc) : toolchainFor(platform, host, libc);
  const isOld = !(release.distribution === 'debian' && release.codename === 'trixie');
  if (isCross(toolchain) && platform.crossSince === 'trixie' && isOld) {
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
  if (library && release.kind === 'musl') {
    throw new UserError(
      `system-packages: ${library.name} of Debian is built for glibc, and ${inputs.base} has none`,
      {
        input: 'system-packages',
        value: library.name,
        remedy:
          'Build the library with the crate (most -sys crates have a feature "vendored" or "bundled"), or write a base with glibc, such as debian:bookworm-slim.',
      },
    );
  }
  // On the runner apt gets a list of its own.
  if (library && way !== 'runner' && release.distribution === 'ubuntu' && isCross(toolchain)) {
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
  if (library && isNotInDebian(platform, isOld) && isCross(toolchain)) {
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
export function buildMounts({ build }: Inputs): readonly string[] {
  const ids = [...build.secrets, ...build.secretFiles].map(({ key }) => key);
  const bad = ids.findIndex((id) => !/^[\w.-]+$/.test(id));
  if (bad >= 0) {
    throw new UserError(`secrets: the id of item ${bad + 1} cannot be used`, {
      input: 'secrets',
      value: '',
      remedy: 'Write ids of letters, digits, and _ . -, for example CARGO_REGISTRIES_ACME_TOKEN.',
    });
  }
  return [
    ...ids.map((id) => `--mount=type=secret,id=${id}${/^[A-Z_][A-Z0-9_]*$/.test(id) ? `,env=${id}` : ''}`),
    ...(build.ssh.length > 0 ? ['--mount=type=ssh'] : []),
  ];
}

/** @throws UserError for a platform whose own compiler would have to run in the user's Dockerfile. */
export function refuseEmulatedPrograms(emulated: readonly Platform[], ownBase: string | undefined): void {
  const [first] = emulated;
  if (!first || ownBase === undefined) return;
  throw new UserError(
    `compile: ${first.name}=emulate cannot be mixed with a Dockerfile that takes its programs from Multihull`,
    {
      input: 'compile',
      value: `${first.name}=emulate`,
      remedy: `Let ${first.name} be cross-compiled, or compile in the Dockerfile.`,
    },
  );
}
