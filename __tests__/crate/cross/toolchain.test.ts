import { describe, expect, test } from '@jest/globals';
import { toolchainFor, withoutSet } from '../../../src/crate/cross/toolchain.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';
import { platform } from '../../fakes/typed-inputs.ts';

const PAIRS = PLATFORM_TABLE.flatMap((to) => PLATFORM_TABLE.map((host) => [to, host] as const));

describe('toolchainFor', () => {
  test('every variable has the target in its name, for every pair of host and platform', () => {
    for (const [to, host] of PAIRS) {
      const { env, target } = toolchainFor(to, host);
      const spelled = [target.replaceAll('-', '_'), target.replaceAll('-', '_').toUpperCase()];
      for (const name of Object.keys(env)) expect(spelled.some((text) => name.includes(text))).toBe(true);
    }
  });

  test('no two targets share a variable, so one cargo run can serve them all', () => {
    for (const [a, b] of PAIRS.filter(([x, y]) => x.rustGnu !== y.rustGnu)) {
      const [ofA, ofB] = [a, b].map((to) => Object.keys(toolchainFor(to, platform('linux/s390x')).env));
      expect(ofA?.filter((name) => ofB?.includes(name))).toEqual([]);
    }
  });

  test('the machine’s own compiler serves its own target: no package, no linker', () => {
    for (const [to, host] of PAIRS.filter(([a, b]) => a.rustGnu === b.rustGnu)) {
      const { packages, cxxPackages, env } = toolchainFor(to, host);
      expect([...packages, ...cxxPackages]).toEqual([]);
      expect(Object.keys(env).filter((name) => !/_(?:RUSTFLAGS|LG_PAGE)$/.test(name))).toEqual([]);
    }
  });

  test('the machine’s own compiler compiles C for musl, too: there is no musl-gcc', () => {
    const { packages, env } = toolchainFor(platform('linux/arm64'), platform('linux/arm64'), 'musl');
    expect(packages).toEqual([]);
    expect(env).toMatchObject({
      CC_aarch64_unknown_linux_musl: 'gcc',
      CXX_aarch64_unknown_linux_musl: 'g++',
      AR_aarch64_unknown_linux_musl: 'ar',
    });
  });

  test('jemalloc is compiled for the largest pages of an architecture, on whatever machine', () => {
    const of = (to: string, host: string) =>
      Object.entries(toolchainFor(platform(to), platform(host)).env).filter(([name]) =>
        /JEMALLOC/.test(name),
      );
    const expected = [['AARCH64_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE', '16']];
    expect(of('linux/arm64', 'linux/amd64')).toEqual(expected);
    expect(of('linux/arm64', 'linux/arm64')).toEqual(expected);
    expect(of('linux/arm/v7', 'linux/amd64')).toEqual([]);
    expect(of('linux/amd64', 'linux/arm64')).toEqual([]);
  });

  test('what somebody has set in another place is left to it', () => {
    const env = { CC_x: 'gcc', X_JEMALLOC_SYS_WITH_LG_PAGE: '16' };
    expect(withoutSet(env, new Set(['CC_y']))).toEqual(env);
    expect(withoutSet(env, new Set(['CC_x', 'JEMALLOC_SYS_WITH_LG_PAGE']))).toEqual({});
    expect(withoutSet(env, new Set(['X_JEMALLOC_SYS_WITH_LG_PAGE']))).toEqual({ CC_x: 'gcc' });
  });

  test('tools and libraries are of the same architecture', () => {
    expect(toolchainFor(platform('linux/386'), platform('linux/amd64')).env).toMatchObject({
      CC_i686_unknown_linux_gnu: 'i686-linux-gnu-gcc',
      PKG_CONFIG_LIBDIR_i686_unknown_linux_gnu: '/usr/lib/i386-linux-gnu/pkgconfig:/usr/share/pkgconfig',
    });
  });

  test.each(PLATFORM_TABLE.map((row) => [row.name, row] as const))('%s from a foreign host', (name, row) => {
    const { packages, cxxPackages, env, target } = toolchainFor(
      row,
      platform(name === 'linux/s390x' ? 'linux/amd64' : 'linux/s390x'),
    );
    expect({ target, packages, cxxPackages, env }).toMatchSnapshot();
  });
});
