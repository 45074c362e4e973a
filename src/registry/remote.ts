/** A repository of a registry as an ImageStore (OCI distribution-spec v1.1). */
import { type Digest, parseDigest } from '../domain/names/digest.ts';
import { formatRepository, isValidTag, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import {
  type Call,
  openRegistry,
  type RegistryClient,
  type RegistryOptions,
  type RegistryPorts,
} from './client.ts';
import { downloadBlob } from './download.ts';
import { type Answer, errorDetail, explainStatus } from './http/registry-failures.ts';
import {
  bareMediaType,
  decodeStored,
  kindOfMediaType,
  MAX_DOCUMENT_BYTES,
  storedText,
} from './oci/decode.ts';
import { MAX_CONFIG_BYTES } from './oci/image-config.ts';
import { oneLine } from './oci/json.ts';
import {
  type BlobStore,
  type Descriptor,
  type ImageStore,
  MediaType,
  type StoredDocument,
} from './oci/oci-types.ts';
import { asImageFault, digestOf, discard, mismatch, readBounded, readSome, tooLarge } from './oci/stream.ts';
import { type ReferrerSource, referrerSource } from './referrers.ts';
import { listTags } from './tags.ts';
import { blobStore } from './upload.ts';

export { probePush } from './push-access.ts';

/** Schema 1 is asked for last, so that the answer can be recognised and explained. */
const ACCEPT = [...Object.values(MediaType).filter((type) => kindOfMediaType(type)), '*/*;q=0.1'].join(', ');

/** A repository that is spoken to. */
interface Remote {
  readonly client: RegistryClient;
  readonly repository: Repository;
  /** With its registry. */
  readonly name: string;
}

/**
 * Opens a repository. Nothing is sent until something is asked. Plain HTTP for registries on this machine, HTTPS for
 * all others. All methods throw EnvironmentError.
 */
export function openRepository(
  repository: Repository,
  ports: RegistryPorts,
  options: RegistryOptions = {},
): ImageStore & BlobStore & ReferrerSource {
  const client = openRegistry(repository.registry, ports, options);
  const name = formatRepository(repository);
  const remote: Remote = { client, repository, name };
  const blob = (descriptor: Descriptor) => downloadBlob(client, repository, descriptor);
  return {
    name,
    resolve: (reference) => resolve(remote, reference),
    document: (reference) => existing(remote, reference),
    async text(descriptor) {
      const blobName = `${name}@${descriptor.digest}`;
      if (descriptor.size > MAX_CONFIG_BYTES) throw asImageFault(tooLarge(blobName, MAX_CONFIG_BYTES));
      return storedText(await readBounded(await blob(descriptor), MAX_CONFIG_BYTES, blobName), blobName);
    },
    blob,
    confirm: (descriptor) => confirm(remote, descriptor),
    putDocument: (reference, bytes, mediaType) => putDocument(remote, reference, bytes, mediaType),
    deleteTag: (tag) => deleteTag(remote, tag),
    tags: () => listTags(client, repository),
    ...blobStore(client, repository),
    ...referrerSource(client, repository),
  };
}

function pathOf({ repository, name }: Remote, reference: string): string {
  if (!isValidTag(reference) && !parseDigest(reference)) throw notAReference(name, reference);
  return `/v2/${repository.path}/manifests/${reference}`;
}

function nameOf({ name }: Remote, reference: string): string {
  return parseDigest(reference) ? `${name}@${reference}` : `${name}:${reference}`;
}

/** A question about a manifest. */
function question(remote: Remote, method: 'GET' | 'HEAD', reference: string): Call {
  return {
    method,
    url: pathOf(remote, reference),
    scopes: [repositoryScope(remote.repository, ['pull'])],
    headers: { accept: ACCEPT },
  };
}

function get(remote: Remote, reference: string): Promise<StoredDocument | undefined> {
  const { client } = remote;
  return client.call(question(remote, 'GET', reference), (answer) =>
    readDocument(client, answer, reference, nameOf(remote, reference)),
  );
}

async function existing(remote: Remote, reference: string): Promise<StoredDocument> {
  const found = await get(remote, reference);
  if (found) return found;
  throw new EnvironmentError(`${nameOf(remote, reference)} does not exist, or is hidden from this account`, {
    remedy: `Check the image’s name, tag and digest; if it is private, log in to ${remote.repository.registry}.`,
  });
}

async function resolve(remote: Remote, reference: string): Promise<Descriptor | undefined> {
  const { client } = remote;
  const head = await client.call(question(remote, 'HEAD', reference), async (answer) => {
    discard(answer.body);
    if (answer.status === 404) return 'absent';
    // Registries that do not know HEAD, or say too little, are asked with GET.
    if (answer.status === 400 || answer.status === 405) return 'unclear';
    if (answer.status !== 200) throw await client.failure(answer);
    return descriptorOf(answer) ?? 'unclear';
  });
  if (head === 'absent') return undefined;
  if (head === 'unclear') return (await get(remote, reference))?.descriptor;
  const asked = parseDigest(reference);
  if (asked && head.digest !== asked)
    throw mismatch(nameOf(remote, reference), asked, `${head.digest} (Docker-Content-Digest)`);
  return head;
}

function confirm({ client, repository }: Remote, { digest, size }: Descriptor): Promise<boolean> {
  const scopes = [repositoryScope(repository, ['pull'])];
  return client.call(
    { method: 'HEAD', url: `/v2/${repository.path}/blobs/${digest}`, scopes },
    async (answer) => {
      discard(answer.body);
      return answer.status === 200 && answer.headers['content-length'] === `${size}`;
    },
  );
}

async function putDocument(
  remote: Remote,
  reference: string,
  bytes: Uint8Array,
  mediaType: string,
): Promise<Digest> {
  const { client, repository, name } = remote;
  const digest = digestOf(bytes);
  if (parseDigest(reference) && reference !== digest)
    throw mismatch(`the document to be put as ${name}@${reference}`, reference, digest);
  const call: Call = {
    method: 'PUT',
    url: pathOf(remote, reference),
    scopes: [repositoryScope(repository, ['pull', 'push'])],
    headers: { 'content-type': mediaType },
    body: bytes,
  };
  // Idempotent: the same bytes under the same name, so a lost answer may be asked for again.
  return client.call(call, async (answer) => {
    if (answer.status < 200 || answer.status > 299) throw await client.failure(answer);
    discard(answer.body);
    const stored = answer.headers['docker-content-digest'];
    if (stored !== undefined && stored !== digest)
      throw mismatch(`${nameOf(remote, reference)} as stored by the registry`, digest, oneLine(stored, 100));
    return digest;
  });
}

async function deleteTag(remote: Remote, tag: string): Promise<boolean> {
  const { client, repository, name } = remote;
  if (!isValidTag(tag)) throw notAReference(name, tag);
  const scopes = [repositoryScope(repository, ['pull', 'push', 'delete'])];
  return client.call({ method: 'DELETE', url: pathOf(remote, tag), scopes }, (answer) =>
    wasDeleted(client, answer),
  );
}

/** What HEAD says, when it says all of it. */
function descriptorOf(answer: Answer): Descriptor | undefined {
  const digest = parseDigest(answer.headers['docker-content-digest'] ?? '');
  const mediaType = bareMediaType(answer.headers['content-type']);
  const length = answer.headers['content-length'];
  if (!digest || !kindOfMediaType(mediaType) || mediaType === undefined) return undefined;
  return length !== undefined && /^[1-9]\d{0,9}$/.test(length)
    ? { mediaType, digest, size: Number(length) }
    : undefined;
}

async function readDocument(
  client: RegistryClient,
  answer: Answer,
  reference: string,
  name: string,
): Promise<StoredDocument | undefined> {
  if (answer.status === 404) {
    discard(answer.body);
    return undefined;
  }
  if (answer.status !== 200) throw await client.failure(answer);
  const bytes = await readBounded(answer.body, MAX_DOCUMENT_BYTES, name);
  const digest = digestOf(bytes);
  const promised: string | undefined = parseDigest(reference) ?? answer.headers['docker-content-digest'];
  if (promised !== undefined && promised !== digest) throw mismatch(name, oneLine(promised, 100), digest);
  const document = decodeStored(bytes, bareMediaType(answer.headers['content-type']), name);
  return {
    descriptor: { mediaType: document.mediaType, digest, size: bytes.length },
    bytes,
    document,
  };
}

/** Registries that cannot delete a tag say so in many ways. */
async function wasDeleted(client: RegistryClient, answer: Answer): Promise<boolean> {
  if (answer.status >= 200 && answer.status <= 299) {
    discard(answer.body);
    return true;
  }
  const { codes, said } = errorDetail(await readSome(answer.body, 64 * 1024));
  // Gone already is what was wanted; a 404 that is no registry's error is an API that does not exist.
  if (answer.status === 404) return codes.some((code) => /^(MANIFEST|NAME|TAG)_/.test(code));
  if (answer.status === 405 || answer.status === 501) return false;
  if (answer.status === 400 && codes.some((code) => /^(UNSUPPORTED|DIGEST_INVALID|TAG_INVALID)$/.test(code)))
    return false;
  throw explainStatus(answer, client.registry, said);
}

function notAReference(name: string, reference: string): EnvironmentError {
  return new EnvironmentError(`"${oneLine(reference, 140)}" is not a tag or digest of ${name}`, {
    remedy: 'Name a tag (letters, digits, _ . -, at most 128) or a digest (sha256: and 64 hex digits).',
  });
}
