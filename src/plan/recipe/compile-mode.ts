/** How each platform's Rust is compiled, and what must be refused before minutes are spent on it. */

import type {
  BaseImage,
  DockerfileAnalysis,
  EmulatedCompile,
  Stage,
} from '../../dockerfile/analysis/analyse.ts';
import { containerAdvice } from '../../dockerfile/migrate/container-advice.ts';
import { imageShape } from '../../dockerfile/migrate/final-stage-shape.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { formatOciPlatform, samePlatform } from '../../domain/platforms/platform.ts';
import { serves } from '../../domain/platforms/serves.ts';
import { UserError } from '../../errors.ts';
import type { CompileChoice } from '../../inputs/inputs.ts';
import { listOf, onOneLine } from '../../util/text.ts';
import type { BaseFact, DockerfileFact } from '../facts/facts.ts';
import type { Notice } from '../model/notice.ts';
import type { CompilePlan } from '../model/plan.ts';
import type { WrittenBuild } from '../model/written-build.ts';

/**
 * One row per platform. A stage that would compile Rust under QEMU is refused unless emulation was asked for.
 * @param hasCrate the build context has a Cargo.toml, so that Multihull could write the Dockerfile
 * @throws UserError at the Dockerfile's line, with all lines and platforms that it is about.
 */
export function planCompile(
  choice: CompileChoice,
  platforms: readonly Platform[],
  fact: DockerfileFact,
  hasCrate = false,
): readonly CompilePlan[] {
  const { analysis: dockerfile, written } = fact;
  if (written) return platforms.map((platform) => writtenPlan(choice, platform, written));
  const asked = (platform: Platform) => choice.overrides.get(platform.name) ?? choice.kind;
  const refused = platforms.filter((platform) => asked(platform) !== 'emulate');
  const emulated = dockerfile.rustUnderEmulation.filter((found) => onAny(found, refused));
  const [first] = emulated;
  if (first) throw emulationError(first, emulated, refused, { choice, fact, hasCrate });
  return platforms.map((platform) => {
    if (asked(platform) !== 'emulate')
      return { platform, way: 'dockerfile', why: compilesWhere(dockerfile, platform) };
    const compiles = dockerfile.rustUnderEmulation.some((found) => onAny(found, [platform]));
    return {
      platform,
      way: 'emulate',
      why: compiles ? 'asked for' : 'asked for, but no stage compiles on it',
    };
  });
}

function onAny(
  { platforms }: { readonly platforms: readonly Platform[] },
  others: readonly Platform[],
): boolean {
  return platforms.some((platform) => others.some((other) => samePlatform(other, platform)));
}

/** What is wrong, with every line of it; then the ways out, the shortest first. */
function emulationError(
  first: EmulatedCompile,
  emulated: readonly EmulatedCompile[],
  refused: readonly Platform[],
  about: { readonly choice: CompileChoice; readonly fact: DockerfileFact; readonly hasCrate: boolean },
): UserError {
  const { choice, fact, hasCrate } = about;
  const { file } = fact.analysis;
  const named = refused.filter((platform) => emulated.some((found) => onAny(found, [platform])));
  const names = named.map(({ name }) => name);
  const commands = emulated.map(({ line, command }) => `\n  line ${line}: ${onOneLine(command, 60)}`);
  const stages = [...new Set(emulated.map(({ stage }) => `"${stageName(stage)}"`))];
  const roots = [...new Map(emulated.map(({ root }) => [root.line, root])).values()];
  const [own] = named;
  const value = (own && choice.overrides.get(own.name)) ?? choice.kind;
  const froms = listOf(roots.map((root) => `line ${root.line} (FROM ${root.from.raw})`));
  const ways = [
    ...(hasCrate ? [containerAdvice(imageShape(fact.text, fact.analysis))] : []),
    migrationAdvice(fact, froms),
    `Write compile: ${names.map((name) => `${name}=emulate`).join(',')} if emulation is what you want.`,
  ];
  return new UserError(
    `${file}:${first.line}: ${stages.length === 1 ? 'stage' : 'stages'} ${listOf(stages)} would compile Rust for ${listOf(names)} under QEMU, ten times slower, and it crashes on some crates; the platform is decided in ${froms}:${commands.join('')}`,
    {
      input: 'compile',
      value,
      remedy:
        ways.length === 1 ? (ways[0] ?? '') : ways.map((way, index) => `${index + 1}. ${way}`).join('\n'),
      location: { file, line: first.line },
    },
  );
}

