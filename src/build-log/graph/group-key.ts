/** Which of a build's vertices are shown together. */
import type { VertexName } from './vertex-name.ts';

/** Which block a vertex belongs to. */
export type GroupKey = string;

/** Making, pushing and caching the result. */
export const EXPORT: GroupKey = 'export';
/** BuildKit's own doings. */
export const INTERNAL: GroupKey = 'internal';

/** The block of a vertex. */
export function groupOf(name: VertexName): GroupKey {
  if (name.role === 'export' || name.role === 'cache-export') return EXPORT;
  if (name.role === 'internal' || name.role === 'cache-import') return INTERNAL;
  return `stage:${name.platform ?? ''}:${name.runsOn ?? ''}:${name.stage ?? ''}:${name.role}`;
}

/** A platform's stage, as opposed to the two blocks that every build has. */
export function isStageGroup(key: GroupKey): boolean {
  return key !== EXPORT && key !== INTERNAL;
}

/** Setting up comes first, exporting last, whatever the order in which their vertices became known. */
export function groupRank(key: GroupKey): number {
  return key === INTERNAL ? 0 : key === EXPORT ? 2 : 1;
}
