import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPathMatcher } from '../../../src/verify/view/glob.ts';

describe('globs as in a shell', () => {
  test.each([
    ['/opt/[^c]x', '/opt/ax', true],
    ['/opt/[^c]x', '/opt/cx', false],
    ['/opt/[^c]x', '/opt/^x', true],
    ['/opt/[!c]x', '/opt/cx', false],
    ['/opt/[]a]', '/opt/]', true],
    ['/opt/[z-a]', '/opt/b', false],
    ['/opt/[ab', '/opt/[ab', true],
    ['/opt/\\*', '/opt/*', true],
    ['/opt/\\*', '/opt/x', false],
    ['/opt/a\\[b', '/opt/a[b', true],
    ['/opt/\\{a,b\\}', '/opt/{a,b}', true],
    ['/opt/{a,b}', '/opt/b', true],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(createPathMatcher([pattern])(path)).toBe(matches);
  });

  test('whatever is typed is a pattern', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, path) => {
        expect(typeof createPathMatcher([pattern])(path)).toBe('boolean');
      }),
    );
  });
});
