/** The job summary: what was built, whether it is good, where the tags point, and where the time went. */

import type { CacheFacts } from '../build-log/graph/build-log-types.ts';
import { shortDigest } from '../domain/names/digest.ts';
import type { CheckResult, PlatformReport, Report, TagReport } from '../domain/report.ts';
import type { SignatureReport } from '../domain/signature-report.ts';
import type { SourceLocation } from '../errors.ts';
import { byteSize, listOf, plural } from '../util/text.ts';
import { code, fenced, folded, inline, table } from './markdown.ts';
import { findingsOf } from './report-findings.ts';
import {
  type SummaryLinks,
  type SummaryWarning,
  warningsSection,
  whereFrom,
  withinLimit,
} from './summary-sections.ts';
import { mermaidTimeline, type Timeline } from './timeline.ts';
import { goodVerdict } from './verdict-words.ts';

const MAX_FINDINGS = 100;
const MAX_LOG_LINES = 300;

/** One thing that is wrong. */
export interface SummaryPart {
  readonly message: string;
  readonly remedy?: string;
  readonly location?: SourceLocation;
}

/** Why a run ended early; an explained error, or a build failure with its step's log. */
export interface SummaryFailure extends SummaryPart {
  /** The failed step's own lines. */
  readonly log?: readonly string[];
  /** Where several things are wrong: each of them. */
  readonly parts?: readonly SummaryPart[];
}

/** Something that was not done, and why. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}

/** `verify` neither makes an image nor moves a tag. */
export type Work = 'build' | 'merge' | 'promote' | 'verify';

/** All that a summary may show; what is missing is left out. */
export interface SummaryInput {
  /** Image names without tags, as the user gave them. */
  readonly images: readonly string[];
  /** What the command does; it decides what is said of tags and of how the image came about. */
  readonly work: Work;
  /** The platforms that were asked for; undefined where nobody said which there must be. */
  readonly platforms?: readonly string[] | undefined;
  /** Undefined when the run ended before there was an image to verify. */
  readonly report?: Report;
  readonly failure?: SummaryFailure;
  /** How each platform was compiled: `dockerfile`, `emulate`, … */
  readonly compile?: Readonly<Record<string, string>>;
  readonly cache?: CacheFacts;
  readonly timeline?: Timeline;
  /** Commands to look at the result again. */
  readonly commands?: readonly string[];
  readonly skipped?: readonly Skipped[];
  /** What the plan said before. */
  readonly warnings?: readonly SummaryWarning[];
  readonly links?: SummaryLinks | undefined;
}

/** The summary in GitHub's Markdown; within GitHub's limit whatever the input. */
export function renderSummary(input: SummaryInput): string {
  return withinLimit([
    { rank: 0, text: headline(input) },
    { rank: 1, text: failureSection(input.failure) },
    { rank: 1, text: statement(input.report?.statement) },
    { rank: 9, text: failureLog(input.failure) },
    { rank: 2, text: platformTable(input) },
    { rank: 3, text: findings(input.report) },
    { rank: 4, text: tagTable(input.report?.tags) },
    { rank: 5, text: signature(input.report?.signature) },
    { rank: 6, text: warningsSection(input.warnings) },
    { rank: 8, text: skipped(input.skipped) },
    { rank: 9, text: timings(input) },
    { rank: 7, text: commands(input.commands) },
    { rank: 6, text: whereFrom(input.links) },
  ]);
}

function headline({ work, images, platforms, report, failure }: SummaryInput): string {
  const name = images.length > 0 ? listOf(images) : (report?.subject.ref ?? 'image');
  const verdict = verdictOf(work, report, failure);
  const lines = [`## ${verdict.ok ? '✅' : '❌'} ${inline(name)}: ${verdict.words}`];
  const asked = platforms ?? report?.platforms.map(({ platform }) => platform) ?? [];
  const count = plural(asked.length, 'platform');
  if (asked.length > 0)
    lines.push(`${count}${platforms === undefined ? '' : ' asked for'}: ${inline(listOf(asked))}.`);
  if (report) {
    const image = `${withoutTag(report.subject.ref)}@${report.subject.digest}`;
    lines.push(`Image: ${code(image)}`);
    if (verdict.ok && !image.startsWith('oci-layout:')) lines.push(fenced([`docker pull ${image}`], 'sh'));
  }
  return lines.join('\n\n');
}

