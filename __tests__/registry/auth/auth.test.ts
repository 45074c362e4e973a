import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MediaType } from '../../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../../src/registry/remote.ts';
import { answer, type Handler, inTurn, ociError, sha256 } from '../../fakes/registry-server.ts';
import { cleanUp, failureOf, serve, temporary, testPorts } from '../support.ts';

afterEach(cleanUp);

const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [] }));
const digest = sha256(index);
const ok = answer(200, { 'content-type': MediaType.ociIndex, 'docker-content-digest': digest }, index);
const token = (value: string, rest: object = {}) =>
  answer(200, {}, JSON.stringify({ token: value, ...rest }));
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A registry that wants a token with a scope, and its token server on another port. */
async function guarded(tokens: Handler, accepts: (authorization: string) => boolean = () => true) {
  const issuer = await serve(tokens);
  const server = await serve((asked, response) => {
    const { authorization } = asked.headers;
    if (authorization !== undefined && accepts(authorization))
      return (asked.method === 'PUT' ? answer(201) : ok)(asked, response);
    const actions = asked.method === 'PUT' ? 'pull,push' : 'pull';
    return ociError(401, 'UNAUTHORIZED', 'authentication required', {
      'www-authenticate': `Bearer realm="${issuer.origin}/token?x=1",service="reg, \\"one\\"",scope="repository:a/b:${actions}"`,
    })(asked, response);
  });
  return { issuer, server };
}

