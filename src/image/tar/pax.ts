/** The records of a PAX header: `LENGTH KEY=VALUE\n`, as Go's archive/tar reads them. */
import { XATTR } from '../facts/capabilities.ts';

/** Of one PAX header, long name or map of holes: as in Go's archive/tar (maxSpecialFileSize). */
export const MAX_SPECIAL_BYTES = 1024 * 1024;

/**
 * The records, a later one of a key in place of an earlier; undefined when they are damaged (Go refuses them). Those of a
 * sparse file in format 0.0, which repeat their keys, are put together to one of format 0.1.
 */
export function readPaxRecords(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const records = new Map<string, string>();
  const sparse: string[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const record = recordAt(bytes, at);
    if (!record) return undefined;
    const { key, value } = record;
    const turn = SPARSE_PAIR.indexOf(key);
    if (turn < 0) records.set(key, value);
    else if (turn === sparse.length % 2 && !value.includes(',')) sparse.push(value);
    else return undefined;
    at = record.end;
  }
  if (sparse.length > 0) records.set('GNU.sparse.map', sparse.join(','));
  return records;
}

const NAMES: readonly string[] = ['path', 'linkpath', 'uname', 'gname'];
const SPARSE_PAIR: readonly string[] = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
/** Of a record with a key of one character and no value. */
const SHORTEST = 5;

function recordAt(
  bytes: Buffer,
  at: number,
): { readonly key: string; readonly value: string; readonly end: number } | undefined {
  const space = bytes.indexOf(0x20, at);
  const length = space < 0 ? undefined : paxInteger(bytes.toString('latin1', at, Math.min(space, at + 64)));
  if (length === undefined || length < SHORTEST) return undefined;
  const end = at + length;
  const equals = bytes.indexOf(0x3d, space);
  if (end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a) return undefined;
  if (equals <= space + 1 || equals >= end) return undefined;
  const key = bytes.toString('utf8', space + 1, equals);
  // Values of attributes are bytes, one for each character; all others are text.
  const value = bytes.toString(key.startsWith(XATTR) ? 'latin1' : 'utf8', equals + 1, end - 1);
  if (key.includes('\0') || (NAMES.includes(key) && value.includes('\0'))) return undefined;
  return { key, value, end };
}

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** A whole number of 64 bits, as Go reads it; not exact beyond 53 bits, where nothing depends on it. */
export function paxInteger(value: string): number | undefined {
  if (!/^[+-]?\d+$/.test(value)) return undefined;
  if (value.length < 16) return Number(value);
  const number = BigInt(value.replace(/^\+/, ''));
  return number < MIN_INTEGER || number > MAX_INTEGER ? undefined : Number(number);
}

/** Seconds with or without a fraction; nobody asks for times, but Go stops at what is none. */
export function isPaxTime(value: string): boolean {
  const [seconds = '', ...fractions] = value.split('.');
  return paxInteger(seconds) !== undefined && fractions.length < 2 && /^\d*$/.test(fractions.join(''));
}
