/** A workflow that signs, approves and promotes, as its users write it; and one that lacks the permission. */
import { readFileSync } from 'node:fs';
import { logPath } from '../../testbed/exec.ts';
import { checkout, freshImage, tagDigest } from './engines.ts';
import { runWorkflow } from './run-workflow.ts';
import { cosign, keyless, type Sigstore, sigstore, withToken } from './sigstore.ts';

let found: Sigstore;
let image: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  found = await sigstore();
  image = freshImage('workflow', found['TESTBED_REFERRERS_REGISTRY']);
  const dockerfile = 'FROM debian:bookworm-slim\nLABEL test=sign-workflow\nCMD ["/bin/true"]\n';
  const services = Object.entries(found).filter(([name]) => /^TESTBED_(FULCIO|REKOR|TSA)$/.test(name));
  env = {
    E2E_IMAGE: image,
    E2E_CONTEXT: checkout({ Dockerfile: dockerfile }).directory,
    ...Object.fromEntries(services),
  };
}, 15 * 60_000);

test('signed by the job, then promoted by the sub-action: cosign verifies what the tag points at', async () => {
  const registryLog = logPath('sigstore-referrers-registry');
  const before = readFileSync(registryLog, 'utf8').length;
  const { exitCode, log } = await runWorkflow({
    file: 'e2e-sign.yml',
    event: 'push',
    job: 'signed',
    env: { ...env, ...withToken(found) },
  });
  expect([exitCode, log]).toEqual([0, expect.any(String)]);
  const [, digest, promoted] =
    /built promoted=false digest=(\S+), promoted digest=(\S+) tags=\S+:edge/.exec(log) ?? [];
  expect(digest).toMatch(/^sha256:/);
  expect(promoted).toBe(digest);
  expect(await tagDigest(image, 'edge')).toBe(digest);
  const verified = cosign(found, 'verify', ...keyless(found), `${image}:edge`);
  expect([verified.exitCode, verified.stderr]).toEqual([0, expect.any(String)]);
  // The token is in no line of the log.
  expect(log).not.toMatch(/eyJ[\w-]+\.eyJ/);
  // The registry was asked for the signature before the tag was written.
  const requests = readFileSync(registryLog, 'utf8').slice(before).split('\n');
  const listed = requests.findIndex((line) => line.includes(`/referrers/${digest}`));
  const tagged = requests.findIndex((line) => /PUT .*\/manifests\/edge/.test(line));
  expect(listed).toBeGreaterThan(-1);
  expect(tagged).toBeGreaterThan(listed);
});

test('without `id-token: write` it is refused before anything is built', async () => {
  const run = await runWorkflow({ file: 'e2e-sign.yml', event: 'push', job: 'refused', env });
  expect([run.exitCode, run.log]).toEqual([0, expect.stringContaining('outcome=failure')]);
  expect(run.log).toContain('`permissions: id-token: write`');
  expect(run.log).not.toContain('built sha256:');
  expect(await tagDigest(image, 'refused')).toBeUndefined();
});
