/**
 * Patterns of `${NAME#…}`, `${NAME%…}` and `${NAME/…/…}`: `*` and `?`, as BuildKit translates them to regular
 * expressions (moby/buildkit, frontend/dockerfile/shell/lex.go). Matched here in time proportional to value times
 * pattern, because a backtracking engine takes for ever on `*a*a*a*a`.
 */
import { MAX_PATTERN_STEPS } from './syntax-limits.ts';
import { WordError } from './word-error.ts';

interface Token {
  readonly kind: 'star' | 'any' | 'char';
  readonly char?: string;
}

/** @throws WordError for an escape that BuildKit does not accept. */
function tokens(pattern: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (char === '*') found.push({ kind: 'star' });
    else if (char === '?') found.push({ kind: 'any' });
    else if (char === '\\') {
      const next = pattern[at + 1];
      // An escaped } or / is only there to get past the end of the expression.
      if (next === '}' || next === '/') continue;
      if (next !== '*' && next !== '?' && next !== '\\')
        throw new WordError(`the pattern ${pattern.join('')} has an escapeChar that is not \\*, \\? or \\\\`);
      found.push({ kind: 'char', char: next });
      at++;
    } else found.push({ kind: 'char', char });
  }
  return found;
}

/**
 * Where a match that begins at each position ends, or -1; of several, the one that a greedy (or not) `*` prefers.
 * The row of the first token is computed from that of the next one, from the right to the left.
 */
function matchEnds(text: readonly string[], pattern: readonly string[], isGreedy: boolean): Int32Array {
  const all = tokens(pattern);
  if (text.length * all.length > MAX_PATTERN_STEPS)
    throw new WordError(`the pattern ${pattern.slice(0, 20).join('')}… and its value are too long`);
  let after = Int32Array.from({ length: text.length + 1 }, (_, at) => at);
  for (const token of [...all].reverse()) {
    const row = new Int32Array(text.length + 1).fill(-1);
    for (let at = text.length; at >= 0; at--) {
      const isInside = at < text.length && text[at] !== '\n';
      const rest = after[at] ?? -1;
      if (token.kind === 'star') {
        const longer = isInside ? (row[at + 1] ?? -1) : -1;
        row[at] = isGreedy ? (longer >= 0 ? longer : rest) : rest >= 0 ? rest : longer;
      } else if (token.kind === 'any' ? isInside : at < text.length && text[at] === token.char)
        row[at] = after[at + 1] ?? -1;
    }
    after = row;
  }
  return after;
}

/** The value without its shortest (or longest) head that the pattern matches. */
export function trimPrefix(value: string, pattern: string, isLongest: boolean): string {
  return withoutHead([...value], [...pattern], isLongest);
}

/** The value without its shortest (or longest) tail that the pattern matches. */
export function trimSuffix(value: string, pattern: string, isLongest: boolean): string {
  return [...withoutHead([...value].reverse(), reversePattern([...pattern]), isLongest)].reverse().join('');
}

function withoutHead(value: readonly string[], pattern: readonly string[], isLongest: boolean): string {
  const end = matchEnds(value, pattern, isLongest)[0] ?? -1;
  return value.slice(Math.max(end, 0)).join('');
}

/** Backwards, with each escape still in front of what it escapes. */
function reversePattern(pattern: readonly string[]): readonly string[] {
  const pairs: string[][] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    const next = pattern[at + 1];
    if (char === '\\' && next !== undefined) {
      pairs.push([char, next]);
      at++;
    } else pairs.push([char]);
  }
  return pairs.reverse().flat();
}

/** The value with the first match, or all of them, replaced. */
export function replacePattern(value: string, pattern: string, replacement: string, isAll: boolean): string {
  const text = [...value];
  const ends = matchEnds(text, [...pattern], true);
  const insert = isAll ? goTemplate(replacement) : undefined;
  let out = '';
  let from = 0;
  let lastEnd = -1;
  for (let at = 0; at <= text.length; ) {
    const end = ends[at] ?? -1;
    // Go's regexp: an empty match directly behind another match does not count.
    if (end < 0 || (end === at && at === lastEnd)) {
      at++;
      continue;
    }
    const matched = text.slice(at, end).join('');
    out += text.slice(from, at).join('') + (insert === undefined ? replacement : insert(matched));
    from = end;
    lastEnd = end;
    at = end > at ? end : at + 1;
    if (!isAll) break;
  }
  return out + text.slice(from).join('');
}

/** Replacements of `//` go through Go's Regexp.Expand: `$0` is the match, other `$name` are groups that do not exist. */
function goTemplate(replacement: string): (matched: string) => string {
  if (!replacement.includes('$')) return () => replacement;
  return (matched) =>
    replacement.replace(
      /\$(?:(\$)|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu,
      (_all, dollar: string | undefined, braced: string | undefined, plain: string | undefined) =>
        dollar ?? (/^0+$/.test(braced ?? plain ?? '') ? matched : ''),
    );
}
