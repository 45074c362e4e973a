/** Images in memory: what a registry would answer, made of plain values. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { Digest } from '../../../src/domain/names/digest.ts';
import type { OciPlatform } from '../../../src/domain/platforms/platform.ts';
import { EnvironmentError } from '../../../src/errors.ts';
import {
  type Descriptor,
  type ImageSource,
  type IndexDocument,
  type ManifestDocument,
  MediaType,
  type StoredDocument,
} from '../../../src/registry/oci/oci-types.ts';

export interface ImageSpec {
  readonly platform?: OciPlatform;
  /** Overrides of the config's own platform. */
  readonly configPlatform?: OciPlatform;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly layers?: readonly LayerSpec[];
  readonly annotations?: Readonly<Record<string, string>>;
  /** Made to fit the layers where it is left out. */
  readonly diffIds?: readonly string[];
  /** Of the config; OCI's by default. */
  readonly configType?: string;
  /** Members of the manifest that override the others. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

export interface LayerSpec {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

export interface MemorySource extends ImageSource {
  readonly blobs: Map<string, Uint8Array>;
  /** How often each blob was streamed. */
  readonly reads: Map<string, number>;
  /** How often each config was asked for. */
  readonly texts: Map<string, number>;
  put(bytes: Uint8Array | string, mediaType: string): Descriptor;
  putImage(spec: ImageSpec): Descriptor;
  putIndex(manifests: readonly Descriptor[]): Descriptor;
}

export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
}

/** A layer as it is unpacked; damaged ones as they are. */
function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}

export function createMemorySource(name = 'registry.example/acme/trow'): MemorySource {
  const blobs = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const reads = new Map<string, number>();
  const texts = new Map<string, number>();
  const missing = (digest: string) => new EnvironmentError(`${digest} is missing`, { remedy: 'Push it.' });

  const put = (content: Uint8Array | string, mediaType: string): Descriptor => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    types.set(digest, mediaType);
    return { mediaType, digest, size: bytes.byteLength };
  };
  const stored = (digest: string): Uint8Array => {
    const bytes = blobs.get(digest);
    if (!bytes) throw missing(digest);
    return bytes;
  };
  return {
    name,
    blobs,
    reads,
    texts,
    put,
    putImage({ platform, configPlatform, config = {}, layers = [], annotations, diffIds, ...more }) {
      const own = configPlatform ?? platform ?? { os: 'linux', architecture: 'amd64' };
      const manifest = {
        schemaVersion: 2,
        mediaType: MediaType.ociManifest,
        config: put(
          JSON.stringify({
            ...own,
            config,
            rootfs: {
              type: 'layers',
              diff_ids: diffIds ?? layers.map(({ bytes }) => digestOf(inflated(bytes))),
            },
          }),
          more.configType ?? MediaType.ociConfig,
        ),
        layers: layers.map(({ bytes, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip' }) =>
          put(bytes, mediaType),
        ),
        ...(annotations ? { annotations } : {}),
        ...more.manifest,
      };
      const descriptor = put(JSON.stringify(manifest), MediaType.ociManifest);
      return platform ? { ...descriptor, platform } : descriptor;
    },
    putIndex(manifests) {
      return put(
        JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }),
        MediaType.ociIndex,
      );
    },
    async resolve(tagOrDigest) {
      const bytes = blobs.get(tagOrDigest);
      const mediaType = types.get(tagOrDigest);
      return bytes && mediaType
        ? { mediaType, digest: tagOrDigest as Digest, size: bytes.byteLength }
        : undefined;
    },
    async document(tagOrDigest): Promise<StoredDocument> {
      const bytes = stored(tagOrDigest);
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      const kind = (value as { manifests?: unknown }).manifests === undefined ? 'manifest' : 'index';
      const mediaType = types.get(tagOrDigest) ?? '';
      return {
        bytes,
        descriptor: { mediaType, digest: tagOrDigest as Digest, size: bytes.byteLength },
        document: { ...(value as object), kind } as IndexDocument | ManifestDocument,
      };
    },
    async text(descriptor) {
      texts.set(descriptor.digest, (texts.get(descriptor.digest) ?? 0) + 1);
      return new TextDecoder().decode(stored(descriptor.digest));
    },
    async confirm({ digest, size }) {
      return blobs.get(digest)?.byteLength === size;
    },
    async blob(descriptor) {
      reads.set(descriptor.digest, (reads.get(descriptor.digest) ?? 0) + 1);
      return Readable.from([Buffer.from(stored(descriptor.digest))]);
    },
  };
}
