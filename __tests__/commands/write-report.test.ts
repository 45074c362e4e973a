import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { reportError, reportOutcome } from '../../src/commands/write-report.ts';
import { parseDigest } from '../../src/domain/names/digest.ts';
import type { Report } from '../../src/domain/report.ts';
import { EnvironmentError, type ExplainedError, UserError, VerificationError } from '../../src/errors.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { recordingLog, testPorts } from '../fakes/ports.ts';
import { inputsOf } from '../fakes/typed-inputs.ts';
import { planOf } from '../plan/plan-samples.ts';
import { expectReport } from '../report/expect-report.ts';

const digest =
  parseDigest(`sha256:${'e'.repeat(64)}`) ??
  (() => {
    throw new Error('a digest');
  })();

function recordedResults() {
  const outputs: Record<string, string> = {};
  const summaries: string[] = [];
  return {
    outputs,
    summaries,
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
    summary: async (markdown: string) => void summaries.push(markdown),
  };
}

const REPORT: Report = {
  schema: 1,
  subject: { ref: 'ghcr.io/acme/trow', digest, mediaType: 'application/vnd.oci.image.index.v1+json' },
  ok: true,
  platforms: [{ platform: 'linux/arm64', digest, size: 1000, ok: true, checks: [] }],
  checks: [{ check: 'platform-set', status: 'pass' }],
  tags: [{ ref: 'ghcr.io/acme/trow:1', after: digest, status: 'moved' }],
  promoted: true,
  images: [`ghcr.io/acme/trow@${digest}`],
  timings: { build: 1.5 },
};

const built = (report: Report, failure?: ExplainedError): Outcome => ({
  kind: 'built',
  plan: planOf(),
  report,
  build: {
    events: [],
    cache: { steps: 0, cached: 0, imports: [], exportErrors: [] },
    timings: [],
    warnings: [],
    text: [],
    durationMs: 0,
  },
  phases: [],
  failure,
});

async function told(outcome: Outcome, given: Parameters<typeof inputsOf>[0] = {}) {
  const [ports, results] = [await testPorts(), recordedResults()];
  const code = await reportOutcome(outcome, inputsOf(given, { temp: ports.temp }), ports, results);
  return { code, ports, ...results };
}

describe('metadata-action’s outputs', () => {
  test.each([
    ['planned', (): Outcome => ({ kind: 'planned', plan: planOf({ labels: 'vendor=Acme, Inc.' }) })],
    [
      'built',
      (): Outcome => ({ ...built(REPORT), plan: planOf({ labels: 'vendor=Acme, Inc.' }) }) as Outcome,
    ],
  ])('are there when it is only %s, too', async (_kind, outcome) => {
    const { outputs } = await told(outcome());
    expect(outputs['version']).toBe('1.2.3');
    expect(outputs['labels']?.split('\n')).toEqual(
      expect.arrayContaining(['vendor=Acme, Inc.', 'org.opencontainers.image.version=1.2.3']),
    );
    expect(JSON.parse(outputs['json'] ?? '')).toMatchObject({
      tags: expect.arrayContaining(['ghcr.io/acme/trow:1.2.3', 'ghcr.io/acme/trow:latest']),
      'tag-names': ['1.2.3', '1.2', '1', 'latest'],
      labels: { vendor: 'Acme, Inc.' },
      annotations: expect.arrayContaining([
        expect.stringContaining('org.opencontainers.image.version=1.2.3'),
      ]),
    });
  });

  test('the ID of a loaded image', async () => {
    const loaded = { platform: 'linux/amd64', id: digest, refs: ['ghcr.io/acme/trow:1'] };
    expect((await told(built({ ...REPORT, loaded }))).outputs['imageid']).toBe(digest);
    expect((await told(built(REPORT))).outputs['imageid']).toBe('');
  });
});

