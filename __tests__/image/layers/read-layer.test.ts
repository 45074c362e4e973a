/** From bytes to facts, through the real stream: compression, archives, and what is wrong with them. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { unpackPlaces } from '../../../src/elf/format/symbol-facts.ts';
import { EnvironmentError } from '../../../src/errors.ts';
import {
  decodeLayerFacts,
  encodeLayerFacts,
  type LayerEntry,
  type LayerFacts,
} from '../../../src/image/facts/layer-facts.ts';
import { type ReadLayerOptions, readLayer } from '../../../src/image/layers/read-layer.ts';
import type { ImageSource } from '../../../src/registry/oci/oci-types.ts';
import { isFound } from '../../../src/verify/rootfs/root-node.ts';
import { createRootFs } from '../../../src/verify/rootfs/rootfs.ts';
import { digestOf } from '../../verify/support/memory-source.ts';
import { rawContent, rawHeader, tarOf } from '../../verify/support/tar.ts';

const OCI = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER = 'application/vnd.docker.image.rootfs.diff.tar';
const elfFixture = readFileSync(new URL('../../elf/fixtures/amd64-dynamic.elf', import.meta.url));

/** A source of one blob, in pieces of a given size. */
function sourceOf(
  bytes: Uint8Array,
  { piece = 65_536, error }: { piece?: number; error?: Error } = {},
): ImageSource {
  const unused = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  return {
    name: 'test',
    resolve: unused,
    document: unused,
    text: unused,
    confirm: unused,
    async blob() {
      return Readable.from(
        (function* () {
          for (let at = 0; at < bytes.byteLength; at += piece)
            yield Buffer.from(bytes.subarray(at, at + piece));
          if (error) throw error;
        })(),
        { objectMode: false },
      );
    },
  };
}

async function read(
  bytes: Uint8Array,
  mediaType = DOCKER,
  piece = 65_536,
  options: ReadLayerOptions = {},
): Promise<LayerFacts> {
  const layer = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  return readLayer(sourceOf(bytes, { piece }), layer, options);
}

const sample = () =>
  tarOf([
    { name: 'usr/', type: 'directory' },
    { name: 'usr/bin/app', content: elfFixture },
    { name: 'usr/bin/run', content: '#!/bin/sh -e\necho\n' },
    { name: 'usr/bin/tool', type: 'link', linkname: 'usr/bin/app' },
    { name: 'bin', type: 'symlink', linkname: 'usr/bin' },
    { name: 'etc/os-release', mode: 0o644, content: 'NAME=x\n' },
    { name: 'data', mode: 0o644, content: Buffer.alloc(100_000, 1) },
    { name: 'odd', mode: 0o755, content: 'MZ\0' },
    { name: 'unmarked', mode: 0o755, content: 'exec x\n' },
    { name: `${'long/'.repeat(60)}name`, mode: 0o755, content: '#!/bin/x' },
    { name: 'ünïcode', mode: 0o644, content: '' },
  ]);

function expectSample(facts: LayerFacts): void {
  expect(facts.problem).toBeUndefined();
  const root = createRootFs([facts]);
  const at = (path: string) => {
    const found = root.resolve(path);
    return isFound(found) && found.kind === 'file' ? found.entry : found.kind;
  };
  expect(at('/bin/app')).toMatchObject({
    kind: 'elf',
    mode: 0o755,
    elf: { machine: 62 },
    sha256: digestOf(elfFixture).slice(7),
  });
  expect(at('/usr/bin/tool')).toMatchObject({ kind: 'elf' });
  expect(at('/bin/run')).toMatchObject({ kind: 'script', line: '/bin/sh -e' });
  expect(at('/odd')).toMatchObject({ kind: 'opaque' });
  expect(at('/unmarked')).toMatchObject({ kind: 'text', base64: Buffer.from('exec x\n').toString('base64') });
  expect(at(`/${'long/'.repeat(60)}name`)).toMatchObject({ kind: 'script', line: '/bin/x' });
  expect(at('/data')).toBeUndefined();
  expect(at('/ünïcode')).toBeUndefined();
  expect(Buffer.from(root.text('/etc/os-release') ?? []).toString()).toBe('NAME=x\n');
}

