/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */
import { dirname, join, posix, relative } from 'node:path';
import { UserError } from '../errors.ts';
import { readCargoManifest } from '../plan/cargo-manifest.ts';
import { readCargoConfig, readLock, readToolchainFile } from '../plan/crate/documents.ts';
import { OTHER_FOLDERS, readPackage } from '../plan/crate/package.ts';
import {
  type CargoConfig,
  type Crate,
  type CratePackage,
  NO_CONFIG,
  type ToolchainFile,
} from '../plan/crate/types.ts';
import {
  matchesMember,
  readWorkspace,
  segmentPattern,
  segments,
  type WorkspaceTable,
} from '../plan/crate/workspace.ts';
import { readIgnoreFile } from '../plan/ignore/ignore-file.ts';
import type { Ports } from '../ports.ts';
import { findWorkspace } from './cargo.ts';

type Files = Pick<Ports, 'files'>;

/** Of the context: no Dockerfile of the user's is built, beside which there could be another one. */
const IGNORE_FILE = '.dockerignore';

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
  if (!workspace.isWorkspace) await refuseMember(context, text, ports);
  const ignoreText = files.readTextIfExists(join(context, IGNORE_FILE));
  const [packages, lock, toolchain, config, ignore] = await Promise.all([
    readPackages(context, workspace, ports),
    files.readTextIfExists(join(context, 'Cargo.lock')),
    readToolchain(context, ports),
    readConfig(context, ports),
    ignoreText,
  ]);
  return {
    root: context,
    packages,
    defaultPackages: defaultPackages(workspace, packages),
    symbolProfiles: workspace.symbolProfiles,
    lock: lock === undefined ? undefined : readLock(lock, join(context, 'Cargo.lock')),
    toolchain,
    config,
    patched: workspace.patched.map(normal),
    ignore: ignore === undefined ? undefined : readIgnoreFile(ignore, IGNORE_FILE),
    sources: await readSources(context, packages, ports),
  };
}

/** A member alone has no Cargo.lock, and cargo would look for a workspace that the build does not see. */
async function refuseMember(context: string, text: string, ports: Files): Promise<void> {
  const above = await findWorkspace(dirname(context), ports);
  if (!above) return;
  const root = dirname(above.file);
  const directory = relative(root, context).replaceAll('\\', '/');
  const workspace = readWorkspace(above.text, above.file);
  if (isExcluded(directory, workspace)) return;
  if (!workspace.members.some((pattern) => matchesMember(pattern, directory))) return;
  const name = readCargoManifest(text, { file: join(context, 'Cargo.toml') })?.name;
  throw new UserError(`context: ${context} is a member of the workspace in ${root}`, {
    input: 'context',
    value: context,
    remedy: `Write context: ${root}${name === undefined ? '' : `, and package: ${name} to build this one`}.`,
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
  const members = expanded.flat().filter((directory) => !isExcluded(directory, workspace));
  const found = new Map<string, CratePackage>();
  const first = [...(workspace.hasPackage ? [''] : []), ...members, ...workspace.patched];
  let next: readonly string[] = [...new Set(first.map(normal))];
  // Path dependencies lead to further packages, also to such that are not listed as members.
  while (next.length > 0 && found.size < MAX_PACKAGES) {
    const read = await Promise.all(next.map((directory) => readOne(root, directory, workspace, ports)));
    for (const one of read) if (one) found.set(one.directory, one);
    const further = read.flatMap((one) => one?.pathDependencies ?? []).map(normal);
    next = [...new Set(further)].filter((directory) => !found.has(directory));
  }
  return [...found.values()];
}

/** Without `./` and a slash at the end; the root is empty. */
function normal(path: string): string {
  const short = posix.normalize(path).replace(/\/$/, '');
  return short === '.' ? '' : short;
}

async function readOne(
  root: string,
  directory: string,
  { dependencies }: WorkspaceTable,
  ports: Files,
): Promise<CratePackage | undefined> {
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
  const inFolders = async (folder: string) =>
    (await files.list(at(folder))).map((name) => `${folder}/${name}/main.rs`);
  const [bins, ...others] = await Promise.all([
    files.list(at('src/bin')),
    ...Object.values(OTHER_FOLDERS).map(inFolders),
  ]);
  const looked = [
    ...['src/main.rs', 'src/lib.rs', 'build.rs'],
    ...bins.map((name) => `src/bin/${name}/main.rs`),
    ...others.flat(),
  ];
  const there = await Promise.all(looked.map((path) => files.exists(at(path))));
  const existing = new Set([
    ...looked.filter((_, index) => there[index]),
    ...bins.map((name) => `src/bin/${name}`),
  ]);
  const known = { has: (path: string) => existing.has(path), bins };
  return readPackage(text, at('Cargo.toml'), directory, known, dependencies);
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

/** As cargo decides: a directory that is a member by its own name stays one. */
function isExcluded(directory: string, { members, exclude }: WorkspaceTable): boolean {
  const isIn = (above: string) => isWithin(directory, above);
  return exclude.some(isIn) && !members.some(isIn);
}

function isWithin(directory: string, above: string): boolean {
  const parent = segments(above).join('/');
  return directory === parent || directory.startsWith(`${parent}/`);
}

/** As cargo chooses: default-members, else the root package, else all members, which path dependencies are, too. */
function defaultPackages(workspace: WorkspaceTable, packages: readonly CratePackage[]): readonly string[] {
  const chosen = workspace.defaultMembers;
  const isDefault = ({ directory }: CratePackage) =>
    chosen !== undefined
      ? chosen.some((pattern) => matchesMember(pattern, directory))
      : workspace.hasPackage
        ? directory === ''
        : !isExcluded(directory, workspace) &&
          (workspace.members.some((pattern) => matchesMember(pattern, directory)) ||
            !workspace.patched.map(normal).includes(directory));
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
  return NO_CONFIG;
}

/** Sources are looked for this far down and no more of them, so that a strange tree costs nothing. */
const MAX_DEPTH = 16;
const MAX_SOURCES = 20_000;

/** All `.rs` files in the `src` directories, relative to the root. */
async function readSources(
  root: string,
  packages: readonly CratePackage[],
  { files }: Files,
): Promise<readonly string[]> {
  const found: string[] = [];
  let level = packages.map(({ directory }) => posix.join(directory, 'src'));
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_SOURCES; depth++) {
    const below = await Promise.all(
      level.map(async (path) => (await files.list(join(root, path))).map((name) => `${path}/${name}`)),
    );
    found.push(...below.flat().filter((path) => path.endsWith('.rs')));
    // A directory of modules has no dot in its name.
    level = below
      .flat()
      .filter((path) => !posix.basename(path).includes('.'))
      .slice(0, MAX_SOURCES);
  }
  return found.slice(0, MAX_SOURCES).sort();
}
