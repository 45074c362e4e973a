import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../fakes/refused.ts';
import { base, CROSS, EMULATES, type FactChanges, planOf, type Typed } from './fixtures.ts';

const rows = (typed: Typed, changes?: FactChanges) =>
  planOf(typed, changes).compile.map(({ platform, way, why }) => `${platform.name} ${way}: ${why}`);

describe('how each platform is compiled', () => {
  test('a Dockerfile that cross-compiles does so for every platform', () => {
    const why = 'the Dockerfile cross-compiles on the build platform';
    expect(rows({})).toEqual([`linux/amd64 dockerfile: ${why}`, `linux/arm64 dockerfile: ${why}`]);
  });

  test('emulation only where it was asked for', () => {
    expect(rows({ compile: 'arm64=emulate' }, { text: EMULATES })).toEqual([
      'linux/amd64 dockerfile: the Dockerfile cross-compiles on the build platform',
      'linux/arm64 emulate: asked for',
    ]);
  });

  test('emulation that is asked for and not needed is said', () => {
    expect(rows({ compile: 'emulate' })).toContain(
      'linux/arm64 emulate: asked for, but no stage compiles on it',
    );
  });

  test.each(['amd64', 'amd64,386', 'amd64/v3'])(
    'what the host runs itself compiles on the target: %s',
    (platforms) => {
      expect(rows({ platforms }, { text: EMULATES }).filter((row) => !row.includes(' dockerfile: '))).toEqual(
        [],
      );
    },
  );

  test.each(['auto', 'dockerfile'])('compile: %s refuses Rust under QEMU, at its line', (compile) => {
    expect(refusalOf(() => planOf({ compile }, { text: EMULATES }))).toEqual({
      input: 'compile',
      value: compile,
      message: expect.stringMatching(
        /^Dockerfile:2: stage "build" would compile Rust for linux\/arm64 under QEMU \(cargo build --release\)/,
      ),
      remedy: expect.stringMatching(/FROM --platform=\$BUILDPLATFORM.*compile: linux\/arm64=emulate/),
    });
  });

  test('a long command is shown by its beginning', () => {
    const text = EMULATES.replace('--release', `--release ${'--features x '.repeat(20)}`);
    const { message } = refusalOf(() => planOf({}, { text }));
    expect(message).toMatch(/\(cargo build --release [^)]{20,40}…\)/);
  });
});

describe('base images', () => {
  const rust = base('rust:1.90', 'linux/amd64');
  const debian = (...platforms: readonly string[]) => ({
    bases: [rust, base('debian:bookworm-slim', ...platforms)],
  });

  test.each<[string, string, readonly string[]]>([
    ['amd64,arm64', 'exactly what is asked', ['linux/amd64', 'linux/arm64']],
    ['amd64,arm64', 'arm64 with its variant', ['linux/amd64', 'linux/arm64/v8']],
    ['amd64,arm/v7', 'an older variant serves a newer one', ['linux/amd64', 'linux/arm/v5']],
    ['amd64,arm/v7', 'arm without a variant is v7', ['linux/amd64', 'linux/arm']],
    ['amd64/v3', 'plain amd64 serves its levels', ['linux/amd64']],
  ])('for %s it has %s', (platforms, _title, has) => {
    expect(planOf({ platforms }, debian(...has)).notices).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['amd64,arm/v7', 'linux/arm/v7', ['linux/amd64', 'linux/arm64']],
    ['amd64,arm/v6', 'linux/arm/v6', ['linux/amd64', 'linux/arm/v7']],
    ['amd64', 'linux/amd64', ['linux/amd64/v3']],
    ['arm64,s390x', 'linux/arm64, linux/s390x', ['linux/amd64']],
    ['amd64', 'linux/amd64', ['windows/amd64']],
    ['amd64', 'linux/amd64', []],
  ])('for %s it lacks %s', (platforms, names, has) => {
    expect(refusalOf(() => planOf({ platforms }, debian(...has)))).toEqual({
      input: 'platforms',
      value: names,
      message: `Dockerfile:4: base image debian:bookworm-slim has no ${names}; it has ${has.join(', ') || 'no platform at all'}`,
      remedy: expect.stringContaining(`or remove ${names} from platforms`),
    });
  });

  test('one that does not exist is refused at its line', () => {
    const message = 'docker.io/library/rust:1.90 is not in its registry';
    const bases = [{ kind: 'missing', reference: 'rust:1.90', message }] as const;
    expect(refusalOf(() => planOf({}, { bases }))).toEqual({
      input: 'file',
      value: 'rust:1.90',
      message: `Dockerfile:1: base image rust:1.90 does not exist: ${message}`,
      remedy: expect.stringContaining('if it is private, log in'),
    });
  });

  test('one that cannot be asked is a notice, and refuses nothing', () => {
    const bases = [{ kind: 'unknown', reference: 'rust:1.90', reason: 'connection refused' }] as const;
    expect(planOf({}, { bases, text: CROSS }).notices).toEqual([
      {
        message: 'rust:1.90: its platforms could not be looked up (connection refused)',
        remedy: 'Nothing is refused for it; the build will tell.',
        file: 'Dockerfile',
        line: 1,
      },
      expect.objectContaining({ message: expect.stringContaining('debian:bookworm-slim'), line: 4 }),
    ]);
  });
});
