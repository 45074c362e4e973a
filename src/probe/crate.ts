/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */
import { basename, dirname, join, posix, relative } from 'node:path';
import { UserError } from '../errors.ts';
import { readCargoConfig, readLock, readToolchainFile } from '../plan/crate/documents.ts';
import { readPackage } from '../plan/crate/package.ts';
import type { CargoConfig, Crate, CratePackage, ToolchainFile } from '../plan/crate/types.ts';
import {
  matchesMember,
  readWorkspace,
  segmentPattern,
  segments,
  type WorkspaceTable,
} from '../plan/crate/workspace.ts';
import type { Ports } from '../ports.ts';
import { findWorkspace } from './cargo.ts';

type Files = Pick<Ports, 'files'>;

/** More packages than this are no workspace that somebody builds an image of; a pattern went wild. */
const MAX_PACKAGES = 2000;

/**
 * Reads the crate whose root is `context`.
 * @returns undefined where there is no Cargo.toml.
 * @throws UserError for a manifest that is not TOML, a context that is only a member of a workspace above it, a path
 *   dependency outside of it.
 */
export async function probeCrate(context: string, ports: Files): Promise<Crate | undefined> {
  const { files } = ports;
  const file = join(context, 'Cargo.toml');
  const text = await files.readTextIfExists(file);
  if (text === undefined) return undefined;
  const workspace = readWorkspace(text, file);
  if (!workspace.isWorkspace) await refuseMember(context, ports);
  const [packages, lock, toolchain, config, hasDockerignore] = await Promise.all([
    readPackages(context, workspace, ports),
    files.readTextIfExists(join(context, 'Cargo.lock')),
    readToolchain(context, ports),
    readConfig(context, ports),
    files.exists(join(context, '.dockerignore')),
  ]);
  return {
    root: context,
    packages,
    defaultPackages: defaultPackages(workspace, packages),
    symbolProfiles: workspace.symbolProfiles,
    lock: lock === undefined ? undefined : readLock(lock, join(context, 'Cargo.lock')),
    toolchain,
    config,
    hasDockerignore,
  };
}

/** A member alone has no Cargo.lock, and cargo would look for a workspace that the build does not see. */
async function refuseMember(context: string, ports: Files): Promise<void> {
  const above = await findWorkspace(dirname(context), ports);
  if (!above) return;
  const root = dirname(above.file);
  const directory = relative(root, context).replaceAll('\\', '/');
  const { members, exclude } = readWorkspace(above.text, above.file);
  if (exclude.some((pattern) => `${directory}/`.startsWith(`${pattern}/`))) return;
  if (!members.some((pattern) => matchesMember(pattern, directory))) return;
  throw new UserError(`context: ${context} is a member of the workspace in ${root}`, {
    input: 'context',
    value: context,
    remedy: `Write context: ${root}, and package: ${basename(context)} to build this one.`,
  });
}

async function readPackages(
  root: string,
  workspace: WorkspaceTable,
  ports: Files,
): Promise<readonly CratePackage[]> {
  const expanded = await Promise.all(
    workspace.members.map((pattern) => expand(root, segments(pattern), ports)),
  );
  const members = expanded
    .flat()
    .filter((directory) => !workspace.exclude.some((out) => isWithin(directory, out)));
  const found = new Map<string, CratePackage>();
  let next = [...new Set([...(workspace.hasPackage ? [''] : []), ...members])];
  // Path dependencies lead to further packages, also to such that are not listed as members.
  while (next.length > 0 && found.size < MAX_PACKAGES) {
    const read = await Promise.all(next.map((directory) => readOne(root, directory, ports)));
    for (const one of read) if (one) found.set(one.directory, one);
    const further = read
      .flatMap((one) => one?.pathDependencies ?? [])
      .map((path) => (path === '.' ? '' : path.replace(/\/$/, '')));
    next = [...new Set(further)].filter((directory) => !found.has(directory));
  }
  return [...found.values()];
}

async function readOne(root: string, directory: string, ports: Files): Promise<CratePackage | undefined> {
  if (directory === '..' || directory.startsWith('../') || directory.startsWith('/')) {
    throw new UserError(`context: a package uses ${directory} by path, which is outside of ${root}`, {
      input: 'context',
      value: root,
      remedy: 'Write as context the directory that holds both, or publish the dependency.',
      location: { file: join(root, 'Cargo.toml') },
    });
  }
  const { files } = ports;
  const at = (path: string) => join(root, directory, path);
  const text = await files.readTextIfExists(at('Cargo.toml'));
  if (text === undefined) return undefined;
  const bins = await files.list(at('src/bin'));
  const looked = ['src/main.rs', 'src/lib.rs', 'build.rs', ...bins.map((name) => `src/bin/${name}/main.rs`)];
  const there = await Promise.all(looked.map((path) => files.exists(at(path))));
  const existing = new Set([
    ...looked.filter((_, index) => there[index]),
    ...bins.map((name) => `src/bin/${name}`),
  ]);
  return readPackage(text, at('Cargo.toml'), directory, { has: (path) => existing.has(path), bins });
}

/** Directories that match a member pattern. */
async function expand(
  root: string,
  parts: readonly string[],
  ports: Files,
  base = '',
): Promise<readonly string[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [base];
  if (!/[*?]/.test(part)) return expand(root, rest, ports, posix.join(base, part));
  const names = (await ports.files.list(join(root, base))).filter(
    (name) => !name.startsWith('.') && segmentPattern(part).test(name),
  );
  const below = await Promise.all(names.map((name) => expand(root, rest, ports, posix.join(base, name))));
  return below.flat();
}

function isWithin(directory: string, above: string): boolean {
  const parent = segments(above).join('/');
  return directory === parent || directory.startsWith(`${parent}/`);
}

/** As cargo chooses: default-members, else the root package, else all. */
function defaultPackages(workspace: WorkspaceTable, packages: readonly CratePackage[]): readonly string[] {
  const chosen = workspace.defaultMembers;
  const isDefault = ({ directory }: CratePackage) =>
    chosen !== undefined
      ? chosen.some((pattern) => matchesMember(pattern, directory))
      : workspace.hasPackage
        ? directory === ''
        : workspace.members.some((pattern) => matchesMember(pattern, directory));
  return packages.filter(isDefault).map(({ name }) => name);
}

async function readToolchain(context: string, ports: Files): Promise<ToolchainFile | undefined> {
  // rustup prefers the older name where both are there.
  for (const file of ['rust-toolchain', 'rust-toolchain.toml']) {
    const text = await ports.files.readTextIfExists(join(context, file));
    if (text !== undefined) return readToolchainFile(text, file);
  }
  return undefined;
}

async function readConfig(context: string, ports: Files): Promise<CargoConfig> {
  for (const file of ['.cargo/config', '.cargo/config.toml']) {
    const text = await ports.files.readTextIfExists(join(context, file));
    if (text !== undefined) return readCargoConfig(text, file);
  }
  return { file: undefined, targets: new Map(), vendored: [] };
}
