/** Words: quotes, escapes, variables and patterns of a stretch of shell text (XCU 2.2, 2.6 and 2.13). */
import type { Modifier, Span, Word, WordPart } from './ast.ts';
import { MAX_SHELL_DEPTH } from './bounds.ts';
import {
  type Cursor,
  giveUp,
  type Nested,
  readAnsi,
  readBrace,
  readGlob,
  readSingle,
  readTilde,
  take,
} from './word-pieces.ts';

type Mode =
  /** Outside of quotes. */
  | 'plain'
  /** Between double quotes. */
  | 'double'
  /** A here-document's body. */
  | 'here'
  /** `${name:-…` outside of quotes, and inside of double ones. */
  | 'brace'
  | 'brace-in-double';

/** Reads a stretch of text as one word. Never throws: what is not understood is an `unreadable` part. */
export function readWord(text: string, span: Span, nested: Nested, mode: 'plain' | 'here' = 'plain'): Word {
  const cursor: Cursor = { text, at: span.start, end: span.end, nested, depth: 0 };
  const parts = readParts(cursor, mode);
  return {
    start: span.start,
    end: span.end,
    parts: mode === 'here' ? [{ kind: 'quoted', parts }] : parts,
  };
}

/** A word of fixed text, as if it stood in single quotes. */
export function literalWord(text: string, span: Span): Word {
  return { ...pick(span), parts: [{ kind: 'quoted', parts: [{ kind: 'literal', text }] }] };
}

export function unreadableWord(text: string, span: Span): Word {
  return { ...pick(span), parts: [{ kind: 'unreadable', text: text.slice(span.start, span.end) }] };
}

function pick({ start, end }: Span): Span {
  return { start, end };
}

function readParts(cursor: Cursor, mode: Mode): readonly WordPart[] {
  const parts: WordPart[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal });
    literal = '';
  };
  const begin = cursor.at;
  cursor.depth += 1;
  if (cursor.depth > MAX_SHELL_DEPTH) parts.push(giveUp(cursor));
  while (cursor.at < cursor.end) {
    if (closes(cursor, mode)) break;
    const part = readOne(cursor, mode, begin);
    if (typeof part === 'string') literal += part;
    else {
      flush();
      parts.push(part);
    }
  }
  flush();
  cursor.depth -= 1;
  return parts;
}

function closes({ text, at }: Cursor, mode: Mode): boolean {
  const char = text[at];
  return mode === 'double'
    ? char === '"'
    : mode === 'brace' || mode === 'brace-in-double'
      ? char === '}'
      : false;
}

/** The next part, or characters that stand for themselves. Always goes on by one character at least. */
function readOne(cursor: Cursor, mode: Mode, begin: number): WordPart | string {
  const { text, at } = cursor;
  const char = text[at] ?? '';
  const outside = mode === 'plain' || mode === 'brace';
  switch (char) {
    case '\\':
      return readEscape(cursor, mode);
    case "'":
      return outside ? readSingle(cursor) : take(cursor);
    case '"':
      return mode === 'here' ? take(cursor) : readDouble(cursor);
    case '$':
      return readDollar(cursor, mode);
    case '`':
      return readNested(cursor);
    case '<':
    case '>':
      return cursor.nested.has(at) ? readNested(cursor) : take(cursor);
    case '*':
    case '?':
    case '[':
      return outside ? readGlob(cursor) : take(cursor);
    case '{':
      return mode === 'plain' ? readBrace(cursor) : take(cursor);
    case '~':
      return mode === 'plain' && at === begin ? readTilde(cursor) : take(cursor);
    case ' ':
    case '\t':
    case '\n':
      // The grammar puts a lone bracket and what follows into one word.
      return mode === 'plain' ? giveUp(cursor) : take(cursor);
    default:
      return take(cursor);
  }
}

