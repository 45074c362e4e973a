/**
 * `/etc/ld.so.cache`, as glibc's loader reads it (its sysdeps/generic/dl-cache.h).
 *
 * The new format is `glibc-ld.so.cache1.1`; until glibc 2.32 it stood behind an old one (`ld.so-1.7.0`) that only
 * libc5 ever read.
 */
import type { Spend } from '../../domain/budget.ts';
import { MAX_LD_CACHE_ENTRIES } from '../../domain/image-limits.ts';

export interface LdCacheEntry {
  /** `libssl.so.3`. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** Kind of library and ABI: `FLAG_ELF_LIBC6 | FLAG_X8664_LIB64` and the like. */
  readonly flags: number;
  /** True for entries that only some processors use (glibc-hwcaps and its forerunners). */
  readonly hwcap: boolean;
}

/** Why a cache cannot be read; a clause. The loader ignores such a cache. */
export interface LdCacheProblem {
  readonly problem: string;
}

const OLD_MAGIC = 'ld.so-1.7.0';
const NEW_MAGIC = 'glibc-ld.so.cache1.1';
const OLD_HEADER_BYTES = 16;
const OLD_ENTRY_BYTES = 12;
const NEW_HEADER_BYTES = 48;
const NEW_ENTRY_BYTES = 24;
const MAX_STRING = 4096;

/**
 * Parses a cache; every offset and count is checked. The byte order is the machine's, as the loader assumes.
 * @param spend where its texts are counted: entries may point into each other's, and be a thousand times the file.
 */
export function parseLdCache(
  bytes: Uint8Array,
  endian: 'little' | 'big',
  spend: Spend = () => {},
): readonly LdCacheEntry[] | LdCacheProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = endian === 'little';
  const start = newFormatStart(bytes, view, little);
  if (start === undefined) return { problem: 'it is not a cache that a loader of today reads' };
  if (start + NEW_HEADER_BYTES > bytes.byteLength) return { problem: 'it ends inside its header' };
  const count = view.getUint32(start + 20, little);
  if (count > MAX_LD_CACHE_ENTRIES) return { problem: `it says that it has ${count} entries` };
  if (start + NEW_HEADER_BYTES + count * NEW_ENTRY_BYTES > bytes.byteLength)
    return { problem: 'it ends inside its list of libraries' };

  const entries: LdCacheEntry[] = [];
  const known = new Map<number, string | undefined>();
  const textAt = (offset: number): string | undefined => {
    if (known.has(offset)) return known.get(offset);
    const text = stringAt(bytes, offset);
    spend('texts', text?.length ?? 0);
    known.set(offset, text);
    return text;
  };
  for (let index = 0; index < count; index += 1) {
    const at = start + NEW_HEADER_BYTES + index * NEW_ENTRY_BYTES;
    const name = textAt(start + view.getUint32(at + 4, little));
    const path = textAt(start + view.getUint32(at + 8, little));
    if (name === undefined || path === undefined || !path.startsWith('/')) continue;
    const hwcap = view.getUint32(at + 16, little) !== 0 || view.getUint32(at + 20, little) !== 0;
    entries.push({ name, path, flags: view.getInt32(at, little), hwcap });
  }
  return entries;
}

/** Offsets of strings count from here. Behind the old format, it is aligned to eight bytes. */
function newFormatStart(bytes: Uint8Array, view: DataView, little: boolean): number | undefined {
  if (hasText(bytes, 0, NEW_MAGIC)) return 0;
  if (!hasText(bytes, 0, OLD_MAGIC) || bytes.byteLength < OLD_HEADER_BYTES) return undefined;
  const old = view.getUint32(12, little);
  const start = Math.ceil((OLD_HEADER_BYTES + old * OLD_ENTRY_BYTES) / 8) * 8;
  return hasText(bytes, start, NEW_MAGIC) ? start : undefined;
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.byteLength) return false;
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function stringAt(bytes: Uint8Array, at: number): string | undefined {
  if (at >= bytes.byteLength) return undefined;
  const end = bytes.indexOf(0, at);
  if (end < 0 || end - at > MAX_STRING) return undefined;
  return Buffer.from(bytes.subarray(at, end)).toString('utf8');
}
