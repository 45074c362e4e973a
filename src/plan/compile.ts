/** How each platform's Rust is compiled, and what must be refused before minutes are spent on it. */
import type { Platform } from '../domain/platform.ts';
import { formatOciPlatform, platformOf, samePlatform } from '../domain/platform.ts';
import { UserError } from '../errors.ts';
import type { CompileChoice } from '../inputs/inputs.ts';
import type { DockerfileAnalysis } from './dockerfile/analyse.ts';
import type { BaseFact, DockerfileFact } from './facts.ts';
import type { CompilePlan, Notice } from './plan.ts';
import type { WrittenBuild } from './written-build.ts';

/**
 * One row a platform. A stage that would compile Rust under QEMU is refused unless emulation was asked for.
 * @throws UserError at the Dockerfile's line.
 */
export function planCompile(
  choice: CompileChoice,
  platforms: readonly Platform[],
  { analysis: dockerfile, written }: DockerfileFact,
): readonly CompilePlan[] {
  if (written) return platforms.map((platform) => writtenPlan(choice, platform, written));
  return platforms.map((platform) => {
    const emulated = dockerfile.rustUnderEmulation.find((found) =>
      found.platforms.some((p) => samePlatform(p, platform)),
    );
    const asked = choice.overrides.get(platform.name) ?? choice.kind;
    if (asked === 'emulate') {
      return {
        platform,
        way: 'emulate',
        why: emulated ? 'asked for' : 'asked for, but no stage compiles on it',
      };
    }
    if (emulated) {
      const stage = emulated.stage.name ?? `${emulated.stage.index}`;
      throw new UserError(
        `${dockerfile.file}:${emulated.line}: stage "${stage}" would compile Rust for ${platform.name} under QEMU (${excerpt(emulated.command)}), ten times slower, and it crashes on some crates`,
        {
          input: 'compile',
          value: asked,
          remedy: `Let it cross-compile: start the stage with FROM --platform=$BUILDPLATFORM and build with --target "$MULTIHULL_TARGET" (docs/dockerfile.md shows it). Or write compile: ${platform.name}=emulate if that is what you want.`,
          location: { file: dockerfile.file, line: emulated.line },
        },
      );
    }
    return { platform, way: 'dockerfile', why: 'the Dockerfile cross-compiles on the build platform' };
  });
}

function writtenPlan(
  choice: CompileChoice,
  platform: Platform,
  { way, instead, toolchain, binaries }: WrittenBuild,
): CompilePlan {
  if (way === 'emulate' || choice.overrides.get(platform.name) === 'emulate')
    return { platform, way: 'emulate', why: 'asked for' };
  const what = `${binaries.names.join(', ')} with Rust ${toolchain.channel} (${toolchain.why})`;
  return {
    platform,
    way,
    why:
      way === 'runner'
        ? `cargo on this machine compiles ${what}`
        : instead !== undefined
          ? `${instead}; one cargo run in a container compiles ${what}`
          : `${choice.kind === 'auto' ? 'there is no Dockerfile; one is written' : 'a Dockerfile is written'}; one cargo run compiles ${what}`,
  };
}

/**
 * Every base image must have every platform that it is used for, else BuildKit takes another one silently.
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
    const lacking = base.platforms.filter(
      (platform) => !fact.platforms.some((oci) => provides(oci, platform)),
    );
    if (lacking.length > 0) {
      const names = lacking.map((platform) => platform.name).join(', ');
      throw new UserError(
        `${dockerfile.file}:${base.line}: base image ${base.reference} has no ${names}; it has ${has.join(', ') || 'no platform at all'}`,
        {
          input: 'platforms',
          value: names,
          remedy: `Take a base image that has ${names}, or remove ${names} from platforms. Built anyway, the image would say ${lacking[0]?.name} and contain another platform's files.`,
          location,
        },
      );
    }
  }
  return notices;
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

function excerpt(command: string): string {
  const line = command.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
