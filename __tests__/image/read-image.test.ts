/** Layers of several images: each once, from the cache where it is known, and never from a damaged one. */
import {
  chmod,
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHECK_NAMES } from '../../src/domain/report.ts';
import type { Descriptor } from '../../src/registry/oci/oci-types.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { createMemorySource, digestOf, type MemorySource } from '../verify/support/memory-source.ts';
import { ports } from '../verify/support/ports.ts';
import { tarOf } from '../verify/support/tar.ts';

let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'multihull-verify-'));
});
afterEach(() => rm(cacheDir, { recursive: true }));

async function twoPlatforms(source: MemorySource) {
  const shared = gzipSync(await tarOf([{ name: 'app', content: '#!/none\n' }]));
  const own = gzipSync(await tarOf([{ name: 'usr/bin/x', content: '#!/bin/sh\n' }]));
  const image = (architecture: string, layers: Uint8Array[]) =>
    source.putImage({
      platform: { os: 'linux', architecture },
      config: { Entrypoint: ['/app'] },
      layers: layers.map((bytes) => ({ bytes })),
    });
  return source.putIndex([image('amd64', [shared, own]), image('arm64', [shared])]);
}

const request = { allow: [], skipChecks: [], openLayers: true };

test('a shared layer is streamed once, a cached one not at all', async () => {
  const source = createMemorySource();
  const { digest } = await twoPlatforms(source);
  const first = await verifyImage(source, digest, { ...request, cacheDir }, ports);
  expect([...source.reads.values()]).toEqual([1, 1]);
  const second = await verifyImage(source, digest, { ...request, cacheDir }, ports);
  expect([...source.reads.values()]).toEqual([1, 1]);
  // Configs are small, and what a run is decided by: they are asked for each time.
  expect([...source.texts.values()]).toEqual([2, 2]);
  expect(second).toEqual(first);
  expect(
    first.platforms.map(({ checks }) => checks.find(({ check }) => check === 'entrypoint')?.status),
  ).toEqual(['fail', 'fail']);
});

/** The files that facts are kept in. */
async function keptFiles(): Promise<readonly string[]> {
  const [directory = '', ...more] = await readdir(cacheDir);
  expect([directory, ...more]).toEqual([expect.stringMatching(/^layers-v\d+$/)]);
  return (await readdir(join(cacheDir, directory))).sort().map((name) => join(cacheDir, directory, name));
}

