/** What a machine runs without QEMU. */
import { PLATFORM_TABLE, type PlatformRow } from './platform-table.ts';

/** What the host's kernel and CPU run without help. 64-bit ARM is not assumed to run 32-bit code: many servers cannot. */
export function runsNatively(platform: PlatformRow, host: PlatformRow): boolean {
  return (
    platform.elf.machine === host.elf.machine ||
    (host.architecture === 'amd64' && platform.architecture === '386')
  );
}

/** All that the host runs without QEMU. */
export function nativePlatforms(host: PlatformRow): readonly PlatformRow[] {
  return PLATFORM_TABLE.filter((platform) => runsNatively(platform, host));
}
