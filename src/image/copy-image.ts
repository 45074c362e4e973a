/** Makes an image of another repository, or of a layout, readable in this one: mounted where the registry can, else copied. */
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import { statusOf, TRANSIENT_STATUSES } from '../registry/http/registry-failures.ts';
import type { BlobStore, Descriptor, ImageStore } from '../registry/oci/oci-types.ts';
import type { ReferrerSource } from '../registry/referrers.ts';
import { inParallel } from '../util/concurrency.ts';
import type { Origin, SourcePart } from './read-parts.ts';

/** Blobs that are on their way at once: each holds a part of 8 MiB. */
export const PARALLEL_BLOBS = 3;

export type Store = ImageStore & BlobStore & ReferrerSource;

export interface CopyCount {
  readonly mounted: number;
  readonly copied: number;
}

/**
 * Puts a part's image and attestations into a repository, by digest.
 * @throws UserError when the part may not be read or written there; EnvironmentError for what another try may cure.
 */
export async function copyPart(part: SourcePart, store: Store, target: Repository): Promise<CopyCount> {
  let [mounted, copied] = [0, 0];
  try {
    for (const descriptor of [part.image, ...part.attestations]) {
      const count = await copyManifest(descriptor, part, store, target);
      mounted += count.mounted;
      copied += count.copied;
    }
  } catch (error) {
    throw explainCopy(error, part.ref, target);
  }
  return { mounted, copied };
}

async function copyManifest(
  descriptor: Descriptor,
  from: Origin,
  store: Store,
  target: Repository,
): Promise<CopyCount> {
  const count = { mounted: 0, copied: 0 };
  // A registry has what its manifests point at: it refuses them otherwise.
  if ((await store.resolve(descriptor.digest)) !== undefined) return count;
  const { bytes, document } = await from.source.document(descriptor.digest);
  if (document.kind !== 'manifest')
    throw new EnvironmentError(`${from.source.name}@${descriptor.digest} is not an image manifest`, {
      remedy: 'Build and push the image again.',
    });
  await inParallel([document.config, ...document.layers], PARALLEL_BLOBS, async (blob) => {
    count[await copyBlob(blob, from, store, target)]++;
  });
  await store.putDocument(descriptor.digest, bytes, document.mediaType);
  return count;
}

/** Makes a blob of `from` readable in `store`. Nothing is sent where it is there already. */
export async function copyBlob(
  blob: Descriptor,
  { source, repository }: Origin,
  store: BlobStore,
  target: Repository | undefined,
): Promise<'mounted' | 'copied'> {
  if (await store.hasBlob(blob)) return 'mounted';
  if (repository && repository.registry === target?.registry) {
    const isMounted = await store.mountBlob(repository, blob).catch((error: unknown) => {
      // Some registries refuse what others answer with an upload: then bytes are moved.
      if (error instanceof EnvironmentError) return false;
      throw error;
    });
    if (isMounted) return 'mounted';
  }
  await store.pushBlob(blob, () => source.blob(blob));
  return 'copied';
}

/** A refusal is the user's to cure, everything else may be over at another try. @param ref what is copied. */
export function explainCopy(error: unknown, ref: string, target: Repository): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const status = statusOf(error) ?? 0;
  if (status < 400 || status >= 500 || TRANSIENT_STATUSES.includes(status))
    return new EnvironmentError(
      `${ref} could not be copied into ${formatRepository(target)}: ${error.message}`,
      { remedy: error.remedy, cause: error },
    );
  return new UserError(
    `${ref} can neither be mounted nor copied into ${formatRepository(target)}: ${error.message}`,
    { input: 'refs', value: ref, remedy: error.remedy, cause: error },
  );
}
