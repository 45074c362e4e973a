/**
 * Layers on top of each other, as overlayfs stacks them (the kernel's Documentation/filesystems/overlayfs.rst): a name is
 * looked up from the top layer down; directories merge; anything else hides what is below it, and so does a directory
 * above a file or a link. Nothing is merged beforehand: a look-up asks the layers.
 */
import type { DirectoryEntry, LayerEntry, LayerFacts } from '../../image/facts/layer-facts.ts';
import { isDirectory } from '../../image/facts/layer-tree.ts';
import { createPathTable, PathKind, type PathTable, unpackPathTable } from '../../image/facts/path-table.ts';
import type { LiveEntry, LiveNode, Node, Nowhere } from './root-node.ts';

export interface Layer {
  readonly paths: PathTable;
  readonly entries: ReadonlyMap<string, LayerEntry>;
}

/** A node, and for a directory the lowest layer that has a part in it. */
export type Seen = { readonly node: Node; readonly floor: number } | undefined;

/** Where names are looked up, and remembered. */
export interface LayerStack {
  readonly layers: readonly Layer[];
  readonly root: Seen;
  /** What has been found at a canonical path before. */
  seen(path: string): Seen;
  look(parent: { readonly floor: number }, path: string): Seen;
}

/** Look-ups that are remembered for good. */
export const MAX_REMEMBERED = 20_000;

/** Directories that are, as every path passes through some: more would take tens of megabytes. */
const MAX_DIRECTORIES = 100_000;

export function createLayerStack(facts: readonly LayerFacts[]): LayerStack {
  const layers = facts.map(openLayer);
  const root: Seen = { node: { kind: 'directory', path: '/' }, floor: rootFloor(layers) };
  const seen = new Map<string, Seen>([['/', root]]);
  return {
    layers,
    root,
    seen: (path) => seen.get(path),
    look(parent, path) {
      if (seen.has(path)) return seen.get(path);
      const found = lookThrough(layers, parent.floor, path);
      // Directories are passed again and again; there are too many files to remember each that was looked at.
      const room = found?.node.kind === 'directory' ? MAX_DIRECTORIES : MAX_REMEMBERED;
      if (seen.size < room) seen.set(path, found);
      return found;
    },
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
export function liveNodes(
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
