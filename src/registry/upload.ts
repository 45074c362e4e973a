/** Blobs to a registry (distribution-spec, "Pushing Blobs" and "Mounting a blob"). */
import type { Readable } from 'node:stream';
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import type { Call, RegistryClient } from './client.ts';
import { type Answer, isTransient, TRANSIENT_STATUSES } from './http/registry-failures.ts';
import { withRetries } from './http/retry.ts';
import type { BlobStore, Descriptor } from './oci/oci-types.ts';
import { discard, verified } from './oci/stream.ts';

const PART_BYTES = 8 * 1024 * 1024;
/** What a registry may ask for with OCI-Chunk-Min-Length before we decline. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** A part is sent before the answer's headers come; at 30 kB/s it takes this long. Milliseconds. */
const PART_TIMEOUT_MS = 300_000;

/** Statuses that mean "this upload session is of no use any more", worth a new one. */
const SESSION_LOST: readonly number[] = [...TRANSIENT_STATUSES, 404, 416];

/** What a failed step of an upload was, when a new session may cure it. */
interface Lost {
  readonly lost: EnvironmentError;
}

/** Where blobs go. */
interface Target {
  readonly client: RegistryClient;
  readonly repository: Repository;
  /** The path that opens an upload session. */
  readonly uploads: string;
  readonly scopes: readonly string[];
}

/** The part of a repository that writes blobs. */
export function blobStore(client: RegistryClient, repository: Repository): BlobStore {
  const uploads = `/v2/${repository.path}/blobs/uploads/`;
  const target: Target = {
    client,
    repository,
    uploads,
    scopes: [repositoryScope(repository, ['pull', 'push'])],
  };
  return {
    hasBlob: (descriptor) => hasBlob(target, descriptor),
    mountBlob: (from, descriptor) => mountBlob(target, from, descriptor),
    pushBlob: (descriptor, open) => pushBlob(target, descriptor, open),
  };
}

function hasBlob({ client, repository, scopes }: Target, { digest }: Descriptor): Promise<boolean> {
  return client.call(
    { method: 'HEAD', url: `/v2/${repository.path}/blobs/${digest}`, scopes },
    async (answer) => {
      discard(answer.body);
      if (answer.status === 200) return true;
      if (answer.status === 404) return false;
      throw await client.failure(answer);
    },
  );
}

function mountBlob(
  { client, uploads, scopes }: Target,
  from: Repository,
  { digest }: Descriptor,
): Promise<boolean> {
  const call: Call = {
    method: 'POST',
    url: `${uploads}?${new URLSearchParams({ mount: digest, from: from.path })}`,
    scopes: [...scopes, repositoryScope(from, ['pull'])],
    headers: { 'content-length': '0' },
  };
  return client.call(call, async (answer) => {
    if (answer.status !== 201 && answer.status !== 202) throw await client.failure(answer);
    discard(answer.body);
    if (answer.status === 202) await cancelUpload(client, answer, scopes);
    return answer.status === 201;
  });
}

function pushBlob(target: Target, descriptor: Descriptor, open: () => Promise<Readable>): Promise<void> {
  return withRetries<void>(target.client.policy, `upload of ${descriptor.digest}`, async ({ last }) => {
    // Also after a failure: it may have arrived although the answer did not.
    if (await hasBlob(target, descriptor)) return { kind: 'done', value: undefined };
    const source = await open();
    try {
      const result = await uploadOnce(target, descriptor, source);
      if (!result) return { kind: 'done', value: undefined };
      if (last) throw result.lost;
      return { kind: 'again', reason: result.lost.message };
    } finally {
      source.destroy();
    }
  });
}

/** One session from its beginning to its end: all parts but the last by PATCH, and that one with the PUT. */
async function uploadOnce(
  target: Target,
  descriptor: Descriptor,
  source: Readable,
): Promise<Lost | undefined> {
  const { repository, scopes } = target;
  let { location, part } = await openSession(target);
  let offset = 0;
  const name = `${formatRepository(repository)}@${descriptor.digest}`;
  const headers = { 'content-type': 'application/octet-stream' };
  let last: Uint8Array | undefined;
  for await (const bytes of partsOf(verified(source, descriptor, name), part)) {
    if (offset === 0 && bytes.length === descriptor.size) {
      last = bytes;
      continue;
    }
    const range = `${offset}-${offset + bytes.length - 1}`;
    const patch = { method: 'PATCH', url: location, scopes, body: bytes } as const;
    const next = await step(target, { ...patch, headers: { ...headers, 'content-range': range } }, 202);
    if (next && 'lost' in next) return next;
    location = next ?? location;
    offset += bytes.length;
  }
  location = new URL(location);
  location.searchParams.set('digest', descriptor.digest);
  const put = { method: 'PUT', url: location, scopes, headers, body: last ?? new Uint8Array() } as const;
  const end = await step(target, put, 201);
  return end && 'lost' in end ? end : undefined;
}

function openSession({ client, uploads, scopes }: Target): Promise<{ location: URL; part: number }> {
  return client.call(
    { method: 'POST', url: uploads, scopes, headers: { 'content-length': '0' } },
    async (answer) => {
      if (answer.status !== 202) throw await client.failure(answer);
      discard(answer.body);
      const least = Number(answer.headers['oci-chunk-min-length'] ?? 0) || 0;
      return {
        location: client.follow(answer, answer.headers['location']),
        part: Math.min(Math.max(PART_BYTES, least), MAX_PART_BYTES),
      };
    },
  );
}

/** One step of a session: the answer's next location, or that the session is lost. */
async function step({ client }: Target, call: Call, expected: number): Promise<URL | undefined | Lost> {
  const use = async (answer: Answer) => {
    if (answer.status !== expected) {
      const failure = await client.failure(answer);
      if (SESSION_LOST.includes(answer.status)) return { lost: failure };
      throw failure;
    }
    discard(answer.body);
    const { location } = answer.headers;
    return location === undefined || expected === 201 ? undefined : client.follow(answer, location);
  };
  try {
    return await client.call({ ...call, repeatable: false, timeoutMs: PART_TIMEOUT_MS }, use);
  } catch (error) {
    if (error instanceof EnvironmentError && isTransient(error.cause)) return { lost: error };
    throw error;
  }
}

/** An upload session that nobody needs is ended; a registry that does not know how will end it in time. */
export async function cancelUpload(
  client: RegistryClient,
  answer: Answer,
  scopes: readonly string[],
): Promise<void> {
  try {
    const url = client.follow(answer, answer.headers['location']);
    await client.call({ method: 'DELETE', url, scopes, repeatable: false }, async ({ body }) =>
      discard(body),
    );
  } catch {
    // Nothing of ours is left but an empty session.
  }
}

/** The stream's bytes in parts of exactly `size`, the last one shorter. */
async function* partsOf(stream: Readable, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    let bytes = Buffer.from(chunk);
    while (length + bytes.length >= size) {
      const fits = size - length;
      yield Buffer.concat([...chunks, bytes.subarray(0, fits)], size);
      bytes = bytes.subarray(fits);
      chunks = [];
      length = 0;
    }
    if (bytes.length > 0) chunks.push(bytes);
    length += bytes.length;
  }
  if (length > 0) yield Buffer.concat(chunks, length);
}
