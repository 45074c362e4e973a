/**
 * From tree-sitter-bash's tree to our own. The tree is made for editors, so three things are put right here: how `&&`,
 * `||`, `|` and redirections bind (rebuilt from their order), what stands behind a here-document's delimiter on its
 * line, and words (read from the text by `read-words.ts`).
 */
import type { Node } from 'web-tree-sitter';
import type { Redirect, ShellCommand, Statement, Word } from './ast.ts';
import { MAX_SHELL_CHAIN, MAX_SHELL_DEPTH } from './bounds.ts';
import { wordOf } from './nested.ts';
import { readCase, readFor, readGroup, readIf, readLoop } from './read-compounds.ts';
import { readRedirect } from './read-redirects.ts';
import { readSimple, readTest } from './read-simple.ts';
import { childrenOf, deeper, type Reading, spanOf, unreadable } from './reading.ts';

/** Commands in order, and what joins them. */
type Token = ShellCommand | '&&' | '||' | '|' | '!';

export function readStatements(reading: Reading, nodes: readonly Node[]): readonly Statement[] {
  const statements: Statement[] = [];
  const relevant = nodes.filter(({ type }) => type !== 'comment');
  for (const [index, node] of relevant.entries()) {
    if (!node.isNamed && !node.isMissing) continue;
    const command = readCommand(reading, node);
    // An error in the middle of a line: what was read before it may be half of something else.
    const before =
      command.kind === 'unreadable' && relevant[index - 1]?.isNamed ? statements.pop() : undefined;
    statements.push({
      command: before ? { ...command, start: before.command.start } : command,
      background: relevant[index + 1]?.type === '&',
    });
  }
  return statements;
}

function readCommand(reading: Reading, node: Node): ShellCommand {
  if (reading.depth > MAX_SHELL_DEPTH) return unreadable(reading, node);
  return joined(reading, flatten(deeper(reading), node, 0), node);
}

/** A tree of lists and pipelines as its commands and operators, in the order of the text. */
function flatten(reading: Reading, node: Node, links: number): Token[] {
  if (links > MAX_SHELL_CHAIN) return [unreadable(reading, node)];
  switch (node.type) {
    case 'list':
    case 'pipeline':
    case 'negated_command':
      return childrenOf(node).flatMap((child): Token[] => flattenChild(reading, child, links + 1));
    case 'redirected_statement':
      return flattenRedirected(reading, node, links + 1);
    default:
      return [readPlain(reading, node)];
  }
}

function flattenChild(reading: Reading, child: Node, links: number): Token[] {
  if (child.isNamed) return flatten(reading, child, links);
  if (child.type === '&&' || child.type === '||' || child.type === '!') return [child.type];
  if (child.type === '|' || child.type === '|&') return ['|'];
  return [unreadable(reading, child)];
}

/** Redirections belong to the last command before them. */
function flattenRedirected(reading: Reading, node: Node, links: number): Token[] {
  const tokens: Token[] = [];
  const behind: Token[] = [];
  for (const child of childrenOf(node)) {
    if (!/^(?:file|heredoc|herestring)_redirect$/.test(child.type)) {
      tokens.push(...flatten(reading, child, links));
      continue;
    }
    const last = tokens.at(-1);
    const command: ShellCommand =
      last === undefined || typeof last === 'string'
        ? { kind: 'simple', ...spanOf(child), assignments: [], words: [], redirects: [] }
        : last;
    if (last !== undefined && typeof last !== 'string') tokens.pop();
    const { redirects, words, rest } = redirectParts(reading, child, links);
    tokens.push(redirected(reading, command, redirects, words));
    behind.push(...rest);
  }
  return [...tokens, ...behind];
}

interface RedirectParts {
  readonly redirects: readonly Redirect[];
  /** Arguments that the grammar put into the redirection: `cmd > file argument`. */
  readonly words: readonly Word[];
  /** The rest of a here-document's first line: `cat << EOF | sh`. */
  readonly rest: readonly Token[];
}

