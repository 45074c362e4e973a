/** Stages of a build as lines for a terminal of any size: a line per stage, and one about all. */
import type { LiveLine, LiveScreen, Tone } from '../ports.ts';
import { column, displayWidth, fitted } from '../util/display-width.ts';
import type { StageProgress, StageState } from './stage-progress.ts';

/** What is shown besides the stages. */
export interface LiveTotals {
  /** `building`. */
  readonly title: string;
  readonly elapsedMs: number;
  /** Bytes that were moved; 0 is not told. */
  readonly bytes: number;
}

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const SPINNER_MS = 100;
const MAX_LABEL = 32;
const TIME_WIDTH = 8;
/** Below this, what a stage does now is not told. */
const MIN_NOW = 10;
const MARKS: Readonly<Record<Exclude<StageState, 'running'>, string>> = {
  waiting: '·',
  done: '✓',
  failed: '✗',
};
const TONES: Readonly<Record<StageState, Tone>> = {
  waiting: 'dim',
  running: 'busy',
  done: 'good',
  failed: 'bad',
};
/** Where there is no room for all: what is left out first comes last. */
const ORDER: Readonly<Record<StageState, number>> = { failed: 0, running: 1, waiting: 2, done: 3 };

/** Lines that fit the screen, without a line feed. */
export function liveView(
  stages: readonly StageProgress[],
  totals: LiveTotals,
  screen: LiveScreen,
): readonly LiveLine[] {
  const room = Math.max(1, screen.rows - 2);
  const kept = largestThatFit(stages, room - 1);
  const labels = new Map(kept.map((stage) => [stage, screen.clean(stage.label)]));
  const widest = Math.max(0, ...[...labels.values()].map(displayWidth));
  const labelWidth = Math.min(widest, MAX_LABEL, Math.max(4, Math.floor(screen.columns * 0.4)));
  const mark = SPINNER[Math.floor(totals.elapsedMs / SPINNER_MS) % SPINNER.length] ?? '';
  const lines = kept.map((stage) => stageLine(stage, labels.get(stage) ?? '', labelWidth, mark, screen));
  return [...lines, totalLine(stages, kept.length, totals, screen)].slice(-room);
}

function largestThatFit(stages: readonly StageProgress[], room: number): readonly StageProgress[] {
  if (stages.length <= room) return stages;
  const ranked = [...stages].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const kept = new Set(ranked.slice(0, Math.max(0, room)));
  return stages.filter((stage) => kept.has(stage));
}

function stageLine(
  stage: StageProgress,
  label: string,
  labelWidth: number,
  spinner: string,
  { columns, clean }: LiveScreen,
): LiveLine {
  const time = stage.state === 'waiting' && stage.elapsedMs === 0 ? '' : clockText(stage.elapsedMs);
  const nowWidth = columns - labelWidth - TIME_WIDTH - 5;
  const now = nowWidth < MIN_NOW ? '' : column(clean(stage.now), nowWidth);
  const mark = stage.state === 'running' ? spinner : MARKS[stage.state];
  return [
    { text: `${mark} `, tone: TONES[stage.state] },
    { text: column(label, labelWidth), tone: stage.state === 'waiting' ? 'dim' : 'plain' },
    ...(now === '' ? [] : [{ text: `  ${now}`, tone: stage.state === 'running' ? 'plain' : 'dim' } as const]),
    { text: columns < labelWidth + TIME_WIDTH + 4 ? '' : ` ${time.padStart(TIME_WIDTH)}`, tone: 'dim' },
  ];
}

function totalLine(
  stages: readonly StageProgress[],
  shown: number,
  { title, elapsedMs, bytes }: LiveTotals,
  { columns }: LiveScreen,
): LiveLine {
  const sum = (pick: (stage: StageProgress) => number) =>
    stages.reduce((total, stage) => total + pick(stage), 0);
  const steps = sum(({ steps: count }) => count);
  const cached = sum(({ cachedSteps }) => cachedSteps);
  const text = [
    `${title} ${clockText(elapsedMs)}`,
    ...(steps === 0 ? [] : [`${sum(({ finishedSteps }) => finishedSteps)} of ${steps} steps`]),
    ...(cached === 0 ? [] : [`${cached} cached`]),
    ...(bytes === 0 ? [] : [`${(bytes / 1_000_000).toFixed(1)} MB fetched`]),
    ...(shown < stages.length ? [`${stages.length - shown} more stages`] : []),
  ].join(' · ');
  return [{ text: fitted(text, columns - 1), tone: 'strong' }];
}

/** `12.3 s`, `3:20`, `1:02:03`. */
export function clockText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
