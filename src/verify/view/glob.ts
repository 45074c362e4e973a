/**
 * Path globs of the `allow` input: `*` and `?` stay within a name, `**` does not; `{a,b}`, `[a-z]`, `[!a]` and `[^a]` as in a
 * shell, and a backslash takes the next character as it is.
 */

/**
 * A predicate for absolute paths. A pattern that names a directory covers everything in it, and one without a slash
 * at the beginning is taken from the root.
 */
export function createPathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns
    .filter((pattern) => pattern.trim() !== '')
    .map((pattern) => compile(pattern.trim()));
  return (path) => expressions.some((expression) => expression.test(path));
}

function compile(pattern: string): RegExp {
  const rooted = pattern.startsWith('/') || pattern.startsWith('**') ? pattern : `/${pattern}`;
  const text = rooted.replace(/\/+$/, '');
  let source = '';
  let braces = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      source += text.charAt(at).replace(/[.*?+^$()|[\]\\{}/-]/, '\\$&');
    } else if (text.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (text.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{' && text.includes('}', at)) {
      source += '(?:';
      braces += 1;
    } else if (character === '}' && braces > 0) {
      source += ')';
      braces -= 1;
    } else if (character === ',' && braces > 0) source += '|';
    else {
      const set = setAt(text.slice(at));
      if (set) {
        source += set.source;
        at += set.length - 1;
      } else source += character.replace(/[.+^$()|[\]\\{}]/, '\\$&');
    }
  }
  return new RegExp(`^${source}${')'.repeat(braces)}(?:/.*)?$`);
}

/** `[a-z]`, `[!a]`, `[^a]`, `[]a]`: as an expression; undefined where a bracket is only a bracket. */
function setAt(text: string): { readonly source: string; readonly length: number } | undefined {
  const [whole, negation, members] = /^\[([!^]?)(\]?[^\]/]*)\]/.exec(text) ?? [];
  if (whole === undefined || !members) return undefined;
  const isReversed = [...members.matchAll(/(.)-(.)/gs)].some(([, from = '', to = '']) => from > to);
  // As in a shell, a range that goes backwards has nothing in it.
  if (isReversed) return { source: negation ? '[^/]' : '(?!)', length: whole.length };
  const source = `[${negation ? '^/' : ''}${members.replace(/[\\^[\]]/g, '\\$&')}]`;
  return { source, length: whole.length };
}
