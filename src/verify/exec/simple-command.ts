/** A simple command: assignments, a function, a built-in, or a program (POSIX XCU 2.9.1). */
import type { FileRedirect, Redirect, ShellCommand, SimpleCommand } from '../../shell/ast.ts';
import { child } from '../path.ts';
import { BUILTINS } from './builtins.ts';
import { expandText, expandWords, isRefused } from './expand.ts';
import { knownOutput } from './known-output.ts';
import { type Frame, fails, type Shell, settled, unforeseen } from './shell-frame.ts';
import {
  assign,
  environmentOf,
  type Left,
  meet,
  type ShellState,
  type Variable,
  variableOf,
} from './shell-state.ts';
import { SUCCESS, UNKNOWN } from './status.ts';
import { type Args, type Value, withoutFirst, withVariables } from './values.ts';

/** Functions that call each other. */
const MAX_CALLS = 20;

export function runSimple(frame: Frame, state: ShellState, command: SimpleCommand): ShellState | undefined {
  const { shell } = frame;
  touchTargets(shell, state, command.redirects);
  if (isRefused(state, [...command.words, ...command.assignments.map(({ value }) => value)]))
    return fails(frame, state);
  state.status = SUCCESS;
  const args = expandWords(shell, state, command.words);
  // Of a command that is nothing but assignments, the last substitution is the status.
  const substituted = state.status;
  const assignments = command.assignments.map(({ name, append, value }): readonly [string, Value] => {
    const text = expandText(shell, state, value);
    const before = append ? variableOf(state, name).value : '';
    return [name, text === undefined || before === undefined ? undefined : (before ?? '') + text];
  });
  const [word] = args.words;
  if (args.words.length === 0) {
    if (args.open) {
      shell.machine.touch(undefined);
      state.status = UNKNOWN;
      return state;
    }
    for (const [name, value] of assignments) assign(state, name, value);
    if (command.assignments.length === 0) state.status = substituted;
    return settled(frame, state);
  }
  if (word === undefined) {
    state.status = UNKNOWN;
    return settled(frame, state);
  }
  return runNamed(quietly(frame, command.redirects), state, word, args, assignments);
}

/** `cmd >file` prints nothing that is captured. */
function quietly(frame: Frame, redirects: readonly Redirect[]): Frame {
  const { output } = frame.shell;
  if (!output || !redirects.some((one) => one.kind === 'file' && writes(one) && (one.descriptor ?? 1) === 1))
    return frame;
  return { ...frame, shell: { ...frame.shell, output: { text: '' } } };
}

export function runNamed(
  frame: Frame,
  state: ShellState,
  word: string,
  args: Args,
  assignments: readonly (readonly [string, Value])[],
): ShellState | undefined {
  const { shell } = frame;
  const body = state.functions.get(word);
  const builtin = BUILTINS.get(word);
  if (body !== undefined && word !== 'exec') return callFunction(frame, state, body, args, assignments);
  if (builtin && (shell.isBash || !builtin.bash)) {
    // Assignments before a special built-in stay; before others they do not matter.
    if (builtin.special) for (const [name, value] of assignments) assign(state, name, value);
    return builtin.run({ frame, state, args, assignments, runNamed });
  }
  state.status = runProgram(frame, state, args, assignments);
  return settled(frame, state);
}

export function runProgram(
  frame: Frame,
  state: ShellState,
  args: Args,
  assignments: readonly (readonly [string, Value])[],
): ReturnType<Shell['machine']['run']> {
  const { shell } = frame;
  const status = shell.machine.run({
    argv: args,
    environment: withVariables(environmentOf(state), assignments),
    workingDirectory: state.directory,
    user: shell.user,
    search: 'shell',
    role: `the command that ${shell.label} runs`,
    // A failure that is provided for is nothing to speak of.
    sure: state.sure && !frame.condition && shell.output === undefined,
    scripts: [],
    depth: shell.depth + 1,
  });
  const { output } = shell;
  if (output && output.text !== undefined) {
    const printed = knownOutput(shell, state, args.words[0] ?? '', withoutFirst(args, 1));
    output.text = printed === undefined ? undefined : output.text + printed;
  }
  return status;
}

function callFunction(
  frame: Frame,
  state: ShellState,
  body: ShellCommand | 'unknown',
  args: Args,
  assignments: readonly (readonly [string, Value])[],
): ShellState | undefined {
  if (body === 'unknown' || frame.depth > MAX_CALLS) {
    unforeseen(frame, state);
    return state;
  }
  for (const [name, value] of assignments) assign(state, name, value);
  const outer = state.args;
  const left: Left[] = [];
  const locals = new Map<string, Variable>();
  const inner: Frame = { ...frame, left, locals, depth: frame.depth + 1 };
  state.args = withoutFirst(args, 1);
  const back = (one: ShellState): ShellState => {
    one.args = outer;
    for (const [name, variable] of locals) one.variables.set(name, variable);
    return one;
  };
  const ended = frame.shell.list(inner, state, [{ command: body, background: false }]);
  let after = ended && back(ended);
  for (const one of left)
    if (one.kind === 'return') {
      one.state.status = one.status;
      const returned = back(one.state);
      after = after ? meet(after, returned, false) : returned;
    } else frame.left.push(one);
  return after && settled(frame, after);
}

function writes({ operator }: FileRedirect): boolean {
  return operator.startsWith('>') || operator.startsWith('&>') || operator === '<>';
}

/** Files that redirections make. */
export function touchTargets(shell: Shell, state: ShellState, redirects: readonly Redirect[]): void {
  for (const redirect of redirects) {
    if (redirect.kind !== 'file' || !writes(redirect) || redirect.operator === '>&') continue;
    const path = expandText(shell, state, redirect.target);
    if (path === undefined) shell.machine.touch(undefined);
    else if (path.startsWith('/')) shell.machine.touch(path);
    else if (state.directory === undefined) shell.machine.touch(undefined);
    else shell.machine.touch(child(state.directory, path));
  }
}
