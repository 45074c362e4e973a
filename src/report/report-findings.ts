/** Findings as people want to read them: the worst first, and what is the same on several platforms once. */
import type { CheckResult, CheckStatus, Report } from '../domain/report.ts';

/** A finding with the platforms that it was found on; none when it is about the whole image. */
export interface Finding {
  readonly check: CheckResult;
  readonly platforms: readonly string[];
}

const WEIGHT: Readonly<Record<CheckStatus, number>> = { fail: 0, warn: 1, skip: 2, pass: 3 };

/** All that did not pass. */
export function findingsOf(report: Report): readonly Finding[] {
  const found = new Map<string, { check: CheckResult; platforms: string[] }>();
  const add = (check: CheckResult, platform: string | undefined): void => {
    if (check.status === 'pass') return;
    const { status, path, found: seen, expected, message, remedy } = check;
    const key = JSON.stringify([check.check, status, path, seen, expected, message, remedy]);
    const finding = found.get(key) ?? { check, platforms: [] };
    if (platform !== undefined) finding.platforms.push(platform);
    found.set(key, finding);
  };
  for (const check of report.checks) add(check, undefined);
  for (const one of report.platforms) for (const check of one.checks) add(check, one.platform);
  return [...found.values()].sort((a, b) => WEIGHT[a.check.status] - WEIGHT[b.check.status]);
}
