/** Inputs that change what the build does, each on the real engines. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, checkout, freshImage, leftovers, must, ROOT, tagDigest, testbed } from './engines.ts';

const HELLO = 'FROM debian:bookworm-slim\nCOPY hello /hello\nENTRYPOINT ["/bin/cat", "/hello"]\n';

/** The smallest program of riscv64: `li a7, 93; li a0, 0; ecall`, which is exit(0), in a static ELF file. */
function riscv64Exit(): Buffer {
  const code = [0x05d00893, 0x00000513, 0x00000073];
  const file = Buffer.alloc(64 + 56 + code.length * 4);
  const address = 0x10000n;
  file.write('\x7fELF\x02\x01\x01', 'latin1');
  file.writeUInt16LE(2, 16); // ET_EXEC
  file.writeUInt16LE(243, 18); // EM_RISCV
  file.writeUInt32LE(1, 20);
  file.writeBigUInt64LE(address + 120n, 24); // entry
  file.writeBigUInt64LE(64n, 32); // program headers
  file.writeUInt32LE(4, 48); // e_flags: double-float ABI
  file.writeUInt16LE(64, 52);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(1, 56);
  file.writeUInt32LE(1, 64); // PT_LOAD
  file.writeUInt32LE(5, 68); // readable, executable
  file.writeBigUInt64LE(address, 80);
  file.writeBigUInt64LE(address, 88);
  file.writeBigUInt64LE(BigInt(file.length), 96);
  file.writeBigUInt64LE(BigInt(file.length), 104);
  file.writeBigUInt64LE(0x1000n, 112);
  code.forEach((word, index) => {
    file.writeUInt32LE(word, 120 + index * 4);
  });
  return file;
}

test('a secret reaches its RUN step, and neither the log, the image nor a command line', async () => {
  const { directory, sha } = checkout({
    Dockerfile: [
      'FROM --platform=$BUILDPLATFORM debian:bookworm-slim AS reads',
      'RUN --mount=type=secret,id=token sha256sum /run/secrets/token > /sum && cat /run/secrets/token',
      'FROM debian:bookworm-slim',
      'COPY --from=reads /sum /sum',
      'ENTRYPOINT ["/bin/cat", "/sum"]',
    ].join('\n'),
  });
  const image = freshImage('secret');
  const result = await act({
    workspace: directory,
    sha,
    inputs: {
      images: image,
      platforms: 'linux/amd64',
      tags: 'v1',
      cache: 'off',
      secrets: 'token=open-sesame-417',
    },
  });
  expect(result.exitCode).toBe(0);
  // The step printed it; GitHub's runner hides what it was told to mask, which this starter does not do.
  expect(result.stdout).toContain('::add-mask::open-sesame-417');
  const printed = must('docker', ['run', '--rm', '--quiet', '--pull', 'always', `${image}:v1`]);
  expect(printed).toMatch(/^[0-9a-f]{64} {2}\/run\/secrets\/token/);
  expect(must('docker', ['history', '--no-trunc', `${image}:v1`])).not.toContain('open-sesame-417');
});

test('output writes an OCI layout that verifies, and pushes nothing', async () => {
  const { directory, sha } = checkout({ Dockerfile: HELLO, hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: { platforms: 'linux/amd64,linux/arm64', output: 'out', cache: 'off' },
  });
  expect(result.exitCode).toBe(0);
  expect(result.outputs['promoted']).toBe('false');
  expect(existsSync(join(directory, 'out', 'oci-layout'))).toBe(true);
  const verified = spawnSync(
    process.execPath,
    [
      join(ROOT, 'dist/cli/index.js'),
      'verify',
      `oci-layout:${join(directory, 'out')}`,
      '--platforms',
      'linux/amd64,linux/arm64',
      '--json',
    ],
    { encoding: 'utf8' },
  );
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({
    ok: true,
    subject: { digest: result.outputs['digest'] },
  });
});

test('with push: false the image is built and verified, and no registry has it', async () => {
  const { directory, sha } = checkout({ Dockerfile: HELLO, hello: 'hi' });
  const image = freshImage('unpushed');
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: 'linux/amd64', push: 'false', tags: 'v1' },
  });
  expect(result.exitCode).toBe(0);
  expect(result.stdout).toContain('verified: every platform is what it says');
  expect(await tagDigest(image, 'v1')).toBeUndefined();
});

