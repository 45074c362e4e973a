/** Fields of either byte order, and reads that explain themselves when they fail. */
import { Limit } from './elf-limits.ts';
import type { ByteReader } from './elf-types.ts';

/** Numbers inside a piece of a file. Offsets are the caller's to check: a field lies inside what was read. */
export interface Fields {
  u16(at: number): number;
  u32(at: number): number;
  /** An address, an offset or a size of the file's class: 4 or 8 bytes. */
  word(at: number): bigint;
}

/** Reads fields of `bytes` in the byte order and word size that the file declares (EI_DATA, EI_CLASS). */
export function fieldsOf(bytes: Uint8Array, little: boolean, bits: 32 | 64): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    u16: (at) => view.getUint16(at, little),
    u32: (at) => view.getUint32(at, little),
    word: (at) => (bits === 64 ? view.getBigUint64(at, little) : BigInt(view.getUint32(at, little))),
  };
}

/** A reader of bytes that are all in memory. */
export function readerOf(bytes: Uint8Array): ByteReader {
  return {
    size: bytes.length,
    read: (offset, length) => {
      const inside = offset >= 0 && length >= 0 && offset + length <= bytes.length;
      return inside ? bytes.subarray(offset, offset + length) : undefined;
    },
  };
}

/** The file being parsed: where it is read, how, and what went wrong so far. */
export interface Parse {
  readonly reader: ByteReader;
  readonly little: boolean;
  readonly bits: 32 | 64;
  /** Adds a clause to `damage`, once. */
  damaged(clause: string): void;
  /** Takes `bytes` from the budget of all strings; false when it is used up. */
  spend(bytes: number): boolean;
}

/** Starts the book-keeping of one parse; `damage` is filled as it goes. */
export function startParse(reader: ByteReader, little: boolean, bits: 32 | 64, damage: string[]): Parse {
  let budget: number = Limit.allStringBytes;
  return {
    reader,
    little,
    bits,
    damaged: (clause) => {
      if (damage.length < Limit.damage && !damage.includes(clause)) damage.push(clause);
    },
    spend: (bytes) => {
      budget -= bytes;
      return budget >= 0;
    },
  };
}

/** Reads exactly `length` bytes, or says in `damage` why `what` cannot be read. */
export function readOrDamage(
  parse: Parse,
  what: string,
  offset: number,
  length: number,
): Uint8Array | undefined {
  const bytes = parse.reader.read(offset, length);
  if (bytes === undefined) parse.damaged(`${what} ${whyUnread(parse.reader, offset, length)}`);
  return bytes;
}

function whyUnread(reader: ByteReader, offset: number, length: number): string {
  if (offset + length > reader.size) return 'lies beyond the end of the file';
  return `is at an unusual place (offset ${offset}) that was not kept while the file streamed by`;
}

/** Strings are read in pieces: most end in the first, and none needs its limit's worth of bytes to exist. */
const PIECE = 64;

/**
 * Reads a NUL-terminated string that must end before `end` (a file offset) and within `limit` bytes. Bytes that
 * are no UTF-8 become U+FFFD: they are for comparing and showing, and no sane library has such a name.
 */
export function readString(
  parse: Parse,
  what: string,
  offset: number,
  end: number,
  limit: number,
): string | undefined {
  const stop = Math.min(end, offset + limit);
  const text: number[] = [];
  for (let at = offset; at < stop; ) {
    // A piece may stick out of what is at hand though the string does not: then go byte by byte.
    const piece = parse.reader.read(at, Math.min(PIECE, stop - at)) ?? readOrDamage(parse, what, at, 1);
    if (piece === undefined) return undefined;
    const nul = piece.indexOf(0);
    if (nul !== -1 && at === offset) return keepString(parse, piece.subarray(0, nul));
    for (const byte of nul === -1 ? piece : piece.subarray(0, nul)) text.push(byte);
    if (nul !== -1) return keepString(parse, Uint8Array.from(text));
    at += piece.length;
  }
  parse.damaged(`${what} has no end`);
  return undefined;
}

const DECODER = new TextDecoder();

function keepString(parse: Parse, bytes: Uint8Array): string | undefined {
  if (!parse.spend(bytes.length)) {
    parse.damaged(`it has more than ${Limit.allStringBytes / 1024} KiB of names`);
    return undefined;
  }
  return DECODER.decode(bytes);
}
