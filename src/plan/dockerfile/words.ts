/** Words and flags of one instruction: quotes, and the escape character of the file. */

/** `--name=value` words directly after the keyword; quotes around a value are removed. */
export function readFlags(
  text: string,
  from: number,
  escapeChar: string,
): { flags: { name: string; value: string }[]; end: number } {
  const flags: { name: string; value: string }[] = [];
  let end = from;
  for (;;) {
    const start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    if (!text.startsWith('--', start)) return { flags, end };
    const word = readWord(text, start, escapeChar);
    end = word.end;
    if (word.value === '--') return { flags, end };
    const equals = word.value.indexOf('=');
    const name = equals < 0 ? word.value.slice(2) : word.value.slice(2, equals);
    flags.push({ name, value: equals < 0 ? 'true' : word.value.slice(equals + 1) });
  }
}

function readWord(text: string, start: number, escapeChar: string): { value: string; end: number } {
  let value = '';
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote) {
      if (char === quote) quote = '';
      else value += char;
    } else if (char === '"' || char === "'") quote = char;
    else if (/\s/.test(char)) break;
    else if (char === escapeChar) value += text[++at] ?? '';
    else value += char;
  }
  return { value, end: at };
}

/** Words of an instruction as written, quotes and escapes kept for the expansion that follows. */
export function splitWords(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const start = at;
    let quote = '';
    for (; at < text.length; at++) {
      const char = text[at] ?? '';
      if (char === escapeChar && quote !== "'") at++;
      else if (quote) quote = char === quote ? '' : quote;
      else if (char === '"' || char === "'") quote = char;
      else if (char === '$' && text[at + 1] === '{') at = Math.max(at, text.indexOf('}', at));
      else if (/\s/.test(char)) break;
    }
    words.push(text.slice(start, at));
  }
  return words;
}
