/** Crates without a Dockerfile, compiled for real in a container and on this machine; their programs run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import {
  act,
  checkout,
  cli,
  crate,
  freshImage,
  leftovers,
  must,
  printedBy,
  REGISTRY,
  THREE,
  tagDigest,
  testbed,
} from './engines.ts';
import { cargoTree, dpkg, isSpdx, linkedInto, packagesOf, sboms } from './sbom-truth.ts';

const PLATFORMS = [
  ['linux/amd64', 'x86_64', 'x86_64-unknown-linux-gnu'],
  ['linux/arm64', 'aarch64', 'aarch64-unknown-linux-gnu'],
  ['linux/arm/v7', 'arm', 'armv7-unknown-linux-gnueabihf'],
] as const;

/** A builder that stays, as on a machine of one's own: with it the build uses cache mounts instead of layers. */
const builder = `e2e-compile-${Math.random().toString(36).slice(2, 8)}`;

beforeAll(() => {
  const options = [
    '--driver-opt',
    `image=${testbed('TESTBED_BUILDKIT_IMAGE')}`,
    '--driver-opt',
    'network=host',
  ];
  must('docker', ['buildx', 'create', '--name', builder, '--driver', 'docker-container', ...options]);
});
afterAll(() => void must('docker', ['buildx', 'rm', '--force', builder]));
afterEach(() => expect(leftovers()).toEqual([]));

function expectAtlas(image: string): void {
  for (const [platform, arch, target] of PLATFORMS) {
    expect(JSON.parse(printedBy(image, platform))).toMatchObject({
      program: 'atlas',
      arch,
      target,
      built_on: 'x86_64',
      name: 'atlas',
    });
    expect(printedBy(image, platform, '--entrypoint', 'atlasctl')).toBe(`atlasctl on ${arch}\n`);
  }
}

describe('in a container', () => {
  const image = freshImage('atlas');
  const { directory, sha } = crate('atlas');
  const build = () =>
    act({ workspace: directory, sha, inputs: { images: image, platforms: THREE, tags: 'v1', smoke: '' } });

  test('a workspace with macros, build scripts, C and two binaries: one cargo run for three platforms', async () => {
    const result = await build();
    expect(result.exitCode).toBe(0);
    expect(await tagDigest(image, 'v1')).toBe(result.outputs['digest']);
    const stage = result.stdout
      .split('\n')
      .filter((line) => /^\s*\[\d+\/\d+\] RUN .*"cargo", "build"/.test(line));
    // Once for the dependencies, once for the crate: not once a platform.
    expect(stage).toHaveLength(2);
    for (const [, , target] of PLATFORMS) expect(result.stdout).toContain(`"${target}"`);
    expect(result.stdout).not.toMatch(/installing QEMU handlers/);
    expectAtlas(`${image}:v1`);
    expect(must('docker', ['run', '--rm', '--entrypoint', 'id', `${image}:v1`])).toContain('uid=65532');
  });

  test('with nothing changed, nothing is compiled and every platform is the same', async () => {
    const before = await tagDigest(image, 'v1');
    const result = await build();
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toMatch(/^\s+Compiling /m);
    expect(before).toBeDefined();
    const compiled = result.stdout
      .split('\n')
      .filter((line) => line.includes('"cargo", "build"') && /\[\d+\/\d+\]/.test(line));
    for (const line of compiled) expect(line).toMatch(/CACHED/);
  });

  test('a system library is found and installed for every platform, and the image has it', async () => {
    const name = freshImage('seal');
    const seal = crate('seal');
    const result = await act({
      workspace: seal.directory,
      sha: seal.sha,
      inputs: {
        images: name,
        platforms: THREE,
        tags: 'v1',
        cache: 'off',
        builder,
      },
    });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('libssl-dev:arm64 for openssl-sys');
    for (const [platform, arch] of PLATFORMS)
      expect(printedBy(`${name}:v1`, platform)).toMatch(new RegExp(`^OpenSSL 3\\..* on ${arch}\n$`));
    // And the SBOM of each platform says so: what cargo links, and what dpkg knows.
    const found = sboms(`${name}:v1`);
    // The job's own directory is gone by now.
    const again = crate('seal').directory;
    expect(Object.keys(found).sort()).toEqual(PLATFORMS.map(([platform]) => platform).sort());
    for (const [platform, , target] of PLATFORMS) {
      const document = found[platform]?.SPDX;
      if (!document) throw new Error(`no SBOM for ${platform}`);
      isSpdx(document);
      expect(isSpdx.errors ?? []).toEqual([]);
      expect(linkedInto(document, 'seal')).toEqual(cargoTree(again, target, 'seal'));
      expect(linkedInto(document, 'seal').join()).toContain('openssl-sys');
      expect(packagesOf(document, 'deb')).toEqual(dpkg(`${name}:v1`, platform));
    }
  });

  test('where none is to be found, the plan warns, and the failed step says both ways out', async () => {
    const seal = crate('seal');
    const result = await act({
      workspace: seal.directory,
      sha: seal.sha,
      inputs: {
        push: 'false',
        platforms: 'linux/arm64',
        cache: 'off',
        builder,
        'system-packages': 'none',
      },
    });
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(/::warning .*crate openssl-sys usually needs libssl-dev/);
    const error = result.stdout.split('\n').find((line) => line.startsWith('::error'));
    expect(error).toContain('the build script of crate openssl-sys failed');
    expect(error).toContain('system-packages: libssl-dev');
    expect(error).toContain('vendored');
  });

  test('a syntax error is shown at its place in the source', async () => {
    const { directory: at, sha: commit } = checkout({
      'Cargo.toml': '[package]\nname = "crooked"\nversion = "0.1.0"\nedition = "2021"\n',
      'Cargo.lock': 'version = 4\n\n[[package]]\nname = "crooked"\nversion = "0.1.0"\n',
      'src/main.rs': 'fn main() {\n    println!("hi"\n}\n',
    });
    const result = await act({
      workspace: at,
      sha: commit,
      inputs: { push: 'false', platforms: THREE, cache: 'off', builder },
    });
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(/::error .*file=src\/main\.rs,line=\d/);
    expect(result.stdout).not.toMatch(/::error .*file=Dockerfile/);
  });

  test('a target that Rust does not have is said, with what to do', async () => {
    const atlas = crate('atlas');
    const result = await act({
      workspace: atlas.directory,
      sha: atlas.sha,
      inputs: { push: 'false', platforms: 'linux/arm64', base: 'scratch', cache: 'off', builder },
    });
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(
      /::error .*Rust 1\.85\.0 has no standard library for aarch64-unknown-linux-musl/,
    );
  });
});

