/** A shell is started: its text, or its script, is gone through. */

import { child } from '../../../domain/image-path.ts';
import type { Statement } from '../../../shell/ast.ts';
import { mayRead } from '../../rootfs/access.ts';
import { isFound } from '../../rootfs/root-node.ts';
import type { ExecProblem } from '../model/execve.ts';
import type { Machine, Process } from '../model/machine.ts';
import { DEFAULT_PATH } from '../model/search-path.ts';
import { type Status, SUCCESS, UNKNOWN } from '../model/status.ts';
import { type Args, lookUp, NO_ARGS, type Value } from '../model/values.ts';
import { endOf, type Frame, type Shell, type ShellKind } from '../words/shell-frame.ts';
import { fork, jobToken, type ShellState, type Variable } from '../words/shell-state.ts';
import { readLogin } from './login-shell.ts';
import { readShellArguments, type ShellArguments } from './shell-arguments.ts';
import { runStatements } from './shell-run.ts';

/** @param real the shell's own name, links resolved: `dash` for `sh`. */
export function runShell(machine: Machine, process: Process, real: string): Status {
  const given = readShellArguments(process.argv);
  const { task } = given;
  if (given.checksOnly) return UNKNOWN;
  if (task.kind === 'input') {
    const { input } = process;
    if (typeof input === 'object')
      return interpret(machine, process, given, real, input.text, process.argv.words[0], NO_ARGS);
    return input === 'empty' ? SUCCESS : UNKNOWN;
  }
  if (task.kind === 'unknown') return lost(machine);
  if (task.kind === 'text')
    return task.text === undefined
      ? lost(machine)
      : interpret(machine, process, given, real, task.text, process.argv.words[0] ?? real, task.rest);
  if (task.path === undefined) return lost(machine);
  const script = openScript(machine, process, task.path, real);
  if (script.kind === 'unread' && process.sure)
    machine.doubt({
      path: script.path,
      found: 'a file that is not known as a shell script',
      message: `${script.path}, which ${process.argv.words[0]} is given, was not read, so nobody knows what it starts`,
      remedy: 'Begin it with #!/bin/sh, or end its name in .sh; it may have 64 KiB.',
    });
  if (script.kind === 'lost' || script.kind === 'unread') return lost(machine);
  if (script.kind === 'text')
    return interpret(machine, process, given, real, script.text, task.path, task.rest);
  const start = machine.record({
    word: task.path,
    role: `the script that ${process.argv.words[0]} is given`,
    execution: { scripts: [], problem: script.problem },
    search: 'runtime',
    weight: process.sure ? 'runs' : 'may',
    readBy: process.argv.words[0] ?? real,
    surroundings: { workingDirectory: process.workingDirectory ?? '/', unknown: true },
  });
  return { code: 'fails', starts: new Set([start]) };
}

function lost(machine: Machine): Status {
  machine.touch(undefined);
  return UNKNOWN;
}

type Script =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ExecProblem }
  /** It is there, and not among what is kept of the image. */
  | { readonly kind: 'unread'; readonly path: string }
  | { readonly kind: 'lost' };

function openScript(machine: Machine, process: Process, word: string, real: string): Script {
  const { workingDirectory, user } = process;
  if (!word.startsWith('/') && workingDirectory === undefined) return { kind: 'lost' };
  const path = word.startsWith('/') ? word : child(workingDirectory ?? '/', word);
  if (machine.isTouched(path)) return { kind: 'lost' };
  const found = machine.root.resolve(path);
  // bash looks for it on PATH, too.
  if (!isFound(found))
    return real.includes('bash') && !word.includes('/')
      ? { kind: 'lost' }
      : { kind: 'problem', problem: { kind: 'missing', path, at: found.at } };
  if (found.kind === 'directory') return { kind: 'problem', problem: { kind: 'directory', path } };
  if (found.kind === 'special') return { kind: 'lost' };
  const { entry } = found;
  if (entry?.kind === 'elf')
    return { kind: 'problem', problem: { kind: 'not-a-script', path, reason: 'it is an ELF program' } };
  if (entry && user && user.uid !== 0 && !mayRead(entry, user))
    return { kind: 'problem', problem: { kind: 'no-permission', path, at: found.path, mode: entry.mode } };
  const text = machine.root.scriptText(path);
  return text === undefined ? { kind: 'unread', path } : { kind: 'text', text };
}

