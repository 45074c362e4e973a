/** What a run must undo, written down before it is made. */
import type { Command } from '../../ports.ts';
import type { CargoCache } from './host-build.ts';

export type Undo =
  | { readonly kind: 'command'; readonly what: string; readonly command: Command }
  | { readonly kind: 'directory'; readonly what: string; readonly path: string }
  /** Nothing to undo: what cargo has made is saved when all else is done. */
  | { readonly kind: 'cargo-cache'; readonly what: string; readonly cache: CargoCache };

/** Where the list is kept: the runner's state, or this process's memory. */
export interface Journal {
  add(undo: Undo): void;
}
