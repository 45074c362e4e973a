/**
 * Text as Go's standard library sees it, where JavaScript differs: BuildKit is written in Go, and what counts as
 * blank decides where a word ends.
 */

/** Go's unicode.IsSpace. JavaScript's `\s` has U+FEFF in addition, and lacks U+0085. */
const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const IS_SPACE = new RegExp(`^[${SPACE}]`);
const LEADING = new RegExp(`^[${SPACE}]+`);

/** Go's unicode.IsSpace, of the first character. */
export function isSpace(char: string): boolean {
  return IS_SPACE.test(char);
}

/** Go's strings.TrimLeftFunc(text, unicode.IsSpace). */
export function trimLeft(text: string): string {
  return text.replace(LEADING, '');
}

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && IS_SPACE.test(text[end - 1] ?? '')) end--;
  return trimLeft(text.slice(0, end));
}

/** Blanks between words of an instruction: Go's `[\t\v\f\r ]+`. */
export const BLANKS = /[\t\v\f\r ]+/;

/** The text's UTF-8 bytes, each as one character; BuildKit reads flags byte by byte. */
export function toByteString(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Text of UTF-8 bytes, each of them one character. */
export function fromByteString(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Without the characters at its end that are among these. A regular expression would take quadratic time. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
