import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { toolchainFor } from '../../../src/crate/cross/toolchain.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';
import { renderPlatformScript } from '../../../src/plan/builder/platform-script.ts';
import { fakeTools } from '../../fakes/tools.ts';
import { platform } from '../../fakes/typed-inputs.ts';

/** What `uname -m` prints on a machine of each architecture of Debian. */
const UNAME: Readonly<Record<string, readonly string[]>> = {
  amd64: ['x86_64'],
  arm64: ['aarch64'],
  armhf: ['armv7l', 'armv8l'],
  armel: ['armv6l', 'armv5tejl'],
  i386: ['i686', 'i386'],
  ppc64el: ['ppc64le'],
  riscv64: ['riscv64'],
  s390x: ['s390x'],
  loong64: ['loongarch64'],
};

let path = '';
let file = '';
beforeAll(async () => {
  const tools = await fakeTools({ uname: [{ on: '-m', script: 'echo "$MACHINE"' }] });
  path = tools.env['PATH'] ?? '';
  file = join(tools.directory, 'env.sh');
  writeFileSync(file, renderPlatformScript());
});

/** Sources the script as a RUN instruction would, with a real /bin/sh, and gives the environment after it. */
function source(target: string | undefined, machine: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: path,
    MACHINE: machine,
    ...(target === undefined ? {} : { TARGETPLATFORM: target }),
    ...more,
  };
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-euc', `. ${file}; env -0`], {
    encoding: 'utf8',
    env,
  });
  const pairs = stdout
    .split('\0')
    .slice(0, -1)
    .map((line) => line.split(/=(.*)/s, 2) as [string, string]);
  const given = new Set([...Object.keys(env), 'PWD', '_', 'OLDPWD', 'SHLVL']);
  return {
    status,
    stderr,
    set: Object.fromEntries(pairs.filter(([name]) => !given.has(name) || name in more)),
  };
}

const facts = (target: string) => {
  const { debian, rustGnu } = platform(target);
  return { MULTIHULL_TARGET: rustGnu, MULTIHULL_DEBIAN_ARCH: debian };
};
const FOREIGN = (target: string) => (platform(target).architecture === 's390x' ? 'x86_64' : 's390x');

describe('the platform script, sourced by sh', () => {
  test.each(PLATFORM_TABLE.map(({ name }) => name))(
    '%s from another machine: the cross toolchain',
    (name) => {
      const other = FOREIGN(name) === 's390x' ? 'linux/s390x' : 'linux/amd64';
      const { env, packages, cxxPackages } = toolchainFor(platform(name), platform(other));
      expect(source(name, FOREIGN(name))).toEqual({
        status: 0,
        stderr: '',
        set: {
          ...facts(name),
          MULTIHULL_PACKAGES: packages.join(' '),
          MULTIHULL_CXX_PACKAGES: cxxPackages.join(' '),
          ...env,
        },
      });
    },
  );

  test.each(
    PLATFORM_TABLE.flatMap(({ name, debian }) =>
      (UNAME[debian] ?? []).map((machine) => [name, machine] as const),
    ),
  )('%s on %s: the machine’s own compiler, so no linker', (name, machine) => {
    const { set, status } = source(name, machine);
    expect(status).toBe(0);
    expect(set).toEqual({
      ...facts(name),
      MULTIHULL_PACKAGES: '',
      MULTIHULL_CXX_PACKAGES: '',
      ...toolchainFor(platform(name), platform(name)).env,
    });
  });

  test.each([
    ['linux/arm64/v8', 'aarch64-unknown-linux-gnu'],
    ['linux/amd64/v1', 'x86_64-unknown-linux-gnu'],
  ])('%s is the long form of a name', (name, target) => {
    expect(source(name, 's390x').set['MULTIHULL_TARGET']).toBe(target);
  });

  test('a variable that is set already keeps its value, an empty one too', () => {
    const own = { CC_aarch64_unknown_linux_gnu: 'my cc "$x"', AR_aarch64_unknown_linux_gnu: '' };
    const { set } = source('linux/arm64', 'x86_64', own);
    expect(set).toMatchObject({ ...own, CXX_aarch64_unknown_linux_gnu: 'aarch64-linux-gnu-g++' });
  });

  test.each(['linux/mips64le', 'linux/arm', 'windows/amd64', 'linux/arm64; id', '*', ''])(
    'the platform "%s" ends the step and is named',
    (name) => {
      const { status, stderr } = source(name, 'x86_64');
      expect(status).not.toBe(0);
      expect(stderr).toContain(name === '' ? 'declare ARG TARGETPLATFORM' : `no facts for platform ${name}`);
    },
  );

  test('without ARG TARGETPLATFORM it says what to declare', () => {
    const { status, stderr } = source(undefined, 'x86_64');
    expect(status).not.toBe(0);
    expect(stderr).toContain('declare ARG TARGETPLATFORM in this stage');
  });

  test('its syntax is POSIX sh, and bash’s', () => {
    for (const shell of ['sh', 'bash']) {
      const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  test('it is the same text each time', () => {
    expect(renderPlatformScript()).toBe(renderPlatformScript());
  });
});
