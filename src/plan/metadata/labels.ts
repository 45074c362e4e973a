/** Labels, annotations and build arguments that say where an image comes from. */

import type { CargoManifest } from '../../crate/manifest/cargo-manifest.ts';
import { type GitFacts, revisionOf } from '../../domain/names/git-ref.ts';
import {
  BRANCH_KEY,
  formatRunNumber,
  RUN_NUMBER_KEY,
  type RunNumber,
} from '../../domain/names/run-number.ts';
import { parseVersion, sameVersion } from '../../domain/names/version.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { UserError } from '../../errors.ts';
import type { KeyValue } from '../../inputs/lists.ts';
import { expandGlobal } from '../tags/template.ts';

export type { CargoManifest } from '../../crate/manifest/cargo-manifest.ts';
export { readCargoManifest } from '../../crate/manifest/cargo-manifest.ts';

/** Everything that is said about an image, as far as it is known. */
export interface OriginFacts {
  readonly git: GitFacts;
  /** The repository's page. */
  readonly remoteUrl?: string | undefined;
  readonly cargo?: CargoManifest | undefined;
  /** Of the tags; without it Cargo.toml's. */
  readonly version?: string | undefined;
  /** Is said of an index, or of the only image, and never in a label. */
  readonly runNumber?: RunNumber | undefined;
  /** Said where the run's number is. */
  readonly branch?: string | undefined;
  /** Labels of the Dockerfile's own; a value is undefined where it depends on a variable. */
  readonly written?: ReadonlyMap<string, string | undefined> | undefined;
  /** The time that the image is from; without it the commit's. */
  readonly epoch?: number | undefined;
  readonly now: Date;
}

const OCI = 'org.opencontainers.image.';

/**
 * When the image was made, as RFC 3339: what SOURCE_DATE_EPOCH says, else the commit's date, so that the same commit gives
 * the same image; the clock's only where no commit is known.
 */
export function createdAt(facts: Pick<OriginFacts, 'git' | 'now' | 'epoch'>): string {
  if (facts.epoch !== undefined) return rfc3339(new Date(facts.epoch * 1000));
  const commit = new Date(facts.git.commitDate ?? Number.NaN);
  return rfc3339(Number.isNaN(commit.getTime()) ? facts.now : commit);
}

