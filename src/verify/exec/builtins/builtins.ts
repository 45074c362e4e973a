/** Commands that a shell has itself (POSIX XCU 2.14 and 1.7; bash(1) "SHELL BUILTIN COMMANDS"). */

import { child } from '../../../domain/image-path.ts';
import { executeWord } from '../model/execve.ts';
import { searchPathOf } from '../model/search-path.ts';
import { exits, FAILURE, type Status, SUCCESS, UNKNOWN } from '../model/status.ts';
import { type Args, type Value, withoutFirst, withVariables } from '../model/values.ts';
import { type Frame, type Shell, type ShellKind, settled } from '../words/shell-frame.ts';
import { environmentOf, exitStatus, jobOf, type Left, type ShellState } from '../words/shell-state.ts';
import { testCommand } from '../words/test-command.ts';
import type { Builtin, Call } from './builtin-call.ts';
import { changeDirectory, losesDirectory, pwd } from './builtin-directory.ts';
import { evaluate, source } from './builtin-source.ts';
import { declare, read, setOptions, shift, unset } from './builtin-variables.ts';

/** A built-in that only has a status. */
function simple(status: (shell: Shell, state: ShellState, args: Args) => Status): Builtin {
  return {
    run({ frame, state, args }) {
      state.status = status(frame.shell, state, args);
      return settled(frame, state);
    },
  };
}

const nothing = simple(() => SUCCESS);
const unknown = simple(() => UNKNOWN);

const PLAIN_SHELLS: readonly ShellKind[] = ['dash', 'busybox'];

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', { ...nothing, special: true }],
  ['true', nothing],
  ['false', simple(() => exits(1))],
  ...[
    'trap',
    'umask',
    'hash',
    'alias',
    'unalias',
    'jobs',
    'shopt',
    'enable',
    'times',
    'history',
    'complete',
    'setopt',
  ].map((name): [string, Builtin] => [name, nothing]),
  ...['ulimit', 'kill', 'fg', 'bg', 'let', 'disown'].map((name): [string, Builtin] => [name, unknown]),
  ['echo', { run: print }],
  ['printf', { run: print }],
  ['pwd', { run: pwd }],
  ['test', simple((shell, state, args) => testCommand(shell, state, withoutFirst(args, 1)))],
  [
    '[',
    simple((shell, state, { words, open }) => testCommand(shell, state, { words: words.slice(1, -1), open })),
  ],
  ['cd', { run: changeDirectory }],
  ['pushd', { notIn: PLAIN_SHELLS, run: changeDirectory }],
  ['popd', { notIn: PLAIN_SHELLS, run: (call) => losesDirectory(call) }],
  ...['export', 'readonly'].map((name): [string, Builtin] => [name, { special: true, run: declare }]),
  ...['declare', 'typeset', 'local'].map((name): [string, Builtin] => [name, { run: declare }]),
  ['unset', { special: true, run: unset }],
  ['set', { special: true, run: setOptions }],
  ['shift', { special: true, run: shift }],
  ['read', { run: read }],
  ['getopts', { run: read }],
  ['mapfile', { notIn: PLAIN_SHELLS, run: read }],
  ['readarray', { notIn: PLAIN_SHELLS, run: read }],
  [
    'exit',
    {
      special: true,
      run: ({ frame, state, args }) =>
        leave(frame, { kind: 'exit', status: exitStatus(state, codeOf(frame.shell, state, args)) }),
    },
  ],
  [
    'return',
    {
      special: true,
      run: ({ frame, state, args }) => {
        // There is nothing to return from: bash goes on, the others end.
        if (frame.depth === 0 && frame.shell.kind === 'bash') {
          state.status = FAILURE;
          return settled(frame, state);
        }
        return leave(frame, { kind: 'return', status: codeOf(frame.shell, state, args), state });
      },
    },
  ],
  ...(['break', 'continue'] as const).map((kind): [string, Builtin] => [
    kind,
    {
      special: true,
      run: ({ frame, state, args }) => leave(frame, { kind, levels: Number(args.words[1] ?? 1) || 1, state }),
    },
  ]),
  ['exec', { special: true, run: replace }],
  ['eval', { special: true, run: evaluate }],
  ['.', { special: true, run: source }],
  ['source', { notIn: ['dash'], run: source }],
  ['command', { run: command }],
  ['builtin', { notIn: PLAIN_SHELLS, run: (call) => another(call, withoutFirst(call.args, 1)) }],
  ['time', { notIn: PLAIN_SHELLS, run: (call) => another(call, timed(withoutFirst(call.args, 1))) }],
  ['type', simple((shell, state, args) => exists(shell, state, args.words[1], state))],
  ['wait', { run: wait }],
]);

function leave(frame: Frame, left: Left): undefined {
  frame.left.push(left);
  return undefined;
}

function codeOf({ machine }: Shell, state: ShellState, { words, open }: Args): Status {
  if (words.length < 2) return open ? UNKNOWN : state.status;
  const [, code] = words;
  const status = jobOf(code);
  if (status !== undefined) return machine.jobs[status] ?? UNKNOWN;
  return code !== undefined && /^\d+$/.test(code)
    ? exits(Number(code))
    : code === undefined
      ? UNKNOWN
      : exits(2);
}

