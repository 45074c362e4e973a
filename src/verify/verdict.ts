/** From what was read to the report: pure, so that every verdict can be tested without a registry. */

import { OverBudget, type Spend } from '../domain/budget.ts';
import { platformOf } from '../domain/platforms/platform.ts';
import type { CheckName, CheckResult, PlatformReport, VerifyReport } from '../domain/report.ts';
import type { ImageEntry, SubjectFacts } from '../image/facts/image-facts.ts';
import type { ShellParser } from '../shell/load-parser.ts';
import { CHECKS, type Check } from './checks/check-table.ts';
import { type StartedPrograms, startedPrograms } from './checks/distinct.ts';
import { unreadEntries } from './checks/platform-set.ts';
import { layerProblem } from './layer-problems.ts';
import { displayPlatform, type Finding, platformClaim } from './view/finding.ts';
import { type ImageView, viewOf } from './view/image-view.ts';
import type { VerifyRequest } from './view/verify-request.ts';

const NOT_OPENED = 'the layers were not opened';

/** One platform's part of the report, and what other platforms are compared with. */
export interface JudgedImage {
  readonly report: PlatformReport;
  readonly programs: StartedPrograms | Unseen;
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
  const judged = subject.entries.flatMap((entry) =>
    entry.kind === 'image' ? [judgeImage(entry, request, parser)] : [],
  );
  return conclude(subject, judged, request);
}

/**
 * The checks of one image.
 * @param spend where it is counted what this takes.
 * @param see is shown what was looked into, if that could be done.
 */
export function judgeImage(
  image: ImageEntry,
  request: VerifyRequest,
  parser?: ShellParser,
  spend?: Spend,
  see: (view: ImageView) => void = () => {},
): JudgedImage {
  let view = open(image, parser, spend);
  let checks: readonly CheckResult[];
  try {
    checks = CHECKS.flatMap((check) => imageResults(check, image, view, request));
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    view = beyond(error);
    checks = CHECKS.flatMap((check) => imageResults(check, image, view, request));
  }
  if (!('unseen' in view)) see(view);
  return {
    report: {
      platform: displayPlatform(platformClaim(image)),
      digest: image.descriptor.digest,
      size: image.size,
      ok: passed(checks),
      checks,
    },
    programs: 'unseen' in view ? view : startedPrograms(view),
  };
}

/** The report, from what was judged of each image of the subject, in order. */
export function conclude(
  subject: SubjectFacts,
  judged: readonly JudgedImage[],
  request: VerifyRequest,
): VerifyReport {
  const checks = CHECKS.flatMap((check) => subjectResults(check, subject, judged, request));
  const platforms = judged.map(({ report }) => report);
  return {
    subject: { ref: subject.ref, digest: subject.digest, mediaType: subject.mediaType },
    ok: passed(checks) && platforms.every((platform) => platform.ok),
    platforms,
    checks,
  };
}

function open(image: ImageEntry, parser?: ShellParser, spend?: Spend): ImageView | Unseen {
  const claim = platformClaim(image);
  const platform = platformOf(claim);
  if (!platform)
    return { unseen: `Multihull does not know what a program for ${displayPlatform(claim)} looks like` };
  if (image.overBudget) return beyond(image.overBudget);
  if (!image.layers) return { unseen: NOT_OPENED };
  const problem = layerProblem(image.layers, image.config);
  if (problem) return { unseen: problem.message, finding: problem };
  try {
    return viewOf(
      image,
      image.layers.map((layer) => layer.facts),
      platform,
      parser,
      spend,
    );
  } catch (error) {
    if (error instanceof OverBudget) return beyond(error);
    throw error;
  }
}

function beyond({ message, remedy }: { readonly message: string; readonly remedy: string }): Unseen {
  return { unseen: message, finding: { status: 'fail', message, remedy } };
}

function imageResults(
  check: Check,
  image: ImageEntry,
  view: ImageView | Unseen,
  request: VerifyRequest,
): readonly CheckResult[] {
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
  judged: readonly JudgedImage[],
  request: VerifyRequest,
): readonly CheckResult[] {
  if (check.kind === 'image' || check.kind === 'layers') return [];
  if (request.skipChecks.includes(check.name)) {
    const unread = check.name === 'platform-set' ? unreadEntries(subject) : [];
    return unread.length > 0 ? results(check.name, unread) : [turnedOff(check.name)];
  }
  if (check.kind === 'effect') return [];
  if (check.kind === 'subject') return results(check.name, check.run(subject, request));
  const views = judged.flatMap(({ programs }) => ('unseen' in programs ? [] : [programs]));
  const unseen = judged.flatMap(({ programs }) => ('unseen' in programs ? [programs.unseen] : []))[0];
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
