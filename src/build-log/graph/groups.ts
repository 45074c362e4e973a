/** Blocks for people: one a platform and stage, one for BuildKit's own doings, one for the export. */
import { duration, onOneLine } from '../../util/text.ts';
import type { BuildEvent } from './build-log-types.ts';
import { EXPORT, type GroupKey, INTERNAL } from './group-key.ts';
import type { StatusUpdate } from './solve-status.ts';
import { countCached, hasFailed, isCancelled, type Vertex, workedMs } from './vertex.ts';
import type { VertexName } from './vertex-name.ts';

const LOG_INDENT = '    ';
/** Less than this nobody waits for. */
const LONG_FETCH_MS = 500;

/** `linux/arm64 cross`: how people call a platform's stage. */
export function stageLabel(name: VertexName): string {
  return [name.platform, name.stage].filter((part) => part !== undefined).join(' ');
}

/** `linux/arm64 cross 5/9`: how people call a step. */
export function placeOf(name: VertexName): string {
  const step = name.step ? `${name.step.n}/${name.step.of}` : '';
  const label = stageLabel(name);
  if (label !== '' && step !== '') return `${label} ${step}`;
  return label || (step === '' ? '' : `step ${step}`);
}

/**
 * The block of these vertices, which have begun; undefined without any.
 * @param name what people call the stage.
 * @param again others of the group were shown before.
 */
export function renderGroup(
  key: GroupKey,
  name: string,
  vertices: readonly Vertex[],
  again: boolean,
): BuildEvent | undefined {
  const begun = [...vertices].sort((a, b) => stepNumber(a) - stepNumber(b));
  const [first] = begun;
  if (!first) return undefined;
  const failed = begun.some((vertex) => hasFailed(vertex) && !isSide(vertex));
  const title = `${titleOf(key, name, first, begun)}${again ? ' (continued)' : ''}`;
  const unfinished = begun.some((vertex) => isCancelled(vertex) || vertex.runningSince !== undefined);
  return { kind: 'group', title, lines: begun.flatMap(renderVertex), failed, unfinished };
}

function titleOf(key: GroupKey, name: string, first: Vertex, begun: readonly Vertex[]): string {
  const worked = begun.filter((vertex) => !vertex.cached);
  const spent = duration(worked.reduce((sum, vertex) => sum + workedMs(vertex), 0));
  const outcome = outcomeOf(begun);
  if (key === INTERNAL) return `setting up: Dockerfile, contexts, metadata, ${spent}${outcome}`;
  if (key === EXPORT) return `${exportTitle(begun)}, ${spent}${outcome}`;
  const on = first.name.runsOn === undefined ? '' : ` (on ${first.name.runsOn})`;
  const label = name || (first.name.role === 'step' ? 'Dockerfile' : 'other steps');
  const { steps, cached } = countCached(begun);
  const count = `${begun.length} step${begun.length === 1 ? '' : 's'}`;
  if (cached === steps) return `${label}${on}: ${count}, all cached`;
  return `${label}${on}: ${count}${cached > 0 ? `, ${cached} cached` : ''}, ${spent}${outcome}`;
}

function exportTitle(begun: readonly Vertex[]): string {
  const parts = begun.flatMap((vertex) => [...vertex.parts.values()].map((part) => part.id));
  const pushed = parts.some((part) => part.startsWith('pushing '));
  const cache = begun.some((vertex) => vertex.name.role === 'cache-export');
  return [pushed ? 'export and push' : 'export', ...(cache ? ['cache'] : [])].join(', ');
}

/** A cache that cannot be read or written does not fail the build by itself. */
export function isSide(vertex: Vertex): boolean {
  return vertex.name.role === 'cache-import' || vertex.name.role === 'cache-export';
}

function outcomeOf(begun: readonly Vertex[]): string {
  const failed = begun.filter(hasFailed);
  if (failed.some((vertex) => !isSide(vertex))) return ' — FAILED';
  if (failed.some((vertex) => vertex.name.role === 'cache-export')) return ' — the cache was not written';
  if (begun.some((vertex) => isCancelled(vertex) || vertex.runningSince !== undefined))
    return ' — given up unfinished';
  return '';
}

function renderVertex(vertex: Vertex): string[] {
  const step = vertex.name.step ? `[${vertex.name.step.n}/${vertex.name.step.of}] ` : '';
  const platform = step === '' && vertex.name.platform !== undefined ? `${vertex.name.platform} ` : '';
  const head = `${step}${platform}${onOneLine(vertex.name.instruction || vertex.rawName)}  ${stateOf(vertex)}`;
  const parts = vertex.name.role === 'step' ? [] : [...vertex.parts.values()].flatMap(renderPart);
  const log = (vertex.log?.lines() ?? []).map((line) => (line === '' ? '' : LOG_INDENT + line));
  return [head, ...parts, ...log];
}

function renderPart(part: StatusUpdate): string[] {
  if (part.started === undefined || part.completed === undefined) return [];
  const ms = part.completed - part.started;
  // A line a layer that was already there would say nothing.
  return ms < 50 && part.id.includes('sha256:') ? [] : [`${LOG_INDENT}${part.id}  ${duration(ms)}`];
}

function stateOf(vertex: Vertex): string {
  if (hasFailed(vertex) && isSide(vertex)) return sideState(vertex);
  if (hasFailed(vertex)) return `FAILED after ${duration(workedMs(vertex))}`;
  if (isCancelled(vertex) || vertex.runningSince !== undefined) return 'given up';
  const ms = workedMs(vertex);
  if (!vertex.cached) return duration(ms);
  return ms < LONG_FETCH_MS ? 'CACHED' : `CACHED, fetched in ${duration(ms)}`;
}

function sideState(vertex: Vertex): string {
  const error = vertex.error ?? '';
  if (vertex.name.role === 'cache-export') return `not written: ${error}`;
  return /: not found$/.test(error) ? 'nothing there yet' : `not read: ${error}`;
}

function stepNumber(vertex: Vertex): number {
  return vertex.name.step?.n ?? 0;
}
