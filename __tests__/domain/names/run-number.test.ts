import { expect, test } from '@jest/globals';
import { compareRuns, formatRunNumber, parseRunNumber } from '../../../src/domain/names/run-number.ts';

test.each(['github/9188273645', 'gitlab/1', 'azure/999999999999999'])('%s', (text) => {
  const parsed = parseRunNumber(text);
  expect(parsed && formatRunNumber(parsed)).toBe(text);
});

test.each([
  '',
  'github',
  'github/',
  'github/0',
  'github/01',
  'github/-1',
  'github/1.2',
  'GitHub/1',
  'a/b/1',
  `x/${'9'.repeat(16)}`,
])('%j is none', (text) => {
  expect(parseRunNumber(text)).toBeUndefined();
});

test('numbers of one CI have an order', () => {
  const run = (ci: string, number: number) => ({ ci, number });
  expect(compareRuns(run('github', 1), run('github', 2))).toBeLessThan(0);
  expect(compareRuns(run('github', 1), run('gitlab', 2))).toBeUndefined();
  expect(compareRuns(undefined, run('gitlab', 2))).toBeUndefined();
});
