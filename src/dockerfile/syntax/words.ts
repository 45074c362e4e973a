/** Words and flags of one instruction, split as BuildKit does (frontend/dockerfile/parser, split_command.go and line_parsers.go). */
import { BLANKS, fromByteString, isSpace, toByteString } from './go-text.ts';

/** Words of FROM, COPY, EXPOSE and others: quotes mean nothing here. The text has no blanks around it. */
export function splitBlanks(text: string): readonly string[] {
  return text === '' ? [] : text.split(BLANKS);
}

/** Words of ARG, ENV and LABEL: blanks in quotes or behind the escape character do not end one. Quotes are kept. */
export function splitQuoted(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let hasQuotes = false;
  let quote = '';
  const end = () => {
    if (hasQuotes || word !== '') words.push(word);
    word = '';
    hasQuotes = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote === '' && isSpace(char)) {
      end();
      continue;
    }
    if (quote === '' && (char === "'" || char === '"')) {
      quote = char;
      hasQuotes = true;
    } else if (char === quote) quote = '';
    else if (char === escapeChar && quote !== "'") {
      // At the very end it is dropped, and ends a quoted part.
      if (at + 1 === text.length) break;
      word += char + (text[++at] ?? '');
      continue;
    }
    word += char;
  }
  end();
  return words;
}

/** `--name=value` words at the beginning, quotes and escapes removed, and where the rest begins. */
export function splitFlags(text: string, escapeChar: string): { flags: readonly string[]; end: number } {
  const bytes = toByteString(text);
  const flags: string[] = [];
  let word = '';
  let hasQuotes = false;
  let quote = '';
  let inWord = false;
  // BuildKit goes through bytes here, and takes each for a character: so does this, or "é" would differ.
  const rest = (at: number) => ({
    flags,
    end: bytes === text ? at : fromByteString(bytes.slice(0, at)).length,
  });
  for (let at = 0; at < bytes.length; at++) {
    let char = bytes[at] ?? '';
    if (!inWord) {
      if (isSpace(char)) continue;
      if (!bytes.startsWith('--', at)) return rest(at);
      inWord = true;
    }
    if (quote === '') {
      if (isSpace(char)) {
        inWord = false;
        if (word === '--') return rest(at);
        if (hasQuotes || word !== '') flags.push(word);
        word = '';
        hasQuotes = false;
        continue;
      }
      if (char === "'" || char === '"') {
        quote = char;
        hasQuotes = true;
        continue;
      }
    } else if (char === quote) {
      quote = '';
      continue;
    }
    if (char === escapeChar) {
      if (at + 1 === bytes.length) break;
      char = bytes[++at] ?? '';
    }
    word += char;
  }
  if (inWord && word !== '--' && (hasQuotes || word !== '')) flags.push(word);
  return { flags, end: text.length };
}
