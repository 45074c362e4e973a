/** The small documents beside a manifest: Cargo.lock, .cargo/config.toml, rust-toolchain.toml. */
import { posix } from 'node:path';
import { UserError } from '../../errors.ts';
import { isTable, readToml } from './cargo-manifest.ts';
import type { CargoConfig, CargoConfigTarget, LockedPackage, ToolchainFile } from './crate-facts.ts';

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
        ...(typeof entry['source'] === 'string' ? { source: entry['source'] } : {}),
        ...(typeof entry['checksum'] === 'string' ? { checksum: entry['checksum'] } : {}),
      },
    ];
  });
}

/** The version of Cargo.lock's format; undefined in the first two, which do not say it. */
export function lockVersion(text: string): number | undefined {
  const match = /^version = (\d{1,4})\s*$/m.exec(text.slice(0, 4096).split('[[', 1)[0] ?? '');
  return match ? Number(match[1]) : undefined;
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
    wrappers: new Map(
      ['rustc', 'rustc-wrapper', 'rustc-workspace-wrapper'].flatMap((key) => {
        const value = build[key];
        return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
      }),
    ),
    profiles: isTable(root['profile']) ? Object.keys(root['profile']) : [],
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
  if (channel !== undefined && typeof channel !== 'string') throw badChannel(text, file);
  const components = toolchain['components'];
  return {
    file,
    channel: typeof channel === 'string' ? channel : 'stable',
    components: Array.isArray(components)
      ? components.filter((item): item is string => typeof item === 'string')
      : [],
  };
}

/** rustup refuses a channel that is no text; 1.90 as a number would be 1.9. */
function badChannel(text: string, file: string): UserError {
  const line = text.split('\n').findIndex((each) => /^\s*(?:toolchain\.)?channel\s*=/.test(each)) + 1;
  const value = /channel\s*=\s*([^\s#,}]+)/.exec(text)?.[1] ?? '';
  return new UserError(
    `${file}${line > 0 ? `:${line}` : ''}: channel = ${value} is not a text, which rustup refuses`,
    {
      input: 'toolchain',
      value,
      remedy: `Write channel = "${value.replaceAll(/["']/g, '')}", with quotes.`,
      location: line > 0 ? { file, line } : { file },
    },
  );
}
