/** Per-platform graphs put together: what is said about a stage as a whole. */

import { type Platform, samePlatform } from '../../domain/platforms/platform.ts';
import type { StageGraph } from '../stages/stage-graph.ts';
import { isRun, type RawStage } from '../stages/stages.ts';
import { namesIn } from '../stages/variables.ts';
import type { Stage, StagePlatform } from './dockerfile-facts.ts';
import type { StageCommands } from './stage-commands.ts';

/** One requested platform, and the stages as they are for it. */
export type PlatformGraph = readonly [Platform, StageGraph];

/** A stage as it is reported: what is written, and what it means for each platform. */
export function describeStage(
  stage: RawStage,
  graphs: readonly PlatformGraph[],
  known: Pick<Stage, 'usesTargetArgs' | 'platform' | 'hasRust'> & { readonly commands: StageCommands },
): Stage {
  const { commands, ...rest } = known;
  // On a platform that needs the stage it has all its instructions, those of ONBUILD too.
  const first = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1] ?? graphs[0]?.[1];
  const runs = (first?.bodies[stage.index] ?? stage.body).filter(isRun);
  const executes = runs.length > 0 && first?.replaced[stage.index] !== true;
  return {
    index: stage.index,
    ...(stage.name === undefined ? {} : { name: stage.name }),
    line: stage.line,
    from: first?.sources[stage.index] ?? { kind: 'scratch', raw: stage.from },
    fromOn: new Map(
      graphs.flatMap(([platform, graph]) => {
        const source = graph.sources[stage.index];
        return source ? [[platform.name, source] as const] : [];
      }),
    ),
    ...rest,
    runs: runs.map(({ line, script }) => ({ line, text: script.text.text })),
    executes,
    copiesFrom: (first?.copies[stage.index] ?? []).map(({ source, line, via }) => ({ ...source, line, via })),
    compilesRust: executes && commands.rust.length > 0,
    rustCommands: executes ? commands.rust : [],
    unknownCommands: executes ? commands.unknown : [],
  };
}

/** Names the side a stage is on, from its own `--platform` or that of the stage it is FROM. */
export function symbolicPlatform(
  raw: readonly RawStage[],
  stage: RawStage,
  graphs: readonly PlatformGraph[],
  sides: {
    readonly buildPlatform: Platform;
    readonly isTarget: (name: string) => boolean;
    readonly isBuild: (name: string) => boolean;
  },
): StagePlatform {
  const concrete = graphs.flatMap(([target, graph]) => {
    const platform = graph.platforms[stage.index];
    return platform ? [{ target, platform }] : [];
  });
  const first = concrete[0]?.platform ?? sides.buildPlatform;
  const flag = rootFlag(raw, stage, graphs[0]?.[1]);
  const names = flag === undefined ? [] : namesIn(flag);
  const follows = concrete.every(({ target, platform }) => samePlatform(target, platform));
  if (follows && (flag === undefined || names.some(sides.isTarget))) return 'target';
  if (!concrete.every(({ platform }) => samePlatform(platform, first)))
    return follows
      ? 'target'
      : { varies: new Map(concrete.map(({ target, platform }) => [target.name, platform])) };
  if (names.some(sides.isBuild) && samePlatform(first, sides.buildPlatform)) return 'build';
  return { fixed: first };
}

/** The `--platform` that decides: scratch has none, and a stage made FROM a stage takes that one's. */
function rootFlag(
  raw: readonly RawStage[],
  stage: RawStage,
  graph: StageGraph | undefined,
): string | undefined {
  for (let at: RawStage | undefined = stage; at !== undefined; ) {
    const source: StageGraph['sources'][number] | undefined = graph?.sources[at.index];
    if (source?.kind === 'scratch') return undefined;
    if (source?.kind !== 'stage') return at.platform;
    at = raw[source.index];
  }
  return undefined;
}

/** Those of the given contexts that reachable stages take something from. */
export function usedContexts(graphs: readonly PlatformGraph[], names: readonly string[]): readonly string[] {
  const used = new Set<string | undefined>();
  for (const [, graph] of graphs) {
    for (const index of graph.reachable) {
      used.add(graph.sources[index]?.context);
      if (graph.replaced[index]) continue;
      for (const { source } of graph.copies[index] ?? []) used.add(source.context);
    }
  }
  return names.filter((name) => used.has(name));
}

/** Each number once, in order. */
export function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The last item of each key, in the order of the first. */
export function uniqueBy<T>(items: readonly T[], key: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}
