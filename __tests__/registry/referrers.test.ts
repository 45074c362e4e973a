import type { Digest } from '../../src/domain/names/digest.ts';
import { keepListed } from '../../src/image/referrer-list.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { listReferrers, referrersTag } from '../../src/registry/referrers.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { answer, type Handler, ociError } from '../fakes/registry-server.ts';
import { cleanUp, serve, testPorts } from './support.ts';

afterEach(cleanUp);

const SUBJECT = `sha256:${'a'.repeat(64)}` as Digest;
const entry = (letter: string) => ({
  mediaType: MediaType.ociManifest,
  digest: `sha256:${letter.repeat(64)}` as Digest,
  size: 7,
});
const index = (...letters: readonly string[]) =>
  JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: letters.map(entry) });
const served = (text: string, headers: Record<string, string> = {}) =>
  answer(200, { 'content-type': MediaType.ociIndex, ...headers }, Buffer.from(text));

async function repository(handler: Handler) {
  const server = await serve(handler);
  return openRepository({ registry: server.host, path: 'acme/trow' }, testPorts(), { retries: 0 });
}

test('the registry’s own list, over its pages', async () => {
  const store = await repository((request, response) =>
    request.url?.includes('page=2')
      ? served(index('c'))(request, response)
      : served(index('b'), { link: '</v2/acme/trow/referrers/x?page=2>; rel="next"' })(request, response),
  );
  expect((await store.referrers(SUBJECT))?.map(({ digest }) => digest)).toEqual([
    entry('b').digest,
    entry('c').digest,
  ]);
});

const next = (target: string) => ({ link: `<${target}>; rel="next"` });

test.each([
  ['continue on another host (127.0.0.1:1)', () => served(index('b'), next('http://127.0.0.1:1/v2/x'))],
  ['do not end in 20 pages', () => served(index('b'), next('/v2/acme/trow/referrers/x?page=2'))],
  [
    'are not a list after page 1',
    (): Handler => (request, response) =>
      request.url?.includes('page=2')
        ? answer(404, {}, Buffer.from('{}'))(request, response)
        : served(index('b'), next('/v2/acme/trow/referrers/x?page=2'))(request, response),
  ],
])('half a list is none: pages that %s', async (problem, handler) => {
  await expect((await repository(handler())).referrers(SUBJECT)).rejects.toThrow(problem);
});

test.each([
  ['404', answer(404, {}, Buffer.from('{}'))],
  ['400', ociError(400, 'UNSUPPORTED', 'no')],
  ['405', answer(405, {}, Buffer.from(''))],
  ['a web page', answer(200, { 'content-type': 'text/html' }, Buffer.from('<html>'))],
])('a registry without a list answers %s', async (_what, handler) => {
  expect(await (await repository(handler)).referrers(SUBJECT)).toBeUndefined();
});

test.each([401, 403, 500, 503])('%d is no answer to that', async (status) => {
  await expect((await repository(answer(status, {}, Buffer.from('')))).referrers(SUBJECT)).rejects.toThrow(
    String(status),
  );
});

/** A registry that keeps tags only: what is put is got back. @param lose how many lists another client overwrites. */
function taggedOnly(lose = 0): Handler {
  let stored: string | undefined;
  let losses = lose;
  return (request, response) => {
    const isTag = request.url === `/v2/acme/trow/manifests/${referrersTag(SUBJECT)}`;
    if (!isTag || (request.method !== 'PUT' && stored === undefined))
      return answer(404, {}, Buffer.from('{}'))(request, response);
    if (request.method !== 'PUT') return served(stored ?? '')(request, response);
    stored = losses-- > 0 ? index('f') : request.body.toString();
    return answer(201, {}, Buffer.from(''))(request, response);
  };
}

test('without a list of its own, that under the tag is kept, also against others who write it', async () => {
  const log = testPorts().log;
  const store = await repository(taggedOnly(2));
  expect(await keepListed(entry('b'), SUBJECT, store, log)).toBe('tag');
  expect(await keepListed(entry('c'), SUBJECT, store, log)).toBe('tag');
  expect(await keepListed(entry('b'), SUBJECT, store, log)).toBe('tag');
  const found = await listReferrers(store, SUBJECT);
  expect(found.map(({ digest }) => digest)).toEqual(['f', 'b', 'c'].map((letter) => entry(letter).digest));
});

test('what stays in no list is told', async () => {
  const store = await repository(taggedOnly(100));
  await expect(keepListed(entry('b'), SUBJECT, store, testPorts().log)).rejects.toThrow('is not in the list');
});
