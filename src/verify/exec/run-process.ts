/** A command line is executed: what the kernel makes of it, and what the program does then, as far as it is known. */

import { basename, child } from '../../domain/image-path.ts';
import type { Credentials } from '../rootfs/access.ts';
import { actsAsRoot } from '../rootfs/privileges.ts';
import { isFound } from '../rootfs/root-node.ts';
import { parseShebang } from '../rootfs/shebang.ts';
import { credentialsOf, type UnknownUser } from '../rootfs/user.ts';
import { loadedDirectly, notLoaded } from './direct-load.ts';
import { type ExecContext, type Execution, executeWord } from './model/execve.ts';
import { MAX_PROCESS_DEPTH, type Machine, type Process } from './model/machine.ts';
import { searchPathOf } from './model/search-path.ts';
import { problemOf, type Surroundings } from './model/start.ts';
import type { Started, StartedCommand } from './model/started.ts';
import { alsoOf, type Status, SUCCESS, UNKNOWN } from './model/status.ts';
import {
  type Args,
  argsOf,
  type Environment,
  joinArgs,
  lookUp,
  UNKNOWN_ENVIRONMENT,
  withoutFirst,
  withVariables,
} from './model/values.ts';
import { runScriptArgument } from './run-script-argument.ts';
import { runShell } from './shell/run-shell.ts';
import { SHELL_NAMES } from './shell/shell-arguments.ts';
import { startedBy } from './starters.ts';
import { writtenBy } from './written-paths.ts';

export function runProcess(machine: Machine, process: Process): Status {
  const [word] = process.argv.words;
  if (!machine.step() || process.depth > MAX_PROCESS_DEPTH || word === undefined)
    return lost(machine, process);
  const context = contextOf(machine, process, word);
  if (!context) return lost(machine, process);
  const found = executeWord(context, word);
  const execution =
    process.scripts.length > 0 ? { ...found, scripts: [...process.scripts, ...found.scripts] } : found;
  if (found.problem && mayBeMade(machine, context, word, execution)) return lost(machine, process);
  const start = machine.record({
    word,
    role: process.role,
    execution,
    search: process.search,
    weight: process.sure ? 'runs' : 'may',
    surroundings: surroundingsOf(process),
  });
  const starts = new Set([start]);
  if (problemOf(start)) return { code: 'fails', starts };
  if (!found.program) return alsoOf(readByShell(machine, process, found), starts);
  const argv = found.scripts.length > 0 ? scriptArgv(found, process.argv) : process.argv;
  return alsoOf(runProgram(machine, { ...process, argv }, execution), starts);
}

/**
 * A text without a #! line: the kernel refuses it, and a shell reads it (POSIX, "Command Search and Execution"; glibc's
 * execvp(3), which starts /bin/sh for it).
 */
function readByShell(machine: Machine, process: Process, { problem, scripts }: Execution): Status {
  if (problem?.kind !== 'not-a-program' || scripts.length > 0) return UNKNOWN;
  const { path } = problem;
  const argv = joinArgs(argsOf(['/bin/sh', path]), withoutFirst(process.argv, 1));
  const next: Process = { ...process, argv, role: `the shell that reads ${path}`, depth: process.depth + 1 };
  if (process.search === 'libc') return machine.run(next);
  const shell = machine.root.resolve('/bin/sh');
  return runShell(machine, next, isFound(shell) ? basename(shell.path) : 'sh');
}

/** Nobody knows what runs, so it may do anything but stop the rest. */
function lost(machine: Machine, { argv }: Process): Status {
  if (argv.words[0] === undefined) machine.touch(undefined);
  return UNKNOWN;
}

function contextOf(machine: Machine, process: Process, word: string): ExecContext | undefined {
  const { environment, workingDirectory, user, search } = process;
  const searchPath = searchPathOf(environment, search);
  if (!word.includes('/') && !searchPath) return undefined;
  const relative = word.includes('/')
    ? !word.startsWith('/')
    : searchPath?.some((one) => !one.startsWith('/'));
  if (relative && workingDirectory === undefined) return undefined;
  return {
    root: machine.root,
    searchPath: searchPath ?? [],
    workingDirectory: workingDirectory ?? '/',
    search,
    ...(user ? { user } : {}),
  };
}

