/** Commands that a shell has itself (POSIX XCU 2.14 and 1.7; bash(1) "SHELL BUILTIN COMMANDS"). */
import { type ExecProblem, executeWord } from '../exec.ts';
import { absolute, child } from '../path.ts';
import { isFound } from '../rootfs.ts';
import { searchPathOf } from './search-path.ts';
import { type Frame, fails, type Shell, type ShellKind, settled } from './shell-frame.ts';
import {
  assign,
  environmentOf,
  exitStatus,
  forget,
  jobOf,
  type Left,
  meet,
  type ShellState,
  variableOf,
} from './shell-state.ts';
import { exits, type Status, SUCCESS, UNKNOWN } from './status.ts';
import { testCommand } from './test-command.ts';
import { unread } from './unread.ts';
import { type Args, type Value, withoutFirst, withVariables } from './values.ts';

type Assignments = readonly (readonly [string, Value])[];

export interface Call {
  readonly frame: Frame;
  readonly state: ShellState;
  /** The command's name, and its arguments. */
  readonly args: Args;
  readonly assignments: Assignments;
  /** Runs another command in this one's place. */
  readonly runNamed: (
    frame: Frame,
    state: ShellState,
    word: string,
    args: Args,
    assignments: Assignments,
  ) => ShellState | undefined;
}

export interface Builtin {
  /** Assignments before it stay. */
  readonly special?: true;
  /** Shells that do not have it. */
  readonly notIn?: readonly ShellKind[];
  run(call: Call): ShellState | undefined;
}

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
      run: ({ frame, state, args }) =>
        leave(frame, { kind: 'return', status: codeOf(frame.shell, state, args), state }),
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

function pwd({ frame, state }: Call): ShellState {
  const { output } = frame.shell;
  if (output) {
    const lost = output.text === undefined || state.directory === undefined;
    output.text = lost ? undefined : `${output.text}${state.directory}\n`;
  }
  state.status = SUCCESS;
  return state;
}

function changeDirectory({ frame, state, args }: Call): ShellState | undefined {
  const { shell } = frame;
  const [target, ...more] = args.words
    .slice(1)
    .filter((word) => word === undefined || !/^-[LPe]$|^--$/.test(word));
  const home = variableOf(state, 'HOME').value;
  const path = args.words.length === 1 && !args.open ? (home ?? undefined) : target;
  state.status = UNKNOWN;
  if (path === undefined || path === '-' || more.length > 0 || args.open) {
    state.directory = undefined;
    return settled(frame, state);
  }
  if (path === '' || (!path.startsWith('/') && state.directory === undefined)) {
    state.directory = path === '' ? state.directory : undefined;
    return settled(frame, state);
  }
  const whole = absolute(path, state.directory ?? '/');
  const found = shell.root.resolve(path.startsWith('/') ? path : child(state.directory ?? '/', path));
  if (isFound(found) && found.kind === 'directory') {
    state.status = SUCCESS;
    state.directory = whole;
  } else if (shell.isTouched(whole)) state.directory = whole;
  else {
    const problem: ExecProblem = isFound(found)
      ? { kind: 'not-a-directory', path: whole }
      : { kind: 'missing', path: whole, at: found.at };
    const start = unread(frame, state, path, `the directory that ${shell.label} changes to`, problem);
    state.status = { code: 'fails', starts: new Set([shell.machine.record(start)]) };
  }
  return settled(frame, state);
}

function losesDirectory({ frame, state }: Call): ShellState | undefined {
  state.directory = undefined;
  state.status = UNKNOWN;
  return settled(frame, state);
}

function declare({ frame, state, args }: Call): ShellState | undefined {
  const [name, ...words] = args.words;
  if (args.open || words.includes(undefined)) {
    forget(state);
    state.status = SUCCESS;
    return state;
  }
  const options = words.filter((word) => word?.startsWith('-'));
  const removes = options.some((word) => word?.includes('n')) && name === 'export';
  const exported = removes ? false : name === 'export' || options.some((word) => word?.includes('x'));
  for (const word of words as readonly string[]) {
    const [, variable, append, value] = /^([A-Za-z_]\w*)(?:(\+?)=(.*))?$/s.exec(word) ?? [];
    if (variable === undefined) continue;
    const before = variableOf(state, variable);
    if (name === 'local' || (frame.locals && (name === 'declare' || name === 'typeset')))
      if (frame.locals && !frame.locals.has(variable)) frame.locals.set(variable, before);
    const old = append === '+' ? before.value : '';
    const next = value === undefined ? before.value : old === undefined ? undefined : (old ?? '') + value;
    const keeps = exported || (before.exported && !removes);
    if (value !== undefined || exported || removes) assign(state, variable, next, keeps);
    else if (name === 'local')
      assign(state, variable, frame.shell.kind === 'bash' ? null : undefined, before.exported);
  }
  state.status = SUCCESS;
  return settled(frame, state);
}

