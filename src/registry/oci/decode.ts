/** Manifests and indexes: from bytes to values (image-spec, manifest.md and image-index.md; Docker's schema 2). */
import { parseDigest } from '../../domain/names/digest.ts';
import type { OciPlatform } from '../../domain/platforms/platform.ts';
import { EnvironmentError } from '../../errors.ts';
import {
  at,
  invalid,
  type JsonObject,
  listAt,
  member,
  objectAt,
  oneLine,
  optionalText,
  type Place,
  parseJson,
  requiredText,
  textMapAt,
  textsAt,
  utf8,
} from './json.ts';
import { type Descriptor, type IndexDocument, type ManifestDocument, MediaType } from './oci-types.ts';
import { asImageFault } from './stream.ts';

/** Bytes of a manifest or index; registries accept no more (distribution-spec, "pushing manifests"). */
export const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;
const MAX_MANIFESTS = 1000;
const MAX_LAYERS = 512;

const KINDS: Readonly<Record<string, 'index' | 'manifest'>> = {
  [MediaType.ociIndex]: 'index',
  [MediaType.dockerList]: 'index',
  [MediaType.ociManifest]: 'manifest',
  [MediaType.dockerManifest]: 'manifest',
};

/** Whether a media type is an index, an image manifest, or neither. */
export function kindOfMediaType(mediaType: string | undefined): 'index' | 'manifest' | undefined {
  return mediaType !== undefined && Object.hasOwn(KINDS, mediaType) ? KINDS[mediaType] : undefined;
}

/** A Content-Type without its parameters, in lower case. */
export function bareMediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(';')[0]?.trim().toLowerCase() || undefined;
}

/**
 * Decodes a manifest or an index.
 * @param declared what the registry's Content-Type or the descriptor says; a contradiction is refused, because
 *   clients could then take the same digest for two things (GHSA-qq97-vm5h-rrhg).
 * @param name how the document is called in messages.
 * @throws EnvironmentError with the path of what is wrong.
 */
export function decodeDocument(
  bytes: Uint8Array,
  declared: string | undefined,
  name: string,
): IndexDocument | ManifestDocument {
  const place: Place = { document: name, path: '' };
  const object = objectAt(parseJson(utf8(bytes, name), name), place);
  const version = member(object, 'schemaVersion', place);
  if (version === 1 || /docker\.distribution\.manifest\.v1\+/.test(declared ?? '')) throw schema1(name);
  if (version !== 2)
    throw invalid(at(place, 'schemaVersion'), 'is not 2: this is not an image manifest or index');

  const own = optionalText(object, 'mediaType', place, 255);
  if (own !== undefined && !kindOfMediaType(own)) throw notAnImage(name, own);
  const ownKind = kindOfMediaType(own);
  const declaredKind = kindOfMediaType(declared);
  if (ownKind && declaredKind && own !== declared)
    throw invalid(at(place, 'mediaType'), `is ${own}, but it was served as ${declared}`);

  const hasManifests = member(object, 'manifests', place) !== undefined;
  const hasImage =
    member(object, 'layers', place) !== undefined || member(object, 'config', place) !== undefined;
  if (hasManifests && hasImage)
    throw invalid(place, 'has both manifests and layers; it cannot be an index and an image at once');
  const kind = ownKind ?? declaredKind ?? (hasManifests ? 'index' : hasImage ? 'manifest' : undefined);
  if (!kind) throw notAnImage(name, declared ?? 'no media type');
  if ((kind === 'index' && hasImage) || (kind === 'manifest' && hasManifests))
    throw invalid(place, `is called ${own ?? declared}, but has the members of the other kind`);

  const mediaType =
    own ??
    (declaredKind ? declared : undefined) ??
    (kind === 'index' ? MediaType.ociIndex : MediaType.ociManifest);
  return kind === 'index' ? decodeIndex(object, mediaType, place) : decodeManifest(object, mediaType, place);
}

