/** Where each stage of a build is now. */
import { onOneLine } from '../util/text.ts';
import type { Graph } from './graph/build-graph.ts';
import { cargoText } from './graph/cargo-counter.ts';
import { EXPORT, type GroupKey, groupRank, INTERNAL } from './graph/group-key.ts';
import { isSide } from './graph/groups.ts';
import type { StatusUpdate } from './graph/solve-status.ts';
import { type StageNames, sharedLabel } from './graph/stage-label.ts';
import { countCached, hasBegun, hasFailed, type Vertex, workedMs } from './graph/vertex.ts';

export type StageState =
  /** Nothing of it has begun, or its next step needs another stage. */
  'waiting' | 'running' | 'done' | 'failed';

/** A platform's stage, the setting up, or the export. */
export interface StageProgress {
  /** `linux/arm64 cross`, `build (all platforms)`, `export`. */
  readonly label: string;
  readonly state: StageState;
  /** What it does now; what it did, when it is done. */
  readonly now: string;
  /** Milliseconds in which it worked. */
  readonly elapsedMs: number;
  readonly steps: number;
  readonly finishedSteps: number;
  readonly cachedSteps: number;
}

const MEGABYTE = 1_000_000;

/** Stages in the order in which they became known; the setting up first, the export last. */
export function stageProgress(graph: Graph, nowMs: number, names: StageNames): StageProgress[] {
  const groups = new Map<GroupKey, Vertex[]>();
  for (const vertex of graph.vertices.values())
    groups.set(vertex.group, [...(groups.get(vertex.group) ?? []), vertex]);
  return [...groups]
    .sort(([a], [b]) => groupRank(a) - groupRank(b))
    .map(([key, vertices]) => progressOf(graph, key, vertices, nowMs, names));
}

function progressOf(
  graph: Graph,
  key: GroupKey,
  vertices: readonly Vertex[],
  nowMs: number,
  names: StageNames,
): StageProgress {
  const state = stateOf(graph, vertices);
  const { steps, cached } = countCached(vertices);
  const running = vertices
    .filter((vertex) => vertex.runningSince !== undefined)
    .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0));
  return {
    label: labelOf(graph, key, vertices, names),
    state,
    now: nowOf(state, vertices, running, cached === steps),
    elapsedMs: vertices.reduce(
      (sum, vertex) =>
        sum +
        workedMs(vertex) +
        (vertex.runningSince === undefined ? 0 : Math.max(0, nowMs - vertex.runningSince)),
      0,
    ),
    steps: vertices.length,
    finishedSteps: vertices.filter((vertex) => graph.settled(vertex)).length,
    cachedSteps: cached,
  };
}

function labelOf(graph: Graph, key: GroupKey, vertices: readonly Vertex[], names: StageNames): string {
  if (key === INTERNAL) return 'setting up';
  if (key === EXPORT) return 'export';
  return (
    sharedLabel(graph, vertices, names) || (vertices[0]?.name.role === 'step' ? 'Dockerfile' : 'other steps')
  );
}

function stateOf(graph: Graph, vertices: readonly Vertex[]): StageState {
  if (vertices.some((vertex) => hasFailed(vertex) && !isSide(vertex))) return 'failed';
  if (vertices.some((vertex) => vertex.runningSince !== undefined)) return 'running';
  return vertices.every((vertex) => graph.settled(vertex)) ? 'done' : 'waiting';
}

function nowOf(
  state: StageState,
  vertices: readonly Vertex[],
  running: readonly Vertex[],
  isCached: boolean,
): string {
  switch (state) {
    case 'waiting':
      return vertices.some(hasBegun) ? 'waiting for another stage' : 'waiting';
    case 'done':
      return isCached ? 'cached' : '';
    case 'failed': {
      const failed = vertices.find(hasFailed);
      return failed ? stepText(failed) : '';
    }
    case 'running': {
      const [first, ...others] = running;
      if (!first) return '';
      return `${doing(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
    }
  }
}

/** The most telling that is known of a step at work. */
function doing(vertex: Vertex): string {
  const cargo = vertex.cargo.count();
  if (cargo) return `${numberOf(vertex)}${cargoText(cargo)}`;
  const parts = [...vertex.parts.values()];
  const moved = transferText(parts);
  if (moved !== '') return `${numberOf(vertex)}${moved}`;
  if (vertex.cached)
    return `${numberOf(vertex)}fetching the cached ${onOneLine(vertex.name.instruction, 200)}`;
  const part = parts.findLast((one) => one.started !== undefined && one.completed === undefined);
  if (part && vertex.name.role !== 'step') return shortened(part.id);
  const line = vertex.log?.last()?.trim() ?? '';
  return line === '' ? stepText(vertex) : `${numberOf(vertex)}${onOneLine(line, 200)}`;
}

function stepText(vertex: Vertex): string {
  return `${numberOf(vertex)}${onOneLine(vertex.name.instruction || vertex.rawName, 200)}`;
}

function numberOf({ name: { step } }: Vertex): string {
  return step ? `${step.n}/${step.of} ` : '';
}

/** `fetching 88.1 of 411.0 MB`; a layer that is there already is not told of. */
function transferText(parts: readonly StatusUpdate[]): string {
  const open = parts.filter(({ completed, current }) => completed === undefined && current !== undefined);
  if (open.length === 0) {
    const extracting = parts.some(
      ({ id, started, completed }) =>
        id.startsWith('extracting ') && started !== undefined && completed === undefined,
    );
    return extracting ? 'unpacking layers' : '';
  }
  const layers = parts.filter(({ current }) => current !== undefined);
  const sum = (pick: (part: StatusUpdate) => number) => layers.reduce((total, part) => total + pick(part), 0);
  const current = sum((part) => part.current ?? 0);
  const total = sum((part) => part.total ?? part.current ?? 0);
  const isKnown = layers.every((part) => part.total !== undefined);
  const verb = open.some(({ id }) => id.startsWith('transferring ')) ? 'sending' : 'fetching';
  return `${verb} ${megabytes(current)}${isKnown ? ` of ${megabytes(total)}` : ''} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

/** Digests say nothing to a person who waits. */
function shortened(id: string): string {
  return onOneLine(id.replace(/sha256:([0-9a-f]{12})[0-9a-f]*/g, '$1'), 200);
}

/** Bytes that all transfers of the build have moved until now. */
export function transferred(graph: Graph): number {
  let bytes = 0;
  for (const { parts } of graph.vertices.values())
    for (const part of parts.values()) bytes += part.current ?? 0;
  return bytes;
}
