/**
 * Which symbols a file's relocations name, and when the loader looks for them: data and addresses before the program
 * starts, functions (the jump slots of DT_JMPREL) at the first call, unless everything is bound at once.
 */
import { ElfMachine } from '../../domain/platforms/platform-table.ts';
import type { Parse } from '../format/bytes.ts';
import { placeOfAddress, type Segment } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';
import { type Dynamic, DynamicTag } from './dynamic.ts';

/** `copies`: the program has room for a variable of a library, and the library must have the variable. */
export type When = 'start' | 'calls' | 'copies';

/** R_*_COPY (each architecture's psABI). */
const COPY: ReadonlyMap<number, number> = new Map([
  [ElfMachine.x86_64, 5],
  [ElfMachine.i386, 5],
  [ElfMachine.arm, 20],
  [ElfMachine.aarch64, 1024],
  [ElfMachine.ppc64, 19],
  [ElfMachine.s390, 9],
  [ElfMachine.riscv, 4],
  [ElfMachine.loongarch, 4],
]);

/** Symbol index → when it is looked for, the earliest; undefined when the tables are not at hand. */
export function readWanted(
  parse: Parse,
  machine: number,
  segments: readonly Segment[],
  { values }: Dynamic,
): ReadonlyMap<number, When> | undefined {
  const copy = COPY.get(machine);
  if (copy === undefined) return undefined;
  const wanted = new Map<number, When>();
  const word = parse.bits / 8;
  const pltHasAddends = values.get(DynamicTag.pltrel) === BigInt(DynamicTag.rela);
  const tables = [
    { at: DynamicTag.jmprel, size: DynamicTag.pltrelsz, addends: pltHasAddends, relative: 0, lazy: true },
    {
      at: DynamicTag.rela,
      size: DynamicTag.relasz,
      addends: true,
      relative: DynamicTag.relacount,
      lazy: false,
    },
    {
      at: DynamicTag.rel,
      size: DynamicTag.relsz,
      addends: false,
      relative: DynamicTag.relcount,
      lazy: false,
    },
  ];
  for (const table of tables) {
    const address = values.get(table.at);
    const size = Number(values.get(table.size) ?? 0n);
    if (address === undefined || size === 0) continue;
    const place = placeOfAddress(segments, address);
    const entry = word * (table.addends ? 3 : 2);
    // Relative ones come first where they are counted; they name no symbol.
    const skipped = Number(values.get(table.relative) ?? 0n) * entry;
    if (!place || size > Limit.relocationBytes || skipped > size) return undefined;
    const plt = values.get(DynamicTag.jmprel);
    // Some linkers count the jump slots, which come last, as part of the table before them.
    const all = plt !== undefined && plt > address && plt < address + BigInt(size);
    const end = all && !table.lazy ? Number(plt - address) : size;
    if (skipped > end) continue;
    const bytes = parse.reader.read(place.offset + skipped, end - skipped);
    if (!bytes) return undefined;
    collect(parse, bytes, entry, (symbol, type) => {
      if (type === copy) wanted.set(symbol, 'copies');
      else if (!table.lazy && wanted.get(symbol) !== 'copies') wanted.set(symbol, 'start');
      else if (!wanted.has(symbol)) wanted.set(symbol, 'calls');
    });
  }
  return wanted;
}

/** `r_info` is 24 bits of symbol and 8 of type, or 32 and 32. */
function collect(
  parse: Parse,
  bytes: Uint8Array,
  entry: number,
  take: (symbol: number, type: number) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { little, bits } = parse;
  for (let at = 0; at + entry <= bytes.byteLength; at += entry) {
    if (bits === 64) {
      const symbol = view.getUint32(at + (little ? 12 : 8), little);
      if (symbol !== 0) take(symbol, view.getUint32(at + (little ? 8 : 12), little));
    } else {
      const info = view.getUint32(at + 4, little);
      if (info >>> 8 !== 0) take(info >>> 8, info & 0xff);
    }
  }
}
