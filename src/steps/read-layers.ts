/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Digest } from '../domain/digest.ts';
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

/** The facts of every layer by digest. @throws EnvironmentError as `readLayer` does. */
export async function readLayers(
  source: ImageSource,
  layers: readonly Descriptor[],
  cacheDir: string | undefined,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<ReadonlyMap<Digest, LayerFacts>> {
  // The largest first: then no long one is left over at the end.
  const wanted = [...new Map(layers.map((layer) => [layer.digest, layer])).values()].sort(
    (a, b) => b.size - a.size,
  );
  const facts = new Map<Digest, LayerFacts>();
  const turns = createTurns();
  await inParallel(wanted, PARALLEL_LAYERS, async (layer) => {
    facts.set(layer.digest, await readOrRecall(source, layer, turns, cacheDir, ports));
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
  const facts = await readLayer(source, layer, { turns });
  if (path !== undefined)
    await keep(path, encodeLayerFacts(facts), "the layer's facts were not cached", ports);
  return facts;
}

/** The media type takes part in the facts (see compression.ts), so it is part of the key. */
function cachePath(directory: string, layer: Descriptor): string {
  const key = sha256(`${layer.digest} ${layer.mediaType}`);
  return join(directory, `layers-v${LAYER_FACTS_VERSION}`, key);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
