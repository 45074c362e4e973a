/** A simple command: assignments, a function, a built-in, or a program (POSIX XCU 2.9.1). */
import type { Redirect, ShellCommand, SimpleCommand } from '../../../shell/ast.ts';
import { BUILTINS } from '../builtins/builtins.ts';
import { SUCCESS, UNKNOWN } from '../model/status.ts';
import { type Args, type Value, withoutFirst, withVariables } from '../model/values.ts';
import { expandText, expandWords, isRefused } from '../words/expand.ts';
import { failedRedirect, touchTargets, writes } from '../words/redirects.ts';
import { comeBack, type Frame, fails, type Shell, settled, unforeseen } from '../words/shell-frame.ts';
import {
  assign,
  environmentOf,
  type Left,
  type ShellState,
  type Variable,
  variableOf,
} from '../words/shell-state.ts';
import { knownOutput } from './known-output.ts';

/** Functions that call each other. */
const MAX_CALLS = 20;

export function runSimple(frame: Frame, state: ShellState, command: SimpleCommand): ShellState | undefined {
  const { shell } = frame;
  if (isRefused(shell, state, [...command.words, ...command.assignments.map(({ value }) => value)]))
    return fails(frame, state);
  state.substitution = undefined;
  const args = expandWords(shell, state, command.words);
  const assignments = command.assignments.map(({ name, append, value }): readonly [string, Value] => {
    const text = expandText(shell, state, value);
    const before = append ? variableOf(state, name).value : '';
    return [name, text === undefined || before === undefined ? undefined : (before ?? '') + text];
  });
  const [word] = args.words;
  const barred = failedRedirect(frame, state, command.redirects);
  if (barred) {
    if (word === 'exec') return fails(frame, state, barred);
    state.status = barred;
    return settled(frame, state);
  }
  touchTargets(shell, state, command.redirects);
  if (args.words.length === 0) {
    if (args.open) {
      shell.machine.touch(undefined);
      state.status = UNKNOWN;
      return state;
    }
    for (const [name, value] of assignments) assign(state, name, value);
    // Of a command that is nothing but assignments, the last substitution is the status.
    state.status = state.substitution ?? SUCCESS;
    return settled(frame, state);
  }
  if (word === undefined) {
    state.status = UNKNOWN;
    return settled(frame, state);
  }
  const inner = withInput(quietly(frame, state, command.redirects), state, command.redirects);
  return runNamed(inner, state, word, args, assignments);
}

/** A here-document is the command's standard input. */
function withInput(frame: Frame, state: ShellState, redirects: readonly Redirect[]): Frame {
  const last = redirects.findLast(
    (one) => (one.descriptor ?? 0) === 0 && (one.kind === 'here' || one.operator.startsWith('<')),
  );
  if (!last) return frame;
  const text = last.kind === 'here' ? expandText(frame.shell, state, last.body) : undefined;
  return { ...frame, shell: { ...frame.shell, input: text === undefined ? 'unknown' : { text } } };
}

/** `cmd >file` prints nothing that is captured, and `cmd 2>/dev/null` no errors. */
function quietly(frame: Frame, state: ShellState, redirects: readonly Redirect[]): Frame {
  let { output, quiet } = frame.shell;
  for (const one of redirects) {
    if (one.kind !== 'file' || !writes(one)) continue;
    const errors = one.descriptor === 2 || one.operator.startsWith('&>');
    if (output && (one.descriptor ?? 1) === 1) output = { text: '' };
    const target =
      errors || one.descriptor === undefined ? expandText(frame.shell, state, one.target) : undefined;
    const all =
      one.descriptor === undefined &&
      redirects.some((other) => other.kind === 'file' && other.descriptor === 2);
    if (target === '/dev/null' && (errors || all)) quiet = true;
  }
  return { ...frame, shell: { ...frame.shell, output, quiet } };
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
  // POSIX takes special built-ins first; bash does so only where it is to be like sh.
  if (body !== undefined && (word !== 'exec' || shell.kind === 'bash'))
    return callFunction(frame, state, body, args, assignments);
  if (builtin && !builtin.notIn?.includes(shell.kind)) {
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
    sure: state.sure && !frame.condition && !shell.quiet && shell.output === undefined,
    scripts: [],
    input: shell.input,
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
  return comeBack(frame, ended, left, back);
}
