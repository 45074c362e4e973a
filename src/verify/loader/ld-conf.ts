/**
 * `/etc/ld.so.conf`: what ldconfig(8) reads. No loader does, so it is asked only to tell why a library is not found.
 */
import type { RootFs } from '../rootfs/rootfs.ts';

export interface ConfiguredDirectory {
  readonly directory: string;
  /** The file that lists it. */
  readonly file: string;
}

/** Directories in ld.so.conf and in all files of ld.so.conf.d, which is what it includes everywhere. */
export function configuredDirectories(root: RootFs): readonly ConfiguredDirectory[] {
  const included = root.list('/etc/ld.so.conf.d').map((node) => node.path);
  return ['/etc/ld.so.conf', ...included].flatMap((file) => {
    const text = root.text(file);
    if (text === undefined || text === 'unread') return [];
    return Buffer.from(text)
      .toString('utf8')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line.startsWith('/'))
      .map((directory) => ({ directory, file }));
  });
}
