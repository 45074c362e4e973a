/**
 * `binary-arch`: nothing that the platform would execute or load is built for another machine.
 *
 * Only what is reached can fail. Code for other machines elsewhere is a warning, or nothing where it is at home.
 */

import { basename, dirname } from '../../domain/image-path.ts';
import { describeMachine } from '../../elf/describe.ts';
import type { ElfEntry } from '../../image/facts/layer-facts.ts';
import { fitOf, foreignSystem, isForeignByNature } from '../loader/abi.ts';
import { isFound, type LiveEntry } from '../rootfs/root-node.ts';
import { foreignRemedy } from '../view/causes.ts';
import type { Finding } from '../view/finding.ts';
import { type FileFinding, reachedAs, summarise, sumUpBy } from '../view/findings.ts';
import { isAtHome, isExtension, nameWithoutMachine, withoutMachine } from '../view/foreign-places.ts';
import { createPathMatcher } from '../view/glob.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';

export function checkBinaryArch(view: ImageView, request: VerifyRequest): readonly Finding[] {
  const isAllowed = createPathMatcher(request.allow);
  const programs = view.programs.filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
  const reached = new Set<string>();
  const failures = [
    ...foreignPrograms(view, programs, reached),
    ...otherMachineOnly(view, programs),
    ...foreignLoaders(view, programs, reached),
    ...foreignLibraries(view, programs, reached).filter(({ path }) => !isAllowed(path)),
  ];
  for (const { realPath } of view.possible) reached.add(realPath);
  // What surrounds a program of the wrong machine is of the same machine, and adds nothing.
  const blamed = new Set(failures.map(({ found }) => found));
  return [...failures, ...elsewhere(view, reached, isAllowed).filter(({ found }) => !blamed.has(found))];
}

function expectedMachine(view: ImageView): string {
  return describeMachine({ ...view.platform.elf, flags: 0 });
}

function foreignPrograms(
  view: ImageView,
  programs: readonly ReachedProgram[],
  reached: Set<string>,
): readonly Finding[] {
  const findings = programs.flatMap((program) => {
    if (program.fit !== 'foreign') return [];
    reached.add(program.realPath);
    const system = foreignSystem(program.entry.elf);
    const of = (name: string | undefined): string => (name === undefined ? '' : ` (${name})`);
    const found = `${describeMachine(program.entry.elf)}${of(system)}`;
    const expected = `${expectedMachine(view)}${system === undefined ? '' : of('Linux')}`;
    return [
      {
        status:
          program.start?.weight !== 'must' && hasNativeTwin(view, program)
            ? ('warn' as const)
            : ('fail' as const),
        path: program.path,
        found,
        expected,
        message: `${program.path}${reachedAs(program.start)} is a program for ${found}; ${view.platform.name} runs ${expected}`,
        remedy: foreignRemedy(view, program.layer, found),
        group: `${found} ${program.layer} ${hasNativeTwin(view, program)}`,
        started: program.start !== undefined,
      },
    ];
  });
  const plain = ({ group: _, started: __, ...finding }: (typeof findings)[number]): FileFinding => finding;
  return [
    ...findings.filter(({ started }) => started).map(plain),
    ...[
      ...Map.groupBy(
        findings.filter(({ started }) => !started),
        ({ group }) => group,
      ).values(),
    ].flatMap((group) => summarise(group.map(plain), 'programs on PATH')),
  ];
}

/** `app-aarch64` beside `app-x86_64`: whatever starts them chooses. */
function hasNativeTwin(view: ImageView, { realPath, entry }: ReachedProgram): boolean {
  const own = nameWithoutMachine(basename(realPath), entry.elf);
  if (own === undefined) return false;
  return view.root
    .list(dirname(realPath))
    .some(
      ({ path, entry: other }) =>
        other.kind === 'elf' &&
        fitOf(other.elf, view.platform) !== 'foreign' &&
        nameWithoutMachine(basename(path), other.elf) === own,
    );
}

