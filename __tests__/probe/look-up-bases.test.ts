import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mirrors } from '../../src/probe/look-up-bases.ts';
import { parseMirrors, probeBase, probeMirrors } from '../../src/probe/look-up-bases.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { testPorts } from '../fakes/ports.ts';
import { type FakeServer, startServer } from '../fakes/registry-server.ts';
import { temporary } from '../fakes/tools.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const pointer = (mediaType: string, text: string, more = {}) => ({
  mediaType,
  digest: sha256(text),
  size: Buffer.byteLength(text),
  ...more,
});

const CONFIG = JSON.stringify({
  os: 'linux',
  architecture: 'arm',
  variant: 'v7',
  config: {},
  rootfs: { type: 'layers', diff_ids: [] },
});
const SINGLE = JSON.stringify({
  schemaVersion: 2,
  mediaType: MediaType.ociManifest,
  config: pointer(MediaType.ociConfig, CONFIG),
  layers: [],
});
const of = (platform: object) => pointer(MediaType.ociManifest, JSON.stringify(platform), { platform });
const INDEX = JSON.stringify({
  schemaVersion: 2,
  mediaType: MediaType.ociIndex,
  manifests: [
    of({ os: 'linux', architecture: 'amd64' }),
    of({ os: 'linux', architecture: 'arm64', variant: 'v8' }),
    of({ os: 'unknown', architecture: 'unknown' }),
  ],
});

/** A registry with one multi-platform and one single-platform image; everything else it does not know. */
let server: FakeServer;
let asked = 0;
beforeAll(async () => {
  const bodies: Readonly<Record<string, readonly [string, string]>> = {
    '/v2/base/multi/manifests/1': [MediaType.ociIndex, INDEX],
    '/v2/base/single/manifests/latest': [MediaType.ociManifest, SINGLE],
    [`/v2/base/multi/manifests/${sha256(INDEX)}`]: [MediaType.ociIndex, INDEX],
    [`/v2/base/single/manifests/${sha256(SINGLE)}`]: [MediaType.ociManifest, SINGLE],
    [`/v2/base/single/blobs/${sha256(CONFIG)}`]: ['application/octet-stream', CONFIG],
  };
  server = await startServer(({ url, method }, response) => {
    asked++;
    const found = bodies[url];
    if (!found) {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
      return;
    }
    const [type, body] = found;
    response.writeHead(200, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'docker-content-digest': sha256(body),
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
});
afterAll(() => server.close());

async function probed(
  reference: string,
  mirrors: Mirrors = new Map(),
  named: readonly string[] = [server.host, '127.0.0.1:1'],
) {
  const ports = await testPorts();
  const options = { configDir: ports.temp, logins: new Map(), retries: 0, clients: new Map() };
  return probeBase(reference, mirrors, (place) => openRepository(place, ports, options), new Set(named));
}

describe('the platforms of a base image', () => {
  test('an index says them itself, without attestations', async () => {
    expect(await probed(`${server.host}/base/multi:1`)).toEqual({
      kind: 'known',
      reference: `${server.host}/base/multi:1`,
      digest: sha256(INDEX),
      repository: { registry: server.host, path: 'base/multi' },
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64', variant: 'v8' },
      ],
    });
  });

  test('a single image says it in its config; without a tag it is latest', async () => {
    expect(await probed(`${server.host}/base/single`)).toMatchObject({
      kind: 'known',
      digest: sha256(SINGLE),
      platforms: [{ os: 'linux', architecture: 'arm', variant: 'v7' }],
    });
  });

  test('by digest', async () => {
    expect(await probed(`${server.host}/base/multi:other@${sha256(INDEX)}`)).toMatchObject({ kind: 'known' });
  });

  test('one that is not there', async () => {
    expect(await probed(`${server.host}/base/none:1`)).toEqual({
      kind: 'missing',
      reference: `${server.host}/base/none:1`,
      message: `${server.host}/base/none:1 is not in its registry`,
    });
  });

  test('what is no reference', async () => {
    expect(await probed('Not A Name')).toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('it is not an image reference'),
    });
  });

  test('a registry that cannot be asked is unknown, with the reason', async () => {
    expect(await probed('127.0.0.1:1/base/multi:1')).toEqual({
      kind: 'unknown',
      reference: '127.0.0.1:1/base/multi:1',
      reason: expect.stringContaining('127.0.0.1:1'),
    });
  });

  test.each(['127.0.0.1', 'localhost', '0.0.0.0', '[::1]'])(
    'a registry at %s that no input names is not asked, and the remedy says how to name it',
    async (host) => {
      const before = asked;
      const reference = `${host}:${new URL(`http://${server.host}`).port}/base/multi:1`;
      expect(await probed(reference, new Map(), ['ghcr.io'])).toEqual({
        kind: 'unknown',
        reference,
        reason: expect.stringContaining('only the Dockerfile names it'),
        remedy: expect.stringContaining(`build-contexts: ${reference}=docker-image://${reference}`),
      });
      expect(asked).toBe(before);
    },
  );

  test('but its mirrors are, which are this machine’s own configuration', async () => {
    const mirrors = new Map([['localhost:9', [server.host]]]);
    expect(await probed('localhost:9/base/multi:1', mirrors, [])).toMatchObject({ kind: 'known' });
  });

  test('an input that names it by another name of this machine counts', async () => {
    const port = new URL(`http://${server.host}`).port;
    expect(await probed(`${server.host}/base/multi:1`, new Map(), [`localhost:${port}`])).toMatchObject({
      kind: 'known',
    });
  });

  test('a mirror is asked first', async () => {
    const mirrors = new Map([['127.0.0.1:1', [server.host]]]);
    expect(await probed('127.0.0.1:1/base/multi:1', mirrors)).toMatchObject({ kind: 'known' });
  });

  test('what a mirror lacks or cannot answer, the registry itself has', async () => {
    const other = new Map([[server.host, ['127.0.0.1:1']]]);
    expect(await probed(`${server.host}/base/multi:1`, other)).toMatchObject({ kind: 'known' });
  });
});

describe('mirrors', () => {
  test('of BuildKit’s configuration, without scheme', () => {
    const toml = `debug = true
[registry."docker.io"]
  mirrors = ["https://a.example.com/", "b:5000"]
[registry."b:5000"]
  http = true
`;
    expect(parseMirrors(toml)).toEqual(new Map([['docker.io', ['a.example.com', 'b:5000']]]));
  });

  test.each([
    '',
    'debug = true',
    'registry = "x"',
    '[registry."a"]\nmirrors = "b"',
    '[registry."a"]\nmirrors = [1]',
  ])('none in %j', (toml) => {
    expect(parseMirrors(toml)).toEqual(new Map());
  });

  test.each([
    ['[registry."docker.io"]\nmirrors = ["m"]', new Map([['docker.io', ['m']]]), 0],
    [undefined, new Map(), 0],
    ['not [ toml', new Map(), 1],
  ])('of the file that buildx gives to new builders: %j', async (text, mirrors, warnings) => {
    const directory = join(await temporary(), 'buildx');
    await mkdir(directory);
    if (text !== undefined) await writeFile(join(directory, 'buildkitd.default.toml'), text);
    const ports = await testPorts();
    expect(await probeMirrors(directory, ports)).toEqual(mirrors);
    expect(ports.log.of('warn')).toHaveLength(warnings);
  });
});