describe('on this machine', () => {
  const image = freshImage('here');
  const { directory, sha } = crate('atlas');
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    env = await freshRust(mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-')), process.env);
  });

  const build = () =>
    act({
      workspace: directory,
      sha,
      env,
      inputs: { images: image, platforms: THREE, tags: 'v1', cache: 'off', compile: 'runner' },
    });

  test('what is missing is installed, and one cargo run compiles for three platforms', async () => {
    const result = await build();
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('running rustup toolchain install');
    expect(result.stdout.match(/cargo build: \d+ crates for 3 platforms/g)).toHaveLength(1);
    expect(await tagDigest(image, 'v1')).toBe(result.outputs['digest']);
    expectAtlas(`${image}:v1`);
  });

  test('with nothing changed, cargo compiles nothing', async () => {
    const result = await build();
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('cargo build: 0 crates for 3 platforms');
  });

  test('macros and build scripts are compiled once, by cargo’s own count, and crates once a target', () => {
    const words = ['plan', '--compile', 'runner', '--push', 'false', '--platforms', THREE, '--json'];
    const plan = JSON.parse(
      must(process.execPath, cli(...words), { cwd: directory, env: { ...process.env, ...env } }),
    );
    expect(plan.cargo).toHaveLength(1);
    const [{ args, env: variables }] = plan.cargo;
    const cargo = spawnSync(
      'cargo',
      [
        ...args.map((word: string) => (word === 'target' ? 'target/counted' : word)),
        '--message-format',
        'json',
      ],
      {
        cwd: directory,
        encoding: 'utf8',
        maxBuffer: 64 << 20,
        env: { ...process.env, ...env, ...variables },
      },
    );
    expect(cargo.status).toBe(0);
    const made = cargo.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
      .filter(({ reason }) => reason === 'compiler-artifact');
    const times = (kind: string, name: string) =>
      made.filter(({ target }) => target.kind.includes(kind) && target.name === name).length;
    expect(times('proc-macro', 'atlas_macros')).toBe(1);
    expect(times('proc-macro', 'serde_derive')).toBe(1);
    expect(times('lib', 'syn')).toBe(1);
    expect(
      made.filter(
        ({ target, package_id }) => target.kind.includes('custom-build') && /zstd-sys/.test(package_id),
      ),
    ).toHaveLength(1);
    expect(times('lib', 'atlas_core')).toBe(3);
    expect(times('bin', 'atlas')).toBe(3);
  });

  test('a base that is older than this machine is compiled for in a container, and the plan says why', () => {
    const words = [
      'plan',
      '--compile',
      'runner',
      '--push',
      'false',
      '--base',
      `${REGISTRY}/old:bullseye`,
      '--platforms',
      'amd64',
      '--json',
    ];
    const result = spawnSync(process.execPath, cli(...words), {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(result.stderr).toMatch(/base image .*old:bullseye does not exist/);
  });
});
