/**
 * Reads one layer: blob → decompress → untar → facts, streamed once, in memory that does not grow with the layer.
 */
import type { Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { messageOf } from '../errors.ts';
import type { Descriptor, ImageSource } from '../registry/types.ts';
import { compressionOf } from '../verify/compression.ts';
import { createLayerBuilder, type LayerBuilder } from '../verify/layer-builder.ts';
import type { LayerFacts } from '../verify/layer-facts.ts';
import { CHUNK_BYTES, MAX_LAYER_BYTES, MAX_RATIO, MAX_RATIO_FREE_BYTES } from '../verify/limits.ts';
import { createArchiveSink } from './read-archive.ts';
import { createScavenger, type Scavenger } from './scavenge.ts';

/**
 * The facts of a layer. What is wrong with its content is in them (`problem`).
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says.
 */
export async function readLayer(
  source: ImageSource,
  layer: Descriptor,
  scavenger: Scavenger = createScavenger(),
): Promise<LayerFacts> {
  const builder = createLayerBuilder();
  const blob = await source.blob(layer);
  try {
    await unpack(blob[Symbol.asyncIterator](), layer, builder, scavenger);
  } finally {
    blob.destroy();
  }
  return builder.finish();
}

type Chunks = AsyncIterator<Uint8Array>;

async function unpack(
  blob: Chunks,
  layer: Descriptor,
  builder: LayerBuilder,
  scavenger: Scavenger,
): Promise<void> {
  const head = await firstBytes(blob);
  const compression = compressionOf(head, layer.mediaType);
  if ('problem' in compression) builder.fail('broken', compression.problem);
  const archive = createArchiveSink(builder);
  const limit = Math.min(MAX_LAYER_BYTES, Math.max(MAX_RATIO_FREE_BYTES, layer.size * MAX_RATIO));
  let total = 0;
  const take = async (chunk: Uint8Array): Promise<void> => {
    total += chunk.byteLength;
    scavenger.streamed(chunk.byteLength);
    if (total > limit)
      builder.fail('bound', `its ${layer.size} bytes unpack to more than ${limit}, where Multihull stopped`);
    else await archive.write(chunk);
  };
  // Whatever is wrong inside: the source checks the digest at the end, and a wrong digest would explain everything.
  // So the blob is read to its end, except where we stopped at a bound of our own.
  const input = untilBound(chain(head, blob), builder);
  const decoder = 'problem' in compression ? undefined : decoderOf(compression.kind);
  if (decoder) await decode(input, decoder, take, builder);
  else for await (const chunk of input) if (!builder.problem()) await take(chunk);
  await archive.end();
}

async function decode(
  input: AsyncIterable<Uint8Array>,
  decoder: Transform,
  take: (chunk: Uint8Array) => Promise<void>,
  builder: LayerBuilder,
): Promise<void> {
  const output = (async () => {
    try {
      for await (const chunk of decoder) {
        await take(chunk);
        if (builder.problem()) break;
      }
    } catch (error) {
      builder.fail('broken', `its compressed data is damaged (${messageOf(error)})`);
    }
  })();
  try {
    for await (const chunk of input) if (isOpen(decoder) && !decoder.write(chunk)) await writable(decoder);
    if (isOpen(decoder)) decoder.end();
  } catch (error) {
    decoder.destroy();
    await output;
    throw error;
  }
  await output;
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
  if (kind === 'gzip') return createGunzip({ chunkSize: CHUNK_BYTES });
  if (kind === 'zstd') return createZstdDecompress({ chunkSize: CHUNK_BYTES });
  return undefined;
}

/** Enough of the beginning to tell the compression. */
async function firstBytes(blob: Chunks): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let have = 0; have < 6; ) {
    const { done, value } = await blob.next();
    if (done) break;
    chunks.push(value);
    have += value.byteLength;
  }
  return Buffer.concat(chunks);
}

async function* chain(head: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  if (head.byteLength > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* untilBound(
  chunks: AsyncIterable<Uint8Array>,
  builder: LayerBuilder,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    if (builder.problem()?.kind === 'bound') return;
  }
}
