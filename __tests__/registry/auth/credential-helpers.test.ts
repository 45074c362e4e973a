import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MediaType } from '../../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../../src/registry/remote.ts';
import { answer, type Handler, ociError, sha256 } from '../../fakes/registry-server.ts';
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

describe('credential helpers', () => {
  /** A real executable that answers what its script says, and notes what it was asked. */
  function helper(name: string, script: string): { path: string; directory: string } {
    const directory = temporary();
    const bin = join(directory, 'bin');
    mkdirSync(bin);
    const file = join(bin, `docker-credential-${name}`);
    writeFileSync(file, `#!/bin/sh\n[ "$1" = get ] || exit 9\nread host\n${script}\n`);
    chmodSync(file, 0o755);
    return { path: `${bin}:${process.env['PATH']}`, directory };
  }
  const login: Handler = (asked, response) =>
    (asked.headers.authorization ? ok : answer(401, { 'www-authenticate': 'Basic realm="x"' }))(
      asked,
      response,
    );

  test('credHelpers: the host on stdin, the secret back', async () => {
    const server = await serve(login);
    const { path } = helper(
      'fake',
      `printf '{"ServerURL":"%s","Username":"me","Secret":"for-%s"}' "$host" "$host"`,
    );
    const ports = testPorts(undefined, path);
    await open(server.host, withConfig({ credHelpers: { [server.host]: 'fake' } }), ports).document('1');
    expect(server.asked[1]?.headers.authorization).toBe(`Basic ${base64(`me:for-${server.host}`)}`);
    expect(ports.masked).toContain(`for-${server.host}`);
  });

  test('credsStore, with an identity token', async () => {
    const { issuer, server } = await guarded(token('abc'));
    const { path } = helper('store', `printf '{"Username":"<token>","Secret":"refresh"}'`);
    await open(server.host, withConfig({ credsStore: 'store' }), testPorts(undefined, path)).document('1');
    expect(issuer.asked[0]?.body.toString()).toContain('refresh_token=refresh');
  });

  test('nothing found there: none, or those of auths', async () => {
    const server = await serve(login);
    const { path } = helper('store', `echo 'credentials not found in native keychain'; exit 1`);
    const ports = () => testPorts(undefined, path);
    await failureOf(open(server.host, withConfig({ credsStore: 'store' }), ports()).document('1'));
    expect(server.asked).toHaveLength(1);
    const both = withConfig({ credsStore: 'store', auths: { [server.host]: { auth: base64('a:b') } } });
    await open(server.host, both, ports()).document('1');
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${base64('a:b')}`);
  });

  test('a helper that fails', async () => {
    const server = await serve(login);
    const { path } = helper('store', `echo 'gpg: decryption failed' >&2; exit 1`);
    const error = await failureOf(
      open(server.host, withConfig({ credsStore: 'store' }), testPorts(undefined, path)).document('1'),
    );
    expect(error.message).toBe(
      `docker-credential-store get failed (exit 1) for ${server.host}: gpg: decryption failed`,
    );
    expect(error.remedy).toContain('log in');
  });

  test('an answer that is no JSON is not shown: it may be the secret', async () => {
    const server = await serve(login);
    const { path } = helper('store', 'echo hunter2');
    const error = await failureOf(
      open(server.host, withConfig({ credsStore: 'store' }), testPorts(undefined, path)).document('1'),
    );
    expect(`${error.message} ${String(error.cause)}`).not.toContain('hunter2');
  });

  test('a helper that is not installed is a warning: public images need none', async () => {
    const server = await serve(ok);
    const guardedServer = await serve(login);
    const ports = testPorts();
    const configDir = withConfig({ credsStore: 'desktop-not-here' });
    await open(server.host, configDir, ports).document('1');
    expect(ports.warnings).toEqual([]);
    await failureOf(open(guardedServer.host, configDir, ports).document('1'));
    expect(ports.warnings).toHaveLength(1);
    expect(ports.warnings[0]).toMatch(/docker-credential-desktop-not-here, which is not on PATH/);
  });
});

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /config\.json: is not JSON/],
  ['no object', '[]', /config\.json: is a list/],
  ['auths of another kind', { auths: [] }, /auths is a list/],
  ['auth that is no base64 of a pair', { auths: { HOST: { auth: '!!!' } } }, /auth is not the base64/],
  ['a helper with a path', { credsStore: '../../bin/sh' }, /names the credential helper/],
])('config.json: %s', async (_name, config, message) => {
  const server = await serve(answer(401, { 'www-authenticate': 'Basic realm="x"' }));
  const text = (typeof config === 'string' ? config : JSON.stringify(config)).replace('HOST', server.host);
  const error = await failureOf(open(server.host, withConfig(text)).document('1'));
  expect(error.message).toMatch(message);
  expect(error.message).not.toContain('!!!');
  expect(error.remedy).toBe('Correct the file, or remove it and log in again (docker login).');
});
