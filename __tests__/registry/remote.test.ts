import type { Digest } from '../../src/domain/names/digest.ts';
import { EnvironmentError } from '../../src/errors.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { answer, type Handler, inTurn, ociError, sha256 } from '../fakes/registry-server.ts';
import { cleanUp, failureOf, serve, testPorts } from './support.ts';

afterEach(cleanUp);

const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [] }));
const digest = sha256(index);
const indexAnswer = (headers: Record<string, string> = {}) =>
  answer(200, { 'content-type': MediaType.ociIndex, 'docker-content-digest': digest, ...headers }, index);

async function repository(handler: Handler, options: { retries?: number } = {}) {
  const server = await serve(handler);
  const ports = testPorts();
  const store = openRepository({ registry: server.host, path: 'acme/trow' }, ports, {
    random: () => 0,
    ...options,
  });
  return { server, ports, store };
}

describe('documents', () => {
  test('by tag: Accept has both families, the digest is computed', async () => {
    const { server, store } = await repository(indexAnswer());
    const found = await store.document('1.0');
    expect(found.descriptor).toEqual({ mediaType: MediaType.ociIndex, digest, size: index.length });
    expect(Buffer.from(found.bytes)).toEqual(index);
    expect(server.asked[0]?.url).toBe('/v2/acme/trow/manifests/1.0');
    for (const type of [
      MediaType.ociIndex,
      MediaType.ociManifest,
      MediaType.dockerList,
      MediaType.dockerManifest,
    ])
      expect(server.asked[0]?.headers.accept).toContain(type);
  });

  test('a lying Docker-Content-Digest', async () => {
    const lie = `sha256:${'0'.repeat(64)}`;
    const { store } = await repository(indexAnswer({ 'docker-content-digest': lie }));
    const error = await failureOf(store.document('1.0'));
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toContain(`expected ${lie}, but got ${digest}`);
  });

  test('by digest, other bytes', async () => {
    const other = `sha256:${'1'.repeat(64)}`;
    const { store } = await repository(indexAnswer());
    expect((await failureOf(store.document(other))).message).toContain(
      `expected ${other}, but got ${digest}`,
    );
  });

  test('larger than 4 MiB', async () => {
    const { store } = await repository((_asked, response) => {
      response.writeHead(200, { 'content-type': MediaType.ociIndex });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65536, 32)));
      };
      response.on('drain', more);
      more();
    });
    expect((await failureOf(store.document('1.0'))).message).toMatch(/is larger than 4 MiB/);
  });

  test('missing', async () => {
    const { store } = await repository(ociError(404, 'MANIFEST_UNKNOWN', 'manifest unknown'));
    const error = await failureOf(store.document('nope'));
    expect(error.message).toMatch(/acme\/trow:nope does not exist/);
    expect(await store.resolve('nope')).toBeUndefined();
  });

  test('a body that breaks is asked for again', async () => {
    const broken: Handler = (_asked, response) => {
      response.writeHead(200, { 'content-type': MediaType.ociIndex, 'content-length': `${index.length}` });
      response.write(index.subarray(0, 10), () => response.destroy());
    };
    const { server, store } = await repository(inTurn(broken, indexAnswer()));
    expect((await store.document('1.0')).descriptor.digest).toBe(digest);
    expect(server.asked).toHaveLength(2);
  });

  test('names that are no tag and no digest are not sent', async () => {
    const { server, store } = await repository(indexAnswer());
    for (const bad of ['../../../etc', '', 'a/b', 'sha256:abc', 'x?y'])
      expect((await failureOf(async () => store.document(bad))).message).toMatch(/is not a tag or digest/);
    expect(server.asked).toHaveLength(0);
  });
});

describe('confirm', () => {
  const layer = { mediaType: 'x', digest: digest as Digest, size: 7 };
  test.each([
    ['its size', answer(200, { 'content-length': '7' }), true],
    ['another size', answer(200, { 'content-length': '8' }), false],
    ['404', answer(404), false],
    ['405', answer(405), false],
  ])('a blob, asked for with HEAD: %s', async (_, respond, expected) => {
    const { server, store } = await repository(respond);
    expect(await store.confirm(layer)).toBe(expected);
    expect(server.asked.map(({ method }) => method)).toEqual(['HEAD']);
  });
});

