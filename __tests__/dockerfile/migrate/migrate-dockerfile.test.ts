import { describe, expect, test } from '@jest/globals';
import { CROSS, changed, migrated, SETUP } from './migrate-text.ts';

const APT = '+    && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES';
const FINAL = 'FROM debian:bookworm-slim\nCOPY --from=build /app/target/release/app /usr/local/bin/app\n';
/** A stage of a slim image, and a final one that takes the program. */
const stage = (...lines: readonly string[]) =>
  `FROM rust:1.85-slim AS build\nWORKDIR /app\n${lines.map((line) => `${line}\n`).join('')}${FINAL}`;
const MOVED = [
  '-FROM rust:1.85-slim AS build',
  '+FROM --platform=$BUILDPLATFORM rust:1.85-slim AS build',
  ...SETUP,
  APT,
];

describe('what a patch changes', () => {
  test('a plain Dockerfile: the root stage, the compiler, and the RUN that compiles', () => {
    expect(changed(stage('COPY . .', 'RUN cargo build --release'))).toEqual([
      ...MOVED,
      '-RUN cargo build --release',
      `+${CROSS} cargo build --release`,
    ]);
  });

  test('a full image brings a C++ compiler, and libraries that no line names', () => {
    const text = stage('COPY . .', 'RUN cargo build --release').replace('1.85-slim', '1.85');
    expect(changed(text, ['libssl-dev'])).toContain(
      '+    && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES $MULTIHULL_CXX_PACKAGES "libssl-dev:$MULTIHULL_DEBIAN_ARCH"',
    );
  });

  test('libraries are installed for the target behind the line that installs them, pins kept; tools are not', () => {
    const text = stage(
      'RUN apt-get update && apt-get install -y pkg-config libssl-dev zlib1g-dev=1:1.2 libclang-dev protobuf-compiler',
      'COPY . .',
      'RUN cargo build --release',
    );
    expect(changed(text).slice(2, 7)).toEqual([
      ...SETUP,
      '+    && dpkg --add-architecture "$MULTIHULL_DEBIAN_ARCH" \\',
      `${APT} "libssl-dev:$MULTIHULL_DEBIAN_ARCH" "zlib1g-dev:$MULTIHULL_DEBIAN_ARCH=1:1.2"`,
    ]);
    expect(migrated(text)).toMatchObject({
      text: expect.stringMatching(/protobuf-compiler\nARG TARGETPLATFORM\nRUN --mount=from=multihull/),
    });
  });

  test('a stage that others are FROM moves once; the first that compiles gets the compiler', () => {
    const text = `FROM lukemathwalker/cargo-chef:latest-rust-1-slim AS chef
WORKDIR /app
FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM chef AS build
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release
${FINAL}`;
    expect(changed(text)).toEqual([
      '-FROM lukemathwalker/cargo-chef:latest-rust-1-slim AS chef',
      '+FROM --platform=$BUILDPLATFORM lukemathwalker/cargo-chef:latest-rust-1-slim AS chef',
      ...SETUP,
      APT.replace('$MULTIHULL_PACKAGES', '$MULTIHULL_PACKAGES'),
      '-RUN cargo chef cook --release --recipe-path recipe.json',
      `+${CROSS} cargo chef cook --release --recipe-path recipe.json`,
      '-RUN cargo build --release',
      `+${CROSS} cargo build --release`,
    ]);
  });

  test('flags and continued lines stay where they are; a cache of results is one for each platform', () => {
    const text = stage(
      'COPY . .',
      'RUN --mount=type=cache,target=/usr/local/cargo/registry \\',
      '    --mount=type=cache,target=/app/target \\',
      '    # why',
      '    cargo build --release && \\',
      '    cp target/release/app /app/app',
    ).replace('/app/target/release/app', '/app/app');
    expect(changed(text).slice(6)).toEqual([
      '-RUN --mount=type=cache,target=/usr/local/cargo/registry \\',
      '-    --mount=type=cache,target=/app/target \\',
      '+RUN --mount=from=multihull,target=/multihull --mount=type=cache,target=/usr/local/cargo/registry \\',
      '+    --mount=type=cache,target=/app/target,id=/app/target-$TARGETPLATFORM \\',
      '-    cargo build --release && \\',
      '+    . /multihull/cross.sh && cargo build --release && \\',
    ]);
  });

  test.each([
    ['--mount=type=cache,id=t,target=target', '--mount=type=cache,id=t-$TARGETPLATFORM,target=target'],
    ['--mount=type=cache,target=/root/.cargo', undefined],
    ['--mount=type=cache,target=$CARGO_HOME/registry', undefined],
    ['--mount=type=cache,target=/t,id=x-$TARGETARCH', undefined],
    ['--mount=type=bind,source=src,target=/app/src', undefined],
  ])('mount %s', (mount, after) => {
    const text = stage(`RUN ${mount} cargo build --release`);
    expect(changed(text).at(-1)).toBe(
      `+RUN --mount=from=multihull,target=/multihull ${after ?? mount} . /multihull/cross.sh && cargo build --release`,
    );
  });

  test('conditions, lists and variables in front survive', () => {
    for (const command of [
      'if [ "$DEBUG" ]; then cargo build; else cargo build --release; fi',
      'RUSTFLAGS="-C target-feature=+crt-static" cargo build --release',
      'set -eux; cargo build --release; strip target/release/app',
      'mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm -rf src target/release/deps/app*',
    ])
      expect(changed(stage(`RUN ${command}`)).slice(-2)).toEqual([`-RUN ${command}`, `+${CROSS} ${command}`]);
  });

  test('a here-document gets a line', () => {
    const text = stage('COPY . .', 'RUN <<EOF', 'set -e', 'cargo build --release', 'EOF');
    expect(changed(text).slice(6)).toEqual([
      '-RUN <<EOF',
      '+RUN --mount=from=multihull,target=/multihull <<EOF',
      '+. /multihull/cross.sh',
    ]);
    const script = stage('RUN <<EOF', '#!/bin/bash', 'cargo build --release', 'EOF');
    expect(migrated(script)).toMatchObject({
      text: expect.stringContaining('#!/bin/bash\n. /multihull/cross.sh\ncargo build'),
    });
  });

  test('strip in a RUN of its own is the target’s; a clean is in the same directory', () => {
    const text = stage('RUN cargo build --release', 'RUN strip target/release/app', 'RUN cargo clean -p app');
    expect(changed(text)).toEqual(expect.arrayContaining([`+${CROSS} strip target/release/app`]));
    expect(changed(text)).toEqual(expect.arrayContaining([`+${CROSS} cargo clean -p app`]));
  });

  test('tools stay those of the machine that builds; one that the image gets is compiled for it', () => {
    const tool = stage('RUN cargo install cargo-chef --locked', 'RUN cargo build --release');
    expect(changed(tool)).not.toEqual(expect.arrayContaining(['-RUN cargo install cargo-chef --locked']));
    const part = `${stage('RUN cargo install sqlx-cli --no-default-features', 'RUN cargo build --release')}COPY --from=build /usr/local/cargo/bin/sqlx /usr/local/bin/\n`;
    expect(changed(part)).toEqual(
      expect.arrayContaining([
        `+${CROSS} cargo install --target "$MULTIHULL_TARGET" sqlx-cli --no-default-features`,
      ]),
    );
  });

  test('cargo install --path gives its program where it was', () => {
    const text = stage('RUN cargo install --path .').replace(
      '/app/target/release/app',
      '/usr/local/cargo/bin/app',
    );
    expect(changed(text).at(-1)).toBe(`+${CROSS} cargo install --path .`);
  });

  test('a target with glibc is left out of commands and paths, wherever they are', () => {
    const text = stage(
      'RUN rustup target add x86_64-unknown-linux-gnu',
      'RUN cargo build --target x86_64-unknown-linux-gnu --release && \\',
      '    strip target/x86_64-unknown-linux-gnu/release/app',
      'RUN cargo build --release --target=x86_64-unknown-linux-gnu',
    ).replace('/app/target/release', '/app/target/x86_64-unknown-linux-gnu/release');
    expect(changed(text).slice(-5)).toEqual([
      `+${CROSS} cargo build --release && \\`,
      '+    strip target/release/app',
      `+${CROSS} cargo build --release`,
      '-COPY --from=build /app/target/x86_64-unknown-linux-gnu/release/app /usr/local/bin/app',
      '+COPY --from=build /app/target/release/app /usr/local/bin/app',
    ]);
  });

  test('one that is divided over lines cannot be taken out', () => {
    const text = stage('RUN cargo build --target \\', '  x86_64-unknown-linux-gnu --release');
    expect(changed(text)[0]).toMatch(/names the target of one platform$/);
  });

  test('WebAssembly and tools alone: only the stage moves', () => {
    const text = `FROM rust:1 AS web
RUN cargo install trunk && trunk build --release
FROM nginx
COPY --from=web /app/dist /usr/share/nginx/html
`;
    expect(changed(text)).toEqual(['-FROM rust:1 AS web', '+FROM --platform=$BUILDPLATFORM rust:1 AS web']);
  });

  test('a platform that was written out is replaced', () => {
    expect(
      changed(
        stage('RUN cargo build --release').replace('FROM rust', 'FROM --platform=$TARGETPLATFORM rust'),
      )[1],
    ).toBe('+FROM --platform=$BUILDPLATFORM rust:1.85-slim AS build');
  });

  test('line endings, a missing last one, and the escape character stay', () => {
    const windows = `# escape=\`\n${stage('RUN cargo build `', '  --release')}`
      .replaceAll('\n', '\r\n')
      .trimEnd();
    const migration = migrated(windows);
    expect(migration).toMatchObject({ kind: 'patched' });
    if (migration.kind !== 'patched') return;
    expect(migration.text).not.toMatch(/[^\r]\n/);
    expect(migration.text).toContain('. /multihull/env.sh `\r\n');
    expect(migration.text.endsWith('/usr/local/bin/app')).toBe(true);
  });

  test('a Dockerfile that cross-compiles already needs nothing', () => {
    expect(
      changed(
        stage('ARG TARGETPLATFORM', 'RUN cargo build --release').replace(
          'FROM rust',
          'FROM --platform=$BUILDPLATFORM rust',
        ),
      ),
    ).toEqual(['unneeded']);
  });
});

