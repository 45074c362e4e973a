import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFiles } from '../../../src/adapters/files.ts';
import { EnvironmentError, UserError } from '../../../src/errors.ts';
import { openLayout } from '../../../src/registry/oci/layout.ts';
import { type Descriptor, MediaType } from '../../../src/registry/oci/oci-types.ts';
import { sha256 } from '../../fakes/registry-server.ts';
import { cleanUp, collect, descriptorOf, failureOf, temporary } from '../support.ts';

afterEach(cleanUp);

const files = createFiles();
const REF = 'org.opencontainers.image.ref.name';
const NAME = 'io.containerd.image.name';

/** A layout on disk; returns how to add blobs to it and how to write its index.json. */
function layout() {
  const directory = temporary();
  mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const add = (content: string | object, mediaType: string): Descriptor => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const descriptor = descriptorOf(text, mediaType);
    writeFileSync(join(directory, 'blobs/sha256', descriptor.digest.slice(7)), text);
    return descriptor;
  };
  const index = (manifests: readonly object[]): string => {
    const text = JSON.stringify({ schemaVersion: 2, manifests });
    writeFileSync(join(directory, 'index.json'), text);
    return sha256(text);
  };
  const image = (architecture: string): Descriptor => {
    const config = add({ os: 'linux', architecture }, MediaType.ociConfig);
    const layer = add(`layer of ${architecture}`, 'application/vnd.oci.image.layer.v1.tar');
    return add(
      { schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [layer] },
      MediaType.ociManifest,
    );
  };
  const named = (descriptor: Descriptor, annotations: Record<string, string>) => ({
    ...descriptor,
    annotations,
  });
  const on = (descriptor: Descriptor, architecture: string) => ({
    ...descriptor,
    platform: { os: 'linux', architecture },
  });
  return { directory, add, index, image, named, on, open: () => openLayout(directory, files) };
}

test('a single image, down to its layer', async () => {
  const { directory, image, index, open } = layout();
  const amd64 = image('amd64');
  index([amd64]);
  const source = open();
  expect(source.name).toBe(`oci-layout:${directory}`);
  expect(await source.resolve('')).toMatchObject({ digest: amd64.digest });
  const { document, bytes } = await source.document('');
  if (document.kind !== 'manifest') throw new Error('not a manifest');
  expect(sha256(Buffer.from(bytes))).toBe(amd64.digest);
  expect(JSON.parse(await source.text(document.config))).toMatchObject({ architecture: 'amd64' });
  const [layer] = document.layers;
  if (!layer) throw new Error('no layer');
  expect((await collect(await source.blob(layer))).toString()).toBe('layer of amd64');
});

test('one nested index is the image; its children are found by digest', async () => {
  const { add, image, index, on, open } = layout();
  const [amd64, arm64] = [image('amd64'), image('arm64')];
  const nested = add(
    { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [on(amd64, 'amd64'), on(arm64, 'arm64')] },
    MediaType.ociIndex,
  );
  index([nested]);
  const source = open();
  expect((await source.document('')).document.kind).toBe('index');
  expect((await source.resolve(''))?.digest).toBe(nested.digest);
  expect((await source.document(arm64.digest)).descriptor).toEqual(on(arm64, 'arm64'));
});

test('index.json as the image: unnamed entries, each with a platform', async () => {
  const { image, index, on, open } = layout();
  const digest = index([on(image('amd64'), 'amd64'), on(image('arm64'), 'arm64')]);
  const source = open();
  expect((await source.resolve(''))?.digest).toBe(digest);
  expect((await source.document('')).document).toMatchObject({ kind: 'index', manifests: { length: 2 } });
  expect((await source.document(digest)).descriptor.digest).toBe(digest);
});

