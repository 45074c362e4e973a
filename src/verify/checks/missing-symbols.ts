/** Findings about symbols that no library has, and about a C library and a loader that do not belong together. */

import { basename } from '../../domain/image-path.ts';
import type { Loaded } from '../loader/library-search.ts';
import type { Closure } from '../loader/loader.ts';
import { createSymbolFinder, type MissingSymbol } from '../loader/symbol-scope.ts';
import { type FileFinding, reachedAs } from '../view/findings.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';

interface Group {
  readonly program: ReachedProgram;
  readonly object: Loaded;
  readonly symbols: readonly MissingSymbol[];
  programs: number;
}

/**
 * What would be looked for in vain: before the program starts, or, of programs that the image itself starts, when it is
 * called. A linker makes no program that calls what none of its libraries has, so the library is another one than then:
 * that fails, though nobody knows when it is called. It makes libraries that do: one that is linked with others expects it of
 * these, which are older then, and fails; one that is linked with the C library alone expects it of whoever loads it, perhaps
 * for a call that never comes, and that is a warning.
 * @param isBlamed whether the object has a finding already.
 */
export function missingSymbols(
  view: ImageView,
  isAllowed: (path: string) => boolean,
  isBlamed: (object: Loaded) => boolean,
): readonly FileFinding[] {
  const finder = createSymbolFinder();
  const groups = new Map<string, Group>();
  for (const program of view.programs) {
    const { closure, loader, path, realPath, start } = program;
    if (!closure || loader.kind !== 'found' || loader.flavour === 'other') continue;
    if (isAllowed(path) || isAllowed(realPath)) continue;
    if (!start && isOfOneLayer(closure, loader.layer)) continue;
    const { bindNow = false } = start?.surroundings ?? view.entryPoints.surroundings;
    const missing = finder
      .missing(closure, { flavour: loader.flavour, bindNow })
      .filter(({ late, object }) => (start?.weight === 'must' || !late) && !isBlamed(object));
    for (const [object, symbols] of Map.groupBy(missing, (symbol) => symbol.object)) {
      const known = groups.get(object.realPath);
      if (known) known.programs += 1;
      else groups.set(object.realPath, { program, object, symbols, programs: 1 });
    }
  }
  return [...groups.values()].map((group) => finding(view, group));
}

/**
 * A distribution's hundreds of programs, as its base image has them: they were made for each other, and looking at each
 * symbol would take longer than everything else.
 */
function isOfOneLayer({ objects }: Closure, layer: number): boolean {
  return objects.every((object) => object.layer === layer);
}

function finding(view: ImageView, { program, object, symbols, programs }: Group): FileFinding {
  const [first] = symbols;
  const own = object.realPath === program.realPath;
  const path = own ? program.path : object.path;
  const who = own
    ? `${path}${reachedAs(program.start)} needs`
    : `${path}, which ${program.path} loads, needs`;
  const wanted = first?.version === undefined ? first?.name : `${first.name}, version ${first.version}`;
  const others =
    symbols.length > 1 ? ` and ${symbols.length - 1} more ${symbols.length > 2 ? 'symbols' : 'symbol'}` : '';
  const more = programs > 1 ? ` (${programs} programs are affected)` : '';
  const late = symbols.every((symbol) => symbol.late);
  const certain = own || !late || object.entry.elf.needed.some((name) => !C_LIBRARIES.test(name));
  const libraries = (program.closure?.objects.slice(1) ?? []).map((loaded) => basename(loaded.path));
  return {
    status: certain ? 'fail' : 'warn',
    path,
    found: 'undefined symbol',
    expected: first?.name ?? '',
    message:
      `${who} ${wanted}${others}, which none of the libraries that are loaded defines (${shown(libraries)})${more}` +
      `${late ? '; it ends when it calls that' : ''}`,
    remedy: remedy(view, program, first),
  };
}

/** What nearly everything is linked with: the C library in its parts, its loader, and the compiler's helpers. */
const C_LIBRARIES = /^(?:lib(?:c|m|dl|rt|pthread|resolv|util|gcc_s)\.so|ld-linux|libc\.musl-)/;

const shown = (libraries: readonly string[]): string =>
  libraries.length > 4 ? `${libraries.slice(0, 4).join(', ')}, …` : libraries.join(', ');

function remedy(view: ImageView, { loader }: ReachedProgram, first: MissingSymbol | undefined): string {
  if (first?.version === 'GLIBC_PRIVATE')
    return 'The loader and the libraries of glibc are of different builds: take all of them from one image, by installing glibc or by not copying parts of it.';
  if (loader.kind === 'found' && loader.flavour === 'musl')
    return `Compile on ${view.distribution ?? 'the distribution of the runtime image'}, or link statically: what was linked with glibc or a newer musl needs more than musl has here.`;
  return 'The library is older than the one that was linked with, or another one of the same name: use the same distribution for both stages, and look at what LD_LIBRARY_PATH and COPY put before it.';
}

/** glibc's loader and C library share structures that change with each release. */
export function mixedGlibc(view: ImageView, isAllowed: (path: string) => boolean): readonly FileFinding[] {
  const findings = new Map<string, FileFinding>();
  for (const { closure, loader, path, realPath, start } of view.programs) {
    if (!closure || loader.kind !== 'found' || isAllowed(path) || isAllowed(realPath)) continue;
    const libc = closure.byName.get('libc.so.6');
    const [ours, theirs] = [loader.entry.glibc, libc?.entry.glibc];
    if (!libc || ours === undefined || theirs === undefined || ours === theirs) continue;
    if (findings.has(libc.realPath)) continue;
    findings.set(libc.realPath, {
      status: 'fail',
      path: libc.path,
      found: `glibc ${theirs}`,
      expected: `glibc ${ours}`,
      message: `${path}${reachedAs(start)} is started by ${loader.path} of glibc ${ours}, which finds the C library of glibc ${theirs}, ${libc.path}`,
      remedy:
        'A loader works with the C library of its own build only: do not copy one of them without the other, and leave the C library out of LD_LIBRARY_PATH.',
    });
  }
  return [...findings.values()];
}
