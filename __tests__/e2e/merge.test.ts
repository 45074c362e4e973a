/** `multihull merge` against the real registry: what `docker manifest create`, `annotate` and `push` did by hand. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { type Rule, startRegistryProxy } from '../fakes/registry-proxy.ts';
import { cli, freshImage, must, REGISTRY, tagDigest, testbed } from './engines.ts';
import { DEBIAN, debianFor, putAttested, putImage, rawIndex, storeOf } from './images.ts';

interface Ended {
  readonly code: number;
  readonly err: string;
  readonly report: {
    readonly ok: boolean;
    readonly promoted: boolean;
    readonly subject: { readonly digest: string };
    readonly tags: readonly { readonly ref: string; readonly status: string }[];
    readonly platforms: readonly { readonly platform: string }[];
  };
}

/** Not spawnSync: a test's own proxy must be able to answer meanwhile. */
async function merge(...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, cli('merge', ...words, '--json'), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code ?? 130, err, report: out === '' ? undefined : JSON.parse(out) };
}

const platformsOf = (json: {
  manifests: { platform: { os: string; architecture: string; variant?: string } }[];
}) =>
  json.manifests.map(({ platform }) =>
    [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
  );

test('per-architecture tags become one index; a client runs each platform of it', async () => {
  const image = freshImage('merge');
  await putImage(image, { layersOf: 'linux/amd64', tag: '1.0-amd64' });
  await putImage(image, { layersOf: 'linux/arm64', tag: '1.0-arm64' });
  await putImage(image, { layersOf: 'linux/arm/v7', tag: '1.0-armv7' });
  const refs = ['armv7', 'arm64', 'amd64'].map((name) => `${image}:1.0-${name}`);
  const first = await merge(...refs, '--tag', `${image}:1.0`, '--tag', `${image}:latest`);
  expect(first.err).not.toContain('✗');
  expect(first.code).toBe(0);
  expect(first.report).toMatchObject({ ok: true, promoted: true });
  const { json, descriptor } = await rawIndex(image, '1.0');
  expect(json.mediaType).toBe(MediaType.ociIndex);
  expect(platformsOf(json)).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
  expect(await tagDigest(image, 'latest')).toBe(descriptor.digest);
  for (const [platform, machine] of [
    ['linux/amd64', 'x86_64'],
    ['linux/arm64', 'aarch64'],
  ])
    expect(
      must('docker', [
        'run',
        '--rm',
        '--quiet',
        '--pull',
        'always',
        '--platform',
        platform ?? '',
        `${image}:1.0`,
        'uname',
        '-m',
      ]).trim(),
    ).toBe(machine);

  // Again, in another order: the same bytes, and nothing moves.
  const again = await merge(...refs.toReversed(), '--tag', `${image}:1.0,${image}:latest`);
  expect(again.report.subject.digest).toBe(descriptor.digest);
  expect(again.report.tags.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
});

test('attestations, annotations and media types are kept, over a repository boundary', async () => {
  const from = freshImage('parts');
  const to = freshImage('whole');
  const amd64 = await putImage(from, { layersOf: 'linux/amd64' });
  const arm64 = await putImage(from, { layersOf: 'linux/arm64', mediaType: MediaType.dockerManifest });
  await putAttested(from, amd64, { os: 'linux', architecture: 'amd64' }, 'a');
  await putAttested(from, arm64, { os: 'linux', architecture: 'arm64' }, 'b');
  const result = await merge(
    `${from}:a`,
    `${from}:b`,
    '--platforms',
    'linux/amd64,linux/arm64',
    '--tag',
    `${to}:1`,
  );
  expect(result.code).toBe(0);
  expect(result.err).toMatch(/blobs mounted, 0 copied/);
  const { json } = await rawIndex(to, '1');
  expect(platformsOf(json)).toEqual(['linux/amd64', 'linux/arm64', 'unknown/unknown', 'unknown/unknown']);
  expect(json.manifests.slice(0, 2)).toMatchObject([{ ...amd64 }, { ...arm64 }]);
  expect(json.manifests.slice(2).map((one: { annotations: object }) => one.annotations)).toMatchObject([
    { 'vnd.docker.reference.digest': amd64.digest },
    { 'vnd.docker.reference.digest': arm64.digest },
  ]);
  expect(json.annotations).toEqual({ 'org.opencontainers.image.version': '1.0' });
});

test('from one registry to another, blobs are copied; tags of both move together', async () => {
  const near = freshImage('near');
  const far = freshImage('far', testbed('TESTBED_AUTH_REGISTRY'));
  const arm = await debianFor('linux/arm64');
  const amd = await debianFor('linux/amd64');
  const result = await merge(
    `${DEBIAN}@${amd.digest}`,
    `${DEBIAN}@${arm.digest}`,
    '--tag',
    `${near}:1`,
    '--tag',
    `${far}:1`,
    ...['--registry', testbed('TESTBED_AUTH_REGISTRY'), '--username', testbed('TESTBED_AUTH_USER')],
    ...['--password', testbed('TESTBED_AUTH_PASSWORD')],
  );
  expect(result.err).toMatch(/[1-9] copied/);
  expect(result.code).toBe(0);
  expect(result.report.tags.map(({ status }) => status)).toEqual(['moved', 'moved']);
  expect(result.err).not.toContain(testbed('TESTBED_AUTH_PASSWORD'));
});

/** Refuses such requests, but the first. */
function afterTheFirst(isMeant: (method: string, path: string) => boolean): Rule {
  let count = 0;
  return (method, path) => (isMeant(method, path) && count++ > 0 ? { status: 403 } : undefined);
}

describe('blobs that cannot be copied from one registry to another', () => {
  test.each<[string, 'from' | 'to', Rule, number, RegExp]>([
    [
      'the target refuses uploads',
      'to',
      (method, path) => (method === 'POST' && path.includes('/blobs/uploads') ? { status: 403 } : undefined),
      2,
      /part@sha256:\w+ can neither be mounted nor copied into TARGET: .*403/,
    ],
    [
      'the target breaks off',
      'to',
      (method) => (method === 'PATCH' || method === 'PUT' ? 'cut' : undefined),
      3,
      /part@sha256:\w+ could not be copied into TARGET: .*ECONNRESET/,
    ],
    [
      'the target has no room',
      'to',
      (method) => (method === 'PATCH' || method === 'PUT' ? { status: 507 } : undefined),
      3,
      /part@sha256:\w+ could not be copied into TARGET: .*507/,
    ],
    [
      'the source gives the config, and no layer',
      'from',
      afterTheFirst((method, path) => method === 'GET' && path.includes('/blobs/')),
      2,
      /part@sha256:\w+ can neither be mounted nor copied into TARGET: .*403/,
    ],
  ])('%s', async (_title, side, rule, code, message) => {
    const proxy = await startRegistryProxy(REGISTRY);
    try {
      const part = freshImage('part');
      const { digest } = await putImage(part, { layersOf: 'linux/amd64', tag: 'amd64' });
      const through = (image: string) => image.replace(REGISTRY, proxy.host);
      const target = freshImage('target');
      proxy.setRule(rule);
      const from = side === 'from' ? through(part) : part;
      const to = side === 'to' ? through(target) : target;
      const result = await merge(`${from}@${digest}`, '--tag', `${to}:1`, '--retries', '0');
      expect(result.err).toMatch(new RegExp(message.source.replace('part', from).replace('TARGET', to)));
      expect(result.code).toBe(code);
      expect(result.err).not.toContain('bug');
      expect(await tagDigest(target, '1')).toBeUndefined();
    } finally {
      await proxy.close();
    }
  });
});

describe('refused, and no tag moves', () => {
  const image = freshImage('refused');
  beforeAll(async () => {
    await putImage(image, { layersOf: 'linux/amd64', tag: 'amd64' });
    await putImage(image, { layersOf: 'linux/amd64', tag: 'amd64-too' });
    await putImage(image, { layersOf: 'linux/arm64', tag: 'arm64' });
    await putImage(image, { layersOf: 'linux/arm64', architecture: 'amd64', tag: 'mislabelled' });
  });
  afterEach(async () => expect(await tagDigest(image, '1')).toBeUndefined());

  test.each([
    [
      'a platform twice',
      ['amd64', 'amd64-too'],
      [],
      2,
      /linux\/amd64 is there twice: in .*:amd64 and in .*:amd64-too/,
    ],
    [
      'one missing',
      ['amd64'],
      ['--platforms', 'linux/amd64,linux/arm64'],
      2,
      /no reference has linux\/arm64; there is .*:amd64 \(linux\/amd64\)/,
    ],
    [
      'one not asked for',
      ['amd64', 'arm64'],
      ['--platforms', 'linux/amd64'],
      2,
      /:arm64 has linux\/arm64, which was not asked for/,
    ],
    ['a wrong architecture in the config', ['mislabelled'], [], 1, /binary-arch/],
    [
      'set-platform that the programs disprove',
      ['amd64'],
      ['--set-platform', 'REF:amd64=linux/arm64'],
      2,
      /not shown to be for linux\/arm64: .* x86-64/,
    ],
    ['a tag that does not exist', ['amd64', 'nothing'], [], 3, /:nothing does not exist/],
  ])('%s', async (_name, tags, flags, code, message) => {
    const result = await merge(
      ...tags.map((tag) => `${image}:${tag}`),
      ...flags.map((flag) => flag.replace('REF', image)),
      ...['--tag', `${image}:1`],
    );
    expect(result.err).toMatch(message);
    expect(result.code).toBe(code);
  });

  test('a digest of another repository that may not be read', async () => {
    const digest = (await debianFor('linux/arm64')).digest;
    const closed = `${testbed('TESTBED_AUTH_REGISTRY')}/library/debian@${digest}`;
    const result = await merge(`${image}:amd64`, closed, '--tag', `${image}:1`);
    expect(result.err).toContain('401');
    expect([2, 3]).toContain(result.code);
  });
});

test('an image with a wrong Architecture is repaired where its programs prove the right one', async () => {
  const image = freshImage('repair');
  await putImage(image, { layersOf: 'linux/amd64', tag: 'amd64' });
  await putImage(image, { layersOf: 'linux/arm/v7', architecture: 'amd64', tag: 'armv7' });
  const result = await merge(
    `${image}:amd64`,
    `${image}:armv7`,
    '--set-platform',
    `${image}:armv7=linux/arm/v7`,
    '--platforms',
    'linux/amd64,linux/arm/v7',
    '--tag',
    `${image}:1`,
  );
  expect(result.err).toContain('its config said linux/amd64, its programs are for linux/arm/v7');
  expect(result.code).toBe(0);
  const { json } = await rawIndex(image, '1');
  const repaired = json.manifests[1];
  expect(repaired.platform).toEqual({ os: 'linux', architecture: 'arm', variant: 'v7' });
  const manifest = await rawIndex(image, repaired.digest);
  const config = JSON.parse(await storeOf(image).text(manifest.json.config));
  expect(config).toMatchObject({ architecture: 'arm', variant: 'v7', config: { Cmd: ['/bin/bash'] } });
});

test('when one of several tags cannot be written, all are as before', async () => {
  const proxy = await startRegistryProxy(REGISTRY);
  try {
    const [, path] = freshImage('five').split(/\/(.*)/);
    const image = `${proxy.host}/${path}`;
    await putImage(`${REGISTRY}/${path}`, { layersOf: 'linux/amd64', tag: 'part' });
    const old = await putImage(`${REGISTRY}/${path}`, { layersOf: 'linux/amd64', tag: 'one' });
    proxy.setRule((method, at) =>
      method === 'PUT' && at.endsWith('/manifests/three') ? { status: 403 } : undefined,
    );
    const names = ['one', 'two', 'three', 'four', 'five'];
    const result = await merge(`${image}:part`, ...names.flatMap((name) => ['--tag', `${image}:${name}`]));
    expect(result.code).toBe(3);
    expect(result.report.tags.map(({ status }) => status)).toEqual([
      'restored',
      'removed',
      'failed',
      'removed',
      'removed',
    ]);
    expect(await tagDigest(`${REGISTRY}/${path}`, 'one')).toBe(old.digest);
    for (const name of names.slice(1)) expect(await tagDigest(`${REGISTRY}/${path}`, name)).toBeUndefined();
  } finally {
    await proxy.close();
  }
});
