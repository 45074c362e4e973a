/** How each platform's Rust is compiled, and what must be refused before minutes are spent on it. */

import type {
  BaseImage,
  DockerfileAnalysis,
  EmulatedCompile,
  Stage,
} from '../../dockerfile/analysis/analyse.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { formatOciPlatform, platformOf, samePlatform } from '../../domain/platforms/platform.ts';
import { UserError } from '../../errors.ts';
import type { CompileChoice } from '../../inputs/inputs.ts';
import { listOf, onOneLine } from '../../util/text.ts';
import type { BaseFact, DockerfileFact } from '../model/facts.ts';
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
  { analysis: dockerfile, written }: DockerfileFact,
  hasCrate = false,
): readonly CompilePlan[] {
  if (written) return platforms.map((platform) => writtenPlan(choice, platform, written));
  const asked = (platform: Platform) => choice.overrides.get(platform.name) ?? choice.kind;
  const refused = platforms.filter((platform) => asked(platform) !== 'emulate');
  const emulated = dockerfile.rustUnderEmulation.filter((found) => onAny(found, refused));
  const [first] = emulated;
  if (first) throw emulationError(first, emulated, refused, { choice, file: dockerfile.file, hasCrate });
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

function emulationError(
  first: EmulatedCompile,
  emulated: readonly EmulatedCompile[],
  refused: readonly Platform[],
  about: { readonly choice: CompileChoice; readonly file: string; readonly hasCrate: boolean },
): UserError {
  const { choice, file, hasCrate } = about;
  const named = refused.filter((platform) => emulated.some((found) => onAny(found, [platform])));
  const names = named.map(({ name }) => name);
  const commands = emulated.map(({ line, command }, index) =>
    index === 0 ? onOneLine(command, 60) : `line ${line}: ${onOneLine(command, 60)}`,
  );
  const stages = [...new Set(emulated.map(({ stage }) => `"${stageName(stage)}"`))];
  const roots = [...new Map(emulated.map(({ root }) => [root.line, root])).values()];
  const [own] = named;
  const value = (own && choice.overrides.get(own.name)) ?? choice.kind;
  const froms = listOf(roots.map((root) => `line ${root.line} (FROM ${root.from.raw})`));
  const ways = [
    `Let it cross-compile: write FROM --platform=$BUILDPLATFORM in ${froms}, and build with --target "$MULTIHULL_TARGET" (docs/dockerfile.md shows it).`,
    ...(hasCrate
      ? [
          'Or write compile: container: the context has a Cargo.toml, and Multihull writes a Dockerfile that cross-compiles.',
        ]
      : []),
    `Or write compile: ${names.map((name) => `${name}=emulate`).join(',')} if that is what you want.`,
  ];
  return new UserError(
    `${file}:${first.line}: ${stages.length === 1 ? 'stage' : 'stages'} ${listOf(stages)} would compile Rust for ${listOf(names)} under QEMU (${commands.join('; ')}), ten times slower, and it crashes on some crates; the platform is decided in ${froms}`,
    { input: 'compile', value, remedy: ways.join(' '), location: { file, line: first.line } },
  );
}

function stageName(stage: Stage): string {
  return stage.name ?? String(stage.index);
}

/** What was seen of where the Rust of a platform is compiled, and no more than that. */
function compilesWhere(dockerfile: DockerfileAnalysis, platform: Platform): string {
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
  { way, instead, linker, toolchain, binaries }: WrittenBuild,
): CompilePlan {
  if (way === 'emulate' || choice.overrides.get(platform.name) === 'emulate')
    return { platform, way: 'emulate', why: 'asked for' };
  const what = `${binaries.names.join(', ')} with Rust ${toolchain.channel} (${toolchain.why})`;
  return {
    platform,
    way,
    why:
      way === 'runner'
        ? `cargo on this machine compiles ${what}${linker ? `, linked with ${linker.name} (${linker.why})` : ''}`
        : instead !== undefined
          ? `${instead}; one cargo run in a container compiles ${what}`
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
    if (fact?.kind !== 'known' && isMissingStage(base)) throw missingStage(dockerfile, base);
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
    const lacking = needed.filter((platform) => !fact.platforms.some((oci) => provides(oci, platform)));
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

/** An image of an older variant of the same architecture serves a newer one, as containerd's matcher has it. */
function provides(oci: { os: string; architecture: string; variant?: string }, platform: Platform): boolean {
  const own = platformOf(oci);
  if (!own || own.architecture !== platform.architecture) return false;
  if (samePlatform(own, platform)) return true;
  const level = (p: Platform) =>
    Number(/\d+/.exec(p.variant ?? '')?.[0] ?? (p.architecture === 'arm' ? 7 : 1));
  return level(own) <= level(platform);
}
