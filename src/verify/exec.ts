/** What happens when a container's process executes a path: execve(2) inside the image's root. */
import { barredDirectory, type Credentials, mayExecute, mayRead } from './access.ts';
import type { ElfEntry, ScriptEntry } from './layer-facts.ts';
import { MAX_SCRIPT_DEPTH } from './limits.ts';
import { child } from './path.ts';
import { isFound, type RootFs } from './rootfs.ts';
import { envTarget, parseShebang } from './shell.ts';

export interface ExecContext {
  readonly root: RootFs;
  /** Directories of PATH, in order. */
  readonly searchPath: readonly string[];
  readonly workingDirectory: string;
  /** Undefined when we cannot tell; then permissions are not judged. */
  readonly user?: Credentials;
  /**
   * The container's runtime itself starts it. Docker's and containerd's keep CAP_DAC_OVERRIDE until that execve(2),
   * whatever the user: permissions then bind only who reads the file afterwards, a script's interpreter.
   */
  readonly byRuntime?: boolean;
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
  | { readonly kind: 'not-on-path'; readonly word: string; readonly unusable?: ExecProblem }
  | { readonly kind: 'directory' | 'special'; readonly path: string }
  | { readonly kind: 'not-executable'; readonly path: string; readonly mode?: number }
  | { readonly kind: 'no-permission'; readonly path: string; readonly at: string; readonly mode: number }
  | { readonly kind: 'not-a-program'; readonly path: string; readonly reason: string; readonly data: boolean }
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

/** Runs a command's first word: looked for on PATH when it has no slash, as runc does (Go's exec.LookPath). */
export function executeWord(context: ExecContext, word: string): Execution {
  if (word.includes('/')) return execute(context, fromDirectory(word, context.workingDirectory), []);
  let unusable: ExecProblem | undefined;
  for (const directory of context.searchPath) {
    const path = child(directory, word);
    const problem = examine(context, path).problem;
    if (!problem) return execute(context, path, []);
    if (problem.kind !== 'missing') unusable ??= problem;
  }
  return { scripts: [], problem: { kind: 'not-on-path', word, ...(unusable ? { unusable } : {}) } };
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
  const { interpreter, argument } = parseShebang(entry.line);
  if (interpreter === '') return { scripts: chain, problem: { kind: 'empty-interpreter', path } };
  const next = execute(context, interpreter, chain);
  // `env` itself is never the program that was meant.
  const target = next.problem ? undefined : envTarget(interpreter, argument);
  if (target === undefined) return { ...refused, ...next };
  const started = executeWord({ ...context, byRuntime: false }, target);
  return { ...refused, ...started, scripts: [...chain, ...started.scripts] };
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
  const { entry } = found;
  if (!entry) return { problem: { kind: 'not-executable', path } };
  const { mode } = entry;
  if ((mode & 0o111) === 0) return { problem: { kind: 'not-executable', path, mode } };
  if (entry.kind === 'text' || entry.kind === 'opaque')
    return {
      problem: {
        kind: 'not-a-program',
        path,
        reason: entry.kind === 'text' ? 'it is a text' : entry.reason,
        data: !(entry.kind === 'opaque' && entry.elf),
      },
    };
  const refused = refusalOf(context, path, found.path, entry);
  if (refused && !(context.byRuntime && (entry.kind === 'elf' || refused.only === 'execute')))
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
  { root, user }: ExecContext,
  path: string,
  realPath: string,
  entry: ElfEntry | ScriptEntry,
): { readonly problem: Refusal; readonly only?: 'execute' } | undefined {
  if (!user) return undefined;
  const { mode } = entry;
  const barred = barredDirectory(realPath, user, root);
  if (barred !== undefined) return { problem: { kind: 'no-permission', path, at: barred, mode } };
  const problem: Refusal = { kind: 'no-permission', path, at: realPath, mode };
  // A script's interpreter opens it, as the user.
  if (entry.kind === 'script' && !mayRead(entry, user)) return { problem };
  return mayExecute(entry, user) ? undefined : { problem, only: 'execute' };
}
