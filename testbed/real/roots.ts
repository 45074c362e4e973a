/**
 * Debian with packages: the native one configured by their own scripts; of a foreign one the packages' files, with the
 * links and accounts that the scripts made natively.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requireMirror } from '../apt.ts';
import { run } from '../exec.ts';
import { keyOf } from '../files.ts';
import { step } from '../log.ts';
import { partial, paths } from '../paths.ts';
import { debian } from '../versions.ts';
import type { Group } from './programs.ts';

export type Arch = 'amd64' | 'arm64';

/** The archives of a group's root file system, the lowest layer first; made at the first call, which takes minutes. */
export async function groupLayers(group: Group, arch: Arch): Promise<readonly string[]> {
  const native = await made(group, 'amd64', (scratch) => bootstrap(group.packages, 'amd64', scratch));
  if (arch === 'amd64') return [native];
  return [
    await made(group, arch, (scratch) => bootstrap(group.packages, arch, scratch)),
    await made({ ...group, name: `${group.name}-links` }, arch, (scratch) => configuration(native, scratch)),
  ];
}

async function made(
  { name, packages }: Group,
  arch: Arch,
  make: (scratch: string) => Promise<void>,
): Promise<string> {
  const key = keyOf(await requireMirror(), debian.suite, ...packages, 'real-1');
  const path = join(paths.rootfs, `real-${name}-${arch}-${key}.tar`);
  if (existsSync(path)) return path;
  await mkdir(paths.rootfs, { recursive: true });
  const scratch = partial(path);
  await mkdir(scratch);
  try {
    await step(`Debian for ${arch} with ${packages.length} packages: ${name}`, () => make(scratch));
    await rename(join(scratch, ARCHIVE), path);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return path;
}

const ARCHIVE = 'root.tar';

async function bootstrap(packages: readonly string[], arch: Arch, scratch: string): Promise<void> {
  const essential = ['--include=?essential', '--include=apt'];
  const foreign = ['--variant=extract', '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr', ...essential];
  await run(
    [
      // Its mounts end with it, even when it is killed.
      'unshare',
      '--mount',
      'mmdebstrap',
      '--mode=root',
      ...(arch === 'amd64' ? ['--variant=minbase'] : foreign),
      `--architectures=${arch}`,
      `--include=${packages.join(',')}`,
      '--aptopt=Acquire::Languages "none"',
      '--aptopt=APT::Install-Recommends "false"',
      '--dpkgopt=path-exclude=/usr/share/locale/*',
      '--dpkgopt=path-exclude=/usr/share/doc/*',
      debian.suite,
      join(scratch, ARCHIVE),
      `deb ${await requireMirror()} ${debian.suite} main`,
    ],
    { log: `real-programs-${arch}` },
  );
}

/** Alternatives and accounts, as they are on the native one, with the other directory of libraries. */
async function configuration(native: string, scratch: string): Promise<void> {
  const tree = join(scratch, 'tree');
  const foreign = (path: string): string =>
    path.replaceAll('x86_64-linux-gnu', 'aarch64-linux-gnu').replaceAll('amd64', 'arm64');
  await mkdir(join(tree, 'etc'), { recursive: true });
  await run(['tar', '-xf', native, '-C', tree, './etc/passwd', './etc/group']);
  for (const line of (await run(['tar', '-tvf', native])).split('\n')) {
    // mode owner size date time ./path -> target
    const [, path = '', target = ''] = /^l(?:\S+\s+){5}\.(\/.*) -> (.*)$/.exec(line) ?? [];
    if (!path.startsWith('/etc/alternatives/') && !target.startsWith('/etc/alternatives/')) continue;
    const place = join(tree, foreign(path));
    await mkdir(dirname(place), { recursive: true });
    await symlink(foreign(target), place);
  }
  await run([
    'tar',
    '-C',
    tree,
    '--numeric-owner',
    '--owner=0',
    '--group=0',
    '-cf',
    join(scratch, ARCHIVE),
    '.',
  ]);
}
