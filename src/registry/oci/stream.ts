/** Bytes from strangers: bounded, and checked against their digest while they flow. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Digest, parseDigest } from '../../domain/names/digest.ts';
import { EnvironmentError, ImageFault } from '../../errors.ts';
import type { Descriptor } from './oci-types.ts';

/** The sha256 of bytes, as a digest. */
export function digestOf(bytes: Uint8Array | string): Digest {
  return asDigest(createHash('sha256').update(bytes).digest('hex'));
}

function asDigest(hex: string): Digest {
  const digest = parseDigest(`sha256:${hex}`);
  if (!digest) throw new Error(`not a sha256: ${hex}`);
  return digest;
}

/** The error for content that is not what its digest or size says. */
export function mismatch(name: string, expected: string, found: string): EnvironmentError {
  return new EnvironmentError(`${name}: expected ${expected}, but got ${found}`, {
    remedy:
      'The registry, or a proxy or disk on the way, gave other bytes than were pushed. Run again; if it persists, push the image again.',
  });
}

/** The error for a descriptor with a wrong size: the content has the right digest. Runtimes refuse to pull it. */
export function wrongSize(name: string, said: number, found: number): ImageFault {
  return new ImageFault(`${name} has ${found} bytes, but the image says that it has ${said}`, {
    remedy:
      'What wrote the image’s manifest wrote a wrong size, and container runtimes refuse to pull that: build and push it again.',
  });
}

/** What an image throws at decoding is its own fault, where the digest of its bytes was right. */
export function asImageFault(error: unknown): unknown {
  if (!(error instanceof EnvironmentError) || error instanceof ImageFault) return error;
  return new ImageFault(error.message, { remedy: error.remedy, cause: error });
}

/**
 * What is read beyond the promised size only to tell a wrong size from wrong content: up to this size in all where the
 * server says how many bytes there are, and this many more where it does not.
 */
const MAX_SURPLUS_BYTES = 1024 * 1024 * 1024;
const MAX_UNTOLD_BYTES = 8 * 1024 * 1024;

/**
 * Passes bytes on, up to the descriptor's size, and fails at the end unless they have its digest and size. Destroying
 * the result destroys the source. Memory: two stream buffers.
 * @param name how the blob is called in messages.
 * @param total its bytes, as the place where it is says, where it does.
 */
export function verified(source: Readable, descriptor: Descriptor, name: string, total?: number): Readable {
  return readable(
    verifiedChunks(source, descriptor, name, () => total),
    () => source.destroy(),
  );
}

/** The same for chunks, which cost a fifth as much to pass on. */
export async function* verifiedChunks(
  chunks: AsyncIterable<Buffer>,
  descriptor: Descriptor,
  name: string,
  total: () => number | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > Math.max(descriptor.size + MAX_UNTOLD_BYTES, Math.min(total() ?? 0, MAX_SURPLUS_BYTES)))
      throw mismatch(name, `${descriptor.size} bytes`, 'more than that');
    hash.update(chunk);
    if (seen <= descriptor.size) yield chunk;
  }
  const found = asDigest(hash.digest('hex'));
  if (found !== descriptor.digest)
    throw seen === descriptor.size
      ? mismatch(name, descriptor.digest, found)
      : mismatch(name, `${descriptor.size} bytes`, `${seen}, and of another digest`);
  if (seen !== descriptor.size) throw wrongSize(name, descriptor.size, seen);
}

/**
 * Chunks as a stream.
 * @param close called once the stream is closed: a generator that waits for its source cannot be ended from outside.
 */
export function readable(chunks: AsyncIterable<Buffer>, close: () => void): Readable {
  return Readable.from(chunks, { objectMode: false }).once('close', close);
}

/**
 * Reads a whole body. The body is destroyed when it is too long.
 * @throws EnvironmentError with more than `limit` bytes; the stream's own error when it breaks.
 */
export async function readBounded(body: Readable, limit: number, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    length += bytes.length;
    // Leaving the loop destroys the stream.
    if (length > limit) throw tooLarge(name, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

/** The error for a document that is larger than what is read. */
export function tooLarge(name: string, limit: number): EnvironmentError {
  return new EnvironmentError(`${name} is larger than ${limit / 1024 / 1024} MiB`, {
    remedy: 'Images do not have documents of this size; check that the name is the one of an image.',
  });
}

/** Reads at most `limit` bytes of a body that matters little (an error's text); never throws. */
export async function readSome(body: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(Buffer.from(chunk));
      length += chunks.at(-1)?.length ?? 0;
      if (length >= limit) break;
    }
  } catch {
    // What came before the break is still worth showing.
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}

/** Reads a small rest so that the connection can serve again, and cuts off a long one. Does not wait. */
export function discard(body: Readable): void {
  readSome(body, 64 * 1024).then(
    () => body.destroy(),
    () => {},
  );
}