/** The same for bytes whose digest was right: what is wrong with them is the image's fault. @throws ImageFault */
export function decodeStored(
  bytes: Uint8Array,
  declared: string | undefined,
  name: string,
): IndexDocument | ManifestDocument {
  try {
    return decodeDocument(bytes, declared, name);
  } catch (error) {
    throw asImageFault(error);
  }
}

/** A config as text. @throws ImageFault when it is none. */
export function storedText(bytes: Uint8Array, name: string): string {
  try {
    return utf8(bytes, name);
  } catch (error) {
    throw asImageFault(error);
  }
}

function decodeIndex(object: JsonObject, mediaType: string, place: Place): IndexDocument {
  const annotations = textMapAt(object, 'annotations', place);
  return {
    kind: 'index',
    mediaType,
    manifests: listAt(object, 'manifests', place, MAX_MANIFESTS, decodeDescriptor) ?? [],
    ...(annotations ? { annotations } : {}),
  };
}

function decodeManifest(object: JsonObject, mediaType: string, place: Place): ManifestDocument {
  const annotations = textMapAt(object, 'annotations', place);
  const artifactType = optionalText(object, 'artifactType', place, 255);
  return {
    kind: 'manifest',
    mediaType,
    config: decodeDescriptor(member(object, 'config', place), at(place, 'config')),
    layers: listAt(object, 'layers', place, MAX_LAYERS, decodeDescriptor) ?? [],
    ...(annotations ? { annotations } : {}),
    ...(artifactType === undefined ? {} : { artifactType }),
  };
}

/** A descriptor (image-spec, descriptor.md). @throws EnvironmentError with the path of what is wrong. */
export function decodeDescriptor(value: unknown, place: Place): Descriptor {
  if (value === undefined) throw invalid(place, 'is missing');
  const object = objectAt(value, place);
  const text = requiredText(object, 'digest', place, 512);
  const digest = parseDigest(text);
  if (!digest)
    throw invalid(
      at(place, 'digest'),
      `is "${oneLine(text, 80)}", not a digest that can be checked (sha256: and 64 lower-case hex digits)`,
    );
  const size = member(object, 'size', place);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw invalid(at(place, 'size'), 'is not a number of bytes');
  const platform = member(object, 'platform', place);
  const annotations = textMapAt(object, 'annotations', place);
  const artifactType = optionalText(object, 'artifactType', place, 255);
  return {
    mediaType: requiredText(object, 'mediaType', place, 255),
    digest,
    size,
    ...(platform === undefined ? {} : { platform: decodePlatform(platform, at(place, 'platform')) }),
    ...(annotations ? { annotations } : {}),
    ...(artifactType === undefined ? {} : { artifactType }),
  };
}

function decodePlatform(value: unknown, place: Place): OciPlatform {
  const object = objectAt(value, place);
  const variant = optionalText(object, 'variant', place, 64);
  const osFeatures = textsAt(object, 'os.features', place, 64, 64) ?? [];
  // What is left out is empty for Go, too; what that means is for verification to say.
  return {
    os: optionalText(object, 'os', place, 64) ?? '',
    architecture: optionalText(object, 'architecture', place, 64) ?? '',
    ...(variant ? { variant } : {}),
    ...(osFeatures.length > 0 ? { osFeatures } : {}),
  };
}

function schema1(name: string): EnvironmentError {
  return new EnvironmentError(
    `${name}: this is a Docker schema 1 manifest, a format that was retired in 2017`,
    {
      remedy: 'Build and push the image again with a current Docker or BuildKit.',
    },
  );
}

function notAnImage(name: string, mediaType: string): EnvironmentError {
  return new EnvironmentError(
    `${name}: this is neither an image nor an image index (${oneLine(mediaType, 120)})`,
    { remedy: 'Name a container image; a chart, signature or other artifact cannot be read as one.' },
  );
}
