/** Puts statements about an image's platforms beside them, and makes the index that has them: a new digest. */
import { Readable } from 'node:stream';
import type { Digest } from '../../domain/names/digest.ts';
import { platformOf } from '../../domain/platforms/platform.ts';
import { attestedDigest, isAttestation } from '../../registry/oci/attestation.ts';
import { decodeImageConfig } from '../../registry/oci/image-config.ts';
import type { BlobStore, Descriptor, ImageSource, ImageStore } from '../../registry/oci/oci-types.ts';
import type { Statement } from '../../trust/in-toto.ts';
import type { Document } from '../assemble/image-documents.ts';
import { indexWith, planAttestation, predicateTypesOf } from './attestation-manifest.ts';

/** Where the statements and the new index are put: a repository, or a layout. */
export type AttestTarget = Pick<BlobStore, 'pushBlob'> & Pick<ImageStore, 'putDocument'>;

/** Statements by the digest of the image's manifest that they are about. */
export type StatementsByImage = ReadonlyMap<Digest, readonly Statement[]>;

/**
 * Attaches statements. An image that has a statement of the same kind already keeps that one: it was there before ours.
 * @param targets each gets the statements and the index; they have the images.
 * @returns the index, which is the one that was there when there was nothing to attach.
 * @throws EnvironmentError when something cannot be read or written; what was there is untouched.
 */
export async function attestImage(
  source: ImageSource,
  digest: Digest,
  statements: StatementsByImage,
  targets: readonly AttestTarget[],
): Promise<Document> {
  const root = await source.document(digest);
  const { document } = root;
  const before = { descriptor: root.descriptor, bytes: root.bytes };
  const single =
    document.kind === 'manifest' ? await entryOf(source, root.descriptor, document.config) : undefined;
  const entries = document.kind === 'manifest' ? [] : document.manifests;
  const changes: { entry: Descriptor; instead: string | undefined; stored: readonly Document[] }[] = [];
  for (const [image, wanted] of statements) {
    const existing = entries.find((entry) => isAttestation(entry) && attestedDigest(entry) === image);
    const stored = existing ? (await source.document(existing.digest)).bytes : undefined;
    const there = new Set(stored ? predicateTypesOf(stored) : []);
    const missing = wanted.filter(({ predicateType }) => !there.has(predicateType));
    if (missing.length === 0) continue;
    const descriptor = single ?? entries.find((entry) => entry.digest === image);
    if (!descriptor) continue;
    const planned = planAttestation(descriptor, missing, stored);
    changes.push({
      entry: planned.entry,
      instead: existing?.digest,
      stored: [...planned.blobs, planned.manifest],
    });
  }
  if (changes.length === 0) return before;
  const index = indexWith({ bytes: root.bytes, kind: document.kind }, single, changes);
  for (const target of targets) {
    for (const { stored } of changes) await put(stored, target);
    await target.putDocument(index.descriptor.digest, index.bytes, index.descriptor.mediaType);
  }
  return index;
}

/** Blobs before the manifest that names them: registries refuse it otherwise. */
async function put(stored: readonly Document[], target: AttestTarget): Promise<void> {
  const manifest = stored.at(-1);
  for (const { descriptor, bytes } of stored.slice(0, -1))
    await target.pushBlob(descriptor, async () => Readable.from([Buffer.from(bytes)]));
  if (manifest)
    await target.putDocument(manifest.descriptor.digest, manifest.bytes, manifest.descriptor.mediaType);
}

/** How an index points at an image that was in none. */
async function entryOf(source: ImageSource, image: Descriptor, config: Descriptor): Promise<Descriptor> {
  const { os, architecture, variant } = decodeImageConfig(
    await source.text(config),
    `the image config ${config.digest} in ${source.name}`,
  );
  const claim = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  const platform = platformOf(claim) ?? claim;
  return {
    mediaType: image.mediaType,
    digest: image.digest,
    size: image.size,
    platform: {
      os,
      architecture: platform.architecture,
      ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    },
  };
}
