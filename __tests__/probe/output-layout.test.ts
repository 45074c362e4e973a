import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { foreignImages, markLayout } from '../../src/probe/output-layout.ts';
import { testPorts } from '../fakes/ports.ts';
import { refusalOf } from '../fakes/refused.ts';
import { planOf } from '../plan/plan-samples.ts';

const entry = (digit: string) => ({ digest: `sha256:${digit.repeat(64)}`, size: 1, mediaType: 'x' });
const index = (...digits: readonly string[]) =>
  JSON.stringify({ schemaVersion: 2, manifests: digits.map(entry), annotations: { kept: 'yes' } });

async function layout(text: string | undefined) {
  const ports = await testPorts();
  const file = join(ports.temp, 'index.json');
  if (text !== undefined) await writeFile(file, text);
  return { ports, file, directory: ports.temp };
}

test.each<[string, string | undefined, readonly string[]]>([
  ['no directory, or an empty one', undefined, []],
  ['an empty layout', index(), []],
  ['an image', index('a'), [entry('a').digest]],
  ['something else', 'x', ['an index.json that cannot be read']],
  ['something else in JSON', '[]', ['an index.json that cannot be read']],
])('%s', async (_title, text, expected) => {
  const { ports, directory } = await layout(text);
  expect(await foreignImages(directory, ports)).toEqual(expected);
});

test('what a run has written is its own, and what came later is not', async () => {
  const { ports, directory, file } = await layout(index('a'));
  await markLayout({ kind: 'layout', directory, kept: true }, ports);
  expect(await foreignImages(directory, ports)).toEqual([]);
  const marked = JSON.parse(await readFile(file, 'utf8'));
  expect(marked).toMatchObject({ manifests: [entry('a')], annotations: { kept: 'yes' } });
  await writeFile(file, JSON.stringify({ ...marked, manifests: [...marked.manifests, entry('b')] }));
  expect(await foreignImages(directory, ports)).toEqual([entry('b').digest]);
});

test('a plan refuses to write over it', () => {
  const typed = { output: 'out', images: '' };
  expect(refusalOf(() => planOf(typed, { foreignOutput: [entry('a').digest] }))).toMatchObject({
    input: 'output',
    message: expect.stringContaining(`did not write, with ${entry('a').digest}`),
    remedy: expect.stringContaining('empty'),
  });
  expect(planOf(typed, { foreignOutput: [] }).build.result).toMatchObject({ kind: 'layout' });
});
