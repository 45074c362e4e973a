/** Compound commands: `if`, loops, `case`, groups. */
import type { Node } from 'web-tree-sitter';
import type { CaseCommand, ForCommand, IfCommand, ShellCommand, Span, Statement } from './ast.ts';
import { wordOf } from './nested.ts';
import { unreadableWord } from './read-words.ts';
import { addSpan, childrenOf, deeper, type Reading, spanOf, unreadable } from './reading.ts';

export function readIf(reading: Reading, node: Node): ShellCommand {
  const branches: IfCommand['branches'][number][] = [];
  let otherwise: readonly Statement[] | undefined;
  const own: Node[] = [];
  const inner = deeper(reading);
  const branch = (nodes: readonly Node[]): boolean => {
    const then = nodes.findIndex(({ type }) => type === 'then');
    if (then < 0) return false;
    const condition = reading.statements(inner, nodes.slice(0, then));
    branches.push({ condition, body: reading.statements(inner, nodes.slice(then + 1)) });
    return true;
  };
  const clauses: Node[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === 'fi' && child.isMissing) return unreadable(reading, node);
    if (child.type === 'elif_clause' || child.type === 'else_clause') clauses.push(child);
    else if (child.type !== 'if' && child.type !== 'fi') own.push(child);
  }
  if (!branch(own)) return unreadable(reading, node);
  for (const clause of clauses) {
    const nodes = childrenOf(clause).slice(1);
    if (clause.type === 'else_clause') otherwise = reading.statements(inner, nodes);
    else if (!branch(nodes)) return unreadable(reading, node);
  }
  return { kind: 'if', ...spanOf(node), branches, ...(otherwise ? { otherwise } : {}), redirects: [] };
}

export function readFor(reading: Reading, node: Node): ShellCommand {
  const body = node.childForFieldName('body');
  const children = childrenOf(node);
  if (!body || children.some(({ type, isMissing }) => type === 'select' || isMissing))
    return unreadable(reading, node);
  const statements = bodyOf(reading, body);
  if (!statements) return unreadable(reading, node);
  const made: Omit<ForCommand, 'words'> = {
    kind: 'for',
    ...spanOf(node),
    variable: node.childForFieldName('variable')?.text ?? '',
    body: statements,
    redirects: [],
  };
  if (node.type === 'c_style_for_statement')
    return { ...made, words: [unreadableWord(reading.text, spanOf(node))] };
  const spans: Span[] = [];
  const start = children.findIndex(({ type }) => type === 'in');
  if (start < 0) return made;
  for (const child of children.slice(
    start + 1,
    children.findIndex(({ id }) => id === body.id),
  ))
    if (child.isNamed) addSpan(reading, spans, child);
  return { ...made, words: spans.map((span) => wordOf(reading, node, span)) };
}

/** Between `do` and `done`, or braces. */
function bodyOf(reading: Reading, body: Node): readonly Statement[] | undefined {
  const children = childrenOf(body);
  if (children.some(({ isMissing }) => isMissing)) return undefined;
  return reading.statements(deeper(reading), children.slice(1, -1));
}

export function readLoop(reading: Reading, node: Node): ShellCommand {
  const body = node.childForFieldName('body');
  const children = childrenOf(node);
  const statements = body && bodyOf(reading, body);
  if (!statements) return unreadable(reading, node);
  const condition = children.slice(1).filter(({ id }) => id !== body.id);
  return {
    kind: children[0]?.type === 'until' ? 'until' : 'while',
    ...spanOf(node),
    condition: reading.statements(deeper(reading), condition),
    body: statements,
    redirects: [],
  };
}

export function readCase(reading: Reading, node: Node): ShellCommand {
  const subject = node.childForFieldName('value');
  const children = childrenOf(node);
  if (!subject || children.at(-1)?.type !== 'esac' || children.at(-1)?.isMissing)
    return unreadable(reading, node);
  const items: CaseCommand['items'][number][] = [];
  for (const child of children) {
    if (child.type === 'ERROR') return unreadable(reading, node);
    if (child.type !== 'case_item') continue;
    const parts = childrenOf(child);
    const close = parts.findIndex(({ type }) => type === ')');
    if (close < 0) return unreadable(reading, node);
    const spans: Span[] = [];
    for (const part of parts.slice(0, close)) if (part.isNamed) addSpan(reading, spans, part);
    const last = parts.at(-1)?.type;
    items.push({
      patterns: spans.map((span) => wordOf(reading, child, span)),
      body: reading.statements(deeper(reading), parts.slice(close + 1)),
      end: last === ';&' || last === ';;&' ? last : ';;',
    });
  }
  return { kind: 'case', ...spanOf(node), subject: wordOf(reading, subject), items, redirects: [] };
}

export function readGroup(reading: Reading, node: Node): ShellCommand {
  const children = childrenOf(node);
  if (children.some(({ isMissing }) => isMissing)) return unreadable(reading, node);
  if (children[0]?.type === '((')
    return { kind: 'arithmetic', ...spanOf(node), text: node.text, redirects: [] };
  return {
    kind: node.type === 'subshell' ? 'subshell' : 'group',
    ...spanOf(node),
    body: reading.statements(deeper(reading), children.slice(1, -1)),
    redirects: [],
  };
}
