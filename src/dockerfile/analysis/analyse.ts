/**
 * What a Dockerfile will do for a set of platforms, found before anything is built: base images and the
 * platforms they must have, stages that execute on a foreign platform, Rust that would be compiled under
 * emulation. Pure; the rules are BuildKit's.
 */

import { resolveGraph } from '../stages/stage-graph.ts';
import { contextName, readContexts, targetStage } from '../stages/stage-source.ts';
import { declaredNames, globalNamesFrom, readStages, targetNames } from '../stages/stages.ts';
import {
  automaticArguments,
  Expander,
  globalVariables,
  isBuildArgument,
  isTargetArgument,
} from '../stages/variables.ts';
import { readSource } from '../syntax/source-lines.ts';
import { findHints } from './advice.ts';
import { baseImages } from './base-images.ts';
import type { DockerfileAnalysis, DockerfileOptions, Stage } from './dockerfile-facts.ts';
import { emulatedCompiles, executions, unknownCompiles } from './executions.ts';
import { foreignPrograms } from './foreign-programs.ts';
import { RunReadings } from './run-readings.ts';
import { labelsOf } from './stage-labels.ts';
import {
  ascending,
  describeStage,
  type PlatformGraph,
  symbolicPlatform,
  uniqueBy,
  usedContexts,
} from './stage-summary.ts';

export type { FoundCommand } from '../runs/run-commands.ts';
export type { StageSource } from '../stages/stage-source.ts';
export type * from './dockerfile-facts.ts';

/**
 * Analyses a Dockerfile's text.
 * @throws UserError with file and line for what BuildKit would refuse; for input `target` with the stages' names.
 */
export function analyseDockerfile(content: string, options: DockerfileOptions): DockerfileAnalysis {
  const file = options.file ?? 'Dockerfile';
  const parsed = readStages(readSource(content, file));
  const raw = parsed.stages;
  const [syntax] = parsed.directives.get('syntax')?.split(' ') ?? [];
  const target = targetStage(raw, options.target, file);
  const contexts = readContexts(options.buildContexts);
  const { buildArgs, buildPlatform, platforms } = options;
  const runs = new RunReadings(options.shell);
  const labels = new Map<string, string | undefined>();
  const graphs = platforms.map((platform): PlatformGraph => {
    // One for each platform: it bounds how much is expanded.
    const expander = new Expander(file, parsed.escapeChar);
    const stageName = options.target || raw.at(-1)?.name || 'default';
    const automatic = automaticArguments(buildPlatform, platform, stageName);
    const globals = globalVariables(parsed.globals, automatic, buildArgs, expander);
    const graph = resolveGraph(parsed, {
      globals,
      buildArgs,
      contexts,
      platform,
      buildPlatform,
      target,
      expander,
      onRun: (stage, run, shell, variables) => runs.read(platform, stage, run, shell, variables),
    });
    for (const [name, value] of labelsOf(graph, target, expander)) labels.set(name, value);
    return [platform, graph];
  });

  const targetGlobals = globalNamesFrom(parsed.globals, buildArgs, isTargetArgument);
  const buildGlobals = globalNamesFrom(parsed.globals, buildArgs, isBuildArgument);
  const names: ReadonlySet<string>[] = [];
  for (const { index } of raw) {
    const parents = graphs.flatMap(([, { sources }]) => {
      const source = sources[index];
      return source?.kind === 'stage' ? [...(names[source.index] ?? [])] : [];
    });
    const bodies = uniqueBy(graphs, ([, { bodies: all }]) => all[index]?.length).flatMap(
      ([, { bodies: all }]) => all[index] ?? [],
    );
    names.push(targetNames(bodies, targetGlobals, new Set(parents), buildArgs));
  }
  const withRust = runs.withRust(graphs);
  const stages = raw.map((stage) =>
    describeStage(stage, graphs, {
      usesTargetArgs: (names[stage.index]?.size ?? 0) > 0,
      platform: symbolicPlatform(raw, stage, graphs, {
        buildPlatform,
        isTarget: (name) => isTargetArgument(name) || targetGlobals.has(name),
        isBuild: (name) => isBuildArgument(name) || buildGlobals.has(name),
      }),
      commands: runs.ofStage(stage.index),
      hasRust: withRust.has(stage.index),
    }),
  );
  const targetOf = stages[target];
  if (targetOf === undefined) throw new Error('the target stage is one of the stages');
  const reachable = ascending(graphs.flatMap(([, graph]) => graph.reachable));
  const native = options.nativePlatforms ?? [buildPlatform];
  const foreign = foreignPrograms({ stages, graphs, runs, native, buildPlatform });
  const executesOnTarget = [...executions(stages, graphs, native), ...foreign];
  const unknownUnderEmulation = unknownCompiles(executesOnTarget, stages, graphs);
  const undefinedArgsInFrom = uniqueBy(
    graphs.flatMap(([, graph]) => graph.undefinedArgs.map(({ line, name }) => ({ line, name }))),
    ({ line, name }) => `${line} ${name}`,
  );
  return {
    file,
    ...(syntax === undefined ? {} : { syntaxDirective: syntax }),
    stages,
    target: targetOf,
    reachable,
    reachableOn: new Map(graphs.map(([platform, graph]) => [platform.name, graph.reachable])),
    bases: baseImages(stages, graphs, { target, buildPlatform }),
    executesOnTarget,
    rustUnderEmulation: emulatedCompiles(executesOnTarget, stages, graphs),
    unknownUnderEmulation,
    undefinedArgsInFrom,
    usedContexts: usedContexts(graphs, [...contexts.keys()]),
    declaredArgs: declaredNames(parsed),
    labels,
    hints: findHints({
      file,
      parsed,
      buildArgs,
      buildPlatform,
      stages,
      graphs,
      target: targetOf,
      platforms,
      undefinedArgsInFrom,
      foreign,
      unknownUnderEmulation,
    }),
  };
}

/** True when a reachable stage takes something from the named context. */
export function usesContext(analysis: DockerfileAnalysis, name: string): boolean {
  return analysis.usedContexts.includes(contextName(name));
}

/** The image that the target is made of in the end, on the first requested platform; undefined for scratch. */
export function targetBase({ target, stages }: DockerfileAnalysis): string | undefined {
  for (let stage: Stage | undefined = target; stage !== undefined; ) {
    const { from }: Stage = stage;
    if (from.kind === 'image') return from.reference;
    stage = from.kind === 'stage' ? stages[from.index] : undefined;
  }
  return undefined;
}
