/** Fields that words become: splitting at blanks, and patterns (POSIX XCU 2.6.5 and 2.6.6). */

import { isFound } from '../../rootfs/root-node.ts';
import type { RootFs } from '../../rootfs/rootfs.ts';
import type { Args, Value } from '../model/values.ts';
import { type ShellState, variableOf } from './shell-state.ts';

export interface Fields {
  readonly open: boolean;
  /** Text that is not split. */
  add(text: Value): void;
  /** Text of an expansion outside of quotes. */
  split(text: Value): void;
  glob(text: string): void;
  end(): void;
  /** From here on nobody knows. */
  lose(): void;
  args(): Args;
}

export function createFields(
  { root, isTouched }: { readonly root: RootFs; readonly isTouched: (path: string) => boolean },
  state: ShellState,
): Fields {
  const words: Value[] = [];
  let field: { text: Value; glob: boolean } | undefined;
  let open = false;
  const separators = variableOf(state, 'IFS').value;
  const usual = separators === null || separators === ' \t\n';
  const add = (text: Value): void => {
    field ??= { text: '', glob: false };
    field.text = field.text === undefined || text === undefined ? undefined : field.text + text;
  };
  const end = (): void => {
    if (!field || open) return;
    if (field.glob && mayMatch(field.text)) open = true;
    else words.push(field.text);
    field = undefined;
  };
  /** A pattern in a directory that is not there stays as it is. */
  const mayMatch = (text: Value): boolean => {
    const directory = /^((?:\/[^*?[/]+)*)\/[^/]*$/.exec(text ?? '')?.[1];
    if (directory === undefined || directory === '' || isTouched(directory)) return true;
    const found = root.resolve(directory);
    return isFound(found) && found.kind === 'directory';
  };
  return {
    get open() {
      return open;
    },
    add,
    end,
    split(text) {
      if (text === undefined || (text !== '' && (!usual || /[*?[]/.test(text)))) {
        open = true;
        return;
      }
      const parts = text.split(/[ \t\n]+/);
      parts.forEach((part, index) => {
        if (index > 0) end();
        if (part !== '') add(part);
      });
    },
    glob(text) {
      add(text);
      if (field) field.glob = true;
    },
    lose() {
      open = true;
    },
    args: () => ({ words, open }),
  };
}
