import { describe, expect, test } from '@jest/globals';
import { type CargoChoice, readCargoChoice, readSystemPackages } from '../../src/inputs/cargo-inputs.ts';
import { refusalOf } from '../fakes/refused.ts';

const NAMES = ['bin', 'package', 'features', 'profile', 'cargo-args', 'toolchain'] as const;
type Name = (typeof NAMES)[number];

function read(typed: Readonly<Partial<Record<Name, string>>> = {}): CargoChoice {
  const input = (name: Name) => ({ name, value: typed[name] ?? '' });
  return readCargoChoice({
    bin: input('bin'),
    package: input('package'),
    features: input('features'),
    profile: input('profile'),
    'cargo-args': input('cargo-args'),
    toolchain: input('toolchain'),
  });
}

describe('what cargo builds', () => {
  test('is left to cargo where nothing is typed', () => {
    expect(read()).toEqual({
      bins: [],
      packages: [],
      features: [],
      profile: 'release',
      args: [],
      toolchain: undefined,
    });
  });

  test.each<[Name, string, Partial<CargoChoice>]>([
    ['bin', 'trow', { bins: ['trow'] }],
    ['bin', 'trow,trowctl\n# no\n_x', { bins: ['trow', 'trowctl', '_x'] }],
    ['bin', 'trow \t trowctl', { bins: ['trow', 'trowctl'] }],
    ['bin', 'TrowD', { bins: ['TrowD'] }],
    ['package', 'trow-server', { packages: ['trow-server'] }],
    ['features', 'sqlite tls,trow-server/s3', { features: ['sqlite', 'tls', 'trow-server/s3'] }],
    ['features', 'dep?/std,c++20,v1.2', { features: ['dep?/std', 'c++20', 'v1.2'] }],
    ['profile', 'release-lto', { profile: 'release-lto' }],
    ['cargo-args', '--no-default-features -v', { args: ['--no-default-features', '-v'] }],
    [
      'cargo-args',
      `--config 'profile.release.lto = "fat"' "-Z x"`,
      { args: ['--config', 'profile.release.lto = "fat"', '-Z x'] },
    ],
    ['cargo-args', '$(id) `id` ; | constructor', { args: ['$(id)', '`id`', ';', '|', 'constructor'] }],
    ['toolchain', 'stable', { toolchain: 'stable' }],
    ['toolchain', 'beta-2026-01-31', { toolchain: 'beta-2026-01-31' }],
    ['toolchain', 'nightly-2026-01-31', { toolchain: 'nightly-2026-01-31' }],
    ['toolchain', '1.85', { toolchain: '1.85' }],
    ['toolchain', '1.85.0', { toolchain: '1.85.0' }],
    ['toolchain', '1.90.0-beta.2', { toolchain: '1.90.0-beta.2' }],
  ])('%s: %j', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected);
  });
});

const HOSTILE = ['$(id)', '`id`', 'a;b', 'a|b', 'a&b', 'a>b', "a'b", 'a"b', '$HOME', 'a\\b', 'é', '-a', '*'];

test.each(
  (['bin', 'package', 'features', 'profile', 'toolchain'] as const).flatMap((name) =>
    HOSTILE.map((value) => [name, value] as const),
  ),
)('%s: %s is refused', (name, value) => {
  expect(refusalOf(() => read({ [name]: value }))).toMatchObject({
    input: name,
    value,
    message: `${name}: "${value}" cannot be used`,
    remedy: expect.stringContaining('for example'),
  });
});

test.each<[Name, string]>([
  ['profile', 'release lto'],
  ['profile', 'release\nUSER root'],
  ['toolchain', 'my-toolchain'],
  ['toolchain', 'stable-x86_64-unknown-linux-gnu'],
  ['toolchain', '1'],
  ['toolchain', '/opt/rust'],
  ['toolchain', 'stable\nRUN id'],
  ['bin', 'src/main.rs'],
  ['package', 'trow@1.0'],
])('%s: %j is refused', (name, value) => {
  expect(refusalOf(() => read({ [name]: value }))).toMatchObject({ input: name, value });
});

