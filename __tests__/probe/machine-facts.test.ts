import { describe, expect, test } from '@jest/globals';
import {
  parseBuilder,
  parseHandler,
  probeBuilder,
  probeBuildx,
  probeDocker,
} from '../../src/probe/machine-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { type Answer, fakeTools } from '../fakes/tools.ts';

const docker = async (...answers: readonly Answer[]) => testPorts((await fakeTools({ docker: answers })).env);
const nothing = async () => testPorts({ PATH: (await fakeTools({})).directory });

describe('docker', () => {
  test('its daemon’s version', async () => {
    const ports = await docker({ on: 'version --format *', stdout: '28.5.1\n' });
    expect(await probeDocker(ports)).toEqual({ kind: 'found', version: '28.5.1' });
  });

  test('a daemon that does not answer is missing, in docker’s own words', async () => {
    const stderr = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.\nmore\n';
    const ports = await docker({ on: 'version *', code: 1, stdout: '\n', stderr });
    expect(await probeDocker(ports)).toEqual({
      kind: 'missing',
      reason: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.',
    });
  });

  test('no docker at all is a fact, not an error', async () => {
    const reason = 'there is no docker on PATH';
    expect(await probeDocker(await nothing())).toEqual({ kind: 'missing', reason });
    expect(await probeBuildx(await nothing())).toEqual({ kind: 'missing', reason });
  });
});

describe('buildx', () => {
  test.each([
    ['github.com/docker/buildx v0.33.0 0a8b7c6\n', 'v0.33.0'],
    ['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3\n', '0.13.1+ds1'],
  ])('%j is %s', async (stdout, version) => {
    expect(await probeBuildx(await docker({ on: 'buildx version', stdout }))).toEqual({
      kind: 'found',
      version,
    });
  });

  test.each<[string, Omit<Answer, 'on'>, string]>([
    [
      'docker knows no such command',
      { code: 1, stderr: "docker: 'buildx' is not a docker command.\nSee…\n" },
      "docker: 'buildx' is not a docker command.",
    ],
    ['it says nothing', { code: 1 }, 'docker knows no buildx'],
    ['it says something else', { stdout: 'hello\n' }, 'docker knows no buildx'],
  ])('is missing: %s', async (_what, answer, reason) => {
    expect(await probeBuildx(await docker({ on: 'buildx version', ...answer }))).toEqual({
      kind: 'missing',
      reason,
    });
  });
});

/** As the kernel shows a handler that tonistiigi/binfmt registered. */
const handler = (magic: string, flags = 'POCF', state = 'enabled') => `${state}
interpreter /usr/bin/qemu
flags: ${flags}
offset 0
magic ${magic}
mask fffffffffffefefffffffffffffffffffeffffff
`;
const MAGIC = {
  aarch64: '7f454c460201010000000000000000000200b700',
  arm: '7f454c4601010100000000000000000002002800',
  i386: '7f454c4601010100000000000000000002000300',
  ppc64le: '7f454c4602010100000000000000000002001500',
  ppc64: '7f454c4602020100000000000000000000020015',
  s390x: '7f454c4602020100000000000000000000020016',
  riscv64: '7f454c460201010000000000000000000200f300',
  x86_64: '7f454c4602010100000000000000000002003e00',
  loongarch64: '7f454c4602010100000000000000000002000201',
};

describe('binfmt handlers', () => {
  test.each(['aarch64', 'arm', 'i386', 'ppc64le', 's390x', 'riscv64', 'x86_64', 'loongarch64'] as const)(
    'the magic of %s, whatever the handler is called',
    (name) => {
      expect(parseHandler(handler(MAGIC[name]))).toBe(name);
    },
  );

  test.each([
    ['it is disabled', handler(MAGIC.arm, 'POCF', 'disabled')],
    ['containers cannot use it, without flag F', handler(MAGIC.arm, 'POC')],
    ['it has no flags', handler(MAGIC.arm, '')],
    ['it is of a machine that we do not build for', handler(MAGIC.ppc64)],
    ['it is for no ELF', handler('cafebabe')],
    ['its magic is elsewhere in the file', handler(MAGIC.arm).replace('offset 0', 'offset 4')],
    ['it goes by the name’s end', 'enabled\ninterpreter /usr/bin/wine\nflags: F\nextension .exe\n'],
    ['it is empty', ''],
  ])('none: %s', (_why, text) => {
    expect(parseHandler(text)).toBeUndefined();
  });
});

const INSPECT = `Name:          mine
Driver:        remote
Last Activity: 2026-01-02 03:04:05 +0000 UTC

Nodes:
Name:      mine0
Endpoint:  tcp://a:1234
Status:    running
Platforms: linux/amd64*, linux/amd64/v2, linux/386

Name:      mine1
Endpoint:  tcp://b:1234
Status:    running
Platforms: linux/arm64, linux/386
`;

describe('a named builder', () => {
  test('its driver, and the platforms of all its nodes', () => {
    expect(parseBuilder(INSPECT)).toMatchObject({
      name: 'mine',
      driver: 'remote',
      platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386', 'linux/arm64'],
    });
  });

  test.each(['', 'ERROR: no builder\n', 'Name: x\n'])('%j is none', (text) => {
    expect(parseBuilder(text)).toBeUndefined();
  });

  test('is looked for among the user’s builders', async () => {
    const tools = await fakeTools({ docker: [{ on: 'buildx inspect mine', stdout: INSPECT }] });
    expect(await probeBuilder('mine', '/b', await testPorts(tools.env))).toMatchObject({ driver: 'remote' });
    expect((await tools.calls())[0]?.env['BUILDX_CONFIG']).toBe('/b');
  });

  test('that is not there is undefined', async () => {
    const ports = await docker({ on: 'buildx inspect *', code: 1, stderr: 'ERROR: no builder "x" found\n' });
    expect(await probeBuilder('x', '/b', ports)).toBeUndefined();
  });
});
