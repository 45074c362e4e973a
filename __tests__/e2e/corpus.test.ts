/**
 * Images made for real, broken and healthy: verification says of each exactly what its row says, read from a registry
 * and from an OCI layout; and `docker run` agrees.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPorts } from '../../src/adapters/node-ports.ts';
import { parsePlatform } from '../../src/domain/platforms/platform.ts';
import type { CheckStatus, VerifyReport } from '../../src/domain/report.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import { openImage, parseImageRef } from '../../src/registry/source.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { buildCorpus, type Made } from '../../testbed/corpus/build.ts';
import { BROKEN_CASES, CASES, HEALTHY_CASES } from '../../testbed/corpus/cases.ts';
import { dockerRun } from '../../testbed/corpus/docker-run.ts';
import { isOpen, OPEN } from '../../testbed/corpus/open.ts';
import type { Expected, Row, Runs } from '../../testbed/corpus/types.ts';
import { DIST, type Ended, start } from '../bundle/support.ts';
import { recordingLog } from '../fakes/ports.ts';
import { REGISTRY } from './engines.ts';

const environment = readRunEnvironment(process.env);
const ports = createPorts({ env: process.env, environment, log: recordingLog() });
const cacheDir = mkdtempSync(join(tmpdir(), 'multihull-corpus-'));
const made = new Map<string, Made>();

beforeAll(async () => {
  for (const one of await buildCorpus(REGISTRY)) made.set(one.row.name, one);
});

function madeOf(row: Row): Made {
  const found = made.get(row.name);
  if (!found) throw new Error(row.name);
  return found;
}

async function verify(reference: string, row: Row): Promise<VerifyReport> {
  const { source, reference: tag } = await openImage(parseImageRef(reference), ports);
  const platforms = row.ask?.platforms?.flatMap((name) => parsePlatform(name) ?? []);
  return verifyImage(
    source,
    tag,
    {
      ...(platforms ? { platforms } : {}),
      allow: row.ask?.allow ?? [],
      skipChecks: [],
      openLayers: true,
      cacheDir,
    },
    ports,
  );
}

/** What was found, as rows write it. */
function found(report: VerifyReport, status: CheckStatus): readonly Expected[] {
  return [
    ...report.platforms.flatMap(({ platform, checks }) => checks.map((check) => ({ ...check, platform }))),
    ...report.checks.map((check) => ({ ...check, platform: '' })),
  ]
    .filter((check) => check.status === status)
    .map(({ check, platform, path = '', message = '' }) => [check, platform, path, message]);
}

/** Compares without order; a message is compared by the fragment, and shown whole where nothing matches. */
function expectFindings(report: VerifyReport, status: CheckStatus, expected: readonly Expected[]): void {
  const wanted = [...expected];
  const shown = found(report, status).map((finding): Expected => {
    const at = wanted.findIndex(
      (one) => one.slice(0, 3).join('\n') === finding.slice(0, 3).join('\n') && finding[3].includes(one[3]),
    );
    return at < 0 ? finding : (wanted.splice(at, 1)[0] ?? finding);
  });
  const sorted = (list: readonly Expected[]): readonly string[] => list.map((one) => one.join(' | ')).sort();
  expect(sorted(shown)).toEqual(sorted(expected));
}

test('the corpus is large enough, and no name is used twice', () => {
  expect(BROKEN_CASES.length).toBeGreaterThanOrEqual(90);
  expect(HEALTHY_CASES.length).toBeGreaterThanOrEqual(80);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  for (const { fails } of BROKEN_CASES) expect(fails).not.toHaveLength(0);
  for (const { fails } of HEALTHY_CASES) expect(fails).toHaveLength(0);
});

const OPEN_ROWS = CASES.filter(({ name }) => isOpen(name));
const SETTLED = CASES.filter(({ name }) => !isOpen(name));

describe('the verdict', () => {
  test.each(SETTLED.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const { reference, layout } = madeOf(row);
    for (const where of [reference, `oci-layout:${layout}`]) {
      const report = await verify(where, row);
      expectFindings(report, 'fail', row.fails);
      expectFindings(report, 'warn', row.warns ?? []);
      expect(report.ok).toBe(row.fails.length === 0);
    }
  });
});

