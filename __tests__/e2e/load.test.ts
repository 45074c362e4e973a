/** `load` and `outputs`: what of an image stays on this machine, tried with the real Docker. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { checkout, cli, freshImage, leftovers, must, REGISTRY, tagDigest, testbed } from './engines.ts';

const MAIN = 'fn main() { println!("hello from {}", std::env::consts::ARCH); }';
const CRATE = {
  'Cargo.toml': '[package]\nname = "hail"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 3\n\n[[package]]\nname = "hail"\nversion = "0.1.0"\n',
  'src/main.rs': MAIN,
};
/** Nothing is compiled in it: it is quick, and what it prints tells the platform. */
const COPIED = {
  Dockerfile:
    'FROM debian:bookworm-slim\nARG TARGETARCH\nRUN echo $TARGETARCH > /arch\nCMD ["cat", "/arch"]\n',
};

const builder = `e2e-load-${Math.random().toString(36).slice(2, 8)}`;
const names: string[] = [];

beforeAll(() => {
  const options = [`image=${testbed('TESTBED_BUILDKIT_IMAGE')}`, 'network=host'];
  must('docker', [
    ...['buildx', 'create', '--name', builder, '--driver', 'docker-container'],
    ...options.flatMap((option) => ['--driver-opt', option]),
  ]);
});
afterAll(() => {
  must('docker', ['buildx', 'rm', '--force', builder]);
  for (const name of names) spawnSync('docker', ['image', 'rm', '--force', name]);
});
afterEach(() => expect(leftovers()).toEqual([]));

function build(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  const { directory } = checkout(files);
  const fixed = ['--cache', 'off', '--builder', builder, '--tags', 't1'];
  const result = spawnSync(process.execPath, cli('build', '--context', directory, ...fixed, ...flags), {
    encoding: 'utf8',
    cwd: directory,
  });
  return { directory, exitCode: result.status, stdout: result.stdout, log: result.stderr };
}

function localName(name: string): string {
  const full = `e2e-load-${name}-${Math.random().toString(36).slice(2, 8)}`;
  names.push(`${full}:t1`);
  return full;
}

const run = (image: string, ...words: readonly string[]) =>
  must('docker', ['run', '--rm', '--pull', 'never', ...words, image]);

/** Of a crate that is compiled in a container, crate-cases.test.ts has several. */
test('an image that was put together without BuildKit, loaded and run', () => {
  const name = localName('runner');
  const built = build(CRATE, '--images', name, '--platforms', 'linux/amd64', '--load', '--compile', 'runner');
  expect(built.log).toContain(`loaded docker.io/library/${name}:t1 (linux/amd64)`);
  expect(built).toMatchObject({ exitCode: 0, stdout: `docker.io/library/${name}:t1\n` });
  expect(run(`${name}:t1`)).toBe('hello from x86_64\n');
});

test('of several platforms this machine’s is loaded, and all are pushed where that was said', async () => {
  const image = freshImage('loaded');
  names.push(`${image}:t1`);
  const flags = ['--images', image, '--platforms', 'linux/arm64,linux/amd64', '--compile', 'emulate'];
  const built = build(COPIED, ...flags, '--load', '--push');
  expect(built.exitCode).toBe(0);
  expect(built.log).toContain('of linux/arm64, linux/amd64, linux/amd64 is loaded');
  expect(run(`${image}:t1`)).toBe('amd64\n');
  expect(await tagDigest(image, 't1')).toBe(built.stdout.trim().split('@')[1]);
});

test('an image that fails verification is not loaded', () => {
  const name = localName('bad');
  const bad = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /app\nENTRYPOINT ["/app"]\n' };
  const built = build(bad, '--images', name, '--platforms', 'linux/amd64', '--load');
  expect(built).toMatchObject({ exitCode: 1, stdout: '' });
  expect(spawnSync('docker', ['image', 'inspect', `${name}:t1`]).status).not.toBe(0);
});

test('archives and files: docker load, an OCI archive, a directory, a tar', () => {
  const name = localName('archives');
  const out = mkdtempSync(join(tmpdir(), 'e2e-load-'));
  const kinds = [
    `type=docker,dest=${out}/docker.tar`,
    `type=oci,dest=${out}/oci.tar`,
    `type=local,dest=${out}/files`,
    `type=tar,dest=${out}/files.tar`,
  ];
  const built = build(
    COPIED,
    ...['--images', name, '--platforms', 'linux/amd64', '--outputs', kinds.join('\n')],
  );
  expect(built.log).toContain(`wrote ${out}/files.tar`);
  expect(built.exitCode).toBe(0);
  expect(must('docker', ['load', '--input', `${out}/docker.tar`])).toContain(`${name}:t1`);
  expect(run(`${name}:t1`)).toBe('amd64\n');
  expect(readFileSync(join(out, 'files/arch'), 'utf8')).toBe('amd64\n');
  expect(must('tar', ['-xOf', `${out}/files.tar`, 'arch'])).toBe('amd64\n');
  const layout = join(out, 'layout');
  must('mkdir', [layout]);
  must('tar', ['-xf', `${out}/oci.tar`, '-C', layout]);
  const verified = spawnSync(
    process.execPath,
    cli('verify', `oci-layout:${layout}:t1`, '--platforms', 'linux/amd64'),
    { encoding: 'utf8' },
  );
  expect(verified.status).toBe(0);
});

test('an OCI archive has all platforms, and is a layout that can be verified', () => {
  const out = mkdtempSync(join(tmpdir(), 'e2e-load-'));
  const built = build(
    COPIED,
    ...['--images', `${REGISTRY}/e2e/none`, '--platforms', 'linux/amd64,linux/arm64', '--compile', 'emulate'],
    ...['--outputs', `type=oci,dest=${out}/oci.tar`],
  );
  expect(built.exitCode).toBe(0);
  must('tar', ['-xf', `${out}/oci.tar`, '-C', out]);
  expect(readdirSync(out).sort()).toEqual(['blobs', 'index.json', 'oci-layout', 'oci.tar']);
  expect(existsSync(join(out, 'manifest.json'))).toBe(false);
  const flags = ['--platforms', 'linux/amd64,linux/arm64'];
  const verified = spawnSync(process.execPath, cli('verify', `oci-layout:${out}`, ...flags), {
    encoding: 'utf8',
  });
  expect(verified.status).toBe(0);
});
