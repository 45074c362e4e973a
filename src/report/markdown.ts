/** Text from outside, made harmless in Markdown: it shows as it is, and does not format, link or break a table. */

/** Character references cannot be structure (CommonMark 6.2), which backslashes in tables and code can. */
const SPECIAL = /[&<>|`*_~#[\]\\!$@]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text within a line or a table's cell. */
export function inline(text: string, limit = 1000): string {
  const flat = text.replace(/\s*\n\s*/g, ' ').replace(CONTROLS, '');
  const short = flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
  return unlinked(short.replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`));
}

/**
 * GitHub makes links of addresses (GFM 6.9) after it has read the character references, so they do not help: a space
 * of no width does. It is put where an address would begin, and nowhere else.
 */
function unlinked(text: string): string {
  return text
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\b(www)(?=\.)/gi, '$1&#8203;')
    .replace(/(&#64;)(?=[\w-]+\.)/g, '$1&#8203;');
}

/** Text in a fixed font, within a line or a table's cell. */
export function code(text: string, limit = 1000): string {
  // Nobody is mentioned in code, and a digest reads better as it is.
  return `<code>${inline(text, limit).replaceAll('&#64;', '@')}</code>`;
}

/** A block in a fixed font; its fence is longer than any that is inside. */
export function fenced(lines: readonly string[], language = ''): string {
  const body = lines.map((line) => line.replace(CONTROLS, '')).join('\n');
  const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A table; cells must be safe already. Empty without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A block that is folded until it is clicked. */
export function folded(title: string, body: string): string {
  return `<details><summary>${inline(title)}</summary>\n\n${body}\n\n</details>`;
}
