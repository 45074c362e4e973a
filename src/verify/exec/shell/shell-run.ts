/** Lists, pipelines and compound commands (POSIX XCU 2.9). */
import type { CaseCommand, IfCommand, Pipeline, ShellCommand, Statement } from '../../../shell/ast.ts';
import { alsoOf, hasFailed, inverted, type Status, SUCCESS, UNKNOWN, union } from '../model/status.ts';
import { expandPattern, expandText } from '../words/expand.ts';
import { matches } from '../words/patterns.ts';
import { touchTargets } from '../words/redirects.ts';
import { endOf, type Frame, inCondition, settled, unforeseen } from '../words/shell-frame.ts';
import { fork, meet, type ShellState } from '../words/shell-state.ts';
import { doubleBracket } from '../words/test-command.ts';
import { runFor, runLoop } from './shell-loops.ts';
import { runNamed, runSimple } from './simple-command.ts';

export function runStatements(
  frame: Frame,
  state: ShellState,
  statements: readonly Statement[],
): ShellState | undefined {
  let at: ShellState | undefined = state;
  for (const { command, background } of statements) {
    if (!frame.shell.machine.step()) {
      unforeseen(frame, at);
      return undefined;
    }
    if (background) {
      at.job = frame.shell.remember(inSubshell(frame, at, command));
      at.status = SUCCESS;
    } else at = runCommand(frame, at, command);
    if (!at) return undefined;
  }
  return at;
}

/** In a process of its own: what it changes is lost, but how it ends is known. */
function inSubshell(frame: Frame, state: ShellState, command: ShellCommand): Status {
  const child = fork(state);
  child.fatal = new Set();
  const inner: Frame = { ...frame, left: [], locals: undefined };
  return endOf(inner.left, runCommand(inner, child, command));
}

function runCommand(frame: Frame, state: ShellState, command: ShellCommand): ShellState | undefined {
  switch (command.kind) {
    case 'simple':
      return runSimple(frame, state, command);
    case 'and':
    case 'or':
      return runAndOr(frame, state, command.kind, command.left, command.right);
    case 'pipeline':
      return runPipeline(frame, state, command);
    case 'if':
      touchTargets(frame.shell, state, command.redirects);
      return runIf(frame, state, command, 0);
    case 'case':
      touchTargets(frame.shell, state, command.redirects);
      return runCase(frame, state, command);
    case 'for':
      touchTargets(frame.shell, state, command.redirects);
      return runFor(frame, state, command);
    case 'while':
    case 'until':
      touchTargets(frame.shell, state, command.redirects);
      return runLoop(frame, state, command);
    case 'group':
      touchTargets(frame.shell, state, command.redirects);
      return runStatements(frame, state, command.body);
    case 'subshell':
      touchTargets(frame.shell, state, command.redirects);
      state.status = inSubshell(frame, state, { ...command, kind: 'group' });
      return settled(frame, state);
    case 'function':
      state.functions.set(command.name, command.body);
      state.status = SUCCESS;
      return state;
    case 'test':
      // To dash `[[` is the name of a program.
      if (frame.shell.kind === 'dash') return runNamed(frame, state, '[[', { words: ['[['], open: true }, []);
      state.status = doubleBracket(frame.shell, state, command.words);
      return settled(frame, state);
    case 'arithmetic':
      state.status = UNKNOWN;
      return settled(frame, state);
    case 'unreadable':
      if (state.sure && !frame.condition && !frame.shell.output) unreadText(frame.shell);
      unforeseen(frame, state);
      return state;
  }
}

/** A mistake in its syntax, or something that our grammar does not know. */
function unreadText({ machine, label }: Frame['shell']): void {
  machine.doubt({
    ...(label.startsWith('/') ? { path: label } : {}),
    found: 'shell text that could not be read',
    message: `some of the shell text that ${label} runs could not be read, so nobody knows what it starts there`,
    remedy:
      'Try it with `sh -n` and shellcheck. Where both are content, it is the reader of shell text that fails.',
  });
}

/** What follows where a command succeeded, and where it failed; the state is that after it. */
interface Ways {
  readonly good?: ShellState;
  readonly bad?: ShellState;
}

function waysAfter(state: ShellState): Ways {
  const { status } = state;
  if (status.code === 0) return { good: state };
  if (hasFailed(status)) return { bad: state };
  const good = fork(state);
  // Here all of them did start.
  good.fatal = union(good.fatal, status.starts);
  good.status = { code: 0, starts: status.starts };
  good.sure = false;
  state.status = { code: 'fails', starts: status.starts };
  state.sure = false;
  return { good, bad: state };
}

/** Both ways meet again, if both lead on. */
function joined(a: ShellState | undefined, b: ShellState | undefined, sure: boolean): ShellState | undefined {
  return a && b ? meet(a, b, sure) : (a ?? b);
}

