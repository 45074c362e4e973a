/** The images that must be pulled, and for which platforms. */
import { type Platform, samePlatform } from '../../domain/platforms/platform.ts';
import type { StageGraph } from '../stages/stage-graph.ts';
import type { StageSource } from '../stages/stage-source.ts';
import type { BaseImage, Stage } from './dockerfile-facts.ts';
import { type PlatformGraph, uniqueBy } from './stage-summary.ts';

interface Place {
  readonly target: number;
  readonly buildPlatform: Platform;
}

interface Entry {
  readonly image: BaseImage;
  readonly platforms: Platform[];
  readonly lands: Platform[];
  readonly elsewhere: Set<string>;
}

/** Every image that must be pulled, with the platforms it must have. */
export function baseImages(
  stages: readonly Stage[],
  graphs: readonly PlatformGraph[],
  place: Place,
): readonly BaseImage[] {
  const found = new Map<string, Entry>();
  const landing = new Map(
    graphs.map(([platform, graph]) => [platform, landingStages(platform, graph, place)]),
  );
  const add = (
    source: StageSource | undefined,
    side: BaseImage['forPlatforms'],
    platform: Platform,
    use: { readonly line: number; readonly lands: boolean; readonly elsewhere: readonly string[] },
  ) => {
    if (source?.kind !== 'image') return;
    const key = `${source.reference} ${typeof side === 'string' ? side : side.fixed.name}`;
    const { reference } = source;
    const image = {
      reference,
      forPlatforms: side,
      platforms: [],
      lands: [],
      line: use.line,
      stagesElsewhere: [],
    };
    const entry = found.get(key) ?? { image, platforms: [], lands: [], elsewhere: new Set<string>() };
    found.set(key, entry);
    entry.platforms.push(platform);
    if (use.lands) entry.lands.push(platform);
    for (const name of use.elsewhere) entry.elsewhere.add(name);
  };
  for (const stage of stages) {
    const elsewhere = [...stage.fromOn.values()].flatMap((source) =>
      source.kind === 'stage' ? [stages[source.index]?.name ?? String(source.index)] : [],
    );
    for (const [target, graph] of graphs) {
      const platform = graph.platforms[stage.index];
      if (!platform || !graph.reachable.includes(stage.index)) continue;
      const side =
        typeof stage.platform === 'object' && 'varies' in stage.platform
          ? { fixed: platform }
          : stage.platform;
      const lands = landing.get(target)?.has(stage.index) ?? true;
      add(graph.sources[stage.index], side, platform, { line: stage.line, lands, elsewhere });
      if (graph.replaced[stage.index]) continue;
      // An image that is only copied from is resolved for the requested platform, whatever the stage's own is.
      for (const { source, line } of graph.copies[stage.index] ?? [])
        add(source, 'target', target, { line, lands, elsewhere: [] });
    }
  }
  return [...found.values()].map(({ image, platforms, lands, elsewhere }) => ({
    ...image,
    platforms: uniqueBy(platforms, ({ name }) => name),
    lands: uniqueBy(lands, ({ name }) => name),
    stagesElsewhere: [...elsewhere],
  }));
}

/** Stages whose own files can get into the image: all but those of the build platform, and what only they copy from. */
function landingStages(
  requested: Platform,
  graph: StageGraph,
  { target, buildPlatform }: Place,
): ReadonlySet<number> {
  const found = new Set<number>();
  const pending = [target];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const platform = graph.platforms[index];
    const isBuildSide =
      index !== target &&
      platform !== undefined &&
      samePlatform(platform, buildPlatform) &&
      !samePlatform(platform, requested);
    if (found.has(index) || isBuildSide) continue;
    found.add(index);
    const base = graph.sources[index];
    if (base?.kind === 'stage') pending.push(base.index);
    for (const { source } of graph.copies[index] ?? [])
      if (source.kind === 'stage') pending.push(source.index);
  }
  return found;
}
