/**
 * One pattern of a .dockerignore, read as BuildKit does (moby/patternmatcher): Go's `filepath.Match` with `**`. Matched
 * by walking states side by side, so that no pattern takes longer than its length times the path's.
 */

/** What a part of a pattern takes from a path. */
type Token =
  | { readonly kind: 'one'; readonly test: (char: string) => boolean }
  /** `*`: any number of characters that are no slash. */
  | { readonly kind: 'many' }
  /** `**` at the end: anything. */
  | { readonly kind: 'rest' }
  /** `**`/: nothing, or anything that ends in a slash, which the token behind it takes. */
  | { readonly kind: 'maybe' }
  | { readonly kind: 'directories' }
  /** `\b` and `\B`, which Go's regular expressions know and Windows paths contain. */
  | { readonly kind: 'boundary'; readonly is: boolean };

/** For a path with `/`, relative to the context: which of its beginnings are meant, from its first directory on. */
export type PathTest = (path: string) => readonly boolean[];

/** @returns the test, or undefined for a pattern that BuildKit refuses. */
export function compilePattern(pattern: string): PathTest | undefined {
  if (isBad(pattern)) return undefined;
  const chars = [...pattern];
  // BuildKit takes shorter ways for these, and `**foo` means something else on its way.
  if (!chars.some((char) => '*?[]\\'.includes(char))) return each((path) => path === pattern);
  if (/^\*\*[^*?[\]\\]*$/.test(pattern)) {
    const end = pattern.slice(2);
    return each((path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1)));
  }
  if (/^[^*?[\]\\]+\*\*$/.test(pattern)) return each((path) => path.startsWith(pattern.slice(0, -2)));
  const tokens = tokensOf(chars);
  return tokens && ((path) => matches(tokens, [...path]));
}

function each(test: (path: string) => boolean): PathTest {
  return (path) => beginnings(path).map(test);
}

/** `a`, `a/b`, `a/b/c`. */
export function beginnings(path: string): readonly string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index);
  return [...ends, path.length].map((end) => path.slice(0, end));
}

function tokensOf(chars: readonly string[]): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? '';
    if (char === '*' && chars[at + 1] === '*') {
      at += chars[at + 2] === '/' ? 2 : 1;
      if (at + 1 >= chars.length) tokens.push({ kind: 'rest' });
      else tokens.push({ kind: 'maybe' }, { kind: 'directories' });
    } else if (char === '*') tokens.push({ kind: 'many' });
    else if (char === '?') tokens.push({ kind: 'one', test: (other) => other !== '/' });
    else if (char === '\\') {
      const token = escaped(chars[++at]);
      if (!token) return undefined;
      tokens.push(token);
    } else if (char === '[') {
      const end = classEnd(chars, at);
      tokens.push({ kind: 'one', test: classTest(chars.slice(at + 1, end)) });
      at = end;
    } else tokens.push({ kind: 'one', test: (other) => other === char });
  }
  return tokens;
}

/** Classes of Go's regular expressions, which an escaped letter becomes. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /[0-9]/,
  D: /[^0-9]/,
  w: /\w/,
  W: /\W/,
  s: /[\t\n\f\r ]/,
  S: /[^\t\n\f\r ]/,
};

/** @returns undefined for an escape that Go's regular expressions do not have. */
function escaped(char: string | undefined): Token | undefined {
  // At the end it takes the regular expression's own end, and with it all that could be meant.
  if (char === undefined) return { kind: 'one', test: () => false };
  if (char === 'b' || char === 'B') return { kind: 'boundary', is: char === 'b' };
  const known = CLASSES[char];
  if (known) return { kind: 'one', test: (other) => known.test(other) };
  return /[A-Za-z0-9]/.test(char) ? undefined : { kind: 'one', test: (other) => other === char };
}

