import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionResults } from '../../src/adapters/github-run.ts';

const directory = mkdtempSync(join(tmpdir(), 'multihull-test-'));
const output = join(directory, 'output');
const summary = join(directory, 'summary');
const before = { ...process.env };

beforeEach(() => {
  for (const file of [output, summary]) writeFileSync(file, '');
  Object.assign(process.env, { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary });
});
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each([
  ['true', true],
  ['false', false],
  [' FALSE', false],
  ['', true],
])('DOCKER_BUILD_SUMMARY=%j: written is %j', async (value, isWritten) => {
  process.env['DOCKER_BUILD_SUMMARY'] = value;
  await actionResults.summary('## a summary');
  expect(readFileSync(summary, 'utf8').includes('## a summary')).toBe(isWritten);
});

test('an output that GitHub would not take is left out', () => {
  actionResults.output('digest', 'sha256:abc');
  actionResults.output('plan', 'x'.repeat(1024 * 1024));
  const written = readFileSync(output, 'utf8');
  expect(written).toContain('sha256:abc');
  expect(written.length).toBeLessThan(1000);
});