/** i386 code runs on amd64, so it is no failure; an image of nothing else was hardly meant. */
function otherMachineOnly(view: ImageView, programs: readonly ReachedProgram[]): readonly Finding[] {
  const compatible = programs.filter(({ fit }) => fit === 'compatible');
  const first = compatible[0];
  if (!first) return [];
  const started = compatible.filter(({ start }) => start !== undefined);
  const found = describeMachine(first.entry.elf);
  const all = programs.every(({ fit }) => fit === 'compatible');
  const shown = all ? [first] : started;
  return shown.map((program) => ({
    status: 'warn' as const,
    path: program.path,
    found,
    expected: expectedMachine(view),
    message:
      all && programs.length > 1
        ? `all ${programs.length} programs that the image runs, for example ${program.path}, are ${found} code, which ${view.platform.name} runs, but it is not its own`
        : `${program.path}${reachedAs(program.start)} is ${found} code, which ${view.platform.name} runs, but it is not its own`,
    remedy: foreignRemedy(view, program.layer, found),
  }));
}

function foreignLoaders(
  view: ImageView,
  programs: readonly ReachedProgram[],
  reached: Set<string>,
): readonly Finding[] {
  const findings = programs.flatMap(({ path, fit, loader }): FileFinding[] => {
    if (fit === 'foreign' || loader.kind !== 'foreign' || reached.has(loader.entry.path)) return [];
    reached.add(loader.entry.path);
    const found = describeMachine(loader.entry.elf);
    return [
      {
        status: 'fail',
        path: loader.path,
        found,
        expected: expectedMachine(view),
        message: `${loader.path}, the loader of ${path}, is for ${found}`,
        remedy: foreignRemedy(view, layerOf(view, loader.entry.path), found),
      },
    ];
  });
  return summarise(findings, 'loaders');
}

/** A library that the loader came across, could not use, and found no other for. */
function foreignLibraries(
  view: ImageView,
  programs: readonly ReachedProgram[],
  reached: Set<string>,
): readonly FileFinding[] {
  const findings: FileFinding[] = [];
  for (const program of programs) {
    for (const { name, neededBy, search } of program.closure?.unresolved ?? []) {
      const candidates = search.kind === 'fatal' ? [search.by, ...search.passed] : search.passed;
      const foreign = candidates.find((candidate) => candidate.kind === 'foreign');
      if (!foreign?.elf || reached.has(foreign.realPath)) continue;
      reached.add(foreign.realPath);
      const found = describeMachine(foreign.elf);
      findings.push({
        status: 'fail',
        path: foreign.path,
        found,
        expected: describeMachine(program.entry.elf),
        message: `${foreign.path} is for ${found}; ${neededBy.path} needs ${name}, and there is no other that fits`,
        remedy: foreignRemedy(view, layerOf(view, foreign.path), found),
      });
    }
  }
  return sumUpBy(findings, ({ found }) => found ?? '', 'libraries').filter(
    (finding): finding is FileFinding => finding.path !== undefined,
  );
}

function layerOf(view: ImageView, path: string): number {
  const node = view.root.resolve(path);
  return isFound(node) && 'layer' in node ? node.layer : 0;
}

function isNative(view: ImageView, { elf }: ElfEntry): boolean {
  return fitOf(elf, view.platform) === 'native';
}

function elsewhere(
  view: ImageView,
  reached: ReadonlySet<string>,
  isAllowed: (path: string) => boolean,
): readonly Finding[] {
  const modules = new Set(
    view.root
      .entries((entry) => entry.kind === 'elf' && isExtension(entry.path) && isNative(view, entry))
      .map(({ path }) => withoutMachine(path)),
  );
  const isStray = (entry: LiveEntry): entry is ElfEntry =>
    entry.kind === 'elf' &&
    fitOf(entry.elf, view.platform) === 'foreign' &&
    !isForeignByNature(entry.elf) &&
    !isAtHome(entry.path, entry.elf, modules);
  const findings = view.root.entries(isStray).flatMap((node): FileFinding[] => {
    if (node.entry.kind !== 'elf' || reached.has(node.path) || isAllowed(node.path)) return [];
    const found = describeMachine(node.entry.elf);
    return [
      {
        status: 'warn',
        path: node.path,
        found,
        expected: expectedMachine(view),
        message: `${node.path} is for ${found}; nothing that the image starts by itself uses it`,
        remedy: 'If it is meant to be there, list its path in `allow`; else see which COPY puts it there.',
      },
    ];
  });
  // One line a machine: this is a remark, and may concern thousands of files.
  return [...Map.groupBy(findings, ({ found }) => found).values()].flatMap((group): readonly Finding[] => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    return [
      {
        ...first,
        message: `${group.length} files that nothing uses by itself are for ${first.found}, for example ${first.path}`,
      },
    ];
  });
}
