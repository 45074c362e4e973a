/** The small documents beside a manifest: Cargo.lock, .cargo/config.toml, rust-toolchain.toml. */
import { posix } from 'node:path';
import { UserError } from '../../errors.ts';
import { isTable, readToml } from '../cargo-manifest.ts';
import type { CargoConfig, CargoConfigTarget, LockedPackage, ToolchainFile } from './types.ts';

/** Reads Cargo.lock (doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html). @throws UserError for bad TOML. */
export function readLock(text: string, file: string): readonly LockedPackage[] {
  const packages = readToml(text, file)['package'];
  return (Array.isArray(packages) ? packages : []).flatMap((entry: unknown): LockedPackage[] => {
    if (!isTable(entry) || typeof entry['name'] !== 'string') return [];
    const dependencies = Array.isArray(entry['dependencies']) ? entry['dependencies'] : [];
    return [
      {
        name: entry['name'],
        version: typeof entry['version'] === 'string' ? entry['version'] : '',
        // `name`, or `name version` where there are several of that name.
        dependencies: dependencies.flatMap((item: unknown) =>
          typeof item === 'string' ? [item.split(' ')[0] ?? ''] : [],
        ),
      },
    ];
  });
}

/** Reads .cargo/config.toml (doc.rust-lang.org/cargo/reference/config.html). @throws UserError for bad TOML. */
export function readCargoConfig(text: string, file: string): CargoConfig {
  const root = readToml(text, file);
  const targets = isTable(root['target']) ? Object.entries(root['target']) : [];
  const build = isTable(root['build']) ? root['build'] : {};
  const sources = isTable(root['source']) ? Object.values(root['source']) : [];
  return {
    file,
    targets: new Map(
      targets.flatMap(([target, table]): [string, CargoConfigTarget][] =>
        isTable(table)
          ? [
              [
                target,
                {
                  linker: typeof table['linker'] === 'string' ? table['linker'] : undefined,
                  hasRunner: table['runner'] !== undefined,
                  rustflags: flags(table['rustflags']),
                },
              ],
            ]
          : [],
      ),
    ),
    rustflags: flags(build['rustflags']),
    variables: new Set(isTable(root['env']) ? Object.keys(root['env']) : []),
    vendored: sources.flatMap((source) =>
      isTable(source) && typeof source['directory'] === 'string'
        ? [posix.normalize(source['directory'])]
        : [],
    ),
  };
}

function flags(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * Reads rust-toolchain.toml, or the older rust-toolchain, which may be just a channel
 * (rust-lang.github.io/rustup/overrides.html).
 * @throws UserError for a toolchain that is a directory of the user's own: no target can be added to it.
 */
export function readToolchainFile(text: string, file: string): ToolchainFile {
  const bare = text.trim();
  if (!file.endsWith('.toml') && /^[\w.-]+$/.test(bare)) return { file, channel: bare, components: [] };
  const table = readToml(text, file)['toolchain'];
  const toolchain = isTable(table) ? table : {};
  if (typeof toolchain['path'] === 'string') {
    throw new UserError(
      `${file}: a custom toolchain (path = "${toolchain['path']}") cannot be given targets`,
      {
        input: 'toolchain',
        value: toolchain['path'],
        remedy:
          'Write channel = "…" there, name another toolchain in the input toolchain, or write a Dockerfile that brings yours.',
        location: { file },
      },
    );
  }
  const channel = toolchain['channel'];
  const components = toolchain['components'];
  return {
    file,
    channel: typeof channel === 'string' ? channel : 'stable',
    components: Array.isArray(components)
      ? components.filter((item): item is string => typeof item === 'string')
      : [],
  };
}
