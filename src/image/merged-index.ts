/**
 * Parts of images → one index. Pure, and a function of the parts' content alone: whoever merges the same parts gets
 * the same bytes. Refused are sets that are not what was asked for.
 */
import { formatOciPlatform, type Platform, platformOf } from '../domain/platforms/platform.ts';
import { PLATFORM_TABLE } from '../domain/platforms/platform-table.ts';
import { UserError } from '../errors.ts';
import { type Descriptor, MediaType } from '../registry/oci/oci-types.ts';

/** An image for one platform, with what is attested about it. */
export interface Part {
  /** Where it came from, as the user typed it. */
  readonly ref: string;
  /** Its descriptor's platform is what the index will say. */
  readonly image: Descriptor;
  /** Its attestation manifests (`vnd.docker.reference.digest` names the image). */
  readonly attestations: readonly Descriptor[];
  /** Of the index that it was in. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** An index that does not exist yet. */
export interface PlannedIndex {
  readonly mediaType: string;
  readonly text: string;
  readonly platforms: readonly Platform[];
}

/**
 * Puts the parts in order and writes the index.
 * @param asked the complete set; undefined: whatever the parts are.
 * @param annotations more of them, for the index; they win.
 * @throws UserError for a platform twice, one that is missing, was not asked for, or is not known.
 */
export function planMergedIndex<P extends Part>(
  parts: readonly P[],
  asked: readonly Platform[] | undefined,
  annotations: Readonly<Record<string, string>> = {},
): PlannedIndex & { readonly parts: readonly P[] } {
  const found = new Map<string, P>();
  for (const part of parts) {
    const { name } = partPlatform(part);
    const earlier = found.get(name);
    if (earlier) throw twice(name, earlier, part);
    if (asked && !asked.some((platform) => platform.name === name)) throw unasked(name, part, asked);
    found.set(name, part);
  }
  const missing = (asked ?? []).filter(({ name }) => !found.has(name));
  if (missing.length > 0) throw incomplete(missing, parts);
  // Always the table's order: that of the references says nothing, and two legs may list them differently.
  const platforms = PLATFORM_TABLE.filter(({ name }) => found.has(name));
  const ordered = platforms.flatMap(({ name }) => found.get(name) ?? []);
  return { ...renderIndex(ordered, annotations), platforms, parts: ordered };
}

/** The platform that a part claims. @throws UserError for one that is not in the table. */
export function partPlatform({ ref, image }: Part): Platform {
  const platform = image.platform && platformOf(image.platform);
  if (platform) return platform;
  const written = image.platform ? formatOciPlatform(image.platform) : '';
  throw new UserError(
    written === ''
      ? `${ref} does not say which platform it is for`
      : `${ref} is for ${written}, which is not a platform that Multihull knows`,
    {
      input: 'refs',
      value: ref,
      remedy: `If its programs are for a known platform, say so with set-platform: ${ref}=PLATFORM.`,
    },
  );
}

/** @param more annotations beside those of the parts; they win. */
export function renderIndex(
  parts: readonly Part[],
  more: Readonly<Record<string, string>>,
): { mediaType: string; text: string } {
  const images = parts.map(({ image }) => image);
  const attestations = parts.flatMap((part) => part.attestations);
  const annotations = sorted({ ...mergeAnnotations(parts), ...more });
  // Docker's own list knows no annotations; it is kept where all parts are Docker's, as old clients ask for it.
  const isDocker =
    attestations.length === 0 &&
    Object.keys(annotations).length === 0 &&
    images.every((image) => image.mediaType === MediaType.dockerManifest && image.annotations === undefined);
  const mediaType = isDocker ? MediaType.dockerList : MediaType.ociIndex;
  const document = {
    schemaVersion: 2,
    mediaType,
    manifests: [...images, ...attestations].map(renderDescriptor),
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
  };
  return { mediaType, text: JSON.stringify(document, null, 2) };
}

/** Of all parts; where they disagree the first in the table's order counts. */
function mergeAnnotations(parts: readonly Part[]): Readonly<Record<string, string>> {
  const all = new Map<string, string>();
  for (const { annotations } of parts)
    for (const [key, value] of Object.entries(annotations)) if (!all.has(key)) all.set(key, value);
  return Object.fromEntries(all);
}

/** A descriptor's members in one order (image-spec, descriptor.md). */
export function renderDescriptor(descriptor: Descriptor): object {
  const { mediaType, digest, size, artifactType, platform, annotations } = descriptor;
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(platform === undefined
      ? {}
      : {
          platform: {
            architecture: platform.architecture,
            os: platform.os,
            ...(platform.variant === undefined ? {} : { variant: platform.variant }),
            ...(platform.osFeatures === undefined ? {} : { 'os.features': platform.osFeatures }),
          },
        }),
    ...(annotations === undefined ? {} : { annotations: sorted(annotations) }),
  };
}

function sorted(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function twice(platform: string, first: Part, second: Part): UserError {
  return new UserError(`${platform} is there twice: in ${first.ref} and in ${second.ref}`, {
    input: 'refs',
    value: second.ref,
    remedy: `Leave one of them out; if one is mislabelled, say what it is with set-platform: REF=PLATFORM.`,
  });
}

function unasked(platform: string, part: Part, asked: readonly Platform[]): UserError {
  return new UserError(`${part.ref} has ${platform}, which was not asked for`, {
    input: 'platforms',
    value: asked.map(({ name }) => name).join(','),
    remedy: `Add ${platform} to platforms, or leave ${part.ref} out (name a platform’s own digest to take a part of it).`,
  });
}

function incomplete(missing: readonly Platform[], parts: readonly Part[]): UserError {
  const names = missing.map(({ name }) => name).join(', ');
  const has = parts.map((part) => `${part.ref} (${partPlatform(part).name})`).join(', ');
  return new UserError(`no reference has ${names}; there is ${has === '' ? 'nothing' : has}`, {
    input: 'platforms',
    value: names,
    remedy: `Add the reference of ${names}, or remove it from platforms.`,
  });
}
