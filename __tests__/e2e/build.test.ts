/** The main job, end to end, as the runner starts it. */

import { readFileSync } from 'node:fs';
import { expectReport } from '../report/expect-report.ts';
import { act, freshImage, leftovers, must, printedBy, ROOT, THREE, tagDigest } from './engines.ts';

const image = freshImage('lighthouse');
/** Digests of the first build, by platform. */
let platforms: string | undefined;
/** Of both runs: labels name the commit. */
const sha = must('git', ['-C', ROOT, 'rev-parse', 'HEAD']).trim();
const run = () =>
  act({
    workspace: ROOT,
    sha,
    ref: 'refs/tags/v0.3.1',
    inputs: { images: image, platforms: THREE, context: 'examples/lighthouse' },
  });

test('a crate becomes an image of exactly three platforms, whose tags point at the verified digest', async () => {
  const result = await run();
  expect(result.exitCode).toBe(0);
  const { digest = '' } = result.outputs;
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(result.outputs['promoted']).toBe('true');
  expect(result.outputs['tags']?.split('\n').sort()).toEqual(
    ['0.3', '0.3.1', 'latest'].map((tag) => `${image}:${tag}`).sort(),
  );
  for (const tag of ['0.3.1', '0.3', 'latest']) expect(await tagDigest(image, tag)).toBe(digest);

  const index = JSON.parse(must('docker', ['buildx', 'imagetools', 'inspect', '--raw', `${image}:0.3.1`]));
  const listed = index.manifests
    .map((entry: { platform: { os: string; architecture: string; variant?: string } }) => entry.platform)
    .filter((platform: { os: string }) => platform.os !== 'unknown')
    .map((platform: { os: string; architecture: string; variant?: string }) =>
      [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
    );
  expect(listed.sort()).toEqual(['linux/amd64', 'linux/arm/v7', 'linux/arm64']);
  platforms = result.outputs['platforms'];
  expect(Object.keys(JSON.parse(platforms ?? '{}')).sort()).toEqual([
    'linux/amd64',
    'linux/arm/v7',
    'linux/arm64',
  ]);

  const report = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8'));
  expectReport(report);
  expect(report).toMatchObject({ schema: 1, ok: true, promoted: true, subject: { digest } });
  expect(result.summary).toContain(image);
  expect(result.summary).toContain('gantt');
  expect(result.stdout).toContain(`docker buildx imagetools inspect ${image}:0.3.1`);
  expect(result.post.stdout).toMatch(/removed builder multihull-/);
  expect(leftovers()).toEqual([]);
});

test('built a second time, every step of the compile stage comes from the registry cache', async () => {
  const result = await run();
  expect(result.exitCode).toBe(0);
  const compiled = result.stdout.split('\n').filter((line) => line.includes('RUN cargo build'));
  expect(compiled).toHaveLength(3);
  for (const line of compiled) expect(line).toContain('CACHED');
  // The index itself is new: its provenance says when it was built.
  expect(result.outputs['platforms']).toBe(platforms);
});

test.each([
  ['linux/amd64', 'x86_64', 64],
  ['linux/arm64', 'aarch64', 64],
  ['linux/arm/v7', 'arm', 32],
])('the program of %s runs, and was compiled for %s', (platform, arch, width) => {
  const printed = printedBy(`${image}:0.3.1`, platform);
  expect(JSON.parse(printed)).toMatchObject({ name: 'lighthouse', arch, pointer_width: width });
});
