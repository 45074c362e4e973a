/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */
import { ImageFault } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { Descriptor, ImageSource } from '../registry/types.ts';
import { inParallel } from '../settle.ts';
import { LAYER_FACTS_VERSION, type LayerFacts } from '../verify/layer-facts.ts';
import { PARALLEL_LAYERS } from '../verify/limits.ts';
import { type KeptFacts, openKeptFacts } from './kept-facts.ts';
import { createTurns, type Turns } from './turns.ts';
import { keepYoungSmall } from './young.ts';

/** The facts of every layer, by `layerKey`. @throws EnvironmentError as `readLayer` does. */
export async function readLayers(
  source: ImageSource,
  layers: readonly Descriptor[],
  cacheDir: string | undefined,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<ReadonlyMap<string, LayerFacts>> {
  // The largest first: then no long one is left over at the end.
  const wanted = [...new Map(layers.map((layer) => [layerKey(layer), layer])).values()].sort(
    (a, b) => b.size - a.size,
  );
  const facts = new Map<string, LayerFacts>();
  const turns = createTurns();
  const kept = await openKeptFacts(cacheDir, ports);
  await inParallel(wanted, PARALLEL_LAYERS, async (layer) => {
    facts.set(layerKey(layer), await readOrRecall(source, layer, turns, kept));
  });
  return facts;
}

async function readOrRecall(
  source: ImageSource,
  layer: Descriptor,
  turns: Turns,
  kept: KeptFacts,
): Promise<LayerFacts> {
  const known = await kept.recall(layer);
  // Known is not there: the blob may be gone from where it is to be pulled from, or be cut off.
  if (known && (await source.confirm(layer))) return known;
  // Not needed where all layers are known, and not quick to load.
  const { readLayer } = await import('./read-layer.ts');
  keepYoungSmall();
  let facts: LayerFacts;
  try {
    facts = await readLayer(source, layer, { turns });
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return brokenLayer(error.message);
  }
  await kept.keep(layer, facts);
  return facts;
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
