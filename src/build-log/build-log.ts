/**
 * Reads `docker buildx build --progress=rawjson`. Parallel builds are taken apart: what a platform's stage wrote
 * is shown when the stage is through, and a failure with its own log only.
 */

import { onOneLine } from '../util/text.ts';
import { explainFailure } from './failures/explain.ts';
import { createGraph, hasBegun, hasFailed, type Vertex } from './graph/build-graph.ts';
import type { Activity, BuildEvent, BuildLog, BuildSummary } from './graph/build-log-types.ts';
import { type GroupKey, groupRank, isStageGroup } from './graph/group-key.ts';
import { isSide, placeOf, renderGroup } from './graph/groups.ts';
import { cleanLine } from './graph/line-buffer.ts';
import { type BuildWarning, parseSolveStatus } from './graph/solve-status.ts';
import { type StageNames, sharedLabel } from './graph/stage-label.ts';
import { cacheFacts, durationMs, stageTimings } from './graph/timings.ts';
import { type StageProgress, stageProgress, transferred } from './stage-progress.ts';

const MAX_TEXT_LINES = 2000;
const MAX_WARNINGS = 200;

export interface BuildLogOptions {
  /** Path of the Dockerfile as the user knows it; buildx itself names the file only. */
  readonly dockerfile?: string;
  /** The platforms that are built for; a single one does not appear in BuildKit's own names. */
  readonly platforms?: readonly string[];
  /** The Dockerfile was written here. */
  readonly isWritten?: boolean;
}

/** A build's log that also tells where each stage is, for a person who watches. */
export interface WatchedBuildLog extends BuildLog {
  /** @param nowMs epoch milliseconds. */
  stages(nowMs: number): readonly StageProgress[];
  /** Bytes that all transfers have moved until now. */
  transferred(): number;
}

/** A reader of one build. */
export function createBuildLog(options: BuildLogOptions = {}): WatchedBuildLog {
  const names: StageNames = {
    platforms: options.platforms ?? [],
    isWritten: options.isWritten === true,
  };
  const graph = createGraph(options.platforms?.length === 1 ? options.platforms[0] : undefined);
  const text: string[] = [];
  const warnings = new Map<string, BuildWarning>();
  const shown = new Set<Vertex>();
  const announced = new Set<Vertex>();

  /** What BuildKit did in a group and nobody has seen yet. */
  const fresh = (key: GroupKey): Vertex[] =>
    graph.members(key).filter((vertex) => hasBegun(vertex) && (!shown.has(vertex) || hasFailed(vertex)));

  const show = (key: GroupKey): BuildEvent[] => {
    const vertices = fresh(key);
    const event = renderGroup(
      key,
      sharedLabel(graph, graph.members(key), names),
      vertices,
      graph.members(key).some((vertex) => shown.has(vertex)),
    );
    for (const vertex of vertices) {
      shown.add(vertex);
      // Lines that were shown are not needed again, but for those that explain a failure.
      if (vertex.error === undefined) vertex.log = undefined;
    }
    return event ? [event] : [];
  };

  const isThrough = (key: GroupKey): boolean => {
    const vertices = graph.members(key);
    // A failed stage waits for the end: its block belongs next to the message.
    if (vertices.some((vertex) => vertex.error !== undefined)) return false;
    return fresh(key).length > 0 && vertices.every((vertex) => graph.settled(vertex));
  };

  const announce = (vertex: Vertex): BuildEvent[] => {
    if (!hasFailed(vertex) || announced.has(vertex) || vertex.name.role !== 'step') return [];
    announced.add(vertex);
    return [
      {
        kind: 'step-failed',
        place: placeOf(vertex.name),
        instruction: vertex.name.instruction,
        error: vertex.error ?? '',
      },
    ];
  };

  const warn = (warning: BuildWarning): BuildEvent[] => {
    // Every platform's build of the same Dockerfile makes the same remarks.
    const key = JSON.stringify([warning.message, warning.file, warning.line]);
    if (warnings.has(key) || warnings.size >= MAX_WARNINGS) return [];
    warnings.set(key, warning);
    return [{ kind: 'warning', warning }];
  };

  const activities = (nowMs: number): Activity[] =>
    [...graph.vertices.values()]
      .filter((vertex) => vertex.runningSince !== undefined)
      .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0))
      .map((vertex) => {
        const lastLine = vertex.log?.last();
        return {
          place: placeOf(vertex.name),
          instruction: vertex.cached
            ? `fetching the cached ${vertex.name.instruction}`
            : vertex.name.instruction,
          // The builder's clock may be ahead of ours.
          seconds: Math.max(0, Math.round((nowMs - (vertex.runningSince ?? nowMs)) / 1000)),
          ...(lastLine === undefined ? {} : { lastLine }),
        };
      });

  return {
    push(line) {
      const status = parseSolveStatus(line);
      if (!status) {
        const clean = cleanLine(line);
        text.push(clean);
        if (text.length > MAX_TEXT_LINES) text.shift();
        return [{ kind: 'text', line: clean }];
      }
      const changed = graph.apply(status);
      const failures = changed.flatMap(announce);
      const touched = new Set(changed.map((vertex) => vertex.group));
      // A stage may also be through because nobody needs its last steps any more.
      for (const vertex of changed)
        for (const input of vertex.inputs) {
          const source = graph.vertices.get(input);
          if (source) touched.add(source.group);
        }
      const groups = [...touched].filter(isStageGroup).filter(isThrough).flatMap(show);
      return [...failures, ...status.warnings.flatMap(warn), ...groups];
    },

    activities,

    stages: (nowMs) => stageProgress(graph, nowMs, names),

    transferred: () => transferred(graph),

    currentActivity(nowMs) {
      const running = activities(nowMs);
      const steps = running.filter((activity) => activity.place !== '');
      const [first, ...others] = steps.length > 0 ? steps : running;
      if (!first) return undefined;
      const more = others.length === 0 ? '' : `; at the same time ${others.map(shortActivity).join(', ')}`;
      return onOneLine(`${describe(first)} … ${first.seconds} s${more}`, 240);
    },

    finish(exitCode): BuildSummary {
      const failure = explainFailure(graph, text, exitCode, options.dockerfile);
      const open = new Set([...graph.vertices.values()].map((vertex) => vertex.group));
      const pending = [...open]
        .filter((key) => fresh(key).length > 0)
        .sort(
          (a, b) =>
            Number(hasFailure(graph.members(a))) - Number(hasFailure(graph.members(b))) ||
            groupRank(a) - groupRank(b),
        );
      return {
        events: pending.flatMap(show),
        ...(failure ? { failure } : {}),
        cache: cacheFacts(graph),
        timings: stageTimings(graph, names),
        warnings: [...warnings.values()],
        text,
        durationMs: durationMs(graph),
      };
    },
  };
}

function hasFailure(vertices: readonly Vertex[]): boolean {
  return vertices.some((vertex) => hasFailed(vertex) && !isSide(vertex));
}

function describe(activity: Activity): string {
  return `${activity.place} ${onOneLine(activity.instruction, 90)}`.trim();
}

function shortActivity(activity: Activity): string {
  return `${activity.place || onOneLine(activity.instruction, 40)} ${activity.seconds} s`;
}
