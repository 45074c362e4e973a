/**
 * A Dockerfile as instructions: keyword, flags, one logical text without continuations, here-documents.
 * `dockerfile-ast` finds where instructions and here-documents begin and end; what BuildKit makes of the text
 * (moby/buildkit, frontend/dockerfile/parser) is done here.
 */
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { messageOf, UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { readFlags } from './words.ts';

/** Text put together from several lines, which still knows where each part came from. */
export interface LogicalText {
  readonly text: string;
  /** Ascending by offset; each says on which line the text from there on stands. */
  readonly marks: readonly { readonly offset: number; readonly line: number }[];
}

export interface Heredoc {
  readonly name: string;
  readonly body: LogicalText;
}

export interface DockerInstruction {
  /** Upper case. */
  readonly keyword: string;
  /** 1-based line of the keyword. */
  readonly line: number;
  readonly flags: readonly { readonly name: string; readonly value: string }[];
  /** What follows the flags; continuation lines joined, comment lines removed, without here-document bodies. */
  readonly rest: LogicalText;
  readonly heredocs: readonly Heredoc[];
}

export interface DockerfileText {
  readonly file: string;
  readonly escapeChar: string;
  readonly syntax?: string;
  readonly instructions: readonly DockerInstruction[];
}

// biome-ignore format: a list
const KEYWORDS = new Set([
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
  'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
]);

/** An error about the Dockerfile: input `file`, the line, what is wrong, and what to write. */
export function dockerfileError(
  file: string,
  line: number | undefined,
  value: string,
  message: string,
  remedy: string,
): UserError {
  const where = line === undefined ? file : `${file}:${line}`;
  return new UserError(`${where}: ${message}`, {
    input: 'file',
    value,
    remedy,
    location: line === undefined ? { file } : { file, line },
  });
}

/** The line on which an offset of the text stands. */
export function lineAt(text: LogicalText, offset: number): number {
  let line = text.marks[0]?.line ?? 1;
  for (const mark of text.marks) if (mark.offset <= offset) line = mark.line;
  return line;
}

/**
 * Splits a Dockerfile into its instructions.
 * @throws UserError with the line: unknown instruction, here-document without an end, nothing to read.
 */
export function readDockerfile(content: string, file: string): DockerfileText {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  try {
    // The parser does not know a descriptor before a here-document (`3<<EOF`); blanks keep every position.
    const readable = text.replace(/(?<=\s)\d+(?=<<-?["']?[A-Za-z_])/g, (digits) => ' '.repeat(digits.length));
    const parsed = DockerfileParser.parse(readable);
    const escapeChar = parsed.getEscapeCharacter() || '\\';
    const directive = parsed.getDirectives().find((entry) => entry.getName().toLowerCase() === 'syntax');
    const syntax = directive?.getValue();
    const instructions = parsed.getInstructions().map((entry) => instruction(entry, lines, escapeChar, file));
    return { file, escapeChar, instructions, ...(syntax ? { syntax } : {}) };
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${file} cannot be read as a Dockerfile: ${messageOf(cause)}`, {
      input: 'file',
      value: file,
      remedy: 'Check the file with `docker buildx build --check`.',
      location: { file },
      cause,
    });
  }
}

function instruction(
  entry: Instruction,
  lines: readonly string[],
  escapeChar: string,
  file: string,
): DockerInstruction {
  const range = entry.getRange();
  const line = range.start.line + 1;
  const keyword = entry.getKeyword();
  if (!KEYWORDS.has(keyword)) {
    const near = nearestWord(keyword, [...KEYWORDS]);
    throw dockerfileError(
      file,
      line,
      entry.getInstruction(),
      `"${entry.getInstruction()}" is not an instruction`,
      near === undefined
        ? `Write one of ${[...KEYWORDS].join(', ')}; a line that continues the one above needs a ${escapeChar} at its end.`
        : `Did you mean ${near}?`,
    );
  }
  const heredocs = 'getHeredocs' in entry ? readHeredocs(entry, lines, file, line) : [];
  const firstBody = Math.min(range.end.line + 1, ...heredocs.map((heredoc) => heredoc.startLine));
  const head = joinLines(lines, range.start.line, firstBody, escapeChar);
  const start = head.text.length - head.text.trimStart().length + entry.getInstruction().length;
  const { flags, end } = readFlags(head.text, start, escapeChar);
  return { keyword, line, flags, rest: slice(head, end), heredocs };
}

function readHeredocs(
  entry: Instruction,
  lines: readonly string[],
  file: string,
  line: number,
): readonly (Heredoc & { startLine: number })[] {
  const source = entry as unknown as { getHeredocs(): readonly HeredocNode[] };
  // Bodies follow each other: what is between the end of one and the end of the next belongs to the next.
  let previousEnd: number | undefined;
  return source.getHeredocs().map((node) => {
    const end = node.getDelimiterRange()?.start.line;
    if (end === undefined) {
      const name = node.getName();
      throw dockerfileError(
        file,
        line,
        name,
        `the here-document <<${name} has no end`,
        `Write ${name.replace(/^(["'])(.*)\1$/, '$2')} alone on the line after its last one.`,
      );
    }
    const startLine =
      node.getContentRange()?.start.line ?? (previousEnd === undefined ? end : previousEnd + 1);
    previousEnd = end;
    const body = lines.slice(startLine, end);
    return { name: node.getName(), startLine, body: markLines(body, startLine + 1) };
  });
}

interface HeredocNode {
  getName(): string;
  getContentRange(): { start: { line: number } } | null;
  getDelimiterRange(): { start: { line: number } } | null;
}

function markLines(body: readonly string[], firstLine: number): LogicalText {
  let offset = 0;
  const marks = body.map((text, index) => {
    const mark = { offset, line: firstLine + index };
    offset += text.length + 1;
    return mark;
  });
  return { text: body.join('\n'), marks };
}

/** Joins lines [from, to) as BuildKit does: the escape and the newline vanish, so do comment and empty lines. */
function joinLines(lines: readonly string[], from: number, to: number, escapeChar: string): LogicalText {
  const marks: { offset: number; line: number }[] = [];
  let text = '';
  for (let index = from; index < to; index++) {
    const raw = lines[index] ?? '';
    if (index > from && (raw.trim() === '' || raw.trimStart().startsWith('#'))) continue;
    marks.push({ offset: text.length, line: index + 1 });
    const trimmed = raw.trimEnd();
    text += trimmed.endsWith(escapeChar) ? trimmed.slice(0, -1) : raw;
  }
  return { text, marks };
}

function slice(from: LogicalText, start: number): LogicalText {
  const trimmed = from.text.slice(start).trimStart();
  const cut = from.text.length - trimmed.length;
  const line = lineAt(from, cut);
  const marks = from.marks.filter((mark) => mark.offset > cut);
  return {
    text: trimmed.trimEnd(),
    marks: [{ offset: 0, line }, ...marks.map((mark) => ({ offset: mark.offset - cut, line: mark.line }))],
  };
}