function unset({ state, args }: Call): ShellState {
  for (const word of args.words.slice(1))
    if (word === undefined) forget(state);
    else if (!word.startsWith('-')) {
      assign(state, word, null, false);
      if (args.words[1] === '-f') state.functions.delete(word);
    }
  state.status = SUCCESS;
  return state;
}

function setOptions({ state, args }: Call): ShellState {
  state.status = SUCCESS;
  const { words, open } = args;
  let at = 1;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) {
      state.errexit = false;
      break;
    }
    if (word === '--' || word === '-') {
      state.args = { words: words.slice(at + 1), open };
      return state;
    }
    if (!/^[-+]./.test(word)) break;
    const on = word.startsWith('-');
    if (word.slice(1).includes('e')) state.errexit = on;
    if (/o$/.test(word)) {
      at += 1;
      if (words[at] === 'errexit') state.errexit = on;
      if (words[at] === 'pipefail') state.pipefail = on;
    }
  }
  if (at < words.length || open) state.args = { words: words.slice(at), open };
  return state;
}

function shift({ frame, state, args }: Call): ShellState | undefined {
  const count = args.words.length < 2 ? '1' : args.words[1];
  state.status = SUCCESS;
  if (count === undefined || !/^\d+$/.test(count)) state.args = { words: [], open: true };
  else if (Number(count) <= state.args.words.length) state.args = withoutFirst(state.args, Number(count));
  else if (state.args.open) state.args = { words: [], open: true };
  // dash and busybox end here, bash goes on.
  else if (frame.shell.kind !== 'bash') return fails(frame, state);
  else state.status = exits(1);
  return settled(frame, state);
}

function read({ state, args, frame }: Call): ShellState | undefined {
  for (const word of args.words.slice(1))
    if (word === undefined) forget(state);
    else if (/^[A-Za-z_]\w*$/.test(word)) assign(state, word, undefined);
  for (const name of ['REPLY', 'MAPFILE', 'OPTARG', 'OPTIND']) assign(state, name, undefined);
  state.status = UNKNOWN;
  return settled(frame, state);
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

function evaluate({ frame, state, args }: Call): ShellState | undefined {
  const { machine } = frame.shell;
  const words = args.words.slice(1);
  if (args.open || words.includes(undefined) || !machine.parser) {
    forget(state);
    state.args = { words: [], open: true };
    state.status = UNKNOWN;
    return state;
  }
  const script = machine.parser.parse(words.join(' '));
  return frame.shell.list(frame, state, script.statements);
}

function source({ frame, state, args }: Call): ShellState | undefined {
  const { shell } = frame;
  const word = args.words[1] === '--' ? args.words[2] : args.words[1];
  const file = word === undefined ? undefined : sourced(shell, state, word);
  if (file === undefined || word === undefined) return sourcesUnknown(state);
  if (typeof file === 'string') return runSourced(frame, state, file, args);
  const status: Status = {
    code: 'fails',
    starts: new Set([
      shell.machine.record(
        unread(frame, state, word, `the file that ${shell.label} reads`, {
          kind: 'missing',
          path: file.path,
          at: file.path,
        }),
      ),
    ]),
  };
  if (shell.kind === 'bash' && shell.label.endsWith('bash')) {
    state.status = status;
    return settled(frame, state);
  }
  return frame.condition && shell.kind === 'bash' ? state : fails(frame, state, status);
}

function sourcesUnknown(state: ShellState): ShellState {
  forget(state);
  state.status = UNKNOWN;
  return state;
}

/** Its text; undefined when that is not known; the path where nothing is. */
function sourced(
  shell: Shell,
  state: ShellState,
  word: string,
): string | { readonly path: string } | undefined {
  if (!word.includes('/')) return undefined;
  if (!word.startsWith('/') && state.directory === undefined) return undefined;
  const path = word.startsWith('/') ? word : child(state.directory ?? '/', word);
  if (shell.isTouched(path)) return undefined;
  if (!isFound(shell.root.resolve(path))) return { path };
  return shell.root.scriptText(path);
}

function runSourced(frame: Frame, state: ShellState, text: string, args: Args): ShellState | undefined {
  const { shell } = frame;
  if (!shell.machine.parser || frame.depth > 20) return sourcesUnknown(state);
  const outer = state.args;
  const own = withoutFirst(args, 2);
  if (own.words.length > 0 && shell.kind === 'bash') state.args = own;
  const left: Left[] = [];
  const script = shell.machine.parser.parse(text);
  state.status = SUCCESS;
  const back = (one: ShellState): ShellState => {
    if (own.words.length > 0 && shell.kind === 'bash') one.args = outer;
    return one;
  };
  const ended = shell.list({ ...frame, left, depth: frame.depth + 1 }, state, script.statements);
  let after = ended && back(ended);
  for (const one of left)
    if (one.kind === 'return') {
      one.state.status = one.status;
      const returned = back(one.state);
      after = after ? meet(after, returned, false) : returned;
    } else frame.left.push(one);
  return after && settled(frame, after);
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
