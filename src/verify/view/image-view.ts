/** One platform's image as its checks see it: the root, what it would execute, and what that would load. */

import type { Spend } from '../../domain/budget.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { ImageEntry } from '../../image/facts/image-facts.ts';
import type { ElfEntry, LayerFacts } from '../../image/facts/layer-facts.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import type { ProgramFile } from '../exec/model/execve.ts';
import type { Surroundings, Weight } from '../exec/model/start.ts';
import { type Fit, fitOf, foreignSystem, sameAbi } from '../loader/abi.ts';
import { type LdCacheEntry, parseLdCache } from '../loader/ld-cache.ts';
import { type Closure, type LoaderContext, loadProgram } from '../loader/loader.ts';
import { type Privileges, privilegesOf } from '../rootfs/privileges.ts';
import { isFound } from '../rootfs/root-node.ts';
import { createRootFs, type RootFs } from '../rootfs/rootfs.ts';
import { type EntryPoints, entryPointsOf } from './entry-points.ts';

/** What the kernel finds when it looks for a program's loader (PT_INTERP). */
export type LoaderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly path: string; readonly at: string }
  | { readonly kind: 'unusable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'foreign'; readonly path: string; readonly entry: ElfEntry }
  | {
      readonly kind: 'found';
      readonly path: string;
      readonly entry: ElfEntry;
      readonly layer: number;
      /** `other`: neither glibc's nor musl's; how it searches is not known. */
      readonly flavour: 'glibc' | 'musl' | 'other';
      /** musl's loader, where that one only starts it (Alpine's gcompat). */
      readonly starts?: { readonly path: string; readonly entry: ElfEntry; readonly layer: number };
    };

/** A program that the platform would execute. */
export interface ReachedProgram extends ProgramFile {
  /** How it is reached: the word that starts it, or nothing for a program on PATH. */
  readonly start?: {
    readonly role: string;
    readonly word: string;
    readonly script?: string;
    readonly weight: Weight;
    readonly surroundings: Surroundings;
  };
  readonly fit: Fit;
  readonly loader: LoaderState;
  /** Where its loader is one whose search is known. */
  readonly closure?: Closure;
}

export interface ImageView {
  readonly image: ImageEntry;
  readonly platform: Platform;
  readonly root: RootFs;
  readonly entryPoints: EntryPoints;
  /** Programs that have to work: what is started for certain comes first, then what is on PATH. Each once. */
  readonly programs: readonly ReachedProgram[];
  /** Programs that may be started, or that the container goes on without; none of those above. */
  readonly possible: readonly ReachedProgram[];
  /** `Debian GNU/Linux 12 (bookworm)`, when the image says. */
  readonly distribution?: string;
}

/** @param spend where it is counted what is looked up. */
export function viewOf(
  image: ImageEntry,
  layers: readonly LayerFacts[],
  platform: Platform,
  parser?: ShellParser,
  spend?: Spend,
): ImageView {
  const root = createRootFs(layers, spend);
  const entryPoints = entryPointsOf(root, image.config.config, { platform, ...(parser ? { parser } : {}) });
  const contextOf = loaderContexts(root, platform, entryPoints, spend);
  const distribution = readDistribution(root);
  const { programs, possible } = reachedPrograms(entryPoints);
  const examined = (program: Reached): ReachedProgram => examine(program, contextOf(program));
  return {
    image,
    platform,
    root,
    entryPoints,
    programs: programs.map(examined),
    possible: possible.map(examined),
    ...(distribution ? { distribution } : {}),
  };
}

type Reached = Pick<ReachedProgram, 'start'> & ProgramFile;

/** A program has the environment that it is started in; on PATH, that of the image. */
function loaderContexts(
  root: RootFs,
  platform: Platform,
  entryPoints: EntryPoints,
  spend: Spend | undefined,
): (program: Reached) => LoaderContext {
  const cacheAt = cachesOf(root, platform, spend);
  const contexts = new Map<string, LoaderContext>();
  return ({ start }) => {
    const { libraryPath, preload, bindNow, workingDirectory } =
      start?.surroundings ?? entryPoints.surroundings;
    const key = JSON.stringify([libraryPath ?? null, preload ?? null, workingDirectory]);
    const known = contexts.get(key);
    if (known) return known;
    const environment = { libraryPath, preload, bindNow: bindNow === true };
    const context = { root, platform, environment, workingDirectory, cacheAt, known: new Map() };
    contexts.set(key, context);
    return context;
  };
}

function reachedPrograms(entryPoints: EntryPoints): {
  readonly programs: readonly Reached[];
  readonly possible: readonly Reached[];
} {
  const certain = new Map<string, Reached>();
  const possible = new Map<string, Reached>();
  // A program that is loaded in two ways is two programs.
  const keyOf = (path: string, { libraryPath, preload, loader, user }: Surroundings): string =>
    `${path} ${libraryPath} ${preload} ${loader} ${user?.uid}`;
  for (const { word, role, execution, weight, surroundings } of entryPoints.starts) {
    const script = execution.scripts[0]?.path;
    const { program } = execution;
    if (!program) continue;
    const key = keyOf(program.realPath, surroundings);
    const start = { role, word, weight, surroundings, ...(script === undefined ? {} : { script }) };
    const list = weight === 'must' ? certain : possible;
    if (!certain.has(key) && !list.has(key)) list.set(key, { ...program, start });
  }
  const started = new Set([...certain.values()].map(({ realPath }) => realPath));
  const perhaps = new Map([...possible.values()].map((one) => [one.realPath, one]));
  const onPath = entryPoints.onPath
    .filter(({ realPath }) => !started.has(realPath))
    .map((program) => perhaps.get(program.realPath) ?? program);
  const known = new Set([...certain.values(), ...onPath]);
  return {
    programs: [...certain.values(), ...onPath],
    possible: [...possible.values()].filter((one) => !known.has(one)),
  };
}

function examine(program: Reached, context: LoaderContext): ReachedProgram {
  const { elf } = program.entry;
  const fit = foreignSystem(elf) === undefined ? fitOf(elf, context.platform) : 'foreign';
  const loader = findLoader(program, context);
  const unknown = program.start?.surroundings.unknown === true;
  if (fit === 'foreign' || loader.kind !== 'found' || loader.flavour === 'other' || unknown)
    return { ...program, fit, loader };
  const { flavour, path, entry, layer } = loader;
  const closure = loadProgram(context, {
    path: program.realPath,
    entry: program.entry,
    layer: program.layer,
    loader: { ...(loader.starts ?? { path, entry, layer }), flavour },
    ...privileges(program),
  });
  return { ...program, fit, loader, closure };
}

/** Who starts a program on PATH, and with what rights, is not known. */
function privileges({ entry, start }: Reached): Partial<Privileges> {
  const user = start?.weight === 'must' ? start.surroundings.user : undefined;
  if (!start || !user) return {};
  // The loader maps the program itself: its bits have no meaning then.
  return start.surroundings.loader === undefined
    ? privilegesOf(entry, user)
    : { secure: false, reader: user };
}

function findLoader({ entry, start }: Reached, { root, workingDirectory }: LoaderContext): LoaderState {
  const path = start?.surroundings.loader ?? entry.elf.interpreter;
  if (path === undefined) return { kind: 'none' };
  const found = root.resolve(path, workingDirectory);
  if (!isFound(found)) return { kind: 'missing', path, at: found.at };
  if (found.kind !== 'file') return { kind: 'unusable', path, reason: `it is a ${found.kind}` };
  if (found.entry?.kind !== 'elf')
    return {
      kind: 'unusable',
      path,
      reason: found.entry?.kind === 'opaque' ? found.entry.reason : 'it is not an ELF file',
    };
  if (!sameAbi(found.entry.elf, entry.elf)) return { kind: 'foreign', path, entry: found.entry };
  if ((found.entry.mode & 0o111) === 0) return { kind: 'unusable', path, reason: 'it is not executable' };
  if (found.entry.elf.truncated) return { kind: 'unusable', path, reason: 'it is cut off' };
  return {
    kind: 'found',
    path,
    entry: found.entry,
    layer: found.layer,
    ...flavourOf(found.entry, path, root),
  };
}

type Flavour = Pick<Extract<LoaderState, { readonly kind: 'found' }>, 'flavour' | 'starts'>;

/**
 * glibc's loader defines GLIBC_ versions; musl's is its C library itself. What stands at a glibc loader's place and
 * is neither (Alpine's gcompat) hands over to musl's loader, when there is one.
 */
function flavourOf({ elf }: ElfEntry, path: string, root: RootFs): Flavour {
  if (elf.definedVersions.some((name) => name.startsWith('GLIBC_'))) return { flavour: 'glibc' };
  if (/\/ld-musl-[^/]+$/.test(path) || elf.soname === 'libc.so' || elf.soname?.startsWith('libc.musl-'))
    return { flavour: 'musl' };
  for (const node of root.list('/lib')) {
    if (!/\/ld-musl-[^/]+$/.test(node.path)) continue;
    const found = root.resolve(node.path);
    if (isFound(found) && found.kind === 'file' && found.entry?.kind === 'elf')
      return { flavour: 'musl', starts: { path: node.path, entry: found.entry, layer: found.layer } };
  }
  return { flavour: 'other' };
}

/** Each cache is read once; only Nix and its relatives have others than `/etc/ld.so.cache`. */
function cachesOf(root: RootFs, platform: Platform, spend: Spend | undefined): LoaderContext['cacheAt'] {
  const caches = new Map<string, ReadonlyMap<string, readonly LdCacheEntry[]>>();
  return (path) => {
    const known = caches.get(path) ?? readCache(path, root, platform, spend);
    caches.set(path, known);
    return known;
  };
}

function readCache(
  path: string,
  root: RootFs,
  platform: Platform,
  spend: Spend | undefined,
): ReadonlyMap<string, readonly LdCacheEntry[]> {
  const bytes = root.text(path);
  if (bytes === undefined || bytes === 'unread') return new Map();
  const parsed = parseLdCache(bytes, platform.elf.endian, spend);
  return 'problem' in parsed ? new Map() : Map.groupBy(parsed, (entry) => entry.name);
}

/** os-release(5). */
function readDistribution(root: RootFs): string | undefined {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    const text = root.text(path);
    if (text === undefined || text === 'unread') continue;
    const name = /^PRETTY_NAME=(["']?)(.{1,200})\1\s*$/m.exec(Buffer.from(text).toString('utf8'))?.[2];
    if (name !== undefined) return name;
  }
  return undefined;
}
