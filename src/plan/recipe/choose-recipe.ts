/** Which Dockerfile is built, the user's or a written one, and what its analysis says. */
import { join } from 'node:path';
import { analyseDockerfile, targetBase, usesContext } from '../../dockerfile/analysis/analyse.ts';
import { analyseForeign, foreignFrontend } from '../../dockerfile/analysis/foreign-frontend.ts';
import { migrateDockerfile } from '../../dockerfile/migrate/migrate-dockerfile.ts';
import { PROGRAMS_CONTEXT } from '../../domain/image-layout.ts';
import { nativePlatforms } from '../../domain/platforms/native.ts';
import { type Platform, parsePlatform } from '../../domain/platforms/platform.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import type { DockerfileFact } from '../facts/facts.ts';
import type { Project, ProjectFile } from '../facts/project.ts';
import type { Notice } from '../model/notice.ts';
import { writeBuild } from './generated-build.ts';

/** What the analysis has to know of the machine and of this run. */
export interface BuildPlace {
  readonly host: Platform;
  /** Platforms for which the builder has nodes of its own. */
  readonly native: readonly string[];
  /** Where a Dockerfile that Multihull writes will be. */
  readonly runDirectory: string;
}

/**
 * The Dockerfile of this build: the user's where there is one or it is asked for, else written for the crate. Pure.
 * @throws UserError when the crate cannot be built, or BuildKit would refuse the file.
 */
export function chooseRecipe(inputs: Inputs, project: Project, compileHost: BuildPlace): DockerfileFact {
  const { compile } = inputs;
  const libraries = project.kind === 'dockerfile' ? project.libraries : [];
  const analyse = (file: ProjectFile) => analysed(inputs, compileHost, project.shell, libraries, file);
  if (project.kind === 'dockerfile') return analyse(project.own);
  const analysis = ownOf(inputs, project, analyse);
  const written = writeBuild(
    inputs,
    project.crate,
    {
      ...compileHost,
      isRoot: inputs.environment.isRoot,
      runner: project.tools,
      ownBase: analysis && (targetBase(analysis.analysis) ?? 'scratch'),
    },
    compile.kind === 'auto' || compile.kind === 'dockerfile' ? 'container' : compile.kind,
  );
  if (analysis && written.dockerfile === undefined) return { ...analysis, written };
  const unused = project.own && !analysis ? [unusedDockerfile(project.own)] : [];
  const fact = analyse({
    path: join(compileHost.runDirectory, 'Dockerfile'),
    shown: 'Dockerfile (by Multihull)',
    text: written.dockerfile ?? '',
  });
  return { ...fact, written: { ...written, notices: [...unused, ...written.notices] } };
}

/**
 * The user's Dockerfile where it is built: with `compile: runner` always, with `container` where it takes programs from
 * the build context of that name.
 */
function ownOf(
  { compile }: Inputs,
  { own }: Extract<Project, { kind: 'crate' }>,
  analyse: (file: ProjectFile) => DockerfileFact,
): DockerfileFact | undefined {
  if (!own || compile.kind !== 'container') return own && analyse(own);
  // One that is not built need not be one that BuildKit takes.
  if (!own.text.toLowerCase().includes(PROGRAMS_CONTEXT)) return undefined;
  const fact = analyse(own);
  return usesContext(fact.analysis, PROGRAMS_CONTEXT) ? fact : undefined;
}

function unusedDockerfile({ path, shown }: ProjectFile): Notice {
  const folder = ['$', '{TARGETARCH}$', '{TARGETVARIANT}'].join('');
  return {
    message: `${shown} is not used: compile: container writes a Dockerfile, and ${shown} takes nothing from the build context "${PROGRAMS_CONTEXT}"`,
    remedy: `Leave compile out to build ${shown}, or let it copy what is compiled: COPY --from=${PROGRAMS_CONTEXT} ${folder}/NAME /usr/local/bin/.`,
    file: path,
  };
}

function analysed(
  inputs: Inputs,
  { host, native }: BuildPlace,
  shell: ShellParser,
  libraries: readonly string[],
  { path, shown, text }: ProjectFile,
): DockerfileFact {
  const { build } = inputs;
  const options = {
    buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
    target: build.target,
    platforms: inputs.platforms,
    buildPlatform: host,
    nativePlatforms: [...nativePlatforms(host), ...native.flatMap((text) => parsePlatform(text) ?? [])],
    buildContexts: [
      'multihull',
      ...(inputs.compile.kind === 'runner' || inputs.compile.kind === 'container' ? [PROGRAMS_CONTEXT] : []),
      ...build.contexts.map(({ key, value }) => `${key}=${value}`),
    ],
    file: shown,
    shell,
  };
  const frontend = foreignFrontend(text, options.buildArgs);
  const analysis = frontend ? analyseForeign(text, options, frontend) : analyseDockerfile(text, options);
  const emulates = analysis.rustUnderEmulation.length > 0;
  const migration = emulates ? migrateDockerfile(text, { ...options, libraries }) : undefined;
  return { path, text, analysis, declaredArgs: analysis.declaredArgs, migration };
}
