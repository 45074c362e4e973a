/**
 * Which stage comes from where, for one requested platform: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/dockerfile2llb/convert.go) for names, indexes, named contexts and platforms.
 */
import { nearestPlatform, type Platform, parsePlatform } from '../../domain/platform.ts';
import { formatReference, parseReference } from '../../domain/reference.ts';
import { UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { type Expansion, expand, type Variables } from './expand.ts';
import type { RawStage } from './stages.ts';
import { type DockerfileText, dockerfileError } from './text.ts';

/** Where a stage, a COPY --from or a mount takes its files from. `raw` is what stands in the Dockerfile. */
export type StageSource =
  | {
      readonly kind: 'image';
      readonly reference: string;
      readonly raw: string;
      /** Name of the build context that put this image in place of another. */
      readonly context?: string;
    }
  | { readonly kind: 'stage'; readonly index: number; readonly raw: string; readonly context?: undefined }
  | { readonly kind: 'context'; readonly context: string; readonly raw: string }
  | { readonly kind: 'scratch'; readonly raw: string; readonly context?: undefined };

/** Named build contexts: normalised name → its value when that was given (`docker-image://…`). */
export type NamedContexts = ReadonlyMap<string, string | undefined>;

/** The stages as they are for one requested platform. */
export interface StageGraph {
  readonly sources: readonly StageSource[];
  /** The platform each stage runs on. */
  readonly platforms: readonly Platform[];
  /** A stage whose own name is a named context: the context stands in for it, nothing of it runs. */
  readonly replaced: readonly boolean[];
  readonly copies: readonly (readonly StageSource[])[];
  /** Indexes of the stages that the target needs, ascending. */
  readonly reachable: readonly number[];
  readonly undefinedArgs: readonly { readonly stage: number; readonly line: number; readonly name: string }[];
}

/** A context's name as BuildKit compares it: short form of an image name, without `:latest`. */
export function contextName(name: string): string {
  const parsed = parseReference(name.toLowerCase());
  if ('problem' in parsed) return name.toLowerCase();
  const full = formatReference(parsed).replace(/:latest$/, '');
  return full.replace(/^docker\.io\/(?:library\/)?/, '');
}

/** Reads `name` and `name=value` entries. */
export function readContexts(entries: readonly string[]): NamedContexts {
  return new Map(
    entries.map((entry) => {
      const equals = entry.indexOf('=');
      return equals < 0
        ? [contextName(entry), undefined]
        : [contextName(entry.slice(0, equals)), entry.slice(equals + 1)];
    }),
  );
}

/**
 * Index of the target stage: the last one, or the one of that name.
 * @throws UserError for input `target`, with the names there are.
 */
export function targetStage(stages: readonly RawStage[], target: string | undefined, file: string): number {
  if (!target) return stages.length - 1;
  const found = stages.findLastIndex((stage) => stage.name === target.toLowerCase());
  if (found >= 0) return found;
  const names = stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
  const near = nearestWord(target, names);
  throw new UserError(`target: ${file} has no stage "${target}"`, {
    input: 'target',
    value: target,
    remedy:
      names.length > 0
        ? `${near === undefined ? '' : `Did you mean ${near}? `}Its stages are ${names.join(', ')}.`
        : 'None of its stages has a name: leave target out, or write FROM … AS NAME.',
    location: { file },
  });
}

/**
 * Resolves every stage for the platform that `variables` are about.
 * @throws UserError with the line: an empty FROM or platform, an unknown platform, an index without a stage, a circle.
 */
export function resolveGraph(
  dockerfile: DockerfileText,
  stages: readonly RawStage[],
  options: {
    readonly variables: Variables;
    readonly contexts: NamedContexts;
    readonly platform: Platform;
    readonly target: number;
  },
): StageGraph {
  const { variables, contexts, platform } = options;
  const sources: StageSource[] = [];
  const platforms: Platform[] = [];
  const replaced: boolean[] = [];
  const undefinedArgs: { stage: number; line: number; name: string }[] = [];
  for (const stage of stages) {
    const base = expand(stage.from, variables, dockerfile, stage.line);
    const flag =
      stage.platform === undefined ? undefined : expand(stage.platform, variables, dockerfile, stage.line);
    for (const name of [...base.missing, ...(flag?.missing ?? [])])
      undefinedArgs.push({ stage: stage.index, line: stage.line, name });
    if (base.value === '') throw emptyFrom(dockerfile, stage, base, platform);
    const own = flag === undefined ? platform : readPlatform(dockerfile, stage, flag);
    const isReplaced = stage.name !== undefined && contexts.has(contextName(stage.name));
    const source = isReplaced
      ? contextSource(stage.name ?? '', stage.from, contexts)
      : fromSource(base.value, stage, stages, contexts);
    replaced.push(isReplaced);
    sources.push(source);
    // FROM stage takes that stage's platform whatever the flag says, and scratch is always the target's.
    if (source.kind === 'stage') platforms.push(platforms[source.index] ?? own);
    else platforms.push(source.kind === 'scratch' ? platform : own);
  }
  const copies = stages.map((stage) =>
    stage.copies.map(({ from, line, via }) => copySource(dockerfile, from, line, via, stages, contexts)),
  );
  const needs = stages.map((stage) => {
    if (replaced[stage.index]) return [];
    return [sources[stage.index], ...(copies[stage.index] ?? [])].flatMap((source) =>
      source?.kind === 'stage' ? [source.index] : [],
    );
  });
  const reachable = reach(dockerfile, stages, needs, options.target);
  return { sources, platforms, replaced, copies, reachable, undefinedArgs };
}

function fromSource(
  value: string,
  stage: RawStage,
  stages: readonly RawStage[],
  contexts: NamedContexts,
): StageSource {
  const earlier = stages.slice(0, stage.index).findLastIndex(({ name }) => name === value.toLowerCase());
  if (earlier >= 0) return { kind: 'stage', index: earlier, raw: stage.from };
  return imageSource(value, stage.from, contexts);
}

function imageSource(value: string, raw: string, contexts: NamedContexts): StageSource {
  if (value === 'scratch') return { kind: 'scratch', raw };
  return contexts.has(contextName(value))
    ? contextSource(value, raw, contexts)
    : { kind: 'image', reference: value, raw };
}

/** A context that is an image is a base image like any other. */
function contextSource(name: string, raw: string, contexts: NamedContexts): StageSource {
  const value = contexts.get(contextName(name));
  const image = value?.match(/^docker-image:\/\/(.+)$/)?.[1];
  return image === undefined
    ? { kind: 'context', context: contextName(name), raw }
    : { kind: 'image', reference: image, raw, context: contextName(name) };
}

function copySource(
  dockerfile: DockerfileText,
  from: string,
  line: number,
  via: 'copy' | 'mount',
  stages: readonly RawStage[],
  contexts: NamedContexts,
): StageSource {
  if (via === 'copy' && /^\d+$/.test(from)) {
    const index = Number(from);
    if (index < stages.length) return { kind: 'stage', index, raw: from };
    throw dockerfileError(
      dockerfile.file,
      line,
      from,
      `--from=${from}, but there are only ${stages.length} stages`,
      `Stages count from 0: the last one is ${stages.length - 1}. A name (FROM … AS NAME) is clearer.`,
    );
  }
  // Unlike FROM, a copy may name a stage that comes later.
  const index = stages.findLastIndex(({ name }) => name === from.toLowerCase());
  if (index >= 0) return { kind: 'stage', index, raw: from };
  return imageSource(from, from, contexts);
}

function emptyFrom(
  dockerfile: DockerfileText,
  stage: RawStage,
  base: Expansion,
  platform: Platform,
): UserError {
  const names = [...new Set(base.missing.length > 0 ? base.missing : base.used)];
  return dockerfileError(
    dockerfile.file,
    stage.line,
    stage.from,
    `FROM ${stage.from} is empty for ${platform.name}: ${names.join(', ')} has no value there`,
    `Write ARG ${names[0] ?? 'NAME'}=… above the first FROM, or give it in build-args.`,
  );
}

function readPlatform(dockerfile: DockerfileText, stage: RawStage, flag: Expansion): Platform {
  const known = parsePlatform(flag.value);
  if (known) return known;
  const shown = flag.value === stage.platform ? '' : ` (${flag.value === '' ? 'empty' : flag.value})`;
  const near = nearestPlatform(flag.value);
  throw dockerfileError(
    dockerfile.file,
    stage.line,
    flag.value,
    `--platform=${stage.platform}${shown} is not a platform`,
    near
      ? `Did you mean ${near.name}?`
      : 'Write $BUILDPLATFORM, $TARGETPLATFORM or a platform such as linux/amd64.',
  );
}

function reach(
  dockerfile: DockerfileText,
  stages: readonly RawStage[],
  needs: readonly (readonly number[])[],
  target: number,
): readonly number[] {
  const done = new Set<number>();
  const path: number[] = [];
  const visit = (index: number): void => {
    if (path.includes(index)) {
      const circle = [...path.slice(path.indexOf(index)), index].map((at) => stages[at]?.name ?? String(at));
      const line = stages[index]?.line;
      throw dockerfileError(
        dockerfile.file,
        line,
        circle.join(' → '),
        `stages need each other in a circle: ${circle.join(' → ')}`,
        'Move what both need into a stage of its own.',
      );
    }
    if (done.has(index)) return;
    path.push(index);
    for (const needed of needs[index] ?? []) visit(needed);
    path.pop();
    done.add(index);
  };
  visit(target);
  return [...done].sort((a, b) => a - b);
}
