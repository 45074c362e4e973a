/** Texts that are kept on disk to save time: neither reading nor writing them is ever a reason to fail. */
import { messageOf } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** What was kept; undefined where there is nothing, or nothing that can be read. */
export function recall(path: string, { files }: Pick<Ports, 'files'>): Promise<string | undefined> {
  return files.readTextIfExists(path).catch(() => undefined);
}

/** @param otherwise a clause for the log: what it means when this fails. */
export function keep(
  path: string,
  text: string | Iterable<string>,
  otherwise: string,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<void> {
  return files.write(path, text).catch((error: unknown) => log.debug(`${otherwise}: ${messageOf(error)}`));
}
