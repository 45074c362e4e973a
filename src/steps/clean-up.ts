/**
 * What a run must leave behind: nothing. Each thing is written down before it is made, so that a run which is
 * cancelled in between is cleaned up all the same; the action's post step reads the list from the runner's state.
 */
import { messageOf } from '../errors.ts';
import type { CargoCache } from '../plan/runner/plan-runner.ts';
import type { Command, Ports } from '../ports.ts';
import { saveCargoCache } from './cargo-cache.ts';
import { toolError } from './tool.ts';

export type Undo =
  | { readonly kind: 'command'; readonly what: string; readonly command: Command }
  | { readonly kind: 'directory'; readonly what: string; readonly path: string }
  /** Nothing to undo: what cargo has made is saved when all else is done. */
  | { readonly kind: 'cargo-cache'; readonly what: string; readonly cache: CargoCache };

/** Where the list is kept: the runner's state, or this process's memory. */
export interface Journal {
  add(undo: Undo): void;
}

const LIMIT_MS = 60_000;

/**
 * Undoes everything, last first; one failure does not keep the others from being undone.
 * @returns sentences about what could not be undone.
 */
export async function cleanUp(
  undos: readonly Undo[],
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'cache'>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const undo of [...undos].reverse()) {
    try {
      if (undo.kind === 'cargo-cache') {
        await saveCargoCache(undo.cache, ports);
        continue;
      }
      if (undo.kind === 'directory') await ports.files.remove(undo.path);
      else {
        const result = await ports.exec.run(undo.command, { timeoutMs: LIMIT_MS });
        if (result.exitCode !== 0 && !/no builder .* found|No such container/i.test(result.stderr))
          throw toolError(undo.command, result, '');
      }
      ports.log.info(`removed ${undo.what}`);
    } catch (error) {
      problems.push(`${undo.what} could not be removed: ${messageOf(error)}`);
    }
  }
  return problems;
}
