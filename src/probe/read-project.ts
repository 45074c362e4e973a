/** What is there to build: the Dockerfile, the crate, and the tools of this machine, as far as the inputs ask for them. */
import { basename, join, relative } from 'node:path';
import { chooseToolchain } from '../crate/cross/toolchain-choice.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Project } from '../plan/facts/project.ts';
import type { Ports } from '../ports.ts';
import { loadShellParser, type ShellParser } from '../shell/load-parser.ts';
import { crateLibraries } from './crate-libraries.ts';
import { probeRunner } from './host-tools.ts';
import { probeCrate } from './read-crate.ts';

/**
 * Reads; what is built of it is decided by the recipe.
 * @throws UserError when there is neither a Dockerfile nor a crate where the inputs say.
 */
export async function readProject(inputs: Inputs, ports: Pick<Ports, 'exec' | 'files'>): Promise<Project> {
  const { build, compile } = inputs;
  const path = build.file ?? join(build.context, 'Dockerfile');
  const text = await ports.files.readTextIfExists(path);
  const own = text === undefined ? undefined : { path, shown: shownPath(inputs, path), text };
  const shell = await shellFor(text);
  const needsCrate = compile.kind === 'container' || compile.kind === 'runner';
  if (own && !needsCrate) {
    const libraries = /\bcargo\b/.test(own.text) ? await crateLibraries(build.context, ports) : [];
    return { kind: 'dockerfile', own, shell, libraries };
  }
  const crate =
    needsCrate || (build.file === undefined && compile.kind !== 'dockerfile')
      ? await probeCrate(build.context, ports)
      : undefined;
  if (!crate) throw await nothingToBuild(inputs, path, needsCrate, ports);
  const { channel } = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
  return {
    kind: 'crate',
    own,
    shell: own && compile.kind === 'runner' ? shell : await loadShellParser(),
    crate,
    tools:
      compile.kind === 'runner'
        ? await probeRunner(channel, inputs.environment.host.architecture, inputs.environment, ports)
        : undefined,
  };
}

/** The grammar of shells takes some time to load: only where there is a RUN to read. */
async function shellFor(dockerfile = ''): Promise<ShellParser> {
  const nothing = { parse: () => ({ statements: [], readable: true }) };
  return /\brun\b/i.test(dockerfile) ? await loadShellParser() : nothing;
}

/** A path as the user knows it. */
function shownPath(inputs: Inputs, path: string): string {
  const shown = relative(inputs.environment.workspace, path);
  return shown.startsWith('..') ? path : shown;
}

async function nothingToBuild(
  inputs: Inputs,
  path: string,
  needsNone: boolean,
  ports: Pick<Ports, 'files'>,
): Promise<UserError> {
  const { build, environment } = inputs;
  if (!(await ports.files.exists(build.context)))
    return new UserError(`context: there is no directory ${shownPath(inputs, build.context)}`, {
      input: 'context',
      value: build.context,
      remedy: `Write the directory of your crate, relative to ${basename(environment.workspace)}; or leave context out, if that is it.`,
    });
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
        ? `Beside it there is ${near.join(', ')}: write file: ${relative(environment.workspace, join(path, '..', near[0] ?? ''))}.`
        : isOpen
          ? `Write the directory of your crate as context, or the path of your Dockerfile in file, relative to ${basename(environment.workspace)}.`
          : `Write the path of your Dockerfile in file, relative to ${basename(environment.workspace)}.`,
  });
}
