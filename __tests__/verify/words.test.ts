/** Small readers of text: globs, first lines of scripts. */

import { parseShebang } from '../../src/verify/rootfs/shebang.ts';
import { createPathMatcher } from '../../src/verify/view/glob.ts';

test.each([
  ['/opt/cross', '/opt/cross/bin/ld', true],
  ['/opt/cross/', '/opt/cross', true],
  ['/opt/cross', '/opt/crossing', false],
  ['opt/*.bin', '/opt/a.bin', true],
  ['/opt/*.bin', '/opt/a/b.bin', false],
  ['/opt/**/*.bin', '/opt/a/b/c.bin', true],
  ['/opt/**/*.bin', '/opt/c.bin', true],
  ['**/testdata', '/src/x/testdata/y', true],
  ['/usr/{lib,libexec}/x', '/usr/libexec/x', true],
  ['/usr/{lib,libexec}/x', '/usr/bin/x', false],
  ['/a?c', '/abc', true],
  ['/a[0-9]', '/a5', true],
  ['/a[!0-9]', '/a5', false],
  ['/a.b', '/axb', false],
  ['/a+(b)', '/a+(b)', true],
  ['/a{b', '/a{b', true],
  ['', '/a', false],
])('the glob %s and %s: %s', (pattern, path, expected) => {
  expect(createPathMatcher([pattern])(path)).toBe(expected);
});

test.each<{ readonly line: string; readonly interpreter: string; readonly argument?: string }>([
  { line: '/bin/sh', interpreter: '/bin/sh' },
  { line: ' /bin/sh -e ', interpreter: '/bin/sh', argument: '-e' },
  { line: '\t/usr/bin/env\tpython3 -u', interpreter: '/usr/bin/env', argument: 'python3 -u' },
  { line: '', interpreter: '' },
  { line: '/bin/sh\0junk', interpreter: '/bin/sh' },
])('the first line $line', ({ line, ...expected }) => {
  expect(parseShebang(line)).toEqual(expected);
});
