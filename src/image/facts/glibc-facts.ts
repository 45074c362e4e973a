/** What is compiled into glibc's loader and C library: text that their programs print or read, found in the bytes. */

export interface GlibcFacts {
  /** The directories that the loader searches last, in its order, without the slash at the end. */
  readonly systemDirectories?: readonly string[];
  /** The loader's cache, where that is not `/etc/ld.so.cache`. */
  readonly cachePath?: string;
  /** The upstream release: `2.36`. */
  readonly glibc?: string;
}

/**
 * @param directory where the file is.
 * @param isLoader it is the loader, not the C library.
 */
export function findGlibcFacts(bytes: Buffer, directory: string, isLoader: boolean): GlibcFacts {
  const glibc = findRelease(bytes);
  if (!isLoader) return glibc === undefined ? {} : { glibc };
  const text = bytes.toString('latin1');
  const systemDirectories = findSystemDirectories(text, directory);
  const cachePath = /\0(\/[\w./+-]{1,255}\/ld\.so\.cache)\0/.exec(text)?.[1];
  return {
    ...(systemDirectories ? { systemDirectories } : {}),
    ...(cachePath === undefined || cachePath === USUAL_CACHE ? {} : { cachePath }),
    ...(glibc === undefined ? {} : { glibc }),
  };
}

export const USUAL_CACHE = '/etc/ld.so.cache';

/** `GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.`: its banner, and that of `ld.so --version`. */
function findRelease(bytes: Buffer): string | undefined {
  const marker = ' release version ';
  const at = bytes.indexOf(marker);
  if (at < 0) return undefined;
  return /^2\.\d{1,3}/.exec(bytes.toString('latin1', at + marker.length, at + marker.length + 8))?.[0];
}

/**
 * `system_dirs` in glibc's elf/dl-load.c, each with a slash and a NUL at its end. Distributions differ (Debian's has
 * multiarch directories, Fedora's `/lib64`, Nix's its own alone), so the loader itself is asked.
 */
function findSystemDirectories(bytes: string, directory: string): readonly string[] | undefined {
  let own: readonly string[] | undefined;
  for (const [run] of bytes.matchAll(/(?:(?:\/[\w.+-]{1,255}){1,16}\/\0){1,32}/g)) {
    const directories = run.split('\0').filter((path) => path !== '');
    const found = directories.map((path) => path.slice(0, -1));
    if (found.length > 1 && directories.some((path) => /\/lib(?:64|32)?\//.test(path))) return found;
    if (found[0] === directory) own ??= found;
  }
  return own;
}
