import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireMirror } from './apt.ts';
import { run } from './exec.ts';
import { keyOf } from './files.ts';
import { step } from './log.ts';
import { partial, paths } from './paths.ts';
import { type Architecture, debian } from './versions.ts';

// What Debian's own slim images leave out.
const slim = [
  'path-exclude=/usr/share/man/*',
  'path-exclude=/usr/share/info/*',
  'path-exclude=/usr/share/locale/*',
  'path-exclude=/usr/share/doc/*',
  'path-include=/usr/share/doc/*/copyright',
];

// So that programs in the images trust what this machine trusts, also after they install ca-certificates.
async function trustHooks(): Promise<string[]> {
  const local = '/usr/local/share/ca-certificates';
  const names = await readdir(local).catch(() => []);
  const own = names.filter((name) => name.endsWith('.crt')).map((name) => join(local, name));
  return [
    `--customize-hook=mkdir -p "$1/etc/ssl/certs" "$1${local}"`,
    '--customize-hook=copy-in /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs',
    ...(own.length === 0 ? [] : [`--customize-hook=copy-in ${own.join(' ')} ${local}`]),
  ];
}

/** The file that an architecture's root file system is kept in; its name changes with what it is made of. */
export async function rootfsPath(architecture: Architecture): Promise<string> {
  return join(
    paths.rootfs,
    `${architecture.debian}-${keyOf(await requireMirror(), debian.suite, ...slim, 'minbase-3')}.tar`,
  );
}

/**
 * Makes a Debian of one architecture, from nothing but packages. Foreign ones run their maintainer scripts under QEMU:
 * slower than only unpacking, but `RUN useradd` and `RUN apt-get` then work on every platform.
 */
export async function makeRootfs(architecture: Architecture): Promise<string> {
  const path = await rootfsPath(architecture);
  if (existsSync(path)) return path;
  await mkdir(paths.rootfs, { recursive: true });
  const temporary = `${partial(path)}.tar`;
  try {
    await step(`making Debian ${debian.suite} for ${architecture.debian}`, async () => {
      await run(
        [
          'mmdebstrap',
          '--mode=root',
          '--variant=minbase',
          `--architectures=${architecture.debian}`,
          ...slim.map((option) => `--dpkgopt=${option}`),
          '--aptopt=Acquire::Languages "none"',
          // The base is main alone: the other suites' foreign indexes do not always agree with it.
          ...(await trustHooks()),
          debian.suite,
          temporary,
          `deb ${await requireMirror()} ${debian.suite} main`,
        ],
        { log: `rootfs-${architecture.debian}` },
      );
    });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return path;
}
