import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Http } from '../../src/ports.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { refusal } from '../../src/registry/transport.ts';
import { answer } from '../fakes/registry-server.ts';
import { cleanUp, failureOf, serve, temporary, testPorts } from './support.ts';

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

test.each([
  ['https://cdn.example/x', false, undefined],
  ['https://cdn.example/x', true, undefined],
  ['http://cdn.example/x', false, /not HTTPS/],
  ['http://cdn.example/x', true, /not HTTPS/],
  ['http://127.0.0.1:1/x', true, undefined],
  ['http://127.0.0.1:1/x', false, /address of this machine/],
  ['https://localhost/x', false, /address of this machine/],
  ['https://[::1]/x', false, /address of this machine/],
  // Other spellings of 127.0.0.1, as URL parsers read them.
  ['https://2130706433/x', false, /address of this machine/],
  ['https://0x7f.1/x', false, /address of this machine/],
  ['data:text/plain,x', true, /not HTTP/],
])('to %s (registry on this machine: %s)', (url, loopback, expected) => {
  const problem = refusal(new URL(url), loopback);
  if (expected) expect(problem).toMatch(expected);
  else expect(problem).toBeUndefined();
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
