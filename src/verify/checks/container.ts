/**
 * What keeps a container from being created or its program from being executed, whatever the program is: the user, the
 * working directory, volumes, the files that a runtime mounts, capabilities, a file that is not a program. Part of
 * `entrypoint`.
 *
 * Sources: moby's daemon (initlayer, volumes, sys/user), runc's rootfs_linux.go; each row was tried with `docker run`.
 */

import { isInside, normalise } from '../../domain/image-path.ts';
import { listOf } from '../../util/text.ts';
import { missingCapabilities } from '../rootfs/privileges.ts';
import { isFound } from '../rootfs/root-node.ts';
import type { RootFs } from '../rootfs/rootfs.ts';
import type { UnknownUser } from '../rootfs/user.ts';
import type { Finding } from '../view/finding.ts';
import type { ImageView, ReachedProgram } from '../view/image-view.ts';

export function checkContainer(view: ImageView): readonly Finding[] {
  return [
    ...wrongUser(view),
    ...wrongDirectory(view),
    ...wrongVolumes(view),
    ...wrongMounts(view),
    ...view.programs.flatMap(notExecutable),
  ];
}

function wrongUser({ entryPoints, image }: ImageView): readonly Finding[] {
  const { unknownUser } = entryPoints;
  if (!unknownUser) return [];
  const user = image.config.config.User ?? '';
  // A number is no file's fault.
  const where = unknownUser.why === 'range' ? {} : { path: unknownUser.file };
  return [{ status: 'fail', ...where, found: user, ...userProblem(unknownUser, user) }];
}

function userProblem(
  { unknown, file, why }: UnknownUser,
  user: string,
): Pick<Finding, 'message' | 'remedy' | 'expected'> {
  switch (why) {
    case 'nobody':
      return {
        message: `the container runs as ${user}, and ${file} of the image does not know ${unknown}`,
        remedy: 'Create the user in the last stage (RUN useradd …), or give USER as a number.',
      };
    case 'range':
      return {
        expected: '0 to 2147483647',
        message: `the container runs as ${user}, and ${unknown} is not a number that a user or a group can have`,
        remedy: 'Give USER a number from 0 to 2147483647.',
      };
    case 'file':
      return {
        expected: 'a file',
        message: `${file} of the image is not a file, so no runtime can look up the user ${unknown}`,
        remedy: `Put a file at ${file}, or nothing.`,
      };
  }
}

/** Directories that Docker makes itself where the image has something else in their place. */
const MADE_DIRECTORIES: readonly string[] = ['/etc', '/proc', '/sys', '/dev'];

/** Files that Docker puts there or mounts over; a directory of the image in their place stays one. */
const MOUNTED_FILES: readonly string[] = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
const MADE_FILES: readonly string[] = [...MOUNTED_FILES, '/.dockerenv', '/dev/console'];

/** Why there can be no directory at a path; a clause. A missing one is made. */
function notADirectory(root: RootFs, path: string): string | undefined {
  const found = root.resolve(path);
  const real = isFound(found) ? found.path : path;
  if (isFound(found) && found.kind === 'directory') return undefined;
  if (MADE_FILES.some((file) => isInside(real, file))) return 'the runtime has a file there';
  const made = MADE_DIRECTORIES.find((directory) => isInside(path, directory));
  if (made !== undefined && root.lookup(made).kind !== 'directory') return undefined;
  if (isFound(found)) return found.kind === 'special' ? 'it is a device or a pipe' : 'it is a file';
  if (found.kind === 'loop') return 'links on the way go round in a circle';
  return found.kind === 'not-a-directory' ? `${found.at} is a file` : undefined;
}

/** A directory that does not exist is made by the runtime; a file in its place is an error. */
function wrongDirectory({ root, image }: ImageView): readonly Finding[] {
  const path = image.config.config.WorkingDir ?? '';
  if (path === '') return [];
  const remedy = 'Give WORKDIR another path, or do not copy a file there.';
  if (!path.startsWith('/'))
    return [
      {
        status: 'fail',
        path,
        expected: 'an absolute path',
        message: `the working directory ${path} is a relative path, which runtimes refuse`,
        remedy: 'Give WorkingDir as an absolute path; WORKDIR of a Dockerfile always makes one.',
      },
    ];
  const reason = isInside(normalise(path), '/proc') ? undefined : notADirectory(root, normalise(path));
  if (reason === undefined) return [];
  return [
    {
      status: 'fail',
      path,
      expected: 'a directory',
      message: `the working directory ${path} is not a directory: ${reason}`,
      remedy,
    },
  ];
}

