import { describe, expect, test } from '@jest/globals';
import { scriptAsksGit } from '../../../src/crate/manifest/git-askers.ts';
import { readIgnoreFile } from '../../../src/dockerignore/ignore-file.ts';
import { write } from '../../dockerfile/generate/written.ts';
import { crateOf, packageOf } from '../crate-samples.ts';

test.each([
  ['Command::new("git").args(["rev-parse", "HEAD"])', true],
  ['Command::new(\n    "git",\n)', true],
  ['println!("cargo:rerun-if-changed=.git/HEAD");', true],
  ['sh -c "git describe --tags"', true],
  ['// digital signature of gitoxide', false],
  ['fn main() { println!("cargo:rustc-link-lib=git2"); }', false],
])('a build script asks git: %j', (text, expected) => {
  expect(scriptAsksGit(text)).toBe(expected);
});

describe('the plan tells who asks git', () => {
  const told = (manifest: string, changes: object = {}) =>
    write(
      {},
      crateOf({ packages: [packageOf(`[package]\nname = "trow"\n${manifest}`)], ...changes }),
    ).notices.map(({ message }) => message);

  test.each([
    ['[build-dependencies]\nvergen-gitcl = "1"\n', 'vergen-gitcl'],
    ['[build-dependencies]\ngit2 = "0.19"\n', 'git2'],
    ['[dependencies]\ngit-version = "0.3"\n', 'git-version'],
    ['[build-dependencies]\ninfo = { package = "shadow-rs", version = "1" }\n', 'shadow-rs'],
  ])('%j', (manifest, name) => {
    expect(told(manifest)[0]).toMatch(new RegExp(`^${name} asks git which commit`));
  });

  test('a library that a program uses at run time is none of them', () => {
    expect(told('[dependencies]\ngit2 = "0.19"\nbuilt = "0.7"\n')).toEqual([]);
  });

  test('nobody does where the user lets the history in, and somebody where it is kept out', () => {
    const ignore = (text: string) => ({ gitScripts: [''], ignore: readIgnoreFile(text, '.dockerignore') });
    expect(told('', ignore('target\n'))).toEqual([]);
    expect(told('', ignore('target\n.git\n'))[0]).toMatch(
      /^the build script of trow asks git .*\(\.dockerignore\)$/,
    );
    expect(told('', { ...ignore('target\n'), hasHistory: false })).toHaveLength(1);
    expect(told('', { gitScripts: [''] })).toHaveLength(1);
  });
});
