/** Words of the tree, with the commands inside of them. */
import type { Node } from 'web-tree-sitter';
import type { Span, Statement, Word } from './ast.ts';
import { MAX_SHELL_DEPTH } from './bounds.ts';
import { readWord, unreadableWord } from './read-words.ts';
import { childrenOf, deeper, type Reading, spanOf, unreadable } from './reading.ts';
import type { Nested, NestedText } from './word-pieces.ts';

/** The text of a node (or a part of it) as a word. */
export function wordOf(reading: Reading, node: Node, span: Span = spanOf(node)): Word {
  if (reading.depth > MAX_SHELL_DEPTH) {
    reading.unreadable();
    return unreadableWord(reading.text, span);
  }
  const word = readWord(reading.text, span, nestedOf(reading, node, span));
  if (word.parts.some(({ kind }) => kind === 'unreadable')) reading.unreadable();
  return word;
}

/** Substitutions of a node, those inside of each other not counted, by where they begin. */
export function nestedOf(reading: Reading, node: Node, within: Span): Nested {
  const found = new Map<number, NestedText>();
  const pending: Node[] = [node];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (at.endIndex <= within.start || at.startIndex >= within.end) continue;
    const { startIndex, endIndex: end } = at;
    const kind = NESTED[at.type];
    if (kind === undefined) for (const child of at.children) child && pending.push(child);
    else if (kind === 'arithmetic') found.set(startIndex, { kind, end });
    else {
      const substitution = at;
      found.set(startIndex, { kind, end, body: () => readSubstitution(reading, substitution) });
    }
  }
  return found;
}

function readSubstitution(reading: Reading, node: Node): readonly Statement[] {
  const { text } = reading;
  // Between backquotes a backslash is resolved before the commands are read; the grammar does not do that.
  const escapes =
    text[node.startIndex] === '`' && /\\[\\`$]/.test(text.slice(node.startIndex, node.endIndex));
  if (escapes) return [{ command: unreadable(reading, node), background: false }];
  return reading.statements(deeper(reading), childrenOf(node).slice(1, -1));
}

const NESTED: Readonly<Record<string, NestedText['kind']>> = {
  command_substitution: 'substitution',
  process_substitution: 'process',
  arithmetic_expansion: 'arithmetic',
};
