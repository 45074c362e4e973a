/**
 * Small crates of kinds that once came out wrong without a word: refused in the plan, with a remedy that is tried here; or
 * built, loaded and run.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { checkout, cli, commit, leftovers, must, testbed } from './engines.ts';

const builder = `e2e-cases-${Math.random().toString(36).slice(2, 8)}`;
const loaded: string[] = [];

beforeAll(() => {
  const options = [`image=${testbed('TESTBED_BUILDKIT_IMAGE')}`, 'network=host'];
  must('docker', [
    ...['buildx', 'create', '--name', builder, '--driver', 'docker-container'],
    ...options.flatMap((option) => ['--driver-opt', option]),
  ]);
});
afterAll(() => {
  must('docker', ['buildx', 'rm', '--force', builder]);
  for (const name of loaded) spawnSync('docker', ['image', 'rm', '--force', name]);
});
afterEach(() => expect(leftovers()).toEqual([]));

const manifest = (name: string, rest = '') =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${rest}`;
const lock = (...names: readonly string[]) =>
  `version = 3\n${names.map((name) => `\n[[package]]\nname = "${name}"\nversion = "0.1.0"\n`).join('')}`;
const says = (text: string) => `fn main() { println!("${text}"); }\n`;

function multihull(directory: string, ...words: readonly string[]) {
  const fixed = ['--platforms', 'linux/amd64', '--cache', 'off', '--tags', 't1', '--builder', builder];
  const result = spawnSync(process.execPath, cli(...words, '--context', directory, ...fixed), {
    encoding: 'utf8',
    cwd: directory,
  });
  return { exitCode: result.status, log: `${result.stdout}${result.stderr}` };
}

/** Builds and loads it. */
function built(directory: string, ...flags: readonly string[]) {
  const name = `${builder}-${loaded.length}`;
  loaded.push(`${name}:t1`);
  const { exitCode, log } = multihull(directory, 'build', '--load', '--images', name, ...flags);
  expect(`${exitCode}\n${exitCode === 0 ? '' : log}`).toBe('0\n');
  return { log, name: `${name}:t1` };
}

describe('what the context does not bring', () => {
  const refused = (files: Readonly<Record<string, string>>) => {
    const { directory } = checkout(files);
    const { exitCode, log } = multihull(directory, 'plan', '--push=false');
    expect(exitCode).toBe(2);
    return { directory, log };
  };

  test('the source of a second program: refused, and built as the message says', () => {
    const ignore = '**/target\n**/bin\n**/obj\n.git\n';
    const { directory, log } = refused({
      'Cargo.toml': manifest('ignoredbin'),
      'Cargo.lock': lock('ignoredbin'),
      'src/main.rs': says('main'),
      'src/bin/tool.rs': says('the tool itself'),
      '.dockerignore': ignore,
    });
    expect(log).toContain('"**/bin" keeps src/bin/tool.rs out of the build');
    expect(log).toContain('Write !src/bin/tool.rs below that line');
    writeFileSync(join(directory, '.dockerignore'), ignore.replace('bin\n', 'bin\n!src/bin/tool.rs\n'));
    commit(directory, 'tool');
    const { name } = built(directory);
    expect(must('docker', ['run', '--rm', '--pull', 'never', '--entrypoint', 'tool', name])).toBe(
      'the tool itself\n',
    );
  });

  test('a build script: refused, and built as the message says', () => {
    const ignore = '*\n!Cargo.toml\n!Cargo.lock\n!src\n';
    const { directory, log } = refused({
      'Cargo.toml': manifest('ignoredbuild'),
      'Cargo.lock': lock('ignoredbuild'),
      'src/main.rs': 'fn main() { println!("{}", option_env!("HULL").unwrap_or("off")); }\n',
      'build.rs': 'fn main() { println!("cargo:rustc-env=HULL=on"); }\n',
      '.dockerignore': ignore,
    });
    expect(log).toContain('"*" keeps build.rs out of the build');
    writeFileSync(join(directory, '.dockerignore'), `${ignore}!build.rs\n`);
    commit(directory, 'build script');
    expect(must('docker', ['run', '--rm', '--pull', 'never', built(directory).name])).toBe('on\n');
  });

  test('the lockfile', () => {
    const { log } = refused({
      'Cargo.toml': manifest('ignoredlock'),
      'Cargo.lock': lock('ignoredlock'),
      'src/main.rs': says('x'),
      '.dockerignore': 'Cargo.lock\ntarget\n',
    });
    expect(log).toContain('"Cargo.lock" keeps Cargo.lock out of the build, and it is the lockfile');
  });

  test('a member of the workspace: refused, and the other one is built alone', () => {
    const { directory, log } = refused({
      'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["crates/server", "crates/cli"]\n',
      'Cargo.lock': lock('cli', 'server'),
      'crates/server/Cargo.toml': manifest('server'),
      'crates/server/src/main.rs': says('server'),
      'crates/cli/Cargo.toml': manifest('cli'),
      'crates/cli/src/main.rs': says('cli'),
      '.dockerignore': '*\n!Cargo.toml\n!Cargo.lock\n!crates/*/Cargo.toml\n!crates/server/src\n',
    });
    expect(log).toContain('crates/cli/src/main.rs');
    const { name } = built(directory, '--package', 'server');
    expect(must('docker', ['run', '--rm', '--pull', 'never', name])).toBe('server\n');
  });

  test('a submodule that is not checked out', () => {
    const { log } = refused({
      'Cargo.toml': manifest('sub', '[dependencies]\nhosts = { path = "vendor/hosts" }\n'),
      'Cargo.lock': lock('hosts', 'sub'),
      'src/main.rs': says('x'),
      '.gitmodules':
        '[submodule "vendor/hosts"]\n\tpath = vendor/hosts\n\turl = https://example.com/hosts.git\n',
    });
    expect(log).toMatch(/vendor\/hosts, which is not checked out\s+Write submodules: true/);
  });
});

