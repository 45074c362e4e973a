import { exits, SUCCESS, UNKNOWN } from '../model/status.ts';
import { withoutFirst } from '../model/values.ts';
import { fails, settled } from '../words/shell-frame.ts';
import { assign, forget, type ShellState, variableOf } from '../words/shell-state.ts';
import type { Call } from './builtin-call.ts';

export function declare({ frame, state, args }: Call): ShellState | undefined {
  const [name, ...words] = args.words;
  if (args.open || words.includes(undefined)) {
    forget(state);
    state.status = SUCCESS;
    return state;
  }
  const options = words.filter((word) => word?.startsWith('-'));
  const removes = options.some((word) => word?.includes('n')) && name === 'export';
  const exported = removes ? false : name === 'export' || options.some((word) => word?.includes('x'));
  for (const word of words as readonly string[]) {
    const [, variable, append, value] = /^([A-Za-z_]\w*)(?:(\+?)=(.*))?$/s.exec(word) ?? [];
    if (variable === undefined) continue;
    const before = variableOf(state, variable);
    if (name === 'local' || (frame.locals && (name === 'declare' || name === 'typeset')))
      if (frame.locals && !frame.locals.has(variable)) frame.locals.set(variable, before);
    const old = append === '+' ? before.value : '';
    const next = value === undefined ? before.value : old === undefined ? undefined : (old ?? '') + value;
    const keeps = exported || (before.exported && !removes);
    if (value !== undefined || exported || removes) assign(state, variable, next, keeps);
    else if (name === 'local')
      assign(state, variable, frame.shell.kind === 'bash' ? null : undefined, before.exported);
  }
  state.status = SUCCESS;
  return settled(frame, state);
}

export function unset({ state, args }: Call): ShellState {
  for (const word of args.words.slice(1))
    if (word === undefined) forget(state);
    else if (!word.startsWith('-')) {
      assign(state, word, null, false);
      if (args.words[1] === '-f') state.functions.delete(word);
    }
  state.status = SUCCESS;
  return state;
}

export function setOptions({ state, args }: Call): ShellState {
  state.status = SUCCESS;
  const { words, open } = args;
  let at = 1;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) {
      state.errexit = false;
      state.nounset = false;
      break;
    }
    if (word === '--' || word === '-') {
      state.args = { words: words.slice(at + 1), open };
      return state;
    }
    if (!/^[-+]./.test(word)) break;
    const on = word.startsWith('-');
    if (word.slice(1).includes('e')) state.errexit = on;
    if (word.slice(1).includes('u')) state.nounset = on;
    if (/o$/.test(word)) {
      at += 1;
      if (words[at] === 'errexit') state.errexit = on;
      if (words[at] === 'nounset') state.nounset = on;
      if (words[at] === 'pipefail') state.pipefail = on;
    }
  }
  if (at < words.length || open) state.args = { words: words.slice(at), open };
  return state;
}

export function shift({ frame, state, args }: Call): ShellState | undefined {
  const count = args.words.length < 2 ? '1' : args.words[1];
  state.status = SUCCESS;
  if (count === undefined || !/^\d+$/.test(count)) state.args = { words: [], open: true };
  else if (Number(count) <= state.args.words.length) state.args = withoutFirst(state.args, Number(count));
  else if (state.args.open) state.args = { words: [], open: true };
  // dash and busybox end here, bash goes on.
  else if (frame.shell.kind !== 'bash') return fails(frame, state);
  else state.status = exits(1);
  return settled(frame, state);
}

export function read({ state, args, frame }: Call): ShellState | undefined {
  for (const word of args.words.slice(1))
    if (word === undefined) forget(state);
    else if (/^[A-Za-z_]\w*$/.test(word)) assign(state, word, undefined);
  for (const name of ['REPLY', 'MAPFILE', 'OPTARG', 'OPTIND']) assign(state, name, undefined);
  state.status = UNKNOWN;
  return settled(frame, state);
}
