/** The SBOM of each platform: whether Multihull makes it, and how it is found out which crates the programs have. */
import { join } from 'node:path';
import { CRATES_STAGE } from '../dockerfile/generate/crate-listing-lines.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BuildCommandParts, stageCommand } from './builder/build-command.ts';
import type { Facts } from './facts/facts.ts';
import type { BuildPlan } from './model/plan.ts';
import type { CratesPlan, SbomPlan } from './model/sbom-plan.ts';

/** @param parts of the build's command; undefined where BuildKit does not build. */
export function planSbom(
  inputs: Inputs,
  facts: Facts,
  build: BuildPlan,
  parts: BuildCommandParts | undefined,
): SbomPlan {
  const { sbom } = inputs.build;
  if (sbom.kind === 'off') return { kind: 'none', why: 'it is turned off' };
  if (sbom.kind === 'buildx') return { kind: 'none', why: `buildx makes it (${sbom.value})` };
  if (build.result.kind === 'layout' && !build.result.kept)
    return { kind: 'none', why: 'the image is not kept' };
  return { kind: 'own', crates: planCrates(facts, parts) };
}

function planCrates({ dockerfile, runDirectory }: Facts, parts: BuildCommandParts | undefined): CratesPlan {
  const { written } = dockerfile;
  if (!written) return { kind: 'unknown', why: 'a Dockerfile compiles it, and does not say with what' };
  const { crates, way, crate, toolchain } = written;
  if (crates.targets.size === 0)
    return { kind: 'unknown', why: 'it is compiled under QEMU, where cargo is not asked' };
  const { treeArguments, ...listing } = crates;
  if (way === 'runner') {
    const env = { RUSTUP_TOOLCHAIN: toolchain.channel };
    const here = { cwd: crate.root, inherits: 'compiler', env } as const;
    return {
      ...listing,
      kind: 'host',
      commands: [...new Set(crates.targets.values())].map((target) => ({
        target,
        command: { tool: 'cargo', args: [...treeArguments, '--target', target], ...here },
      })),
      rustc: { tool: 'rustc', args: ['--version', '--verbose'], ...here },
    };
  }
  if (!parts) throw new Error('what is assembled was compiled on this machine');
  const directory = join(runDirectory, 'crates');
  const command = stageCommand(parts, CRATES_STAGE, directory);
  return { ...listing, kind: 'stage', directory, secrets: parts.secrets.values, command };
}
