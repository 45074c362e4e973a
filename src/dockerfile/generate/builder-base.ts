/** The stage that compiles: where its Rust comes from, for each distribution release. */

import type { ToolchainChoice } from '../../crate/cross/toolchain-choice.ts';
import { BOOKWORM, compareMinor, type GlibcRelease, type MuslRelease } from '../../domain/debian-release.ts';
import { aptInstall, runExec } from './dockerfile-text.ts';

/**
 * First lines of a stage with Rust in it.
 * @param stage its name; `emulated` is one of the target platform itself, not of the machine that builds.
 */
export function builderBase(
  release: GlibcRelease | MuslRelease,
  toolchain: ToolchainChoice,
  stage: 'build' | 'toolchain' | 'prepared' | 'emulated' = 'build',
): readonly string[] {
  const platform = stage === 'emulated' ? '' : '--platform=$BUILDPLATFORM ';
  // There are rust images of Debian's releases only; musl programs are linked by any glibc system.
  const debian = release.kind === 'glibc' && release.distribution === 'debian' ? release : BOOKWORM;
  const version = hasImage(toolchain.channel, debian) ? toolchain.channel : undefined;
  const components =
    toolchain.components.length > 0 ? [runExec(['rustup', 'component', 'add', ...toolchain.components])] : [];
  if (release.kind === 'glibc' && release.distribution === 'ubuntu') {
    return [
      `FROM ${platform}rust:1-${BOOKWORM.codename} AS ${stage}-rust`,
      `FROM ${platform}ubuntu:${release.codename} AS ${stage}`,
      `COPY --from=${stage}-rust /usr/local/rustup /usr/local/rustup`,
      `COPY --from=${stage}-rust /usr/local/cargo /usr/local/cargo`,
      'ENV RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:$PATH',
      aptInstall(['ca-certificates', 'g++', 'gcc', 'git', 'libc6-dev', 'make', 'pkg-config']),
      ...installed(toolchain.channel),
      ...components,
    ];
  }
  const isStable = toolchain.channel === 'stable';
  return [
    `FROM ${platform}rust:${version ?? '1'}-${debian.codename} AS ${stage}`,
    // The image's own toolchain, whatever the crate's toolchain file calls it: nothing is downloaded a second time.
    ...(version !== undefined || isStable
      ? ['ENV RUSTUP_TOOLCHAIN=$RUST_VERSION']
      : installed(toolchain.channel)),
    ...components,
  ];
}

/** Whether there is a rust image of just this version; otherwise rustup installs it into the newest. */
function hasImage(channel: string, { rustImagesSince }: GlibcRelease): boolean {
  const isVersion = /^\d+\.\d+(?:\.\d+)?$/.test(channel);
  return isVersion && rustImagesSince !== undefined && compareMinor(channel, rustImagesSince) >= 0;
}

function installed(channel: string): readonly string[] {
  return [
    runExec(['rustup', 'toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update']),
    `ENV RUSTUP_TOOLCHAIN=${channel}`,
  ];
}
