import { EnvironmentError } from '../../../src/errors.ts';
import type { Http } from '../../../src/ports.ts';
import { MediaType } from '../../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../../src/registry/remote.ts';
import { answer, type Handler, sha256 } from '../../fakes/registry-server.ts';
import { cleanUp, failureOf, serve, testPorts } from '../support.ts';

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

describe('connections', () => {
  test('refused', async () => {
    const server = await serve(answer(200));
    await server.close();
    const ports = testPorts();
    const store = openRepository({ registry: server.host, path: 'a' }, ports, { random: () => 0 });
    const error = await failureOf(store.document('1.0'));
    expect(error.message).toContain(`nothing listens at ${server.host} (connection refused) (tried 4 times)`);
    expect(error.remedy).toMatch(/start it first/);
    expect(ports.slept).toHaveLength(3);
  });
  test.each([
    ['ENOTFOUND', 1],
    ['CERT_HAS_EXPIRED', 1],
    ['ETIMEDOUT', 4],
  ])('%s is asked for %d times', async (code, times) => {
    const urls: string[] = [];
    const http: Http = {
      async send({ url }) {
        urls.push(url);
        throw Object.assign(new Error('no'), { code });
      },
    };
    const store = openRepository({ registry: 'ghcr.io', path: 'a' }, { ...testPorts(), http });
    const error = await failureOf(store.document('1.0'));
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toMatch(/^GET https:\/\/ghcr\.io\/v2\/a\/manifests\/1\.0: /);
    expect(urls).toHaveLength(times);
  });
  test('cut before the headers', async () => {
    const { store } = await repository((_asked, response) => void response.destroy(), { retries: 1 });
    expect((await failureOf(store.document('1.0'))).message).toMatch(
      /the connection to .* broke \(ECONNRESET/,
    );
  });
  test('no HTTP at all', async () => {
    const { store } = await repository((_asked, response) => void response.socket?.end('SSH-2.0-x\r\n'));
    expect((await failureOf(store.document('1.0'))).message).toMatch(/does not speak HTTP \(HPE_/);
  });
  test('silence in the middle of a body', async () => {
    const { store } = await repository(
      (_asked, response) => {
        response.writeHead(200, { 'content-type': MediaType.ociIndex, 'content-length': '100' });
        response.write('x');
      },
      { retries: 0 },
    );
    expect((await failureOf(store.document('1.0'))).message).toMatch(/nothing came for 0 s in the middle/);
  });
});

describe('redirects', () => {
  const login = { username: 'u', password: 'p' };
  const challenge = { 'www-authenticate': 'Basic realm="x"' };
  const guarded =
    (handler: Handler): Handler =>
    (asked, response) =>
      (asked.headers.authorization ? handler : answer(401, challenge))(asked, response);

  test('followed; Authorization stays at home', async () => {
    const other = await serve(indexAnswer());
    const server = await serve(
      guarded(answer(307, { location: `${other.origin}/storage/x?signature=secret` })),
    );
    const ports = testPorts();
    const logins = new Map([[server.host, login]]);
    const store = openRepository({ registry: server.host, path: 'a' }, ports, { logins });
    expect((await store.document('1.0')).descriptor.digest).toBe(digest);
    expect(server.asked.at(-1)?.headers.authorization).toMatch(/^Basic /);
    expect(other.asked[0]?.url).toBe('/storage/x?signature=secret');
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
    expect(ports.lines.join('\n')).not.toContain('secret');
    expect(ports.masked).toContain('p');
  });
  test('kept on the same host; relative', async () => {
    const server = await serve(
      guarded((asked, response) =>
        (asked.url.startsWith('/v2/a/') ? answer(302, { location: '/elsewhere' }) : indexAnswer())(
          asked,
          response,
        ),
      ),
    );
    const store = openRepository({ registry: server.host, path: 'a' }, testPorts(), {
      logins: new Map([[server.host, login]]),
    });
    await store.document('1.0');
    expect(server.asked.at(-1)).toMatchObject({ url: '/elsewhere' });
    expect(server.asked.at(-1)?.headers.authorization).toMatch(/^Basic /);
  });
  test.each([
    ['in a circle', '/v2/acme/trow/manifests/1.0', /more than 5 times/],
    ['to plain HTTP elsewhere', 'http://example.invalid/x', /not followed: it is not HTTPS/],
    ['to a file', 'file:///etc/passwd', /not HTTP/],
    ['to nothing', 'http://', /which is not a URL/],
    ['nowhere', '', /nowhere/],
  ])('%s', async (_name, location, message) => {
    const { server, store } = await repository(answer(301, { location }));
    expect((await failureOf(store.document('1.0'))).message).toMatch(message);
    expect(server.asked.length).toBeLessThanOrEqual(6);
  });
  test('an error behind a redirect shows no signature', async () => {
    const other = await serve(answer(403, {}, '<xml>secret</xml>'));
    const { store } = await repository(answer(307, { location: `${other.origin}/x?X-Amz-Signature=secret` }));
    expect((await failureOf(store.document('1.0'))).message).toBe(
      `GET ${other.origin}/x was answered with 403`,
    );
  });
});
