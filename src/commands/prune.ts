/** Removes what legs of dead runs have left: `multihull prune`. Nothing else is ever removed. */
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import {
  StagingKey as Key,
  parseStagingTag,
  parseTemporaryTag,
  type StagingTag,
} from '../domain/names/staging-tag.ts';
import { EnvironmentError } from '../errors.ts';
import type { PruneInputs } from '../inputs/commands/prune-inputs.ts';
import type { RunEnvironment } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';
import type { ImageStore } from '../registry/oci/oci-types.ts';
import { openRepository } from '../registry/remote.ts';
import { removeDeadRuns } from '../steps/dead-runs.ts';

export interface PruneReport {
  readonly removed: readonly string[];
  /** Full references of staging tags that stay, and why. */
  readonly kept: readonly { readonly ref: string; readonly why: string }[];
}

interface Candidate {
  readonly tag: string;
  readonly staging: StagingTag;
  readonly stagedAt: number;
}

/** @throws EnvironmentError when a registry cannot be read, or does not let tags be deleted. */
export async function runPrune(
  inputs: PruneInputs,
  environment: Pick<RunEnvironment, 'dockerConfig' | 'dockerAuthConfig' | 'buildxConfig' | 'temp'>,
  ports: Ports,
): Promise<PruneReport> {
  const options = {
    configDir: environment.dockerConfig,
    authConfig: environment.dockerAuthConfig,
    clients: new Map(),
  };
  if (!inputs.isDryRun) await removeDeadRuns(environment, ports);
  const removed: string[] = [];
  const kept: { ref: string; why: string }[] = [];
  for (const image of inputs.images)
    await pruneImage(image, openRepository(image, ports, options), inputs, ports, { removed, kept });
  return { removed, kept };
}

async function pruneImage(
  image: Repository,
  store: ImageStore,
  inputs: PruneInputs,
  ports: Pick<Ports, 'clock'>,
  report: { readonly removed: string[]; readonly kept: { ref: string; why: string }[] },
): Promise<void> {
  const candidates: Candidate[] = [];
  const now = ports.clock.now().getTime();
  const nameOf = (tag: string): string => `${formatRepository(image)}:${tag}`;
  const remove = async (tag: string, age: number, why: string): Promise<void> => {
    if (age < inputs.olderThanMs) report.kept.push({ ref: nameOf(tag), why });
    else if (inputs.isDryRun || (await store.deleteTag(tag))) report.removed.push(nameOf(tag));
    else throw cannotDelete(image);
  };
  for (const tag of await store.tags()) {
    const passing = parseTemporaryTag(tag);
    if (passing) await remove(tag, now - passing.at.getTime(), 'its build may still run');
    const staging = parseStagingTag(tag);
    if (!staging) continue;
    const stagedAt = await readStagedAt(tag, staging, store);
    if (stagedAt !== undefined) candidates.push({ tag, staging, stagedAt });
    else report.kept.push({ ref: nameOf(tag), why: 'it has the name of a staging tag, but is not one' });
  }
  // A run lives as long as its newest leg: a slow one may still complete what the first ones left.
  const runs = Map.groupBy(candidates, ({ staging }) => `${staging.run} ${staging.image}`);
  for (const run of runs.values()) {
    const age = now - Math.max(...run.map(({ stagedAt }) => stagedAt));
    for (const { tag } of run) await remove(tag, age, 'its run is younger');
  }
}

/** When a leg staged it; undefined when its own annotations do not say that it is what its name says. */
async function readStagedAt(
  tag: string,
  staging: StagingTag,
  store: ImageStore,
): Promise<number | undefined> {
  const descriptor = await store.resolve(tag);
  if (!descriptor) return undefined;
  const { document } = await store.document(descriptor.digest);
  const says = document.annotations ?? {};
  const at = Date.parse(says[Key.stagedAt] ?? '');
  const isOurs =
    says[Key.run] === staging.run &&
    says[Key.image] === staging.image &&
    says[Key.platform] === staging.platform.name &&
    says[Key.attempt] === String(staging.attempt);
  return isOurs && !Number.isNaN(at) ? at : undefined;
}

function cannotDelete(image: Repository): EnvironmentError {
  return new EnvironmentError(`${formatRepository(image)}: this registry does not let tags be deleted`, {
    remedy:
      'Remove tags that begin with multihull- by the registry’s own means: GHCR’s package versions, ECR’s lifecycle rules, Docker Hub’s web page.',
  });
}
