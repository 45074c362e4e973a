/** What happens when a container's process executes a path: execve(2) inside the image's root. */

import { MAX_SCRIPT_DEPTH } from '../../../domain/image-limits.ts';
import { absolute, child } from '../../../domain/image-path.ts';
import type { ElfEntry, ScriptEntry } from '../../../image/facts/layer-facts.ts';
import { barredDirectory, type Credentials, mayExecute, mayRead } from '../../rootfs/access.ts';
import { isFound } from '../../rootfs/root-node.ts';
import type { RootFs } from '../../rootfs/rootfs.ts';
import { parseShebang } from '../../rootfs/shebang.ts';

/**
 * Who looks for a command's first word, and executes it.
 *
 * - `runtime`: runc. A relative directory of PATH is refused (Go's exec.LookPath, ErrDot).
 * - `go`: a program written in Go (gosu): the same, without the runtime's capabilities.
 * - `libc`: glibc's execvp(3), as `env` and `tini` do.
 * - `musl`: that of musl, which has no shell read a text without a #! line.
 * - `shell`: a shell; like execvp it reads a text without a #! line itself (POSIX: "Command Search and Execution").
 */
export type Search = 'runtime' | 'go' | 'libc' | 'musl' | 'shell';

export interface ExecContext {
  readonly root: RootFs;
  /** Directories of PATH as they are written, in order. An empty one is the working directory. */
  readonly searchPath: readonly string[];
  readonly workingDirectory: string;
  /** Undefined when we cannot tell; then permissions are not judged. */
  readonly user?: Credentials;
  /**
   * Docker's and containerd's runtimes keep CAP_DAC_OVERRIDE until execve(2), whatever the user: permissions then bind
   * only who reads the file afterwards, a script's interpreter.
   */
  readonly search: Search;
}

/** A program at the end of a chain of scripts. */
export interface ProgramFile {
  /** As it was asked for. */
  readonly path: string;
  /** Without links. */
  readonly realPath: string;
  readonly entry: ElfEntry;
  readonly layer: number;
}

export interface ScriptFile {
  readonly path: string;
  readonly realPath: string;
  readonly entry: ScriptEntry;
}

export type ExecProblem =
  | { readonly kind: 'missing'; readonly path: string; readonly at: string }
  | { readonly kind: 'loop'; readonly path: string }
  | {
      readonly kind: 'not-on-path';
      readonly word: string;
      readonly searchPath: readonly string[];
      readonly unusable?: ExecProblem;
    }
  /** Found through a directory of PATH that is not absolute. */
  | { readonly kind: 'relative-on-path'; readonly path: string; readonly directory: string }
  | { readonly kind: 'directory' | 'special' | 'not-a-directory'; readonly path: string }
  | { readonly kind: 'not-executable'; readonly path: string; readonly mode?: number }
  | { readonly kind: 'no-permission'; readonly path: string; readonly at: string; readonly mode: number }
  | { readonly kind: 'not-a-program'; readonly path: string; readonly reason: string; readonly data: boolean }
  /** A shell is given something that is not a script. */
  | { readonly kind: 'not-a-script'; readonly path: string; readonly reason: string }
  /** A program that is there, and refuses what it is given. */
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string; readonly remedy: string }
  | { readonly kind: 'empty-interpreter'; readonly path: string }
  | { readonly kind: 'too-many-scripts'; readonly path: string };

export interface Execution {
  /** Scripts on the way, the asked one first. */
  readonly scripts: readonly ScriptFile[];
  /** What really runs: the program, or the interpreter of the last script. */
  readonly program?: ProgramFile;
  readonly problem?: ExecProblem;
  /** What keeps the user from it where the runtime does not lend its capabilities. */
  readonly refused?: Refusal;
}

export type Refusal = Extract<ExecProblem, { readonly kind: 'no-permission' }>;

/**
 * Runs a command's first word: looked for on PATH when it has no slash. The first file there that may be executed is
 * taken, also when it is not a program (Go's exec.LookPath, execvp(3) and shells agree).
 */
export function executeWord(context: ExecContext, word: string): Execution {
  if (word.includes('/')) return execute(context, fromDirectory(word, context.workingDirectory), []);
  let unusable: ExecProblem | undefined;
  let failed: Execution | undefined;
  const byGo = context.search === 'runtime' || context.search === 'go';
  for (const directory of word === '' || word === '.' || word === '..' ? [] : context.searchPath) {
    const path = child(absolute(directory, context.workingDirectory), word);
    const found = examine(context, path);
    if (found.problem && !isExecutableFile(found.problem)) {
      if (found.problem.kind !== 'missing') unusable ??= found.problem;
      continue;
    }
    if (byGo && !directory.startsWith('/'))
      return { scripts: [], problem: { kind: 'relative-on-path', path, directory } };
    const execution = execute(context, path, []);
    if (byGo || !lacksInterpreter(execution)) return execution;
    // ENOENT is what a missing interpreter gives, too: execvp(3) goes on to the next directory.
    failed ??= execution;
  }
  if (failed) return failed;
  const { searchPath } = context;
  return {
    scripts: [],
    problem: { kind: 'not-on-path', word, searchPath, ...(unusable ? { unusable } : {}) },
  };
}

