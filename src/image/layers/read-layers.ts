/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */

import { type Budget, OverBudget } from '../../domain/budget.ts';
import { MAX_IMAGE_MEMORY, MAX_MEMORY_AT_ONCE, PARALLEL_LAYERS } from '../../domain/image-limits.ts';
import { ImageFault } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { Descriptor, ImageSource } from '../../registry/oci/oci-types.ts';
import { inParallel } from '../../util/concurrency.ts';
import { weightOfFacts } from '../facts/facts-weight.ts';
import { LAYER_FACTS_VERSION, type LayerFacts } from '../facts/layer-facts.ts';
import { type KeptFacts, openKeptFacts } from './facts-cache.ts';
import { collectGarbage, keepYoungSmall } from './gc-tuning.ts';
import { createTurns, type Turns } from './turns.ts';

export interface LayerReading {
  readonly source: ImageSource;
  readonly cacheDir: string | undefined;
  readonly ports: Pick<Ports, 'files' | 'log'>;
  readonly budget: Budget;
}

/** What is known of an image's layers, in their order; or why nothing is. */
export type ImageFacts = readonly LayerFacts[] | OverBudget;

/**
 * Reads the layers of several images, and gives each image's facts to `use` once, in order. Then they are forgotten, as
 * far as no other image has the same layers: what is remembered of one image is bounded, and of all together it need
 * not be much more.
 *
 * Usually all images are read side by side. Where that would be too much at once, it is begun again, one image after
 * the other.
 * @throws EnvironmentError as `readLayer` does.
 */
export async function readLayers(
  images: readonly (readonly Descriptor[])[],
  reading: LayerReading,
  use: (image: number, facts: ImageFacts) => Promise<void>,
): Promise<void> {
  let next = 0;
  const take = (facts: ImageFacts): Promise<void> => use(next++, facts);
  try {
    await readTogether(images, reading, take);
    return;
  } catch (error) {
    if (error instanceof OverBudget) {
      while (next < images.length) await take(error);
      return;
    }
    if (!(error instanceof TooMuchAtOnce)) throw error;
  }
  reading.budget.restart();
  reading.ports.log.debug(
    'the layers are too much to be looked into at once; one image after the other is read',
  );
  while (next < images.length) {
    collectGarbage();
    const facts = await readAlone(images[next] ?? [], reading);
    await take(facts);
    if (facts instanceof OverBudget && !(facts instanceof ImageTooLarge))
      while (next < images.length) await take(facts);
  }
}

/** Sends the reading of images side by side back to its beginning. */
class TooMuchAtOnce extends Error {}

/** One image is beyond what may be remembered of one; others may be fine. */
class ImageTooLarge extends OverBudget {}

async function readTogether(
  images: readonly (readonly Descriptor[])[],
  reading: LayerReading,
  take: (facts: readonly LayerFacts[]) => Promise<void>,
): Promise<void> {
  const uses = new Map<string, number>();
  for (const layer of images.flat()) uses.set(layerKey(layer), (uses.get(layerKey(layer)) ?? 0) + 1);
  const known = new Map<string, Remembered>();
  const live =
    images.length > 1
      ? createMemory(MAX_MEMORY_AT_ONCE, () => new TooMuchAtOnce())
      : createMemory(MAX_IMAGE_MEMORY, tooLarge);
  const finished = images.values();
  let image = finished.next();
  const step = async (): Promise<void> => {
    for (; !image.done && image.value.every((layer) => known.has(layerKey(layer))); image = finished.next()) {
      const keys = image.value.map(layerKey);
      await take(keys.flatMap((key) => known.get(key)?.facts ?? []));
      for (const key of keys) {
        const left = (uses.get(key) ?? 0) - 1;
        uses.set(key, left);
        if (left === 0) known.get(key)?.forget();
        if (left === 0) known.delete(key);
      }
    }
  };
  // One after the other, whoever has read the layer that was missing.
  let steps = Promise.resolve();
  const advance = (): Promise<void> => {
    steps = steps.then(step);
    return steps;
  };
  await advance();
  const turns = createTurns();
  const kept = await openKeptFacts(reading.cacheDir, reading.ports);
  await inParallel(inOrder(images), PARALLEL_LAYERS, async (layer) => {
    live.check();
    known.set(layerKey(layer), await readOrRecall(layer, reading, turns, kept, live));
    await advance();
  });
}

