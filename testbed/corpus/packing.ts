/** How the archives of the corpus are packed: well, unusually, and badly. */
import { spawnSync } from 'node:child_process';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { Layer, Packing } from './types.ts';

const half = (archive: Buffer): readonly [Buffer, Buffer] => {
  const middle = archive.byteLength >> 1;
  return [archive.subarray(0, middle), archive.subarray(middle)];
};
const gzip = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 1 });
const text = Buffer.from('these bytes belong to nobody');

/** RFC 8878, 3.1.2: a frame that decoders pass over, of four bytes. */
const SKIPPABLE = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]);

const PACK: Readonly<Record<Packing, (archive: Buffer) => Buffer>> = {
  gzip,
  zstd: (archive) => zstdCompressSync(archive),
  none: (archive) => archive,
  bzip2,
  'zstd-frames': (archive) => {
    const [first, second] = half(archive).map((part) => zstdCompressSync(part));
    return Buffer.concat([first ?? text, SKIPPABLE, second ?? text]);
  },
  'gzip-members': (archive) => Buffer.concat(half(archive).map(gzip)),
  'gzip-nuls': (archive) => Buffer.concat([gzip(archive), Buffer.alloc(512)]),
  'gzip-text': (archive) => Buffer.concat([gzip(archive), text]),
  'zstd-text': (archive) => Buffer.concat([zstdCompressSync(archive), text]),
  'none-as-gzip': (archive) => archive,
  'zstd-as-gzip': (archive) => zstdCompressSync(archive),
};

/** The bytes of a layer's blob. */
export function packed(archive: Buffer, { as = 'gzip', cut }: Exclude<Layer, { base: string }>): Buffer {
  const blob = PACK[as](archive);
  return cut ? blob.subarray(0, blob.byteLength >> 1) : blob;
}

/** What the media type says; no type speaks of bzip2, and whoever uses it calls it gzip. */
export function claimedType(as: Packing = 'gzip'): 'gzip' | 'zstd' | 'none' {
  if (as === 'none') return 'none';
  return as === 'zstd' || as === 'zstd-frames' || as === 'zstd-text' ? 'zstd' : 'gzip';
}

function bzip2(archive: Buffer): Buffer {
  const result = spawnSync('bzip2', ['-1', '-c'], { input: archive, maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`bzip2: ${result.stderr}`);
  return result.stdout;
}
