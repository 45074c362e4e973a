/** What a shell knows at one point of a script. Where ways meet, only what is true of both is kept. */
import type { ShellCommand } from '../../../shell/ast.ts';
import type { Start } from '../model/start.ts';
import { alsoOf, common, either, hasFailed, type Status } from '../model/status.ts';
import type { Args, Environment, Value } from '../model/values.ts';

export interface Variable {
  /** `null`: it is not set. */
  readonly value: Value | null;
  readonly exported: boolean;
}

export interface ShellState {
  readonly variables: Map<string, Variable>;
  /** Variables that are not in the map are not known, instead of not set. */
  open: boolean;
  readonly functions: Map<string, ShellCommand | 'unknown'>;
  zero: Value;
  args: Args;
  directory: Value;
  errexit: boolean;
  /** `set -u` */
  nounset: boolean;
  pipefail: boolean;
  /** `$?` */
  status: Status;
  /** Of the last `$(…)` of the command that is being expanded. */
  substitution: Status | undefined;
  /** Where one of these could not be started, the shell would have failed before it came here. */
  fatal: ReadonlySet<Start>;
  /** Starts whose failure, which is certain, led here: `missing || exit 1`. */
  blame: ReadonlySet<Start>;
  /** `$!`: stands for a process id, which nobody knows; see `jobToken`. */
  job: Value | null;
  /** It is certain that the script comes here. */
  sure: boolean;
}

/** How a piece of a script is left. */
export type Left =
  /** The script, or the process, is over. */
  | { readonly kind: 'exit'; readonly status: Status }
  | { readonly kind: 'return'; readonly status: Status; readonly state: ShellState }
  | { readonly kind: 'break' | 'continue'; readonly levels: number; readonly state: ShellState };

/** In place of a process id or an exit code that is not known: a number, in a form that no text has. */
export function jobToken(index: number): string {
  return `\0job:${index}`;
}

export function jobOf(text: Value): number | undefined {
  const [, index] = /^\0job:(\d+)$/.exec(text ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
}

export function fork(state: ShellState): ShellState {
  return { ...state, variables: new Map(state.variables), functions: new Map(state.functions) };
}

/** In place: the first becomes what is true after either of both. */
export function meet(state: ShellState, other: ShellState, sure: boolean): ShellState {
  const names = new Set([...state.variables.keys(), ...other.variables.keys()]);
  for (const name of names) {
    const [a, b] = [variableOf(state, name), variableOf(other, name)];
    if (a.value !== b.value || a.exported !== b.exported)
      state.variables.set(name, {
        value: a.value === b.value ? a.value : undefined,
        exported: a.exported || b.exported,
      });
  }
  state.open ||= other.open;
  for (const name of new Set([...state.functions.keys(), ...other.functions.keys()]))
    if (state.functions.get(name) !== other.functions.get(name)) state.functions.set(name, 'unknown');
  if (state.zero !== other.zero) state.zero = undefined;
  if (JSON.stringify(known(state.args)) !== JSON.stringify(known(other.args)))
    state.args = { words: [], open: true };
  if (state.directory !== other.directory) state.directory = undefined;
  state.errexit &&= other.errexit;
  state.nounset &&= other.nounset;
  state.pipefail &&= other.pipefail;
  // On each way it may be the code, or an exit before, that shows a failed start.
  const status = either(alsoOf(state.status, state.fatal), alsoOf(other.status, other.fatal));
  state.fatal = common(state.fatal, other.fatal);
  state.status = status;
  if (state.job !== other.job) state.job = undefined;
  state.sure = sure;
  return state;
}

/** JSON has no undefined in lists that differs from null. */
function known({ words, open }: Args): unknown {
  return [words.map((word) => word ?? 0), open];
}

export function variableOf(state: ShellState, name: string): Variable {
  return state.variables.get(name) ?? { value: state.open ? undefined : null, exported: state.open };
}

export function assign(state: ShellState, name: string, value: Value | null, exported?: boolean): void {
  state.variables.set(name, { value, exported: exported ?? variableOf(state, name).exported });
}

/** Nothing is known of variables, functions and the directory any more. */
export function forget(state: ShellState): void {
  state.variables.clear();
  state.open = true;
  for (const name of state.functions.keys()) state.functions.set(name, 'unknown');
}

/** What the shell gives to the programs that it starts. */
export function environmentOf(state: ShellState): Environment {
  const variables = new Map<string, Value | null>();
  for (const [name, { value, exported }] of state.variables)
    if (exported) variables.set(name, value);
    else if (state.open) variables.set(name, null);
  return { variables, open: state.open };
}

/** Where the shell ends: its code, or that of what stopped it. */
export function exitStatus(state: ShellState, status: Status): Status {
  return alsoOf(status, hasFailed(status) ? state.blame : state.fatal);
}