describe('what stands in the way is said with its line', () => {
  test.each([
    [
      'the final stage compiles',
      'FROM rust:1\nRUN cargo build --release\nCMD ["target/release/app"]\n',
      /^1: the final stage compiles/,
    ],
    [
      'the final stage has the same base',
      'FROM rust:1 AS base\nFROM base AS build\nRUN cargo build --release\nFROM base\nCOPY --from=build /a/target/release/app /app\n',
      /^1: FROM rust:1 is also what the final stage \(line 4\)/,
    ],
    [
      'a target of one platform',
      stage('RUN cargo build --release --target x86_64-unknown-linux-musl'),
      /^3: .* names the target of one platform$/,
    ],
    [
      'a path with a target',
      stage('RUN cargo build --release').replace(
        '/app/target/release',
        '/app/target/x86_64-unknown-linux-musl/release',
      ),
      /^5: .*x86_64-unknown-linux-musl\/release\/app names the target/,
    ],
    [
      'uname',
      stage('RUN cargo build --release && cp target/release/app /out-$(uname -m)'),
      /^3: uname -m asks which machine this is/,
    ],
    [
      'a subcommand nobody knows',
      stage('RUN cargo leptos build --release'),
      /^3: how "cargo leptos build --release" takes a target/,
    ],
    [
      'a program that was compiled is started',
      stage('RUN cargo build --release && ./target/release/app --generate'),
      /^3: \.\/target\/release\/app would be a program of the requested platform/,
    ],
    [
      'a program that was compiled is started under another name',
      stage('RUN cargo build --release && cp target/release/app server', 'RUN ./server --version'),
      /^4: \.\/server would be a program of the requested platform/,
    ],
    ['ldd', stage('RUN cargo build --release && ldd target/release/app'), /^3: ldd tells nothing/],
    ['JSON', stage('RUN ["cargo", "build", "--release"]'), /^3: a RUN in JSON form/],
    [
      'the CPU of this machine',
      stage('ENV RUSTFLAGS="-C target-cpu=native"', 'RUN cargo build --release'),
      /^3: target-cpu=native/,
    ],
    [
      'a linker for all',
      stage('RUN RUSTFLAGS="-C linker=clang" cargo build --release'),
      /^3: a linker in RUSTFLAGS/,
    ],
    [
      'a linker by its path',
      stage('ENV RUSTFLAGS="-C link-arg=-fuse-ld=/mold"', 'RUN cargo build --release'),
      /^3: a linker is named by its path/,
    ],
    [
      'CARGO_BUILD_TARGET',
      stage('ENV CARGO_BUILD_TARGET=x86_64-unknown-linux-gnu', 'RUN cargo build --release'),
      /^3: CARGO_BUILD_TARGET/,
    ],
    [
      'libraries that are copied',
      `${stage('RUN cargo build --release')}COPY --from=build /usr/lib/x86_64-linux-gnu/libssl.so.3 /usr/lib/\n`,
      /^6: .* would hold libraries of the machine that builds/,
    ],
    [
      'a program that is copied',
      `${stage('RUN apt-get install -y tini', 'RUN cargo build --release')}COPY --from=build /usr/bin/tini /tini\n`,
      /^7: \/usr\/bin\/tini would be a program of the machine that builds/,
    ],
    [
      'the toolchain is copied',
      `${stage('RUN cargo build --release')}COPY --from=build /usr/local/cargo /usr/local/cargo\n`,
      /^6: .* holds the toolchain/,
    ],
    [
      'a user without rights',
      stage('USER app', 'RUN cargo build --release').replace('RUN', 'RUN apt-get install -y x\nRUN'),
      /^3: the packages of the cross compiler cannot be installed as USER app/,
    ],
    [
      'an image that nobody knows',
      stage('RUN cargo build --release').replace('rust:1.85-slim', 'clux/muslrust:stable'),
      /^1: which distribution clux\/muslrust:stable/,
    ],
    [
      'Alpine',
      stage('RUN apk add --no-cache musl-dev', 'RUN cargo build --release').replace(
        'rust:1.85-slim',
        'rust:1.85-alpine',
      ),
      /^1: rust:1.85-alpine is Alpine/,
    ],
    [
      'no rustup',
      stage('RUN apt-get install -y cargo', 'RUN cargo build --release').replace(
        'rust:1.85-slim',
        'debian:bookworm',
      ),
      /^1: debian:bookworm has no rustup/,
    ],
    [
      'an old frontend',
      `# syntax=docker/dockerfile:1.2\n${stage('RUN cargo build --release')}`,
      /^1: # syntax=docker\/dockerfile:1.2 is older/,
    ],
    [
      'ONBUILD',
      'FROM rust:1 AS base\nONBUILD RUN cargo build\nFROM base AS build\nFROM debian\nCOPY --from=build /target/debug/x /x\n',
      /^2: "cargo build" is put together from variables, or stands in ONBUILD/,
    ],
    [
      'a tool of the other platform',
      `FROM debian AS tools\nRUN install-protoc\n${stage('COPY --from=tools /usr/bin/protoc /usr/bin/', 'RUN cargo build --release')}`,
      /^5: \/usr\/bin\/protoc is of the requested platform there/,
    ],
  ])('%s', (_name, text, first) => {
    expect(changed(text)[0]).toMatch(first);
  });

  test('all of them at once, each with what to write', () => {
    const migration = migrated(
      stage('RUN cargo leptos build', 'RUN cargo build --target x86_64-unknown-linux-musl'),
    );
    expect(migration).toMatchObject({
      kind: 'refused',
      obstacles: [
        { line: 3, remedy: expect.stringContaining('--target "$MULTIHULL_TARGET"') },
        { line: 4, remedy: expect.stringContaining('Leave --target out') },
      ],
    });
  });
});

describe('what nobody can know is noted', () => {
  test('make finds the wrapper, and is not looked into', () => {
    const migration = migrated(stage('COPY . .', 'RUN make release'));
    expect(migration).toMatchObject({
      kind: 'patched',
      text: expect.stringContaining(`${CROSS} make release`),
      notes: [{ line: 4, message: expect.stringContaining('"make release" was not looked into') }],
    });
  });

  test('tests run on the machine that builds', () => {
    const migration = migrated(stage('RUN cargo test', 'RUN cargo build --release'));
    expect(migration).toMatchObject({ notes: [{ line: 3, message: expect.stringContaining('runs there') }] });
  });
});