if (OPEN_ROWS.length > 0)
  describe('not yet as it should be: take it out of testbed/corpus/open.ts once it is', () => {
    test.failing.each(OPEN_ROWS.map((row) => [row.name, row] as const))('%s', async (_, row) => {
      const report = await verify(`oci-layout:${madeOf(row).layout}`, row);
      expectFindings(report, 'fail', row.fails);
      expectFindings(report, 'warn', row.warns ?? []);
    });
  });

test('the list of what is open names rows', () => {
  const names = new Set(CASES.map(({ name }) => name));
  expect(Object.values(OPEN).flatMap((list) => list.filter((name) => !names.has(name)))).toEqual([]);
});

/** Failures of these are about the program that `docker run` starts. */
const NEVER_STARTS: readonly string[] = ['interpreter', 'entrypoint'];

function platformsOf(row: Row): readonly string[] {
  return 'dockerfile' in row.made ? row.made.platforms : row.made.map(({ platform }) => platform);
}

function runsOf({ runs }: Row, platform: string): Runs {
  if (typeof runs !== 'object' || 'here' in runs) return runs as Runs;
  const one = runs[platform];
  if (one === undefined) throw new Error(`the row does not say what ${platform} does`);
  return one;
}

const TO_RUN = CASES.flatMap((row) =>
  [...new Set(platformsOf(row))].flatMap((platform) => {
    const runs = runsOf(row, platform);
    return runs === 'not-runnable-here' ? [] : [[row.name, platform, row, runs] as const];
  }),
);

describe('docker run', () => {
  test.each(TO_RUN)('%s, %s', async (_, platform, row, runs) => {
    const ran = await dockerRun(madeOf(row).reference, platform);
    const expected = typeof runs === 'object' ? runs.here : runs;
    expect(ran).toEqual({ ok: expected, said: ran.said });
  });
});

// A row that says that an image does not run, and for no reason of the testbed's, has a failure that would stop it.
test.each(TO_RUN.filter(([, , , runs]) => runs === false))(
  'why it does not run: %s, %s',
  (_, platform, row) => {
    const reasons = row.fails.filter(([, where]) => where === platform || where === '');
    expect(reasons.map(([check]) => check)).not.toHaveLength(0);
  },
);

test.each(TO_RUN.filter(([, , , runs]) => runs === true))(
  'nothing is said against what runs: %s, %s',
  (_, platform, row) => {
    const said = row.fails.filter(([check, where]) => where === platform && NEVER_STARTS.includes(check));
    expect(said).toEqual([]);
  },
);

describe('multihull verify, the command', () => {
  const cli = (words: readonly string[]): Promise<Ended> =>
    start(
      join(DIST, 'cli/index.js'),
      ['verify', ...words, '--json'],
      { PATH: process.env['PATH'] ?? '', HOME: cacheDir },
      cacheDir,
    );
  const reference = (name: string): string => made.get(name)?.reference ?? '';

  test('0 for a healthy image, and the report on stdout', async () => {
    const ended = await cli([
      reference('three-platforms'),
      '--platforms',
      'linux/amd64,linux/arm64,linux/arm/v7',
    ]);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ schema: 1, ok: true, platforms: [{}, {}, {}] });
  });

  test('1 for a broken one, with what is wrong', async () => {
    const ended = await cli([`oci-layout:${made.get('copy-without-targetarch')?.layout}`]);
    expect(ended.code).toBe(1);
    const report = JSON.parse(ended.stdout) as VerifyReport;
    expect(report.ok).toBe(false);
    expect(found(report, 'fail').map(([check]) => check)).toContain('distinct');
  });

  test('2 for a reference that is none', async () => {
    const ended = await cli(['Not An Image']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
  });

  test('3 for an image that is not there', async () => {
    const ended = await cli([`${REGISTRY}/corpus/never-pushed:1`]);
    expect(ended).toMatchObject({ code: 3, stdout: '' });
  });
});
