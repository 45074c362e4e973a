/** Facts of layers that are kept on the machine: runs for strangers read them, and add none. */
import type { Ports } from '../ports.ts';

/** The same files, of which nothing below a directory is written. */
export function readingOnly(files: Ports['files'], directory: string): Ports['files'] {
  const write: Ports['files']['write'] = async (path, ...rest) => {
    if (!path.startsWith(`${directory}/`)) await files.write(path, ...rest);
  };
  return { ...files, write };
}
