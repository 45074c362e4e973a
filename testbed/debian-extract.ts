/**
 * Debian root file systems of any architecture as packages leave them: unpacked, not configured. Nothing of the
 * target runs, so every architecture takes the same seconds, and no QEMU.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireMirror } from './apt.ts';
import { run } from './exec.ts';
import { keyOf } from './files.ts';
import { step } from './log.ts';
import { partial, paths } from './paths.ts';

export interface DebianRow {
  readonly debian: string;
  readonly platform: string;
  readonly suite: 'bookworm' | 'trixie';
}

/** Every architecture of Debian that is an image platform; trixie where bookworm has none. */
export const DEBIANS: readonly DebianRow[] = [
  { debian: 'amd64', platform: 'linux/amd64', suite: 'bookworm' },
  { debian: 'arm64', platform: 'linux/arm64', suite: 'bookworm' },
  { debian: 'armhf', platform: 'linux/arm/v7', suite: 'bookworm' },
  { debian: 'armel', platform: 'linux/arm/v5', suite: 'bookworm' },
  { debian: 'i386', platform: 'linux/386', suite: 'bookworm' },
  { debian: 'ppc64el', platform: 'linux/ppc64le', suite: 'bookworm' },
  { debian: 'riscv64', platform: 'linux/riscv64', suite: 'trixie' },
  { debian: 's390x', platform: 'linux/s390x', suite: 'bookworm' },
];

/** What people install beside their program. */
export const TOOLS: readonly string[] = ['perl', 'python3', 'git', 'curl', 'openssl'];

/** The file with the root file system; made at the first call. */
export async function debianTar(row: DebianRow, include: readonly string[] = []): Promise<string> {
  const mirror = await requireMirror();
  const key = keyOf(mirror, row.suite, 'extract-2', ...include);
  const path = join(paths.rootfs, `extract-${row.debian}-${key}.tar`);
  if (existsSync(path)) return path;
  await mkdir(paths.rootfs, { recursive: true });
  const scratch = partial(path);
  await mkdir(scratch);
  const title = `unpacking Debian ${row.suite} for ${row.debian}${include.length > 0 ? ` with ${include.join(', ')}` : ''}`;
  try {
    const archive = join(scratch, 'root.tar');
    await step(title, async () => {
      await run(
        [
          // Its mounts end with it, even when it is killed.
          'unshare',
          '--mount',
          'mmdebstrap',
          '--mode=root',
          '--variant=extract',
          `--architectures=${row.debian}`,
          // What bookworm's maintainer scripts would do, had they been run: /bin, /lib and so on are links into /usr.
          '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr',
          // This variant has no packages of its own; these are minbase's.
          '--include=?essential',
          `--include=${['apt', ...include].join(',')}`,
          '--aptopt=Acquire::Languages "none"',
          '--dpkgopt=path-exclude=/usr/share/locale/*',
          row.suite,
          archive,
          `deb ${mirror} ${row.suite} main`,
        ],
        { log: `extract-${row.debian}` },
      );
    });
    await rename(archive, path);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return path;
}
