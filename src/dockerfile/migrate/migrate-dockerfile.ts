/**
 * Makes a Dockerfile that compiles Rust under emulation cross-compile, with as small a change as possible: the root stage
 * moves to the build platform, gets the target's compiler, and its RUNs find the `cargo` of the facts context. Pure.
 */
import { FACTS_CONTEXT } from '../../domain/facts-context.ts';
import { analyseDockerfile } from '../analysis/analyse.ts';
import type { DockerfileAnalysis, Stage } from '../analysis/dockerfile-facts.ts';
import { readSource, type SourceNode } from '../syntax/source-lines.ts';
import { baseFamily } from './base-family.ts';
import { cargoUse, targetOf } from './cargo-use.ts';
import { checkResult } from './check-result.ts';
import { checkCopies } from './copied-paths.ts';
import { environmentObstacles, syntaxObstacles } from './environment-obstacles.ts';
import type { LineNote, Migration, MigrationOptions, Obstacle } from './migration.ts';
import { type MovedStages, movedStages } from './moved-stages.ts';
import {
  needsWrapper,
  productNames,
  runObstacles,
  splitCaches,
  targetInstall,
  wrapRun,
} from './run-edits.ts';
import { aptPackages, libraryPackages, setupLine, setupLines, setupObstacles } from './setup-run.ts';
import { SourceEdits } from './source-edits.ts';
import { readStageRuns, type StageRun, type StageText } from './stage-runs.ts';
import { unifiedDiff } from './unified-diff.ts';
import { unpinTargets } from './unpin-target.ts';

/**
 * @param content the Dockerfile's text
 * @throws UserError as the analysis does, for what BuildKit would refuse
 */
export function migrateDockerfile(content: string, options: MigrationOptions): Migration {
  const analysis = analyseDockerfile(content, withFacts(options));
  if (analysis.rustUnderEmulation.length + analysis.unknownUnderEmulation.length === 0)
    return { kind: 'unneeded' };
  return new Migrator(content, analysis, options).migrate();
}

function withFacts(options: MigrationOptions): MigrationOptions {
  return { ...options, buildContexts: [...options.buildContexts, FACTS_CONTEXT] };
}

class Migrator {
  private readonly content: string;
  private readonly analysis: DockerfileAnalysis;
  private readonly options: MigrationOptions;
  private readonly escapeChar: string;
  private readonly texts: readonly StageText[];
  private readonly edits: SourceEdits;
  private readonly moved: MovedStages;
  private readonly obstacles: Obstacle[] = [];
  private readonly changes: LineNote[] = [];
  private readonly notes: LineNote[] = [];

  constructor(content: string, analysis: DockerfileAnalysis, options: MigrationOptions) {
    this.content = content;
    this.analysis = analysis;
    this.options = options;
    const source = readSource(content, analysis.file);
    this.escapeChar = source.escapeChar;
    this.texts = readStageRuns(source, options.shell);
    this.edits = new SourceEdits(content);
    this.moved = movedStages(analysis);
  }

  migrate(): Migration {
    const { roots, obstacles } = this.moved;
    this.obstacles.push(...obstacles, ...syntaxObstacles(this.analysis));
    if (obstacles.length === 0) {
      for (const root of roots) this.moveRoot(root);
      this.editStages();
    }
    if (this.obstacles.length > 0) return refused(this.obstacles);
    const text = this.edits.apply();
    const wrong = checkResult(this.content, text, this.edits, this.analysis, withFacts(this.options));
    if (wrong.length > 0) return refused(wrong);
    return {
      kind: 'patched',
      text,
      diff: unifiedDiff(this.edits.compare(), this.analysis.file),
      changes: byLine(this.changes),
      notes: byLine(this.notes),
    };
  }

