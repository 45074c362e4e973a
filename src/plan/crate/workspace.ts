/** A workspace's own table: members, exclusions, default members (doc.rust-lang.org/cargo/reference/workspaces.html). */
import { isTable, readToml, type Table } from '../cargo-manifest.ts';

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
  /** Profiles in which `strip` or `debug` is set. */
  readonly symbolProfiles: readonly string[];
}

/** @throws UserError when it is not TOML. */
export function readWorkspace(text: string, file: string): WorkspaceTable {
  const root = readToml(text, file);
  const workspace = root['workspace'];
  const table: Table = isTable(workspace) ? workspace : {};
  const profiles = isTable(root['profile']) ? Object.entries(root['profile']) : [];
  return {
    isWorkspace: isTable(workspace),
    hasPackage: isTable(root['package']),
    members: strings(table['members']) ?? [],
    exclude: strings(table['exclude']) ?? [],
    defaultMembers: strings(table['default-members']),
    symbolProfiles: profiles.flatMap(([name, profile]) =>
      isTable(profile) && (profile['strip'] !== undefined || profile['debug'] !== undefined) ? [name] : [],
    ),
  };
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
