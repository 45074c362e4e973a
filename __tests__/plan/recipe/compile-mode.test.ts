import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../fakes/refused.ts';
import type { Typed } from '../../fakes/typed-inputs.ts';
import { base, CROSS, EMULATES, type FactChanges, planOf } from '../plan-samples.ts';

const CARGO = { name: 'trow', version: '1.2.3', bins: [], inherits: [] };

const rows = (typed: Typed, changes?: FactChanges) =>
  planOf(typed, changes).compile.map(({ platform, way, why }) => `${platform.name} ${way}: ${why}`);

describe('how each platform is compiled', () => {
  test('a Dockerfile that cross-compiles does so for every platform', () => {
    const why = 'the Dockerfile cross-compiles on the build platform';
    expect(rows({})).toEqual([`linux/amd64 dockerfile: ${why}`, `linux/arm64 dockerfile: ${why}`]);
  });

  test('emulation only where it was asked for', () => {
    expect(rows({ compile: 'arm64=emulate' }, { text: EMULATES })).toEqual([
      'linux/amd64 dockerfile: stage "build" compiles on linux/amd64, which the builder runs itself',
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
        /^Dockerfile:2: stage "build" would compile Rust for linux\/arm64 under QEMU, .*decided in line 1 \(FROM rust:1.90\):\n {2}line 2: cargo build --release$/,
      ),
      remedy: expect.stringMatching(
        /^1\. Let the Dockerfile cross-compile: multihull migrate Dockerfile --write makes this change.*\+FROM --platform=\$BUILDPLATFORM rust:1\.90 AS build.*2\. Write compile: linux\/arm64=emulate/s,
      ),
    });
  });

  test('all lines and platforms in one message, and the FROM that decides', () => {
    const text = `FROM rust:1.90 AS base
FROM base AS deps
RUN cargo chef cook
FROM deps AS build
RUN true && \\
    cargo build
FROM debian
COPY --from=build /a /a
`;
    const refusal = refusalOf(() =>
      planOf({ platforms: 'amd64,arm64,armhf', compile: 'armhf=emulate' }, { text }),
    );
    expect(refusal.message).toMatch(
      /^Dockerfile:3: stages "deps" and "build" would compile Rust for linux\/arm64 under QEMU.*decided in line 1 \(FROM rust:1\.90\):\n {2}line 3: cargo chef cook\n {2}line 6: cargo build$/,
    );
    expect(refusal.remedy).toMatch(
      /\+FROM --platform=\$BUILDPLATFORM rust:1\.90 AS base\n.*compile: linux\/arm64=emulate/s,
    );
    expect(refusal.remedy).not.toContain('compile: container');
    const both = refusalOf(() => planOf({ platforms: 'amd64,arm64,armhf' }, { text, cargo: CARGO }));
    expect(both.message).toContain('for linux/arm64 and linux/arm/v7 under QEMU');
    expect(both.remedy).toMatch(
      /^1\. Write compile: container: .*\n2\. Let .*\n3\. .*linux\/arm64=emulate,linux\/arm\/v7=emulate/s,
    );
  });

  test('where no patch is safe, every line that stands in its way', () => {
    const text = 'FROM rust:1\nRUN cargo build --release --target x86_64-unknown-linux-musl\nCMD ["x"]\n';
    const { remedy } = refusalOf(() => planOf({}, { text, cargo: CARGO }));
    expect(remedy).toMatch(/^1\. Write compile: container/);
    expect(remedy).toMatch(
      /\n2\. Let the Dockerfile cross-compile by hand .*What stands in the way of a patch:\n {3}line 1: the final stage compiles/,
    );
  });

  test('what the final stage has, as lines of Cargo.toml, and what it would lose', () => {
    const text = `${EMULATES}COPY config /etc/app\nRUN apt-get install -y tini\nEXPOSE 80\n`;
    const { remedy } = refusalOf(() => planOf({}, { text, cargo: CARGO }));
    expect(remedy).toContain(
      '    [package.metadata.multihull]\n    files = [{ from = "config", to = "/etc/app" }]\n    expose = [80]\n',
    );
    expect(remedy).toContain('if it needs root, write user = "0"');
    expect(remedy).toContain('Of your final stage it would not have: line 6: RUN apt-get install -y tini.');
  });

  test.each([
    ['FROM debian\nCOPY app /app\n', 'the Dockerfile compiles no Rust'],
    [
      'FROM debian\nRUN make\n',
      'no compile of Rust was found in the Dockerfile, which also runs scripts or programs that were not looked into',
    ],
    ['FROM rust\nRUN make\n', 'stage "0" runs under QEMU, and whether it compiles Rust cannot be told'],
  ])('no more is said than was seen: %j', (text, why) => {
    expect(rows({ platforms: 'arm64' }, { text })).toEqual([`linux/arm64 dockerfile: ${why}`]);
  });

  test('a compiler that is copied from an image is of the requested platform', () => {
    const text = `FROM --platform=$BUILDPLATFORM debian AS build
COPY --from=rust:1.90 /usr/local/cargo /usr/local/cargo
RUN /usr/local/cargo/bin/cargo build
FROM debian:bookworm-slim
COPY --from=build /a /a
`;
    const { message } = refusalOf(() => planOf({}, { text }));
    expect(message).toMatch(/^Dockerfile:3: stage "build" would compile Rust for linux\/arm64 under QEMU/);
  });

  test('a long command is shown by its beginning', () => {
    const text = EMULATES.replace('--release', `--release ${'--features x '.repeat(20)}`);
    const { message } = refusalOf(() => planOf({}, { text }));
    expect(message).toMatch(/\n {2}line 2: cargo build --release .{20,40}…$/);
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

  const single = { ...base('tools:1', 'linux/amd64'), isSingle: true };
  const tools = (from: string) => ({
    text: `FROM --platform=$BUILDPLATFORM rust:1.90 AS build
ARG TARGETARCH
${from}
RUN cargo build
FROM debian:bookworm-slim
COPY --from=build /a /a
`,
    bases: [rust, base('debian:bookworm-slim', 'linux/amd64', 'linux/arm64'), single],
  });

  test('one of a single platform serves where it only feeds stages of the build platform', () => {
    expect(planOf({}, tools('COPY --from=tools:1 /x /x')).notices).toEqual([]);
    expect(planOf({}, tools('RUN --mount=from=tools:1,target=/t true')).notices).toEqual([]);
    const stage = tools('COPY --from=t /x /x');
    expect(planOf({}, { ...stage, text: `FROM tools:1 AS t\n${stage.text}` }).notices).toEqual([]);
  });

  test('an index that lacks the platform does not, nor does one whose files end in the image', () => {
    const index = { ...single, isSingle: false };
    const used = tools('COPY --from=tools:1 /x /x');
    const refused = (changes: FactChanges) => refusalOf(() => planOf({}, changes)).message;
    expect(refused({ ...used, bases: [...used.bases.slice(0, 2), index] })).toBe(
      'Dockerfile:3: base image tools:1 has no linux/arm64; it has linux/amd64',
    );
    expect(refused({ ...used, text: `${used.text}COPY --from=tools:1 /x /x\n` })).toMatch(
      /tools:1 has no linux\/arm64/,
    );
  });

  test('a stage that is missing for one platform is named as such', () => {
    const text = 'FROM rust:1.90 AS build-amd64\nFROM build-${TARGETARCH}\nRUN cargo build\n';
    for (const fact of [
      { kind: 'missing', reference: 'build-arm64', message: 'it is not there' },
      { kind: 'unknown', reference: 'build-arm64', reason: 'no network' },
    ] as const) {
      expect(refusalOf(() => planOf({}, { text, bases: [rust, fact] }))).toEqual({
        input: 'platforms',
        value: 'linux/arm64',
        message:
          'Dockerfile:2: FROM build-${TARGETARCH} is build-arm64 for linux/arm64, and there is no such stage',
        remedy: expect.stringContaining('AS build-arm64" (there is build-amd64)'),
      });
    }
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
