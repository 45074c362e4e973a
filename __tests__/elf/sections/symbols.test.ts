import fc from 'fast-check';
import { readerOf } from '../../../src/elf/format/bytes.ts';
import {
  packDefined,
  packPlaces,
  type SymbolFacts,
  unpackPlaces,
  VersionBit,
  withNames,
} from '../../../src/elf/format/symbol-facts.ts';
import { parseElf } from '../../../src/elf/parse-elf.ts';
import { gnuHash } from '../../../src/elf/sections/symbol-hash.ts';
import { factsOf, fixture } from '../support/fixtures.ts';

const symbolsOf = (name: string): SymbolFacts | undefined =>
  factsOf(parseElf(readerOf(fixture(name)))).symbols;
const named = ({ names }: SymbolFacts, packed: string): readonly (string | undefined)[] =>
  unpackPlaces(packed).map((place) => names[place]);

/** By architecture: REL and RELA, both byte orders, both classes, and RISC-V, whose tables overlap. */
test.each([
  ['amd64-dynamic', ['__libc_start_main@GLIBC_2.34'], ['printf@GLIBC_2.2.5']],
  ['amd64-dynamic-sstrip', ['__libc_start_main@GLIBC_2.34'], ['printf@GLIBC_2.2.5']],
  ['amd64-patchelf', ['__libc_start_main@GLIBC_2.34'], ['printf@GLIBC_2.2.5']],
  ['arm64-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'abort@GLIBC_2.17', 'printf@GLIBC_2.17']],
  ['armhf-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'printf@GLIBC_2.4', 'abort@GLIBC_2.4']],
  ['i386-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'printf@GLIBC_2.0']],
  ['ppc64le-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'printf@GLIBC_2.17']],
  ['s390x-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'printf@GLIBC_2.4']],
  ['riscv64-dynamic', [], ['__libc_start_main@GLIBC_2.34', 'printf@GLIBC_2.27']],
  // new_answer is weak: it may be missing.
  ['amd64-weak-version', [], ['old_answer@HULL_1.0']],
])('%s wants what its relocations name, and when', (name, start, calls) => {
  const symbols = symbolsOf(name);
  if (!symbols) throw new Error(name);
  expect(named(symbols, symbols.start)).toEqual(start);
  expect(named(symbols, symbols.calls)).toEqual(calls);
  expect(named(symbols, symbols.copies)).toEqual([]);
});

test('a library defines its functions, each in its version', () => {
  const symbols = symbolsOf('amd64-library');
  const hashes = new Uint32Array(new Uint8Array(Buffer.from(symbols?.defined ?? '', 'base64')).buffer);
  const versions = new Uint16Array(new Uint8Array(Buffer.from(symbols?.versions ?? '', 'base64')).buffer);
  const versionOf = (name: string): number | undefined => versions[hashes.indexOf(gnuHash(name))];
  // Places in definedVersions plus one: the base version is the first there, and version 1.0 comes for all who ask.
  expect(versionOf('old_answer')).toBe(2 | VersionBit.first);
  expect(versionOf('new_answer')).toBe(3);
  expect(hashes).not.toContain(gnuHash('printf'));
  expect([...hashes]).toEqual([...hashes].sort((a, b) => a - b));
});

test('a static program has none', () => {
  expect(symbolsOf('amd64-static')).toBeUndefined();
});

test('places survive packing, and the names they stand for survive another list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1 << 24)), (places) => {
      expect(unpackPlaces(packPlaces(places))).toEqual([...places].sort((a, b) => a - b));
    }),
  );
  const facts = {
    names: ['a', 'b', 'c'],
    start: packPlaces([2]),
    calls: packPlaces([0, 1]),
    copies: '',
    defined: '',
  };
  const all = ['x', 'c', 'b', 'y', 'a'];
  const moved = withNames(facts, all, (name) => all.indexOf(name));
  expect(named(moved, moved.start)).toEqual(['c']);
  expect(new Set(named(moved, moved.calls))).toEqual(new Set(['a', 'b']));
});

test('definitions without a table of versions have none', () => {
  expect(packDefined({ hashes: Uint32Array.of(7), versions: undefined }, () => 0)).not.toHaveProperty(
    'versions',
  );
});