test.each([
  ['changed', (text: string) => text.replace(/[a-z]/, 'Z')],
  ['cut off', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['of another kind', () => '{"version":1}'],
  ['of another layer', (_: string, other: string) => other],
])('a cache that is %s is read anew and repaired', async (_, damage) => {
  const source = createMemorySource();
  const { digest } = await twoPlatforms(source);
  const first = await verifyImage(source, digest, { ...request, cacheDir }, ports);
  const files = await keptFiles();
  expect(files).toHaveLength(2);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  await Promise.all(
    files.map((file, index) => writeFile(file, damage(texts[index] ?? '', texts[1 - index] ?? ''))),
  );
  expect(await verifyImage(source, digest, { ...request, cacheDir }, ports)).toEqual(first);
  expect([...source.reads.values()]).toEqual([2, 2]);
  expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(texts);
});

test('facts of a good layer are not taken for those of a bad one', async () => {
  const source = createMemorySource();
  const layersOf = async (name: string) => [
    { bytes: gzipSync(await tarOf([{ name, content: '#!/app\n' }])) },
  ];
  const config = { Entrypoint: ['/app'] };
  const good = source.putImage({ config, layers: await layersOf('app') });
  const bad = source.putImage({ config, layers: await layersOf('other') });
  const says = async ({ digest }: Descriptor) => {
    const report = await verifyImage(source, digest, { ...request, cacheDir }, ports);
    return report.platforms[0]?.checks.find(({ check }) => check === 'entrypoint')?.message;
  };
  const before = await says(good);
  const [facts = ''] = await keptFiles();
  expect(await says(bad)).toContain('is not in the image');
  const files = await keptFiles();
  for (const file of files) await copyFile(facts, file).catch(() => {});
  expect(await says(bad)).toContain('is not in the image');
  expect(await says(good)).toBe(before);
});

test('facts are for this user alone, and are not taken from a directory that is not', async () => {
  const source = createMemorySource();
  const { digest } = await twoPlatforms(source);
  await verifyImage(source, digest, { ...request, cacheDir }, ports);
  const files = await keptFiles();
  const modes = async () =>
    Promise.all([dirname(files[0] ?? ''), ...files].map(async (path) => (await stat(path)).mode & 0o777));
  expect(await modes()).toEqual([0o700, 0o600, 0o600]);
  await chmod(dirname(files[0] ?? ''), 0o777);
  await verifyImage(source, digest, { ...request, cacheDir }, ports);
  expect(await modes()).toEqual([0o700, 0o600, 0o600]);
  await rename(dirname(files[0] ?? ''), join(cacheDir, 'elsewhere'));
  await symlink('elsewhere', dirname(files[0] ?? ''));
  await verifyImage(source, digest, { ...request, cacheDir }, ports);
  expect([...source.reads.values()]).toEqual([2, 2]);
});

test.each<readonly [string, (source: MemorySource, layer: string, bytes: Uint8Array) => void]>([
  ['gone', (source, layer) => source.blobs.delete(layer)],
  ['cut off', (source, layer, bytes) => source.blobs.set(layer, bytes.subarray(0, -1))],
])('a known layer that is %s is not taken for one that is there', async (_, damage) => {
  const source = createMemorySource();
  const bytes = gzipSync(await tarOf([{ name: 'app', content: '#!/app\n' }]));
  const { digest } = source.putImage({ config: { Entrypoint: ['/app'] }, layers: [{ bytes }] });
  const read = () => verifyImage(source, digest, { ...request, cacheDir }, ports);
  await read();
  damage(source, digestOf(bytes), bytes);
  const again = await read().then(
    ({ ok, platforms }) => ({ ok, says: JSON.stringify(platforms) }),
    (error: Error) => ({ ok: false, says: error.message }),
  );
  expect(again.ok).toBe(false);
  expect(again.says).toMatch(/is missing|cannot be unpacked/);
});

test('a cache that cannot be written is no failure', async () => {
  const source = createMemorySource();
  const { digest } = await twoPlatforms(source);
  await writeFile(join(cacheDir, 'file'), '');
  const report = await verifyImage(source, digest, { ...request, cacheDir: join(cacheDir, 'file') }, ports);
  expect(report.platforms).toHaveLength(2);
});

test('without opening layers, their checks say that they were skipped', async () => {
  const source = createMemorySource();
  const { digest } = await twoPlatforms(source);
  const report = await verifyImage(source, digest, { ...request, openLayers: false }, ports);
  expect(source.reads.size).toBe(0);
  expect(report.ok).toBe(true);
  expect(report.platforms[0]?.checks.filter(({ status }) => status === 'skip')).toHaveLength(6);
  expect(report.checks).toContainEqual({
    check: 'distinct',
    status: 'skip',
    message: 'the layers were not opened',
  });
});

test('layers and diff_ids must be as many', async () => {
  const source = createMemorySource();
  const bytes = gzipSync(await tarOf([{ name: 'app', content: '#!/app\n' }]));
  const { digest } = source.putImage({
    config: { Entrypoint: ['/app'] },
    layers: [{ bytes }],
    diffIds: [],
  });
  const report = await verifyImage(source, digest, request, ports);
  expect(report.platforms[0]?.checks.find(({ check }) => check === 'entrypoint')).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('lists 0 layers and the manifest 1'),
  });
});

