/** Verification of one image: read it, then judge what was read. */

import { type Budget, type BudgetOptions, createBudget } from '../domain/budget.ts';
import type { VerifyReport } from '../domain/report.ts';
import type { SubjectFacts } from '../image/facts/image-facts.ts';
import { type OpenSubject, openSubject } from '../image/read-image.ts';
import type { Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { loadShellParser } from '../shell/load-parser.ts';
import { hasShellText } from '../verify/exec/shell-text.ts';
import { conclude, type JudgedImage, judge, judgeImage } from '../verify/verdict.ts';
import type { VerifyRequest } from '../verify/view/verify-request.ts';

export interface VerifyOptions extends VerifyRequest {
  /** Where facts of layers are kept between runs; without it every layer is read anew. */
  readonly cacheDir?: string;
  /** Tighter bounds, for tests. */
  readonly budget?: Omit<BudgetOptions, 'now'>;
}

/**
 * Verifies what a tag or digest points at. Findings are in the report, never thrown.
 * @throws EnvironmentError when the image cannot be read, or its content does not match its digest.
 */
export async function verifyImage(
  source: ImageSource,
  tagOrDigest: string,
  request: VerifyOptions,
  ports: Pick<Ports, 'files' | 'log' | 'clock'>,
): Promise<VerifyReport> {
  const started = ports.clock.monotonic();
  const now = () => ports.clock.monotonic();
  const budget = createBudget({ now, ...request.budget });
  const { subject, eachImage } = await openSubject(source, tagOrDigest, {
    cacheDir: request.cacheDir,
    ports,
    budget,
  });
  const report = request.openLayers
    ? await judgeEach(subject, eachImage, request, budget)
    : judge(subject, request);
  ports.log.debug(`verified ${subject.ref} in ${Math.round(ports.clock.monotonic() - started)} ms`);
  return report;
}

/** One image is forgotten before the next is looked into. */
async function judgeEach(
  subject: SubjectFacts,
  eachImage: OpenSubject['eachImage'],
  request: VerifyRequest,
  budget: Budget,
): Promise<VerifyReport> {
  const judged: JudgedImage[] = [];
  await eachImage(async (image) => {
    const parser = hasShellText(image) ? await loadShellParser() : undefined;
    judged.push(judgeImage(image, request, parser, budget.spend));
  });
  return conclude(subject, judged, request);
}
