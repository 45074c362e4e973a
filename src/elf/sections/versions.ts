/** Symbol versions (LSB Core, "Symbol Versioning"; the structures are the same in both classes). */
import { fieldsOf, type Parse, readOrDamage } from '../format/bytes.ts';
import { type Place, placeOfAddress, type Segment } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';
import type { NeededVersions } from '../format/elf-types.ts';
import { type Dynamic, readTableString } from './dynamic.ts';

/** VER_FLG_WEAK: glibc's loader only warns when the version is missing. */
const WEAK = 2;

/** VER_FLG_BASE: the version of the file itself. */
const BASE = 1;

const VERNEED_SIZE = 16;
const VERNAUX_SIZE = 16;
const VERDEF_SIZE = 20;
const VERDAUX_SIZE = 8;

interface Walk {
  readonly parse: Parse;
  readonly strings: Place;
  readonly what: string;
  /** The segment that holds the table: nothing outside it is read. */
  readonly end: number;
  /** Entries that may still be read, however the links are laid. */
  left: number;
}

/** DT_VERNEED: which versions are wanted of which library. `byIndex` is filled with what an index of DT_VERSYM means. */
export function readNeededVersions(
  parse: Parse,
  segments: readonly Segment[],
  dynamic: Dynamic,
  byIndex = new Map<number, string>(),
): NeededVersions[] {
  const start = startWalk(parse, 'its DT_VERNEED table', segments, dynamic, dynamic.verneed);
  if (start === undefined) return [];
  const { walk, offset } = start;
  const found: NeededVersions[] = [];
  for (const record of chain(walk, offset, VERNEED_SIZE, 12)) {
    const library = readTableString(parse, 'a library in DT_VERNEED', walk.strings, record.u32(4));
    const versions: { name: string; weak: boolean }[] = [];
    const count = record.u16(2);
    for (const entry of chain(walk, record.offset + record.u32(8), VERNAUX_SIZE, 12, count)) {
      const name = readTableString(parse, 'a version in DT_VERNEED', walk.strings, entry.u32(8));
      if (name === undefined) continue;
      versions.push({ name, weak: (entry.u16(4) & WEAK) !== 0 });
      byIndex.set(entry.u16(6) & 0x7fff, name);
    }
    if (library !== undefined) found.push({ library, versions });
  }
  return found;
}

/**
 * DT_VERDEF: which versions the library defines, its base version among them. `byIndex` is filled with the place of each
 * index of DT_VERSYM in the list, but not that of the base version, which nothing can want by name.
 */
export function readDefinedVersions(
  parse: Parse,
  segments: readonly Segment[],
  dynamic: Dynamic,
  byIndex = new Map<number, number>(),
): string[] {
  const start = startWalk(parse, 'its DT_VERDEF table', segments, dynamic, dynamic.verdef);
  if (start === undefined) return [];
  const { walk, offset } = start;
  const found: string[] = [];
  for (const record of chain(walk, offset, VERDEF_SIZE, 16)) {
    // The first name is the version's own; those after it are the versions that it inherits from.
    const count = Math.min(record.u16(6), 1);
    for (const entry of chain(walk, record.offset + record.u32(12), VERDAUX_SIZE, 4, count)) {
      const name = readTableString(parse, 'a version in DT_VERDEF', walk.strings, entry.u32(0));
      if (name === undefined) continue;
      const place = found.push(name) - 1;
      if ((record.u16(2) & BASE) === 0) byIndex.set(record.u16(4) & 0x7fff, place);
    }
  }
  return found;
}

function startWalk(
  parse: Parse,
  what: string,
  segments: readonly Segment[],
  dynamic: Dynamic,
  address: bigint | undefined,
): { walk: Walk; offset: number } | undefined {
  if (address === undefined) return undefined;
  const place = placeOfAddress(segments, address);
  if (place === undefined || dynamic.strings === undefined) {
    parse.damaged(`${what} is not in the file`);
    return undefined;
  }
  const walk: Walk = { parse, strings: dynamic.strings, what, end: place.end, left: Limit.versionEntries };
  return { walk, offset: place.offset };
}

interface ChainRecord {
  readonly offset: number;
  u16(at: number): number;
  u32(at: number): number;
}

/**
 * The records of a linked list: each says at `nextAt` how far the next one is, 0 at the end. The counts in the
 * dynamic section (DT_VERNEEDNUM) are ignored, as the loaders do.
 */
function* chain(
  walk: Walk,
  first: number,
  size: number,
  nextAt: number,
  count = Number.POSITIVE_INFINITY,
): Generator<ChainRecord> {
  let offset = first;
  for (let index = 0; index < count; index += 1) {
    if (walk.left === 0) {
      walk.parse.damaged(`${walk.what} has more than ${Limit.versionEntries} entries`);
      return;
    }
    walk.left -= 1;
    if (offset + size > walk.end) {
      walk.parse.damaged(`${walk.what} reaches beyond its segment`);
      return;
    }
    const bytes = readOrDamage(walk.parse, walk.what, offset, size);
    if (bytes === undefined) return;
    const { u16, u32 } = fieldsOf(bytes, walk.parse.little, walk.parse.bits);
    yield { offset, u16, u32 };
    const next = u32(nextAt);
    if (next === 0) return;
    offset += next;
  }
}
