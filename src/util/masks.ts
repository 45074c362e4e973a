/** What has to be hidden of a secret: itself, its lines, and what tools make of them when they print it. */

/** A single character is in every line: hiding it tells the secret's place and makes the log unreadable. */
const SHORTEST = 2;

/**
 * Texts to hide, the longest first: one may contain another. Lines count by themselves, for logs are made of lines.
 * @param hasEncodings false where the log's reader makes base64 of masks by itself, as GitHub's runner does.
 */
export function masksOf(secret: string, hasEncodings = true): readonly string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  const parts = [secret, ...(lines.length > 1 ? lines.filter(saysSomething) : [])].filter(
    (part) => part.trim().length >= SHORTEST,
  );
  const found = new Set([
    ...parts.flatMap((part) => [part, ...spellings(part)]),
    ...(hasEncodings
      ? [...new Set([secret, secret.trim()])]
          .filter((part) => parts.length > 0 && part !== '')
          .flatMap(encodings)
      : []),
  ]);
  return [...found].sort((a, b) => b.length - a.length);
}

/** Of a longer secret, brackets and padding alone (`}`, `==`) are no secret. */
function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

/** JSON, and Go's, which writes `<`, `>` and `&` as escapes; URLs and forms; XML; a shell's single quotes. */
function spellings(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const url = encodeURIComponent(text.toWellFormed());
  const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    json,
    json.replace(/[<>&]/g, escaped),
    json.replace(/[\u0080-\uffff]/g, escaped),
    url,
    url.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    new URLSearchParams([['', text]]).toString().slice(1),
    xml.replaceAll('"', '&quot;'),
    xml,
    text.replaceAll("'", "'\\''"),
  ];
}

/** Fewer characters than this in base64 are in too many words. */
const SHORTEST_ENCODED = 6;

/**
 * base64 of the secret at each of the three places where it can begin in what is encoded (`user:password`): only the
 * characters that depend on nothing but the secret. And hexadecimal.
 */
function encodings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const partial = (before + bytes.length) % 3 === 0 ? 0 : 1;
    return all.slice(before === 0 ? 0 : before + 1, all.length - partial);
  });
  const url = shifted.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = bytes.toString('hex');
  return [bytes.toString('base64'), ...shifted, ...url, hex, hex.toUpperCase()].filter(
    ({ length }) => length >= SHORTEST_ENCODED,
  );
}
