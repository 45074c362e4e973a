/**
 * The directory that a layer is unpacked into: its paths, and what is known of the files that matter.
 *
 * It is built as containerd and Docker do for overlayfs (containerd's pkg/archive/tar.go): apart from the layers
 * below, so that links in a path's parents count only when this same layer made them.
 */
import type { Content } from './content.ts';
import type { LayerProblem, Permissions } from './layer-facts.ts';
import { MAX_DEPTH, MAX_KEPT_ENTRIES, MAX_LINKS } from './limits.ts';
import { child, dirname } from './path.ts';
import { createPathTable, PathKind, type PathTable } from './path-table.ts';

/** What several names of one file share. */
export interface Inode {
  mode: number;
  uid: number;
  gid: number;
  content: InodeContent;
}

export type InodeContent =
  | Content
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'directory' };

export interface LayerTree {
  readonly paths: PathTable;
  readonly inodes: ReadonlyMap<string, Inode>;
  /** The directory that this path is now, made where it was not there; undefined after a problem. */
  directoryFor(written: string): string | undefined;
  /** Puts something that is known by its kind alone. */
  put(path: string, kind: PathKind): void;
  /** Puts something that is remembered one by one. */
  keep(path: string, inode: Inode): void;
  putDirectory(path: string, permissions: Permissions): void;
  /** The path of a layer below is not there any more. */
  remove(path: string): void;
}

export type Fail = (kind: LayerProblem['kind'], message: string) => undefined;

export function createLayerTree(fail: Fail): LayerTree {
  const paths = createPathTable();
  const inodes = new Map<string, Inode>();
  /** Archives list directory by directory: the last one is asked for again. Any change of a link makes it stale. */
  let last = { written: '/', resolved: '/' };

  const put = (path: string, kind: PathKind): void => {
    if (inodes.delete(path)) last = { written: '/', resolved: '/' };
    paths.set(path, kind);
  };

  const keep = (path: string, inode: Inode): void => {
    if (inodes.size >= MAX_KEPT_ENTRIES && !inodes.has(path)) {
      fail('bound', `it has more than ${MAX_KEPT_ENTRIES} links, programs and scripts`);
      return;
    }
    last = { written: '/', resolved: '/' };
    inodes.set(path, inode);
    if (inode.content.kind !== 'directory') paths.set(path, PathKind.entry);
  };

  return {
    paths,
    inodes,
    put,
    keep,
    directoryFor(written) {
      if (written === last.written) return last.resolved;
      const resolved = followLinks(written, inodes, fail);
      if (resolved === undefined || !makeDirectories(resolved, paths, fail)) return undefined;
      last = { written, resolved };
      return resolved;
    },
    putDirectory(path, permissions) {
      const before = paths.get(path);
      const hides = before === PathKind.opaqueDirectory || before === PathKind.whiteout;
      put(path, hides ? PathKind.opaqueDirectory : PathKind.directory);
      if ((permissions.mode & 0o001) === 0) keep(path, { ...permissions, content: { kind: 'directory' } });
    },
    remove(path) {
      const kind = paths.get(path);
      // A whiteout is about the layers below only (image-spec, layer.md#whiteouts).
      if (isDirectory(kind)) paths.set(path, PathKind.opaqueDirectory);
      else if (kind === undefined) paths.set(path, PathKind.whiteout);
    },
  };
}

export function isDirectory(kind: PathKind | undefined): boolean {
  return (
    kind === PathKind.directory || kind === PathKind.opaqueDirectory || kind === PathKind.impliedDirectory
  );
}

/** A path of directories, with the links that the layer itself made so far followed inside its root. */
function followLinks(written: string, inodes: ReadonlyMap<string, Inode>, fail: Fail): string | undefined {
  const pending = partsOf(written).reverse();
  let at = '/';
  for (let links = 0; pending.length > 0; ) {
    if (pending.length > MAX_DEPTH) return fail('bound', `${written.slice(0, 60)}… is too deep`);
    const part = pending.pop() ?? '';
    const next = part === '..' ? dirname(at) : child(at, part);
    const content = inodes.get(next)?.content;
    if (content?.kind !== 'symlink') {
      at = next;
      continue;
    }
    links += 1;
    if (links > MAX_LINKS) return fail('broken', `the links in ${written} go round in a circle`);
    if (content.target.startsWith('/')) at = '/';
    pending.push(...partsOf(content.target).reverse());
  }
  return at;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function makeDirectories(directory: string, paths: PathTable, fail: Fail): boolean {
  for (let at = directory; at !== '/'; at = dirname(at)) {
    const kind = paths.get(at);
    if (isDirectory(kind)) return true;
    if (kind !== undefined && kind !== PathKind.whiteout) {
      fail('broken', `${at} is a file, and something is to be unpacked below it`);
      return false;
    }
    // What was removed and is made again shows nothing of the layers below.
    paths.set(at, kind === undefined ? PathKind.impliedDirectory : PathKind.opaqueDirectory);
  }
  return true;
}
