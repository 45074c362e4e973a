/** Something that a shell itself is to use, and that is not there. */
import type { ExecProblem } from '../model/execve.ts';
import type { Start } from '../model/start.ts';
import type { Frame } from './shell-frame.ts';
import type { ShellState } from './shell-state.ts';

export function unread(
  { shell, condition }: Frame,
  state: ShellState,
  word: string,
  role: string,
  problem: ExecProblem,
): Start {
  return {
    word,
    role,
    execution: { scripts: [], problem },
    search: 'shell',
    weight: state.sure && !condition && !shell.output ? 'runs' : 'may',
    readBy: shell.label,
    surroundings: { workingDirectory: state.directory ?? '/', unknown: true },
  };
}
