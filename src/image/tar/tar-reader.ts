/**
 * Reads a tar archive that streams by once: headers become entries, bodies go to who wants them, in place, and the
 * rest is stepped over. Nothing is kept but a header, or a long name (1 MiB at most).
 *
 * Written for layers, of which nine bytes in ten are bodies that nobody needs. It agrees with Go's archive/tar, with
 * which runtimes unpack: entries end at two blocks of zeros, whatever follows; links have no body, whatever size they
 * claim; GNU long names come before PAX paths; files that are stored without their holes get them back. A global header is
 * an entry of its own, of the type `global`: runtimes do nothing with its records, and something with its name.
 */
import type { ContentReader } from '../facts/content.ts';
import type { EntryHeader, EntryType } from '../facts/layer-builder.ts';
import { isPaxTime, MAX_SPECIAL_BYTES, paxInteger, readPaxRecords } from './pax.ts';
import { SparseBody, sparseRecords } from './sparse.ts';
import { BLOCK_BYTES, type RawHeader, readHeaderBlock, textIn } from './tar-header.ts';

/** Who is told of the entries. */
export interface TarVisitor {
  /** Gives a reader when the content matters; it gets the body in pieces, and must copy what it keeps. */
  entry(header: EntryHeader): ContentReader | undefined;
  /** A header that extends the next entry begins. */
  extension(): void;
  /** It had this many PAX records. */
  records(count: number): void;
  /** The body of the entry went through this reader. */
  read(reader: ContentReader): void;
  /** Nothing comes after it. `problem` is a clause. */
  damaged(problem: string): void;
  /** So many bytes more than the archive has are in the holes of its files. */
  holes(bytes: number): void;
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
  readonly header: RawHeader;
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
  #sparse: SparseBody | undefined;
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
    if (this.#sparse) this.#sparse.push(bytes.subarray(at, end));
    else if (this.#reader) this.#reader.push(bytes.subarray(at, end));
    if (this.#extension) this.#extended += bytes.copy(this.#extension.bytes, this.#extended, at, end);
    this.#body -= end - at;
    if (this.#body === 0) this.#endBody();
    return end;
  }

  #endBody(): void {
    const [reader, sparse, extension] = [this.#reader, this.#sparse, this.#extension];
    this.#reader = undefined;
    this.#sparse = undefined;
    this.#extension = undefined;
    const problem = sparse?.finish();
    if (problem !== undefined) this.#damaged(problem);
    else if (reader) this.#visitor.read(reader);
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

  #beginExtension(header: RawHeader): void {
    const { flag, size } = header;
    if (size < 0 || size > MAX_SPECIAL_BYTES) {
      this.#damaged(`a long name or PAX header has ${size} bytes`);
      return;
    }
    this.#visitor.extension();
    this.#extension = { kind: EXTENSIONS[flag] ?? 'global', header, bytes: Buffer.alloc(size) };
    this.#extended = 0;
    this.#expect(size);
  }

  #extend({ kind, header, bytes }: Extension): void {
    if (kind === 'name') this.#longName = textIn(bytes, 0, bytes.byteLength);
    else if (kind === 'linkname') this.#longLinkname = textIn(bytes, 0, bytes.byteLength);
    else {
      const records = readPaxRecords(bytes);
      if (!records) this.#damaged('a PAX header is damaged');
      else this.#visitor.records(records.size);
      if (!records) return;
      if (kind === 'pax') this.#pax = records;
      else this.#global(header, records);
    }
  }

  /** In Go it is an entry, so what was to extend the next header is lost. Its own records give it a name, no more. */
  #global(header: RawHeader, records: ReadonlyMap<string, string>): void {
    this.#forget();
    // Go's answer depends on the order in which it meets the records, which is any.
    if (records.get('path') && !numbersOf(records, header))
      this.#damaged('a global PAX header has a number that is not one');
    else this.#visitor.entry({ name: records.get('path') || header.name, type: 'global' });
    if (this.#visitor.isDone()) this.#closed = true;
  }

  #beginEntry(raw: RawHeader): void {
    const header = this.#applied(raw);
    const sparse = sparseRecords(header?.pax);
    if (!header || raw.flag === 'S') {
      this.#damaged(
        header
          ? 'a file is stored in GNU’s old format for holes'
          : 'a PAX header has a number that is not one',
      );
      return;
    }
    const hasBody = header.type === 'file' || header.type === null;
    const stored = hasBody ? (header.size ?? 0) : 0;
    if (stored < 0 || (sparse && ('problem' in sparse || !hasBody))) {
      this.#damaged(stored < 0 ? 'a size is negative' : 'a PAX header about a sparse file is damaged');
      return;
    }
    const size = sparse?.size ?? stored;
    const name = sparse?.name ?? header.name;
    this.#reader = this.#visitor.entry({ ...header, name, size });
    if (sparse) this.#sparse = new SparseBody(sparse, size, this.#reader);
    if (sparse) this.#visitor.holes(size - stored);
    if (this.#visitor.isDone()) this.#closed = true;
    else this.#expect(stored);
  }

  /** The header with what came before it; undefined when that is damaged. */
  #applied(raw: RawHeader): EntryHeader | undefined {
    const pax = this.#pax;
    const name = this.#longName || pax?.get('path') || raw.name;
    const linkname = this.#longLinkname || pax?.get('linkpath') || raw.linkname;
    this.#forget();
    const numbers = numbersOf(pax, raw);
    if (!numbers) return undefined;
    // The 1970s knew directories by the slash at the end.
    const isOldDirectory = raw.flag === '\0' && name.endsWith('/');
    const type = isOldDirectory ? 'directory' : (TYPES[raw.flag] ?? null);
    const isWhiteout = type === 'character-device' && raw.isZeroDevice;
    return {
      name,
      type: isWhiteout ? 'whiteout-device' : type,
      mode: raw.mode,
      ...numbers,
      linkname,
      ...(pax ? { pax } : {}),
    };
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

const TIMES = ['atime', 'mtime', 'ctime'];

/** The numbers of a header, its own or those of a PAX header; undefined when one of them is none. */
function numbersOf(
  pax: ReadonlyMap<string, string> | undefined,
  raw: RawHeader,
): { readonly uid: number; readonly gid: number; readonly size: number } | undefined {
  if (!pax) return { uid: raw.uid, gid: raw.gid, size: raw.size };
  const own = (key: string, written: number): number | undefined => {
    const value = pax.get(key);
    return value === undefined || value === '' ? written : paxInteger(value);
  };
  const [uid, gid, size] = [own('uid', raw.uid), own('gid', raw.gid), own('size', raw.size)];
  if (uid === undefined || gid === undefined || size === undefined) return undefined;
  return TIMES.every((key) => isPaxTime(pax.get(key) || '0')) ? { uid, gid, size } : undefined;
}
