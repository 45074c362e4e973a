/** ELF facts of a random access view; never throws, whatever the bytes. */

import { ElfMachine } from '../domain/platforms/platform-table.ts';
import { type Parse, readString, startParse } from './format/bytes.ts';
import {
  FileType,
  type Header,
  readHeader,
  readSegments,
  type Segment,
  SegmentType,
} from './format/elf-header.ts';
import { Limit } from './format/elf-limits.ts';
import type { ByteReader, ElfFacts, ElfResult } from './format/elf-types.ts';
import { readArmAttributes } from './sections/arm-attributes.ts';
import { readDynamic } from './sections/dynamic.ts';
import { readX86IsaNeeded } from './sections/notes.ts';
import { readSymbols } from './sections/symbols.ts';
import { readDefinedVersions, readNeededVersions } from './sections/versions.ts';

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
  const versions = { needed: new Map<number, string>(), defined: new Map<number, number>() };
  const neededVersions = dynamic ? readNeededVersions(parse, segments, dynamic, versions.needed) : [];
  const definedVersions = dynamic ? readDefinedVersions(parse, segments, dynamic, versions.defined) : [];
  const symbols = dynamic && readSymbols(parse, header.machine, segments, dynamic, versions);
  const entry = entryOf(header, segments);
  const smallPages = smallPagesOf(header, segments);
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
    ...(dynamic?.bindNow ? { bindNow: true } : {}),
    ...(dynamic?.pie ? { pie: true } : {}),
    ...(dynamic?.filters ? { filters: true } : {}),
    ...(symbols ? { symbols } : {}),
    ...(entry ? { entry } : {}),
    ...(segments.some(isEmptyInterpreter) ? { emptyInterpreter: true } : {}),
    ...(smallPages === undefined ? {} : { smallPages }),
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

/** Whether there is something in the file at the address that a program begins at. */
function entryOf({ type, entry }: Header, segments: readonly Segment[]): ElfFacts['entry'] {
  if (type !== FileType.exec && type !== FileType.dyn) return undefined;
  if (entry === 0n) return 'none';
  const isInside = ({ type: of, address, fileSize }: Segment): boolean =>
    of === SegmentType.load &&
    entry >= address &&
    entry < address + BigInt(Math.min(fileSize, Number.MAX_SAFE_INTEGER));
  return segments.some(isInside) ? undefined : 'outside';
}

/** Linux wants at least one character and a NUL (load_elf_binary in fs/binfmt_elf.c). */
function isEmptyInterpreter({ type, fileSize }: Segment): boolean {
  return type === SegmentType.interp && fileSize < 2;
}

/** arm64 kernels have pages of 4, 16 or 64 KiB, and segments must be laid out for the largest to run on all. */
function smallPagesOf({ machine }: Header, segments: readonly Segment[]): number | undefined {
  if (machine !== ElfMachine.aarch64) return undefined;
  const aligns = segments.filter(({ type }) => type === SegmentType.load).map(({ align }) => align);
  const least = Math.min(...aligns);
  return least > 1 && least < 0x10000 ? least : undefined;
}

/** PT_INTERP: Linux takes the bytes up to the first NUL, and refuses a segment longer than PATH_MAX. */
function readInterpreter(parse: Parse, segments: readonly Segment[]): string | undefined {
  const segment = segments.find(({ type }) => type === SegmentType.interp);
  // A file of debug information keeps the program header and drops what it names.
  if (segment === undefined || segment.fileSize === 0) return undefined;
  const end = segment.offset + segment.fileSize;
  return readString(parse, 'the name of its interpreter', segment.offset, end, Limit.nameBytes);
}
