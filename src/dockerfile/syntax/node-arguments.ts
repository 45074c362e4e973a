/** The arguments of each kind of instruction (moby/buildkit, frontend/dockerfile/parser/line_parsers.go). */

import { BLANKS, fromByteString, isSpace, toByteString, trimLeft, trimSpace } from './go-text.ts';
import { type LogicalText, sliceText } from './source-text.ts';
import { MAX_NESTING } from './syntax-limits.ts';
import { WordError } from './word-error.ts';
import { splitBlanks, splitFlags, splitQuoted } from './words.ts';

interface NodeArguments {
  /** ENV and LABEL: name, value and `=` (or nothing) of each pair; ONBUILD: keyword and arguments of its instruction. */
  readonly args: readonly string[];
  /** They were a JSON array. */
  readonly json: boolean;
  /** The instruction inside ONBUILD. */
  readonly child?: SplitNode;
}

/** An instruction in its parts, before anybody knows what they mean. */
export interface SplitNode extends NodeArguments {
  /** As written. */
  readonly keyword: string;
  /** `--name=value`, quotes removed. */
  readonly flags: readonly string[];
  /** What follows the flags, without blanks around it. */
  readonly rest: LogicalText;
}

/**
 * Keyword, flags and arguments of an instruction.
 * @throws WordError for what BuildKit's parser refuses.
 */
export function splitNode(whole: LogicalText, escapeChar: string, depth = 0): SplitNode {
  const start = whole.text.length - trimLeft(whole.text).length;
  const trimmed = trimSpace(whole.text);
  const [keyword = ''] = trimmed.split(BLANKS, 1);
  const blanks = BLANKS.exec(trimmed.slice(keyword.length))?.[0].length ?? 0;
  const from = start + keyword.length + blanks;
  const text = whole.text.slice(from, start + trimmed.length);
  const { flags, end } = splitFlags(text, escapeChar);
  let at = end;
  while (at < text.length && isSpace(text[at] ?? '')) at++;
  const rest = sliceText(whole, from + at, start + trimmed.length);
  return { keyword, flags, rest, ...nodeArguments(keyword.toLowerCase(), rest, escapeChar, depth) };
}

const NONE: NodeArguments = { args: [], json: false };

function nodeArguments(keyword: string, rest: LogicalText, escapeChar: string, depth: number): NodeArguments {
  const { text } = rest;
  switch (keyword) {
    case 'add':
    case 'copy':
    case 'volume':
      return jsonArray(text) ?? { args: splitBlanks(text), json: false };
    case 'cmd':
    case 'entrypoint':
    case 'run':
    case 'shell':
      return jsonOrLine(text);
    case 'arg':
      return { args: splitQuoted(text, escapeChar), json: false };
    case 'env':
    case 'label':
      return { args: pairs(text, keyword.toUpperCase(), escapeChar), json: false };
    case 'expose':
    case 'from':
      return { args: splitBlanks(text), json: false };
    case 'healthcheck': {
      // Another place where BuildKit takes bytes for characters.
      const [kind = '', command = ''] = toByteString(text).split(/[\t-\r \x85\xa0]+(.*)/s);
      if (kind === '') return NONE;
      const { args, json } = jsonOrLine(fromByteString(command));
      return { args: [fromByteString(kind), ...args], json };
    }
    case 'maintainer':
    case 'stopsignal':
    case 'user':
    case 'workdir':
      return text === '' ? NONE : { args: [text], json: false };
    case 'onbuild': {
      // ONBUILD inside ONBUILD is refused later; how deep does not matter.
      if (text === '' || depth > MAX_NESTING) return NONE;
      const child = splitNode(rest, escapeChar, depth + 1);
      return { args: [child.keyword, ...child.args], json: false, child };
    }
    default:
      return { args: [''], json: false };
  }
}

function jsonOrLine(text: string): NodeArguments {
  if (text === '') return NONE;
  return jsonArray(text) ?? { args: [text], json: false };
}

/** undefined when it is not a JSON array: then it is a line. @throws WordError for an array of anything but strings. */
function jsonArray(text: string): NodeArguments | undefined {
  if (!trimLeft(text).startsWith('[')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || !value.every((word) => typeof word === 'string'))
    throw new WordError(
      `${text.slice(0, 80)} is a JSON array with something else than strings in it`,
      'Put every word into double quotes.',
    );
  return { args: value.map((word: string) => word.toWellFormed()), json: true };
}

/** `NAME=value` pairs, or the old form `NAME value`, which has one. */
function pairs(text: string, keyword: string, escapeChar: string): readonly string[] {
  const words = splitQuoted(text, escapeChar);
  const [first] = words;
  if (first === undefined) return [];
  if (!first.includes('=')) {
    const blanks = BLANKS.exec(text);
    if (blanks === null)
      throw new WordError(`${keyword} ${text} has no value`, `Write ${keyword} ${text}=value.`);
    return [text.slice(0, blanks.index), text.slice(blanks.index + blanks[0].length), ''];
  }
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    if (equals < 0)
      throw new WordError(
        `${keyword} has "${word}" without a =`,
        'Write NAME=value for each; a value with blanks needs quotes.',
      );
    return [word.slice(0, equals), word.slice(equals + 1), '='];
  });
}
