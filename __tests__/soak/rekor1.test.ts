/**
 * Signed through a Rekor of version 1, as the public Sigstore has it: the real server, on Trillian and PostgreSQL, and the real
 * cosign as judge. Compiling it takes minutes the first time: SOAK=full only.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '../../testbed/paths.ts';
import { type Rekor1, startRekor1 } from '../../testbed/sigstore/rekor1.ts';
import { checkout, cli, freshImage, must, testbed } from '../e2e/engines.ts';
import { cosign, keyless, type Sigstore, services, sigstore, withToken } from '../e2e/sigstore.ts';

const isFull = process.env['SOAK'] === 'full';
const full = isFull ? test : test.skip;
const BUILDER = `rekor1-${Math.random().toString(36).slice(2, 8)}`;
let found: Sigstore;
let rekor: Rekor1;

beforeAll(async () => {
  if (!isFull) return;
  found = await sigstore();
  rekor = await startRekor1();
  must('docker', [
    ...['buildx', 'create', '--name', BUILDER, '--driver', 'docker-container'],
    ...['--driver-opt', `network=host,image=${testbed('TESTBED_BUILDKIT_IMAGE')}`],
  ]);
}, 40 * 60_000);

afterAll(async () => {
  if (!isFull) return;
  must('docker', ['buildx', 'rm', '--force', BUILDER]);
  await rekor.close();
}, 60_000);

full('image and statements are in its log, which cosign verifies with its key', () => {
  const { directory } = checkout({ Dockerfile: 'FROM debian:bookworm-slim\nCMD ["/bin/true"]\n' });
  const image = freshImage('rekor1');
  const words = [
    ...['build', '--images', image, '--platforms', 'linux/amd64', '--context', directory, '--tags', 'edge'],
    ...['--builder', BUILDER, '--cache', 'off', '--retries', '0', '--sign', 'keyless'],
    ...services(found, { 'rekor-url': rekor.url }),
  ];
  must(process.execPath, cli(...words), { env: { ...process.env, ...withToken(found) } });

  const root = join(mkdtempSync(join(tmpdir(), 'multihull-soak-rekor1-')), 'trusted-root.json');
  const began = 'start-time=2025-01-01T00:00:00Z';
  const file = (name: string) => join(paths.sigstore, name);
  must(found['TESTBED_COSIGN'] ?? '', [
    ...['trusted-root', 'create', `--out=${root}`],
    `--fulcio=url=${found['TESTBED_FULCIO']},certificate-chain=${file('ca.crt')},${began}`,
    `--rekor=url=http://${rekor.name},public-key=${rekor.publicKey},${began}`,
    `--ctfe=url=http://ct.testbed,public-key=${file('ct.pub')},${began}`,
    `--tsa=url=${found['TESTBED_TSA']},certificate-chain=${file('tsa-chain.pem')},${began}`,
  ]);
  const trusting = { ...found, TESTBED_TRUSTED_ROOT: root };
  const verified = cosign(trusting, 'verify', ...keyless(found), `${image}:edge`);
  expect([verified.exitCode, verified.stderr]).toEqual([
    0,
    expect.stringContaining('Existence of the claims in the transparency log was verified'),
  ]);
  const predicate = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
  const stated = cosign(
    trusting,
    'verify-attestation',
    ...keyless(found),
    '--type',
    predicate,
    `${image}:edge`,
  );
  expect([stated.exitCode, stated.stderr]).toEqual([0, expect.any(String)]);
  // It is this log that is asked for: with the key of the other one there is no entry.
  const other = cosign(found, 'verify', ...keyless(found), `${image}:edge`);
  expect([other.exitCode === 0, other.stderr]).toEqual([false, expect.stringContaining('log')]);
});
