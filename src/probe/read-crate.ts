/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */
import { dirname, join, posix, relative } from 'node:path';
import { readCargoManifest } from '../crate/manifest/cargo-manifest.ts';
import {
  type CargoConfig,
  type Crate,
  type CratePackage,
  type MissingPackage,
  NO_CONFIG,
  type ToolchainFile,
} from '../crate/manifest/crate-facts.ts';
import { lockVersion, readCargoConfig, readLock, readToolchainFile } from '../crate/manifest/documents.ts';
import { OTHER_FOLDERS, readPackage } from '../crate/manifest/package.ts';
import {
  matchesMember,
  readWorkspace,
  segmentPattern,
  segments,
  type WorkspaceTable,
} from '../crate/manifest/workspace.ts';
import { readIgnoreFile } from '../dockerignore/ignore-file.ts';
import { UserError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { findWorkspace } from './cargo-facts.ts';
import { readGitScripts, readSources, readSubmodules } from './crate-files.ts';
import { readImageFiles } from './image-files.ts';

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
  const submodules = await readSubmodules(context, ports);
  const [{ packages, missing }, lock, toolchain, config, ignore] = await Promise.all([
    readPackages(context, workspace, submodules.paths, ports),
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
    profiles: workspace.profiles,
    missing,
    gitScripts: await readGitScripts(context, packages, ports),
    hasHistory: await files.exists(join(context, '.git')),
    emptySubmodules: submodules.empty,
    lockVersion: lock === undefined ? undefined : lockVersion(lock),
    lock: lock === undefined ? undefined : readLock(lock, join(context, 'Cargo.lock')),
    toolchain,
    config,
    patched: workspace.patched.map(normal),
    ignore: ignore === undefined ? undefined : readIgnoreFile(ignore, IGNORE_FILE),
    sources: await readSources(context, packages, ports),
    imageFiles: await readImageFiles(context, packages, ports),
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

interface Found {
  readonly packages: readonly CratePackage[];
  readonly missing: readonly MissingPackage[];
}

type Wanted = Omit<MissingPackage, 'submodule'>;

async function readPackages(
  root: string,
  workspace: WorkspaceTable,
  submodules: readonly string[],
  ports: Files,
): Promise<Found> {
  const wanted = (kind: Wanted['kind'], directory: string, by?: CratePackage): Wanted => ({
    kind,
    directory: normal(directory),
    from: posix.join(by?.directory ?? '', 'Cargo.toml'),
    name: by?.name ?? '',
  });
  const members = await Promise.all(workspace.members.map((pattern) => membersOf(root, pattern, ports)));
  const found = new Map<string, CratePackage>();
  const missing = new Map<string, MissingPackage>();
  let next: readonly Wanted[] = [
    ...(workspace.hasPackage ? [wanted('member', '')] : []),
    ...members
      .flat()
      .filter((directory) => !isExcluded(directory, workspace))
      .map((directory) => wanted('member', directory)),
    ...workspace.patched.map((directory) => wanted('patch', directory)),
  ];
  // Path dependencies lead to further packages, also to such that are not listed as members.
  while (next.length > 0 && found.size < MAX_PACKAGES) {
    const unique = [...new Map(next.map((one) => [one.directory, one])).values()];
    const read = await Promise.all(unique.map((one) => readOne(root, one.directory, workspace, ports)));
    for (const [index, one] of unique.entries()) {
      const { directory } = one;
      const result = read[index];
      if (result?.kind === 'package') found.set(directory, result.package);
      if (result?.kind === 'missing')
        missing.set(directory, { ...one, submodule: submodules.find((path) => isWithin(directory, path)) });
    }
    next = read
      .flatMap((one) =>
        one.kind === 'package'
          ? one.package.pathDependencies.map((path) => wanted('dependency', path, one.package))
          : [],
      )
      .filter(({ directory }) => !found.has(directory) && !missing.has(directory));
  }
  return { packages: [...found.values()], missing: [...missing.values()] };
}

/** As cargo expands a pattern: directories without a manifest are passed over, and one that matches nothing is a name. */
async function membersOf(root: string, pattern: string, ports: Files): Promise<readonly string[]> {
  const expanded = await expand(root, segments(pattern), ports);
  if (!/[*?]/.test(pattern)) return expanded;
  const has = await Promise.all(expanded.map((path) => ports.files.exists(join(root, path, 'Cargo.toml'))));
  const packages = expanded.filter((_, index) => has[index]);
  return packages.length > 0 || expanded.length > 0 ? packages : [pattern];
}

/** Without `./` and a slash at the end; the root is empty. */
function normal(path: string): string {
  const short = posix.normalize(path).replace(/\/$/, '');
  return short === '.' ? '' : short;
}

type ReadPackage =
  | { readonly kind: 'package'; readonly package: CratePackage }
  | { readonly kind: 'missing' }
  /** A manifest of something else, which cargo judges. */
  | { readonly kind: 'other' };

async function readOne(
  root: string,
  directory: string,
  workspace: WorkspaceTable,
  ports: Files,
): Promise<ReadPackage> {
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
  if (text === undefined) return { kind: 'missing' };
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
  const { dependencies, package: shared } = workspace;
  const read = readPackage(text, at('Cargo.toml'), directory, known, dependencies, shared);
  return read ? { kind: 'package', package: read } : { kind: 'other' };
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
