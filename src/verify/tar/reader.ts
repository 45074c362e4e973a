/**
 * Reads a tar archive that streams by once: headers become entries, bodies go to who wants them, in place, and the
 * rest is stepped over. Nothing is kept but a header, or a long name (1 MiB at most).
 *
 * Written for layers, of which nine bytes in ten are bodies that nobody needs. It agrees with Go's archive/tar, with
 * which runtimes unpack: entries end at two blocks of zeros, whatever follows; links have no body, whatever size they
 * claim; global headers mean nothing; GNU long names come before PAX paths.
 */
import type { ContentReader } from '../content.ts';
import type { EntryHeader, EntryType } from '../layer-builder.ts';
import { BLOCK_BYTES, type RawHeader, readHeaderBlock, textIn } from './header.ts';
import { paxNumber, readPaxRecords } from './pax.ts';

/** Of one PAX header or long name: as in Go's archive/tar (maxSpecialFileSize). */
export const MAX_SPECIAL_BYTES = 1024 * 1024;

/** Who is told of the entries. */
export interface TarVisitor {
  /** Gives a reader when the content matters; it gets the body in pieces, and must copy what it keeps. */
  entry(header: EntryHeader): ContentReader | undefined;
  /** The body of the entry went through this reader. */
  read(reader: ContentReader): void;
  /** Nothing comes after it. `problem` is a clause. */
  damaged(problem: string): void;
  /** Whether there is no use in going on. */
  isDone(): boolean;
}

export interface TarReader {
  /** The next piece; it stays the caller's. */
  write(chunk: Uint8Array): void;
  /** There is no more. */
  end(): void;
}

export function createTarReader(visitor: TarVisitor): TarReader {
  return new Reader(visitor);
}

/** What extends the next header. */
interface Extension {
  readonly kind: 'pax' | 'name' | 'linkname' | 'global';
  readonly bytes: Buffer;
}

const EXTENSIONS: Readonly<Record<string, Extension['kind']>> = {
  x: 'pax',
  g: 'global',
  L: 'name',
  K: 'linkname',
};

const TYPES: Readonly<Record<string, EntryType>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
};

class Reader implements TarReader {
  readonly #visitor: TarVisitor;
  /** A header that comes in two pieces. */
  readonly #block = Buffer.alloc(BLOCK_BYTES);
  #have = 0;
  /** Bytes of the body still to come, and of what fills up its last block. */
  #body = 0;
  #padding = 0;
  #reader: ContentReader | undefined;
  #extension: Extension | undefined;
  #extended = 0;
  #pax: ReadonlyMap<string, string> | undefined;
  #longName = '';
  #longLinkname = '';
  #zeros = 0;
  #closed = false;

  constructor(visitor: TarVisitor) {
    this.#visitor = visitor;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.byteLength && !this.#closed; ) {
      if (this.#body > 0) at = this.#takeBody(bytes, at);
      else if (this.#padding > 0) {
        const step = Math.min(this.#padding, bytes.byteLength - at);
        this.#padding -= step;
        at += step;
      } else at = this.#takeHeader(bytes, at);
    }
  }

  end(): void {
    if (this.#closed) return;
    if (this.#body > 0) this.#damaged('it ends inside of a file');
    else if (this.#have > 0) this.#damaged('it ends inside of a header');
    this.#closed = true;
  }

  #damaged(problem: string): void {
    this.#closed = true;
    this.#visitor.damaged(problem);
  }

  #takeBody(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.byteLength, at + this.#body);
    if (this.#reader) this.#reader.push(bytes.subarray(at, end));
    if (this.#extension) this.#extended += bytes.copy(this.#extension.bytes, this.#extended, at, end);
    this.#body -= end - at;
    if (this.#body === 0) this.#endBody();
    return end;
  }

  #endBody(): void {
    const [reader, extension] = [this.#reader, this.#extension];
    this.#reader = undefined;
    this.#extension = undefined;
    if (reader) this.#visitor.read(reader);
    if (extension) this.#extend(extension);
  }

  #takeHeader(bytes: Buffer, at: number): number {
    if (this.#have === 0 && bytes.byteLength - at >= BLOCK_BYTES) {
      this.#header(bytes.subarray(at, at + BLOCK_BYTES));
      return at + BLOCK_BYTES;
    }
    const copied = bytes.copy(this.#block, this.#have, at);
    this.#have += copied;
    if (this.#have === BLOCK_BYTES) {
      this.#have = 0;
      this.#header(this.#block);
    }
    return at + copied;
  }

  #header(block: Buffer): void {
    const header = readHeaderBlock(block);
    if (!header) {
      this.#zeros += 1;
      this.#closed = this.#zeros === 2;
    } else if (this.#zeros > 0) this.#damaged('something follows a block of zeros');
    else if ('problem' in header) this.#damaged(header.problem);
    else if (EXTENSIONS[header.flag]) this.#beginExtension(header);
    else this.#beginEntry(header);
  }

  #beginExtension({ flag, size }: RawHeader): void {
    const kind = EXTENSIONS[flag] ?? 'global';
    if (size > MAX_SPECIAL_BYTES) {
      this.#damaged(`a long name or PAX header has ${size} bytes`);
      return;
    }
    this.#extension = { kind, bytes: Buffer.alloc(size) };
    this.#extended = 0;
    this.#expect(size);
  }

  #extend({ kind, bytes }: Extension): void {
    if (kind === 'name') this.#longName = textIn(bytes, 0, bytes.byteLength);
    else if (kind === 'linkname') this.#longLinkname = textIn(bytes, 0, bytes.byteLength);
    else {
      const records = readPaxRecords(bytes);
      if (!records) this.#damaged('a PAX header is damaged');
      if (kind === 'pax') this.#pax = records;
      // In Go, a global header is an entry of its own: what was to extend the next header is lost.
      else this.#forget();
    }
  }

  #beginEntry(raw: RawHeader): void {
    const header = this.#applied(raw);
    if (!header) return;
    const hasBody = header.type === 'file' || header.type === null;
    this.#reader = this.#visitor.entry(header);
    if (this.#visitor.isDone()) this.#closed = true;
    else this.#expect(hasBody ? (header.size ?? 0) : 0);
  }

  /** The header with what came before it; undefined when that is damaged. */
  #applied(raw: RawHeader): EntryHeader | undefined {
    const pax = this.#pax;
    const name = this.#longName || pax?.get('path') || raw.name;
    const linkname = this.#longLinkname || pax?.get('linkpath') || raw.linkname;
    this.#forget();
    const own = (key: string, written: number): number | undefined => {
      const value = pax?.get(key);
      return value === undefined || value === '' ? written : paxNumber(value);
    };
    const size = own('size', raw.size);
    const uid = own('uid', raw.uid);
    const gid = own('gid', raw.gid);
    if (size === undefined || size < 0 || uid === undefined || gid === undefined) {
      this.#damaged('a PAX header has a number that is none');
      return undefined;
    }
    // The 1970s knew directories by the slash at the end.
    const isOldDirectory = raw.flag === '\0' && name.endsWith('/');
    const type = isOldDirectory ? 'directory' : (TYPES[raw.flag] ?? null);
    return { name, type, mode: raw.mode, uid, gid, size, linkname, ...(pax ? { pax } : {}) };
  }

  #forget(): void {
    this.#pax = undefined;
    this.#longName = '';
    this.#longLinkname = '';
  }

  #expect(size: number): void {
    this.#body = size;
    this.#padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
    if (size === 0) this.#endBody();
  }
}