describe('resolve', () => {
  test('HEAD says it all', async () => {
    const { server, store } = await repository(indexAnswer());
    expect(await store.resolve('1.0')).toEqual({ mediaType: MediaType.ociIndex, digest, size: index.length });
    expect(server.asked.map(({ method }) => method)).toEqual(['HEAD']);
  });
  test('HEAD without a digest, or not known: GET', async () => {
    const bare = answer(200, { 'content-type': MediaType.ociIndex }, index);
    for (const head of [bare, answer(405)]) {
      const { server, store } = await repository((asked, response) =>
        (asked.method === 'HEAD' ? head : bare)(asked, response),
      );
      expect((await store.resolve('1.0'))?.digest).toBe(digest);
      expect(server.asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    }
  });
  test('by digest, another one promised', async () => {
    const { store } = await repository(indexAnswer());
    expect((await failureOf(store.resolve(`sha256:${'1'.repeat(64)}`))).message).toContain(
      'Docker-Content-Digest',
    );
  });
});

describe('retries', () => {
  test('503 twice, then 200, with growing pauses', async () => {
    const { ports, server, store } = await repository(inTurn(answer(503), answer(503), indexAnswer()));
    await store.document('1.0');
    expect(server.asked).toHaveLength(3);
    expect(ports.slept).toEqual([250, 500]);
    expect(ports.lines.join('\n')).toMatch(/status 503; trying again in 0\.3 s \(1 of 3\)/);
  });
  test('429: Retry-After in seconds, as a date, and capped', async () => {
    const wait = (after: string) => answer(429, { 'retry-after': after });
    const { ports, store } = await repository(
      inTurn(wait('7'), wait('Fri, 02 Jan 2026 03:04:25 GMT'), wait('86400'), indexAnswer()),
    );
    await store.document('1.0');
    expect(ports.slept).toEqual([7000, 20_000, 60_000]);
  });
  test('given up: the registry’s own words, and a remedy', async () => {
    const { server, store } = await repository(
      ociError(429, 'TOOMANYREQUESTS', 'pull rate\u001b[31m\n::error::limit'),
    );
    const error = await failureOf(store.document('1.0'));
    expect(server.asked).toHaveLength(4);
    expect(error.message).toBe(
      `GET ${server.origin}/v2/acme/trow/manifests/1.0 was answered with 429 (TOOMANYREQUESTS: pull rate [31m ::error::limit) (tried 4 times)`,
    );
    expect(error.remedy).toMatch(/log in .*mirror/);
  });
  test('never more often than asked for', async () => {
    const { server, store } = await repository(answer(500), { retries: 0 });
    expect((await failureOf(store.document('1.0'))).remedy).toMatch(/status page/);
    expect(server.asked).toHaveLength(1);
  });
  test.each([400, 403, 405, 410, 422])('%d is the user’s mistake: once', async (status) => {
    const { server, store } = await repository(ociError(status, 'NO', 'no'));
    await failureOf(store.document('1.0'));
    expect(server.asked).toHaveLength(1);
  });
});

describe('writing', () => {
  test('putDocument', async () => {
    const { server, store } = await repository(
      inTurn(answer(503), answer(201, { 'docker-content-digest': digest })),
    );
    expect(await store.putDocument('1.0', index, MediaType.ociIndex)).toBe(digest);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]).toMatchObject({ method: 'PUT', url: '/v2/acme/trow/manifests/1.0', body: index });
    expect(server.asked[1]?.headers).toMatchObject({
      'content-type': MediaType.ociIndex,
      'content-length': `${index.length}`,
    });
  });
  test('putDocument: the registry stored something else', async () => {
    const { store } = await repository(answer(201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }));
    expect((await failureOf(store.putDocument('1.0', index, MediaType.ociIndex))).message).toMatch(
      /as stored/,
    );
  });
  test('putDocument: refused', async () => {
    const { store } = await repository(ociError(403, 'DENIED', 'permission_denied: write_package'));
    const error = await failureOf(store.putDocument('1.0', index, MediaType.ociIndex));
    expect(error.message).toMatch(/answered with 403 \(DENIED: permission_denied: write_package\)/);
    expect(error.remedy).toMatch(/packages: write/);
  });
  test.each<[string, Handler, boolean | RegExp]>([
    ['202', answer(202), true],
    ['gone already', ociError(404, 'MANIFEST_UNKNOWN', 'x'), true],
    ['no such API', answer(404, {}, 'page not found'), false],
    ['405', ociError(405, 'UNSUPPORTED', 'x'), false],
    ['400 unsupported', ociError(400, 'UNSUPPORTED', 'x'), false],
    ['400 otherwise', ociError(400, 'OTHER', 'x'), /400 \(OTHER: x\)/],
    ['403', ociError(403, 'DENIED', 'x'), /403/],
  ])('deleteTag: %s', async (_name, handler, expected) => {
    const { server, store } = await repository(handler);
    if (expected instanceof RegExp)
      expect((await failureOf(store.deleteTag('1.0'))).message).toMatch(expected);
    else expect(await store.deleteTag('1.0')).toBe(expected);
    expect(server.asked[0]).toMatchObject({ method: 'DELETE', url: '/v2/acme/trow/manifests/1.0' });
  });
  test('deleteTag never takes a digest, which would delete the image', async () => {
    const { server, store } = await repository(answer(202));
    await failureOf(async () => store.deleteTag(digest));
    expect(server.asked).toHaveLength(0);
  });
});