test('a pull request from a fork is built and verified, and nothing is pushed or cached', async () => {
  const { directory, sha } = checkout({ Dockerfile: HELLO, hello: 'hi' });
  const image = freshImage('fork');
  const result = await act({
    workspace: directory,
    sha,
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    payload: {
      pull_request: { number: 7, head: { ref: 'fix', repo: { full_name: 'stranger/lighthouse' } } },
    },
    inputs: { images: image, platforms: 'linux/amd64' },
  });
  expect(result.exitCode).toBe(0);
  expect(result.stdout).toContain('pull requests from forks have no credentials to push with');
  expect(await tagDigest(image, 'pr-7')).toBeUndefined();
  expect(await tagDigest(image, 'buildcache')).toBeUndefined();
});

test('a builder that exists is used, and is there afterwards', async () => {
  const name = `e2e-own-${Math.random().toString(36).slice(2, 8)}`;
  must('docker', [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'docker-container',
    '--driver-opt',
    'network=host',
    '--driver-opt',
    `image=${testbed('TESTBED_BUILDKIT_IMAGE')}`,
    '--bootstrap',
  ]);
  try {
    const { directory, sha } = checkout({ Dockerfile: HELLO, hello: 'hi' });
    const result = await act({
      workspace: directory,
      sha,
      inputs: {
        images: freshImage('own'),
        platforms: 'linux/amd64',
        tags: 'v1',
        builder: name,
        cache: 'off',
      },
    });
    expect(result.exitCode).toBe(0);
    expect(must('docker', ['buildx', 'ls', '--format', '{{.Name}}'])).toContain(name);
    expect(leftovers()).toEqual([]);
  } finally {
    must('docker', ['buildx', 'rm', '--force', name]);
  }
});

test('QEMU is installed from the image when a stage executes where the kernel has no handler', async () => {
  const handler = '/proc/sys/fs/binfmt_misc/qemu-riscv64';
  const uninstall = () =>
    spawnSync('docker', [
      'run',
      '--rm',
      '--privileged',
      testbed('TESTBED_QEMU_IMAGE'),
      '--uninstall',
      'qemu-riscv64',
    ]);
  if (existsSync(handler)) uninstall();
  expect(existsSync(handler)).toBe(false);
  const { directory, sha } = checkout({
    Dockerfile: 'FROM scratch\nCOPY program /program\nRUN ["/program"]\nENTRYPOINT ["/program"]\n',
  });
  writeFileSync(join(directory, 'program'), riscv64Exit(), { mode: 0o755 });
  const image = freshImage('riscv');
  try {
    const result = await act({
      workspace: directory,
      sha,
      inputs: {
        images: image,
        platforms: 'linux/riscv64',
        tags: 'v1',
        cache: 'off',
        'qemu-image': testbed('TESTBED_QEMU_IMAGE'),
      },
    });
    expect(result.stdout).toContain(
      'installing QEMU handlers: a stage executes on linux/riscv64 and the kernel has no handler',
    );
    expect(result.exitCode).toBe(0);
    expect(readFileSync(handler, 'utf8')).toContain('enabled');
    expect(await tagDigest(image, 'v1')).toBe(result.outputs['digest']);
  } finally {
    uninstall();
  }
});

test('the command line builds, prints the report with --json, and leaves nothing', async () => {
  const { directory } = checkout({ Dockerfile: HELLO, hello: 'hi' });
  const image = freshImage('cli');
  const temp = mkdtempSync(join(tmpdir(), 'multihull-cli-'));
  const built = spawnSync(
    process.execPath,
    [
      join(ROOT, 'dist/cli/index.js'),
      'build',
      '--images',
      image,
      '--platforms',
      'linux/amd64,linux/arm64',
      '--tags',
      'v1',
      '--cache',
      'off',
      '--buildkit-image',
      testbed('TESTBED_BUILDKIT_IMAGE'),
      '--json',
    ],
    { cwd: directory, encoding: 'utf8', env: { ...process.env, TMPDIR: temp } },
  );
  expect(built.status).toBe(0);
  const report = JSON.parse(built.stdout);
  expect(report).toMatchObject({ schema: 1, ok: true, promoted: true });
  expect(await tagDigest(image, 'v1')).toBe(report.subject.digest);
  expect(leftovers()).toEqual([]);
});
