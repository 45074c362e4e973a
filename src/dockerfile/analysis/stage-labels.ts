/** The labels that a Dockerfile gives the image itself: its target's LABEL instructions, and those of the stages it is FROM. */
import type { StageGraph } from '../stages/stage-graph.ts';
import type { Expander } from '../stages/variables.ts';

/** Name → value; undefined where the value depends on a variable. Labels of base images are not known here. */
export type DockerfileLabels = ReadonlyMap<string, string | undefined>;

/** @param expander of the same platform as the graph. */
export function labelsOf(graph: StageGraph, target: number, expander: Expander): DockerfileLabels {
  const labels = new Map<string, string | undefined>();
  for (const index of stagesBelow(graph, target)) {
    const variables = graph.variables.get(index) ?? new Map();
    for (const instruction of graph.bodies[index] ?? []) {
      if (instruction.kind !== 'other' || instruction.keyword !== 'LABEL') continue;
      const { words, line } = instruction;
      for (let at = 0; at + 1 < words.length; at += 2) {
        const [name = '', value = ''] = words.slice(at, at + 2);
        const key = expander.expand(name, variables, line).value;
        labels.set(key, value.includes('$') ? undefined : expander.expand(value, variables, line).value);
      }
    }
  }
  return labels;
}

/** The target and what it is FROM, the first of them first. */
function stagesBelow({ sources, replaced }: StageGraph, target: number): readonly number[] {
  const found: number[] = [];
  for (let at: number | undefined = target; at !== undefined && replaced[at] !== true; ) {
    found.unshift(at);
    const source: StageGraph['sources'][number] | undefined = sources[at];
    at = source?.kind === 'stage' ? source.index : undefined;
  }
  return found;
}
