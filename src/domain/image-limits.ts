/**
 * Every bound of verification, in one place. They are far above what images have, and low enough that a hostile
 * image costs seconds and little memory. What is beyond a bound is said in the report, never ignored.
 *
 * The bounds of one ELF file are in `elf/limits.ts`, those of documents in `src/registry`.
 */

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** Entries of an index and of those inside of it: one for each platform, and one attestation for each of these. */
export const MAX_INDEX_ENTRIES = 1000;

/** Indexes inside indexes. Runtimes follow any number; two are made by hand, none by tools. */
export const MAX_INDEX_DEPTH = 8;

/**
 * What one layer may unpack to: several times the largest that people have (models, CUDA). Reading as much takes about a
 * minute and no more memory than a small layer, however well it is compressed.
 */
export const MAX_LAYER_BYTES = 32 * GiB;

/**
 * How far back the content of a zstd frame may refer: what inflating it takes in memory. It is what zstd itself takes
 * unless told otherwise (`--long=27`, and the most of `--ultra -22`); what builders write has 8 MiB.
 */
export const MAX_ZSTD_WINDOW = 128 * MiB;

/** Of layers with a larger window than this, one is inflated at a time. */
export const SMALL_ZSTD_WINDOW = 8 * MiB;

/** Entries of one layer's archive. */
export const MAX_ENTRIES = 2_000_000;

/**
 * Links, programs and scripts of one layer, which are kept one by one (ordinary files are kept as hashes). A hundred
 * thousand of them take 150 MB of memory in all, this many 270.
 */
export const MAX_KEPT_ENTRIES = 300_000;

/**
 * What may be remembered of one platform's files at a time, in bytes (`weight.ts`): 300 000 links, or two million
 * ordinary files. What runs beside it takes as much again.
 */
export const MAX_IMAGE_MEMORY = 96 * MiB;

/** The same of several platforms that are read side by side. Beyond it, they are read one after the other. */
export const MAX_MEMORY_AT_ONCE = 48 * MiB;

/** PATH_MAX and NAME_MAX of Linux, in bytes: what is longer cannot be unpacked. */
export const MAX_PATH = 4096;
export const MAX_NAME = 255;

/**
 * Dynamic symbols of one layer's programs and libraries, in bytes. Debian's 750 files have 0.5 MB of them, a full desktop
 * some 20. Files beyond it are judged without their symbols, as those whose symbols cannot be read.
 */
export const MAX_SYMBOL_BYTES = 32 * MiB;

/** Directories inside each other. Linux has no bound of its own; node_modules of years ago reached 50. */
export const MAX_DEPTH = 256;

/** All paths of one layer together, in characters. */
export const MAX_PATH_BYTES = 256 * MiB;

/** Symbolic links followed in one resolution: path_resolution(7). */
export const MAX_LINKS = 40;

/** The kernel reads this much of a script's first line (BINPRM_BUF_SIZE). */
export const MAX_SHEBANG = 256;

/** Text of one shell script that is kept; entrypoint scripts have some 20 KiB. */
export const MAX_SCRIPT = 64 * KiB;

/** Text of all shell scripts of a layer. Debian's base image has 0.3 MiB. Beyond it, what scripts start is not known. */
export const MAX_SCRIPT_BYTES = 4 * MiB;

/** Scripts whose interpreters are scripts: the kernel stops at five (`exec_binprm`). */
export const MAX_SCRIPT_DEPTH = 5;

/** `/etc/ld.so.cache`; that of a full desktop has 250 KiB. */
export const MAX_LD_CACHE = 4 * MiB;
export const MAX_LD_CACHE_ENTRIES = 100_000;

/** Other configuration that is read: `ld-musl-*.path`, `ld.so.conf`, `os-release`, `passwd`, `group`. */
export const MAX_TEXT = 64 * KiB;

/** What is kept of a database of packages: Debian's base image has 15 KiB, a desktop of 3000 packages 0.5 MiB. */
export const MAX_PACKAGE_TEXT = 4 * MiB;
/** One line of it. */
export const MAX_PACKAGE_LINE = 4 * KiB;

/** The glibc loader, which is searched for the directories that it was built with; Debian's has 210 KiB. */
export const MAX_LOADER_BYTES = 4 * MiB;

/** Shared objects that one program loads. Chromium has some 150. */
export const MAX_OBJECTS = 2000;

/** Directories that are searched for one library. */
export const MAX_SEARCH_DIRECTORIES = 500;

/**
 * Compressed and decompressed data travel in pieces of this size. Larger ones are no faster with Node 24, and take more
 * memory; with smaller ones, switching between threads costs more than inflating.
 */
export const CHUNK_BYTES = 256 * KiB;

/** Layers that are read at a time. Inflating happens on threads of their own, of which Node has four. */
export const PARALLEL_LAYERS = 3;

/** Findings of one check that are told one by one; more of them are summed up. */
export const MAX_FINDINGS_EACH = 8;
