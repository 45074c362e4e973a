/** What is common to all processes of one evaluation: the image, and what was found so far. */

import { absolute, isInside } from '../../../domain/image-path.ts';
import type { Platform } from '../../../domain/platforms/platform.ts';
import type { ShellParser } from '../../../shell/load-parser.ts';
import type { Credentials } from '../../rootfs/access.ts';
import type { RootFs } from '../../rootfs/rootfs.ts';
import type { ScriptFile, Search } from './execve.ts';
import type { Start } from './start.ts';
import type { Status } from './status.ts';
import type { Args, Environment, Value } from './values.ts';

/** Commands that are looked at for one image. Entrypoint scripts of databases have some hundreds. */
export const MAX_STEPS = 5000;

/** Processes and scripts inside each other. */
export const MAX_PROCESS_DEPTH = 16;

/** A command line that is executed. */
export interface Process {
  readonly argv: Args;
  readonly environment: Environment;
  readonly workingDirectory: Value;
  /** Undefined: not known, and permissions are not judged. */
  readonly user: Credentials | undefined;
  readonly search: Search;
  readonly role: string;
  /** False where it depends on something that is not known whether it comes to this. */
  readonly sure: boolean;
  /** Scripts whose first line led here. */
  readonly scripts: readonly ScriptFile[];
  readonly depth: number;
  readonly input: Input;
}

/** Standard input: `docker run` gives none; a here-document is known; a pipe is not. */
export type Input = 'empty' | 'unknown' | { readonly text: string };

/** What nobody can call checked, and what is not known to fail either: it is said, as a warning. */
export interface Doubt {
  readonly path?: string;
  readonly found?: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Machine {
  readonly root: RootFs;
  readonly platform: Platform;
  /** Without it shell text cannot be read, and nothing is said about what it starts. */
  readonly parser: ShellParser | undefined;
  /** How what was put into the background ends. */
  readonly jobs: Status[];
  /** Executes a command line, and everything that is known to follow. */
  run(process: Process): Status;
  /** Remembers a start; one that was recorded before is given back. */
  record(start: Start): Start;
  /** To be said of what is certain to be started. */
  doubt(doubt: Doubt): void;
  /** False when too much was looked at already. */
  step(): boolean;
  /** From now on something may be there that the image does not have; undefined: anywhere. */
  touch(path: string | undefined): void;
  /** Whether something that was started before may have made or changed this path. */
  isTouched(path: string): boolean;
}

export interface Evaluation {
  readonly machine: Machine;
  readonly starts: () => readonly Start[];
  readonly doubts: () => readonly Doubt[];
}

/** Places that a runtime fills when it starts a container. */
const MOUNTED = ['/proc', '/sys', '/dev', '/run/secrets', '/etc/resolv.conf', '/etc/hosts', '/etc/hostname'];

export function createMachine(
  image: Pick<Machine, 'root' | 'platform' | 'parser'>,
  run: (machine: Machine, process: Process) => Status,
): Evaluation {
  const starts = new Map<string, Start>();
  const doubts = new Map<string, Doubt>();
  const touched = new Set<string>(MOUNTED);
  let anywhere = false;
  let steps = 0;
  const machine: Machine = {
    ...image,
    jobs: [],
    run: (process) => run(machine, process),
    record(start) {
      const { word, execution, surroundings, readBy, search } = start;
      const target = execution.program?.realPath ?? execution.problem;
      // One user after the other who starts the same is one start.
      const { user: _, ...loads } = surroundings;
      const key = JSON.stringify([word, target, execution.scripts[0]?.realPath, loads, readBy, search]);
      const known = starts.get(key);
      if (known && (known.weight === 'runs' || start.weight === 'may')) return known;
      if (known) return Object.assign(known, { weight: start.weight });
      starts.set(key, start);
      return start;
    },
    doubt(doubt) {
      if (!doubts.has(doubt.message)) doubts.set(doubt.message, doubt);
    },
    step() {
      steps += 1;
      return steps <= MAX_STEPS;
    },
    touch(path) {
      if (path === undefined) anywhere = true;
      else touched.add(absolute(path, '/'));
    },
    isTouched(path) {
      if (anywhere) return true;
      const clean = absolute(path, '/');
      for (const one of touched) if (isInside(clean, one)) return true;
      return false;
    },
  };
  return { machine, starts: () => [...starts.values()], doubts: () => [...doubts.values()] };
}
