/** Which tags a run gives its image: rules and facts in, names out. Nothing is moved here. */
import { type GitFacts, type GitRef, shortSha, subjectRef } from '../../domain/names/git-ref.ts';
import { parsePep440 } from '../../domain/names/pep440.ts';
import { isStable, parseVersion } from '../../domain/names/version.ts';
import { readAll, readEach } from '../../util/read-all.ts';
import { type Flavor, parseFlavor, parseTagRule, ruleError, type TagRule } from './rules.ts';
import { reservedFor, sanitiseTag } from './sanitise.ts';
import { expandGlobal, expandSchedule, expandVersion, isRawPattern, type TemplateFacts } from './template.ts';

export interface TagOptions {
  /** Entries of the `flavor` input. */
  readonly flavor?: readonly string[];
  /** For `{{date}}`. */
  readonly now: Date;
}

/** A rule that gave no tag. */
export interface SkippedRule {
  readonly rule: string;
  readonly reason: string;
}

export interface TagPlan {
  /** In order of priority, without repetition, `latest` at the end. */
  readonly tags: readonly string[];
  /** The first tag: the image's version for people. */
  readonly version?: string;
  /** Whether `latest` (with the flavor's prefix and suffix) is one of the tags by flavor or by release. */
  readonly latest: boolean;
  /** Those that are made of the branch's name: another branch may come to the same one. */
  readonly ofBranch: readonly string[];
  readonly skipped: readonly SkippedRule[];
}

/**
 * Applies the rules of the `tags` input. Without rules: `X.Y.Z`, `X.Y`, `X` (not `0`) and `latest` for a tag
 * `vX.Y.Z` or `X.Y.Z`, only itself for a pre-release; the name of any other tag or of a branch; `pr-N`; `nightly`
 * for a schedule. Results of rules are those that metadata-action documents.
 * @throws UserError for all rules and flavors that cannot be read, and for an expression that is not known.
 */
export function planTags(rules: readonly string[], facts: GitFacts, options: TagOptions): TagPlan {
  const ref = subjectRef(facts);
  const given = rules.map((rule) => rule.trim()).filter((rule) => rule !== '');
  const defaults = given.length === 0 ? defaultRules(ref) : undefined;
  const { flavor, parsed } = readAll<{ flavor: Flavor; parsed: readonly TagRule[] }>({
    flavor: () => parseFlavor(options.flavor ?? []),
    parsed: () => readEach(defaults?.rules ?? given, (rule) => parseTagRule(rule)),
  });
  const context: Context = { git: facts, now: options.now, ref, flavor };
  const tags = new Set<string>();
  const branch = ref.kind === 'branch' ? ref.name : undefined;
  const ofBranch = new Set<string>();
  const skipped: SkippedRule[] = [];
  let latest: boolean | undefined;
  for (const rule of parsed.toSorted((a, b) => b.priority - a.priority)) {
    const outcome = applyRule(rule, context);
    const tag = outcome.kind === 'tag' ? sanitiseTag(outcome.value) : '';
    const isOfBranch = branch !== undefined && usesBranch(rule);
    const owner = isOfBranch && outcome.kind === 'tag' ? ownerOf(outcome.name, tag, context) : undefined;
    if (outcome.kind === 'skip') skipped.push({ rule: rule.text, reason: outcome.reason });
    else if (tag === '') skipped.push({ rule: rule.text, reason: 'it gives an empty tag' });
    else if (owner !== undefined)
      skipped.push({
        rule: rule.text,
        reason: `the branch ${branch} would take the tag ${tag}, which is for ${owner}; give it a prefix, for example type=ref,event=branch,prefix=branch-`,
      });
    else {
      tags.add(tag);
      if (isOfBranch) ofBranch.add(tag);
      // The rule of the highest priority decides about latest, for all.
      latest ??= flavor.latest === 'auto' ? (defaults?.latest ?? outcome.latest) : flavor.latest === 'true';
    }
  }
  const [version] = tags;
  if (latest === true) tags.add(latestTag(context));
  return {
    tags: [...tags],
    ...(version === undefined ? {} : { version }),
    latest: latest ?? false,
    ofBranch: [...ofBranch],
    skipped,
  };
}

