import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { matches, trimmed } from '../../../../src/verify/exec/words/patterns.ts';

const unquoted = (text: string) => [{ text, literal: false }];

test.each([
  ['*', '', true],
  ['a*', 'abc', true],
  ['*.sh', 'x.sh', true],
  ['*a*b*', 'xaybz', true],
  ['*a*b', 'xaybz', false],
  ['?', '', false],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[]a]', ']', true],
  ['[a', '[a', true],
  ['-*', '-x', true],
  ['a.c', 'abc', false],
])('%j and %j: %s', (pattern, text, expected) => {
  expect(matches(unquoted(pattern), text)).toBe(expected);
});

test('what is not understood is not guessed, and many stars take no time', () => {
  expect(matches(unquoted('[[:alpha:]]'), 'a')).toBeUndefined();
  expect(matches(unquoted('[z-a]'), 'a')).toBeUndefined();
  expect(matches(unquoted('*'), 'a'.repeat(1000))).toBeUndefined();
  expect(matches(unquoted('*a'.repeat(100)), `${'a'.repeat(299)}b`)).toBe(false);
});

test('quoted characters stand for themselves', () => {
  expect(matches([{ text: '*', literal: true }], 'x')).toBe(false);
  expect(matches([{ text: '*', literal: true }], '*')).toBe(true);
});

// The shell of this machine is the judge.
test('as a shell does it', () => {
  const piece = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '.', '-');
  const pattern = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', '.', '-'), { maxLength: 6 }).map((chars) => chars.join(''));
  const cases = fc.sample(fc.tuple(pattern, text), 200);
  const script =
    'while IFS=" " read -r p t; do case "$t" in ($p) printf 1;; (*) printf 0;; esac; printf "|%s|%s|%s|%s\\n" "${t#$p}" "${t##$p}" "${t%$p}" "${t%%$p}"; done';
  const input = cases.map(([p, t]) => `${p === '' ? "''" : p} ${t}\n`).join('');
  const { stdout, status } = spawnSync('sh', ['-c', script], { input, encoding: 'utf8' });
  expect(status).toBe(0);
  const expected = stdout.trimEnd().split('\n');
  cases.forEach(([p, t], index) => {
    if (p === '') return;
    const pieces = unquoted(p);
    const mine = [
      matches(pieces, t) ? '1' : '0',
      trimmed(t, pieces, 'start', false),
      trimmed(t, pieces, 'start', true),
      trimmed(t, pieces, 'end', false),
      trimmed(t, pieces, 'end', true),
    ].join('|');
    expect([p, t, mine]).toEqual([p, t, expected[index]]);
  });
});
