/** `env -S`: one text becomes several words (GNU coreutils, "-S/--split-string"). */
import { type Environment, lookUp, type Value } from './model/values.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '#': '#',
  $: '$',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Undefined for text that GNU env refuses, or a variable that is not known. */
export function splitString(text: string, environment: Environment): readonly Value[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  const add = (piece: string): void => {
    word = (word ?? '') + piece;
  };
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      add('');
    } else if (char === '\\') {
      at += 1;
      const next = text[at] ?? '';
      if (quote === "'") add(next === '\\' || next === "'" ? next : `\\${next}`);
      else if (next === 'c' && quote === '') break;
      else if (next === '_') quote === '' ? end() : add(' ');
      else if (ESCAPES[next] === undefined) return undefined;
      else add(ESCAPES[next]);
    } else if (char === '$' && quote !== "'") {
      const [whole, name = ''] = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(text.slice(at)) ?? [];
      if (whole === undefined) return undefined;
      const value = lookUp(environment, name);
      if (value === undefined) return undefined;
      if (value !== null) add(value);
      at += whole.length - 1;
    } else if (quote === '' && /[ \t\n\v\f\r]/.test(char)) end();
    else if (quote === '' && char === '#' && word === undefined) break;
    else add(char);
  }
  end();
  return quote === '' ? words : undefined;
}
