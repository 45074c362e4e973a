/** A vertex of BuildKit's graph, and what its history says. */
import type { Span } from './build-log-types.ts';
import { type CargoCounter, createCargoCounter } from './cargo-counter.ts';
import { type GroupKey, groupOf } from './group-key.ts';
import type { LineBuffer } from './line-buffer.ts';
import type { StatusUpdate, VertexUpdate } from './solve-status.ts';
import { parseVertexName, type VertexName } from './vertex-name.ts';

/** A vertex with its history. */
export interface Vertex {
  readonly digest: string;
  readonly rawName: string;
  readonly name: VertexName;
  readonly group: GroupKey;
  readonly inputs: readonly string[];
  /** When it is at work now: since when. */
  runningSince: number | undefined;
  /** Stretches of work that are over, epoch milliseconds; BuildKit may come back to a vertex. */
  readonly spans: Span[];
  cached: boolean;
  error: string | undefined;
  /** Undefined until it writes something, and again once its lines were shown and are no longer needed. */
  log: LineBuffer | undefined;
  /** What cargo says in it. */
  readonly cargo: CargoCounter;
  /** Parts of an export or a pull, by id. */
  readonly parts: Map<string, StatusUpdate>;
}

/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
export function newVertex(update: VertexUpdate, onlyPlatform: string | undefined): Vertex {
  const name = withPlatform(parseVertexName(update.name), onlyPlatform);
  return {
    digest: update.digest,
    rawName: update.name,
    name,
    group: groupOf(name),
    inputs: update.inputs,
    runningSince: undefined,
    spans: [],
    cached: false,
    error: undefined,
    log: undefined,
    cargo: createCargoCounter(),
    parts: new Map(),
  };
}

/** What a status says of it is its state from then on. */
export function updateVertex(vertex: Vertex, update: VertexUpdate): void {
  vertex.cached = isCached(vertex, update);
  vertex.error = update.error;
  if (update.started === undefined) return;
  if (update.completed === undefined) {
    vertex.runningSince = update.started;
    return;
  }
  vertex.runningSince = undefined;
  const span = { startedMs: update.started, endedMs: Math.max(update.started, update.completed) };
  // The same end may be told twice.
  const same = vertex.spans.findIndex((other) => other.startedMs === span.startedMs);
  if (same >= 0) vertex.spans[same] = span;
  else vertex.spans.push(span);
}

/**
 * When a layer of a cached step is fetched later on, BuildKit tells of the step again, without `cached`: that is no work
 * of the step. One that ran stays one that ran. Sources, such as base images, have no inputs: fetching is their work.
 */
function isCached(vertex: Vertex, update: VertexUpdate): boolean {
  if (vertex.inputs.length === 0) return update.cached;
  return vertex.cached || (update.cached && vertex.spans.length === 0);
}

function withPlatform(name: VertexName, platform: string | undefined): VertexName {
  const isFor = name.role === 'step' || /^load metadata for /.test(name.instruction);
  return platform !== undefined && name.platform === undefined && isFor ? { ...name, platform } : name;
}

/** A vertex that was given up because another one failed, or because somebody pressed Ctrl-C. */
export function isCancelled(vertex: Vertex): boolean {
  return vertex.error !== undefined && /(?:context canceled|Canceled)/.test(vertex.error);
}

/** It failed for a reason of its own. */
export function hasFailed(vertex: Vertex): boolean {
  return vertex.error !== undefined && !isCancelled(vertex);
}

export function hasBegun(vertex: Vertex): boolean {
  return vertex.runningSince !== undefined || vertex.spans.length > 0;
}

/** Taking a base image is no work that a cache could spare: such a step is never "CACHED". */
export function isFrom(vertex: Vertex): boolean {
  return vertex.name.role === 'step' && vertex.name.instruction.startsWith('FROM ');
}

/** How many steps could have come from a cache, and how many did; FROM counts where there is nothing else. */
export function countCached(vertices: readonly Vertex[]): {
  readonly steps: number;
  readonly cached: number;
} {
  const work = vertices.filter((vertex) => !isFrom(vertex));
  const counted = work.length > 0 ? work : vertices;
  return { steps: counted.length, cached: counted.filter((vertex) => vertex.cached).length };
}

/** Milliseconds of work that is over; for a cached step those in which its result was fetched. */
export function workedMs(vertex: Vertex): number {
  return mergeSpans(vertex.spans).reduce((sum, span) => sum + span.endedMs - span.startedMs, 0);
}

/** The same stretches of time, in order, with overlaps joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startedMs - b.startedMs)) {
    const last = merged.at(-1);
    if (last && span.startedMs <= last.endedMs)
      merged[merged.length - 1] = { ...last, endedMs: Math.max(last.endedMs, span.endedMs) };
    else merged.push(span);
  }
  return merged;
}
