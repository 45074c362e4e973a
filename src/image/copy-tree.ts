/** An image with all that is in it, and all that refers to it, into another repository: every digest stays what it is. */
import type { Digest } from '../domain/names/digest.ts';
import type { Repository } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../ports.ts';
import type { Descriptor, ImageSource, StoredDocument } from '../registry/oci/oci-types.ts';
import { legacyTags, listReferrers, type ReferrerSource } from '../registry/referrers.ts';
import { inParallel } from '../util/concurrency.ts';
import { type CopyCount, copyBlob, explainCopy, PARALLEL_BLOBS, type Store } from './copy-image.ts';
import { keepListed } from './referrer-list.ts';

/** Where an image is taken from. A layout knows no referrers. */
export interface TreeOrigin {
  /** For messages, as the user typed it. */
  readonly ref: string;
  readonly source: ImageSource & Partial<ReferrerSource>;
  /** Undefined for an OCI layout: nothing can be mounted from there. */
  readonly repository: Repository | undefined;
}

export interface TreeCount extends CopyCount {
  /** Signatures and attestations that are there now; those of cosign's older tags included. */
  readonly referrers: number;
}

/** Documents of one image with all that refers to it: a signed index of twenty platforms has some two hundred. */
const MAX_DOCUMENTS = 2000;
/** Indexes in indexes, and artifacts about artifacts. */
const MAX_DEPTH = 9;

/**
 * Copies an image by its digest. Doing it again adds what is new.
 * @throws UserError when it may not be read or written there; EnvironmentError for what another try may cure.
 */
export async function copyTree(
  digest: Digest,
  origin: TreeOrigin,
  store: Store,
  target: Repository,
  log: Pick<Log, 'warn' | 'debug'>,
): Promise<TreeCount> {
  const count = { mounted: 0, copied: 0, referrers: 0 };
  const done = new Set<Digest>();
  try {
    await copyDocument(digest, 0);
    return count;
  } catch (error) {
    throw explainCopy(error, origin.ref, target);
  }

  /** What a document points at first, then itself, then what refers to it: a registry refuses any other order. */
  async function copyDocument(one: Digest, depth: number): Promise<void> {
    if (done.has(one)) return;
    if (depth > MAX_DEPTH || done.size >= MAX_DOCUMENTS) throw endless(origin.ref);
    done.add(one);
    const { bytes, document } = await origin.source.document(one);
    if (document.kind === 'index')
      for (const entry of document.manifests) await copyDocument(entry.digest, depth + 1);
    if ((await store.resolve(one)) === undefined) {
      if (document.kind === 'manifest')
        await inParallel([document.config, ...document.layers], PARALLEL_BLOBS, async (blob) => {
          count[await copyBlob(blob, origin, store, target)]++;
        });
      await store.putDocument(one, bytes, document.mediaType);
    }
    for (const referrer of await referrersOf(one)) {
      if ((await origin.source.resolve(referrer.digest)) === undefined) {
        log.warn(
          `${origin.ref}: ${referrer.digest} is said to refer to the image, and is not there; it is left out`,
        );
        continue;
      }
      await copyDocument(referrer.digest, depth + 1);
      const { document } = await origin.source.document(referrer.digest);
      await keepListed(asListed(referrer, document), one, store, log);
      count.referrers++;
    }
    for (const tag of legacyTags(one)) await copyLegacy(tag, depth);
  }

  async function referrersOf(one: Digest): Promise<readonly Descriptor[]> {
    const { source } = origin;
    const { referrers } = source;
    return referrers === undefined ? [] : listReferrers({ ...source, referrers }, one);
  }

  async function copyLegacy(tag: string, depth: number): Promise<void> {
    if (origin.repository === undefined) return;
    const found = await origin.source.resolve(tag);
    if (found === undefined) return;
    const there = await store.resolve(tag);
    if (there?.digest === found.digest) return;
    if (there !== undefined) {
      log.warn(`${store.name}:${tag} has other signatures than ${origin.ref}, and is kept as it is`);
      return;
    }
    await copyDocument(found.digest, depth + 1);
    const { bytes, document } = await origin.source.document(found.digest);
    await store.putDocument(tag, bytes, document.mediaType);
    count.referrers++;
  }
}

/**
 * How a list has to name a referrer (distribution-spec 1.1, "Listing Referrers"): by its own type and annotations. Not every
 * registry's list does, and readers choose by them.
 */
function asListed({ mediaType, digest, size }: Descriptor, document: StoredDocument['document']): Descriptor {
  const { annotations } = document;
  const artifactType =
    document.kind === 'manifest' ? (document.artifactType ?? document.config.mediaType) : undefined;
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function endless(ref: string): UserError {
  return new UserError(
    `${ref} has more than ${MAX_DOCUMENTS} documents, or they refer to each other without end`,
    {
      input: 'image',
      value: ref,
      remedy: 'Name the image itself, and not an index of many.',
    },
  );
}
