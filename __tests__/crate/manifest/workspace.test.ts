import { describe, expect, test } from '@jest/globals';
import { matchesMember, readWorkspace } from '../../../src/crate/manifest/workspace.ts';
import { refusalOf } from '../../fakes/refused.ts';

const read = (text: string) => readWorkspace(text, 'Cargo.toml');

describe('the workspace’s table', () => {
  test('of a package that stands alone', () => {
    expect(read('[package]\nname = "trow"\n')).toMatchObject({
      isWorkspace: false,
      hasPackage: true,
      members: [],
      exclude: [],
      defaultMembers: undefined,
      symbolProfiles: [],
      dependencies: {},
      patched: [],
    });
  });

  test('of a workspace with everything, and Windows line ends', () => {
    const text = `[workspace]
members = ["crates/*", "tools/ctl", 1]
exclude = ["crates/old"]
default-members = ["crates/server"]
[workspace.dependencies]
util = { path = "crates/util" }
[patch.crates-io]
ring = { path = "vendor/ring" }
rand = { git = "https://git.acme.example/rand" }
[patch.'https://git.acme.example/x']
x = { path = "vendor/x" }
`;
    expect(read(text.replaceAll('\n', '\r\n'))).toMatchObject({
      isWorkspace: true,
      hasPackage: false,
      members: ['crates/*', 'tools/ctl'],
      exclude: ['crates/old'],
      defaultMembers: ['crates/server'],
      symbolProfiles: [],
      dependencies: { util: { path: 'crates/util' } },
      patched: ['vendor/ring', 'vendor/x'],
    });
  });

  test.each([
    ['[profile.release]\ndebug = 1\n', ['release']],
    ['[profile.release]\nstrip = false\n', ['release']],
    ['[profile.release]\nlto = true\n', []],
    ['[profile.release.package.x]\ndebug = 1\n', []],
    ['[profile.release]\ndebug = 1\n[profile.dist]\ninherits = "release"\n', ['release', 'dist']],
    ['[profile.a]\ninherits = "b"\n[profile.b]\ninherits = "a"\n', []],
    ['profile = 1\n', []],
  ])('profiles that say something of symbols: %j', (text, expected) => {
    expect(read(text).symbolProfiles).toEqual(expected);
  });

  test('that is no TOML is refused at its line', () => {
    expect(refusalOf(() => read('[workspace\n'))).toMatchObject({
      input: 'context',
      value: 'Cargo.toml',
      message: expect.stringMatching(/^Cargo\.toml:1: /),
    });
  });
});

test.each([
  ['crates/*', 'crates/a', true],
  ['crates/*/', 'crates/a', true],
  ['./crates/*', 'crates/a', true],
  ['crates/*', 'crates', false],
  ['crates/*', 'crates/a/b', false],
  ['*', 'a', true],
  ['*', '', false],
  ['.', '', true],
  ['a?', 'ab', true],
  ['a?', 'a', false],
  ['trow-*', 'trow-server', true],
  ['trow-*', 'other', false],
  ['a.b', 'a.b', true],
  ['a.b', 'axb', false],
  ['a+(b)[c]{d}|$^', 'a+(b)[c]{d}|$^', true],
  ['a|b', 'a', false],
  ['*/src', 'x/src', true],
])('pattern %s, directory %j: %s', (pattern, directory, expected) => {
  expect(matchesMember(pattern, directory)).toBe(expected);
});
