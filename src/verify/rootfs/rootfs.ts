/**
 * The root file system that an image's layers make together.
 *
 * Layers are stacked as overlayfs does (the kernel's Documentation/filesystems/overlayfs.rst): a name is looked up
 * from the top layer down; directories merge; anything else hides what is below it, and so does a directory above a
 * file or a link. Nothing is merged beforehand: a look-up asks the layers.
 */
import type { Spend } from '../../domain/budget.ts';
import { MAX_DEPTH, MAX_LINKS } from '../../domain/image-limits.ts';
import { absolute, basename, child, dirname } from '../../domain/image-path.ts';
import type {
  DirectoryEntry,
  FileEntry,
  LayerEntry,
  LayerFacts,
  SymlinkEntry,
} from '../../image/facts/layer-facts.ts';
import { isDirectory } from '../../image/facts/layer-tree.ts';
import { createPathTable, PathKind, type PathTable, unpackPathTable } from '../../image/facts/path-table.ts';

/** What stands at a path, links not followed. */
export type Node =
  /** `entry` is there where it is not root's, or has another mode than 0755. */
  | { readonly kind: 'directory'; readonly path: string; readonly entry?: DirectoryEntry }
  | { readonly kind: 'symlink'; readonly path: string; readonly entry: SymlinkEntry; readonly layer: number }
  /** `entry` is there for programs, scripts, executables and texts; without it, it is ordinary data. */
  | { readonly kind: 'file'; readonly path: string; readonly entry?: FileEntry; readonly layer: number }
  | { readonly kind: 'special'; readonly path: string; readonly layer: number };

/** Why a path leads nowhere. `at` is the first part of it that is not as it must be. */
export interface Nowhere {
  readonly kind: 'missing' | 'not-a-directory' | 'loop';
  readonly at: string;
}

export type Found = Exclude<Node, { kind: 'symlink' }>;

/** A remembered file or link. */
export type LiveEntry = FileEntry | SymlinkEntry;
export type LiveNode =
  | Extract<Node, { kind: 'symlink' }>
  | (Extract<Node, { kind: 'file' }> & { readonly entry: FileEntry });

export interface RootFs {
  /** Follows links, as opening the path does. The result's path has none. */
  resolve(path: string, directory?: string): Found | Nowhere;
  /** The same without following the last part. */
  lookup(path: string): Node | Nowhere;
  /** The directories on the way to a path, links and theirs included, that not everybody may enter. */
  closedOnWay(path: string, directory?: string): readonly DirectoryEntry[];
  /** What is remembered one by one in directories (real paths): links, programs, scripts. All in one pass. */
  list(...directories: readonly string[]): readonly LiveNode[];
  /** The links, programs, scripts and remembered files that are still there, of those that a layer's entry is asked of. */
  entries(isWanted: (entry: LiveEntry) => boolean): readonly LiveNode[];
  /** The content of a file, links followed; `unread` when it is too large, or not one whose content is remembered. */
  text(path: string): Uint8Array | 'unread' | undefined;
  /** The text of a shell script or of a file that shells read, links followed; undefined where it is not kept. */
  scriptText(path: string): string | undefined;
  readonly layerCount: number;
}

interface Layer {
  readonly paths: PathTable;
  readonly entries: ReadonlyMap<string, LayerEntry>;
}

/** Look-ups that are remembered for good. */
const MAX_REMEMBERED = 20_000;

/** Directories that are, as every path passes through some: more would take tens of megabytes. */
const MAX_DIRECTORIES = 100_000;

/** Where a path leads, and how many links were followed. */
interface Place {
  readonly at: Seen | Nowhere;
  readonly links: number;
}

/** A node, and for a directory the lowest layer that has a part in it. */
type Seen = { readonly node: Node; readonly floor: number } | undefined;

