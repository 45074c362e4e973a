/**
 * What a Dockerfile will do for a set of platforms, found before anything is built: base images and the
 * platforms they must have, stages that execute on a foreign platform, Rust that would be compiled under
 * emulation. Pure; the rules are BuildKit's.
 */
import { automaticArguments, globalVariables, isBuildArgument, isTargetArgument } from './expand.ts';
import { contextName, readContexts, resolveGraph, targetStage } from './graph.ts';
import { findHints } from './hints.ts';
import { globalNamesFrom, readStages, targetNames } from './stages.ts';
import {
  ascending,
  baseImages,
  describeStage,
  executions,
  type PlatformGraph,
  symbolicPlatform,
  uniqueBy,
  usedContexts,
} from './summary.ts';
import { readDockerfile } from './text.ts';
import type { DockerfileAnalysis, DockerfileOptions } from './types.ts';

export type { StageSource } from './graph.ts';
export type { FoundCommand } from './shell.ts';
export type * from './types.ts';

/**
 * Analyses a Dockerfile's text.
 * @throws UserError with file and line for what BuildKit would refuse; for input `target` with the stages' names.
 */
export function analyseDockerfile(content: string, options: DockerfileOptions): DockerfileAnalysis {
  const file = options.file ?? 'Dockerfile';
  const dockerfile = readDockerfile(content, file);
  const raw = readStages(dockerfile);
  const targetIndex = targetStage(raw, options.target, file);
  const contexts = readContexts(options.buildContexts);
  const { buildArgs, buildPlatform } = options;
  const graphs = options.platforms.map((platform): PlatformGraph => {
    const stageName = options.target || raw[targetIndex]?.name || 'default';
    const variables = globalVariables(
      dockerfile,
      automaticArguments(buildPlatform, platform, stageName),
      buildArgs,
    );
    return [platform, resolveGraph(dockerfile, raw, { variables, contexts, platform, target: targetIndex })];
  });

  const targetGlobals = globalNamesFrom(dockerfile, buildArgs, isTargetArgument);
  const buildGlobals = globalNamesFrom(dockerfile, buildArgs, isBuildArgument);
  const names: ReadonlySet<string>[] = [];
  for (const stage of raw) {
    const parents = graphs.flatMap(([, graph]) => {
      const source = graph.sources[stage.index];
      return source?.kind === 'stage' ? [...(names[source.index] ?? [])] : [];
    });
    names.push(targetNames(stage, dockerfile.escapeChar, targetGlobals, new Set(parents)));
  }
  const stages = raw.map((stage) =>
    describeStage(stage, graphs, {
      usesTargetArgs: (names[stage.index]?.size ?? 0) > 0,
      platform: symbolicPlatform(raw, stage, graphs, {
        buildPlatform,
        isTarget: (name) => isTargetArgument(name) || targetGlobals.has(name),
        isBuild: (name) => isBuildArgument(name) || buildGlobals.has(name),
      }),
    }),
  );
  const target = stages[targetIndex];
  if (target === undefined) throw new Error('the target stage is one of the stages');
  const reachable = ascending(graphs.flatMap(([, graph]) => graph.reachable));
  const executesOnTarget = executions(stages, graphs, options.nativePlatforms ?? [buildPlatform]);
  return {
    file,
    ...(dockerfile.syntax === undefined ? {} : { syntaxDirective: dockerfile.syntax }),
    stages,
    target,
    reachable,
    reachableOn: new Map(graphs.map(([platform, graph]) => [platform.name, graph.reachable])),
    bases: baseImages(stages, graphs),
    executesOnTarget,
    rustUnderEmulation: executesOnTarget.flatMap(({ stage, emulated }) =>
      emulated.length === 0
        ? []
        : stage.rustCommands.map((found) => ({ stage, ...found, platforms: emulated })),
    ),
    undefinedArgsInFrom: uniqueBy(
      graphs.flatMap(([, graph]) => graph.undefinedArgs.map(({ line, name }) => ({ line, name }))),
      ({ line, name }) => `${line} ${name}`,
    ),
    usedContexts: usedContexts(graphs, [...contexts.keys()]),
    hints: findHints({ file, stages, raw, names, target, reachable, platforms: options.platforms }),
  };
}

/** True when a reachable stage takes something from the named context. */
export function usesContext(analysis: DockerfileAnalysis, name: string): boolean {
  return analysis.usedContexts.includes(contextName(name));
}
