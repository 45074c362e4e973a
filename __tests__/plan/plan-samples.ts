/** Facts for tests of the plan: a Dockerfile's text goes through the real analysis. */

import { analyseDockerfile } from '../../src/dockerfile/analysis/analyse.ts';
import { migrateDockerfile } from '../../src/dockerfile/migrate/migrate-dockerfile.ts';
import { parseDigest } from '../../src/domain/names/digest.ts';
import type { GitFacts } from '../../src/domain/names/git-ref.ts';
import { nativePlatforms } from '../../src/domain/platforms/native.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { BaseFact, Facts } from '../../src/plan/facts/facts.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { BuildxBuild, Plan } from '../../src/plan/model/plan.ts';
import { loadShellParser } from '../../src/shell/load-parser.ts';
import { GITHUB, inputsOf, type Typed } from '../fakes/typed-inputs.ts';

const shell = await loadShellParser();

/** Cross-compiles on the build platform, and executes nothing on the target. */
export const CROSS = `FROM --platform=$BUILDPLATFORM rust:1.90 AS build
ARG TARGETPLATFORM
RUN cargo build --release
FROM debian:bookworm-slim AS app
COPY --from=build /out/app /usr/bin/app
`;

/** Cross-compiles, and executes a command in the final stage. */
/** Cross-compiles, and uses secrets of these ids. */
export const withSecrets = (...ids: readonly string[]): string =>
  `${CROSS}RUN ${ids.map((id) => `--mount='type=secret,"id=${id}"'`).join(' ')} true\n`;

export const EXECUTES = `${CROSS}RUN useradd app\n`;

/** Compiles on the target platform: under QEMU where that is foreign. */
export const EMULATES = `FROM rust:1.90 AS build
RUN cargo build --release
FROM debian:bookworm-slim
COPY --from=build /app /usr/bin/app
`;

/** Takes the platform facts from us. */
export const WITH_FACTS = CROSS.replace('RUN cargo', 'RUN --mount=from=multihull,target=/multihull cargo');

export const GIT: GitFacts = {
  event: 'push',
  ref: 'refs/tags/v1.2.3',
  sha: GITHUB.sha,
  defaultBranch: 'main',
  commitDate: '2026-03-04T05:06:07+00:00',
};

export const PULL_REQUEST: GitFacts = {
  ...GIT,
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  pullRequest: { number: 7, fromFork: false },
};

export const FROM_FORK: GitFacts = { ...PULL_REQUEST, pullRequest: { number: 7, fromFork: true } };

const DIGEST = parseDigest(`sha256:${'a'.repeat(64)}`);

/** A base image with these platforms. */
export function base(reference: string, ...platforms: readonly string[]): BaseFact {
  if (DIGEST === undefined) throw new Error('a digest');
  return {
    kind: 'known',
    reference,
    digest: DIGEST,
    repository: { registry: 'docker.io', path: `library/${reference}` },
    platforms: platforms.map((name) => {
      const [os = '', architecture = '', variant] = name.split('/');
      return { os, architecture, ...(variant === undefined ? {} : { variant }) };
    }),
  };
}

export interface FactChanges extends Partial<Omit<Facts, 'dockerfile' | 'source'>> {
  readonly text?: string;
  readonly git?: GitFacts;
}

/** A machine with Docker, a recent buildx and no QEMU handler; a pushed release tag. */
export function factsOf(inputs: Inputs, changes: FactChanges = {}): Facts {
  const { text = CROSS, git = GIT, ...rest } = changes;
  const host = changes.host ?? inputs.environment.host;
  const options = {
    buildArgs: Object.fromEntries(inputs.build.args.map(({ key, value }) => [key, value])),
    target: inputs.build.target,
    platforms: inputs.platforms,
    buildPlatform: host,
    nativePlatforms: nativePlatforms(host),
    buildContexts: ['multihull'],
    file: 'Dockerfile',
    shell,
  };
  const analysis = analyseDockerfile(text, options);
  const migration = analysis.rustUnderEmulation.length > 0 ? migrateDockerfile(text, options) : undefined;
  return {
    host,
    isRoot: true,
    docker: { kind: 'found', version: '28.5.1' },
    buildx: { kind: 'found', version: 'v0.33.0' },
    handlers: [],
    builder: undefined,
    nodes: [],
    dockerfile: {
      path: '/work/crate/Dockerfile',
      text,
      analysis,
      declaredArgs: analysis.declaredArgs,
      migration,
    },
    bases: analysis.bases.map(({ reference, platforms }) =>
      base(reference, ...platforms.map(({ name }) => name)),
    ),
    mirrors: [],
    access: [],
    signing: { kind: 'no-token' },
    source: { git, url: 'https://github.com/acme/trow' },
    cargo: undefined,
    runDirectory: '/tmp/run/multihull-0badcafe',
    runName: '0badcafe',
    now: new Date('2026-05-06T07:08:09Z'),
    ...rest,
  };
}

/** A plan of a build by BuildKit. */
export type BuildxPlanned = Plan & { readonly build: BuildxBuild };

/** Makes the plan of a build with a Dockerfile. */
export function buildxPlan(inputs: Inputs, facts: Facts): BuildxPlanned {
  const plan = makePlan(inputs, facts);
  const { build } = plan;
  if (build.kind !== 'buildx') throw new Error('it is assembled');
  return { ...plan, build };
}

export function planOf(typed: Typed = {}, changes: FactChanges = {}): BuildxPlanned {
  const inputs = inputsOf(typed);
  return buildxPlan(inputs, factsOf(inputs, changes));
}
