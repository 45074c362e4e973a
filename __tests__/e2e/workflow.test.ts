/** The step in a workflow, run by a workflow runner (act): outputs, and what is left when things go wrong later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftovers, must, REGISTRY, ROOT, tagDigest, testbed } from './engines.ts';
import { runWorkflow } from './run-workflow.ts';

const workflow = (job: string, options: { readonly cancelAt?: RegExp } = {}) =>
  runWorkflow({ file: 'e2e.yml', event: 'push', job, vars: { E2E_FAILURES: 'yes' }, ...options });

test('a workflow with `uses:` builds, gives its outputs to later steps, and post removes the builder and the login', async () => {
  const sha = must('git', ['-C', ROOT, 'rev-parse', 'HEAD']).trim();
  const { exitCode, log } = await workflow('image');
  expect(log).toContain('verified: every platform is what it says');
  expect(exitCode).toBe(0);
  const digest = /digest=(sha256:[0-9a-f]{64})/.exec(log)?.[1];
  expect(log).toContain(`tags=${REGISTRY}/e2e/under-act:sha-${sha}`);
  expect(log).toContain('promoted=true');
  expect(await tagDigest(`${REGISTRY}/e2e/under-act`, `sha-${sha}`)).toBe(digest);
  expect(log).toMatch(/removed builder multihull-[0-9a-f]{8}/);
  expect(log).toMatch(/removed .*multihull-[0-9a-f]{8} \(login and files of this run\)/);
  expect(leftovers()).toEqual([]);
});

test('when a later step fails, post has removed the builder and the login all the same', async () => {
  const { exitCode, log } = await workflow('a-later-step-fails');
  expect(exitCode).not.toBe(0);
  expect(log).toContain(
    `logged in to ${testbed('TESTBED_AUTH_REGISTRY')} as ${testbed('TESTBED_AUTH_USER')}`,
  );
  expect(log).toMatch(/removed builder multihull-/);
  expect(log).toContain('(login and files of this run)');
  // The password is a mask's text once, at most.
  expect(log).not.toMatch(/[^\n]*Authorization/);
  expect(leftovers()).toEqual([]);
});

test('a job that is cancelled while it builds leaves no builder, no container and no login', async () => {
  const { log } = await workflow('cancelled-while-it-builds', {
    cancelAt: /builder multihull-[0-9a-f]{8} is up/,
  });
  expect(log).toMatch(/builder multihull-[0-9a-f]{8} is up/);
  expect(leftovers()).toEqual([]);
  expect(await tagDigest(`${REGISTRY}/e2e/cancelled`, 'never')).toBeUndefined();
});

test('the user’s own Docker config has no login of ours', () => {
  const file = join(process.env['HOME'] ?? '/root', '.docker', 'config.json');
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // There is none, which is as good.
  }
  expect(text).not.toContain(testbed('TESTBED_AUTH_REGISTRY'));
});
