/** The build graph as far as it is known: what each vertex did, when, and who needs it. */
import type { GroupKey } from './group-key.ts';
import { createLineBuffer } from './line-buffer.ts';
import type { LogChunk, SolveStatus, StatusUpdate, VertexUpdate } from './solve-status.ts';
import { newVertex, updateVertex, type Vertex } from './vertex.ts';

/** More than any Dockerfile makes; what comes beyond is counted and not kept. */
const MAX_VERTICES = 5000;
const MAX_STATUSES = 200;

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

/** What {@link Graph} is made of. */
interface State {
  readonly vertices: Map<string, Vertex>;
  readonly groups: Map<GroupKey, Vertex[]>;
  /** Vertices that need one, by its digest. */
  readonly consumers: Map<string, Set<Vertex>>;
}

/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
export function createGraph(onlyPlatform?: string): Graph {
  const state: State = { vertices: new Map(), groups: new Map(), consumers: new Map() };
  const { vertices, groups } = state;
  return {
    vertices,
    members: (key) => groups.get(key) ?? [],
    apply(status) {
      const changed = new Set<Vertex | undefined>();
      for (const update of status.vertexes) {
        const vertex = known(state, update, onlyPlatform);
        if (vertex) updateVertex(vertex, update);
        changed.add(vertex);
      }
      for (const part of status.statuses) applyPart(vertices, part);
      for (const chunk of status.logs) changed.add(applyLog(vertices, chunk));
      return [...changed].filter((vertex) => vertex !== undefined);
    },
    settled(vertex) {
      if (vertex.runningSince !== undefined) return false;
      if (vertex.spans.length > 0) return true;
      return consumersOf(state, vertex).some((user) => user.spans.length > 0 && user.error === undefined);
    },
    platformsOf: (vertex) => platformsOf(state, vertex),
  };
}

/** The vertex that an update is of, new or not; undefined when there are too many. */
function known(
  { vertices, groups, consumers }: State,
  update: VertexUpdate,
  onlyPlatform: string | undefined,
): Vertex | undefined {
  const found = vertices.get(update.digest);
  if (found || vertices.size >= MAX_VERTICES) return found;
  const vertex = newVertex(update, onlyPlatform);
  vertices.set(update.digest, vertex);
  const members = groups.get(vertex.group);
  if (members) members.push(vertex);
  else groups.set(vertex.group, [vertex]);
  for (const input of update.inputs) {
    const users = consumers.get(input) ?? new Set();
    consumers.set(input, users.add(vertex));
  }
  return vertex;
}

function applyLog(vertices: State['vertices'], chunk: LogChunk): Vertex | undefined {
  const vertex = vertices.get(chunk.vertex);
  if (!vertex) return undefined;
  vertex.log ??= createLineBuffer(undefined, undefined, vertex.cargo.read);
  vertex.log.push(chunk.stream, chunk.data);
  return vertex;
}

function applyPart(vertices: State['vertices'], part: StatusUpdate): void {
  const vertex = vertices.get(part.vertex);
  if (!vertex || (vertex.parts.size >= MAX_STATUSES && !vertex.parts.has(part.id))) return;
  vertex.parts.set(part.id, part);
}

function consumersOf({ consumers }: State, vertex: Vertex): readonly Vertex[] {
  return [...(consumers.get(vertex.digest) ?? [])];
}

function platformsOf(state: State, vertex: Vertex): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Vertex>([vertex]);
  // A Set that grows while it is walked: breadth first, each vertex once.
  for (const one of seen) {
    const users = consumersOf(state, one).filter((user) => user.name.role === 'step');
    // Where the end of the graph is reached, the platform is one that somebody asked for.
    if (users.length === 0 && one.name.platform !== undefined) found.add(one.name.platform);
    for (const user of users) seen.add(user);
  }
  return [...found];
}
