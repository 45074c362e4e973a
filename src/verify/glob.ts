/** Path globs of the `allow` input: `*` and `?` stay within a name, `**` does not; `{a,b}` and `[a-z]` as in a shell. */

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
    if (text.startsWith('**/', at)) {
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
      const set = /^\[(!?)([^\]/]+)\]/.exec(text.slice(at));
      if (set) {
        source += `[${set[1] ? '^/' : ''}${(set[2] ?? '').replace(/[\\^[]/g, '\\$&')}]`;
        at += set[0].length - 1;
      } else source += character.replace(/[.+^$()|[\]\\{}]/, '\\$&');
    }
  }
  return new RegExp(`^${source}${')'.repeat(braces)}(?:/.*)?$`);
}
