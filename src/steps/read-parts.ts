/** What is merged: each platform's image that a reference points at, with its attestations. */
import { formatOciPlatform } from '../domain/platform.ts';
import type { Repository } from '../domain/reference.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import type { Part } from '../plan/merged-index.ts';
import { decodeImageConfig } from '../registry/config.ts';
import { kindOfMediaType } from '../registry/decode.ts';
import type { Descriptor, ImageSource, ManifestDocument } from '../registry/types.ts';
import { MAX_INDEX_DEPTH } from '../verify/limits.ts';

const ATTESTATION_TYPE = 'vnd.docker.reference.type';
const ATTESTATION_TARGET = 'vnd.docker.reference.digest';

/** Where a part's documents and blobs are read from. */
export interface Origin {
  readonly source: ImageSource;
  /** Undefined for an OCI layout: nothing can be mounted from there. */
  readonly repository: Repository | undefined;
}

export interface SourcePart extends Part, Origin {}

/**
 * Takes an image or an index apart, also an index inside an index.
 * @param ref for messages, as the user typed it.
 * @throws UserError for an entry that is neither an image nor its attestation, EnvironmentError when it cannot be read.
 */
export async function readParts(
  ref: string,
  tagOrDigest: string,
  origin: Origin,
): Promise<readonly SourcePart[]> {
  const { source } = origin;
  const stored = await source.document(tagOrDigest);
  if (stored.document.kind === 'manifest') {
    const image = await withPlatform(source, stored.descriptor, stored.document);
    return [{ ...origin, ref, image, attestations: [], annotations: {} }];
  }
  const images: Descriptor[] = [];
  const attestations: Descriptor[] = [];
  const walk = async (entries: readonly Descriptor[], depth: number): Promise<void> => {
    for (const entry of entries) {
      if (isAttestation(entry)) attestations.push(entry);
      else if (kindOfMediaType(entry.mediaType) === 'manifest' && !isUnknown(entry)) images.push(entry);
      else if (kindOfMediaType(entry.mediaType) === 'index' && depth < MAX_INDEX_DEPTH) {
        const { document } = await source.document(entry.digest);
        if (document.kind === 'index') await walk(document.manifests, depth + 1);
      } else throw notAnImage(ref, entry);
    }
  };
  await walk(stored.document.manifests, 0);
  const known = new Set(images.map(({ digest }) => digest));
  const stray = attestations.find((one) => !known.has(targetOf(one) as Descriptor['digest']));
  if (stray) throw strayAttestation(ref, stray);
  const { annotations = {} } = stored.document;
  return Promise.all(
    images.map(async (image) => ({
      ...origin,
      ref,
      image: image.platform ? image : await withPlatform(source, image),
      attestations: attestations.filter((one) => targetOf(one) === image.digest),
      annotations,
    })),
  );
}

/** Without an index around it, only the image's config says what it is for. */
async function withPlatform(
  source: ImageSource,
  descriptor: Descriptor,
  known?: ManifestDocument,
): Promise<Descriptor> {
  const document = known ?? (await source.document(descriptor.digest)).document;
  if (document.kind !== 'manifest')
    throw new EnvironmentError(`${source.name}@${descriptor.digest} is an index, but is listed as an image`, {
      remedy: 'Build and push the image again.',
    });
  const name = `the config of ${source.name}@${descriptor.digest}`;
  const { os, architecture, variant } = decodeImageConfig(await source.text(document.config), name);
  if (os === '' || architecture === '') return descriptor;
  return { ...descriptor, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}

function isUnknown({ platform }: Descriptor): boolean {
  return platform?.os === 'unknown' && platform.architecture === 'unknown';
}

function isAttestation(entry: Descriptor): boolean {
  return (
    entry.annotations?.[ATTESTATION_TYPE] === 'attestation-manifest' ||
    (isUnknown(entry) && targetOf(entry) !== undefined)
  );
}

function targetOf(entry: Descriptor): string | undefined {
  return entry.annotations?.[ATTESTATION_TARGET];
}

function notAnImage(ref: string, entry: Descriptor): UserError {
  const what = entry.platform ? formatOciPlatform(entry.platform) : entry.mediaType;
  return new UserError(
    `${ref} has an entry that is neither an image nor an attestation of one (${what}, ${entry.digest})`,
    {
      input: 'refs',
      value: ref,
      remedy: 'Name the digests of the images in it that you want to merge.',
    },
  );
}

function strayAttestation(ref: string, entry: Descriptor): UserError {
  return new UserError(
    `${ref}: the attestation ${entry.digest} is about ${targetOf(entry) ?? 'nothing'}, which is not in it`,
    {
      input: 'refs',
      value: ref,
      remedy: 'The index is damaged: build it again, or name the digests of its images.',
    },
  );
}
