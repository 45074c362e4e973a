/**
 * Facts of layers, kept on this machine to save time: in a directory that is this user's alone, and nowhere else. Whoever
 * can write there can make a damaged image pass, so facts do not travel through a cache service, where other runs can.
 *
 * Neither reading nor writing them is ever a reason to fail.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { Descriptor } from '../../registry/oci/oci-types.ts';
import {
  decodeLayerFacts,
  encodeLayerFacts,
  LAYER_FACTS_VERSION,
  type LayerFacts,
} from '../facts/layer-facts.ts';
import { keepYoungSmall } from './gc-tuning.ts';

export interface KeptFacts {
  /** What is known of a layer; undefined where there is nothing, or nothing that is of this layer. */
  recall(layer: Descriptor): Promise<LayerFacts | undefined>;
  keep(layer: Descriptor, facts: LayerFacts): Promise<void>;
}

/** Of stored facts, in characters; Debian's have half a million. */
const LARGE_FACTS = 4_000_000;

/** @param directory below it; undefined keeps nothing. */
export async function openKeptFacts(
  directory: string | undefined,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<KeptFacts> {
  const own = directory === undefined ? undefined : join(directory, `layers-v${LAYER_FACTS_VERSION}`);
  if (own === undefined || !(await isOurs(own)))
    return { recall: async () => undefined, keep: async () => {} };
  const pathOf = (layer: Descriptor): string => join(own, nameOf(layer));

  async function isOurs(path: string): Promise<boolean> {
    try {
      return await files.makePrivate(path);
    } catch (error) {
      log.debug(`facts of layers are not kept in ${path}: ${messageOf(error)}`);
      return false;
    }
  }

  return {
    async recall(layer) {
      const text = await files.readTextIfExists(pathOf(layer)).catch(() => undefined);
      if (text === undefined) return undefined;
      if (text.length > LARGE_FACTS) keepYoungSmall();
      const facts = decodeLayerFacts(text, layer);
      if (!facts) log.debug(`${pathOf(layer)} is damaged, or of another layer; the layer is read again`);
      return facts;
    },
    async keep(layer, facts) {
      try {
        await files.write(pathOf(layer), encodeLayerFacts(facts, layer), { mode: 0o600 });
      } catch (error) {
        log.debug(`the layer's facts were not kept: ${messageOf(error)}`);
      }
    },
  };
}

/** What facts depend on takes part in their name; what they are of is in the file, and that is what counts. */
function nameOf({ digest, mediaType }: Descriptor): string {
  return createHash('sha256').update(`${digest} ${mediaType}`).digest('hex');
}