/** @param spend where it is counted what is looked up; what it throws goes to the caller. */
export function createRootFs(facts: readonly LayerFacts[], spend: Spend = () => {}): RootFs {
  const layers = facts.map(openLayer);
  const seen = new Map<string, Seen>([
    ['/', { node: { kind: 'directory', path: '/' }, floor: rootFloor(layers) }],
  ]);

  const look = (parent: { readonly floor: number }, path: string): Seen => {
    if (seen.has(path)) return seen.get(path);
    const found = lookThrough(layers, parent.floor, path);
    // Directories are passed again and again; there are too many files to remember each that was looked at.
    const room = found?.node.kind === 'directory' ? MAX_DIRECTORIES : MAX_REMEMBERED;
    if (seen.size < room) seen.set(path, found);
    return found;
  };

  /** A canonical path that is known to be there. */
  const again = (path: string): Seen =>
    partsOf(path).reduce<Seen>((at, part) => at && look(at, child(at.node.path, part)), seen.get('/'));

  /** From `start` along the parts that are pending, the next one last. */
  const follow = (
    path: string,
    start: Seen,
    pending: string[],
    followLast: boolean,
    soFar = 0,
    passing?: (directory: DirectoryEntry) => void,
  ): Place => {
    let at = start;
    let links = soFar;
    const nowhere = (kind: Nowhere['kind'], where: string): Place => ({ at: { kind, at: where }, links });
    while (pending.length > 0) {
      if (!at) return nowhere('missing', path);
      const here: string = at.node.path;
      if (at.node.kind !== 'directory') return nowhere('not-a-directory', here);
      if (pending.length > MAX_DEPTH) return nowhere('loop', path);
      if (at.node.entry && (at.node.entry.mode & 0o001) === 0) passing?.(at.node.entry);
      const part = pending.pop() ?? '';
      if (part === '..') {
        at = seen.get(dirname(here)) ?? again(dirname(here));
        continue;
      }
      const next: Seen = look(at, child(here, part));
      if (!next) return nowhere('missing', child(here, part));
      if (next.node.kind !== 'symlink' || (pending.length === 0 && !followLast)) {
        at = next;
        continue;
      }
      links += 1;
      const { target } = next.node.entry;
      if (links > MAX_LINKS) return nowhere('loop', path);
      if (target === '') return nowhere('missing', next.node.path);
      if (target.startsWith('/')) at = seen.get('/');
      pending.push(...partsOf(target).reverse());
    }
    return at ? { at, links } : nowhere('missing', path);
  };

  /**
   * Where directories lead, as they are written: a loader tries many names in each of a few, most of which are not there.
   */
  const directories = new Map<string, Place>();
  const directoryOf = (path: string): Place => {
    const known = directories.get(path);
    if (known) return known;
    const place = follow(path, seen.get('/'), partsOf(path).reverse(), true);
    if (directories.size < MAX_REMEMBERED) directories.set(path, place);
    return place;
  };

  /** Loaders ask for the same few paths again and again, and most of these lead nowhere. */
  const resolved = new Map<string, Found | Nowhere>();

  const walk = (
    path: string,
    followLast: boolean,
    passing?: (directory: DirectoryEntry) => void,
  ): Node | Nowhere => {
    const name = basename(path);
    // Who wants to know each directory on the way goes all of it.
    const isPlain = !passing && name !== '' && name !== '.' && name !== '..';
    const directory: Place = isPlain ? directoryOf(dirname(path)) : { at: seen.get('/'), links: 0 };
    if (directory.at && 'at' in directory.at)
      return directory.at.kind === 'loop' ? { kind: 'loop', at: path } : directory.at;
    const pending = isPlain ? [name] : partsOf(path).reverse();
    const { at } = follow(path, directory.at, pending, followLast, directory.links, passing);
    if (!at) return { kind: 'missing', at: path };
    return 'at' in at ? at : at.node;
  };

  const resolve = (path: string, directory = '/'): Found | Nowhere => {
    // Not `absolute`: what `..` means is known only after links were followed.
    const whole = path.startsWith('/') ? path : `${directory}/${path}`;
    spend('lookups');
    const known = resolved.get(whole);
    if (known) return known;
    const node = walk(whole, true);
    const result: Found | Nowhere = node.kind === 'symlink' ? { kind: 'loop', at: node.path } : node;
    if (resolved.size < MAX_REMEMBERED) resolved.set(whole, result);
    return result;
  };

  // Asked for rarely, and of few: an index of everything would be larger than everything else.
  const entries = (isWanted: (entry: LiveEntry) => boolean): readonly LiveNode[] =>
    liveNodes(layers, isWanted, (path) => walk(path, false));

  return {
    resolve,
    lookup: (path) => walk(absolute(path, '/'), false),
    closedOnWay(path, directory = '/') {
      const closed: DirectoryEntry[] = [];
      walk(path.startsWith('/') ? path : `${directory}/${path}`, true, (entry) => void closed.push(entry));
      return closed;
    },
    list: (...directories) => entries(({ path }) => directories.some((directory) => isIn(path, directory))),
    entries,
    text(path) {
      const found = resolve(path);
      if (found.kind !== 'file') return undefined;
      // A link leads to a file whose content was not kept: it is there, and cannot be read.
      if (found.entry?.kind !== 'text') return 'unread';
      return found.entry.base64 === undefined ? 'unread' : Buffer.from(found.entry.base64, 'base64');
    },
    scriptText(path) {
      const found = resolve(path);
      if (found.kind !== 'file') return undefined;
      if (found.entry?.kind === 'script') return found.entry.text;
      if (found.entry?.kind !== 'text' || found.entry.base64 === undefined) return undefined;
      return Buffer.from(found.entry.base64, 'base64').toString('utf8');
    },
    layerCount: layers.length,
  };
}

