/** One platform's image as its checks see it: the root, what it would execute, and what that would load. */
import type { Platform } from '../domain/platform.ts';
import { type Fit, fitOf, sameAbi } from './abi.ts';
import type { ProgramFile } from './exec.ts';
import type { ImageEntry } from './facts.ts';
import type { ElfEntry, LayerFacts } from './layer-facts.ts';
import { type LdCacheEntry, parseLdCache } from './ld-cache.ts';
import { type Closure, type LoaderContext, loadProgram } from './loader.ts';
import { type Reach, reachOf } from './reach.ts';
import { createRootFs, isFound, type RootFs } from './rootfs.ts';

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
      /** `other`: neither glibc's nor musl's; how it searches is not known. */
      readonly flavour: 'glibc' | 'musl' | 'other';
    };

/** A program that the platform would execute. */
export interface ReachedProgram extends ProgramFile {
  /** How it is reached: the word that starts it, or nothing for a program on PATH. */
  readonly start?: { readonly role: string; readonly word: string; readonly script?: string };
  readonly fit: Fit;
  readonly loader: LoaderState;
  /** Where its loader is one whose search is known. */
  readonly closure?: Closure;
}

export interface ImageView {
  readonly image: ImageEntry;
  readonly platform: Platform;
  readonly root: RootFs;
  readonly reach: Reach;
  /** Each once; those that are started come first. */
  readonly programs: readonly ReachedProgram[];
  /** `Debian GNU/Linux 12 (bookworm)`, when the image says. */
  readonly distribution?: string;
}

export function viewOf(image: ImageEntry, layers: readonly LayerFacts[], platform: Platform): ImageView {
  const root = createRootFs(layers);
  const reach = reachOf(root, image.config.config);
  const context: LoaderContext = {
    root,
    platform,
    libraryPath: reach.libraryPath,
    workingDirectory: reach.context.workingDirectory,
    cache: readCache(root, platform),
    known: new Map(),
  };
  const distribution = readDistribution(root);
  return {
    image,
    platform,
    root,
    reach,
    programs: reachedPrograms(reach).map((program) => examine(program, context)),
    ...(distribution ? { distribution } : {}),
  };
}

type Reached = Pick<ReachedProgram, 'start'> & ProgramFile;

function reachedPrograms(reach: Reach): readonly Reached[] {
  const reached = new Map<string, Reached>();
  for (const { word, role, execution } of reach.starts) {
    const script = execution.scripts[0]?.path;
    const { program } = execution;
    if (program && !reached.has(program.realPath))
      reached.set(program.realPath, {
        ...program,
        start: { role, word, ...(script === undefined ? {} : { script }) },
      });
  }
  for (const program of reach.onPath)
    if (!reached.has(program.realPath)) reached.set(program.realPath, program);
  return [...reached.values()];
}

function examine(program: Reached, context: LoaderContext): ReachedProgram {
  const fit = fitOf(program.entry.elf, context.platform);
  const loader = findLoader(program, context);
  if (fit === 'foreign' || loader.kind !== 'found' || loader.flavour === 'other')
    return { ...program, fit, loader };
  const { flavour } = loader;
  const closure = loadProgram(context, {
    path: program.realPath,
    entry: program.entry,
    loader: { ...loader, flavour },
  });
  return { ...program, fit, loader, closure };
}

function findLoader({ entry }: Reached, { root, workingDirectory }: LoaderContext): LoaderState {
  const path = entry.elf.interpreter;
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
  return { kind: 'found', path, entry: found.entry, flavour: flavourOf(found.entry, path, root) };
}

/**
 * glibc's loader defines GLIBC_ versions; musl's is its C library itself. What stands at a glibc loader's place and
 * is neither (Alpine's gcompat) hands over to musl's loader, when there is one.
 */
function flavourOf({ elf }: ElfEntry, path: string, root: RootFs): 'glibc' | 'musl' | 'other' {
  if (elf.definedVersions.some((name) => name.startsWith('GLIBC_'))) return 'glibc';
  if (/\/ld-musl-[^/]+$/.test(path) || elf.soname === 'libc.so' || elf.soname?.startsWith('libc.musl-'))
    return 'musl';
  return root.list('/lib').some((node) => /\/ld-musl-[^/]+$/.test(node.path)) ? 'musl' : 'other';
}

function readCache(root: RootFs, platform: Platform): ReadonlyMap<string, readonly LdCacheEntry[]> {
  const bytes = root.text('/etc/ld.so.cache');
  if (bytes === undefined || bytes === 'too-large') return new Map();
  const parsed = parseLdCache(bytes, platform.elf.endian);
  return 'problem' in parsed ? new Map() : Map.groupBy(parsed, (entry) => entry.name);
}

/** os-release(5). */
function readDistribution(root: RootFs): string | undefined {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    const text = root.text(path);
    if (text === undefined || text === 'too-large') continue;
    const name = /^PRETTY_NAME=(["']?)(.{1,200})\1\s*$/m.exec(Buffer.from(text).toString('utf8'))?.[2];
    if (name !== undefined) return name;
  }
  return undefined;
}
