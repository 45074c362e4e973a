/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */
import { join } from 'node:path';
import { formatOciPlatform, type OciPlatform, platformOf } from '../domain/platform.ts';
import { EnvironmentError, messageOf } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig } from '../registry/config.ts';
import { digestOf } from '../registry/stream.ts';
import {
  type Descriptor,
  type ImageConfig,
  type ImageSource,
  type IndexDocument,
  type ManifestDocument,
  MediaType,
  type StoredDocument,
} from '../registry/types.ts';
import type { SubjectEntry, SubjectFacts } from '../verify/facts.ts';
import { MAX_INDEX_DEPTH, MAX_INDEX_ENTRIES } from '../verify/limits.ts';
import { keep, recall } from './kept-files.ts';
import { readLayers } from './read-layers.ts';

const ATTESTATION_TYPE = 'vnd.docker.reference.type';
const ATTESTATION_TARGET = 'vnd.docker.reference.digest';
const CONFIG_TYPES: readonly string[] = [
  MediaType.ociConfig,
  'application/vnd.docker.container.image.v1+json',
];

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
      ? await readIndex(from, document, 0)
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

async function readIndex(source: ImageSource, index: IndexDocument, depth: number): Promise<readonly Read[]> {
  if (index.manifests.length > MAX_INDEX_ENTRIES)
    throw new EnvironmentError(`The index of ${source.name} has ${index.manifests.length} entries.`, {
      remedy: `Multihull reads indexes of up to ${MAX_INDEX_ENTRIES} entries; check that this is an image.`,
    });
  const read = await Promise.all(index.manifests.map((entry) => readEntry(source, entry, depth)));
  return read.flat();
}

async function readEntry(
  source: ImageSource,
  descriptor: Descriptor,
  depth: number,
): Promise<readonly Read[]> {
  const { platform, annotations } = descriptor;
  const target = annotations?.[ATTESTATION_TARGET];
  const isUnknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
  if (annotations?.[ATTESTATION_TYPE] === 'attestation-manifest' || (isUnknown && target !== undefined))
    return [{ kind: 'attestation', descriptor, ...(target === undefined ? {} : { target }) }];
  if (isUnknown) return [{ kind: 'other', descriptor, what: 'an entry for the platform unknown/unknown' }];

  const stored = await documentIfThere(source, descriptor);
  if (!stored) return [{ kind: 'missing', descriptor }];
  if (stored.document.kind === 'manifest')
    return [await readManifest(source, descriptor, stored.document, platform)];
  if (depth >= MAX_INDEX_DEPTH)
    return [{ kind: 'other', descriptor, what: 'an index inside an index inside an index' }];
  return readIndex(source, stored.document, depth + 1);
}

/** The registry may have lost what the index points at: that is a finding about the image, not our failure. */
async function documentIfThere(
  source: ImageSource,
  descriptor: Descriptor,
): Promise<StoredDocument | undefined> {
  try {
    return await source.document(descriptor.digest);
  } catch (error) {
    if ((await source.resolve(descriptor.digest)) === undefined) return undefined;
    throw error;
  }
}

async function readManifest(
  source: ImageSource,
  descriptor: Descriptor,
  manifest: ManifestDocument,
  claimed: OciPlatform | undefined,
): Promise<Read> {
  if (!CONFIG_TYPES.includes(manifest.config.mediaType) || manifest.artifactType !== undefined)
    return {
      kind: 'other',
      descriptor,
      what: `an artifact (${manifest.artifactType ?? manifest.config.mediaType})`,
    };
  const text = await source.text(manifest.config);
  const name = `the image config${claimed ? ` for ${formatOciPlatform(claimed)}` : ''} in ${source.name}`;
  let config: ImageConfig;
  try {
    config = decodeImageConfig(text, name);
  } catch (error) {
    return { kind: 'other', descriptor, what: `an image whose config cannot be read (${messageOf(error)})` };
  }
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
