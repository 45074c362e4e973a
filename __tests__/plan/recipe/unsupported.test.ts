import { describe, expect, test } from '@jest/globals';
import type { Crate } from '../../../src/crate/manifest/crate-facts.ts';
import { planCompile } from '../../../src/plan/recipe/compile-mode.ts';
import { crateOf, lockOf, packageOf } from '../../crate/crate-samples.ts';
import { write } from '../../dockerfile/generate/written.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf, type Typed } from '../../fakes/typed-inputs.ts';

interface Refused {
  readonly what: string;
  readonly typed: Typed;
  readonly crate?: Crate;
  readonly input: string;
  readonly value: string;
  readonly message: RegExp;
  readonly remedy: RegExp;
}

const LIBRARY = 'libssl-dev';

// biome-ignore format: a table
const REFUSED: readonly Refused[] = [
  { what: 'a crate without Cargo.lock', typed: {}, crate: crateOf({ lock: undefined }), input: 'context', value: '/work/crate', message: /no Cargo\.lock in \/work\/crate$/, remedy: /cargo generate-lockfile/ },
  { what: 'musl for a platform without it', typed: { platforms: 's390x', base: 'alpine:3' }, input: 'base', value: 'alpine:3', message: /linux\/s390x has no usable musl target, and alpine:3 has no glibc/, remedy: /debian:bookworm-slim, or remove linux\/s390x/ },
  { what: 'emulation for an image without glibc', typed: { compile: 'container,arm64=emulate', base: 'scratch' }, input: 'compile', value: 'emulate', message: /linux\/arm64 would be compiled under QEMU on Debian, and scratch has no glibc/, remedy: /cross-compiled/ },
  { what: 'a Dockerfile for one platform', typed: { compile: 'container,arm64=dockerfile' }, input: 'compile', value: 'linux/arm64=dockerfile', message: /the Dockerfile is not yours/, remedy: /write a Dockerfile/ },
  { what: 'a library of Debian for an image without glibc', typed: { platforms: 'amd64', base: 'alpine:3', 'system-packages': LIBRARY }, input: 'system-packages', value: LIBRARY, message: /libssl-dev of Debian is built for glibc, and alpine:3 has none/, remedy: /"vendored" or "bundled"\), or write a base with glibc/ },
  { what: 'libraries of another machine on Ubuntu', typed: { platforms: 'amd64,arm64', base: 'ubuntu:24.04', 'system-packages': LIBRARY }, input: 'system-packages', value: LIBRARY, message: /Ubuntu keeps libssl-dev of linux\/arm64 on another mirror/, remedy: /a base of Debian/ },
  { what: 'libraries that Debian has from trixie on', typed: { platforms: 'riscv64', 'system-packages': LIBRARY }, input: 'system-packages', value: LIBRARY, message: /no libssl-dev for linux\/riscv64 before trixie$/, remedy: /debian:trixie-slim/ },
  { what: 'an argument that is different for each platform', typed: { 'build-args': 'TARGETARCH=arm64' }, input: 'build-args', value: 'TARGETARCH', message: /"TARGETARCH" is different for each platform/, remedy: /Remove it/ },
  { what: 'an argument that is no variable', typed: { 'build-args': 'a b=1' }, input: 'build-args', value: 'a b', message: /"a b" is not the name of a variable/, remedy: /Remove it/ },
  { what: 'a secret whose id a flag cannot hold', typed: { secrets: 'good=1\nbad,target=/etc=hunter2' }, input: 'secrets', value: '', message: /^secrets: the id of item 2 cannot be used$/, remedy: /letters, digits/ },
];

