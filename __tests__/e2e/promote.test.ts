/** Built now, promoted later: the digest stays, and everything that refers to it comes along. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, cli, freshImage, must, tagDigest, testbed } from './engines.ts';
import { cosign, IDENTITY, keyless, type Sigstore, services, sigstore, withToken } from './sigstore.ts';

const BUILDER = `promote-e2e-${Math.random().toString(36).slice(2, 8)}`;
let found: Sigstore;
/** Built, verified and signed in a registry that lists referrers; no tag points at it. */
let staged: string;

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function multihull(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, cli(...words), { env: { ...process.env, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ exitCode: code ?? 128, stdout, stderr }));
  });
}

beforeAll(async () => {
  found = await sigstore();
  const dockerfile = 'FROM debian:bookworm-slim\nLABEL test=promote\nCMD ["/bin/true"]\n';
  const { directory } = checkout({ Dockerfile: dockerfile });
  must('docker', [
    ...['buildx', 'create', '--name', BUILDER, '--driver', 'docker-container'],
    ...['--driver-opt', `network=host,image=${testbed('TESTBED_BUILDKIT_IMAGE')}`],
  ]);
  const image = freshImage('staging', found['TESTBED_REFERRERS_REGISTRY']);
  const words = [
    ...['build', '--images', image, '--platforms', 'linux/amd64,linux/arm64', '--context', directory],
    ...['--tags', 'edge', '--builder', BUILDER, '--cache', 'off', '--promote', 'false', '--sign', 'keyless'],
    ...services(found),
  ];
  const run = await multihull(words, withToken(found));
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  staged = run.stdout.trim();
  expect(staged).toMatch(new RegExp(`^${image}@sha256:[0-9a-f]{64}$`));
  expect(await tagDigest(image, 'edge')).toBeUndefined();
  expect(run.stderr).toContain(`multihull promote ${staged} --tags ${image}:edge`);
  expect(cosign(found, 'verify', ...keyless(found), staged).exitCode).toBe(0);
}, 15 * 60_000);

afterAll(() => {
  must('docker', ['buildx', 'rm', '--force', BUILDER]);
});

const digestOf = (reference: string) => reference.slice(reference.indexOf('@') + 1);

test('in its own repository, and again', async () => {
  const [image = ''] = staged.split('@');
  for (const status of ['moved', 'unchanged']) {
    const run = await multihull(['promote', staged, '--tags', '1.0,stable']);
    expect([run.exitCode, run.stderr]).toEqual([0, expect.stringContaining(`${image}:stable ${status}`)]);
  }
  for (const tag of ['1.0', 'stable']) expect(await tagDigest(image, tag)).toBe(digestOf(staged));
});

test('across two registries: the same digest, its referrers, and cosign verifies it there', async () => {
  const image = freshImage('production');
  const run = await multihull(['promote', staged, '--tags', `${image}:1.0`]);
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  expect(await tagDigest(image, '1.0')).toBe(digestOf(staged));
  const signed = cosign(found, 'verify', ...keyless(found), `${image}:1.0`);
  expect([signed.exitCode, signed.stderr]).toEqual([0, expect.any(String)]);
  const predicate = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
  const stated = cosign(found, 'verify-attestation', ...keyless(found), '--type', predicate, `${image}:1.0`);
  expect([stated.exitCode, stated.stderr]).toEqual([0, expect.any(String)]);
  // And back to a registry that lists referrers by itself, from one that does not.
  const back = freshImage('back', found['TESTBED_REFERRERS_REGISTRY']);
  const returned = await multihull(['promote', `${image}:1.0`, '--tags', `${back}:1.0`]);
  expect([returned.exitCode, returned.stderr]).toEqual([0, expect.any(String)]);
  expect(await tagDigest(back, '1.0')).toBe(digestOf(staged));
  expect(cosign(found, 'verify', ...keyless(found), `${back}:1.0`).exitCode).toBe(0);
});

test('only what the right workflow has signed', async () => {
  const image = freshImage('identity');
  const bin = (found['TESTBED_COSIGN'] ?? '').replace(/\/cosign$/, '');
  const env = { PATH: `${bin}:${process.env['PATH']}` };
  const signer = (identity: string) => [
    ...['--certificate-identity', identity, '--certificate-oidc-issuer', found['TESTBED_ISSUER'] ?? ''],
    ...['--trusted-root', found['TESTBED_TRUSTED_ROOT'] ?? ''],
  ];
  const words = ['promote', staged, '--tags', `${image}:1.0`];
  const other = await multihull([...words, ...signer('https://github.com/acme/other')], env);
  expect([other.exitCode, other.stderr]).toEqual([
    1,
    expect.stringContaining('cosign found no signature of'),
  ]);
  expect(await tagDigest(image, '1.0')).toBeUndefined();
  const right = await multihull([...words, ...signer(IDENTITY)], env);
  expect([right.exitCode, right.stderr]).toEqual([0, expect.any(String)]);
  expect(await tagDigest(image, '1.0')).toBe(digestOf(staged));
});