/** The patch that was checked, or the lines that no rule can change. */
function migrationAdvice({ migration, analysis: { file } }: DockerfileFact, froms: string): string {
  if (migration?.kind === 'patched')
    return `Let the Dockerfile cross-compile: multihull migrate ${file} --write makes this change:\n\n${migration.diff}`;
  const by = `Let the Dockerfile cross-compile by hand (docs/dockerfile.md shows how): FROM --platform=$BUILDPLATFORM in ${froms}, and the target of each platform`;
  if (migration?.kind !== 'refused') return `${by}.`;
  const lines = migration.obstacles.map(
    ({ line, message, remedy }) => `\n   line ${line}: ${message}. ${remedy}`,
  );
  return `${by}. What stands in the way of a patch:${lines.join('')}`;
}

function stageName(stage: Stage): string {
  return stage.name ?? String(stage.index);
}

/** What was seen of where the Rust of a platform is compiled, and no more than that. */
function compilesWhere(dockerfile: DockerfileAnalysis, platform: Platform): string {
  if (dockerfile.foreignFrontend !== undefined)
    return `${dockerfile.foreignFrontend} builds the file, and what it compiles where cannot be told`;
  const needed = dockerfile.reachableOn.get(platform.name) ?? [];
  const compiling = needed.flatMap((index) => {
    const stage = dockerfile.stages[index];
    return stage?.compilesRust ? [stage] : [];
  });
  if (compiling.some(({ platform: side }) => side === 'build'))
    return 'the Dockerfile cross-compiles on the build platform';
  const [own] = compiling;
  if (own)
    return `stage "${stageName(own)}" compiles on ${nameOf(own, platform)}, which the builder runs itself`;
  const unknown = dockerfile.unknownUnderEmulation.find((found) => onAny(found, [platform]));
  if (unknown)
    return `stage "${stageName(unknown.stage)}" runs under QEMU, and whether it compiles Rust cannot be told`;
  const scripts = needed.some((index) => (dockerfile.stages[index]?.unknownCommands.length ?? 0) > 0);
  return scripts
    ? 'no compile of Rust was found in the Dockerfile, which also runs scripts or programs that were not looked into'
    : 'the Dockerfile compiles no Rust';
}

function nameOf({ platform: side }: Stage, requested: Platform): string {
  if (typeof side === 'string') return requested.name;
  return 'fixed' in side ? side.fixed.name : (side.varies.get(requested.name)?.name ?? requested.name);
}

function writtenPlan(
  choice: CompileChoice,
  platform: Platform,
  { way, fallbackReason, buildkit, linker, programs, toolchain, binaries }: WrittenBuild,
): CompilePlan {
  if (way === 'emulate' || choice.overrides.get(platform.name) === 'emulate')
    return { platform, way: 'emulate', why: 'asked for' };
  const what = `${binaries.names.join(', ')} with Rust ${toolchain.channel} (${toolchain.why})`;
  return {
    platform,
    way,
    why:
      way === 'runner'
        ? `cargo on this machine compiles ${what}${linker ? `, linked with ${linker.name} (${linker.why})` : ''}${buildkit === undefined ? '' : `; BuildKit puts the image together, because ${buildkit}`}`
        : fallbackReason !== undefined
          ? `${fallbackReason}; one cargo run in a container compiles ${what}`
          : programs !== undefined
            ? `the Dockerfile copies from the build context "programs"; one cargo run in a container compiles ${what} for it`
            : `${choice.kind === 'auto' ? 'there is no Dockerfile; one is written' : 'a Dockerfile is written'}; one cargo run compiles ${what}`,
  };
}

