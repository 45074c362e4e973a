import type { Args, Value } from '../model/values.ts';
import type { Frame, ShellKind } from '../words/shell-frame.ts';
import type { ShellState } from '../words/shell-state.ts';

export type Assignments = readonly (readonly [string, Value])[];

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
