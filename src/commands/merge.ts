/** Images of single platforms → one verified index, then tags: `multihull merge` and the sub-action `merge/`. */
import {
  formatReference,
  formatRepository,
  type Repository,
  sameRepository,
} from '../domain/names/reference.ts';
import { EnvironmentError, UserError, VerificationError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import { mergeParts } from '../image/merge-parts.ts';
import { planMergedIndex } from '../image/merged-index.ts';
import { readParts, type SourcePart } from '../image/read-parts.ts';
import type { MergeInputs } from '../inputs/commands/merge-inputs.ts';
import { type Ambient, layerCache } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import { pointOverHttp, promote, readTags, untouchedTags } from '../promote/promote.ts';
import type { RegistryOptions } from '../registry/client.ts';
import { openRepository } from '../registry/remote.ts';
import { openImage, parseImageRef } from '../registry/source.ts';
import type { MergeOutcome } from '../report/outcome.ts';
import { setPlatform } from '../steps/set-platform.ts';
import { verifyImage } from '../steps/verify-image.ts';
import { runPromote } from './promote-image.ts';

/** @throws UserError for a set that is refused; EnvironmentError when a registry does not answer. */
export async function runMerge(inputs: MergeInputs, ambient: Ambient, ports: Ports): Promise<MergeOutcome> {
  const started = ports.clock.monotonic();
  const options = {
    configDir: ambient.dockerConfig,
    authConfig: ambient.dockerAuthConfig,
    logins: new Map(
      inputs.credentials.map(({ registry, username, password }) => [registry, { username, password }]),
    ),
    retries: inputs.retries,
    clients: new Map(),
  };
  const open = (repository: Repository): Store => openRepository(repository, ports, options);
  const cacheDir = layerCache(ambient);

  const found = await Promise.all(
    inputs.refs.map(async (ref) => {
      const image = parseImageRef(ref, 'refs');
      const { source, reference } = await openImage(image, ports, options);
      const repository = image.kind === 'remote' ? image.repository : undefined;
      return readParts(ref, reference, { source, repository });
    }),
  );
  if (await isSingleIndex(inputs, ports, options)) {
    // What the set may not be is refused as for any merge; then nothing is merged, and the digest stays what it is.
    planMergedIndex(found.flat(), inputs.platforms);
    return runPromote({ ...inputs, signer: undefined, image: inputs.refs[0] ?? '' }, ambient, ports);
  }
  const parts: SourcePart[] = [];
  for (const part of found.flat()) {
    const platform = inputs.setPlatform.get(part.ref);
    if (!platform) parts.push(part);
    else if (found.flat().filter(({ ref }) => ref === part.ref).length > 1) throw notSingle(part.ref);
    else parts.push(await setPlatform(part, platform, { allow: inputs.allow, cacheDir }, ports));
  }

  const targets = repositoriesOf(inputs);
  const [first] = targets;
  if (!first) throw new Error('there is a tag');
  const before = await readTags(inputs.tags, open);
  const { digest, platforms } = await mergeParts(parts, inputs.platforms, targets, open, ports.log);
  const images = targets.map((target) => `${formatRepository(target)}@${digest}`);
  ports.log.info(
    `merged ${platforms.map(({ name }) => name).join(', ')} into ${images[0]}; no tag points at it yet`,
  );
  const verified = await verifyImage(
    open(first),
    digest,
    { platforms, allow: inputs.allow, skipChecks: inputs.skipChecks, openLayers: true, cacheDir },
    ports,
  );
  const seconds = () => Math.round(ports.clock.monotonic() - started) / 1000;
  if (!verified.ok)
    return {
      report: {
        schema: 1,
        ...verified,
        images,
        promoted: false,
        tags: untouchedTags(inputs.tags, before),
        timings: { verify: seconds() },
      },
      failure: new VerificationError('the merged image failed verification. No tag was moved.', {
        remedy: 'See the findings: each says what is wrong where.',
      }),
    };
  const moves = inputs.tags.map((tag) => ({ tag, digest }));
  const promotion = await promote(moves, before, open, pointOverHttp(open), ports.log);
  for (const { ref, status } of promotion.tags) ports.log.info(`  ${ref} ${status}`);
  return {
    report: {
      schema: 1,
      ...verified,
      ok: promotion.promoted,
      images,
      promoted: promotion.promoted,
      tags: promotion.tags,
      timings: { verify: seconds() },
    },
    failure: promotion.promoted
      ? undefined
      : new EnvironmentError(`not every tag could be moved, so none was:\n${promotion.problem ?? ''}`, {
          remedy: `The image is in the registry as ${images[0]}; run it again when ${inputs.tags.map(formatReference).join(', ')} can be written.`,
        }),
  };
}

/** A new index of the same images would lose its signatures, and all else that refers to its digest. */
async function isSingleIndex(
  { refs, setPlatform }: MergeInputs,
  ports: Ports,
  options: RegistryOptions,
): Promise<boolean> {
  const [ref] = refs;
  if (ref === undefined || refs.length > 1 || setPlatform.size > 0) return false;
  const { source, reference } = await openImage(parseImageRef(ref, 'refs'), ports, options);
  return (await source.document(reference)).document.kind === 'index';
}

function repositoriesOf({ tags }: MergeInputs): readonly Repository[] {
  return tags
    .filter((tag, index) => tags.findIndex((other) => sameRepository(other, tag)) === index)
    .map(({ registry, path }) => ({ registry, path }));
}

function notSingle(ref: string): UserError {
  return new UserError(`set-platform: ${ref} is an index of several images`, {
    input: 'set-platform',
    value: ref,
    remedy: 'Name the digest of the image in it that is to be repaired.',
  });
}
