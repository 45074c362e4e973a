/** Redirections and here-documents of tree-sitter-bash's tree. */
import type { Node } from 'web-tree-sitter';
import type { FileRedirect, Redirect, Span, Word } from './ast.ts';
import { nestedOf } from './nested.ts';
import { literalWord, readWord, unreadableWord } from './read-words.ts';
import type { Reading } from './reading.ts';

/** A redirection; `words` are stretches that stand behind it, and belong to its command. */
export function readRedirect(
  reading: Reading,
  node: Node,
): { readonly redirect: Redirect; readonly words: readonly Span[] } {
  if (node.type === 'heredoc_redirect') return { redirect: readHere(reading, node), words: [] };
  const operator = operatorOf(node);
  const number = /^\d+/.exec(reading.text.slice(node.startIndex, node.endIndex))?.[0];
  const targets: Span[] = [];
  let behind = false;
  for (const child of node.children) {
    if (!child || child.type === 'comment') continue;
    if (behind) {
      const last = targets.at(-1);
      if (last?.end === child.startIndex) targets.splice(-1, 1, { start: last.start, end: child.endIndex });
      else targets.push({ start: child.startIndex, end: child.endIndex });
    } else if (!child.isNamed) behind = true;
  }
  const closing = operator === '<&-' || operator === '>&-';
  const span = { start: node.startIndex, end: node.endIndex };
  const first = closing ? undefined : targets.shift();
  let target: Word;
  if (closing) target = literalWord('-', span);
  else if (first) target = readWord(reading.text, first, nestedOf(reading, node, first));
  else {
    reading.unreadable();
    target = unreadableWord(reading.text, span);
  }
  const redirect: FileRedirect = {
    kind: 'file',
    ...span,
    operator: (closing ? operator.slice(0, 2) : operator) as FileRedirect['operator'],
    ...(number === undefined ? {} : { descriptor: Number(number) }),
    target,
  };
  return { redirect, words: targets };
}

function operatorOf(node: Node): string {
  return node.children.find((child) => child && !child.isNamed)?.type ?? '';
}

function readHere(reading: Reading, node: Node): Redirect {
  const { text } = reading;
  const delimiter = node.children.find((child) => child?.type === 'heredoc_start')?.text ?? '';
  const body = node.children.find((child) => child?.type === 'heredoc_body');
  const end = node.children.find((child) => child?.type === 'heredoc_end');
  const number = /^\d+/.exec(text.slice(node.startIndex, node.endIndex))?.[0];
  const span = { start: node.startIndex, end: node.endIndex };
  const descriptor = number === undefined ? {} : { descriptor: Number(number) };
  if (!body || !end || node.hasError) {
    reading.unreadable();
    return { kind: 'here', ...span, ...descriptor, body: unreadableWord(text, span) };
  }
  // The grammar leaves out blanks at the body's beginning, and at the delimiter's.
  const within = {
    start: text.lastIndexOf('\n', Math.max(body.startIndex - 1, 0)) + 1,
    end: text.lastIndexOf('\n', Math.max(end.endIndex - 1, 0)) + 1,
  };
  const tabs = operatorOf(node) === '<<-';
  const literal = text.slice(within.start, within.end);
  if (/['"\\]/.test(delimiter))
    return {
      kind: 'here',
      ...span,
      ...descriptor,
      body: literalWord(tabs ? literal.replace(/^\t+/gm, '') : literal, within),
    };
  const word = readWord(text, within, nestedOf(reading, body, within), 'here');
  return { kind: 'here', ...span, ...descriptor, body: tabs ? withoutTabs(word) : word };
}

function withoutTabs(word: Word): Word {
  let atLineStart = true;
  const parts = word.parts.map((quoted) =>
    quoted.kind !== 'quoted'
      ? quoted
      : {
          ...quoted,
          parts: quoted.parts.map((part) => {
            const stripped = atLineStart;
            atLineStart = part.kind === 'literal' && part.text.endsWith('\n');
            if (part.kind !== 'literal') return part;
            const text = part.text.replace(/\n\t+/g, '\n');
            return { ...part, text: stripped ? text.replace(/^\t+/, '') : text };
          }),
        },
  );
  return { ...word, parts };
}
