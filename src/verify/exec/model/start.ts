/** What is started: one file that a container executes, or that a program is given to run. */
import type { Credentials } from '../../rootfs/access.ts';
import type { ExecProblem, Execution, Search } from './execve.ts';

/**
 * - `must`: if it cannot be started, the container fails.
 * - `runs`: it is started, and the container goes on without it.
 * - `may`: it depends on what nobody knows before the container runs.
 */
export type Weight = 'must' | 'runs' | 'may';

export interface Start {
  /** As it is written. */
  readonly word: string;
  /** How a person knows it: `the entrypoint`, `the command that /bin/sh runs`. */
  readonly role: string;
  readonly execution: Execution;
  readonly search: Search;
  readonly weight: Weight;
  /** A script for this program, which opens it itself: it need not be executable. */
  readonly readBy?: string;
  readonly surroundings: Surroundings;
}

/** What decides which libraries a program loads, beside the file itself. */
export interface Surroundings {
  /** LD_LIBRARY_PATH; undefined when it is empty or not set. */
  readonly libraryPath?: string;
  /** LD_PRELOAD. */
  readonly preload?: string;
  /** LD_BIND_NOW is set to something. */
  readonly bindNow?: true;
  readonly workingDirectory: string;
  /** Undefined: not known, and permissions are not judged. */
  readonly user?: Credentials;
  /** The loader that is asked by its path to load it (`ld.so /app`), instead of the one that it names. */
  readonly loader?: string;
  /** Some of this cannot be known, so nothing can be said of its libraries. */
  readonly unknown?: true;
}

/** Whether what is found is a problem: a shell reads a text without a #! line itself. */
export function problemOf({
  execution,
  search,
}: Pick<Start, 'execution' | 'search'>): ExecProblem | undefined {
  const { problem } = execution;
  const reads = search === 'shell' || search === 'libc';
  return problem?.kind === 'not-a-program' && problem.data && reads ? undefined : problem;
}
