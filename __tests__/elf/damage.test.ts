import { isDeepStrictEqual } from 'node:util';
import { readerOf } from '../../src/elf/format/bytes.ts';
import { Limit } from '../../src/elf/format/elf-limits.ts';
import { parseElf } from '../../src/elf/parse-elf.ts';
import {
  DT,
  elfHeader,
  PT,
  programHeaders,
  SparseFile,
  strings,
  words,
  words32,
} from './support/elf-builder.ts';
import { FIXTURES, factsOf, fixture } from './support/fixtures.ts';

describe('no ELF file at all', () => {
  const head = [0x7f, 0x45, 0x4c, 0x46];
  const rest = new Array<number>(60).fill(0);
  const ends = 'the file ends inside its header';
  test.each<[string, number[], string]>([
    ['empty', [], 'it does not begin with the ELF magic number'],
    ['shorter than the magic number', head.slice(0, 3), 'it does not begin with the ELF magic number'],
    ['the magic number alone', head, ends],
    ['its identification, cut off', [...head, 2, 1, 1], ends],
    ['a 64-bit header without its last byte', [...head, 2, 1, ...rest.slice(3)], ends],
    ['a 32-bit header without its last byte', [...head, 1, 1, ...rest.slice(15)], ends],
    ['class 3', [...head, 3, 1, ...rest], 'its class is 3: neither 32 nor 64 bit'],
    ['byte order 0', [...head, 2, 0, ...rest], 'its byte order is 0: neither little nor big endian'],
  ])('%s', (_, bytes, reason) => {
    expect(parseElf(readerOf(Uint8Array.from(bytes)))).toEqual({ kind: 'not-elf', reason });
  });
});

