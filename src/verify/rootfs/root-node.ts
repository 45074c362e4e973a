/** What a look-up in a root file system finds. */
import type { DirectoryEntry, FileEntry, SymlinkEntry } from '../../image/facts/layer-facts.ts';

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

/** Whether a resolution found something. */
export function isFound<T extends Node>(result: T | Nowhere): result is T {
  return result.kind !== 'missing' && result.kind !== 'not-a-directory' && result.kind !== 'loop';
}
