/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */

import { type Budget, OverBudget } from '../domain/budget.ts';
import { type OciPlatform, platformOf } from '../domain/platforms/platform.ts';
import { ImageFault } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig } from '../registry/oci/image-config.ts';
import { oneLine } from '../registry/oci/json.ts';
import {
  type Descriptor,
  type ImageConfig,
  type ImageSource,
  type ManifestDocument,
  MediaType,
  type StoredDocument,
} from '../registry/oci/oci-types.ts';
import { asImageFault } from '../registry/oci/stream.ts';
import { inParallel } from '../util/concurrency.ts';
import { budgeted } from './budgeted-source.ts';
import type { ImageEntry, IndexTree, SubjectEntry, SubjectFacts } from './facts/image-facts.ts';
import { type ImageFacts, readLayers } from './layers/read-layers.ts';
import { brokenBy, flatten, type IndexItem, readListed, walkIndex, wrongKind } from './walk-index.ts';

/** The config types that image tools write; others are of artifacts, or of tools that do not care. */
const CONFIG_TYPES: readonly string[] = [
  MediaType.ociConfig,
  'application/vnd.docker.container.image.v1+json',
];
/** Manifests and configs that are asked for at once. */
const PARALLEL_MANIFESTS = 8;

/** An image, and the layers that its manifest lists. */
type Read = Exclude<SubjectEntry, ImageEntry> | ListedImage;
type ListedImage = ImageEntry & { readonly listed?: readonly Descriptor[] };

/** How an image is read. */
export interface ReadOptions {
  readonly cacheDir?: string | undefined;
  readonly ports: Pick<Ports, 'files' | 'log'>;
  readonly budget: Budget;
}

/** An image's manifests and configs, and how the rest of it is read. */
export interface OpenSubject {
  /** Without layers. */
  readonly subject: SubjectFacts;
  /**
   * Gives each image to `use` with its layers, in the order of the entries; what is beyond the budget is in it. It should
   * not be kept: its facts may take some hundred megabytes.
   * @throws EnvironmentError when something cannot be read, or does not match its digest.
   */
  eachImage(use: (image: ImageEntry) => Promise<void>): Promise<void>;
}

/**
 * Manifests and configs. What is beyond the budget is in the facts.
 * @throws EnvironmentError when something cannot be read, or does not match its digest.
 */
export async function openSubject(
  source: ImageSource,
  tagOrDigest: string,
  options: ReadOptions,
): Promise<OpenSubject> {
  const from = budgeted(source, options.budget);
  const { descriptor, entries, ...known } = await readRoot(from, tagOrDigest);
  const images = entries.filter((entry) => entry.kind === 'image');
  return {
    subject: {
      ref: refOf(source.name, tagOrDigest),
      digest: descriptor.digest,
      mediaType: descriptor.mediaType,
      ...known,
      entries: entries.map(plain),
    },
    eachImage: (use) =>
      readLayers(
        images.map(layersOf),
        { source: from, cacheDir: options.cacheDir, ports: options.ports, budget: options.budget },
        async (at, facts) => {
          const entry = images[at];
          if (entry) await use(withFacts(entry, facts));
        },
      ),
  };
}

function withFacts(entry: ListedImage, facts: ImageFacts): ImageEntry {
  const { listed = [], ...image } = entry;
  if (facts instanceof OverBudget)
    return { ...image, overBudget: { message: facts.message, remedy: facts.remedy } };
  if (!isOpenable(entry)) return image;
  return {
    ...image,
    layers: listed.flatMap(({ digest }, at) => {
      const known = facts[at];
      return known ? [{ digest, facts: known }] : [];
    }),
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
      entries: [await readManifest(descriptor, document, undefined, createConfigs(source))],
    };
  try {
    const items = await walkIndex(source, document);
    const entries = await readItems(source, flatten(items));
    return { kind: 'index', descriptor, entries, tree: treeOf(items) };
  } catch (error) {
    // Beyond a bound: what the whole of it is cannot be said.
    if (!(error instanceof ImageFault)) throw error;
    return { kind: 'index', descriptor, entries: [brokenBy(descriptor, error)] };
  }
}

/** What is to be opened of it. */
function layersOf(entry: ListedImage): readonly Descriptor[] {
  return isOpenable(entry) ? (entry.listed ?? []) : [];
}

/** Nothing is gained by reading the layers of an image whose platform we know nothing about. */
function isOpenable(entry: ImageEntry): boolean {
  return platformOf(entry.claimed ?? entry.config) !== undefined;
}

function plain(entry: Read): SubjectEntry {
  if (entry.kind !== 'image') return entry;
  const { listed: _, ...image } = entry;
  return image;
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
  const configOf = createConfigs(source);
  await inParallel([...items.entries()], PARALLEL_MANIFESTS, async ([at, item]) => {
    read[at] = item.kind === 'manifest' ? await readEntry(source, item.descriptor, configOf) : item;
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

async function readEntry(source: ImageSource, descriptor: Descriptor, configOf: ConfigOf): Promise<Read> {
  const stored = await readListed(source, descriptor);
  if (stored.kind !== 'stored') return stored;
  const { document } = stored;
  if (document.kind !== 'manifest') return wrongKind(descriptor, document.mediaType);
  return readManifest(descriptor, document, descriptor.platform, configOf);
}

/**
 * Runtimes ask neither `artifactType` nor the config's media type: what has a platform of theirs is started. So an
 * artifact is only what neither the index nor its own config gives a platform.
 */
async function readManifest(
  descriptor: Descriptor,
  manifest: ManifestDocument,
  claimed: OciPlatform | undefined,
  configOf: ConfigOf,
): Promise<Read> {
  const { mediaType } = manifest.config;
  const isUsual = CONFIG_TYPES.includes(mediaType);
  const isArtifact = claimed === undefined && (!isUsual || manifest.artifactType !== undefined);
  const what = `an artifact (${oneLine(manifest.artifactType ?? mediaType, 100)})`;
  try {
    const config = await configOf(manifest.config);
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
    if (!(error instanceof ImageFault) || error instanceof OverBudget) throw error;
    return isArtifact ? { kind: 'other', descriptor, what } : brokenBy(descriptor, error);
  }
}

/** @throws ImageFault for a config that no runtime could use. */
type ConfigOf = (descriptor: Descriptor) => Promise<ImageConfig>;

/** Each config is read once, however many manifests name it. */
function createConfigs(source: ImageSource): ConfigOf {
  const known = new Map<string, Promise<ImageConfig>>();
  const read = async (descriptor: Descriptor): Promise<ImageConfig> => {
    const text = await source.text(descriptor);
    try {
      return decodeImageConfig(text, `the image config ${descriptor.digest} in ${source.name}`);
    } catch (error) {
      throw asImageFault(error);
    }
  };
  return (descriptor) => {
    const key = `${descriptor.digest} ${descriptor.size}`;
    const config = known.get(key) ?? read(descriptor);
    known.set(key, config);
    return config;
  };
}

function sizeOf(manifest: ManifestDocument): number {
  return manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
}
