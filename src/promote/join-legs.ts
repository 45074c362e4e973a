/** A leg's second half: leave what was built for the others, and finish the image if they are all there. */
import type { Digest } from '../domain/names/digest.ts';
import type { Repository } from '../domain/names/reference.ts';
import type { LegReport, VerifyReport } from '../domain/report.ts';
import type { Store } from '../image/copy-image.ts';
import { mergeParts } from '../image/merge-parts.ts';
import type { LegPlan, Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import { type VerifyOptions, verifyImage } from '../steps/verify-image.ts';
import { gather, mergedAnnotations, stage } from './staging.ts';

export type Joined =
  /** Others are still to come: the last of them goes on. */
  | { readonly kind: 'waiting'; readonly leg: LegReport }
  | {
      readonly kind: 'complete';
      readonly leg: LegReport;
      readonly digest: Digest;
      /** Of the whole. */
      readonly verified: VerifyReport;
      /** Staging tags that are of no use once the tags have moved. */
      readonly staged: readonly string[];
    };

/** @throws EnvironmentError when the registry cannot be written or read. */
export async function joinLegs(
  plan: Plan,
  leg: LegPlan,
  built: Digest,
  open: (repository: Repository) => Store,
  options: Omit<VerifyOptions, 'platforms'>,
  ports: Ports,
): Promise<Joined> {
  const store = open(leg.repository);
  await stage(leg, built, store, ports);
  const { parts, missing, tags } = await gather(leg, plan, store, ports.log);
  const report: LegReport = {
    run: leg.run.id,
    attempt: leg.run.attempt,
    built: plan.platforms.map(({ name }) => name),
    missing: missing.map(({ name }) => name),
  };
  if (missing.length > 0) {
    const gone = plan.platforms.some((platform) => missing.includes(platform));
    ports.log.info(
      gone
        ? 'what this leg staged is gone: another leg of this run has finished the image'
        : `no tag moves yet: ${report.missing.join(', ')} is not there; the leg that completes the set goes on`,
    );
    return { kind: 'waiting', leg: report };
  }
  const { result } = plan.build;
  if (result.kind !== 'pushed') throw new Error('a leg is pushed');
  const annotations = mergedAnnotations(leg);
  const { digest } = await mergeParts(
    parts,
    leg.platforms,
    result.repositories,
    open,
    ports.log,
    annotations,
  );
  ports.log.info(`the set is complete: merged into ${store.name}@${digest}; no tag points at it yet`);
  const verified = await verifyImage(store, digest, { ...options, platforms: leg.platforms }, ports);
  return { kind: 'complete', leg: report, digest, verified, staged: tags };
}
