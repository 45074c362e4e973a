/**
 * Artifacts that refer to an image (image-spec 1.1, "Artifacts" and `subject`): put into the repository, into the list of
 * referrers where the registry keeps none, and read back.
 */
import { Readable } from 'node:stream';
import type { Digest } from '../../domain/names/digest.ts';
import { EnvironmentError } from '../../errors.ts';
import { keepListed, type Listing, type ReferrerStore } from '../../image/referrer-list.ts';
import type { Log } from '../../ports.ts';
import { type BlobStore, type Descriptor, MediaType } from '../../registry/oci/oci-types.ts';
import { digestOf, readBounded } from '../../registry/oci/stream.ts';

export type ArtifactStore = ReferrerStore & BlobStore;

/** What is attached. */
export interface Artifact {
  /** Of the artifact, and of its one layer. */
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface Attached {
  /** Of the artifact's manifest. */
  readonly digest: Digest;
  readonly listing: Listing;
}

const EMPTY = Buffer.from('{}');
const EMPTY_MEDIA_TYPE = 'application/vnd.oci.empty.v1+json';
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Attaches an artifact to an image of the same repository. Doing it again with the same bytes adds nothing.
 * @throws EnvironmentError when the image is not there, or the artifact cannot be written, listed, or read back as it is.
 */
export async function attach(
  artifact: Artifact,
  subject: Digest,
  store: ArtifactStore,
  log: Pick<Log, 'debug'>,
): Promise<Attached> {
  const image = await store.resolve(subject);
  if (image === undefined)
    throw new EnvironmentError(`${store.name}@${subject} is not there, so nothing can be attached to it`, {
      remedy: 'Push the image again.',
    });
  const layer = describe(artifact.bytes, artifact.mediaType);
  const empty = describe(EMPTY, EMPTY_MEDIA_TYPE);
  await store.pushBlob(empty, async () => Readable.from([EMPTY], { objectMode: false }));
  await store.pushBlob(layer, async () => Readable.from([artifact.bytes], { objectMode: false }));
  const manifest = renderArtifact(artifact, layer, empty, image);
  const digest = await store.putDocument(digestOf(manifest), manifest, MediaType.ociManifest);
  const descriptor: Descriptor = {
    mediaType: MediaType.ociManifest,
    digest,
    size: manifest.length,
    artifactType: artifact.mediaType,
    annotations: artifact.annotations,
  };
  const listing = await keepListed(descriptor, subject, store, log);
  await readBack(artifact, layer, digest, store);
  return { digest, listing };
}

/** In the order in which cosign writes it, so that two hands give the same bytes. */
function renderArtifact(
  { mediaType, annotations }: Artifact,
  layer: Descriptor,
  empty: Descriptor,
  subject: Descriptor,
): Buffer {
  const bare = ({ mediaType: type, size, digest }: Descriptor) => ({ mediaType: type, size, digest });
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MediaType.ociManifest,
      artifactType: mediaType,
      config: bare(empty),
      layers: [bare(layer)],
      annotations,
      subject: bare(subject),
    }),
  );
}

/** What counts is what a reader gets, not what the registry said when it was written. */
async function readBack(
  artifact: Artifact,
  layer: Descriptor,
  digest: Digest,
  store: ArtifactStore,
): Promise<void> {
  const { document } = await store.document(digest);
  const [found] = document.kind === 'manifest' ? document.layers : [];
  const bytes = found && (await readBounded(await store.blob(found), MAX_BYTES, `${store.name}@${digest}`));
  if (found?.digest === layer.digest && bytes?.equals(artifact.bytes)) return;
  throw new EnvironmentError(
    `${store.name}@${digest} was attached, and cannot be read back as it was written`,
    {
      remedy: 'Look at the registry, and at what stands between it and this machine; then run again.',
    },
  );
}

function describe(bytes: Buffer, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}
