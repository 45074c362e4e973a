/** What failed build scripts say, recorded with cargo --keep-going where neither libraries nor tools were installed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { failedScripts, remediesFor } from '../../../src/build-log/failures/build-scripts.ts';
import { rustCause } from '../../../src/build-log/failures/rust-log.ts';
import { packagesOfPkgConfig } from '../../../src/crate/native/package-rules.ts';

const LOG = readFileSync(new URL('../fixtures/build-scripts.cargo-1.95.txt', import.meta.url), 'utf8').split(
  '\n',
);

const scripts = (text: string) =>
  failedScripts([...text.split('\n'), 'error: failed to run custom build command for `foo-sys v1.0.0`']);

describe('all that is missing', () => {
  test('is found at once, each thing once', () => {
    const found = failedScripts(LOG);
    expect(found?.crates).toEqual(['libdbus-sys', 'alsa-sys', 'libudev-sys', 'libz-ng-sys', 'openssl-sys']);
    expect(found?.missing).toEqual([
      { kind: 'pkg-config', name: 'dbus-1' },
      { kind: 'pkg-config', name: 'alsa' },
      { kind: 'pkg-config', name: 'libudev' },
      { kind: 'pkg-config', name: 'openssl' },
      { kind: 'program', name: 'cmake' },
    ]);
    expect(found && remediesFor(found)).toMatchObject({
      packages: ['libdbus-1-dev', 'libasound2-dev', 'libudev-dev', 'libssl-dev', 'cmake'],
      unknown: [],
    });
  });

  test('is the cause, unless a tool of the compiler itself is missing', () => {
    expect(rustCause(LOG)).toMatchObject({ kind: 'build-script', scripts: { crates: { length: 5 } } });
    expect(rustCause([...LOG, 'error occurred in cc-rs: failed to find tool "g++": No such file'])).toEqual({
      kind: 'tool-missing',
      tool: 'g++',
      role: 'compiler',
    });
  });

  test.each([
    ['Could not find `protoc`. If `protoc` is installed, try', ['protobuf-compiler', 'libprotobuf-dev'], []],
    ["Unable to find libclang: couldn't find any valid shared libraries", ['libclang-dev', 'clang'], []],
    ['  foo.c:1:10: fatal error: openssl/ssl.h: No such file or directory', [], ['openssl/ssl.h']],
    ["wrapper.h:1:10: fatal error: 'lber.h' file not found", [], ['lber.h']],
    ["No package 'nobody-knows' found", [], ['nobody-knows.pc']],
    ['is `baz` not installed?', [], ['the program baz']],
    ['something else', [], []],
  ])('%s', (line, packages, unknown) => {
    const found = scripts(line);
    expect(found && remediesFor(found)).toEqual({ packages, unknown, vendoring: [] });
  });

  test('is nothing where no build script failed', () => {
    expect(failedScripts(['is `cmake` not installed?'])).toBeUndefined();
  });

  test('is bounded', () => {
    const lines = Array.from(
      { length: 500 },
      (_, index) => `The system library \`l${index}\` required by crate`,
    );
    expect(scripts(lines.join('\n'))?.missing).toHaveLength(20);
  });
});

test.each([
  ['alsa', ['libasound2-dev']],
  ['gstreamer-1.0', ['libgstreamer1.0-dev']],
  ['libpq', ['libpq-dev']],
  ['nobody-knows', []],
])('pkg-config’s %s is in %j', (name, packages) => {
  expect(packagesOfPkgConfig(name)).toEqual(packages);
});
