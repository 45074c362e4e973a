/** Whether a crate can be compiled on this machine for its runtime image, and with which linker. */

import { chooseLinker, gccProblem, type LinkerFacts, zigProblem } from '../../crate/cross/linker-choice.ts';

import { rustTarget, toolchainFor } from '../../crate/cross/toolchain.ts';
import { refuseMissing } from '../../crate/cross/unbuildable.ts';
import { chooseBinaries } from '../../crate/manifest/binaries.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { missingLibraries, usedCrates } from '../../crate/native/native-libraries.ts';
import type { BaseRelease } from '../../domain/debian-release.ts';
import { ZIG_WHEELS } from '../../domain/pins.ts';
import { UserError } from '../../errors.ts';
import { isBuildTool, type LinkerName } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { hostCompilerPackages } from '../runner/compilers.ts';
import type { CompileHost } from './unsupported.ts';

export type HostDecision =
  | { readonly kind: 'here'; readonly linker: LinkerName; readonly why: string }
  | { readonly kind: 'container'; readonly why: string };

/**
 * A program runs where glibc is at least as new as where it was linked; this machine may be newer than the base.
 * @throws UserError where neither this machine nor a container serves, and for a linker that was asked for and does not.
 */
export function decideHost(
  compileHost: CompileHost,
  base: BaseRelease,
  inputs: Inputs,
  crate: Crate,
): HostDecision {
  const emulated = [...inputs.compile.overrides].find(([, way]) => way === 'emulate');
  if (emulated) {
    throw new UserError(`compile: ${emulated[0]}=emulate cannot be mixed with runner`, {
      input: 'compile',
      value: `runner,${emulated[0]}=emulate`,
      remedy: `Write compile: container,${emulated[0]}=emulate.`,
    });
  }
  const facts = linkerFacts(compileHost, base, inputs, crate);
  if (!facts) return { kind: 'here', linker: 'gcc', why: 'asked for' };
  if (inputs.linker !== 'auto') {
    const problem = inputs.linker === 'gcc' ? gccProblem(facts) : zigProblem(facts);
    if (problem === undefined) return { kind: 'here', linker: inputs.linker, why: 'asked for' };
    throw refused(inputs.linker, problem, facts);
  }
  const choice = chooseLinker(facts);
  if (choice.kind !== 'none') return { kind: 'here', linker: choice.kind, why: choice.why };
  const why = `${choice.gcc}; zig does not serve either: ${choice.zig}`;
  return { kind: 'container', why };
}

function refused(linker: LinkerName, problem: string, facts: LinkerFacts): UserError {
  const other = linker === 'gcc' ? zigProblem(facts) : gccProblem(facts);
  const ways = [
    ...(other === undefined ? [`Write linker: ${linker === 'gcc' ? 'zig' : 'gcc'}`] : []),
    ...(linker === 'gcc' && facts.release.kind === 'glibc'
      ? ['take a base that is as new as this machine']
      : []),
    'compile: container',
  ];
  const text = ways.join(', or ');
  return new UserError(`linker: ${linker}: ${problem}`, {
    input: 'linker',
    value: linker,
    remedy: `${text[0]?.toUpperCase()}${text.slice(1)}${other === undefined ? '' : `; ${linker === 'gcc' ? 'zig' : 'gcc'} does not serve either: ${other}`}.`,
  });
}

function linkerFacts(
  { runner, ownBase, host }: CompileHost,
  { release }: BaseRelease,
  inputs: Inputs,
  crate: Crate,
): LinkerFacts | undefined {
  if (!runner) return undefined;
  refuseMissing(crate);
  const libc = release.kind === 'glibc' ? 'gnu' : 'musl';
  const toolchains = inputs.platforms.map((platform) => toolchainFor(platform, host, libc));
  const needed = [...hostCompilerPackages(runner), ...toolchains.flatMap(({ packages }) => packages)];
  const used = usedCrates(crate, chooseBinaries(crate, inputs.cargo).packages);
  return {
    machineGlibc: runner.glibc,
    base: ownBase ?? inputs.base,
    release,
    missing: [...new Set(needed)].filter((name) => !runner.packages.has(name)),
    cannotInstall: runner.cannotInstall,
    noZig: ZIG_WHEELS.every(({ builds }) => builds[host.architecture] !== undefined)
      ? runner.noZig
      : `there is no zig for ${host.name}`,
    config: crate.config,
    targets: inputs.platforms.flatMap((platform) => rustTarget(platform, libc) ?? []),
    used,
    libraries: [
      ...inputs.systemPackages.filter(({ isTool }) => !isTool).map(({ name }) => name),
      ...missingLibraries(crate, used, inputs.systemPackages)
        .map(({ packages }) => packages[0] ?? '')
        .filter((name) => !isBuildTool(name)),
    ],
  };
}