interface Context extends TemplateFacts {
  readonly ref: GitRef;
  readonly flavor: Flavor;
}

type Outcome = { readonly kind: 'tag'; readonly value: string; readonly latest: boolean } | Skip;
type Skip = { readonly kind: 'skip'; readonly reason: string };
/** A tag with prefix and suffix; `name` is without them. */
type Applied = (Extract<Outcome, { kind: 'tag' }> & { readonly name: string }) | Skip;

const skip = (reason: string): Skip => ({ kind: 'skip', reason });

function defaultRules(ref: GitRef): { rules: readonly string[]; latest?: boolean } {
  if (ref.kind !== 'tag') return { rules: ['type=schedule', 'type=ref,event=branch', 'type=ref,event=pr'] };
  const version = parseVersion(ref.name);
  // A tag that is no version (a date, a name) says nothing about what the latest release is.
  if (!version) return { rules: ['type=ref,event=tag'], latest: false };
  // Nothing is promised between 0.1 and 0.2 (semver.org, 4), so a tag 0 would promise too much.
  const patterns = ['{{version}}', '{{major}}.{{minor}}', ...(version.major > 0 ? ['{{major}}'] : [])];
  return { rules: patterns.map((pattern) => `type=semver,pattern=${pattern}`) };
}

function applyRule(rule: TagRule, context: Context): Applied {
  const source = { input: 'tags', entry: rule.text };
  const enable = expandGlobal(rule.enable, context, source);
  if (enable === 'false') return skip('enable=false');
  if (enable !== 'true')
    throw ruleError(
      'tags',
      rule.text,
      `enable=${enable} is not possible`,
      'Write enable=true or enable=false.',
    );
  const outcome = tagOf(rule, context);
  if (outcome.kind === 'skip') return outcome;
  const { flavor } = context;
  const prefix = expandGlobal(rule.prefix ?? flavor.prefix, context, source);
  const suffix = expandGlobal(rule.suffix ?? flavor.suffix, context, source);
  return { ...outcome, name: outcome.value, value: `${prefix}${outcome.value}${suffix}` };
}

