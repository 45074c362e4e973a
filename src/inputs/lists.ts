/** The small grammars that inputs share. */
import { UserError } from '../errors.ts';

/** A raw input: what the user typed, and where, for messages. */
export interface RawInput {
  readonly name: string;
  readonly value: string;
}

/** Items separated by commas or line ends; `#` starts a comment line; blanks are dropped. */
export function parseList(value: string): readonly string[] {
  return lines(value).flatMap((line) =>
    line
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
}

/** Items one a line, commas are part of them; `#` starts a comment line; blanks are dropped. */
export function parseLines(value: string): readonly string[] {
  return lines(value);
}

function lines(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Words of a command: separated by blanks, quotes of either kind keep blanks together. No shell reads it. */
export function parseWords(value: string): readonly string[] {
  return [...value.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replaceAll(
      /"([^"]*)"|'([^']*)'/g,
      (_all, double: string | undefined, single: string | undefined) => double ?? single ?? '',
    ),
  );
}

/** `key=value`; the value may contain `=` and may be empty. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** One `key=value` a line. @throws UserError for a line without `=` or without a key. */
export function parseKeyValues(input: RawInput, example: string): readonly KeyValue[] {
  return parseLines(input.value).map((line) => {
    const pair = keyValue(line);
    if (pair) return pair;
    throw new UserError(`${input.name}: "${line}" is not of the form key=value`, {
      input: input.name,
      value: line,
      remedy: `Write one key=value a line, for example ${example}.`,
    });
  });
}

/** One `id=value` a line. @throws UserError that shows nothing of a bad line: it is, or is part of, a secret. */
export function parseSecrets(input: RawInput, example: string): readonly KeyValue[] {
  return parseLines(input.value).map((line, index) => {
    const pair = keyValue(line);
    if (pair) return pair;
    throw new UserError(`${input.name}: item ${index + 1} is not of the form id=value`, {
      input: input.name,
      value: '',
      remedy: `Write one id=value a line, for example ${example}. A value with line ends cannot be given here: encode it, for example with base64.`,
    });
  });
}

function keyValue(line: string): KeyValue | undefined {
  const equals = line.indexOf('=');
  const key = line.slice(0, Math.max(equals, 0)).trim();
  return key === '' ? undefined : { key, value: line.slice(equals + 1) };
}

/** YAML's booleans, as the GitHub toolkit accepts them. @throws UserError for anything else. */
export function parseBoolean(input: RawInput): boolean {
  if (/^(?:true|True|TRUE)$/.test(input.value)) return true;
  if (/^(?:false|False|FALSE)$/.test(input.value)) return false;
  throw new UserError(`${input.name}: "${input.value}" is neither true nor false`, {
    input: input.name,
    value: input.value,
    remedy: `Write ${input.name}: true or ${input.name}: false.`,
  });
}

/** A whole number in a range. @throws UserError outside of it. */
export function parseCount(input: RawInput, range: { readonly from: number; readonly to: number }): number {
  const number = /^\d{1,9}$/.test(input.value) ? Number(input.value) : Number.NaN;
  if (!(number >= range.from && number <= range.to)) {
    throw new UserError(
      `${input.name}: "${input.value}" is not a whole number from ${range.from} to ${range.to}`,
      {
        input: input.name,
        value: input.value,
        remedy: `Write a number from ${range.from} to ${range.to}, or leave ${input.name} out.`,
      },
    );
  }
  return number;
}
