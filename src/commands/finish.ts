/** From a verified build to tags: a leg meets the others first; then all tags move, or none. */
import type { Digest } from '../domain/names/digest.ts';
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import type { LegReport, TagReport, VerifyReport } from '../domain/report.ts';
import type { SignatureReport } from '../domain/signature-report.ts';
import { EnvironmentError, ExplainedError, VerificationError } from '../errors.ts';
import type { Store } from '../image/copy-image.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import { joinLegs } from '../promote/join-legs.ts';
import { movesOf, moveTags } from '../promote/move-tags.ts';
import { pointOverHttp, pointWithBuildx, readTags, untouchedTags } from '../promote/promote.ts';
import { removeStaged } from '../promote/staging.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { goodVerdict } from '../report/verdict-words.ts';
import type { VerifyOptions } from '../steps/verify-image.ts';
import { withSmokeOfLegs } from '../verify/smoke-rules.ts';
import { notEveryTag } from './tag-image.ts';

/** A digest, and what verification found out about it. */
export interface VerifiedImage {
  readonly digest: Digest;
  readonly verified: VerifyReport;
}

/** What there is in the end: the image of this job, or with the last leg the whole one. */
export interface Finished extends VerifiedImage {
  readonly tags: readonly TagReport[];
  readonly promoted: boolean;
  readonly leg?: LegReport;
  /** Undefined where nothing got that far. */
  readonly signature?: SignatureReport;
  readonly failure?: ExplainedError;
}

/**
 * Signs a verified image, and attaches and reads back what it signed. @throws ExplainedError where that fails: then no tag
 * may move.
 */
export type Sign = (image: VerifiedImage) => Promise<SignatureReport>;

/** @throws EnvironmentError when the registry cannot be read; nothing has moved then. */
export async function finish(
  plan: Plan,
  built: VerifiedImage,
  open: (repository: Repository) => Store,
  options: Omit<VerifyOptions, 'platforms'>,
  sign: Sign,
  ports: Ports,
  watch: Pick<Stopwatch, 'time'>,
): Promise<Finished> {
  const { leg } = plan;
  if (leg === undefined || !built.verified.ok)
    return { ...built, ...(await signAndMove(plan, built, open, sign, ports, watch)) };
  const joined = await watch.time('merge', () => joinLegs(plan, leg, built.digest, open, options, ports));
  if (joined.kind === 'waiting') return { ...built, tags: [], promoted: false, leg: joined.leg };
  logVerification(joined.verified, ports);
  const { smoke, skipChecks } = plan.verify;
  const isSmoked = smoke.length > 0 && !skipChecks.includes('smoke');
  const verified = isSmoked ? withSmokeOfLegs(joined.verified, built.verified) : joined.verified;
  const whole = { digest: joined.digest, verified };
  const moved = await signAndMove(plan, whole, open, sign, ports, watch);
  if (moved.failure === undefined) {
    const problem = await removeStaged(joined.staged, open(leg.repository), ports.log);
    if (problem !== undefined) ports.log.warn(problem);
  }
  return { ...whole, ...moved, leg: joined.leg };
}

type Moved = Pick<Finished, 'tags' | 'promoted' | 'signature' | 'failure'>;

/** Signatures are in the registry before a tag points at what they are about: whoever pulls by tag finds them. */
async function signAndMove(
  plan: Plan,
  image: VerifiedImage,
  open: (repository: Repository) => Store,
  sign: Sign,
  ports: Ports,
  watch: Pick<Stopwatch, 'time'>,
): Promise<Moved> {
  if (!image.verified.ok) return move(plan, image, open, ports, watch);
  const signed = await (plan.signing.kind === 'off'
    ? sign(image)
    : watch.time('sign', () => sign(image))
  ).catch((error: unknown) => {
    if (error instanceof ExplainedError) return error;
    throw error;
  });
  if (signed instanceof ExplainedError) {
    const tags = movesOf(plan, image.digest, image.verified.platforms).map(({ tag }) => tag);
    return {
      tags: untouchedTags(tags, await readTags(tags, open)),
      promoted: false,
      failure: new EnvironmentError(`the image is not signed, so no tag was moved: ${signed.message}`, {
        remedy: signed.remedy,
        cause: signed,
      }),
    };
  }
  return { ...(await move(plan, image, open, ports, watch)), signature: signed };
}

async function move(
  plan: Plan,
  { digest, verified }: VerifiedImage,
  open: (repository: Repository) => Store,
  ports: Ports,
  watch: Pick<Stopwatch, 'time'>,
): Promise<Moved> {
  const moves = movesOf(plan, digest, verified.platforms);
  const tags = moves.map(({ tag }) => tag);
  const before = await readTags(tags, open);
  const stay = (failure: ExplainedError): Moved => ({
    tags: untouchedTags(tags, before),
    promoted: false,
    failure,
  });
  if (!verified.ok) return stay(verificationError(verified, plan));
  if (moves.length === 0) return { tags: [], promoted: false };
  const overHttp = plan.leg !== undefined || plan.build.kind === 'assemble';
  const point = overHttp ? pointOverHttp(open) : pointWithBuildx(plan, ports);
  try {
    const promotion = await watch.time('promote', () =>
      moveTags(moves, plan.order, before, open, point, ports),
    );
    for (const { ref, status } of promotion.tags) ports.log.info(`  ${ref} ${status}`);
    if (promotion.problem === undefined) return { tags: promotion.tags, promoted: promotion.promoted };
    return {
      tags: promotion.tags,
      promoted: false,
      failure: notEveryTag(
        promotion.problem,
        imageNames(plan, digest)[0],
        'run the job again when the tags can be written.',
      ),
    };
  } catch (error) {
    // There is a verified image: what was refused is about its tags alone.
    if (error instanceof ExplainedError) return stay(error);
    throw error;
  }
}

export function imageNames(plan: Plan, digest: Digest): readonly string[] {
  const { result } = plan.build;
  if (result.kind === 'layout') return [`oci-layout:${result.directory}@${digest}`];
  return result.repositories.map((repository) => `${formatRepository(repository)}@${digest}`);
}

export function logVerification(report: VerifyReport, ports: Ports): void {
  const lines = report.platforms.map(({ platform, digest, ok, checks }) => {
    const failed = checks.filter(({ status }) => status === 'fail').map(({ check }) => check);
    return `${ok ? '✓' : '✗'} ${platform.padEnd(14)} ${digest}${failed.length > 0 ? `  ${[...new Set(failed)].join(', ')}` : ''}`;
  });
  ports.log.info(
    report.ok ? `verified: ${goodVerdict(report, 'every platform is what it says')}` : 'verification failed',
  );
  for (const line of lines) ports.log.info(`  ${line}`);
}

function verificationError(report: VerifyReport, plan: Plan): VerificationError {
  const findings = [...report.checks, ...report.platforms.flatMap(({ checks }) => checks)].filter(
    ({ status }) => status === 'fail',
  );
  const list = findings.map(({ check, message }) => `${check}: ${message ?? ''}`).join('\n');
  const tags = plan.tags.length > 0 ? ' No tag was moved.' : '';
  return new VerificationError(`the image failed verification.${tags}\n${list}`, {
    remedy: findings[0]?.remedy ?? 'See the report for what was found where.',
  });
}
