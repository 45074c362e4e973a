/** `WWW-Authenticate` (RFC 9110, 11.6.1): what a registry asks for before it answers. */

export interface Challenge {
  /** Lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case; values unquoted. The first of a repeated name counts. */
  readonly params: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SPACE = /[ \t]*/y;
const SPACE_OR_COMMA = /[ \t,]*/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"?/y;
/** For values that should have been quoted: some registries do not. */
const UNQUOTED = /[^\s,"]*/y;

/**
 * Parses the header's value; several headers may be joined by commas. Never throws: what cannot be understood is
 * left out, so a sloppy header gives fewer challenges, not an error.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; params: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(header) ?? undefined;
    if (match) at += match[0].length;
    return match;
  };
  while (at < header.length) {
    take(SPACE_OR_COMMA);
    const word = take(TOKEN)?.[0];
    if (word === undefined) {
      // Not a word here: step over one character, so that parsing always ends.
      at++;
      continue;
    }
    const afterWord = at;
    take(SPACE);
    if (header[at] === '=') {
      at++;
      take(SPACE);
      const value = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? take(UNQUOTED)?.[0] ?? '';
      const params = challenges.at(-1)?.params;
      const name = word.toLowerCase();
      if (params && !params.has(name)) params.set(name, value);
      continue;
    }
    challenges.push({ scheme: word.toLowerCase(), params: new Map() });
    // `Negotiate dG9rZW4=`: one opaque value instead of parameters. A scheme alone may be followed by another.
    if (at > afterWord) take(TOKEN68);
  }
  return challenges;
}