function runAndOr(
  frame: Frame,
  state: ShellState,
  kind: 'and' | 'or',
  left: ShellCommand,
  right: ShellCommand,
): ShellState | undefined {
  const { sure } = state;
  const after = runCommand(inCondition(frame), state, left);
  if (!after) return undefined;
  const { good, bad } = waysAfter(after);
  const goesOn = kind === 'and' ? good : bad;
  const stays = kind === 'and' ? bad : good;
  if (!goesOn) return stays;
  const { blame } = goesOn;
  if (!stays) goesOn.blame = union(blame, goesOn.status.starts);
  const ended = runCommand(frame, goesOn, right);
  if (ended) {
    if (hasFailed(ended.status) && !stays) ended.status = alsoOf(ended.status, ended.blame);
    ended.blame = blame;
  }
  return stays ? joined(ended, stays, sure) : ended;
}

function runPipeline(
  frame: Frame,
  state: ShellState,
  { commands, negated }: Pipeline,
): ShellState | undefined {
  const [first] = commands;
  let at: ShellState | undefined = state;
  if (commands.length === 1 && first) at = runCommand(negated ? inCondition(frame) : frame, state, first);
  else {
    const last = commands.length - 1;
    const silent: Frame = frame.shell.output
      ? { ...frame, shell: { ...frame.shell, output: { text: undefined } } }
      : frame;
    const piped: Frame = { ...silent, shell: { ...silent.shell, input: 'unknown' } };
    const statuses = commands.map((command, index) => {
      const inner = index === 0 ? silent : piped;
      return inSubshell(index < last && !state.pipefail ? inCondition(inner) : inner, state, command);
    });
    if (frame.shell.output) frame.shell.output.text = undefined;
    const status = statuses[last] ?? UNKNOWN;
    const failed = statuses.some(hasFailed);
    const all = statuses.reduce<Status['starts']>((starts, one) => union(starts, one.starts), new Set());
    state.status = state.pipefail
      ? { code: failed ? 'fails' : statuses.every(({ code }) => code === 0) ? 0 : undefined, starts: all }
      : status;
  }
  if (!at) return undefined;
  if (negated) at.status = inverted(at.status);
  return negated || commands.length === 1 ? at : settled(frame, at);
}

function runIf(frame: Frame, state: ShellState, command: IfCommand, index: number): ShellState | undefined {
  const branch = command.branches[index];
  if (!branch) {
    state.status = SUCCESS;
    return command.otherwise ? runStatements(frame, state, command.otherwise) : state;
  }
  const { sure, blame } = state;
  const after = runStatements(inCondition(frame), state, branch.condition);
  if (!after) return undefined;
  const { good, bad } = waysAfter(after);
  if (bad && !good) bad.blame = union(blame, bad.status.starts);
  const yes = good && runStatements(frame, good, branch.body);
  const no = bad && runIf(frame, bad, command, index + 1);
  if (yes) yes.blame = blame;
  if (no) no.blame = blame;
  return joined(yes, no, sure && Boolean(good ? yes : true) && Boolean(bad ? no : true));
}

function runCase(frame: Frame, state: ShellState, { subject, items }: CaseCommand): ShellState | undefined {
  const text = expandText(frame.shell, state, subject);
  const { sure } = state;
  let result: ShellState | undefined;
  let complete = true;
  let waiting: ShellState | undefined = state;
  for (const { patterns, body, end } of items) {
    if (!waiting) break;
    const found: boolean | undefined = matchesAny(frame, waiting, patterns, text);
    if (found === false) continue;
    const here: ShellState = found ? waiting : fork(waiting);
    if (found) waiting = undefined;
    else here.sure = false;
    here.status = SUCCESS;
    // `;&` and `;;&` go on with bodies that follow.
    if (end !== ';;') unforeseen(frame, here);
    const after = runStatements(frame, here, body);
    if (!after) complete = false;
    result = joined(result, after, sure && complete);
  }
  if (!waiting) return result;
  waiting.status = SUCCESS;
  return joined(result, waiting, sure && complete);
}

function matchesAny(
  frame: Frame,
  state: ShellState,
  patterns: CaseCommand['items'][number]['patterns'],
  text: string | undefined,
): boolean | undefined {
  let found: boolean | undefined = false;
  for (const word of patterns) {
    const pattern = expandPattern(frame.shell, state, word);
    // A lone star takes everything, known or not.
    if (pattern?.length === 1 && pattern[0]?.text === '*' && !pattern[0].literal) return true;
    const one = pattern && text !== undefined ? matches(pattern, text) : undefined;
    if (one) return true;
    if (one === undefined) found = undefined;
  }
  return found;
}
