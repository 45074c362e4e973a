/** Text of a Dockerfile that still knows on which line it stands, and errors that name the line. */
import { UserError } from '../../errors.ts';

/** Text put together from several lines, which still knows where each part came from. */
export interface LogicalText {
  readonly text: string;
  /** Ascending by offset; each says on which line the text from there on stands. */
  readonly marks: readonly { readonly offset: number; readonly line: number }[];
}

/** The line on which an offset of the text stands. */
export function lineAt(text: LogicalText, offset: number): number {
  let low = 0;
  let high = text.marks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((text.marks[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return text.marks[low]?.line ?? 1;
}

/** A part of the text, without blanks around it when `start` and `end` say so. */
export function sliceText(from: LogicalText, start: number, end: number): LogicalText {
  const marks = from.marks.filter((mark) => mark.offset > start && mark.offset < end);
  return {
    text: from.text.slice(start, end),
    marks: [
      { offset: 0, line: lineAt(from, start) },
      ...marks.map((mark) => ({ offset: mark.offset - start, line: mark.line })),
    ],
  };
}

/** Texts one behind the other. */
export function joinTexts(parts: readonly LogicalText[]): LogicalText {
  let text = '';
  const marks: { offset: number; line: number }[] = [];
  for (const part of parts) {
    for (const mark of part.marks) marks.push({ offset: mark.offset + text.length, line: mark.line });
    text += part.text;
  }
  return { text, marks };
}

/** Text that stands on one line. */
export function textOn(line: number, text: string): LogicalText {
  return { text, marks: [{ offset: 0, line }] };
}

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
