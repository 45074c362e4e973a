/** Signed before promoted: a real Fulcio, Rekor and timestamp authority, and the real cosign to judge. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnHost } from '../../testbed/apt.ts';
import { logPath } from '../../testbed/exec.ts';
import { startLateTimestamps } from '../fakes/late-timestamps.ts';
import { checkout, cli, freshImage, must, tagDigest, testbed } from './engines.ts';
import { cosign, keyless, type Sigstore, services, sigstore, withToken } from './sigstore.ts';

const BUILDER = `sign-e2e-${Math.random().toString(36).slice(2, 8)}`;
/** Nothing listens there. */
const NOBODY = 'http://127.0.0.1:1';
let found: Sigstore;
let directory: string;

beforeAll(async () => {
  found = await sigstore();
  ({ directory } = checkout({
    Dockerfile: 'FROM debian:bookworm-slim\nLABEL test=sign\nCMD ["/bin/true"]\n',
  }));
  must('docker', [
    ...['buildx', 'create', '--name', BUILDER, '--driver', 'docker-container'],
    ...['--driver-opt', `network=host,image=${testbed('TESTBED_BUILDKIT_IMAGE')}`],
  ]);
}, 15 * 60_000);

afterAll(() => {
  must('docker', ['buildx', 'rm', '--force', BUILDER]);
});

interface Run {
  readonly exitCode: number;
  readonly stderr: string;
  readonly report: {
    readonly platforms?: readonly { readonly digest: string }[];
    readonly signature?: { readonly signed: boolean; readonly verify?: string };
    readonly ok: boolean;
  };
}

