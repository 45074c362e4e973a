/** Finds `.ARM.attributes` in a stream by its content: the headers that point at it come after it. */
import { FORMAT_VERSION, VENDOR, VENDOR_AT } from './arm-attributes.ts';
import { Keep } from './limits.ts';

/** A place that looks like the section. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** More than any section of ARM attributes needs (some 50 bytes), as its size is not known where it begins. */
const CANDIDATE_BYTES = 4096;

const BEFORE_END = VENDOR_AT + VENDOR.length - 1;

/**
 * Keeps the bytes around each `'A' <length> "aeabi"` of a stream. What is found is a place to look at, not a
 * fact: the section headers decide.
 */
export class ArmFinder {
  readonly found: Candidate[] = [];
  #offset = 0;
  /** End of the stream so far, in which a match may begin. */
  #carry = new Uint8Array(0);

  /** Takes the next bytes of the file, from its very first on. */
  take(chunk: Uint8Array): void {
    for (const candidate of this.found) this.#fill(candidate, chunk, this.#offset);
    // Matches that begin in the carry are looked for in a small copy, all others in place.
    const head = chunk.subarray(0, BEFORE_END);
    const seam = new Uint8Array(this.#carry.length + head.length);
    seam.set(this.#carry);
    seam.set(head, this.#carry.length);
    this.#search(seam, this.#offset - this.#carry.length, this.#carry.length, seam, chunk);
    this.#search(chunk, this.#offset, chunk.length, seam, chunk);
    this.#carry = (chunk.length >= BEFORE_END ? chunk : seam).slice(-BEFORE_END);
    this.#offset += chunk.length;
  }

  /** Looks for sections that begin in the first `limit` of `bytes`, which are at `offset` of the file. */
  #search(bytes: Uint8Array, offset: number, limit: number, seam: Uint8Array, chunk: Uint8Array): void {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = buffer.indexOf(VENDOR, VENDOR_AT); at !== -1; at = buffer.indexOf(VENDOR, at + 1)) {
      const begin = at - VENDOR_AT;
      if (begin >= limit) return;
      if (begin < 0 || buffer[begin] !== FORMAT_VERSION) continue;
      if ((this.found.length + 1) * CANDIDATE_BYTES > Keep.armCandidates) return;
      const start = offset + begin;
      const candidate = { start, end: start + CANDIDATE_BYTES, data: new Uint8Array(CANDIDATE_BYTES) };
      this.found.push(candidate);
      this.#fill(candidate, seam, this.#offset - this.#carry.length);
      this.#fill(candidate, chunk, this.#offset);
    }
  }

  #fill(candidate: Candidate, bytes: Uint8Array, offset: number): void {
    const from = Math.max(candidate.start, offset);
    const to = Math.min(candidate.end, offset + bytes.length);
    if (from < to) candidate.data.set(bytes.subarray(from - offset, to - offset), from - candidate.start);
  }
}