describe('tags', () => {
  const two = () => {
    const made = layout();
    const [amd64, arm64] = [made.image('amd64'), made.image('arm64')];
    made.index([
      made.named(amd64, { [REF]: '1.0', [NAME]: 'ghcr.io/acme/trow:1.0' }),
      made.named(arm64, { [REF]: 'ghcr.io/acme/trow:edge' }),
    ]);
    return { ...made, amd64, arm64, source: made.open() };
  };
  test('by tag, by full name, by the tag of a full name', async () => {
    const { source, amd64, arm64 } = two();
    expect((await source.resolve('1.0'))?.digest).toBe(amd64.digest);
    expect((await source.resolve('ghcr.io/acme/trow:1.0'))?.digest).toBe(amd64.digest);
    expect((await source.resolve('edge'))?.digest).toBe(arm64.digest);
    expect(await source.resolve('2.0')).toBeUndefined();
  });
  test('none that was asked for: which there are', async () => {
    const { source } = two();
    const error = await failureOf(source.document('2.0'));
    expect(error.message).toMatch(/holds no image called 2\.0/);
    expect(error.remedy).toMatch(/^It has: :1\.0 \(sha256:.*, :ghcr\.io\/acme\/trow:edge/);
  });
  test('several, and none named', async () => {
    const { source } = two();
    const error = await failureOf(source.resolve(''));
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(/holds 2 images/);
  });
  test('one image under several names is one image', async () => {
    const { image, index, named, open } = layout();
    const amd64 = image('amd64');
    index([named(amd64, { [REF]: '1' }), named(amd64, { [REF]: 'latest' })]);
    expect((await open().resolve(''))?.digest).toBe(amd64.digest);
  });
  test('the same tag for two images', async () => {
    const { image, index, named, open } = layout();
    index([named(image('amd64'), { [REF]: '1' }), named(image('arm64'), { [REF]: '1' })]);
    expect((await failureOf(open().resolve('1'))).message).toMatch(/holds 2 images named 1/);
  });
});

describe('what is not a layout', () => {
  test.each(['oci-layout', 'index.json'])('%s is missing', async (file) => {
    const { directory, index, image, open } = layout();
    index([image('amd64')]);
    rmSync(join(directory, file));
    const error = await failureOf(open().resolve(''));
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toContain(`the file ${directory}/${file} is missing`);
    expect(error.remedy).toContain('tar=false');
  });
  test('another version', async () => {
    const { directory, open } = layout();
    writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}');
    expect((await failureOf(open().resolve(''))).message).toMatch(/version 2\.0\.0 is not known/);
  });
  test('an empty index.json', async () => {
    const { index, open } = layout();
    index([]);
    expect(await open().resolve('')).toBeUndefined();
    expect((await failureOf(open().document(''))).message).toMatch(/holds no image/);
  });
  test('an index.json that is too large', async () => {
    const { directory, open } = layout();
    writeFileSync(join(directory, 'index.json'), Buffer.alloc(5 * 1024 * 1024, 32));
    expect((await failureOf(open().resolve(''))).message).toMatch(/index\.json is larger than 4 MiB/);
  });
});

describe('blobs', () => {
  test('missing, of another size, of another content', async () => {
    const { directory, image, index, open } = layout();
    const amd64 = image('amd64');
    index([amd64]);
    const source = open();
    const path = join(directory, 'blobs/sha256', amd64.digest.slice(7));
    writeFileSync(path, 'x'.repeat(amd64.size));
    expect((await failureOf(source.document(''))).message).toMatch(
      `${path}: expected ${amd64.digest}, but got`,
    );
    writeFileSync(path, 'x');
    expect((await failureOf(source.document(''))).message).toMatch(`expected ${amd64.size} bytes, but got 1`);
    rmSync(path);
    expect((await failureOf(source.document(''))).message).toMatch(`the file ${path} is missing`);
    expect(await source.resolve(amd64.digest)).toBeUndefined();
  });
  test('a digest that nothing points at is not the image', async () => {
    const { add, image, index, open } = layout();
    const stray = add('{}', MediaType.ociManifest);
    index([image('amd64')]);
    expect(await open().resolve(stray.digest)).toBeUndefined();
  });
  test('indexes in indexes end', async () => {
    const { add, image, index, open } = layout();
    let inner = image('amd64');
    for (let depth = 0; depth < 10; depth++)
      inner = add(
        {
          schemaVersion: 2,
          mediaType: MediaType.ociIndex,
          annotations: { depth: `${depth}` },
          manifests: [inner],
        },
        MediaType.ociIndex,
      );
    index([inner]);
    expect(await open().resolve(`sha256:${'0'.repeat(64)}`)).toBeUndefined();
  });
});