function rfc3339(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The OCI image-spec's own keys (annotations.md), sorted; those about which nothing is known are left out. */
export function originPairs(facts: OriginFacts): readonly KeyValue[] {
  const { git, cargo, remoteUrl } = facts;
  const known: Record<string, string | undefined> = {
    created: createdAt(facts),
    description: cargo?.description,
    licenses: cargo?.license,
    revision: revisionOf(git),
    source: remoteUrl ?? cargo?.repository,
    title: cargo?.name ?? remoteUrl?.split('/').at(-1),
    url: cargo?.homepage ?? remoteUrl ?? cargo?.repository,
    version: facts.version ?? cargo?.version,
  };
  return Object.entries(known).flatMap(([key, text]) => {
    const value = text?.replace(/\s+/g, ' ').trim();
    return value ? [{ key: `${OCI}${key}`, value }] : [];
  });
}

/** What an index says for the order of tags: it is of this build, whatever a Dockerfile writes. */
const OF_THE_BUILD = new Set(['created', 'revision', 'version'].map((name) => `${OCI}${name}`));

/** Annotations agree with the labels that a Dockerfile writes, where they describe the same. */
function describedPairs(facts: OriginFacts): readonly KeyValue[] {
  const { written } = facts;
  return originPairs(facts).flatMap((pair) => {
    if (!written?.has(pair.key) || OF_THE_BUILD.has(pair.key)) return [pair];
    const value = written.get(pair.key);
    return value ? [{ key: pair.key, value }] : [];
  });
}

/**
 * The labels of the image: ours, unless the Dockerfile has its own, then the user's entries, of which later ones win. An empty value takes one of ours
 * away; any other label may be empty.
 * @throws UserError for an entry that is not `key=value`, or has an unknown expression.
 */
export function planLabels(own: readonly string[], facts: OriginFacts): readonly KeyValue[] {
  const ours = originPairs(facts);
  const labels = new Map(
    ours.filter(({ key }) => !facts.written?.has(key)).map(({ key, value }) => [key, value]),
  );
  for (const { key, value } of own.map((entry) => readPair('labels', entry, facts))) {
    if (value === '' && ours.some((pair) => pair.key === key)) labels.delete(key);
    else labels.set(key, value);
  }
  return [...labels].map(([key, value]) => ({ key, value }));
}

const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const LEVEL = new RegExp(`^(?:${LEVELS.join('|')})(?:\\[[A-Za-z0-9_/-]+\\])?$`);

/**
 * The annotations, as arguments of `buildx build --annotation`. An entry without a level goes to the index, which
 * registries show, and to the manifests; a level of the user's own (`index:`, `manifest[linux/arm64]:`) is kept. One
 * platform makes no index, and BuildKit refuses annotations for it; a leg's go to the index that is merged.
 * @throws UserError for an entry that is not `[level:]key=value`, or has an unknown level or expression.
 */
export function planAnnotations(
  own: readonly string[],
  facts: OriginFacts,
  platforms: number,
  isLeg = false,
): readonly string[] {
  const usual = platforms > 1 && !isLeg ? ['index', 'manifest'] : ['manifest'];
  const together = new Map<string, string[]>();
  const known = isLeg ? { ...facts, runNumber: undefined } : facts;
  for (const { key, level, value } of annotationValues(own, known, usual)) {
    if (isLeg && level.startsWith('index')) continue;
    const pair = `${key}=${value}`;
    together.set(pair, [...(together.get(pair) ?? []), level]);
  }
  return [...together].map(([pair, levels]) => `${levels.join(',')}:${pair}`);
}

/** What stands on the index itself, where legs write it and not BuildKit. */
export function indexAnnotations(
  own: readonly string[],
  facts: OriginFacts,
): Readonly<Record<string, string>> {
  const values = annotationValues(own, facts, ['index', 'manifest']).filter(({ level }) => level === 'index');
  return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}

/** Annotations by what they stand on. */
export interface AnnotationMaps {
  readonly index: Readonly<Record<string, string>>;
  readonly layout: Readonly<Record<string, string>>;
  readonly manifest: (platform: Platform) => Readonly<Record<string, string>>;
  readonly descriptor: (platform: Platform) => Readonly<Record<string, string>>;
}

/** The same where Multihull writes the image itself: by what they stand on. */
export function annotationMaps(
  own: readonly string[],
  facts: OriginFacts,
  platforms: number,
  isLeg = false,
): AnnotationMaps {
  const usual = platforms > 1 && !isLeg ? ['index', 'manifest'] : ['manifest'];
  const values = annotationValues(own, isLeg ? { ...facts, runNumber: undefined } : facts, usual);
  const at = (...levels: readonly string[]) =>
    Object.fromEntries(
      levels.flatMap((level) =>
        values.flatMap((one) => (one.level === level ? [[one.key, one.value] as const] : [])),
      ),
    );
  return {
    index: isLeg ? {} : at('index'),
    layout: at('index-descriptor'),
    manifest: ({ name }) => at('manifest', `manifest[${name}]`),
    descriptor: ({ name }) => at('manifest-descriptor', `manifest-descriptor[${name}]`),
  };
}

interface AnnotationValue {
  readonly key: string;
  readonly level: string;
  readonly value: string;
}

/** @param usual levels of an entry that names none. */
function annotationValues(
  own: readonly string[],
  facts: OriginFacts,
  usual: readonly string[],
): readonly AnnotationValue[] {
  const values = new Map<string, AnnotationValue>();
  const set = (levels: readonly string[], key: string, value: string) => {
    for (const level of levels) values.set(`${level}:${key}`, { key, level, value });
  };
  const ours = new Set<string>();
  for (const { key, value } of describedPairs(facts)) {
    ours.add(key);
    set(usual, key, value);
  }
  if (facts.runNumber) {
    ours.add(RUN_NUMBER_KEY);
    ours.add(BRANCH_KEY);
    // Images stay the same bytes from run to run, wherever there is an index to say it on.
    const level = [usual.includes('index') ? 'index' : 'manifest'];
    set(level, RUN_NUMBER_KEY, formatRunNumber(facts.runNumber));
    if (facts.branch !== undefined) set(level, BRANCH_KEY, facts.branch);
  }
  for (const entry of own) {
    const { key: written, value } = readPair('annotations', entry, facts);
    const colon = written.indexOf(':');
    const levels = colon < 0 ? usual : written.slice(0, colon).split(',');
    const key = written.slice(colon + 1);
    const bad = levels.find((level) => !LEVEL.test(level));
    if (bad !== undefined || key === '')
      throw new UserError(
        `annotations: "${entry}": ${key === '' ? 'it has no key' : `there is no level "${bad}"`}`,
        {
          input: 'annotations',
          value: entry,
          remedy: `Write [LEVEL:]key=value; levels are ${LEVELS.join(', ')}, with commas between several.`,
        },
      );
    if (value === '' && ours.has(key)) for (const level of levels) values.delete(`${level}:${key}`);
    else set(levels, key, value);
  }
  return [...values.values()];
}

/**
 * Build arguments: the user's (a later one of the same name wins), then BUILD_DATE, VCS_REF, VERSION and
 * SOURCE_DATE_EPOCH where they are known and not given, and the Dockerfile declares them. The last is not given
 * unasked: BuildKit then dates what WORKDIR makes, and each commit would miss the cache from there on.
 */
export function planBuildArgs(
  own: readonly KeyValue[],
  facts: OriginFacts,
  declared: readonly string[],
): readonly KeyValue[] {
  const args = new Map(own.map(({ key, value }) => [key, value]));
  const created = createdAt(facts);
  const usual: Record<string, string | undefined> = {
    BUILD_DATE: created,
    VCS_REF: revisionOf(facts.git),
    VERSION: facts.version ?? facts.cargo?.version,
    SOURCE_DATE_EPOCH:
      facts.git.commitDate === undefined && facts.epoch === undefined
        ? undefined
        : String(Date.parse(created) / 1000),
  };
  for (const [key, value] of Object.entries(usual))
    if (value && declared.includes(key) && !args.has(key)) args.set(key, value);
  return [...args].map(([key, value]) => ({ key, value }));
}

/** Compares a release's git tag with Cargo.toml: an error to throw when they are two versions, else undefined. */
export function versionMismatch(gitTag: string, cargo: CargoManifest | undefined): UserError | undefined {
  const tagged = parseVersion(gitTag);
  const written = cargo?.version === undefined ? undefined : parseVersion(cargo.version);
  if (!tagged || !written || sameVersion(tagged, written)) return undefined;
  return new UserError(
    `the git tag ${gitTag} is version ${tagged.version}, but Cargo.toml of ${cargo?.name} says ${written.version}`,
    {
      input: 'tags',
      value: gitTag,
      remedy: `Set version = "${tagged.version}" in Cargo.toml and tag that commit, or tag this one v${written.version}. If they are meant to differ, write allow-version-mismatch: true.`,
    },
  );
}

function readPair(input: string, entry: string, facts: OriginFacts): KeyValue {
  const equals = entry.indexOf('=');
  const key = entry.slice(0, Math.max(equals, 0)).trim();
  if (key === '')
    throw new UserError(`${input}: "${entry}" is not key=value`, {
      input,
      value: entry,
      remedy: `Write one key=value a line, for example ${OCI}vendor=Acme.`,
    });
  return { key, value: expandGlobal(entry.slice(equals + 1).trim(), facts, { input, entry }) };
}
