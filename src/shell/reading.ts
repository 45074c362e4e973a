/** What the readers of tree-sitter-bash's tree share. */
import type { Node } from 'web-tree-sitter';
import type { ShellCommand, Span, Statement } from './ast.ts';

/** What is read, how deep we are in it, and the way back to the reader of statements. */
export interface Reading {
  readonly text: string;
  readonly depth: number;
  /** Called once something is not understood. */
  readonly unreadable: () => void;
  readonly statements: (reading: Reading, nodes: readonly Node[]) => readonly Statement[];
}

export function deeper(reading: Reading): Reading {
  return { ...reading, depth: reading.depth + 1 };
}

export function unreadable(
  reading: Reading,
  { startIndex, endIndex }: Pick<Node, 'startIndex' | 'endIndex'>,
): ShellCommand {
  reading.unreadable();
  return { kind: 'unreadable', start: startIndex, end: endIndex };
}

export function spanOf({ startIndex, endIndex }: Node): Span {
  return { start: startIndex, end: endIndex };
}

export function childrenOf(node: Node): readonly Node[] {
  return node.children.flatMap((child) => (child && child.type !== 'comment' ? [child] : []));
}

/** What the grammar takes apart without a blank between is one word. */
export function addSpan(
  { text }: Pick<Reading, 'text'>,
  spans: Span[],
  { startIndex, endIndex }: Node,
): void {
  // A name that the grammar misses where there are only assignments.
  if (startIndex === endIndex) return;
  const last = spans.at(-1);
  const joins = last && /^(?:\\\n)*$/.test(text.slice(last.end, startIndex));
  if (joins) spans.splice(-1, 1, { start: last.start, end: endIndex });
  else spans.push({ start: startIndex, end: endIndex });
}
