/**
 * The reusable workflow, called as its users call it: a leg for each platform; the last one merges, verifies, attaches,
 * signs, and moves the tag. The real cosign judges, and the registry's own log tells the order.
 */
import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/multihull-version.ts';
import { logPath } from '../../testbed/exec.ts';
import { checkout, freshImage, ROOT, tagDigest, testbed } from './engines.ts';
import { runWorkflow, type WorkflowRun } from './run-workflow.ts';
import { cosign, keyless, type Sigstore, sigstore, withToken } from './sigstore.ts';

/** What Fulcio puts into the certificate: the workflow that was called, at its tag, whoever called it. */
const CALLED = `multihull/multihull/.github/workflows/image.yml@refs/tags/v${VERSION}`;
const VERIFIED = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
let found: Sigstore;
let context: string;

beforeAll(async () => {
  found = await sigstore();
  const dockerfile = 'FROM debian:bookworm-slim\nLABEL test=image-workflow\nCMD ["/bin/true"]\n';
  context = checkout({ Dockerfile: dockerfile }).directory;
}, 15 * 60_000);

function call(image: string, token: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  return runWorkflow({
    file: 'e2e-image.yml',
    event: 'workflow_dispatch',
    vars: {
      E2E_IMAGE: image,
      E2E_CONTEXT: context,
      E2E_FULCIO: found['TESTBED_FULCIO'] ?? '',
      E2E_REKOR: found['TESTBED_REKOR'] ?? '',
      E2E_TSA: found['TESTBED_TSA'] ?? '',
      E2E_BUILDKIT_IMAGE: testbed('TESTBED_BUILDKIT_IMAGE'),
    },
    env: token,
    localActions: { [`multihull/multihull@v${VERSION}`]: ROOT },
  });
}

test('two legs, one image: three kinds of statements signed by the workflow, and all of it before the tag', async () => {
  const registry = found['TESTBED_REFERRERS_REGISTRY'] ?? '';
  const image = freshImage('called', registry);
  const path = image.slice(registry.length + 1);
  const registryLog = logPath('sigstore-referrers-registry');
  const before = readFileSync(registryLog, 'utf8').length;
  const { exitCode, log } = await call(image, withToken(found, `&claim.job_workflow_ref=${CALLED}`));
  expect([exitCode, log]).toEqual([0, expect.any(String)]);
  const digest = (await tagDigest(image, 'edge')) ?? '';
  expect(digest).toMatch(/^sha256:/);

  const index = (await (await fetch(`http://${registry}/v2/${path}/manifests/${digest}`)).json()) as {
    readonly manifests: readonly { readonly digest: string; readonly platform: { readonly os: string } }[];
  };
  const platforms = index.manifests.filter(({ platform }) => platform.os === 'linux');
  expect(platforms).toHaveLength(2);
  const who = keyless(found, `https://github.com/${CALLED}`);
  const repository = ['--certificate-github-workflow-repository', 'acme/trow'];
  const passes = (...words: readonly string[]): void => {
    const result = cosign(found, words[0] ?? '', ...who, ...repository, ...words.slice(1));
    expect([result.exitCode, result.stderr]).toEqual([0, expect.any(String)]);
  };
  passes('verify', `${image}:edge`);
  passes('verify-attestation', '--type', VERIFIED, `${image}:edge`);
  for (const platform of platforms)
    for (const type of ['slsaprovenance1', 'spdxjson'])
      passes('verify-attestation', '--type', type, `${image}@${platform.digest}`);
  // The same workflow signs for everybody who calls it: the caller's repository has to be asked for.
  const stranger = ['--certificate-github-workflow-repository', 'acme/other'];
  expect(cosign(found, 'verify', ...who, ...stranger, `${image}:edge`).exitCode).not.toBe(0);
  expect(cosign(found, 'verify', ...keyless(found), ...repository, `${image}:edge`).exitCode).not.toBe(0);

  // The command that the log gives asks for it.
  expect(log).toContain(`--certificate-identity 'https://github.com/${CALLED}'`);
  expect(log).toContain("--certificate-github-workflow-repository 'acme/trow'");

  // Six signatures were written, and the last of them read back, before the tag was written.
  const requests = readFileSync(registryLog, 'utf8').slice(before).split('\n');
  const tagged = requests.findIndex((line) => line.includes(`PUT /v2/${path}/manifests/edge`));
  expect(tagged).toBeGreaterThan(-1);
  for (const subject of [digest, ...platforms.map((platform) => platform.digest)]) {
    const listed = requests.findIndex((line) => line.includes(`GET /v2/${path}/referrers/${subject}`));
    expect(listed).toBeGreaterThan(-1);
    expect(listed).toBeLessThan(tagged);
  }
  const after = requests.slice(tagged + 1).filter((line) => /PUT \/v2\/\S+\/manifests\/sha256/.test(line));
  expect(after).toEqual([]);
  // The tokens are in no line of the log.
  expect(log).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('without an identity token it is refused before any leg runs', async () => {
  const image = freshImage('called-refused', found['TESTBED_REFERRERS_REGISTRY']);
  const { exitCode, log } = await call(image, {});
  expect(exitCode).not.toBe(0);
  expect(log).toContain('`permissions: id-token: write`');
  expect(log).not.toContain('built sha256:');
  expect(await tagDigest(image, 'edge')).toBeUndefined();
});
