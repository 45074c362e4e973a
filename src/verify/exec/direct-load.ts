/** `ld.so PROGRAM`: the loader maps the program itself, so it needs no permission to be executed, and no loader's name. */
import { child } from '../../domain/image-path.ts';
import { isFound } from '../rootfs/root-node.ts';
import type { Execution } from './model/execve.ts';
import type { Machine, Process } from './model/machine.ts';
import type { Surroundings } from './model/start.ts';
import type { StartedCommand } from './model/started.ts';
import { type Status, UNKNOWN } from './model/status.ts';
import { lookUp } from './model/values.ts';

export function loadedDirectly(
  machine: Machine,
  process: Process,
  loads: NonNullable<StartedCommand['loads']>,
  loader: string,
): Status {
  const [word] = process.argv.words;
  const directory = process.workingDirectory;
  if (word === undefined || (!word.startsWith('/') && directory === undefined)) return UNKNOWN;
  const path = word.startsWith('/') ? word : child(directory ?? '/', word);
  if (machine.isTouched(path)) return UNKNOWN;
  const start = machine.record({
    word,
    role: process.role,
    execution: { scripts: [], ...programAt(machine, path) },
    search: process.search,
    weight: process.sure ? 'runs' : 'may',
    readBy: loader,
    surroundings: surroundings(process, loads, loader),
  });
  const status = { code: undefined, starts: new Set([start]) };
  return start.execution.problem ? { ...status, code: 'fails' } : status;
}

/** glibc's loader looks for a name without a slash among the libraries, and it loads any program but itself. */
export function notLoaded(
  machine: Machine,
  { argv, environment }: Process,
  loads: NonNullable<StartedCommand['loads']>,
  { program: loader }: Execution,
): { readonly reason: string; readonly remedy: string } | 'unknown' | undefined {
  const [word] = argv.words;
  // musl's opens what it is given, as it is written.
  if (word === undefined || loader?.entry.glibc === undefined)
    return word?.includes('/') ? undefined : 'unknown';
  if (word.includes('/')) {
    const found = machine.root.resolve(word);
    if (!isFound(found) || found.path !== loader.realPath) return undefined;
    return { reason: 'the loader cannot load itself', remedy: 'Name the program behind one loader.' };
  }
  const given = 'libraryPath' in loads ? loads.libraryPath : lookUp(environment, 'LD_LIBRARY_PATH');
  const { systemDirectories } = loader.entry;
  // A library may be in the loader's cache, or in subdirectories for this processor.
  if (given === undefined || !systemDirectories || word.includes('.so')) return 'unknown';
  const places = [...(given ?? '').split(':'), ...systemDirectories].map((directory) =>
    child(directory || '/', word),
  );
  if (places.some((path) => machine.isTouched(path) || isFound(machine.root.resolve(path)))) return 'unknown';
  return {
    reason: `the loader looks for ${word} among the libraries, not on PATH`,
    remedy: 'Give the program’s whole path.',
  };
}

function programAt({ root }: Machine, path: string): object {
  const found = root.resolve(path);
  if (!isFound(found))
    return {
      problem: found.kind === 'loop' ? { kind: 'loop', path } : { kind: 'missing', path, at: found.at },
    };
  if (found.kind !== 'file') return { problem: { kind: found.kind, path } };
  const { entry } = found;
  // What needs no loader is executed after all (glibc's rtld_chain_load).
  if (entry?.kind === 'elf' && !entry.elf.dynamic && (entry.mode & 0o111) === 0)
    return { problem: { kind: 'not-executable', path, mode: entry.mode } };
  if (entry?.kind === 'elf') return { program: { path, realPath: found.path, entry, layer: found.layer } };
  const reason = entry?.kind === 'opaque' ? entry.reason : 'it is not an ELF file';
  return { problem: { kind: 'not-a-program', path, reason, data: false } };
}

function surroundings(
  { environment, workingDirectory, user }: Process,
  loads: NonNullable<StartedCommand['loads']>,
  loader: string,
): Surroundings {
  const libraryPath = 'libraryPath' in loads ? loads.libraryPath : lookUp(environment, 'LD_LIBRARY_PATH');
  const preload = 'preload' in loads ? loads.preload : lookUp(environment, 'LD_PRELOAD');
  const unknown = libraryPath === undefined || preload === undefined || workingDirectory === undefined;
  return {
    workingDirectory: workingDirectory ?? '/',
    loader,
    ...(libraryPath ? { libraryPath } : {}),
    ...(preload ? { preload } : {}),
    ...(lookUp(environment, 'LD_BIND_NOW') ? { bindNow: true } : {}),
    ...(user ? { user } : {}),
    ...(unknown ? { unknown } : {}),
  };
}
