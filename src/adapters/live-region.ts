/**
 * Lines at the bottom of a terminal that are drawn again in place. Escape sequences are those that every terminal of
 * the last decades knows; the bracket of synchronized output (mode 2026) is ignored where it is not known.
 */
import type { LiveLine, LiveScreen, Tone } from '../ports.ts';
import { displayWidth } from '../util/display-width.ts';

/** What of a terminal's stream is used. */
export interface TerminalStream {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

export type Draw = (screen: LiveScreen) => readonly LiveLine[];

export interface LiveRegion {
  /** Draws below what was added before, until the returned function is called. */
  add(draw: Draw): () => void;
  /** Something that stays, above the lines. */
  above(text: string): void;
}

const FRAME_MS = 100;
const [HIDE, SHOW] = ['\u001b[?25l', '\u001b[?25h'];
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const CLEAR_DOWN = '\r\u001b[J';
const CODES: Readonly<Record<Exclude<Tone, 'plain'>, number>> = {
  strong: 1,
  dim: 2,
  busy: 36,
  good: 32,
  bad: 31,
};

/** @param clean hides secrets and control characters. */
export function createLiveRegion(
  stream: TerminalStream,
  colour: boolean,
  clean: (text: string) => string,
): LiveRegion {
  const draws = new Set<Draw>();
  /** Widths of the lines that are on the screen; the cursor is behind the last one. */
  let drawn: readonly number[] = [];
  let shown = '';
  let timer: NodeJS.Timeout | undefined;

  const columns = () => stream.columns || 80;
  /** Where the window became narrower, the terminal has broken what was drawn into more lines. */
  const erase = () => {
    if (drawn.length === 0) return '';
    const rows = drawn.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns())), 0);
    return `${rows > 1 ? `\u001b[${rows - 1}A` : ''}${CLEAR_DOWN}`;
  };
  const frame = (): string => {
    // The last column stays free: a terminal that has filled it may break the line or not.
    const screen: LiveScreen = { columns: columns() - 1, rows: stream.rows || 24, clean };
    const lines = [...draws].flatMap((draw) => draw(screen)).slice(-Math.max(1, screen.rows - 1));
    drawn = lines.map((line) =>
      displayWidth(
        line
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      ),
    );
    return lines.map((line) => paint(line, colour)).join('\n');
  };
  const redraw = () => {
    const before = erase();
    const next = frame();
    if (next === shown) return;
    shown = next;
    stream.write(`${BEGIN}${before}${next}${END}`);
  };
  const resized = () => {
    shown = '';
    redraw();
  };
  const showCursor = () => void stream.write(SHOW);

  const begin = () => {
    stream.write(HIDE);
    timer = setInterval(redraw, FRAME_MS);
    timer.unref();
    stream.on('resize', resized);
    process.once('exit', showCursor);
  };
  const end = () => {
    clearInterval(timer);
    stream.off('resize', resized);
    process.off('exit', showCursor);
    stream.write(`${erase()}${SHOW}`);
    drawn = [];
    shown = '';
  };

  return {
    add(draw) {
      if (draws.size === 0) begin();
      draws.add(draw);
      redraw();
      return () => {
        if (!draws.delete(draw)) return;
        if (draws.size === 0) end();
        else redraw();
      };
    },
    above(text) {
      if (draws.size === 0) {
        stream.write(text);
        return;
      }
      const before = erase();
      shown = frame();
      stream.write(`${BEGIN}${before}${text}${shown}${END}`);
    },
  };
}

function paint(line: LiveLine, colour: boolean): string {
  return line
    .map(({ text, tone }) =>
      colour && tone !== 'plain' && text.trim() !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text,
    )
    .join('')
    .trimEnd();
}