/** Whether something that ran before may have put it there, or made it executable. */
function mayBeMade(machine: Machine, context: ExecContext, word: string, { problem }: Execution): boolean {
  if (!problem) return false;
  if (problem.kind === 'not-on-path')
    return context.searchPath.some((directory) => machine.isTouched(child(directory, word)));
  if (problem.kind === 'relative-on-path') return false;
  return machine.isTouched(problem.path);
}

/** What a process gives the programs that it starts. */
export function surroundingsOf({ environment, workingDirectory, user }: Process): Surroundings {
  const libraryPath = lookUp(environment, 'LD_LIBRARY_PATH');
  const preload = lookUp(environment, 'LD_PRELOAD');
  const unknown = libraryPath === undefined || preload === undefined || workingDirectory === undefined;
  return {
    workingDirectory: workingDirectory ?? '/',
    ...(libraryPath ? { libraryPath } : {}),
    ...(preload ? { preload } : {}),
    ...(lookUp(environment, 'LD_BIND_NOW') ? { bindNow: true } : {}),
    ...(user ? { user } : {}),
    ...(unknown ? { unknown } : {}),
  };
}

/** The kernel puts a script's interpreter, its argument and the script's path in the place of the first word. */
function scriptArgv({ scripts }: Execution, argv: Args): Args {
  return scripts.reduce((words, { path, entry }): Args => {
    const { interpreter, argument } = parseShebang(entry.line);
    const first = argument === undefined ? [interpreter, path] : [interpreter, argument, path];
    return joinArgs(argsOf(first), { words: words.words.slice(1), open: words.open });
  }, argv);
}

function runProgram(machine: Machine, process: Process, execution: Execution): Status {
  const { argv, workingDirectory } = process;
  const real = basename(execution.program?.realPath ?? '');
  const name = basename(argv.words[0] ?? '');
  // It runs the applet itself, whatever PATH has.
  if (/^busybox(?:\.static)?$/.test(name) && argv.words.length > 1)
    return runProgram(machine, { ...process, argv: withoutFirst(argv, 1) }, execution);
  if (SHELL_NAMES.test(name)) return runShell(machine, process, real);
  // What stands behind an emulator is for another machine.
  if (/^(?:qemu-|box64|box86|fex)/i.test(name)) return UNKNOWN;
  const busybox = execution.program?.entry.busybox;
  const isBusybox = /^busybox/.test(real) || busybox !== undefined;
  const started = startedBy(name, {
    argv,
    environment: process.environment,
    ...(isBusybox ? { busybox: busybox ?? 'unknown' } : {}),
  });
  if (started?.kind === 'fails') return refuses(machine, process, execution, started);
  if (started?.kind === 'unknown') {
    machine.touch(undefined);
    return UNKNOWN;
  }
  if (started) return runStarted(machine, process, execution, started, name);
  const given = runScriptArgument(machine, process, name);
  touchWritten(machine, name, argv, workingDirectory);
  return given ?? (name === 'true' ? SUCCESS : UNKNOWN);
}

/** `reason` is a clause after "because". */
type Refusing = Pick<Extract<Started, { kind: 'fails' }>, 'reason' | 'remedy'>;

/** The program is there, and ends with an error before it starts anything. */
function refuses(
  machine: Machine,
  process: Process,
  execution: Execution,
  { reason, remedy }: Refusing,
): Status {
  const path = execution.program?.path ?? '';
  const start = machine.record({
    word: process.argv.words[0] ?? path,
    role: process.role,
    execution: { scripts: process.scripts, problem: { kind: 'refused', path, reason, remedy } },
    search: process.search,
    weight: process.sure ? 'runs' : 'may',
    surroundings: surroundingsOf(process),
  });
  return { code: 'fails', starts: new Set([start]) };
}

function touchWritten(machine: Machine, name: string, argv: Args, directory: string | undefined): void {
  const paths = writtenBy(name, argv);
  if (!paths) machine.touch(undefined);
  for (const path of paths ?? [])
    if (path.startsWith('/')) machine.touch(path);
    else machine.touch(directory === undefined ? undefined : child(directory, path));
}