describe('a run that went well', () => {
  test('gives its outputs', async () => {
    const { code, outputs, ports } = await told(built(REPORT));
    expect(code).toBe(0);
    expect(outputs).toMatchObject({
      digest,
      tags: 'ghcr.io/acme/trow:1',
      images: `ghcr.io/acme/trow@${digest}`,
      platforms: JSON.stringify({ 'linux/arm64': digest }),
      report: `${ports.temp}/multihull-report-0badcafe.json`,
      promoted: 'true',
      complete: 'true',
    });
  });

  test('of a leg is complete in the job that finished the image', async () => {
    const leg = { platforms: 'linux/amd64,linux/arm64', leg: 'linux/arm64', 'run-id': '7' };
    const of = (missing: readonly string[]) =>
      built({ ...REPORT, leg: { run: '7', attempt: 1, built: ['linux/arm64'], missing } });
    expect((await told(of([]), leg)).outputs['complete']).toBe('true');
    expect((await told(of(['linux/amd64']), leg)).outputs['complete']).toBe('false');
    // Where nothing is pushed, no legs meet: this job has its share, and no more.
    expect((await told(built(REPORT), leg)).outputs['complete']).toBe('false');
  });

  test('leaves report.json, and says where it is last', async () => {
    const { outputs, ports } = await told(built(REPORT));
    const written = JSON.parse(await readFile(outputs['report'] ?? '', 'utf8'));
    expect(written).toEqual(REPORT);
    expectReport(written);
    expect(ports.log.of('info').at(-1)).toBe(`report: ${outputs['report']}`);
  });

  test('shows the commands to look again', async () => {
    const { ports } = await told(built(REPORT));
    expect(ports.log.of('group').join('\n')).toContain(
      'docker run --rm --platform linux/arm64 ghcr.io/acme/trow:',
    );
  });

  test('that only planned gives the plan', async () => {
    const { code, outputs, summaries } = await told({ kind: 'planned', plan: planOf() });
    expect(code).toBe(0);
    expect(outputs['promoted']).toBe('false');
    expect(JSON.parse(outputs['plan'] ?? '')).toMatchObject({ schema: 1 });
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toContain('ghcr.io/acme/trow: a plan; nothing was built');
    expect(summaries[0]).toContain('docker buildx build');
  });
});

describe('a run that failed', () => {
  const failing: Report = {
    ...REPORT,
    ok: false,
    promoted: false,
    tags: [{ ref: 'ghcr.io/acme/trow:1', status: 'not-attempted' }],
    platforms: [
      {
        platform: 'linux/arm64',
        digest,
        size: 1,
        ok: false,
        checks: [
          { check: 'binary-arch', status: 'fail', message: 'x86-64 in arm64', remedy: 'Compile for it.' },
        ],
      },
    ],
  };

  test('its verification: exit 1, no tag among the outputs, the finding as annotation', async () => {
    const failure = new VerificationError('the image failed verification', { remedy: 'Compile for it.' });
    const { code, outputs, ports, summaries } = await told(built(failing, failure));
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ tags: '', promoted: 'false', digest });
    expect(ports.log.entries).toContainEqual(
      expect.objectContaining({ kind: 'error', text: 'linux/arm64: x86-64 in arm64\nCompile for it.' }),
    );
    expect(summaries.join()).toContain('x86-64 in arm64');
  });

  test('its promotion: exit 3, and no tag is said to have moved', async () => {
    const failure = new EnvironmentError('not every tag could be moved', { remedy: 'Run it again.' });
    const { code, outputs, ports } = await told(built({ ...REPORT, ok: false, promoted: false }, failure));
    expect(code).toBe(3);
    expect(outputs).toMatchObject({ tags: '', promoted: 'false' });
    expect(ports.log.of('error')).toEqual(['not every tag could be moved\nRun it again.']);
  });

  test('before there was an image: the place, the remedy, the summary', async () => {
    const location = { file: 'Dockerfile', line: 3 };
    const failure = new UserError('bad stage', { input: 'file', value: 'x', remedy: 'Fix it.', location });
    const { code, outputs, ports, summaries } = await told({
      kind: 'failed',
      plan: undefined,
      phases: [],
      failure,
    });
    expect(code).toBe(2);
    expect(outputs).toEqual({ promoted: 'false' });
    expect(ports.log.entries).toContainEqual({
      kind: 'error',
      text: 'bad stage\nFix it.',
      annotation: { title: 'Multihull', ...location },
    });
    expect(summaries.join()).toContain('Fix it.');
  });
});

describe('what is thrown outside of the pipeline', () => {
  test('an error that explains itself', async () => {
    const [log, results] = [recordingLog(), recordedResults()];
    const error = new UserError('bad input', { input: 'x', value: 'y', remedy: 'Write z.' });
    expect(await reportError(error, log, results)).toBe(2);
    expect(log.of('error')).toEqual(['bad input\nWrite z.']);
    expect(results.summaries.join()).toContain('Write z.');
  });

  test.each([new TypeError('x is not a function'), 'a text', undefined])(
    '%p is shown as a bug of ours',
    async (error) => {
      const log = recordingLog();
      expect(await reportError(error, log, recordedResults())).toBe(3);
      expect(log.of('error')[0]).toMatch(/^This is a bug in Multihull, please report it: /);
    },
  );
});
