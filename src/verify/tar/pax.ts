/** The records of a PAX header: `LENGTH KEY=VALUE\n`. */

/** The records, a later one of a key in place of an earlier; undefined when they are damaged (Go refuses them). */
export function readPaxRecords(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.byteLength; ) {
    const space = bytes.indexOf(0x20, at);
    const digits = space < 0 ? '' : bytes.toString('latin1', at, Math.min(space, at + 12));
    if (!/^\d+$/.test(digits)) return undefined;
    const end = at + Number(digits);
    const equals = bytes.indexOf(0x3d, space);
    if (end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a) return undefined;
    if (equals <= space + 1 || equals >= end) return undefined;
    const key = bytes.toString('utf8', space + 1, equals);
    // Extended attributes are bytes: one character for each.
    const value = bytes.toString(key.startsWith(ATTRIBUTE) ? 'latin1' : 'utf8', equals + 1, end - 1);
    if (key.includes('\0') || (NAMES.includes(key) && value.includes('\0'))) return undefined;
    records.set(key, value);
    at = end;
  }
  return records;
}

const ATTRIBUTE = 'SCHILY.xattr.';
const NAMES: readonly string[] = ['path', 'linkpath', 'uname', 'gname'];

/** A whole number of a record; undefined when it is none, or beyond what counts exactly. */
export function paxNumber(value: string): number | undefined {
  const number = /^[+-]?\d{1,19}$/.test(value) ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
