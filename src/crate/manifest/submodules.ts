/** Directories of `.gitmodules` (gitmodules(5)), which a checkout leaves empty unless it is told otherwise. */
import { posix } from 'node:path';

/** Longer than any list of submodules. */
const MAX_LENGTH = 256 * 1024;

/** Paths relative to the file's directory. */
export function submodulePaths(text: string): readonly string[] {
  return [...text.slice(0, MAX_LENGTH).matchAll(/^[ \t]*path[ \t]*=[ \t]*(.*)$/gm)].flatMap(
    ([, value = '']) => {
      const path = value.trim().replace(/^"(.*)"$/, '$1');
      return path === '' ? [] : [posix.normalize(path).replace(/\/$/, '')];
    },
  );
}
