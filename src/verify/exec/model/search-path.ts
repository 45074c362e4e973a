/** PATH of a process. */
import type { Search } from './execve.ts';
import { type Environment, lookUp } from './values.ts';

/** Docker sets this when the image has no PATH (moby's oci.DefaultPathEnv); Debian's dash has the same inside. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** execvp(3) without PATH (glibc's confstr, `_CS_PATH`; musl's src/process/execvp.c). */
const LIBC_PATHS: Readonly<Partial<Record<Search, string>>> = {
  libc: '/bin:/usr/bin',
  musl: '/usr/local/bin:/bin:/usr/bin',
};

/** Directories as they are written; undefined when PATH is not known. Where it was taken away, only libc has another. */
export function searchPathOf(
  environment: Environment,
  search: Search = 'shell',
): readonly string[] | undefined {
  const path = lookUp(environment, 'PATH');
  if (path === undefined) return undefined;
  if (path === null) return LIBC_PATHS[search]?.split(':') ?? [];
  return path.split(':');
}
