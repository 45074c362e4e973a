/** The build graph as far as it is known: what each vertex did, when, and who needs it. */

import type { Span } from './build-log-types.ts';
import { type CargoCounter, createCargoCounter } from './cargo-counter.ts';
import { type GroupKey, groupOf } from './group-key.ts';
import { createLineBuffer, type LineBuffer } from './line-buffer.ts';
import type { LogChunk, SolveStatus, StatusUpdate, VertexUpdate } from './solve-status.ts';
import { parseVertexName, type VertexName } from './vertex-name.ts';

/** More than any Dockerfile makes; what comes beyond is counted and not kept. */
const MAX_VERTICES = 5000;
const MAX_STATUSES = 200;

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

/** The vertices, in the order in which they became known. */
export interface Graph {
  readonly vertices: ReadonlyMap<string, Vertex>;
  /** The vertices that are shown together. */
  members(key: GroupKey): readonly Vertex[];
  /** Takes a status in; returns the vertices that changed. */
  apply(status: SolveStatus): readonly Vertex[];
  /** It is over, or nobody needs it any more: its result came out of a cache further on. */
  settled(vertex: Vertex): boolean;
  /** Platforms of everything that depends on this vertex, itself included; in order of appearance. */
  platformsOf(vertex: Vertex): readonly string[];
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

/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
export function createGraph(onlyPlatform?: string): Graph {
  const vertices = new Map<string, Vertex>();
  const groups = new Map<GroupKey, Vertex[]>();
  const consumers = new Map<string, Set<Vertex>>();

  const known = (update: VertexUpdate): Vertex | undefined => {
    const found = vertices.get(update.digest);
    if (found || vertices.size >= MAX_VERTICES) return found;
    const name = withPlatform(parseVertexName(update.name), onlyPlatform);
    const group = groupOf(name);
    const vertex: Vertex = {
      digest: update.digest,
      rawName: update.name,
      name,
      group,
      inputs: update.inputs,
      runningSince: undefined,
      spans: [],
      cached: false,
      error: undefined,
      log: undefined,
      cargo: createCargoCounter(),
      parts: new Map(),
    };
    vertices.set(update.digest, vertex);
    const members = groups.get(group);
    if (members) members.push(vertex);
    else groups.set(group, [vertex]);
    for (const input of update.inputs) {
      const users = consumers.get(input) ?? new Set();
      consumers.set(input, users.add(vertex));
    }
    return vertex;
  };

  const applyVertex = (update: VertexUpdate): Vertex | undefined => {
    const vertex = known(update);
    if (!vertex) return undefined;
    vertex.cached = isCached(vertex, update);
    vertex.error = update.error;
    if (update.started === undefined) return vertex;
    if (update.completed === undefined) {
      vertex.runningSince = update.started;
      return vertex;
    }
    vertex.runningSince = undefined;
    const span = { startedMs: update.started, endedMs: Math.max(update.started, update.completed) };
    // The same end may be told twice.
    const same = vertex.spans.findIndex((other) => other.startedMs === span.startedMs);
    if (same >= 0) vertex.spans[same] = span;
    else vertex.spans.push(span);
    return vertex;
  };

  const applyLog = (chunk: LogChunk): Vertex | undefined => {
    const vertex = vertices.get(chunk.vertex);
    if (!vertex) return undefined;
    vertex.log ??= createLineBuffer(undefined, undefined, vertex.cargo.read);
    vertex.log.push(chunk.stream, chunk.data);
    return vertex;
  };

  const applyPart = (part: StatusUpdate): void => {
    const vertex = vertices.get(part.vertex);
    if (!vertex || (vertex.parts.size >= MAX_STATUSES && !vertex.parts.has(part.id))) return;
    vertex.parts.set(part.id, part);
  };

  return {
    vertices,
    members: (key) => groups.get(key) ?? [],
    apply(status) {
      const changed = new Set<Vertex | undefined>();
      for (const update of status.vertexes) changed.add(applyVertex(update));
      for (const part of status.statuses) applyPart(part);
      for (const chunk of status.logs) changed.add(applyLog(chunk));
      return [...changed].filter((vertex) => vertex !== undefined);
    },
    settled(vertex) {
      if (vertex.runningSince !== undefined) return false;
      if (vertex.spans.length > 0) return true;
      const users = [...(consumers.get(vertex.digest) ?? [])];
      return users.some((user) => user.spans.length > 0 && user.error === undefined);
    },
    platformsOf(vertex) {
      const found = new Set<string>();
      const seen = new Set<Vertex>([vertex]);
      // A Set that grows while it is walked: breadth first, each vertex once.
      for (const one of seen) {
        const users = [...(consumers.get(one.digest) ?? [])].filter((user) => user.name.role === 'step');
        // Where the end of the graph is reached, the platform is one that somebody asked for.
        if (users.length === 0 && one.name.platform !== undefined) found.add(one.name.platform);
        for (const user of users) seen.add(user);
      }
      return [...found];
    },
  };
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
