import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Digest } from '../../src/domain/names/digest.ts';
import { openRepository, probePush } from '../../src/registry/remote.ts';
import { type Asked, answer, type Handler, inTurn, ociError, sha256 } from '../fakes/registry-server.ts';
import { cleanUp, descriptorOf, failureOf, serve, testPorts } from './support.ts';

afterEach(cleanUp);

const content = randomBytes(20 * 1024 * 1024);
const descriptor = descriptorOf(content);
const source = async () => Readable.from([content.subarray(0, 5_000_001), content.subarray(5_000_001)]);

/** Takes uploads as a registry does: sessions, parts in order, a digest at the end. */
function uploads(disturb: (asked: Asked) => Handler | undefined = () => undefined) {
  const blobs = new Map<string, Buffer>();
  const sessions = new Map<string, Buffer>();
  let next = 0;
  const handler: Handler = (asked, response) => {
    const disturbed = disturb(asked);
    if (disturbed) return disturbed(asked, response);
    const url = new URL(asked.url, 'http://x');
    const session = sessions.get(url.pathname);
    const location = `${url.pathname}?state=s%2F${next++}`;
    if (asked.method === 'HEAD')
      return answer(blobs.has(url.pathname.split('/').at(-1) ?? '') ? 200 : 404)(asked, response);
    if (asked.method === 'POST') {
      const id = `/v2/a/blobs/uploads/${next++}`;
      sessions.set(id, Buffer.alloc(0));
      return answer(202, { location: `${id}?state=x` })(asked, response);
    }
    if (!session || !url.searchParams.has('state')) return answer(404)(asked, response);
    const all = Buffer.concat([session, asked.body]);
    if (asked.method === 'PATCH') {
      if (asked.headers['content-range'] !== `${session.length}-${all.length - 1}`)
        return answer(416)(asked, response);
      sessions.set(url.pathname, all);
      return answer(202, { location })(asked, response);
    }
    sessions.delete(url.pathname);
    if (asked.method === 'DELETE') return answer(204)(asked, response);
    if (url.searchParams.get('digest') !== sha256(all))
      return ociError(400, 'DIGEST_INVALID', 'x')(asked, response);
    blobs.set(sha256(all), all);
    return answer(201, { location: '/x' })(asked, response);
  };
  return { handler, blobs, sessions };
}

const open = (registry: string) => openRepository({ registry, path: 'a' }, testPorts(), { random: () => 0 });

test('a large blob, in parts', async () => {
  const { handler, blobs } = uploads();
  const server = await serve(handler);
  await open(server.host).pushBlob(descriptor, source);
  expect(blobs.get(descriptor.digest)?.equals(content)).toBe(true);
  expect(server.asked.map(({ method }) => method)).toEqual([
    'HEAD',
    'POST',
    'PATCH',
    'PATCH',
    'PATCH',
    'PUT',
  ]);
});

test('a small blob, at once; not again when it is there', async () => {
  const { handler, blobs } = uploads();
  const server = await serve(handler);
  const store = open(server.host);
  for (const text of ['hello', ''])
    for (const _ of [1, 2])
      await store.pushBlob(descriptorOf(text), async () => Readable.from([Buffer.from(text)]));
  expect(blobs.get(sha256('hello'))?.toString()).toBe('hello');
  expect(server.asked.map(({ method }) => method).join(' ')).toBe('HEAD POST PUT HEAD HEAD POST PUT HEAD');
});

test('a part that fails: a new session, from the start', async () => {
  let count = 0;
  const { handler, blobs } = uploads((asked) =>
    asked.method === 'PATCH' && ++count === 2 ? (_asked, response) => void response.destroy() : undefined,
  );
  const server = await serve(handler);
  await open(server.host).pushBlob(descriptor, source);
  expect(blobs.has(descriptor.digest)).toBe(true);
  expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('the last answer is lost, but the blob is there', async () => {
  const { handler } = uploads();
  const server = await serve(async (asked, response) => {
    if (asked.method !== 'PUT') return handler(asked, response);
    const quiet = Object.assign(Object.create(response), { writeHead: () => quiet, end: () => quiet });
    await handler(asked, quiet);
    response.destroy();
  });
  await open(server.host).pushBlob(descriptorOf('x'), async () => Readable.from([Buffer.from('x')]));
  expect(server.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('refused', async () => {
  const { handler } = uploads((asked) =>
    asked.method === 'POST' ? ociError(403, 'DENIED', 'no') : undefined,
  );
  const server = await serve(handler);
  const error = await failureOf(open(server.host).pushBlob(descriptor, source));
  expect(error.message).toMatch(/POST .* was answered with 403 \(DENIED: no\)/);
});

test('a source that is not what its descriptor says is not completed', async () => {
  const { handler, blobs } = uploads();
  const server = await serve(handler);
  const wrong = { ...descriptorOf('hello'), digest: sha256('jello') as Digest };
  const error = await failureOf(
    open(server.host).pushBlob(wrong, async () => Readable.from([Buffer.from('hello')])),
  );
  expect(error.message).toContain(`expected ${wrong.digest}`);
  expect(blobs.size).toBe(0);
});

test('mount', async () => {
  const yes = await serve(answer(201));
  expect(await open(yes.host).mountBlob({ registry: yes.host, path: 'b/c' }, descriptor)).toBe(true);
  expect(yes.asked[0]?.url).toBe(
    `/v2/a/blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=b%2Fc`,
  );
  const { handler, sessions } = uploads();
  const no = await serve(handler);
  expect(await open(no.host).mountBlob({ registry: no.host, path: 'b/c' }, descriptor)).toBe(false);
  expect(sessions.size).toBe(0);
});

describe('whether a push would be allowed', () => {
  const probe = (registry: string) =>
    probePush({ registry, path: 'a' }, testPorts(), { random: () => 0, retries: 0 });
  test('yes, and nothing is left', async () => {
    const { handler, sessions } = uploads();
    const server = await serve(handler);
    expect(await probe(server.host)).toEqual({
      kind: 'granted',
      repository: { registry: server.host, path: 'a' },
    });
    expect(sessions.size).toBe(0);
  });
  test.each<[string, Handler, string]>([
    ['403', ociError(403, 'DENIED', 'no'), 'denied'],
    ['no such repository', ociError(404, 'NAME_UNKNOWN', 'create it'), 'denied'],
    ['503', answer(503), 'unreachable'],
    ['cut', inTurn((_asked, response) => void response.destroy()), 'unreachable'],
  ])('%s', async (_name, handler, kind) => {
    const server = await serve(handler);
    expect(await probe(server.host)).toMatchObject({
      kind,
      message: expect.any(String),
      remedy: expect.any(String),
    });
  });
});
