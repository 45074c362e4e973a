/** When what was done, as a picture: for GitHub as a Mermaid chart, for a terminal as bars of text. */

import type { Span, StageTiming } from '../build-log/graph/build-log-types.ts';
import type { Phase } from '../domain/report.ts';
import { duration, shorten } from '../util/text.ts';
import { fenced } from './markdown.ts';

/** When a phase ran, in milliseconds since the run began. */
export interface PhaseSpan extends Span {
  readonly phase: Phase;
  /** It is where the run ended early. */
  readonly failed?: boolean;
}

/** What the picture is made of. */
export interface Timeline {
  readonly phases: readonly PhaseSpan[];
  /** Stages of the build, in milliseconds since the build's first vertex began. */
  readonly stages: readonly StageTiming[];
}

interface Bar {
  readonly label: string;
  readonly indent: number;
  readonly spans: readonly Span[];
  readonly note: string;
  readonly cached: boolean;
  readonly failed: boolean;
}

const WIDTH = 80;
const LABEL_WIDTH = 30;
const NOTE_WIDTH = 12;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
/** More would not be read; the largest are kept. */
const MAX_STAGES = 40;

/** Bars of text, at most 80 columns wide; no lines when nothing was timed. */
export function textTimeline(timeline: Timeline): readonly string[] {
  const bars = barsOf(timeline);
  const total = totalMs(bars);
  if (total <= 0) return [];
  const columns = WIDTH - LABEL_WIDTH - NOTE_WIDTH;
  return bars.map((bar) => {
    const label = shorten(`${'  '.repeat(bar.indent)}${bar.label}`, LABEL_WIDTH - 1).padEnd(LABEL_WIDTH);
    const picture = drawSpans(bar.spans, total, columns).padEnd(columns);
    return `${label}${picture}${bar.note.padStart(NOTE_WIDTH)}`;
  });
}

/** A Mermaid Gantt chart in its fence; empty when nothing was timed. */
export function mermaidTimeline(timeline: Timeline): string {
  const bars = barsOf(timeline);
  const total = totalMs(bars);
  if (total <= 0) return '';
  const lines = ['gantt', '  dateFormat HH:mm:ss.SSS', '  axisFormat %M:%S', '  todayMarker off'];
  let section = '';
  // Mermaid places a section's name by counting its bars, so each section is one run of lines.
  for (const bar of [...bars].sort((a, b) => a.indent - b.indent)) {
    const wanted = bar.indent === 0 ? 'phases' : 'build';
    if (wanted !== section) lines.push(`  section ${wanted}`);
    section = wanted;
    for (const span of joinNear(bar.spans, total / 20)) {
      const tag = bar.failed ? 'crit, ' : bar.cached ? 'done, ' : '';
      // A bar of no length is not drawn at all.
      const end = Math.max(span.endedMs, span.startedMs + Math.ceil(total / 500));
      lines.push(
        `  ${mermaidName(`${bar.label} ${bar.note}`)} :${tag}${clock(span.startedMs)}, ${clock(end)}`,
      );
    }
  }
  return fenced(lines, 'mermaid');
}

function barsOf({ phases, stages }: Timeline): Bar[] {
  const build = phases.find((phase) => phase.phase === 'build');
  const offset = build?.startedMs ?? 0;
  const kept = largest(stages);
  const stageBars = kept.map((stage): Bar => {
    const shift = (span: Span): Span => {
      const endedMs = offset + span.endedMs;
      // The builder's clock is not ours: a stage is never drawn beyond the phase that it belongs to.
      return {
        startedMs: Math.min(offset + span.startedMs, build?.endedMs ?? endedMs),
        endedMs: Math.min(endedMs, build?.endedMs ?? endedMs),
      };
    };
    return {
      label: [stage.platform, stage.stage].filter((part) => part !== undefined).join(' '),
      indent: 1,
      spans: stage.busy.map(shift),
      note: stage.cached ? 'cached' : duration(workOf(stage.busy)),
      cached: stage.cached,
      failed: false,
    };
  });
  const phaseBars = phases.map(
    (phase): Bar => ({
      label: phase.phase,
      indent: 0,
      spans: [phase],
      note: duration(phase.endedMs - phase.startedMs),
      cached: false,
      failed: phase.failed === true,
    }),
  );
  const at = phases.findIndex((phase) => phase.phase === 'build');
  if (at < 0) return [...phaseBars, ...stageBars];
  return [...phaseBars.slice(0, at + 1), ...stageBars, ...phaseBars.slice(at + 1)];
}

function largest(stages: readonly StageTiming[]): readonly StageTiming[] {
  if (stages.length <= MAX_STAGES) return stages;
  const bySize = [...stages].sort((a, b) => workOf(b.busy) - workOf(a.busy));
  const kept = new Set(bySize.slice(0, MAX_STAGES));
  return stages.filter((stage) => kept.has(stage));
}

function workOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.endedMs - span.startedMs, 0);
}

function totalMs(bars: readonly Bar[]): number {
  return bars.flatMap((bar) => bar.spans.map((span) => span.endedMs)).reduce((a, b) => Math.max(a, b), 0);
}

/** A row of blocks; the end of a bar is drawn to an eighth of a column, its start to a whole one. */
function drawSpans(spans: readonly Span[], total: number, columns: number): string {
  const row = Array.from({ length: columns }, () => ' ');
  for (const span of spans) {
    const from = Math.min(columns - 1, Math.floor((span.startedMs / total) * columns));
    const eighths = Math.round((span.endedMs / total) * columns * 8) - from * 8;
    const full = Math.floor(eighths / 8);
    for (let i = 0; i < full && from + i < columns; i++) row[from + i] = '█';
    const rest = EIGHTHS[eighths % 8] ?? '';
    const at = from + full;
    if (at < columns && row[at] === ' ' && (rest !== '' || full === 0)) row[at] = rest || '▏';
  }
  return row.join('');
}

function joinNear(spans: readonly Span[], gapMs: number): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.startedMs - last.endedMs <= gapMs)
      joined[joined.length - 1] = {
        startedMs: last.startedMs,
        endedMs: Math.max(last.endedMs, span.endedMs),
      };
    else joined.push(span);
  }
  return joined;
}

/** Mermaid has no escapes in names: what its grammar would take for itself is left out. */
function mermaidName(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} ./_-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'step'
  );
}

/** Time of day is the one format that Mermaid draws the same in every time zone. */
function clock(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const hours = Math.min(23, Math.floor(whole / 3_600_000));
  return `${pad(hours, 2)}:${pad(Math.floor(whole / 60_000) % 60, 2)}:${pad(Math.floor(whole / 1000) % 60, 2)}.${pad(whole % 1000, 3)}`;
}
