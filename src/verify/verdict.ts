/** From what was read to the report: pure, so that every verdict can be tested without a registry. */
import { platformOf } from '../domain/platform.ts';
import type { CheckName, CheckResult, PlatformReport, VerifyReport } from '../domain/report.ts';
import type { ShellParser } from '../shell/load-parser.ts';
import { CHECKS, type Check } from './checks/index.ts';
import { unreadEntries } from './checks/platform-set.ts';
import type { ImageEntry, SubjectFacts } from './facts.ts';
import { displayPlatform, type Finding, platformClaim } from './finding.ts';
import { layerProblem } from './layer-problems.ts';
import type { VerifyRequest } from './request.ts';
import { type ImageView, viewOf } from './view.ts';

const NOT_OPENED = 'the layers were not opened';

/** An image, and its root file system where that could be looked into. */
interface Opened {
  readonly image: ImageEntry;
  readonly view: ImageView | Unseen;
}

interface Unseen {
  /** Why its files are not judged. */
  readonly unseen: string;
  /**
   * When they could not be read: stands at `entrypoint`, for nothing of the image can be started, and whatever was
   * turned off: nobody who turns a check off says that the image may be damaged.
   */
  readonly finding?: Finding;
}

/**
 * Runs every check that was not turned off.
 * @param parser reads shell text; without it, nothing is said of what shells and their scripts start.
 */
export function judge(subject: SubjectFacts, request: VerifyRequest, parser?: ShellParser): VerifyReport {
  const opened = subject.entries.flatMap((entry) =>
    entry.kind === 'image' ? [{ image: entry, view: open(entry, parser) }] : [],
  );
  const platforms = opened.map((one): PlatformReport => {
    const checks = CHECKS.flatMap((check) => imageResults(check, one, request));
    return {
      platform: displayPlatform(platformClaim(one.image)),
      digest: one.image.descriptor.digest,
      size: one.image.size,
      ok: passed(checks),
      checks,
    };
  });
  const checks = CHECKS.flatMap((check) => subjectResults(check, subject, opened, request));
  return {
    subject: { ref: subject.ref, digest: subject.digest, mediaType: subject.mediaType },
    ok: passed(checks) && platforms.every((platform) => platform.ok),
    platforms,
    checks,
  };
}

function open(image: ImageEntry, parser: ShellParser | undefined): Opened['view'] {
  const claim = platformClaim(image);
  const platform = platformOf(claim);
  if (!platform)
    return { unseen: `Multihull does not know what a program for ${displayPlatform(claim)} looks like` };
  if (!image.layers) return { unseen: NOT_OPENED };
  const problem = layerProblem(image.layers, image.config);
  if (problem) return { unseen: problem.message, finding: problem };
  return viewOf(
    image,
    image.layers.map((layer) => layer.facts),
    platform,
    parser,
  );
}

function imageResults(check: Check, { image, view }: Opened, request: VerifyRequest): readonly CheckResult[] {
  if (check.kind !== 'image' && check.kind !== 'layers') return [];
  if ('unseen' in view && view.finding && check.name === 'entrypoint')
    return results(check.name, [view.finding]);
  if (request.skipChecks.includes(check.name)) return [turnedOff(check.name)];
  if (check.kind === 'image') return results(check.name, check.run(image));
  if ('unseen' in view) return [{ check: check.name, status: 'skip', message: view.unseen }];
  const findings = check.run(view, request);
  return results(check.name, [...findings, ...possibleFindings(check, view, request, findings)]);
}

/** What is found of programs that may be started, and need not be, is at most a warning. */
function possibleFindings(
  check: Extract<Check, { readonly kind: 'layers' }>,
  view: ImageView,
  request: VerifyRequest,
  known: readonly Finding[],
): readonly Finding[] {
  if (view.possible.length === 0 || check.name === 'entrypoint') return [];
  const told = new Set(known.flatMap(({ path }) => path ?? []));
  const messages = new Set(known.map(({ message }) => message));
  return check
    .run({ ...view, programs: view.possible, possible: [] }, request)
    .filter(({ path, message }) => !messages.has(message) && (path === undefined || !told.has(path)))
    .map((finding) => (finding.status === 'fail' ? { ...finding, status: 'warn' as const } : finding));
}

function subjectResults(
  check: Check,
  subject: SubjectFacts,
  opened: readonly Opened[],
  request: VerifyRequest,
): readonly CheckResult[] {
  if (check.kind === 'image' || check.kind === 'layers') return [];
  if (request.skipChecks.includes(check.name)) {
    const unread = check.name === 'platform-set' ? unreadEntries(subject) : [];
    return unread.length > 0 ? results(check.name, unread) : [turnedOff(check.name)];
  }
  if (check.kind === 'effect') return [];
  if (check.kind === 'subject') return results(check.name, check.run(subject, request));
  const views = opened.flatMap(({ view }) => ('unseen' in view ? [] : [view]));
  const unseen = opened.flatMap(({ view }) => ('unseen' in view ? [view.unseen] : []))[0];
  if (views.length === 0)
    return [{ check: check.name, status: 'skip', message: unseen ?? 'there is no image' }];
  return results(check.name, check.run(views));
}

function results(check: CheckName, findings: readonly Finding[]): readonly CheckResult[] {
  return findings.length === 0
    ? [{ check, status: 'pass' }]
    : findings.map((finding) => ({ check, ...finding }));
}

function turnedOff(check: CheckName): CheckResult {
  return { check, status: 'skip', message: 'turned off by the user' };
}

function passed(checks: readonly CheckResult[]): boolean {
  return checks.every((check) => check.status !== 'fail');
}
