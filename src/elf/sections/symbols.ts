/**
 * Dynamic symbols: what a file defines for others, and what it wants of others and when.
 *
 * Sources: gABI, "Symbol Table" and "Hash Table"; glibc's elf/dl-lookup.c (do_lookup_x, check_match). Only what the hash
 * table lists is found by a loader, and only what a relocation names is looked for.
 */
import { fieldsOf, type Parse } from '../format/bytes.ts';
import { placeOfAddress, type Segment } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';
import { type Definitions, packDefined, packWanted, type SymbolFacts } from '../format/symbol-facts.ts';
import { type Dynamic, DynamicTag } from './dynamic.ts';
import { readWanted } from './relocations.ts';
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
    if (!symbol || version === undefined || name === undefined) return undefined;
    // A copy is of what the program has room for itself; else it finds what it defines.
    if (name === '' || !(when === 'copies' || isLookedFor(symbol))) continue;
    const of = version === 'none' ? undefined : versions.needed.get((version.at(0) ?? 0) & 0x7fff);
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
  symbols(first: number, count: number): SymbolTable | undefined;
  /** DT_VERSYM of them, `none` when there is no such table; undefined when it is not at hand. */
  versions(first: number, count: number): Uint16Array | 'none' | undefined;
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
      if (versym === undefined) return 'none';
      const bytes = parse.reader.read(versym + 2 * first, 2 * count);
      if (!bytes) return undefined;
      const { u16 } = fieldsOf(bytes, parse.little, parse.bits);
      const found = new Uint16Array(count);
      for (let index = 0; index < count; index += 1) found[index] = u16(2 * index);
      return found;
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

/** Symbols one after the other; a field is read when it is asked for. */
interface SymbolTable {
  readonly count: number;
  at(index: number): TableSymbol;
}

function readTable({ little, bits }: Parse, bytes: Uint8Array, size: number): SymbolTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The fields of the two classes are in another order.
  const [INFO, SECTION, VALUE] = bits === 64 ? [4, 6, 8] : [12, 14, 4];
  return {
    count: Math.floor(bytes.byteLength / size),
    at(index) {
      const start = index * size;
      const info = view.getUint8(start + INFO);
      const visibility = view.getUint8(start + INFO + 1) & 3;
      const value = start + VALUE;
      return {
        name: view.getUint32(start, little),
        binding: info >> 4,
        type: info & 0xf,
        isHidden: visibility === 1 || visibility === 2,
        section: view.getUint16(start + SECTION, little),
        isZero:
          view.getUint32(value, little) === 0 && (bits === 32 || view.getUint32(value + 4, little) === 0),
      };
    },
  };
}

function readDefined(
  parse: Parse,
  machine: number,
  segments: readonly Segment[],
  { values }: Dynamic,
  tables: Tables,
): Definitions | undefined {
  const listed = readListed(parse, machine, {
    gnu: placeOf(segments, values.get(DynamicTag.gnuHash)),
    sysv: placeOf(segments, values.get(DynamicTag.hash)),
  });
  if (!listed || listed.end - listed.first > Limit.definedSymbols) return undefined;
  const count = Math.max(0, listed.end - listed.first);
  if (count === 0) return { hashes: new Uint32Array(0), versions: undefined };
  const symbols = tables.symbols(listed.first, count);
  const versions = tables.versions(listed.first, count);
  if (!symbols || !versions) return undefined;
  const hashes = new Uint32Array(count);
  const places = versions === 'none' ? undefined : new Uint16Array(count);
  let found = 0;
  for (let index = 0; index < symbols.count; index += 1) {
    const symbol = symbols.at(index);
    if (!isDefinition(symbol)) continue;
    hashes[found] = tables.hash(symbol.name);
    if (places && versions !== 'none') places[found] = versions[index] ?? 0;
    found += 1;
  }
  return { hashes: hashes.subarray(0, found), versions: places?.subarray(0, found) };
}

function placeOf(segments: readonly Segment[], address: bigint | undefined): number | undefined {
  return address === undefined ? undefined : placeOfAddress(segments, address)?.offset;
}
