import { createElfCollector, MAX_KEPT_BYTES } from '../../src/elf/collector.ts';
import { Keep } from '../../src/elf/format/elf-limits.ts';
import { parseElf } from '../../src/elf/parse-elf.ts';
import { planRanges } from '../../src/elf/read-plan.ts';
import { elfHeader, PT, programHeaders, SparseFile } from './support/elf-builder.ts';
import { collect, factsOf, fixture } from './support/fixtures.ts';
import { LAYOUTS, program } from './support/layouts.ts';

const MiB = 1024 * 1024;
const text = new TextEncoder();

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
  const file = program(layout);
  const whole = parseElf(file);

  test('is understood as a whole', () => {
    expect(factsOf(whole)).toMatchObject({
      interpreter: '/lib/ld.so',
      needed: ['libone.so.1', 'libtwo.so.2'],
      runpath: ['$ORIGIN/lib'],
      neededVersions: [{ library: 'libone.so.1', versions: [{ name: 'ONE_1.0', weak: false }] }],
      damage: [],
    });
  });

  test('gives the same facts in one pass', () => {
    expect(collect(file, [MiB, 64 * 1024 + 1, 3 * MiB - 7])).toEqual(whole);
  });
});

describe('the end of interest', () => {
  const file = program({
    size: 50 * MiB,
    interp: 300,
    dynstr: 900,
    verneed: 2000,
    dynamic: 1.5 * MiB,
    loads: [{ offset: 0, size: 2 * MiB }],
  });

  test('is told, and finishing there gives all facts', () => {
    const collector = createElfCollector(file.size);
    let taken = 0;
    while (collector.push(file.read(taken, MiB) ?? new Uint8Array())) taken += MiB;
    expect(taken).toBeLessThan(3 * MiB);
    expect(collector.finish()).toEqual(parseElf(file));
  });

  test('comes at once for a file that is no ELF file', () => {
    const collector = createElfCollector(500 * MiB);
    expect(collector.push(text.encode('#!/'))).toBe(true);
    expect(collector.push(text.encode('bin/sh\n'))).toBe(false);
    expect(collector.finish()).toEqual({
      kind: 'not-elf',
      reason: 'it does not begin with the ELF magic number',
    });
  });
});

describe('sizes that are not true', () => {
  const bytes = fixture('amd64-dynamic');

  test('bytes beyond the declared size are ignored', () => {
    const collector = createElfCollector(1000);
    collector.push(bytes);
    const cut = {
      size: 1000,
      read: (o: number, l: number) => (o + l > 1000 ? undefined : bytes.subarray(o, o + l)),
    };
    expect(collector.finish()).toEqual(parseElf(cut));
  });

  test('a stream that ends early ends the file', () => {
    const collector = createElfCollector(400 * MiB);
    collector.push(bytes.subarray(0, 3000));
    const facts = factsOf(collector.finish());
    expect(facts.truncated).toBe(true);
    expect(facts.damage).toContain('the file ends before its last loadable segment does');
  });

  test.each([0, -1, Number.NaN, 1.5, Number.POSITIVE_INFINITY])('a size of %p is an empty file', (size) => {
    const collector = createElfCollector(size);
    expect(collector.push(bytes)).toBe(false);
    expect(collector.finish().kind).toBe('not-elf');
  });
});

describe('what was not kept', () => {
  test('is said, not guessed', () => {
    const file = program({
      size: 60 * MiB,
      interp: 300,
      dynstr: 20 * MiB,
      verneed: 900,
      dynamic: 50 * MiB,
      loads: [{ offset: 0, size: 55 * MiB }],
    });
    expect(factsOf(parseElf(file)).damage).toEqual([]);
    const facts = factsOf(collect(file, [MiB]));
    expect(facts.needed).toEqual([]);
    expect(facts.damage).toContainEqual(
      expect.stringMatching(/^a name in DT_NEEDED is at an unusual place \(offset \d+\) that was not kept/),
    );
  });
});

describe('memory', () => {
  test('the shares fit into the bound', () => {
    expect(
      Keep.window + Keep.named + Keep.firstLoad + Keep.addedLoad + Keep.armCandidates,
    ).toBeLessThanOrEqual(MAX_KEPT_BYTES);
    expect(
      Keep.lateHeaderBeginning +
        Keep.beforeLateHeader +
        Keep.libraryCandidates +
        Keep.armCandidates +
        Keep.window,
    ).toBeLessThan(MAX_KEPT_BYTES);
  });

  test('128 segments that each claim the whole file do not exceed it', () => {
    const size = 500 * MiB;
    const types = [PT.load, PT.dynamic, PT.note, PT.interp];
    const segments = Array.from({ length: 128 }, (_, index) => ({
      type: types[index % types.length] ?? PT.load,
      offset: index * 4 * MiB,
      size: size - index * 4 * MiB,
    }));
    const file = new SparseFile(size).put(0, elfHeader({ phnum: 128 })).put(64, programHeaders(segments));
    const { ranges } = planRanges(file.read(0, Keep.window) ?? new Uint8Array(), size);
    const kept = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(MAX_KEPT_BYTES);
  });

  test('a static program of 100 MiB costs little', () => {
    const size = 100 * MiB;
    const file = new SparseFile(size)
      .put(0, elfHeader({ phnum: 1, type: 2 }))
      .put(64, programHeaders([{ type: PT.load, offset: 0, size }]));
    const { ranges } = planRanges(file.read(0, Keep.window) ?? new Uint8Array(), size);
    expect(ranges).toEqual([{ start: 0, end: Keep.window }]);
  });
});
