/**
 * What was read of an image, before anything is judged: plain data, the only input of `judge`.
 *
 * Terms follow the OCI image-spec: an index points at manifests, a manifest at a config and layers.
 */
import type { Digest } from '../../domain/names/digest.ts';
import type { OciPlatform } from '../../domain/platforms/platform.ts';
import type { Descriptor, ImageConfig } from '../../registry/oci/oci-types.ts';
import type { LayerFacts } from './layer-facts.ts';

/** An image for one platform. */
export interface ImageEntry {
  readonly kind: 'image';
  readonly descriptor: Descriptor;
  /** What the index says; undefined when the subject is a single manifest, or the index says nothing. */
  readonly claimed?: OciPlatform;
  readonly config: ImageConfig;
  /** The manifest's word for what the config is, where it is none of the two that image tools write. */
  readonly configType?: string;
  /** Bytes a client pulls: config and layers as stored. */
  readonly size: number;
  /** In order, the base first; undefined when the layers were not opened. */
  readonly layers?: readonly ReadLayer[];
  /** Why they were not read to their end, although they should have been. */
  readonly overBudget?: { readonly message: string; readonly remedy: string };
}

export interface ReadLayer {
  readonly digest: Digest;
  readonly facts: LayerFacts;
}

/** BuildKit's provenance or SBOM of an image: `unknown/unknown`, with annotations that name the image. */
export interface AttestationEntry {
  readonly kind: 'attestation';
  readonly descriptor: Descriptor;
  /** `vnd.docker.reference.digest`, as it is written there. */
  readonly target?: string;
}

/** The index points at something that the registry does not have (a clean-up job removed it). */
export interface MissingEntry {
  readonly kind: 'missing';
  readonly descriptor: Descriptor;
}

/** Something that is neither an image nor an attestation. */
export interface OtherEntry {
  readonly kind: 'other';
  readonly descriptor: Descriptor;
  /** What it is; fits after "it is". */
  readonly what: string;
}

/** What runtimes would take for an image, and cannot use: a wrong size, or a document that is none. */
export interface BrokenEntry {
  readonly kind: 'broken';
  readonly descriptor: Descriptor;
  /** A sentence without its end, and what to do. */
  readonly problem: string;
  readonly remedy: string;
}

export type SubjectEntry = ImageEntry | AttestationEntry | MissingEntry | OtherEntry | BrokenEntry;

/** An index as runtimes walk it: its descriptors' platforms decide where they go. */
export interface IndexTree {
  readonly platform?: OciPlatform;
  readonly children: readonly (IndexTree | IndexLeaf)[];
}

export interface IndexLeaf {
  readonly platform?: OciPlatform;
  /** Its place in `entries`. */
  readonly entry: number;
}

/** Everything that was read of what a reference points at. */
export interface SubjectFacts {
  readonly ref: string;
  readonly digest: Digest;
  readonly mediaType: string;
  /** A single manifest has no list of platforms; its config's platform is all there is. */
  readonly kind: 'index' | 'manifest';
  /** In the index's order; a nested index's entries stand where it stood. */
  readonly entries: readonly SubjectEntry[];
  /** How the entries are reached; undefined for a single manifest. */
  readonly tree?: IndexTree;
}