function wrongVolumes({ root, image }: ImageView): readonly Finding[] {
  return (image.config.config.Volumes ?? []).flatMap((volume): Finding[] => {
    const reason = volumeProblem(root, normalise(volume));
    if (reason === undefined) return [];
    return [
      {
        status: 'fail',
        path: volume,
        expected: 'a directory',
        message: `the volume ${volume === '' ? '""' : volume} cannot be mounted: ${reason}`,
        remedy: 'Declare a directory as VOLUME, and only one that is the image’s own.',
      },
    ];
  });
}

/** Devices that a runtime puts into /dev. */
const DEVICES = /^\/dev\/(?:null|zero|full|random|urandom|tty|ptmx)$/;

function volumeProblem(root: RootFs, path: string): string | undefined {
  if (path === '/') return 'it is the root itself';
  const found = root.resolve(path);
  // A link may lead to /proc, which the runtime has and the image need not have.
  const real = isFound(found) ? found.path : found.at === '/proc' ? '/proc' : path;
  for (const place of [path, real]) {
    if (isInside(place, '/proc') || (place !== '/sys' && isInside(place, '/sys')))
      return 'the kernel’s own files are there';
    if (place === '/dev' || DEVICES.test(place)) return 'the runtime’s devices are there';
  }
  return notADirectory(root, path);
}

/** Runtimes mount files of their own over these; over a directory that fails. */
function wrongMounts({ root, image }: ImageView): readonly Finding[] {
  const volumes = (image.config.config.Volumes ?? []).map(normalise);
  return MOUNTED_FILES.flatMap((path): Finding[] => {
    if (root.lookup(path).kind !== 'directory' || volumes.includes(path)) return [];
    return [
      {
        status: 'fail',
        path,
        found: 'a directory',
        expected: 'a file, or nothing',
        message: `${path} is a directory, and runtimes mount a file there`,
        remedy: 'Remove it: a COPY with a slash at the end of its destination makes a directory.',
      },
    ];
  });
}

/** Programs that the kernel refuses, or that end at once, though they are for this machine. */
function notExecutable({ path, start, fit, entry }: ReachedProgram): readonly Finding[] {
  // A loader that is asked for it by its path maps it itself: the kernel does not execute it.
  if (start?.weight !== 'must' || start.surroundings.loader !== undefined || fit === 'foreign') return [];
  const { elf } = entry;
  const called = `${path}, ${start.role},`;
  const missing = missingCapabilities(entry);
  if (missing.length > 0)
    return [
      {
        status: 'fail',
        path,
        found: listOf(missing.map((name) => `cap_${name}`)),
        message: `${called} has file capabilities that a container does not have by default: ${listOf(missing.map((name) => `cap_${name}`))}; the kernel does not execute it (“operation not permitted”)`,
        remedy: `Take them away (setcap -r), or give them to the process instead of the file: docker run ${missing.map((name) => `--cap-add=${name}`).join(' ')}.`,
      },
    ];
  const reason = noProgram(elf);
  if (reason === undefined || elf.truncated) return [];
  return [
    {
      status: 'fail',
      path,
      found: reason,
      expected: 'a program',
      message: `${called} is not a program: ${reason}`,
      remedy: 'Copy the program itself; cargo puts it at target/TARGET/release/NAME.',
    },
  ];
}

function noProgram(elf: ReachedProgram['entry']['elf']): string | undefined {
  const isLibrary = elf.type === ET_DYN && elf.interpreter === undefined && !elf.pie;
  if (elf.emptyInterpreter || elf.entry === 'outside')
    return 'its code is not in the file, as in one that only has debug information';
  // A linked library that nothing loads: no loader is named that would load what it needs.
  if (isLibrary && (elf.entry === 'none' || elf.needed.length > 0)) return 'it is a shared library';
  return elf.entry === 'none' ? 'it has no place to begin at (its entry point is 0)' : undefined;
}

const ET_DYN = 3;