  private moveRoot({ index, line }: Stage): void {
    const node = this.text(index).from;
    const at = this.edits.positionOf(node.whole, 0);
    const [flag] = node.flags;
    if (!at) return;
    if (flag === undefined)
      this.edits.replace({ ...at, column: at.column + node.keyword.length }, 0, ' --platform=$BUILDPLATFORM');
    else {
      const offset = node.whole.text.indexOf(flag);
      const position = offset < 0 ? undefined : this.edits.positionOf(node.whole, offset);
      if (!position || !/^--platform=["']?\$\{?TARGETPLATFORM\}?["']?$/.test(flag)) {
        this.obstacles.push({
          line,
          message: `FROM has ${flag} already`,
          remedy: 'Write --platform=$BUILDPLATFORM there.',
        });
        return;
      }
      this.edits.replace(position, flag.length, '--platform=$BUILDPLATFORM');
    }
    this.changes.push({ line, message: 'the stage runs on the machine that builds' });
  }

  private editStages(): void {
    const stages = this.moved.all.filter(({ index }) => this.analysis.reachable.includes(index));
    const texts = stages.map(({ index }) => this.text(index));
    const runs = texts.flatMap((text) => text.runs);
    const commands = runs.flatMap(({ compiles }) => compiles.map(({ command }) => command));
    const tools = commands.filter((command) => cargoUse(command) === 'tool');
    const installsOwn = commands.some((command) => /\sinstall\s.*--path\b/.test(command));
    const copies = checkCopies(
      this.analysis,
      this.texts,
      new Set(this.moved.all.map(({ index }) => index)),
      tools,
      installsOwn,
    );
    this.obstacles.push(...copies.obstacles, ...environmentObstacles(texts), ...this.unfollowed(runs));
    this.unpin(commands);
    const isPart = (command: string) => copies.installed.has(command);
    const products = productNames(runs);
    const ready = new Set<number>();
    for (const stage of stages) {
      const text = this.text(stage.index);
      const wrapped = text.runs.filter(
        (run) => needsWrapper(run, stage.hasRust) || run.compiles.some(({ command }) => isPart(command)),
      );
      for (const run of text.runs) this.obstacles.push(...runObstacles(run, wrapped.includes(run), products));
      const [first] = wrapped;
      if (!first) continue;
      const chain = this.moved.chains.get(stage.index) ?? [stage];
      if (!chain.some(({ index }) => ready.has(index))) {
        ready.add(stage.index);
        this.setUp(chain, first.node);
      }
      for (const run of wrapped) this.wrap(run, isPart);
    }
  }

  private wrap(run: StageRun, isPart: (command: string) => boolean): void {
    if (run.script.kind === 'program') return;
    const caches = splitCaches(run, this.edits);
    const installs = targetInstall(run, isPart, this.edits);
    this.obstacles.push(...wrapRun(run, this.edits), ...caches.obstacles, ...installs.obstacles);
    this.changes.push(
      { line: run.node.line, message: 'cargo compiles for the requested platform' },
      ...caches.changes,
      ...installs.changes,
    );
    if (run.compiles.some(({ command }) => cargoUse(command) === 'here'))
      this.notes.push({
        line: run.node.line,
        message: 'what this line compiles and runs is compiled for the machine that builds, and runs there',
      });
    for (const { line, command } of run.unknown)
      this.notes.push({
        line,
        message: `"${command}" was not looked into: if it calls cargo by name, the program is compiled for the requested platform; what else it compiles is for the machine that builds`,
      });
  }

  /** Targets with glibc that commands of the moved stages name, out of those and of what copies the results. */
  private unpin(commands: readonly string[]): void {
    const pinned = commands.filter((command) => cargoUse(command) === 'glibc-target');
    const targets = new Set(pinned.flatMap((command) => targetOf(command.split(/\s+/)) ?? []));
    if (targets.size === 0) return;
    const moved = new Set(this.moved.all.map(({ index }) => index));
    for (const { index, nodes } of this.texts)
      for (const node of nodes)
        if (/^(?:copy|add)$/i.test(node.keyword) || (moved.has(index) && /^run$/i.test(node.keyword)))
          this.changes.push(...unpinTargets(node, targets, this.edits));
  }

  /** The compiler of the target, in the first stage that needs it. */
  private setUp(chain: readonly Stage[], first: SourceNode): void {
    const texts = chain.map(({ index }) => this.text(index));
    const own = texts.at(-1);
    const root = chain[0];
    if (!own || root?.from.kind !== 'image') return;
    const runs = texts.flatMap((text) => text.runs);
    const family = baseFamily(root.from.reference, runs);
    const line = setupLine(own, first);
    const packages = aptPackages(runs);
    const libraries = family.kind === 'debian' && family.isFull ? (this.options.libraries ?? []) : [];
    const obstacles = setupObstacles(
      texts,
      line,
      family,
      root.from.reference,
      libraryPackages([...packages, ...libraries]),
    );
    this.obstacles.push(...obstacles);
    if (obstacles.length > 0) return;
    const hasArgument = own.nodes.some(
      (node) => /^arg$/i.test(node.keyword) && node.line < line && node.args.includes('TARGETPLATFORM'),
    );
    const lines = setupLines({
      stage: own,
      family,
      packages,
      libraries,
      escapeChar: this.escapeChar,
      hasArgument,
    });
    this.edits.insertAbove(line, lines, hasArgument ? 1 : 2);
    this.changes.push({ line, message: 'the compiler and the libraries of the requested platform' });
  }

  /** Compiles that the analysis found with the values of variables, and that are not seen without. */
  private unfollowed(runs: readonly StageRun[]): readonly Obstacle[] {
    const seen = new Set(runs.flatMap(({ compiles }) => compiles.map(({ line }) => line)));
    return this.analysis.rustUnderEmulation
      .filter(({ line }) => !seen.has(line))
      .map(({ line, command }) => ({
        line,
        message: `"${command}" is put together from variables, or stands in ONBUILD`,
        remedy: 'Write the command as it is.',
      }));
  }

  private text(index: number): StageText {
    const text = this.texts[index];
    if (!text) throw new Error(`stage ${index} has no text`);
    return text;
  }
}

function refused(obstacles: readonly Obstacle[]): Migration {
  const unique = new Map(obstacles.map((each) => [`${each.line} ${each.message}`, each]));
  return { kind: 'refused', obstacles: byLine([...unique.values()]) };
}

function byLine<T extends LineNote>(notes: readonly T[]): readonly T[] {
  return notes.toSorted((a, b) => a.line - b.line);
}
