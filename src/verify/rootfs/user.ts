/** `User` of an image's config, as the engine resolves it (moby's sys/user, GetExecUser, and runc after it). */
import type { Credentials } from './access.ts';
import { isFound } from './root-node.ts';
import type { RootFs } from './rootfs.ts';

/** No container can be created for this user. */
export interface UnknownUser {
  /** The part of `User` that is the reason. */
  readonly unknown: string;
  /** Where it was looked up. */
  readonly file: '/etc/passwd' | '/etc/group';
  /** `nobody`: the file does not have it. `range`: beyond what a process can be. `file`: the file cannot be read. */
  readonly why: 'nobody' | 'range' | 'file';
}

/** Users and groups of processes, as runc checks them; the kernel's own last number stands for none. */
const MAX_ID = 0x7fff_ffff;
const NO_ID = 0xffff_ffff;

/**
 * Resolves `user`, `uid`, `user:group` and so on. Undefined when the files that would tell are there, and not readable
 * for us.
 */
export function credentialsOf(user: string, root: RootFs): Credentials | UnknownUser | undefined {
  const [name = '', group = ''] = user.split(':');
  const passwd = recordsOf('/etc/passwd', root);
  if (passwd === 'damaged') return { unknown: name === '' ? '0' : name, file: '/etc/passwd', why: 'file' };
  const number = numberOf(name);
  const uid = number ?? (name === '' ? 0 : undefined);
  // The image says nothing of users, or what it says could not be read: of a number we know that much.
  const records = passwd === 'unread' ? [] : passwd;
  const record = records.find((fields) =>
    uid === undefined ? fields[0] === name : fieldNumber(fields[2]) === uid,
  );
  if (passwd === 'unread' && uid === undefined) return undefined;
  if (!record && uid === undefined) return { unknown: name, file: '/etc/passwd', why: 'nobody' };
  const found = record ? fieldNumber(record[2]) : (uid ?? 0);
  if (found === NO_ID || (!record && (found < 0 || found > MAX_ID)))
    return { unknown: name, file: '/etc/passwd', why: 'range' };
  return withGroups(found, group, record, root);
}

function withGroups(
  uid: number,
  group: string,
  record: readonly string[] | undefined,
  root: RootFs,
): Credentials | UnknownUser | undefined {
  const member = record?.[0] ?? '';
  const own = fieldNumber(record?.[3]);
  if (own === NO_ID) return { unknown: String(own), file: '/etc/passwd', why: 'range' };
  if (group === '' && member === '') return { uid, gids: [own] };
  const groups = recordsOf('/etc/group', root);
  if (groups === 'damaged')
    return { unknown: group === '' ? member : group, file: '/etc/group', why: 'file' };
  if (groups === 'unread') return undefined;
  if (group === '') {
    const more = groups
      .filter((fields) => (fields[3] ?? '').split(',').includes(member))
      .map((fields) => fieldNumber(fields[2]));
    return { uid, gids: [own, ...more] };
  }
  const number = numberOf(group);
  const found = groups.find((fields) =>
    number === undefined ? fields[0] === group : fieldNumber(fields[2]) === number,
  );
  const gid = found ? fieldNumber(found[2]) : number;
  if (gid === undefined) return { unknown: group, file: '/etc/group', why: 'nobody' };
  if (gid === NO_ID || (!found && (gid < 0 || gid > MAX_ID)))
    return { unknown: group, file: '/etc/group', why: 'range' };
  return { uid, gids: [gid] };
}

/** HOME, where the image does not set it: runc takes it from the image's passwd file (its getUserHome). */
export function homeOf(user: string, root: RootFs): string | undefined {
  const who = credentialsOf(user, root);
  const passwd = recordsOf('/etc/passwd', root);
  if (!who || !('uid' in who) || passwd === 'unread' || passwd === 'damaged') return undefined;
  return passwd.find((fields) => fieldNumber(fields[2]) === who.uid)?.[5] || '/';
}

/** Lines of a file, taken apart at colons. `damaged`: the engine cannot read it. */
function recordsOf(path: string, root: RootFs): readonly (readonly string[])[] | 'unread' | 'damaged' {
  // Docker makes /etc a directory of its own where the image has anything else there.
  if (root.lookup('/etc').kind !== 'directory') return [];
  const found = root.resolve(path);
  if (found.kind === 'loop' || found.kind === 'directory') return 'damaged';
  if (!isFound(found)) return [];
  const text = root.text(path);
  if (text === undefined || text === 'unread') return 'unread';
  return Buffer.from(text)
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(':'));
}

/** As Go's Atoi reads it. */
function numberOf(text: string): number | undefined {
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) + 0 : undefined;
}

/** A field that is not a number counts as 0. */
function fieldNumber(text: string | undefined): number {
  return numberOf(text ?? '') ?? 0;
}
