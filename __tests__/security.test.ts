/** docs/security.md says nothing that no test holds: each row of its table names tests, and they are there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));
const LINK = /\[([^\]]+)\]\((\.\.\/(?:__tests__|scripts)\/[^)]+)\)/g;

interface Row {
  readonly says: string;
  readonly tests: readonly { readonly title: string; readonly file: string }[];
}

const rows = readFileSync(join(DOCS, 'security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:threat|-)/.test(line))
  .map((line): Row => {
    const cells = line.split(' | ');
    const tests = [...(cells.at(-1) ?? '').matchAll(LINK)].map(([, title = '', file = '']) => ({
      title,
      file,
    }));
    return { says: cells.slice(0, -1).join(' '), tests };
  });

test('the table is there', () => {
  expect(rows.length).toBeGreaterThan(30);
});

describe.each(rows)('$says', ({ tests }) => {
  test('names a test', () => {
    expect(tests).not.toEqual([]);
  });

  test('that exists', () => {
    for (const { title, file } of tests) expect(readFileSync(join(DOCS, file), 'utf8')).toContain(title);
  });
});
