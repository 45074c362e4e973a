/**
 * The registry as the meeting place of a run's legs: each leaves its platforms under staging tags, and looks what the
 * others have left. Nothing is locked: whoever sees the whole set does the same thing with the same bytes.
 */
import type { Digest } from '../domain/names/digest.ts';
import {
  formatStagingTag,
  StagingKey as Key,
  parseStagingTag,
  type StagingTag,
} from '../domain/names/staging-tag.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { EnvironmentError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import { partPlatform, renderIndex } from '../image/merged-index.ts';
import { readParts, type SourcePart } from '../image/read-parts.ts';
import type { LegPlan, Plan } from '../plan/model/plan.ts';
import type { Log, Ports } from '../ports.ts';

/** What there is of the whole. */
export interface Gathered {
  readonly parts: readonly SourcePart[];
  readonly missing: readonly Platform[];
  /** All staging tags of this run and image, of earlier attempts, too. */
  readonly tags: readonly string[];
}

/** Leaves each platform of what was built under a staging tag of its own. Doing it again overwrites it. */
export async function stage(
  leg: LegPlan,
  built: Digest,
  store: Store,
  ports: Pick<Ports, 'clock' | 'log'>,
): Promise<void> {
  const parts = await readParts(`${store.name}@${built}`, built, {
    source: store,
    repository: leg.repository,
  });
  const stagedAt = ports.clock.now().toISOString();
  for (const part of parts) {
    const platform = leg.platforms.find(({ name }) => name === nameOf(part));
    if (!platform) continue;
    const { mediaType, text } = renderIndex([{ ...part, annotations: {} }], {
      ...leg.annotations,
      [Key.run]: leg.run.id,
      [Key.attempt]: String(leg.run.attempt),
      [Key.platform]: platform.name,
      [Key.image]: leg.image,
      [Key.stagedAt]: stagedAt,
    });
    const tag = formatStagingTag(stagingTag(leg, platform, leg.run.attempt));
    await store.putDocument(tag, new TextEncoder().encode(text), mediaType);
    ports.log.info(`staged ${platform.name} as ${store.name}:${tag}`);
  }
}

/**
 * Looks for every platform: the newest attempt's staging tag, else, where another leg has already moved the tags and
 * removed what was staged, the image of this run that the tags point at.
 */
export async function gather(leg: LegPlan, plan: Plan, store: Store, log: Log): Promise<Gathered> {
  const known = await stagingTags(leg, store, log);
  const found = new Map<string, SourcePart>();
  const tags: string[] = [];
  for (const platform of leg.platforms) {
    const candidates = known.filter((tag) => tag.platform.name === platform.name);
    for (const candidate of candidates.sort((a, b) => b.attempt - a.attempt)) {
      const tag = formatStagingTag(candidate);
      const part = await readStaged(candidate, tag, leg, store, log);
      if (part === undefined) continue;
      tags.push(tag);
      if (!found.has(platform.name)) found.set(platform.name, part);
    }
  }
  if (found.size < leg.platforms.length)
    for (const part of await promotedParts(leg, plan, store))
      if (!found.has(nameOf(part))) found.set(nameOf(part), part);
  return {
    parts: leg.platforms.flatMap(({ name }) => found.get(name) ?? []),
    missing: leg.platforms.filter(({ name }) => !found.has(name)),
    tags,
  };
}

/** Annotations that say whose the merged index is. */
export function mergedAnnotations(leg: LegPlan): Readonly<Record<string, string>> {
  return { [Key.run]: leg.run.id, [Key.image]: leg.image };
}

/** @returns a sentence when the registry does not let tags be deleted. Never fails a run that has moved its tags. */
export async function removeStaged(
  tags: readonly string[],
  store: Store,
  log: Log,
): Promise<string | undefined> {
  try {
    const removed = await Promise.all(tags.map((tag) => store.deleteTag(tag)));
    log.info(`removed ${removed.filter(Boolean).length} staging tags`);
    if (removed.every(Boolean)) return undefined;
    return `${store.name} does not let tags be deleted; remove those that begin with multihull- by its own means`;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return `staging tags could not be removed: ${error.message}; multihull prune does it later`;
  }
}

/**
 * By name, up to this attempt: a list of tags may lag behind what was just pushed, and may be forbidden. The list is
 * asked as well, for attempts that are newer than this leg's.
 */
async function stagingTags(leg: LegPlan, store: Store, log: Log): Promise<StagingTag[]> {
  const attempts = Array.from({ length: leg.run.attempt }, (_, index) => index + 1).slice(-50);
  const named = leg.platforms.flatMap((platform) =>
    attempts.map((attempt) => stagingTag(leg, platform, attempt)),
  );
  const listed = await store.tags().catch((error: unknown) => {
    if (!(error instanceof EnvironmentError)) throw error;
    log.debug(`the tags cannot be listed: ${error.message}`);
    return [];
  });
  const ours = listed.flatMap((tag) => {
    const parsed = parseStagingTag(tag);
    return parsed && parsed.run === leg.run.id && parsed.image === leg.image ? [parsed] : [];
  });
  return [...new Map([...named, ...ours].map((tag) => [formatStagingTag(tag), tag])).values()];
}

/** Undefined when there is none, or when it is not what its name says. */
async function readStaged(
  staging: StagingTag,
  tag: string,
  leg: LegPlan,
  store: Store,
  log: Log,
): Promise<SourcePart | undefined> {
  const descriptor = await store.resolve(tag);
  if (!descriptor) return undefined;
  // By digest from here on: another leg may remove the tag at any time.
  const parts = await readParts(`${store.name}:${tag}`, descriptor.digest, {
    source: store,
    repository: leg.repository,
  });
  const [part] = parts;
  const says = part?.annotations ?? {};
  if (
    part !== undefined &&
    parts.length === 1 &&
    nameOf(part) === staging.platform.name &&
    says[Key.run] === staging.run &&
    says[Key.attempt] === String(staging.attempt) &&
    says[Key.platform] === staging.platform.name &&
    says[Key.image] === staging.image
  )
    return { ...part, annotations: withoutStaging(says) };
  log.warn(`${store.name}:${tag} is not what its name says; it is left out`);
  return undefined;
}

async function promotedParts(leg: LegPlan, plan: Plan, store: Store): Promise<readonly SourcePart[]> {
  for (const { registry, path, tag = '' } of plan.tags) {
    if (registry !== leg.repository.registry || path !== leg.repository.path) continue;
    const descriptor = await store.resolve(tag);
    if (!descriptor) continue;
    const { document } = await store.document(descriptor.digest);
    const says = document.annotations ?? {};
    if (document.kind !== 'index' || says[Key.run] !== leg.run.id || says[Key.image] !== leg.image) continue;
    const parts = await readParts(`${store.name}:${tag}`, descriptor.digest, {
      source: store,
      repository: leg.repository,
    });
    return parts.map((part) => ({ ...part, annotations: withoutStaging(part.annotations) }));
  }
  return [];
}

function stagingTag(leg: LegPlan, platform: Platform, attempt: number): StagingTag {
  return { run: leg.run.id, attempt, platform, image: leg.image };
}

function withoutStaging(annotations: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own: readonly string[] = Object.values(Key);
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !own.includes(key)));
}

function nameOf(part: SourcePart): string {
  return partPlatform(part).name;
}
