/** One index from parts of anywhere, pushed by digest: no tag points at it yet. */
import type { Digest } from '../domain/names/digest.ts';
import type { Repository } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import type { Log } from '../ports.ts';
import { digestOf } from '../registry/oci/stream.ts';
import { copyPart, type Store } from './copy-image.ts';
import { planMergedIndex } from './merged-index.ts';
import type { SourcePart } from './read-parts.ts';

export interface Merged {
  readonly digest: Digest;
  readonly platforms: readonly Platform[];
  readonly parts: readonly SourcePart[];
}

/**
 * Puts the parts and the index into each target repository. The same parts give the same digest.
 * @param annotations more of them, for the index.
 * @throws UserError for a set that is refused, or a part that cannot be copied.
 */
export async function mergeParts(
  parts: readonly SourcePart[],
  asked: readonly Platform[] | undefined,
  targets: readonly Repository[],
  open: (repository: Repository) => Store,
  log: Log,
  annotations: Readonly<Record<string, string>> = {},
): Promise<Merged> {
  const index = planMergedIndex(parts, asked, annotations);
  const bytes = new TextEncoder().encode(index.text);
  const digests: Digest[] = [];
  for (const target of targets) {
    const store = open(target);
    for (const part of index.parts) {
      const { mounted, copied } = await copyPart(part, store, target);
      if (mounted + copied > 0)
        log.info(`${part.ref} → ${store.name}: ${mounted} blobs mounted, ${copied} copied`);
    }
    digests.push(await store.putDocument(digestOf(bytes), bytes, index.mediaType));
  }
  const [digest] = digests;
  if (!digest) throw new Error('nothing to merge into');
  return { digest, platforms: index.platforms, parts: index.parts };
}
