/**
 * Dynamic symbols: what a file defines for others, and what it wants of others and when.
 *
 * Sources: gABI, "Symbol Table" and "Hash Table"; glibc's elf/dl-lookup.c (do_lookup_x, check_match). Only what the hash
 * table lists is found by a loader, and only what a relocation names is looked for.
 */
import { fieldsOf, type Parse } from './bytes.ts';
import { type Dynamic, DynamicTag } from './dynamic.ts';
import { placeOfAddress, type Segment } from './header.ts';
import { Limit } from './limits.ts';
import { readWanted } from './relocations.ts';
import { packDefined, packWanted, type SymbolFacts } from './symbol-facts.ts';
import { readListed } from './symbol-hash.ts';

/** What a version index (DT_VERSYM) means in this file. */
export interface VersionNames {
  /** Versions that are wanted of other files: index → name. */
  readonly needed: ReadonlyMap<number, string>;
  /** Versions that the file defines: index → place in `definedVersions`; without the base version. */
  readonly defined: ReadonlyMap<number, number>;
}

/** What loaders ask of a symbol of another file: STB_GLOBAL, WEAK, GNU_UNIQUE. */
const FINDABLE_BINDINGS: readonly number[] = [1, 2, 10];
/** STT_NOTYPE, OBJECT, FUNC, COMMON, TLS, GNU_IFUNC. */
const FINDABLE_TYPES: readonly number[] = [0, 1, 2, 5, 6, 10];
const STB_LOCAL = 0;
const STB_WEAK = 2;
const STT_TLS = 6;
const SHN_UNDEF = 0;
const SHN_ABS = 0xfff1;

/** The dynamic symbols; undefined when the file has none, or when they are not at hand. */
export function readSymbols(
  parse: Parse,
  machine: number,
  segments: readonly Segment[],
  dynamic: Dynamic,
  versions: VersionNames,
): SymbolFacts | undefined {
  const tables = openTables(parse, segments, dynamic);
  const wanted = tables && readWanted(parse, machine, segments, dynamic);
  const defined = wanted && readDefined(parse, machine, segments, dynamic, tables);
  if (!defined || wanted.size > Limit.wantedSymbols) return undefined;

  const names: string[] = [];
  const places = { start: [] as number[], calls: [] as number[], copies: [] as number[] };
  for (const [index, when] of wanted) {
    const symbol = tables.symbols(index, 1)?.at(0);
    const version = tables.versions(index, 1);
    const name = symbol && tables.name(symbol.name);
    if (!symbol || !version || name === undefined) return undefined;
    // A copy is of what the program has room for itself; else it finds what it defines.
    if (name === '' || !(when === 'copies' || isLookedFor(symbol))) continue;
    const wantedVersion = version.at(0);
    const of = wantedVersion === undefined ? undefined : versions.needed.get(wantedVersion & 0x7fff);
    places[when].push(names.push(of === undefined ? name : `${name}@${of}`) - 1);
  }
  return {
    names,
    ...packWanted(places),
    ...packDefined(defined, (version) => versions.defined.get(version)),
  };
}

interface TableSymbol {
  /** Where its name is in the string table. */
  readonly name: number;
  readonly binding: number;
  readonly type: number;
  /** STV_INTERNAL or STV_HIDDEN: of no meaning to other files. */
  readonly isHidden: boolean;
  readonly section: number;
  readonly isZero: boolean;
}

function isLookedFor({ section, binding, isHidden }: TableSymbol): boolean {
  return section === SHN_UNDEF && binding !== STB_LOCAL && binding !== STB_WEAK && !isHidden;
}

/** Whether a look-up of another file ends here. */
function isDefinition({ section, binding, type, isHidden, isZero }: TableSymbol): boolean {
  if (isHidden || (isZero && section !== SHN_ABS && type !== STT_TLS)) return false;
  return FINDABLE_BINDINGS.includes(binding) && FINDABLE_TYPES.includes(type);
}

