/** Words of a failure that are looked up: platforms, packages, tools. */
import { PLATFORM_TABLE, type PlatformRow } from '../../domain/platforms/platform-table.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { listOf, onOneLine } from '../../util/text.ts';
import type { BuildFailure, FailedScripts } from '../graph/failure.ts';
import { remediesFor } from './build-scripts.ts';

/** A failure before its sentences are written. */
export type FailureFacts = Omit<BuildFailure, 'message' | 'hint' | 'further'>;

/** The platforms that failed; empty where that is not known. */
export function whereOf(failure: FailureFacts): string {
  if (failure.platforms.length > 1) return failure.platforms.join(', ');
  return failure.platforms[0] ?? failure.platform ?? '';
}

/** The failed instruction on one line. */
export function step(failure: FailureFacts): string {
  return onOneLine(failure.instruction, 120) || 'the build';
}

/** What to do about a Debian package that is not there. */
export function packageHint(name: string, instruction: string): string {
  const near = nearestWord(name, PLATFORM_TABLE.flatMap(crossPackages));
  const check = /apt(?:-get)? update|install-packages/.test(instruction)
    ? 'Check at packages.debian.org what it is called in the release of this stage; without a Dockerfile of yours, in system-packages.'
    : 'Run "apt-get update" in the same RUN, and check the name at packages.debian.org.';
  return near === undefined ? check : `Write ${near}: that is the package's name in Debian.`;
}

/** What to do about a compiler or linker that is not there. */
export function toolHint(tool: string): string {
  const row = PLATFORM_TABLE.find((one) => tool.startsWith(`${one.gnuTuple}-`));
  if (!row) return `Install ${tool} in the stage that compiles.`;
  const [gcc, gxx] = crossPackages(row);
  const wanted = /-(?:g\+\+|c\+\+)/.test(tool) ? gxx : gcc;
  return `Add "RUN apt-get update && apt-get install -y ${wanted} libc6-dev-${row.debian}-cross" to the stage that compiles.`;
}

function crossPackages(row: PlatformRow): [string, string] {
  return [`gcc-${row.packageTuple}`, `g++-${row.packageTuple}`];
}

function rowOf(failure: FailureFacts): PlatformRow | undefined {
  return PLATFORM_TABLE.find((row) => row.name === failure.platform);
}

/** Debian's name of the platform's architecture. */
export function debianOf(failure: FailureFacts): string {
  return rowOf(failure)?.debian ?? 'ARCH';
}

/** The directory of the platform's libraries. */
export function tupleOf(failure: FailureFacts): string {
  const row = rowOf(failure);
  return row?.multiarch ?? row?.gnuTuple ?? 'TUPLE';
}

/** `1.85.0-x86_64-unknown-linux-gnu` without the host. */
export function channelOf(toolchain: string): string {
  return toolchain.replace(/-[a-z0-9_]+-unknown-linux-\w+$/, '');
}

/** All that failed build scripts did not find, and what to write. */
export function buildScriptHint(scripts: FailedScripts): string {
  const { packages, unknown, vendoring } = remediesFor(scripts);
  const write =
    packages.length === 0
      ? []
      : [
          `${scripts.missing.length > 0 ? 'What they did not find is' : scripts.crates.length === 1 ? 'It usually needs' : 'They usually need'} ${listOf(packages)}: write system-packages: ${packages.join(',')} (in a Dockerfile of yours, install libraries for the target's architecture)${vendoring.length > 0 ? `, or in Cargo.toml ${vendoring.join('; ')}` : ''}.`,
        ];
  const search =
    unknown.length === 0
      ? []
      : [
          `Not found: ${listOf(unknown)}. packages.debian.org tells which package has such a file: write its name in system-packages.`,
        ];
  return (
    [...write, ...search].join(' ') ||
    'Its output is in the log above; most such crates look for a C library or a tool.'
  );
}
