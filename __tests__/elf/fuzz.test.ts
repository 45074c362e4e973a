import fc from 'fast-check';
import { MAX_KEPT_BYTES } from '../../src/elf/collector.ts';
import { describeMachine } from '../../src/elf/describe.ts';
import { readerOf } from '../../src/elf/format/bytes.ts';
import { Limit } from '../../src/elf/format/elf-limits.ts';
import type { ElfResult } from '../../src/elf/format/elf-types.ts';
import { parseElf } from '../../src/elf/parse-elf.ts';
import { planRanges } from '../../src/elf/read-plan.ts';
import { collect, FIXTURES, fixture } from './support/fixtures.ts';

const RUNS = { numRuns: 300 };
const files = FIXTURES.map(fixture);

/** Whatever it says, it is a result, is within the limits, and can be shown. */
function expectResult(result: ElfResult): void {
  if (result.kind === 'not-elf') {
    expect(result.reason).not.toBe('');
    return;
  }
  const names = [
    ...result.needed,
    ...result.rpath,
    ...result.runpath,
    ...result.definedVersions,
    ...result.neededVersions.flatMap(({ library, versions }) => [
      library,
      ...versions.map(({ name }) => name),
    ]),
  ];
  expect(names.reduce((sum, name) => sum + name.length, 0)).toBeLessThanOrEqual(Limit.allStringBytes);
  expect(result.needed.length).toBeLessThanOrEqual(Limit.needed);
  expect(result.damage.length).toBeLessThanOrEqual(Limit.damage);
  expect(new Set(result.damage).size).toBe(result.damage.length);
  expect(describeMachine(result)).not.toBe('');
}

const chunks = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });

/** Places where a change hurts: headers come first in every file. */
const place = (length: number) =>
  fc.oneof(fc.nat(63), fc.nat(Math.min(length, 1200) - 1), fc.nat(length - 1));

const mutated = fc
  .constantFrom(...files)
  .chain((file) =>
    fc.record({
      file: fc.constant(file),
      changes: fc.array(
        fc.record({
          at: place(file.length),
          value: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)),
          count: fc.constantFrom(1, 1, 1, 2, 4, 8),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  )
  .map(({ file, changes }) => {
    const copy = file.slice();
    for (const { at, value, count } of changes) copy.fill(value, at, at + count);
    return copy;
  });

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4096 }), chunks, (bytes, sizes) => {
      const result = parseElf(readerOf(bytes));
      expectResult(result);
      expect(collect(readerOf(bytes), sizes)).toEqual(result);
    }),
    RUNS,
  );
});

test('random bytes behind a sound identification', () => {
  const ident = fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2));
  fc.assert(
    fc.property(ident, fc.uint8Array({ minLength: 48, maxLength: 4096 }), ([bits, order], rest) => {
      const bytes = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, bits, order, 1, 0, ...rest]);
      expectResult(parseElf(readerOf(bytes)));
    }),
    RUNS,
  );
});

test('fixtures with some bytes changed', () => {
  fc.assert(
    fc.property(mutated, chunks, (bytes, sizes) => {
      const result = parseElf(readerOf(bytes));
      expectResult(result);
      expect(collect(readerOf(bytes), sizes)).toEqual(result);
      expect(collect(readerOf(bytes), sizes, true)).toEqual(result);
    }),
    RUNS,
  );
});

test('fixtures cut off anywhere', () => {
  const cut = fc
    .constantFrom(...files)
    .chain((file) => fc.nat(file.length).map((length) => file.subarray(0, length)));
  fc.assert(
    fc.property(cut, (bytes) => expectResult(parseElf(readerOf(bytes)))),
    RUNS,
  );
});

test('plans for huge files stay within the bound', () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 2 ** 31 }), fc.maxSafeNat());
  fc.assert(
    fc.property(mutated, size, (bytes, declared) => {
      const fileSize = Math.max(declared, bytes.length);
      const { ranges } = planRanges(bytes.subarray(0, 8192), fileSize);
      let last = -1;
      let kept = 0;
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        kept += end - start;
      }
      expect(last).toBeLessThanOrEqual(fileSize);
      expect(kept).toBeLessThanOrEqual(MAX_KEPT_BYTES);
    }),
    RUNS,
  );
});
