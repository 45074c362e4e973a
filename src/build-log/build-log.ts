/**
 * Reads `docker buildx build --progress=rawjson`. Parallel builds are taken apart: what a platform's stage wrote
 * is shown when the stage is through, and a failure with its own log only.
 */

import { activities, currentActivity } from './activities.ts';
import { explainFailure } from './failures/explain.ts';
import { createGraph, type Graph } from './graph/build-graph.ts';
import type { BuildEvent, BuildLog, BuildSummary } from './graph/build-log-types.ts';
import { type GroupKey, isStageGroup } from './graph/group-key.ts';
import { placeOf } from './graph/groups.ts';
import { cleanLine } from './graph/line-buffer.ts';
import { type BuildWarning, parseSolveStatus } from './graph/solve-status.ts';
import type { StageNames } from './graph/stage-label.ts';
import { cacheFacts, durationMs, stageTimings } from './graph/timings.ts';
import { hasFailed, type Vertex } from './graph/vertex.ts';
import { createShownGroups } from './shown-groups.ts';
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
  const warnings = createWarnings();
  const groups = createShownGroups(graph, names);
  const announced = new Set<Vertex>();
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
      const failures = changed.flatMap((vertex) => announce(vertex, announced));
      const through = [...touchedGroups(changed, graph)].filter(isStageGroup).filter(groups.isThrough);
      return [...failures, ...status.warnings.flatMap(warnings.add), ...through.flatMap(groups.show)];
    },
    activities: (nowMs) => activities(graph, nowMs),
    stages: (nowMs) => stageProgress(graph, nowMs, names),
    transferred: () => transferred(graph),
    currentActivity: (nowMs) => currentActivity(activities(graph, nowMs)),
    finish(exitCode): BuildSummary {
      const failure = explainFailure(graph, text, exitCode, options.dockerfile);
      return {
        events: groups.pending().flatMap(groups.show),
        ...(failure ? { failure } : {}),
        cache: cacheFacts(graph),
        timings: stageTimings(graph, names),
        warnings: warnings.all(),
        text,
        durationMs: durationMs(graph),
      };
    },
  };
}

/** Groups that changed. A stage may also be through because nobody needs its last steps any more. */
function touchedGroups(changed: readonly Vertex[], graph: Graph): ReadonlySet<GroupKey> {
  const inputs = changed.flatMap((vertex) => vertex.inputs.map((input) => graph.vertices.get(input)));
  return new Set([...changed, ...inputs].flatMap((vertex) => (vertex ? [vertex.group] : [])));
}

function announce(vertex: Vertex, announced: Set<Vertex>): readonly BuildEvent[] {
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
}

function createWarnings() {
  const warnings = new Map<string, BuildWarning>();
  return {
    all: (): readonly BuildWarning[] => [...warnings.values()],
    add(warning: BuildWarning): readonly BuildEvent[] {
      // Every platform's build of the same Dockerfile makes the same remarks.
      const key = JSON.stringify([warning.message, warning.file, warning.line]);
      if (warnings.has(key) || warnings.size >= MAX_WARNINGS) return [];
      warnings.set(key, warning);
      return [{ kind: 'warning', warning }];
    },
  };
}
