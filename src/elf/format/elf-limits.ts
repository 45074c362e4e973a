/**
 * How much of a file is believed. Real files stay far below; a hostile one gets no more than this, and what was
 * left out is said in `damage`.
 */

const KiB = 1024;
const MiB = 1024 * KiB;

/** Limits of the parser. */
export const Limit = {
  /** Linux refuses a program header table of more than 64 KiB; linkers write a dozen entries. */
  programHeaders: 128,
  /** Entries of the dynamic section up to DT_NULL. */
  dynamicEntries: 4096,
  /** DT_NEEDED entries. */
  needed: 256,
  /** One name or one path, in bytes: PATH_MAX of Linux. */
  nameBytes: 4096,
  /** DT_RPATH or DT_RUNPATH as a whole. */
  pathListBytes: 16 * KiB,
  /** All strings of one file together: they live on in caches and reports. */
  allStringBytes: 64 * KiB,
  /** Entries of DT_VERNEED (or DT_VERDEF), records and names together. */
  versionEntries: 4096,
  /** One PT_NOTE or PT_GNU_PROPERTY segment. */
  noteBytes: 64 * KiB,
  /** Section headers, which are read for ARM only. */
  sectionHeaders: 4096,
  /** `.ARM.attributes`; real ones have some 50 bytes. */
  armAttributesBytes: 64 * KiB,
  /** Dynamic symbols that a file defines; Node.js has 70 000. A file with more is taken for one that cannot be read. */
  definedSymbols: 1 << 19,
  /** Those that it wants of others. Of real files some hundreds, of the largest ten thousand. */
  wantedSymbols: 1 << 16,
  /** The dynamic string table, where names of symbols are read; LLVM's has 4 MiB. */
  symbolStringBytes: 12 * MiB,
  /** One name of a symbol; C++ makes some of a few KiB. */
  symbolNameBytes: 16 * KiB,
  /** One table of relocations. */
  relocationBytes: 12 * MiB,
  /** Clauses in `damage`. */
  damage: 32,
} as const;

/** Shares of what the streaming collector keeps of one file. */
export const Keep = {
  /** Nothing beyond this is ever kept of one file. */
  total: 12 * MiB,
  /** A file up to this size is kept as it is. */
  wholeFile: 1 * MiB,
  /** The beginning of the file: its header, and where every linker puts the program headers. */
  window: 8 * KiB,
  /** What the header and the program headers name: program and section headers, PT_DYNAMIC, PT_INTERP, notes. */
  named: 512 * KiB,
  /**
   * Of the first loadable segment: linkers put string and version tables there. Node.js exports so many symbols
   * that it needs 7.5 MiB; next come libLLVM with 5 MiB and C++ compilers with 2.5. The first number is certain,
   * the second holds when other segments leave that much.
   */
  firstLoad: 7 * MiB,
  firstLoadAtMost: 9 * MiB,
  /** Of the beginning of a last segment that no linker made: patchelf puts tables there that have grown. */
  addedLoad: 3.5 * MiB,
  /** When the program headers are somewhere inside the file: of its beginning, and of what precedes them. */
  lateHeaderBeginning: 6 * MiB,
  beforeLateHeader: 4 * MiB,
  /** Beginning and end of each further loadable segment; those up to the second number whole, small ones first. */
  loadEdge: 64 * KiB,
  smallLoad: 4 * MiB,
  /** Places that look like ARM attributes, and such that look like a dynamic string table. */
  armCandidates: 128 * KiB,
  libraryCandidates: 768 * KiB,
} as const;
