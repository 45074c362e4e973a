/** File capabilities as the kernel keeps them (`struct vfs_cap_data`, include/uapi/linux/capability.h). */
import { bin } from './parts.ts';
import type { Item } from './types.ts';

/** Numbers of include/uapi/linux/capability.h; the first is in Docker's default set, the second is not. */
const NUMBERS = { net_bind_service: 10, sys_admin: 21 } as const;

/** The attribute for one capability, permitted and effective. */
export function capability(name: keyof typeof NUMBERS): string {
  const revision2 = 0x0200_0000;
  const effective = 1;
  const value = Buffer.alloc(20);
  value.writeUInt32LE(revision2 | effective, 0);
  value.writeUInt32LE(1 << NUMBERS[name], 4);
  return value.toString('latin1');
}

/** A program that has it. */
export const withCapability = (path: string, artifact: string, name: keyof typeof NUMBERS): Item => ({
  ...bin(path, artifact),
  pax: { 'SCHILY.xattr.security.capability': capability(name) },
});
