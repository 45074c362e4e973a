/**
 * Facts of layers outlive the machine where there is a cache service. They are immutable and keyed by digest, so any
 * earlier run's facts are good, and what is restored is checked when it is read.
 */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.ts';
import type { Ports } from '../ports.ts';
import { LAYER_FACTS_VERSION } from '../verify/layer-facts.ts';

const PREFIX = `multihull-layers-v${LAYER_FACTS_VERSION}-`;

export interface LayerCache {
  /** Saves the facts, if this run has added some. Never fails. */
  save(digest: Digest): Promise<void>;
}

/** Restores the newest facts that an earlier run has saved. Never fails. */
export async function restoreLayerFacts(
  directory: string,
  ports: Pick<Ports, 'cache' | 'files'>,
): Promise<LayerCache> {
  // No run saves under this key: the newest one with the prefix is taken.
  await ports.cache.restore([directory], `${PREFIX}newest`, [PREFIX]);
  const files = join(directory, `layers-v${LAYER_FACTS_VERSION}`);
  const before = new Set(await ports.files.list(files));
  return {
    async save(digest) {
      const now = await ports.files.list(files);
      if (now.some((name) => !before.has(name))) await ports.cache.save([directory], `${PREFIX}${digest}`);
    },
  };
}
