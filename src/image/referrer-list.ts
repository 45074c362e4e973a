/** The list of what refers to an image (distribution-spec 1.1): the registry's, or the one that clients keep under a tag. */
import type { Digest } from '../domain/names/digest.ts';
import { EnvironmentError } from '../errors.ts';
import type { Log } from '../ports.ts';
import { type Descriptor, type ImageStore, MediaType } from '../registry/oci/oci-types.ts';
import { type ReferrerSource, referrersTag, taggedReferrers } from '../registry/referrers.ts';
import { renderDescriptor } from './merged-index.ts';

export type ReferrerStore = ImageStore & ReferrerSource;

/** How a reader finds a referrer. */
export type Listing = 'referrers' | 'tag';

/** Two jobs may rewrite the tag's list at once, and the later one loses what the other wrote. */
const TRIES = 5;

/**
 * Sees to it that readers find a referrer: in the registry's own list, or where it keeps none, in that under a tag.
 * @throws EnvironmentError when it is in neither.
 */
export async function keepListed(
  descriptor: Descriptor,
  subject: Digest,
  store: ReferrerStore,
  log: Pick<Log, 'debug'>,
): Promise<Listing> {
  const listed = await store.referrers(subject);
  if (listed?.some(({ digest }) => digest === descriptor.digest)) return 'referrers';
  if (listed !== undefined) throw notListed(descriptor, subject, store);
  log.debug(`${store.name} has no list of referrers; the tag ${referrersTag(subject)} is used`);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await taggedReferrers(store, subject);
    if (before.some(({ digest }) => digest === descriptor.digest)) return 'tag';
    const index = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MediaType.ociIndex,
        manifests: [...before, descriptor].map(renderDescriptor),
      }),
    );
    await store.putDocument(referrersTag(subject), index, MediaType.ociIndex);
  }
  if ((await taggedReferrers(store, subject)).some(({ digest }) => digest === descriptor.digest))
    return 'tag';
  throw notListed(descriptor, subject, store);
}

function notListed({ digest }: Descriptor, subject: Digest, store: ImageStore): EnvironmentError {
  return new EnvironmentError(
    `${store.name}@${digest} was attached to ${subject}, but is not in the list of what refers to it`,
    {
      remedy:
        'Nobody would find it. Run again; if it persists, the registry’s list of referrers (OCI 1.1) does not work.',
    },
  );
}
