/**
 * Which stage comes from where, for one requested platform: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/dockerfile2llb/convert.go) for names, indexes, ONBUILD, named contexts and platforms.
 */

import { parseReference } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { checkLintOptions } from '../syntax/directives.ts';
import type { CopyInstruction, RunInstruction } from '../syntax/instructions.ts';
import { dockerfileError } from '../syntax/source-text.ts';
import type { GraphOptions, StageBody } from './graph-options.ts';
import { readOnbuild } from './onbuild.ts';
import { type StagePlatformText, stagePlatform, usedPlatform } from './stage-platform.ts';
import { contextName, contextSource, imageSource, type StageSource } from './stage-source.ts';
import { goThroughStages } from './stage-walk.ts';
import type { RawStage, Stages } from './stages.ts';
import type { Variables } from './variables.ts';

/** What one COPY, or one mount of a RUN, takes its files from. */
export interface ResolvedCopy {
  readonly source: StageSource;
  readonly line: number;
  readonly via: 'copy' | 'mount';
  /** The instruction. */
  readonly by: CopyInstruction | RunInstruction;
}

/** The stages as they are for one requested platform. */
export interface StageGraph {
  readonly sources: readonly StageSource[];
  /** The platform each stage runs on; for a stage that nothing needs, it may be one that does not exist. */
  readonly platforms: readonly Platform[];
  /** A stage whose own name is a named context: the context stands in for it, nothing of it runs. */
  readonly replaced: readonly boolean[];
  readonly copies: readonly (readonly ResolvedCopy[])[];
  /** What each stage consists of, ONBUILD of the stage that it is FROM included. */
  readonly bodies: readonly StageBody[];
  /** Indexes of the stages that the target needs, ascending. */
  readonly reachable: readonly number[];
  readonly undefinedArgs: readonly { readonly stage: number; readonly line: number; readonly name: string }[];
  /** The global variables. */
  readonly globals: Variables;
  /** The variables at the end of each stage that is needed. */
  readonly variables: ReadonlyMap<number, Variables>;
}

/**
 * Resolves every stage for one requested platform.
 * @throws UserError with the line for what BuildKit refuses: an empty FROM, a bad platform or image name, a stage
 *   that is copied from before it exists, a circle, a word that cannot be expanded.
 */
export function resolveGraph(file: Stages, options: GraphOptions): StageGraph {
  return new GraphReader(file, options).read();
}

/** A stage, or an image that something is copied from: BuildKit counts both when it resolves `--from=3`. */
type State =
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'other'; readonly source: StageSource };

class GraphReader {
  private readonly file: Stages;
  private readonly options: GraphOptions;
  private readonly states: State[] = [];
  /** By name; of stages with the same name, the last. */
  private readonly byName = new Map<string, number>();
  /** What must be the name of an image. */
  private readonly names: {
    readonly value: string;
    readonly line: number;
    /** Variables in it without a value. */
    readonly holes: readonly string[];
  }[] = [];
  private readonly sources: StageSource[] = [];
  private readonly flags: (StagePlatformText | undefined)[] = [];
  private readonly replaced: boolean[] = [];
  private readonly bodies: StageBody[];
  private readonly copies: ResolvedCopy[][] = [];
  private readonly undefinedArgs: { stage: number; line: number; name: string }[] = [];

  constructor(file: Stages, options: GraphOptions) {
    this.file = file;
    this.options = options;
    this.bodies = file.stages.map(({ body }) => body);
  }

  read(): StageGraph {
    this.options.expander.at(1, '# check=', () => checkLintOptions(this.file.directives));
    for (const stage of this.file.stages) this.addStage(stage);
    for (const { body } of this.file.stages) this.copies.push(this.copiesOf(body));
    this.checkCircles();
    const reachable = this.reach();
    this.checkNames();
    this.checkOrder(reachable);
    return {
      sources: this.sources,
      platforms: this.platforms(reachable),
      replaced: this.replaced,
      copies: this.copies,
      bodies: this.bodies,
      reachable,
      undefinedArgs: this.undefinedArgs,
      globals: this.options.globals,
      variables: goThroughStages(this.options, {
        sources: this.sources,
        replaced: this.replaced,
        bodies: this.bodies,
        reachable,
      }),
    };
  }

