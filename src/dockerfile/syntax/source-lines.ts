/**
 * A Dockerfile as instructions with their here-documents: directives, comments, continuations
 * (moby/buildkit, frontend/dockerfile/parser/parser.go). What an instruction means comes later.
 */
import { readDirective, readDirectives } from './directives.ts';
import { trimEndOf, trimLeft } from './go-text.ts';
import { findHeredocs, type HeredocMark } from './heredoc-mark.ts';
import { type SplitNode, splitNode } from './node-arguments.ts';
import { dockerfileError, type LogicalText } from './source-text.ts';
import { MAX_FILE_BYTES, MAX_INSTRUCTIONS, MAX_LINE_BYTES } from './syntax-limits.ts';
import { WordError } from './word-error.ts';

export interface Heredoc extends HeredocMark {
  /** The lines as they stand, the last newline included; without the line that ends it. */
  readonly body: LogicalText;
}

/** One instruction as written. */
export interface SourceNode extends SplitNode {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly endLine: number;
  /** The whole instruction on one line, with its keyword. */
  readonly whole: LogicalText;
  readonly heredocs: readonly Heredoc[];
}

export interface Source {
  readonly file: string;
  readonly escapeChar: string;
  /** Values of directives by name, as BuildKit's frontend finds them. */
  readonly directives: ReadonlyMap<string, string>;
  readonly nodes: readonly SourceNode[];
}

/**
 * Splits a text into its instructions.
 * @throws UserError with the line for what BuildKit's parser refuses, and for what is beyond our bounds.
 */
export function readSource(content: string, file: string): Source {
  // No file of this length in characters can have fewer bytes.
  if (content.length > MAX_FILE_BYTES)
    throw dockerfileError(
      file,
      undefined,
      `${content.length} characters`,
      `it has more than ${MAX_FILE_BYTES} characters, which no Dockerfile needs`,
      'Is `file` the right one? Data belongs into files of the build context.',
    );
  return new SourceReader(content, file).read();
}

class SourceReader {
  private readonly file: string;
  private readonly lines: readonly string[];
  /** Index of the next line. */
  private at = 0;
  private escapeChar = '\\';
  private continuation = continuationOf('\\');
  private readonly directives = new Set<string>();
  private directivesAreOver = false;

