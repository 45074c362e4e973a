/** Redirections: files that they make, and files that they cannot open. */

import { child, dirname } from '../../../domain/image-path.ts';
import type { FileRedirect, Redirect } from '../../../shell/ast.ts';
import { isFound } from '../../rootfs/root-node.ts';
import type { Status } from '../model/status.ts';
import type { Value } from '../model/values.ts';
import { expandText } from './expand.ts';
import type { Frame, Shell } from './shell-frame.ts';
import type { ShellState } from './shell-state.ts';
import { unread } from './unread.ts';

export function writes({ operator }: FileRedirect): boolean {
  return operator.startsWith('>') || operator.startsWith('&>') || operator === '<>';
}

/** Files that redirections make. */
export function touchTargets(shell: Shell, state: ShellState, redirects: readonly Redirect[]): void {
  for (const redirect of redirects) {
    if (redirect.kind !== 'file' || !writes(redirect) || redirect.operator === '>&') continue;
    shell.machine.touch(targetOf(shell, state, redirect));
  }
}

/** The file; undefined when it is not known. */
function targetOf(shell: Shell, state: ShellState, { target }: FileRedirect): Value {
  const path = expandText(shell, state, target);
  if (path === undefined || path.startsWith('/')) return path;
  return state.directory === undefined ? undefined : child(state.directory, path);
}

/** The command is not run, where a file to read is missing, or the directory of one to write. */
export function failedRedirect(
  frame: Frame,
  state: ShellState,
  redirects: readonly Redirect[],
): Status | undefined {
  const { shell } = frame;
  for (const redirect of redirects) {
    if (redirect.kind !== 'file' || /[&]$|<<</.test(redirect.operator)) continue;
    const path = targetOf(shell, state, redirect);
    const needed = path === undefined || redirect.operator === '<' ? path : dirname(path);
    if (path === undefined || needed === undefined || shell.isTouched(needed) || shell.isTouched(path))
      continue;
    const found = shell.root.resolve(needed);
    if (isFound(found)) continue;
    const what = redirect.operator === '<' ? 'the file that' : 'the directory that';
    const use = redirect.operator === '<' ? 'reads' : 'writes to';
    const role = `${what} ${shell.label} ${use}`;
    const start = unread(frame, state, needed, role, { kind: 'missing', path: needed, at: found.at });
    return { code: 'fails', starts: new Set([shell.machine.record(start)]) };
  }
  return undefined;
}