/** `multihull build --tags edge`. @param killAt is killed when the log matches. @param clock as faketime takes it. */
function build(
  image: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  { killAt, clock }: { readonly killAt?: RegExp; readonly clock?: string } = {},
): Promise<Run> {
  const words = cli(
    ...['build', '--images', image, '--platforms', 'linux/amd64,linux/arm64', '--context', directory],
    ...['--tags', 'edge', '--builder', BUILDER, '--cache', 'off', '--retries', '0', '--json', ...flags],
  );
  return new Promise((resolve) => {
    const shifted = clock === undefined ? [] : ['faketime', '-f', clock];
    const [tool = '', ...args] = [...shifted, process.execPath, ...words];
    const child = spawn(tool, args, {
      env: { ...process.env, ...env, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (killAt?.test(stderr)) child.kill('SIGKILL');
    });
    child.on('close', (code) =>
      resolve({ exitCode: code ?? 137, stderr, report: stdout === '' ? {} : JSON.parse(stdout) }),
    );
  });
}

test('keyless: the real cosign verifies it, and the signature was there before the tag', async () => {
  const registry = found['TESTBED_REFERRERS_REGISTRY'] ?? '';
  const image = freshImage('signed', registry);
  const log = logPath('sigstore-referrers-registry');
  const before = readFileSync(log, 'utf8').length;
  const run = await build(image, ['--sign', 'keyless', ...services(found)], withToken(found));
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  const digest = await tagDigest(image, 'edge');
  const verified = cosign(found, 'verify', ...keyless(found), `${image}:edge`);
  expect([verified.exitCode, verified.stderr]).toEqual([0, expect.any(String)]);
  expect(verified.stdout).toContain(digest);
  // What the report says works, for whoever has the certificates.
  expect(run.report.signature).toMatchObject({ signed: true });
  const said = (run.report.signature?.verify ?? '').replaceAll("'", '').split(' ');
  expect(said.slice(0, 2)).toEqual(['cosign', 'verify']);
  const words = said
    .slice(2)
    .map((word) => (word === 'trusted-root.json' ? found['TESTBED_TRUSTED_ROOT'] : word));
  must(found['TESTBED_COSIGN'] ?? '', ['verify', ...words.map(String)]);
  // In the registry's own log: asked for what refers to the image, and only then was the tag written.
  const path = image.slice(registry.length + 1);
  const requests = readFileSync(log, 'utf8')
    .slice(before)
    .split('\n')
    .filter((line) => line.includes(path));
  const tagged = requests.findIndex((line) => line.includes(`PUT /v2/${path}/manifests/edge`));
  const listed = requests.findLastIndex((line) => line.includes(`GET /v2/${path}/referrers/${digest}`));
  expect(listed).toBeGreaterThan(-1);
  expect(tagged).toBeGreaterThan(-1);
  const listedByUs = requests.findIndex((line) => line.includes(`GET /v2/${path}/referrers/${digest}`));
  expect(listedByUs).toBeLessThan(tagged);
  // What is stated of it is signed, too: of the whole what was verified, of each platform how it was built.
  const predicate = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
  const stated = cosign(found, 'verify-attestation', ...keyless(found), '--type', predicate, `${image}:edge`);
  expect([stated.exitCode, stated.stderr]).toEqual([0, expect.any(String)]);
  const { payload } = JSON.parse(stated.stdout.split('\n')[0] ?? '');
  expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({
    subject: [{ digest: { sha256: digest?.slice('sha256:'.length) } }],
    predicate: { result: 'PASSED', policy: { platforms: ['linux/amd64', 'linux/arm64'] } },
  });
  for (const { digest: platform } of run.report.platforms ?? []) {
    const built = cosign(
      found,
      'verify-attestation',
      ...keyless(found),
      '--type',
      'slsaprovenance1',
      `${image}@${platform}`,
    );
    expect([built.exitCode, built.stderr]).toEqual([0, expect.any(String)]);
    const listed = ['--type', 'spdxjson', `${image}@${platform}`];
    const sbom = cosign(found, 'verify-attestation', ...keyless(found), ...listed);
    expect([sbom.exitCode, sbom.stderr]).toEqual([0, expect.any(String)]);
  }
  // Somebody else's name on it is not accepted.
  expect(
    cosign(found, 'verify', ...keyless(found, 'https://github.com/acme/other'), `${image}:edge`).exitCode,
  ).not.toBe(0);
});

test('a registry without the referrers API: found by the tag of the digest', async () => {
  const image = freshImage('signed-by-tag');
  const run = await build(image, services(found), withToken(found));
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  const verified = cosign(found, 'verify', ...keyless(found), `${image}:edge`);
  expect([verified.exitCode, verified.stderr]).toEqual([0, expect.any(String)]);
  const digest = (await tagDigest(image, 'edge')) ?? '';
  expect(await tagDigest(image, digest.replace(':', '-'))).toBeDefined();
});

test('with a key of cosign’s own', async () => {
  const keys = mkdtempSync(join(tmpdir(), 'multihull-e2e-key-'));
  const env = { COSIGN_PASSWORD: 'correct horse' };
  must(found['TESTBED_COSIGN'] ?? '', ['generate-key-pair'], { cwd: keys, env: { ...process.env, ...env } });
  const image = freshImage('signed-by-key');
  const flags = ['--signing-key', join(keys, 'cosign.key'), '--sign-platforms', ...services(found)];
  const wrong = await build(image, flags, { COSIGN_PASSWORD: 'wrong' });
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('cannot be decrypted with the password in COSIGN_PASSWORD');
  const run = await build(image, flags, env);
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  const platforms = run.report.platforms ?? [];
  expect(platforms).toHaveLength(2);
  for (const name of [`${image}:edge`, ...platforms.map(({ digest }) => `${image}@${digest}`)]) {
    const verified = cosign(found, 'verify', '--key', join(keys, 'cosign.pub'), name);
    expect([verified.exitCode, verified.stderr]).toEqual([0, expect.any(String)]);
  }
});

test('without permission: refused in the plan where it was asked for, and told where it was not', async () => {
  const image = freshImage('unsigned');
  const refused = await build(image, ['--sign', 'keyless', ...services(found)], {});
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('`permissions: id-token: write`');
  expect(refused.stderr).not.toContain('built sha256:');
  const run = await build(image, services(found), {});
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('the job has no identity token');
  expect(run.report.signature).toEqual({ signed: false, reason: 'the job has no identity token' });
  expect(await tagDigest(image, 'edge')).toBeDefined();
  expect(cosign(found, 'verify', ...keyless(found), `${image}:edge`).exitCode).not.toBe(0);
});

test('what cannot be signed gets no tag, and the reason is told; run again, all is well', async () => {
  const image = freshImage('faults');
  const faults: readonly {
    readonly services: readonly string[];
    readonly token?: string;
    readonly says: RegExp;
    readonly isBuilt: boolean;
  }[] = [
    { services: services(found, { 'fulcio-url': NOBODY }), says: /Fulcio cannot be reached/, isBuilt: true },
    { services: services(found, { 'rekor-url': NOBODY }), says: /Rekor cannot be reached/, isBuilt: true },
    {
      services: services(found, { 'tsa-url': `${NOBODY}/t` }),
      says: /timestamp authority cannot be reached/,
      isBuilt: true,
    },
    {
      services: services(found),
      token: '&answered-audience=other',
      says: /it is for "other", and not for "sigstore"/,
      isBuilt: false,
    },
    { services: services(found), token: '&age=600', says: /it expired at/, isBuilt: false },
    // Not yet valid by Fulcio's clock: only Fulcio can tell.
    { services: services(found), token: '&age=-1000', says: /Fulcio answered .* with 400/, isBuilt: true },
  ];
  for (const fault of faults) {
    const run = await build(image, ['--sign', 'keyless', ...fault.services], withToken(found, fault.token));
    expect([run.exitCode, run.stderr]).toEqual([3, expect.stringMatching(fault.says)]);
    expect(run.stderr.includes('built sha256:')).toBe(fault.isBuilt);
    expect(await tagDigest(image, 'edge')).toBeUndefined();
  }
  const run = await build(image, ['--sign', 'keyless', ...services(found)], withToken(found));
  expect(run.exitCode).toBe(0);
  expect(cosign(found, 'verify', ...keyless(found), `${image}:edge`).exitCode).toBe(0);
});

test('clocks that are wrong: what nobody would accept gets no tag, and whose clock it is gets told', async () => {
  await installOnHost(['faketime']);
  const image = freshImage('clocks');
  const late = await startLateTimestamps('+2h');
  try {
    // A timestamp from when the certificate is valid no more.
    const flags = ['--sign', 'keyless', ...services(found, { 'tsa-url': late.url })];
    const expired = await build(image, flags, withToken(found));
    expect([expired.exitCode, expired.stderr]).toEqual([
      3,
      expect.stringMatching(/the signature is of \S+, but its certificate is valid from \S+ to \S+/),
    ]);
    expect(expired.stderr).toContain('clock');
    expect(await tagDigest(image, 'edge')).toBeUndefined();
  } finally {
    late.close();
  }
  // This machine is a day ahead: its token seems to have expired.
  const flags = ['--sign', 'keyless', ...services(found)];
  const ahead = await build(image, flags, withToken(found), { clock: '+1d' });
  expect([ahead.exitCode, ahead.stderr]).toEqual([3, expect.stringContaining('Check this machine’s clock')]);
  expect(ahead.stderr).not.toContain('built sha256:');
  expect(await tagDigest(image, 'edge')).toBeUndefined();
  // A day behind: what counts is the time of those who vouch for it, so the signature is good.
  const behind = await build(image, flags, withToken(found), { clock: '-1d' });
  expect([behind.exitCode, behind.stderr]).toEqual([0, expect.any(String)]);
  expect(cosign(found, 'verify', ...keyless(found), `${image}:edge`).exitCode).toBe(0);
});

test('killed between signature and tag: the tag stays where it was; run again, all is well', async () => {
  const image = freshImage('killed');
  const flags = ['--sign', 'keyless', ...services(found)];
  const killed = await build(image, flags, withToken(found), { killAt: /signed by / });
  expect(killed.exitCode).toBe(137);
  expect(await tagDigest(image, 'edge')).toBeUndefined();
  expect((await build(image, flags, withToken(found))).exitCode).toBe(0);
  expect(cosign(found, 'verify', ...keyless(found), `${image}:edge`).exitCode).toBe(0);
});
