import { child } from '../../../domain/image-path.ts';
import { isFound } from '../../rootfs/root-node.ts';
import { type Status, SUCCESS, UNKNOWN } from '../model/status.ts';
import { type Args, withoutFirst } from '../model/values.ts';
import { comeBack, type Frame, fails, type Shell, settled } from '../words/shell-frame.ts';
import { forget, type Left, type ShellState } from '../words/shell-state.ts';
import { unread } from '../words/unread.ts';
import type { Call } from './builtin-call.ts';

export function evaluate({ frame, state, args }: Call): ShellState | undefined {
  const { machine } = frame.shell;
  const words = args.words.slice(1);
  if (args.open || words.includes(undefined) || !machine.parser) {
    forget(state);
    state.args = { words: [], open: true };
    state.status = UNKNOWN;
    return state;
  }
  const script = machine.parser.parse(words.join(' '));
  return frame.shell.list(frame, state, script.statements);
}

export function source({ frame, state, args }: Call): ShellState | undefined {
  const { shell } = frame;
  const word = args.words[1] === '--' ? args.words[2] : args.words[1];
  const file = word === undefined ? undefined : sourced(shell, state, word);
  if (file === undefined || word === undefined) return sourcesUnknown(state);
  if (typeof file === 'string') return runSourced(frame, state, file, args);
  const status: Status = {
    code: 'fails',
    starts: new Set([
      shell.machine.record(
        unread(frame, state, word, `the file that ${shell.label} reads`, {
          kind: 'missing',
          path: file.path,
          at: file.path,
        }),
      ),
    ]),
  };
  if (shell.kind === 'bash' && shell.label.endsWith('bash')) {
    state.status = status;
    return settled(frame, state);
  }
  return frame.condition && shell.kind === 'bash' ? state : fails(frame, state, status);
}

function sourcesUnknown(state: ShellState): ShellState {
  forget(state);
  state.status = UNKNOWN;
  return state;
}

/** Its text; undefined when that is not known; the path where nothing is. */
function sourced(
  shell: Shell,
  state: ShellState,
  word: string,
): string | { readonly path: string } | undefined {
  if (!word.includes('/')) return undefined;
  if (!word.startsWith('/') && state.directory === undefined) return undefined;
  const path = word.startsWith('/') ? word : child(state.directory ?? '/', word);
  if (shell.isTouched(path)) return undefined;
  if (!isFound(shell.root.resolve(path))) return { path };
  return shell.root.scriptText(path);
}

function runSourced(frame: Frame, state: ShellState, text: string, args: Args): ShellState | undefined {
  const { shell } = frame;
  if (!shell.machine.parser || frame.depth > 20) return sourcesUnknown(state);
  const outer = state.args;
  const own = withoutFirst(args, 2);
  if (own.words.length > 0 && shell.kind === 'bash') state.args = own;
  const left: Left[] = [];
  const script = shell.machine.parser.parse(text);
  state.status = SUCCESS;
  const back = (one: ShellState): ShellState => {
    if (own.words.length > 0 && shell.kind === 'bash') one.args = outer;
    return one;
  };
  const ended = shell.list({ ...frame, left, depth: frame.depth + 1 }, state, script.statements);
  return comeBack(frame, ended, left, back);
}
