/** One interface for registries (OCI distribution-spec) and OCI layouts on disk (image-spec, image-layout.md). */
import type { Readable } from 'node:stream';
import type { Digest } from '../../domain/names/digest.ts';
import type { Repository } from '../../domain/names/reference.ts';
import type { OciPlatform } from '../../domain/platforms/platform.ts';

export const MediaType = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
} as const;

/** What an index, a manifest or a layout points with (image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly platform?: OciPlatform;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
}

export interface IndexDocument {
  readonly kind: 'index';
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ManifestDocument {
  readonly kind: 'manifest';
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
}

/** A manifest or an index as stored, its digest checked against its bytes. */
export interface StoredDocument {
  readonly descriptor: Descriptor;
  /** Exactly as stored: the digest is over these bytes. */
  readonly bytes: Uint8Array;
  readonly document: IndexDocument | ManifestDocument;
}

/** An image config (image-spec, config.md), the parts that verification reads; unknown fields are ignored. */
export interface ImageConfig {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  /** When it says that it was made, RFC 3339. */
  readonly created?: string;
  readonly config: {
    readonly Entrypoint?: readonly string[];
    readonly Cmd?: readonly string[];
    readonly Env?: readonly string[];
    readonly WorkingDir?: string;
    readonly User?: string;
    /** The paths that are declared. */
    readonly Volumes?: readonly string[];
    readonly Labels?: Readonly<Record<string, string>>;
    /** Docker's own: `["CMD", …]`, `["CMD-SHELL", text]`, `["NONE"]`. */
    readonly Healthcheck?: { readonly Test?: readonly string[] };
    /** Docker's own: what runs the text of CMD-SHELL. */
    readonly Shell?: readonly string[];
  };
  readonly rootfs: { readonly diffIds: readonly string[] };
}

/** Where images are read from. Everything read is checked against its digest; a mismatch is an EnvironmentError. */
export interface ImageSource {
  /** How it is called in messages: `ghcr.io/acme/trow` or `oci-layout:./out`. */
  readonly name: string;
  /**
   * The descriptor of a tag or digest, or undefined when there is none.
   * @throws EnvironmentError for no connection, no permission (401/403, with what to do), or a server's fault.
   */
  resolve(tagOrDigest: string): Promise<Descriptor | undefined>;
  /** A manifest or index, at most 4 MiB. @throws EnvironmentError when it is missing, too large or not one. */
  document(tagOrDigest: string): Promise<StoredDocument>;
  /** A small blob as text (a config), at most 8 MiB. */
  text(descriptor: Descriptor): Promise<string>;
  /**
   * A blob, streamed; digest and size are checked while it flows, and the stream fails at the end if they differ. Its
   * chunks become the reader's own: nobody looks at them again, so their memory may be given back.
   */
  blob(descriptor: Descriptor): Promise<Readable>;
  /**
   * Whether the blob is there and has its size, found out without reading it. False also where only reading it can tell;
   * what is wrong with a blob is for `blob` to say.
   */
  confirm(descriptor: Descriptor): Promise<boolean>;
}

/** An ImageSource that can be written to. */
export interface ImageStore extends ImageSource {
  /** Puts manifest bytes under a tag or digest; returns the digest that the registry reports. */
  putDocument(tagOrDigest: string, bytes: Uint8Array, mediaType: string): Promise<Digest>;
  /** Removes a tag (not what it points at). False when the registry does not support it. */
  deleteTag(tag: string): Promise<boolean>;
  /** All tags, following pagination; bounded at 100 000. */
  tags(): Promise<readonly string[]>;
}

/** Where blobs can be written: what merging needs when parts of an image are in another repository. */
export interface BlobStore {
  hasBlob(descriptor: Descriptor): Promise<boolean>;
  /**
   * Makes a blob of another repository of the same registry this one's too, without moving bytes.
   * @returns false when the registry would rather have it pushed.
   */
  mountBlob(from: Repository, descriptor: Descriptor): Promise<boolean>;
  /**
   * Uploads a blob, unless it is there already. `open` is called again when the upload has to start over; what it
   * gives is checked against the descriptor. Memory: one part of 8 MiB (more if the registry insists).
   */
  pushBlob(descriptor: Descriptor, open: () => Promise<Readable>): Promise<void>;
}
