/** ELF facts of a file that streams by once, in bounded memory. */

import { ARM_ATTRIBUTES, C_LIBRARY, Finder } from './finder.ts';
import { readerOf } from './format/bytes.ts';
import { hasElfMagic } from './format/elf-header.ts';
import { Keep } from './format/elf-limits.ts';
import type { ByteReader, ElfResult } from './format/elf-types.ts';
import { parseElf } from './parse-elf.ts';
import { planRanges, type Range } from './read-plan.ts';

/**
 * Most that a collector keeps of one file, in bytes, however large the file and whatever it says of itself:
 * 12 MiB. A file of up to 1 MiB is kept whole; of a larger one typically its first loadable segment (which linkers
 * of today make small) and the edges of the others, of a static one some 10 KiB.
 */
export const MAX_KEPT_BYTES: number = Keep.total;

/** Takes a file in consecutive chunks and gives its facts. */
export interface ElfCollector {
  /**
   * Takes the next chunk; copies what it keeps, so that the chunk stays the caller's. Gives false once nothing of
   * the rest of the file matters: the caller may then stop pushing, and `finish`. Never throws.
   */
  push(chunk: Uint8Array): boolean;
  /** The facts, those of `parseElf` on the whole file. Gives the kept bytes free. */
  finish(): ElfResult;
}

interface Kept extends Range {
  /** Made when the first byte of the range arrives: a file may declare a size that it does not have. */
  data: Uint8Array | undefined;
}

/**
 * Starts collecting a file of `fileSize` bytes, as the archive declares it. Bytes beyond that are ignored; when
 * fewer come, the file ends there.
 */
export function createElfCollector(fileSize: number): ElfCollector {
  return new Collector(Number.isSafeInteger(fileSize) && fileSize > 0 ? fileSize : 0);
}

const EMPTY = new Uint8Array(0);

class Collector implements ElfCollector {
  readonly #fileSize: number;
  #received = 0;
  /** Beginning of the file, until there is enough of it to plan. */
  #window: Uint8Array;
  #kept: Kept[] | undefined;
  /** The first range that may still get bytes: all before it are complete. */
  #current = 0;
  #arm: Finder | undefined;
  #strings: Finder | undefined;
  #stopped = false;
  /** Of a file that came in one piece: it is parsed where it is, and nothing is kept. */
  #result: ElfResult | undefined;

  constructor(fileSize: number) {
    this.#fileSize = fileSize;
    this.#window = EMPTY;
  }

  push(chunk: Uint8Array): boolean {
    if (this.#result) return false;
    if (this.#received === 0 && chunk.length > 0) {
      if (chunk.length >= this.#fileSize) {
        this.#result = parseElf(readerOf(chunk.subarray(0, this.#fileSize)));
        return false;
      }
      this.#window = new Uint8Array(Math.min(this.#fileSize, Keep.window));
    }
    let rest = chunk.subarray(0, this.#fileSize - this.#received);
    if (this.#kept === undefined) rest = this.#fillWindow(rest);
    if (rest.length > 0) this.#take(rest);
    return this.#wants();
  }

  finish(): ElfResult {
    if (this.#result) return this.#result;
    if (this.#kept === undefined) {
      this.#window = this.#window.subarray(0, this.#received);
      this.#makePlan();
    }
    // A caller that stopped when told to has not said that the file ends here.
    const size = this.#stopped ? this.#fileSize : this.#received;
    const result = parseElf(this.#reader(size));
    this.#kept = [];
    this.#arm = undefined;
    this.#strings = undefined;
    return result;
  }

  /** Gives what is left of the chunk behind the window. */
  #fillWindow(chunk: Uint8Array): Uint8Array {
    const part = chunk.subarray(0, this.#window.length - this.#received);
    this.#window.set(part, this.#received);
    this.#received += part.length;
    const enough = this.#received === this.#window.length;
    const hopeless = this.#received >= 4 && !hasElfMagic(this.#window);
    if (hopeless && !enough) this.#window = this.#window.subarray(0, this.#received);
    if (enough || hopeless) this.#makePlan();
    return chunk.subarray(part.length);
  }

  #makePlan(): void {
    const plan = planRanges(this.#window, this.#fileSize);
    this.#kept = plan.ranges.map(({ start, end }) => ({ start, end, data: undefined }));
    if (plan.find.armAttributes) this.#arm = new Finder(ARM_ATTRIBUTES);
    if (plan.find.stringTable) this.#strings = new Finder(C_LIBRARY);
    const window = this.#window;
    this.#window = EMPTY;
    this.#received = 0;
    this.#take(window);
  }

  #take(chunk: Uint8Array): void {
    const from = this.#received;
    const to = from + chunk.length;
    const kept = this.#kept ?? [];
    for (let index = this.#current; index < kept.length; index += 1) {
      const range = kept[index];
      if (range === undefined || range.start >= to) break;
      const part = chunk.subarray(Math.max(0, range.start - from), Math.max(0, range.end - from));
      range.data ??= new Uint8Array(range.end - range.start);
      range.data.set(part, Math.max(0, from - range.start));
      if (range.end <= to) this.#current = index + 1;
    }
    this.#arm?.take(chunk);
    // The tables come before the end of the last segment, which is the last thing that is planned.
    if (from < (kept.at(-1)?.end ?? 0)) this.#strings?.take(chunk);
    this.#received = to;
  }

  #wants(): boolean {
    if (this.#stopped) return false;
    if (this.#kept === undefined) return this.#received < this.#fileSize;
    const complete = this.#current >= this.#kept.length && this.#arm === undefined;
    this.#stopped = complete || this.#received >= this.#fileSize;
    return !this.#stopped;
  }

  #reader(size: number): ByteReader {
    const received = this.#received;
    const ranges = [...(this.#kept ?? []), ...(this.#arm?.found ?? []), ...(this.#strings?.found ?? [])];
    return {
      size,
      read: (offset, length) => {
        if (offset + length > received) return undefined;
        const holder = ranges.find(({ start, end }) => start <= offset && offset + length <= end);
        if (holder?.data === undefined) return undefined;
        return readerOf(holder.data).read(offset - holder.start, length);
      },
    };
  }
}
