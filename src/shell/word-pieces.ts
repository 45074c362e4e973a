/** Pieces of words that have no words inside of them. */
import type { Statement, WordPart } from './ast.ts';

/** Where the grammar found commands inside a word, by the offset of their first character. */
export type Nested = ReadonlyMap<number, NestedText>;

export type NestedText =
  | {
      readonly kind: 'substitution' | 'process';
      readonly end: number;
      readonly body: () => readonly Statement[];
    }
  | { readonly kind: 'arithmetic'; readonly end: number };

export interface Cursor {
  readonly text: string;
  at: number;
  readonly end: number;
  readonly nested: Nested;
  /** Quotes and braces that are open. */
  depth: number;
}

export function take(cursor: Cursor, count = 1): string {
  const taken = cursor.text.slice(cursor.at, Math.min(cursor.at + count, cursor.end));
  cursor.at += count;
  return taken;
}

/** The rest of the stretch. */
export function giveUp(cursor: Cursor): WordPart {
  const text = cursor.text.slice(cursor.at, cursor.end);
  cursor.at = cursor.end;
  return { kind: 'unreadable', text };
}

export function readSingle(cursor: Cursor): WordPart {
  const close = cursor.text.indexOf("'", cursor.at + 1);
  if (close < 0 || close >= cursor.end) return giveUp(cursor);
  const text = cursor.text.slice(cursor.at + 1, close);
  cursor.at = close + 1;
  return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}

/** `$'…'`: bash's, and in POSIX since 2024. Escapes of one letter are resolved, others make it unreadable. */
export function readAnsi(cursor: Cursor): WordPart {
  const [whole, body = ''] = /^\$'((?:[^'\\]|\\.)*)'/s.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
  if (whole === undefined || /\\[^abefnrtv\\'"?]/.test(body.replace(/\\\\/g, ''))) return giveUp(cursor);
  cursor.at += whole.length;
  const escapes: Readonly<Record<string, string>> = {
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
  };
  const text = body.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char);
  return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}

export function readGlob(cursor: Cursor): WordPart | string {
  const rest = cursor.text.slice(cursor.at, cursor.end);
  const [whole] = /^(?:[*?]|\[[!^]?\]?[^\]'"$`/\s]*\])/.exec(rest) ?? [];
  if (whole === undefined) return take(cursor);
  cursor.at += whole.length;
  return { kind: 'glob', text: whole };
}

export function readBrace(cursor: Cursor): WordPart | string {
  const rest = cursor.text.slice(cursor.at, cursor.end);
  const [whole] = /^\{[^{}]*(?:,|\.\.)[^{}]*\}/.exec(rest) ?? [];
  if (whole === undefined) return take(cursor);
  cursor.at += whole.length;
  return { kind: 'brace', text: whole };
}

export function readTilde(cursor: Cursor): WordPart {
  const [whole = '~', user = ''] =
    /^~([A-Za-z0-9._+-]*)/.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
  cursor.at += whole.length;
  return { kind: 'tilde', user };
}
