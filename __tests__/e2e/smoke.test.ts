/** The smoke command in real containers of every platform. */

import { systemClock } from '../../src/adapters/clock.ts';
import { createExec } from '../../src/adapters/exec.ts';
import { createTerminalLog } from '../../src/adapters/log-terminal.ts';
import { parsePlatform } from '../../src/domain/platforms/platform.ts';
import { runSmoke } from '../../src/steps/run-smoke.ts';
import { act, checkout, freshImage, must, tagDigest } from './engines.ts';

const PLATFORMS = 'linux/amd64,linux/arm64';
const CAT = 'FROM debian:bookworm-slim\nCOPY hello /hello\nENTRYPOINT ["/bin/cat"]\n';

test('a command that ends with 0 on every platform lets the tags move, and its output is in the report', async () => {
  const { directory, sha } = checkout({ Dockerfile: CAT, hello: 'good morning\n' });
  const image = freshImage('smoke');
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: PLATFORMS, tags: 'v1', cache: 'off', smoke: '/hello' },
  });
  expect(result.exitCode).toBe(0);
  expect(result.stdout).toContain('smoke linux/amd64: exit code 0');
  expect(result.stdout).toContain('smoke linux/arm64: exit code 0');
  expect(await tagDigest(image, 'v1')).toBe(result.outputs['digest']);
});

test('a command that fails on one platform moves no tag, and says what it printed', async () => {
  const { directory, sha } = checkout({
    Dockerfile:
      'FROM debian:bookworm-slim\nARG TARGETARCH\nCOPY hello-${TARGETARCH} /hello-${TARGETARCH}\nENTRYPOINT ["/bin/cat"]\n',
    'hello-amd64': 'hi',
    'hello-arm64': 'hi',
  });
  const image = freshImage('smoke');
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: PLATFORMS, tags: 'v1', cache: 'off', smoke: '/hello-amd64' },
  });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain('smoke linux/arm64: exit code 1');
  expect(result.stdout).toContain('/hello-amd64: No such file or directory');
  expect(await tagDigest(image, 'v1')).toBeUndefined();
});

test('a program that hangs and ignores signals is killed with its container', async () => {
  const { directory, sha } = checkout({
    Dockerfile:
      'FROM debian:bookworm-slim\nENTRYPOINT ["/bin/sh", "-c", "trap : TERM INT; while :; do sleep 1; done"]\n',
  });
  const image = freshImage('hangs');
  const built = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: 'linux/arm64', tags: 'v1', cache: 'off' },
  });
  expect(built.exitCode).toBe(0);
  const arm64 = parsePlatform('linux/arm64');
  const runs = await runSmoke(
    {
      image: `${image}@${built.outputs['digest']}`,
      platforms: arm64 ? [arm64] : [],
      command: ['x'],
      dockerEnv: {},
      limitSeconds: 3,
    },
    {
      exec: createExec(process.env),
      clock: systemClock,
      log: createTerminalLog({ colour: false, debug: false, write: () => {} }),
    },
  );
  expect(runs).toMatchObject([{ kind: 'timed-out', platform: 'linux/arm64' }]);
  expect(must('docker', ['ps', '--format', '{{.Names}}'])).not.toContain('multihull-smoke');
});
