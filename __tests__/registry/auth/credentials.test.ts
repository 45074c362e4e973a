import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCredentials } from '../../../src/registry/auth/credentials.ts';
import { cleanUp, temporary, testPorts } from '../support.ts';

afterEach(cleanUp);

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function find(registry: string, auths: Record<string, unknown>) {
  const directory = temporary();
  writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths }));
  return readCredentials(registry, { configDir: directory }, testPorts());
}

const me = { kind: 'password', username: 'me', password: 'pw' };
const other = { auth: base64('other:x') };
const mine = { auth: base64('me:pw') };

test.each([
  ['docker.io', { 'https://index.docker.io/v1/': mine, 'docker.io': other }],
  ['docker.io', { 'docker.io': mine, 'ghcr.io': other }],
  ['docker.io', { 'registry-1.docker.io': mine }],
  ['ghcr.io', { 'https://ghcr.io': other, 'ghcr.io': mine }],
  ['ghcr.io', { 'https://ghcr.io/v2/': mine, 'ghcr.io.evil.example': other }],
  ['127.0.0.1:5000', { '127.0.0.1:5001': other, 'http://127.0.0.1:5000': mine }],
  ['ghcr.io', { 'ghcr.io': { auth: base64('me:pw\0\0') } }],
  ['ghcr.io', { 'ghcr.io': { username: 'me', password: 'pw' } }],
])('%s in %j', async (registry, auths) => {
  expect(await find(registry, auths)).toEqual(me);
});

test.each([
  ['ghcr.io', { 'ghcr.io/acme': mine }],
  ['ghcr.io', { 'ghcr.io': {} }],
  ['ghcr.io', {}],
  ['io', { 'ghcr.io': mine }],
])('none for %s in %j', async (registry, auths) => {
  expect(await find(registry, auths)).toBeUndefined();
});

test('tokens', async () => {
  expect(await find('x.io', { 'x.io': { identitytoken: 't', auth: base64('u:') } })).toEqual({
    kind: 'identity',
    username: 'u',
    token: 't',
  });
  expect(await find('x.io', { 'x.io': { registrytoken: 't' } })).toEqual({ kind: 'bearer', token: 't' });
});

test('no directory, no file, an empty file', async () => {
  const directory = temporary();
  expect(await readCredentials('x.io', {}, testPorts())).toBeUndefined();
  expect(await readCredentials('x.io', { configDir: directory }, testPorts())).toBeUndefined();
  writeFileSync(join(directory, 'config.json'), '\n');
  expect(await readCredentials('x.io', { configDir: directory }, testPorts())).toBeUndefined();
});

describe('DOCKER_AUTH_CONFIG', () => {
  const authConfig = JSON.stringify({ auths: { 'ghcr.io': mine } });
  const configDir = () => {
    const directory = temporary();
    writeFileSync(
      join(directory, 'config.json'),
      JSON.stringify({ auths: { 'ghcr.io': other, 'quay.io': other } }),
    );
    return directory;
  };

  test('comes before the file, and the file has the rest', async () => {
    const sources = { configDir: configDir(), authConfig };
    expect(await readCredentials('ghcr.io', sources, testPorts())).toEqual(me);
    expect(await readCredentials('quay.io', sources, testPorts())).toMatchObject({ username: 'other' });
  });

  test.each(['{', '[]', 's3cret', '{"auths": s3cret}'])('%j is refused, and not shown', async (text) => {
    const problem = await readCredentials('x.io', { authConfig: text }, testPorts()).catch(
      (error: unknown) => error,
    );
    expect(problem).toMatchObject({ message: 'DOCKER_AUTH_CONFIG is not the JSON of a Docker config' });
    expect(String(problem)).not.toContain('s3cret');
  });
});