/** What is found, and only then turns out not to be a program. */
function isExecutableFile({ kind }: ExecProblem): boolean {
  return kind === 'not-a-program';
}

function lacksInterpreter({ scripts, problem }: Execution): boolean {
  return scripts.length > 0 && problem?.kind === 'missing';
}

/** `./app` as an absolute path; `..` is left to be resolved, for links may stand before it. */
function fromDirectory(word: string, directory: string): string {
  return word.startsWith('/') ? word : child(directory, word.replace(/^(?:\.\/+)+/, ''));
}

/** Executes a path, and the interpreters of scripts after it. */
export function execute(context: ExecContext, path: string, scripts: readonly ScriptFile[]): Execution {
  const found = examine(context, path);
  if (found.problem) return { scripts, problem: found.problem };
  const { realPath, entry, layer } = found;
  const refused = found.refused ? { refused: found.refused } : {};
  if (entry.kind === 'elf') return { scripts, program: { path, realPath, entry, layer }, ...refused };
  const chain = [...scripts, { path, realPath, entry }];
  if (chain.length > MAX_SCRIPT_DEPTH) return { scripts: chain, problem: { kind: 'too-many-scripts', path } };
  const { interpreter } = parseShebang(entry.line);
  if (interpreter === '') return { scripts: chain, problem: { kind: 'empty-interpreter', path } };
  // The kernel opens the interpreter for the script's user; a runtime's capabilities are gone by then.
  return { ...refused, ...execute(context, fromDirectory(interpreter, context.workingDirectory), chain) };
}

type Examined =
  | { readonly problem: ExecProblem }
  | {
      readonly problem?: never;
      readonly realPath: string;
      readonly entry: ElfEntry | ScriptEntry;
      readonly layer: number;
      readonly refused?: Refusal;
    };

function examine(context: ExecContext, path: string): Examined {
  const { root, workingDirectory } = context;
  const found = root.resolve(path, workingDirectory);
  if (!isFound(found))
    return {
      problem: found.kind === 'loop' ? { kind: 'loop', path } : { kind: 'missing', path, at: found.at },
    };
  if (found.kind === 'directory' || found.kind === 'special') return { problem: { kind: found.kind, path } };
  // With a slash at its end a path means a directory (path_resolution(7)).
  if (path.endsWith('/')) return { problem: { kind: 'not-a-directory', path } };
  const { entry } = found;
  if (!entry) return { problem: { kind: 'not-executable', path } };
  const { mode } = entry;
  if ((mode & 0o111) === 0) return { problem: { kind: 'not-executable', path, mode } };
  if (entry.kind === 'text' || entry.kind === 'opaque')
    return {
      problem: {
        kind: 'not-a-program',
        path,
        reason: entry.kind === 'text' ? 'it is a text without a #! line' : entry.reason,
        data: !(entry.kind === 'opaque' && entry.elf),
      },
    };
  const refused = refusalOf(context, path, found.path, entry);
  if (refused && !(context.search === 'runtime' && (entry.kind === 'elf' || refused.only === 'execute')))
    return { problem: refused.problem };
  return {
    realPath: found.path,
    entry,
    layer: found.layer,
    ...(refused ? { refused: refused.problem } : {}),
  };
}

/** Why the user may not execute it; `only`: reading it is allowed. */
function refusalOf(
  { root, user, workingDirectory }: ExecContext,
  path: string,
  realPath: string,
  entry: ElfEntry | ScriptEntry,
): { readonly problem: Refusal; readonly only?: 'execute' } | undefined {
  if (!user) return undefined;
  const { mode } = entry;
  const barred = barredDirectory(path, user, root, workingDirectory);
  if (barred !== undefined) return { problem: { kind: 'no-permission', path, at: barred, mode } };
  const problem: Refusal = { kind: 'no-permission', path, at: realPath, mode };
  // A script's interpreter opens it, as the user.
  if (entry.kind === 'script' && !mayRead(entry, user)) return { problem };
  return mayExecute(entry, user) ? undefined : { problem, only: 'execute' };
}
