/** When each platform's stage was worked on, for the report's picture; and what the cache was good for. */
import type { Graph } from './build-graph.ts';
import type { CacheFacts, Span, StageTiming } from './build-log-types.ts';
import { isSide } from './groups.ts';
import { NO_NAMES, type StageNames, sharedLabel } from './stage-label.ts';
import { countCached, hasBegun, hasFailed, mergeSpans, type Vertex } from './vertex.ts';

/** Stages in the order in which they began; internal vertices are not shown. */
export function stageTimings(graph: Graph, names: StageNames = NO_NAMES): readonly StageTiming[] {
  const origin = originOf(graph);
  const groups = new Map<string, Vertex[]>();
  for (const vertex of graph.vertices.values()) {
    if (vertex.spans.length === 0) continue;
    if (vertex.name.role === 'internal' || vertex.name.role === 'cache-import') continue;
    const { group } = vertex;
    groups.set(group, [...(groups.get(group) ?? []), vertex]);
  }
  return [...groups.values()]
    .flatMap((vertices) => timingOf(vertices, origin, sharedLabel(graph, vertices, names)))
    .sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
}

function timingOf(vertices: readonly Vertex[], origin: number, label: string): StageTiming[] {
  const busy: Span[] = mergeSpans(vertices.flatMap((vertex) => vertex.spans)).map((span) => ({
    startedMs: span.startedMs - origin,
    endedMs: span.endedMs - origin,
  }));
  const name = vertices[0]?.name;
  const startedMs = busy[0]?.startedMs;
  const endedMs = busy.at(-1)?.endedMs;
  if (!name || startedMs === undefined || endedMs === undefined) return [];
  const { steps, cached } = countCached(vertices);
  const isExport = name.role === 'export' || name.role === 'cache-export';
  return [
    {
      ...(name.platform === undefined ? {} : { platform: name.platform }),
      ...(name.runsOn === undefined ? {} : { runsOn: name.runsOn }),
      stage: isExport ? 'export' : (name.stage ?? (name.role === 'step' ? 'Dockerfile' : 'other')),
      startedMs,
      endedMs,
      ...(label === '' || isExport ? {} : { label }),
      ...(vertices.some((vertex) => hasFailed(vertex) && !isSide(vertex)) ? { failed: true as const } : {}),
      cached: cached === steps,
      steps,
      cachedSteps: cached,
      busy,
    },
  ];
}

/** From the first vertex's start to the last one's end. */
export function durationMs(graph: Graph): number {
  const ends = [...graph.vertices.values()].flatMap((vertex) => vertex.spans.map((span) => span.endedMs));
  return ends.length === 0 ? 0 : ends.reduce((a, b) => Math.max(a, b)) - originOf(graph);
}

function originOf(graph: Graph): number {
  let origin = Number.POSITIVE_INFINITY;
  for (const vertex of graph.vertices.values())
    for (const span of vertex.spans) origin = Math.min(origin, span.startedMs);
  return Number.isFinite(origin) ? origin : 0;
}

/** Counts what came out of the cache, and says what became of the caches that were asked for. */
export function cacheFacts(graph: Graph): CacheFacts {
  const begun = [...graph.vertices.values()].filter(hasBegun);
  const steps = begun.filter((vertex) => vertex.name.role === 'step');
  return {
    ...(steps.length === 0 ? { steps: 0, cached: 0 } : countCached(steps)),
    imports: begun
      .filter((vertex) => vertex.name.role === 'cache-import')
      .map((vertex) => ({
        ref: vertex.name.instruction.replace(/^importing cache manifest from /, ''),
        found: vertex.error === undefined,
        ...(vertex.error === undefined ? {} : { error: vertex.error }),
      })),
    exportErrors: begun
      .filter((vertex) => vertex.name.role === 'cache-export')
      .flatMap((vertex) => (vertex.error === undefined ? [] : [vertex.error])),
  };
}
