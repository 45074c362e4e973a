/** What builds, and is probably not what was meant: warnings of the plan. */
import { FACTS_CONTEXT, FACTS_TARGET } from '../../domain/facts-context.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { listOf, onOneLine } from '../../util/text.ts';
import type { Stages } from '../stages/stages.ts';
import { automaticArguments, namesIn } from '../stages/variables.ts';
import type {
  DockerfileAnalysis,
  DockerfileHint,
  Execution,
  Stage,
  UnknownCompile,
} from './dockerfile-facts.ts';
import type { PlatformGraph } from './stage-summary.ts';

export interface HintFacts {
  readonly file: string;
  readonly parsed: Stages;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly buildPlatform: Platform;
  readonly stages: readonly Stage[];
  readonly graphs: readonly PlatformGraph[];
  readonly target: Stage;
  readonly platforms: readonly Platform[];
  readonly undefinedArgsInFrom: DockerfileAnalysis['undefinedArgsInFrom'];
  readonly foreign: readonly Execution[];
  readonly unknownUnderEmulation: readonly UnknownCompile[];
}

/** All hints, in the order of the file's lines. */
export function findHints(facts: HintFacts): readonly DockerfileHint[] {
  const several =
    facts.platforms.length < 2 ? [] : [...mixedImage(facts), ...copyWithoutArch(facts), ...sameBinary(facts)];
  return [
    ...several,
    ...pinnedArguments(facts),
    ...undefinedArguments(facts),
    ...foreignPrograms(facts),
    ...unknownCompiles(facts),
    ...factsWithoutMount(facts),
  ].sort((a, b) => a.line - b.line);
}

const names = (platforms: readonly Platform[]): string => listOf(platforms.map(({ name }) => name));

/** The image's own stage is tied to one platform: every platform's label gets that platform's files. */
function mixedImage({ file, target }: HintFacts): readonly DockerfileHint[] {
  if (target.platform === 'target') return [];
  const { platform } = target;
  const what =
    platform === 'build'
      ? 'the build platform'
      : 'fixed' in platform
        ? platform.fixed.name
        : 'another platform than the requested one';
  return [
    {
      kind: 'mixed-image',
      line: target.line,
      message: `${file}:${target.line}: the final stage is fixed to ${what}; an image of every requested platform would hold its files`,
      remedy: 'Leave --platform out of the final FROM; only stages that compile belong on $BUILDPLATFORM.',
    },
  ];
}

const PREBUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)(?:\/|$)/;

/** COPY of a compiled file from the build context, from a path that is the same for every platform. */
function copyWithoutArch({ file, graphs, stages }: HintFacts): readonly DockerfileHint[] {
  return stages.flatMap(({ index }) => {
    const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
    if (on.length < 2) return [];
    const bodies = on[0]?.[1].bodies[index] ?? [];
    return bodies.flatMap((entry) => {
      if (entry.kind !== 'copy' || entry.from !== undefined) return [];
      const path = entry.sources.find((source) => PREBUILT.test(source) && namesIn(source).length === 0);
      if (path === undefined) return [];
      return [
        {
          kind: 'copy-without-arch' as const,
          line: entry.line,
          message: `${file}:${entry.line}: ${path} is the same file for ${names(on.map(([platform]) => platform))}`,
          remedy:
            'Put the platform into the path (ARG TARGETARCH and COPY dist/${TARGETARCH}/…), or compile in a stage.',
        },
      ];
    });
  });
}

/** Files that are the same on every machine: configuration, certificates, data. */
const ANY_MACHINE = /^\/?etc\/|^\/?usr\/share\/|\.(?:crt|pem|json|toml|ya?ml|txt|html|sql|sh|css|js|wasm)$/;

