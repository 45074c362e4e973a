/** ONBUILD of a stage, which the stages that are FROM it begin with. */
import type { Instruction } from '../syntax/instructions.ts';
import { readInstruction } from '../syntax/instructions.ts';
import { readSource } from '../syntax/source-lines.ts';
import { dockerfileError, lineAt } from '../syntax/source-text.ts';
import { WordError } from '../syntax/word-error.ts';
import type { RawStage, Stages } from './stages.ts';

/**
 * The instructions that the ONBUILD of a stage's body stand for, on the lines where they are written.
 * @throws UserError with the line for one that BuildKit refuses.
 */
export function readOnbuild({ file }: Stages, body: RawStage['body']): RawStage['body'] {
  return body.flatMap((entry): RawStage['body'] => {
    if (entry.kind !== 'onbuild') return [];
    const { trigger, line } = entry;
    const refuse = (message: string, remedy: string) =>
      dockerfileError(file, line, trigger.text.slice(0, 80), `ONBUILD: ${message}`, remedy);
    // BuildKit reads it as a file of its own, with a backslash as its escape character.
    const { nodes, escapeChar } = readSource(trigger.text, file);
    const [node] = nodes;
    if (node === undefined || nodes.length !== 1)
      throw refuse('it is more than one instruction', 'Write one ONBUILD for each.');
    const move = (at: number) => lineAt(trigger, offsetOf(trigger.text, at));
    const moved = {
      ...node,
      line: move(node.line),
      endLine: move(node.endLine),
      rest: { ...node.rest, marks: node.rest.marks.map((mark) => ({ ...mark, line: move(mark.line) })) },
      heredocs: node.heredocs.map((heredoc) => ({
        ...heredoc,
        body: {
          ...heredoc.body,
          marks: heredoc.body.marks.map((mark) => ({ ...mark, line: move(mark.line) })),
        },
      })),
    };
    try {
      const found: Instruction = readInstruction(moved, escapeChar);
      return found.kind === 'from' ? [] : [found];
    } catch (error) {
      if (error instanceof WordError) throw refuse(error.message, error.remedy);
      throw error;
    }
  });
}

/** Where a line of a text begins. */
function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