describe('refused is', () => {
  test.each(REFUSED)('$what', ({ typed, crate, input, value, message, remedy }) => {
    expect(refusalOf(() => write(typed, crate))).toEqual({
      input,
      value,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  // biome-ignore format: a table
  test.each<Typed>([
    { platforms: 'amd64', base: 'ubuntu:24.04', 'system-packages': LIBRARY },
    { platforms: 'amd64,arm64', base: 'ubuntu:24.04', 'system-packages': 'cmake' },
    { platforms: 'amd64', base: 'alpine:3', 'system-packages': 'protobuf-compiler,cmake' },
    { platforms: 'riscv64', base: 'debian:trixie-slim', 'system-packages': LIBRARY },
    { compile: 'container,arm64=emulate', platforms: 'arm64,s390x' },
    { 'build-args': 'BUILDARCH_=1\n_x=2' },
  ])('not %j', (typed) => {
    expect(write(typed).dockerfile).toContain('FROM ');
  });
});

describe('noted is', () => {
  const notices = (typed: Typed, crate?: Crate) => write(typed, crate).notices.map(({ message }) => message);
  const using = (dependency: string, ...lock: readonly string[]) =>
    crateOf({
      packages: [packageOf(`[package]\nname = "trow"\n[dependencies]\n${dependency} = "1"\n`)],
      lock: lockOf(`trow: ${dependency}`, ...lock),
    });

  test('nothing about what is clear', () => {
    expect(notices({})).toEqual([]);
    expect(notices({ base: 'scratch' })).toEqual([]);
  });

  test('a base that does not say its release', () => {
    expect(notices({ base: 'acme/runtime:3' })).toEqual([
      'docker.io/acme/runtime:3: its name does not say which release it is; programs are compiled on debian bookworm (glibc 2.36)',
    ]);
  });

  test('a library that is lacking, with the way to have none', () => {
    const crate = using('openssl-sys', 'openssl-sys:');
    expect(notices({}, crate)).toEqual([]);
    expect(write({ 'system-packages': 'none' }, crate).notices).toEqual([
      {
        message: 'crate openssl-sys usually needs libssl-dev, which system-packages does not have',
        remedy: expect.stringMatching(/^Write system-packages: libssl-dev, or in Cargo\.toml openssl = /),
        file: '/work/crate/Cargo.toml',
      },
    ]);
    expect(notices({ 'system-packages': `none,${LIBRARY}` }, crate)).toEqual([]);
  });

  test('a library that an image without glibc cannot have as a package, and a tool that it can', () => {
    const remedy = (dependency: string, packages: string) =>
      write({ base: 'alpine:3', 'system-packages': packages }, using(dependency, `${dependency}:`)).notices[0]
        ?.remedy;
    for (const packages of ['auto', 'none'])
      expect(remedy('openssl-sys', packages)).toMatch(
        /^Write a base with glibc, .*, or in Cargo\.toml openssl = /,
      );
    expect(remedy('prost-build', 'none')).toMatch(
      /^Write system-packages: protobuf-compiler,libprotobuf-dev, or /,
    );
    expect(remedy('prost-build', 'auto')).toBeUndefined();
  });

  test('C with musl', () => {
    const crate = using('cc', 'cc:');
    expect(notices({ base: 'alpine:3' }, crate)).toEqual([expect.stringContaining('has no glibc')]);
    expect(notices({}, crate)).toEqual([]);
  });
});

describe('the way of each platform', () => {
  function ways(typed: Typed) {
    const written = write(typed);
    const { compile, platforms } = inputsOf({ compile: 'container', ...typed });
    const fact = { path: 'Dockerfile', text: '', analysis: written.analysis, declaredArgs: [], written };
    return planCompile(compile, platforms, fact).map(({ way, why }) => `${way}: ${why}`);
  }
  const RUN = 'one cargo run compiles trow with Rust stable (nothing else is asked for)';

  test('says which cargo run compiles what', () => {
    expect(ways({ platforms: 'amd64,arm64', compile: 'container,arm64=emulate' })).toEqual([
      `container: a Dockerfile is written; ${RUN}`,
      'emulate: asked for',
    ]);
    expect(ways({ platforms: 'amd64', compile: 'auto' })).toEqual([
      `container: there is no Dockerfile; one is written; ${RUN}`,
    ]);
  });
});
