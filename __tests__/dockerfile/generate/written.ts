/** Dockerfiles as they are written for a test's crate, and how our own analysis reads them. */

import type { Crate } from '../../../src/crate/manifest/crate-facts.ts';
import { analyseDockerfile, type DockerfileAnalysis } from '../../../src/dockerfile/analysis/analyse.ts';
import { nativePlatforms } from '../../../src/domain/platforms/native.ts';
import type { WrittenBuild, WrittenMode } from '../../../src/plan/model/written-build.ts';
import { writeBuild } from '../../../src/plan/recipe/generated-build.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { crateOf } from '../../crate/crate-samples.ts';
import { inputsOf, platform, type Typed } from '../../fakes/typed-inputs.ts';

const shell = await loadShellParser();

export interface Written extends WrittenBuild {
  readonly dockerfile: string;
  readonly analysis: DockerfileAnalysis;
  /** Platforms for which some stage would compile under QEMU. */
  readonly emulated: readonly string[];
}

/** @throws UserError as the build would. */
export function write(
  typed: Typed = {},
  crate: Crate = crateOf(),
  { host = 'linux/amd64', way = 'container' as WrittenMode } = {},
): Written {
  const inputs = inputsOf({ compile: 'container', ...typed }, { host: platform(host) });
  const machine = platform(host);
  const place = {
    host: machine,
    isRoot: true,
    runDirectory: '/tmp/run',
    runner: undefined,
    ownBase: undefined,
  };
  const written = writeBuild(inputs, crate, place, way);
  const dockerfile = written.dockerfile ?? '';
  const analysis = analyseDockerfile(dockerfile, {
    shell,
    buildArgs: Object.fromEntries(inputs.build.args.map(({ key, value }) => [key, value])),
    target: inputs.build.target,
    platforms: inputs.platforms,
    buildPlatform: machine,
    nativePlatforms: nativePlatforms(machine),
    buildContexts: ['multihull'],
  });
  const found = analysis.rustUnderEmulation.flatMap(({ platforms }) => platforms.map(({ name }) => name));
  return { ...written, dockerfile, analysis, emulated: [...new Set(found)] };
}

/** All that leads to the programs: the stage in which crates are listed, and the one that compiles. */
export function compileStages(dockerfile: string): string {
  return stageText(dockerfile, 'prepared') + stageText(dockerfile, 'build');
}

/** A stage, from its FROM to the next one; empty where there is none of that name. */
function stageText(dockerfile: string, stage: string): string {
  const parts = dockerfile.split(/^(?=FROM )/m);
  return parts.find((text) => new RegExp(`^FROM \\S.* AS ${stage}$`, 'm').test(text)) ?? '';
}
