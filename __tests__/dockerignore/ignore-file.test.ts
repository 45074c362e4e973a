import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ignoredBy, readIgnoreFile } from '../../src/dockerignore/ignore-file.ts';
import { refusalOf } from '../fakes/refused.ts';
import { PATHS } from './fixtures/random-files.ts';

const RECORDED: readonly (readonly [string, string | null])[] = readFileSync(
  join(import.meta.dirname, 'fixtures/walked.fsutil-20260609.jsonl'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

function seen(text: string, paths: readonly string[] = PATHS): readonly string[] {
  const file = readIgnoreFile(text, '.dockerignore');
  return paths.filter((path) => ignoredBy(file, path) === undefined);
}

/** The build sees these bits of PATHS, or the file is refused. */
function ours(text: string): string | null {
  try {
    const visible = seen(text);
    return PATHS.map((path) => (visible.includes(path) ? '1' : '0')).join('');
  } catch {
    return null;
  }
}

test('random files are read as BuildKit’s own code read them', () => {
  expect(RECORDED.length).toBeGreaterThan(1000);
  const wrong = RECORDED.filter(([text, walked]) => ours(text) !== walked);
  expect(wrong.map(([text]) => text)).toEqual([]);
});

describe('what people write', () => {
  // biome-ignore format: a table
  test.each<[string, readonly string[], readonly string[]]>([
    ['**/bin', ['src/bin/tool.rs', 'bin/x', 'bin'], ['src/main.rs', 'binary/x']],
    ['*\n!src', ['Cargo.toml', 'crates/a/src/lib.rs'], ['src/main.rs', 'src/bin/x.rs']],
    ['/target/', ['target/x'], ['crates/a/target/x']],
    ['\uFEFFtarget\r\n  docs  \r\n', ['target/x', 'docs/a'], ['src/x']],
    // An exception for a directory does not reach what a later look at a file keeps out.
    ['**/*.md\n!docs', ['docs/a.md', 'README.md'], ['docs/a.txt']],
    ['**/*.md\n!docs/**', ['README.md'], ['docs/a.md']],
    [' # no comment', [], ['src/x']],
  ])('%j', (text, hidden, visible) => {
    expect(seen(text, [...hidden, ...visible])).toEqual(visible);
  });

  test('the line that decides is named', () => {
    const file = readIgnoreFile('# by hand\n\n*\n!src\n  **/bin\n', '.dockerignore');
    expect(ignoredBy(file, 'src/bin/tool.rs')).toMatchObject({ line: 5, text: '**/bin' });
    expect(ignoredBy(file, 'Cargo.lock')).toMatchObject({ line: 3, text: '*' });
    expect(ignoredBy(file, 'src/main.rs')).toBeUndefined();
  });

  test.each(['[a', 'a\\', '!', '!/', '[z-a]', 'dist\\output'])('%j is refused with its line', (pattern) => {
    const { message } = refusalOf(() => readIgnoreFile(`a\n${pattern}\n`, '.dockerignore'));
    expect(message).toMatch(/^\.dockerignore:2: /);
  });
});

test('a hostile pattern takes no longer than its length times the path’s', () => {
  const file = readIgnoreFile(`${'**/a*'.repeat(300)}b\n`, '.dockerignore');
  expect(ignoredBy(file, 'a/'.repeat(1000))).toBeUndefined();
});
