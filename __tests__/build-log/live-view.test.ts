import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createBuildLog } from '../../src/build-log/build-log.ts';
import { clockText, liveView } from '../../src/build-log/live-view.ts';
import type { StageProgress, StageState } from '../../src/build-log/stage-progress.ts';
import type { LiveScreen } from '../../src/ports.ts';
import { displayWidth } from '../../src/util/display-width.ts';
import { recording } from './recorded.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];
const screen = (columns: number, rows = 24): LiveScreen => ({ columns, rows, clean: (text) => text });
const totals = { title: 'building', elapsedMs: 12_300, bytes: 0 };

function textOf(stages: readonly StageProgress[], where: LiveScreen, more = totals): string[] {
  return liveView(stages, more, where).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

function stage(label: string, state: StageState, now = '', more: Partial<StageProgress> = {}): StageProgress {
  return { label, state, now, elapsedMs: 1000, steps: 4, finishedSteps: 1, cachedSteps: 0, ...more };
}

/** What is on the screen when this share of a recording was read; BuildKit's clock is the recording's. */
function during(name: string, share: number, columns: number): string[] {
  const { lines } = recording(name);
  const log = createBuildLog({ platforms: PLATFORMS });
  const read = lines.slice(0, Math.ceil(lines.length * share));
  for (const line of read) log.push(line);
  const times = [...read.join('').matchAll(/"(?:started|completed)":"([^"]+)"/g)].map((match) =>
    Date.parse((match[1] ?? '').replace(/(\.\d{3})\d+/, '$1')),
  );
  return textOf(log.stages(Math.max(...times)), screen(columns), { ...totals, bytes: log.transferred() });
}

describe('recorded builds', () => {
  test('in the middle, stages are at work, and transfers are counted', () => {
    const halfway = during('good', 0.5, 100);
    expect(halfway.some((line) => /^✓ setting up/.test(line))).toBe(true);
    expect(halfway.at(-1)).toMatch(/^building 12\.3 s · \d+ of \d+ steps/);
  });

  test('transfers are counted in megabytes while they last', () => {
    const log = createBuildLog({ platforms: PLATFORMS });
    const seen = new Set<string>();
    // The recorder's registry was on the same machine: here its layers are halfway.
    for (const line of recording('good').lines) {
      log.push(line.replace(/"current":(\d{8,})((?:(?!\}).)*),"completed":"[^"]+"/g, '"current":20000000$2'));
      for (const { now } of log.stages(0))
        if (/fetching/.test(now)) seen.add(now.replace(/\d+(?:\.\d+)?/g, 'N'));
    }
    expect([...seen]).toContain('N/N fetching N of N MB');
  });

  test('in the end everything is done', () => {
    const stages = during('good', 1, 100);
    expect(stages.slice(0, -1).filter((line) => !line.startsWith('✓'))).toEqual([]);
    expect(stages.some((line) => line.startsWith('✓ export'))).toBe(true);
  });

  test('what came from the cache is called cached', () => {
    const stages = during('cached', 1, 100);
    expect(stages.filter((line) => /^✓ linux.*cross.* cached/.test(line)).length).toBeGreaterThan(0);
    expect(stages.at(-1)).toMatch(/\d+ cached/);
  });

  test('a step that failed is marked, with its instruction', () => {
    expect(during('rust-error', 1, 100).find((line) => line.startsWith('✗'))).toMatch(/\d+\/\d+ RUN /);
  });
});

describe('any screen', () => {
  test('a narrow one has what is at work and no more than it can hold', () => {
    const stages = [
      stage('linux/amd64 build', 'running', '3/9 compiling serde 87/191'),
      stage('linux/arm64 build', 'waiting', 'waiting', { elapsedMs: 0 }),
    ];
    expect(textOf(stages, screen(60))).toEqual([
      '⠸ linux/amd64 build  3/9 compiling serde 87/191        1.0 s',
      '· linux/arm64 build  waiting',
      'building 12.3 s · 2 of 8 steps',
    ]);
    expect(textOf(stages, screen(30))).toEqual([
      '⠸ linux/amd64…    1.0 s',
      '· linux/arm64…',
      'building 12.3 s · 2 of 8 ste…',
    ]);
  });

  test('where there is no room, what is done goes first', () => {
    const many = [
      stage('a', 'done'),
      stage('b', 'running', 'x'),
      stage('c', 'failed', 'y'),
      stage('d', 'waiting'),
    ];
    const shown = textOf(many, screen(60, 5));
    expect(shown.map((line) => line.slice(0, 3))).toEqual(['⠸ b', '✗ c', 'bui']);
    expect(shown.at(-1)).toMatch(/2 more stages$/);
  });

  test('no line is wider and there are no more lines than the screen has', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('日本語のステップ', '👩‍👩‍👧‍👦 done'),
    );
    const stages = fc.array(
      fc.record({
        label: text,
        state: fc.constantFrom<StageState>('waiting', 'running', 'done', 'failed'),
        now: text,
        elapsedMs: fc.nat(10_000_000),
        steps: fc.nat(50),
        finishedSteps: fc.nat(50),
        cachedSteps: fc.nat(50),
      }),
      { maxLength: 12 },
    );
    const clean = (dirty: string) => dirty.replace(/\p{C}/gu, '');
    fc.assert(
      fc.property(
        stages,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 2, max: 50 }),
        (all, columns, rows) => {
          const lines = liveView(all, totals, { columns, rows, clean });
          expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 2));
          for (const line of lines)
            expect(displayWidth(line.map((piece) => piece.text).join(''))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

test.each([
  [0, '0.0 s'],
  [59_940, '59.9 s'],
  [59_960, '1:00'],
  [200_000, '3:20'],
  [3_723_000, '1:02:03'],
])('%d ms is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
