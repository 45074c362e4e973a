import { existsSync } from 'node:fs';
import { readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unregisterHandlers } from './binfmt.ts';
import { foreignDocker, stopEngine } from './engine.ts';
import { tryRun } from './exec.ts';
import { note, step } from './log.ts';
import { unmountBelow } from './mounts.ts';
import { paths, root } from './paths.ts';
import { stop } from './process.ts';
import { loadState, type State, saveState } from './state.ts';

/** Ends what `up` started and puts back what it changed outside its directory. The caches stay. */
export async function down(): Promise<void> {
  const state = await loadState();
  await step('stopping the engine', () => stopEngine(state));
  for (const [name, each] of Object.entries(state.processes)) {
    await stop(each, 5000);
    delete state.processes[name];
    await saveState(state);
  }
  await removeBridge(state);
  delete state.dockerHost;
  for (const path of state.links) {
    const target = await readlink(path).catch(() => undefined);
    if (target === join(paths.bin, 'buildx')) await rm(path);
  }
  state.links = [];
  await unregisterHandlers(state);
  await unmountAll(state);
  await saveState(state);
  note(`down; what was built stays in ${root}`);
}

/** Our engine's bridge stays behind a dockerd that ended; one that was there before, or is used by now, is not ours. */
async function removeBridge(state: State): Promise<void> {
  const used = (await foreignDocker()) !== undefined;
  if (state.bridge === true && !used && existsSync('/sys/class/net/docker0')) {
    await tryRun(['ip', 'link', 'delete', 'docker0']);
  }
  delete state.bridge;
}

async function unmountAll(state: State): Promise<void> {
  await unmountBelow(root);
  for (const path of state.mounted) await tryRun(['umount', path]);
  state.mounted = [];
}
