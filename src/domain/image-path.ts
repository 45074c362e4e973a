/** Paths inside an image: absolute, `/` between parts, without `.`, `..` and empty parts. */

/**
 * The path in canonical form. `..` stops at the root, as it does for a process whose root this is.
 * Purely textual: links are not followed (`rootfs.ts` does that).
 */
export function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Resolves against a directory, as `open` does with its working directory. */
export function absolute(path: string, directory: string): string {
  return normalise(path.startsWith('/') ? path : `${directory}/${path}`);
}

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name in a directory. */
export function child(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`;
}

/** Whether the path is the directory, or inside it. */
export function isInside(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}
