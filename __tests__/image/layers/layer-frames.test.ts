/**
 * Layers of several gzip members and zstd frames, and what may stand between and behind them. The answers are those of
 * containerd 2.2 (`docker pull` of Docker 29, no pigz installed), which reads with Go's compress/gzip and
 * klauspost/compress/zstd.
 */
import { Readable } from 'node:stream';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import type { LayerFacts } from '../../../src/image/facts/layer-facts.ts';
import { readLayer } from '../../../src/image/layers/read-layer.ts';
import type { ImageSource } from '../../../src/registry/oci/oci-types.ts';
import { digestOf } from '../../verify/support/memory-source.ts';
import { tarOf } from '../../verify/support/tar.ts';

const TYPE = 'application/vnd.oci.image.layer.v1.tar';

async function read(bytes: Uint8Array, type: 'gzip' | 'zstd', piece = 65_536): Promise<LayerFacts> {
  const unused = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  const source: ImageSource = {
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
        })(),
        { objectMode: false },
      );
    },
  };
  const layer = { mediaType: `${TYPE}+${type}`, digest: digestOf(bytes), size: bytes.byteLength };
  return readLayer(source, layer);
}

const archive = await tarOf([
  { name: 'app', content: '#!/bin/sh\necho hull\n' },
  { name: 'data', mode: 0o644, content: Buffer.alloc(5000, 'some text, and ') },
]);
const [first, second] = [archive.subarray(0, 3000), archive.subarray(3000)] as const;

const gzip = (bytes: Uint8Array | string): Buffer => gzipSync(bytes);
const zstd = (bytes: Uint8Array | string, params: Record<number, number> = {}): Buffer =>
  zstdCompressSync(bytes, { params });
const both = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

function skippable(bytes: number, kind = 0): Buffer {
  const frame = Buffer.alloc(8 + bytes, 0xfd);
  frame.writeUInt32LE(0x184d2a50 + kind, 0);
  frame.writeUInt32LE(bytes, 4);
  return frame;
}

/** A frame written by hand: one block of plain bytes. */
function frameOf(header: readonly number[], content: Uint8Array, type = 0): Buffer {
  const block = Buffer.alloc(3);
  block.writeUIntLE((content.byteLength << 3) | (type << 1) | 1, 0, 3);
  return both(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...header]), block, content);
}
/** Window descriptors: 1 KiB … 3.75 TiB. */
const WINDOW = {
  '1 MiB': 10 << 3,
  '128 MiB': 17 << 3,
  '256 MiB': 18 << 3,
  '512 MiB': 19 << 3,
  '1 GiB': 20 << 3,
};
const changed = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  const place = at < 0 ? copy.byteLength + at : at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

test.each<readonly [string, 'gzip' | 'zstd', Buffer]>([
  ['members', 'gzip', both(gzip(first), gzip(second))],
  ['empty members', 'gzip', both(gzip(''), gzip(first), gzip(''), gzip(second), gzip(''))],
  ['frames', 'zstd', both(zstd(first), zstd(second))],
  ['a frame for each byte', 'zstd', both(...[...archive].map((byte) => zstd(Uint8Array.of(byte))))],
  ['empty frames', 'zstd', both(zstd(''), zstd(first), zstd(''), zstd(second), zstd(''))],
  [
    'frames to be skipped, of all kinds and sizes',
    'zstd',
    both(skippable(0, 15), skippable(100_000), zstd(first), skippable(3, 7), zstd(second), skippable(64, 1)),
  ],
  [
    'checksums',
    'zstd',
    both(...[first, second].map((part) => zstd(part, { [constants.ZSTD_c_checksumFlag]: 1 }))),
  ],
  ['a window of 128 MiB', 'zstd', zstd(archive, { [constants.ZSTD_c_windowLog]: 27 })],
  ['a window of 128 MiB that is said so', 'zstd', frameOf([0, WINDOW['128 MiB']], archive)],
  ['a dictionary that is none', 'zstd', frameOf([1, WINDOW['1 MiB'], 0], archive)],
])('%s (%s) are read to the end, wherever they are cut', async (_, type, bytes) => {
  for (const piece of [1, 7, 4096, 1 << 20]) {
    if (bytes.byteLength / piece > 120_000) continue;
    const facts = await read(bytes, type, piece);
    expect(facts.problem).toBeUndefined();
    expect(facts.diffId).toBe(digestOf(archive));
    expect(facts.entries).toMatchObject([{ path: '/app', kind: 'script' }]);
  }
});

test.each([
  ['only frames to be skipped', skippable(100)],
  ['an empty frame', zstd('')],
])('%s: an empty layer', async (_, bytes) => {
  const facts = await read(bytes, 'zstd');
  expect(facts).toMatchObject({ entries: [], diffId: digestOf('') });
  expect(facts.problem).toBeUndefined();
});