function openLayer(facts: LayerFacts): Layer {
  return {
    paths: unpackPathTable(facts.paths) ?? createPathTable(),
    entries: new Map(facts.entries.map((entry) => [entry.path, entry])),
  };
}

/** From the top layer down to the floor of the parent directory. */
function lookThrough(layers: readonly Layer[], floor: number, path: string): Seen {
  let directory: { entry: DirectoryEntry | undefined; floor: number; settled: boolean } | undefined;
  for (let index = layers.length - 1; index >= floor; index -= 1) {
    const layer = layers[index];
    const kind = layer?.paths.get(path);
    if (!layer || kind === undefined) continue;
    if (!isDirectory(kind)) {
      if (directory || kind === PathKind.whiteout) break;
      return nonDirectory(layer.entries.get(path), kind, path, index);
    }
    const entry = layer.entries.get(path);
    const own = entry?.kind === 'directory' ? entry : undefined;
    directory ??= { entry: undefined, floor: index, settled: false };
    directory.floor = index;
    // A directory that a layer only passes through keeps the permissions that it has below.
    if (!directory.settled && kind !== PathKind.impliedDirectory) {
      directory.entry = own;
      directory.settled = true;
    }
    if (kind === PathKind.opaqueDirectory) break;
  }
  if (!directory) return undefined;
  const { entry } = directory;
  return { node: { kind: 'directory', path, ...(entry ? { entry } : {}) }, floor: directory.floor };
}

function nonDirectory(entry: LayerEntry | undefined, kind: PathKind, path: string, layer: number): Seen {
  if (kind === PathKind.special) return { node: { kind: 'special', path, layer }, floor: layer };
  if (kind === PathKind.file) return { node: { kind: 'file', path, layer }, floor: layer };
  if (!entry || entry.kind === 'directory') return undefined;
  if (entry.kind === 'symlink') return { node: { kind: 'symlink', path, entry, layer }, floor: layer };
  return { node: { kind: 'file', path, entry, layer }, floor: layer };
}

function rootFloor(layers: readonly Layer[]): number {
  return Math.max(
    0,
    layers.findLastIndex((layer) => layer.paths.get('/') === PathKind.opaqueDirectory),
  );
}

/** Entries that are still there: not replaced, removed or hidden by a layer above. */
function liveNodes(
  layers: readonly Layer[],
  isWanted: (entry: LiveEntry) => boolean,
  lookup: (path: string) => Node | Nowhere,
): readonly LiveNode[] {
  return layers.flatMap((layer, index) => {
    const live: LiveNode[] = [];
    for (const entry of layer.entries.values()) {
      if (entry.kind === 'directory' || !isWanted(entry)) continue;
      const node = lookup(entry.path);
      // The path may lead through a link that another layer put there; then the entry is not what is found.
      if (isLive(node) && node.layer === index && node.path === entry.path) live.push(node);
    }
    return live;
  });
}

function isLive(node: Node | Nowhere): node is LiveNode {
  return node.kind === 'symlink' || (node.kind === 'file' && node.entry !== undefined);
}

/** The same as `dirname(path) === directory`, without making a string of each path. */
function isIn(path: string, directory: string): boolean {
  const length = directory === '/' ? 0 : directory.length;
  return path.lastIndexOf('/') === length && (length === 0 || path.startsWith(directory));
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Whether a resolution found something. */
export function isFound<T extends Node>(result: T | Nowhere): result is T {
  return result.kind !== 'missing' && result.kind !== 'not-a-directory' && result.kind !== 'loop';
}
