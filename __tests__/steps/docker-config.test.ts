import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makePlan } from '../../src/plan/make-plan.ts';
import { prepareDockerConfig } from '../../src/steps/docker-config.ts';
import { testPorts } from '../fakes/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';
import { inputsOf, type Typed } from '../fakes/typed-inputs.ts';
import { factsOf } from '../plan/plan-samples.ts';

const LOGIN: Typed = { username: 'bob', password: 'hunter2' };

/** A user's directory with this config.json, and a run that logs in as typed. */
async function prepared(own: string | undefined, typed: Typed = {}, code = 0, authConfig?: string) {
  const [home, run] = [await temporary(), await temporary()];
  const file = join(home, 'config.json');
  if (own !== undefined) await writeFile(file, own);
  const docker = await fakeTools({
    docker: [{ on: 'login *', code, stderr: code === 0 ? '' : 'Error: unauthorized: bad password\n' }],
  });
  const ports = await testPorts(docker.env);
  const inputs = inputsOf(typed, { dockerConfig: home });
  const plan = makePlan(inputs, factsOf(inputs, { runDirectory: run }));
  const result = prepareDockerConfig(plan, inputs.credentials, authConfig, ports);
  const directory = join(run, 'docker-config');
  const config = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, 'config.json'), 'utf8'));
  return { home, file, directory, config, docker, ports, result };
}

describe('the private Docker config', () => {
  test('without one of the user’s it has only ours', async () => {
    const { home, config, result } = await prepared(undefined, LOGIN);
    await result;
    expect(await config()).toEqual({
      cliPluginsExtraDirs: [join(home, 'cli-plugins')],
      credHelpers: { 'ghcr.io': '' },
    });
  });

  test('logins of DOCKER_AUTH_CONFIG are in it, where docker and buildx find them', async () => {
    const given = JSON.stringify({ auths: { 'quay.io': { auth: 'new' }, 'gcr.io': { auth: 'y' } } });
    const own = { auths: { 'quay.io': { auth: 'old' } }, credHelpers: { 'gcr.io': 'gcloud' } };
    const { config, result } = await prepared(JSON.stringify(own), LOGIN, 0, given);
    await result;
    expect(await config()).toMatchObject({
      auths: { 'quay.io': { auth: 'new' }, 'gcr.io': { auth: 'y' } },
      credHelpers: { 'gcr.io': '', 'quay.io': '', 'ghcr.io': '' },
    });
  });

  test('a DOCKER_AUTH_CONFIG that is none is told without its text', async () => {
    const { result } = await prepared(undefined, LOGIN, 0, '{"auths": s3cret}');
    const refusal = await refusalFrom(result);
    expect(refusal).toMatchObject({ message: 'DOCKER_AUTH_CONFIG is not the JSON of a Docker config' });
    expect(JSON.stringify(refusal)).not.toContain('s3cret');
  });

  test('keeps the user’s logins and settings, and adds to them', async () => {
    const own = {
      auths: { 'quay.io': { auth: 'x' } },
      credsStore: 'desktop',
      credHelpers: { 'ghcr.io': 'gh', 'gcr.io': 'gcloud' },
      cliPluginsExtraDirs: ['/opt/plugins'],
      proxies: { default: { httpProxy: 'http://p' } },
    };
    const { home, config, result } = await prepared(JSON.stringify(own), LOGIN);
    await result;
    expect(await config()).toEqual({
      ...own,
      cliPluginsExtraDirs: ['/opt/plugins', join(home, 'cli-plugins')],
      credHelpers: { 'ghcr.io': '', 'gcr.io': 'gcloud' },
    });
  });

  test('without a login of ours the user’s helpers stay as they are', async () => {
    const { config, result } = await prepared(JSON.stringify({ credHelpers: { 'ghcr.io': 'gh' } }));
    await result;
    expect(await config()).toMatchObject({ credHelpers: { 'ghcr.io': 'gh' } });
  });

  test('Docker Hub’s logins have a key of their own', async () => {
    const { config, result } = await prepared(undefined, { images: 'acme/trow', ...LOGIN });
    await result;
    expect(await config()).toMatchObject({ credHelpers: { 'https://index.docker.io/v1/': '' } });
  });

  test('is readable by this user only', async () => {
    const { directory, result } = await prepared('{}', LOGIN);
    await result;
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, 'config.json'))).mode & 0o777).toBe(0o600);
  });

  test('the user’s own file is not written to', async () => {
    const own = '{\n  "auths": {}\n}';
    const { file, home, result } = await prepared(own, LOGIN);
    const before = await stat(file);
    await result;
    expect(await readFile(file, 'utf8')).toBe(own);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    expect(existsSync(join(home, 'cli-plugins'))).toBe(false);
  });

  test('contexts of the user’s are found', async () => {
    const { home, directory, result, ports } = await prepared('{}');
    await result;
    expect(existsSync(join(directory, 'contexts'))).toBe(false);
    await mkdir(join(home, 'contexts'));
    const inputs = inputsOf({}, { dockerConfig: home });
    const run = await temporary();
    await prepareDockerConfig(makePlan(inputs, factsOf(inputs, { runDirectory: run })), [], undefined, ports);
    expect(await readlink(join(run, 'docker-config', 'contexts'))).toBe(join(home, 'contexts'));
  });

  test.each(['', ' \n', 'null'])('a config of %j is as none', async (own) => {
    const { config, result } = await prepared(own);
    await result;
    expect(Object.keys((await config()) as object)).toEqual(['cliPluginsExtraDirs', 'credHelpers']);
  });

  test.each([
    ['{ "auth": "hunter2', 'is not JSON'],
    ['[]', 'is a list, not an object'],
    ['"x"', 'is a string, not an object'],
  ])('one of %j is refused, named and not quoted', async (text, problem) => {
    const { file, result, directory } = await prepared(text);
    expect(await refusalFrom(result)).toMatchObject({
      message: `${file}: ${problem}`,
      remedy: 'Correct the file, or remove it and log in again (docker login).',
    });
    expect(existsSync(directory)).toBe(false);
  });
});

describe('login', () => {
  test('the password goes to standard input, and nowhere else', async () => {
    const { docker, directory, result, ports } = await prepared(undefined, LOGIN);
    await result;
    const calls = await docker.calls();
    expect(calls.map(({ args, stdin }) => [args.join(' '), stdin])).toEqual([
      ['login --username bob --password-stdin ghcr.io', 'hunter2'],
    ]);
    expect(calls[0]?.env['DOCKER_CONFIG']).toBe(directory);
    expect(JSON.stringify(calls.map(({ args, env }) => [args, env]))).not.toContain('hunter2');
    expect(ports.log.of('info')).toEqual(['logged in to ghcr.io as bob']);
  });

  test('a wrong password: what docker said, and what to check', async () => {
    const { result } = await prepared(undefined, LOGIN, 1);
    const refusal = await refusalFrom(result);
    expect(refusal.message).toMatch(
      /^docker login failed with exit code 1:\nError: unauthorized: bad password$/,
    );
    expect(refusal.remedy).toContain('Check username and password for ghcr.io');
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });
});
