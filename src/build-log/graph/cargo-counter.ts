/** Where cargo is, by what it writes: `Compiling serde v1.0.0`, and its bar where it draws one. */
import { plainText } from './line-buffer.ts';

/** Where cargo is. */
export interface CargoCount {
  /** Cargo's own counter where there is one, else the crates that it began with. */
  readonly done: number;
  /** Undefined without a bar: then cargo does not say how many there are. */
  readonly of?: number;
  /** The crate named last. */
  readonly newest: string;
}

export interface CargoCounter {
  /** @param isWhole false for a line that may go on: a bar has no line feed. */
  read(line: string, isWhole: boolean): void;
  /** Undefined until cargo compiles. */
  count(): CargoCount | undefined;
}

const COMPILING = /^\s*Compiling (\S+) v\d/;
/** `Building [=====>   ] 87/191: serde, syn(build.rs)`, as cargo's progress.rs writes it. */
const BAR = /^\s*Building \[[^\]]*\] (\d+)\/(\d+)(?:: *([^\s,(]+))?/;

/** The crate that this line of cargo's is about to compile. */
export function compiledCrate(line: string): string | undefined {
  return COMPILING.exec(line)?.[1];
}

export function createCargoCounter(): CargoCounter {
  let crates = 0;
  let newest = '';
  let bar: { readonly done: number; readonly of: number } | undefined;
  const readPart = (part: string, isWhole: boolean) => {
    const drawn = BAR.exec(part);
    if (drawn) {
      bar = { done: Number(drawn[1]), of: Number(drawn[2]) };
      // At the right end a name may be cut off.
      if (drawn[3] !== undefined && !drawn[3].endsWith('.')) newest = drawn[3];
      return;
    }
    const crate = isWhole ? compiledCrate(part) : undefined;
    if (crate === undefined) return;
    crates += 1;
    newest = crate;
  };
  return {
    read(line, isWhole) {
      if (!line.includes('ing')) return;
      const parts = plainText(line).split('\r');
      parts.forEach((part, at) => {
        readPart(part, isWhole || at < parts.length - 1);
      });
    },
    count: () => {
      if (bar) return { ...bar, newest };
      return crates === 0 ? undefined : { done: crates, newest };
    },
  };
}

/** `compiling serde 87/191`; without a bar `compiling serde, 87 so far`. */
export function cargoText({ done, of, newest }: CargoCount): string {
  const what = newest === '' ? 'compiling' : `compiling ${newest}`;
  return of === undefined ? `${what}, ${done} so far` : `${what} ${done}/${of}`;
}
