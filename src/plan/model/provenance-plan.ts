/** What is stated of how an image was made, where Multihull makes it itself. */
import type { Digest } from '../../domain/names/digest.ts';
import type { Command } from '../../ports.ts';

export type ProvenancePlan =
  /** BuildKit states it where it builds; or nobody does. `why` fits after "no provenance:". */
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'own';
      readonly source: ProvenanceSource;
      readonly base: ProvenanceBase | undefined;
      /** As they were asked for, without what nobody asked for; secrets are not among them, nor in them. */
      readonly parameters: Readonly<Record<string, string | readonly string[]>>;
      readonly platforms: readonly ProvenancePlatform[];
      /** Tools that were fetched, pinned. */
      readonly tools: readonly ProvenanceTool[];
      /** Says which Rust it is. */
      readonly rustc: Command;
    };

export interface ProvenanceSource {
  /** The repository's page. */
  readonly url: string | undefined;
  readonly ref: string;
  /** Empty where there is no checkout. */
  readonly commit: string;
  /** More than the commit was built. */
  readonly isDirty: boolean;
}

export interface ProvenanceBase {
  readonly reference: string;
  readonly digest: Digest;
  /** What it has, by platform. */
  readonly manifests: ReadonlyMap<string, Digest>;
}

export interface ProvenancePlatform {
  readonly name: string;
  /** Rust's. */
  readonly target: string | undefined;
}

export interface ProvenanceTool {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}