test('verify --require-statement: only a signed statement that says enough', async () => {
  const bin = (found['TESTBED_COSIGN'] ?? '').replace(/\/cosign$/, '');
  const env = { PATH: `${bin}:${process.env['PATH']}` };
  const asked = async (image: string, ...flags: readonly string[]) => {
    const common = ['--certificate-oidc-issuer', found['TESTBED_ISSUER'] ?? '', '--require-statement'];
    const root = ['--trusted-root', found['TESTBED_TRUSTED_ROOT'] ?? ''];
    const run = await multihull(['verify', image, '--json', ...common, ...root, ...flags], env);
    const { ok, statement, platforms } = JSON.parse(run.stdout);
    // What is in the image is in order in all of these.
    expect([platforms.every((each: { ok: boolean }) => each.ok), run.exitCode]).toEqual([true, ok ? 0 : 1]);
    return statement;
  };
  const right = ['--certificate-identity', IDENTITY];
  const signer = `${IDENTITY} (${found['TESTBED_ISSUER']})`;
  expect(await asked(staged, ...right)).toEqual({ accepted: true, version: expect.any(String), signer });
  const pattern = '^https://github\\.com/acme/trow/\\.github/workflows/release\\.yml@refs/heads/';
  expect(await asked(staged, '--certificate-identity-regexp', pattern)).toMatchObject({ accepted: true });
  const called = (repository: string) => [...right, '--certificate-github-workflow-repository', repository];
  expect(await asked(staged, ...called('acme/trow'))).toMatchObject({ accepted: true });
  for (const wrong of [called('acme/other'), ['--certificate-identity', 'https://github.com/acme/other']])
    expect(await asked(staged, ...wrong)).toMatchObject({
      accepted: false,
      reason: expect.stringContaining('cosign accepts none of'),
    });
  // The same bytes in a repository to which nobody brought the statement: an image that anybody could have pushed.
  const bare = freshImage('bare');
  must('docker', ['buildx', 'imagetools', 'create', '--tag', `${bare}:1`, staged]);
  expect(await asked(`${bare}:1`, ...right)).toMatchObject({ accepted: false });
  // Made without a check that is asked for here.
  const { directory } = checkout({ Dockerfile: 'FROM debian:bookworm-slim\nCMD ["/bin/true"]\n' });
  const lax = await multihull(
    [
      ...['build', '--images', freshImage('lax'), '--platforms', 'linux/amd64', '--context', directory],
      ...['--builder', BUILDER, '--cache', 'off', '--promote', 'false', '--sign', 'keyless'],
      ...['--skip-checks', 'libraries', ...services(found)],
    ],
    withToken(found),
  );
  expect([lax.exitCode, lax.stderr]).toEqual([0, expect.any(String)]);
  const image = lax.stdout.trim();
  expect(await asked(image, ...right)).toMatchObject({
    accepted: false,
    reason: 'it was made without libraries',
  });
  expect(await asked(image, ...right, '--skip-checks', 'libraries')).toMatchObject({ accepted: true });
});

test('signatures under cosign’s older tags come along', async () => {
  const keys = mkdtempSync(join(tmpdir(), 'multihull-e2e-key-'));
  const env = { ...process.env, COSIGN_PASSWORD: '' };
  const cosignTool = found['TESTBED_COSIGN'] ?? '';
  must(cosignTool, ['generate-key-pair'], { cwd: keys, env });
  must(
    cosignTool,
    [
      ...[
        'sign',
        '--key',
        join(keys, 'cosign.key'),
        '--new-bundle-format=false',
        '--use-signing-config=false',
      ],
      ...['--tlog-upload=false', '--allow-http-registry', '--yes', staged],
    ],
    { env },
  );
  const image = freshImage('legacy');
  const run = await multihull(['promote', staged, '--tags', `${image}:1.0`]);
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  must(cosignTool, [
    ...['verify', '--key', join(keys, 'cosign.pub'), '--new-bundle-format=false', '--insecure-ignore-tlog'],
    ...['--allow-http-registry', `${image}:1.0`],
  ]);
});

test('merge of a single index keeps its digest and its signatures', async () => {
  const image = freshImage('merged');
  const run = await multihull(['merge', staged, '--tags', `${image}:1.0`]);
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  expect(await tagDigest(image, '1.0')).toBe(digestOf(staged));
  expect(cosign(found, 'verify', ...keyless(found), `${image}:1.0`).exitCode).toBe(0);
});

test('what is not there, or not what was asked for, gets no tag', async () => {
  const image = freshImage('refused');
  const [repository] = staged.split('@');
  const missing = await multihull([
    'promote',
    `${repository}@sha256:${'0'.repeat(64)}`,
    '--tags',
    `${image}:1.0`,
  ]);
  expect([missing.exitCode, missing.stderr]).toEqual([3, expect.stringContaining('does not exist')]);
  const lacking = await multihull([
    'promote',
    staged,
    '--platforms',
    'linux/amd64,linux/arm/v7',
    '--tags',
    `${image}:1.0`,
  ]);
  expect([lacking.exitCode, lacking.stderr]).toEqual([1, expect.stringContaining('linux/arm/v7')]);
  const unwritable = await multihull([
    'promote',
    staged,
    '--tags',
    `${image}:1.0,127.0.0.1:1/x/y:1.0`,
    '--retries',
    '0',
  ]);
  expect(unwritable.exitCode).toBe(3);
  expect(await tagDigest(image, '1.0')).toBeUndefined();
});
