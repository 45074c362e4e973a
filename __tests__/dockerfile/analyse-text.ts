/** Analyses a text as on an amd64 machine, for the three usual platforms. */

import { analyseDockerfile, type DockerfileAnalysis } from '../../src/dockerfile/analysis/analyse.ts';
import { type Platform, parsePlatform } from '../../src/domain/platforms/platform.ts';
import { loadShellParser } from '../../src/shell/load-parser.ts';

const shell = await loadShellParser();

/** A platform that the test knows to exist. */
export function platform(name: string): Platform {
  const found = parsePlatform(name);
  if (!found) throw new Error(`not a platform: ${name}`);
  return found;
}

/** What differs from the usual. */
export interface Options {
  readonly platforms?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: readonly string[];
}

/** @throws UserError as analyseDockerfile does. */
export function analyse(text: string, options: Options = {}): DockerfileAnalysis {
  return analyseDockerfile(text, {
    buildArgs: options.args ?? {},
    target: options.target,
    platforms: (options.platforms ?? 'linux/amd64,linux/arm64,linux/arm/v7').split(',').map(platform),
    buildPlatform: platform('linux/amd64'),
    shell,
    buildContexts: options.contexts ?? [],
  });
}