function print({ frame, state, args }: Call): ShellState {
  const { output } = frame.shell;
  state.status = SUCCESS;
  if (output) {
    const text = printed(args);
    output.text = text === undefined || output.text === undefined ? undefined : output.text + text;
  }
  return state;
}

function printed({ words, open }: Args): Value {
  if (open || words.includes(undefined)) return undefined;
  const [name, ...rest] = words as readonly string[];
  if (name === 'echo') {
    const bare = rest[0] === '-n';
    const text = (bare ? rest.slice(1) : rest).join(' ');
    return text.includes('\\') || /^-[eE]/.test(rest[0] ?? '') ? undefined : text + (bare ? '' : '\n');
  }
  const [format, ...values] = rest;
  if (format === '%s' && values.length === 1) return values[0];
  if (format === '%s\\n' && values.length === 1) return `${values[0]}\n`;
  return format !== undefined && values.length === 0 && !/[\\%]/.test(format) ? format : undefined;
}

/** `exec`: without a command only redirections; else the shell is no more, also where it fails (POSIX). */
function replace({ frame, state, args, assignments }: Call): ShellState | undefined {
  const { shell } = frame;
  let rest = withoutFirst(args, 1);
  for (;;) {
    const [word] = rest.words;
    if (word === '--') rest = withoutFirst(rest, 1);
    else if (shell.kind === 'dash') break;
    else if (word === '-a') rest = withoutFirst(rest, 2);
    else if (word === '-c' || word === '-l' || word === '-cl') rest = withoutFirst(rest, 1);
    else break;
  }
  if (rest.words.length === 0 && !rest.open) {
    state.status = SUCCESS;
    return state;
  }
  const status = shell.machine.run({
    argv: rest,
    environment: withVariables(environmentOf(state), assignments),
    workingDirectory: state.directory,
    user: shell.user,
    search: 'shell',
    role: `the command that ${shell.label} runs`,
    sure: state.sure && shell.output === undefined,
    scripts: [],
    input: shell.input,
    depth: shell.depth + 1,
  });
  if (shell.output) shell.output.text = undefined;
  return leave(frame, { kind: 'exit', status: exitStatus(state, status) });
}

function command(call: Call): ShellState | undefined {
  const { frame, state } = call;
  const args = withoutFirst(call.args, 1);
  const [option, word] = args.words;
  if (option === '-v' || option === '-V') {
    state.status = exists(frame.shell, state, word, state);
    return settled(frame, state);
  }
  return another(call, option === '--' || option === '-p' ? withoutFirst(args, 1) : args);
}

/** `command name …`, `time name …`. */
function another({ frame, state, assignments, runNamed }: Call, args: Args): ShellState | undefined {
  const [word] = args.words;
  if (word === undefined) {
    state.status = args.words.length === 0 && !args.open ? SUCCESS : UNKNOWN;
    return settled(frame, state);
  }
  const hidden = state.functions.get(word);
  state.functions.delete(word);
  const after = runNamed(frame, state, word, args, assignments);
  if (hidden !== undefined) after?.functions.set(word, hidden);
  return after;
}

function timed(args: Args): Args {
  return args.words[0] === '-p' ? withoutFirst(args, 1) : args;
}

/** `command -v name`: whether there is such a command, and where. */
function exists(shell: Shell, state: ShellState, word: Value, { directory }: ShellState): Status {
  const { output } = shell;
  const answer = (path: Value): Status => {
    if (output)
      output.text = output.text === undefined || path === undefined ? undefined : `${output.text}${path}\n`;
    return SUCCESS;
  };
  if (word === undefined) {
    if (output) output.text = undefined;
    return UNKNOWN;
  }
  if (state.functions.has(word) || BUILTINS.has(word)) return answer(word);
  const searchPath = searchPathOf(environmentOf(state));
  const known = word.includes('/')
    ? word.startsWith('/') || directory !== undefined
    : searchPath !== undefined;
  if (!known) {
    if (output) output.text = undefined;
    return UNKNOWN;
  }
  const { problem, scripts, program } = executeWord(
    { root: shell.root, searchPath: searchPath ?? [], workingDirectory: directory ?? '/', search: 'shell' },
    word,
  );
  const path = scripts[0]?.path ?? program?.path;
  if (path !== undefined) return answer(path);
  const places = word.includes('/') ? [word] : (searchPath ?? []).map((one) => child(one, word));
  if (problem?.kind === 'not-a-program' || places.some((one) => shell.isTouched(one))) {
    if (output) output.text = undefined;
    return UNKNOWN;
  }
  return exits(1);
}

/** `wait` alone is always content; with a process its status is that of the process. */
function wait({ frame, state, args }: Call): ShellState | undefined {
  const job = jobOf(args.words.at(-1));
  const one = job === undefined ? undefined : frame.shell.machine.jobs[job];
  state.status = args.words.length === 1 && !args.open ? SUCCESS : (one ?? UNKNOWN);
  return settled(frame, state);
}
