/** Small root file systems, pushed once, so that random images need not bring the C library each time. */
import { assemble } from '../corpus/image.ts';
import { glibc, host, image, items, link, musl } from '../corpus/parts.ts';
import type { Registry } from '../corpus/registry.ts';
import type { Item } from '../corpus/types.ts';
import { PLATFORM } from './draft.ts';

const APPLETS = ['sh', 'env', 'cat', 'timeout', 'nice', 'nohup', 'setsid', 'id', 'mkdir', 'dirname'];
const BASES: Readonly<Record<string, readonly Item[]>> = {
  'differential/glibc': glibc('amd64'),
  'differential/busybox': [
    host('/bin/busybox', '/bin/busybox', 0o755),
    ...APPLETS.map((name) => link(`/bin/${name}`, 'busybox')),
    link('/usr/bin/env', '/bin/busybox'),
  ],
  'differential/musl': musl(),
};

/** Puts them into the registry, as `NAME:1`. */
export async function pushBases(registry: Registry, artifacts: string): Promise<void> {
  for (const [name, files] of Object.entries(BASES)) {
    const row = { name, shows: '', made: [image(PLATFORM, [items(files)])], fails: [], runs: true };
    await registry.push(
      name,
      await assemble(row, artifacts, () => Promise.reject(new Error('a base has no base'))),
    );
  }
}
