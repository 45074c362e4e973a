/** A whiteout is a file in the place of what it removes; a layer cannot have both in that order. */
import { data, dir, gone, type Item, layerOf } from '../../verify/support/image-maker.ts';

const removesOwn: readonly (readonly [string, readonly Item[]])[] = [
  ['a file', [data('/x'), gone('/x')]],
  ['a directory', [dir('/x'), gone('/x')]],
  ['a directory that no entry names', [data('/x/y'), gone('/x')]],
  ['what it has removed already', [gone('/x'), gone('/x')]],
  ['what it then puts a file below, without a directory', [gone('/x'), data('/x/y')]],
];

test.each(removesOwn)('a whiteout of the same layer’s own: %s', (_, items) => {
  expect(layerOf(items).problem).toMatchObject({ kind: 'broken', message: expect.stringContaining('/x') });
});

test('what is made behind its whiteout stays', () => {
  expect(layerOf([gone('/x'), dir('/x'), data('/x/y')]).problem).toBeUndefined();
  expect(layerOf([gone('/x'), data('/x')]).problem).toBeUndefined();
});
