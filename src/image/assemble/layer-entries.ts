/** What a layer holds, in order: each path once, directories before what is in them. Pure. */
import type { ShapeEntry } from '../../domain/image-shape.ts';

/** A directory as the image has it below the new layer. */
export interface DirectoryMode {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What the layers below have at a path. */
export type BaseNode =
  | { readonly kind: 'missing' }
  /** `path` has no links in it. */
  | (DirectoryMode & { readonly kind: 'directory'; readonly path: string })
  /** A file, or a link that leads to one or nowhere. */
  | { readonly kind: 'other' };

/** Follows links, as opening the path does. */
export type BaseTree = (path: string) => BaseNode;

/** Nothing is below: an image from scratch. */
export const EMPTY_BASE: BaseTree = (path) =>
  path === '/' ? { kind: 'directory', path, ...ROOTS } : { kind: 'missing' };

const ROOTS: DirectoryMode = { mode: 0o755, uid: 0, gid: 0 };

/** A path that cannot be put where it is wanted. */
export interface Obstacle {
  readonly path: string;
  /** What stands there and is not a directory. */
  readonly at: string;
}

/**
 * The entries of one layer. Directories on the way are named as the base has them: an entry for a directory replaces what
 * is below it, also its mode, and where there is none some runtimes make one that only root may enter. A directory that
 * the base has behind a link is written where it really is: an entry under the link's name would hide what the link
 * leads to.
 */
export function layerEntries(
  wanted: readonly ShapeEntry[],
  base: BaseTree,
): { readonly entries: readonly ShapeEntry[]; readonly obstacles: readonly Obstacle[] } {
  const placed = new Map<string, ShapeEntry>();
  const implied = new Map<string, ShapeEntry>();
  const obstacles: Obstacle[] = [];
  const own = new Map(wanted.flatMap((entry) => (entry.kind === 'directory' ? [[entry.to, entry]] : [])));
  /** Where a directory is, in the end; undefined where something else is in its place. */
  const directory = (path: string): string | undefined => {
    const found = base(path);
    if (found.kind === 'other') return undefined;
    if (found.kind === 'directory') {
      addWay(found.path);
      return found.path;
    }
    const parent = directory(parentOf(path));
    if (parent === undefined) return undefined;
    const at = join(parent, nameOf(path));
    if (!own.has(path) && !implied.has(at)) implied.set(at, { kind: 'directory', to: at, ...ROOTS });
    return at;
  };
  const addWay = (path: string): void => {
    if (path === '/' || implied.has(path)) return;
    addWay(parentOf(path));
    const found = base(path);
    const { mode, uid, gid } = found.kind === 'directory' ? found : ROOTS;
    implied.set(path, { kind: 'directory', to: path, mode, uid, gid });
  };
  for (const entry of wanted) {
    const parent = directory(parentOf(entry.to));
    if (parent === undefined) {
      obstacles.push({ path: entry.to, at: parentOf(entry.to) });
      continue;
    }
    const there = entry.kind === 'directory' ? base(entry.to) : undefined;
    const to = there?.kind === 'directory' ? there.path : join(parent, nameOf(entry.to));
    placed.set(to, { ...entry, to });
  }
  const entries = [...new Map([...implied, ...placed]).values()];
  return { entries: entries.sort((a, b) => compareBytes(a.to, b.to)), obstacles };
}

function parentOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function join(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`;
}

/** By parts of the path, so that a directory comes right before what is in it; the same in every language. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a.replaceAll('/', '\0')), Buffer.from(b.replaceAll('/', '\0')));
}
