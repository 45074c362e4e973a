/** Who the container's process is, and what it may execute: `User` of the image config, and permission bits. */
import type { Permissions } from './layer-facts.ts';
import { dirname } from './path.ts';
import type { RootFs } from './rootfs.ts';

export interface Credentials {
  readonly uid: number;
  readonly gids: readonly number[];
}

/** `User` names nobody in the image's passwd or group file: a container cannot be created. */
export interface UnknownUser {
  readonly unknown: string;
  readonly file: '/etc/passwd' | '/etc/group';
}

/**
 * Resolves `user`, `uid`, `user:group` and so on, as runc does (moby's sys/user, GetExecUser). Undefined when the
 * files that would tell are not readable for us.
 */
export function credentialsOf(user: string, root: RootFs): Credentials | UnknownUser | undefined {
  const [name = '', groupName] = user.split(':');
  if (name === '' && groupName === undefined) return ROOT;
  const passwd = records(root.text('/etc/passwd'));
  const group = records(root.text('/etc/group'));
  if (passwd === 'unknown' || group === 'unknown') return undefined;
  const numeric = numberOf(name);
  const record = passwd.find(
    (fields) => fields[0] === name || (numeric !== undefined && numberOf(fields[2]) === numeric),
  );
  const uid = name === '' ? 0 : (numberOf(record?.[2]) ?? numeric);
  if (uid === undefined) return { unknown: name, file: '/etc/passwd' };
  if (groupName === undefined || groupName === '') {
    const more = group
      .filter((fields) => record?.[0] !== undefined && (fields[3] ?? '').split(',').includes(record[0]))
      .flatMap((fields) => numberOf(fields[2]) ?? []);
    return { uid, gids: [numberOf(record?.[3]) ?? 0, ...more] };
  }
  const gid = numberOf(group.find((fields) => fields[0] === groupName)?.[2]) ?? numberOf(groupName);
  return gid === undefined ? { unknown: groupName, file: '/etc/group' } : { uid, gids: [gid] };
}

/** HOME, where the image does not set it: runc takes it from the image's passwd file (its getUserHome). */
export function homeOf(user: string, root: RootFs): string | undefined {
  const who = credentialsOf(user, root);
  const passwd = records(root.text('/etc/passwd'));
  if (!who || !('uid' in who) || passwd === 'unknown') return undefined;
  return passwd.find((fields) => numberOf(fields[2]) === who.uid)?.[5] || '/';
}

const ROOT: Credentials = { uid: 0, gids: [0] };

function records(text: Uint8Array | 'too-large' | undefined): readonly (readonly string[])[] | 'unknown' {
  if (text === 'too-large') return 'unknown';
  if (text === undefined) return [];
  return Buffer.from(text)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(':'));
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
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

/** The first directory on the way to a path (without links) that may not be passed. */
export function barredDirectory(path: string, who: Credentials, root: RootFs): string | undefined {
  if (who.uid === 0) return undefined;
  const ways: string[] = [];
  for (let at = dirname(path); at !== '/'; at = dirname(at)) ways.push(at);
  return ways.reverse().find((directory) => {
    const node = root.lookup(directory);
    const entry = node.kind === 'directory' ? node.entry : undefined;
    return entry !== undefined && (entry.mode & bitFor(entry, who)) === 0;
  });
}

function bitFor(file: Permissions, who: Credentials): number {
  if (file.uid === who.uid) return 0o100;
  return who.gids.includes(file.gid) ? 0o010 : 0o001;
}
