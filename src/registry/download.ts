/** Blobs from a registry: streamed, gone on with where the connection broke, checked against their digest. */
import type { Readable } from 'node:stream';
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import { messageOf } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import { pauseBeforeResume, type RegistryClient } from './client.ts';
import {
  type Answer,
  describe,
  explainConnection,
  isConnectionError,
  isTransient,
} from './http/registry-failures.ts';
import { oneLine } from './oci/json.ts';
import type { Descriptor } from './oci/oci-types.ts';
import { mismatch, readable, verifiedChunks } from './oci/stream.ts';

interface Part {
  readonly answer: Answer;
  /** Bytes of the whole blob, as the server says; undefined when it does not. */
  readonly total: number | undefined;
  /** Bytes at its start that we have already: the server ignored the range. */
  readonly skip: number;
}

/**
 * Opens a blob. The stream fails with an EnvironmentError when the content is not what the descriptor says, or when
 * it broke more often than the client retries.
 * @throws EnvironmentError when it cannot be opened.
 */
export async function downloadBlob(
  client: RegistryClient,
  repository: Repository,
  descriptor: Descriptor,
): Promise<Readable> {
  const name = `${formatRepository(repository)}@${descriptor.digest}`;
  let current = await openAt(client, repository, descriptor, 0, name);
  let closed = false;

  async function* bytes(): AsyncGenerator<Buffer, void, undefined> {
    let offset = 0;
    for (let resumes = 0; ; resumes++) {
      let { skip } = current;
      const chunks: AsyncIterator<Buffer> = current.answer.body[Symbol.asyncIterator]();
      let broken: unknown;
      for (;;) {
        let next: IteratorResult<Buffer>;
        try {
          next = await chunks.next();
        } catch (error) {
          broken = error;
          break;
        }
        if (next.done) break;
        const fresh = next.value.subarray(Math.min(skip, next.value.length));
        skip -= next.value.length - fresh.length;
        offset += fresh.length;
        if (fresh.length > 0) yield fresh;
      }
      // Complete, also when the connection broke after the last byte. A size that is not the image's is for `verified`.
      if (offset >= (current.total ?? descriptor.size) || closed) return;
      if (broken !== undefined && !isConnectionError(broken)) throw broken;
      const { method, url } = current.answer;
      const cause = broken ?? Object.assign(new Error('the body ended early'), { code: 'ECONNRESET' });
      if (resumes >= client.policy.retries || !isTransient(cause))
        throw explainConnection(cause, method, url, resumes + 1);
      const reason = `broke after ${offset} of ${current.total ?? descriptor.size} bytes (${oneLine(messageOf(cause), 100)})`;
      await pauseBeforeResume(client, describe(method, url), reason, resumes);
      if (closed) return;
      const seen = offset;
      current = await openAt(client, repository, descriptor, offset, name, current.total);
      if (current.total === seen) return;
    }
  }

  // A generator that waits for a silent server cannot be ended from outside: the connection is.
  const chunks = verifiedChunks(bytes(), descriptor, name, () => current.total);
  return readable(chunks, () => {
    closed = true;
    current.answer.body.destroy();
  });
}

function openAt(
  client: RegistryClient,
  repository: Repository,
  descriptor: Descriptor,
  offset: number,
  name: string,
  known?: number,
): Promise<Part> {
  const call = {
    method: 'GET' as const,
    url: `/v2/${repository.path}/blobs/${descriptor.digest}`,
    scopes: [repositoryScope(repository, ['pull'])],
    headers: {
      // Compression on the way would make the length, and ranges, mean something else.
      'accept-encoding': 'identity',
      ...(offset > 0 ? { range: `bytes=${offset}-` } : {}),
    },
  };
  return client.call(call, async (answer) => {
    if (answer.status === 206 && offset > 0) {
      const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.headers['content-range'] ?? '');
      const [, start, total] = range ?? [];
      if (Number(start) !== offset || (total !== '*' && Number(total) !== (known ?? descriptor.size))) {
        answer.body.destroy();
        const got = oneLine(answer.headers['content-range'] ?? 'no Content-Range', 80);
        throw mismatch(name, `the bytes from ${offset} of ${known ?? descriptor.size}`, got);
      }
      return { answer, skip: 0, total: known };
    }
    if (known === undefined && endsAt(answer, offset)) {
      answer.body.destroy();
      return { answer, skip: 0, total: offset };
    }
    if (answer.status !== 200) throw await client.failure(answer);
    return { answer, skip: offset, total: totalOf(answer) };
  });
}

/** Not the descriptor's word: that it is right is what `verified` finds out. */
function totalOf({ headers }: Answer): number | undefined {
  const length = headers['content-length'];
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/** Asked for the rest of a body without a length, the server says that there is none. */
function endsAt({ status, headers }: Answer, offset: number): boolean {
  return status === 416 && headers['content-range'] === `bytes */${offset}`;
}
