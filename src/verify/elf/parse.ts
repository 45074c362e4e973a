/** ELF facts of a random access view; never throws, whatever the bytes. */

import { ElfMachine } from '../../domain/platform-table.ts';
import { readArmAttributes } from './arm-attributes.ts';
import { type Parse, readString, startParse } from './bytes.ts';
import { readDynamic } from './dynamic.ts';
import { FileType, type Header, readHeader, readSegments, type Segment, SegmentType } from './header.ts';
import { Limit } from './limits.ts';
import { readX86IsaNeeded } from './notes.ts';
import type { ByteReader, ElfFacts, ElfResult } from './types.ts';
import { readDefinedVersions, readNeededVersions } from './versions.ts';

/**
 * Reads the facts of an ELF file through its program headers (section headers only for ARM attributes).
 * Every offset, size and count is checked; what cannot be read is left out and named in `damage`.
 */
export function parseElf(reader: ByteReader): ElfResult {
  const header = readHeader(reader);
  if (header.kind === 'not-elf') return header;
  const damage: string[] = [];
  const parse = startParse(reader, header.little, header.bits, damage);

  const segments = readSegments(parse, header);
  const truncated = isTruncated(parse, header, segments);
  const interpreter = readInterpreter(parse, segments);
  const dynamic = readDynamic(parse, segments);
  const neededVersions = dynamic === undefined ? [] : readNeededVersions(parse, segments, dynamic);
  const definedVersions = dynamic === undefined ? [] : readDefinedVersions(parse, segments, dynamic);
  const arm = header.machine === ElfMachine.arm ? readArmAttributes(parse, header) : undefined;
  const isX86 = header.machine === ElfMachine.i386 || header.machine === ElfMachine.x86_64;
  // Core dumps have large notes of another kind.
  const x86IsaNeeded = isX86 && header.type !== FileType.core ? readX86IsaNeeded(parse, segments) : undefined;

  const facts: ElfFacts = {
    kind: 'elf',
    bits: header.bits,
    endian: header.little ? 'little' : 'big',
    machine: header.machine,
    type: header.type,
    flags: header.flags,
    osabi: header.osabi,
    ...(interpreter === undefined ? {} : { interpreter }),
    dynamic: dynamic !== undefined,
    ...(dynamic?.soname === undefined ? {} : { soname: dynamic.soname }),
    needed: dynamic?.needed ?? [],
    rpath: dynamic?.rpath ?? [],
    runpath: dynamic?.runpath ?? [],
    noDefaultLib: dynamic?.noDefaultLib ?? false,
    neededVersions,
    definedVersions,
    ...(arm === undefined ? {} : { arm }),
    ...(x86IsaNeeded === undefined ? {} : { x86IsaNeeded }),
    ...(truncated ? { truncated } : {}),
    damage,
  };
  return facts;
}

/** Whether something that the kernel reads or maps is beyond the end of the file. */
function isTruncated(parse: Parse, header: Header, segments: readonly Segment[]): boolean {
  const { size } = parse.reader;
  const { offset, count, entrySize } = header.programHeaders;
  if (count > 0 && offset + count * entrySize > size) return true;
  const cut = segments.some(
    (segment) =>
      segment.type === SegmentType.load && segment.fileSize > 0 && segment.offset + segment.fileSize > size,
  );
  if (cut) parse.damaged('the file ends before its last loadable segment does');
  return cut;
}

/** PT_INTERP: Linux takes the bytes up to the first NUL, and refuses a segment longer than PATH_MAX. */
function readInterpreter(parse: Parse, segments: readonly Segment[]): string | undefined {
  const segment = segments.find(({ type }) => type === SegmentType.interp);
  // A file of debug information keeps the program header and drops what it names.
  if (segment === undefined || segment.fileSize === 0) return undefined;
  const end = segment.offset + segment.fileSize;
  return readString(parse, 'the name of its interpreter', segment.offset, end, Limit.nameBytes);
}
