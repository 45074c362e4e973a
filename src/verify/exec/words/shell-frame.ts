/** What surrounds the commands of one shell: who runs it, and where its ways out are gathered. */
import type { Statement } from '../../../shell/ast.ts';
import type { Credentials } from '../../rootfs/access.ts';
import type { Input, Machine } from '../model/machine.ts';
import { either, FAILURE, hasFailed, type Status, UNKNOWN, union } from '../model/status.ts';
import type { Value } from '../model/values.ts';
import type { Expansion } from './expand.ts';
import { exitStatus, type Left, meet, type ShellState, type Variable } from './shell-state.ts';

/** Shells differ where POSIX leaves it open, and in what they have beside it. */
export type ShellKind = 'bash' | 'dash' | 'busybox' | 'other';

export interface Shell extends Expansion {
  readonly machine: Machine;
  /** As a person knows it: `/bin/sh`, `/entrypoint.sh`. */
  readonly label: string;
  readonly kind: ShellKind;
  readonly user: Credentials | undefined;
  readonly depth: number;
  readonly input: Input;
  /** Errors of the command are thrown away: that it may be missing is provided for. */
  readonly quiet: boolean;
  /** Inside of `$(…)`: what was printed. */
  readonly output: { text: Value } | undefined;
  /** Runs commands in this shell; undefined when no way leads on. */
  list(frame: Frame, state: ShellState, statements: readonly Statement[]): ShellState | undefined;
}

/** A place in a script that `return`, `break` and `exit` leave. */
export interface Frame {
  readonly shell: Shell;
  /** A failing command does not end the shell: it stands in a condition. */
  readonly condition: boolean;
  readonly left: Left[];
  /** Variables that `local` has hidden. */
  readonly locals: Map<string, Variable> | undefined;
  readonly depth: number;
}

export function inCondition(frame: Frame): Frame {
  return { ...frame, condition: true };
}

/** The end of a shell, whichever way it takes. */
export function endOf(left: readonly Left[], state: ShellState | undefined): Status {
  const ends = left.map((one): Status => {
    if (one.kind === 'exit') return one.status;
    return one.kind === 'return'
      ? exitStatus(one.state, one.status)
      : exitStatus(one.state, one.state.status);
  });
  if (state) ends.push(exitStatus(state, state.status));
  const [first, ...rest] = ends;
  return first ? rest.reduce(either, first) : UNKNOWN;
}

/** `set -e`: after a command that failed, unless it stands in a condition, the shell ends. */
export function settled(frame: Frame, state: ShellState): ShellState | undefined {
  const { status } = state;
  if (!state.errexit || frame.condition || status.code === 0) return state;
  if (hasFailed(status)) {
    frame.left.push({ kind: 'exit', status: exitStatus(state, status) });
    return undefined;
  }
  state.fatal = union(state.fatal, status.starts);
  return state;
}

/**
 * Where a function, or a file that was read, is left: at its end, and wherever it returned.
 * @param ended its end; undefined where that is never reached.
 * @param left how else it was left; what ends the shell ends the caller, too.
 * @param back undoes what holds inside only.
 */
export function comeBack(
  frame: Frame,
  ended: ShellState | undefined,
  left: readonly Left[],
  back: (state: ShellState) => ShellState,
): ShellState | undefined {
  let after = ended && back(ended);
  for (const one of left)
    if (one.kind === 'return') {
      one.state.status = one.status;
      const returned = back(one.state);
      after = after ? meet(after, returned, false) : returned;
    } else frame.left.push(one);
  return after && settled(frame, after);
}

/** The shell ends with an error here. */
export function fails(frame: Frame, state: ShellState, status: Status = FAILURE): undefined {
  frame.left.push({ kind: 'exit', status: exitStatus(state, status) });
  return undefined;
}

/** Something that nobody can foresee, and that may end the shell. */
export function unforeseen(frame: Frame, state: ShellState): void {
  frame.left.push({ kind: 'exit', status: exitStatus(state, UNKNOWN) });
  state.sure = false;
  state.status = UNKNOWN;
}