function redirectParts(reading: Reading, node: Node, links: number): RedirectParts {
  const { redirect, words: extra } = readRedirect(reading, node);
  const redirects: Redirect[] = [redirect];
  const words: Word[] = extra.map((span) => wordOf(reading, node, span));
  const rest: Token[] = [];
  if (redirect.kind === 'here')
    for (const [index, child] of childrenOf(node).entries()) {
      const field = fieldOf(node, child, index);
      if (field === 'redirect') {
        const inner = redirectParts(reading, child, links + 1);
        redirects.push(...inner.redirects);
        words.push(...inner.words);
      } else if (field === 'argument') words.push(wordOf(reading, child));
      else if (field === 'operator' && (child.type === '&&' || child.type === '||')) rest.push(child.type);
      else if (field === 'right' || child.type === 'pipeline')
        rest.push(...flattenChild(reading, child, links + 1));
    }
  return { redirects, words, rest };
}

function fieldOf(node: Node, child: Node, hint: number): string | undefined {
  for (let index = hint; index < node.childCount; index += 1)
    if (node.child(index)?.id === child.id) return node.fieldNameForChild(index) ?? undefined;
  return undefined;
}

function redirected(
  reading: Reading,
  command: ShellCommand,
  redirects: readonly Redirect[],
  words: readonly Word[],
): ShellCommand {
  switch (command.kind) {
    case 'simple':
      return {
        ...command,
        words: [...command.words, ...words],
        redirects: [...command.redirects, ...redirects],
        end: redirects.at(-1)?.end ?? command.end,
      };
    case 'function':
      return words.length > 0
        ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
        : { ...command, body: redirected(reading, command.body, redirects, []) };
    case 'and':
    case 'or':
    case 'pipeline':
    case 'unreadable':
      return unreadable(reading, { startIndex: command.start, endIndex: command.end });
    default:
      return words.length > 0
        ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
        : { ...command, redirects: [...command.redirects, ...redirects] };
  }
}

/** Pipelines bind closer than `&&` and `||`, which are equal, from the left. */
function joined(reading: Reading, tokens: readonly Token[], node: Node): ShellCommand {
  let left: ShellCommand | undefined;
  let operator: '&&' | '||' | undefined;
  let pipe: Token[] = [];
  const endPipeline = (): boolean => {
    const right = pipelineOf(pipe);
    pipe = [];
    if (!right) return false;
    left =
      left && operator
        ? { kind: operator === '&&' ? 'and' : 'or', left, right, start: left.start, end: right.end }
        : right;
    return true;
  };
  for (const token of tokens) {
    if (token !== '&&' && token !== '||') {
      pipe.push(token);
      continue;
    }
    if (!endPipeline()) return unreadable(reading, node);
    operator = token;
  }
  return endPipeline() && left ? left : unreadable(reading, node);
}

function pipelineOf(tokens: readonly Token[]): ShellCommand | undefined {
  const negated = tokens[0] === '!';
  const commands: ShellCommand[] = [];
  for (const [index, token] of tokens.slice(negated ? 1 : 0).entries()) {
    if ((index % 2 === 1) !== (token === '|')) return undefined;
    if (typeof token === 'string') {
      if (token !== '|') return undefined;
    } else commands.push(token);
  }
  const [first] = commands;
  const last = commands.at(-1);
  if (!first || !last || tokens.at(-1) === '|') return undefined;
  if (!negated && commands.length === 1) return first;
  return { kind: 'pipeline', commands, negated, start: first.start, end: last.end };
}

function readPlain(reading: Reading, node: Node): ShellCommand {
  if (node.isMissing) return unreadable(reading, node);
  switch (node.type) {
    case 'command':
    case 'declaration_command':
    case 'unset_command':
    case 'variable_assignment':
    case 'variable_assignments':
      return readSimple(reading, node);
    case 'test_command':
      return readTest(reading, node);
    case 'if_statement':
      return readIf(reading, node);
    case 'for_statement':
    case 'c_style_for_statement':
      return readFor(reading, node);
    case 'while_statement':
      return readLoop(reading, node);
    case 'case_statement':
      return readCase(reading, node);
    case 'subshell':
    case 'compound_statement':
      return readGroup(reading, node);
    case 'function_definition':
      return readFunction(reading, node);
    default:
      return unreadable(reading, node);
  }
}

function readFunction(reading: Reading, node: Node): ShellCommand {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  if (!name || !body) return unreadable(reading, node);
  let command = readCommand(deeper(reading), body);
  for (const child of childrenOf(node))
    if (/^(?:file|herestring)_redirect$/.test(child.type)) {
      const { redirects, words } = redirectParts(reading, child, 0);
      command = redirected(reading, command, redirects, words);
    }
  return { kind: 'function', ...spanOf(node), name: name.text, body: command };
}
