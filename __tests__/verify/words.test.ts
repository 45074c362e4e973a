/** Small readers of text: globs, command lines, first lines of scripts. */
import { createPathMatcher } from '../../src/verify/glob.ts';
import { envTarget, firstProgram, parseShebang, shellText, startedCommand } from '../../src/verify/shell.ts';

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

test.each([
  [['/bin/sh', '-c', 'x y'], 'x y'],
  [['bash', '-lc', 'x'], 'x'],
  [['/bin/bash', '-e', '-o', 'pipefail', '-c', 'x'], 'x'],
  [['/bin/busybox', 'sh', '-c', 'x'], 'x'],
  [['/bin/sh', '/script', '-c', 'x'], undefined],
  [['/app', '-c', 'x'], undefined],
  [['/bin/sh', '-c'], undefined],
])('the shell’s text in %j', (argv, expected) => {
  expect(shellText(argv)).toBe(expected);
});

test.each<{ readonly line: string; readonly word?: string; readonly directory?: string }>([
  { line: '/app', word: '/app' },
  { line: 'exec /app --x', word: '/app' },
  { line: 'A=1 B="2 3" /app', word: '/app' },
  { line: 'cd /srv && exec ./app', word: './app', directory: '/srv' },
  { line: 'cd srv; cd sub; app', word: 'app', directory: 'srv/sub' },
  { line: 'set -e; echo hi && /app "$@"', word: '/app' },
  { line: '"/my app" x', word: '/my app' },
  { line: "'/my app'", word: '/my app' },
  { line: '/my\\ app', word: '/my app' },
  { line: 'export A=1 && /app $A', word: '/app' },
  { line: '# nothing' },
  { line: '$APP' },
  { line: '${APP:-/app}' },
  { line: 'A=$(x) /app' },
  { line: '[ -x /a ] && /a', word: '/a' },
  { line: 'if true; then /app; fi' },
  { line: 'test -f /x || /app' },
  { line: '/a | /b', word: '/a' },
  { line: '. /env && /app' },
  { line: 'eval /app' },
  { line: '' },
  { line: '"' },
  { line: '/*/app' },
])('the first program of `$line`', ({ line, ...expected }) => {
  expect(firstProgram(line)).toEqual(expected.word === undefined ? undefined : expected);
});

test.each<[string[], string[] | undefined]>([
  [
    ['tini', '--', '/app', '-x'],
    ['/app', '-x'],
  ],
  [['/sbin/tini', '-g', '-p', 'SIGTERM', '/app'], ['/app']],
  [['dumb-init', '/app'], ['/app']],
  [['gosu', 'www-data', '/app'], ['/app']],
  [
    ['su-exec', 'a:b', 'app', 'x'],
    ['app', 'x'],
  ],
  [['env', 'A=1', '-u', 'B', 'app'], ['app']],
  [['tini'], undefined],
  [['/app', '--', 'x'], undefined],
])('what %j starts', (argv, expected) => {
  expect(startedCommand(argv)).toEqual(expected);
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

test.each([
  ['/usr/bin/env', 'python3', 'python3'],
  ['/usr/bin/env', '-S python3 -u', 'python3'],
  ['/usr/bin/env', '-S A=1 python3', 'python3'],
  ['/usr/bin/env', 'python3 -u', 'python3 -u'],
  ['/usr/bin/env', '-i', undefined],
  ['/usr/bin/env', undefined, undefined],
  ['/bin/sh', 'python3', undefined],
])('%s %s starts %s', (interpreter, argument, expected) => {
  expect(envTarget(interpreter, argument)).toBe(expected);
});
