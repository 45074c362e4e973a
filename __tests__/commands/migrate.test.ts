/** `multihull migrate` in directories and repositories as people have them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createTerminalLog } from '../../src/adapters/log-terminal.ts';
import { migrateFile } from '../../src/cli/run/run-migrate.ts';
import { UserError } from '../../src/errors.ts';
import { temporary } from '../fakes/tools.ts';

const PLAIN = `FROM rust:1.85 AS build
COPY . .
RUN cargo build --release
FROM debian:bookworm-slim
COPY --from=build /target/release/app /app
`;
let directory: string;
let cwd: string;

const git = (...args: readonly string[]) => {
  const { status, stderr, stdout } = spawnSync(
    'git',
    ['-C', directory, '-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const path = () => join(directory, 'Dockerfile');
const read = () => readFileSync(path(), 'utf8');

async function migrate(...words: readonly string[]) {
  let printed = '';
  let said = '';
  const log = createTerminalLog({ colour: false, debug: false, write: (text) => (said += text) });
  process.chdir(directory);
  try {
    const print = (text: string) => (printed += text);
    const code = await migrateFile(words, { PATH: process.env['PATH'] }, log, print);
    return { code, printed, said };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.exitCode, printed, said, message: error.message, remedy: error.remedy };
  } finally {
    process.chdir(cwd);
  }
}

beforeEach(async () => {
  cwd = process.cwd();
  directory = await temporary();
  writeFileSync(path(), PLAIN);
});

describe('without --write', () => {
  test('the patch is on standard output, git applies it, and nothing is changed', async () => {
    git('init', '--quiet');
    const { code, printed } = await migrate();
    expect(code).toBe(0);
    expect(read()).toBe(PLAIN);
    expect(spawnSync('git', ['apply'], { cwd: directory, input: printed }).status).toBe(0);
    expect(read()).toContain('FROM --platform=$BUILDPLATFORM rust:1.85 AS build');
    expect((await migrate()).printed).toBe('');
  });

  test('every line that is in the way, and that a crate can do without', async () => {
    writeFileSync(path(), `FROM rust:1.85\nRUN cargo build --release\n`);
    writeFileSync(join(directory, 'Cargo.toml'), '[package]\nname = "app"\nversion = "1.0.0"\n');
    expect(await migrate()).toMatchObject({
      code: 2,
      printed: '',
      message: expect.stringContaining('Dockerfile:1: the final stage compiles'),
      remedy: expect.stringContaining('compile: container'),
    });
  });

  test('libraries of the crate, where the image has them without a line', async () => {
    writeFileSync(
      join(directory, 'Cargo.toml'),
      '[package]\nname = "app"\nversion = "1.0.0"\n[dependencies]\nopenssl-sys = "0.9"\n',
    );
    writeFileSync(
      join(directory, 'Cargo.lock'),
      'version = 4\n[[package]]\nname = "app"\nversion = "1.0.0"\ndependencies = ["openssl-sys"]\n[[package]]\nname = "openssl-sys"\nversion = "0.9.1"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
    );
    expect((await migrate()).printed).toContain('"libssl-dev:$MULTIHULL_DEBIAN_ARCH"');
  });

  test.each([
    [['other.Dockerfile'], 'there is no other.Dockerfile'],
    [['a', 'b'], 'migrate takes one Dockerfile'],
    [['--wirte'], 'there is no flag --wirte'],
  ])('%s', async (words, message) => {
    expect(await migrate(...words)).toMatchObject({ code: 2, message });
  });
});

describe('--write', () => {
  test('changes a file that is as in the last commit', async () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'x');
    expect((await migrate('--write')).code).toBe(0);
    expect(read()).toContain('. /multihull/cross.sh && cargo build --release');
    expect(git('diff', '--stat')).toContain('Dockerfile');
  });

  test.each([
    ['changes that are in no commit', 'has changes that are in no commit'],
    ['a file that was never committed', 'has changes that are in no commit'],
    ['no repository', 'is in no git repository'],
  ])('refuses %s, and writes nothing', async (name, message) => {
    if (name !== 'no repository') git('init', '--quiet');
    if (name === 'changes that are in no commit') {
      git('add', '.');
      git('commit', '--quiet', '--message', 'x');
      writeFileSync(path(), `# more\n${PLAIN}`);
    } else if (name !== 'no repository') git('commit', '--allow-empty', '--quiet', '--message', 'x');
    const before = read();
    expect(await migrate('Dockerfile', '--write')).toMatchObject({
      code: 2,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining('| git apply'),
    });
    expect(read()).toBe(before);
  });
});
