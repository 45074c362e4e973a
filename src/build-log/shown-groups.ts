/** Which part of the build has been shown already, and which is to be. */
import type { Graph } from './graph/build-graph.ts';
import type { BuildEvent } from './graph/build-log-types.ts';
import { type GroupKey, groupRank } from './graph/group-key.ts';
import { isSide, renderGroup } from './graph/groups.ts';
import { type StageNames, sharedLabel } from './graph/stage-label.ts';
import { hasBegun, hasFailed, type Vertex } from './graph/vertex.ts';

export interface ShownGroups {
  /** Nothing of the group is to come, and there is something that nobody has seen. */
  isThrough(key: GroupKey): boolean;
  /** What is new in a group; it counts as shown from then on. */
  show(key: GroupKey): readonly BuildEvent[];
  /** Groups with something new, at the end of the build: those that failed come last, next to the message. */
  pending(): readonly GroupKey[];
}

export function createShownGroups(graph: Graph, names: StageNames): ShownGroups {
  const shown = new Set<Vertex>();

  /** What BuildKit did in a group and nobody has seen yet. */
  const fresh = (key: GroupKey): readonly Vertex[] =>
    graph.members(key).filter((vertex) => hasBegun(vertex) && (!shown.has(vertex) || hasFailed(vertex)));

  return {
    isThrough(key) {
      const vertices = graph.members(key);
      // A failed stage waits for the end: its block belongs next to the message.
      if (vertices.some((vertex) => vertex.error !== undefined)) return false;
      return fresh(key).length > 0 && vertices.every((vertex) => graph.settled(vertex));
    },
    show(key) {
      const vertices = fresh(key);
      const members = graph.members(key);
      const isContinued = members.some((vertex) => shown.has(vertex));
      const event = renderGroup(key, sharedLabel(graph, members, names), vertices, isContinued);
      for (const vertex of vertices) {
        shown.add(vertex);
        // Lines that were shown are not needed again, but for those that explain a failure.
        if (vertex.error === undefined) vertex.log = undefined;
      }
      return event ? [event] : [];
    },
    pending() {
      const open = new Set([...graph.vertices.values()].map((vertex) => vertex.group));
      return [...open]
        .filter((key) => fresh(key).length > 0)
        .sort(
          (a, b) =>
            Number(hasFailure(graph.members(a))) - Number(hasFailure(graph.members(b))) ||
            groupRank(a) - groupRank(b),
        );
    },
  };
}

function hasFailure(vertices: readonly Vertex[]): boolean {
  return vertices.some((vertex) => hasFailed(vertex) && !isSide(vertex));
}
