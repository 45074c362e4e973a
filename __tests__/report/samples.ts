/** Values that the report's tests share. */
import type { StageTiming } from '../../src/build-log/graph/build-log-types.ts';
import { type Digest, parseDigest } from '../../src/domain/names/digest.ts';
import type { CheckResult, Report } from '../../src/domain/report.ts';
import type { Timeline } from '../../src/report/timeline.ts';

export function digest(digit: string): Digest {
  const parsed = parseDigest(`sha256:${digit.repeat(64)}`);
  if (!parsed) throw new Error(`${digit} makes no digest`);
  return parsed;
}

const pass = (check: CheckResult['check']): CheckResult => ({ check, status: 'pass' });

export const goodReport: Report = {
  schema: 1,
  subject: {
    ref: '127.0.0.1:5000/acme/trow:1.0',
    digest: digest('a'),
    mediaType: 'application/vnd.oci.image.index.v1+json',
  },
  ok: true,
  platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map((platform, i) => ({
    platform,
    digest: digest(String(i + 1)),
    size: 31_457_280 + i,
    ok: true,
    checks: [pass('config-platform')],
  })),
  checks: [pass('platform-set')],
  tags: [
    { ref: '127.0.0.1:5000/acme/trow:1.0', after: digest('a'), status: 'moved' },
    { ref: '127.0.0.1:5000/acme/trow:latest', before: digest('b'), after: digest('a'), status: 'moved' },
  ],
  promoted: true,
  images: [`127.0.0.1:5000/acme/trow@${digest('a')}`],
  timings: { build: 42, verify: 1.8 },
};

const stage = (
  platform: string,
  name: string,
  busy: readonly (readonly [number, number])[],
): StageTiming => ({
  platform,
  stage: name,
  startedMs: busy[0]?.[0] ?? 0,
  endedMs: busy.at(-1)?.[1] ?? 0,
  cached: false,
  steps: 3,
  cachedSteps: 0,
  busy: busy.map(([startedMs, endedMs]) => ({ startedMs, endedMs })),
});

export const timeline: Timeline = {
  phases: [
    { phase: 'probe', startedMs: 0, endedMs: 300 },
    { phase: 'prepare', startedMs: 300, endedMs: 4_500 },
    { phase: 'build', startedMs: 4_500, endedMs: 46_500 },
    { phase: 'verify', startedMs: 46_500, endedMs: 48_300 },
    { phase: 'promote', startedMs: 48_300, endedMs: 49_000 },
  ],
  stages: [
    stage('linux/amd64', 'cross', [[500, 12_500]]),
    stage('linux/arm64', 'cross', [[8_000, 39_000]]),
    stage('linux/arm64', 'stage-1', [
      [500, 1_500],
      [39_000, 40_000],
    ]),
    { ...stage('linux/arm/v7', 'cross', [[8_000, 8_100]]), cached: true, cachedSteps: 3 },
  ],
};
