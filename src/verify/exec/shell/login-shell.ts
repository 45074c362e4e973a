/** Files that a shell reads before anything else (bash(1) "INVOCATION", dash(1) "Invocation"). */
import { isFound } from '../../rootfs/root-node.ts';
import { SUCCESS } from '../model/status.ts';
import type { Value } from '../model/values.ts';
import type { Frame } from '../words/shell-frame.ts';
import { assign, forget, type Left, type ShellState, variableOf } from '../words/shell-state.ts';
import type { ShellArguments } from './shell-arguments.ts';

/** Undefined when the shell ends there. */
export function readLogin(
  frame: Frame,
  state: ShellState,
  { login, interactive }: ShellArguments,
  isBash: boolean,
  bashEnv: Value | null,
): ShellState | undefined {
  const home = variableOf(state, 'HOME').value ?? undefined;
  let at: ShellState | undefined = state;
  if (interactive) assign(state, 'PS1', undefined);
  if (login) {
    at = readFile(frame, at, '/etc/profile');
    const own = isBash ? ['.bash_profile', '.bash_login', '.profile'] : ['.profile'];
    const { root } = frame.shell;
    const first = own.find((name) => home !== undefined && isFound(root.resolve(`${home}/${name}`)));
    if (home === undefined && at) forget(at);
    else if (at && first !== undefined) at = readFile(frame, at, `${home}/${first}`);
  } else if (interactive) at = readFile(frame, at, home === undefined ? undefined : `${home}/.bashrc`);
  else if (isBash && bashEnv !== null && bashEnv !== '') at = readFile(frame, at, bashEnv);
  if (at) at.status = SUCCESS;
  return at;
}

function readFile(frame: Frame, state: ShellState, path: Value): ShellState | undefined {
  const { root, machine } = frame.shell;
  if (path === undefined) {
    forget(state);
    return state;
  }
  if (!isFound(root.resolve(path))) return state;
  const text = root.scriptText(path);
  if (text === undefined || !machine.parser) {
    forget(state);
    return state;
  }
  const left: Left[] = [];
  const errexit = state.errexit;
  state.errexit = false;
  const after = frame.shell.list(
    { ...frame, left, depth: frame.depth + 1 },
    state,
    machine.parser.parse(text).statements,
  );
  const returned = left.find((one) => one.kind === 'return');
  frame.left.push(...left.filter(({ kind }) => kind === 'exit'));
  const next = after ?? (returned?.kind === 'return' ? returned.state : undefined);
  if (next) next.errexit ||= errexit;
  return next;
}
