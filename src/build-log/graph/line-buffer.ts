/** The log of one vertex, in bounded memory: its beginning and its end, which is where the reasons are. */
import { StringDecoder } from 'node:string_decoder';

const HEAD_LINES = 200;
const TAIL_LINES = 2000;
const MAX_LINE = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Lines of a vertex; `push` takes pieces as they come, in any size. */
export interface LineBuffer {
  push(stream: number, data: Uint8Array): void;
  /** The lines kept, with one that says how many were left out. The last one may be unfinished. */
  lines(): readonly string[];
  /** How many whole lines came in all. */
  readonly count: number;
  /** The newest line, for a progress display. */
  last(): string | undefined;
}

/** @param watch sees each line as it came, and one that is not whole yet as often as it grows. */
export function createLineBuffer(
  headLimit = HEAD_LINES,
  tailLimit = TAIL_LINES,
  watch: (raw: string, isWhole: boolean) => void = () => {},
): LineBuffer {
  const head: string[] = [];
  let tail: string[] = [];
  let dropped = 0;
  let count = 0;
  const partial = new Map<number, string>();
  const decoders = new Map<number, StringDecoder>();
  const decode = (stream: number, data: Uint8Array): string => {
    const decoder = decoders.get(stream) ?? new StringDecoder('utf8');
    decoders.set(stream, decoder);
    // A letter may be cut in two between pieces.
    return decoder.write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  };

  const add = (raw: string): void => {
    count += 1;
    const line = cleanLine(raw);
    if (head.length < headLimit) {
      head.push(line);
      return;
    }
    tail.push(line);
    // Trimmed now and then rather than on every line: shifting an array is not free.
    if (tail.length > 2 * tailLimit) {
      dropped += tail.length - tailLimit;
      tail = tail.slice(-tailLimit);
    }
  };

  return {
    get count() {
      return count;
    },
    push(stream, data) {
      const pieces = ((partial.get(stream) ?? '') + decode(stream, data)).split('\n');
      const rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        watch(piece, true);
        add(piece);
      }
      if (rest !== '') watch(rest, false);
      // A tool that never ends its line must not fill the memory: only what a terminal would show is kept.
      partial.set(stream, rest.length > MAX_LINE ? rest.slice(-MAX_LINE) : rest);
    },
    lines() {
      const kept = tail.slice(-tailLimit);
      const left = dropped + tail.length - kept.length;
      const unfinished = [...partial.values()].filter((rest) => rest.trim() !== '').map(cleanLine);
      const note = left > 0 ? [`… ${left} lines left out …`] : [];
      return [...head, ...note, ...kept, ...unfinished];
    },
    last() {
      return tail.at(-1) ?? head.at(-1);
    },
  };
}

/** A line as a terminal would end up showing it: no colours, and only what the last carriage return left. */
export function cleanLine(raw: string): string {
  const plain = plainText(raw).replace(/\r+$/, '');
  const shown = plain.slice(plain.lastIndexOf('\r') + 1).replace(CONTROLS, '');
  return shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)} …` : shown;
}

/** Without escape sequences. */
export function plainText(raw: string): string {
  return raw.replace(ESCAPES, '');
}
