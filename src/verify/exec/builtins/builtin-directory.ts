/** Built-ins about the working directory. */

import { absolute, child } from '../../../domain/image-path.ts';
import { isFound } from '../../rootfs/root-node.ts';
import type { ExecProblem } from '../model/execve.ts';
import { SUCCESS, UNKNOWN } from '../model/status.ts';
import { settled } from '../words/shell-frame.ts';
import { type ShellState, variableOf } from '../words/shell-state.ts';
import { unread } from '../words/unread.ts';
import type { Call } from './builtin-call.ts';

export function pwd({ frame, state }: Call): ShellState {
  const { output } = frame.shell;
  if (output) {
    const lost = output.text === undefined || state.directory === undefined;
    output.text = lost ? undefined : `${output.text}${state.directory}\n`;
  }
  state.status = SUCCESS;
  return state;
}

export function changeDirectory({ frame, state, args }: Call): ShellState | undefined {
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

export function losesDirectory({ frame, state }: Call): ShellState | undefined {
  state.directory = undefined;
  state.status = UNKNOWN;
  return settled(frame, state);
}
