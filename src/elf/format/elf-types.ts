/** What verification needs to know of an ELF file; small, serialisable (it is cached by layer digest). */

import type { SymbolFacts } from './symbol-facts.ts';

/** ARM build attributes (IHI 0045, "Addenda to the ABI: build attributes"), as the linker merged them. */
export interface ArmAttributes {
  /** Tag_CPU_arch (6): 0 pre-v4, 1 v4, 2 v4T, 3 v5T, 4 v5TE, 5 v5TEJ, 6 v6, 7 v6KZ, 8 v6T2, 9 v6K, 10 v7, 11 v6-M, 12 v6S-M, 13 v7E-M, 14 v8-A, … */
  readonly cpuArch?: number;
  /** Tag_CPU_arch_profile (7): the character code of A, R, M or S. */
  readonly profile?: number;
  /** Tag_THUMB_ISA_use (9): 0 none, 1 16-bit Thumb, 2 32-bit Thumb-2, 3 as the architecture has it. */
  readonly thumbIsa?: number;
  /** Tag_ABI_VFP_args (28): 0 base (soft) variant, 1 VFP registers, 2 toolchain's own, 3 compatible with both. */
  readonly vfpArgs?: number;
}

/** One entry of DT_VERNEED: symbol versions wanted from one library. */
export interface NeededVersions {
  readonly library: string;
  readonly versions: readonly { readonly name: string; readonly weak: boolean }[];
}

/**
 * A random access view of a file. `read` gives exactly `length` bytes, which the caller must not change, or
 * `undefined` when they are not (all) inside the file or not at hand; it never throws.
 */
export interface ByteReader {
  readonly size: number;
  read(offset: number, length: number): Uint8Array | undefined;
}

/** Facts of an ELF executable or shared object. */
export interface ElfFacts {
  readonly kind: 'elf';
  readonly bits: 32 | 64;
  readonly endian: 'little' | 'big';
  /** e_machine. */
  readonly machine: number;
  /** e_type: 1 REL, 2 EXEC, 3 DYN, 4 CORE. */
  readonly type: number;
  /** e_flags. */
  readonly flags: number;
  /** EI_OSABI. */
  readonly osabi: number;
  /** PT_INTERP. */
  readonly interpreter?: string;
  /** False for static programs (no PT_DYNAMIC). */
  readonly dynamic: boolean;
  readonly soname?: string;
  readonly needed: readonly string[];
  /** DT_RPATH, split at colons; ignored by the loader when there is a runpath. */
  readonly rpath: readonly string[];
  /** DT_RUNPATH, split at colons. */
  readonly runpath: readonly string[];
  /** DF_1_NODEFLIB in DT_FLAGS_1: the loader's default directories are not searched. */
  readonly noDefaultLib: boolean;
  /** DF_BIND_NOW, DF_1_NOW or DT_BIND_NOW: what it calls is looked for before the program starts. */
  readonly bindNow?: true;
  /** DF_1_PIE: made to be a program. */
  readonly pie?: true;
  /** It has DT_FILTER or DT_AUXILIARY: other libraries stand in for it. */
  readonly filters?: true;
  /** Its dynamic symbols; undefined when it has none, or when they could not be read. */
  readonly symbols?: SymbolFacts;
  /**
   * Of a program or library: `none` when e_entry is 0, `outside` when nothing in the file is loaded there, as in a file
   * of debug information. Undefined when there is something to begin with.
   */
  readonly entry?: 'none' | 'outside';
  /** PT_INTERP is there and empty: Linux refuses to execute the file. */
  readonly emptyInterpreter?: true;
  /** The least alignment of loadable segments; of arm64 only, and only below 64 KiB. */
  readonly smallPages?: number;
  readonly neededVersions: readonly NeededVersions[];
  /** Names in DT_VERDEF, with the base version (the file's own name) as the loader sees it. */
  readonly definedVersions: readonly string[];
  readonly arm?: ArmAttributes;
  /** GNU_PROPERTY_X86_ISA_1_NEEDED as a bit mask: 1 baseline, 2 v2, 4 v3, 8 v4. */
  readonly x86IsaNeeded?: number;
  /** True when the program headers, or what they load, reach beyond the end of the file: it was cut off. */
  readonly truncated?: true;
  /** Facts that could not be read because the file is damaged there; clauses for a person. */
  readonly damage: readonly string[];
}

/** A file that begins like an ELF file and is not a usable one. */
export interface NotElf {
  readonly kind: 'not-elf';
  /** Why, for a person: `the file ends inside its header`. */
  readonly reason: string;
}

export type ElfResult = ElfFacts | NotElf;
