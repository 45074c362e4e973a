import { describe, expect, test } from '@jest/globals';
import { analyse } from './dockerfile-analyse.ts';

describe('what compiles Rust', () => {
  const compiles = (run: string) =>
    analyse(`FROM rust\nRUN ${run}\n`, { platforms: 'linux/arm64' }).rustUnderEmulation.map(
      ({ command }) => command,
    );

  test.each([
    ['cargo build', 'cargo build'],
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
  ])('not: %s', (run) => {
    expect(compiles(run)).toEqual([]);
  });
});
