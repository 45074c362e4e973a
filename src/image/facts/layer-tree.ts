/**
 * The directory that a layer is unpacked into: its paths, and what is known of the files that matter.
 *
 * It is built as containerd and Docker do for overlayfs (containerd's pkg/archive/tar.go): apart from the layers
 * below, so that links in a path's parents count only when this same layer made them.
 */

import type { Spend } from '../../domain/budget.ts';
import { MAX_DEPTH, MAX_KEPT_ENTRIES, MAX_LINKS } from '../../domain/image-limits.ts';
import { child, dirname } from '../../domain/image-path.ts';
import type { FileCapabilities } from './capabilities.ts';
import type { InodeContent } from './content.ts';
import { weightOf } from './facts-weight.ts';
import type { LayerProblem, Permissions } from './layer-facts.ts';
import { createPathTable, PathKind, type PathTable } from './path-table.ts';

/** What several names of one file share. */
export interface Inode {
  mode: number;
  uid: number;
  gid: number;
  capabilities?: FileCapabilities | undefined;
  content: InodeContent;
}

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
  /** There is no more. */
  end(): void;
  /** The path of a layer below is not there any more. */
  remove(path: string): void;
}

export type Fail = (kind: LayerProblem['kind'], message: string) => undefined;

export function createLayerTree(fail: Fail, spend: Spend): LayerTree {
  const paths = createPathTable();
  const inodes = new Map<string, Inode>();
  /** Archives list directory by directory: the last one is asked for again. Any change of a link makes it stale. */
  let last = { written: '/', resolved: '/' };

  /** Directories that something else took the place of, with all that was in them. */
  const replaced = new Set<string>();
  /** Those among them that the archive lists by themselves. */
  const listed = new Set<string>();
  const replace = (path: string): void => {
    const kind = paths.get(path);
    if (!isDirectory(kind)) return;
    replaced.add(path);
    if (kind === PathKind.directory) listed.add(path);
    if (paths.isMarked(path))
      fail('bound', `${path} is a directory with others in it, and then something else`);
  };

  const put = (path: string, kind: PathKind): void => {
    if (!isDirectory(kind)) replace(path);
    if (inodes.delete(path)) last = { written: '/', resolved: '/' };
    paths.set(path, kind);
  };

  const keep = (path: string, inode: Inode): void => {
    if (inodes.size >= MAX_KEPT_ENTRIES && !inodes.has(path)) {
      fail('bound', `it has more than ${MAX_KEPT_ENTRIES} links, programs and scripts`);
      return;
    }
    last = { written: '/', resolved: '/' };
    spend('memory', weightOf(path, inode.content));
    if (inode.content.kind !== 'directory') {
      replace(path);
      paths.set(path, PathKind.entry);
    }
    inodes.set(path, inode);
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
      // A whiteout before it in the same layer counts for nothing: runtimes replace it by the directory, which then
      // is laid over that of the layers below.
      const hides = paths.get(path) === PathKind.opaqueDirectory;
      // What was in it is still in the tables, and is not in it for a runtime.
      if (replaced.has(path))
        fail('bound', `${path} is a directory, then something else, then a directory again`);
      put(path, hides ? PathKind.opaqueDirectory : PathKind.directory);
      for (let at = dirname(path); at !== '/' && !paths.mark(at); ) at = dirname(at);
      if (!isUsual(permissions)) keep(path, { ...permissions, content: { kind: 'directory' } });
    },
    end() {
      // At the end runtimes set the times of all directories that were listed, by name, wherever links lead by then.
      for (const path of listed) {
        const resolved = followLinks(path, inodes, fail);
        if (resolved !== undefined && resolved !== '/' && paths.get(resolved) === undefined)
          fail('broken', `${path} is a directory, and then a link to what is not in the layer`);
      }
    },
    remove(path) {
      // A whiteout is about the layers below (image-spec, layer.md#whiteouts), and it is a file in the path's place:
      // where the same layer has put something there before, containerd and Docker stop ("file exists").
      if (paths.get(path) === undefined) paths.set(path, PathKind.whiteout);
      else fail('broken', `${path} is in it, and so is a whiteout that removes it`);
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
    if (kind !== undefined) {
      // A whiteout is a file, too, until an entry for the directory replaces it.
      const what = kind === PathKind.whiteout ? 'removed' : 'a file';
      fail('broken', `${at} is ${what}, and something is to be unpacked below it`);
      return false;
    }
    paths.set(at, PathKind.impliedDirectory);
  }
  return true;
}

/** Root's, and open to everybody: what nearly all directories are. */
function isUsual({ mode, uid, gid }: Permissions): boolean {
  return mode === 0o755 && uid === 0 && gid === 0;
}
