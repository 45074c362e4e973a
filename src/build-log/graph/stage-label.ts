/** What people call a stage: one that several platforms share is not named after the machine that it runs on. */
import type { Graph } from './build-graph.ts';
import { stageLabel } from './groups.ts';
import type { Vertex } from './vertex.ts';

export interface StageNames {
  /** All that are built for. */
  readonly platforms: readonly string[];
  /** The Dockerfile was written here: its stage `build` is where cargo compiles, and is called so. */
  readonly isWritten: boolean;
}

/** Nothing is known of what is built. */
export const NO_NAMES: StageNames = { platforms: [], isWritten: false };

/**
 * `linux/arm64 cross`; `compile (all platforms)` for a stage that all of several platforms need, and
 * `cross (linux/arm64, linux/arm/v7)` for one that some of them share.
 */
export function sharedLabel(
  graph: Graph,
  vertices: readonly Vertex[],
  { platforms, isWritten }: StageNames,
): string {
  const [first] = vertices;
  if (!first) return '';
  const { stage, runsOn, platform } = first.name;
  const label = stageLabel(first.name);
  // A stage with an arrow in its names is one platform's own.
  if (stage === undefined || runsOn !== undefined || platforms.length < 2) return label;
  // Every step must be shared: a stage's first steps often are, and its last ones are a platform's own.
  const [some = new Set<string>(), ...others] = vertices.map((vertex) => new Set(graph.platformsOf(vertex)));
  const users = new Set([...some].filter((name) => others.every((more) => more.has(name))));
  const isOwn = users.size === 1 && platform !== undefined && users.has(platform);
  if (users.size === 0 || isOwn) return label;
  const isForAll = platforms.every((name) => users.has(name));
  const name = isWritten && stage === 'build' ? 'compile' : stage;
  return `${name} (${isForAll ? 'all platforms' : [...users].join(', ')})`;
}
