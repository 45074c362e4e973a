/** Layers that could not be read to their end: the image's fault, or beyond our bounds. */
import { shortDigest } from '../domain/names/digest.ts';
import type { ReadLayer } from '../image/facts/image-facts.ts';
import type { ImageConfig } from '../registry/oci/oci-types.ts';
import type { Finding } from './view/finding.ts';

/** The finding that stands for all checks of an image that cannot be looked into; undefined when all is well. */
export function layerProblem(layers: readonly ReadLayer[], config: ImageConfig): Finding | undefined {
  const index = layers.findIndex((layer) => layer.facts.problem !== undefined);
  const layer = layers[index];
  const problem = layer?.facts.problem;
  if (layer && problem) {
    const which = `layer ${index + 1} of ${layers.length} (${shortDigest(layer.digest)})`;
    return problem.kind === 'broken'
      ? {
          status: 'fail',
          message: `${which} cannot be unpacked: ${problem.message}; no container can be made of this image`,
          remedy: 'Build and push the image again; the tool that wrote this layer has a fault.',
        }
      : {
          status: 'fail',
          message: `${which} was not read to its end: ${problem.message}`,
          remedy:
            'An image that was not read is not verified, whatever checks are turned off: build it within the bounds that docs/verification.md lists.',
        };
  }
  const { diffIds } = config.rootfs;
  if (diffIds.length === layers.length) return wrongDiffId(layers, diffIds);
  return {
    status: 'fail',
    found: `${diffIds.length} diff_ids`,
    expected: `${layers.length} layers`,
    message: `the image config lists ${diffIds.length} layers and the manifest ${layers.length}; no container can be made of this image`,
    remedy: 'Build and push the image again; the tool that wrote it has a fault.',
  };
}

/** Runtimes compare what they unpacked with the config, as the last step of unpacking. */
function wrongDiffId(layers: readonly ReadLayer[], diffIds: readonly string[]): Finding | undefined {
  const index = layers.findIndex(({ facts }, at) => facts.diffId !== diffIds[at]);
  const layer = layers[index];
  if (!layer) return undefined;
  const found = layer.facts.diffId ?? 'unknown';
  const expected = diffIds[index] ?? 'none';
  return {
    status: 'fail',
    found,
    expected,
    message: `layer ${index + 1} of ${layers.length} (${shortDigest(layer.digest)}) unpacks to ${found}, and the image config says ${expected}; no container can be made of this image`,
    remedy: 'Build and push the image again; the tool that wrote its config or this layer has a fault.',
  };
}
