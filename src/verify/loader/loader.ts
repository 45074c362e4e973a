/**
 * What a program loads when it starts: the dynamic loader's work, without running it.
 *
 * Sources: ld.so(8) and glibc's elf/dl-load.c, elf/dl-deps.c; musl's ldso/dynlink.c.
 */

import { MAX_OBJECTS } from '../../domain/image-limits.ts';
import { absolute, dirname, isInside } from '../../domain/image-path.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { USUAL_CACHE } from '../../image/facts/glibc-facts.ts';
import type { ElfEntry } from '../../image/facts/layer-facts.ts';
import type { Credentials } from '../rootfs/access.ts';
import type { RootFs } from '../rootfs/rootfs.ts';
import { hwcapDirectories, loaderAbiOf, usualDirectories } from './abi.ts';
import type { LdCacheEntry } from './ld-cache.ts';
import {
  type Attempt,
  expandTokens,
  type Loaded,
  type Search,
  searchDirectories,
  tryGlibc,
  tryMusl,
} from './library-search.ts';

/** A program preloads one library, or a handful. */
const MAX_PRELOADS = 100;

const NAMES_ORIGIN = /\$\{?ORIGIN/;

type Expand = (part: string, holder: Loaded) => readonly string[];

/** What all programs of an image have in common. */
export interface LoaderContext {
  readonly root: RootFs;
  readonly platform: Platform;
  readonly environment: LoaderEnvironment;
  readonly workingDirectory: string;
  /** A cache (`/etc/ld.so.cache`) by name; empty when there is none that can be read. */
  readonly cacheAt: (path: string) => ReadonlyMap<string, readonly LdCacheEntry[]>;
  /** By loader: what was found before. */
  readonly known: Map<string, Known>;
}

/** What depends on the loader and on names alone, for objects that bring no paths of their own: nearly all do not. */
interface Known {
  readonly searches: Map<string, Search>;
  /** By the list of what a program needs; only where all was found. */
  readonly closures: Map<string, Closure>;
}

/** What loaders take from the environment of a program (ld.so(8), "ENVIRONMENT"). */
export interface LoaderEnvironment {
  /** LD_LIBRARY_PATH. */
  readonly libraryPath?: string | undefined;
  /** LD_PRELOAD. */
  readonly preload?: string | undefined;
  /** LD_BIND_NOW is set to something. */
  readonly bindNow?: boolean;
}

export interface Program {
  readonly path: string;
  readonly entry: ElfEntry;
  /** It has another user's rights, or capabilities: the loader then takes nothing from the environment (AT_SECURE). */
  readonly secure?: boolean;
  /** Who opens the libraries; undefined when that is not known, or when no permission stops it. */
  readonly reader?: Credentials;
  readonly layer: number;
  readonly loader: {
    readonly path: string;
    readonly entry: ElfEntry;
    readonly layer: number;
    readonly flavour: 'glibc' | 'musl';
  };
}

export interface Unresolved {
  readonly name: string;
  readonly neededBy: Loaded;
  readonly search: Exclude<Search, { kind: 'found' }>;
}

export interface Closure {
  /** The program first, then in the order of loading. */
  readonly objects: readonly Loaded[];
  readonly unresolved: readonly Unresolved[];
  /** The object that a name in DT_NEEDED or DT_VERNEED means. */
  readonly byName: ReadonlyMap<string, Loaded>;
  /** More objects than we follow. */
  readonly tooMany: boolean;
  /** The loader, where one of the objects needs it by name: only then its symbols are among those that are found. */
  readonly loader?: Loaded;
}

/** Loads a program's libraries, breadth first, each name once. */
export function loadProgram(context: LoaderContext, program: Program): Closure {
  const { path, entry, layer } = program;
  const main: Loaded = { path, realPath: path, entry, layer };
  const known = knownOf(context, program);
  if (!known || bringsPaths(main)) return load(context, program, main, known);
  const key = main.entry.elf.needed.join('\0');
  const same = known.closures.get(key);
  // A program may be a library, too: then it is there already for what needs it.
  if (same?.objects.every(({ realPath }) => realPath !== main.realPath))
    return { ...same, objects: [main, ...same.objects.slice(1)] };
  const closure = load(context, program, main, known);
  const isWhole = closure.unresolved.length === 0 && !closure.tooMany;
  if (isWhole && [...closure.byName.values()].every((object) => object !== main))
    known.closures.set(key, closure);
  return closure;
}

function load(context: LoaderContext, program: Program, main: Loaded, known: Known | undefined): Closure {
  const objects: Loaded[] = [main];
  const byName = new Map<string, Loaded>();
  const byFile = new Map<string, Loaded>([[main.realPath, main]]);
  const unresolved = new Map<string, Unresolved>();
  const loader: Loaded = {
    path: program.loader.path,
    realPath: program.loader.path,
    entry: program.loader.entry,
    layer: program.loader.layer,
    neededBy: main,
  };
  // The loader is there before anything is searched for, and answers to its own name.
  for (const name of [program.loader.entry.elf.soname, program.entry.elf.interpreter])
    if (name !== undefined) byName.set(name, loader);
  byFile.set(loader.realPath, loader);
  for (const name of preloadsOf(context, program)) {
    // What cannot be preloaded is left out, with a message at most. What it needs itself must be there.
    const search = find(context, program, main, name);
    if (search.kind !== 'found' || byFile.has(search.realPath)) continue;
    const { path, realPath, entry, layer } = search;
    const loaded = { path, realPath, entry, layer, neededBy: main };
    byFile.set(realPath, loaded);
    for (const known of [entry.elf.soname, ...(name.includes('/') ? [] : [name])])
      if (known !== undefined && !byName.has(known)) byName.set(known, loaded);
    objects.push(loaded);
  }

  let needsLoader = false;
  for (let index = 0; index < objects.length && objects.length < MAX_OBJECTS; index += 1) {
    const object = objects[index];
    if (!object) break;
    const searches = bringsPaths(object) ? undefined : known?.searches;
    for (const name of object.entry.elf.needed) {
      if (program.loader.flavour === 'musl' && isPartOfMusl(name)) byName.set(name, loader);
      needsLoader ||= byName.get(name) === loader;
      if (byName.has(name) || unresolved.has(name)) continue;
      const search = searches?.get(name) ?? find(context, program, object, name);
      if (!name.includes('/')) searches?.set(name, search);
      if (search.kind !== 'found') {
        unresolved.set(name, { name, neededBy: object, search });
        continue;
      }
      const same = byFile.get(search.realPath);
      const { path, realPath, entry, layer } = search;
      const loaded = same ?? { path, realPath, entry, layer, neededBy: object };
      byName.set(name, loaded);
      needsLoader ||= loaded === loader;
      if (same) continue;
      byFile.set(search.realPath, loaded);
      const { soname } = entry.elf;
      if (soname !== undefined && !byName.has(soname)) byName.set(soname, loaded);
      objects.push(loaded);
    }
  }
  return {
    objects,
    unresolved: [...unresolved.values()],
    byName,
    tooMany: objects.length >= MAX_OBJECTS,
    ...(needsLoader ? { loader } : {}),
  };
}

const NO_ENVIRONMENT: LoaderEnvironment = {};

function environmentOf({ environment }: LoaderContext, { secure }: Program): LoaderEnvironment {
  return secure ? NO_ENVIRONMENT : environment;
}

/** Names or paths, in order: LD_PRELOAD, then glibc's `/etc/ld.so.preload`, which has comments. */
function preloadsOf(context: LoaderContext, program: Program): readonly string[] {
  const { preload = '' } = environmentOf(context, program);
  const text = program.loader.flavour === 'glibc' ? context.root.text('/etc/ld.so.preload') : undefined;
  const file = text === undefined || text === 'unread' ? '' : Buffer.from(text).toString('utf8');
  return [preload, file.replaceAll(/#.*/g, '')]
    .flatMap((list) => list.split(/[\s:]+/))
    .filter((name) => name !== '')
    .slice(0, MAX_PRELOADS);
}

/** musl's own library answers for all that glibc has in libraries of their own (`reserved` in dynlink.c). */
function isPartOfMusl(name: string): boolean {
  return /^lib(?:c|pthread|rt|m|dl|util|xnet)\./.test(name);
}

function knownOf(context: LoaderContext, program: Program): Known | undefined {
  const { libraryPath, preload } = environmentOf(context, program);
  if (libraryPath?.includes('$') || preload?.includes('$')) return undefined;
  const { loader, entry, secure, reader } = program;
  const { machine, bits, endian, interpreter } = entry.elf;
  const key = [loader.path, interpreter, machine, bits, endian, secure, reader?.uid].join('\0');
  const known = context.known.get(key) ?? { searches: new Map(), closures: new Map() };
  context.known.set(key, known);
  return known;
}

/** Whether the object, or one that made it be loaded, says itself where to look, or where not to. */
function bringsPaths(object: Loaded): boolean {
  if (object.entry.elf.noDefaultLib) return true;
  for (let at: Loaded | undefined = object; at; at = at.neededBy)
    if (at.entry.elf.rpath.length > 0 || at.entry.elf.runpath.length > 0) return true;
  return false;
}

function find(context: LoaderContext, program: Program, object: Loaded, name: string): Search {
  const { root } = context;
  const open = program.loader.flavour === 'musl' ? tryMusl : tryGlibc;
  const attempt = (path: string): Attempt =>
    open(root, absolutePath(path, context), program.entry.elf, program.reader);
  if (name.includes('/')) {
    for (const path of expandTokens(name, object)) {
      const result = attempt(path);
      if (result?.kind === 'found') return { ...result, path: absolutePath(path, context) };
      if (result) return { kind: 'fatal', by: result.by, passed: [] };
    }
    return { kind: 'none', passed: [], directories: [] };
  }
  return program.loader.flavour === 'musl'
    ? searchDirectories(muslDirectories(context, program, object), name, attempt)
    : findGlibc(context, program, object, name, attempt);
}

/** ld.so(8), "When resolving shared object dependencies": RPATH, LD_LIBRARY_PATH, RUNPATH, the cache, defaults. */
function findGlibc(
  context: LoaderContext,
  program: Program,
  object: Loaded,
  name: string,
  attempt: (path: string) => Attempt,
): Search {
  const { elf } = object.entry;
  const system = program.loader.entry.systemDirectories ?? usualDirectories(program.entry.elf);
  const { libraryPath } = environmentOf(context, program);
  const expand: Expand = (part, holder) => {
    const expanded = expandTokens(part, holder);
    // Where a user could have put the program into a directory of his own (_dl_dst_substitute, is_trusted_path).
    return program.secure && NAMES_ORIGIN.test(part)
      ? expanded.filter((path) => system.some((directory) => isInside(absolute(path, '/'), directory)))
      : expanded;
  };
  const named = [
    ...(elf.runpath.length > 0 ? [] : inheritedRpath(object, expand)),
    ...(libraryPath?.split(/[:;]/) ?? []).flatMap((part) => expand(part, object)),
    ...elf.runpath.flatMap((part) => expand(part, object)),
  ].map((directory) => absolutePath(directory, context));
  const first = searchDirectories(withHwcaps(named, context), name, attempt);
  if (first.kind !== 'none') return first;

  const passed = [...first.passed];
  const cached = cachedPath(context, program, name);
  if (
    cached !== undefined &&
    !(elf.noDefaultLib && system.some((directory) => isInside(cached, directory)))
  ) {
    const result = attempt(cached);
    if (result?.kind === 'found') return { ...result, path: cached };
    if (result?.kind === 'fatal') return { kind: 'fatal', by: result.by, passed };
    if (result) passed.push(result.by);
  }
  const last = searchDirectories(elf.noDefaultLib ? [] : withHwcaps(system, context), name, attempt);
  if (last.kind === 'none')
    return {
      kind: 'none',
      passed: [...passed, ...last.passed],
      directories: [...new Set([...named, ...(elf.noDefaultLib ? [] : system)])],
    };
  return last.kind === 'fatal' ? { ...last, passed: [...passed, ...last.passed] } : last;
}

/** DT_RPATH of the object, then of those that made it be loaded; each only if it has no DT_RUNPATH of its own. */
function inheritedRpath(object: Loaded, expand: Expand): readonly string[] {
  const directories: string[] = [];
  for (let at: Loaded | undefined = object; at; at = at.neededBy) {
    const holder = at;
    if (holder.entry.elf.runpath.length > 0) continue;
    directories.push(...holder.entry.elf.rpath.flatMap((part) => expand(part, holder)));
  }
  return directories;
}

function withHwcaps(directories: readonly string[], { platform }: LoaderContext): readonly string[] {
  const preferred = hwcapDirectories(platform);
  if (preferred.length === 0) return directories;
  return directories.flatMap((directory) => [...preferred.map((sub) => `${directory}/${sub}`), directory]);
}

/** Entries for particular processors come into question only where there is no other. */
function cachedPath(context: LoaderContext, program: Program, name: string): string | undefined {
  const flags = loaderAbiOf(program.entry.elf)?.cacheFlags ?? [];
  const cache = context.cacheAt(program.loader.entry.cachePath ?? USUAL_CACHE);
  const candidates = (cache.get(name) ?? []).filter((entry) => flags.includes(entry.flags));
  const usable = candidates.filter((entry) => !entry.hwcap || isPromised(entry.path, context.platform));
  return (usable.find((entry) => entry.hwcap) ?? usable[0])?.path;
}

function isPromised(path: string, platform: Platform): boolean {
  return hwcapDirectories(platform).some((directory) => dirname(path).endsWith(directory));
}

/** musl: LD_LIBRARY_PATH, then the run paths up the chain, then its own list. */
function muslDirectories(context: LoaderContext, program: Program, object: Loaded): readonly string[] {
  const { libraryPath } = environmentOf(context, program);
  const directories = (libraryPath?.split(/[:\n]/) ?? []).filter((part) => part !== '');
  for (let at: Loaded | undefined = object; at; at = at.neededBy) {
    const holder = at;
    const own = holder.entry.elf.runpath.length > 0 ? holder.entry.elf.runpath : holder.entry.elf.rpath;
    // The path of the program itself is whoever's who started it (fixup_rpath in dynlink.c).
    if (program.secure && !holder.neededBy && own.some((part) => part.includes('$'))) continue;
    directories.push(...own.flatMap((part) => expandTokens(part, holder)));
  }
  return [...directories, ...muslSystemDirectories(context, program)].map((directory) =>
    absolutePath(directory, context),
  );
}

/** `PREFIX/etc/ld-musl-ARCH.path` beside a loader at `PREFIX/lib/ld-musl-ARCH.so.1`. */
function muslSystemDirectories({ root }: LoaderContext, program: Program): readonly string[] {
  const prefix = dirname(dirname(program.entry.elf.interpreter ?? '/lib/ld'));
  for (const architecture of loaderAbiOf(program.entry.elf)?.musl ?? []) {
    const text = root.text(absolute(`${prefix}/etc/ld-musl-${architecture}.path`, '/'));
    if (text === undefined || text === 'unread') continue;
    return Buffer.from(text)
      .toString('utf8')
      .split(/[:\n]/)
      .filter((part) => part !== '');
  }
  return ['/lib', '/usr/local/lib', '/usr/lib'];
}

/** An empty part of a search path means the working directory. */
function absolutePath(path: string, { workingDirectory }: LoaderContext): string {
  return path.startsWith('/') ? path : `${workingDirectory}/${path}`;
}
