/**
 * What a layer does to each of its paths, in nine bytes a path.
 *
 * Why: a layer may have a million ordinary files. None of them matters by itself, but each may replace a program of
 * a layer below, be the target of a link, or be the file that a loader finds first. So all paths are remembered,
 * as 64-bit hashes. That one of ten thousand paths that are looked up meets the hash of another among two million is
 * less likely than 1 in 10⁸, and an image that arranges it deceives nobody but its owner.
 */

/** What a layer says about a path. The numbers are stored; new ones need a new version of the facts. */
export const PathKind = {
  directory: 1,
  /** A directory that hides what the layers below have in it (`.wh..wh..opq`). */
  opaqueDirectory: 2,
  /** An ordinary file without any execute permission, and not a program. */
  file: 3,
  /** A device, a pipe or a socket. */
  special: 4,
  /** Removed (`.wh.NAME`). */
  whiteout: 5,
  /** Described by one of the layer's entries. */
  entry: 6,
  /** A directory that the layer does not list, only something in it: its permissions come from below. */
  impliedDirectory: 7,
} as const;
export type PathKind = (typeof PathKind)[keyof typeof PathKind];

export interface PathTable {
  readonly size: number;
  get(path: string): PathKind | undefined;
  set(path: string, kind: PathKind): void;
  /** Remembers something about a path that is there, and says whether it was remembered already; not packed. */
  mark(path: string): boolean;
  isMarked(path: string): boolean;
  /** Nine bytes a path; `unpackPathTable` reads them. */
  pack(): Uint8Array;
}

/** Of one path, packed. */
export const RECORD_BYTES = 9;
const START_CAPACITY = 1024;
const MAX_LOAD = 0.7;
/** Beside the kind. */
const MARK = 0x80;

/** A table for about this many paths; it grows. */
export function createPathTable(expected = 0): PathTable {
  return new Table(expected);
}

/** The table of packed bytes, or undefined when they are none. */
export function unpackPathTable(bytes: Uint8Array): PathTable | undefined {
  if (bytes.byteLength % RECORD_BYTES !== 0) return undefined;
  const count = bytes.byteLength / RECORD_BYTES;
  const table = new Table(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.byteLength; at += RECORD_BYTES) {
    const kind = view.getUint8(at + 8);
    if (!isKind(kind)) return undefined;
    table.put(view.getUint32(at, true), view.getUint32(at + 4, true), kind);
  }
  return table;
}

function isKind(value: number): value is PathKind {
  return value >= PathKind.directory && value <= PathKind.impliedDirectory;
}

/** Open addressing over typed arrays: a Map of as many strings would take ten times the memory. */
class Table implements PathTable {
  #low: Uint32Array;
  #high: Uint32Array;
  #kinds: Uint8Array;
  #size = 0;

  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(START_CAPACITY, expected / MAX_LOAD)));
    this.#low = new Uint32Array(capacity);
    this.#high = new Uint32Array(capacity);
    this.#kinds = new Uint8Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  get(path: string): PathKind | undefined {
    const [low, high] = hash(path);
    const kind = (this.#kinds[this.#slot(low, high)] ?? 0) & ~MARK;
    return isKind(kind) ? kind : undefined;
  }

  mark(path: string): boolean {
    const slot = this.#slot(...hash(path));
    const kind = this.#kinds[slot] ?? 0;
    if (kind !== 0) this.#kinds[slot] = kind | MARK;
    return (kind & MARK) !== 0;
  }

  isMarked(path: string): boolean {
    return ((this.#kinds[this.#slot(...hash(path))] ?? 0) & MARK) !== 0;
  }

  set(path: string, kind: PathKind): void {
    const [low, high] = hash(path);
    this.put(low, high, kind);
  }

  put(low: number, high: number, kind: PathKind): void {
    if (this.#size >= this.#kinds.length * MAX_LOAD) this.#grow();
    const slot = this.#slot(low, high);
    if (this.#kinds[slot] === 0) this.#size += 1;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#kinds[slot] = kind | ((this.#kinds[slot] ?? 0) & MARK);
  }

  pack(): Uint8Array {
    const bytes = new Uint8Array(this.#size * RECORD_BYTES);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (let slot = 0; slot < this.#kinds.length; slot += 1) {
      const kind = this.#kinds[slot] ?? 0;
      if (kind === 0) continue;
      view.setUint32(at, this.#low[slot] ?? 0, true);
      view.setUint32(at + 4, this.#high[slot] ?? 0, true);
      view.setUint8(at + 8, kind & ~MARK);
      at += RECORD_BYTES;
    }
    return bytes;
  }

  #slot(low: number, high: number): number {
    const mask = this.#kinds.length - 1;
    let slot = low & mask;
    while (this.#kinds[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [lows, highs, kinds] = [this.#low, this.#high, this.#kinds];
    const capacity = kinds.length * 2;
    this.#low = new Uint32Array(capacity);
    this.#high = new Uint32Array(capacity);
    this.#kinds = new Uint8Array(capacity);
    for (let old = 0; old < kinds.length; old += 1) {
      const kind = kinds[old] ?? 0;
      if (kind === 0) continue;
      const [low, high] = [lows[old] ?? 0, highs[old] ?? 0];
      const slot = this.#slot(low, high);
      this.#low[slot] = low;
      this.#high[slot] = high;
      this.#kinds[slot] = kind;
    }
  }
}

/** Two 32-bit multiplicative hashes, mixed into each other at the end (after MurmurHash3's finaliser). */
function hash(path: string): readonly [low: number, high: number] {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let at = 0; at < path.length; at += 1) {
    const code = path.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = mix(low ^ (high >>> 15));
  high = mix(high ^ (low >>> 13));
  return [low >>> 0, high >>> 0];
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
