/** A workspace's own table: members, exclusions, default members (doc.rust-lang.org/cargo/reference/workspaces.html). */
import { isTable, readToml, type Table } from './cargo-manifest.ts';

export interface WorkspaceTable {
  /** False for a package that stands alone. */
  readonly isWorkspace: boolean;
  /** Whether the root itself is a package. */
  readonly hasPackage: boolean;
  /** Patterns of directories. */
  readonly members: readonly string[];
  readonly exclude: readonly string[];
  /** undefined: the root package, else all members. */
  readonly defaultMembers: readonly string[] | undefined;
  /** Profiles in which `strip` or `debug` is set, also by a profile that they inherit from. */
  readonly symbolProfiles: readonly string[];
  /** Names of all profiles. */
  readonly profiles: readonly string[];
  /** `[workspace.package]`: what packages inherit. */
  readonly package: Table;
  /** `[workspace.dependencies]`: what members mean by `workspace = true`; paths are relative to the root. */
  readonly dependencies: Table;
  /** Directories of `[patch]`, which cargo reads in the root's manifest alone. */
  readonly patched: readonly string[];
}

/** @throws UserError when it is not TOML. */
export function readWorkspace(text: string, file: string): WorkspaceTable {
  const root = readToml(text, file);
  const workspace = root['workspace'];
  const table: Table = isTable(workspace) ? workspace : {};
  const profiles: Table = isTable(root['profile']) ? root['profile'] : {};
  return {
    isWorkspace: isTable(workspace),
    hasPackage: isTable(root['package']),
    members: strings(table['members']) ?? [],
    exclude: strings(table['exclude']) ?? [],
    defaultMembers: strings(table['default-members']),
    symbolProfiles: Object.keys(profiles).filter((name) => setsSymbols(profiles, name)),
    profiles: Object.keys(profiles),
    package: isTable(table['package']) ? table['package'] : {},
    dependencies: isTable(table['dependencies']) ? table['dependencies'] : {},
    patched: Object.values(isTable(root['patch']) ? root['patch'] : {}).flatMap((source) =>
      Object.values(isTable(source) ? source : {}).flatMap((patch) =>
        isTable(patch) && typeof patch['path'] === 'string' ? [patch['path']] : [],
      ),
    ),
  };
}

/** Custom profiles inherit from others; `depth` ends a circle, which cargo refuses. */
function setsSymbols(profiles: Table, name: string, depth = 0): boolean {
  const profile = profiles[name];
  if (!isTable(profile) || depth > 8) return false;
  if (profile['strip'] !== undefined || profile['debug'] !== undefined) return true;
  return typeof profile['inherits'] === 'string' && setsSymbols(profiles, profile['inherits'], depth + 1);
}

/** Whether a directory matches a member pattern: `crates/*`, where `*` and `?` stay within one name. */
export function matchesMember(pattern: string, directory: string): boolean {
  const [wanted, given] = [segments(pattern), segments(directory)];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => segmentPattern(part).test(given[index] ?? ''))
  );
}

/** The parts of a path, without `.` and empty ones. */
export function segments(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** One name of a pattern as a regular expression. */
export function segmentPattern(part: string): RegExp {
  const source = [...part].map((char) =>
    char === '*' ? '[^/]*' : char === '?' ? '[^/]' : char.replace(/[\\^$.|+()[\]{}]/, '\\$&'),
  );
  return new RegExp(`^${source.join('')}$`);
}

function strings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}
