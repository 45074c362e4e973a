/** The files that `files` means, as entries of the image. Pure: what lies in the crate's directory is given. */
import { posix } from 'node:path';
import type { ShapeEntry } from '../../domain/image-shape.ts';
import type { FoundPath } from '../manifest/crate-facts.ts';
import { type FileRule, isPattern, literalPart, matchesPattern } from './file-rules.ts';

/** What one rule puts into the image. */
export interface ExpandedRule {
  readonly rule: FileRule;
  /** Relative to the context; undefined for an empty directory. */
  readonly source: string | undefined;
  readonly entries: readonly PlacedEntry[];
}

/** An entry, and where it comes from; `path` is relative to the context, undefined for a directory that is only made. */
export interface PlacedEntry {
  readonly path: string | undefined;
  /** As it lies there. */
  readonly isExecutable: boolean;
  readonly entry: ShapeEntry;
}

export interface Expanded {
  readonly rules: readonly ExpandedRule[];
  readonly problems: readonly string[];
}

/**
 * @param directory of the package, relative to the context; empty for the root.
 * @param root the context, absolute.
 */
export function expandFiles(
  rules: readonly FileRule[],
  found: readonly FoundPath[],
  { directory, root }: { readonly directory: string; readonly root: string },
): Expanded {
  const problems: string[] = [];
  const byPath = new Map(found.map((one) => [one.path, one]));
  const expanded = rules.flatMap((rule): ExpandedRule[] => {
    const mode = (one: FoundPath) =>
      one.kind === 'directory' ? directoryMode(rule.mode) : (rule.mode ?? (one.isExecutable ? 0o755 : 0o644));
    const owner = { uid: rule.uid, gid: rule.gid };
    if (rule.from === undefined) {
      const entry: ShapeEntry = {
        kind: 'directory',
        to: withoutSlash(rule.to),
        mode: rule.mode ?? 0o755,
        ...owner,
      };
      return [{ rule, source: undefined, entries: [{ path: undefined, isExecutable: true, entry }] }];
    }
    const source = posix.join(directory, rule.from);
    if (source === '..' || source.startsWith('../')) {
      problems.push(
        `${rule.name}.from ${rule.from} is outside of the build context (copy it into the crate)`,
      );
      return [];
    }
    const placed = (one: FoundPath, to: string): PlacedEntry[] => {
      const { path, isExecutable } = one;
      switch (one.kind) {
        case 'file':
          return [
            {
              path,
              isExecutable,
              entry: { kind: 'file', from: posix.join(root, path), to, mode: mode(one), ...owner },
            },
          ];
        case 'directory':
          return [{ path, isExecutable, entry: { kind: 'directory', to, mode: mode(one), ...owner } }];
        case 'link':
          return [{ path, isExecutable, entry: { kind: 'link', to, target: one.target ?? '' } }];
        case 'other':
          problems.push(`${rule.name}: ${path} is neither file, directory nor link (leave it out)`);
          return [];
      }
    };
    const tree = (top: FoundPath, to: string): PlacedEntry[] => [
      ...placed(top, to),
      ...(top.kind === 'directory'
        ? below(top.path, found).flatMap((one) => placed(one, posix.join(to, relative(one.path, top.path))))
        : []),
    ];
    const literal = source === '.' ? ROOT : byPath.get(source);
    if (literal) {
      const to =
        literal.kind === 'directory' || !rule.to.endsWith('/')
          ? withoutSlash(rule.to)
          : posix.join(rule.to, posix.basename(source));
      if (literal.kind === 'link')
        problems.push(`${rule.name}.from ${rule.from} is a link (name what it points at)`);
      return [{ rule, source, entries: tree(literal, to) }];
    }
    const matched = isPattern(source) ? found.filter(({ path }) => matchesPattern(path, source)) : [];
    if (matched.length === 0) {
      problems.push(
        isPattern(source)
          ? `${rule.name}.from ${rule.from} matches no file`
          : `${rule.name}.from ${rule.from} does not exist`,
      );
      return [];
    }
    if (!rule.to.endsWith('/')) {
      problems.push(
        `${rule.name}.to is ${rule.to}, and ${rule.from} may match several files (write a slash at its end)`,
      );
      return [];
    }
    const prefix = literalPart(source);
    const link = matched.find(({ kind }) => kind === 'link');
    if (link)
      problems.push(
        `${rule.name}.from ${rule.from} matches the link ${link.path} (name its directory, or what it points at)`,
      );
    // What matches inside a directory that matches comes with it.
    const tops = matched.filter(
      ({ path }) => !matched.some((above) => above.kind === 'directory' && path.startsWith(`${above.path}/`)),
    );
    return [
      {
        rule,
        source,
        entries: tops.flatMap((one) => tree(one, posix.join(rule.to, relative(one.path, prefix)))),
      },
    ];
  });
  problems.push(...collisions(expanded));
  return { rules: expanded, problems };
}

const ROOT: FoundPath = { path: '', kind: 'directory', isExecutable: true, target: undefined };

/** Who may read a directory's files may look into it. */
export function directoryMode(mode: number | undefined): number {
  return mode === undefined ? 0o755 : mode | ((mode & 0o444) >> 2);
}

function below(directory: string, found: readonly FoundPath[]): readonly FoundPath[] {
  return directory === '' ? found : found.filter(({ path }) => path.startsWith(`${directory}/`));
}

function relative(path: string, above: string): string {
  return above === '' ? path : path.slice(above.length + 1);
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** The same path twice, of which one would be lost, or below something that is not a directory. */
function collisions(rules: readonly ExpandedRule[]): readonly string[] {
  const problems: string[] = [];
  const taken = new Map<string, { readonly entry: ShapeEntry; readonly rule: FileRule }>();
  for (const { rule, entries } of rules) {
    for (const { entry } of entries) {
      const other = taken.get(entry.to);
      if (other && !(other.entry.kind === 'directory' && entry.kind === 'directory'))
        problems.push(
          `${rule.name} and ${other.rule.name} both put something at ${entry.to} (name another place)`,
        );
      else taken.set(entry.to, { entry, rule });
    }
  }
  for (const { entry, rule } of taken.values()) {
    for (let path = posix.dirname(entry.to); path !== '/'; path = posix.dirname(path)) {
      const above = taken.get(path);
      if (above && above.entry.kind !== 'directory')
        problems.push(
          `${rule.name} puts something below ${path}, which ${above.rule.name} makes a ${above.entry.kind}`,
        );
    }
  }
  return problems;
}