interface Tables {
  /** So many symbols from this one on; undefined when they are not at hand. */
  symbols(first: number, count: number): readonly TableSymbol[] | undefined;
  /** DT_VERSYM of them; an array of nothing when there is no such table. */
  versions(first: number, count: number): readonly (number | undefined)[] | undefined;
  name(at: number): string | undefined;
  /** `gnuHash` of a name, without making a text of it. */
  hash(at: number): number;
}

function openTables(parse: Parse, segments: readonly Segment[], dynamic: Dynamic): Tables | undefined {
  const { values, strings } = dynamic;
  const symtab = placeOf(segments, values.get(DynamicTag.symtab));
  const versym = placeOf(segments, values.get(DynamicTag.versym));
  if (symtab === undefined || !strings || (values.has(DynamicTag.versym) && versym === undefined))
    return undefined;
  const size = strings.end - strings.offset;
  const text = size > Limit.symbolStringBytes ? undefined : parse.reader.read(strings.offset, size);
  if (!text) return undefined;
  const names = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const symbolBytes = parse.bits === 64 ? 24 : 16;
  return {
    symbols(first, count) {
      const bytes = parse.reader.read(symtab + first * symbolBytes, count * symbolBytes);
      return bytes && readTable(parse, bytes, symbolBytes);
    },
    versions(first, count) {
      if (versym === undefined) return new Array<undefined>(count).fill(undefined);
      const bytes = parse.reader.read(versym + 2 * first, 2 * count);
      if (!bytes) return undefined;
      const { u16 } = fieldsOf(bytes, parse.little, parse.bits);
      return Array.from({ length: count }, (_, index) => u16(2 * index));
    },
    name(at) {
      const end = at < names.byteLength ? names.indexOf(0, at) : -1;
      return end < 0 || end - at > Limit.symbolNameBytes ? undefined : names.toString('latin1', at, end);
    },
    hash(at) {
      let hash = 5381;
      for (let index = at; index < names.byteLength && names[index] !== 0; index += 1)
        hash = (Math.imul(hash, 33) + (names[index] ?? 0)) | 0;
      return hash >>> 0;
    },
  };
}

function readTable({ little, bits }: Parse, bytes: Uint8Array, size: number): TableSymbol[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The fields of the two classes are in another order.
  const at = bits === 64 ? { info: 4, section: 6, value: 8 } : { info: 12, section: 14, value: 4 };
  const symbols: TableSymbol[] = [];
  for (let start = 0; start + size <= bytes.byteLength; start += size) {
    const info = view.getUint8(start + at.info);
    const visibility = view.getUint8(start + at.info + 1) & 3;
    const value = start + at.value;
    symbols.push({
      name: view.getUint32(start, little),
      binding: info >> 4,
      type: info & 0xf,
      isHidden: visibility === 1 || visibility === 2,
      section: view.getUint16(start + at.section, little),
      isZero: view.getUint32(value, little) === 0 && (bits === 32 || view.getUint32(value + 4, little) === 0),
    });
  }
  return symbols;
}

interface Definition {
  readonly hash: number;
  readonly version: number | undefined;
}

function readDefined(
  parse: Parse,
  machine: number,
  segments: readonly Segment[],
  { values }: Dynamic,
  tables: Tables,
): readonly Definition[] | undefined {
  const listed = readListed(parse, machine, {
    gnu: placeOf(segments, values.get(DynamicTag.gnuHash)),
    sysv: placeOf(segments, values.get(DynamicTag.hash)),
  });
  if (!listed || listed.end - listed.first > Limit.definedSymbols) return undefined;
  const count = Math.max(0, listed.end - listed.first);
  const symbols = count === 0 ? [] : tables.symbols(listed.first, count);
  const versions = count === 0 ? [] : tables.versions(listed.first, count);
  if (!symbols || !versions) return undefined;
  return symbols.flatMap((symbol, index) =>
    isDefinition(symbol) ? [{ hash: tables.hash(symbol.name), version: versions[index] }] : [],
  );
}

function placeOf(segments: readonly Segment[], address: bigint | undefined): number | undefined {
  return address === undefined ? undefined : placeOfAddress(segments, address)?.offset;
}
