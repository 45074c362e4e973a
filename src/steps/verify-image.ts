/** Verification of one image: read it, then judge what was read. */

import { type Budget, type BudgetOptions, createBudget } from '../domain/budget.ts';
import { formatOciPlatform } from '../domain/platforms/platform.ts';
import type { VerifyReport } from '../domain/report.ts';
import type { ImageEntry, SubjectFacts } from '../image/facts/image-facts.ts';
import { type OpenSubject, openSubject } from '../image/read-image.ts';
import type { Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { loadShellParser } from '../shell/load-parser.ts';
import { hasShellText } from '../verify/exec/shell-text.ts';
import { conclude, type JudgedImage, judge, judgeImage } from '../verify/verdict.ts';
import type { ImageView } from '../verify/view/image-view.ts';
import type { VerifyRequest } from '../verify/view/verify-request.ts';

export interface VerifyOptions extends VerifyRequest {
  /** Where facts of layers are kept between runs; without it every layer is read anew. */
  readonly cacheDir?: string;
  /** Is shown each image that was looked into, before it is forgotten. */
  readonly see?: (view: ImageView) => void;
  /** Verdicts of images, by their digest and platform: what is in here is not looked into again, and what was is added. */
  readonly judged?: Map<string, JudgedImage>;
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
  request: VerifyOptions,
  budget: Budget,
): Promise<VerifyReport> {
  const { see, judged: before = new Map<string, JudgedImage>() } = request;
  const images = subject.entries.filter((entry) => entry.kind === 'image');
  const known = images.flatMap((image) => before.get(keyOf(image)) ?? []);
  // The same bytes for the same platform: only what the index says of them is new.
  if (known.length === images.length) return conclude(subject, known, request);
  const judged: JudgedImage[] = [];
  await eachImage(async (image) => {
    const parser = hasShellText(image) ? await loadShellParser() : undefined;
    const verdict = judgeImage(image, request, parser, budget.spend, see);
    before.set(keyOf(image), verdict);
    judged.push(verdict);
  });
  return conclude(subject, judged, request);
}

function keyOf({ descriptor, claimed, config }: ImageEntry): string {
  return `${descriptor.digest} ${formatOciPlatform(claimed ?? config)}`;
}
