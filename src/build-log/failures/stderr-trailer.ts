/**
 * What buildx prints on stderr that is no progress: its final ERROR line, and before it the piece of the
 * Dockerfile that failed (solver/errdefs/source.go):
 *
 *     Dockerfile:12
 *     --------------------
 *       10 |
 *       12 | >>> RUN cargo build --release
 *     --------------------
 *     ERROR: failed to build: failed to solve: process "/bin/sh -c …" did not complete successfully: exit code: 101
 */

/** A piece of a Dockerfile that buildx blames. */
export interface Excerpt {
  readonly file: string;
  /** 1-based; the instruction's first line. */
  readonly line: number;
  /** The blamed lines, without the margin. */
  readonly blamed: readonly string[];
}

/** The text that is not progress, read. */
export interface StderrTrailer {
  readonly excerpts: readonly Excerpt[];
  /** From the `ERROR:` line on, without that word; several lines where the message has several. */
  readonly error?: string;
}

const PLACE = /^(.+):(\d+)$/;
const RULE = /^-{20}$/;
const SOURCE_LINE = /^\s*\d+ \| (>>>| {3}) ?(.*)$/;
const ERROR = /^(?:ERROR|error): (.*)$/;
/** What buildx says after the error about its own desktop views. */
const AFTERWORD = /^(?:View build details: |Build multi-platform images faster|\s*$)/;

/** Reads the lines of stderr that were not progress. */
export function readStderrTrailer(lines: readonly string[]): StderrTrailer {
  const excerpts: Excerpt[] = [];
  let error: string[] | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const place = PLACE.exec(line);
    if (place && RULE.test(lines[i + 1] ?? '')) {
      const end = lines.findIndex((other, j) => j > i + 1 && RULE.test(other));
      const block = lines.slice(i + 2, end < 0 ? undefined : end);
      excerpts.push({ file: place[1] ?? '', line: Number(place[2]), blamed: blamedLines(block) });
      if (end < 0) break;
      i = end;
      continue;
    }
    const start = ERROR.exec(line);
    if (start) error = [start[1] ?? ''];
    else if (error && !AFTERWORD.test(line)) error.push(line);
  }
  return { excerpts, ...(error ? { error: error.join('\n').trimEnd() } : {}) };
}

function blamedLines(block: readonly string[]): string[] {
  return block.flatMap((line) => {
    const match = SOURCE_LINE.exec(line);
    return match?.[1] === '>>>' ? [match[2] ?? ''] : [];
  });
}
