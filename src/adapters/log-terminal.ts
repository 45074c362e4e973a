/** The log on a terminal, or in another CI's plain log: everything goes to stderr, stdout is for results. */
import { stripVTControlCharacters } from 'node:util';
import type { Annotation, Log } from '../ports.ts';
import { masksOf } from '../util/masks.ts';
import { printable } from '../util/printable.ts';
import type { LiveRegion } from './live-region.ts';

export interface TerminalLogOptions {
  readonly colour: boolean;
  readonly debug: boolean;
  readonly write: (text: string) => void;
  /** For a person who watches: lines are drawn in place. @param clean what may be drawn of a text. */
  readonly region?: (clean: (text: string) => string) => LiveRegion;
  /** Only warnings, errors and the log of what failed. */
  readonly quiet?: boolean;
}

const MASK = '***';

export function createTerminalLog(options: TerminalLogOptions): Log {
  const secrets: string[] = [];
  const paint = (code: number, text: string) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const hide = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
  // Colours of a tool's are cut off where lines are cut to a width.
  const region = options.region?.((text) => hide(printable(stripVTControlCharacters(text))));
  const write = region ? region.above : options.write;
  const print = (line: string) => write(`${hide(printable(line))}\n`);
  const unlessQuiet = options.quiet === true ? () => {} : print;
  const lead = (word: string, colour: number, message: string, annotation: Annotation | undefined) => {
    const place =
      annotation?.file === undefined
        ? ''
        : ` (${annotation.file}${annotation.line === undefined ? '' : `:${annotation.line}`})`;
    print(`${paint(colour, `${word}:`)} ${message}${place}`);
  };
  return {
    info: unlessQuiet,
    debug: (line) => {
      if (options.debug) print(paint(2, line));
    },
    warn: (message, annotation) => lead('warning', 33, message, annotation),
    error: (message, annotation) => lead('error', 31, message, annotation),
    group: (title, lines) => {
      unlessQuiet(paint(1, title));
      for (const line of lines) unlessQuiet(`  ${line}`);
    },
    foreign: (lines) => {
      for (const line of lines) print(line);
    },
    ...(region ? { live: region.add } : options.quiet === true ? { live: () => () => {} } : {}),
    mask: (secret) => {
      secrets.push(...masksOf(secret).map(printable));
      // A secret may contain another: the longest is hidden first.
      secrets.sort((a, b) => b.length - a.length);
    },
  };
}
