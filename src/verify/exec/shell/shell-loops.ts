/** Loops: gone through as long as it is known that they go on; then once, with nothing known of what they change. */
import type { ForCommand, LoopCommand, Statement, Word } from '../../../shell/ast.ts';
import { alsoOf, SUCCESS, UNKNOWN } from '../model/status.ts';
import { expandWords } from '../words/expand.ts';
import { type Frame, inCondition } from '../words/shell-frame.ts';
import { assign, forget, fork, type Left, meet, type ShellState } from '../words/shell-state.ts';

/** Rounds of one loop. */
const MAX_ROUNDS = 50;

export function runFor(frame: Frame, state: ShellState, command: ForCommand): ShellState | undefined {
  const { words, open } = command.words ? expandWords(frame.shell, state, command.words) : state.args;
  const loop = createLoop(frame, command.body);
  let at: ShellState | undefined = state;
  at.status = SUCCESS;
  for (const [round, word] of words.entries()) {
    if (!at || round >= MAX_ROUNDS) break;
    assign(at, command.variable, word);
    at = loop.round(at);
  }
  if (at && (open || words.length > MAX_ROUNDS)) at = perhaps(loop, at, command.variable);
  return loop.end(at);
}

export function runLoop(frame: Frame, state: ShellState, command: LoopCommand): ShellState | undefined {
  const loop = createLoop(frame, [...command.condition, ...command.body]);
  const body = createLoop(frame, command.body);
  let at: ShellState | undefined = state;
  for (let round = 0; round < MAX_ROUNDS && at; round += 1) {
    at = frame.shell.list(inCondition({ ...frame, left: body.left }), at, command.condition);
    if (!at) break;
    const { code } = at.status;
    const goesOn = code === undefined ? undefined : (code === 0) === (command.kind === 'while');
    if (goesOn === false) {
      at.status = SUCCESS;
      return body.end(at);
    }
    if (goesOn === undefined) {
      at.status = SUCCESS;
      loop.forgetChanges(at);
      return body.end(perhaps(body, at));
    }
    at = body.round(at);
  }
  // It goes on for ever: that is no failure, whatever could not be started.
  if (at) frame.left.push({ kind: 'exit', status: alsoOf(UNKNOWN, at.fatal) });
  return body.end(undefined);
}

interface Loop {
  readonly left: Left[];
  /** Goes through the body once. */
  round(state: ShellState): ShellState | undefined;
  forgetChanges(state: ShellState): void;
  /** Where the loop leads on: from its end, and from each `break`. */
  end(state: ShellState | undefined): ShellState | undefined;
}

/** The body runs an unknown number of times. */
function perhaps(loop: Loop, state: ShellState, variable?: string): ShellState {
  const { sure } = state;
  loop.forgetChanges(state);
  const inside = fork(state);
  if (variable !== undefined) {
    assign(inside, variable, undefined);
    assign(state, variable, undefined);
  }
  inside.sure = false;
  const after = loop.round(inside);
  return after ? meet(state, after, sure) : state;
}

function createLoop(frame: Frame, body: readonly Statement[]): Loop {
  const left: Left[] = [];
  const breaks: ShellState[] = [];
  return {
    left,
    round(state) {
      let next = frame.shell.list({ ...frame, left }, state, body);
      for (const one of left.splice(0)) {
        if (one.kind !== 'break' && one.kind !== 'continue') frame.left.push(one);
        else if (one.levels > 1) frame.left.push({ ...one, levels: one.levels - 1 });
        else if (one.kind === 'break') breaks.push(one.state);
        else next = next ? meet(next, one.state, false) : one.state;
      }
      return next;
    },
    forgetChanges(state) {
      const changes = changedBy(body, state.functions);
      if (changes === 'anything') forget(state);
      else for (const name of changes) assign(state, name, undefined);
      if (/"text":"(?:shift|set|cd|pushd|popd)"/.test(JSON.stringify(body))) {
        state.args = { words: [], open: true };
        state.directory = undefined;
      }
    },
    end(state) {
      frame.left.push(...left.splice(0).filter(({ kind }) => kind !== 'break' && kind !== 'continue'));
      const all = state ? [state, ...breaks] : breaks;
      const [first, ...rest] = all;
      return first && rest.reduce((a, b) => meet(a, b, false), first);
    },
  };
}

/** Commands whose words are names of variables; and those that may do anything. */
const SETS = /^(?:read|getopts|mapfile|readarray|export|declare|typeset|local|readonly|unset|let)$/;
const ANYTHING = /^(?:\.|source|eval|printf)$/;

/** Members of the nodes that are looked for, each of which may be missing. */
interface AnyNode {
  readonly kind?: string;
  readonly name?: string;
  readonly variable?: string;
  readonly append?: boolean;
  readonly text?: string;
  readonly modifier?: { readonly kind: string };
  readonly words?: readonly Word[];
}

/** Names of variables that commands set. */
function changedBy(
  body: readonly Statement[],
  functions: ShellState['functions'],
): ReadonlySet<string> | 'anything' {
  const names = new Set<string>();
  let anything = false;
  const simple = (words: readonly Word[]): void => {
    const texts = words.map(({ parts: [first] }) => (first?.kind === 'literal' ? first.text : undefined));
    const [name] = texts;
    if (name === undefined) return;
    if (functions.has(name) || ANYTHING.test(name)) anything ||= name !== 'printf' || texts[1] === '-v';
    if (!SETS.test(name)) return;
    for (const text of texts.slice(1))
      if (text === undefined) anything = true;
      else names.add(text.replace(/\+?=.*/s, ''));
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    const node = value as AnyNode;
    if (node.kind === 'for' && node.variable !== undefined) names.add(node.variable);
    if (node.append !== undefined && node.name !== undefined) names.add(node.name);
    if (node.kind === 'variable' && node.modifier?.kind === 'assign' && node.name !== undefined)
      names.add(node.name);
    if (node.kind === 'arithmetic')
      for (const [name] of (node.text ?? '').matchAll(/[A-Za-z_]\w*/g)) names.add(name);
    if (node.kind === 'unreadable') anything = true;
    if (node.kind === 'simple') simple(node.words ?? []);
    Object.values(node).forEach(walk);
  };
  walk(body);
  return anything ? 'anything' : names;
}
