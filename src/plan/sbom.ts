/** The SBOM of each platform: whether Multihull makes it, and how it is found out which crates the programs have. */
import { join } from 'node:path';
import { CRATES_STAGE } from '../dockerfile/generate/crate-listing-lines.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Command } from '../ports.ts';
import { csv } from './builder/build-command.ts';
import type { Facts } from './model/facts.ts';
import type { BuildPlan, BuildxBuild } from './model/plan.ts';
import type { CratesPlan, SbomPlan } from './model/sbom-plan.ts';

export function planSbom(inputs: Inputs, facts: Facts, build: BuildPlan): SbomPlan {
  const { sbom } = inputs.build;
  if (sbom.kind === 'off') return { kind: 'none', why: 'it is turned off' };
  if (sbom.kind === 'buildx') return { kind: 'none', why: `buildx makes it (${sbom.value})` };
  if (build.result.kind === 'layout' && !build.result.kept)
    return { kind: 'none', why: 'the image is not kept' };
  return { kind: 'own', crates: planCrates(inputs, facts, build) };
}

function planCrates(inputs: Inputs, { dockerfile, runDirectory }: Facts, build: BuildPlan): CratesPlan {
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
  if (build.kind !== 'buildx') throw new Error('what is assembled was compiled on this machine');
  const directory = join(runDirectory, 'crates');
  const { secrets } = build;
  return { ...listing, kind: 'stage', directory, secrets, command: exportCommand(inputs, build, directory) };
}

/** Flags that decide about the whole image, or that would build again what was just built. */
const DROPPED = new Set(['--no-cache', '--pull', '--push', '--load']);
const DROPPED_WITH_VALUE = new Set([
  '--target',
  '--platform',
  '--label',
  '--annotation',
  '--no-cache-filter',
  '--cache-to',
  '--output',
  '--metadata-file',
]);

/** The build's own command, for one stage of one platform: all that it needs was built or found in the cache just now. */
function exportCommand(inputs: Inputs, { command }: BuildxBuild, directory: string): Command {
  const [first] = inputs.platforms;
  const context = command.args.at(-1) ?? '.';
  const kept: string[] = [];
  for (let at = 0; at < command.args.length - 1; at += 1) {
    const word = command.args[at] ?? '';
    if (DROPPED_WITH_VALUE.has(word)) at += 1;
    else if (!DROPPED.has(word) && !/^--(?:provenance|sbom)=/.test(word)) kept.push(word);
  }
  return {
    ...command,
    args: [
      ...kept,
      ...(first ? ['--platform', first.name] : []),
      '--target',
      CRATES_STAGE,
      '--provenance=false',
      '--output',
      csv(['type=local', `dest=${directory}`]),
      context,
    ],
  };
}