  private addStage(stage: RawStage): void {
    const { globals, contexts, expander, buildPlatform } = this.options;
    const base = expander.expand(stage.from, globals, stage.line);
    if (base.value === '') throw this.emptyFrom(stage, [...base.missing, ...base.used]);
    const flag =
      stage.platform === undefined ? undefined : expander.expand(stage.platform, globals, stage.line);
    for (const name of new Set([...base.holes, ...(flag?.holes ?? [])]))
      this.undefinedArgs.push({ stage: stage.index, line: stage.line, name });
    this.flags.push(
      flag === undefined ? undefined : stagePlatform(this.file.file, stage, flag.value, buildPlatform),
    );
    const isReplaced = stage.name !== undefined && contexts.has(contextName(stage.name));
    const earlier = this.byName.get(base.value);
    if (isReplaced || earlier === undefined)
      this.names.push({ value: base.value, line: stage.line, holes: [...base.holes] });
    this.replaced.push(isReplaced);
    this.sources.push(
      isReplaced
        ? contextSource(stage.name ?? '', stage.from, contexts)
        : // A stage's name is kept in lower case, and FROM does not look at it in any other.
          earlier !== undefined
          ? { kind: 'stage', index: earlier, raw: stage.from }
          : imageSource(base.value, stage.from, contexts),
    );
    this.states.push({ kind: 'stage', index: stage.index });
    if (stage.name !== undefined) this.byName.set(stage.name, stage.index);
  }

  /** Sources of the copies and mounts of some instructions. */
  private copiesOf(body: StageBody): ResolvedCopy[] {
    const found: ResolvedCopy[] = [];
    for (const by of body) {
      if (by.kind === 'copy' && by.from !== undefined)
        found.push({ source: this.copySource(by.from, by.line), line: by.line, via: 'copy', by });
      if (by.kind !== 'run') continue;
      for (const from of by.mountsFrom) {
        const source = this.named(from === '' ? 'scratch' : from, by.line);
        // A mount without from is of the build context, or empty; the state still counts for `--from=3`.
        if (from !== '' || source.kind === 'stage') found.push({ source, line: by.line, via: 'mount', by });
      }
    }
    return found;
  }

  private copySource(from: string, line: number): StageSource {
    const { file, stages } = this.file;
    const expanded = this.options.expander.expand(from, new Map(), line).value;
    if (expanded !== from)
      throw dockerfileError(
        file,
        line,
        from,
        `from=${from} has a variable, which is not expanded there`,
        `Add a stage "FROM ${from} AS source", with its ARG above the first FROM, and write from=source.`,
      );
    if (!/^[-+]?\d{1,18}$/.test(from)) return this.named(from, line);
    const state = this.states[Number(from)];
    if (state === undefined)
      throw dockerfileError(
        file,
        line,
        from,
        `--from=${from}, but there ${stages.length === 1 ? 'is only 1 stage' : `are only ${stages.length} stages`}`,
        `Stages count from 0: the last one is ${stages.length - 1}. A name (FROM … AS NAME) is clearer.`,
      );
    return state.kind === 'stage' ? { kind: 'stage', index: state.index, raw: from } : state.source;
  }

  /** A stage by its name, whatever its case; else an image, which becomes a state of its own. */
  private named(from: string, line: number): StageSource {
    const index = this.byName.get(from.toLowerCase());
    if (index !== undefined) return { kind: 'stage', index, raw: from };
    this.names.push({ value: from, line, holes: [] });
    const source = imageSource(from, from, this.options.contexts);
    this.states.push({ kind: 'other', source });
    return source;
  }

  /** Stages that copy from each other. BuildKit looks at all of them, needed or not. */
  private checkCircles(): void {
    const done = new Set<number>();
    const path: number[] = [];
    const visit = (index: number): void => {
      if (path.includes(index)) throw this.circle([...path.slice(path.indexOf(index)), index]);
      if (done.has(index)) return;
      done.add(index);
      path.push(index);
      for (const { source } of this.copies[index] ?? []) if (source.kind === 'stage') visit(source.index);
      path.pop();
    };
    for (const { index } of this.file.stages) visit(index);
  }

  private circle(indexes: readonly number[]) {
    const names = indexes.map((at) => this.nameOf(at)).join(' → ');
    const [first = 0, second] = indexes;
    const line = this.copies[first]?.find(
      ({ source }) => source.kind === 'stage' && source.index === second,
    )?.line;
    return dockerfileError(
      this.file.file,
      line ?? this.file.stages[first]?.line,
      names,
      `stages need each other in a circle: ${names}`,
      'Move what both need into a stage of its own.',
    );
  }

