import { describe, expect, test } from '@jest/globals';
import { analyse } from '../analyse-text.ts';

describe('what compiles Rust', () => {
  const compiles = (run: string) =>
    analyse(`FROM rust\nRUN ${run}\n`, { platforms: 'linux/arm64' }).rustUnderEmulation.map(
      ({ command }) => command,
    );

  test.each([
    ['cargo build', 'cargo build'],
    ["trap 'cargo build' EXIT", 'cargo build'],
    ['cd x && cargo b --release', 'cargo b --release'],
    ['set -eux; RUSTFLAGS="-C strip" CC=clang cargo rustc -- -v', 'cargo rustc -- -v'],
    ['. "$HOME/.cargo/env"; cargo check', 'cargo check'],
    ['/usr/local/cargo/bin/cargo build', '/usr/local/cargo/bin/cargo build'],
    ['"$HOME/.cargo/bin/cargo" build', '$HOME/.cargo/bin/cargo build'],
    ['env -u X FOO=1 cargo build', 'cargo build'],
    ['timeout 60 cargo test', 'cargo test'],
    [
      'cargo --config net.offline=true --color never build',
      'cargo --config net.offline=true --color never build',
    ],
    ['cargo +1.90 zigbuild', 'cargo +1.90 zigbuild'],
    ['cargo xwin build', 'cargo xwin build'],
    ['cargo install cargo-chef', 'cargo install cargo-chef'],
    ['cross build --target x', 'cross build --target x'],
    ['rustc -O main.rs', 'rustc -O main.rs'],
    ['sh -c "cd x && cargo build"', 'cargo build'],
    ["bash -euo pipefail -c 'cargo build'", 'cargo build'],
    ['["cargo", "build"]', 'cargo build'],
    ['["/bin/sh", "-c", "cargo build"]', 'cargo build'],
    ['if [ -f x ]; then cargo build; fi', 'cargo build'],
    ['case "$A" in amd64) cargo build ;; esac', 'cargo build'],
    ['for f in a b; do cargo build -p $f; done', 'cargo build -p $f'],
    ['ver=$(cargo run -- --print)', 'cargo run -- --print'],
    ['echo "`cargo run`"', 'cargo run'],
    ['(cargo build 2>&1 | tee log)', 'cargo build'],
    ['cargo build>log', 'cargo build'],
    ['! cargo test', 'cargo test'],
    ['cargo install x --version ^1', 'cargo install x --version ^1'],
    [
      'cargo install --git https://acme.example/x -- --help',
      'cargo install --git https://acme.example/x -- --help',
    ],
    ['cargo run -- --version', 'cargo run -- --version'],
    ['mold -run cargo build', 'cargo build'],
    ['rustup run nightly cargo build', 'cargo build'],
    ['gosu app cargo build', 'cargo build'],
    ['su app -c "cargo build"', 'cargo build'],
    ["su - app -s /bin/sh -c 'cd /src && cargo build'", 'cargo build'],
    ['su-exec app:app cargo build', 'cargo build'],
    ['runuser -u app -- cargo build', 'cargo build'],
    ['sudo -E -u app CARGO_HOME=/c cargo build', 'cargo build'],
    ['/usr/bin/time -v cargo build', 'cargo build'],
    ['time -p cargo build', 'cargo build'],
    ['scl enable gcc-toolset-12 -- cargo build', 'cargo build'],
    ["scl enable devtoolset-11 'cargo build'", 'cargo build'],
    ['taskset -c 0-3 cargo build', 'cargo build'],
    ['setarch x86_64 -R cargo build', 'cargo build'],
    ['linux32 cargo build', 'cargo build'],
    ['ionice -c 3 nice -n 19 cargo build', 'cargo build'],
    ['xargs -n 1 cargo install < list', 'cargo install'],
    ['find . -name Cargo.toml -execdir cargo build \\;', 'cargo build'],
    ['nix develop -c cargo build', 'cargo build'],
    ["nix-shell --run 'cargo build'", 'cargo build'],
    ['some-wrapper --flag cargo build', 'cargo build'],
    ['${CARGO:-cargo} build', 'cargo build'],
    ['cargo $CMD', 'cargo $CMD'],
    ['CMD=build && cargo $CMD --release', 'cargo build --release'],
    ['export C=cargo; $C build', 'cargo build'],
    ['cargo xtask dist', 'cargo xtask dist'],
    ['cargo make release', 'cargo make release'],
    ['cargo tauri build', 'cargo tauri build'],
    ['cargo lambda build', 'cargo lambda build'],
    ['cargo pgrx package', 'cargo pgrx package'],
    ['cargo deb', 'cargo deb'],
    ['cargo dist build', 'cargo dist build'],
    ['cargo ndk build', 'cargo ndk build'],
    ['cargo cbuild', 'cargo cbuild'],
    ['cargo cinstall', 'cargo cinstall'],
    ['cargo careful test', 'cargo careful test'],
    ['cargo wasi build', 'cargo wasi build'],
    ['cargo package', 'cargo package'],
    ['cargo a-plugin-of-tomorrow', 'cargo a-plugin-of-tomorrow'],
    ['cargo-chef cook', 'cargo-chef cook'],
    ['wasm-pack build', 'wasm-pack build'],
    ['trunk build --release', 'trunk build --release'],
    ['dx build', 'dx build'],
    ['maturin build', 'maturin build'],
    ['xx-cargo build', 'xx-cargo build'],
    ['cargo llvm-cov', 'cargo llvm-cov'],
    ['npm run tauri build', 'tauri build'],
    ['npx wasm-pack build', 'wasm-pack build'],
    ["echo 'cargo build' | sh", 'cargo build'],
    ['{ cargo build; } > log', 'cargo build'],
    ['build() { cargo build; }; build', 'cargo build'],
    ['trap "rm x" EXIT; cargo build', 'cargo build'],
    ['<<EOF bash -e\ncargo build\nEOF', 'cargo build'],
    ['cat <<EOF | bash\ncargo build\nEOF', 'cargo build'],
    ['RUSTFLAGS=-g \\\n  cargo \\\n  build', 'cargo build'],
  ])('%s', (run, command) => {
    expect(compiles(run)).toEqual([command]);
  });

  test.each([
    'echo cargo build',
    'true # cargo build',
    'cargo --version && rustc --version',
    'cargo chef prepare --recipe-path r.json',
    'cargo fetch --locked',
    'cargo fmt',
    'rustup target add x',
    'rm -rf ~/.cargo build',
    'apt-get install -y cargo build-essential',
    "printf 'cargo build' > build.sh",
    'echo \\; cargo build',
    'grep -q "cargo build" Makefile',
    'echo $((1<<3)) cargo build',
    'cat <<< "cargo build"',
    'echo hi > cargo build',
    'echo "unclosed && cargo build',
    'cargo build --help',
    'mycargo build',
    'cargo install --list',
    'cargo clippy --version',
    'cargo chef --version',
    'cargo metadata --format-version 1',
    'cargo llvm-cov report',
    'npm install -g wasm-pack && wasm-pack --version',
    'cargo vendor > .cargo/config.toml',
    'cargo --list',
    'cargo +nightly --version',
    'cargo new app && cargo add serde',
    'xx-cargo --print-target-triple',
    'rustc --print sysroot',
    'rustc -vV',
    'rustup run nightly rustc --version',
    'su app -c "cargo --version"',
    'wasm-pack --version',
    'trunk --version',
    'maturin --help',
    'git commit -m "cargo build"',
    'curl https://sh.rustup.rs | sh -s -- -y',
    'apk add --no-cache cargo make',
    'cat <<EOF > build.sh\ncargo build\nEOF',
    'cat <<EOF\ncargo build\nEOF',
  ])('not: %s', (run) => {
    expect(compiles(run)).toEqual([]);
  });
});

