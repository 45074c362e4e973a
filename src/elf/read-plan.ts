/** Which ranges of a file the streaming collector keeps, decided from the first bytes of the file. */
import { ElfMachine } from '../domain/platforms/platform-table.ts';
import { readerOf, startParse } from './format/bytes.ts';
import {
  type Header,
  programHeaderSize,
  readHeader,
  readSegments,
  type Segment,
  SegmentType,
  type Table,
} from './format/elf-header.ts';
import { Keep, Limit } from './format/elf-limits.ts';

/** A half-open range of file offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What to keep of a file. */
export interface Plan {
  /** Sorted, disjoint, inside the file, not longer than `Keep.total` together. */
  readonly ranges: readonly Range[];
  /** What to look for in the stream besides, as nothing at its beginning points at it. */
  readonly find: { readonly armAttributes: boolean; readonly stringTable: boolean };
}

const NOTHING = { armAttributes: false, stringTable: false };

/**
 * Plans by what linkers and patchelf do. The tables that the dynamic section points at (strings and versions)
 * come before it, in the first loadable segment, and only their addresses will tell where; so the beginning of
 * that segment is kept at length. patchelf moves tables that have grown into a new, small segment, which is kept
 * whole; so are the edges of all other segments. Go's linker puts them anywhere: they are looked for. A file without PT_DYNAMIC has no such tables.
 *
 * @param window the first bytes of the file, `Keep.window` or the whole file.
 */
export function planRanges(window: Uint8Array, fileSize: number): Plan {
  const reader = { ...readerOf(window), size: fileSize };
  const header = readHeader(reader);
  if (header.kind === 'not-elf') return { ranges: merge([{ start: 0, end: window.length }]), find: NOTHING };
  if (fileSize <= Keep.wholeFile) return { ranges: merge([{ start: 0, end: fileSize }]), find: NOTHING };

  const isArm = header.machine === ElfMachine.arm;
  const chosen = new Chosen(fileSize);
  chosen.add({ start: 0, end: window.length }, Keep.window);
  const table = tableRange(header.programHeaders, Limit.programHeaders, programHeaderSize(header.bits));
  const tables = isArm ? [table, sectionHeaderRange(header)] : [table];
  let named: number = Keep.named;
  for (const range of tables) named -= chosen.add(range, named);
  let stringTable = true;
  if (table.end > window.length) {
    // BOLT (which rustc's own libraries went through) and patchelf may put new program headers behind the old
    // segments: the dynamic section, when not moved behind them too, has streamed by when they are read.
    chosen.add({ start: 0, end: Keep.lateHeaderBeginning }, chosen.left);
    chosen.add({ start: table.start - Keep.beforeLateHeader, end: table.start }, chosen.left);
    chosen.add({ start: table.end, end: table.end + Math.floor(chosen.left / 2) }, chosen.left);
    chosen.add({ start: fileSize - chosen.left, end: fileSize }, chosen.left);
  } else {
    const segments = readSegments(startParse(reader, header.little, header.bits, []), header);
    stringTable = segments.some(({ type }) => type === SegmentType.dynamic);
    addSegments(chosen, segments, named);
  }
  return { ranges: merge(chosen.ranges), find: { armAttributes: isArm, stringTable } };
}

/** Ranges chosen so far; what overlaps is counted twice, so that less is kept than the limit, never more. */
class Chosen {
  readonly ranges: Range[] = [];
  left: number = Keep.total - Keep.armCandidates - Keep.libraryCandidates;
  readonly #fileSize: number;

  constructor(fileSize: number) {
    this.#fileSize = fileSize;
  }

  /** Adds the part of a range that is in the file, up to `most` bytes from its start; gives its length. */
  add(range: Range, most: number): number {
    const start = Math.max(0, range.start);
    const end = Math.min(range.end, this.#fileSize, start + Math.min(most, this.left));
    if (!(start < end)) return 0;
    this.ranges.push({ start, end });
    this.left -= end - start;
    return end - start;
  }
}

const tableRange = (table: Table, most: number, entrySize: number): Range => ({
  start: table.offset,
  end: table.offset + Math.min(table.count, most) * entrySize,
});

function sectionHeaderRange(header: Header): Range {
  // A count of 0 means that the first section header has it.
  const count = header.sectionHeaders.count === 0 ? Limit.sectionHeaders : header.sectionHeaders.count;
  return tableRange({ ...header.sectionHeaders, count }, Limit.sectionHeaders, header.bits === 64 ? 64 : 40);
}

function addSegments(chosen: Chosen, segments: readonly Segment[], namedBytes: number): void {
  let named = namedBytes;
  for (const segment of segments) {
    const most = namedLimit(segment.type);
    if (most > 0) named -= chosen.add(rangeOf(segment), Math.min(most, named));
  }
  if (!segments.some(({ type }) => type === SegmentType.dynamic)) return;

  const loads = merge(segments.filter(({ type }) => type === SegmentType.load).map(rangeOf));
  const [first, ...others] = loads;
  if (first === undefined) return;
  const taken = chosen.add(first, Keep.firstLoad);
  const last = others.at(-1);
  const relro = segments.find(({ type }) => type === SegmentType.gnuRelro);
  const isLinkers = last !== undefined && relro !== undefined && relro.offset >= last.start;
  if (last !== undefined && !isLinkers) chosen.add(last, Keep.addedLoad);
  for (const { start, end } of others) {
    chosen.add({ start, end }, Keep.loadEdge);
    chosen.add({ start: Math.max(start + Keep.loadEdge, end - Keep.loadEdge), end }, Keep.loadEdge);
  }
  const size = ({ start, end }: Range) => end - start;
  for (const range of [...others].sort((a, b) => size(a) - size(b))) {
    if (size(range) > Keep.smallLoad) break;
    chosen.add({ start: range.start + Keep.loadEdge, end: range.end - Keep.loadEdge }, chosen.left);
  }
  chosen.add({ ...first, start: first.start + taken }, Keep.firstLoadAtMost - taken);
}

const rangeOf = ({ offset, fileSize }: Segment): Range => ({ start: offset, end: offset + fileSize });

function namedLimit(type: number): number {
  switch (type) {
    case SegmentType.dynamic:
      return Limit.dynamicEntries * 16;
    case SegmentType.interp:
      return Limit.nameBytes;
    case SegmentType.note:
    case SegmentType.gnuProperty:
      return Limit.noteBytes;
    default:
      return 0;
  }
}

/** Sorts ranges and joins those that touch. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (range.start >= range.end) continue;
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
