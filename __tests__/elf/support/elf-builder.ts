import type { ByteReader } from '../../../src/elf/format/elf-types.ts';

/** A file of zeros with some pieces in it: as large as one likes, at no cost. */
export class SparseFile implements ByteReader {
  readonly size: number;
  readonly #pieces: { readonly offset: number; readonly bytes: Uint8Array }[] = [];

  constructor(size: number) {
    this.size = size;
  }

  put(offset: number, bytes: Uint8Array): this {
    this.#pieces.push({ offset, bytes });
    return this;
  }

  read(offset: number, length: number): Uint8Array | undefined {
    if (offset + length > this.size) return undefined;
    const out = new Uint8Array(length);
    for (const piece of this.#pieces) {
      const from = Math.max(offset, piece.offset);
      const to = Math.min(offset + length, piece.offset + piece.bytes.length);
      if (from < to) out.set(piece.bytes.subarray(from - piece.offset, to - piece.offset), from - offset);
    }
    return out;
  }
}

export interface TestSegment {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  /** The file offset, when left out. */
  readonly address?: number | bigint;
}

/** A 64-bit little-endian ELF header. */
export function elfHeader(options: {
  machine?: number;
  type?: number;
  phoff?: number;
  phnum?: number;
  shoff?: number;
  shnum?: number;
}): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(16, options.type ?? 3, true);
  view.setUint16(18, options.machine ?? 62, true);
  view.setBigUint64(32, BigInt(options.phoff ?? 64), true);
  view.setBigUint64(40, BigInt(options.shoff ?? 0), true);
  view.setUint16(54, 56, true);
  view.setUint16(56, options.phnum ?? 0, true);
  view.setUint16(58, 64, true);
  view.setUint16(60, options.shnum ?? 0, true);
  return bytes;
}

/** A table of 64-bit little-endian program headers. */
export function programHeaders(segments: readonly TestSegment[]): Uint8Array {
  const bytes = new Uint8Array(56 * segments.length);
  const view = new DataView(bytes.buffer);
  for (const [index, segment] of segments.entries()) {
    const at = 56 * index;
    view.setUint32(at, segment.type, true);
    view.setBigUint64(at + 8, BigInt(segment.offset), true);
    view.setBigUint64(at + 16, BigInt(segment.address ?? segment.offset), true);
    view.setBigUint64(at + 32, BigInt(segment.size), true);
  }
  return bytes;
}

/** 64-bit little-endian words: a dynamic section, for example. */
export const words = (...values: readonly (number | bigint)[]): Uint8Array =>
  new Uint8Array(BigUint64Array.from(values, (value) => BigInt(value)).buffer);

/** 32-bit little-endian words. */
export const words32 = (...values: readonly number[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(values).buffer);

/** A string table, and where in it each string is. */
export function strings<const Name extends string>(
  ...names: readonly Name[]
): { bytes: Uint8Array; at: Readonly<Record<Name, number>> } {
  let text = '\0';
  const at: Partial<Record<Name, number>> = {};
  for (const name of names) {
    at[name] = text.length;
    text += `${name}\0`;
  }
  return { bytes: new TextEncoder().encode(text), at: at as Record<Name, number> };
}

/** One DT_VERNEED record that wants one version. */
export function verneed(library: number, version: number, weak = false): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 1, true);
  view.setUint32(4, library, true);
  view.setUint32(8, 16, true);
  view.setUint16(20, weak ? 2 : 0, true);
  view.setUint32(24, version, true);
  return bytes;
}

/** Segment types and dynamic tags by number. */
export const PT = { load: 1, dynamic: 2, interp: 3, note: 4, relro: 0x6474e552 } as const;
export const DT = { needed: 1, strtab: 5, strsz: 10, soname: 14, runpath: 29, verneed: 0x6ffffffe } as const;
