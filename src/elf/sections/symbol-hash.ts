/** The hash tables of dynamic symbols: which symbols they list (gABI, "Hash Table"; DT_GNU_HASH is binutils'). */
import { ElfMachine } from '../../domain/platforms/platform-table.ts';
import { fieldsOf, type Parse } from '../format/bytes.ts';
import { Limit } from '../format/elf-limits.ts';

/** The hash of DT_GNU_HASH (`dl_new_hash` of glibc), over a name of single-byte characters. */
export function gnuHash(name: string): number {
  let hash = 5381;
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 33) + name.charCodeAt(at)) | 0;
  return hash >>> 0;
}

/** Symbols of the table from `first` on, without `end`. */
export interface Listed {
  readonly first: number;
  readonly end: number;
}

/** The symbols that a loader can find; glibc and musl prefer the GNU table where there are both. */
export function readListed(
  parse: Parse,
  machine: number,
  offsets: { readonly gnu: number | undefined; readonly sysv: number | undefined },
): Listed | undefined {
  if (offsets.gnu !== undefined) return readGnu(parse, offsets.gnu);
  return offsets.sysv === undefined ? undefined : readSysv(parse, machine, offsets.sysv);
}

/** DT_GNU_HASH does not say how many symbols there are: the last chain ends with the last of them. */
function readGnu(parse: Parse, offset: number): Listed | undefined {
  const head = parse.reader.read(offset, 16);
  if (!head) return undefined;
  const { u32 } = fieldsOf(head, parse.little, parse.bits);
  const [buckets, first, bloom] = [u32(0), u32(4), u32(8)];
  if (buckets > Limit.definedSymbols || bloom > Limit.definedSymbols) return undefined;
  const table = offset + 16 + bloom * (parse.bits / 8);
  const heads = parse.reader.read(table, buckets * 4);
  if (!heads) return undefined;
  const bucket = fieldsOf(heads, parse.little, parse.bits);
  let last = 0;
  for (let index = 0; index < buckets; index += 1) last = Math.max(last, bucket.u32(4 * index));
  if (last < first) return { first, end: first };
  for (let left: number = Limit.definedSymbols; left > 0; left -= 1) {
    const link = parse.reader.read(table + 4 * (buckets + last - first), 4);
    if (!link) return undefined;
    last += 1;
    if ((fieldsOf(link, parse.little, parse.bits).u32(0) & 1) === 1) return { first, end: last };
  }
  return undefined;
}

/** DT_HASH: `nbucket`, `nchain`; the second is the number of symbols. Its words have 8 bytes on 64-bit s390. */
function readSysv(parse: Parse, machine: number, offset: number): Listed | undefined {
  const wide = machine === ElfMachine.s390 && parse.bits === 64;
  const head = parse.reader.read(offset, wide ? 16 : 8);
  if (!head) return undefined;
  const { u32, word } = fieldsOf(head, parse.little, parse.bits);
  return { first: 1, end: wide ? Number(word(8)) : u32(4) };
}
