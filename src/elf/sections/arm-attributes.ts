/**
 * ARM build attributes (IHI 0045, "Addenda to, and errata in, the ABI for the Arm architecture"). They live in a
 * section that no program header names, so a file without section headers has none for us.
 */
import { fieldsOf, type Parse, readOrDamage } from '../format/bytes.ts';
import type { Header } from '../format/elf-header.ts';
import { Limit } from '../format/elf-limits.ts';
import type { ArmAttributes } from '../format/elf-types.ts';

/** SHT_ARM_ATTRIBUTES (IHI 0044, "ELF for the Arm Architecture"). */
const SECTION_TYPE = 0x70000003;

/** Vendor of the public attributes, with its NUL: "aeabi". */
export const VENDOR: Uint8Array = Uint8Array.of(0x61, 0x65, 0x61, 0x62, 0x69, 0);

/** First byte of the section: format version 'A'. */
const FORMAT_VERSION = 0x41;

const Tag = {
  file: 1,
  rawName: 4,
  name: 5,
  cpuArch: 6,
  profile: 7,
  thumbIsa: 9,
  vfpArgs: 28,
  compatibility: 32,
} as const;

const WHAT = 'its section of ARM attributes';

/** Reads `.ARM.attributes`; undefined when there is none. */
export function readArmAttributes(parse: Parse, header: Header): ArmAttributes | undefined {
  const section = findSection(parse, header);
  if (section === undefined) return undefined;
  if (section.size > Limit.armAttributesBytes) {
    parse.damaged(`${WHAT} is too large to be read`);
    return undefined;
  }
  const bytes = readOrDamage(parse, WHAT, section.offset, section.size);
  if (bytes === undefined) return undefined;
  return parseSection(parse, bytes);
}

function findSection(parse: Parse, header: Header): { offset: number; size: number } | undefined {
  const { offset, entrySize } = header.sectionHeaders;
  const size = header.bits === 64 ? 64 : 40;
  if (offset === 0 || entrySize !== size) return undefined;
  const count = countSections(parse, header);
  if (count > Limit.sectionHeaders) {
    parse.damaged(`only the first ${Limit.sectionHeaders} of its ${count} section headers were read`);
  }
  for (let index = 0; index < Math.min(count, Limit.sectionHeaders); index += 1) {
    const bytes = readOrDamage(parse, 'its section header table', offset + index * size, size);
    if (bytes === undefined) return undefined;
    const fields = fieldsOf(bytes, header.little, header.bits);
    if (fields.u32(4) !== SECTION_TYPE) continue;
    const word = header.bits / 8;
    return { offset: Number(fields.word(8 + 2 * word)), size: Number(fields.word(8 + 3 * word)) };
  }
  return undefined;
}

/** A count that does not fit e_shnum is in sh_size of section 0 (gABI, "e_shnum"). */
function countSections(parse: Parse, header: Header): number {
  const { offset, count, entrySize } = header.sectionHeaders;
  if (count !== 0) return count;
  const first = readOrDamage(parse, 'its section header table', offset, entrySize);
  if (first === undefined) return 0;
  return Number(fieldsOf(first, header.little, header.bits).word(8 + 3 * (header.bits / 8)));
}

/** A cursor over attribute data; every step stays inside `end`, or the cursor is `broken`. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  broken: boolean;
}

function parseSection(parse: Parse, bytes: Uint8Array): ArmAttributes | undefined {
  if (bytes[0] !== FORMAT_VERSION) {
    parse.damaged(`${WHAT} has an unknown format`);
    return undefined;
  }
  const fields = fieldsOf(bytes, parse.little, parse.bits);
  for (let at = 1; at + 4 <= bytes.length; ) {
    const length = fields.u32(at);
    // A length counts itself: less than 4 would never advance.
    if (length < 4 || at + length > bytes.length) break;
    const vendor = bytes.subarray(at + 4, at + 4 + VENDOR.length);
    if (VENDOR.every((byte, index) => vendor[index] === byte)) {
      const body = bytes.subarray(at + 4 + VENDOR.length, at + length);
      return parseVendor(parse, body);
    }
    at += length;
  }
  parse.damaged(`${WHAT} cannot be understood`);
  return undefined;
}

/** Attributes of the whole file; those of single sections or symbols (deprecated) are skipped. */
function parseVendor(parse: Parse, bytes: Uint8Array): ArmAttributes {
  const fields = fieldsOf(bytes, parse.little, parse.bits);
  let found: ArmAttributes = {};
  for (let at = 0; at + 5 <= bytes.length; ) {
    const size = fields.u32(at + 1);
    if (size < 5 || at + size > bytes.length) {
      parse.damaged(`${WHAT} is cut off`);
      break;
    }
    if (bytes[at] === Tag.file) {
      found = { ...found, ...parseFileScope(parse, bytes.subarray(at + 5, at + size)) };
    }
    at += size;
  }
  return found;
}

function parseFileScope(parse: Parse, bytes: Uint8Array): ArmAttributes {
  const cursor: Cursor = { bytes, at: 0, broken: false };
  const values = new Map<number, number>();
  while (cursor.at < bytes.length && !cursor.broken) {
    const tag = uleb(cursor);
    if (isString(tag)) {
      skipString(cursor);
      continue;
    }
    const value = uleb(cursor);
    if (tag === Tag.compatibility) skipString(cursor);
    if (!cursor.broken) values.set(tag, value);
  }
  if (cursor.broken) parse.damaged(`${WHAT} is cut off`);
  const { cpuArch: archTag, profile: profileTag, thumbIsa: thumbTag, vfpArgs: vfpTag } = Tag;
  const [cpuArch, profile, thumbIsa, vfpArgs] = [archTag, profileTag, thumbTag, vfpTag].map((tag) =>
    values.get(tag),
  );
  return {
    ...(cpuArch === undefined ? {} : { cpuArch }),
    ...(profile === undefined ? {} : { profile }),
    ...(thumbIsa === undefined ? {} : { thumbIsa }),
    ...(vfpArgs === undefined ? {} : { vfpArgs }),
  };
}

/** Up to 32 only the two names are strings; above, the tag's parity says so ("Coding extensibility"). */
const isString = (tag: number): boolean =>
  tag === Tag.rawName || tag === Tag.name || (tag > Tag.compatibility && tag % 2 === 1);

/** An unsigned LEB128 of at most 32 bits. */
function uleb(cursor: Cursor): number {
  let value = 0;
  for (let factor = 1; factor <= 0x10000000; factor *= 0x80) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) break;
    cursor.at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
  cursor.broken = true;
  return value;
}

function skipString(cursor: Cursor): void {
  const nul = cursor.bytes.indexOf(0, cursor.at);
  if (nul === -1) cursor.broken = true;
  else cursor.at = nul + 1;
}
