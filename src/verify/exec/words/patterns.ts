/** Patterns of `case`, `${name#…}` and `[[ == ]]` (POSIX XCU 2.13). */

export interface PatternPiece {
  readonly text: string;
  /** The text stands for itself. */
  readonly literal: boolean;
}

/** Characters of a text, and of a pattern, that are compared. */
const MAX_TEXT = 300;

type Token = { readonly kind: 'many' } | { readonly kind: 'one'; readonly fits: (char: string) => boolean };

/** Whether a pattern matches a whole text; undefined for what is not understood. */
export function matches(pieces: readonly PatternPiece[], text: string): boolean | undefined {
  const tokens = tokensOf(pieces);
  return tokens && text.length <= MAX_TEXT ? matchTokens(tokens, text) : undefined;
}

/** After a star that was too short only the last star is tried longer: time grows with text times pattern. */
function matchTokens(tokens: readonly Token[], text: string): boolean {
  let at = 0;
  let token = 0;
  let star: { readonly token: number; at: number } | undefined;
  while (at < text.length) {
    const current = tokens[token];
    if (current?.kind === 'many') {
      star = { token, at };
      token += 1;
    } else if (current?.fits(text[at] ?? '')) {
      at += 1;
      token += 1;
    } else if (star) {
      star.at += 1;
      at = star.at;
      token = star.token + 1;
    } else return false;
  }
  return tokens.slice(token).every(({ kind }) => kind === 'many');
}

function tokensOf(pieces: readonly PatternPiece[]): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const add = (fits: (char: string) => boolean): number => tokens.push({ kind: 'one', fits });
  for (const { text, literal } of pieces)
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at] ?? '';
      if (literal) add((other) => other === char);
      else if (char === '*') tokens.push({ kind: 'many' });
      else if (char === '?') add(() => true);
      else if (char === '[') {
        const [whole, set = ''] = /^\[([!^]?\]?[^\]]*)\]/.exec(text.slice(at)) ?? [];
        if (whole === undefined) add((other) => other === char);
        else {
          const fits = setOf(set);
          if (!fits) return undefined;
          add(fits);
          at += whole.length - 1;
        }
      } else add((other) => other === char);
    }
  return tokens.length <= MAX_TEXT ? tokens : undefined;
}

/** Of what stands between brackets. Classes (`[:alpha:]`) and what depends on the locale are left out. */
function setOf(written: string): ((char: string) => boolean) | undefined {
  const not = /^[!^]/.test(written);
  const set = not ? written.slice(1) : written;
  if (/[[\\]/.test(set)) return undefined;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < set.length; at += 1) {
    const first = set[at] ?? '';
    const isRange = set[at + 1] === '-' && at + 2 < set.length;
    const last = isRange ? (set[at + 2] ?? '') : first;
    if (last < first) return undefined;
    ranges.push([first, last]);
    if (isRange) at += 2;
  }
  return (char) => ranges.some(([first, last]) => first <= char && char <= last) !== not;
}

/** `${name#pattern}` and its three brothers. */
export function trimmed(
  text: string,
  pieces: readonly PatternPiece[],
  from: 'start' | 'end',
  longest: boolean,
): string | undefined {
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  for (const length of longest ? lengths.reverse() : lengths) {
    const piece = from === 'start' ? text.slice(0, length) : text.slice(text.length - length);
    const found = matches(pieces, piece);
    if (found === undefined) return undefined;
    if (found) return from === 'start' ? text.slice(length) : text.slice(0, text.length - length);
  }
  return text;
}