/** Whether a rule's tag is the branch's name, alone or with something around it. */
function usesBranch(rule: TagRule): boolean {
  return rule.type === 'ref' || (rule.type === 'raw' && /\{\{\s*branch\b/.test(rule.value));
}

/** To whom a tag belongs that a branch's name came to; a prefix or suffix of the rule's own makes it nobody's. */
function ownerOf(name: string, tag: string, context: Context): string | undefined {
  if (tag === latestTag(context)) return 'the latest release';
  return reservedFor(tag) ?? (hasFlavor(tag, name, context) ? reservedFor(sanitiseTag(name)) : undefined);
}

/** The flavor stands around the tags of releases, too. */
function hasFlavor(tag: string, name: string, context: Context): boolean {
  const { flavor } = context;
  const source = { input: 'flavor', entry: `prefix=${flavor.prefix} suffix=${flavor.suffix}` };
  const whole = `${expandGlobal(flavor.prefix, context, source)}${name}${expandGlobal(flavor.suffix, context, source)}`;
  return tag === sanitiseTag(whole);
}

function tagOf(rule: TagRule, context: Context): Outcome {
  const { git, ref } = context;
  const source = { input: 'tags', entry: rule.text };
  switch (rule.type) {
    case 'schedule':
      return git.event.includes('schedule')
        ? { kind: 'tag', value: expandSchedule(rule.pattern, context, source), latest: false }
        : skip(`the event is ${git.event || 'unknown'}, not schedule`);
    case 'semver':
    case 'pep440':
      return versionTag(rule, context);
    case 'match': {
      const text = releaseText(rule.value, context, rule.text);
      if (text === undefined) return skip(notA('tag', ref));
      // A pattern with the g flag would forget its groups.
      const found = new RegExp(rule.pattern.source, rule.pattern.flags.replace(/[gy]/g, '')).exec(text);
      if (!found) return skip(`${text} does not match ${rule.pattern.source}`);
      const value = found[rule.group];
      return value === undefined
        ? skip(`${rule.pattern.source} has no group ${rule.group} in ${text}`)
        : { kind: 'tag', value, latest: true };
    }
    case 'edge': {
      const branch = rule.branch || git.defaultBranch;
      if (ref.kind !== 'branch') return skip(notA('branch', ref));
      return ref.name === branch
        ? { kind: 'tag', value: 'edge', latest: false }
        : skip(`the branch is ${ref.name}, not ${branch ?? 'the default branch, which is not known'}`);
    }
    case 'ref':
      if (rule.event === 'pr')
        return ref.kind === 'pull'
          ? { kind: 'tag', value: String(ref.number), latest: false }
          : skip(notA('pull request', ref));
      return ref.kind === rule.event
        ? { kind: 'tag', value: ref.name, latest: rule.event === 'tag' }
        : skip(notA(rule.event, ref));
    case 'raw':
      return { kind: 'tag', value: expandGlobal(rule.value, context, source), latest: false };
    case 'sha': {
      if (git.sha === '') return skip('the commit is not known');
      return { kind: 'tag', value: rule.format === 'short' ? shortSha(git) : git.sha, latest: false };
    }
  }
}

function versionTag(rule: TagRule & { type: 'semver' | 'pep440' }, context: Context): Outcome {
  const source = { input: 'tags', entry: rule.text };
  const text = releaseText(rule.value, context, rule.text);
  if (text === undefined) return skip(notA('tag', context.ref));
  const matched = rule.match === '' ? undefined : new RegExp(rule.match).exec(text);
  if (rule.match !== '' && matched?.[1] === undefined)
    return skip(matched ? `match=${rule.match} has no group in it` : `${text} does not match ${rule.match}`);
  const found = matched?.[1] ?? text;
  const version = rule.type === 'semver' ? parseVersion(found) : parsePep440(found);
  if (!version) return skip(`${found} is not a version (${rule.type === 'semver' ? 'X.Y.Z' : 'PEP 440'})`);
  const isFinal = 'isFinal' in version ? version.isFinal : isStable(version);
  // 1.2 and 1 are for releases: a pre-release moves nothing but itself.
  const pattern = isFinal || isRawPattern(rule.pattern) ? rule.pattern : '{{version}}';
  return { kind: 'tag', value: expandVersion(pattern, version, source), latest: isFinal };
}

/** What semver, pep440 and match look at: their own value, else the git tag. */
function releaseText(value: string, context: Context, rule: string): string | undefined {
  if (value !== '') return expandGlobal(value, context, { input: 'tags', entry: rule });
  return context.ref.kind === 'tag' ? context.ref.name : undefined;
}

function notA(wanted: string, ref: GitRef): string {
  const is = ref.kind === 'pull' ? `pull request ${ref.number}` : `${ref.kind} ${ref.name}`;
  return ref.kind === 'other'
    ? `not on a ${wanted}${ref.name === '' ? '' : ` (${ref.name})`}`
    : `not on a ${wanted}, but on ${is}`;
}

function latestTag(context: Context): string {
  const { flavor } = context;
  const source = { input: 'flavor', entry: `prefix=${flavor.prefix} suffix=${flavor.suffix}` };
  const prefix = flavor.prefixOnLatest ? expandGlobal(flavor.prefix, context, source) : '';
  const suffix = flavor.suffixOnLatest ? expandGlobal(flavor.suffix, context, source) : '';
  return sanitiseTag(`${prefix}latest${suffix}`);
}
