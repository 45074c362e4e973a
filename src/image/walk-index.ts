/**
 * What an index lists, as runtimes see it, the indexes inside of it opened. There is no other way through an index:
 * verification, merging and the legs of a run must never disagree about what is an image.
 *
 * What runtimes do: `images.Manifest` in containerd's core/images/image.go, which Docker and BuildKit use. They go by
 * the descriptor's media type, follow indexes of any depth, and take an entry without a platform for whatever its
 * config says.
 */

import { OverBudget } from '../domain/budget.ts';
import { MAX_INDEX_DEPTH, MAX_INDEX_ENTRIES } from '../domain/image-limits.ts';
import { isUnknownPlatform } from '../domain/platforms/oci-platform.ts';
import { ImageFault } from '../errors.ts';
import { attestedDigest, isAttestation } from '../registry/oci/attestation.ts';
import { kindOfMediaType } from '../registry/oci/decode.ts';
import { oneLine } from '../registry/oci/json.ts';
import type { Descriptor, ImageSource, IndexDocument, StoredDocument } from '../registry/oci/oci-types.ts';
import { wrongSize } from '../registry/oci/stream.ts';
import type { BrokenEntry } from './facts/image-facts.ts';

export type IndexItem =
  /** Something that runtimes read as an image manifest; it was not read yet. */
  | { readonly kind: 'manifest'; readonly descriptor: Descriptor }
  | { readonly kind: 'index'; readonly descriptor: Descriptor; readonly items: readonly IndexItem[] }
  | { readonly kind: 'attestation'; readonly descriptor: Descriptor; readonly target?: string }
  /** An index that the registry does not have any more. */
  | { readonly kind: 'missing'; readonly descriptor: Descriptor }
  /** An index that runtimes would follow, and cannot read. */
  | BrokenEntry
  /** No runtime follows it. `what` fits after "it is". */
  | { readonly kind: 'other'; readonly descriptor: Descriptor; readonly what: string };

/** @throws ImageFault when there is more than anybody follows, EnvironmentError when the registry fails. */
export async function walkIndex(source: ImageSource, index: IndexDocument): Promise<readonly IndexItem[]> {
  let entries = 0;
  const open = async (document: IndexDocument, depth: number): Promise<readonly IndexItem[]> => {
    entries += document.manifests.length;
    if (entries > MAX_INDEX_ENTRIES) throw tooMany(source, `more than ${MAX_INDEX_ENTRIES} entries`);
    if (depth > MAX_INDEX_DEPTH) throw tooMany(source, `indexes in more than ${MAX_INDEX_DEPTH} levels`);
    const items: IndexItem[] = [];
    for (const descriptor of document.manifests) items.push(await item(descriptor, depth));
    return items;
  };
  const item = async (descriptor: Descriptor, depth: number): Promise<IndexItem> => {
    if (isAttestation(descriptor)) {
      const target = attestedDigest(descriptor);
      return { kind: 'attestation', descriptor, ...(target === undefined ? {} : { target }) };
    }
    if (isUnknownPlatform(descriptor.platform))
      return { kind: 'other', descriptor, what: 'an entry for the platform unknown/unknown' };
    const kind = kindOfMediaType(descriptor.mediaType);
    if (kind === 'manifest') return { kind, descriptor };
    if (kind === undefined) return { kind: 'other', descriptor, what: oneLine(descriptor.mediaType, 100) };
    const stored = await readListed(source, descriptor);
    if (stored.kind !== 'stored') return stored;
    const { document } = stored;
    if (document.kind !== 'index') return wrongKind(descriptor, document.mediaType);
    return { kind: 'index', descriptor, items: await open(document, depth + 1) };
  };
  return open(index, 0);
}

/** All that is not an index, in order. */
export function flatten(items: readonly IndexItem[]): readonly Exclude<IndexItem, { kind: 'index' }>[] {
  return items.flatMap((item) => (item.kind === 'index' ? flatten(item.items) : [item]));
}

export type Listed =
  | (StoredDocument & { readonly kind: 'stored' })
  | { readonly kind: 'missing'; readonly descriptor: Descriptor }
  | BrokenEntry;

/**
 * Reads what an index lists. The registry may have lost it, or the index may not fit it: these are findings about the
 * image, not our failure.
 */
export async function readListed(source: ImageSource, descriptor: Descriptor): Promise<Listed> {
  let stored: StoredDocument;
  try {
    stored = await source.document(descriptor.digest);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    if (error instanceof ImageFault) return brokenBy(descriptor, error);
    if ((await source.resolve(descriptor.digest)) === undefined) return { kind: 'missing', descriptor };
    throw error;
  }
  const { size } = stored.descriptor;
  const name = `${source.name}@${descriptor.digest}`;
  if (size !== descriptor.size) return brokenBy(descriptor, wrongSize(name, descriptor.size, size));
  return { kind: 'stored', ...stored };
}

export function brokenBy(descriptor: Descriptor, { message, remedy }: ImageFault): BrokenEntry {
  return { kind: 'broken', descriptor, problem: message, remedy };
}

/** Runtimes go by the descriptor, and refuse a document of the other kind. */
export function wrongKind(descriptor: Descriptor, found: string): BrokenEntry {
  return {
    kind: 'broken',
    descriptor,
    problem: `the index calls ${descriptor.digest} ${oneLine(descriptor.mediaType, 100)}, but it is ${found}`,
    remedy: 'Make the index again, with a tool that asks the registry what it lists.',
  };
}

function tooMany(source: ImageSource, what: string): ImageFault {
  return new ImageFault(`the index of ${source.name} has ${what}`, {
    remedy: 'Images have one entry for each platform, and their attestations; check that this is an image.',
  });
}
