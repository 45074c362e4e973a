import { describe, expect, test } from '@jest/globals';
import type { Crate, MissingPackage } from '../../../src/crate/manifest/crate-facts.ts';
import { write } from '../../dockerfile/generate/written.ts';
import { refusalOf } from '../../fakes/refused.ts';
import type { Typed } from '../../fakes/typed-inputs.ts';
import { crateOf, lockOf, NO_CONFIG, packageOf } from '../crate-samples.ts';

const refused = (changes: Partial<Crate>, typed: Typed = {}) =>
  refusalOf(() => write(typed, crateOf(changes)));
const configured = (config: Partial<Crate['config']>) => ({
  config: { ...NO_CONFIG, file: '.cargo/config.toml', ...config },
});

describe('what is not there', () => {
  const one = { directory: 'vendor/hosts', from: 'Cargo.toml', name: '', submodule: undefined };
  // biome-ignore format: a table
  test.each<[Partial<MissingPackage>, RegExp, RegExp]>([
    [{ kind: 'member' }, /^Cargo\.toml: the workspace's member vendor\/hosts has no Cargo\.toml$/, /Commit vendor\/hosts\/Cargo\.toml, or take the entry out of Cargo\.toml/],
    [{ kind: 'patch' }, /vendor\/hosts, which \[patch\] puts .* has no Cargo\.toml/, /Commit/],
    [{ kind: 'dependency', name: 'server', from: 'server/Cargo.toml' }, /^server\/Cargo\.toml: vendor\/hosts, which server depends on by path, has no/, /out of server\/Cargo\.toml/],
    [{ kind: 'dependency', name: 'x', submodule: 'vendor/hosts' }, /is in the submodule vendor\/hosts, which is not checked out/, /submodules: true .*git submodule update --init/],
  ])('%j', (changes, message, remedy) => {
    const found = refused({ missing: [{ ...one, kind: 'member', ...changes }] });
    expect(found.message).toMatch(message);
    expect(found.remedy).toMatch(remedy);
  });

  test('a submodule that is not checked out, and that no manifest names, is told', () => {
    expect(write({}, crateOf({ emptySubmodules: ['proto'] })).notices).toMatchObject([
      { message: 'proto: this submodule is not checked out' },
    ]);
  });
});

describe('a profile', () => {
  test.each(['release', 'dev', 'bench', 'dist', 'mine'])('%s is known', (profile) => {
    const crate = crateOf({ profiles: ['dist'], ...configured({ profiles: ['mine'] }) });
    expect(() => write({ profile }, crate)).not.toThrow();
  });

  test('that is not known is refused with the nearest', () => {
    expect(refused({ profiles: ['release-lto'] }, { profile: 'relase-lto' })).toMatchObject({
      input: 'profile',
      value: 'relase-lto',
      remedy: expect.stringMatching(/^Write release-lto, or add \[profile\.relase-lto\] .* root/),
    });
  });
});

describe('a feature', () => {
  const packages = [
    packageOf(
      `[package]
name = "server"
[features]
tls = ["dep:rustls", "common/tls"]
[dependencies]
rustls = { version = "1", optional = true }
redis = { version = "1", optional = true }
common = { path = "../common" }
[target.'cfg(unix)'.dependencies]
journald = { version = "1", optional = true }
`,
      ['src/main.rs'],
      'server',
    ),
    packageOf('[package]\nname = "common"\n[features]\ntls = []\n', ['src/lib.rs'], 'common'),
    packageOf('[package]\nname = "ctl"\n[features]\nextra = []\n', ['src/main.rs'], 'ctl'),
  ];
  const crate = { packages, defaultPackages: ['server'], lock: lockOf('server: common', 'common:', 'ctl:') };

  test.each(['tls', 'default', 'redis', 'journald', 'common/tls', 'server/tls', 'redis/anything'])(
    '%s is known',
    (features) => {
      expect(() => write({ features }, crateOf(crate))).not.toThrow();
    },
  );

  // biome-ignore format: a table
  test.each<[string, RegExp]>([
    ['tsl', /^Write tls\.$/],
    // It is named with dep:, so that it makes no feature.
    ['rustls', /^Write one of tls, redis, journald\.$/],
    // Of a package that is not built.
    ['extra', /^Write one of tls/],
    ['common/nothing', /^Write one of common\/tls\.$/],
    ['redsi/tls', /^Write redis\/tls\.$/],
  ])('%s is refused', (features, remedy) => {
    const found = refused(crate, { features });
    expect(found).toMatchObject({ input: 'features', value: features });
    expect(found.remedy).toMatch(remedy);
  });

  test('of any package that is built is enough, as for cargo', () => {
    const all = crateOf({ ...crate, defaultPackages: ['server', 'ctl'] });
    expect(() => write({ features: 'extra', bin: 'server' }, all)).not.toThrow();
  });
});

describe('a toolchain', () => {
  const of = (rest: string) => ({ packages: [packageOf(`[package]\nname = "trow"\n${rest}`)] });

  // biome-ignore format: a table
  test.each<[string, Partial<Crate>, Typed, RegExp]>([
    ['than rust-version', of('rust-version = "1.86"\n'), { toolchain: '1.85.0' }, /Rust 1\.85\.0 \(the input toolchain\) is too old: rust-version of trow needs 1\.86/],
    ['than the edition', of('edition = "2024"\n'), { toolchain: '1.84' }, /edition 2024 of trow needs 1\.85/],
    ['than Cargo.lock', { lockVersion: 4 }, { toolchain: '1.77.2' }, /version 4 of Cargo\.lock needs 1\.78/],
    ['in the toolchain file', { ...of('edition = "2024"\n'), toolchain: { file: 'rust-toolchain.toml', channel: '1.80', components: [] } }, {}, /Rust 1\.80 \(rust-toolchain\.toml\)/],
  ])('that is older %s is refused', (_what, changes, typed, message) => {
    expect(refused(changes, typed).message).toMatch(message);
  });

  test.each<[string, Partial<Crate>, Typed]>([
    ['new enough', of('rust-version = "1.85.1"\nedition = "2024"\n'), { toolchain: '1.85' }],
    ['a channel', of('rust-version = "9.9"\n'), { toolchain: 'stable' }],
    [
      'told to ignore it',
      of('rust-version = "1.99"\n'),
      { toolchain: '1.85', 'cargo-args': '--ignore-rust-version' },
    ],
  ])('%s is taken', (_what, changes, typed) => {
    expect(() => write(typed, crateOf(changes))).not.toThrow();
  });
});

describe('cargo’s configuration', () => {
  test('a cache of compilers is left out, and the plan says so', () => {
    const { dockerfile, notices } = write(
      {},
      crateOf(configured({ wrappers: new Map([['rustc-wrapper', 'sccache']]) })),
    );
    expect(dockerfile).toContain('"--config", "build.rustc-wrapper=\\"\\""');
    expect(notices).toMatchObject([
      { message: expect.stringContaining('rustc-wrapper = "sccache" is not in') },
    ]);
  });

  test('that is installed is used', () => {
    const crate = crateOf(configured({ wrappers: new Map([['rustc-wrapper', '/usr/bin/sccache']]) }));
    expect(write({ 'system-packages': 'sccache:native' }, crate).dockerfile).not.toContain(
      'build.rustc-wrapper',
    );
  });

  test.each([
    ['rustc-wrapper', 'tools/wrap.sh'],
    ['rustc', '/opt/rustc'],
  ])('%s = %j is refused', (key, value) => {
    const found = refused(configured({ wrappers: new Map([[key, value]]) }));
    expect(found).toMatchObject({ value, message: expect.stringContaining(`${key} = "${value}"`) });
  });

  test.each<[Partial<Crate['config']>, boolean]>([
    [{ rustflags: ['-C', 'target-cpu=native'] }, true],
    [{ rustflags: ['-Ctarget-cpu=native'] }, true],
    [{ targets: new Map([['cfg(unix)', { hasRunner: false, rustflags: ['-Ctarget-cpu=native'] }]]) }, true],
    [
      {
        targets: new Map([
          ['aarch64-apple-darwin', { hasRunner: false, rustflags: ['-Ctarget-cpu=native'] }],
        ]),
      },
      false,
    ],
    [{ rustflags: ['-Ctarget-cpu=x86-64-v2'] }, false],
  ])('flags for the CPU of the builder are told: %#', (config, told) => {
    const { notices } = write({ platforms: 'amd64' }, crateOf(configured(config)));
    expect(notices.some(({ message }) => message.includes('target-cpu=native'))).toBe(told);
  });
});
