/**
 * GNU program properties (Linux gABI extensions, "Program Property"): the x86 ISA level that a file asks for.
 * The numbers are those of the x86-64 psABI, "Program Property", as glibc's elf.h has them.
 */
import { fieldsOf, type Parse, readOrDamage } from '../format/bytes.ts';
import { type Segment, SegmentType } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';

/** NT_GNU_PROPERTY_TYPE_0. */
const PROPERTY_NOTE = 5;

/** GNU_PROPERTY_X86_ISA_1_NEEDED: bits 1 baseline, 2 v2, 4 v3, 8 v4. */
const X86_ISA_1_NEEDED = 0xc0008002;

const NOTE_HEADER = 12;
const PROPERTY_HEADER = 8;

const alignUp = (value: number, to: number): number => Math.ceil(value / to) * to;

/**
 * The mask of ISA levels needed, over all property notes; undefined when no note names any.
 *
 * A note that makes no sense is passed over without a word, as glibc does: patchelf moves the notes, and leaves a
 * PT_GNU_PROPERTY that names where they were.
 */
export function readX86IsaNeeded(parse: Parse, segments: readonly Segment[]): number | undefined {
  // The linker lists the same note under both; binutils before 2.33 under PT_NOTE only.
  return readAll(parse, segments, SegmentType.gnuProperty) ?? readAll(parse, segments, SegmentType.note);
}

function readAll(parse: Parse, segments: readonly Segment[], type: number): number | undefined {
  let mask: number | undefined;
  for (const segment of segments) {
    const found = segment.type === type ? readNotes(parse, segment) : undefined;
    if (found !== undefined) mask = ((mask ?? 0) | found) >>> 0;
  }
  return mask;
}

function readNotes(parse: Parse, segment: Segment): number | undefined {
  if (segment.fileSize > Limit.noteBytes) {
    parse.damaged('one of its note segments is too large to be read');
    return undefined;
  }
  const bytes = readOrDamage(parse, 'one of its note segments', segment.offset, segment.fileSize);
  if (bytes === undefined) return undefined;
  const fields = fieldsOf(bytes, parse.little, parse.bits);
  // Notes are padded to 4 bytes in both classes, except in segments that say 8: those of 64-bit properties.
  const align = segment.align === 8 ? 8 : 4;
  let mask: number | undefined;
  for (let at = 0; at + NOTE_HEADER <= bytes.length; ) {
    const nameSize = fields.u32(at);
    const descSize = fields.u32(at + 4);
    const desc = at + alignUp(NOTE_HEADER + nameSize, align);
    if (desc + descSize > bytes.length) return mask;
    if (fields.u32(at + 8) === PROPERTY_NOTE && isGnu(bytes, at + NOTE_HEADER, nameSize)) {
      const found = readProperties(parse, bytes.subarray(desc, desc + descSize));
      if (found !== undefined) mask = (mask ?? 0) | found;
    }
    at = alignUp(desc + descSize, align);
  }
  return mask;
}

const isGnu = (bytes: Uint8Array, at: number, size: number): boolean =>
  size === 4 && bytes[at] === 0x47 && bytes[at + 1] === 0x4e && bytes[at + 2] === 0x55 && bytes[at + 3] === 0;

function readProperties(parse: Parse, bytes: Uint8Array): number | undefined {
  const fields = fieldsOf(bytes, parse.little, parse.bits);
  const align = parse.bits / 8;
  let mask: number | undefined;
  for (let at = 0; at + PROPERTY_HEADER <= bytes.length; ) {
    const size = fields.u32(at + 4);
    const data = at + PROPERTY_HEADER;
    if (data + size > bytes.length) return mask;
    if (fields.u32(at) === X86_ISA_1_NEEDED && size === 4) mask = (mask ?? 0) | fields.u32(data);
    at = alignUp(data + size, align);
  }
  return mask;
}
