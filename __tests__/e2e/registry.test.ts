/** The registry client against a real registry (distribution v3), with the testbed's base images. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseReference, type Repository } from '../../src/domain/names/reference.ts';
import { decodeImageConfig } from '../../src/registry/oci/image-config.ts';
import { openLayout } from '../../src/registry/oci/layout.ts';
import { type Descriptor, type ManifestDocument, MediaType } from '../../src/registry/oci/oci-types.ts';
import { openRepository, probePush } from '../../src/registry/remote.ts';
import { sha256 } from '../fakes/registry-server.ts';
import { cleanUp, descriptorOf, failureOf, temporary, testPorts } from '../registry/support.ts';
import { testbed } from './engines.ts';

afterEach(cleanUp);

const registry = testbed('TESTBED_REGISTRY');
const debian: Repository = { registry, path: 'library/debian' };
const scratch = (host = registry): Repository => ({
  registry: host,
  path: `scratch/registry-client-${randomBytes(6).toString('hex')}`,
});

async function manifestOf(descriptor: Descriptor): Promise<ManifestDocument> {
  const { document } = await openRepository(debian, testPorts()).document(descriptor.digest);
  if (document.kind !== 'manifest') throw new Error(`${descriptor.digest} is an ${document.kind}`);
  return document;
}

/** An image of one small layer, its blobs pushed; returns its manifest, not yet put. */
async function pushSmall(repository: Repository, options: Parameters<typeof openRepository>[2] = {}) {
  const store = openRepository(repository, testPorts(), options);
  const push = async (text: string, mediaType: string) => {
    const descriptor = descriptorOf(text, mediaType);
    await store.pushBlob(descriptor, async () => Readable.from([Buffer.from(text)]));
    return descriptor;
  };
  const config = await push(
    '{"os":"linux","architecture":"amd64","rootfs":{"type":"layers"}}',
    MediaType.ociConfig,
  );
  const layer = await push(randomBytes(1000).toString('hex'), 'application/vnd.oci.image.layer.v1.tar');
  const manifest = { schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [layer] };
  return { store, layer, bytes: Buffer.from(JSON.stringify(manifest)) };
}

