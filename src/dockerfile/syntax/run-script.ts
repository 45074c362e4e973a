/** What a RUN instruction hands over for execution, here-documents included (dockerfile2llb, dispatchRun). */
import { heredocMark } from './heredoc-mark.ts';
import type { SourceNode } from './source-lines.ts';
import { joinTexts, type LogicalText, textOn } from './source-text.ts';
import { WordError } from './word-error.ts';

export type RunScript =
  /** Text for the stage's shell. */
  | { readonly kind: 'shell'; readonly text: LogicalText }
  /** A program with its arguments: the JSON form. */
  | { readonly kind: 'program'; readonly words: readonly string[]; readonly text: LogicalText }
  /** A here-document that begins with `#!`: a file that is executed. */
  | { readonly kind: 'file'; readonly text: LogicalText };

/** The script of a RUN. */
export function readScript({ rest, args, json, heredocs, line, endLine }: SourceNode): RunScript {
  if (json) return { kind: 'program', words: args, text: rest };
  const [only] = heredocs;
  if (only === undefined) return { kind: 'shell', text: rest };
  if (isHeredocAlone(rest.text)) {
    const text = only.chomp ? withoutTabs(only.body) : only.body;
    return { kind: text.text.startsWith('#!') ? 'file' : 'shell', text };
  }
  const bodies = heredocs.flatMap(({ name, body }) => [textOn(line, '\n'), body, textOn(endLine, name)]);
  return { kind: 'shell', text: joinTexts([rest, ...bodies]) };
}

function isHeredocAlone(text: string): boolean {
  try {
    return heredocMark(text) !== undefined;
  } catch (error) {
    if (error instanceof WordError) return false;
    throw error;
  }
}

/** `<<-`: without the tabs at the beginning of each line. */
function withoutTabs({ text, marks }: LogicalText): LogicalText {
  return joinTexts(
    marks.map(({ offset, line }, index) =>
      textOn(line, text.slice(offset, marks[index + 1]?.offset).replace(/^\t+/, '')),
    ),
  );
}
