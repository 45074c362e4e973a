/** What small programs print, where the image alone decides it: `$(uname -m)`, `$(dirname "$0")`. */

import { absolute, basename } from '../../../domain/image-path.ts';
import type { Architecture } from '../../../domain/platforms/platform-table.ts';
import { isFound } from '../../rootfs/root-node.ts';
import type { Args, Value } from '../model/values.ts';
import type { Shell } from '../words/shell-frame.ts';
import type { ShellState } from '../words/shell-state.ts';

/** `uname -m` where one kernel only runs the platform: 32-bit platforms run on 64-bit kernels, too, which say their name. */
const UNAME: Readonly<Partial<Record<Architecture, string>>> = {
  amd64: 'x86_64',
  arm64: 'aarch64',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loongarch64',
};

/** Standard output, or undefined. */
export function knownOutput(shell: Shell, state: ShellState, name: string, args: Args): Value {
  const { words, open } = args;
  if (open || words.includes(undefined)) return undefined;
  const texts = words as readonly string[];
  switch (basename(name)) {
    case 'uname':
      return uname(shell, texts);
    case 'arch':
      return uname(shell, ['-m']);
    case 'id':
      return id(shell, texts);
    case 'whoami':
      return shell.user?.uid === 0 ? 'root\n' : undefined;
    case 'dirname':
      return texts.length === 1 ? `${textDirname(texts[0] ?? '')}\n` : undefined;
    case 'basename':
      return texts.length === 1 && !texts[0]?.startsWith('-')
        ? `${textBasename(texts[0] ?? '')}\n`
        : undefined;
    case 'readlink':
    case 'realpath':
      return realPath(shell, state, basename(name), texts);
    default:
      return undefined;
  }
}

function uname({ machine }: Shell, words: readonly string[]): Value {
  const [option = '-s'] = words;
  if (option === '-s' && words.length <= 1) return 'Linux\n';
  return option === '-m' && words.length <= 1 ? line(UNAME[machine.platform.architecture]) : undefined;
}

function line(text: Value): Value {
  return text === undefined ? undefined : `${text}\n`;
}

function id({ user }: Shell, words: readonly string[]): Value {
  if (!user) return undefined;
  const option = words.join(' ');
  if (option === '-u') return `${user.uid}\n`;
  if (option === '-g') return user.gids[0] === undefined ? undefined : `${user.gids[0]}\n`;
  return (option === '-un' || option === '-nu' || option === '-u -n') && user.uid === 0
    ? 'root\n'
    : undefined;
}

function textDirname(path: string): string {
  const trimmed = path.replace(/(?!^)\/+$/, '');
  const slash = trimmed.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : trimmed.slice(0, slash).replace(/(?!^)\/+$/, '');
}

function textBasename(path: string): string {
  const trimmed = path.replace(/(?!^)\/+$/, '');
  return trimmed === '/' ? '/' : basename(trimmed);
}

function realPath(
  { root, isTouched }: Shell,
  state: ShellState,
  name: string,
  words: readonly string[],
): Value {
  const follows = name === 'realpath' || /^-(?:f|e|m|-canonicalize)$/.test(words[0] ?? '');
  const [path] = words.filter((word) => !word.startsWith('-'));
  if (!follows || path === undefined || words.length > 2 || state.directory === undefined) return undefined;
  const whole = absolute(path, state.directory);
  const found = root.resolve(path.startsWith('/') ? path : `${state.directory}/${path}`);
  return isFound(found) && !isTouched(whole) ? `${found.path}\n` : undefined;
}
