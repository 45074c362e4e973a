/** OCI layouts on disk as an ImageSource (image-spec, image-layout.md). */
import type { Readable } from 'node:stream';
import { type Digest, parseDigest } from '../../domain/names/digest.ts';
import { parseReference } from '../../domain/names/reference.ts';
import { EnvironmentError, messageOf, UserError } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { decodeDocument, decodeStored, kindOfMediaType, MAX_DOCUMENT_BYTES, storedText } from './decode.ts';
import { MAX_CONFIG_BYTES } from './image-config.ts';
import { objectAt, oneLine, parseJson, requiredText, utf8 } from './json.ts';
import {
  type Descriptor,
  type ImageSource,
  type IndexDocument,
  MediaType,
  type StoredDocument,
} from './oci-types.ts';
import { asImageFault, digestOf, readBounded, tooLarge, verified } from './stream.ts';

const REF_NAME = 'org.opencontainers.image.ref.name';
const IMAGE_NAME = 'io.containerd.image.name';
/** Indexes inside indexes that are looked through for a digest that nothing has named yet. */
const MAX_DEPTH = 9;
const MAX_INDEXES = 100;

interface Entries {
  readonly bytes: Uint8Array;
  readonly document: IndexDocument;
}

/**
 * Opens a layout directory; it is read when something is asked. Tags are the annotation
 * `org.opencontainers.image.ref.name`, or the tag in `io.containerd.image.name` (BuildKit, `docker save`).
 *
 * The empty reference is the image itself: the single entry of index.json (or several entries for one digest), or
 * index.json as a whole where its entries are unnamed and each has a platform.
 * @throws EnvironmentError from all methods, naming the file; UserError when '' or a tag means several images.
 */
export function openLayout(directory: string, files: Files): ImageSource {
  const name = `oci-layout:${directory}`;
  const root = directory.replace(/\/+$/, '') || '/';
  const pathOf = (digest: Digest): string => `${root}/blobs/sha256/${digest.slice('sha256:'.length)}`;
  let entries: Promise<Entries> | undefined;
  const load = () => {
    entries ??= readEntries(root, name, files);
    return entries;
  };

  const blob = async (descriptor: Descriptor): Promise<Readable> => {
    const path = pathOf(descriptor.digest);
    const size = await files.size(path);
    if (size === undefined) throw missing(name, path, 'The layout is not complete: export the image again.');
    return verified(files.openRead(path), descriptor, path, size);
  };

  const read = async (descriptor: Descriptor): Promise<StoredDocument> => {
    const path = pathOf(descriptor.digest);
    if (descriptor.size > MAX_DOCUMENT_BYTES) throw asImageFault(tooLarge(path, MAX_DOCUMENT_BYTES));
    const bytes = await readBounded(await blob(descriptor), MAX_DOCUMENT_BYTES, path);
    const document = decodeStored(bytes, descriptor.mediaType, path);
    if (document.kind === 'index') note(document.manifests);
    return { descriptor: { ...descriptor, mediaType: document.mediaType }, bytes, document };
  };

  /** By digest, the first descriptor of each that an index has named. */
  const named = new Map<Digest, Descriptor>();
  const note = (list: readonly Descriptor[]): void => {
    for (const entry of list) if (!named.has(entry.digest)) named.set(entry.digest, entry);
  };

  /** The descriptor of a digest that some index, from index.json down, points at. */
  const find = async (digest: Digest): Promise<Descriptor | undefined> => {
    const all = await load();
    if (digestOf(all.bytes) === digest) return whole(all);
    note(all.document.manifests);
    let level = all.document.manifests;
    let indexes = 0;
    for (let depth = 0; !named.has(digest) && depth < MAX_DEPTH && level.length > 0; depth++) {
      const below: Descriptor[] = [];
      for (const entry of level) {
        if (kindOfMediaType(entry.mediaType) !== 'index' || indexes++ >= MAX_INDEXES) continue;
        if (!(await files.exists(pathOf(entry.digest)))) continue;
        const nested = await read(entry);
        if (nested.document.kind === 'index') below.push(...nested.document.manifests);
      }
      level = below;
    }
    const found = named.get(digest);
    return found && (await files.exists(pathOf(digest))) ? found : undefined;
  };

  const resolve = async (reference: string): Promise<Descriptor | undefined> => {
    const digest = parseDigest(reference);
    if (digest) return find(digest);
    const all = await load();
    const { manifests } = all.document;
    if (reference !== '')
      return single(
        manifests.filter((entry) => isNamed(entry, reference)),
        name,
        reference,
      );
    const isImageItself =
      manifests.length > 1 && manifests.every((entry) => entry.platform && namesOf(entry).length === 0);
    return isImageItself ? whole(all) : single(manifests, name, '');
  };

  return {
    name,
    resolve,
    async document(reference) {
      const descriptor = await resolve(reference);
      if (!descriptor) throw unknownReference(name, reference, (await load()).document);
      const all = await load();
      if (descriptor.digest !== digestOf(all.bytes)) return read(descriptor);
      return { descriptor, ...all };
    },
    async text(descriptor) {
      const path = pathOf(descriptor.digest);
      if (descriptor.size > MAX_CONFIG_BYTES) throw asImageFault(tooLarge(path, MAX_CONFIG_BYTES));
      return storedText(await readBounded(await blob(descriptor), MAX_CONFIG_BYTES, path), path);
    },
    blob,
    confirm: async ({ digest, size }) => (await files.size(pathOf(digest))) === size,
  };
}

