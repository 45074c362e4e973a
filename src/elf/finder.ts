/** Keeps places of a stream by their content, where nothing that came before points at them. */

import { Keep } from './format/elf-limits.ts';
import { VENDOR } from './sections/arm-attributes.ts';

/** A place that may be of use: what is found is a place to look at, never a fact. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** What to look for, and how much to keep around it. */
export interface Mark {
  readonly bytes: Uint8Array;
  /** What must be this far before the mark. */
  readonly preceded: { readonly by: number; readonly at: number };
  readonly before: number;
  readonly after: number;
  /** Most candidates. */
  readonly most: number;
}

/**
 * `.ARM.attributes`: `'A' <length> "aeabi"`. Behind debug information, before symbols, megabytes from both ends of
 * a file; the section headers that point at it come last. 4 KiB are more than any needs (some 50 bytes).
 */
export const ARM_ATTRIBUTES: Mark = {
  bytes: VENDOR,
  preceded: { by: 0x41, at: 5 },
  before: 5,
  after: 4091,
  most: Keep.armCandidates / 4096,
};

/**
 * A dynamic string table: each string follows a NUL, and who links dynamically wants the C library, be it
 * `libc.so.6` or `libc.musl-…`. Go's linker puts its tables amidst read-only data, a few KiB in one place.
 */
export const C_LIBRARY: Mark = {
  bytes: new TextEncoder().encode('libc.'),
  preceded: { by: 0, at: 1 },
  before: 32 * 1024,
  after: 32 * 1024,
  most: Keep.libraryCandidates / (64 * 1024),
};

/** Finds a mark in a stream, however it is cut into chunks. */
export class Finder {
  readonly found: Candidate[] = [];
  readonly #mark: Mark;
  /** The last bytes of the stream, the byte at offset n in place n modulo its length. */
  readonly #ring: Uint8Array;
  #offset = 0;

  constructor(mark: Mark) {
    this.#mark = mark;
    this.#ring = new Uint8Array(mark.before + mark.bytes.length);
  }

  /** Takes the next bytes of the file, from its very first on. */
  take(chunk: Uint8Array): void {
    for (const candidate of this.found) fill(candidate, chunk, this.#offset);
    // Marks that begin before the chunk are looked for in a small copy, all others in place.
    const overlap = Math.min(this.#offset, this.#mark.bytes.length - 1);
    const head = chunk.subarray(0, this.#mark.bytes.length - 1);
    const seam = new Uint8Array(overlap + head.length);
    this.#history(this.#offset - overlap, seam.subarray(0, overlap));
    seam.set(head, overlap);
    this.#search(seam, this.#offset - overlap, overlap, chunk);
    this.#search(chunk, this.#offset, chunk.length, chunk);
    this.#remember(chunk);
  }

  /** Looks for marks that begin in the first `limit` of `bytes`, which are at `offset` of the file. */
  #search(bytes: Uint8Array, offset: number, limit: number, chunk: Uint8Array): void {
    const { bytes: mark, most } = this.#mark;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = buffer.indexOf(mark); at !== -1 && at < limit; at = buffer.indexOf(mark, at + 1)) {
      if (this.found.length === most) return;
      if (this.#isPreceded(offset + at, chunk)) this.#keep(offset + at, chunk);
    }
  }

  #isPreceded(offset: number, chunk: Uint8Array): boolean {
    const { at, by } = this.#mark.preceded;
    const place = offset - at;
    if (place < 0) return false;
    return (
      (place >= this.#offset ? chunk[place - this.#offset] : this.#ring[place % this.#ring.length]) === by
    );
  }

  #keep(offset: number, chunk: Uint8Array): void {
    const { before, after } = this.#mark;
    const last = this.found.at(-1);
    // Marks that are close to each other are of one place.
    if (last !== undefined && offset - before / 2 >= last.start && offset + after / 2 <= last.end) return;
    const start = Math.max(0, offset - before);
    const candidate = { start, end: offset + after, data: new Uint8Array(offset + after - start) };
    const past = Math.max(0, this.#offset - start);
    this.#history(start, candidate.data.subarray(0, past));
    fill(candidate, chunk, this.#offset);
    this.found.push(candidate);
  }

  /** Fills `target` with what was at `from` of the file: nothing older than the ring. */
  #history(from: number, target: Uint8Array): void {
    const at = from % this.#ring.length;
    const first = this.#ring.subarray(at, at + target.length);
    target.set(first);
    target.set(this.#ring.subarray(0, target.length - first.length), first.length);
  }

  #remember(chunk: Uint8Array): void {
    const size = this.#ring.length;
    const rest = chunk.subarray(Math.max(0, chunk.length - size));
    const at = (this.#offset + chunk.length - rest.length) % size;
    const first = rest.subarray(0, size - at);
    this.#ring.set(first, at);
    this.#ring.set(rest.subarray(first.length), 0);
    this.#offset += chunk.length;
  }
}

function fill(candidate: Candidate, bytes: Uint8Array, offset: number): void {
  const from = Math.max(candidate.start, offset);
  const to = Math.min(candidate.end, offset + bytes.length);
  if (from < to) candidate.data.set(bytes.subarray(from - offset, to - offset), from - candidate.start);
}
