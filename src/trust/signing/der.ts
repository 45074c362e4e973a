/** As much of ASN.1's DER (X.690) as a certificate request and a timestamp need: writing, and reading step by step. */

/** Universal tags, with the bit of constructed values. */
export const Tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A value with its tag and length in front. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** An object identifier, `1.2.840.10045.4.3.2`. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) | 0x80);
    return groups;
  });
  return der(Tag.oid, Buffer.from(bytes));
}

/** A number that is not negative, from its bytes. */
export function unsigned(bytes: Uint8Array): Buffer {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const own = bytes.subarray(from);
  return der(Tag.integer, ...((own[0] ?? 0) >= 0x80 ? [Buffer.from([0])] : []), own);
}

/** A value that was read. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  /** With tag and length. */
  readonly whole: Buffer;
}

/**
 * The values that stand one after the other.
 * @returns undefined where the bytes are not DER.
 */
export function readDer(bytes: Buffer): readonly DerValue[] | undefined {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    if (tag === undefined || first === undefined) return undefined;
    let start = at + 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      // Indefinite lengths are BER; four bytes are more than any answer has.
      if (count === 0 || count > 4 || start + count > bytes.length) return undefined;
      length = bytes.readUIntBE(start, count);
      start += count;
    }
    if (start + length > bytes.length) return undefined;
    values.push({
      tag,
      content: bytes.subarray(start, start + length),
      whole: bytes.subarray(at, start + length),
    });
    at = start + length;
  }
  return values;
}

/** The values inside the one at `path`: each step names the position in the value before. */
export function insideDer(bytes: Buffer, ...path: readonly number[]): readonly DerValue[] | undefined {
  let values = readDer(bytes);
  for (const step of path) {
    const next = values?.[step];
    values = next === undefined ? undefined : readDer(next.content);
  }
  return values;
}

/** PEM, in lines as everybody writes them. */
export function pemOf(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
