/** `multihull migrate`: the patch that makes a Dockerfile cross-compile, shown or written. */
import { basename, dirname, join, relative } from 'node:path';
import { migrateDockerfile } from '../dockerfile/migrate/migrate-dockerfile.ts';
import type { LineNote, Migration, Obstacle } from '../dockerfile/migrate/migration.ts';
import { ExitCode, UserError } from '../errors.ts';
import { openCheckout } from '../git/checkout.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports.ts';
import { crateLibraries } from '../probe/crate-libraries.ts';
import { loadShellParser } from '../shell/load-parser.ts';

type MigratePorts = Pick<Ports, 'exec' | 'files' | 'log'>;

export interface MigrateRequest {
  readonly inputs: Inputs;
  /** The file is changed, and not only the patch shown. */
  readonly write: boolean;
  /** Where results go. */
  readonly print: (text: string) => void;
}

/**
 * Prints the patch, and notes about it to the log.
 * @throws UserError when there is no Dockerfile, when lines are in the way (all of them are named), or when the file has
 *   changes that are in no commit and --write would mix with
 */
export async function migrate(
  { inputs, write, print }: MigrateRequest,
  ports: MigratePorts,
): Promise<ExitCode> {
  const { build, environment } = inputs;
  const path = build.file ?? join(build.context, 'Dockerfile');
  const shown = shownPath(environment.workspace, path);
  const text = await ports.files.readTextIfExists(path);
  if (text === undefined)
    throw new UserError(`there is no ${shown}`, {
      input: 'file',
      value: path,
      remedy: 'Write multihull migrate DOCKERFILE. A crate without a Dockerfile needs none: multihull build.',
    });
  const hasCrate = await ports.files.exists(join(build.context, 'Cargo.toml'));
  const migration = migrateDockerfile(text, {
    buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
    target: build.target,
    platforms: inputs.platforms,
    buildPlatform: environment.host,
    buildContexts: build.contexts.map(({ key, value }) => `${key}=${value}`),
    file: shown,
    shell: await loadShellParser(),
    libraries: await crateLibraries(build.context, ports),
  });
  if (migration.kind === 'unneeded') {
    const names = inputs.platforms.map(({ name }) => name).join(', ');
    ports.log.info(`${shown}: nothing in it compiles Rust under emulation for ${names}; it stays as it is`);
    return ExitCode.ok;
  }
  if (migration.kind === 'refused') throw refusal(shown, migration.obstacles, hasCrate);
  if (write) await apply(path, shown, migration, ports);
  else print(migration.diff);
  tell(shown, migration, write, ports);
  return ExitCode.ok;
}

function refusal(shown: string, obstacles: readonly Obstacle[], hasCrate: boolean): UserError {
  const [first] = obstacles;
  const lines = obstacles.map(({ line, message }) => `${shown}:${line}: ${message}`);
  const remedies = obstacles.map(({ line, remedy }) => `Line ${line}: ${remedy}`);
  const container =
    'Or leave the Dockerfile out of it: with compile: container, Multihull writes one that cross-compiles (multihull eject shows it).';
  return new UserError(`${shown} cannot be made to cross-compile by rules:\n  ${lines.join('\n  ')}`, {
    input: 'file',
    value: shown,
    remedy: [...new Set(remedies), ...(hasCrate ? [container] : [])].join('\n  '),
    location: { file: shown, ...(first ? { line: first.line } : {}) },
  });
}

/** @throws UserError when the file could not be had back from the last commit */
async function apply(
  path: string,
  shown: string,
  { text }: Migration & { readonly kind: 'patched' },
  ports: MigratePorts,
): Promise<void> {
  const opened = await openCheckout(dirname(path), ports);
  const isCommitted = opened.kind === 'found' ? await opened.checkout.isCommitted(basename(path)) : undefined;
  if (isCommitted !== true) {
    const why =
      opened.kind === 'refused'
        ? opened.reason
        : opened.kind === 'none'
          ? `${shown} is in no git repository, so nothing could bring it back`
          : isCommitted === false
            ? `${shown} has changes that are in no commit`
            : `whether ${shown} has changes that are in no commit cannot be told`;
    throw new UserError(`--write: ${why}; nothing was written`, {
      input: 'write',
      value: 'true',
      remedy: `Commit it first, or apply the patch yourself: multihull migrate ${shown} | git apply`,
    });
  }
  await ports.files.write(path, text, { mode: 0o644 });
}

function tell(
  shown: string,
  { changes, notes }: Migration & { readonly kind: 'patched' },
  write: boolean,
  { log }: MigratePorts,
): void {
  const say = ({ line, message }: LineNote) => `${shown}:${line}: ${message}`;
  for (const change of changes) log.info(say(change));
  for (const note of notes) log.warn(say(note));
  log.info(
    write
      ? `wrote ${shown}; git diff shows the change`
      : `nothing was written: multihull migrate ${shown} --write changes the file`,
  );
}

function shownPath(workspace: string, path: string): string {
  const shown = relative(workspace, path);
  return shown.startsWith('..') ? path : shown;
}
