/** The dynamic section (gABI, "Dynamic Section"; DT_VER* and DT_FLAGS_1 from the Solaris and GNU extensions). */
import { fieldsOf, type Parse, readOrDamage, readString } from '../format/bytes.ts';
import { type Place, placeOfAddress, type Segment, SegmentType } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';

/** d_tag: the gABI's, and from `flags1` on those of glibc's elf.h. */
export const DynamicTag = {
  null: 0,
  needed: 1,
  pltrelsz: 2,
  hash: 4,
  strtab: 5,
  symtab: 6,
  rela: 7,
  relasz: 8,
  strsz: 10,
  soname: 14,
  rpath: 15,
  rel: 17,
  relsz: 18,
  pltrel: 20,
  jmprel: 23,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  gnuHash: 0x6ffffef5,
  versym: 0x6ffffff0,
  relacount: 0x6ffffff9,
  relcount: 0x6ffffffa,
  flags1: 0x6ffffffb,
  verdef: 0x6ffffffc,
  verneed: 0x6ffffffe,
  /** Filters of Solaris, which glibc has, too: a library that stands in for the file. */
  auxiliary: 0x7ffffffd,
  filter: 0x7fffffff,
} as const;
const Tag = DynamicTag;

/** DF_BIND_NOW of DT_FLAGS (gABI). */
const BIND_NOW = 0x8n;

/** DF_1_NOW, DF_1_NODEFLIB and DF_1_PIE of DT_FLAGS_1 (glibc's elf.h). */
const NOW = 0x1n;
const NO_DEFAULT_LIB = 0x800n;
const PIE = 0x8000000n;

/** What the dynamic section says, its strings resolved. */
export interface Dynamic {
  readonly soname?: string;
  readonly needed: readonly string[];
  readonly rpath: readonly string[];
  readonly runpath: readonly string[];
  readonly noDefaultLib: boolean;
  /** All functions are bound before the program starts. */
  readonly bindNow: boolean;
  /** DF_1_PIE: the linker made a program, not a library. */
  readonly pie: boolean;
  /** DT_FILTER or DT_AUXILIARY is there. */
  readonly filters: boolean;
  /** DT_STRTAB in the file; it ends by DT_STRSZ. */
  readonly strings: Place | undefined;
  /** Addresses of the version tables. */
  readonly verneed: bigint | undefined;
  readonly verdef: bigint | undefined;
  /** Value of each tag but DT_NEEDED. */
  readonly values: ReadonlyMap<number, bigint>;
}

const EMPTY = { needed: [], rpath: [], runpath: [] } as const;

interface Entries {
  readonly needed: readonly bigint[];
  /** Value of each other tag; of a repeated tag the last, which is what glibc and musl use. */
  readonly values: ReadonlyMap<number, bigint>;
}

/** Reads PT_DYNAMIC; undefined when there is none, as in static programs. */
export function readDynamic(parse: Parse, segments: readonly Segment[]): Dynamic | undefined {
  const segment = segments.find(({ type }) => type === SegmentType.dynamic);
  if (segment === undefined) return undefined;
  const { needed, values } = readEntries(parse, segment);
  const strings = findStrings(parse, segments, values);
  const flags1 = values.get(Tag.flags1) ?? 0n;
  const tables = {
    strings,
    values,
    noDefaultLib: (flags1 & NO_DEFAULT_LIB) !== 0n,
    bindNow:
      (flags1 & NOW) !== 0n || ((values.get(Tag.flags) ?? 0n) & BIND_NOW) !== 0n || values.has(Tag.bindNow),
    pie: (flags1 & PIE) !== 0n,
    filters: values.has(Tag.filter) || values.has(Tag.auxiliary),
    verneed: values.get(Tag.verneed),
    verdef: values.get(Tag.verdef),
  };
  if (strings === undefined) {
    const wanted = needed.length > 0 || [Tag.soname, Tag.rpath, Tag.runpath].some((tag) => values.has(tag));
    if (wanted) parse.damaged('the string table of its dynamic section is not in the file');
    return { ...EMPTY, ...tables };
  }
  const text = (what: string, index: bigint | undefined, limit: number = Limit.nameBytes) =>
    index === undefined ? undefined : readTableString(parse, what, strings, Number(index), limit);
  const soname = text('its DT_SONAME', values.get(Tag.soname));
  return {
    ...tables,
    ...(soname === undefined ? {} : { soname }),
    needed: needed.map((index) => text('a name in DT_NEEDED', index)).filter((name) => name !== undefined),
    rpath: splitPath(text('its DT_RPATH', values.get(Tag.rpath), Limit.pathListBytes)),
    runpath: splitPath(text('its DT_RUNPATH', values.get(Tag.runpath), Limit.pathListBytes)),
  };
}

/** glibc takes an empty list for none; an empty element of a longer one is the working directory. */
const splitPath = (list: string | undefined): string[] =>
  list === undefined || list === '' ? [] : list.split(':');

function readEntries(parse: Parse, segment: Segment): Entries {
  const size = parse.bits / 4;
  const needed: bigint[] = [];
  const values = new Map<number, bigint>();
  const count = Math.min(Math.floor(segment.fileSize / size), Limit.dynamicEntries);
  if (count === 0) parse.damaged('its dynamic section is empty, as in a file of debug information');
  for (let index = 0; index < count; index += 1) {
    const bytes = readOrDamage(parse, 'its dynamic section', segment.offset + index * size, size);
    if (bytes === undefined) return { needed, values };
    const fields = fieldsOf(bytes, parse.little, parse.bits);
    const tag = Number(fields.word(0));
    if (tag === Tag.null) return { needed, values };
    if (tag !== Tag.needed) values.set(tag, fields.word(size / 2));
    else if (needed.length < Limit.needed) needed.push(fields.word(size / 2));
    else parse.damaged(`only the first ${Limit.needed} of its DT_NEEDED entries were read`);
  }
  if (count === Limit.dynamicEntries) {
    parse.damaged(`only the first ${count} entries of its dynamic section were read`);
  }
  return { needed, values };
}

function findStrings(
  parse: Parse,
  segments: readonly Segment[],
  values: ReadonlyMap<number, bigint>,
): Place | undefined {
  const address = values.get(Tag.strtab);
  const place = address === undefined ? undefined : placeOfAddress(segments, address);
  const size = values.get(Tag.strsz);
  if (place === undefined || size === undefined) return place;
  const end = place.offset + Number(size);
  if (end > place.end) parse.damaged('its string table is larger than the segment that holds it');
  return { offset: place.offset, end: Math.min(end, place.end) };
}

/** Reads the string at `index` of the dynamic string table. */
export function readTableString(
  parse: Parse,
  what: string,
  strings: Place,
  index: number,
  limit: number = Limit.nameBytes,
): string | undefined {
  const offset = strings.offset + index;
  if (offset < strings.end) return readString(parse, what, offset, strings.end, limit);
  parse.damaged(`${what} lies outside its string table`);
  return undefined;
}
