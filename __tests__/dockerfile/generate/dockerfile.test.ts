import { describe, expect, test } from '@jest/globals';
import type { Crate } from '../../../src/crate/manifest/crate-facts.ts';
import { crateOf, lockOf, NO_CONFIG, packageOf } from '../../crate/crate-samples.ts';
import { expectKept, fileName } from '../../fakes/kept-file.ts';
import type { Typed } from '../../fakes/typed-inputs.ts';
import { compileStages, write } from './written.ts';

const THREE = 'amd64,arm64,arm/v7';

const WORKSPACE = crateOf({
  packages: [
    packageOf(
      '[package]\nname = "server"\ndefault-run = "server"\n',
      ['src/main.rs', 'build.rs'],
      'crates/server',
    ),
    packageOf('[package]\nname = "ctl"\n', ['src/main.rs'], 'crates/ctl'),
    packageOf('[package]\nname = "common"\n', ['src/lib.rs'], 'crates/common'),
  ],
  lock: lockOf('server: common', 'ctl: common', 'common:'),
});

const CPLUSPLUS = crateOf({
  packages: [packageOf('[package]\nname = "trow"\n[build-dependencies]\ncmake = "0.1"\n')],
  lock: lockOf('trow: cmake', 'cmake: cc', 'cc:'),
});

const FEATURES = crateOf({
  packages: [packageOf('[package]\nname = "trow"\n[features]\na = []\nb = []\n')],
});

const VENDORED = crateOf({
  config: { ...NO_CONFIG, file: '.cargo/config.toml', vendored: ['vendor'] },
  toolchain: { file: 'rust-toolchain.toml', channel: '1.85.0', components: ['rust-src', 'clippy'] },
});

const kept = (title: string) => new URL(`written/${fileName(title)}.Dockerfile`, import.meta.url);

interface Case {
  readonly what: string;
  readonly typed: Typed;
  readonly crate?: Crate;
  readonly host?: string;
}

// biome-ignore format: a table
const CASES: readonly Case[] = [
  { what: 'one program, three platforms', typed: { platforms: THREE } },
  { what: 'a workspace with two programs', typed: { platforms: THREE, package: 'server,ctl' }, crate: WORKSPACE },
  { what: 'no glibc in the image', typed: { platforms: 'amd64,arm64,riscv64', base: 'scratch' } },
  { what: 'Alpine', typed: { platforms: 'amd64', base: 'alpine:3.22' } },
  { what: 'distroless, which has certificates', typed: { platforms: THREE, base: 'gcr.io/distroless/cc-debian12:nonroot' } },
  { what: 'Ubuntu', typed: { platforms: THREE, base: 'ubuntu:24.04', toolchain: 'nightly' } },
  { what: 'one platform under QEMU', typed: { platforms: THREE, compile: 'container,arm/v7=emulate', 'system-packages': 'libpq-dev' } },
  { what: 'an existing builder, which keeps cache mounts', typed: { platforms: THREE, builder: 'mine' } },
  { what: 'a library and a tool', typed: { platforms: THREE, 'system-packages': 'libssl-dev,protobuf-compiler' } },
  {
    what: 'secrets, agents and arguments',
    typed: { platforms: 'amd64', secrets: 'CARGO_REGISTRIES_ACME_TOKEN=s3\nnetrc=machine', ssh: 'default', 'build-args': 'VERSION=1\nVERSION=2\nlower=x' },
  },
  { what: 'another CPU', typed: { platforms: 'amd64/v3' } },
  { what: 'two CPUs', typed: { platforms: 'amd64,amd64/v3,arm64' } },
  { what: 'CMake and C++', typed: { platforms: THREE }, crate: CPLUSPLUS },
  { what: 'a vendored crate with a toolchain of its own', typed: { platforms: THREE }, crate: VENDORED },
  { what: 'a profile, features and arguments', typed: { platforms: 'arm64', profile: 'dev', features: 'a,b', 'cargo-args': '-v', bin: 'trow' }, crate: FEATURES },
  { what: 'a machine of another kind', typed: { platforms: THREE }, host: 'linux/arm64' },
];

