/** The directory of `output`: an OCI layout that a run has written is written again; what is somebody else's stays. */
import { join } from 'node:path';
import type { BuiltImage } from '../plan/model/built-image.ts';

import type { Ports } from '../ports.ts';

/** An annotation of the layout's `index.json`: the digests in it that Multihull has written. */
const WRITTEN = 'dev.multihull.written';

interface Index {
  readonly manifests: readonly { readonly digest: string }[];
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly rest: object;
}

/** Images in a directory that no run of Multihull has put there, by digest. A file that is not an index counts as one. */
export async function foreignImages(
  directory: string,
  ports: Pick<Ports, 'files'>,
): Promise<readonly string[]> {
  const text = await ports.files.readTextIfExists(join(directory, 'index.json'));
  if (text === undefined) return [];
  const index = parseIndex(text);
  if (!index) return ['an index.json that cannot be read'];
  const ours = String(index.annotations[WRITTEN] ?? '').split(',');
  return index.manifests.map(({ digest }) => digest).filter((digest) => !ours.includes(digest));
}

/** After the build: what is in the layout now is ours, since nothing else was there before. */
export async function markLayout(result: BuiltImage, ports: Pick<Ports, 'files'>): Promise<void> {
  if (result.kind !== 'layout' || !result.kept) return;
  const file = join(result.directory, 'index.json');
  const index = parseIndex((await ports.files.readTextIfExists(file)) ?? '');
  if (!index) return;
  const digests = index.manifests.map(({ digest }) => digest).join(',');
  const marked = { ...index.rest, annotations: { ...index.annotations, [WRITTEN]: digests } };
  await ports.files.write(file, JSON.stringify(marked));
}

function parseIndex(text: string): Index | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { manifests, annotations } = value as Record<string, unknown>;
    if (!Array.isArray(manifests)) return undefined;
    return {
      manifests: manifests.map((one: unknown) => ({
        digest: String(typeof one === 'object' && one !== null ? Reflect.get(one, 'digest') : one),
      })),
      annotations: typeof annotations === 'object' && annotations !== null ? { ...annotations } : {},
      rest: value,
    };
  } catch {
    return undefined;
  }
}