/**
 * Every base image must have every platform that it is used for. Of an index BuildKit refuses a platform that is not
 * in it; a single manifest it takes for any platform, silently. That does no harm where the files only feed stages of
 * the build platform.
 * @throws UserError naming the image, what it has, and what lacks.
 */
export function checkBases(dockerfile: DockerfileAnalysis, bases: readonly BaseFact[]): readonly Notice[] {
  const notices: Notice[] = [];
  for (const base of dockerfile.bases) {
    const fact = bases.find((known) => known.reference === base.reference);
    const location = { file: dockerfile.file, line: base.line };
    if (!fact || fact.kind === 'unknown') {
      notices.push({
        message: `${base.reference}: its platforms could not be looked up (${fact?.reason ?? 'not asked'})`,
        remedy: fact?.remedy ?? 'Nothing is refused for it; the build will tell.',
        ...location,
      });
      continue;
    }
    if (fact.kind === 'missing') {
      throw new UserError(
        `${dockerfile.file}:${base.line}: base image ${base.reference} does not exist: ${fact.message}`,
        {
          input: 'file',
          value: base.reference,
          remedy: 'Check its name and tag; if it is private, log in to its registry in an earlier step.',
          location,
        },
      );
    }
    const has = fact.platforms.map(formatOciPlatform);
    const needed = fact.isSingle ? base.lands : base.platforms;
    const lacking = needed.filter((platform) => !fact.platforms.some((oci) => serves(oci, platform)));
    if (lacking.length > 0) {
      const names = lacking.map((platform) => platform.name).join(', ');
      const otherwise = fact.isSingle
        ? `Built anyway, the image would say ${lacking[0]?.name} and contain another platform's files.`
        : 'BuildKit would stop there.';
      throw new UserError(
        `${dockerfile.file}:${base.line}: base image ${base.reference} has no ${names}; it has ${has.join(', ') || 'no platform at all'}`,
        {
          input: 'platforms',
          value: names,
          remedy: `Take a base image that has ${names}, or remove ${names} from platforms. ${otherwise}`,
          location,
        },
      );
    }
  }
  return notices;
}

/** @throws UserError for a FROM that is a stage on some platforms, and on others the name of no image that is known. */
export function checkStages(dockerfile: DockerfileAnalysis, bases: readonly BaseFact[]): void {
  for (const base of dockerfile.bases) {
    const fact = bases.find((known) => known.reference === base.reference);
    if (fact?.kind !== 'known' && isMissingStage(base)) throw missingStage(dockerfile, base);
  }
}

/** A bare name out of FROM stage-${TARGETARCH}, of which the other platforms' names are stages. */
function isMissingStage({ reference, stagesElsewhere }: BaseImage): boolean {
  return stagesElsewhere.length > 0 && /^[\w.-]+$/.test(reference);
}

function missingStage({ file, stages }: DockerfileAnalysis, base: BaseImage): UserError {
  const names = base.platforms.map(({ name }) => name);
  const raw = stages.find(({ line }) => line === base.line)?.from.raw ?? base.reference;
  return new UserError(
    `${file}:${base.line}: FROM ${raw} is ${base.reference} for ${listOf(names)}, and there is no such stage`,
    {
      input: 'platforms',
      value: names.join(','),
      remedy: `Add a stage "FROM … AS ${base.reference}" (there ${base.stagesElsewhere.length === 1 ? 'is' : 'are'} ${listOf(base.stagesElsewhere)}), or remove ${listOf(names)} from platforms.`,
      location: { file, line: base.line },
    },
  );
}
