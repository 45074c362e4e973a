/** Which stages have to run on the machine that builds, so that nothing compiles under emulation. */
import type { DockerfileAnalysis, Stage } from '../analysis/dockerfile-facts.ts';
import type { Obstacle } from './migration.ts';

export interface MovedStages {
  /** The stages whose FROM decides. */
  readonly roots: readonly Stage[];
  /** These, and all that are made FROM them. */
  readonly all: readonly Stage[];
  /** By index: the stage, and those that it is FROM, the root first. */
  readonly chains: ReadonlyMap<number, readonly Stage[]>;
  readonly obstacles: readonly Obstacle[];
}

export function movedStages(analysis: DockerfileAnalysis): MovedStages {
  const { stages, target, rustUnderEmulation, unknownUnderEmulation } = analysis;
  const found = [...rustUnderEmulation, ...unknownUnderEmulation];
  const roots = [...new Map(found.map(({ root }) => [root.index, root])).values()];
  const chains = new Map<number, readonly Stage[]>();
  for (const stage of stages) {
    const chain = chainOf(stage, stages);
    if (roots.some(({ index }) => index === chain[0]?.index)) chains.set(stage.index, chain);
  }
  const all = stages.filter(({ index }) => chains.has(index));
  const obstacles = [
    ...rustUnderEmulation.flatMap(({ stage, line }) =>
      stage.platform === 'build' ? [copiedCompiler(line)] : [],
    ),
    ...found.flatMap(({ stage, root }) => (isFinal(stage, target, chains) ? [finalStage(stage, root)] : [])),
    ...roots.flatMap((root) => baseObstacle(root, chains.get(target.index), target)),
  ];
  // A stage that compiles and is the final one says all; that its base is the final one's says nothing more.
  const [first] = obstacles.filter(({ message }) => message.startsWith('the final stage compiles'));
  return { roots, all, chains, obstacles: first ? [first] : obstacles };
}

function chainOf(stage: Stage, stages: readonly Stage[]): readonly Stage[] {
  const chain = [stage];
  for (let at = stage; at.from.kind === 'stage'; ) {
    const parent: Stage | undefined = stages[at.from.index];
    if (!parent) break;
    chain.unshift(parent);
    at = parent;
  }
  return chain;
}

/** The final stage is the one that compiles, or is FROM it. */
function isFinal(stage: Stage, target: Stage, chains: MovedStages['chains']): boolean {
  return chains.get(target.index)?.some(({ index }) => index === stage.index) ?? false;
}

function finalStage(stage: Stage, root: Stage): Obstacle {
  return {
    line: root.line,
    message: `the final stage compiles (it is, or is FROM, the stage of line ${stage.line}): on the build platform it would be an image of that platform only`,
    remedy:
      'Divide it: one stage that compiles, and a final FROM that takes the program with COPY --from, and nothing else.',
  };
}

/** Files of COPY --from=IMAGE are those of the requested platform, wherever they are copied to. */
function copiedCompiler(line: number): Obstacle {
  return {
    line,
    message: 'the compiler was copied from an image, which is that of the requested platform',
    remedy:
      'Add a stage FROM --platform=$BUILDPLATFORM with that image, and copy from it; then the target of each platform.',
  };
}

function baseObstacle(
  root: Stage,
  targetChain: readonly Stage[] | undefined,
  target: Stage,
): readonly Obstacle[] {
  if (root.from.kind !== 'image')
    return [
      {
        line: root.line,
        message: `FROM ${root.from.raw} is not an image that can be asked for on the build platform`,
        remedy: 'Begin the stage that compiles with an image of rust.',
      },
    ];
  if (new Set([...root.fromOn.values()].map((source) => JSON.stringify(source))).size > 1)
    return [
      {
        line: root.line,
        message: `FROM ${root.from.raw} is another image for each platform`,
        remedy: 'Write one image there, and compile for $MULTIHULL_TARGET (docs/dockerfile.md shows it).',
      },
    ];
  if (targetChain?.[0]?.index === root.index)
    return [
      {
        line: root.line,
        message: `FROM ${root.from.raw} is also what the final stage (line ${target.line}) is made of, which has to be of the requested platform`,
        remedy: `Write a FROM of its own for the stage that compiles.`,
      },
    ];
  return [];
}
