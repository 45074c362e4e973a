/**
 * Reads one layer: blob → decompress → untar → facts, streamed once, in memory that does not grow with the layer.
 *
 * Inflating is nine tenths of the work. It happens on Node's own threads, for a few layers at a time; this thread
 * fetches, and steps through what was inflated. So there is little to win from workers, which would start slower than
 * a small layer is read.
 */
import { createHash } from 'node:crypto';
import { type Budget, createBudget } from '../../domain/budget.ts';
import { CHUNK_BYTES, MAX_LAYER_BYTES } from '../../domain/image-limits.ts';
import type { Descriptor, ImageSource } from '../../registry/oci/oci-types.ts';
import { createLayerBuilder, type LayerBuilder } from '../facts/layer-builder.ts';
import type { LayerFacts } from '../facts/layer-facts.ts';
import { createTarReader } from '../tar/tar-reader.ts';
import { compressionOf } from './compression.ts';
import { gather, release } from './gather.ts';
import { createInflater } from './inflate.ts';
import { createTurns, type Turns } from './turns.ts';

export interface ReadLayerOptions {
  /** Shared by layers that are read side by side: for what takes much memory. */
  readonly turns?: Turns;
  /** What a layer may unpack to. */
  readonly maxBytes?: number;
  /** What the image as a whole may take. */
  readonly budget?: Budget;
  /** Where it is counted what is remembered of this layer, beside the budget. */
  readonly remember?: (bytes: number) => void;
}

/**
 * The facts of a layer. What is wrong with its content is in them (`problem`).
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says.
 */
export async function readLayer(
  source: ImageSource,
  layer: Descriptor,
  options: ReadLayerOptions = {},
): Promise<LayerFacts> {
  const { budget = createBudget(), remember } = options;
  const builder = createLayerBuilder((resource, amount = 1) => {
    budget.spend(resource, amount);
    if (resource === 'memory') remember?.(amount);
  });
  const blob = await source.blob(layer);
  try {
    const diffId = await unpack(blob[Symbol.asyncIterator](), layer, builder, { ...options, budget });
    return builder.finish(diffId);
  } finally {
    blob.destroy();
  }
}

/** @returns the digest of what was unpacked, when that is all of it. */
async function unpack(
  blob: AsyncIterator<Uint8Array>,
  layer: Descriptor,
  builder: LayerBuilder,
  {
    turns = createTurns(),
    maxBytes = MAX_LAYER_BYTES,
    budget,
  }: ReadLayerOptions & { readonly budget: Budget },
): Promise<string | undefined> {
  const archive = archiveOf(builder, maxBytes, budget);
  // Whatever is wrong inside: the source checks the digest at the end, and a wrong digest would explain everything.
  // So the blob is read to its end, except where we stopped at a bound of our own.
  const pieces = gather(counted(blob, budget), CHUNK_BYTES, () => builder.problem()?.kind === 'bound');
  const first = await pieces.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  const compression = compressionOf(head, layer.mediaType);
  if ('problem' in compression) builder.fail('broken', compression.problem);
  const kind = 'kind' in compression ? compression.kind : 'none';
  // What is not compressed is unpacked to what it is, and that has been compared already.
  const hash = kind === 'none' ? undefined : createHash('sha256');
  const inflater = createInflater(
    kind,
    {
      chunk: archive.take,
      given(bytes) {
        // On this thread: handing the buffers to another one takes longer than hashing them.
        hash?.update(bytes);
        release(bytes);
      },
      fail: builder.fail,
    },
    turns,
  );
  try {
    // One piece is inflated while the next is fetched, and the piece after that has the place of the first.
    let taken = inflater.write(head);
    try {
      for await (const piece of pieces) {
        await taken;
        taken = builder.problem() ? Promise.resolve() : inflater.write(piece);
      }
    } finally {
      await taken;
    }
    if (!builder.problem()) await inflater.end();
  } finally {
    inflater.close();
  }
  if (!builder.problem()) archive.end();
  if (builder.problem()) return undefined;
  return hash ? `sha256:${hash.digest('hex')}` : layer.digest;
}

/** What has come is what the image stores; what is only promised does not count. */
async function* counted(
  blob: AsyncIterator<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array, undefined> {
  for (let next = await blob.next(); !next.done; next = await blob.next()) {
    budget.checkTime();
    budget.credit(next.value.byteLength);
    yield next.value;
  }
}

interface Archive {
  /** Takes the next chunk, which is only lent. */
  readonly take: (chunk: Uint8Array) => void;
  /** There is no more. */
  end(): void;
}

function archiveOf(builder: LayerBuilder, maxBytes: number, budget: Budget): Archive {
  let total = 0;
  const count = (bytes: number): void => {
    total += bytes;
    if (total > maxBytes)
      builder.fail('bound', `it unpacks to more than ${maxBytes} bytes, where Multihull stopped`);
    budget.spend('inflated', bytes);
  };
  const reader = createTarReader({
    entry: builder.entry,
    extension: builder.extension,
    records: builder.records,
    read: (content) => builder.content(content.finish()),
    damaged: (problem) => builder.fail('broken', `its archive is damaged: ${problem}`),
    holes: (bytes) => count(Math.max(0, bytes)),
    isDone: () => builder.problem() !== undefined,
  });
  return {
    take(chunk) {
      count(chunk.byteLength);
      if (!builder.problem()) reader.write(chunk);
    },
    end: () => reader.end(),
  };
}
