import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './exec.ts';
import { type State, saveState } from './state.ts';
import { architectures } from './versions.ts';

const mount = '/proc/sys/fs/binfmt_misc';

/** The handlers that the testbed's platforms need, as Debian names them. */
export const handlers: readonly string[] = architectures.flatMap((each) =>
  each.handler === undefined ? [] : [each.handler],
);

/** Registers the handlers that are missing, from Debian's own definitions; its flags include F, so containers work. */
export async function registerHandlers(state: State): Promise<void> {
  if (!existsSync(join(mount, 'register'))) {
    await run(['mount', '-t', 'binfmt_misc', 'binfmt_misc', mount]);
    state.mounted = [...new Set([...state.mounted, mount])];
    await saveState(state);
  }
  for (const handler of handlers) {
    if (existsSync(join(mount, handler))) continue;
    await writeFile(join(mount, 'register'), await readFile(`/usr/lib/binfmt.d/${handler}.conf`, 'utf8'));
    state.handlers = [...new Set([...state.handlers, handler])];
    await saveState(state);
  }
}

/** Removes the handlers that we registered, and no others. */
export async function unregisterHandlers(state: State): Promise<void> {
  for (const handler of state.handlers) {
    const path = join(mount, handler);
    if (existsSync(path)) await writeFile(path, '-1');
  }
  state.handlers = [];
  await saveState(state);
}

/** Which of our handlers are registered and enabled now, by whomever. */
export async function activeHandlers(): Promise<string[]> {
  const active: string[] = [];
  for (const handler of handlers) {
    const text = await readFile(join(mount, handler), 'utf8').catch(() => '');
    if (text.startsWith('enabled')) active.push(handler);
  }
  return active;
}
