/**
 * Files that are stored without their holes: GNU tar's formats 0.0, 0.1 and 1.0, which live in PAX records. Go's
 * archive/tar puts the holes back, so for a runtime they are files like any other. (The older format, entries of the type
 * `S`, is one that runtimes do not unpack.)
 */
import type { ContentReader } from '../facts/content.ts';
import { MAX_SPECIAL_BYTES, paxInteger } from './pax.ts';
import { BLOCK_BYTES } from './tar-header.ts';

/** What a PAX header says about holes. */
export interface SparseRecords {
  /** The file's name and size, in place of the header's. */
  readonly name?: string;
  readonly size?: number;
  /** Where the data goes; undefined where the data begins with it (format 1.0). */
  readonly map?: readonly Piece[];
}

/** Data that is stored, and its place in the file. */
interface Piece {
  readonly offset: number;
  readonly length: number;
}

const PREFIX = 'GNU.sparse.';
const MAX_PIECES = 2 ** 20;
const ZEROS = new Uint8Array(64 * 1024);

/** The records about holes; undefined when there are none that Go knows; otherwise what is wrong with them. */
export function sparseRecords(
  pax: ReadonlyMap<string, string> | undefined,
): SparseRecords | { readonly problem: string } | undefined {
  const record = (key: string): string => pax?.get(PREFIX + key) ?? '';
  const version = `${record('major')}.${record('minor')}`;
  const is1 = version === '1.0';
  const is0 = version === '0.0' || version === '0.1' || (version === '.' && record('map') !== '');
  if (!is1 && !is0) return undefined;
  const name = record('name');
  const text = record('size') || record('realsize');
  const size = text === '' ? undefined : paxInteger(text);
  const map = is0 ? mapOf(record('map'), record('numblocks')) : undefined;
  if ((text !== '' && size === undefined) || (is0 && !map))
    return { problem: 'a PAX header about a sparse file is damaged' };
  return {
    ...(name === '' ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(map ? { map } : {}),
  };
}

function mapOf(text: string, count: string): readonly Piece[] | undefined {
  const numbers = text === '' ? [] : text.split(',');
  const pieces = paxInteger(count);
  return pieces !== undefined && pieces >= 0 && numbers.length === 2 * pieces ? piecesOf(numbers) : undefined;
}

function piecesOf(numbers: readonly string[]): readonly Piece[] | undefined {
  if (numbers.length / 2 > MAX_PIECES) return undefined;
  const pieces: Piece[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const offset = paxInteger(numbers[at] ?? '');
    const length = paxInteger(numbers[at + 1] ?? '');
    if (offset === undefined || length === undefined) return undefined;
    pieces.push({ offset, length });
  }
  return pieces;
}

/** In order, apart from each other, and inside of the file. */
function isMapOf(pieces: readonly Piece[], size: number): boolean {
  let end = 0;
  for (const { offset, length } of pieces) {
    if (offset < end || length < 0 || offset + length > size) return false;
    end = offset + length;
  }
  return size >= 0;
}

/** Takes what is stored of a file, and gives its content to a reader, holes as zeros. */
export class SparseBody {
  readonly #size: number;
  readonly #reader: ContentReader | undefined;
  #pieces: readonly Piece[] | undefined;
  /** The map of format 1.0, as far as it came: whole blocks of decimal numbers, each with a line feed. */
  #text = '';
  #lines = 0;
  #block = 0;
  #next = 0;
  /** Places in the file, and in the piece that is being filled. */
  #at = 0;
  #filled = 0;
  #problem: string | undefined;

  /** @param reader who wants the content; without it, only the map is read. */
  constructor({ map }: SparseRecords, size: number, reader: ContentReader | undefined) {
    this.#size = size;
    this.#reader = reader;
    if (map) this.#start(map);
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.byteLength && !this.#pieces && this.#problem === undefined)
      at = this.#takeMap(chunk, at);
    while (at < chunk.byteLength && this.#problem === undefined && this.#reader)
      at += this.#takeData(chunk.subarray(at));
  }

  /** All that is stored has come. @returns what is wrong with it. */
  finish(): string | undefined {
    if (!this.#pieces) this.#fail();
    if (!this.#reader || this.#problem !== undefined) return this.#problem;
    this.#skipFull();
    if (this.#next < (this.#pieces?.length ?? 0)) this.#fail();
    else this.#zeros(this.#size - this.#at);
    return this.#problem;
  }

  #fail(): void {
    this.#problem ??= 'the map of a sparse file is damaged';
  }

  #start(pieces: readonly Piece[] | undefined): void {
    if (!pieces || !isMapOf(pieces, this.#size)) this.#fail();
    else this.#pieces = pieces;
  }

  #takeMap(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.byteLength, at + BLOCK_BYTES - this.#block);
    for (let place = at; place < end; place += 1) if (chunk[place] === 0x0a) this.#lines += 1;
    this.#text += chunk.toString('latin1', at, end);
    this.#block = (this.#block + end - at) % BLOCK_BYTES;
    if (this.#text.length > MAX_SPECIAL_BYTES) this.#fail();
    // The map ends with the block that its last number is in.
    else if (this.#block === 0 && this.#lines > 0) this.#readMap();
    return end;
  }

  #readMap(): void {
    const count = paxInteger(this.#text.slice(0, this.#text.indexOf('\n')));
    if (count === undefined || count < 0) this.#fail();
    else if (this.#lines > 2 * count) {
      this.#start(piecesOf(this.#text.split('\n', 2 * count + 1).slice(1)));
      this.#text = '';
    }
  }

  #takeData(chunk: Buffer): number {
    this.#skipFull();
    const piece = this.#pieces?.[this.#next];
    if (!piece) {
      this.#fail();
      return chunk.byteLength;
    }
    if (this.#filled === 0) this.#zeros(piece.offset - this.#at);
    const bytes = chunk.subarray(0, piece.length - this.#filled);
    this.#reader?.push(bytes);
    this.#at += bytes.byteLength;
    this.#filled += bytes.byteLength;
    return bytes.byteLength;
  }

  /** Goes on to the piece that data is to come for. */
  #skipFull(): void {
    for (let piece = this.#pieces?.[this.#next]; piece; piece = this.#pieces?.[this.#next]) {
      if (piece.length > this.#filled) return;
      this.#next += 1;
      this.#filled = 0;
    }
  }

  #zeros(count: number): void {
    for (let left = count; left > 0; left -= ZEROS.byteLength)
      this.#reader?.push(left < ZEROS.byteLength ? ZEROS.subarray(0, left) : ZEROS);
    this.#at += count;
  }
}