/** Where a class ends; behind the last character where it does not. A bracket that comes first is one of its characters. */
function classEnd(chars: readonly string[], from: number): number {
  let at = from + 1;
  if (chars[at] === '^') at++;
  if (chars[at] === ']') at++;
  while (at < chars.length && chars[at] !== ']') at += chars[at] === '\\' ? 2 : 1;
  return at;
}

/** A class matches a slash, too: it is one of a regular expression. */
function classTest(inside: readonly string[]): (char: string) => boolean {
  const isNegated = inside[0] === '^';
  const ranges: (readonly [string, string])[] = [];
  const next = (at: number) => (inside[at] === '\\' ? at + 1 : at);
  for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
    at = next(at);
    const low = inside[at] ?? '';
    if (inside[at + 1] === '-' && at + 2 < inside.length) {
      at = next(at + 2);
      ranges.push([low, inside[at] ?? '']);
    } else ranges.push([low, low]);
  }
  const code = (char: string) => char.codePointAt(0) ?? 0;
  return (char) =>
    ranges.some(([low, high]) => code(low) <= code(char) && code(char) <= code(high)) !== isNegated;
}

/** All beginnings of the path at once: what follows a slash changes nothing before it. */
function matches(tokens: readonly Token[], path: readonly string[]): readonly boolean[] {
  const found: boolean[] = [];
  // All places in the pattern that the path so far can have led to.
  let places = reached(new Set([0]), tokens, path, 0);
  for (const [index, char] of path.entries()) {
    if (char === '/') found.push(places.has(tokens.length));
    const next = new Set<number>();
    for (const place of places) for (const to of after(tokens[place], place, char)) next.add(to);
    places = reached(next, tokens, path, index + 1);
  }
  return [...found, places.has(tokens.length)];
}

/** Places that a character leads to. */
function after(token: Token | undefined, place: number, char: string): readonly number[] {
  switch (token?.kind) {
    case 'one':
      return token.test(char) ? [place + 1] : [];
    case 'many':
      return char === '/' ? [] : [place];
    case 'rest':
      return [place];
    case 'directories':
      return char === '/' ? [place, place + 1] : [place];
    default:
      return [];
  }
}

/** Adds the places that cost no character. */
function reached(
  places: Set<number>,
  tokens: readonly Token[],
  path: readonly string[],
  at: number,
): ReadonlySet<number> {
  // A Set that grows while it is walked.
  for (const place of places) {
    const token = tokens[place];
    if (token?.kind === 'many' || token?.kind === 'rest') places.add(place + 1);
    if (token?.kind === 'maybe') places.add(place + 1).add(place + 2);
    if (token?.kind === 'boundary' && isBoundary(path, at) === token.is) places.add(place + 1);
  }
  return places;
}

function isBoundary(path: readonly string[], at: number): boolean {
  const isWord = (char: string | undefined) => char !== undefined && /^\w$/.test(char);
  return isWord(path[at - 1]) !== isWord(path[at]);
}

/**
 * Whether BuildKit refuses the pattern: Go's `filepath.Match` reads its beginning, up to the first `*` behind something,
 * and is stricter about classes than the regular expression that is made of the whole.
 */
function isBad(pattern: string): boolean {
  const chars = [...pattern];
  let isRead = true;
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    if (char === '*') isRead &&= at === 0 || chars.slice(0, at).every((one) => '*.?'.includes(one));
    else if (char === '\\') {
      if (++at >= chars.length) return isRead;
    } else if (char === '[') {
      const end = classEnd(chars, at);
      const inside = chars.slice(at + 1, end);
      if (end >= chars.length || inside.some((one) => '*?'.includes(one)) || !hasGoodRanges(inside))
        return true;
      if (isRead && /^\^?(?:[\]-]|$)|-$|[^\\]-.-/.test(inside.join(''))) return true;
      at = end;
    }
  }
  return false;
}

function hasGoodRanges(inside: readonly string[]): boolean {
  return [...inside.join('').matchAll(/([^\\])-(?!\\)(.)/gu)].every(([, low = '', high = '']) => low <= high);
}
