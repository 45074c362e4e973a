/**
 * Quotes, escapes and variables of a Dockerfile's words: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/shell/lex.go), which are its own and not those of any shell.
 */
import { replacePattern, trimPrefix, trimSuffix } from './glob-pattern.ts';
import { isSpace } from './go-text.ts';
import { MAX_NESTING, MAX_VALUE_LENGTH } from './syntax-limits.ts';
import { WordError } from './word-error.ts';

export interface WordOptions {
  /** The file's escape character; default a backslash. */
  readonly escapeChar?: string;
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean;
  /** Quotes mean nothing: the content of a here-document. */
  readonly ignoreQuotes?: boolean;
  /** Names without a value stay as they are written. */
  readonly keepUnset?: boolean;
  /** `${NAME:?message}` of a name without a value is empty: it may have one that we cannot know. */
  readonly isLenient?: boolean;
}

export interface ExpandedWord {
  readonly value: string;
  /** The value split at blanks that were not quoted or escaped. */
  readonly words: readonly string[];
  /** Names that had a value. */
  readonly used: ReadonlySet<string>;
  /** Names without one. */
  readonly missing: ReadonlySet<string>;
  /** Those of them that have no default where they stand, and so leave a hole. */
  readonly holes: ReadonlySet<string>;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPECIAL = /^[@*#?\-$!0]$/;

/**
 * Expands a word.
 * @throws WordError for what BuildKit refuses.
 */
export function expandWord(
  word: string,
  lookUp: (name: string) => string | undefined,
  options: WordOptions = {},
): ExpandedWord {
  return new WordReader(word, lookUp, options).read();
}

class WordReader {
  private readonly chars: readonly string[];
  private at = 0;
  private depth = 0;
  /** Shared by nested expressions, as BuildKit does: a nested one forgets the word that is being collected. */
  private pending = '';
  private readonly used = new Set<string>();
  private readonly missing = new Set<string>();
  private readonly holes = new Set<string>();
  private readonly escapeChar: string;
  private readonly lookUp: (name: string) => string | undefined;
  private readonly options: WordOptions;

  constructor(word: string, lookUp: (name: string) => string | undefined, options: WordOptions) {
    this.chars = [...(word.startsWith('\uFEFF') ? word.slice(1) : word)];
    this.lookUp = lookUp;
    this.options = options;
    this.escapeChar = options.escapeChar ?? '\\';
  }

  read(): ExpandedWord {
    const { value, words } = this.until(undefined, this.options.rawEscapes ?? false);
    return { value, words, used: this.used, missing: this.missing, holes: this.holes };
  }

  private peek(): string | undefined {
    return this.chars[this.at];
  }

  private next(): string | undefined {
    const char = this.chars[this.at];
    if (char !== undefined) this.at++;
    return char;
  }

  /** Reads up to a character, or to the end of the word. */
  private until(stop: string | undefined, raw: boolean): { value: string; words: readonly string[] } {
    if (++this.depth > MAX_NESTING) throw new WordError('variables are nested too deep', 'Nest them less.');
    const quotes = !this.options.ignoreQuotes;
    const words: string[] = [];
    let value = '';
    let inWord = false;
    this.pending = '';
    const addRaw = (text: string) => {
      this.pending += text;
      inWord = true;
    };
    const add = (char: string) => {
      if (!isSpace(char)) addRaw(char);
      else if (inWord && this.pending !== '') {
        words.push(this.pending);
        this.pending = '';
        inWord = false;
      }
    };
    for (let char = this.peek(); char !== undefined; char = this.peek()) {
      if (char === stop) {
        this.at++;
        this.depth--;
        return { value, words: this.finish(words) };
      }
      if (char === '$') {
        const text = this.dollar();
        value = bounded(value + text);
        for (const each of text) add(each);
      } else if (char === '<' || (quotes && (char === "'" || char === '"'))) {
        const text =
          char === '<' ? this.heredocMark() : char === "'" ? this.singleQuoted() : this.doubleQuoted(raw);
        value = bounded(value + text);
        addRaw(text);
      } else {
        this.at++;
        if (char !== this.escapeChar) {
          add(char);
          value += char;
          continue;
        }
        if (raw) {
          addRaw(char);
          value += char;
        }
        const escaped = this.next();
        if (escaped === undefined) break;
        addRaw(escaped);
        value += escaped;
      }
    }
    if (stop !== undefined)
      throw new WordError(
        `"${this.chars.join('')}" ends before the ${stop} that it needs`,
        `Add the ${stop}.`,
      );
    this.depth--;
    return { value, words: this.finish(words) };
  }

  private finish(words: string[]): readonly string[] {
    if (this.pending !== '') words.push(this.pending);
    this.pending = '';
    return words;
  }

  private singleQuoted(): string {
    this.at++;
    const end = this.chars.indexOf("'", this.at);
    if (end < 0) throw new WordError(`a quote is not closed in ${this.chars.join('')}`, "Close it with a '.");
    const text = this.chars.slice(this.at, end).join('');
    this.at = end + 1;
    return this.options.rawQuotes ? `'${text}'` : text;
  }

  private doubleQuoted(raw: boolean): string {
    const quote = this.options.rawQuotes ? '"' : '';
    let value = quote;
    this.at++;
    for (;;) {
      const char = this.peek();
      if (char === undefined)
        throw new WordError(`a quote is not closed in ${this.chars.join('')}`, 'Close it with a ".');
      if (char === '$') {
        value = bounded(value + this.dollar());
        continue;
      }
      this.at++;
      if (char === '"') return value + quote;
      if (char !== this.escapeChar) {
        value += char;
        continue;
      }
      if (raw) value += char;
      const escaped = this.peek();
      if (escaped === undefined) continue;
      // Only these can be escaped here; before all others the escape character is an ordinary one.
      const isEscape = escaped === '"' || escaped === '$' || escaped === this.escapeChar;
      value += isEscape ? (this.next() ?? '') : char;
    }
  }

  /** `<<` and the blanks behind it belong to the word that follows. */
  private heredocMark(): string {
    this.at++;
    if (this.peek() !== '<') return '<';
    this.at++;
    let text = '<<';
    for (let char = this.peek(); char === '\t' || char === '\r' || char === ' '; char = this.peek()) {
      text += char;
      this.at++;
    }
    return text;
  }

  private name(): string {
    let name = '';
    for (let char = this.peek(); char !== undefined; char = this.peek()) {
      if (name === '' && DIGIT.test(char)) {
        while (DIGIT.test(this.peek() ?? '')) name += this.next();
        return name;
      }
      if (name === '' && SPECIAL.test(char)) return this.next() ?? '';
      if (!LETTER_OR_DIGIT.test(char) && char !== '_') break;
      name += char;
      this.at++;
    }
    return name;
  }

  private get(name: string, hasDefault = false): string | undefined {
    const value = this.lookUp(name);
    (value === undefined ? this.missing : this.used).add(name);
    if (value === undefined && !hasDefault) this.holes.add(name);
    return value;
  }

  private dollar(): string {
    this.at++;
    if (this.peek() !== '{') {
      const name = this.name();
      if (name === '') return '$';
      const value = this.get(name);
      return value === undefined && this.options.keepUnset ? `$${name}` : (value ?? '');
    }
    const start = this.at - 1;
    this.at++;
    const first = this.peek();
    if (first === undefined) throw this.unclosed();
    if (first === '{' || first === '}' || first === ':') throw this.badForm(start);
    const name = this.name();
    const operator = this.next();
    if (operator === undefined) throw this.unclosed();
    if (operator === '}') {
      const value = this.get(name);
      return value === undefined && this.options.keepUnset ? `\${${name}}` : (value ?? '');
    }
    return operator === '/' ? this.replacement(name) : this.modified(name, operator, start);
  }

  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, behind the name. */
  private modified(name: string, first: string, start: number): string {
    const isColon = first === ':';
    const operator = isColon ? this.next() : first;
    const isTrim = operator === '#' || operator === '%';
    if (operator === undefined || !/^[-+?#%]$/.test(operator) || (isColon && isTrim))
      throw this.badForm(start);
    const word = this.until('}', isTrim).value;
    const value = this.get(name, !isTrim);
    if (value === undefined && this.options.keepUnset)
      return `\${${name}${isColon ? ':' : ''}${operator}${word}}`;
    const isPresent = value !== undefined && !(isColon && value === '');
    switch (operator) {
      case '-':
        return isPresent ? value : word;
      case '+':
        return isPresent ? word : '';
      case '?':
        if (isPresent) return value;
        if (this.options.isLenient) return '';
        throw new WordError(
          `${name} has no value: ${word || `it is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`,
          `Set it with build-args: ${name}=….`,
        );
      default: {
        const isLongest = word.startsWith(operator);
        const pattern = isLongest ? word.slice(1) : word;
        return operator === '#'
          ? trimPrefix(value ?? '', pattern, isLongest)
          : trimSuffix(value ?? '', pattern, isLongest);
      }
    }
  }

  /** `${NAME/pattern/replacement}`, and with `//` for all matches. */
  private replacement(name: string): string {
    const isAll = this.peek() === '/';
    if (isAll) this.at++;
    const pattern = this.until('/', true).value;
    const replacement = this.until('}', true).value;
    const value = this.get(name);
    if (value === undefined && this.options.keepUnset) return `\${${name}/${pattern}/${replacement}}`;
    return bounded(replacePattern(value ?? '', pattern, replacement, isAll));
  }

  private unclosed(): WordError {
    return new WordError(`"\${" has no closing brace in ${this.chars.join('')}`, 'Close it with a }.');
  }

  private badForm(start: number): WordError {
    const end = this.chars.indexOf('}', start);
    const form = this.chars.slice(start, end < 0 ? undefined : end + 1).join('');
    return new WordError(
      `${form} is not a form that a Dockerfile knows`,
      'Write ${NAME} or ${NAME:-default}.',
    );
  }
}

function bounded(value: string): string {
  if (value.length > MAX_VALUE_LENGTH)
    throw new WordError(
      `a value has more than ${MAX_VALUE_LENGTH} characters when its variables are replaced`,
      'Shorten it; each of its ARGs may be made of others many times.',
    );
  return value;
}
