/** Inputs for tests: what a person typed goes through the real reader. */
import { type Platform, parsePlatform } from '../../src/domain/platforms/platform.ts';
import type { GitHubContext, RunEnvironment } from '../../src/inputs/environment.ts';
import type { InputName } from '../../src/inputs/input-table.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';

export type Typed = Readonly<Partial<Record<InputName, string>>>;

export function platform(name: string): Platform {
  const found = parsePlatform(name);
  if (!found) throw new Error(`the test names an unknown platform: ${name}`);
  return found;
}

export const GITHUB: GitHubContext = {
  event: 'push',
  eventPath: undefined,
  ref: 'refs/tags/v1.2.3',
  sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
  repository: 'acme/trow',
  serverUrl: 'https://github.com',
  actor: 'ada',
  runId: '42',
  runAttempt: '1',
  summaryPath: undefined,
};

export const RUN_ENVIRONMENT: RunEnvironment = {
  host: platform('linux/amd64'),
  isRoot: true,
  github: undefined,
  gitlab: undefined,
  run: undefined,
  runNumber: undefined,
  dockerConfig: '/home/ada/.docker',
  buildxConfig: '/home/ada/.docker/buildx',
  cargoHome: '/home/me/.cargo',
  searchPath: '/usr/bin:/bin',
  compilerVariables: new Set(),
  metadata: { usesPullRequestHead: false, shortShaLength: undefined },
  dockerAuthConfig: undefined,
  temp: '/tmp/run',
  cache: '/home/ada/.cache/multihull',
  workspace: '/work/crate',
  sourceDateEpoch: undefined,
  mirror: undefined,
};

/** What the action would read; `images` is given, because nearly every run has one. */
export function inputsOf(typed: Typed = {}, environment: Partial<RunEnvironment> = {}): Inputs {
  const all: Typed = { images: 'ghcr.io/acme/trow', ...typed };
  return readInputs((name) => all[name] ?? '', { ...RUN_ENVIRONMENT, ...environment });
}
