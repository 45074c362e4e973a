import { describe, expect, test } from '@jest/globals';
import { hasColour, readProgress } from '../../../src/cli/terminal/progress.ts';
import { UserError } from '../../../src/errors.ts';

describe('--progress and --quiet', () => {
  test.each<readonly [readonly string[], string]>([
    [[], 'auto'],
    [['--progress', 'plain'], 'plain'],
    [['--progress=json'], 'json'],
    [['--quiet'], 'quiet'],
    [['--quiet', 'false'], 'auto'],
    [['--quiet=false'], 'auto'],
    [['--progress', 'tty', '--quiet'], 'quiet'],
    [['--quiet', '--progress', 'tty'], 'tty'],
    [['--smoke', '--quiet'], 'auto'],
    [['--', '--quiet'], 'auto'],
  ])('%j is %s', (words, mode) => {
    expect(readProgress(words)).toBe(mode);
  });

  test.each([[['--progress', 'fancy']], [['--progress']], [['--progress=']]])('%j is refused', (words) => {
    expect(() => readProgress(words)).toThrow(UserError);
    expect(() => readProgress(words)).toThrow(/--progress is "/);
  });
});

test.each<readonly [Record<string, string>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '', NO_COLOR: '1' }, true, true],
  [{ TERM: 'dumb' }, true, false],
])('with %j on a terminal %s, colours are %s', (env, isTerminal, colour) => {
  expect(hasColour(env, isTerminal)).toBe(colour);
});