describe.each(FIXTURES)('%s, cut off', (name) => {
  const bytes = fixture(name);
  const whole = factsOf(parseElf(readerOf(bytes)));

  test('gives a result at every length, and no fact that the whole file does not have', () => {
    const wrong: string[] = [];
    for (let length = 0; length < bytes.length; length += length < 1200 ? 1 : 11) {
      const result = parseElf(readerOf(bytes.subarray(0, length)));
      if (result.kind === 'not-elf') continue;
      const { arm: _, damage, ...facts } = result;
      const { arm: __, damage: ___, ...all } = whole;
      const invented = [
        result.needed.some((name) => !whole.needed.includes(name)),
        result.interpreter !== undefined && result.interpreter !== whole.interpreter,
        result.soname !== undefined && result.soname !== whole.soname,
        result.truncated === true && damage.length === 0,
        damage.length === 0 && !isDeepStrictEqual(facts, all),
      ];
      if (invented.includes(true)) wrong.push(`cut at ${length}: ${JSON.stringify(result)}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** A library of one segment, with this dynamic section and these strings at 2000. */
function library(dynamic: readonly (number | bigint)[], text: Uint8Array, size = 1_000_000): SparseFile {
  const section = words(...dynamic);
  const segments = [
    { type: PT.load, offset: 0, size },
    { type: PT.dynamic, offset: 10_000, size: section.length },
  ];
  return new SparseFile(size)
    .put(0, elfHeader({ phnum: segments.length }))
    .put(64, programHeaders(segments))
    .put(2000, text)
    .put(10_000, section);
}

describe('a hostile dynamic section', () => {
  const { bytes, at } = strings('libc.so.6', 'x'.repeat(3000), 'y'.repeat(5000));
  const strtab = [DT.strtab, 2000, DT.strsz, bytes.length];
  const libc = at['libc.so.6'] ?? 0;

  test.each<[string, (number | bigint)[], string]>([
    [
      'a name outside the string table',
      [...strtab, DT.needed, 2n ** 63n],
      'a name in DT_NEEDED lies outside its string table',
    ],
    [
      'a name longer than a path may be',
      [...strtab, DT.needed, bytes.length - 5001],
      'a name in DT_NEEDED has no end',
    ],
    ['no string table', [DT.needed, libc], 'the string table of its dynamic section is not in the file'],
    [
      'a string table at an address of no segment',
      [DT.strtab, 2n ** 64n - 1n, DT.needed, libc],
      'the string table of its dynamic section is not in the file',
    ],
    [
      'a string table larger than all',
      [DT.strtab, 2000, DT.strsz, 2n ** 64n - 1n, DT.needed, libc],
      'its string table is larger than the segment that holds it',
    ],
    [
      'versions at an address of no segment',
      [...strtab, DT.verneed, 2n ** 40n],
      'its DT_VERNEED table is not in the file',
    ],
    [
      'more libraries than any program has',
      [...strtab, ...new Array<number[]>(300).fill([DT.needed, libc]).flat()],
      'only the first 256 of its DT_NEEDED entries were read',
    ],
    [
      'entries without end',
      new Array<number[]>(5000).fill([77, 77]).flat(),
      'only the first 4096 entries of its dynamic section were read',
    ],
    [
      'long names over and over',
      [...strtab, ...new Array<number[]>(200).fill([DT.needed, libc + 10]).flat()],
      'it has more than 64 KiB of names',
    ],
  ])('%s', (_, dynamic, clause) => {
    const facts = factsOf(parseElf(library([...dynamic, 0, 0], bytes)));
    expect(facts.damage).toEqual([clause]);
    expect(facts.dynamic).toBe(true);
  });

  test('an empty list of paths is none; an empty element is kept', () => {
    const lists = strings('::/lib');
    const run = (index: number) =>
      factsOf(parseElf(library([DT.strtab, 2000, DT.strsz, 8, DT.runpath, index, 0, 0], lists.bytes)))
        .runpath;
    expect(run(0)).toEqual([]);
    expect(run(1)).toEqual(['', '', '/lib']);
  });

  test('version records that are linked in a circle end', () => {
    // vn_next is added to the offset: in 32 bits it cannot go back, but it can crawl.
    const crawl = new Uint8Array(400_000);
    const view = new DataView(crawl.buffer);
    for (let at = 0; at + 16 <= crawl.length; at += 4) view.setUint32(at, 4, true);
    const facts = factsOf(
      parseElf(library([...strtab, DT.verneed, 500_000, 0, 0], bytes).put(500_000, crawl)),
    );
    expect(facts.damage).toContain(`its DT_VERNEED table has more than ${Limit.versionEntries} entries`);
  });
});

describe('program headers', () => {
  const parse = (header: Uint8Array, size = 100_000) =>
    factsOf(parseElf(new SparseFile(size).put(0, header)));

  test('beyond the end of the file', () => {
    expect(parse(elfHeader({ phoff: 2 ** 52, phnum: 3 })).damage).toEqual([
      'its program header table lies beyond the end of the file',
    ]);
  });

  test('none, in a program', () => {
    expect(parse(elfHeader({ phnum: 0 })).damage).toEqual(['it has no program headers']);
    expect(parse(elfHeader({ phnum: 0, type: 1 })).damage).toEqual([]);
  });

  test('more than anyone has', () => {
    expect(parse(elfHeader({ phnum: 65535 })).damage).toEqual([
      'only the first 128 of its 65535 program headers were read',
    ]);
  });

  test('of a size of their own', () => {
    const header = elfHeader({ phnum: 2 });
    header[54] = 57;
    expect(parse(header).damage).toEqual(['its program headers have 57 bytes instead of 56']);
  });

  test('a segment that ends behind the file', () => {
    const file = new SparseFile(5000)
      .put(0, elfHeader({ phnum: 1 }))
      .put(64, programHeaders([{ type: PT.load, offset: 4096, size: 1000 }]));
    expect(factsOf(parseElf(file))).toMatchObject({
      truncated: true,
      damage: ['the file ends before its last loadable segment does'],
    });
  });

  test('an interpreter without an end', () => {
    const file = new SparseFile(9000)
      .put(0, elfHeader({ phnum: 1 }))
      .put(64, programHeaders([{ type: PT.interp, offset: 1000, size: 8 }]))
      .put(1000, new TextEncoder().encode('/lib/ld.so\0'));
    const facts = factsOf(parseElf(file));
    expect(facts.damage).toEqual(['the name of its interpreter has no end']);
    expect(facts).not.toHaveProperty('interpreter');
  });
});

describe('ARM attributes', () => {
  const bytes = fixture('armv6-hard');
  const at = Buffer.from(bytes).indexOf('aeabi') - 5;

  test.each<[string, number, number[], string]>([
    ['of another format', 0, [0x42], 'has an unknown format'],
    ['whose length is 0', 1, [0, 0, 0, 0], 'cannot be understood'],
    ['whose length is beyond the section', 1, [255, 255, 255, 255], 'cannot be understood'],
    ['whose file scope has no size', 12, [0, 0, 0, 0], 'is cut off'],
    ['with a number that never ends', 16, new Array<number>(30).fill(0xff), 'is cut off'],
  ])('%s', (_, offset, change, clause) => {
    const copy = bytes.slice();
    copy.set(change, at + offset);
    const facts = factsOf(parseElf(readerOf(copy)));
    expect(facts.damage).toEqual([`its section of ARM attributes ${clause}`]);
  });

  test('in a section that is too large', () => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const table = view.getUint32(32, true);
    const count = view.getUint16(48, true);
    for (let index = 0; index < count; index += 1) {
      const header = table + 40 * index;
      if (view.getUint32(header + 4, true) === 0x70000003) copy.set(words32(0x7fffffff), header + 20);
    }
    expect(factsOf(parseElf(readerOf(copy)))).not.toHaveProperty('arm');
  });
});
