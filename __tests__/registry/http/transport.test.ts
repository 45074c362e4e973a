import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Http, HttpRequest } from '../../../src/ports.ts';
import { exchange, type Outgoing, refusal } from '../../../src/registry/http/transport.ts';
import { openRepository } from '../../../src/registry/remote.ts';
import { answer } from '../../fakes/registry-server.ts';
import { cleanUp, failureOf, serve, temporary, testPorts } from '../support.ts';

afterEach(cleanUp);

test.each([
  ['docker.io', 'https://registry-1.docker.io/v2/a/manifests/1'],
  ['ghcr.io', 'https://ghcr.io/v2/a/manifests/1'],
  ['registry.example:8443', 'https://registry.example:8443/v2/a/manifests/1'],
  ['localhost:5000', 'http://localhost:5000/v2/a/manifests/1'],
  ['127.1.2.3', 'http://127.1.2.3/v2/a/manifests/1'],
  ['[::1]:5000', 'http://[::1]:5000/v2/a/manifests/1'],
])('%s is asked at %s', async (registry, url) => {
  const urls: string[] = [];
  const http: Http = {
    async send(request) {
      urls.push(request.url);
      return { status: 404, headers: {}, body: Readable.from([]) };
    },
  };
  await openRepository({ registry, path: 'a' }, { ...testPorts(), http }).resolve('1');
  expect(urls).toEqual([url]);
});

const AWAY = 'https://registry.example';
const HERE = 'http://127.0.0.1:5000';
test.each([
  ['https://cdn.example/x', AWAY, AWAY, undefined],
  ['https://cdn.example/x', HERE, HERE, undefined],
  ['http://cdn.example/x', AWAY, AWAY, /not HTTPS/],
  ['http://cdn.example/x', HERE, HERE, /not HTTPS/],
  ['http://127.0.0.1:1/x', HERE, HERE, undefined],
  ['http://127.0.0.1:1/x', HERE, 'https://cdn.example', /not HTTPS/],
  ['https://127.0.0.1:1/x', HERE, 'https://cdn.example', undefined],
  ['http://registry.example/x', AWAY, AWAY, /not HTTPS/],
  ['http://127.0.0.1:1/x', AWAY, AWAY, /address of this machine/],
  ['https://127.0.0.1/x', 'https://0.0.0.0:5000', 'https://0.0.0.0:5000', undefined],
  ['http://127.0.0.1/x', 'https://0.0.0.0:5000', 'https://0.0.0.0:5000', /not HTTPS/],
  // Spellings of this machine, as URL parsers read them.
  ...[
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'x.localhost',
      '2130706433',
      '0x7f.1',
      '0177.1',
      '127.1',
      '0',
      '0.0.0.0',
    ],
    ...[
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:7f00:0001]',
      '[::127.0.0.1]',
    ],
  ].map((host) => [`https://${host}/x`, AWAY, AWAY, /address of this machine/] as const),
  ['data:text/plain,x', HERE, HERE, /not HTTP/],
] as const)('to %s, of a registry at %s, from %s', (url, home, from, expected) => {
  const problem = refusal(new URL(url), new URL(home), new URL(from));
  if (expected) expect(problem).toMatch(expected);
  else expect(problem).toBeUndefined();
});