describe('cargo-args', () => {
  test.each([
    ['--target', 'platforms'],
    ['--target=aarch64-unknown-linux-gnu', 'platforms'],
    ['--bin=a', 'bin'],
    ['--bins', 'bin'],
    ['-p', 'package'],
    ['-ptrow', 'package'],
    ['--package', 'package'],
    ['-F', 'features'],
    ['-Fsqlite', 'features'],
    ['--features=sqlite', 'features'],
    ['-F=sqlite', 'features'],
    ['-vFsqlite', 'features'],
    ['-vF', 'features'],
    ['-qr', 'profile'],
    ['-vvptrow', 'package'],
    ['-C', 'context'],
    ['--profile=dev', 'profile'],
    ['--release', 'profile'],
    ['-r', 'profile'],
    ['--manifest-path=x/Cargo.toml', 'context'],
  ])('%s is what input %s is for', (word, instead) => {
    const typed = `-v ${word} x`;
    expect(refusalOf(() => read({ 'cargo-args': typed }))).toEqual({
      input: 'cargo-args',
      value: typed,
      message: `cargo-args: ${word} is set by Multihull itself`,
      remedy: `Remove it; use the input ${instead}.`,
    });
  });

  test.each([
    '--lib',
    '--examples',
    '--all-targets',
    '-h',
    '-vh',
    '--version',
    '--locked',
    '--target-dir=x',
    '--message-format',
    '"--target" x',
    "--tar'get' x",
  ])('%s is refused', (word) => {
    expect(refusalOf(() => read({ 'cargo-args': word })).remedy).toMatch(/^Remove it[:;] \w.*\.$/);
  });

  test.each([
    '--no-default-features',
    '--all-features',
    '--targets',
    '-vv',
    '--timings',
    '-j2',
    '-vj8',
    '-Zbuild-std=core,alloc,std',
    '-vZr',
    '--offline',
  ])('%s is handed on', (word) => {
    expect(read({ 'cargo-args': word }).args).toEqual([word]);
  });
});

describe('system-packages', () => {
  const packages = (value: string) => readSystemPackages({ name: 'system-packages', value });

  test.each([
    ['libssl-dev', [['libssl-dev', 'library']]],
    [
      'libssl-dev, libstdc++-12-dev\n# no\nzlib1g-dev',
      [
        ['libssl-dev', 'library'],
        ['libstdc++-12-dev', 'library'],
        ['zlib1g-dev', 'library'],
      ],
    ],
    ['cmake', [['cmake', 'tool']]],
    [
      'protobuf-compiler,clang',
      [
        ['protobuf-compiler', 'tool'],
        ['clang', 'tool'],
      ],
    ],
    ['capnproto:native', [['capnproto', 'tool']]],
    ['cmake:native', [['cmake', 'tool']]],
    ['', []],
  ])('%j', (value, expected) => {
    expect(
      packages(value).systemPackages.map(({ name, isTool }) => [name, isTool ? 'tool' : 'library']),
    ).toEqual(expected);
  });

  test('are found besides, unless none is written', () => {
    expect(packages('')).toEqual({ systemPackages: [], findsPackages: true });
    expect(packages('auto,libssl-dev')).toMatchObject({
      findsPackages: true,
      systemPackages: [{ name: 'libssl-dev' }],
    });
    expect(packages('none')).toEqual({ systemPackages: [], findsPackages: false });
    expect(packages('none,libssl-dev')).toMatchObject({
      findsPackages: false,
      systemPackages: [{ name: 'libssl-dev' }],
    });
    expect(() => packages('auto,none')).toThrow('system-packages: auto and none exclude each other');
  });

  test.each([
    ...HOSTILE,
    'libssl-dev:arm64',
    'libssl-dev=3.0',
    'LibSSL',
    'libssl-dev libpq-dev',
    'x',
    '--reinstall',
    './x.deb',
    'cmake:native:native',
  ])('%s is refused', (value) => {
    expect(refusalOf(() => packages(value))).toMatchObject({
      input: 'system-packages',
      remedy: expect.stringMatching(/libssl-dev, or cmake:native/),
    });
  });
});