function readEscape(cursor: Cursor, mode: Mode): string {
  const next = cursor.at + 1 < cursor.end ? (cursor.text[cursor.at + 1] ?? '') : '';
  const kept =
    mode === 'plain' || mode === 'brace'
      ? true
      : mode === 'here'
        ? /[$`\\\n]/.test(next)
        : /[$`"\\\n}]/.test(next) && (next !== '}' || mode === 'brace-in-double');
  if (next === '' || !kept) return take(cursor);
  cursor.at += 2;
  return next === '\n' ? '' : next;
}

function readDouble(cursor: Cursor): WordPart {
  cursor.at += 1;
  const parts = readParts(cursor, 'double');
  if (cursor.at >= cursor.end) return giveUp(cursor);
  cursor.at += 1;
  return { kind: 'quoted', parts };
}

function readNested(cursor: Cursor): WordPart {
  const found = cursor.nested.get(cursor.at);
  if (!found || found.end > cursor.end || found.end <= cursor.at) return giveUp(cursor);
  const text = cursor.text.slice(cursor.at, found.end);
  cursor.at = found.end;
  return found.kind === 'arithmetic' ? { kind: found.kind, text } : { kind: found.kind, body: found.body() };
}

function readDollar(cursor: Cursor, mode: Mode): WordPart | string {
  const { text, at, end } = cursor;
  const next = at + 1 < end ? (text[at + 1] ?? '') : '';
  if (next === '(' || next === '[') return cursor.nested.has(at) ? readNested(cursor) : giveUp(cursor);
  if (next === '{') return readExpansion(cursor, mode);
  if (next === "'" && (mode === 'plain' || mode === 'brace')) return readAnsi(cursor);
  if (next === '"' && (mode === 'plain' || mode === 'brace')) {
    cursor.at += 1;
    return readDouble(cursor);
  }
  const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/.exec(text.slice(at + 1, end)) ?? [];
  if (name === undefined) return take(cursor);
  cursor.at += 1 + name.length;
  return { kind: 'variable', name };
}

const OPERATORS = { '-': 'default', '=': 'assign', '?': 'error', '+': 'alternative' } as const;

function readExpansion(cursor: Cursor, mode: Mode): WordPart {
  const start = cursor.at;
  const rest = cursor.text.slice(start + 2, cursor.end);
  const length = /^#([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*])\}/.exec(rest);
  if (length?.[1] !== undefined) {
    cursor.at = start + 2 + length[0].length;
    return { kind: 'variable', name: length[1], modifier: { kind: 'length' } };
  }
  const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-](?=[}:#%=+?-]))/.exec(rest) ?? [];
  cursor.at = start + 2 + (name?.length ?? 0);
  if (name !== undefined && cursor.text[cursor.at] === '}' && cursor.at < cursor.end) {
    cursor.at += 1;
    return { kind: 'variable', name };
  }
  const modifier = readModifier(cursor, mode, name !== undefined);
  if (cursor.at >= cursor.end) {
    cursor.at = start;
    return giveUp(cursor);
  }
  cursor.at += 1;
  const shown = name ?? cursor.text.slice(start + 2, cursor.at - 1);
  return { kind: 'variable', name: shown, modifier };
}

/** What stands between the name and the closing brace; the cursor is at that brace then, or at the end. */
function readModifier(cursor: Cursor, mode: Mode, named: boolean): Modifier {
  const { text, at } = cursor;
  const inner = mode === 'plain' || mode === 'brace' ? 'brace' : 'brace-in-double';
  const colon = text[at] === ':';
  const kind = OPERATORS[(text[at + (colon ? 1 : 0)] ?? '') as keyof typeof OPERATORS];
  if (named && kind !== undefined) {
    cursor.at += colon ? 2 : 1;
    return { kind, colon, word: readInner(cursor, inner) };
  }
  const trim = text[at];
  if (named && (trim === '#' || trim === '%')) {
    const longest = text[at + 1] === trim;
    cursor.at += longest ? 2 : 1;
    // Patterns have quotes of their own, also inside of double quotes.
    const pattern = readInner(cursor, 'brace');
    return { kind: 'trim', from: trim === '#' ? 'start' : 'end', longest, pattern };
  }
  readInner(cursor, inner);
  return { kind: 'other', text: text.slice(at, cursor.at) };
}

function readInner(cursor: Cursor, mode: Mode): Word {
  const start = cursor.at;
  const parts = readParts(cursor, mode);
  return { start, end: cursor.at, parts };
}
