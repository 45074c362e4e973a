/** Which tags will point at the image, and what it is called by: all that git, the event and Cargo.toml decide. */
import { subjectRef } from '../domain/names/git-ref.ts';
import type { Reference } from '../domain/names/reference.ts';
import type { RunNumber } from '../domain/names/run-number.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { checkAll, once } from '../util/read-all.ts';
import type { Facts } from './facts/facts.ts';
import { planLeg, planPlatformTags } from './leg.ts';
import type { Epoch } from './metadata/epoch.ts';
import { indexAnnotations, type OriginFacts, versionMismatch } from './metadata/labels.ts';
import type { Notice } from './model/notice.ts';
import type { Plan } from './model/plan.ts';
import type { PushDecision } from './push.ts';
import { planTags, type TagPlan } from './tags/plan-tags.ts';

export interface Release {
  readonly tags: TagPlan;
  /** Full references; none where nothing is pushed. */
  readonly references: readonly Reference[];
  /** What the image is called on this machine, pushed or not. */
  readonly names: readonly Reference[];
  readonly notices: readonly Notice[];
}

const NO_TAG = 'no rule gives a tag here';

/** @throws UserError for two versions of one release, and, but for a plan alone, where no rule gives a tag. */
export function planRelease(inputs: Inputs, facts: Facts, isPush: boolean): Release {
  const planned = once(() =>
    planTags(inputs.tagRules, facts.source.git, { now: facts.now, flavor: inputs.flavor }),
  );
  checkAll(() => checkVersion(inputs, facts), planned);
  const tags = planned();
  const names = referencesOf(inputs, tags.tags);
  const problem =
    (isPush || inputs.exports.load) && names.length === 0 ? noTags(inputs, tags.skipped) : undefined;
  if (problem && inputs.mode === 'build') throw problem;
  const notices = problem ? [{ message: problem.message, remedy: problem.remedy }] : [];
  return { tags, references: isPush ? names : [], names, notices };
}

/** What labels and annotations are made of. */
export function originOf(inputs: Inputs, facts: Facts, { tags }: Release, epoch: Epoch): OriginFacts {
  return {
    git: facts.source.git,
    epoch: epoch.kind === 'given' ? epoch.seconds : undefined,
    remoteUrl: facts.source.url,
    written: facts.dockerfile.analysis.labels,
    cargo: facts.cargo,
    version: tags.version,
    runNumber: runNumber(inputs, facts),
    branch: branchOf(facts),
    now: facts.now,
  };
}

type Promotion = Pick<
  Plan,
  'tags' | 'heldTags' | 'platformTags' | 'order' | 'leg' | 'unpromoted' | 'skippedTagRules' | 'version'
>;

/** @throws UserError for a platform's tag that would get too long. */
export function planPromotion(
  inputs: Inputs,
  facts: Facts,
  { tags, references }: Release,
  origin: OriginFacts,
  decision: PushDecision,
): Promotion {
  const moved = inputs.promotes ? references : [];
  return {
    tags: moved,
    heldTags: inputs.promotes ? [] : references,
    platformTags: inputs.keepPlatformTags
      ? planPlatformTags(moved, inputs.leg?.whole ?? inputs.platforms)
      : [],
    order: {
      immutable: inputs.immutable,
      version: origin.version ?? facts.cargo?.version,
      branchCommit: branchCommit(facts),
      run: inputs.environment.runNumber,
      branch: branchOf(facts),
      branchTags: tags.ofBranch,
      checkout: inputs.build.context,
    },
    leg: decision.kind === 'push' ? planLeg(inputs, indexAnnotations(inputs.annotations, origin)) : undefined,
    unpromoted: whyUnpromoted(inputs, references, decision),
    skippedTagRules: inputs.tagRules.length === 0 ? [] : tags.skipped,
    version: tags.version,
  };
}

function whyUnpromoted(
  { promotes }: Inputs,
  references: readonly Reference[],
  decision: PushDecision,
): string | undefined {
  if (decision.kind === 'stay') return decision.why;
  if (!promotes) return 'promote is false';
  return references.length === 0 ? NO_TAG : undefined;
}

function referencesOf(inputs: Inputs, tags: readonly string[]): readonly Reference[] {
  return inputs.images.flatMap((image) => tags.map((tag) => ({ ...image, tag })));
}

function noTags(inputs: Inputs, skipped: Plan['skippedTagRules']): UserError {
  const reasons = skipped.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ');
  return new UserError(`tags: ${NO_TAG}${reasons === '' ? '' : ` (${reasons})`}`, {
    input: 'tags',
    value: inputs.tagRules.join('\n'),
    remedy: `Add a rule that always gives one, for example type=sha, or a plain tag such as edge${inputs.exports.load ? '' : '; or write push: false'}.`,
  });
}

/** @throws UserError when a release's git tag and Cargo.toml are two versions, unless that was allowed. */
function checkVersion(inputs: Inputs, facts: Facts): void {
  const ref = subjectRef(facts.source.git);
  if (inputs.allowVersionMismatch || ref.kind !== 'tag') return;
  const mismatch = versionMismatch(ref.name, facts.cargo);
  if (mismatch) throw mismatch;
}

/** A tag is ordered by its version; of a pull request only the newest push matters, and its tag is its own. */
function branchCommit(facts: Facts): string | undefined {
  const { git } = facts.source;
  return subjectRef(git).kind === 'branch' && git.sha !== '' ? git.sha : undefined;
}

function branchOf(facts: Facts): string | undefined {
  const ref = subjectRef(facts.source.git);
  return ref.kind === 'branch' ? ref.name : undefined;
}

/**
 * What is written from a branch says of which run it is, for the order of tags. Without provenance an index can be the
 * same in every run, and stays so; that of legs has the run's id in any case.
 */
function runNumber(inputs: Inputs, facts: Facts): RunNumber | undefined {
  if (branchCommit(facts) === undefined) return undefined;
  return inputs.leg || inputs.build.provenance !== 'false' ? inputs.environment.runNumber : undefined;
}
