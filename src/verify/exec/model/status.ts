/**
 * How a command ends, and what that says of the programs that it starts.
 *
 * One question decides what fails an image: if this program cannot be started, does the container fail for sure? So
 * beside its exit code a status has the starts of which that is true: "if one of these cannot be started, the code is
 * not zero". Nothing has to be assumed of programs that do run.
 */
import type { Start } from './start.ts';

export interface Status {
  /** `fails`: some code that is not zero. Undefined: it depends on what runs. */
  readonly code: number | 'fails' | undefined;
  readonly starts: ReadonlySet<Start>;
}

const NONE: ReadonlySet<Start> = new Set();

export const UNKNOWN: Status = { code: undefined, starts: NONE };
export const SUCCESS: Status = { code: 0, starts: NONE };
export const FAILURE: Status = { code: 'fails', starts: NONE };

export function exits(code: number): Status {
  return { code: code & 255, starts: NONE };
}

export function hasFailed({ code }: Status): boolean {
  return code !== undefined && code !== 0;
}

/** The same, and it fails where one of these cannot be started, too. */
export function alsoOf({ code, starts }: Status, more: ReadonlySet<Start>): Status {
  return { code, starts: union(starts, more) };
}

/** One of two, and nobody knows which. */
export function either(a: Status, b: Status): Status {
  // A status that is not zero anyway is so whatever cannot be started.
  if (hasFailed(a) && hasFailed(b))
    return { code: a.code === b.code ? a.code : 'fails', starts: union(a.starts, b.starts) };
  if (hasFailed(a)) return { code: undefined, starts: b.starts };
  if (hasFailed(b)) return { code: undefined, starts: a.starts };
  return { code: a.code === b.code ? a.code : undefined, starts: common(a.starts, b.starts) };
}

export function union(a: ReadonlySet<Start>, b: ReadonlySet<Start>): ReadonlySet<Start> {
  return a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]);
}

export function common(a: ReadonlySet<Start>, b: ReadonlySet<Start>): ReadonlySet<Start> {
  return new Set([...a].filter((one) => b.has(one)));
}

/** Of `! command`. */
export function inverted({ code }: Status): Status {
  return code === undefined ? UNKNOWN : code === 0 ? exits(1) : SUCCESS;
}