test('a layer must be what the config says that it unpacks to', async () => {
  const archive = await tarOf([{ name: 'app', content: '#!/app\n' }]);
  const layers = [{ bytes: gzipSync(archive) }, { bytes: gzipSync(await tarOf([])) }];
  const say = async (diffIds: readonly string[]) => {
    const source = createMemorySource();
    const { digest } = source.putImage({ config: { Entrypoint: ['/app'] }, layers, diffIds });
    const read = () => verifyImage(source, digest, { ...request, cacheDir }, ports);
    const first = await read();
    expect(await read()).toEqual(first);
    return first.platforms[0]?.checks.find(({ check }) => check === 'entrypoint');
  };
  const right = [digestOf(archive), digestOf(await tarOf([]))] as const;
  expect(await say(right)).toMatchObject({ message: expect.not.stringMatching(/^layer/) });
  expect(await say([right[1], right[0]])).toMatchObject({
    status: 'fail',
    found: right[0],
    expected: right[1],
    message: expect.stringMatching(/^layer 1 of 2 .* no container can be made of this image$/),
  });
  expect(await say([right[0], right[0]])).toMatchObject({ message: expect.stringMatching(/^layer 2 of 2/) });
});

describe('what could not be read fails, whatever checks are turned off', () => {
  const archive = tarOf([{ name: 'app', content: '#!/app\n' }]);
  const platform = { os: 'linux', architecture: 'amd64' };
  const healthy = async (source: MemorySource) =>
    source.putImage({ platform, layers: [{ bytes: gzipSync(await archive) }] });
  const changed = (
    source: MemorySource,
    of: Descriptor,
    change: (manifest: string) => string,
  ): Descriptor => ({
    ...source.put(change(Buffer.from(source.blobs.get(of.digest) ?? []).toString()), of.mediaType),
    platform,
  });

  test.each<readonly [string, (source: MemorySource) => Promise<Descriptor>]>([
    [
      'a damaged layer',
      async (s) => s.putImage({ platform, layers: [{ bytes: gzipSync(await archive).subarray(0, -9) }] }),
    ],
    [
      'a layer that is no archive',
      async (s) => s.putImage({ platform, layers: [{ bytes: Buffer.alloc(512, 1) }] }),
    ],
    [
      'a layer of an unknown kind',
      async (s) => s.putImage({ platform, layers: [{ bytes: await archive, mediaType: 'application/x' }] }),
    ],
    [
      'a layer beyond a bound',
      async (s) => s.putImage({ platform, layers: [{ bytes: await tarOf([{ name: 'a/'.repeat(300) }]) }] }),
    ],
    [
      'a layer that the config does not name',
      async (s) => s.putImage({ platform, layers: [{ bytes: await archive }], diffIds: [] }),
    ],
    [
      'another layer than the config names',
      async (s) => s.putImage({ platform, layers: [{ bytes: await archive }], diffIds: [digestOf('x')] }),
    ],
    [
      'a config that is none',
      async (s) => {
        const config = s.put('{"os":1}', 'application/vnd.oci.image.config.v1+json');
        return changed(s, await healthy(s), (manifest) =>
          JSON.stringify({ ...JSON.parse(manifest), config }),
        );
      },
    ],
    [
      'a manifest that is not there',
      async (s) => {
        const gone = s.putImage({ platform, config: { Labels: { of: 'another' } } });
        s.blobs.delete(gone.digest);
        return gone;
      },
    ],
  ])('%s', async (_, make) => {
    const source = createMemorySource();
    const broken = await make(source);
    const other = { ...(await healthy(source)), platform: { os: 'linux', architecture: 'arm64' } };
    const { digest } = source.putIndex([broken, other]);
    const report = await verifyImage(source, digest, { ...request, skipChecks: CHECK_NAMES }, ports);
    expect(report.ok).toBe(false);
  });

  test('and a healthy image passes', async () => {
    const source = createMemorySource();
    const { digest } = source.putIndex([await healthy(source)]);
    const report = await verifyImage(source, digest, { ...request, skipChecks: CHECK_NAMES }, ports);
    expect(report.ok).toBe(true);
  });
});
