/** Options of a command line, as getopt(3) takes them apart. */
import type { Args, Value } from './values.ts';

export interface OptionSpec {
  /** Letters that stand alone. */
  readonly flags?: string;
  /** Letters that take a word. */
  readonly valued?: string;
  /** Long options that take a word, behind `=` or as the next one. Others stand alone, or have their `=`. */
  readonly long?: readonly string[];
  /** Options may stand behind other words, too (GNU's habit). */
  readonly permute?: true;
}

export interface Options {
  /** Letters and long names, without dashes, in order. */
  readonly given: readonly (readonly [name: string, value: Value])[];
  /** What is no option. */
  readonly rest: Args;
}

/** Undefined where a word that decides is not known, or an option is none of these. */
export function readOptions(args: Args, spec: OptionSpec): Options | undefined {
  const given: [string, Value][] = [];
  const plain: Value[] = [];
  const { words, open } = args;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (word === '--') return { given, rest: { words: [...plain, ...words.slice(at + 1)], open } };
    if (word === '-' || !word.startsWith('-')) {
      if (!spec.permute) return { given, rest: { words: [...plain, ...words.slice(at)], open } };
      plain.push(word);
      continue;
    }
    const used = word.startsWith('--')
      ? readLong(word, words, at, spec, given)
      : readLetters(word, words, at, spec, given);
    if (used === undefined) return undefined;
    at += used;
  }
  return open && plain.length === 0 ? undefined : { given, rest: { words: plain, open } };
}

function readLong(
  word: string,
  words: readonly Value[],
  at: number,
  spec: OptionSpec,
  given: [string, Value][],
): number | undefined {
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  if (!spec.long?.includes(name) || value !== undefined) {
    given.push([name, value ?? '']);
    return 0;
  }
  if (at + 1 >= words.length) return undefined;
  given.push([name, words[at + 1]]);
  return 1;
}

function readLetters(
  word: string,
  words: readonly Value[],
  at: number,
  spec: OptionSpec,
  given: [string, Value][],
): number | undefined {
  for (let letter = 1; letter < word.length; letter += 1) {
    const name = word[letter] ?? '';
    if (spec.valued?.includes(name)) {
      const value = word.slice(letter + 1);
      if (value === '' && at + 1 >= words.length) return undefined;
      given.push([name, value === '' ? words[at + 1] : value]);
      return value === '' ? 1 : 0;
    }
    if (!spec.flags?.includes(name)) return undefined;
    given.push([name, '']);
  }
  return 0;
}

/** The last value of any of these names; undefined too where it was given and is not known: ask `has` first. */
export function optionValue({ given }: Options, ...names: readonly string[]): Value {
  return given.findLast(([name]) => names.includes(name))?.[1];
}

export function has({ given }: Options, ...names: readonly string[]): boolean {
  return given.some(([name]) => names.includes(name));
}
