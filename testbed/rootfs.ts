import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireMirror } from './apt.ts';
import { run } from './exec.ts';
import { keyOf } from './files.ts';
import { assembleForeign } from './foreign-rootfs.ts';
import { step } from './log.ts';
import { partial, paths } from './paths.ts';
import { type Architecture, architectures, debian } from './versions.ts';

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
  const how = isNative(architecture) ? [] : ['assembled-1'];
  const key = keyOf(await requireMirror(), debian.suite, ...slim, 'minbase-3', ...how);
  return join(paths.rootfs, `${architecture.debian}-${key}.tar`);
}

/** Makes the Debian of every architecture that base images are made for. */
export async function makeRootfs(): Promise<void> {
  const wanted = architectures.filter((each) => each.base);
  const native = wanted.find(isNative);
  if (native === undefined) throw new Error('versions.ts names no native architecture');
  await mkdir(paths.rootfs, { recursive: true });
  const nativePath = await rootfsPath(native);
  await makeOnce(native, async (scratch) => await bootstrap(native, join(scratch, 'root.tar')));
  for (const architecture of wanted.filter((each) => each !== native)) {
    await makeOnce(architecture, async (scratch) => {
      await assembleForeign(architecture, nativePath, scratch);
      const pack = ['tar', '-C', join(scratch, 'root'), '--numeric-owner', '--xattrs', '-cf'];
      await run([...pack, join(scratch, 'root.tar'), '.']);
    });
  }
}

function isNative(architecture: Architecture): boolean {
  return architecture.debian === 'amd64';
}

async function makeOnce(architecture: Architecture, make: (scratch: string) => Promise<void>): Promise<void> {
  const path = await rootfsPath(architecture);
  if (existsSync(path)) return;
  const scratch = partial(path);
  await mkdir(scratch);
  try {
    await step(`making Debian ${debian.suite} for ${architecture.debian}`, async () => await make(scratch));
    await rename(join(scratch, 'root.tar'), path);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function bootstrap(architecture: Architecture, archive: string): Promise<void> {
  await run(
    [
      // Its mounts end with it, even when it is killed.
      'unshare',
      '--mount',
      'mmdebstrap',
      '--mode=root',
      '--variant=minbase',
      `--architectures=${architecture.debian}`,
      ...slim.map((option) => `--dpkgopt=${option}`),
      '--aptopt=Acquire::Languages "none"',
      ...(await trustHooks()),
      debian.suite,
      archive,
      // The base is main alone: the other suites' foreign indexes do not always agree with it.
      `deb ${await requireMirror()} ${debian.suite} main`,
    ],
    { log: `rootfs-${architecture.debian}` },
  );
}
