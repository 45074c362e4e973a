/** Dockerfiles as data: what each does on which platforms. */
import type { Options } from './analyse-text.ts';

export const SECOND_ARTICLE = `# syntax=docker/dockerfile:1
# Compiles on the machine that builds, for the machine that runs.
FROM --platform=$BUILDPLATFORM rust:1.90-bookworm AS cross
ARG TARGETARCH
WORKDIR /src
COPY docker/platform.sh .
RUN ./platform.sh
RUN rustup component add rustfmt
RUN rustup target add "$(cat /.platform)"
RUN apt-get update && apt-get install -y unzip $(cat /.compiler)
COPY Cargo.toml Cargo.lock ./
COPY lib lib
COPY src src
RUN cd lib/protobuf && cargo build --release --target $(cat /.platform)
RUN cargo build --release --target $(cat /.platform)
RUN cp target/$(cat /.platform)/release/ship /src/ship

FROM debian:bookworm-slim
RUN groupadd -r -g 1000 ship && useradd -r -g ship -u 1000 ship
RUN apt-get update \\
  && apt-get install -y --no-install-recommends ca-certificates \\
  && rm -rf /var/lib/apt/lists/*
COPY --from=cross /src/ship /usr/local/bin/ship
USER ship
ARG VERSION
LABEL org.opencontainers.image.version=$VERSION
ENTRYPOINT ["/usr/local/bin/ship"]
`;

const XX = `FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx
FROM --platform=$BUILDPLATFORM rust:alpine AS build
RUN apk add clang lld
COPY --from=xx / /
ARG TARGETPLATFORM
RUN --mount=type=cache,target=/usr/local/cargo/registry \\
    xx-cargo build --release --target-dir ./build && \\
    xx-verify ./build/$(xx-cargo --print-target-triple)/release/app
FROM alpine
COPY --from=build /app /app
`;

const CHEF = `FROM lukemathwalker/cargo-chef:latest-rust-1 AS chef
WORKDIR /app
FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM chef AS builder
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release --bin app
FROM gcr.io/distroless/cc-debian12 AS runtime
COPY --from=builder /app/target/release/app /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/app"]
`;

const ALL = '[amd64 arm64 arm/v7]';
const FOREIGN = 'arm64 arm/v7';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly options?: Options;
  readonly reachable?: readonly string[];
  readonly bases?: readonly string[];
  readonly emulates?: readonly string[];
  readonly rust?: readonly string[];
  readonly hints?: readonly string[];
}

