/**
 * Statements in an image's index, in BuildKit's form (its docs/attestations/attestation-storage.md): beside each image a
 * manifest for the platform `unknown/unknown`, whose layers are the statements. Pure.
 *
 * An image has one such manifest. Where BuildKit has made one already, a new one takes its place, with its statements and
 * ours: there are readers that look at the first only.
 */
import { REFERENCE_DIGEST, REFERENCE_TYPE } from '../../registry/oci/attestation.ts';
import {
  at,
  type JsonObject,
  listAt,
  member,
  objectAt,
  type Place,
  parseJson,
  utf8,
} from '../../registry/oci/json.ts';
import { type Descriptor, MediaType } from '../../registry/oci/oci-types.ts';
import { digestOf } from '../../registry/oci/stream.ts';
import { IN_TOTO_MEDIA_TYPE, type Statement, statementBytes } from '../../trust/in-toto.ts';
import type { Document } from '../assemble/image-documents.ts';

const PREDICATE_TYPE = 'in-toto.io/predicate-type';
const UNKNOWN = { architecture: 'unknown', os: 'unknown' } as const;
/** Of an image there are one or two: provenance, and an SBOM. */
const MAX_STATEMENTS = 100;

/** What has to be stored, and how the index points at it. */
export interface PlannedAttestation {
  readonly manifest: Document;
  /** The statements, and the manifest's config. */
  readonly blobs: readonly Document[];
  /** With platform and annotations. */
  readonly entry: Descriptor;
}

/**
 * The attestation manifest of one image.
 * @param existing the one that the index has of it, as stored.
 * @throws EnvironmentError for an existing one that is not a manifest.
 */
export function planAttestation(
  image: Descriptor,
  statements: readonly Statement[],
  existing?: Uint8Array,
): PlannedAttestation {
  const documents = statements.map((statement) => ({
    statement,
    document: documentOf(statementBytes(statement), IN_TOTO_MEDIA_TYPE),
  }));
  const before = existing ? readExisting(existing) : undefined;
  const layers = [
    ...(before?.layers ?? []),
    ...documents.map(({ statement, document: { descriptor } }) => ({
      ...descriptor,
      annotations: { [PREDICATE_TYPE]: statement.predicateType },
    })),
  ];
  // An artifact (BuildKit's oci-artifact=true) has no image config, and keeps what it has.
  const config = before?.isArtifact ? undefined : configOf(layers.map((layer) => String(layer['digest'])));
  const manifest = documentOf(
    encode({
      ...(before?.manifest ?? { schemaVersion: 2, mediaType: MediaType.ociManifest }),
      config: config ? config.descriptor : before?.manifest['config'],
      layers,
    }),
    before?.mediaType ?? MediaType.ociManifest,
  );
  return {
    manifest,
    blobs: [...documents.map(({ document }) => document), ...(config ? [config] : [])],
    entry: {
      ...manifest.descriptor,
      platform: UNKNOWN,
      annotations: { [REFERENCE_DIGEST]: image.digest, [REFERENCE_TYPE]: 'attestation-manifest' },
    },
  };
}

/** Predicate types of the statements that an attestation manifest has. @throws EnvironmentError when it is none. */
export function predicateTypesOf(manifest: Uint8Array): readonly string[] {
  return readExisting(manifest).layers.flatMap((layer) => {
    const { annotations } = layer;
    const type =
      typeof annotations === 'object' && annotations !== null
        ? Reflect.get(annotations, PREDICATE_TYPE)
        : undefined;
    return typeof type === 'string' ? [type] : [];
  });
}

/**
 * The index with these entries: each takes the place of `instead`, or comes last. What else the index says stays.
 * @param root as stored: an index; of a single image's manifest an index is made, in which `single` is its entry.
 */
export function indexWith(
  root: { readonly bytes: Uint8Array; readonly kind: 'index' | 'manifest' },
  single: Descriptor | undefined,
  changes: readonly { readonly entry: Descriptor; readonly instead: string | undefined }[],
): Document {
  const replaced = new Map(
    changes.flatMap(({ entry, instead }) => (instead ? [[instead, entry] as const] : [])),
  );
  const added = changes.flatMap(({ entry, instead }) => (instead ? [] : [written(entry)]));
  if (root.kind === 'manifest') {
    if (!single) throw new Error('a single image needs an entry');
    const manifests = [written(single), ...added];
    return documentOf(
      encode({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }),
      MediaType.ociIndex,
    );
  }
  const place: Place = { document: 'the image index', path: '' };
  const index = objectAt(parseJson(utf8(root.bytes, place.document), place.document), place);
  const entries = listAt(index, 'manifests', place, Number.MAX_SAFE_INTEGER, (value, where) => {
    const entry = replaced.get(String(objectAt(value, where)['digest']));
    return entry ? written(entry) : value;
  });
  return documentOf(
    // Docker's own list has no room for annotations on its entries.
    encode({ ...index, mediaType: MediaType.ociIndex, manifests: [...(entries ?? []), ...added] }),
    MediaType.ociIndex,
  );
}

interface Existing {
  readonly manifest: JsonObject;
  readonly mediaType: string;
  readonly layers: readonly JsonObject[];
  readonly isArtifact: boolean;
}

function readExisting(bytes: Uint8Array): Existing {
  const place: Place = { document: 'the attestation manifest', path: '' };
  const manifest = objectAt(parseJson(utf8(bytes, place.document), place.document), place);
  const { mediaType } = manifest;
  const config = objectAt(member(manifest, 'config', place), at(place, 'config'));
  return {
    manifest,
    mediaType: typeof mediaType === 'string' ? mediaType : MediaType.ociManifest,
    layers: listAt(manifest, 'layers', place, MAX_STATEMENTS, objectAt) ?? [],
    isArtifact: config['mediaType'] !== MediaType.ociConfig,
  };
}

/** A valid image config, for clients that read every manifest's (BuildKit: `attestationsConfig`). */
function configOf(diffIds: readonly string[]): Document {
  const config = { ...UNKNOWN, config: {}, rootfs: { type: 'layers', diff_ids: diffIds } };
  return documentOf(encode(config), MediaType.ociConfig);
}

function written({ mediaType, digest, size, platform, annotations }: Descriptor): JsonObject {
  return {
    mediaType,
    digest,
    size,
    ...(annotations ? { annotations } : {}),
    ...(platform
      ? {
          platform: {
            architecture: platform.architecture,
            os: platform.os,
            ...(platform.variant === undefined ? {} : { variant: platform.variant }),
          },
        }
      : {}),
  };
}

function encode(value: JsonObject): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 2));
}

function documentOf(bytes: Uint8Array, mediaType: string): Document {
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}
