/**
 * An image as one tar archive: an OCI layout (image-spec, image-layout.md), and for `docker load` the list of Docker's own
 * (moby, image/tarexport) behind it. Both name the same blobs, as what `docker save` and BuildKit write does.
 */
import type { Digest } from '../../domain/names/digest.ts';
import { formatReference, type Reference } from '../../domain/names/reference.ts';
import { EnvironmentError } from '../../errors.ts';
import {
  type Descriptor,
  type ImageSource,
  type ManifestDocument,
  MediaType,
  type StoredDocument,
} from '../../registry/oci/oci-types.ts';
import { type TarEntry, writeTar } from './write-tar.ts';

/** Indexes in indexes; what is built here has one. */
const MAX_DEPTH = 4;
const OWNED_BY_ROOT = { mode: 0o644, uid: 0, gid: 0 } as const;

export interface ArchiveRequest {
  /** Of an index, or of one platform's manifest. */
  readonly digest: Digest;
  readonly names: readonly Reference[];
  /** With Docker's list: the digest is then a manifest's. */
  readonly isForDocker: boolean;
}

/**
 * The archive, in pieces. What names the blobs comes last: of an archive that is cut short nothing can be loaded.
 * @throws EnvironmentError when the image cannot be read, or is not what its digest says.
 */
export async function* imageArchive(
  source: ImageSource,
  { digest, names, isForDocker }: ArchiveRequest,
): AsyncGenerator<Uint8Array, void, undefined> {
  const documents: StoredDocument[] = [];
  await collect(source, digest, documents, 0);
  const [root] = documents;
  if (!root) throw new Error('an image has a document');
  const blobs = new Map<Digest, Descriptor>();
  for (const { document } of documents)
    if (document.kind === 'manifest')
      for (const blob of [document.config, ...document.layers]) blobs.set(blob.digest, blob);
  const entries: TarEntry[] = [
    ...[...blobs.values()].map(
      (blob): TarEntry => ({
        kind: 'file',
        path: pathOf(blob.digest),
        size: blob.size,
        open: () => opened(source, blob),
        ...OWNED_BY_ROOT,
      }),
    ),
    ...documents.map(({ descriptor, bytes }) => file(pathOf(descriptor.digest), bytes)),
    json('oci-layout', { imageLayoutVersion: '1.0.0' }),
    json('index.json', indexOf(root, names)),
  ];
  if (isForDocker) entries.push(json('manifest.json', [dockerList(source, root, names)]));
  yield* writeTar(entries, 0);
}

async function collect(
  source: ImageSource,
  digest: Digest,
  documents: StoredDocument[],
  depth: number,
): Promise<void> {
  if (documents.some(({ descriptor }) => descriptor.digest === digest)) return;
  const stored = await source.document(digest);
  documents.push(stored);
  if (stored.document.kind !== 'index' || depth >= MAX_DEPTH) return;
  for (const entry of stored.document.manifests) await collect(source, entry.digest, documents, depth + 1);
}

async function* opened(source: ImageSource, blob: Descriptor): AsyncGenerator<Uint8Array> {
  yield* await source.blob(blob);
}

/** An entry for each name, as containerd reads them. */
function indexOf({ descriptor }: StoredDocument, names: readonly Reference[]): object {
  const { mediaType, digest, size } = descriptor;
  const manifests = names.map((name) => ({
    mediaType,
    digest,
    size,
    annotations: {
      'io.containerd.image.name': formatReference(name),
      ...(name.tag === undefined ? {} : { 'org.opencontainers.image.ref.name': name.tag }),
    },
  }));
  return {
    schemaVersion: 2,
    mediaType: MediaType.ociIndex,
    manifests: manifests.length > 0 ? manifests : [{ mediaType, digest, size }],
  };
}

function dockerList(source: ImageSource, { document }: StoredDocument, names: readonly Reference[]): object {
  const { config, layers } = onlyManifest(source, document);
  return {
    Config: pathOf(config.digest),
    RepoTags: names.map(formatReference),
    Layers: layers.map(({ digest }) => pathOf(digest)),
  };
}

function onlyManifest(source: ImageSource, document: StoredDocument['document']): ManifestDocument {
  if (document.kind === 'manifest') return document;
  throw new EnvironmentError(`${source.name} gave an index where a platform’s manifest was asked for`, {
    remedy: 'Build the image again.',
  });
}

const pathOf = (digest: Digest): string => `blobs/sha256/${digest.slice('sha256:'.length)}`;

function json(path: string, value: object): TarEntry {
  return file(path, new TextEncoder().encode(JSON.stringify(value)));
}

function file(path: string, bytes: Uint8Array): TarEntry {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { kind: 'file', path, size: bytes.length, open, ...OWNED_BY_ROOT };
}
