/** The wrapper as sh runs it, in front of tools that record how they are called. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { cargoWrapperFiles } from '../../../src/dockerfile/generate/cargo-wrapper.ts';
import { type FakeTools, fakeTools, temporary } from '../../fakes/tools.ts';

const TARGET = 'aarch64-unknown-linux-gnu';
/** Where the results of the target are, seen from the crate. */
const RESULTS = `target/.multihull/${TARGET}/release`;

let tools: FakeTools;
let context: string;
let crate: string;

/** The context as it is mounted, with another place than /multihull. */
async function mounted(uname = 'x86_64'): Promise<void> {
  context = await temporary();
  crate = realpathSync(await temporary());
  tools = await fakeTools({
    uname: [{ on: '-m', stdout: uname }],
    cargo: [
      { on: '*metadata*', script: `printf '{"target_directory":"%s/target","x":1}' "$PWD"` },
      { on: '*broken*', code: 101, stderr: 'error[E0308]' },
      // What cargo leaves behind.
      {
        on: '*--target*',
        script: `mkdir -p "$CARGO_TARGET_DIR/${TARGET}/release/deps" && echo program > "$CARGO_TARGET_DIR/${TARGET}/release/app"`,
      },
      { on: '*', script: 'true' },
    ],
    rustc: [
      { on: '*-vV', stdout: 'host: x86_64-unknown-linux-gnu\n' },
      { on: '*--print target-libdir*', stdout: '/nowhere/lib\n' },
    ],
    rustup: [{ on: '*', script: 'true' }],
    'aarch64-linux-gnu-gcc': [{ on: '*', script: 'true' }],
    'aarch64-linux-gnu-strip': [{ on: '*', script: 'true' }],
  });
  for (const { path, text, mode } of cargoWrapperFiles()) {
    const file = join(context, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      text.replaceAll('/multihull/', `${context}/`).replaceAll('/multihull\n', `${context}\n`),
    );
    chmodSync(file, mode);
  }
}

function sh(script: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    ...tools.env,
    MULTIHULL_TARGET: TARGET,
    MULTIHULL_PACKAGES: 'gcc-aarch64-linux-gnu',
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
    RANLIB_aarch64_unknown_linux_gnu: 'aarch64-linux-gnu-ranlib',
    ...more,
  };
  const result = spawnSync('/bin/sh', ['-euc', `PATH=${context}/bin:$PATH; ${script}`], {
    cwd: crate,
    env,
    encoding: 'utf8',
  });
  return { status: result.status, stderr: result.stderr, stdout: result.stdout };
}

const calls = async (tool: string) => (await tools.words()).filter((words) => words.startsWith(`${tool} `));
/** The call that was made for the user, the target directory in front. */
async function cargoCall(): Promise<string | undefined> {
  const own = (await tools.calls())
    .filter(({ tool, args }) => tool === 'cargo' && !args.includes('metadata'))
    .at(-1);
  if (!own) return undefined;
  const directory = own.env['CARGO_TARGET_DIR']?.replace(crate, '.');
  return [...(directory === undefined ? [] : [directory]), ...own.args].join(' ');
}

beforeEach(() => mounted());

describe('which commands get the target', () => {
  test.each([
    ['build --release', `./target/.multihull build --target ${TARGET} --release`],
    ['+nightly --locked b -r', `./target/.multihull +nightly --locked b --target ${TARGET} -r`],
    [
      '--config net.offline=true build --bin build',
      `./target/.multihull --config net.offline=true build --target ${TARGET} --bin build`,
    ],
    ['rustc --release -- -C build', `./target/.multihull rustc --target ${TARGET} --release -- -C build`],
    ['install --path .', `./target/.multihull install --target ${TARGET} --path .`],
    ['auditable build --release', `./target/.multihull auditable build --target ${TARGET} --release`],
    [
      'chef cook --release --recipe-path build',
      `./target/.multihull chef cook --target ${TARGET} --release --recipe-path build`,
    ],
    ['build --target-dir /tmp/x --release', `/tmp/x/.multihull build --target ${TARGET} --release`],
    ['build --target-dir=out', `./out/.multihull build --target ${TARGET}`],
    ['clean -p app --release', `./target/.multihull clean --target ${TARGET} -p app --release`],
    // Left to the machine that builds, with results that are not mixed with the others.
    ['test --release', './target/.multihull test --release'],
    ['run --bin generate -- --release', './target/.multihull run --bin generate -- --release'],
    // Not touched.
    ['install cargo-chef --locked', 'install cargo-chef --locked'],
    ['build --target wasm32-unknown-unknown', 'build --target wasm32-unknown-unknown'],
    ['install ripgrep --target x', 'install ripgrep --target x'],
    ['chef prepare --recipe-path recipe.json', 'chef prepare --recipe-path recipe.json'],
    ['fetch --locked', 'fetch --locked'],
    ['leptos build', 'leptos build'],
    ['--version', '--version'],
  ])('cargo %s', async (words, expected) => {
    expect(sh(`cargo ${words}`)).toMatchObject({ status: 0, stderr: '' });
    expect(await cargoCall()).toBe(expected);
  });

  test('on the machine’s own platform nothing is added', async () => {
    expect(sh('cargo build --release', { MULTIHULL_TARGET: 'x86_64-unknown-linux-gnu' }).status).toBe(0);
    expect(await cargoCall()).toBe('build --release');
  });

  test('flags for a newer CPU of the same architecture stay away from build scripts', async () => {
    const variable = { CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS: '-C target-cpu=x86-64-v3' };
    sh('cargo build --release', { MULTIHULL_TARGET: 'x86_64-unknown-linux-gnu', ...variable });
    expect(await cargoCall()).toContain('--target x86_64-unknown-linux-gnu');
  });

  test('words with blanks and quotes arrive as they were', async () => {
    sh(`cargo build --features "a b" -- "it's" ''`);
    const own = (await tools.calls()).find(({ tool, args }) => tool === 'cargo' && args.includes('build'));
    expect(own?.args).toEqual(['build', '--target', TARGET, '--features', 'a b', '--', "it's", '']);
  });
});

