/** Who the container's process is, and what it may execute and read: `User` of the image config, and permission bits. */
import type { Permissions } from '../../image/facts/layer-facts.ts';
import type { RootFs } from './rootfs.ts';

export interface Credentials {
  readonly uid: number;
  readonly gids: readonly number[];
}

/** Root needs one execute bit of any kind; everybody else the one that is meant for them (execve(2), EACCES). */
export function mayExecute(file: Permissions, who: Credentials): boolean {
  if (who.uid === 0) return (file.mode & 0o111) !== 0;
  return (file.mode & bitFor(file, who)) !== 0;
}

/** Whether a process of this user may read it, without capabilities. */
export function mayRead(file: Permissions, who: Credentials): boolean {
  return who.uid === 0 || (file.mode & (bitFor(file, who) << 2)) !== 0;
}

/** The first directory on the way to a path, links and theirs included, that may not be passed. */
export function barredDirectory(
  path: string,
  who: Credentials,
  root: RootFs,
  workingDirectory = '/',
): string | undefined {
  if (who.uid === 0) return undefined;
  return root.closedOnWay(path, workingDirectory).find((entry) => (entry.mode & bitFor(entry, who)) === 0)
    ?.path;
}

/** Whether a process of this user can open the file: every directory on the way, and the file itself. */
export function mayOpen(path: string, file: Permissions, who: Credentials, root: RootFs): boolean {
  return mayRead(file, who) && barredDirectory(path, who, root) === undefined;
}

function bitFor(file: Permissions, who: Credentials): number {
  if (file.uid === who.uid) return 0o100;
  return who.gids.includes(file.gid) ? 0o010 : 0o001;
}
