/**
 * The tar reader: what honest tools write is read as tar-stream reads it, and what is odd as Go's archive/tar does,
 * with which runtimes unpack (the answers in these tables are Go 1.26's).
 */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import type { EntryHeader } from '../../../src/image/facts/layer-builder.ts';
import { MAX_SPECIAL_BYTES } from '../../../src/image/tar/pax.ts';
import { createTarReader } from '../../../src/image/tar/tar-reader.ts';
import { rawContent, rawHeader, type TarEntry, tarOf } from '../../verify/support/tar.ts';

interface Seen {
  readonly entries: readonly (EntryHeader & { readonly content: string })[];
  readonly damage: string | undefined;
}

/** Reads in pieces, each of which is overwritten as soon as it was taken. */
function read(bytes: Uint8Array, pieces: readonly number[] = [65_536]): Seen {
  const entries: (EntryHeader & { content: string })[] = [];
  let damage: string | undefined;
  const reader = createTarReader({
    extension() {},
    records() {},
    entry(header) {
      const entry = { ...header, content: '' };
      entries.push(entry);
      return {
        push: (chunk) => {
          entry.content += Buffer.from(chunk).toString('latin1');
        },
        finish: () => ({ kind: 'plain' }),
      };
    },
    read: () => {},
    damaged: (problem) => {
      damage = problem;
    },
    holes: () => {},
    isDone: () => false,
  });
  for (let at = 0, turn = 0; at < bytes.byteLength; turn += 1) {
    const piece = Uint8Array.from(bytes.subarray(at, at + (pieces[turn % pieces.length] ?? 1)));
    reader.write(piece);
    at += piece.byteLength;
    piece.fill(0xff);
  }
  reader.end();
  return { entries, damage };
}

async function readByTarStream(bytes: Uint8Array): Promise<readonly object[]> {
  const archive = extract();
  Readable.from([bytes]).pipe(archive as unknown as NodeJS.WritableStream);
  const entries: object[] = [];
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array));
    const { name, type, mode, uid, gid, size, linkname } = entry.header;
    const content = Buffer.concat(chunks).toString('latin1');
    entries.push({ name, type, mode, uid, gid, size, linkname: linkname ?? '', content });
  }
  return entries;
}

const octal = (size: number): string => `${size.toString(8).padStart(11, '0')}\0`;
const file = (name: string, content: string): Buffer =>
  Buffer.concat([rawHeader({ name, size: octal(content.length) }), rawContent(content)]);
const pax = (records: string, type = 'x'): Buffer =>
  Buffer.concat([rawHeader({ name: 'PaxHeader', type, size: octal(records.length) }), rawContent(records)]);
const long = (text: string, type: 'K' | 'L'): Buffer =>
  Buffer.concat([
    rawHeader({ name: '././@LongLink', type, size: octal(text.length + 1) }),
    rawContent(`${text}\0`),
  ]);
const END = Buffer.alloc(1024);
const readAll = (...parts: readonly Buffer[]): Seen => read(Buffer.concat(parts));
const names = ({ entries }: Seen): readonly string[] => entries.map(({ name }) => name);

describe('what tools write', () => {
  const name = fc
    .array(fc.stringMatching(/^[a-zA-Z0-9._äß漢 -]{1,60}$/), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('/'));
  const entry: fc.Arbitrary<TarEntry> = fc.oneof(
    fc.record({ name, mode: fc.nat(0o7777), content: fc.string({ maxLength: 3000 }) }),
    fc.record({ name, type: fc.constantFrom('link' as const, 'symlink' as const), linkname: name }),
    fc.record({ name, type: fc.constantFrom('directory' as const, 'fifo' as const) }),
  );
  const pieces = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });

  test('is read as tar-stream reads it, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), pieces, async (entries, sizes) => {
        const bytes = await tarOf(entries);
        const { entries: seen, damage } = read(bytes, sizes);
        expect(damage).toBeUndefined();
        expect(seen.map(({ pax: _, ...rest }) => rest)).toEqual(await readByTarStream(bytes));
        expect(seen).toHaveLength(entries.length);
      }),
      { numRuns: 200 },
    );
  });

  test('in single bytes', async () => {
    const bytes = await tarOf([
      { name: 'a', content: 'xyz' },
      { name: `${'n/'.repeat(90)}b`, content: 'q' },
    ]);
    expect(read(bytes, [1])).toEqual(read(bytes));
  });
});

