/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */
import { join } from 'node:path';
import { formatOciPlatform, type OciPlatform, platformOf } from '../domain/platform.ts';
import { messageOf } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig, MAX_CONFIG_BYTES } from '../registry/config.ts';
import { oneLine } from '../registry/json.ts';
import { digestOf } from '../registry/stream.ts';
import {
  type Descriptor,
  type ImageConfig,
  type ImageSource,
  type ManifestDocument,
  MediaType,
} from '../registry/types.ts';
import { inParallel } from '../settle.ts';
import type { SubjectEntry, SubjectFacts } from '../verify/facts.ts';
import { keep, recall } from './kept-files.ts';
import { readLayers } from './read-layers.ts';
import { documentIfThere, flatten, type IndexItem, walkIndex } from './walk-index.ts';

/** The config types that image tools write; others are of artifacts, or of tools that do not care. */
const CONFIG_TYPES: readonly string[] = [
  MediaType.ociConfig,
  'application/vnd.docker.container.image.v1+json',
];
/** Manifests and configs that are asked for at once. */
const PARALLEL_MANIFESTS = 8;

/** An image, and the layers that its manifest lists. */
type Read = SubjectEntry & { readonly listed?: readonly Descriptor[] };

/** What reading layers takes; without it, only manifests and configs are read. */
export interface LayerOptions {
  readonly cacheDir?: string | undefined;
  readonly ports: Pick<Ports, 'files' | 'log'>;
}

/**
 * Manifests and configs, and with `layers` the facts of all layers; all platforms side by side.
 * @throws EnvironmentError when something cannot be read, or does not match its digest.
 */
export async function readSubject(
  source: ImageSource,
  tagOrDigest: string,
  layers: LayerOptions | undefined,
): Promise<SubjectFacts> {
  const stored = await source.document(tagOrDigest);
  const { descriptor, document } = stored;
  const from = layers ? keepingConfigs(source, layers) : source;
  const entries =
    document.kind === 'index'
      ? await readItems(from, flatten(await walkIndex(from, document)))
      : [await readManifest(from, descriptor, document, undefined)];
  return {
    ref: refOf(source.name, tagOrDigest),
    digest: descriptor.digest,
    mediaType: document.mediaType,
    kind: document.kind,
    entries: layers ? await openLayers(source, entries, layers) : entries.map(plain),
  };
}

/** Configs are as immutable as layers: what is known of an image asks the registry for neither. */
function keepingConfigs(source: ImageSource, { cacheDir, ports }: LayerOptions): ImageSource {
  if (cacheDir === undefined) return source;
  return {
    ...source,
    text: async (descriptor) => {
      const path = join(cacheDir, 'configs', descriptor.digest.replace('sha256:', ''));
      const kept = await recall(path, ports);
      if (kept !== undefined && digestOf(kept) === descriptor.digest) return kept;
      const text = await source.text(descriptor);
      await keep(path, text, 'the config was not cached', ports);
      return text;
    },
  };
}

async function openLayers(
  source: ImageSource,
  entries: readonly Read[],
  { cacheDir, ports }: LayerOptions,
): Promise<readonly SubjectEntry[]> {
  const listed = entries.flatMap((entry) => (isOpenable(entry) ? (entry.listed ?? []) : []));
  const facts = await readLayers(source, listed, cacheDir, ports);
  return entries.map((entry) => {
    if (entry.kind !== 'image' || !isOpenable(entry)) return plain(entry);
    const layers = (entry.listed ?? []).flatMap(({ digest }) => {
      const known = facts.get(digest);
      return known ? [{ digest, facts: known }] : [];
    });
    const { listed: _, ...image } = entry;
    return { ...image, layers };
  });
}

/** Nothing is gained by reading the layers of an image whose platform we know nothing about. */
function isOpenable(entry: Read): boolean {
  return entry.kind === 'image' && platformOf(entry.claimed ?? entry.config) !== undefined;
}

function plain({ listed: _, ...entry }: Read): SubjectEntry {
  return entry;
}

/** `ghcr.io/acme/trow:1.0`, or with `@` before a digest, as a person would write it. */
function refOf(name: string, tagOrDigest: string): string {
  if (tagOrDigest === '') return name;
  return `${name}${tagOrDigest.startsWith('sha256:') ? '@' : ':'}${tagOrDigest}`;
}

/** The images among the entries, a few at a time, so that they stay in order. */
async function readItems(
  source: ImageSource,
  items: readonly Exclude<IndexItem, { kind: 'index' }>[],
): Promise<readonly Read[]> {
  const read: Read[] = [];
  await inParallel([...items.entries()], PARALLEL_MANIFESTS, async ([at, item]) => {
    read[at] = item.kind === 'manifest' ? await readEntry(source, item.descriptor) : item;
  });
  return read;
}

async function readEntry(source: ImageSource, descriptor: Descriptor): Promise<Read> {
  const stored = await documentIfThere(source, descriptor);
  if (!stored) return { kind: 'missing', descriptor };
  if (stored.document.kind !== 'manifest')
    return { kind: 'other', descriptor, what: 'an index that the index calls an image manifest' };
  return readManifest(source, descriptor, stored.document, descriptor.platform);
}

/**
 * Runtimes ask neither `artifactType` nor the config's media type: what has a platform of theirs is started. So an
 * artifact is only what neither the index nor its own config gives a platform.
 */
async function readManifest(
  source: ImageSource,
  descriptor: Descriptor,
  manifest: ManifestDocument,
  claimed: OciPlatform | undefined,
): Promise<Read> {
  const name = `the image config${claimed ? ` for ${formatOciPlatform(claimed)}` : ''} in ${source.name}`;
  const isArtifact = manifest.artifactType !== undefined || !CONFIG_TYPES.includes(manifest.config.mediaType);
  const artifact = `an artifact (${oneLine(manifest.artifactType ?? manifest.config.mediaType, 100)})`;
  if (isArtifact && !claimed && manifest.config.size > MAX_CONFIG_BYTES)
    return { kind: 'other', descriptor, what: artifact };
  const text = await source.text(manifest.config);
  let config: ImageConfig;
  try {
    config = decodeImageConfig(text, name);
  } catch (error) {
    if (isArtifact && !claimed) return { kind: 'other', descriptor, what: artifact };
    return { kind: 'other', descriptor, what: `an image whose config cannot be read (${messageOf(error)})` };
  }
  if (isArtifact && !claimed && config.os === '' && config.architecture === '')
    return { kind: 'other', descriptor, what: artifact };
  return {
    kind: 'image',
    descriptor,
    ...(claimed ? { claimed } : {}),
    config,
    size: sizeOf(manifest),
    listed: manifest.layers,
  };
}

function sizeOf(manifest: ManifestDocument): number {
  return manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
}