describe('tags', () => {
  const page = (tags: unknown, link?: string) =>
    answer(200, link === undefined ? {} : { link }, JSON.stringify({ name: 'acme/trow', tags }));
  test('pages, by relative and absolute links', async () => {
    const server = await serve((asked, response) => {
      const last = new URL(asked.url, 'http://x').searchParams.get('last');
      const handler =
        last === null
          ? page(['a', 'b'], '</v2/acme/trow/tags/list?last=b&n=1000>; rel="next"')
          : last === 'b'
            ? page(['c'], `<http://${asked.headers.host}/v2/acme/trow/tags/list?last=c>; rel=next`)
            : page(['c', 'd']);
      return handler(asked, response);
    });
    const store = openRepository({ registry: server.host, path: 'acme/trow' }, testPorts());
    expect(await store.tags()).toEqual(['a', 'b', 'c', 'd']);
  });
  test('none', async () => {
    expect(await (await repository(page(null))).store.tags()).toEqual([]);
    expect(await (await repository(ociError(404, 'NAME_UNKNOWN', 'x'))).store.tags()).toEqual([]);
  });
  test.each<[string, Handler, RegExp]>([
    ['on another host', page(['a'], '<http://127.0.0.2:1/v2/>; rel="next"'), /another host/],
    ['without end', page(['a'], '</v2/acme/trow/tags/list?n=1000>; rel="next"'), /do not end/],
    ['that are none', page(['a', { toString: 1 }]), /tags\[1\] is not a tag/],
    ['of odd letters', page(['a\nb']), /tags\[0\] is not a tag \("a b"\)/],
    ['too many', page(Array.from({ length: 100_001 }, (_, i) => `t${i}`)), /at most 100000/],
  ])('%s', async (_name, handler, message) => {
    expect((await failureOf((await repository(handler)).store.tags())).message).toMatch(message);
  });
});

test('nothing of the environment is read: no config directory, no credentials', async () => {
  const { server, store } = await repository(answer(401, { 'www-authenticate': 'Basic realm="x"' }));
  const error = await failureOf(store.document('1.0'));
  expect(server.asked).toHaveLength(1);
  expect(error.remedy).toMatch(
    /^Log in to 127\.0\.0\.1:\d+ \(docker login .*\) with an account that may read it\./,
  );
});