describe('where the results are', () => {
  test('target/release has them, and leads to cargo’s own directory, so that what is removed is removed', () => {
    expect(sh('cargo build --release && cat target/release/app').stdout).toBe('program\n');
    expect(readlinkSync(join(crate, 'target/release'))).toBe(`.multihull/${TARGET}/release`);
    writeFileSync(join(crate, RESULTS, 'deps/app-1'), 'stand-in');
    expect(sh('rm target/release/deps/app* && cargo build --release').status).toBe(0);
    expect(existsSync(join(crate, RESULTS, 'deps/app-1'))).toBe(false);
  });

  test.each([
    ['build', 'debug'],
    ['build --profile dev', 'debug'],
    ['build --profile dist', 'dist'],
    ['install --path . --debug', 'debug'],
    ['install --path .', 'release'],
  ])('cargo %s: target/%s', (words, name) => {
    sh(`cargo ${words}`);
    expect(readlinkSync(join(crate, 'target', name))).toBe(`.multihull/${TARGET}/${name}`);
  });

  test('a target/release that was removed takes its results with it', () => {
    sh('cargo build --release');
    writeFileSync(join(crate, RESULTS, 'old'), '');
    rmSync(join(crate, 'target/release'));
    sh('cargo build --release');
    expect(existsSync(join(crate, RESULTS, 'old'))).toBe(false);
  });

  test('a directory that was copied from another stage is taken over', () => {
    mkdirSync(join(crate, 'target/release/deps'), { recursive: true });
    writeFileSync(join(crate, 'target/release/deps/library'), 'kept');
    expect(sh('cargo build --release').status).toBe(0);
    expect(lstatSync(join(crate, 'target/release')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(crate, RESULTS, 'deps/library'), 'utf8')).toBe('kept');
  });

  test('CARGO_TARGET_DIR keeps its meaning', async () => {
    sh('cargo build --release', { CARGO_TARGET_DIR: '/tmp/../tmp/x' });
    expect(await cargoCall()).toBe(`/tmp/../tmp/x/.multihull build --target ${TARGET} --release`);
    rmSync('/tmp/x', { recursive: true, force: true });
  });
});

describe('what it makes sure of', () => {
  test('the standard library, once more for the toolchain that the crate names', async () => {
    sh('cargo +1.85.0 build --release');
    expect(await calls('rustup')).toEqual([`rustup target add --toolchain 1.85.0 ${TARGET}`]);
  });

  test('a compiler that is missing is named with its packages', () => {
    const { status, stderr } = sh('cargo build', {
      CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'no-such-gcc',
    });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'multihull: the linker no-such-gcc is missing: install gcc-aarch64-linux-gnu in this stage\n',
    );
  });

  test('cargo’s own failure and its words come through', () => {
    expect(sh('cargo build --bin broken')).toMatchObject({ status: 101, stderr: 'error[E0308]' });
  });

  test('strip is the target’s', async () => {
    expect(sh('strip -s app').status).toBe(0);
    expect(await calls('aarch64-linux-gnu-strip')).toEqual(['aarch64-linux-gnu-strip -s app']);
  });

  test('all of it is POSIX sh', () => {
    for (const { text } of cargoWrapperFiles())
      expect(spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
  });
});
