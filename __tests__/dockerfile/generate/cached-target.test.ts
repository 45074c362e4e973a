/** The script around cargo in a kept directory, run by a real shell on a directory as cargo leaves it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { WITH_CACHED_TARGET } from '../../../src/dockerfile/generate/cached-target.ts';
import { temporary } from '../../fakes/tools.ts';

const PROFILE = 'target/aarch64-unknown-linux-gnu/release';
/** Build scripts by what they told cargo. */
const OUTPUTS = {
  'openssl-sys-0123456789abcdef': 'cargo:rustc-link-lib=ssl\n',
  'libz-sys-0123456789abcdef': 'cargo::metadata=include=/usr/include\n',
  'serde-0123456789abcdef': 'cargo:rustc-check-cfg=cfg(no_serde)\n',
};

async function kept() {
  const directory = await temporary();
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  };
  /** What cargo leaves. */
  const compiled = async () => {
    for (const [unit, output] of Object.entries(OUTPUTS)) {
      await put(`${PROFILE}/build/${unit}/output`, output);
      await put(`${PROFILE}/.fingerprint/${unit}/run-build-script-build-script-build`, '');
    }
  };
  await compiled();
  await put('script', WITH_CACHED_TARGET.split('\n').slice(1, -1).join('\n'));
  await put('bin/dpkg-query', '#!/bin/sh\ncat installed\n');
  await chmod(join(directory, 'bin/dpkg-query'), 0o755);
  return {
    compiled,
    build: async (installed: string, command = 'true') => {
      await put('installed', installed);
      const PATH = `${directory}/bin:/usr/bin:/bin`;
      const done = spawnSync('sh', ['script', '0', command], {
        cwd: directory,
        encoding: 'utf8',
        env: { PATH },
      });
      return { exitCode: done.status, stderr: done.stderr };
    },
    left: () =>
      Object.keys(OUTPUTS).filter(
        (unit) =>
          existsSync(join(directory, PROFILE, 'build', unit)) &&
          existsSync(join(directory, PROFILE, '.fingerprint', unit)),
      ),
  };
}

const OK = { exitCode: 0, stderr: '' };

test('build scripts that link something run again when something else is installed, and no others', async () => {
  const { build, left } = await kept();
  expect(await build('libssl-dev 3.0\n')).toEqual(OK);
  expect(left()).toEqual(['serde-0123456789abcdef']);
});

test('nothing runs again where the same is installed', async () => {
  const { build, compiled, left } = await kept();
  await build('libssl-dev 3.0\n');
  await compiled();
  expect(await build('libssl-dev 3.0\n')).toEqual(OK);
  expect(left()).toEqual(Object.keys(OUTPUTS));
  expect(await build('libssl-dev 3.1\n')).toEqual(OK);
  expect(left()).toEqual(['serde-0123456789abcdef']);
});

test('a failed build is not taken for one that has seen what is installed', async () => {
  const { build, compiled, left } = await kept();
  expect((await build('libssl-dev 3.0\n', 'false')).exitCode).toBe(1);
  await compiled();
  expect(await build('libssl-dev 3.0\n')).toEqual(OK);
  expect(left()).toEqual(['serde-0123456789abcdef']);
});
