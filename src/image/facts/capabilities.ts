/** File capabilities, as the kernel keeps them with a program (`struct vfs_cap_data`; capabilities(7)). */

/** Capabilities that executing a file gives. */
export interface FileCapabilities {
  /** Their numbers (include/uapi/linux/capability.h), in ascending order. */
  readonly permitted: readonly number[];
  /** The program has them from its start; then the kernel refuses to execute it where one of them is not to be had. */
  readonly effective: boolean;
}

/** PAX records of extended attributes begin with it: star's way to store them, which Go's tools and GNU tar share. */
export const XATTR = 'SCHILY.xattr.';

/** The PAX record that holds a file's capabilities. */
export const CAPABILITY_RECORD = `${XATTR}security.capability`;

/** By number. */
const NAMES = [
  'chown',
  'dac_override',
  'dac_read_search',
  'fowner',
  'fsetid',
  'kill',
  'setgid',
  'setuid',
  'setpcap',
  'linux_immutable',
  'net_bind_service',
  'net_broadcast',
  'net_admin',
  'net_raw',
  'ipc_lock',
  'ipc_owner',
  'sys_module',
  'sys_rawio',
  'sys_chroot',
  'sys_ptrace',
  'sys_pacct',
  'sys_admin',
  'sys_boot',
  'sys_nice',
  'sys_resource',
  'sys_time',
  'sys_tty_config',
  'mknod',
  'lease',
  'audit_write',
  'audit_control',
  'setfcap',
  'mac_override',
  'mac_admin',
  'syslog',
  'wake_alarm',
  'block_suspend',
  'audit_read',
  'perfmon',
  'bpf',
  'checkpoint_restore',
] as const;

/** What Docker, containerd and Podman let a container have when nobody says otherwise (moby's oci/caps/defaults.go). */
const DEFAULT_SET: readonly string[] = [
  'chown',
  'dac_override',
  'fsetid',
  'fowner',
  'mknod',
  'net_raw',
  'setgid',
  'setuid',
  'setfcap',
  'setpcap',
  'net_bind_service',
  'sys_chroot',
  'kill',
  'audit_write',
];

/** Bytes of the attribute by revision: the masks have 32 bits in the first, 64 in the others. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [1, 12],
  [2, 20],
  [3, 24],
]);

/** @param value the attribute, one character for each byte; undefined for what is none. */
export function parseCapabilities(value: string): FileCapabilities | undefined {
  const bytes = Buffer.from(value, 'latin1');
  if (bytes.byteLength < 12) return undefined;
  const magic = bytes.readUInt32LE(0);
  const revision = magic >>> 24;
  if (SIZES.get(revision) !== bytes.byteLength) return undefined;
  // One of another user namespace means nothing in that of the container.
  if (revision === 3 && bytes.readUInt32LE(20) !== 0) return undefined;
  const low = bytes.readUInt32LE(4);
  const high = revision === 1 ? 0 : bytes.readUInt32LE(12);
  const permitted = NAMES.flatMap((_, number) => {
    const bit = number < 32 ? low >>> number : high >>> (number - 32);
    return (bit & 1) === 1 ? [number] : [];
  });
  return { permitted, effective: (magic & 1) === 1 };
}

/** Names of those that a container does not have by default. */
export function beyondDefault({ permitted }: FileCapabilities): readonly string[] {
  return permitted.map(capabilityName).filter((name) => !DEFAULT_SET.includes(name));
}

export function capabilityName(number: number): string {
  return NAMES[number] ?? `capability ${number}`;
}
