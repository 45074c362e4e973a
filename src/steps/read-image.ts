/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */
import { join } from 'node:path';
import { formatOciPlatform, type OciPlatform, platformOf } from '../domain/platform.ts';
import { ImageFault } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig } from '../registry/config.ts';
import { oneLine } from '../registry/json.ts';
import { asImageFault, digestOf } from '../registry/stream.ts';
import {
  type Descriptor,
  type ImageConfig,
  type ImageSource,
  type ManifestDocument,
  MediaType,
  type StoredDocument,
} from '../registry/types.ts';
import { inParallel } from '../settle.ts';
import type { IndexTree, SubjectEntry, SubjectFacts } from '../verify/facts.ts';
import { keep, recall } from './kept-files.ts';
import { layerKey, readLayers } from './read-layers.ts';
import { brokenBy, flatten, type IndexItem, readListed, walkIndex, wrongKind } from './walk-index.ts';

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
  const from = layers ? keepingConfigs(source, layers) : source;
  const { descriptor, entries, ...known } = await readRoot(from, tagOrDigest);
  return {
    ref: refOf(source.name, tagOrDigest),
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    ...known,
    entries: layers ? await openLayers(source, entries, layers) : entries.map(plain),
  };
}

type Root = Pick<SubjectFacts, 'kind' | 'tree'> & {
  readonly descriptor: Descriptor;
  readonly entries: readonly Read[];
};

async function readRoot(source: ImageSource, tagOrDigest: string): Promise<Root> {
  let stored: StoredDocument;
  try {
    stored = await source.document(tagOrDigest);
  } catch (error) {
    const descriptor = error instanceof ImageFault ? await source.resolve(tagOrDigest) : undefined;
    if (!descriptor || !(error instanceof ImageFault)) throw error;
    return { kind: 'manifest', descriptor, entries: [brokenBy(descriptor, error)] };
  }
  const { descriptor, document } = stored;
  if (document.kind === 'manifest')
    return {
      kind: 'manifest',
      descriptor,
      entries: [await readManifest(source, descriptor, document, undefined)],
    };
  const items = await walkIndex(source, document);
  return {
    kind: 'index',
    descriptor,
    entries: await readItems(source, flatten(items)),
    tree: treeOf(items),
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
      if (kept !== undefined && digestOf(kept) === descriptor.digest && sizeFits(kept, descriptor))
        return kept;
      const text = await source.text(descriptor);
      await keep(path, text, 'the config was not cached', ports);
      return text;
    },
  };
}

/** A wrong size is noticed also where the config is known. */
function sizeFits(text: string, { size }: Descriptor): boolean {
  return Buffer.byteLength(text) === size;
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
    const layers = (entry.listed ?? []).flatMap((layer) => {
      const known = facts.get(layerKey(layer));
      return known ? [{ digest: layer.digest, facts: known }] : [];
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

/** The images among the entries, a few at a time; they stay in order. */
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

/** Where the entries stand, counted as `flatten` lists them. */
function treeOf(items: readonly IndexItem[]): IndexTree {
  let entry = 0;
  const tree = (list: readonly IndexItem[], platform?: OciPlatform): IndexTree => ({
    ...(platform ? { platform } : {}),
    children: list.map((item) => {
      const own = item.descriptor.platform;
      return item.kind === 'index'
        ? tree(item.items, own)
        : { ...(own ? { platform: own } : {}), entry: entry++ };
    }),
  });
  return tree(items);
}

async function readEntry(source: ImageSource, descriptor: Descriptor): Promise<Read> {
  const stored = await readListed(source, descriptor);
  if (stored.kind !== 'stored') return stored;
  const { document } = stored;
  if (document.kind !== 'manifest') return wrongKind(descriptor, document.mediaType);
  return readManifest(source, descriptor, document, descriptor.platform);
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
  const { mediaType } = manifest.config;
  const isUsual = CONFIG_TYPES.includes(mediaType);
  const isArtifact = claimed === undefined && (!isUsual || manifest.artifactType !== undefined);
  const what = `an artifact (${oneLine(manifest.artifactType ?? mediaType, 100)})`;
  try {
    const config = await readConfig(source, manifest, claimed);
    if (isArtifact && config.os === '' && config.architecture === '')
      return { kind: 'other', descriptor, what };
    return {
      kind: 'image',
      descriptor,
      ...(claimed ? { claimed } : {}),
      config,
      ...(isUsual ? {} : { configType: oneLine(mediaType, 100) }),
      size: sizeOf(manifest),
      listed: manifest.layers,
    };
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return isArtifact ? { kind: 'other', descriptor, what } : brokenBy(descriptor, error);
  }
}

/** @throws ImageFault for a config that no runtime could use. */
async function readConfig(
  source: ImageSource,
  { config }: ManifestDocument,
  claimed: OciPlatform | undefined,
): Promise<ImageConfig> {
  const text = await source.text(config);
  const name = `the image config${claimed ? ` for ${formatOciPlatform(claimed)}` : ''} in ${source.name}`;
  try {
    return decodeImageConfig(text, name);
  } catch (error) {
    throw asImageFault(error);
  }
}

function sizeOf(manifest: ManifestDocument): number {
  return manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
}
