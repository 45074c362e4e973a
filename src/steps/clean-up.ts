/**
 * What a run must leave behind: nothing. Each thing is written down before it is made, so that a run which is
 * cancelled in between is cleaned up all the same; the action's post step reads the list from the runner's state.
 */

import { messageOf } from '../errors.ts';
import type { Undo } from '../plan/model/journal.ts';
import type { Ports } from '../ports.ts';
import { saveCargoCache } from './cargo-cache.ts';
import { toolError } from './run-tool.ts';

const LIMIT_MS = 60_000;

/**
 * Undoes everything, last first, then saves; one failure does not keep the others from being done.
 * @returns sentences about what could not be undone or saved.
 */
export async function cleanUp(
  undos: readonly Undo[],
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'cache'>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push(`${what}: ${messageOf(error)}`);
    }
  };
  for (const undo of [...undos].reverse())
    if (undo.kind !== 'cargo-cache')
      await attempt(`${undo.what} could not be removed`, () => remove(undo, ports));
  for (const undo of undos)
    if (undo.kind === 'cargo-cache')
      await attempt(`${undo.what} could not be saved`, () => saveCargoCache(undo.cache, ports));
  return problems;
}

async function remove(
  undo: Exclude<Undo, { kind: 'cargo-cache' }>,
  { exec, files, log }: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<void> {
  if (undo.kind === 'directory') await files.remove(undo.path);
  else {
    const result = await exec.run(undo.command, { timeoutMs: LIMIT_MS });
    if (result.exitCode !== 0 && !/no builder .* found|No such container/i.test(result.stderr))
      throw toolError(undo.command, result, '');
  }
  log.info(`removed ${undo.what}`);
}
