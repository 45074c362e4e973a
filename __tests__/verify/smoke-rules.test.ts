import { expect, test } from '@jest/globals';
import { parseDigest } from '../../src/domain/names/digest.ts';
import type { CheckResult, VerifyReport } from '../../src/domain/report.ts';
import { withSmokeOfLegs } from '../../src/verify/smoke-rules.ts';

function reportOf(
  ...platforms: readonly (readonly [string, string, readonly CheckResult[]])[]
): VerifyReport {
  const digest = (letter: string) => {
    const parsed = parseDigest(`sha256:${letter.repeat(64)}`);
    if (!parsed) throw new Error('a digest');
    return parsed;
  };
  return {
    subject: { ref: 'a.io/x', digest: digest('f'), mediaType: '' },
    ok: true,
    platforms: platforms.map(([platform, letter, checks]) => ({
      platform,
      digest: digest(letter),
      size: 1,
      ok: true,
      checks,
    })),
    checks: [],
  };
}

const ran: CheckResult = { check: 'smoke', status: 'pass', message: 'ended well' };
const other: CheckResult = { check: 'entrypoint', status: 'pass' };

test('the merged report has this leg’s run, and says who ran the others', () => {
  const whole = reportOf(['linux/amd64', 'a', [other]], ['linux/arm64', 'b', [other]]);
  const { platforms } = withSmokeOfLegs(whole, reportOf(['linux/amd64', 'a', [other, ran]]));
  expect(platforms.map(({ checks }) => checks)).toEqual([
    [other, ran],
    [
      other,
      { check: 'smoke', status: 'skip', message: expect.stringContaining('by the leg of linux/arm64') },
    ],
  ]);
});

test('an image that a newer attempt of the same leg has left was not run by this one', () => {
  const whole = reportOf(['linux/amd64', 'b', []]);
  const [platform] = withSmokeOfLegs(whole, reportOf(['linux/amd64', 'a', [ran]])).platforms;
  expect(platform?.checks).toEqual([expect.objectContaining({ check: 'smoke', status: 'skip' })]);
});
