/** Which words of an instruction begin a here-document (moby/buildkit, frontend/dockerfile/parser/parser.go). */
import { expandWord } from './shell-word.ts';
import { WordError } from './word-error.ts';

export interface HeredocMark {
  /** The line that ends it. */
  readonly name: string;
  /** Variables in it are replaced: no part of the name was quoted. */
  readonly expand: boolean;
  /** `<<-`: tabs at the beginning of its lines are removed. */
  readonly chomp: boolean;
}

const MARK = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
const nothing = () => undefined;

/** The here-document that a word begins, or undefined. @throws WordError for a name that cannot be read. */
export function heredocMark(word: string): HeredocMark | undefined {
  const match = MARK.exec(word);
  const rest = match?.[3] ?? '';
  if (match === null || rest === '') return undefined;
  // Always a backslash here, whatever the file's escape character is.
  const plain = expandWord(rest, nothing, { keepUnset: true }).words;
  const [name] = plain;
  if (name === undefined || plain.length !== 1) return undefined;
  const raw = expandWord(rest, nothing, { keepUnset: true, rawQuotes: true }).words;
  if (raw.length !== 1) throw new WordError(`the here-document ${word} has a name that cannot be read`);
  return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: match[2] === '-' };
}

/** The here-documents of an instruction's line. */
export function findHeredocs(line: string): readonly HeredocMark[] {
  const options = { keepUnset: true, rawQuotes: true, rawEscapes: true };
  let words: readonly string[];
  try {
    words = expandWord(line, nothing, options).words;
  } catch (error) {
    // BuildKit goes on without any: a quote may be open for reasons of the shell's.
    if (error instanceof WordError) return [];
    throw error;
  }
  return words.flatMap((word) => heredocMark(word) ?? []);
}

const quotes = (text: string): number => text.replace(/[^'"]/g, '').length;