/** With the names of symbols themselves, instead of places in a list that a stored layer's files share. */
function withOwnNames(entry: LayerEntry): unknown {
  if (entry.kind !== 'elf' || !entry.elf.symbols) return entry;
  const { names, start, calls, copies, ...rest } = entry.elf.symbols;
  const named = [start, calls, copies].map((packed) => unpackPlaces(packed).map((place) => names[place]));
  return { ...entry, elf: { ...entry.elf, symbols: { ...rest, named } } };
}

describe('compression', () => {
  test.each([
    ['gzip', gzipSync, `${OCI}+gzip`],
    ['gzip, Docker', gzipSync, `${DOCKER}.gzip`],
    ['gzip that is not announced, Docker', gzipSync, DOCKER],
    ['zstd', zstdCompressSync, `${OCI}+zstd`],
    ['zstd announced as gzip', zstdCompressSync, `${OCI}+gzip`],
    ['none', (bytes: Uint8Array) => bytes, OCI],
    ['none, announced as gzip', (bytes: Uint8Array) => bytes, `${OCI}+gzip`],
    [
      'gzip in two members',
      (bytes: Uint8Array) =>
        Buffer.concat([gzipSync(bytes.subarray(0, 5000)), gzipSync(bytes.subarray(5000))]),
      `${OCI}+gzip`,
    ],
  ])('%s', async (_, compress, mediaType) => {
    const bytes = compress(await sample());
    for (const piece of [1, 777, 65_536])
      if (piece > 1 || bytes.byteLength < 50_000) expectSample(await read(bytes, mediaType, piece));
  });

  test.each([
    [
      'gzip where the media type excludes it',
      (bytes: Uint8Array) => gzipSync(bytes),
      OCI,
      /is not compressed, but it is, with gzip/,
    ],
    ['xz', () => Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0]), `${OCI}+gzip`, /compressed with xz/],
    [
      'a media type of something else',
      (bytes: Uint8Array) => bytes,
      'application/vnd.in-toto+json',
      /in-toto/,
    ],
    [
      'gzip cut off',
      (bytes: Uint8Array) => gzipSync(bytes).subarray(0, 2000),
      `${OCI}+gzip`,
      /compressed data is damaged/,
    ],
    [
      'zstd cut off',
      (bytes: Uint8Array) => zstdCompressSync(bytes).subarray(0, 900),
      `${OCI}+zstd`,
      /damaged|end/i,
    ],
    [
      'gzip with a changed byte',
      (bytes: Uint8Array) => {
        const b = gzipSync(bytes);
        b[700] = (b[700] ?? 0) ^ 0xff;
        return b;
      },
      `${OCI}+gzip`,
      /damaged/,
    ],
  ])('%s is a problem of the image', async (_, make, mediaType, says) => {
    const facts = await read(make(await sample()), mediaType);
    expect(facts.problem).toMatchObject({ kind: 'broken', message: expect.stringMatching(says) });
  });

  test('a wrong digest explains everything, so it comes first', async () => {
    const bytes = gzipSync(await sample()).subarray(0, 2000);
    const error = new EnvironmentError('wrong digest', { remedy: 'x' });
    const layer = { mediaType: `${OCI}+gzip`, digest: digestOf('x'), size: bytes.byteLength };
    await expect(readLayer(sourceOf(bytes, { error }), layer)).rejects.toBe(error);
  });

  test('a gzip bomb ends at the bound', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const header = gzipSync(rawHeader({ name: 'zeros', size: '77777777777\0' }));
    const bomb = Buffer.concat([header, ...Array.from({ length: 20 }, () => zeros)]);
    const facts = await read(bomb, `${OCI}+gzip`, undefined, { maxBytes: 2 ** 28 });
    expect(facts).toMatchObject({
      problem: { kind: 'bound', message: expect.stringContaining('unpacks to more than 268435456') },
    });
    expect(facts.diffId).toBeUndefined();
  }, 60_000);

  test('a gigabyte of zeros is a layer like any other', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const header = gzipSync(rawHeader({ name: 'zeros', size: '10000000000\0' }));
    const app = gzipSync(Buffer.concat([rawHeader({ name: 'app' }), Buffer.alloc(1024)]));
    const bytes = Buffer.concat([header, ...Array.from({ length: 16 }, () => zeros), app]);
    const facts = await read(bytes, `${OCI}+gzip`);
    expect(facts.problem).toBeUndefined();
    expect(facts.entries).toMatchObject([{ path: '/zeros' }, { path: '/app' }]);
  }, 60_000);
});