function interpret(
  machine: Machine,
  process: Process,
  given: ShellArguments,
  real: string,
  text: string,
  zero: Value,
  args: Args,
): Status {
  if (!machine.parser) return lost(machine);
  const kind = kindOf(real, process.argv.words[0] ?? '');
  const isBash = kind === 'bash';
  const shell = createShell(machine, process, zero ?? real, kind);
  const named = given.task.kind === 'text' && args.words.length > 0;
  const state: ShellState = {
    variables: variablesOf(process, isBash, zero),
    open: process.environment.open,
    functions: new Map(),
    zero: named ? args.words[0] : zero,
    args: named ? { words: args.words.slice(1), open: args.open } : args,
    directory: process.workingDirectory,
    errexit: given.errexit,
    nounset: given.nounset,
    pipefail: given.pipefail,
    status: SUCCESS,
    substitution: undefined,
    fatal: new Set(),
    blame: new Set(),
    job: null,
    sure: process.sure,
  };
  const frame: Frame = { shell, condition: false, left: [], locals: undefined, depth: 0 };
  const ready = readLogin(frame, state, given, isBash, lookUp(process.environment, 'BASH_ENV'));
  const ended = ready && runStatements(frame, ready, machine.parser.parse(text).statements);
  return endOf(frame.left, ended);
}

function kindOf(real: string, called: string): ShellKind {
  if (/^busybox/.test(real)) return 'busybox';
  if (/bash/.test(real)) return 'bash';
  if (/^dash/.test(real)) return 'dash';
  return /bash/.test(called) ? 'bash' : 'other';
}

/** Variables that shells set themselves, and whose values are not known. */
const OWN = ['PPID', 'OPTIND', 'OLDPWD', 'LINENO', 'PS4'];
const BASH_OWN = [
  ...[
    'BASH',
    'BASHPID',
    'BASH_VERSION',
    'BASH_VERSINFO',
    'BASH_COMMAND',
    'BASH_SUBSHELL',
    'BASHOPTS',
    'RANDOM',
  ],
  ...['SECONDS', 'EPOCHSECONDS', 'EPOCHREALTIME', 'HOSTTYPE', 'MACHTYPE', 'OSTYPE', 'SHLVL', 'SHELLOPTS'],
  ...['FUNCNAME', 'GROUPS', 'DIRSTACK', 'PIPESTATUS', 'SHELL', 'TERM', '_'],
];

function variablesOf({ environment, user }: Process, isBash: boolean, zero: Value): Map<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const name of isBash ? [...OWN, ...BASH_OWN] : OWN)
    variables.set(name, { value: undefined, exported: false });
  if (isBash) {
    const uid = { value: user && String(user.uid), exported: false };
    variables.set('UID', uid);
    variables.set('EUID', uid);
    variables.set('BASH_SOURCE', { value: zero, exported: false });
  }
  // A shell that is given no PATH has one of its own.
  variables.set('PATH', { value: DEFAULT_PATH, exported: false });
  for (const [name, value] of environment.variables)
    if (name !== 'PATH' || value !== null) variables.set(name, { value, exported: value !== null });
  return variables;
}

function createShell(machine: Machine, process: Process, label: string, kind: ShellKind): Shell {
  const shell: Shell = {
    machine,
    root: machine.root,
    isTouched: machine.isTouched,
    remember: (status) => jobToken(machine.jobs.push(status) - 1),
    label,
    kind,
    user: process.user,
    depth: process.depth,
    input: process.input,
    quiet: false,
    output: undefined,
    capture: (state, body) => capture(shell, state, body),
    list: runStatements,
  };
  return shell;
}

/** `$(…)`: in a process of its own, whose output is what is wanted. */
function capture(shell: Shell, state: ShellState, body: readonly Statement[]): Value {
  const output: { text: Value } = { text: '' };
  const child = fork(state);
  child.sure = true;
  child.fatal = new Set();
  const inner: Shell = { ...shell, output, capture: (at, more) => capture(inner, at, more) };
  const frame: Frame = { shell: inner, condition: false, left: [], locals: undefined, depth: 0 };
  const ended = runStatements(frame, child, body);
  state.substitution = endOf(frame.left, ended);
  // Where it was not certain what runs, it is not certain what was printed.
  if (ended?.sure === false || frame.left.length > (ended ? 0 : 1)) return undefined;
  return output.text?.replace(/\n+$/, '');
}
