import fc from 'fast-check';
import { mergeScopes } from '../../../src/registry/auth/scope.ts';
import { backoffMs, MAX_WAIT_MS, parseRetryAfter, withRetries } from '../../../src/registry/http/retry.ts';
import { nextPage } from '../../../src/registry/tags.ts';
import { testPorts } from '../support.ts';

const now = new Date('2026-01-02T03:04:05Z');

test.each([
  ['0', 0],
  ['7', 7000],
  [' 7 ', 7000],
  ['99999999999999999999', 60_000],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Fri, 02 Jan 2026 04:04:15 GMT', 60_000],
  ['Thu, 01 Jan 2026 03:04:15 GMT', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %j', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});

test('Retry-After is never more than a minute', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const ms = parseRetryAfter(header, now) ?? 0;
      expect(ms >= 0 && ms <= MAX_WAIT_MS).toBe(true);
    }),
  );
});

test('pauses grow, with jitter, up to half a minute', () => {
  expect([0, 1, 2, 3, 10, 1000].map((n) => backoffMs(n, () => 0))).toEqual([
    250, 500, 1000, 2000, 15_000, 15_000,
  ]);
  expect(backoffMs(0, () => 0.999)).toBeLessThanOrEqual(500);
});

test('as often as the policy says, and the last attempt knows it', async () => {
  const ports = testPorts();
  const policy = { retries: 2, clock: ports.clock, log: ports.log, random: () => 0 };
  const states: boolean[] = [];
  const value = await withRetries<string>(policy, 'x', async ({ last }) => {
    states.push(last);
    return last ? { kind: 'done', value: 'given up' } : { kind: 'again', reason: 'no' };
  });
  expect(value).toBe('given up');
  expect(states).toEqual([false, false, true]);
  expect(ports.slept).toEqual([250, 500]);
});

test.each([
  [['repository:a:pull', 'repository:a:pull,push'], ['repository:a:pull,push']],
  [
    ['repository:a:pull', 'repository:b:pull'],
    ['repository:a:pull', 'repository:b:pull'],
  ],
  [
    ['repository:h:5000/a:pull', 'registry:catalog:*', 'junk', ''],
    ['repository:h:5000/a:pull', 'registry:catalog:*'],
  ],
])('scopes %j', (scopes, expected) => {
  expect(mergeScopes(scopes)).toEqual(expected);
});

test.each([
  ['</v2/x?last=b>; rel="next"', '/v2/x?last=b'],
  ['<https://h/a>; rel=prev, <https://h/b,c>; title="x"; rel="foo next"', 'https://h/b,c'],
  ['</a>; REL=Next', '/a'],
  ['</a>; rel="nextish"', undefined],
  ['</a>', undefined],
  ['<', undefined],
  ['', undefined],
  [undefined, undefined],
])('Link %j', (header, expected) => {
  expect(nextPage(header)).toBe(expected);
});
