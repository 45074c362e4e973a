/**
 * What verification keeps of a layer: plain data that depends on the layer's bytes alone, so it is cached by digest.
 *
 * Kept one by one are links, programs, scripts, other executables, directories with unusual permissions, and a
 * few files of configuration. Of everything else only the path's kind is kept, as a hash (`path-table.ts`).
 */
import { createHash } from 'node:crypto';
import type { ElfFacts, NeededVersions } from '../../elf/format/elf-types.ts';
import { namesOf, type SymbolFacts, withNames } from '../../elf/format/symbol-facts.ts';
import type { FileCapabilities } from './capabilities.ts';

/** Part of the cache's key: facts of another version are made anew. Raise it with every change of meaning. */
export const LAYER_FACTS_VERSION = 9;

/** Ownership and permissions, as far as they decide who may execute. */
export interface Permissions {
  /** Permission bits (`0o7777`). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface SymlinkEntry {
  readonly kind: 'symlink';
  readonly path: string;
  readonly target: string;
}

export interface ElfEntry extends Permissions {
  readonly kind: 'elf';
  readonly path: string;
  readonly elf: ElfFacts;
  /** Of the content, hexadecimal; for executables only. */
  readonly sha256?: string;
  /** The same; SPDX demands it of every file. */
  readonly sha1?: string;
  /** The default directories compiled into a glibc loader, in its order, without the slash at the end. */
  readonly systemDirectories?: readonly string[];
  /** The cache that a glibc loader reads, where that is not `/etc/ld.so.cache`. */
  readonly cachePath?: string;
  /** Upstream release of a glibc loader or C library: `2.36`. */
  readonly glibc?: string;
  readonly capabilities?: FileCapabilities;
  /** BusyBox' version, without its patch level: `1.36`. */
  readonly busybox?: string;
}

export interface ScriptEntry extends Permissions {
  readonly kind: 'script';
  readonly path: string;
  /** The first line behind `#!`, as far as the kernel reads it; without the line feed. */
  readonly line: string;
  /** All of it, for a shell's script within bounds (`script-files.ts`). */
  readonly text?: string;
}

/** An executable that is neither ELF nor a script, or that begins like ELF and is not usable. */
export interface OpaqueEntry extends Permissions {
  readonly kind: 'opaque';
  readonly path: string;
  /** Why it is not a program; a clause that fits after "because". */
  readonly reason: string;
  /** True when it begins like an ELF file: a loader takes it for one, and fails. */
  readonly elf?: true;
}

/** A directory that is another user's than root's, or has another mode than 0755. */
export interface DirectoryEntry extends Permissions {
  readonly kind: 'directory';
  readonly path: string;
}

/** A file whose content matters. */
export interface TextEntry extends Permissions {
  readonly kind: 'text';
  readonly path: string;
  /** The content, base64, of databases of packages some lines of it; undefined when it is larger than the bound. */
  readonly base64?: string;
}

export type FileEntry = ElfEntry | ScriptEntry | OpaqueEntry | TextEntry;
export type LayerEntry = FileEntry | SymlinkEntry | DirectoryEntry;

/** Why a runtime cannot unpack a layer, or why we did not look at all of it. */
export interface LayerProblem {
  /** `bound`: the layer is beyond one of our bounds; a runtime may cope. */
  readonly kind: 'broken' | 'bound';
  /** A clause: fits after "layer 2 cannot be unpacked:". */
  readonly message: string;
}

export interface LayerFacts {
  readonly version: typeof LAYER_FACTS_VERSION;
  /** The digest of the archive as unpacked, which the config's `diff_ids` promise; undefined with a problem. */
  readonly diffId?: string;
  /** A packed `PathTable`. */
  readonly paths: Uint8Array;
  /** One for each path, without order. */
  readonly entries: readonly LayerEntry[];
  /** The first thing that went wrong; what was read up to there is in the entries. */
  readonly problem?: LayerProblem;
}

/** The layer that facts are of: its media type decides how it is read (compression.ts). */
export interface FactsOf {
  readonly digest: string;
  readonly mediaType: string;
}

/**
 * How facts are stored: lines of JSON, and a checksum of them as the last. The first line is all but the paths (base64)
 * and the entries, which follow some hundreds a line: a layer of a hundred thousand links is never in memory as one
 * text.
 *
 * What programs want of libraries is the most of the entries, and nearly always the same few lists, so each is written
 * once.
 */
interface StoredHead extends Omit<LayerFacts, 'entries' | 'paths'>, FactsOf {
  /** Length of the paths, in bytes. */
  readonly pathBytes: number;
  readonly needs: readonly NeededVersions[];
  /** Symbols that the layer's files want of each other and of other layers. */
  readonly symbols: readonly string[];
}

type StoredEntry = Exclude<LayerEntry, ElfEntry> | StoredElf;

interface StoredElf extends Omit<ElfEntry, 'elf'> {
  /** `neededVersions` are places in `needs`, what symbols want is in `symbols`. */
  readonly elf: Omit<ElfFacts, 'neededVersions' | 'symbols'> & {
    readonly neededVersions: readonly number[];
    readonly symbols?: Omit<SymbolFacts, 'names'>;
  };
}

