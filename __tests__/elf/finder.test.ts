import fc from 'fast-check';
import { createElfCollector } from '../../src/elf/collector.ts';
import { C_LIBRARY, Finder } from '../../src/elf/finder.ts';
import { parseElf } from '../../src/elf/parse-elf.ts';
import { PT, SparseFile, words32 } from './support/elf-builder.ts';
import { collect, factsOf } from './support/fixtures.ts';

const MiB = 1024 * 1024;
const text = new TextEncoder();

describe('ARM attributes far from both ends', () => {
  const section = Uint8Array.from([
    0x41,
    21,
    0,
    0,
    0,
    ...text.encode('aeabi\0'),
    1,
    11,
    0,
    0,
    0,
    6,
    10,
    7,
    65,
    28,
    1,
  ]);
  const at = 30 * MiB + 12_345;
  // A 32-bit header by hand: the builder makes 64-bit ones.
  const header = new Uint8Array(52);
  header.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  const view = new DataView(header.buffer);
  view.setUint16(16, 2, true);
  view.setUint16(18, 40, true);
  view.setUint32(32, 90 * MiB, true);
  view.setUint16(46, 40, true);
  view.setUint16(48, 2, true);
  view.setUint32(28, 52, true);
  view.setUint16(42, 32, true);
  view.setUint16(44, 1, true);
  const file = new SparseFile(90 * MiB + 80)
    .put(0, header)
    .put(52, words32(PT.load, 0, 0, 0, 4096, 4096, 5, 4096))
    .put(5 * MiB, text.encode('the word aeabi\0 in a message'))
    .put(at, section)
    .put(90 * MiB + 40, words32(0, 0x70000003, 0, 0, at, section.length));

  test('are found by their vendor', () => {
    const whole = factsOf(parseElf(file));
    expect(whole).toMatchObject({ arm: { cpuArch: 10, profile: 65, vfpArgs: 1 }, damage: [] });
    expect(collect(file, [MiB])).toEqual(whole);
  });

  test.each([1, 2, 4, 5, 6, 9, 10, 11, 13, 30])('also when they come in chunks of %p bytes', (length) => {
    const collector = createElfCollector(file.size);
    for (let from = 0; from < file.size; ) {
      const isNear = from >= at - 50 && from < at + 50;
      const end = isNear ? from + length : from + MiB;
      const to = Math.min(end, from < at - 50 ? at - 50 : file.size);
      collector.push(file.read(from, to - from) ?? new Uint8Array());
      from = to;
    }
    expect(collector.finish()).toEqual(parseElf(file));
  });
});

test('what is kept around a mark is what the stream has there, however it is cut', () => {
  const mark = text.encode('\0libc.so.6\0');
  const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 70_000 })), {
    minLength: 1,
    maxLength: 20,
  });
  const marks = fc.array(fc.nat(299_000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(marks, cuts, (places, sizes) => {
      const file = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7 + (at >> 8)) % 251 || 1);
      for (const at of places) file.set(mark, at);
      const finder = new Finder(C_LIBRARY);
      for (let at = 0, turn = 0; at < file.length; turn += 1) {
        // Small cuts only at first: 300 000 of them would take long.
        const end = turn < 2000 ? at + (sizes[turn % sizes.length] ?? 1) : file.length;
        finder.take(file.subarray(at, end));
        at = end;
      }
      expect(finder.found.length).toBeGreaterThan(0);
      for (const { start, end, data } of finder.found) {
        const there = file.subarray(start, end);
        expect(Buffer.compare(data.subarray(0, there.length), there)).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});
