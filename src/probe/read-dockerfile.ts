/** The Dockerfile, read and analysed. */
import { basename, join, relative } from 'node:path';
import { chooseToolchain } from '../crate/cross/toolchain-choice.ts';
import { analyseDockerfile, targetBase } from '../dockerfile/analysis/analyse.ts';
import { PROGRAMS_CONTEXT } from '../domain/image-layout.ts';
import { type Platform, parsePlatform } from '../domain/platforms/platform.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { nativePlatforms } from '../plan/builder/builder.ts';
import type { DockerfileFact } from '../plan/model/facts.ts';
import { writeBuild } from '../plan/recipe/generated-build.ts';
import type { Ports } from '../ports.ts';
import { loadShellParser, type ShellParser } from '../shell/load-parser.ts';
import { probeRunner } from './host-tools.ts';
import { probeCrate } from './read-crate.ts';

/** What the analysis has to know of the machine and of this run. */
export interface BuildPlace {
  readonly host: Platform;
  /** Platforms for which the builder has nodes of its own. */
  readonly native: readonly string[];
  /** Where a Dockerfile that Multihull writes will be. */
  readonly runDirectory: string;
}

/**
 * The Dockerfile of this build: the user's where there is one or it is asked for, else written for the crate.
 * @throws UserError when there is neither, the crate cannot be built, or BuildKit would refuse the file.
 */
export async function probeDockerfile(
  inputs: Inputs,
  place: BuildPlace,
  ports: Pick<Ports, 'exec' | 'files'>,
): Promise<DockerfileFact> {
  const { build, compile } = inputs;
  const path = build.file ?? join(build.context, 'Dockerfile');
  const text = compile.kind === 'container' ? undefined : await ports.files.readTextIfExists(path);
  const own = text === undefined ? undefined : { path, shown: shownPath(inputs, path), text };
  if (own && compile.kind !== 'runner') return await analysed(inputs, place, own);
  const needsCrate = compile.kind === 'container' || compile.kind === 'runner';
  const crate =
    needsCrate || (build.file === undefined && compile.kind !== 'dockerfile')
      ? await probeCrate(build.context, ports)
      : undefined;
  if (!crate) throw await nothingToBuild(inputs, path, needsCrate, ports);
  const { channel } = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
  const analysis = own && (await analysed(inputs, place, own));
  const written = writeBuild(
    inputs,
    crate,
    {
      ...place,
      isRoot: inputs.ambient.isRoot,
      runner: compile.kind === 'runner' ? await probeRunner(channel, inputs.ambient, ports) : undefined,
      ownBase: analysis && (targetBase(analysis.analysis) ?? 'scratch'),
    },
    compile.kind === 'auto' || compile.kind === 'dockerfile' ? 'container' : compile.kind,
  );
  if (analysis && written.dockerfile === undefined) return { ...analysis, written };
  const fact = await analysed(inputs, place, {
    path: join(place.runDirectory, 'Dockerfile'),
    shown: 'Dockerfile (by Multihull)',
    text: written.dockerfile ?? '',
  });
  return { ...fact, written };
}

async function analysed(
  inputs: Inputs,
  { host, native }: BuildPlace,
  { path, shown, text }: { readonly path: string; readonly shown: string; readonly text: string },
): Promise<DockerfileFact> {
  const { build } = inputs;
  const analysis = analyseDockerfile(text, {
    buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
    target: build.target,
    platforms: inputs.platforms,
    buildPlatform: host,
    nativePlatforms: [...nativePlatforms(host), ...native.flatMap((text) => parsePlatform(text) ?? [])],
    buildContexts: [
      'multihull',
      ...(inputs.compile.kind === 'runner' ? [PROGRAMS_CONTEXT] : []),
      ...build.contexts.map(({ key, value }) => `${key}=${value}`),
    ],
    file: shown,
    shell: await shellFor(text),
  });
  return { path, text, analysis, declaredArgs: analysis.declaredArgs };
}

/** The grammar of shells takes some time to load: only where there is a RUN to read. */
async function shellFor(dockerfile: string): Promise<ShellParser> {
  const nothing = { parse: () => ({ statements: [], readable: true }) };
  return /\brun\b/i.test(dockerfile) ? await loadShellParser() : nothing;
}

/** A path as the user knows it. */
function shownPath(inputs: Inputs, path: string): string {
  const shown = relative(inputs.ambient.workspace, path);
  return shown.startsWith('..') ? path : shown;
}

async function nothingToBuild(
  inputs: Inputs,
  path: string,
  needsNone: boolean,
  ports: Pick<Ports, 'files'>,
): Promise<UserError> {
  const { build, ambient } = inputs;
  if (needsNone) {
    return new UserError(`context: there is no Cargo.toml in ${build.context}`, {
      input: 'context',
      value: build.context,
      remedy: `compile: ${inputs.compile.kind} builds a crate: write the directory of its Cargo.toml as context.`,
    });
  }
  const name = shownPath(inputs, path);
  const near = (await ports.files.list(join(path, '..'))).filter((file) => /dockerfile/i.test(file));
  const isOpen = build.file === undefined && inputs.compile.kind !== 'dockerfile';
  return new UserError(`file: there is no ${name}${isOpen ? ', and no Cargo.toml to write one for' : ''}`, {
    input: 'file',
    value: path,
    remedy:
      near.length > 0
        ? `Beside it there is ${near.join(', ')}: write file: ${relative(ambient.workspace, join(path, '..', near[0] ?? ''))}.`
        : isOpen
          ? `Write the directory of your crate as context, or the path of your Dockerfile in file, relative to ${basename(ambient.workspace)}.`
          : `Write the path of your Dockerfile in file, relative to ${basename(ambient.workspace)}.`,
  });
}
