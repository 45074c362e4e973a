import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FoundPath } from '../../../src/crate/manifest/crate-facts.ts';
import { expandFiles } from '../../../src/crate/metadata/expand-files.ts';
import { type FileRule, matchesPattern } from '../../../src/crate/metadata/file-rules.ts';

const found: readonly FoundPath[] = [
  ...['app', 'app/assets', 'app/assets/css', 'app/config'].map((path) => entry(path, 'directory')),
  ...[
    'app/assets/css/a.css',
    'app/assets/b.css',
    'app/assets/.hidden',
    'app/config/d.toml',
    'app/a[1].txt',
  ].map((path) => entry(path, 'file')),
  { ...entry('app/run.sh', 'file'), isExecutable: true },
  { ...entry('app/assets/link', 'link'), target: 'b.css' },
  entry('shared/x.txt', 'file'),
];

function entry(path: string, kind: FoundPath['kind']): FoundPath {
  return { path, kind, isExecutable: false, target: undefined };
}

function rule(from: string | undefined, to: string, more: Partial<FileRule> = {}): FileRule {
  return { name: 'files[0]', from, to, mode: undefined, uid: 0, gid: 0, ...more };
}

function expand(...rules: FileRule[]) {
  const named = rules.map((one, index) => ({ ...one, name: `files[${index}]` }));
  return expandFiles(named, found, { directory: 'app', root: '/src' });
}

/** `path mode` of every entry. */
function listing(...rules: FileRule[]) {
  const { rules: expanded, problems } = expand(...rules);
  expect(problems).toEqual([]);
  return expanded.flatMap(({ entries }) =>
    entries.map(
      ({ entry: one }) => `${one.to} ${one.kind === 'link' ? `-> ${one.target}` : one.mode.toString(8)}`,
    ),
  );
}

describe('files of an image', () => {
  test('a file gets the name that is said, or keeps its own in a directory', () => {
    expect(listing(rule('config/d.toml', '/etc/t.toml'))).toEqual(['/etc/t.toml 644']);
    expect(listing(rule('config/d.toml', '/etc/trow/'))).toEqual(['/etc/trow/d.toml 644']);
    expect(listing(rule('run.sh', '/'))).toEqual(['/run.sh 755']);
    expect(listing(rule('a[1].txt', '/'))).toEqual(['/a[1].txt 644']);
  });

  test('a directory with all that is in it, links and hidden files too', () => {
    const all = [
      '/w 755',
      '/w/css 755',
      '/w/css/a.css 644',
      '/w/b.css 644',
      '/w/.hidden 644',
      '/w/link -> b.css',
    ];
    expect(listing(rule('assets', '/w')).sort()).toEqual(all.sort());
    expect(listing(rule('assets', '/w/')).sort()).toEqual(all);
  });

  test('what matches a pattern keeps its path below the pattern’s fixed part', () => {
    expect(listing(rule('assets/**/*.css', '/w/'))).toEqual(['/w/css/a.css 644', '/w/b.css 644']);
    expect(listing(rule('assets/[!l]*', '/w/')).sort()).toEqual(
      ['/w/css 755', '/w/css/a.css 644', '/w/b.css 644', '/w/.hidden 644'].sort(),
    );
    expect(expand(rule('assets/*', '/w/')).problems).toEqual([
      'files[0].from assets/* matches the link app/assets/link (name its directory, or what it points at)',
    ]);
  });

  test('mode and owner', () => {
    expect(listing(rule('assets/css', '/w', { mode: 0o640 }))).toEqual(['/w 750', '/w/a.css 640']);
    const { rules } = expand(rule(undefined, '/var/lib/trow/', { uid: 5, gid: 6 }));
    expect(rules[0]?.entries[0]?.entry).toEqual({
      kind: 'directory',
      to: '/var/lib/trow',
      mode: 0o755,
      uid: 5,
      gid: 6,
    });
  });

  test('another package of the workspace may be read, nothing outside of it', () => {
    expect(listing(rule('../shared/x.txt', '/x'))).toEqual(['/x 644']);
    expect(expand(rule('../../etc/passwd', '/x')).problems).toEqual([
      'files[0].from ../../etc/passwd is outside of the build context (copy it into the crate)',
    ]);
  });

  test('what is missing, and what would be lost, is told at once', () => {
    const { problems } = expand(
      rule('nothing', '/x'),
      rule('*.png', '/x/'),
      rule('run.sh', '/y'),
      rule('config/d.toml', '/y'),
      rule('assets', '/y/z'),
      rule('assets/*', '/q'),
    );
    expect(problems).toEqual([
      'files[0].from nothing does not exist',
      'files[1].from *.png matches no file',
      'files[5].to is /q, and assets/* may match several files (write a slash at its end)',
      'files[3] and files[2] both put something at /y (name another place)',
      ...Array.from({ length: 6 }, () => 'files[4] puts something below /y, which files[2] makes a file'),
    ]);
  });
});

describe('patterns', () => {
  test.each([
    ['a/b.c', 'a/*.c', true],
    ['a/b/c', 'a/*', false],
    ['a/b/c', '**', true],
    ['a', '**/a', true],
    ['a/b/a', '**/a', true],
    ['a/.b', 'a/*', true],
    ['ab', 'a?', true],
    ['ab', 'a[a-c]', true],
    ['ad', 'a[!a-c]', true],
    ['a.b', 'a?b', true],
    ['axb', 'a.b', false],
    ['a/x/y/b', 'a/**/b', true],
    ['a/b', 'a/**/b', true],
  ])('%s is %s: %s', (path, pattern, expected) => {
    expect(matchesPattern(path, pattern)).toBe(expected);
  });

  test('a path is meant by itself, and by itself with a part replaced', () => {
    const name = fc.stringMatching(/^[a-z.+$()]{1,6}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), (names, at) => {
        const path = names.join('/');
        expect(matchesPattern(path, path)).toBe(true);
        const parts = names.map((part, index) => (index === at % names.length ? '*' : part));
        expect(matchesPattern(path, parts.join('/'))).toBe(true);
        expect(matchesPattern(path, `**/${names.at(-1)}`)).toBe(true);
      }),
    );
  });

  test('a long pattern costs no more than its length allows', () => {
    const started = Date.now();
    expect(matchesPattern('a/'.repeat(200), `${'**/'.repeat(200)}x`)).toBe(false);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
