/** Bytes from strangers: bounded, and checked against their digest while they flow. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Digest, parseDigest } from '../domain/digest.ts';
import { EnvironmentError } from '../errors.ts';
import type { Descriptor } from './types.ts';

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
      'The registry, or a proxy or disk on the way, gave other bytes than were pushed. Run again; if it stays, push the image again.',
  });
}

/**
 * Passes bytes on, and fails at the end unless they have the descriptor's digest and size; at once when there are
 * more than that. Destroying the result destroys the source. Memory: two stream buffers.
 * @param name how the blob is called in messages.
 */
export function verified(source: Readable, descriptor: Descriptor, name: string): Readable {
  return readable(verifiedChunks(source, descriptor, name), () => source.destroy());
}

/** The same for chunks, which cost a fifth as much to pass on. */
export async function* verifiedChunks(
  chunks: AsyncIterable<Buffer>,
  descriptor: Descriptor,
  name: string,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > descriptor.size) throw mismatch(name, `${descriptor.size} bytes`, 'more than that');
    hash.update(chunk);
    yield chunk;
  }
  if (seen !== descriptor.size) throw mismatch(name, `${descriptor.size} bytes`, `${seen}`);
  const found = asDigest(hash.digest('hex'));
  if (found !== descriptor.digest) throw mismatch(name, descriptor.digest, found);
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