describe('what is told, and then built', () => {
  test('a build script that asks git: told, and answered as the message says', () => {
    const { directory, sha } = checkout({
      'Cargo.toml': manifest('gitinfo'),
      'Cargo.lock': lock('gitinfo'),
      'src/main.rs': 'fn main() { println!("{}", env!("GIT_SHA")); }\n',
      'build.rs':
        'fn main() { let out = std::process::Command::new("git").args(["rev-parse", "HEAD"]).output().expect("git"); assert!(out.status.success(), "could not find repository"); println!("cargo:rustc-env=GIT_SHA={}", String::from_utf8_lossy(&out.stdout).trim()); }\n',
    });
    expect(multihull(directory, 'plan', '--push=false').log).toContain(
      'asks git which commit this is, and .git is not part of the build',
    );
    writeFileSync(join(directory, '.dockerignore'), 'target\n.git/config\n');
    const { name } = built(directory);
    expect(must('docker', ['run', '--rm', '--pull', 'never', name])).toBe(`${sha}\n`);
    rmSync(directory, { recursive: true });
  });

  test('a wrapper of rustc that the container does not have', () => {
    const { directory } = checkout({
      'Cargo.toml': manifest('wrapper'),
      'Cargo.lock': lock('wrapper'),
      'src/main.rs': says('wrapper ok'),
      '.cargo/config.toml': '[build]\nrustc-wrapper = "sccache"\n',
    });
    const { name, log } = built(directory);
    expect(log).toContain('rustc-wrapper = "sccache" is not in the build container');
    expect(must('docker', ['run', '--rm', '--pull', 'never', name])).toBe('wrapper ok\n');
  });

  test('labels of the Dockerfile stay, and ours are beside them', () => {
    const { directory } = checkout({
      'Cargo.toml': manifest('labels', 'description = "of Cargo.toml"\nlicense = "MIT"\n'),
      Dockerfile:
        'FROM debian:bookworm-slim\nLABEL org.opencontainers.image.title="Harbour Lights" org.opencontainers.image.description="What the team wrote"\nCMD ["true"]\n',
    });
    const { name } = built(directory);
    const labels = JSON.parse(
      must('docker', ['image', 'inspect', '--format', '{{json .Config.Labels}}', name]),
    );
    expect(labels).toMatchObject({
      'org.opencontainers.image.title': 'Harbour Lights',
      'org.opencontainers.image.description': 'What the team wrote',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.version': 't1',
    });
  });
});