/** A compiling stage that does not know the target platform, copied into an image of several platforms. */
function sameBinary(facts: HintFacts): readonly DockerfileHint[] {
  const { file, graphs, stages } = facts;
  return stages.flatMap((stage) => {
    if (stage.platform !== 'target') return [];
    return stage.copiesFrom.flatMap((copy, at): readonly DockerfileHint[] => {
      const from = copy.kind === 'stage' ? stages[copy.index] : undefined;
      if (!from || copy.via !== 'copy' || from.platform === 'target' || !from.compilesRust) return [];
      const commands = from.rustCommands.map(({ command }) => command);
      if (commands.every(isWebAssembly)) return [];
      // Only platforms that reach this copy, and that take it from the same stage, get the same file.
      const on = graphs.filter(([, { reachable, copies }]) => {
        const source = copies[stage.index]?.[at]?.source;
        return reachable.includes(stage.index) && source?.kind === 'stage' && source.index === from.index;
      });
      if (on.length < 2 || dependsOnTarget(from, facts, new Set())) return [];
      const by = on[0]?.[1].copies[stage.index]?.[at]?.by;
      const paths = by?.kind === 'copy' ? by.sources : [];
      // A tool that is installed makes files of any kind; the tool itself is in a directory of programs.
      if (
        commands.every((command) => installsTool(command) || isWebAssembly(command)) &&
        !paths.some((path) => /\/s?bin(?:\/|$)/.test(path))
      )
        return [];
      if (paths.some((path) => namesIn(path).length > 0) || paths.every((path) => ANY_MACHINE.test(path)))
        return [];
      return [
        {
          kind: 'same-binary',
          line: copy.line,
          message: `${file}:${copy.line}: stage ${from.name ?? from.index} compiles once, without TARGETARCH or TARGETPLATFORM, and ${names(on.map(([platform]) => platform))} would get the same file`,
          remedy:
            'Declare ARG TARGETPLATFORM there and compile for it, or put ${TARGETARCH} into the path that is copied.',
        },
      ];
    });
  });
}

/** WebAssembly is the same on every machine. */
function isWebAssembly(command: string): boolean {
  return /^(?:\S*\/)?(?:wasm-pack|trunk|worker-build)\s|wasm32-/.test(command);
}

/** `cargo install mdbook`: a program that is not of this build context. */
function installsTool(command: string): boolean {
  return /^\S*cargo\s+(?:\+\S+\s+)?install\s/.test(command) && !/--path[\s=]/.test(command);
}

/** Whether what a stage holds can differ by the requested platform: by its arguments, its FROM, or what it copies. */
function dependsOnTarget(stage: Stage, facts: HintFacts, seen: Set<number>): boolean {
  if (seen.has(stage.index)) return false;
  seen.add(stage.index);
  if (
    stage.usesTargetArgs ||
    stage.platform === 'target' ||
    (typeof stage.platform === 'object' && 'varies' in stage.platform)
  )
    return true;
  const sources = [...stage.fromOn.values()];
  if (new Set(sources.map((source) => JSON.stringify(source))).size > 1) return true;
  const needed = [...sources, ...stage.copiesFrom].flatMap((source) =>
    source.kind === 'stage' ? (facts.stages[source.index] ?? []) : [],
  );
  // Images that are copied from are those of the requested platform.
  if (stage.copiesFrom.some(({ kind }) => kind === 'image')) return true;
  return needed.some((other) => dependsOnTarget(other, facts, seen));
}

/** `ARG TARGETARCH=amd64`: the default wins over what BuildKit knows. */
function pinnedArguments(facts: HintFacts): readonly DockerfileHint[] {
  const { file, parsed, graphs, buildArgs, buildPlatform } = facts;
  const found: DockerfileHint[] = [];
  const check = (
    entries: readonly { readonly kind: string; readonly line: number }[],
    on: readonly PlatformGraph[],
    valueOn: (graph: PlatformGraph, name: string) => string | undefined,
  ) => {
    for (const entry of entries) {
      if (entry.kind !== 'arg') continue;
      const { assignments, line } = entry as Stages['globals'][number];
      for (const { name, value } of assignments) {
        if (value === undefined || Object.hasOwn(buildArgs, name)) continue;
        const wrong = on.filter((graph) => {
          const automatic = automaticArguments(buildPlatform, graph[0], '').get(name);
          return automatic !== undefined && name !== 'TARGETSTAGE' && automatic !== valueOn(graph, name);
        });
        const [first] = wrong;
        if (first === undefined) continue;
        const shown = valueOn(first, name) ?? '';
        found.push({
          kind: 'pinned-argument',
          line,
          message: `${file}:${line}: ARG ${name}=${value} replaces what BuildKit knows: ${name} is ${shown === '' ? 'empty' : `"${shown}"`} for ${names(wrong.map(([platform]) => platform))}`,
          remedy: `Write ARG ${name}, without a default.`,
        });
      }
    }
  };
  check(parsed.globals, graphs, ([, graph], name) => graph.globals.get(name));
  for (const { index } of facts.stages) {
    const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
    const body = on[0]?.[1].bodies[index] ?? [];
    check(body, on, ([, graph], name) => graph.variables.get(index)?.get(name));
  }
  return found;
}

