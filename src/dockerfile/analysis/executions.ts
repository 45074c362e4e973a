/** Stages that run commands on another platform than the build platform, and what they compile there. */
import { type Platform, samePlatform } from '../../domain/platforms/platform.ts';
import { judgeRust } from '../runs/rust-programs.ts';
import type { EmulatedCompile, Execution, Stage, UnknownCompile } from './dockerfile-facts.ts';
import { type PlatformGraph, uniqueBy } from './stage-summary.ts';

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

/** Commands that compile Rust in emulated stages, or with a compiler of the target's in stages of the build platform. */
export function emulatedCompiles(
  all: readonly Execution[],
  stages: readonly Stage[],
  graphs: readonly PlatformGraph[],
): readonly EmulatedCompile[] {
  return all.flatMap(({ stage, emulated, foreign }) => {
    if (emulated.length === 0 || (foreign && !isCompiler(foreign.program))) return [];
    const root = rootStage(stage, stages, graphs);
    return stage.rustCommands.map((found) => ({ stage, root, ...found, platforms: emulated }));
  });
}

function isCompiler(program: string): boolean {
  return judgeRust({ text: program, known: true }, [{ text: 'build', known: true }]) === 'compiles';
}

/** Emulated stages with a Rust toolchain whose commands cannot all be known. */
export function unknownCompiles(
  all: readonly Execution[],
  stages: readonly Stage[],
  graphs: readonly PlatformGraph[],
): readonly UnknownCompile[] {
  return all.flatMap(({ stage, emulated, foreign }) => {
    if (foreign || emulated.length === 0 || !stage.hasRust || stage.rustCommands.length > 0) return [];
    if (stage.unknownCommands.length === 0) return [];
    const root = rootStage(stage, stages, graphs);
    return [{ stage, root, platforms: emulated, commands: stage.unknownCommands }];
  });
}

/** The stage with the FROM of an image that a stage is made of in the end. */
export function rootStage(stage: Stage, stages: readonly Stage[], graphs: readonly PlatformGraph[]): Stage {
  const graph = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1];
  let at = stage;
  for (;;) {
    const source = graph?.sources[at.index];
    const base = source?.kind === 'stage' ? stages[source.index] : undefined;
    if (base === undefined) return at;
    at = base;
  }
}
