/** The ELF header and the program headers (gABI, chapters "ELF Header" and "Program Header"). */
import { fieldsOf, type Parse, readOrDamage } from './bytes.ts';
import { Limit } from './elf-limits.ts';
import type { ByteReader, NotElf } from './elf-types.ts';

/** p_type, of the gABI and of the GNU and ARM supplements. */
export const SegmentType = {
  load: 1,
  dynamic: 2,
  interp: 3,
  note: 4,
  /** PT_GNU_PROPERTY (Linux gABI extensions). */
  gnuProperty: 0x6474e553,
  /** PT_GNU_RELRO (LSB Core): what the loader makes read-only after relocation. */
  gnuRelro: 0x6474e552,
} as const;

/** e_type, of the gABI. */
export const FileType = { rel: 1, exec: 2, dyn: 3, core: 4 } as const;

/** The fields of the ELF header that anything here needs. */
export interface Header {
  readonly kind: 'header';
  readonly bits: 32 | 64;
  readonly little: boolean;
  readonly osabi: number;
  readonly type: number;
  readonly machine: number;
  readonly flags: number;
  /** e_entry. */
  readonly entry: bigint;
  readonly programHeaders: Table;
  readonly sectionHeaders: Table;
}

/** Where a table of equally sized entries lies in the file. */
export interface Table {
  /** Beyond 2^53 it is rounded, which still is beyond the end of any file. */
  readonly offset: number;
  readonly count: number;
  readonly entrySize: number;
}

/** A program header. Offset and size may lie outside the file; whoever reads there finds out. */
export interface Segment {
  readonly type: number;
  readonly offset: number;
  /** Addresses keep all 64 bits: kernels live at the top of them. */
  readonly address: bigint;
  readonly fileSize: number;
  readonly align: number;
}

/** Size of an ELF header by class. */
export const headerSize = (bits: 32 | 64): number => (bits === 64 ? 64 : 52);

/** Size of a program header by class; Linux refuses a file with any other e_phentsize. */
export const programHeaderSize = (bits: 32 | 64): number => (bits === 64 ? 56 : 32);

const notElf = (reason: string): NotElf => ({ kind: 'not-elf', reason });

/** Whether a file that begins with these bytes claims to be ELF (EI_MAG0 to EI_MAG3). */
export function hasElfMagic(beginning: Uint8Array): boolean {
  return (
    beginning.length >= 4 &&
    beginning[0] === 0x7f &&
    beginning[1] === 0x45 &&
    beginning[2] === 0x4c &&
    beginning[3] === 0x46
  );
}

/** Reads the ELF header. */
export function readHeader(reader: ByteReader): Header | NotElf {
  const magic = reader.read(0, 4);
  if (magic === undefined || !hasElfMagic(magic))
    return notElf('it does not begin with the ELF magic number');
  const ident = reader.read(0, 16);
  if (ident === undefined) return notElf('the file ends inside its header');
  const [, , , , fileClass, data, , osabi] = ident;
  if (fileClass !== 1 && fileClass !== 2) return notElf(`its class is ${fileClass}: neither 32 nor 64 bit`);
  if (data !== 1 && data !== 2) return notElf(`its byte order is ${data}: neither little nor big endian`);
  const bits = fileClass === 2 ? 64 : 32;
  const bytes = reader.read(0, headerSize(bits));
  if (bytes === undefined) return notElf('the file ends inside its header');

  const little = data === 1;
  const fields = fieldsOf(bytes, little, bits);
  const word = bits / 8;
  // After e_entry, e_phoff and e_shoff, which are words, everything is 32 or 16 bits in both classes.
  const tail = 24 + 3 * word;
  return {
    kind: 'header',
    bits,
    little,
    osabi: osabi ?? 0,
    type: fields.u16(16),
    machine: fields.u16(18),
    flags: fields.u32(tail),
    entry: fields.word(24),
    programHeaders: {
      offset: Number(fields.word(24 + word)),
      entrySize: fields.u16(tail + 6),
      count: fields.u16(tail + 8),
    },
    sectionHeaders: {
      offset: Number(fields.word(24 + 2 * word)),
      entrySize: fields.u16(tail + 10),
      count: fields.u16(tail + 12),
    },
  };
}

/** Reads the program headers, as many as there are of a table that is cut off. */
export function readSegments(parse: Parse, header: Header): Segment[] {
  const { offset, count, entrySize } = header.programHeaders;
  if (count === 0) {
    if (header.type === FileType.exec || header.type === FileType.dyn) {
      parse.damaged('it has no program headers');
    }
    return [];
  }
  if (entrySize !== programHeaderSize(header.bits)) {
    parse.damaged(`its program headers have ${entrySize} bytes instead of ${programHeaderSize(header.bits)}`);
    return [];
  }
  if (count > Limit.programHeaders) {
    parse.damaged(`only the first ${Limit.programHeaders} of its ${count} program headers were read`);
  }
  const segments: Segment[] = [];
  for (let index = 0; index < Math.min(count, Limit.programHeaders); index += 1) {
    const at = offset + index * entrySize;
    const bytes = readOrDamage(parse, 'its program header table', at, entrySize);
    if (bytes === undefined) break;
    segments.push(readSegment(bytes, header));
  }
  return segments;
}

function readSegment(bytes: Uint8Array, header: Header): Segment {
  const fields = fieldsOf(bytes, header.little, header.bits);
  // The classes order the fields differently: p_flags moved to second place in 64 bit.
  const at =
    header.bits === 64
      ? { offset: 8, address: 16, fileSize: 32, align: 48 }
      : { offset: 4, address: 8, fileSize: 16, align: 28 };
  return {
    type: fields.u32(0),
    offset: Number(fields.word(at.offset)),
    address: fields.word(at.address),
    fileSize: Number(fields.word(at.fileSize)),
    align: Number(fields.word(at.align)),
  };
}

/** A place in the file, and where the segment that holds it ends. */
export interface Place {
  readonly offset: number;
  readonly end: number;
}

/**
 * Where in the file the loader's address lies, through the PT_LOAD that maps it. Segments that follow each other
 * without a gap both in the file and in memory count as one: patchelf 0.14 makes a first segment that is too small
 * for its string table, and the program runs all the same.
 */
export function placeOfAddress(segments: readonly Segment[], address: bigint): Place | undefined {
  for (const segment of segments) {
    if (segment.type !== SegmentType.load || address < segment.address) continue;
    const into = address - segment.address;
    if (into >= BigInt(segment.fileSize)) continue;
    return { offset: segment.offset + Number(into), end: endOfRun(segments, segment) };
  }
  return undefined;
}

function endOfRun(segments: readonly Segment[], first: Segment): number {
  let last: Segment | undefined = first;
  let end = first.offset;
  // Each step goes to a greater offset, and at most all segments are visited.
  for (let step = 0; last !== undefined && step < segments.length; step += 1) {
    end = last.offset + last.fileSize;
    const address: bigint = last.address + BigInt(last.fileSize);
    last = segments.find(
      (next) =>
        next.type === SegmentType.load &&
        next.fileSize > 0 &&
        next.offset === end &&
        next.address === address,
    );
  }
  return end;
}
