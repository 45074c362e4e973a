/** Bounds of what is read as a Dockerfile: all of it comes from outside. Each is far above anything that people write. */

/** Bytes of a whole file. The largest Dockerfiles in public repositories are below 100 KiB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Bytes of one physical line with its newline; the same bound as BuildKit's own (Go's bufio.MaxScanTokenSize). */
export const MAX_LINE_BYTES = 64 * 1024;

/** Instructions of one file. */
export const MAX_INSTRUCTIONS = 20_000;

/** Stages of one file. */
export const MAX_STAGES = 1_000;

/** Characters of one expanded value: `ARG B=$A$A$A$A`, repeated, grows without any bound. */
export const MAX_VALUE_LENGTH = 64 * 1024;

/** Characters of all expanded values for one platform together. */
export const MAX_EXPANDED_LENGTH = 8 * 1024 * 1024;

/** `${A:-${B:-…}}` inside each other. */
export const MAX_NESTING = 200;

/** Steps that one pattern (`${A//x*y/z}`) may take: characters of the value times characters of the pattern. */
export const MAX_PATTERN_STEPS = 20_000_000;
