/** Manifest and index of an assembled image (image-spec, manifest.md and image-index.md). Pure. */
import type { Platform } from '../../domain/platforms/platform.ts';
import type { JsonObject } from '../../registry/oci/json.ts';
import { type Descriptor, MediaType } from '../../registry/oci/oci-types.ts';
import { digestOf } from '../../registry/oci/stream.ts';

/** Bytes that are stored by their digest, and how they are pointed at. */
export interface Document {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

/** OCI's name of what a gzip'd layer is; Docker's own means the same bytes. */
export const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';

const OCI_LAYER_TYPES: Readonly<Record<string, string>> = {
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': LAYER_TYPE,
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};

/** A base's layer as an OCI manifest points at it: some registries refuse manifests of mixed types. */
export function ociLayer({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType: OCI_LAYER_TYPES[mediaType] ?? mediaType, digest, size };
}

/** A config as it is stored. */
export function configDocument(config: JsonObject): Document {
  return documentOf(config, MediaType.ociConfig);
}

/** A platform's manifest. Annotations are sorted. */
export function manifestDocument(
  config: Descriptor,
  layers: readonly Descriptor[],
  annotations: Readonly<Record<string, string>>,
): Document {
  return documentOf(
    { schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers, ...annotated(annotations) },
    MediaType.ociManifest,
  );
}

/** The index of all platforms' manifests, in their order. */
export function indexDocument(
  images: readonly { readonly platform: Platform; readonly manifest: Descriptor }[],
  annotations: Readonly<Record<string, string>>,
): Document {
  const manifests = images.map(({ platform, manifest: { mediaType, digest, size, annotations: own } }) => ({
    mediaType,
    digest,
    size,
    platform: {
      architecture: platform.architecture,
      os: 'linux',
      ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    },
    ...annotated(own ?? {}),
  }));
  return documentOf(
    { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests, ...annotated(annotations) },
    MediaType.ociIndex,
  );
}

function documentOf(value: JsonObject, mediaType: string): Document {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}

function annotated(annotations: Readonly<Record<string, string>>): JsonObject {
  const sorted = Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length > 0 ? { annotations: Object.fromEntries(sorted) } : {};
}
