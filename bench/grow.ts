/**
 * How the cost of `multihull verify` grows: with bytes, layers, platforms and files, one at a time. Writes the figures to
 * docs/growth.json and the chart to docs/growth.svg.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/run.ts';
import { chart, type Point, type Series } from './grow-chart.ts';
import { type Shape, writeLayout } from './grow-layout.ts';
import type { Env } from './measure.ts';
import { PEAK } from './peak.ts';

const GiB = 1024 ** 3;
const BASE: Shape = { bytes: 0, layers: 1, platforms: 1, files: 100 };

/** What grows, and how far; `quick` is a tenth of it, to see that the script works. */
const GROWTH = [
  {
    title: 'size',
    unit: 'GiB unpacked',
    at: [0.1, 0.5, 1, 2, 5],
    shape: (n: number): Shape => ({ ...BASE, bytes: n * GiB }),
  },
  {
    title: 'layers',
    unit: 'layers of 16 MiB',
    at: [1, 30, 60, 90, 120],
    shape: (n: number): Shape => ({ ...BASE, layers: n, bytes: n * 16 * 1024 * 1024 }),
  },
  {
    title: 'platforms',
    unit: 'platforms of 256 MiB',
    at: [1, 3, 5, 7, 9],
    shape: (n: number): Shape => ({ ...BASE, platforms: n, bytes: GiB / 4 }),
  },
  {
    title: 'files',
    unit: 'thousand files',
    at: [1, 250, 500, 750, 1000],
    shape: (n: number): Shape => ({ ...BASE, files: n * 1000 }),
  },
] as const;

/** @param share 1 for all of it; less makes images of that share of the size. */
export async function benchGrow(share: number, env: Env): Promise<void> {
  const series: Series[] = [];
  for (const { title, unit, at, shape } of GROWTH) {
    const points: Point[] = [];
    for (const full of at) {
      const n =
        title === 'layers' || title === 'platforms' ? Math.max(1, Math.round(full * share)) : full * share;
      const point = { at: n, ...(await measure(shape(n), env)) };
      console.error(
        `${title.padEnd(10)} ${String(n).padStart(8)} ${unit.padEnd(26)} ${point.seconds.toFixed(2).padStart(7)} s ${point.peakMiB.toFixed(0).padStart(5)} MiB`,
      );
      points.push(point);
    }
    series.push({ title, unit, points });
  }
  if (share !== 1) return;
  writeFileSync(join(ROOT, 'docs/growth.json'), `${JSON.stringify(series, undefined, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/growth.svg'), chart(series));
}

/** Cold: nothing is known of the image. The layout is on disk, and most likely in memory, just written. */
async function measure(shape: Shape, env: Env): Promise<Omit<Point, 'at'>> {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-grow-'));
  try {
    const layout = join(directory, 'layout');
    mkdirSync(layout);
    await writeLayout(layout, shape);
    const cli = join(env['BENCH_DIST'] ?? join(ROOT, 'dist'), 'cli/index.js');
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', PEAK, cli, 'verify', `oci-layout:${layout}`, '--json'],
      { env: { ...env, XDG_CACHE_HOME: directory }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const seconds = (performance.now() - started) / 1000;
    const peak = /peak-kib=(\d+)/.exec(stderr)?.[1];
    // The program is for amd64 alone, so other platforms fail; but all of it must have been read.
    if (
      (status !== 0 && status !== 1) ||
      peak === undefined ||
      /was not read|cannot be unpacked/.test(stdout)
    )
      throw new Error(`verify ended with ${status}:\n${stdout.slice(0, 2000)}${stderr}`);
    return { seconds, peakMiB: Number(peak) / 1024 };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
