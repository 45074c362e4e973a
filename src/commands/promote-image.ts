/** An image that is there gets tags, here or elsewhere: `multihull promote` and the sub-action `promote/`. */
import {
  formatRepository,
  type Repository,
  repositoriesOf,
  sameRepository,
} from '../domain/names/reference.ts';
import { UserError, VerificationError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import { copyTree } from '../image/copy-tree.ts';
import type { PromoteInputs } from '../inputs/commands/promote-inputs.ts';
import { layerCache, type RunEnvironment } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import { readTags } from '../promote/promote.ts';
import { openRepository } from '../registry/remote.ts';
import { openImage, parseImageRef } from '../registry/source.ts';
import type { MergeOutcome } from '../report/outcome.ts';
import { verifySignature } from '../steps/cosign/verify-signature.ts';
import { verifyImage } from '../steps/verify-image.ts';
import { registryOptions } from './registry-options.ts';
import { failedVerification, leaveTags, tagImage } from './tag-image.ts';

/**
 * Verifies the image where it is, copies it with its signatures wherever a tag is to be, and moves the tags. The digest
 * stays what it is.
 * @throws UserError or EnvironmentError when it cannot be read or copied: no tag has moved then.
 */
export async function runPromote(
  inputs: PromoteInputs,
  environment: RunEnvironment,
  ports: Ports,
): Promise<MergeOutcome> {
  const started = ports.clock.monotonic();
  const options = registryOptions(environment, inputs);
  const open = (repository: Repository): Store => openRepository(repository, ports, options);
  const image = parseImageRef(inputs.image, 'image');
  const { source, reference } = await openImage(image, ports, options);
  // From here on by digest: a tag may move meanwhile, and what is verified is what gets the tags.
  const { digest } = (await source.document(reference)).descriptor;
  const before = await readTags(inputs.tags, open);
  const { platforms, allow, skipChecks } = inputs;
  const verified = await verifyImage(
    source,
    digest,
    {
      ...(platforms === undefined ? {} : { platforms }),
      allow,
      skipChecks,
      openLayers: true,
      cacheDir: layerCache(environment),
    },
    ports,
  );
  const targets = repositoriesOf(inputs.tags);
  const timings = () => ({ promote: Math.round(ports.clock.monotonic() - started) / 1000 });
  const tagged = { digest, verified, targets, tags: inputs.tags, before, timings };
  if (!verified.ok) return failedVerification(tagged, 'the image');
  const { signer } = inputs;
  if (signer !== undefined) {
    if (image.kind !== 'remote') throw noSignatures(inputs.image);
    const { credentials } = inputs;
    const { dockerConfig } = environment;
    const question = { image: { repository: image.repository, digest }, signer, credentials, dockerConfig };
    try {
      await verifySignature(question, ports);
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      return leaveTags(tagged, error);
    }
  }
  for (const target of targets) {
    if (image.kind === 'remote' && sameRepository(image.repository, target)) continue;
    const origin = {
      ref: inputs.image,
      // Referrers are asked of a registry only.
      source: image.kind === 'remote' ? open(image.repository) : source,
      repository: image.kind === 'remote' ? image.repository : undefined,
    };
    const { mounted, copied, referrers } = await copyTree(digest, origin, open(target), target, ports.log);
    ports.log.info(
      `${inputs.image} → ${formatRepository(target)}@${digest}: ${mounted} blobs mounted, ${copied} copied; ${referrers} signatures and attestations`,
    );
  }
  return tagImage(tagged, open, ports);
}

function noSignatures(image: string): UserError {
  return new UserError(`${image} is a layout, which has no signatures to verify`, {
    input: 'image',
    value: image,
    remedy: 'Name an image in a registry, or leave certificate-identity and key out.',
  });
}
