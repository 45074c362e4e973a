/** Which Rust toolchain compiles: the input, else the crate's toolchain file, else stable, as rustup has it. */
import { UserError } from '../../errors.ts';
import { TOOLCHAIN } from '../../inputs/cargo-inputs.ts';
import type { ToolchainFile } from '../manifest/crate-facts.ts';

export interface ToolchainChoice {
  /** `stable`, `1.85.0`, `nightly-2026-01-31`. */
  readonly channel: string;
  readonly why: string;
  /** Beyond rustc, cargo and the standard library. */
  readonly components: readonly string[];
}

/** Components that compile nothing. */
const NOT_FOR_BUILDS = new Set([
  'rustc',
  'cargo',
  'rust-std',
  'rustfmt',
  'clippy',
  'rust-analyzer',
  'rust-docs',
]);

/** @throws UserError for a toolchain that rustup cannot add targets to, such as a linked one. */
export function chooseToolchain(asked: string | undefined, file: ToolchainFile | undefined): ToolchainChoice {
  const components = (file?.components ?? []).filter(
    (name) => !NOT_FOR_BUILDS.has(name) && /^[a-z0-9-]+$/.test(name),
  );
  if (asked !== undefined) return { channel: asked, why: 'the input toolchain', components };
  if (!file) return { channel: 'stable', why: 'nothing else is asked for', components };
  // `1.85.0-x86_64-unknown-linux-gnu` names the host, too; that is what runs here anyway.
  const channel = file.channel.replace(
    /-(?:x86_64|aarch64|i686|armv7|s390x|powerpc64le|riscv64gc)-unknown-linux-\w+$/,
    '',
  );
  if (TOOLCHAIN.test(channel)) return { channel, why: file.file, components };
  throw new UserError(
    `${file.file}: "${file.channel}" is a toolchain of your own, which cannot be given targets`,
    {
      input: 'toolchain',
      value: file.channel,
      remedy:
        'Write a channel such as stable, 1.85.0 or nightly-2026-01-31 there or in the input toolchain, or write a Dockerfile that brings your toolchain.',
      location: { file: file.file },
    },
  );
}
