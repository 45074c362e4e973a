/** A verification report for a person at a terminal. */

import type { CheckResult, CheckStatus, PlatformReport, Report, VerifyReport } from '../domain/report.ts';
import { printableLine } from '../util/printable.ts';
import { plural } from '../util/text.ts';
import { goodVerdict } from './verdict-words.ts';

export interface TextOptions {
  /** ANSI colours; off for files, pipes and NO_COLOR. */
  readonly colour: boolean;
}

const MARKS: Readonly<Record<CheckStatus, string>> = { pass: '✓', fail: '✗', warn: '!', skip: '–' };
/** Green, red, yellow, grey (ECMA-48, SGR). */
const COLOURS: Readonly<Record<CheckStatus, number>> = { pass: 32, fail: 31, warn: 33, skip: 90 };
const BOLD = 1;
const GREY = 90;

/** Lines without an end: findings in full, what passed in one line for each platform. */
export function renderVerifyReport(
  report: VerifyReport & Pick<Report, 'statement'>,
  { colour }: TextOptions,
): readonly string[] {
  const paint: Paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const findings = [...report.checks, ...report.platforms.flatMap((platform) => platform.checks)];
  return [
    `${paint(BOLD, printableLine(report.subject.ref))} ${paint(GREY, report.subject.digest)}`,
    ...section(paint, 'all platforms', undefined, report.checks),
    ...report.platforms.flatMap((platform) =>
      section(paint, printableLine(platform.platform), platform, platform.checks),
    ),
    ...statementLines(paint, report.statement),
    '',
    verdict(paint, report, findings),
  ];
}

function statementLines(paint: Paint, statement: Report['statement']): readonly string[] {
  if (statement === undefined) return [];
  const status = statement.accepted ? 'pass' : 'fail';
  const title = `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, 'verification statement')}`;
  if (statement.accepted) return ['', `${title} signed by ${printableLine(statement.signer ?? '')}`];
  return [
    '',
    title,
    `    ${paint(COLOURS.fail, MARKS.fail)} not accepted: ${printableLine(statement.reason)}`,
    ...(statement.remedy === undefined
      ? []
      : [`      ${paint(GREY, '→')} ${printableLine(statement.remedy)}`]),
  ];
}

type Paint = (code: number, text: string) => string;

function section(
  paint: Paint,
  name: string,
  platform: PlatformReport | undefined,
  checks: readonly CheckResult[],
): readonly string[] {
  const status = worst(checks);
  const passed = checks.filter((result) => result.status === 'pass').map((result) => result.check);
  const details = platform
    ? ` ${paint(GREY, `${platform.digest.slice(0, 19)}  ${megabytes(platform.size)}`)}`
    : '';
  const skipped = Map.groupBy(
    checks.filter((result) => result.status === 'skip'),
    (result) => result.message ?? '',
  );
  return [
    '',
    `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, name)}${details}`,
    ...(passed.length > 0
      ? [`    ${paint(COLOURS.pass, MARKS.pass)} ${[...new Set(passed)].join(', ')}`]
      : []),
    ...checks
      .filter((result) => result.status === 'fail' || result.status === 'warn')
      .flatMap((result) => finding(paint, result)),
    ...[...skipped].map(
      ([reason, results]) =>
        `    ${paint(COLOURS.skip, MARKS.skip)} ${[...new Set(results.map((result) => result.check))].join(', ')}: ${printableLine(reason)}`,
    ),
  ];
}

function finding(paint: Paint, result: CheckResult): readonly string[] {
  const mark = paint(COLOURS[result.status], MARKS[result.status]);
  return [
    `    ${mark} ${paint(BOLD, result.check)}  ${printableLine(result.message ?? result.path ?? '')}`,
    ...(result.remedy === undefined ? [] : [`      ${paint(GREY, '→')} ${printableLine(result.remedy)}`]),
  ];
}

function verdict(
  paint: Paint,
  report: VerifyReport & Pick<Report, 'statement'>,
  findings: readonly CheckResult[],
): string {
  const count = (status: CheckStatus): number => findings.filter((result) => result.status === status).length;
  const refused = report.statement?.accepted === false ? 1 : 0;
  const [failures, warnings] = [count('fail') + refused, count('warn')];
  const warned = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
  return report.ok
    ? `${paint(COLOURS.pass, MARKS.pass)} ${goodVerdict(report)}${warned}`
    : `${paint(COLOURS.fail, MARKS.fail)} ${plural(failures, 'failure')}${warned}`;
}

function worst(checks: readonly CheckResult[]): CheckStatus {
  for (const status of ['fail', 'warn', 'pass'] as const)
    if (checks.some((result) => result.status === status)) return status;
  return 'skip';
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
