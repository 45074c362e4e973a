/** `multihull eject`: the Dockerfile that Multihull would write, into the project, to become the user's own. */
import { join, relative } from 'node:path';
import { createPorts } from '../../adapters/node-ports.ts';
import { ignoredBy } from '../../dockerignore/ignore-file.ts';
import { ExitCode, UserError } from '../../errors.ts';
import type { Environment, RunEnvironment } from '../../inputs/environment.ts';
import { type RawInputs, readInputs } from '../../inputs/read-inputs.ts';
import { chooseRecipe } from '../../plan/recipe/choose-recipe.ts';
import type { Log, Ports } from '../../ports.ts';
import { readProject } from '../../probe/read-project.ts';
import { readFlags } from '../flags/flags.ts';

/** @throws UserError when there is a Dockerfile already, or no crate to write one for. */
export async function ejectInto(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  const { raw, environment } = await readFlags(words, env, log);
  return eject(raw, environment, createPorts({ env, environment, log }));
}

async function eject(raw: RawInputs, environment: RunEnvironment, ports: Ports): Promise<ExitCode> {
  // Nothing is built or pushed, so no image has to be named.
  const inputs = readInputs((name) => (name === 'push' ? 'false' : raw(name)), environment);
  const { context } = inputs.build;
  const path = join(context, 'Dockerfile');
  const shown = relative(environment.workspace, path) || path;
  if (await ports.files.exists(path)) {
    throw new UserError(`there is a ${shown} already`, {
      input: 'context',
      value: context,
      remedy: 'Remove or rename it first; nothing was written.',
    });
  }
  const place = { host: environment.host, native: [], runDirectory: context };
  // The lists of crates are for Multihull's own SBOM, which it cannot make of a Dockerfile that anybody may change.
  const plain = { ...inputs, build: { ...inputs.build, sbom: { kind: 'off' } as const } };
  const { written } = chooseRecipe(plain, await readProject(inputs, ports), place);
  if (written?.dockerfile === undefined || written.way === 'runner') {
    throw new UserError(
      'compile: runner copies what this machine compiles; such a Dockerfile cannot stand alone',
      {
        input: 'compile',
        value: inputs.compile.kind,
        remedy: 'Leave compile out, or write compile: container.',
      },
    );
  }
  await ports.files.write(path, written.dockerfile, { mode: 0o644 });
  ports.log.info(`wrote ${shown}; it is yours now, and \`multihull build\` uses it`);
  const { ignore } = written.crate;
  if (!ignore) {
    await ports.files.write(join(context, '.dockerignore'), written.dockerignore, { mode: 0o644 });
    ports.log.info('wrote .dockerignore beside it');
  } else if (!ignoredBy(ignore, 'target')) {
    ports.log.warn(
      `${ignore.file} does not name target: what cargo made on this machine would become part of the build. Write **/target there.`,
    );
  }
  for (const { message, remedy } of written.notices) ports.log.warn(`${message}. ${remedy}`);
  return ExitCode.ok;
}
