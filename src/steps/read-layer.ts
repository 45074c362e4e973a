/**
 * Reads one layer: blob → decompress → untar → facts, streamed once, in memory that does not grow with the layer.
 *
 * Inflating is nine tenths of the work. It happens on Node's own threads, for a few layers at a time; this thread
 * fetches, and steps through what was inflated. So there is little to win from workers, which would start slower than
 * a small layer is read.
 */
import type { Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { messageOf } from '../errors.ts';
import type { Descriptor, ImageSource } from '../registry/types.ts';
import { compressionOf } from '../verify/compression.ts';
import { createLayerBuilder, type LayerBuilder } from '../verify/layer-builder.ts';
import type { LayerFacts } from '../verify/layer-facts.ts';
import { CHUNK_BYTES, MAX_LAYER_BYTES, MAX_RATIO, MAX_RATIO_FREE_BYTES } from '../verify/limits.ts';
import { createTarReader } from '../verify/tar/reader.ts';
import { gather, release } from './gather.ts';

/**
 * The facts of a layer. What is wrong with its content is in them (`problem`).
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says.
 */
export async function readLayer(source: ImageSource, layer: Descriptor): Promise<LayerFacts> {
  const builder = createLayerBuilder();
  const blob = await source.blob(layer);
  try {
    await unpack(blob[Symbol.asyncIterator](), layer, builder);
  } finally {
    blob.destroy();
  }
  return builder.finish();
}

type Chunks = AsyncIterator<Uint8Array>;
type Take = (chunk: Uint8Array) => void;

async function unpack(blob: Chunks, layer: Descriptor, builder: LayerBuilder): Promise<void> {
  const archive = createTarReader({
    entry: builder.entry,
    read: (reader) => builder.content(reader.finish()),
    damaged: (problem) => builder.fail('broken', `its archive is damaged: ${problem}`),
    isDone: () => builder.problem() !== undefined,
  });
  const limit = Math.min(MAX_LAYER_BYTES, Math.max(MAX_RATIO_FREE_BYTES, layer.size * MAX_RATIO));
  let total = 0;
  const take: Take = (chunk) => {
    total += chunk.byteLength;
    if (total > limit)
      builder.fail('bound', `its ${layer.size} bytes unpack to more than ${limit}, where Multihull stopped`);
    else if (!builder.problem()) archive.write(chunk);
  };
  // Whatever is wrong inside: the source checks the digest at the end, and a wrong digest would explain everything.
  // So the blob is read to its end, except where we stopped at a bound of our own.
  const pieces = gather(blob, CHUNK_BYTES, () => builder.problem()?.kind === 'bound');
  const first = await pieces.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  const compression = compressionOf(head, layer.mediaType);
  if ('problem' in compression) builder.fail('broken', compression.problem);
  const decoder = 'problem' in compression ? undefined : decoderOf(compression.kind);
  if (decoder) await decode(head, pieces, decoder, take, builder);
  else {
    take(head);
    for await (const piece of pieces) take(piece);
  }
  if (!builder.problem()) archive.end();
}

async function decode(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  decoder: Transform,
  take: Take,
  builder: LayerBuilder,
): Promise<void> {
  const output = (async () => {
    try {
      for await (const chunk of decoder) {
        take(chunk as Buffer);
        releaseInflated(chunk as Buffer);
        if (builder.problem()) break;
      }
    } catch (error) {
      builder.fail('broken', `its compressed data is damaged (${messageOf(error)})`);
    }
  })();
  try {
    // One piece is inflated while the next is fetched, and the piece after that has the place of the first.
    let taken = write(decoder, head);
    for await (const piece of rest) {
      await taken;
      taken = write(decoder, piece);
    }
    await taken;
    if (isOpen(decoder)) decoder.end();
  } catch (error) {
    decoder.destroy();
    await output;
    throw error;
  }
  await output;
}

/** Resolves when the decoder does not need the piece any more. */
async function write(decoder: Transform, piece: Uint8Array): Promise<void> {
  if (isOpen(decoder) && !decoder.write(piece)) await writable(decoder);
}

/** A decoder fills one buffer after the other: after a chunk that reaches the end of its buffer, it has a new one. */
function releaseInflated(chunk: Buffer): void {
  const { buffer, byteOffset, byteLength } = chunk;
  if (buffer.byteLength === CHUNK_BYTES && byteOffset + byteLength === CHUNK_BYTES)
    release(new Uint8Array(buffer));
}

/** A decoder ends itself at damage, and at whatever stands behind the end of the compressed data. */
function isOpen(decoder: Transform): boolean {
  return !decoder.destroyed && !decoder.readableEnded && !decoder.writableEnded;
}

function writable(decoder: Transform): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'end', 'error']) decoder.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'end', 'error']) decoder.on(event, done);
  });
}

function decoderOf(kind: 'gzip' | 'zstd' | 'none'): Transform | undefined {
  // Every write fills it, so that a piece is in use until `drain`.
  const options = { chunkSize: CHUNK_BYTES, writableHighWaterMark: 1 };
  if (kind === 'gzip') return createGunzip(options);
  if (kind === 'zstd') return createZstdDecompress(options);
  return undefined;
}
