import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { provesInclusion } from '../../../src/trust/signing/inclusion.ts';

const sha256 = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (entry: Buffer) => sha256(Buffer.from([0]), entry);
/** The largest power of two below n. */
const split = (n: number) => 2 ** Math.floor(Math.log2(n - 1));

/** MTH and PATH, written down as RFC 6962 (2.1 and 2.1.1) has them. */
function root(entries: readonly Buffer[]): Buffer {
  if (entries.length === 1) return leaf(entries[0] ?? Buffer.alloc(0));
  const k = split(entries.length);
  return sha256(Buffer.from([1]), root(entries.slice(0, k)), root(entries.slice(k)));
}
function path(index: number, entries: readonly Buffer[]): readonly Buffer[] {
  if (entries.length === 1) return [];
  const k = split(entries.length);
  return index < k
    ? [...path(index, entries.slice(0, k)), root(entries.slice(k))]
    : [...path(index - k, entries.slice(k)), root(entries.slice(0, k))];
}

const tree = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

test('every entry of every tree is proven, and nothing else is', () => {
  fc.assert(
    fc.property(tree, ({ size, index }) => {
      const entries = Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`));
      const entry = entries[index] ?? Buffer.alloc(0);
      const proof = { index, size, root: root(entries), hashes: path(index, entries) };
      expect(provesInclusion(entry, proof)).toBe(true);
      expect(provesInclusion(Buffer.from('another'), proof)).toBe(false);
      expect(provesInclusion(entry, { ...proof, root: sha256(proof.root) })).toBe(false);
      expect(provesInclusion(entry, { ...proof, hashes: [...proof.hashes, proof.root] })).toBe(false);
      if (size > 1) expect(provesInclusion(entry, { ...proof, hashes: proof.hashes.slice(1) })).toBe(false);
    }),
  );
});

test.each([
  [-1, 3],
  [3, 3],
  [0, 0],
  [Number.NaN, 3],
  [0.5, 3],
])('no entry %d in a tree of %d', (index, size) => {
  expect(provesInclusion(Buffer.from('x'), { index, size, root: leaf(Buffer.from('x')), hashes: [] })).toBe(
    false,
  );
});
