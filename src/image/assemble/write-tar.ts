/**
 * Tar archives of layers: POSIX ustar, with pax records only where a header has no room (POSIX.1-2017, pax). The same
 * entries give the same bytes on every machine.
 */
import { EnvironmentError } from '../../errors.ts';

const BLOCK_BYTES = 512;
/** What a header's fields hold: octal digits, one byte for the end. */
const MAX_OCTAL_7 = 0o7777777;
const MAX_OCTAL_11 = 0o77777777777;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;

/** Something in a layer. Paths are absolute and normal. */
export type TarEntry =
  | (TarOwner & { readonly kind: 'directory'; readonly path: string })
  | (TarOwner & {
      readonly kind: 'file';
      readonly path: string;
      /** Bytes; `open` must give exactly as many. */
      readonly size: number;
      readonly open: () => AsyncIterable<Uint8Array>;
    })
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

export interface TarOwner {
  /** Permission bits (`0o755`). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The archive, in pieces.
 * @param mtime of every entry, in seconds since 1970.
 * @throws EnvironmentError when a file has another size than was said; the error of `open`.
 */
export async function* writeTar(
  entries: Iterable<TarEntry>,
  mtime: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const entry of entries) {
    yield* headers(entry, mtime);
    if (entry.kind !== 'file') continue;
    let written = 0;
    for await (const chunk of entry.open()) {
      written += chunk.length;
      if (written > entry.size) throw changed(entry.path);
      yield chunk;
    }
    if (written !== entry.size) throw changed(entry.path);
    const rest = written % BLOCK_BYTES;
    if (rest > 0) yield new Uint8Array(BLOCK_BYTES - rest);
  }
  yield new Uint8Array(2 * BLOCK_BYTES);
}

function changed(path: string): EnvironmentError {
  return new EnvironmentError(`the file for ${path} changed while it was put into the image`, {
    remedy: 'Something else writes to it; let that end first, and run again.',
  });
}

interface Fields {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
  readonly link: string;
}

function* headers(entry: TarEntry, mtime: number): Generator<Uint8Array> {
  const fields = fieldsOf(entry, mtime);
  const records = paxRecords(fields);
  if (records.length > 0) {
    const body = Buffer.concat(records.map(paxRecord));
    yield header({ ...plainFields, name: 'PaxHeaders.0/entry', type: 'x', size: body.length, mtime });
    yield body;
    if (body.length % BLOCK_BYTES > 0) yield new Uint8Array(BLOCK_BYTES - (body.length % BLOCK_BYTES));
  }
  yield header(fields);
}

const plainFields: Fields = {
  name: '',
  type: '0',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 0,
  mtime: 0,
  link: '',
};

function fieldsOf(entry: TarEntry, mtime: number): Fields {
  const name = entry.path.replace(/^\/+/, '');
  switch (entry.kind) {
    case 'directory':
      return { ...plainFields, ...owner(entry), name: `${name}/`, type: '5', mtime };
    case 'file':
      return { ...plainFields, ...owner(entry), name, size: entry.size, mtime };
    case 'link':
      return { ...plainFields, name, type: '2', mode: 0o777, link: entry.target, mtime };
  }
}

function owner({ mode, uid, gid }: TarOwner): TarOwner {
  return { mode, uid, gid };
}

/** What the header cannot say. Readers let records win over it. */
function paxRecords({ name, link, uid, gid, size, mtime }: Fields): readonly (readonly [string, string])[] {
  const records: [string, string][] = [];
  if (!isAscii(name) || split(name) === undefined) records.push(['path', name]);
  if (!isAscii(link) || Buffer.byteLength(link) > NAME_BYTES) records.push(['linkpath', link]);
  if (uid > MAX_OCTAL_7) records.push(['uid', `${uid}`]);
  if (gid > MAX_OCTAL_7) records.push(['gid', `${gid}`]);
  if (size > MAX_OCTAL_11) records.push(['size', `${size}`]);
  if (mtime > MAX_OCTAL_11) records.push(['mtime', `${mtime}`]);
  return records;
}

/** `LENGTH KEY=VALUE\n`, where the length counts its own digits. */
function paxRecord([key, value]: readonly [string, string]): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`, 'utf8');
  let length = rest.length + 1;
  while (`${length}`.length + rest.length !== length) length = `${length}`.length + rest.length;
  return Buffer.concat([Buffer.from(`${length}`), rest]);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Name and prefix, which readers put together with a slash; undefined where the path has no place to be parted at. */
function split(name: string): { readonly name: string; readonly prefix: string } | undefined {
  if (Buffer.byteLength(name) <= NAME_BYTES) return { name, prefix: '' };
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(prefix) > PREFIX_BYTES) return undefined;
    if (rest !== '' && Buffer.byteLength(rest) <= NAME_BYTES) return { name: rest, prefix };
  }
  return undefined;
}

function header(fields: Fields): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  const text = (value: string, at: number, length: number) =>
    block.write(value.slice(0, length), at, length, 'latin1');
  const octal = (value: number, max: number, at: number, length: number) =>
    text((value > max ? 0 : value).toString(8).padStart(length - 1, '0'), at, length);
  const ascii = (value: string) => (isAscii(value) ? value : value.replace(/[^\x20-\x7e]/gu, '?'));
  const { name, prefix } = split(ascii(fields.name)) ?? { name: ascii(fields.name), prefix: '' };
  text(name, 0, NAME_BYTES);
  octal(fields.mode & 0o7777, MAX_OCTAL_7, 100, 8);
  octal(fields.uid, MAX_OCTAL_7, 108, 8);
  octal(fields.gid, MAX_OCTAL_7, 116, 8);
  octal(fields.size, MAX_OCTAL_11, 124, 12);
  octal(fields.mtime, MAX_OCTAL_11, 136, 12);
  text(fields.type, 156, 1);
  text(ascii(fields.link), 157, NAME_BYTES);
  text('ustar\0', 257, 6);
  text('00', 263, 2);
  octal(0, MAX_OCTAL_7, 329, 8);
  octal(0, MAX_OCTAL_7, 337, 8);
  text(prefix, 345, PREFIX_BYTES);
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  text(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return block;
}