describe('redirects', () => {
  const redirect = (location: string) => ({ status: 307, headers: { location }, body: Readable.from([]) });
  /** Answers each URL with a redirect, or 200 where there is none. */
  const talk = async (
    to: Readonly<Record<string, string>>,
    request: Partial<Outgoing> & Pick<Outgoing, 'url' | 'method'>,
  ) => {
    const sent: HttpRequest[] = [];
    const http: Http = {
      async send(one) {
        sent.push(one);
        const next = to[one.url];
        return next === undefined ? { status: 200, headers: {}, body: Readable.from([]) } : redirect(next);
      },
    };
    const result = await exchange(http, {
      home: new URL(AWAY),
      authorization: 'Basic eA==',
      ...request,
    }).catch((error: Error) => error.message);
    return { sent, result };
  };
  const bodies = [
    ['POST', 'grant_type=refresh_token&refresh_token=secret'],
    ['PUT', '{"manifest":1}'],
    ['PATCH', new Uint8Array(3)],
  ] as const;

  test.each(bodies)('the body of a %s goes to no other origin', async (method, body) => {
    for (const other of [
      'https://cdn.example/t',
      'https://registry.example:8443/t',
      'https://auth.registry.example/t',
    ]) {
      const { sent, result } = await talk(
        { [`${AWAY}/t`]: other },
        { url: new URL(`${AWAY}/t`), method, body },
      );
      expect(sent).toHaveLength(1);
      expect(result).toContain('what is sent is for https://registry.example only');
    }
  });

  test.each(bodies)('nor after a detour at home: %s', async (method, body) => {
    const to = { [`${AWAY}/a`]: '/b', [`${AWAY}/b`]: 'https://cdn.example/' };
    const { sent } = await talk(to, { url: new URL(`${AWAY}/a`), method, body });
    expect(sent.map(({ url }) => url)).toEqual([`${AWAY}/a`, `${AWAY}/b`]);
  });

  test.each(bodies)('within one origin a %s is sent on', async (method, body) => {
    const { sent, result } = await talk({ [`${AWAY}/a`]: '/b' }, { url: new URL(`${AWAY}/a`), method, body });
    expect(result).toMatchObject({ status: 200 });
    expect(sent.at(-1)).toMatchObject({ body, headers: { authorization: 'Basic eA==' } });
  });

  test('an empty body is none', async () => {
    const request = { url: new URL(`${AWAY}/a`), method: 'POST', body: '' } as const;
    const { sent } = await talk({ [`${AWAY}/a`]: 'https://cdn.example/' }, request);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers).not.toHaveProperty('authorization');
  });

  test('Authorization is not sent again when a foreign server sends us back', async () => {
    const to = { [`${AWAY}/a`]: 'https://cdn.example/', 'https://cdn.example/': `${AWAY}/delete-all` };
    const { sent } = await talk(to, { url: new URL(`${AWAY}/a`), method: 'GET' });
    expect(sent.map(({ headers }) => 'authorization' in (headers ?? {}))).toEqual([true, false, false]);
  });

  test('from HTTPS never to HTTP, not even on this machine', async () => {
    const home = new URL(HERE);
    const to = { [`${HERE}/a`]: 'https://localhost:1/', 'https://localhost:1/': 'http://localhost:2/' };
    const { sent, result } = await talk(to, { home, url: new URL(`${HERE}/a`), method: 'GET' });
    expect(sent).toHaveLength(2);
    expect(result).toMatch(/redirected to http:\/\/localhost:2, which is not followed: it is not HTTPS/);
  });
});

describe('TLS', () => {
  // On Linux 0.0.0.0 reaches this machine too, and is none of the names that are spoken to over HTTP.
  test('HTTP answers to HTTPS', async () => {
    const server = await serve(answer(200));
    const registry = server.host.replace('127.0.0.1', '0.0.0.0');
    const error = await failureOf(openRepository({ registry, path: 'a' }, testPorts()).document('1'));
    expect(error.message).toContain(`${registry} does not speak HTTPS`);
    expect(error.remedy).toMatch(/plain HTTP.*put TLS in front/);
    expect(error.message).not.toContain('tried');
  });

  test('a certificate that nobody vouches for', async () => {
    const directory = temporary();
    const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', [...request, '-subj', '/CN=x', '-keyout', key, '-out', cert], { stdio: 'pipe' });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = server.address();
      if (typeof address !== 'object' || address === null) throw new Error('no address');
      const registry = `0.0.0.0:${address.port}`;
      const error = await failureOf(openRepository({ registry, path: 'a' }, testPorts()).document('1'));
      expect(error.message).toMatch(/certificate of .* is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT/);
      expect(error.remedy).toContain('NODE_EXTRA_CA_CERTS');
    } finally {
      server.close();
    }
  });
});