const ENTRIES_A_LINE = 500;
/** Divisible by three, so that each line is whole base64. */
const PATH_BYTES_A_LINE = 96 * 1024;

/** Facts as text, line by line. */
export function* encodeLayerFacts(
  { entries, paths, ...head }: LayerFacts,
  { digest, mediaType }: FactsOf,
): Generator<string, undefined> {
  const hash = createHash('sha256');
  const line = (value: StoredHead | string | readonly StoredEntry[]): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const { needs, placesOf } = collectNeeds(entries);
  const { symbols, symbolsOf } = collectSymbols(entries);
  yield line({ ...head, digest, mediaType, pathBytes: paths.byteLength, needs, symbols });
  const bytes = Buffer.from(paths.buffer, paths.byteOffset, paths.byteLength);
  for (let at = 0; at < bytes.byteLength; at += PATH_BYTES_A_LINE)
    yield line(bytes.toString('base64', at, Math.min(at + PATH_BYTES_A_LINE, bytes.byteLength)));
  for (let at = 0; at < entries.length; at += ENTRIES_A_LINE)
    yield line(
      entries.slice(at, at + ENTRIES_A_LINE).map((entry) =>
        entry.kind === 'elf'
          ? {
              ...entry,
              elf: { ...entry.elf, neededVersions: placesOf(entry.elf), ...symbolsOf(entry.elf) },
            }
          : entry,
      ),
    );
  yield hash.digest('hex');
}

function collectNeeds(entries: readonly LayerEntry[]): {
  readonly needs: readonly NeededVersions[];
  readonly placesOf: (elf: ElfFacts) => readonly number[];
} {
  const needs: NeededVersions[] = [];
  const places = new Map<string, number>();
  const placeOf = (need: NeededVersions): number => {
    const key = JSON.stringify(need);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, needs.length);
    return needs.push(need) - 1;
  };
  const placesOf = (elf: ElfFacts): readonly number[] => elf.neededVersions.map(placeOf);
  for (const entry of entries) if (entry.kind === 'elf') placesOf(entry.elf);
  return { needs, placesOf };
}

/** The names of all files in one list, the most wanted first: their places are short. */
function collectSymbols(entries: readonly LayerEntry[]): {
  readonly symbols: readonly string[];
  readonly symbolsOf: (elf: ElfFacts) => { readonly symbols?: Omit<SymbolFacts, 'names'> };
} {
  const counts = new Map<string, number>();
  const count = (facts: SymbolFacts): void => {
    for (const name of namesOf(facts)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const entry of entries) if (entry.kind === 'elf' && entry.elf.symbols) count(entry.elf.symbols);
  const symbols = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const places = new Map(symbols.map((name, place) => [name, place]));
  const symbolsOf = (elf: ElfFacts): { readonly symbols?: Omit<SymbolFacts, 'names'> } => {
    if (!elf.symbols) return {};
    const { names: _, ...rest } = withNames(elf.symbols, symbols, (name) => places.get(name) ?? 0);
    return { symbols: rest };
  };
  return { symbols, symbolsOf };
}

/** The facts of a layer as they were stored; undefined when they are damaged, of another layer, or of another version. */
export function decodeLayerFacts(text: string, layer: FactsOf): LayerFacts | undefined {
  const end = text.lastIndexOf('\n') + 1;
  const hash = createHash('sha256');
  for (const line of linesOf(text, end)) hash.update(line);
  if (end === 0 || hash.digest('hex') !== text.slice(end)) return undefined;
  // The checksum says that we wrote it; the version, that we mean the same by it.
  const lines = linesOf(text, end);
  const stored = JSON.parse(lines.next().value ?? '') as StoredHead;
  const { needs, symbols, pathBytes, digest, mediaType, ...head } = stored;
  if (head.version !== LAYER_FACTS_VERSION) return undefined;
  if (digest !== layer.digest || mediaType !== layer.mediaType) return undefined;
  const paths = Buffer.alloc(pathBytes);
  let have = 0;
  const entries: LayerEntry[] = [];
  for (const line of lines) {
    const value = JSON.parse(line) as string | readonly StoredEntry[];
    if (typeof value === 'string') have += paths.write(value, have, 'base64');
    else
      for (const entry of value)
        entries.push(entry.kind === 'elf' ? withLists(entry, needs, symbols) : entry);
  }
  return { ...head, paths, entries };
}

/** With their ends. */
function* linesOf(text: string, end: number): Generator<string, undefined> {
  for (let at = 0; at < end; ) {
    const next = text.indexOf('\n', at) + 1;
    yield text.slice(at, next);
    at = next;
  }
}

/** In place: there are thousands, and they are nobody else's yet. */
function withLists(entry: StoredElf, needs: readonly NeededVersions[], names: readonly string[]): ElfEntry {
  const { elf } = entry;
  const neededVersions = elf.neededVersions.flatMap((place) => needs[place] ?? []);
  const symbols = elf.symbols && Object.assign(elf.symbols, { names });
  return Object.assign(entry, {
    elf: Object.assign(elf, { neededVersions, ...(symbols ? { symbols } : {}) }),
  });
}