function runStarted(
  machine: Machine,
  process: Process,
  execution: Execution,
  started: StartedCommand,
  name: string,
): Status {
  const directory = started.directory
    ? directoryAfter(process, started.directory.path)
    : process.workingDirectory;
  const user = started.user ? userNamed(machine, started.user.name) : process.user;
  const refusing =
    refusal(machine, user, started.directory && directory) ??
    lacksRights(process, execution, started, user, name);
  if (refusing) return refuses(machine, process, execution, refusing);
  if (started.doubt && process.sure)
    machine.doubt({ path: execution.program?.path ?? name, ...started.doubt });
  if (name === 'su') asksForPassword(machine, process, execution);
  const next: Process = {
    ...process,
    argv: started.argv,
    environment: environmentAfter(process.environment, started),
    workingDirectory: directory,
    user: user && 'uid' in user ? user : undefined,
    search: started.search === 'libc' && usesMusl(execution) ? 'musl' : started.search,
    role: `the command that ${name} starts`,
    sure: process.sure && started.decides,
    // `#!/usr/bin/env python3`: it is the script that is run.
    scripts: name === 'env' ? execution.scripts : [],
    depth: process.depth + 1,
  };
  const missed = started.loads && notLoaded(machine, next, started.loads, execution);
  if (missed === 'unknown') return UNKNOWN;
  if (missed) return refuses(machine, process, execution, missed);
  const status = started.loads ? runLoaded(machine, next, started.loads, execution) : machine.run(next);
  return started.decides ? status : UNKNOWN;
}

function usesMusl({ program }: Execution): boolean {
  return program?.entry.elf.interpreter?.includes('/ld-musl-') ?? false;
}

/** A container's process has no capabilities unless it is root's, and those of the file (capabilities(7)). */
function lacksRights(
  { user: own }: Process,
  { program }: Execution,
  { rights }: StartedCommand,
  next: Credentials | UnknownUser | undefined,
  name: string,
): Refusing | undefined {
  if (!rights || !own || !program || actsAsRoot(program.entry, own)) return undefined;
  const isOther = next !== undefined && 'uid' in next && next.uid !== own.uid;
  if (rights === 'other-user' && !isOther) return undefined;
  return {
    reason: `user ${own.uid} starts it, and what it does only root may do`,
    remedy: `Start the program without ${name}, or let root start the container (no USER), and ${name} take its rights away.`,
  };
}

/** What PAM makes of it is in files of the image that say little by themselves. */
function asksForPassword(machine: Machine, { user, sure }: Process, { program }: Execution): void {
  if (!user || user.uid === 0 || !program || !sure) return;
  machine.doubt({
    path: program.path,
    found: `user ${user.uid}`,
    message: `${program.path} asks for a password when user ${user.uid} starts it, and a container has nobody who types one`,
    remedy: 'Start the program without su, or let root start the container (no USER).',
  });
}

/** The loader maps the program, which then goes on as if it had been executed. */
function runLoaded(
  machine: Machine,
  next: Process,
  loads: NonNullable<StartedCommand['loads']>,
  loader: Execution,
): Status {
  const status = loadedDirectly(machine, next, loads, loader.program?.realPath ?? '');
  const [start] = status.starts;
  const program = start?.execution.program;
  return program ? alsoOf(runProgram(machine, next, { scripts: [], program }), status.starts) : status;
}

function directoryAfter({ workingDirectory }: Process, path: string | undefined): string | undefined {
  if (path === undefined || path.startsWith('/')) return path;
  return workingDirectory === undefined ? undefined : child(workingDirectory, path);
}

function environmentAfter(before: Environment, { environment, changes = [] }: StartedCommand): Environment {
  const base =
    environment === 'empty'
      ? { variables: new Map(), open: false }
      : environment === 'unknown'
        ? UNKNOWN_ENVIRONMENT
        : before;
  return changes.length > 0 ? withVariables(base, changes) : base;
}

function userNamed(machine: Machine, name: string | undefined): Credentials | UnknownUser | undefined {
  if (name === undefined || machine.isTouched('/etc/passwd')) return undefined;
  return credentialsOf(name, machine.root);
}

/** Why the command is not started. */
function refusal(
  machine: Machine,
  user: Credentials | UnknownUser | undefined,
  directory: string | undefined,
): Refusing | undefined {
  if (user && 'unknown' in user)
    return {
      reason: `${user.file} of the image does not know ${user.unknown}`,
      remedy: 'Create the user in the last stage, or give its number.',
    };
  if (directory === undefined || machine.isTouched(directory)) return undefined;
  const found = machine.root.resolve(directory);
  if (isFound(found) && found.kind === 'directory') return undefined;
  return {
    reason: `${directory} is not a directory of the image`,
    remedy: 'Create the directory in the last stage, or name another one.',
  };
}
