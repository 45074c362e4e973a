/** Debian with packages, configured: the native one by their own scripts, the foreign one assembled out of it. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireMirror } from '../apt.ts';
import { run } from '../exec.ts';
import { keyOf } from '../files.ts';
import { assembleForeign } from '../foreign-rootfs.ts';
import { step } from '../log.ts';
import { partial, paths } from '../paths.ts';
import { type Architecture, architectures, debian } from '../versions.ts';
import type { Group } from './programs.ts';

/** The archive of a group's root file system; made at the first call, which takes minutes. */
export async function groupRoot({ name, packages }: Group, architecture: 'amd64' | 'arm64'): Promise<string> {
  const key = keyOf(await requireMirror(), debian.suite, ...packages, 'real-1');
  const path = join(paths.rootfs, `real-${name}-${architecture}-${key}.tar`);
  if (existsSync(path)) return path;
  await mkdir(paths.rootfs, { recursive: true });
  const native =
    architecture === 'amd64' ? undefined : await groupRoot({ name, packages, programs: [] }, 'amd64');
  const scratch = partial(path);
  await mkdir(scratch);
  try {
    const archive = join(scratch, 'root.tar');
    await step(`Debian for ${architecture} with ${packages.length} packages: ${name}`, async () => {
      if (native === undefined) await bootstrap(packages, archive);
      else {
        await assembleForeign(architectureOf(architecture), native, scratch);
        await run(['tar', '-C', join(scratch, 'root'), '--numeric-owner', '--xattrs', '-cf', archive, '.']);
      }
    });
    await rename(archive, path);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return path;
}

function architectureOf(name: string): Architecture {
  const found = architectures.find(({ debian: known }) => known === name);
  if (found === undefined) throw new Error(`versions.ts does not know ${name}`);
  return found;
}

async function bootstrap(packages: readonly string[], archive: string): Promise<void> {
  await run(
    [
      // Its mounts end with it, even when it is killed.
      'unshare',
      '--mount',
      'mmdebstrap',
      '--mode=root',
      '--variant=minbase',
      '--architectures=amd64',
      `--include=${packages.join(',')}`,
      '--aptopt=Acquire::Languages "none"',
      '--aptopt=APT::Install-Recommends "false"',
      '--dpkgopt=path-exclude=/usr/share/locale/*',
      '--dpkgopt=path-exclude=/usr/share/doc/*',
      debian.suite,
      archive,
      `deb ${await requireMirror()} ${debian.suite} main`,
    ],
    { log: 'real-programs' },
  );
}
