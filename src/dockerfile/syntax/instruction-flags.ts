/** Flags of an instruction (`--from=x`), with the rules of BuildKit (frontend/dockerfile/instructions/bflag.go). */
import { nearestWord } from '../../util/did-you-mean.ts';
import { WordError } from './word-error.ts';

export type FlagKind = 'text' | 'list' | 'switch';

/** What was given: texts by name, lists by name; a switch is `true` or `false`. */
export interface Flags {
  readonly text: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** @throws WordError for a flag that the instruction does not have, one given twice, or one without its value. */
export function readFlags(
  keyword: string,
  given: readonly string[],
  known: Readonly<Record<string, FlagKind>>,
): Flags {
  const text = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const word of given) {
    const equals = word.indexOf('=');
    const name = (equals < 0 ? word : word.slice(0, equals)).slice(2);
    const value = equals < 0 ? undefined : word.slice(equals + 1);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw unknownFlag(keyword, name, Object.keys(known));
    if (kind === 'list') {
      if (value === undefined) throw withoutValue(name);
      lists.set(name, [...(lists.get(name) ?? []), value]);
      continue;
    }
    if (text.has(name)) throw new WordError(`--${name} is given twice`, 'Leave one of them out.');
    if (kind === 'text') {
      if (value === undefined) throw withoutValue(name);
      text.set(name, value);
    } else {
      const lower = value?.toLowerCase();
      if (lower === '') throw withoutValue(name);
      if (lower !== undefined && lower !== 'true' && lower !== 'false')
        throw new WordError(
          `--${name}=${value} is neither true nor false`,
          `Write --${name}, or leave it out.`,
        );
      text.set(name, lower ?? 'true');
    }
  }
  return { text, lists };
}

function unknownFlag(keyword: string, name: string, known: readonly string[]): WordError {
  const near = nearestWord(name, known);
  const has = known.length > 0 ? `It has ${known.map((each) => `--${each}`).join(', ')}.` : 'It has none.';
  return new WordError(
    `${keyword} has no flag --${name}`,
    near === undefined ? has : `Did you mean --${near}?`,
  );
}

function withoutValue(name: string): WordError {
  return new WordError(`--${name} has no value`, `Write --${name}=….`);
}
