import type { Digest } from '../../../src/domain/names/digest.ts';
import {
  indexWith,
  planAttestation,
  predicateTypesOf,
} from '../../../src/image/attest/attestation-manifest.ts';
import { isAttestation } from '../../../src/registry/oci/attestation.ts';
import { decodeDocument } from '../../../src/registry/oci/decode.ts';
import { MediaType } from '../../../src/registry/oci/oci-types.ts';
import { digestOf } from '../../../src/registry/oci/stream.ts';
import { statementAbout, statementBytes } from '../../../src/trust/in-toto.ts';

const IMAGE = {
  mediaType: MediaType.ociManifest,
  digest: `sha256:${'a'.repeat(64)}` as Digest,
  size: 500,
  platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
};
const spdx = statementAbout({ name: '_', digest: IMAGE.digest }, 'https://spdx.dev/Document', { a: 1 });
const bytesOf = (value: object) => new TextEncoder().encode(JSON.stringify(value));
const jsonOf = (bytes: Uint8Array) =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;

/** As BuildKit 0.31 writes it. */
const provenance = {
  mediaType: 'application/vnd.in-toto+json',
  digest: `sha256:${'b'.repeat(64)}`,
  size: 42,
  annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
};
const existing = {
  schemaVersion: 2,
  mediaType: MediaType.ociManifest,
  config: { mediaType: MediaType.ociConfig, digest: `sha256:${'c'.repeat(64)}`, size: 167 },
  layers: [provenance],
};

test('a manifest for unknown/unknown, whose layers are statements and whose config is one of an image', () => {
  const { manifest, blobs, entry } = planAttestation(IMAGE, [spdx]);
  expect(isAttestation(entry)).toBe(true);
  expect(entry).toMatchObject({
    digest: digestOf(manifest.bytes),
    platform: { architecture: 'unknown', os: 'unknown' },
    annotations: {
      'vnd.docker.reference.digest': IMAGE.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
  });
  const [statement, config] = blobs;
  expect(statement?.bytes).toEqual(statementBytes(spdx));
  expect(jsonOf(manifest.bytes)).toMatchObject({
    config: { ...config?.descriptor },
    layers: [
      { ...statement?.descriptor, annotations: { 'in-toto.io/predicate-type': 'https://spdx.dev/Document' } },
    ],
  });
  expect(jsonOf(config?.bytes ?? new Uint8Array())).toEqual({
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [statement?.descriptor.digest] },
  });
});

test('BuildKit’s statements stay, and ours come behind', () => {
  const { manifest, blobs } = planAttestation(IMAGE, [spdx], bytesOf(existing));
  expect(predicateTypesOf(manifest.bytes)).toEqual([
    'https://slsa.dev/provenance/v1',
    'https://spdx.dev/Document',
  ]);
  expect((jsonOf(manifest.bytes)['layers'] as object[])[0]).toEqual(provenance);
  expect(jsonOf(blobs[1]?.bytes ?? new Uint8Array())).toMatchObject({
    rootfs: { diff_ids: [provenance.digest, blobs[0]?.descriptor.digest] },
  });
});

test('an artifact stays one: its empty config and its subject are kept', () => {
  const empty = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: `sha256:${'d'.repeat(64)}`,
    size: 2,
  };
  const artifact = {
    ...existing,
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: empty,
    subject: { mediaType: IMAGE.mediaType, digest: IMAGE.digest, size: IMAGE.size },
  };
  const { manifest, blobs } = planAttestation(IMAGE, [spdx], bytesOf(artifact));
  expect(blobs).toHaveLength(1);
  expect(jsonOf(manifest.bytes)).toMatchObject({
    artifactType: artifact.artifactType,
    config: empty,
    subject: artifact.subject,
  });
});

test('an index keeps what it says: the old attestation is replaced where it stood, a new one comes last', () => {
  const old = { mediaType: MediaType.ociManifest, digest: `sha256:${'e'.repeat(64)}` as Digest, size: 1 };
  const other = { ...IMAGE, digest: `sha256:${'f'.repeat(64)}` as Digest };
  const root = {
    schemaVersion: 2,
    mediaType: MediaType.ociIndex,
    manifests: [IMAGE, old, other],
    annotations: { k: 'v' },
    extra: true,
  };
  const entry = planAttestation(IMAGE, [spdx]).entry;
  const added = planAttestation(other, [spdx]).entry;
  const index = indexWith({ bytes: bytesOf(root), kind: 'index' }, undefined, [
    { entry, instead: old.digest },
    { entry: added, instead: undefined },
  ]);
  const decoded = decodeDocument(index.bytes, MediaType.ociIndex, 'index');
  if (decoded.kind !== 'index') throw new Error('not an index');
  expect(decoded.manifests.map(({ digest }) => digest)).toEqual([
    IMAGE.digest,
    entry.digest,
    other.digest,
    added.digest,
  ]);
  expect(jsonOf(index.bytes)).toMatchObject({ annotations: { k: 'v' }, extra: true });
  expect(index.descriptor.digest).toBe(digestOf(index.bytes));
});

test('a single image gets an index, which says its platform', () => {
  const entry = planAttestation(IMAGE, [spdx]).entry;
  const index = indexWith({ bytes: bytesOf({}), kind: 'manifest' }, IMAGE, [{ entry, instead: undefined }]);
  const decoded = decodeDocument(index.bytes, MediaType.ociIndex, 'index');
  expect(decoded).toMatchObject({ manifests: [IMAGE, { digest: entry.digest }] });
});
