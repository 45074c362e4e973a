/** What is merged: each platform's image that a reference points at, with its attestations. */

import type { Repository } from '../domain/names/reference.ts';
import { formatOciPlatform } from '../domain/platforms/platform.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import { attestedDigest } from '../registry/oci/attestation.ts';
import { decodeImageConfig } from '../registry/oci/image-config.ts';
import type { Descriptor, ImageSource, ManifestDocument } from '../registry/oci/oci-types.ts';
import type { BrokenEntry } from './facts/image-facts.ts';
import type { Part } from './merged-index.ts';
import { flatten, walkIndex } from './walk-index.ts';

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
  const items = flatten(await walkIndex(source, stored.document));
  const images: Descriptor[] = [];
  const attestations: Descriptor[] = [];
  for (const item of items) {
    if (item.kind === 'manifest') images.push(item.descriptor);
    else if (item.kind === 'attestation') attestations.push(item.descriptor);
    else if (item.kind === 'broken') throw broken(ref, item);
    else throw notAnImage(ref, item.descriptor);
  }
  const known = new Set<string | undefined>(images.map(({ digest }) => digest));
  const stray = attestations.find((one) => !known.has(attestedDigest(one)));
  if (stray) throw strayAttestation(ref, stray);
  const { annotations = {} } = stored.document;
  return Promise.all(
    images.map(async (image) => ({
      ...origin,
      ref,
      image: image.platform ? image : await withPlatform(source, image),
      attestations: attestations.filter((one) => attestedDigest(one) === image.digest),
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

function broken(ref: string, { problem, remedy }: BrokenEntry): UserError {
  return new UserError(`${ref}: ${problem}`, { input: 'refs', value: ref, remedy });
}

function strayAttestation(ref: string, entry: Descriptor): UserError {
  return new UserError(
    `${ref}: the attestation ${entry.digest} is about ${attestedDigest(entry) ?? 'nothing'}, which is not in it`,
    {
      input: 'refs',
      value: ref,
      remedy: 'The index is damaged: build it again, or name the digests of its images.',
    },
  );
}