export const ROWS: readonly Row[] = [
  {
    name: 'compiles on the build platform; the final stage makes a user on the target',
    text: SECOND_ARTICLE,
    reachable: ['cross', '1'],
    bases: ['rust:1.90-bookworm build [amd64]', `debian:bookworm-slim target ${ALL}`],
    emulates: [`19: ${FOREIGN}`],
    rust: [],
    hints: [],
  },
  {
    name: 'xx',
    text: XX,
    reachable: ['xx', 'build', '2'],
    bases: ['tonistiigi/xx:1.6.1 build [amd64]', 'rust:alpine build [amd64]', `alpine target ${ALL}`],
    emulates: [],
    rust: [],
    hints: [],
  },
  {
    name: 'cargo-chef without --platform: everything under emulation',
    text: CHEF,
    reachable: ['chef', 'planner', 'builder', 'runtime'],
    bases: [
      `lukemathwalker/cargo-chef:latest-rust-1 target ${ALL}`,
      `gcr.io/distroless/cc-debian12 target ${ALL}`,
    ],
    emulates: [`5: ${FOREIGN}`, `8: ${FOREIGN}`],
    rust: ['8: cargo chef cook --release --recipe-path recipe.json', '10: cargo build --release --bin app'],
    hints: [],
  },
  {
    name: 'cargo-chef on the build platform that never looks at the target',
    text: CHEF.replace('FROM lukemathwalker', 'FROM --platform=$BUILDPLATFORM lukemathwalker'),
    emulates: [],
    rust: [],
    hints: ['12: same-binary'],
  },
  {
    name: 'the path that is copied has the platform',
    text: `FROM --platform=$BUILDPLATFORM rust AS b
RUN cargo build --target aarch64-unknown-linux-gnu --target x86_64-unknown-linux-gnu
FROM debian
ARG TARGETARCH
COPY --from=b /out/\${TARGETARCH}/app /app
`,
    options: { platforms: 'linux/amd64,linux/arm64' },
    emulates: [],
    hints: [],
  },
  {
    name: 'distroless final stage executes nothing',
    text: `FROM --platform=$BUILDPLATFORM rust:1 AS b
ARG TARGETARCH
RUN cargo build
FROM gcr.io/distroless/static:nonroot
COPY --from=b /app /app
`,
    emulates: [],
    rust: [],
    hints: [],
  },
  { name: 'scratch is no base image', text: 'FROM scratch\nCOPY app /app\n', bases: [], emulates: [] },
  {
    name: 'a single plain rust stage',
    text: 'FROM rust:1\nCOPY . .\nRUN cargo install --path .\n',
    bases: [`rust:1 target ${ALL}`],
    emulates: [`3: ${FOREIGN}`],
    rust: ['3: cargo install --path .'],
  },
  {
    name: 'nothing is foreign when only the build platform is asked for',
    text: 'FROM rust:1\nRUN cargo build\n',
    options: { platforms: 'linux/amd64' },
    emulates: [],
    rust: [],
  },
  {
    name: 'a stage that nothing needs does not count',
    text: `FROM rust AS test
RUN cargo test
FROM --platform=$BUILDPLATFORM rust AS lint
RUN cargo clippy
FROM debian
COPY app /app
`,
    reachable: ['2'],
    bases: [`debian target ${ALL}`],
    emulates: [],
    rust: [],
  },
  {
    name: 'target chooses another stage, whatever its case',
    text: 'FROM rust AS Test\nRUN cargo test\nFROM debian\n',
    options: { target: 'tesT' },
    reachable: ['test'],
    bases: [`rust target ${ALL}`],
    rust: ['2: cargo test'],
  },
  {
    name: 'COPY --from by index, and by a name in other case',
    text: `FROM --platform=$BUILDPLATFORM rust AS Cross
ARG TARGETARCH
FROM alpine
FROM debian
COPY --from=0 /a /a
COPY --from=CROSS /b /b
`,
    reachable: ['cross', '2'],
  },
  {
    name: 'an image that is only copied from is the target’s, also in a build stage',
    text: `FROM --platform=$BUILDPLATFORM rust AS b
ARG TARGETARCH
COPY --from=busybox:musl /bin/busybox /bb
FROM scratch
COPY --from=b /bb /bb
`,
    bases: ['rust build [amd64]', `busybox:musl target ${ALL}`],
  },
  {
    name: 'RUN --mount from a stage and from an image',
    text: `FROM --platform=$BUILDPLATFORM alpine AS tools
FROM --platform=$BUILDPLATFORM rust AS b
RUN --mount=type=cache,target=/c --mount=type=bind,from=tools,target=/t --mount=from=mold:2,target=/m true
FROM scratch
COPY --from=b /x /x
`,
    reachable: ['tools', 'b', '2'],
    bases: ['alpine build [amd64]', 'rust build [amd64]', `mold:2 target ${ALL}`],
    emulates: [],
  },
  {
    name: 'ARG in FROM: default',
    text: 'ARG RUST=1.90\nARG DEBIAN=bookworm\nFROM rust:${RUST}-$DEBIAN\n',
    bases: [`rust:1.90-bookworm target ${ALL}`],
  },
  {
    name: 'ARG in FROM: a build argument wins',
    text: 'ARG RUST=1.90\nFROM rust:${RUST}\n',
    options: { args: { RUST: '1.91' } },
    bases: [`rust:1.91 target ${ALL}`],
  },
  {
    name: 'ARG in FROM: a build argument without a global ARG is not seen',
    text: 'FROM rust${SUFFIX}\n',
    options: { args: { SUFFIX: ':1' } },
    bases: [`rust target ${ALL}`],
  },
  {
    name: 'ARG in FROM: ARG inside a stage is not seen by the next FROM',
    text: 'FROM alpine\nARG V=3\nFROM debian${V}\n',
    bases: [`debian target ${ALL}`],
  },
  {
    name: 'ARG in FROM: several on a line, one made from another, quoted',
    text: 'ARG A=1 B="${A}.90"\nARG C=\'-$\'A\nFROM "rust:${B}${C/$/}"\n',
    bases: [`rust:1.90-A target ${ALL}`],
  },
  {
    name: 'expansions: default, alternative, set but empty',
    text: 'ARG EMPTY=\nARG V=1\nFROM a:${NONE:-d}${EMPTY:-e}${EMPTY-x}${V:+y}${NONE+z}${V:-${NONE:-q}}\n',
    bases: [`a:dey1 target ${ALL}`],
  },
  {
    name: 'expansions: prefix, suffix and replacement',
    text: 'ARG V=v1.2.3-slim\nFROM a:${V#v}\nFROM b:${V%-*}\nFROM c:${V//./_}\nFROM d:${V##*.}${V%%.*}${V/1/9}\n',
    bases: [`d:3-slimv1v9.2.3-slim target ${ALL}`],
  },
  {
    name: 'a stage for each architecture',
    text: `FROM debian:bookworm AS base-amd64
FROM debian:trixie AS base-arm64
RUN apt-get update
FROM balenalib/armv7 AS base-arm
FROM base-\${TARGETARCH}
COPY app-\${TARGETARCH} /app
`,
    reachable: ['base-amd64', 'base-arm64', 'base-arm', '3'],
    bases: [
      'debian:bookworm target [amd64]',
      'debian:trixie target [arm64]',
      'balenalib/armv7 target [arm/v7]',
    ],
    emulates: ['3: arm64'],
  },
  {
    name: 'an image for each architecture, with the variant',
    text: 'FROM acme/base:${TARGETARCH}${TARGETVARIANT}\n',
    bases: [
      'acme/base:amd64 target [amd64]',
      'acme/base:arm64 target [arm64]',
      'acme/base:armv7 target [arm/v7]',
    ],
  },
  {
    name: 'FROM stage takes that stage’s platform, not its own flag',
    text: `FROM --platform=$BUILDPLATFORM rust AS base
ARG TARGETARCH
FROM --platform=$TARGETPLATFORM base AS b
RUN cargo build
FROM scratch
COPY --from=b /x /x
`,
    emulates: [],
    rust: [],
    hints: [],
  },
  {
    name: '--platform=$TARGETPLATFORM is the target',
    text: 'FROM --platform=$TARGETPLATFORM debian\nRUN true\n',
    bases: [`debian target ${ALL}`],
    emulates: [`2: ${FOREIGN}`],
  },
  {
    name: '--platform from TARGETOS and TARGETARCH is the target too',
    text: 'FROM --platform=${TARGETOS}/${TARGETARCH} debian\n',
    bases: [`debian target ${ALL}`],
    hints: [],
  },
  {
    name: '--platform through a global ARG',
    text: 'ARG HOST=$BUILDPLATFORM\nFROM --platform=${HOST} rust AS b\nARG TARGETARCH\nFROM debian\nCOPY --from=b /x /x\n',
    bases: ['rust build [amd64]', `debian target ${ALL}`],
  },
  {
    name: 'a fixed platform in the final stage makes a mixed image',
    text: 'FROM --platform=linux/amd64 debian\nRUN useradd x\n',
    bases: ['debian linux/amd64 [amd64]'],
    emulates: [],
    hints: ['1: mixed-image'],
  },
  {
    name: 'the build platform in the final stage makes one too',
    text: 'FROM --platform=$BUILDPLATFORM debian\n',
    hints: ['1: mixed-image'],
  },
  {
    name: 'a fixed foreign platform is emulated',
    text: 'FROM --platform=linux/s390x debian AS x\nRUN true\nFROM debian\nCOPY --from=x /a /a\n',
    bases: ['debian linux/s390x [s390x]', `debian target ${ALL}`],
    emulates: ['2: s390x'],
  },
  {
    name: 'ONBUILD does not run here',
    text: 'FROM rust\nONBUILD RUN cargo build\nONBUILD COPY --from=nowhere / /\n',
    emulates: [],
    rust: [],
    reachable: ['0'],
  },
  {
    name: 'here-document as a script',
    text: 'FROM rust\nRUN <<EOF\nset -e\n# cargo run\nFROM=x\ncargo build --release\nEOF\nRUN true\n',
    emulates: [`2: ${FOREIGN}`],
    rust: ['6: cargo build --release'],
  },
  {
    name: 'here-documents that are not shell scripts',
    text: `FROM rust
RUN cat <<EOF > /notes
cargo build
EOF
RUN <<PY
#!/usr/bin/env python3
cargo build
PY
RUN python3 <<EOF
cargo build
EOF
COPY <<EOF /x.sh
RUN cargo build
EOF
RUN 3<<EOF cat
cargo build
EOF
`,
    rust: [],
    reachable: ['0'],
  },
  {
    name: 'here-document given to a shell, with continuation and a quoted name',
    text: 'FROM rust\nRUN --network=none bash -e <<"EOT"\nif true; then\n\tRUSTFLAGS=-g cargo +nightly --locked test\nfi\nEOT\n',
    rust: ['4: cargo +nightly --locked test'],
  },
  {
    name: 'continuations with comments and empty lines; lines are kept',
    text: 'FROM rust\nRUN apt-get update \\\n # cargo build\n\n  && echo cargo build \\\n  && cargo build\n',
    rust: ['6: cargo build'],
  },
  {
    name: 'another escape character, Windows line ends, a byte order mark',
    text: '\uFEFF# escape=`\r\nFROM rust\r\nRUN echo a `\r\n  && cargo build\r\nRUN dir C:\\\r\nRUN true\r\n',
    rust: ['4: cargo build'],
  },
  {
    name: 'a named context instead of an image, found by its short name',
    text: 'FROM docker.io/library/debian:latest\nRUN true\n',
    options: { contexts: ['debian'] },
    bases: [],
    emulates: [`2: ${FOREIGN}`],
  },
  {
    name: 'a named context that is an image',
    text: 'FROM debian\n',
    options: { contexts: ['debian=docker-image://mirror.local/debian:1'] },
    bases: [`mirror.local/debian:1 target ${ALL}`],
  },
  {
    name: 'a named context instead of a stage: nothing of the stage runs',
    text: 'FROM rust AS b\nRUN cargo build\nCOPY --from=other /x /x\nFROM debian\nCOPY --from=b /x /x\n',
    options: { contexts: ['b'] },
    bases: [`debian target ${ALL}`],
    emulates: [],
    rust: [],
  },
  {
    name: 'COPY --from a named context',
    text: 'FROM debian\nCOPY --from=assets /x /x\n',
    options: { contexts: ['assets', 'unused'] },
    bases: [`debian target ${ALL}`],
  },
  {
    name: 'a program compiled outside, one path for all platforms',
    text: 'FROM debian\nCOPY README target/release/app /app/\n',
    hints: ['2: copy-without-arch'],
  },
  {
    name: 'a program compiled outside, in the exec form and with a triple',
    text: 'FROM debian\nCOPY ["./target/x86_64-unknown-linux-gnu/release/app", "/app"]\n',
    hints: ['2: copy-without-arch'],
  },
  {
    name: 'a program compiled outside, with the platform in its path',
    text: 'FROM debian\nARG TARGETARCH\nCOPY target/${TARGETARCH}/release/app /app\n',
    hints: [],
  },
  {
    name: 'a program compiled outside, for one platform',
    text: 'FROM debian\nCOPY target/release/app /app\n',
    options: { platforms: 'linux/arm64' },
    hints: [],
  },
  {
    name: 'replacement with an escaped slash in FROM',
    text: 'FROM app-${TARGETPLATFORM//\\//-}\n',
    bases: [
      'app-linux-amd64 target [amd64]',
      'app-linux-arm64 target [arm64]',
      'app-linux-arm-v7 target [arm/v7]',
    ],
  },
  {
    name: 'here-documents with a blank, with backslashes in them, and words that only look like one',
    text: `FROM debian
RUN cat << EOF > /f
a \\
b \\;
EOF
RUN echo "<<EOF"
CMD cat <<EOF
LABEL x=<<EOF
RUN ["cat", "<<EOF"]
RUN cat <<"A B" > /f
FROM nothing
A B
RUN dir C:\\\\
COPY --from=tools:1 /x /x
`,
    bases: [`debian target ${ALL}`, `tools:1 target ${ALL}`],
    reachable: ['0'],
  },
  {
    name: 'ONBUILD of a stage runs in the one made of it, on its own lines',
    text: `FROM rust AS base
ONBUILD COPY --from=tools:1 /t /t
ONBUILD RUN <<EOF
cargo build
EOF
FROM base
`,
    bases: [`rust target ${ALL}`, `tools:1 target ${ALL}`],
    emulates: [`3: ${FOREIGN}`],
    rust: ['4: cargo build'],
  },
  {
    name: 'a mount whose keys are in capitals, and one in quotes',
    text: `FROM debian AS a
FROM debian AS b
FROM debian
RUN --mount=type=bind,FROM=a,target=/a --mount='type=bind,"from=b","target=/x,y"' true
`,
    reachable: ['a', 'b', '2'],
  },
  {
    name: 'a platform that nobody knows, in a stage that nobody needs',
    text: 'FROM --platform=linux/mips64le debian AS other\nFROM --platform=windows/amd64 x AS win\nFROM debian\n',
    reachable: ['2'],
    bases: [`debian target ${ALL}`],
  },
  {
    name: 'an argument of the target with a default of its own',
    text: `FROM --platform=$BUILDPLATFORM rust AS b
ARG TARGETARCH=amd64
RUN cargo build
FROM debian
COPY --from=b /app /app
`,
    hints: ['2: pinned-argument', '5: same-binary'],
  },
  {
    name: 'the same above the first FROM, where it is right, and one that a build argument replaces',
    text: 'ARG TARGETPLATFORM=linux/arm64\nARG BUILDPLATFORM=linux/s390x\nFROM --platform=$TARGETPLATFORM debian\n',
    options: { platforms: 'linux/arm64', args: { BUILDPLATFORM: 'linux/amd64' } },
    hints: [],
  },
  {
    name: 'a name that nobody gives a value',
    text: 'ARG TAG\nFROM debian:${TAG:-12}${TGA}\n',
    hints: ['2: undefined-argument'],
  },
  {
    name: 'a stage for each platform, each with a path of its own: no file twice',
    text: `FROM --platform=$BUILDPLATFORM rust AS b
RUN cargo build --target x86_64-unknown-linux-gnu --target aarch64-unknown-linux-gnu
FROM scratch AS final-amd64
COPY --from=b /src/target/x86_64-unknown-linux-gnu/release/app /app
FROM scratch AS final-arm64
COPY --from=b /src/target/aarch64-unknown-linux-gnu/release/app /app
FROM final-\${TARGETARCH}
`,
    options: { platforms: 'linux/amd64,linux/arm64' },
    hints: [],
  },
  {
    name: 'a compiling stage whose image is another one for each platform',
    text: `FROM --platform=$BUILDPLATFORM rust-cross:\${TARGETARCH} AS b
RUN cargo build
FROM debian
COPY --from=b /app /app
`,
    options: { platforms: 'linux/amd64,linux/arm64' },
    hints: [],
  },
  {
    name: 'programs of the target’s that a stage of the build platform starts',
    text: `FROM ghcr.io/acme/uv:1 AS uv
FROM --platform=$BUILDPLATFORM debian AS b
COPY --from=acme/protoc:3 /bin/protoc /usr/bin/
COPY --from=uv /uv /bin/uv
COPY --from=acme/data:1 /data /data
RUN protoc --version && /bin/uv sync
FROM debian
COPY --from=b /x /x
`,
    emulates: [`3: ${FOREIGN}`, `4: ${FOREIGN}`],
    rust: [],
    hints: ['3: foreign-program', '4: foreign-program'],
  },
  {
    name: 'the same with the image on the build platform',
    text: `FROM --platform=$BUILDPLATFORM ghcr.io/acme/uv:1 AS uv
FROM --platform=$BUILDPLATFORM debian AS b
COPY --from=uv /uv /bin/uv
RUN uv sync
FROM debian
COPY --from=b /x /x
`,
    emulates: [],
    hints: [],
  },
  {
    name: 'WebAssembly, and files that an installed tool made, are the same on every machine',
    text: `FROM --platform=$BUILDPLATFORM rust AS wasm
RUN wasm-pack build --target web
RUN cargo build --target wasm32-unknown-unknown
FROM --platform=$BUILDPLATFORM rust AS book
RUN cargo install mdbook && mdbook build
FROM nginx
COPY --from=wasm /pkg /pkg
COPY --from=book /rfcs/book /public
`,
    hints: [],
  },
  {
    name: 'an installed tool that is the program',
    text: `FROM --platform=$BUILDPLATFORM rust AS b
RUN cargo install ripgrep
FROM debian
COPY --from=b /usr/local/cargo/bin/rg /usr/bin/
`,
    hints: ['4: same-binary'],
  },
];