async function readAlone(layers: readonly Descriptor[], reading: LayerReading): Promise<ImageFacts> {
  const live = createMemory(MAX_IMAGE_MEMORY, tooLarge);
  const turns = createTurns();
  const known = new Map<string, LayerFacts>();
  const kept = await openKeptFacts(reading.cacheDir, reading.ports);
  try {
    await inParallel(inOrder([layers]), PARALLEL_LAYERS, async (layer) => {
      live.check();
      known.set(layerKey(layer), (await readOrRecall(layer, reading, turns, kept, live)).facts);
    });
  } catch (error) {
    if (error instanceof OverBudget) return error;
    throw error;
  }
  return layers.flatMap((layer) => known.get(layerKey(layer)) ?? []);
}

function tooLarge(): OverBudget {
  return new ImageTooLarge(
    `${MAX_IMAGE_MEMORY / 1024 / 1024} MiB of memory for the links, programs and scripts of one image`,
  );
}

/** Each layer once: image by image, the largest of each first, so that no long one is left over at the end. */
function inOrder(images: readonly (readonly Descriptor[])[]): readonly Descriptor[] {
  const layers = images.flatMap((image) => [...image].sort((a, b) => b.size - a.size));
  return [...new Map(layers.map((layer) => [layerKey(layer), layer])).values()];
}

interface Remembered {
  readonly facts: LayerFacts;
  /** Its memory is free again. */
  forget(): void;
}

/** What is remembered at a time. */
interface Memory {
  /** @throws what was given when there is too much. */
  add(bytes: number): void;
  check(): void;
}

function createMemory(limit: number, tooMuch: () => Error): Memory {
  let sum = 0;
  const check = (): void => {
    if (sum > limit) throw tooMuch();
  };
  return {
    check,
    add(bytes) {
      sum += bytes;
      if (bytes > 0) check();
    },
  };
}

async function readOrRecall(
  layer: Descriptor,
  { source, budget }: LayerReading,
  turns: Turns,
  kept: KeptFacts,
  memory: Memory,
): Promise<Remembered> {
  let weight = 0;
  const remember = (bytes: number): void => {
    weight += bytes;
    memory.add(bytes);
  };
  const remembered = (facts: LayerFacts): Remembered => ({ facts, forget: () => memory.add(-weight) });
  const known = await kept.recall(layer);
  // Known is not there: the blob may be gone from where it is to be pulled from, or be cut off.
  if (known && (await source.confirm(layer))) {
    const bytes = weightOfFacts(known);
    budget.credit(layer.size);
    budget.spend('memory', bytes);
    remember(bytes);
    return remembered(known);
  }
  // Not needed where all layers are known, and not quick to load.
  const { readLayer } = await import('./read-layer.ts');
  keepYoungSmall();
  let facts: LayerFacts;
  try {
    facts = await readLayer(source, layer, { turns, budget, remember });
  } catch (error) {
    if (!(error instanceof ImageFault) || error instanceof OverBudget) throw error;
    return remembered(brokenLayer(error.message));
  }
  await kept.keep(layer, facts);
  return remembered(facts);
}

/** The media type takes part in the facts (see compression.ts), and a wrong size is one of them. */
export function layerKey({ digest, mediaType, size }: Descriptor): string {
  return `${digest} ${mediaType} ${size}`;
}

/** What there is to know of a layer whose descriptor does not fit it. Never cached: the layer itself may be good. */
function brokenLayer(message: string): LayerFacts {
  return {
    version: LAYER_FACTS_VERSION,
    paths: new Uint8Array(0),
    entries: [],
    problem: { kind: 'broken', message },
  };
}
