/**
 * What verification keeps of a layer: plain data that depends on the layer's bytes alone, so it is cached by digest.
 *
 * Kept one by one are links, programs, scripts, other executables, directories that not everybody may enter, and a
 * few files of configuration. Of everything else only the path's kind is kept, as a hash (`path-table.ts`).
 */
import type { ElfFacts } from './elf/types.ts';

/** Part of the cache's key: facts of another version are made anew. Raise it with every change of meaning. */
export const LAYER_FACTS_VERSION = 2;

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
  /** The default directories compiled into a glibc loader, in its order, without the slash at the end. */
  readonly systemDirectories?: readonly string[];
}

export interface ScriptEntry extends Permissions {
  readonly kind: 'script';
  readonly path: string;
  /** The first line behind `#!`, as far as the kernel reads it; without the line feed. */
  readonly line: string;
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

/** A directory that not everybody may enter. */
export interface DirectoryEntry extends Permissions {
  readonly kind: 'directory';
  readonly path: string;
}

/** A file whose content matters. */
export interface TextEntry extends Permissions {
  readonly kind: 'text';
  readonly path: string;
  /** The content, base64; undefined when it is larger than the bound. */
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
  /** A packed `PathTable`, base64. */
  readonly paths: string;
  /** One for each path, without order. */
  readonly entries: readonly LayerEntry[];
  /** The first thing that went wrong; what was read up to there is in the entries. */
  readonly problem?: LayerProblem;
}

/** Facts as text, with a checksum in front, so that a damaged cache is noticed. */
export function encodeLayerFacts(facts: LayerFacts, sha256: (text: string) => string): string {
  const body = JSON.stringify(facts);
  return `${sha256(body)}\n${body}`;
}

/** The facts of a cached text; undefined when it is damaged, or of another version. */
export function decodeLayerFacts(text: string, sha256: (text: string) => string): LayerFacts | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || sha256(body) !== text.slice(0, end)) return undefined;
  // The checksum says that we wrote it; the version, that we mean the same by it.
  const facts = JSON.parse(body) as LayerFacts;
  return facts.version === LAYER_FACTS_VERSION ? facts : undefined;
}
