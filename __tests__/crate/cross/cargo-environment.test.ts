import { describe, expect, test } from '@jest/globals';
import { configuredBuild } from '../../../src/crate/cross/cargo-environment.ts';
import { toolchainFor } from '../../../src/crate/cross/toolchain.ts';
import { readCargoConfig } from '../../../src/crate/manifest/documents.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { platform } from '../../fakes/typed-inputs.ts';
import { NO_CONFIG } from '../crate-samples.ts';

const ARM64 = 'aarch64-unknown-linux-gnu';
const AMD64 = 'x86_64-unknown-linux-gnu';

const toolchain = (name: string, libc: 'gnu' | 'musl' = 'gnu') =>
  toolchainFor(platform(name), platform('linux/amd64'), libc);
const built = (name: string, config: string, libc?: 'gnu' | 'musl') =>
  configuredBuild(toolchain(name, libc), readCargoConfig(config, '.cargo/config.toml'));

describe('a crate without configuration', () => {
  test.each(['linux/amd64', 'linux/arm64', 'linux/amd64/v3'])('%s is built as the table says', (name) => {
    const { env } = toolchain(name);
    expect(configuredBuild(toolchain(name), NO_CONFIG)).toEqual({ env, toolPackages: [] });
    const other = '[target.s390x-unknown-linux-gnu]\nlinker = "clang"\n';
    expect(built(name, other)).toEqual({ env, toolPackages: [] });
  });
});

describe('the crate’s own', () => {
  test('linker stays', () => {
    const { env, toolPackages } = built('arm64', `[target.${ARM64}]\nlinker = "clang"\n`);
    const { CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: _ours, ...rest } = toolchain('arm64').env;
    expect(_ours).toBe('aarch64-linux-gnu-gcc');
    expect({ env, toolPackages }).toEqual({ env: rest, toolPackages: ['clang'] });
  });

  test('flags stay: cargo joins none to a variable', () => {
    const { env } = built('amd64/v3', `[target.${AMD64}]\nrustflags = ["-C", "debuginfo=0"]\n`);
    expect(env).toEqual({
      CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS: '-C debuginfo=0 -C target-cpu=x86-64-v3',
    });
  });

  test('flags of [build] stay where the target has none', () => {
    const build = '[build]\nrustflags = ["--cfg=tokio_unstable"]\n';
    const variable = 'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS';
    expect(built('amd64/v3', build).env[variable]).toBe('--cfg=tokio_unstable -C target-cpu=x86-64-v3');
    const own = `${build}[target.${AMD64}]\nrustflags = "-g"\n`;
    expect(built('amd64/v3', own).env[variable]).toBe('-g -C target-cpu=x86-64-v3');
  });

  test('flags are left to cargo where Multihull has none', () => {
    const { env } = built('arm64', `[target.${ARM64}]\nrustflags = ["-C", "link-arg=a b"]\n`);
    expect(env).toEqual(toolchain('arm64').env);
  });

  test('flags of a musl target that has to be told to be static', () => {
    const target = 'riscv64gc-unknown-linux-musl';
    const { env } = built('riscv64', `[target.${target}]\nrustflags = ["-g"]\n`, 'musl');
    expect(env['CARGO_TARGET_RISCV64GC_UNKNOWN_LINUX_MUSL_RUSTFLAGS']).toBe(
      '-g -C target-feature=+crt-static',
    );
  });

  test.each(['-C link-arg=a b', 'a\nUSER root'])('flag %j does not fit into a variable', (flag) => {
    const config = `[target.${AMD64}]\nrustflags = ["-g", ${JSON.stringify(flag)}]\n`;
    expect(refusalOf(() => built('amd64/v3', config))).toEqual({
      input: 'platforms',
      value: flag,
      message: `.cargo/config.toml: the flag ${JSON.stringify(flag)} has a blank in it`,
      remedy: expect.stringContaining('.cargo/config.toml'),
    });
  });
});

describe('tools that the configuration names', () => {
  const target = (rest: string) => `[target.${ARM64}]\n${rest}\n`;

  test.each<[string, readonly string[]]>([
    [target('linker = "clang"'), ['clang']],
    [target('linker = "/usr/bin/clang"\nrustflags = ["-C", "link-arg=-fuse-ld=lld"]'), ['clang', 'lld']],
    [target('rustflags = "-C link-arg=-fuse-ld=mold"'), ['mold']],
    [target('rustflags = ["-Clink-arg=-fuse-ld=/usr/bin/mold"]'), ['mold']],
    [target('rustflags = ["-Clinker=clang"]'), ['clang']],
    [target('rustflags = ["-C", "linker=ld.lld"]'), ['lld']],
    [target('linker = "aarch64-linux-gnu-gcc"'), []],
    [target('linker = "gcc"\nrustflags = ["-C", "link-arg=-fuse-ld=gold"]'), []],
    [target('linker = "cc"'), []],
    ['[build]\nrustflags = ["-C", "link-arg=-fuse-ld=mold"]\n', ['mold']],
    [`[build]\nrustflags = ["-C", "link-arg=-fuse-ld=mold"]\n${target('rustflags = ["-g"]')}`, []],
    [
      `[target.'cfg(target_os = "linux")']\nlinker = "clang"\nrustflags = ["-Clink-arg=-fuse-ld=lld"]\n`,
      ['clang', 'lld'],
    ],
    [`[target.'cfg(windows)']\nlinker = "lld-link"\n`, []],
  ])('%j', (config, expected) => {
    expect(built('arm64', config).toolPackages).toEqual(expected);
  });

  test.each(['wild', '/opt/cross/bin/aarch64-unknown-linux-gnu-gcc', 'constructor', './scripts/ld.sh'])(
    '%s is in no package',
    (linker) => {
      expect(refusalOf(() => built('arm64', target(`linker = "${linker}"`)))).toEqual({
        input: 'compile',
        value: linker,
        message: `.cargo/config.toml: linker "${linker}" of ${ARM64} is not in the build container`,
        remedy: expect.stringMatching(
          /^Remove it from \.cargo\/config\.toml .*Dockerfile that installs it\.$/,
        ),
      });
    },
  );

  test('runners stay the crate’s', () => {
    expect(built('arm64', target('runner = "qemu-aarch64"'))).toEqual({
      env: toolchain('arm64').env,
      toolPackages: [],
    });
  });
});