describe('archives', () => {
  const only = async (...parts: Buffer[]) => read(Buffer.concat([...parts, Buffer.alloc(1024)]));

  test('an empty layer', async () => {
    expect((await read(new Uint8Array(0))).problem).toBeUndefined();
    expect((await read(Buffer.alloc(1024))).problem).toBeUndefined();
    expect((await read(gzipSync(Buffer.alloc(1024)), `${OCI}+gzip`)).problem).toBeUndefined();
  });

  test.each([
    ['a wrong checksum', Buffer.from(rawHeader({ name: 'x' })).fill('y', 0, 1)],
    ['an old sparse file', rawHeader({ name: 'x', type: 'S' })],
    ['a negative size', rawHeader({ name: 'x', size: '-0000000001\0' })],
    ['a size that the archive does not have', rawHeader({ name: 'x', size: '77777777777\0' })],
    [
      'a size beyond all numbers',
      rawHeader({ name: 'x', size: '\x80\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff' }),
    ],
    [
      'a long name that the archive does not have',
      rawHeader({ name: 'x', type: 'L', size: '00007777777\0' }),
    ],
    ['a long name beyond the bound', rawHeader({ name: 'x', type: 'L', size: '77777777777\0' })],
    ['a hard link to nothing', rawHeader({ name: 'x', type: '1', linkname: 'none' })],
    ['a hard link to itself', rawHeader({ name: 'x', type: '1', linkname: 'x' })],
    ['something below a file', Buffer.concat([rawHeader({ name: 'x' }), rawHeader({ name: 'x/y' })])],
    ['a whiteout of nothing', rawHeader({ name: '.wh.' })],
    ['a whiteout of the parent', rawHeader({ name: 'a/.wh...' })],
    [
      'links in a circle, written through',
      Buffer.concat([
        rawHeader({ name: 'a', type: '2', linkname: 'b' }),
        rawHeader({ name: 'b', type: '2', linkname: 'a' }),
        rawHeader({ name: 'a/x' }),
      ]),
    ],
  ])('%s is a problem of the image', async (_, bytes) => {
    expect((await only(bytes)).problem?.kind).toBe('broken');
  });

  test.each([
    ['a file without a name', rawHeader({ name: '' })],
    ['the root itself', rawHeader({ name: './', type: '5' })],
    [
      'an archive of the 1970s',
      (() => {
        const b = rawHeader({ name: 'x' });
        b.fill(0, 257, 265);
        b.fill(' ', 148, 156);
        b.write(
          `${b
            .reduce((a, c) => a + c, 0)
            .toString(8)
            .padStart(6, '0')}\0 `,
          148,
          'latin1',
        );
        return b;
      })(),
    ],
    [
      'a global header',
      Buffer.concat([
        rawHeader({ name: 'g', type: 'g', size: '00000000012\0' }),
        rawContent('10 x=abcd\n'),
        rawHeader({ name: 'x' }),
      ]),
    ],
    ['AUFS’ leftovers', rawHeader({ name: '.wh..wh.plnk', type: '5' })],
  ])('%s is no problem', async (_, bytes) => {
    expect((await only(bytes)).problem).toBeUndefined();
  });

  test('a header of PAX names, and sizes of its own', async () => {
    const record = (text: string) => {
      const n = text.length + 4;
      return `${n} ${text}\n`;
    };
    const pax = record('path=usr/bin/app');
    const facts = await only(
      rawHeader({ name: 'PaxHeader', type: 'x', size: `${pax.length.toString(8).padStart(11, '0')}\0` }),
      rawContent(pax),
      rawHeader({ name: 'short', size: '00000000012\0' }),
      rawContent('#!/bin/sh\n'),
    );
    expect(facts.entries).toMatchObject([{ path: '/usr/bin/app', kind: 'script', line: '/bin/sh' }]);
  });
});

