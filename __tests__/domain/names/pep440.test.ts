import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parsePep440 } from '../../../src/domain/names/pep440.ts';

/** What PyPI's `packaging` says of versions put together at random: normalised, final, major, minor, micro; or nothing. */
const RECORDED: readonly [string, readonly [string, boolean, string, string, string] | null][] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/versions.packaging-26.4.json'), 'utf8'),
);

test('every version is read as packaging 26.4 reads it', () => {
  expect(RECORDED.filter(([, read]) => read !== null).length).toBeGreaterThan(100);
  for (const [text, read] of RECORDED) {
    const found = parsePep440(text);
    expect([text, found && [found.version, found.isFinal, found.major, found.minor, found.patch]]).toEqual([
      text,
      read ?? undefined,
    ]);
  }
});

test('a text of any length is read in no time', () => {
  expect(parsePep440(`1${'.1'.repeat(200_000)}`)).toBeUndefined();
});