function verdictOf(
  work: Work,
  report: Report | undefined,
  failure: SummaryFailure | undefined,
): { ok: boolean; words: string } {
  // Of tags only where there were some to move.
  const tags = report?.tags ?? [];
  const unmoved =
    work !== 'verify' && tags.length > 0 && tags.every(({ status }) => status !== 'moved')
      ? '; no tag was moved'
      : '';
  // A report is also not in order where a signature or a tag failed.
  if (report && !report.ok && !(failure && isVerified(report)))
    return {
      ok: false,
      words:
        isVerified(report) && report.statement?.accepted === false
          ? 'the verification statement is not accepted'
          : `verification failed${unmoved}`,
    };
  if (failure) return { ok: false, words: report ? 'verified, but not finished' : 'failed' };
  if (!report) return { ok: true, words: 'nothing was built' };
  if (work === 'verify') return { ok: true, words: goodVerdict(report) };
  const made = { build: 'built, ', merge: 'merged, ', promote: '' }[work];
  if (report.promoted) return { ok: true, words: `${made}verified and tagged` };
  return { ok: true, words: `${made.replace(', ', ' and ')}verified${unmoved}` };
}

function isVerified({ platforms, checks }: Report): boolean {
  return platforms.every(({ ok }) => ok) && checks.every(({ status }) => status !== 'fail');
}

function failureSection(failure: SummaryFailure | undefined): string {
  if (!failure) return '';
  const { parts = [] } = failure;
  if (parts.length > 1) {
    const lines = parts.map(
      (part) => `- ${inline(part.message, 2000)}${placeOf(part)}. ${inline(part.remedy ?? '', 2000)}`,
    );
    return `**What failed:**\n\n${lines.join('\n')}`;
  }
  const remedy = failure.remedy ? `\n\n**What to do:** ${inline(failure.remedy, 2000)}` : '';
  return `**What failed:** ${inline(failure.message, 2000)}${placeOf(failure)}${remedy}`;
}

function placeOf({ location }: SummaryPart): string {
  if (!location) return '';
  return ` (${code([location.file, location.line].filter((part) => part !== undefined).join(':'))})`;
}

function failureLog(failure: SummaryFailure | undefined): string {
  const log = failure?.log ?? [];
  if (log.length === 0) return '';
  const shown = log.slice(-MAX_LOG_LINES).map((line) => line.slice(0, 1000));
  const title =
    shown.length < log.length
      ? `The failed step's log: its last ${shown.length} lines`
      : "The failed step's log";
  return folded(title, fenced(shown));
}

function platformTable({ report, compile }: SummaryInput): string {
  if (!report) return '';
  const ways = compile ?? {};
  const withWay = Object.keys(ways).length > 0;
  return table(
    ['platform', 'digest', 'size', 'checks', ...(withWay ? ['compiled'] : [])],
    report.platforms.map((one) => [
      inline(one.platform),
      code(shortDigest(one.digest)),
      byteSize(one.size),
      checksCell(one),
      ...(withWay ? [inline(ways[one.platform] ?? '')] : []),
    ]),
  );
}

function checksCell({ checks, ok }: PlatformReport): string {
  const named = (status: CheckResult['status']) =>
    [...new Set(checks.filter((check) => check.status === status).map((check) => check.check))].map((name) =>
      code(name),
    );
  const passed = named('pass').length;
  const parts = [
    ...(named('fail').length > 0 ? [`✗ ${named('fail').join(', ')}`] : []),
    ...(named('warn').length > 0 ? [`warning: ${named('warn').join(', ')}`] : []),
    ...(passed > 0 ? [`✓ ${passed} passed`] : []),
    ...(named('skip').length > 0 ? [`not run: ${named('skip').join(', ')}`] : []),
  ];
  return parts.join('; ') || (ok ? '✓' : '✗');
}

