/** Edits inside the lines of a file, which leave every other byte as it is. */
import { type LogicalText, lineAt } from '../syntax/source-text.ts';

/** A place between two characters of the file. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** In UTF-16 units from the line's beginning. */
  readonly column: number;
}

interface LineEdit {
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** One line of a comparison of the file before and after. */
export interface ComparedLine {
  readonly kind: 'kept' | 'removed' | 'added';
  /** With its line ending, where it has one. */
  readonly text: string;
}

export class SourceEdits {
  /** With their endings. */
  readonly lines: readonly string[];
  /** `\r\n` or `\n`, whichever the first line has. */
  readonly lineEnd: string;
  /** How many instructions the added lines are. */
  addedInstructions = 0;
  private readonly inside = new Map<number, LineEdit[]>();
  private readonly before = new Map<number, string[]>();

  constructor(content: string) {
    this.lines = content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    this.lineEnd = this.lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  }

  get isEmpty(): boolean {
    return this.inside.size === 0 && this.before.size === 0;
  }

  /** Replaces `length` characters; 0 inserts. */
  replace({ line, column }: Position, length: number, text: string): void {
    const edits = this.inside.get(line) ?? [];
    this.inside.set(line, edits);
    edits.push({ column, length, text });
  }

  /**
   * Adds whole lines, without endings, above a line.
   * @param instructions how many instructions they are: none inside of a here-document
   */
  insertAbove(line: number, lines: readonly string[], instructions: number): void {
    this.addedInstructions += instructions;
    this.before.set(line, [...(this.before.get(line) ?? []), ...lines]);
  }

  /** Where a line of the file is afterwards. */
  newLine(line: number): number {
    let added = 0;
    for (const [above, lines] of this.before) if (above <= line) added += lines.length;
    return line + added;
  }

  /** Whether one of these lines is changed, or gets a line between them. */
  touches(from: number, to: number): boolean {
    const isIn = (line: number) => line >= from && line <= to;
    return (
      [...this.inside.keys()].some(isIn) || [...this.before.keys()].some((line) => isIn(line) && line > from)
    );
  }

  /** Where an offset of a text stands in the file; undefined where the text was not taken from the line as it is. */
  positionOf(text: LogicalText, offset: number): Position | undefined {
    const line = lineAt(text, offset);
    const mark = text.marks.findLast((each) => each.offset <= offset && each.line === line);
    if (mark === undefined) return undefined;
    const next = text.marks.find((each) => each.offset > mark.offset);
    const part = text.text.slice(mark.offset, next?.offset).replace(/\r?\n$/, '');
    // What was taken is the end of the line, without the sign that continues it.
    const column = this.lines[line - 1]?.lastIndexOf(part) ?? -1;
    return column < 0 ? undefined : { line, column: column + offset - mark.offset };
  }

  /** The file line by line, old and new. */
  compare(): readonly ComparedLine[] {
    return this.lines.flatMap((text, index): ComparedLine[] => {
      const line = index + 1;
      const added = (this.before.get(line) ?? []).map(
        (each): ComparedLine => ({ kind: 'added', text: `${each}${this.lineEnd}` }),
      );
      const edits = this.inside.get(line);
      if (!edits) return [...added, { kind: 'kept', text }];
      return [...added, { kind: 'removed', text }, { kind: 'added', text: edited(text, edits) }];
    });
  }

  /** The file with all edits. */
  apply(): string {
    return this.compare()
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join('');
  }
}

/** Edits at the same place keep the order in which they were made. */
function edited(text: string, edits: readonly LineEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.column - b.column)) {
    result += text.slice(at, edit.column) + edit.text;
    at = edit.column + edit.length;
  }
  return result + text.slice(at);
}
