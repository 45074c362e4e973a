/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ImageFault } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { Descriptor, ImageSource } from '../registry/types.ts';
import { inParallel } from '../settle.ts';
import {
  decodeLayerFacts,
  encodeLayerFacts,
  LAYER_FACTS_VERSION,
  type LayerFacts,
} from '../verify/layer-facts.ts';
import { PARALLEL_LAYERS } from '../verify/limits.ts';
import { keep, recall } from './kept-files.ts';
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
  await inParallel(wanted, PARALLEL_LAYERS, async (layer) => {
    facts.set(layerKey(layer), await readOrRecall(source, layer, turns, cacheDir, ports));
  });
  return facts;
}

/** Of stored facts, in characters; Debian's have half a million. */
const LARGE_FACTS = 4_000_000;

async function readOrRecall(
  source: ImageSource,
  layer: Descriptor,
  turns: Turns,
  cacheDir: string | undefined,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<LayerFacts> {
  const path = cacheDir === undefined ? undefined : cachePath(cacheDir, layer);
  const cached = path === undefined ? undefined : await recall(path, ports);
  if (path !== undefined && cached !== undefined) {
    if (cached.length > LARGE_FACTS) keepYoungSmall();
    const known = decodeLayerFacts(cached);
    if (known) return known;
    ports.log.debug(`${path} is damaged; the layer is read again`);
  }
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
  if (path !== undefined)
    await keep(path, encodeLayerFacts(facts), "the layer's facts were not cached", ports);
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

function cachePath(directory: string, layer: Descriptor): string {
  const key = sha256(layerKey(layer));
  return join(directory, `layers-v${LAYER_FACTS_VERSION}`, key);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
