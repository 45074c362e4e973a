import { describe, expect, test } from '@jest/globals';
import { parseDigest } from '../../../src/domain/names/digest.ts';
import { isVersionTag, type ReleaseOrder, type TagFacts, whyKept } from '../../../src/plan/tags/tag-order.ts';
import { refusalOf } from '../../fakes/refused.ts';

function digest(letter: string) {
  const parsed = parseDigest(`sha256:${letter.repeat(64)}`);
  if (!parsed) throw new Error('a digest');
  return parsed;
}
const [OLD, NEW] = [digest('a'), digest('b')];
const [OURS, THEIRS] = ['1'.repeat(40), '2'.repeat(40)];

const ORDER: ReleaseOrder = {
  immutable: false,
  version: undefined,
  branchCommit: undefined,
  run: undefined,
  branch: undefined,
  branchTags: [],
  checkout: '.',
};
const facts = (changes: Partial<TagFacts>): TagFacts => ({
  ref: 'acme/trow:latest',
  tag: 'latest',
  digest: OLD,
  version: undefined,
  revision: undefined,
  isDescendant: undefined,
  run: undefined,
  branch: undefined,
  ...changes,
});

describe('releases, by version', () => {
  test.each([
    ['1.2.4', '2.0.0', /version 2\.0\.0, which is newer than 1\.2\.4/],
    ['1.2.4', '1.2.10', /1\.2\.10/],
    ['2.0.0-rc.1', '2.0.0', /2\.0\.0/],
    ['2.0.0', '1.9.9', undefined],
    ['2.0.0', '2.0.0-rc.1', undefined],
    ['1.2.3', '1.2.3', undefined],
    ['1.2.3', 'main', undefined],
    ['main', '9.9.9', undefined],
    ['1.2.3', undefined, undefined],
  ])('ours %s, there %s', (ours, theirs, kept) => {
    const why = whyKept(facts({ version: theirs }), NEW, { ...ORDER, version: ours });
    if (kept === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(kept);
  });
});

describe('branches, by ancestry', () => {
  const order = { ...ORDER, branchCommit: OURS };
  test.each([
    [true, /commit 2222222, which comes after 1111111/],
    [false, undefined],
    [undefined, undefined],
  ])('the other commit descends from ours: %s', (isDescendant, kept) => {
    const why = whyKept(facts({ revision: THEIRS, isDescendant }), NEW, order);
    if (kept === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(kept);
  });
  test('a re-run of the same commit may move its tag', () => {
    expect(whyKept(facts({ revision: OURS, isDescendant: true }), NEW, order)).toBeUndefined();
  });
});

describe('branches, by the CI’s numbers', () => {
  const github = (number: number) => ({ ci: 'github', number });
  const order = { ...ORDER, branchCommit: OURS, run: github(10) };
  test.each<[string, Partial<TagFacts>, RegExp | undefined]>([
    ['a later run', { run: github(11) }, /written by run 11, which was started after this one \(10\)/],
    ['a later run of the same commit', { run: github(11), revision: OURS }, /run 11/],
    ['an earlier run', { run: github(9) }, undefined],
    [
      'an earlier run, whose commit was taken back by a force push',
      { run: github(9), revision: THEIRS, isDescendant: true },
      undefined,
    ],
    ['the same run', { run: github(10) }, undefined],
    ['the same run, with ancestry', { run: github(10), revision: THEIRS, isDescendant: true }, /comes after/],
    ['another CI', { run: { ci: 'gitlab', number: 11 } }, undefined],
    [
      'another CI, with ancestry',
      { run: { ci: 'gitlab', number: 1 }, revision: THEIRS, isDescendant: true },
      /comes after/,
    ],
    ['no number', { revision: THEIRS, isDescendant: true }, /comes after/],
  ])('%s', (_title, changes, kept) => {
    const why = whyKept(facts(changes), NEW, order);
    if (kept === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(kept);
  });

  test('the version of the crate, where it is the same, does not decide', () => {
    const now = facts({ version: '0.3.1', run: github(11) });
    expect(whyKept(now, NEW, { ...order, version: '0.3.1' })).toMatch(/run 11/);
    expect(whyKept(now, NEW, { ...order, version: '0.3.2' })).toBeUndefined();
    expect(whyKept(now, NEW, { ...order, version: '0.3.1', branchCommit: undefined })).toBeUndefined();
  });
});

describe('immutable', () => {
  const order = { ...ORDER, immutable: true };
  test('a version tag with another digest is refused, with both digests', () => {
    const refusal = refusalOf(() => whyKept(facts({ tag: '1.2.3', ref: 'acme/trow:1.2.3' }), NEW, order));
    expect(refusal).toMatchObject({ input: 'immutable', value: 'acme/trow:1.2.3' });
    expect(refusal.message).toContain(OLD);
    expect(refusal.message).toContain(NEW);
  });
  test('the same digest, and tags that are meant to move, are not', () => {
    expect(whyKept(facts({ tag: '1.2.3' }), OLD, order)).toBeUndefined();
    for (const tag of ['latest', '1', '1.2', 'main'])
      expect(whyKept(facts({ tag }), NEW, order)).toBeUndefined();
  });
});

test.each([
  ['1.2.3', true],
  ['v1.2.3', true],
  ['1.2.3-alpine', true],
  ['app-1.2.3', true],
  ['1.2', false],
  ['latest', false],
  ['sha-860c190', false],
])('%s is a version: %s', (tag, is) => {
  expect(isVersionTag(tag)).toBe(is);
});

describe('two branches whose names come to one tag', () => {
  const order = { ...ORDER, branchCommit: OURS, branch: 'feature-x', branchTags: ['feature-x'] };
  test('the tag stays with the one that has it, and both are named', () => {
    const now = facts({ tag: 'feature-x', branch: 'feature/x' });
    expect(whyKept(now, NEW, order)).toMatch(/written from the branch feature\/x, .* about feature-x/);
  });

  test.each([
    ['the same branch', facts({ tag: 'feature-x', branch: 'feature-x' })],
    ['a tag that does not say where it is from', facts({ tag: 'feature-x' })],
    ['a tag that is not made of the name', facts({ tag: 'edge', branch: 'feature/x' })],
  ])('moves: %s', (_name, now) => {
    expect(whyKept(now, NEW, order)).toBeUndefined();
  });
});
