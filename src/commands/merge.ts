/** Images of single platforms → one verified index, then tags: `multihull merge` and the sub-action `merge/`. */
import { type Repository, repositoriesOf } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import { mergeParts } from '../image/merge-parts.ts';
import { planMergedIndex } from '../image/merged-index.ts';
import { readParts, type SourcePart } from '../image/read-parts.ts';
import type { MergeInputs } from '../inputs/commands/merge-inputs.ts';
import { layerCache, type RunEnvironment } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import { readTags } from '../promote/promote.ts';
import { openRepository } from '../registry/remote.ts';
import { type OpenImage, openImage, parseImageRef } from '../registry/source.ts';
import type { MergeOutcome } from '../report/outcome.ts';
import { setPlatform } from '../steps/set-platform.ts';
import { verifyImage } from '../steps/verify-image.ts';
import { runPromote } from './promote-image.ts';
import { registryOptions } from './registry-options.ts';
import { failedVerification, namesOf, tagImage } from './tag-image.ts';

/** @throws UserError for a set that is refused; EnvironmentError when a registry does not answer. */
export async function runMerge(
  inputs: MergeInputs,
  environment: RunEnvironment,
  ports: Ports,
): Promise<MergeOutcome> {
  const started = ports.clock.monotonic();
  const options = registryOptions(environment, inputs);
  const open = (repository: Repository): Store => openRepository(repository, ports, options);
  const cacheDir = layerCache(environment);

  const opened = await Promise.all(
    inputs.refs.map(async (ref) => {
      const image = parseImageRef(ref, 'refs');
      const repository = image.kind === 'remote' ? image.repository : undefined;
      return { ref, repository, ...(await openImage(image, ports, options)) };
    }),
  );
  const found = await Promise.all(
    opened.map(({ ref, reference, source, repository }) => readParts(ref, reference, { source, repository })),
  );
  if (await isSingleIndex(inputs, opened)) {
    // What the set may not be is refused as for any merge; then nothing is merged, and the digest stays what it is.
    planMergedIndex(found.flat(), inputs.platforms);
    return runPromote({ ...inputs, signer: undefined, image: inputs.refs[0] ?? '' }, environment, ports);
  }
  const parts: SourcePart[] = [];
  for (const part of found.flat()) {
    const platform = inputs.setPlatform.get(part.ref);
    if (!platform) parts.push(part);
    else if (found.flat().filter(({ ref }) => ref === part.ref).length > 1) throw notSingle(part.ref);
    else parts.push(await setPlatform(part, platform, { allow: inputs.allow, cacheDir }, ports));
  }

  const targets = repositoriesOf(inputs.tags);
  const [first] = targets;
  if (!first) throw new Error('there is a tag');
  const before = await readTags(inputs.tags, open);
  const { digest, platforms } = await mergeParts(parts, inputs.platforms, targets, open, ports.log);
  const [image] = namesOf({ targets, digest });
  ports.log.info(
    `merged ${platforms.map(({ name }) => name).join(', ')} into ${image}; no tag points at it yet`,
  );
  const verified = await verifyImage(
    open(first),
    digest,
    { platforms, allow: inputs.allow, skipChecks: inputs.skipChecks, openLayers: true, cacheDir },
    ports,
  );
  const timings = () => ({ verify: Math.round(ports.clock.monotonic() - started) / 1000 });
  const merged = { digest, verified, targets, tags: inputs.tags, before, timings };
  if (!verified.ok) return failedVerification(merged, 'the merged image');
  return tagImage(merged, open, ports);
}

/** A new index of the same images would lose its signatures, and all else that refers to its digest. */
async function isSingleIndex(
  { setPlatform }: MergeInputs,
  [first, ...others]: readonly OpenImage[],
): Promise<boolean> {
  if (first === undefined || others.length > 0 || setPlatform.size > 0) return false;
  return (await first.source.document(first.reference)).document.kind === 'index';
}

function notSingle(ref: string): UserError {
  return new UserError(`set-platform: ${ref} is an index of several images`, {
    input: 'set-platform',
    value: ref,
    remedy: 'Name the digest of the image in it that is to be repaired.',
  });
}
