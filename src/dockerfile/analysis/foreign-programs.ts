/**
 * Programs of the target platform that a stage of the build platform starts. `COPY --from=IMAGE` takes the image of
 * the *requested* platform, whatever `--platform` the stage has: what it brings runs under QEMU, or not at all.
 */
import { type Platform, samePlatform } from '../../domain/platforms/platform.ts';
import type { ResolvedCopy, StageGraph } from '../stages/stage-graph.ts';
import type { Execution, Stage } from './dockerfile-facts.ts';
import type { RunReadings } from './run-readings.ts';
import { type PlatformGraph, uniqueBy } from './stage-summary.ts';

interface Facts {
  readonly stages: readonly Stage[];
  readonly graphs: readonly PlatformGraph[];
  readonly runs: RunReadings;
  readonly native: readonly Platform[];
  readonly buildPlatform: Platform;
}

/** One entry per program that is copied and started. */
export function foreignPrograms({
  stages,
  graphs,
  runs,
  native,
  buildPlatform,
}: Facts): readonly Execution[] {
  const found = new Map<string, { readonly execution: Execution; readonly platforms: Platform[] }>();
  for (const [requested, graph] of graphs) {
    if (samePlatform(requested, buildPlatform)) continue;
    for (const index of graph.reachable) {
      const stage = stages[index];
      const own = graph.platforms[index];
      if (!stage?.executes || !own || !samePlatform(own, buildPlatform)) continue;
      for (const copy of graph.copies[index] ?? []) {
        const image = imageOf(copy, graph, requested);
        if (image === undefined) continue;
        for (const { run, facts } of runs.on(requested, index)) {
          if (copy.via === 'copy' ? run.line < copy.line : run !== copy.by) continue;
          const program = facts.programs.find((name) => provides(copy, name));
          if (program === undefined) continue;
          const key = `${index} ${copy.line} ${program}`;
          const foreign = { program, image };
          const execution = { stage, line: copy.line, platforms: [], emulated: [], foreign };
          const entry = found.get(key) ?? { execution, platforms: [] };
          found.set(key, entry);
          entry.platforms.push(requested);
        }
      }
    }
  }
  return [...found.values()].map(({ execution, platforms: all }) => {
    const platforms = uniqueBy(all, ({ name }) => name);
    const emulated = platforms.filter((platform) => !native.some((other) => samePlatform(other, platform)));
    return { ...execution, platforms, emulated };
  });
}

/** The image of the requested platform that a copy takes from, directly or through a stage that is FROM it. */
function imageOf({ source }: ResolvedCopy, graph: StageGraph, requested: Platform): string | undefined {
  if (source.kind === 'image') return source.reference;
  if (source.kind !== 'stage') return undefined;
  const platform = graph.platforms[source.index];
  const base = graph.sources[source.index];
  const isBare = base?.kind === 'image' && (graph.bodies[source.index]?.length ?? 0) === 0;
  return isBare && platform && samePlatform(platform, requested) ? base.reference : undefined;
}

/** Whether a started program is one that the copy brings, as far as paths tell. */
function provides({ by, via }: ResolvedCopy, program: string): boolean {
  const name = lastPart(program);
  if (via === 'mount' || by.kind === 'run') {
    const targets = by.kind === 'run' ? by.mounts.map(mountTarget) : [];
    return targets.some((target) => target !== '' && target !== '/' && program.startsWith(`${target}/`));
  }
  const target = by.target.replace(/\/+$/, '');
  if (target !== '' && program.startsWith(`${target}/`)) return true;
  const isDirectory = by.target.endsWith('/') || by.sources.length > 1;
  return by.sources.some((source) => {
    const last = lastPart(source.replace(/\/+$/, ''));
    if (last === '' || /[*?[$]/.test(last)) return false;
    // Into a directory, or under a name of its own; `/usr/local/cargo` brings cargo.
    return isDirectory || lastPart(target) === 'bin'
      ? last === name
      : lastPart(target) === name || last === name;
  });
}

function mountTarget(mount: string): string {
  return /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(mount)?.[1]?.replace(/\/+$/, '') ?? '';
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