function withConfig(config: unknown): string {
  const directory = temporary();
  writeFileSync(join(directory, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return directory;
}

const open = (registry: string, configDir?: string, ports = testPorts()) =>
  openRepository({ registry, path: 'a/b' }, ports, { configDir, random: () => 0 });

describe('tokens', () => {
  test('a token server that redirects elsewhere does not get the refresh token there', async () => {
    const other = await serve(token('stolen'));
    const { issuer, server } = await guarded((asked, response) =>
      answer(307, { location: `${other.origin}${asked.url}` })(asked, response),
    );
    const configDir = withConfig({ auths: { [server.host]: { identitytoken: 'refresh-secret' } } });
    const failure = await failureOf(open(server.host, configDir).document('1'));
    expect(issuer.asked[0]?.body.toString()).toContain('refresh-secret');
    expect(other.asked).toEqual([]);
    expect(failure.message).toContain(`was redirected to ${other.origin}, which is not followed`);
    expect(failure.message).not.toContain('refresh-secret');
  });

  test('anonymous; asked for once per scope, also by many at once', async () => {
    const { issuer, server } = await guarded(token('abc'));
    const store = open(server.host);
    await Promise.all([store.document('1'), store.document('2'), store.document('3')]);
    await store.document('4');
    expect(issuer.asked).toHaveLength(1);
    const url = new URL(issuer.asked[0]?.url ?? '', 'http://x');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      x: '1',
      service: 'reg, "one"',
      scope: 'repository:a/b:pull',
    });
    expect(issuer.asked[0]?.headers.authorization).toBeUndefined();
    expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer abc');
    await store.putDocument('1', index, MediaType.ociIndex);
    expect(new URL(issuer.asked[1]?.url ?? '', 'http://x').searchParams.getAll('scope')).toEqual([
      'repository:a/b:pull,push',
    ]);
  });

  test('with a password from config.json, as Basic; both are masked', async () => {
    const { issuer, server } = await guarded(answer(200, {}, '{"access_token":"xyz"}'));
    const ports = testPorts();
    const configDir = withConfig({ auths: { [server.host]: { auth: base64('me:pa:ss') } } });
    await open(server.host, configDir, ports).document('1');
    expect(issuer.asked[0]?.headers.authorization).toBe(`Basic ${base64('me:pa:ss')}`);
    expect(issuer.asked[0]?.url).toContain('account=me');
    expect(ports.masked).toEqual(['pa:ss', base64('me:pa:ss'), 'xyz']);
    expect(ports.lines.join('\n')).not.toMatch(/pa:ss|xyz/);
  });

  test('renewed after a 401, once', async () => {
    const { issuer, server } = await guarded(
      inTurn(token('old'), token('new')),
      (value) => value === 'Bearer new',
    );
    // The first 401 brings `old`, which is refused at once.
    const store = open(server.host);
    expect((await failureOf(store.document('1'))).message).toMatch(
      /401 \(UNAUTHORIZED: authentication required\)/,
    );
    await store.document('1');
    expect(issuer.asked).toHaveLength(2);
  });

  test('a token that expires is renewed before it is used', async () => {
    const { issuer, server } = await guarded(inTurn(token('one', { expires_in: 60 }), token('two')));
    const ports = testPorts();
    const store = open(server.host, undefined, ports);
    await store.document('1');
    ports.advance(59_000);
    await store.document('1');
    expect(issuer.asked).toHaveLength(2);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      'Bearer one',
      'Bearer two',
    ]);
  });

  test('an identity token is exchanged by POST', async () => {
    const { issuer, server } = await guarded(token('abc'));
    await open(
      server.host,
      withConfig({ auths: { [server.host]: { identitytoken: 'refresh-me' } } }),
    ).document('1');
    expect(issuer.asked[0]?.method).toBe('POST');
    expect(issuer.asked[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(issuer.asked[0]?.body.toString()))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-me',
      client_id: 'multihull',
      service: 'reg, "one"',
      scope: 'repository:a/b:pull',
    });
  });

  test('a token server that knows no POST', async () => {
    const { issuer, server } = await guarded((asked, response) =>
      (asked.method === 'POST' ? answer(404) : token('abc'))(asked, response),
    );
    const auth = { auth: base64('0000:'), identitytoken: 'secret' };
    await open(server.host, withConfig({ auths: { [server.host]: auth } })).document('1');
    expect(issuer.asked[1]?.headers.authorization).toBe(`Basic ${base64('0000:secret')}`);
  });

  test('the token server fails for a moment', async () => {
    const { issuer, server } = await guarded(inTurn(answer(503, { 'retry-after': '2' }), token('abc')));
    const ports = testPorts();
    await open(server.host, undefined, ports).document('1');
    expect(issuer.asked).toHaveLength(2);
    expect(ports.slept).toEqual([2000]);
  });

  test('a wrong password: whose fault, where, what to do', async () => {
    const { issuer, server } = await guarded(answer(401, {}, '{"details":"incorrect username or password"}'));
    const configDir = withConfig({ auths: { [server.host]: { auth: base64('me:wrong') } } });
    const error = await failureOf(open(server.host, configDir).document('1'));
    expect(error.message).toBe(
      `GET ${issuer.origin}/token was answered with 401 (incorrect username or password; the stored credentials were refused)`,
    );
    expect(error.remedy).toContain(`docker login ${server.host}`);
    expect(issuer.asked).toHaveLength(1);
  });

  test.each([
    ['no JSON', '<html>'],
    ['no token', '{}'],
    ['a token with a line end', '{"token":"a\\r\\nX-Evil: 1"}'],
    ['a token that is an object', '{"token":{}}'],
  ])('%s', async (_name, body) => {
    const { server } = await guarded(answer(200, {}, body));
    expect((await failureOf(open(server.host).document('1'))).message).toMatch(
      /^the token of GET .* cannot be read/,
    );
  });

  test.each([
    ['http://example.invalid/token', /which is not asked: it is not HTTPS/],
    ['ftp://127.0.0.1/token', /not HTTP/],
    ['nonsense', /it is not a URL/],
  ])('a realm that must not see a password: %s', async (realm, message) => {
    const server = await serve(answer(401, { 'www-authenticate': `Bearer realm="${realm}"` }));
    expect((await failureOf(open(server.host).document('1'))).message).toMatch(message);
  });
});

describe('Basic', () => {
  const basic: Handler = (asked, response) =>
    (asked.headers.authorization === `Basic ${base64('me:right')}`
      ? ok
      : answer(401, { 'www-authenticate': 'Negotiate, Basic realm="x"' }))(asked, response);

  test('asked first, then sent with everything', async () => {
    const server = await serve(basic);
    const store = open(
      server.host,
      withConfig({ auths: { [`http://${server.host}/v2/`]: { auth: base64('me:right') } } }),
    );
    await store.document('1');
    await store.document('2');
    expect(server.asked.map(({ headers }) => headers.authorization !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });
  test('wrong: one more try, no more', async () => {
    const server = await serve(basic);
    const error = await failureOf(
      open(
        server.host,
        withConfig({ auths: { [server.host]: { username: 'me', password: 'no' } } }),
      ).document('1'),
    );
    expect(error.message).toContain('was answered with 401');
    expect(error.message).not.toContain('no:');
    expect(server.asked).toHaveLength(2);
  });
});
