/** The command line of a shell: what it runs (POSIX "sh", bash(1), dash(1)). */
import { type Args, type Value, withoutFirst } from '../model/values.ts';

export type ShellTask =
  | { readonly kind: 'text'; readonly text: Value; readonly rest: Args }
  | { readonly kind: 'script'; readonly path: Value; readonly rest: Args }
  /** Commands come from standard input. */
  | { readonly kind: 'input' }
  | { readonly kind: 'unknown' };

export interface ShellArguments {
  readonly task: ShellTask;
  readonly errexit: boolean;
  readonly nounset: boolean;
  readonly pipefail: boolean;
  /** `-l`: the profile is read first. */
  readonly login: boolean;
  /** `-i`, or anything else that reads files of which we do not know enough. */
  readonly interactive: boolean;
  /** `-n`: nothing is executed. */
  readonly checksOnly: boolean;
}

export const SHELL_NAMES = /^-?(?:sh|bash|rbash|dash|ash|mksh|ksh|ksh93|lksh|hush)$/;

export function readShellArguments(argv: Args): ShellArguments {
  const { words } = argv;
  const set = new Set<string>();
  let command = false;
  let input = false;
  let login = (words[0] ?? '').startsWith('-');
  let at = 1;
  const found = (task: ShellTask): ShellArguments => ({
    task,
    errexit: set.has('e') || set.has('errexit'),
    nounset: set.has('u') || set.has('nounset'),
    pipefail: set.has('pipefail'),
    login: login || set.has('l'),
    interactive: set.has('i'),
    checksOnly: set.has('n') || set.has('noexec'),
  });
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return found({ kind: 'unknown' });
    if (word === '-' || word === '--') {
      at += 1;
      break;
    }
    if (!/^[-+]./.test(word)) break;
    if (word.startsWith('--')) {
      if (word === '--login') login = true;
      else if (word === '--rcfile' || word === '--init-file') at += 1;
      else if (word === '--version' || word === '--help') return found({ kind: 'input' });
      continue;
    }
    for (const letter of word.slice(1)) {
      if (letter === 'c') command = true;
      else if (letter === 's') input = true;
      else if (letter === 'o' || letter === 'O') {
        at += 1;
        const name = words[at];
        if (name === undefined) return found({ kind: 'unknown' });
        if (word.startsWith('-')) set.add(name);
        else set.delete(name);
      } else if (word.startsWith('-')) set.add(letter);
      else set.delete(letter);
    }
  }
  const rest = withoutFirst(argv, at);
  if (rest.words.length === 0 && rest.open) return found({ kind: 'unknown' });
  const [first] = rest.words;
  if (command)
    return found(
      rest.words.length === 0
        ? { kind: 'unknown' }
        : { kind: 'text', text: first, rest: withoutFirst(rest, 1) },
    );
  if (input || rest.words.length === 0) return found({ kind: 'input' });
  return found({ kind: 'script', path: first, rest: withoutFirst(rest, 1) });
}