describe('as Go reads it', () => {
  test('the archive ends at two blocks of zeros, or where it ends', () => {
    expect(names(readAll(file('a', ''), END, file('behind', '')))).toEqual(['a']);
    for (const end of [[], [Buffer.alloc(512)], [END]])
      expect(readAll(file('a', 'x'), ...end)).toMatchObject({ entries: [{ name: 'a' }], damage: undefined });
  });

  test('what fills up the last block may be missing', () => {
    expect(readAll(rawHeader({ name: 'a', size: octal(3) }), Buffer.from('abc')).damage).toBeUndefined();
  });

  test.each(['1', '2', '3', '4', '5', '6'])('type %s has no body, whatever size it claims', (type) => {
    const seen = readAll(
      rawHeader({ name: 'x', type, linkname: 'y', size: octal(512) }),
      file('next', ''),
      END,
    );
    expect(names(seen)).toEqual(['x', 'next']);
  });

  test('a directory of the 1970s has a slash at its end', () => {
    const { entries } = readAll(
      rawHeader({ name: 'd/', type: '\0' }),
      rawHeader({ name: 'f', type: '\0' }),
      rawHeader({ name: 'g/', type: '0' }),
      END,
    );
    expect(entries.map(({ type }) => type)).toEqual(['directory', 'file', 'file']);
  });

  test('PAX records count for the next entry only, and empty ones not at all', () => {
    const { entries } = readAll(
      pax('16 path=long/p1\n13 uid=99999\n12 size=003\n8 gid=7\n13 linkpath=\n'),
      Buffer.concat([rawHeader({ name: 'short', size: octal(99) }), rawContent('abc')]),
      file('plain', ''),
      END,
    );
    expect(entries).toMatchObject([
      { name: 'long/p1', uid: 99_999, gid: 7, size: 3, content: 'abc' },
      { name: 'plain', uid: 0 },
    ]);
  });

  test('GNU long names come before PAX paths', () => {
    const seen = readAll(
      pax('12 path=pax\n'),
      long('n'.repeat(300), 'L'),
      long('k/'.repeat(99), 'K'),
      file('s', ''),
      END,
    );
    expect(seen.entries).toMatchObject([{ name: 'n'.repeat(300), linkname: 'k/'.repeat(99) }]);
  });

  test('a global header is an entry, and ends what was to extend the next one', () => {
    const seen = readAll(pax('13 path=lost\n'), pax('15 path=global\n', 'g'), file('own', ''), END);
    expect(seen.entries).toMatchObject([{ name: 'global', type: 'global' }, { name: 'own' }]);
    expect(names(readAll(pax('13 comment=x\n', 'g'), file('own', '')))).toEqual(['PaxHeader', 'own']);
  });

  test.each([
    ['binary', '\x80\0\0\0\0\0\0\0\0\0\0\x03'],
    ['between spaces', '         3 \0'],
    ['ended by a NUL', '3\0\0\0\0\0\0\0\0\0\0\0'],
  ])('a size that is %s', (_, size) => {
    expect(readAll(rawHeader({ name: 'x', size }), rawContent('abc'), END).entries).toMatchObject([
      { size: 3, content: 'abc' },
    ]);
  });

  test.each<readonly [string, readonly Buffer[]]>([
    ['a header that is cut off', [file('a', 'x').subarray(0, 300)]],
    ['a body that is cut off', [rawHeader({ name: 'a', size: octal(512) }), Buffer.alloc(100)]],
    ['something behind one block of zeros', [Buffer.alloc(512), file('a', '')]],
    ['a changed header', [Buffer.from(rawHeader({ name: 'x' })).fill('y', 0, 1)]],
    ['digits that are none', [rawHeader({ name: 'x', size: '00000000008\0' })]],
    ['a mode that is not a number', [rawHeader({ name: 'x', mode: 'rwxr-xr-' })]],
    ['a negative binary size', [rawHeader({ name: 'x', size: '\xff'.repeat(12) })]],
    ['a size of more than 63 bits', [rawHeader({ name: 'x', size: `\x80${'\xff'.repeat(11)}` })]],
    ['a PAX record without an end', [pax('99 path=x\n'), file('a', '')]],
    ['a PAX record without a value', [pax('8 path \n'), file('a', '')]],
    ['a PAX record without a length', [pax('path=x\n'), file('a', '')]],
    ['a PAX path with a NUL', [pax('12 path=a\0b\n'), file('a', '')]],
    ['a PAX size that is not a number', [pax('11 size=1x\n'), file('a', '')]],
    ['a negative PAX size', [pax('11 size=-1\n'), file('a', '')]],
    [
      'a long name beyond the bound',
      [rawHeader({ name: 'x', type: 'L', size: octal(MAX_SPECIAL_BYTES + 1) })],
    ],
  ])('%s is damage', (_, parts) => {
    expect(readAll(...parts).damage).toEqual(expect.any(String));
  });
});
