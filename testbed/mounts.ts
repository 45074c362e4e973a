import { tryRun } from './exec.ts';

/** Unmounts everything below a directory, such as what an engine leaves that was killed and could not clean up. */
export async function unmountBelow(directory: string): Promise<void> {
  const table = await tryRun(['findmnt', '--list', '--noheadings', '--output', 'TARGET']);
  const ours = table.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((path) => path.startsWith(`${directory}/`));
  // The deepest first: a mount below another keeps it busy.
  for (const path of ours.sort((a, b) => b.length - a.length)) await tryRun(['umount', path]);
}
