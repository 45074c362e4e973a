/**
 * rustc as cargo calls it on this machine, with the machine's directories out of what it writes: panics and debug
 * information name the sources by their paths, so that the same commit would give other programs in another directory.
 *
 * cargo takes flags from one source only, and RUSTFLAGS or a target's flags would take the place of the user's own.
 * They are also part of what cargo compares, so that a `cargo build` by hand would compile everything again. A
 * program in the place of rustc does neither; wrappers such as sccache stay around it.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BUILD_CARGO_HOME, BUILD_WORKDIR } from '../../domain/image-layout.ts';
import type { PlannedFile } from '../model/planned-file.ts';

export interface RemapParts {
  /** The workspace's root. */
  readonly root: string;
  readonly cargoHome: string;
  /** Kept between runs: cargo asks rustc again what it is when its file is a newer one. */
  readonly cacheDirectory: string;
  /** Names of variables that the user has set. */
  readonly variables: ReadonlySet<string>;
  /** Keys of `[build]` in the crate's configuration that name programs. */
  readonly wrappers: ReadonlyMap<string, string>;
}

/** @returns undefined where the user names a rustc, which is used as it is. */
export function remappingRustc(parts: RemapParts): PlannedFile | undefined {
  const { root, cargoHome, cacheDirectory, variables, wrappers } = parts;
  if (variables.has('RUSTC') || variables.has('CARGO_BUILD_RUSTC') || wrappers.has('rustc')) return undefined;
  // The last one that fits counts, so the deeper directory comes last.
  const mapped = [
    [root, BUILD_WORKDIR],
    [cargoHome, BUILD_CARGO_HOME],
  ].sort(([a = ''], [b = '']) => a.length - b.length);
  const flags = mapped.map(([from, to]) => `--remap-path-prefix ${shellQuoted(`${from}=${to}`)}`);
  const text = `#!/bin/sh
# cargo says where it is; the rustc beside it is the one of its toolchain, without rustup in between.
rustc=\${CARGO%/*}/rustc
[ -x "$rustc" ] || rustc=rustc
exec "$rustc" "$@" ${flags.join(' ')}
`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { path: join(cacheDirectory, 'rustc', name, 'rustc'), text, mode: 0o755, isKept: true };
}

export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
