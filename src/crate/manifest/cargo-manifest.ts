/** What an image's labels need from Cargo.toml (doc.rust-lang.org/cargo/reference/manifest.html); nothing else. */
import { parse, TomlError } from 'smol-toml';
import { messageOf, UserError } from '../../errors.ts';

/** A package, as far as it says something about the image. */
export interface CargoManifest {
  readonly name: string;
  /** Absent when the manifest has none (Cargo takes 0.0.0), or inherits one that was not given. */
  readonly version?: string;
  readonly description?: string;
  /** An SPDX expression. */
  readonly license?: string;
  readonly repository?: string;
  readonly homepage?: string;
  /** Names of `[[bin]]` tables. Cargo also finds src/main.rs and src/bin by itself. */
  readonly bins: readonly string[];
  /** Fields with `workspace = true` for which no workspace was given. */
  readonly inherits: readonly string[];
}

/** Where a manifest's text comes from. */
export interface ManifestOptions {
  /** For messages; default `Cargo.toml`. */
  readonly file?: string;
  /** The workspace's manifest, which inherited fields are taken from. It may be the same one. */
  readonly workspace?: { readonly text: string; readonly file: string } | undefined;
}

/** A TOML table. */
export type Table = Readonly<Record<string, unknown>>;

const FIELDS = ['version', 'description', 'license', 'repository', 'homepage'] as const;

/**
 * Reads a manifest.
 * @returns undefined for one without `[package]`: a virtual workspace has no version or license of its own.
 * @throws UserError with file and line: text that is not TOML, a field of another type, a field that the workspace
 *   does not have.
 */
export function readCargoManifest(text: string, options: ManifestOptions = {}): CargoManifest | undefined {
  const file = options.file ?? 'Cargo.toml';
  const root = readToml(text, file);
  const own = tableIn(root, 'package', { text, file });
  if (!own) return undefined;
  const given = options.workspace;
  const workspaceRoot = given ? readToml(given.text, given.file) : root;
  const workspaceSource = given ?? { text, file };
  const workspace = tableIn(workspaceRoot, 'workspace', workspaceSource);
  const shared = workspace ? tableIn(workspace, 'package', workspaceSource) : undefined;

  const name = own['name'];
  if (typeof name !== 'string' || name === '')
    throw fieldError({ text, file }, 'name', 'package.name', name, 'Write name = "…" below [package].');
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {};
  const inherits: string[] = [];
  for (const field of FIELDS) {
    const value = own[field];
    if (value === undefined) continue;
    if (typeof value === 'string') fields[field] = value;
    else if (isTable(value) && value['workspace'] === true) {
      const inherited = shared?.[field];
      if (typeof inherited === 'string') fields[field] = inherited;
      else if (workspace === undefined) inherits.push(field);
      else
        throw fieldError(
          workspaceSource,
          field,
          `workspace.package.${field}, which ${file} inherits,`,
          inherited,
          `Write ${field} = "…" below [workspace.package] in ${workspaceSource.file}.`,
        );
    } else
      throw fieldError(
        { text, file },
        field,
        `package.${field}`,
        value,
        `Write ${field} = "…" or ${field}.workspace = true.`,
      );
  }
  const bins = root['bin'];
  const names = Array.isArray(bins)
    ? bins.map((bin: unknown) => (isTable(bin) ? bin['name'] : undefined))
    : [];
  return { name, ...fields, bins: names.filter((bin) => typeof bin === 'string'), inherits };
}

/** Parses TOML. @throws UserError with file and line. */
export function readToml(text: string, file: string): Table {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const line = cause instanceof TomlError ? cause.line : undefined;
    const reason = messageOf(cause).split('\n')[0] ?? '';
    throw new UserError(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`, {
      input: 'context',
      value: file,
      remedy: 'Check it with `cargo metadata --no-deps`.',
      location: line === undefined ? { file } : { file, line },
      cause,
    });
  }
}

interface Source {
  readonly text: string;
  readonly file: string;
}

function tableIn(table: Table, key: string, source: Source): Table | undefined {
  const value = table[key];
  if (value === undefined || isTable(value)) return value;
  throw fieldError(source, key, key, value, `Write it as a table: [${key}].`);
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function fieldError(source: Source, key: string, shown: string, value: unknown, remedy: string): UserError {
  const at = source.text.split('\n').findIndex((line) => new RegExp(`^\\s*\\[?${key}\\b`).test(line));
  const line = at < 0 ? undefined : at + 1;
  const is = value === undefined ? 'is missing' : `is ${describe(value)}, not what Cargo takes`;
  return new UserError(`${source.file}${line === undefined ? '' : `:${line}`}: ${shown} ${is}`, {
    input: 'context',
    value: value === undefined ? '' : describe(value),
    remedy,
    location: line === undefined ? { file: source.file } : { file: source.file, line },
  });
}

function describe(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
