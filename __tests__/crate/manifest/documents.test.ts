import { describe, expect, test } from '@jest/globals';
import { NO_CONFIG } from '../../../src/crate/manifest/crate-facts.ts';
import {
  lockVersion,
  readCargoConfig,
  readLock,
  readToolchainFile,
} from '../../../src/crate/manifest/documents.ts';
import { refusalOf } from '../../fakes/refused.ts';

describe('Cargo.lock', () => {
  test('names, versions and dependencies; those of several versions by name alone', () => {
    const text = `version = 4

[[package]]
name = "trow"
version = "1.2.3"
dependencies = [
 "ring",
 "rand 0.8.5",
 "x 1.0.0 (registry+https://github.com/rust-lang/crates.io-index)",
]

[[package]]
name = "ring"
`;
    const expected = [
      { name: 'trow', version: '1.2.3', dependencies: ['ring', 'rand', 'x'] },
      { name: 'ring', version: '', dependencies: [] },
    ];
    expect(readLock(text, 'Cargo.lock')).toEqual(expected);
    expect(readLock(text.replaceAll('\n', '\r\n'), 'Cargo.lock')).toEqual(expected);
  });

  test.each(['', 'version = 4\n', 'package = 1\n', '[[package]]\nversion = "1"\n'])(
    'without packages: %j',
    (text) => {
      expect(readLock(text, 'Cargo.lock')).toEqual([]);
    },
  );

  test('with a conflict of a merge in it is refused at its line', () => {
    const text = 'version = 4\n<<<<<<< HEAD\n';
    expect(refusalOf(() => readLock(text, 'Cargo.lock')).message).toMatch(/^Cargo\.lock:2: /);
  });
});

describe('.cargo/config.toml', () => {
  const read = (text: string) => readCargoConfig(text, '.cargo/config.toml');

  test('linkers, runners and flags by target', () => {
    const { targets, rustflags } = read(`[build]
rustflags = "-C  debuginfo=0"
[target.x86_64-unknown-linux-gnu]
linker = "clang"
rustflags = ["-C", "link-arg=-fuse-ld=mold"]
[target.aarch64-unknown-linux-gnu]
runner = ["qemu-aarch64", "-L", "/usr"]
rustflags = " -C a \\n -C b "
[target.'cfg(unix)']
linker = 1
`);
    expect([...targets]).toEqual([
      [
        'x86_64-unknown-linux-gnu',
        { linker: 'clang', hasRunner: false, rustflags: ['-C', 'link-arg=-fuse-ld=mold'] },
      ],
      [
        'aarch64-unknown-linux-gnu',
        { linker: undefined, hasRunner: true, rustflags: ['-C', 'a', '-C', 'b'] },
      ],
      ['cfg(unix)', { linker: undefined, hasRunner: false, rustflags: [] }],
    ]);
    expect(rustflags).toEqual(['-C', 'debuginfo=0']);
  });

  test('directories of vendored crates', () => {
    const text = `[source.crates-io]
replace-with = "vendored-sources"
[source.vendored-sources]
directory = "./third_party/vendor"
[source.local]
local-registry = "elsewhere"
`;
    expect(read(text).vendored).toEqual(['third_party/vendor']);
  });

  test('empty', () => {
    const expected = { ...NO_CONFIG, file: '.cargo/config.toml' };
    expect(read('')).toEqual(expected);
    expect(read('target = 1\nsource = 2\nbuild = 3\n')).toEqual(expected);
  });
});

describe('the toolchain file', () => {
  const read = (text: string, file = 'rust-toolchain.toml') => {
    const { channel, components } = readToolchainFile(text, file);
    return [channel, ...components];
  };

  test.each([
    ['[toolchain]\nchannel = "1.85.0"\n', ['1.85.0']],
    ['[toolchain]\r\nchannel = "nightly"\r\n', ['nightly']],
    [
      '[toolchain]\nchannel = "1.85"\ncomponents = ["clippy", "rust-src", 1]\n',
      ['1.85', 'clippy', 'rust-src'],
    ],
    ['[toolchain]\ntargets = ["aarch64-unknown-linux-gnu"]\n', ['stable']],
    ['', ['stable']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['1.85.0\n', ['1.85.0']],
    ['\uFEFFnightly-2026-01-31\r\n', ['nightly-2026-01-31']],
    ['[toolchain]\nchannel = "beta"\n', ['beta']],
  ])('of the older name: %j', (text, expected) => {
    expect(read(text, 'rust-toolchain')).toEqual(expected);
  });

  test('a toolchain that is a directory is refused', () => {
    expect(refusalOf(() => read('[toolchain]\npath = "/opt/rust"\n'))).toEqual({
      input: 'toolchain',
      value: '/opt/rust',
      message: 'rust-toolchain.toml: a custom toolchain (path = "/opt/rust") cannot be given targets',
      remedy: expect.stringMatching(/^Write channel = "…" there/),
    });
  });

  test.each([
    ['rust-toolchain.toml', '1.85.0\n'],
    ['rust-toolchain', '1.85.0\nclippy\n'],
  ])('%s that is no TOML is refused', (file, text) => {
    expect(refusalOf(() => read(text, file))).toMatchObject({ input: 'context', value: file });
  });
});

test.each(['channel = 1.85', 'toolchain.channel = 1.90 # as text'])(
  'a channel that is a number is refused: %s',
  (line) => {
    const text = line.startsWith('toolchain') ? `${line}\n` : `[toolchain]\n${line}\n`;
    const found = refusalOf(() => readToolchainFile(text, 'rust-toolchain.toml'));
    expect(found.message).toMatch(/^rust-toolchain\.toml:\d: channel = 1\.\d\d is not a text/);
    expect(found.remedy).toMatch(/channel = "1\.(85|90)"/);
  },
);

test.each([
  ['version = 4\n\n[[package]]\n', 4],
  ['# x\nversion = 3\n', 3],
  ['[[package]]\nname = "a"\nversion = 7\n', undefined],
])('the version of a lockfile: %j', (text, expected) => {
  expect(lockVersion(text)).toBe(expected);
});