function findings(report: Report | undefined): string {
  if (!report) return '';
  const all = findingsOf(report);
  if (all.length === 0) return '';
  const words = { fail: '✗ failed', warn: 'warning', skip: 'not run', pass: '' } as const;
  const rows = all
    .slice(0, MAX_FINDINGS)
    .map(({ platforms, check }) => [
      `${words[check.status]}: ${code(check.check)}`,
      inline(platforms.length === 0 ? 'image' : listOf(platforms)),
      [check.path === undefined ? '' : code(check.path), inline(check.message ?? '')]
        .filter(Boolean)
        .join(' '),
      inline(check.remedy ?? ''),
    ]);
  const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in report.json.` : '';
  return `### Findings\n\n${table(['check', 'where', 'what', 'what to do'], rows)}${more}`;
}

const TAG_WORDS: Readonly<Record<TagReport['status'], string>> = {
  moved: '✓ moved',
  unchanged: '✓ pointed there already',
  failed: '✗ could not be moved',
  restored: 'put back',
  removed: 'removed again',
  'not-restored': '✗ could not be put back',
  'not-attempted': 'not moved',
  kept: 'kept',
};

function tagTable(tags: readonly TagReport[] | undefined): string {
  if (!tags || tags.length === 0) return '';
  const rows = tags.map((tag) => [
    code(tag.ref),
    `${tag.before ? code(shortDigest(tag.before)) : '(none)'} → ${tag.after ? code(shortDigest(tag.after)) : '(none)'}`,
    [TAG_WORDS[tag.status], inline(tag.message ?? '')].filter(Boolean).join(': '),
  ]);
  return `### Tags\n\n${table(['tag', 'before → now', 'what happened'], rows)}`;
}

/** Who signed, and what: the command that verifies it stands among those to look again. */
function signature(found: SignatureReport | undefined): string {
  if (found === undefined || !found.signed) return '';
  const { by, attached } = found;
  const who =
    by.kind === 'keyless'
      ? `${code(by.identity)}, which ${code(by.issuer)} vouched for`
      : `the key ${code(by.hint)}`;
  const rows = attached.map(({ predicateType, repository, digest, listing: how, logIndex }) => [
    code(predicateType),
    code(`${repository}@${shortDigest(digest)}`),
    how === 'tag' ? 'by a tag: the registry lists no referrers' : 'in the registry’s list of referrers',
    inline(logIndex ?? 'not logged'),
  ]);
  return `### Signature\n\nSigned by ${who}.\n\n${table(['statement', 'attached as', 'found', 'entry in the log'], rows)}`;
}

function statement(found: Report['statement']): string {
  if (found === undefined) return '';
  const title = '### Verification statement\n\n';
  if (found.accepted)
    return `${title}It says that the image passed, and is signed by ${code(found.signer ?? '')}.`;
  const remedy = found.remedy === undefined ? '' : `\n\n**What to do:** ${inline(found.remedy, 2000)}`;
  return `${title}It is not accepted: ${inline(found.reason, 2000)}.${remedy}`;
}

function timings({ timeline, cache }: SummaryInput): string {
  const picture = timeline ? mermaidTimeline(timeline) : '';
  const facts = cache ? cacheSentence(cache) : '';
  return picture === '' && facts === '' ? '' : ['### Time', picture, facts].filter(Boolean).join('\n\n');
}

function cacheSentence({ steps, cached, imports, exportErrors }: CacheFacts): string {
  const found = imports.map((one) =>
    one.found ? `cache ${code(one.ref)} was read` : `there was no cache at ${code(one.ref)}`,
  );
  const lost = exportErrors.map((error) => `the cache was not written: ${inline(error, 300)}`);
  return `${[`${cached} of ${steps} steps came from the cache`, ...new Set([...found, ...lost])].join('; ')}.`;
}

function commands(lines: readonly string[] | undefined): string {
  return lines && lines.length > 0 ? `### To look again\n\n${fenced(lines, 'sh')}` : '';
}

function skipped(items: readonly Skipped[] | undefined): string {
  if (!items || items.length === 0) return '';
  return `### Not done\n\n${items.map(({ what, why }) => `- ${inline(what)}: ${inline(why)}`).join('\n')}`;
}

/** The repository of a reference, since a digest says more than the tag beside it. */
function withoutTag(ref: string): string {
  const name = ref.split('@')[0] ?? ref;
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