describe('what cannot be known', () => {
  const unknown = (from: string, run: string) =>
    analyse(`FROM ${from}\nRUN ${run}\n`, { platforms: 'linux/arm64' }).hints.map(
      ({ kind, line }) => `${line}: ${kind}`,
    );

  test.each([
    'make',
    'just build',
    './build.sh',
    'sh build.sh',
    'nix build',
    'python3 x.py',
    '$BUILD',
    'ninja -C out',
    'make --version install',
    'my-gccx a',
    'trap ./build.sh EXIT',
  ])('with Rust in the stage: %s', (run) => {
    expect(unknown('rust:1.90', run)).toEqual(['2: unknown-compile']);
    expect(unknown('debian', run)).toEqual([]);
  });

  test.each([
    ['a toolchain from rustup', 'debian', 'curl https://sh.rustup.rs | sh -s -- -y && make'],
    ['one from packages', 'alpine', 'apk add rust cargo && ./build.sh'],
    ['an image of other people', 'clux/muslrust:stable', 'make'],
    ['another one', 'ghcr.io/rust-cross/rust-musl-cross:aarch64-musl', 'make'],
    ['a script of another language', 'rust', '<<EOF\n#!/usr/bin/env python3\nx\nEOF'],
    ['text that is no shell', 'rust', 'if then ( ; fi'],
  ])('%s', (_name, from, run) => {
    expect(unknown(from, run)).toEqual([expect.stringMatching(/^[23]: unknown-compile$/)]);
  });

  test.each([
    'rustup component add rustfmt',
    'apt-get update && apt-get install -y protobuf-compiler && rm -rf /var/lib/apt/lists/*',
    'cargo chef prepare --recipe-path recipe.json',
    'mkdir -p src && echo "fn main() {}" > src/main.rs',
    'if [ -f x ]; then rm x; else exit 1; fi',
    'aarch64-linux-gnu-gcc-12 -o x x.c && clang-17 -c y.c && ld.lld --version',
    'make --version && cmake --version && node --help',
    "trap 'rm -rf /tmp/x' EXIT; envsubst < a > b; wasm-opt -Oz a.wasm; corepack enable",
  ])('nothing of it in: %s', (run) => {
    expect(unknown('rust:1.90', run)).toEqual([]);
  });

  test('a compile that was found says it all', () => {
    expect(unknown('rust', 'make && cargo build')).toEqual([]);
  });

  test('variables of the Dockerfile are looked into', () => {
    const text = 'FROM rust\nARG TOOL=cargo\nENV WHAT="build --release"\nRUN $TOOL $WHAT\n';
    const found = analyse(text, { platforms: 'linux/arm64' }).rustUnderEmulation;
    expect(found.map(({ command }) => command)).toEqual(['cargo build --release']);
    const given = analyse(text, { platforms: 'linux/arm64', args: { TOOL: 'echo' } }).rustUnderEmulation;
    expect(given).toEqual([]);
  });

  test('lines of nested text are those of the file', () => {
    const text = 'FROM rust\nRUN set -e; \\\n  bash <<EOF\necho\ncargo build\nEOF\n';
    expect(analyse(text, { platforms: 'linux/arm64' }).rustUnderEmulation.map(({ line }) => line)).toEqual([
      5,
    ]);
  });

  test('another shell is not read as one', () => {
    const text = 'FROM rust\nSHELL ["python3", "-c"]\nRUN cargo build\n';
    const found = analyse(text, { platforms: 'linux/arm64' });
    expect(found.rustUnderEmulation).toEqual([]);
    expect(found.hints.map(({ kind }) => kind)).toEqual(['unknown-compile']);
  });
});
