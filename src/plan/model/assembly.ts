/** An image that Multihull assembles itself, as data: a base, pinned, and what is put on it. */
import type { ImageShape } from '../../domain/image-shape.ts';
import type { Digest } from '../../domain/names/digest.ts';
import type { Repository } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { JsonObject } from '../../registry/oci/json.ts';
import type { Descriptor } from '../../registry/oci/oci-types.ts';
import type { BuiltImage } from './built-image.ts';

/** What a base has for one platform. */
export interface BaseImage {
  /** The platform that is built on it. */
  readonly platform: Platform;
  readonly manifest: Digest;
  readonly layers: readonly Descriptor[];
  /** As it is stored. */
  readonly config: JsonObject;
}

/** A base, pinned: whatever its tag points at later, this is what is built on. */
export interface AssemblyBase {
  readonly reference: string;
  readonly digest: Digest;
  /** Where it was found: its own registry, or a mirror. */
  readonly repository: Repository;
}

/** One platform's image. */
export interface AssembledPlatform {
  readonly platform: Platform;
  /** A directory on this machine: what is in it is put into the image, at the same paths. */
  readonly gathered: string;
  /** undefined from scratch. */
  readonly base: BaseImage | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  /** Of its descriptor in the index. */
  readonly descriptorAnnotations: Readonly<Record<string, string>>;
}

export interface AssemblyPlan {
  readonly kind: 'assemble';
  readonly platforms: readonly string[];
  /** The crate's directory in the repository; empty when it is the root. */
  readonly crateDirectory: string;
  readonly result: BuiltImage;
  readonly temporaryTag: undefined;
  readonly base: AssemblyBase | undefined;
  readonly images: readonly AssembledPlatform[];
  readonly shape: ImageShape;
  readonly labels: Readonly<Record<string, string>>;
  readonly indexAnnotations: Readonly<Record<string, string>>;
  /** Of the index's descriptor in an OCI layout. */
  readonly layoutAnnotations: Readonly<Record<string, string>>;
  /** Seconds since 1970: the time of every file, and of the image. */
  readonly epoch: number;
  /** The same as RFC 3339. */
  readonly created: string;
  /** Where layers wait to be sent. */
  readonly directory: string;
}
