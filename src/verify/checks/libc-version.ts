/**
 * `libc-version`: every versioned symbol that is needed (DT_VERNEED) is defined by the library that it resolves to
 * (DT_VERDEF). The loader checks exactly this at start and says "version `GLIBC_2.39' not found" (glibc's
 * elf/dl-version.c). musl has no symbol versions. Symbols one by one: `missing-symbols.ts`.
 */
import type { ElfFacts, NeededVersions } from '../../elf/format/elf-types.ts';
import type { Loaded } from '../loader/library-search.ts';
import type { Finding } from '../view/finding.ts';
import { type FileFinding, reachedAs } from '../view/findings.ts';
import { createPathMatcher } from '../view/glob.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';
import { missingSymbols, mixedGlibc } from './missing-symbols.ts';

interface Missing {
  readonly program: ReachedProgram;
  readonly object: Loaded;
  readonly library: Loaded;
  readonly versions: readonly string[];
}

export function checkLibcVersion(view: ImageView, request: VerifyRequest): readonly Finding[] {
  const isAllowed = createPathMatcher(request.allow);
  const missing = new Map<string, Missing & { programs: number }>();
  const lacking = createLacking();
  for (const program of view.programs) {
    if (isAllowed(program.path) || isAllowed(program.realPath)) continue;
    for (const one of missingVersions(program, lacking)) {
      const key = `${one.object.realPath} ${one.library.realPath}`;
      const known = missing.get(key);
      if (known) known.programs += 1;
      else missing.set(key, { ...one, programs: 1 });
    }
  }
  const libraries = new Set([...missing.values()].map(({ object }) => object.realPath));
  return [
    ...[...missing.values()].map((one) => finding(view, one)),
    ...mixedGlibc(view, isAllowed),
    // Of a version that is not there, no symbol is.
    ...missingSymbols(view, isAllowed, (object) => libraries.has(object.realPath)),
  ];
}

type Lacking = (needed: NeededVersions, library: ElfFacts) => readonly string[];

/** The versions that a library lacks; each pair is compared once, however many programs load it. */
function createLacking(): Lacking {
  const known = new Map<NeededVersions, Map<ElfFacts, readonly string[]>>();
  return (needed, library) => {
    const ofNeeded = known.get(needed) ?? new Map<ElfFacts, readonly string[]>();
    known.set(needed, ofNeeded);
    const before = ofNeeded.get(library);
    if (before) return before;
    const defined = new Set(library.definedVersions);
    const lacking = needed.versions.flatMap(({ name, weak }) => (weak || defined.has(name) ? [] : [name]));
    ofNeeded.set(library, lacking);
    return lacking;
  };
}

function missingVersions(program: ReachedProgram, lackingIn: Lacking): readonly Missing[] {
  const { closure, loader } = program;
  if (!closure || loader.kind !== 'found' || loader.flavour !== 'glibc') return [];
  const missing: Missing[] = [];
  for (const object of closure.objects)
    for (const needed of object.entry.elf.neededVersions) {
      const library = closure.byName.get(needed.library);
      if (!library || isUnversioned(library.entry.elf)) continue;
      const versions = lackingIn(needed, library.entry.elf);
      if (versions.length > 0) missing.push({ program, object, library, versions });
    }
  return missing;
}

/**
 * A library that defines no versions satisfies all (_dl_check_map_versions), with a remark, when it has a table of
 * versions at all because it needs some itself. Without that table, the first symbol looked up there ends the loader
 * ("Inconsistency detected by ld.so", check_match in elf/dl-lookup.c).
 */
function isUnversioned(elf: ElfFacts): boolean {
  return elf.definedVersions.length === 0 && elf.neededVersions.length > 0;
}

function finding(
  view: ImageView,
  { program, object, library, versions, programs }: Missing & { programs: number },
): FileFinding {
  const needed = [...versions].sort(byVersion).at(-1) ?? '';
  const family = familyOf(needed);
  const newest = newestOf(library.entry.elf, family);
  const own = object.realPath === program.realPath;
  const path = own ? program.path : object.path;
  const who = own
    ? `${path}${reachedAs(program.start)} needs`
    : `${path}, which ${program.path} loads, needs`;
  const more = programs > 1 ? ` (${programs} programs are affected)` : '';
  return {
    status: 'fail',
    path,
    found: newest ?? `no ${family} version`,
    expected: needed,
    message:
      `${who} ${needed}${versions.length > 1 ? ` and ${versions.length - 1} more versions` : ''}; ` +
      `${library.path} ${newest === undefined ? 'has none of the kind' : `has them up to ${newest}`}${more}`,
    remedy: remedy(view, family, needed),
  };
}

function remedy(view: ImageView, family: string, needed: string): string {
  const runtime = view.distribution ?? 'the runtime image';
  if (family === 'GLIBC')
    return (
      `It was linked on a system with a newer glibc (${needed.replace('_', ' ')} or later) than ${runtime} has. Compile on the distribution of the ` +
      `runtime image or an older one, or take a newer base image${view.platform.rustMusl ? `, or build for ${view.platform.rustMusl}` : ''}.`
    );
  if (family === 'GLIBCXX' || family === 'CXXABI' || family === 'GCC')
    return `It was compiled with a newer GCC than ${runtime} has: compile on the distribution of the runtime image, or link libstdc++ and libgcc statically.`;
  return `The library in ${runtime} is older than the one that was linked with: use the same distribution for both stages.`;
}

/** `GLIBC` of `GLIBC_2.39`. */
function familyOf(version: string): string {
  return version.replace(/_[^_]*$/, '');
}

function newestOf(elf: ElfFacts, family: string): string | undefined {
  return elf.definedVersions
    .filter((name) => familyOf(name) === family && /_\d/.test(name))
    .sort(byVersion)
    .at(-1);
}

/** By the numbers in the name: 2.9 before 2.36. */
function byVersion(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
