/** Simple commands, and tests in brackets. */
import type { Node } from 'web-tree-sitter';
import type { Assignment, Redirect, ShellCommand, SimpleCommand, Span } from './ast.ts';
import { wordOf } from './nested.ts';
import { readRedirect } from './read-redirects.ts';
import { unreadableWord } from './read-words.ts';
import { addSpan, childrenOf, type Reading, spanOf, unreadable } from './reading.ts';

export function readSimple(reading: Reading, node: Node): ShellCommand {
  const assignments: Assignment[] = [];
  const redirects: Redirect[] = [];
  const spans: Span[] = [];
  const children = node.type === 'variable_assignment' ? [node] : childrenOf(node);
  const declares = node.type === 'declaration_command';
  let end = node.startIndex;
  /** Where a line ends that the grammar took for a blank: `A=1 B=2` before a command on the next line. */
  let ended: number | undefined;
  for (const child of children) {
    if (child.type === 'ERROR' || child.isMissing || child.type === 'subshell')
      return unreadable(reading, node);
    if (endsLine(reading.text.slice(end, child.startIndex))) {
      if (spans.length > 0 || redirects.length > 0 || ended !== undefined) return unreadable(reading, node);
      ended = end;
    }
    end = child.endIndex;
    if (/^(?:file|herestring)_redirect$/.test(child.type)) {
      const { redirect, words } = readRedirect(reading, child);
      redirects.push(redirect);
      spans.push(...words);
    } else if (child.type === 'variable_assignment' && !declares && spans.length === 0) {
      if (ended !== undefined || touches(assignments.at(-1), child)) return unreadable(reading, node);
      assignments.push(readAssignment(reading, child));
    } else addSpan(reading, spans, child);
  }
  // Where the grammar lost its way, a reserved word is taken for a command's name.
  const [first] = spans;
  if (first && RESERVED.has(reading.text.slice(first.start, first.end))) return unreadable(reading, node);
  const words = spans.map((span) => wordOf(reading, node, span));
  const span = spanOf(node);
  if (ended === undefined) return { kind: 'simple', ...span, assignments, words, redirects };
  const set: SimpleCommand = {
    kind: 'simple',
    start: span.start,
    end: ended,
    assignments,
    words: [],
    redirects: [],
  };
  const then: SimpleCommand = {
    kind: 'simple',
    start: first?.start ?? ended,
    end: span.end,
    assignments: [],
    words,
    redirects,
  };
  const body = [set, then].map((command) => ({ command, background: false }));
  return { kind: 'group', ...span, body, redirects: [] };
}

/** Whether a stretch between two words has the end of a line that no backslash takes away. */
function endsLine(gap: string): boolean {
  return gap.includes('\n') && gap.replace(/\\\r?\n/g, '').includes('\n');
}

const RESERVED: ReadonlySet<string> = new Set(
  'if then elif else fi for while until do done case esac in { } ! [[ ]] ( ) ;;'.split(' '),
);

function touches(before: Span | undefined, { startIndex }: Node): boolean {
  return before?.end === startIndex;
}

function readAssignment(reading: Reading, node: Node): Assignment {
  const whole = spanOf(node);
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/.exec(reading.text.slice(whole.start, whole.end));
  const name = match?.[1];
  if (match && name !== undefined && node.childForFieldName('value')?.type === 'array')
    return {
      ...whole,
      name,
      append: match[2] === '+',
      value: {
        ...whole,
        parts: [{ kind: 'array', text: reading.text.slice(whole.start + match[0].length, whole.end) }],
      },
    };
  if (match === null || name === undefined) {
    reading.unreadable();
    const shown = /^[A-Za-z_][A-Za-z0-9_]*/.exec(reading.text.slice(whole.start, whole.end))?.[0] ?? '';
    return { ...whole, name: shown, append: false, value: unreadableWord(reading.text, whole) };
  }
  const value = wordOf(reading, node, { start: whole.start + match[0].length, end: whole.end });
  return { ...whole, name, append: match[2] === '+', value };
}

export function readTest(reading: Reading, node: Node): ShellCommand {
  if (node.hasError) return unreadable(reading, node);
  const spans: Span[] = [];
  for (const leaf of leaves(node)) addSpan(reading, spans, leaf);
  const words = spans.map((span) => wordOf(reading, node, span));
  if (reading.text.startsWith('[[', node.startIndex))
    return { kind: 'test', ...spanOf(node), words: words.slice(1, -1), redirects: [] };
  return { kind: 'simple', ...spanOf(node), assignments: [], words, redirects: [] };
}

/** Operands and operators of a test, in order. */
function leaves(test: Node): readonly Node[] {
  const found: Node[] = [];
  const pending = [test];
  for (let node = pending.pop(); node; node = pending.pop())
    if (/^(?:test_command|(?:unary|binary|parenthesized|ternary|postfix)_expression)$/.test(node.type))
      pending.push(...childrenOf(node).toReversed());
    else found.push(node);
  return found;
}