test.each<readonly [string, 'gzip' | 'zstd', Buffer]>([
  ['three NULs', 'gzip', both(gzip(archive), '\0\0\0')],
  ['a block of NULs', 'gzip', both(gzip(archive), Buffer.alloc(512))],
  ['NULs and a member', 'gzip', both(gzip(first), Buffer.alloc(20), gzip(second))],
  ['one byte', 'gzip', both(gzip(archive), 'x')],
  ['text', 'gzip', both(gzip(archive), 'x'.repeat(100_000))],
  ['a header that ends', 'gzip', both(gzip(archive), Buffer.from([0x1f, 0x8b]))],
  ['a zstd frame', 'gzip', both(gzip(first), zstd(second))],
  ['a member with a wrong checksum', 'gzip', both(gzip(first), changed(gzip(second), -6))],
  ['a member that is cut off', 'gzip', both(gzip(first), gzip(second).subarray(0, -4))],
  ['one byte', 'zstd', both(zstd(archive), 'x')],
  ['one NUL', 'zstd', both(zstd(archive), '\0')],
  ['a block of NULs', 'zstd', both(zstd(archive), Buffer.alloc(512))],
  ['text', 'zstd', both(zstd(archive), 'xyzw')],
  ['a gzip member', 'zstd', both(zstd(first), gzip(second))],
  ['a frame to be skipped that is cut off', 'zstd', both(zstd(archive), skippable(100).subarray(0, 50))],
  ['the header of one that is cut off', 'zstd', both(zstd(archive), skippable(100).subarray(0, 6))],
  ['a frame that is cut off', 'zstd', both(zstd(first), zstd(second).subarray(0, -5))],
  [
    'a frame with a wrong checksum',
    'zstd',
    both(zstd(first), changed(zstd(second, { [constants.ZSTD_c_checksumFlag]: 1 }), -1)),
  ],
  ['a frame with a dictionary', 'zstd', both(zstd(first), frameOf([1, WINDOW['1 MiB'], 7], second))],
  ['a frame with a reserved bit', 'zstd', both(zstd(first), frameOf([8, WINDOW['1 MiB']], second))],
  ['a block of a reserved kind', 'zstd', both(zstd(first), frameOf([0, WINDOW['1 MiB']], second, 3))],
  ['a block larger than its window', 'zstd', both(zstd(first), frameOf([0, 0], second))],
  ['a window of 1 GiB', 'zstd', both(zstd(first), frameOf([0, WINDOW['1 GiB']], second))],
])('%s behind it is a fault of the layer (%s)', async (_, type, bytes) => {
  for (const piece of [1, 4096, 1 << 20]) {
    if (bytes.byteLength / piece > 20_000) continue;
    const facts = await read(bytes, type, piece);
    expect(facts.problem?.kind).toBe('broken');
    expect(facts.diffId).toBeUndefined();
  }
});

test('a window that runtimes have and Multihull has not is a bound', async () => {
  for (const window of ['256 MiB', '512 MiB'] as const)
    expect((await read(frameOf([0, WINDOW[window]], archive), 'zstd')).problem).toEqual({
      kind: 'bound',
      message: `a zstd frame needs a window of ${window}, and Multihull gives it 128 MiB`,
    });
});

test('any sequence of frames, cut anywhere, is the bytes that are in them', async () => {
  const frame = fc.oneof(
    fc.record({
      kind: fc.constant('content' as const),
      bytes: fc.uint8Array({ maxLength: 600 }),
      checksum: fc.constantFrom(0, 1),
      window: fc.integer({ min: 10, max: 20 }),
      level: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({ kind: fc.constant('skip' as const), bytes: fc.nat(300), id: fc.nat(15) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(frame, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 900 }),
      async (frames, piece) => {
        const stored = frames.map((one) =>
          one.kind === 'skip'
            ? skippable(one.bytes, one.id)
            : zstd(one.bytes, {
                [constants.ZSTD_c_checksumFlag]: one.checksum,
                [constants.ZSTD_c_windowLog]: one.window,
                [constants.ZSTD_c_compressionLevel]: one.level,
              }),
        );
        // The archive ends first; what is behind its end is read and hashed all the same.
        const content = both(
          Buffer.alloc(1024),
          ...frames.map((one) => (one.kind === 'skip' ? '' : one.bytes)),
        );
        const bytes = both(zstd(Buffer.alloc(1024)), ...stored);
        expect(await read(bytes, 'zstd', piece)).toMatchObject({ diffId: digestOf(content) });
        const short = bytes.subarray(0, -1);
        expect((await read(short, 'zstd', piece)).problem?.kind).toBe('broken');
      },
    ),
    { numRuns: 150 },
  );
});
