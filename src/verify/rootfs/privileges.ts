/** What executing a file changes about the process: setuid, setgid and file capabilities (credentials(7), execve(2)). */

import { beyondDefault, capabilityName } from '../../image/facts/capabilities.ts';
import type { ElfEntry } from '../../image/facts/layer-facts.ts';
import type { Credentials } from './access.ts';

export interface Privileges {
  /** The kernel tells the loader to distrust the environment (AT_SECURE; getauxval(3)). */
  readonly secure: boolean;
  /** Whose permissions count once it runs; undefined when none stops it. */
  readonly reader?: Credentials;
}

const SETUID = 0o4000;
const SETGID = 0o2000;
const GROUP_EXECUTE = 0o010;

/** @param user who starts it. */
export function privilegesOf({ mode, uid, gid, capabilities }: ElfEntry, user: Credentials): Privileges {
  const asOwner = (mode & SETUID) !== 0 && uid !== user.uid;
  // Without the bit for executing, setgid means something else (mandatory locks, long ago).
  const asGroup = (mode & (SETGID | GROUP_EXECUTE)) === (SETGID | GROUP_EXECUTE) && gid !== user.gids[0];
  const gained = capabilities?.permitted.map(capabilityName) ?? [];
  const secure = asOwner || asGroup || (user.uid !== 0 && gained.length > 0);
  const effective = capabilities?.effective ? gained : [];
  if (effective.includes('dac_override') || effective.includes('dac_read_search')) return { secure };
  return {
    secure,
    reader: {
      uid: asOwner ? uid : user.uid,
      gids: asGroup ? [gid, ...user.gids] : user.gids,
    },
  };
}

/** Whether it may have root's capabilities, or some of them, once this user has started it. */
export function actsAsRoot({ mode, uid, capabilities }: ElfEntry, user: Credentials): boolean {
  return user.uid === 0 || ((mode & SETUID) !== 0 && uid === 0) || (capabilities?.permitted.length ?? 0) > 0;
}

/** Capabilities for want of which the kernel refuses to execute the file (EPERM), whoever starts it. */
export function missingCapabilities({ capabilities }: ElfEntry): readonly string[] {
  return capabilities?.effective ? beyondDefault(capabilities) : [];
}