/** index.json as the image itself. */
function whole({ bytes, document }: Entries): Descriptor {
  return { mediaType: document.mediaType, digest: digestOf(bytes), size: bytes.length };
}

async function readEntries(root: string, name: string, files: Files): Promise<Entries> {
  const isLayout =
    'Name a directory that holds an OCI layout (buildx: --output type=oci,tar=false,dest=DIR).';
  const marker = `${root}/oci-layout`;
  const markerText = utf8(await readFile(files, marker, 64 * 1024, name, isLayout), marker);
  const place = { document: marker, path: '' };
  const version = requiredText(objectAt(parseJson(markerText, marker), place), 'imageLayoutVersion', place);
  if (!version.startsWith('1.'))
    throw new EnvironmentError(`${marker}: layout version ${oneLine(version, 20)} is not known (1.0.0 is)`, {
      remedy: 'Export the image again as an OCI layout, version 1.0.0.',
    });
  const path = `${root}/index.json`;
  const bytes = await readFile(files, path, MAX_DOCUMENT_BYTES, name, isLayout);
  const document = decodeDocument(bytes, MediaType.ociIndex, path);
  if (document.kind !== 'index') throw new Error(`${path}: decoded as ${document.kind}`);
  return { bytes, document };
}

async function readFile(
  files: Files,
  path: string,
  limit: number,
  name: string,
  remedy: string,
): Promise<Uint8Array> {
  const size = await files.size(path);
  if (size === undefined) throw missing(name, path, remedy);
  if (size > limit) throw tooLarge(path, limit);
  try {
    return await readBounded(files.openRead(path), limit, path);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`${path} cannot be read: ${oneLine(messageOf(error), 200)}`, {
      remedy: 'Check the permissions of the layout directory.',
      cause: error,
    });
  }
}

function missing(name: string, path: string, remedy: string): EnvironmentError {
  return new EnvironmentError(`${name}: the file ${path} is missing`, { remedy });
}

function namesOf(entry: Descriptor): readonly string[] {
  return [entry.annotations?.[REF_NAME], entry.annotations?.[IMAGE_NAME]].filter(
    (text) => text !== undefined,
  );
}

/** Some tools write the tag, others the whole name; either may be asked for. */
function isNamed(entry: Descriptor, reference: string): boolean {
  return namesOf(entry).some((text) => {
    if (text === reference) return true;
    const parsed = parseReference(text);
    return text.includes(':') && !('problem' in parsed) && parsed.tag === reference;
  });
}

/** The only image among entries, or undefined when there is none. */
function single(entries: readonly Descriptor[], name: string, reference: string): Descriptor | undefined {
  const [first] = entries;
  if (!first || entries.every((entry) => entry.digest === first.digest)) return first;
  throw new UserError(
    `${name} holds ${entries.length} images${reference === '' ? '' : ` named ${reference}`}`,
    {
      input: 'image',
      value: reference === '' ? name : `${name}:${reference}`,
      remedy: `Name one of them: ${listOf(entries)}.`,
    },
  );
}

function listOf(entries: readonly Descriptor[]): string {
  const shown = entries.slice(0, 10).map((entry) => {
    const [refName] = namesOf(entry);
    return refName === undefined ? `@${entry.digest}` : `:${oneLine(refName, 100)} (${entry.digest})`;
  });
  return [...shown, ...(entries.length > 10 ? ['…'] : [])].join(', ');
}

function unknownReference(name: string, reference: string, index: IndexDocument): EnvironmentError {
  const what = reference === '' ? 'no image' : `no image called ${oneLine(reference, 100)}`;
  return new EnvironmentError(`${name} holds ${what}`, {
    remedy:
      index.manifests.length === 0
        ? 'Its index.json is empty: export the image again.'
        : `It has: ${listOf(index.manifests)}.`,
  });
}
