import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { workflowsIn } from '../../scripts/lib/snippets.ts';
import { VERSION } from '../../src/multihull-version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const fence = (body: string) => `text\n\n\`\`\`yaml\n${body}\`\`\`\n`;

describe('a workflow in Markdown', () => {
  test.each([
    ['steps', '- uses: a/b@v1\n  with:\n    x: y\n'],
    ['a job’s middle', 'steps:\n  - uses: a/b@v1\n'],
    ['jobs', 'jobs:\n  x:\n    steps:\n      - uses: a/b@v1\n'],
    ['a whole one', 'on: push\njobs:\n  x:\n    steps:\n      - uses: a/b@v1\n'],
  ])('%s is made whole', (_title, body) => {
    const [snippet] = workflowsIn(fence(body));
    expect(snippet?.line).toBe(4);
    const workflow = parse(snippet?.text ?? '');
    expect(workflow).toMatchObject({ name: 'snippet', on: 'push' });
    const [job] = Object.values<{ steps: unknown }>(workflow.jobs);
    expect(job?.steps).toMatchObject([{ uses: 'a/b@v1' }]);
  });

  test('other YAML is left out', () => {
    expect(workflowsIn(fence('services:\n  web:\n    image: x\n'))).toEqual([]);
  });
});

test.each(readdirSync(join(ROOT, '.github/workflows')))(
  '%s names other people’s actions by commit',
  (name) => {
    const text = readFileSync(join(ROOT, '.github/workflows', name), 'utf8');
    for (const [, uses = ''] of text.matchAll(/uses: (\S+)/g)) {
      // The reusable workflow runs the action of its own release, whose commit nobody knows before there is one.
      if (name === 'image.yml' && uses.startsWith('multihull/'))
        expect(uses).toBe(`multihull/multihull@v${VERSION}`);
      else expect(uses).toMatch(/^\.\/|@[0-9a-f]{40}$/);
    }
  },
);