describe('library/debian:bookworm-slim', () => {
  const source = openRepository(debian, testPorts());

  test('resolve and document agree, by tag and by digest', async () => {
    const resolved = await source.resolve('bookworm-slim');
    const { descriptor, document } = await source.document('bookworm-slim');
    expect(resolved).toEqual(descriptor);
    expect(await source.resolve(descriptor.digest)).toEqual(descriptor);
    expect(await source.resolve('no-such-tag')).toBeUndefined();
    expect(document.kind).toBe('index');
    expect(await source.tags()).toContain('bookworm-slim');
  });

  test('every platform’s config says what its descriptor says, and every layer is whole', async () => {
    const { document } = await source.document('bookworm-slim');
    if (document.kind !== 'index') throw new Error('not an index');
    const images = document.manifests.filter(({ platform }) => platform?.os === 'linux');
    expect(images.length).toBeGreaterThanOrEqual(3);
    for (const image of images) {
      const { config, layers } = await manifestOf(image);
      const decoded = decodeImageConfig(await source.text(config), config.digest);
      expect(decoded).toMatchObject({ os: 'linux', architecture: image.platform?.architecture });
      expect(decoded.rootfs.diffIds).toHaveLength(layers.length);
      for (const layer of layers) {
        let size = 0;
        for await (const chunk of await source.blob(layer)) size += chunk.length;
        expect(size).toBe(layer.size);
      }
    }
  });

  test('a blob under a wrong size or digest is an error', async () => {
    const { document } = await source.document('bookworm-slim');
    const [image] = document.kind === 'index' ? document.manifests : [];
    if (!image) throw new Error('no image');
    const { config } = await manifestOf(image);
    expect((await failureOf(source.text({ ...config, size: config.size - 1 }))).message).toMatch(
      /has \d+ bytes, but the image says that it has \d+/,
    );
    const absent = { ...config, digest: descriptorOf(randomBytes(9)).digest };
    expect((await failureOf(source.text(absent))).message).toMatch(/404 \(BLOB_UNKNOWN/);
  });
});

describe('writing', () => {
  test('blobs, documents, tags, and tags removed without the image', async () => {
    const repository = scratch();
    const { store, bytes, layer } = await pushSmall(repository);
    const digest = await store.putDocument('one', bytes, MediaType.ociManifest);
    expect(digest).toBe(sha256(bytes));
    await store.putDocument('two', bytes, MediaType.ociManifest);
    expect([...(await store.tags())].sort()).toEqual(['one', 'two']);
    expect(await store.deleteTag('one')).toBe(true);
    expect(await store.deleteTag('one')).toBe(true);
    expect(await store.tags()).toEqual(['two']);
    expect((await store.resolve(digest))?.digest).toBe(digest);
    expect(await store.hasBlob(layer)).toBe(true);

    const other = openRepository(scratch(), testPorts());
    expect(await other.hasBlob(layer)).toBe(false);
    expect(await other.mountBlob(repository, layer)).toBe(true);
    expect(await other.hasBlob(layer)).toBe(true);
  });

  test('a blob of several parts', async () => {
    const content = randomBytes(17 * 1024 * 1024);
    const store = openRepository(scratch(), testPorts());
    const descriptor = descriptorOf(content);
    await store.pushBlob(descriptor, async () => Readable.from([content]));
    let size = 0;
    for await (const chunk of await store.blob(descriptor)) size += chunk.length;
    expect(size).toBe(content.length);
  });

  test('a document whose blobs are not there is refused, in the registry’s words', async () => {
    const { bytes } = await pushSmall(scratch());
    const empty = openRepository(scratch(), testPorts());
    const error = await failureOf(empty.putDocument('x', bytes, MediaType.ociManifest));
    expect(error.message).toMatch(/PUT .*\/manifests\/x was answered with 40\d \((MANIFEST_)?BLOB_UNKNOWN/);
  });

  test('no tags in a repository that does not exist', async () => {
    expect(await openRepository(scratch(), testPorts()).tags()).toEqual([]);
  });
});

describe('a registry that wants a login', () => {
  const host = testbed('TESTBED_AUTH_REGISTRY');
  const login = (password: string): string => {
    const directory = temporary();
    const auth = Buffer.from(`${testbed('TESTBED_AUTH_USER')}:${password}`).toString('base64');
    writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    return directory;
  };
  const right = () => login(testbed('TESTBED_AUTH_PASSWORD'));

  test('the right password', async () => {
    const configDir = right();
    const repository = scratch(host);
    expect(await probePush(repository, testPorts(), { configDir })).toMatchObject({ kind: 'granted' });
    const { store, bytes } = await pushSmall(repository, { configDir });
    const digest = await store.putDocument('one', bytes, MediaType.ociManifest);
    expect((await store.document('one')).descriptor.digest).toBe(digest);
  });

  test.each(['wrong', 'none'])('%s password: what to do', async (which) => {
    const configDir = which === 'wrong' ? login('not-the-password') : undefined;
    const ports = testPorts();
    const error = await failureOf(openRepository(scratch(host), ports, { configDir }).document('one'));
    expect(error.message).toMatch(/was answered with 401 \(UNAUTHORIZED: /);
    expect(error.remedy).toContain(`docker login ${host}`);
    expect(ports.slept).toEqual([]);
    expect(await probePush(scratch(host), ports, { configDir })).toMatchObject({ kind: 'denied' });
    expect(JSON.stringify([error.message, error.remedy, ports.lines])).not.toContain('not-the-password');
  });
});

describe('a layout that BuildKit wrote', () => {
  test('has the same base image as the registry', async () => {
    const parsed = parseReference(testbed('TESTBED_BUILDKIT_IMAGE'));
    if ('problem' in parsed) throw new Error(parsed.problem);
    const directory = temporary();
    const out = join(directory, 'out');
    const builder = `registry-test-${randomBytes(4).toString('hex')}`;
    writeFileSync(
      join(directory, 'Dockerfile'),
      `FROM ${registry}/library/debian:bookworm-slim\nLABEL a=b\n`,
    );
    const docker = (...args: readonly string[]) => execFileSync('docker', args, { stdio: 'pipe' });
    const image = testbed('TESTBED_BUILDKIT_IMAGE');
    docker(
      'buildx',
      'create',
      '--name',
      builder,
      '--driver',
      'docker-container',
      '--driver-opt',
      `network=host,image=${image}`,
    );
    try {
      const platforms = 'linux/amd64,linux/arm64';
      docker(
        'buildx',
        'build',
        '--builder',
        builder,
        '--platform',
        platforms,
        '-t',
        'example.org/a:1',
        '-t',
        'example.org/a:2',
        '--output',
        `type=oci,tar=false,dest=${out}`,
        directory,
      );
      const source = openLayout(out, testPorts().files);
      const { document, descriptor } = await source.document('');
      if (document.kind !== 'index') throw new Error('not an index');
      const found = document.manifests.flatMap(({ platform }) =>
        platform?.os === 'linux' ? [platform.architecture] : [],
      );
      expect(found).toEqual(['amd64', 'arm64']);
      for (const tag of ['1', '2', 'example.org/a:2'])
        expect((await source.resolve(tag))?.digest).toBe(descriptor.digest);
      for (const entry of document.manifests) {
        const child = (await source.document(entry.digest)).document;
        if (child.kind !== 'manifest') throw new Error('not a manifest');
        for (const blob of [child.config, ...child.layers])
          for await (const chunk of await source.blob(blob)) expect(chunk.length).toBeGreaterThan(0);
      }
    } finally {
      docker('buildx', 'rm', builder);
      rmSync(out, { recursive: true, force: true });
    }
  }, 180_000);
});