describe('layers of more than one piece', () => {
  const layer = { digest: digestOf('x'), mediaType: DOCKER };
  /** Larger than any piece that layers are read in, with a file of each kind across their borders. */
  const filler = Buffer.alloc(200_000, 'noise between files ');
  const large = () =>
    tarOf(
      Array.from({ length: 12 }, (_, at) => [
        { name: `data/${at}`, mode: 0o644, content: filler },
        { name: `etc/ld.so.conf.d/${at}.conf`, mode: 0o644, content: `/opt/${at}\n`.repeat(5000) },
        { name: `bin/app${at}`, content: Buffer.concat([elfFixture, filler, filler]) },
        { name: `bin/run${at}`, content: `#!/bin/app${at}\n${'x'.repeat(70_000)}` },
      ]).flat(),
    );

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
    ['none', (bytes: Uint8Array) => bytes],
  ])('%s: what is kept of a file outlives the memory that it came in', async (_, compress) => {
    const facts = await read(compress(await large()));
    const program = digestOf(Buffer.concat([elfFixture, filler, filler])).slice(7);
    const root = createRootFs([facts]);
    for (let at = 0; at < 12; at += 1) {
      expect(root.resolve(`/bin/app${at}`)).toMatchObject({ entry: { kind: 'elf', sha256: program } });
      expect(root.resolve(`/bin/run${at}`)).toMatchObject({ entry: { line: `/bin/app${at}` } });
      const text = Buffer.from(root.text(`/etc/ld.so.conf.d/${at}.conf`) ?? []).toString();
      expect(text).toBe(`/opt/${at}\n`.repeat(5000));
    }
  });

  test('a cached layer is the layer', async () => {
    const facts = await read(gzipSync(await large()));
    const stored = [...encodeLayerFacts(facts, layer)].join('');
    const decoded = decodeLayerFacts(stored, layer);
    expect(decoded).toMatchObject({ ...facts, paths: Buffer.from(facts.paths), entries: expect.any(Array) });
    expect(decoded?.entries.map(withOwnNames)).toEqual(facts.entries.map(withOwnNames));
    expect(decodeLayerFacts(stored.replace('bin/app1', 'bin/app2'), layer)).toBeUndefined();
    expect(decodeLayerFacts(stored, { ...layer, digest: digestOf('y') })).toBeUndefined();
    expect(decodeLayerFacts(stored, { ...layer, mediaType: OCI })).toBeUndefined();
    for (const end of [0, 10, stored.length - 1])
      expect(decodeLayerFacts(stored.slice(0, end), layer)).toBeUndefined();
  });

  test('a cached layer of more entries than stand in a line', async () => {
    const links = Array.from({ length: 12_001 }, (_, at) => ({
      name: `l${at}`,
      type: 'symlink' as const,
      linkname: `${at}\n`,
    }));
    const facts = await read(await tarOf(links), OCI);
    expect(facts.entries).toHaveLength(12_001);
    const decoded = decodeLayerFacts([...encodeLayerFacts(facts, layer)].join(''), layer);
    expect(decoded).toEqual({ ...facts, paths: Buffer.from(facts.paths) });
  });
});

describe('hostile input', () => {
  test('random bytes, random changes and random cuts never throw and never hang', async () => {
    const honest = Buffer.from(
      await tarOf([
        { name: 'a/b', content: elfFixture.subarray(0, 3000) },
        { name: 'a/c', type: 'symlink', linkname: 'b' },
        { name: `${'x'.repeat(150)}/y`, content: '#!/bin/sh\n' },
        { name: 'a/.wh.d', content: '' },
        { name: 'l', type: 'link', linkname: 'a/b' },
      ]),
    );
    const settle = async (bytes: Buffer) => {
      const facts = await read(bytes);
      createRootFs([facts]).entries(() => true);
    };
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => settle(Buffer.from(bytes))),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(honest.length), async (length) => settle(honest.subarray(0, length))),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 4 }),
        async (changes) => {
          const changed = Buffer.from(honest);
          for (const [at, value] of changes) changed[at] = value;
          await settle(changed);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any archive of links, directories and whiteouts gives facts', async () => {
    const name = fc.stringMatching(
      /^(?:\.\.\/|\/)?[ab](?:\/(?:[ab]|\.\.|\.wh\.[ab]|\.wh\.\.wh\.\.opq)){0,4}$/,
    );
    const entry = fc.record({
      name,
      type: fc.constantFrom(
        'file' as const,
        'link' as const,
        'symlink' as const,
        'directory' as const,
        'fifo' as const,
      ),
      linkname: name,
      mode: fc.constantFrom(0, 0o644, 0o755, 0o7777),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(entry, { maxLength: 12 }), { maxLength: 3 }), async (layers) => {
        const root = createRootFs(
          await Promise.all(layers.map(async (entries) => read(await tarOf(entries)))),
        );
        for (const node of root.entries(() => true)) expect(root.lookup(node.path)).toEqual(node);
        for (const { name: path } of layers.flat()) root.resolve(path);
      }),
      { numRuns: 200 },
    );
  });
});
