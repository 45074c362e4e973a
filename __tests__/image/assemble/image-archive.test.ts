/** An image as one archive: read back as a layout, entry by entry. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { extract } from 'tar-stream';
import { parseDigest } from '../../../src/domain/names/digest.ts';
import type { Reference } from '../../../src/domain/names/reference.ts';
import { imageArchive } from '../../../src/image/assemble/image-archive.ts';
import { decodeDocument } from '../../../src/registry/oci/decode.ts';
import { type Descriptor, type ImageSource, MediaType } from '../../../src/registry/oci/oci-types.ts';

const blobs = new Map<string, Buffer>();
function put(bytes: Buffer | object, mediaType: string): Descriptor {
  const data = Buffer.isBuffer(bytes) ? bytes : Buffer.from(JSON.stringify(bytes));
  const digest = parseDigest(`sha256:${createHash('sha256').update(data).digest('hex')}`);
  if (!digest) throw new Error('no digest');
  blobs.set(digest, data);
  return { mediaType, digest, size: data.length };
}
const bytesOf = (digest: string): Buffer => {
  const found = blobs.get(digest);
  if (!found) throw new Error(`no ${digest}`);
  return found;
};
const source: ImageSource = {
  name: 'memory',
  resolve: async () => undefined,
  async document(digest) {
    const bytes = bytesOf(digest);
    const document = decodeDocument(
      bytes,
      digest === index.digest ? MediaType.ociIndex : MediaType.ociManifest,
      digest,
    );
    const id = parseDigest(digest);
    if (!id) throw new Error(digest);
    return { bytes, document, descriptor: { mediaType: document.mediaType, digest: id, size: bytes.length } };
  },
  text: async ({ digest }) => bytesOf(digest).toString(),
  blob: async ({ digest }) => Readable.from([bytesOf(digest)]),
  confirm: async () => true,
};

const layer = put(Buffer.alloc(1500, 7), 'application/vnd.oci.image.layer.v1.tar+gzip');
const manifest = (text: string) =>
  put(
    {
      schemaVersion: 2,
      mediaType: MediaType.ociManifest,
      config: put({ text }, MediaType.ociConfig),
      layers: [layer, layer],
    },
    MediaType.ociManifest,
  );
const [one, two] = [manifest('one'), manifest('two')];
const index = put(
  { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [one, two] },
  MediaType.ociIndex,
);
const named: Reference = { registry: 'docker.io', path: 'library/trow', tag: '1.0' };

async function unpack(archive: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const entry of Readable.from(archive).pipe(extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(found.has(entry.header.name)).toBe(false);
    found.set(entry.header.name, Buffer.concat(chunks));
  }
  return found;
}
const json = (bytes: Buffer | undefined) => JSON.parse((bytes ?? Buffer.from('null')).toString());

test('all platforms: each blob once, its bytes under its digest, and what names them last', async () => {
  const found = await unpack(imageArchive(source, { digest: index.digest, names: [], isForDocker: false }));
  const names = [...found.keys()];
  expect(names.slice(-2)).toEqual(['oci-layout', 'index.json']);
  expect(names).toHaveLength(2 + 1 + 2 + 3);
  for (const [name, bytes] of found)
    if (name.startsWith('blobs/'))
      expect(`blobs/sha256/${createHash('sha256').update(bytes).digest('hex')}`).toBe(name);
  expect(json(found.get('index.json')).manifests).toEqual([index]);
});

test('for Docker: one platform, its list last, every layer in its order', async () => {
  const names = [named, { ...named, tag: 'latest' }];
  const found = await unpack(imageArchive(source, { digest: one.digest, names, isForDocker: true }));
  expect([...found.keys()].at(-1)).toBe('manifest.json');
  const path = `blobs/sha256/${layer.digest.slice(7)}`;
  const [list] = json(found.get('manifest.json'));
  expect(list).toMatchObject({
    RepoTags: ['docker.io/library/trow:1.0', 'docker.io/library/trow:latest'],
    Layers: [path, path],
  });
  expect(json(found.get(list.Config))).toEqual({ text: 'one' });
  expect(json(found.get('index.json')).manifests).toMatchObject([
    { digest: one.digest, annotations: { 'io.containerd.image.name': 'docker.io/library/trow:1.0' } },
    { digest: one.digest, annotations: { 'org.opencontainers.image.ref.name': 'latest' } },
  ]);
});

test('a blob that breaks off breaks the archive off, before anything names it', async () => {
  const broken: ImageSource = {
    ...source,
    blob: async () =>
      Readable.from(
        (async function* () {
          yield Buffer.alloc(3);
          throw new Error('the line is dead');
        })(),
      ),
  };
  const seen: Buffer[] = [];
  const read = async () => {
    const archive = imageArchive(broken, { digest: one.digest, names: [named], isForDocker: true });
    for await (const chunk of archive) seen.push(Buffer.from(chunk));
  };
  await expect(read()).rejects.toThrow('the line is dead');
  expect(Buffer.concat(seen).includes('manifest.json')).toBe(false);
});
