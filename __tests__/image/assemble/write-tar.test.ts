import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { extract, type Header } from 'tar-stream';
import { type TarEntry, writeTar } from '../../../src/image/assemble/write-tar.ts';

const MTIME = 1_700_000_000;
const owner = { mode: 0o644, uid: 0, gid: 0 };

function file(path: string, text: string, own: Partial<typeof owner> = {}): TarEntry {
  const bytes = Buffer.from(text);
  return {
    kind: 'file',
    path,
    ...owner,
    ...own,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

async function archive(entries: readonly TarEntry[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeTar(entries, MTIME)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function unpacked(bytes: Buffer): Promise<readonly { header: Header; text: string }[]> {
  const found: { header: Header; text: string }[] = [];
  const reader = extract();
  reader.end(bytes);
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    found.push({ header: entry.header, text: Buffer.concat(chunks).toString('utf8') });
  }
  return found;
}

test('directories, files and links as other readers see them', async () => {
  const bytes = await archive([
    { kind: 'directory', path: '/tmp', mode: 0o1777, uid: 0, gid: 0 },
    file('/usr/local/bin/trow', 'program', { mode: 0o755 }),
    { kind: 'link', path: '/usr/local/bin/t', target: 'trow' },
    file('/data/empty', '', { uid: 65532, gid: 65532 }),
  ]);
  const seen = await unpacked(bytes);
  expect(
    seen.map(({ header: { name, type, mode, uid, linkname } }) => [name, type, mode, uid, linkname]),
  ).toEqual([
    ['tmp/', 'directory', 0o1777, 0, null],
    ['usr/local/bin/trow', 'file', 0o755, 0, null],
    ['usr/local/bin/t', 'symlink', 0o777, 0, 'trow'],
    ['data/empty', 'file', 0o644, 65532, null],
  ]);
  expect(seen.every(({ header }) => header.mtime?.getTime() === MTIME * 1000)).toBe(true);
  expect(seen[1]?.text).toBe('program');
});

test('GNU tar lists the same, without a word of complaint', async () => {
  const long = `/${'directory/'.repeat(30)}${'x'.repeat(120)}`;
  const bytes = await archive([
    file('/usr/local/bin/trow', 'program', { mode: 0o755 }),
    file(long, 'long'),
    file('/srv/größe', 'umlaut'),
    { kind: 'link', path: '/srv/far', target: `/${'z'.repeat(150)}` },
    file('/srv/big-owner', '', { uid: 4_000_000, gid: 5_000_000 }),
  ]);
  const listed = spawnSync(
    'tar',
    [
      '--list',
      '--verbose',
      '--numeric-owner',
      '--utc',
      '--full-time',
      '--quoting-style=literal',
      '--file',
      '-',
    ],
    { input: bytes, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  expect(listed.stderr).toBe('');
  const lines = listed.stdout.trim().split('\n');
  expect(lines[0]).toMatch(/^-rwxr-xr-x 0\/0 +7 2023-11-14 22:13:20 usr\/local\/bin\/trow$/);
  expect(lines[1]).toContain(long.slice(1));
  expect(lines[2]).toContain('srv/größe');
  expect(lines[3]).toContain(`-> /${'z'.repeat(150)}`);
  expect(lines[4]).toContain('4000000/5000000');
});

test('the same entries are the same bytes, however their content comes', async () => {
  const once = await archive([file('/a', 'hello')]);
  const inPieces = await archive([
    {
      kind: 'file',
      path: '/a',
      ...owner,
      size: 5,
      async *open() {
        yield Buffer.from('he');
        yield Buffer.from('llo');
      },
    },
  ]);
  expect(inPieces.equals(once)).toBe(true);
  // Of the format itself: an image of today must be the same image tomorrow.
  expect(createHash('sha256').update(once).digest('hex')).toBe(
    'bd7f84b85f359085d6a8b758efc1e2be3acc6b5646242a3cd0d401f549895c77',
  );
});

test.each([4, 6])('a file that is not as large as was said (%d bytes) is an error', async (size) => {
  const lying = { ...file('/a', 'hello'), size } as TarEntry;
  await expect(archive([lying])).rejects.toThrow('the file for /a changed while it was put into the image');
});

test('another reader reads any name back', async () => {
  const part = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .map((text) => text.replace(/[/\0]/g, '_'))
    .filter((text) => text !== '.' && text !== '..');
  const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
  await fc.assert(
    fc.asyncProperty(name, fc.string(), async (path, text) => {
      const seen = await unpacked(await archive([file(path, text)]));
      expect(seen.map(({ header, text: content }) => [header.name, content])).toEqual([
        [path.slice(1), text],
      ]);
    }),
    { numRuns: 100 },
  );
});
