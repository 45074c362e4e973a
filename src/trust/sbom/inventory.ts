/** What an image has in it, as verification read it from its layers: what an SBOM is made of. */
import type { Digest } from '../../domain/names/digest.ts';
import type { ElfEntry } from '../../image/facts/layer-facts.ts';
import type { RootFs } from '../../verify/rootfs/rootfs.ts';
import type { ImageView } from '../../verify/view/image-view.ts';
import { type DistributionPackage, readApkDatabase, readDpkgDatabase } from './distribution-packages.ts';
import { type OsRelease, readOsRelease } from './os-release.ts';

export interface InventoryProgram {
  /** Absolute, without links. */
  readonly path: string;
  /** Of the file, hexadecimal. */
  readonly sha1: string;
  readonly sha256: string;
}

export interface Inventory {
  /** Of the image's manifest. */
  readonly digest: Digest;
  /** `linux/arm/v7`. */
  readonly platform: string;
  /** RFC 3339, from the image's config. */
  readonly created?: string;
  readonly os?: OsRelease;
  readonly packages: readonly DistributionPackage[];
  /** Databases of packages that are there and could not be read. */
  readonly unread: readonly string[];
  /** What the image starts, and what was built for it. */
  readonly programs: readonly InventoryProgram[];
}

const DPKG_STATUS = '/var/lib/dpkg/status';
const DPKG_DIRECTORY = '/var/lib/dpkg/status.d';
const APK = ['/lib/apk/db/installed', '/usr/lib/apk/db/installed'];

/** @param built absolute paths of programs that are of interest whether or not the image starts them. */
export function takeInventory(view: ImageView, built: readonly string[] = []): Inventory {
  const { image, platform, root } = view;
  const { packages, unread } = readPackages(root);
  const os = readOs(root);
  const { created } = image.config;
  return {
    digest: image.descriptor.digest,
    platform: platform.name,
    ...(created === undefined ? {} : { created }),
    ...(os ? { os } : {}),
    packages,
    unread,
    programs: readPrograms(view, built),
  };
}

function readPackages(root: RootFs): Pick<Inventory, 'packages' | 'unread'> {
  const unread: string[] = [];
  const read = (path: string): string => {
    const text = root.text(path);
    if (text === 'unread') unread.push(path);
    return text === undefined || text === 'unread' ? '' : Buffer.from(text).toString('utf8');
  };
  const directory = root.resolve(DPKG_DIRECTORY);
  const single = directory.kind === 'directory' ? root.list(directory.path).map(({ path }) => path) : [];
  const debian = [DPKG_STATUS, ...single].flatMap((path) => readDpkgDatabase(read(path)));
  const alpine = readApkDatabase(APK.map(read).join('\n\n'));
  const all = [...debian, ...alpine].map(
    (one) => [`${one.kind} ${one.name} ${one.architecture} ${one.version}`, one] as const,
  );
  return {
    packages: [...new Map(all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).values()],
    unread,
  };
}

function readOs(root: RootFs): OsRelease | undefined {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    const text = root.text(path);
    if (text === undefined || text === 'unread') continue;
    const os = readOsRelease(Buffer.from(text).toString('utf8'));
    if (os) return os;
  }
  return undefined;
}

function readPrograms(
  { programs, possible, root }: ImageView,
  built: readonly string[],
): readonly InventoryProgram[] {
  const found = new Map<string, ElfEntry>();
  for (const { start, realPath, entry } of [...programs, ...possible])
    if (start !== undefined) found.set(realPath, entry);
  for (const path of built) {
    const node = root.resolve(path);
    if (node.kind === 'file' && node.entry?.kind === 'elf') found.set(node.path, node.entry);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { sha1, sha256 }]) =>
      sha1 === undefined || sha256 === undefined ? [] : [{ path, sha1, sha256 }],
    );
}
