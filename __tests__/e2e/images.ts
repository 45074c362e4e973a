/** Images put into the registry by hand, from the layers of the testbed's own base images. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { parseReference, type Repository } from '../../src/domain/names/reference.ts';
import type { Descriptor } from '../../src/registry/oci/oci-types.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { descriptorOf, testPorts } from '../registry/support.ts';
import { REGISTRY } from './engines.ts';

export const DEBIAN = `${REGISTRY}/library/debian`;

export function repositoryOf(text: string): Repository {
  const parsed = parseReference(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return { registry: parsed.registry, path: parsed.path };
}

export function storeOf(image: string) {
  return openRepository(repositoryOf(image), testPorts());
}

/** The raw documents of a tag or digest. */
export async function rawIndex(image: string, reference: string) {
  const { bytes, descriptor } = await storeOf(image).document(reference);
  return { descriptor, json: JSON.parse(Buffer.from(bytes).toString('utf8')) };
}

/** The base image's descriptor for a platform, `linux/arm/v7`. */
export async function debianFor(platform: string): Promise<Descriptor> {
  const { document } = await storeOf(DEBIAN).document('bookworm-slim');
  if (document.kind !== 'index') throw new Error('not an index');
  const found = document.manifests.find(
    ({ platform: one }) =>
      one && [one.os, one.architecture, one.variant].filter(Boolean).join('/') === platform,
  );
  if (!found) throw new Error(`debian has no ${platform}`);
  return found;
}

export interface Handmade {
  /** Whose layers it has. */
  readonly layersOf: string;
  /** What its config says; undefined: the truth. */
  readonly architecture?: string;
  readonly mediaType?: string;
  readonly tag?: string;
  /** In the config's labels, so that digests differ. */
  readonly label?: string;
}

/** A single image, as a builder of one platform pushes it. @returns its descriptor. */
export async function putImage(image: string, made: Handmade): Promise<Descriptor> {
  const store = storeOf(image);
  const base = await debianFor(made.layersOf);
  const { document } = await storeOf(DEBIAN).document(base.digest);
  if (document.kind !== 'manifest') throw new Error('not an image');
  const config = JSON.parse(await storeOf(DEBIAN).text(document.config));
  const isDocker = made.mediaType === MediaType.dockerManifest;
  const { variant, ...rest } = config;
  const changed = {
    ...rest,
    ...(made.architecture === undefined ? { ...(variant ? { variant } : {}) } : {}),
    architecture: made.architecture ?? config.architecture,
    config: {
      ...config.config,
      Cmd: ['/bin/bash'],
      Labels: { made: made.label ?? randomBytes(4).toString('hex') },
    },
  };
  const bytes = Buffer.from(JSON.stringify(changed));
  const descriptor = descriptorOf(
    bytes,
    isDocker ? 'application/vnd.docker.container.image.v1+json' : MediaType.ociConfig,
  );
  await store.pushBlob(descriptor, async () => Readable.from([bytes]));
  for (const layer of document.layers)
    if (!(await store.mountBlob(repositoryOf(DEBIAN), layer))) throw new Error('not mounted');
  const mediaType = made.mediaType ?? MediaType.ociManifest;
  const manifest = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType, config: descriptor, layers: document.layers }),
  );
  const digest = await store.putDocument(made.tag ?? descriptorOf(manifest).digest, manifest, mediaType);
  return { mediaType, digest, size: manifest.length };
}

/** The image in an index with an attestation of it, as buildx pushes one platform. @returns the index's digest. */
export async function putAttested(image: string, one: Descriptor, platform: object, tag: string) {
  const store = storeOf(image);
  const put = async (text: string, mediaType: string) => {
    const descriptor = descriptorOf(text, mediaType);
    await store.pushBlob(descriptor, async () => Readable.from([Buffer.from(text)]));
    return descriptor;
  };
  const statement = await put(
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v0.1', subject: [{ digest: one.digest }] }),
    'application/vnd.in-toto+json',
  );
  const config = await put('{"architecture":"unknown","os":"unknown"}', MediaType.ociConfig);
  const manifest = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [statement] }),
  );
  const digest = await store.putDocument(descriptorOf(manifest).digest, manifest, MediaType.ociManifest);
  const index = {
    schemaVersion: 2,
    mediaType: MediaType.ociIndex,
    manifests: [
      { ...one, platform },
      {
        mediaType: MediaType.ociManifest,
        digest,
        size: manifest.length,
        platform: { architecture: 'unknown', os: 'unknown' },
        annotations: {
          'vnd.docker.reference.digest': one.digest,
          'vnd.docker.reference.type': 'attestation-manifest',
        },
      },
    ],
    annotations: { 'org.opencontainers.image.version': '1.0' },
  };
  return store.putDocument(tag, Buffer.from(JSON.stringify(index)), MediaType.ociIndex);
}
