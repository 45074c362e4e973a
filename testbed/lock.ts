import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from './files.ts';
import { note } from './log.ts';
import { partial, paths, root } from './paths.ts';
import { isAlive, type Process, startTimeOf } from './process.ts';

/** Lets one `up` or `down` work at a time. The lock of a process that is gone is taken over. @param path of another lock. */
export async function withLock<T>(work: () => Promise<T>, path: string = paths.lock): Promise<T> {
  await mkdir(root, { recursive: true });
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const mine = partial(path);
  const self: Process = { pid: process.pid, startTime: startTimeOf(process.pid) ?? '' };
  await writeFile(mine, JSON.stringify(self));
  try {
    for (let waited = false; !(await tryLink(mine, path)); waited = true) {
      const holder = await readIfThere(path);
      if (holder === undefined) continue;
      const other = JSON.parse(holder) as Process;
      if (!isAlive(other)) {
        await discard(holder, path);
        continue;
      }
      if (!waited) note(`another testbed command (pid ${other.pid}) is at work; waiting for it`);
      await sleep(200);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** A link either appears whole or fails: unlike writing the file in place, nobody reads half of it. */
async function tryLink(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock; if another process replaced it meanwhile, that one's is put back. */
async function discard(dead: string, path: string): Promise<void> {
  const aside = partial(path);
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