describe('the Dockerfile of', () => {
  test.each(CASES)('$what', ({ what, typed, crate, host }) => {
    const { dockerfile, analysis, emulated } = write(typed, crate, host === undefined ? {} : { host });
    expectKept(dockerfile, kept(what));
    expect(analysis.hints).toEqual([]);
    expect(analysis.undefinedArgsInFrom).toEqual([]);
    expect(emulated).toEqual(/emulate/.test(typed.compile ?? '') ? ['linux/arm/v7'] : []);
    expect(compileStages(dockerfile)).not.toMatch(/TARGET(PLATFORM|ARCH|VARIANT|OS)/);
    expect(dockerfile).not.toMatch(/undefined|\[object|[ \t]$/m);
    expect(analysis.executesOnTarget.map(({ stage }) => stage.index)).not.toContain(analysis.target.index);
  });

  test('everything under QEMU', () => {
    const { dockerfile, emulated } = write({ platforms: THREE, compile: 'emulate' }, undefined, {
      way: 'emulate',
    });
    expectKept(dockerfile, kept('everything under QEMU'));
    expect(emulated).toEqual(['linux/arm64', 'linux/arm/v7']);
  });

  test('a platform under QEMU, for whose target the crate names a linker', () => {
    const target = { linker: 'clang', hasRunner: false, rustflags: ['-Clink-arg=-fuse-ld=mold'] };
    const config = {
      ...NO_CONFIG,
      file: '.cargo/config.toml',
      targets: new Map([['aarch64-unknown-linux-gnu', target]]),
    };
    const { dockerfile } = write(
      { platforms: 'arm64', compile: 'emulate', 'system-packages': 'libpq-dev' },
      crateOf({ config }),
      { way: 'emulate' },
    );
    expect(dockerfile).toContain('--no-install-recommends clang libpq-dev mold ');
  });

  test('two CPUs, of which neither gets the other’s programs', () => {
    const { dockerfile } = write({ platforms: 'amd64,amd64/v3' });
    const places = [...dockerfile.matchAll(/install -D -t (\S+)\/usr\/local\/bin/g)].map(
      ([, at]) => `${at}/`,
    );
    expect(places).toHaveLength(2);
    for (const a of places) expect(places.filter((b) => b.startsWith(a))).toEqual([a]);
  });

  test('a crate whose paths would have to be quoted has no layer of its own for dependencies', () => {
    const packages = [packageOf('[package]\nname = "trow"\n', ['src/main.rs'], 'my crate')];
    const { dockerfile } = write({}, crateOf({ packages }));
    expect(dockerfile).not.toContain('my crate');
    expect(dockerfile.match(/"cargo", "build"/g)).toHaveLength(1);
  });
});

describe('a stand-in', () => {
  const added = (text: string) =>
    [...text.matchAll(/^RUN \["\/usr\/local\/bin\/stand-ins", "add", (.*)\]$/gm)].flatMap(
      ([, list]): string[] => JSON.parse(`[${list}]`),
    );
  const removed = (text: string): readonly string[] => {
    const [, list = ''] = /^RUN \["\/usr\/local\/bin\/stand-ins", "remove", (.*)\]$/m.exec(text) ?? [];
    return JSON.parse(`[${list}]`);
  };

  test.each(CASES)(
    'is gone before the sources come, with all that was made of it: $what',
    ({ typed, crate, host }) => {
      const { dockerfile } = write(typed, crate, host === undefined ? {} : { host });
      const [before = '', behind = ''] = compileStages(dockerfile).split('COPY . .\n');
      for (const path of added(before)) expect(removed(before)).toContain(path);
      // What is taken into the image was removed, too, so that it can only be made of the sources.
      const programs = [...behind.matchAll(/ (target\/\S+\/(?:release|debug)\/\w+)/g)].map(
        ([, path]) => path,
      );
      if (added(before).length > 0) {
        expect(programs.length).toBeGreaterThan(0);
        expect(removed(before)).toEqual(expect.arrayContaining(programs));
      }
      expect(before.lastIndexOf('"remove"')).toBeGreaterThanOrEqual(before.lastIndexOf('"cargo", "build"'));
      expect(added(behind)).toEqual([]);
    },
  );

  test('does not take the place of a patched crate, which published ones use', () => {
    const packages = [
      packageOf('[package]\nname = "trow"\n'),
      packageOf(
        '[package]\nname = "log"\n[dependencies]\ninner = { path = "inner" }\n',
        ['src/lib.rs'],
        'third/log',
      ),
      packageOf('[package]\nname = "inner"\n', ['src/lib.rs'], 'third/log/inner'),
    ];
    const { dockerfile } = write({}, crateOf({ packages, patched: ['third/log'] }));
    expect(dockerfile).toContain('\nCOPY third/log third/log\n');
    expect(added(dockerfile)).toEqual(['src/main.rs']);
  });
});

describe('jemalloc’s page size', () => {
  const NAME = 'AARCH64_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE';
  const given = (variables: readonly string[]) =>
    crateOf({ config: { ...NO_CONFIG, file: '.cargo/config.toml', variables: new Set(variables) } });

  test.each([
    [{}, []],
    [{ compile: 'container,arm64=emulate' }, []],
  ])('is the largest that the platform may have: %j', (typed, variables) => {
    expect(write({ platforms: 'arm64', ...typed }, given(variables)).dockerfile).toMatch(`${NAME}=16`);
  });

  test.each<[Typed, readonly string[]]>([
    [{ 'build-args': 'JEMALLOC_SYS_WITH_LG_PAGE=14' }, []],
    [{ 'build-args': `${NAME}=14` }, []],
    [{}, ['JEMALLOC_SYS_WITH_LG_PAGE']],
    [{}, [NAME]],
    [{ compile: 'container,arm64=emulate' }, [NAME]],
  ])('is the user’s where they say one: %j %j', (typed, variables) => {
    expect(write({ platforms: 'arm64', ...typed }, given(variables)).dockerfile).not.toContain(`${NAME}=`);
  });
});

describe('what is written depends on', () => {
  test.each<[string, Typed, RegExp]>([
    [
      'no toolchain',
      {},
      /^FROM --platform=\$BUILDPLATFORM rust:1-bookworm AS prepared\nENV RUSTUP_TOOLCHAIN=\$RUST_VERSION$/m,
    ],
    [
      'a version',
      { toolchain: '1.85.1' },
      /rust:1\.85\.1-bookworm AS prepared\nENV RUSTUP_TOOLCHAIN=\$RUST_VERSION$/m,
    ],
    [
      'a version that is older than the release, for which there is no image',
      { toolchain: '1.85.1', base: 'debian:13' },
      /rust:1-trixie AS prepared\nRUN \["rustup", "toolchain", "install", "1\.85\.1", .*\]\nENV RUSTUP_TOOLCHAIN=1\.85\.1$/m,
    ],
    [
      'a channel',
      { toolchain: 'beta' },
      /rust:1-bookworm AS prepared\nRUN \["rustup", "toolchain", "install", "beta", .*\]\nENV RUSTUP_TOOLCHAIN=beta$/m,
    ],
    ['the base’s release', { base: 'debian:13' }, /rust:1-trixie AS prepared$/m],
    ['its name, also where a stage is called so', { base: 'build' }, /^FROM docker\.io\/library\/build\n/m],
    ['a digest', { base: `debian:12@sha256:${'a'.repeat(64)}` }, /^FROM debian:12@sha256:a{64}\n/m],
    ['a port', { base: '127.0.0.1:5000/acme/base:1' }, /^FROM 127\.0\.0\.1:5000\/acme\/base:1\n/m],
  ])('%s', (_what, typed, expected) => {
    expect(write(typed).dockerfile).toMatch(expected);
  });
});
