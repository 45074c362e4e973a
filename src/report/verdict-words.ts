/** What may be said of a verification as a whole: no more than was looked at. */
import type { CheckName, VerifyReport } from '../domain/report.ts';

/** The clause for a report that is in order. @param whole what is said where every check was made. */
export function goodVerdict(report: VerifyReport, whole = 'the image is what it claims to be'): string {
  const left = notMade(report);
  if (left.length === 0) return whole;
  return `every check that was made passed; not made: ${left.join(', ')}`;
}

/** Checks that were not made, of the image as a whole or of one of its platforms. */
function notMade({ checks, platforms }: VerifyReport): readonly CheckName[] {
  const all = [...checks, ...platforms.flatMap((platform) => platform.checks)];
  return [...new Set(all.filter(({ status }) => status === 'skip').map(({ check }) => check))];
}
