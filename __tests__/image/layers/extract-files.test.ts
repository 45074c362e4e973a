/** Single files out of layers, through the real stream. */
import { Readable } from 'node:stream';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { EnvironmentError } from '../../../src/errors.ts';
import { extractFiles } from '../../../src/image/layers/extract-files.ts';
import type { ImageSource } from '../../../src/registry/oci/oci-types.ts';
import { digestOf } from '../../verify/support/memory-source.ts';
import { tarOf } from '../../verify/support/tar.ts';

const OCI = 'application/vnd.oci.image.layer.v1.tar';
const BIG = Buffer.alloc(300_000, 7);
const archive = await tarOf([
  { name: './usr/lib/libc.so.6', content: 'libc' },
  { name: 'usr/lib/big.so', content: BIG },
  { name: 'usr/lib/hard.so', type: 'link', linkname: 'usr/lib/libc.so.6' },
  { name: 'usr/lib/soft.so', type: 'symlink', linkname: 'libc.so.6' },
  { name: 'usr/../../etc/libc.so.6', content: 'outside' },
]);

async function extract(bytes: Uint8Array, mediaType: string, paths: readonly string[], maxBytes = 1 << 20) {
  const unused = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  const source: ImageSource = {
    name: 'test',
    resolve: unused,
    document: unused,
    text: unused,
    confirm: unused,
    blob: async () => Readable.from([Buffer.from(bytes)], { objectMode: false }),
  };
  const layer = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  const found = await extractFiles(source, layer, new Set(paths), maxBytes);
  return Object.fromEntries([...found].map(([path, content]) => [path, digestOf(content)]));
}

test.each([
  ['gzip', gzipSync(archive), `${OCI}+gzip`],
  ['zstd', zstdCompressSync(archive), `${OCI}+zstd`],
  ['not compressed', archive, OCI],
])('files that are asked for, and no others (%s)', async (_name, bytes, mediaType) => {
  const found = await extract(bytes, mediaType, ['/usr/lib/libc.so.6', '/usr/lib/big.so', '/none']);
  expect(found).toEqual({
    '/usr/lib/libc.so.6': digestOf(Buffer.from('libc')),
    '/usr/lib/big.so': digestOf(BIG),
  });
});

test('links are not followed, and a path that leaves the root is none of ours', async () => {
  const paths = ['/usr/lib/hard.so', '/usr/lib/soft.so', '/etc/libc.so.6'];
  expect(await extract(archive, OCI, paths)).toEqual({});
});

test('what is beyond the bound is left out', async () => {
  const found = await extract(archive, OCI, ['/usr/lib/libc.so.6', '/usr/lib/big.so'], 1000);
  expect(Object.keys(found)).toEqual(['/usr/lib/libc.so.6']);
});

test('a layer that is damaged is an error that says where', async () => {
  const cut = gzipSync(archive).subarray(0, 200);
  await expect(extract(cut, `${OCI}+gzip`, ['/usr/lib/big.so'])).rejects.toThrow(EnvironmentError);
});
