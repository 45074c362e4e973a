/** Per-platform graphs put together: what is said about a stage, a base image, an execution as a whole. */
import { type Platform, samePlatform } from '../../domain/platform.ts';
import type { StageGraph, StageSource } from './graph.ts';
import { namesIn, type RawStage } from './stages.ts';
import type { BaseImage, Execution, Stage, StagePlatform } from './types.ts';

/** One requested platform, and the stages as they are for it. */
export type PlatformGraph = readonly [Platform, StageGraph];

/** A stage as it is reported: what is written, and what it means for each platform. */
export function describeStage(
  stage: RawStage,
  graphs: readonly PlatformGraph[],
  known: Pick<Stage, 'usesTargetArgs' | 'platform'>,
): Stage {
  const first = graphs[0]?.[1];
  const executes = stage.runs.length > 0 && first?.replaced[stage.index] !== true;
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
    ...known,
    runs: stage.runs,
    executes,
    copiesFrom: stage.copies.flatMap(({ line, via }, index) => {
      const source = first?.copies[stage.index]?.[index];
      return source ? [{ ...source, line, via }] : [];
    }),
    compilesRust: executes && stage.rust.length > 0,
    rustCommands: executes ? stage.rust : [],
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
  const source = graph?.sources[stage.index];
  if (source?.kind === 'scratch') return undefined;
  const base = source?.kind === 'stage' ? raw[source.index] : undefined;
  return base ? rootFlag(raw, base, graph) : stage.platform;
}

/** Every image that must be pulled, with the platforms it must have. */
export function baseImages(stages: readonly Stage[], graphs: readonly PlatformGraph[]): readonly BaseImage[] {
  const found = new Map<string, { image: BaseImage; platforms: Platform[] }>();
  const add = (
    source: StageSource | undefined,
    side: BaseImage['forPlatforms'],
    platform: Platform,
    line: number,
  ) => {
    if (source?.kind !== 'image') return;
    const key = `${source.reference} ${typeof side === 'string' ? side : side.fixed.name}`;
    const entry = found.get(key);
    if (entry) entry.platforms.push(platform);
    else
      found.set(key, {
        image: { reference: source.reference, forPlatforms: side, platforms: [], line },
        platforms: [platform],
      });
  };
  for (const stage of stages) {
    for (const [target, graph] of graphs) {
      const platform = graph.platforms[stage.index];
      if (!platform || !graph.reachable.includes(stage.index)) continue;
      const side =
        typeof stage.platform === 'object' && 'varies' in stage.platform
          ? { fixed: platform }
          : stage.platform;
      add(graph.sources[stage.index], side, platform, stage.line);
      if (graph.replaced[stage.index]) continue;
      // An image that is only copied from is resolved for the requested platform, whatever the stage's own is.
      graph.copies[stage.index]?.forEach((source, index) => {
        add(source, 'target', target, stage.copiesFrom[index]?.line ?? stage.line);
      });
    }
  }
  return [...found.values()].map(({ image, platforms }) => ({
    ...image,
    platforms: uniqueBy(platforms, ({ name }) => name),
  }));
}

/** Reachable stages with RUN that are not of the build platform. */
export function executions(
  stages: readonly Stage[],
  graphs: readonly PlatformGraph[],
  native: readonly Platform[],
): readonly Execution[] {
  return stages.flatMap((stage) => {
    const line = stage.runs[0]?.line;
    if (!stage.executes || line === undefined || stage.platform === 'build') return [];
    const on = graphs.flatMap(([, graph]) => {
      const platform = graph.platforms[stage.index];
      return platform && graph.reachable.includes(stage.index) ? [platform] : [];
    });
    const platforms = uniqueBy(on, ({ name }) => name);
    const emulated = platforms.filter((platform) => !native.some((other) => samePlatform(other, platform)));
    return platforms.length === 0 ? [] : [{ stage, line, platforms, emulated }];
  });
}

/** Those of the given contexts that reachable stages take something from. */
export function usedContexts(graphs: readonly PlatformGraph[], names: readonly string[]): readonly string[] {
  const used = graphs.flatMap(([, graph]) =>
    graph.reachable
      .flatMap((index) => [
        graph.sources[index],
        ...(graph.replaced[index] ? [] : (graph.copies[index] ?? [])),
      ])
      .map((source) => source?.context),
  );
  return names.filter((name) => used.includes(name));
}

/** Each number once, in order. */
export function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The last item of each key, in the order of the first. */
export function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}