/** Names in FROM that nobody gives a value: a misspelt one leaves a hole in the name of the image. */
function undefinedArguments({ file, undefinedArgsInFrom }: HintFacts): readonly DockerfileHint[] {
  return undefinedArgsInFrom.map(({ line, name }) => ({
    kind: 'undefined-argument',
    line,
    message: `${file}:${line}: ${name} has no value in FROM, and counts as empty`,
    remedy: `Write ARG ${name}=… above the first FROM: arguments inside a stage are not seen there.`,
  }));
}

function foreignPrograms({ file, foreign }: HintFacts): readonly DockerfileHint[] {
  return foreign.flatMap(({ stage, line, emulated, foreign: program }) => {
    if (program === undefined || emulated.length === 0) return [];
    return [
      {
        kind: 'foreign-program' as const,
        line,
        message: `${file}:${line}: ${program.program} is from ${program.image} of the requested platform, and stage ${stage.name ?? stage.index}, which is of the build platform, starts it: for ${names(emulated)} it runs under QEMU`,
        remedy: `Add a stage "FROM --platform=$BUILDPLATFORM ${program.image} AS tools", and write from=tools.`,
      },
    ];
  });
}

function unknownCompiles({ file, unknownUnderEmulation }: HintFacts): readonly DockerfileHint[] {
  return unknownUnderEmulation.map(({ stage, root, platforms, commands }) => {
    const [first] = commands;
    const line = first?.line ?? stage.line;
    const shown = commands.slice(0, 3).map(({ command }) => onOneLine(command, 60));
    const more = commands.length > shown.length ? ` and ${commands.length - shown.length} more` : '';
    return {
      kind: 'unknown-compile' as const,
      line,
      message: `${file}:${line}: stage ${stage.name ?? stage.index} has a Rust toolchain and runs under QEMU for ${names(platforms)}; whether it compiles Rust there cannot be told (${shown.join('; ')}${more})`,
      remedy: `If it does, begin with FROM --platform=$BUILDPLATFORM in line ${root.line}, and compile for $TARGETPLATFORM (docs/dockerfile.md shows it).`,
    };
  });
}

const FACT = /\$\{?(MULTIHULL_(?:TARGET|PACKAGES|CXX_PACKAGES|DEBIAN_ARCH))\b/;
const SCRIPT = /(?:^|[\s;&|(])(?:\.|source)\s+\S*\b(?:env|cross)\.sh\b/;

/** `$MULTIHULL_TARGET` in a RUN that has nothing to read it from: it is empty there, and the build fails far from the cause. */
function factsWithoutMount({ file, graphs, stages }: HintFacts): readonly DockerfileHint[] {
  return stages.flatMap(({ index }) => {
    const graph = graphs.find(
      ([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index],
    )?.[1];
    return (graph?.bodies[index] ?? []).flatMap((entry): readonly DockerfileHint[] => {
      if (entry.kind !== 'run') return [];
      const { text } = entry.script.text;
      const name = FACT.exec(text)?.[1];
      if (name === undefined || graph?.variables.get(index)?.has(name) || text.includes(`${name}=`))
        return [];
      if (SCRIPT.test(text)) return [];
      const isMounted = entry.mountsFrom.some((from) => from.toLowerCase() === FACTS_CONTEXT);
      return [
        {
          kind: 'facts-without-mount',
          line: entry.line,
          message: `${file}:${entry.line}: $${name} is empty in this RUN, which ${isMounted ? 'mounts the facts context and does not source env.sh' : 'does not mount the facts context'}; variables do not live from one RUN to the next`,
          remedy: `Write RUN --mount=from=${FACTS_CONTEXT},target=${FACTS_TARGET} . ${FACTS_TARGET}/env.sh && … there.`,
        },
      ];
    });
  });
}
