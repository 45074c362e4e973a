/** `libraries`: every library that a program needs is found the way its loader looks for it (see `loader.ts`). */

import { basename, dirname } from '../../domain/image-path.ts';
import { describeMachine } from '../../elf/describe.ts';
import { configuredDirectories } from '../loader/ld-conf.ts';
import { packageHint } from '../loader/library-packages.ts';
import type { Unresolved } from '../loader/loader.ts';
import { isFound } from '../rootfs/root-node.ts';
import type { Finding } from '../view/finding.ts';
import { type FileFinding, layerName, reachedAs } from '../view/findings.ts';
import { createPathMatcher } from '../view/glob.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';
import type { VerifyRequest } from '../view/verify-request.ts';

/**
 * Parts of NVIDIA's driver: they belong to the machine, not to the image, and its container toolkit mounts them when
 * a container starts.
 */
const FROM_THE_HOST =
  /^lib(?:cuda|nvcuvid|nvidia-[a-z]+|nvoptix|vdpau_nvidia|GLX_nvidia|EGL_nvidia)\.so(?:\.\d+)?$/;

interface Gap extends Unresolved {
  readonly program: ReachedProgram;
}

export function checkLibraries(view: ImageView, request: VerifyRequest): readonly Finding[] {
  const isAllowed = createPathMatcher(request.allow);
  const gaps = view.programs.flatMap((program): Gap[] =>
    isAllowed(program.path) || isAllowed(program.realPath)
      ? []
      : (program.closure?.unresolved ?? []).map((unresolved) => ({ ...unresolved, program })),
  );
  const byName = Map.groupBy(gaps, ({ name }) => name);
  return [...byName.values()].flatMap((group) => {
    const [first] = group;
    return first ? [finding(view, first, group)] : [];
  });
}

function finding(view: ImageView, gap: Gap, all: readonly Gap[]): FileFinding {
  const { name, neededBy, program, search } = gap;
  const own = neededBy.realPath === program.realPath;
  const who = own
    ? `${program.path}${reachedAs(program.start)} needs`
    : `${neededBy.path}, which ${program.path} loads, needs`;
  const programs = new Set(all.map((one) => one.program.realPath)).size - 1;
  const more = programs > 0 ? `; so do ${programs} more programs` : '';
  const path = own ? program.path : neededBy.path;
  if (FROM_THE_HOST.test(name))
    return {
      status: 'warn',
      path,
      found: 'nothing',
      expected: name,
      message: `${who} ${name}${more}: a part of the GPU’s driver, which must come from the machine`,
      remedy:
        'Run the image with the NVIDIA container toolkit (docker run --gpus), or load the library at run time.',
    };
  return {
    status: 'fail',
    path,
    found: search.kind === 'fatal' ? search.by.path : 'nothing',
    expected: name,
    message: `${who} ${name}${more}, ${why(gap, view.image.config.config.User ?? '')}`,
    remedy: remedy(view, gap),
  };
}

function why({ search }: Gap, user: string): string {
  if (search.kind === 'fatal')
    return `and the loader stops at ${search.by.path}: ${search.by.reason ?? describe(search.by.elf)}`;
  const foreign = search.passed.find(({ kind }) => kind === 'foreign');
  if (foreign)
    return `and the only one that the loader comes across, ${foreign.path}, is ${describe(foreign.elf)}`;
  const closed = search.passed.find(({ kind }) => kind === 'closed');
  if (closed) return `and the image’s user ${user} may not open ${closed.path}`;
  return 'which is in none of the directories where its loader looks';
}

function describe(elf: Parameters<typeof describeMachine>[0] | undefined): string {
  return elf ? `for ${describeMachine(elf)}` : 'not usable';
}

function remedy(view: ImageView, { name, search, neededBy, program }: Gap): string {
  if (search.kind === 'fatal' && search.by.kind === 'broken')
    return `Replace ${search.by.path} with the real library, or remove it so that the loader looks further.`;
  const closed = search.passed.find(({ kind }) => kind === 'closed');
  if (closed)
    return `Let everybody read it, and enter the directories on the way: COPY --chmod=755, or chmod a+rX ${closed.path}.`;
  const elsewhere = name.includes('/') ? undefined : findElsewhere(view, name, program);
  if (elsewhere) {
    const directory = dirname(elsewhere.path);
    const at = `It is at ${elsewhere.path} (${layerName(view, elsewhere.layer)})`;
    if (program.loader.kind === 'found' && program.loader.flavour === 'glibc') {
      const conf = configuredDirectories(view.root).find((line) =>
        isSameDirectory(view, line.directory, directory),
      );
      if (conf)
        return `${at}, and ${conf.file} lists its directory, but the loader reads only the cache: run ldconfig after copying it (RUN ldconfig).`;
      return `${at}, where the loader does not look. Add ${directory} to /etc/ld.so.conf.d and run ldconfig, or set LD_LIBRARY_PATH=${directory}, or link with -rpath.`;
    }
    return `${at}, where the loader does not look. Copy it to /usr/lib, or set LD_LIBRARY_PATH=${directory}.`;
  }
  const hint = packageHint(name);
  const origin =
    neededBy.realPath === program.realPath
      ? ''
      : ` (${basename(neededBy.path)} was copied without what it needs)`;
  return `${hint ?? `Install the package that has ${name}, or copy it from the build stage`}${origin}; or link it statically.`;
}

function findElsewhere(
  view: ImageView,
  name: string,
  program: ReachedProgram,
): { readonly path: string; readonly layer: number } | undefined {
  for (const node of view.root.entries(({ path }) => basename(path) === name)) {
    const found = view.root.resolve(node.path);
    if (!isFound(found) || found.kind !== 'file' || found.entry?.kind !== 'elf') continue;
    if (
      found.entry.elf.machine === program.entry.elf.machine &&
      found.entry.elf.bits === program.entry.elf.bits
    )
      return { path: node.path, layer: found.layer };
  }
  return undefined;
}

function isSameDirectory(view: ImageView, a: string, b: string): boolean {
  const [first, second] = [view.root.resolve(a), view.root.resolve(b)];
  return isFound(first) && isFound(second) && first.path === second.path;
}