  /** The target, and all that it needs; ONBUILD may add to that. */
  private reach(): readonly number[] {
    const triggered = new Set<number>();
    for (;;) {
      const reachable = this.reachFrom(this.options.target);
      let hasNew = false;
      for (const index of reachable) {
        if (triggered.has(index)) continue;
        triggered.add(index);
        const base = this.sources[index];
        if (base?.kind !== 'stage' || this.replaced[index]) continue;
        const own = this.file.stages[base.index]?.body ?? [];
        const added = readOnbuild(this.file, own);
        if (added.length === 0) continue;
        this.bodies[index] = [...added, ...(this.bodies[index] ?? [])];
        const copies = this.copiesOf(added);
        this.copies[index] = [...copies, ...(this.copies[index] ?? [])];
        if (copies.length > 0) hasNew = true;
      }
      if (!hasNew) return reachable;
    }
  }

  private reachFrom(target: number): readonly number[] {
    const done = new Set<number>();
    const pending = [target];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (done.has(index)) continue;
      done.add(index);
      const base = this.sources[index];
      if (base?.kind === 'stage') pending.push(base.index);
      if (this.replaced[index]) continue;
      for (const { source } of this.copies[index] ?? [])
        if (source.kind === 'stage') pending.push(source.index);
    }
    return [...done].sort((a, b) => a - b);
  }

  /** Names of images, needed or not, also where a context stands in for them: BuildKit reads them all. */
  private checkNames(): void {
    for (const { value, line, holes } of this.names) {
      const parsed = parseReference(value);
      if (!('problem' in parsed)) continue;
      const lower = value.toLowerCase();
      const why = holes.length > 0 ? `${holes.join(', ')} has no value` : parsed.problem;
      throw dockerfileError(
        this.file.file,
        line,
        value,
        `"${value}" is not the name of an image: ${why}`,
        holes.length > 0
          ? `Write ARG ${holes[0]}=… above the first FROM, or give it in build-args.`
          : this.byName.has(lower)
            ? `The stage is called ${lower}: FROM wants its name in lower case.`
            : 'Write the name of an image, or of a stage that stands above.',
      );
    }
  }

  /** A stage must stand above the one that takes files from it. */
  private checkOrder(reachable: readonly number[]): void {
    for (const index of reachable) {
      if (this.replaced[index]) continue;
      for (const { source, line, via } of this.copies[index] ?? []) {
        // A stage may take from itself only through ONBUILD: circles were refused before.
        if (source.kind !== 'stage' || source.index <= index || this.replaced[source.index]) continue;
        const name = this.nameOf(source.index);
        throw dockerfileError(
          this.file.file,
          line,
          source.raw,
          `stage "${name}" is ${via === 'copy' ? 'copied' : 'mounted'} from, and stands below this one`,
          `Move "FROM … AS ${name}" above stage "${this.nameOf(index)}" (line ${this.file.stages[index]?.line}).`,
        );
      }
    }
  }

  /** FROM stage takes that stage's platform whatever the flag says, and scratch is always the target's. */
  private platforms(reachable: readonly number[]): readonly Platform[] {
    const platforms: Platform[] = [];
    for (const stage of this.file.stages) {
      const source = this.sources[stage.index];
      const flag = this.flags[stage.index];
      if (source?.kind === 'stage') platforms.push(platforms[source.index] ?? this.options.platform);
      else if (source?.kind === 'scratch' || flag === undefined) platforms.push(this.options.platform);
      else if (reachable.includes(stage.index)) platforms.push(usedPlatform(this.file.file, stage, flag));
      else platforms.push(flag.platform ?? this.options.platform);
    }
    return platforms;
  }

  private nameOf(index: number): string {
    return this.file.stages[index]?.name ?? String(index);
  }

  private emptyFrom(stage: RawStage, names: readonly string[]) {
    const unique = [...new Set(names)];
    const what = unique.length === 0 ? 'there is nothing in it' : `${unique.join(', ')} has no value there`;
    return dockerfileError(
      this.file.file,
      stage.line,
      stage.from,
      `FROM ${stage.from} is empty for ${this.options.platform.name}: ${what}`,
      `Write ARG ${unique[0] ?? 'NAME'}=… above the first FROM, or give it in build-args.`,
    );
  }
}