  constructor(content: string, file: string) {
    this.file = file;
    const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
    const lines = text.split('\n').map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));
    // What follows the last newline is a line only when there is something.
    this.lines = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }

  read(): Source {
    const nodes: SourceNode[] = [];
    while (this.at < this.lines.length) {
      const node = this.node();
      if (node) nodes.push(node);
      if (nodes.length > MAX_INSTRUCTIONS)
        throw dockerfileError(
          this.file,
          node?.line,
          `${nodes.length}`,
          `there are more than ${MAX_INSTRUCTIONS} instructions`,
          'No image can have so many layers; join RUN instructions with && or a here-document.',
        );
    }
    if (nodes.length === 0)
      throw dockerfileError(
        this.file,
        undefined,
        this.file,
        'there is no instruction in it, and so no FROM',
        'Start with FROM and a base image; is `file` the right one?',
      );
    return { file: this.file, escapeChar: this.escapeChar, nodes, directives: readDirectives(this.lines) };
  }

  /** The next physical line, with its newline. */
  private next(): string {
    const line = this.lines[this.at++] ?? '';
    // Characters are never more than bytes; the exact count is only needed near the bound.
    if (line.length * 3 > MAX_LINE_BYTES) {
      const bytes = new TextEncoder().encode(line).byteLength;
      if (bytes > MAX_LINE_BYTES || (bytes === MAX_LINE_BYTES && !line.endsWith('\n')))
        throw dockerfileError(
          this.file,
          this.at,
          `${bytes} bytes`,
          `the line has ${bytes} bytes; BuildKit reads no line above ${MAX_LINE_BYTES - 1}`,
          `Divide it with ${this.escapeChar} at the end of a line, or put the data into a file of the build context.`,
        );
    }
    return line;
  }

  private node(): SourceNode | undefined {
    const line = this.at + 1;
    const first = this.withoutComment(trimLeft(trimNewline(this.next())));
    const head = this.withoutContinuation(first);
    if (!head.continues && head.text === '') return undefined;
    const marks = [{ offset: 0, line }];
    const parts = [head.text];
    let length = head.text.length;
    let { continues } = head;
    while (continues && this.at < this.lines.length) {
      const raw = this.next();
      const text = this.withoutComment(trimNewline(raw));
      if (isComment(raw) || trimLeft(text) === '') continue;
      const part = this.withoutContinuation(text);
      marks.push({ offset: length, line: this.at });
      parts.push(part.text);
      length += part.text.length;
      continues = part.continues;
    }
    return this.nodeOf({ text: parts.join(''), marks }, line);
  }

  private nodeOf(whole: LogicalText, line: number): SourceNode {
    try {
      const node = splitNode(whole, this.escapeChar);
      const heredocs = canHaveHeredocs(node) && whole.text.includes('<<') ? findHeredocs(whole.text) : [];
      const read = heredocs.map((mark) => this.heredoc(mark, line));
      return { ...node, line, endLine: this.at, whole, heredocs: read };
    } catch (error) {
      if (error instanceof WordError)
        throw dockerfileError(this.file, line, whole.text.slice(0, 80), error.message, error.remedy);
      throw error;
    }
  }

  private heredoc(mark: HeredocMark, line: number): Heredoc {
    const marks: { offset: number; line: number }[] = [];
    const parts: string[] = [];
    let length = 0;
    while (this.at < this.lines.length) {
      const raw = this.next();
      const end = trimNewline(raw);
      if ((mark.chomp ? end.replace(/^\t+/, '') : end) === mark.name)
        return { ...mark, body: { text: parts.join(''), marks } };
      marks.push({ offset: length, line: this.at });
      parts.push(raw);
      length += raw.length;
    }
    throw dockerfileError(
      this.file,
      line,
      mark.name,
      `the here-document <<${mark.name} has no end`,
      `Write ${mark.name} alone on the line after its last one, without blanks.`,
    );
  }

  /** Comments are empty lines; the first of them may be directives. */
  private withoutComment(line: string): string {
    if (!this.directivesAreOver) this.directive(line);
    return isComment(line) ? '' : line;
  }

  private directive(line: string): void {
    const found = readDirective(line);
    if (found === undefined) {
      this.directivesAreOver = true;
      return;
    }
    const { name, value } = found;
    if (this.directives.has(name))
      throw dockerfileError(
        this.file,
        this.at,
        line,
        `a second directive "${name}"`,
        `Leave one "# ${name}=" at the top of the file.`,
      );
    this.directives.add(name);
    if (name !== 'escape') return;
    if (value !== '`' && value !== '\\')
      throw dockerfileError(
        this.file,
        this.at,
        value,
        `escape=${value} is neither \\ nor \``,
        'Write # escape=` or leave the line out.',
      );
    this.escapeChar = value;
    this.continuation = continuationOf(value);
  }

  private withoutContinuation(line: string): { text: string; continues: boolean } {
    const match = this.continuation.exec(line);
    return match === null
      ? { text: line, continues: false }
      : { text: line.slice(0, match.index + (match[1]?.length ?? 0)), continues: true };
  }
}

const WITH_HEREDOCS = new Set(['add', 'copy', 'run']);

function canHaveHeredocs(node: SplitNode): boolean {
  const { keyword, json } = node.child ?? node;
  return WITH_HEREDOCS.has(keyword.toLowerCase()) && !json;
}

/** The escape character at the end of a line continues it, except behind another one. */
function continuationOf(escapeChar: string): RegExp {
  const e = escapeChar === '`' ? '`' : '\\\\';
  return new RegExp(`([^${e}])${e}[ \\t]*$|^${e}[ \\t]*$`, 'su');
}

function trimNewline(line: string): string {
  return trimEndOf(line, '\r\n');
}

function isComment(line: string): boolean {
  return trimLeft(line).startsWith('#');
}
