/**
 * One header block of a tar archive, read as Go's archive/tar reads it: containerd, Docker, Podman and BuildKit all
 * unpack with that. What it refuses cannot be unpacked; where it and POSIX differ, it counts.
 */

export const BLOCK_BYTES = 512;

/** A header as it is written, before PAX and GNU long names were applied. */
export interface RawHeader {
  readonly name: string;
  /** The byte itself: `'0'` is a file, `'\0'` a file of the 1970s. */
  readonly flag: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly linkname: string;
  /** Whether a device is 0, 0: as a character device, overlayfs takes it for a whiteout. */
  readonly isZeroDevice: boolean;
}

/** Offset and length of more fields. */
type Field = readonly [at: number, length: number];
const TIME: Field = [136, 12];
const DEVICE: readonly Field[] = [
  [329, 8],
  [337, 8],
];
const GNU_TIMES: readonly Field[] = [
  [345, 12],
  [357, 12],
];
const STAR_TIMES: readonly Field[] = [
  [476, 12],
  [488, 12],
];
/** What else must be numbers, in each format. */
const OTHERS = {
  v7: [TIME],
  ustar: [TIME, ...DEVICE],
  star: [TIME, ...DEVICE, ...STAR_TIMES],
  gnu: [TIME, ...DEVICE],
} as const;

/** The header; undefined for a block of zeros; otherwise what is wrong with it. */
export function readHeaderBlock(block: Buffer): RawHeader | { readonly problem: string } | undefined {
  if (isZero(block)) return undefined;
  const sum = octal(block, 148, 8);
  if (sum === undefined || (sum !== unsignedSum(block) && sum !== signedSum(block)))
    return { problem: 'a header’s checksum is wrong' };
  const mode = number(block, 100, 8);
  const uid = number(block, 108, 8);
  const gid = number(block, 116, 8);
  const size = number(block, 124, 12);
  if (mode === undefined || uid === undefined || gid === undefined)
    return { problem: 'a header’s mode or owner is not a number' };
  if (size === undefined) return { problem: 'a header’s size is not a number' };
  const format = formatOf(block);
  // Nobody asks for these, but Go stops at them.
  if (OTHERS[format].some(([at, length]) => number(block, at, length) === undefined))
    return { problem: 'a header’s time or device is not a number' };
  const prefix = prefixOf(block, format);
  const name = textIn(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    flag: String.fromCharCode(block[156] ?? 0),
    mode,
    uid,
    gid,
    size,
    linkname: textIn(block, 157, 100),
    isZeroDevice: format === 'v7' || DEVICE.every(([at, length]) => number(block, at, length) === 0),
  };
}

type Format = 'v7' | 'ustar' | 'star' | 'gnu';

function formatOf(block: Buffer): Format {
  if (block.toString('latin1', 257, 263) === 'ustar\0')
    return block.toString('latin1', 508, 512) === 'tar\0' ? 'star' : 'ustar';
  return block.toString('latin1', 257, 265) === 'ustar  \0' ? 'gnu' : 'v7';
}

/** What comes before the name. */
function prefixOf(block: Buffer, format: Format): string {
  if (format === 'ustar') return textIn(block, 345, 155);
  // Schily's tar has two times where USTAR has the end of the prefix.
  if (format === 'star') return textIn(block, 345, 131);
  if (format === 'v7') return '';
  // GNU has two times there. Go once wrote a prefix all the same, and takes it for one where it is no times.
  const isTime = GNU_TIMES.every(
    ([at, length]) => block[at] === 0 || number(block, at, length) !== undefined,
  );
  const prefix = isTime ? '' : textIn(block, 345, 155);
  return isAscii(prefix) ? prefix : '';
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** Up to the first NUL. */
export function textIn(bytes: Buffer, start: number, length: number): string {
  const nul = bytes.indexOf(0, start);
  const end = start + length;
  return bytes.toString('utf8', start, nul < 0 || nul > end ? end : nul);
}

function isZero(block: Buffer): boolean {
  for (let at = 0; at < BLOCK_BYTES; at += 1) if (block[at] !== 0) return false;
  return true;
}

function unsignedSum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < 148; at += 1) sum += block[at] ?? 0;
  for (let at = 156; at < BLOCK_BYTES; at += 1) sum += block[at] ?? 0;
  return sum;
}

/** Old tars of machines whose characters had signs. */
function signedSum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < BLOCK_BYTES; at += 1) if (at < 148 || at > 155) sum += block.readInt8(at);
  return sum;
}

/** Go's numbers are of 64 bits. Ours are not exact beyond 53, where nothing depends on it. */
const MAX_NUMBER = 2 ** 63;

/** Octal digits between spaces and NULs, or (first bit set) a big-endian number in two's complement. */
function number(block: Buffer, start: number, length: number): number | undefined {
  const first = block[start] ?? 0;
  if ((first & 0x80) === 0) return octal(block, start, length);
  let value = (first & 0x40) === 0 ? first & 0x3f : (first & 0x7f) - 0x80;
  for (let at = start + 1; at < start + length; at += 1) {
    value = value * 256 + (block[at] ?? 0);
    if (value >= MAX_NUMBER || value < -MAX_NUMBER) return undefined;
  }
  return value;
}

function octal(block: Buffer, start: number, length: number): number | undefined {
  let at = start;
  let end = start + length;
  const isPadding = (byte: number | undefined): boolean => byte === 0x20 || byte === 0;
  while (at < end && isPadding(block[at])) at += 1;
  while (at < end && isPadding(block[end - 1])) end -= 1;
  // Go takes what stands before a NUL in the middle.
  let value = 0;
  for (; at < end; at += 1) {
    const byte = block[at] ?? 0;
    if (byte === 0) break;
    if (byte < 0x30 || byte > 0x37) return undefined;
    value = value * 8 + byte - 0x30;
  }
  return value;
}
