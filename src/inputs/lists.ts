/** The small grammars that inputs share. */
import { CsvError, parse } from 'csv-parse/sync';
import { UserError } from '../errors.ts';
import { readEach } from '../util/read-all.ts';

/** A raw input: what the user typed, and where, for messages. */
export interface RawInput {
  readonly name: string;
  readonly value: string;
}

/**
 * Records as docker's actions read them (actions-toolkit's `Util.getList`): CSV fields separated by commas, records by
 * line ends. A field that begins with a quote may contain both, and `""` inside is one quote; a quote anywhere else is
 * itself. A line that starts with `#` is a comment.
 * @throws UserError for a quote that is never closed; the value is not shown, for it may be a secret.
 */
function records(input: RawInput): readonly (readonly string[])[] {
  try {
    const found = parse(input.value, {
      columns: false,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n'],
      comment: '#',
      comment_no_infix: true,
    });
    return found.filter(([first = '']) => !/^\s+#/.test(first));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(`${input.name}: a quote is opened and never closed`, {
      input: input.name,
      value: '',
      remedy:
        'Put quotes around the whole item, with its name: "NAME=a, b". A quote inside it is written twice. To keep a quote as it is, do not begin the item with it.',
    });
  }
}

/** Items separated by commas or line ends, with CSV quotes; `#` starts a comment line; blanks are dropped. */
export function parseList(input: RawInput): readonly string[] {
  // As in docker's actions, the only field of a line is taken apart at its commas even where it was quoted.
  return trimmed(records(input).flatMap((fields) => (fields.length === 1 ? oneField(fields) : fields)));
}

const oneField = ([field = '']: readonly string[]): readonly string[] => field.split(',');

/**
 * Items separated by line ends; commas are part of them, and with quotes around the whole item line ends are, too. `#`
 * starts a comment line; blanks are dropped.
 */
export function parseEntries(input: RawInput): readonly string[] {
  return trimmed(records(input).map((fields) => fields.join(',')));
}

function trimmed(items: readonly string[]): readonly string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Lines as they stand, without comment lines (`#`), blanks around them, and empty ones. */
export function parseLines(value: string): readonly string[] {
  return trimmed(value.split(/\r?\n/)).filter((line) => !line.startsWith('#'));
}

/**
 * Words of a command: separated by blanks, quotes of either kind keep blanks together. No shell reads it.
 * @throws UserError for a quote that is never closed.
 */
export function parseWords(input: RawInput): readonly string[] {
  const whole = /^\s*(?:(?:[^\s"']+|"[^"]*"|'[^']*')+(?:\s+|$))*$/;
  if (!whole.test(input.value)) {
    const [quote = '"'] = input.value.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/["']/) ?? [];
    throw new UserError(`${input.name}: a ${quote} is opened and never closed`, {
      input: input.name,
      value: input.value,
      remedy: `Close it, or put the word with ${quote} into quotes of the other kind.`,
    });
  }
  return [...input.value.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
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

/**
 * One `key=value` per line.
 * @param lookUp the value of a name that stands alone; without one the item is left out.
 * @throws UserError for an item without `=` or without a key.
 */
export function parseKeyValues(
  input: RawInput,
  example: string,
  lookUp?: (name: string) => string | undefined,
): readonly KeyValue[] {
  return readEach(parseEntries(input), (line) => {
    const pair = keyValue(line);
    if (pair) return [pair];
    if (lookUp && /^[A-Za-z_]\w*$/.test(line)) {
      const value = lookUp(line);
      return value === undefined ? [] : [{ key: line, value }];
    }
    throw new UserError(`${input.name}: "${line}" is not of the form key=value`, {
      input: input.name,
      value: line,
      remedy: `Write one key=value per line, for example ${example}.`,
    });
  }).flat();
}

/**
 * One `id=value` per line; a value with line ends has quotes around the whole item, as in build-push-action.
 * @throws UserError that shows nothing of a bad item: it is, or is part of, a secret.
 */
export function parseSecrets(input: RawInput, example: string): readonly KeyValue[] {
  return readEach(parseEntries(input), (item, index) => {
    const pair = keyValue(item);
    // A line of a value that was not quoted may look like an item: `…Q==` of a key does.
    const problem = !pair
      ? 'is not of the form id=value'
      : /^=+$/.test(pair.value)
        ? 'ends in = and has no value'
        : undefined;
    if (pair && problem === undefined) return pair;
    throw new UserError(`${input.name}: item ${index + 1} ${problem}`, {
      input: input.name,
      value: '',
      remedy: `Write one id=value per line, for example ${example}. Around a value with several lines put quotes, id included: "id=first line…". A secret that does not exist in this repository reads as an empty text.`,
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
