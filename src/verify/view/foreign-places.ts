/** Places in which code for another machine is at home. */
import { ElfMachine } from '../../domain/platforms/platform-table.ts';
import type { ElfFacts } from '../../elf/format/elf-types.ts';

/** A GNU tuple as a directory: `/usr/aarch64-linux-gnu/lib`, `/usr/lib/i386-linux-gnu`, `lib/rustlib/…-unknown-linux-gnu`. */
const TUPLE =
  /\/[a-z0-9_]+-(?:[a-z0-9_]+-)*(?:linux|none|elf|eabi|eabihf|gnu|gnueabi|gnueabihf|musl|mingw32|android|freebsd|wasi)[a-z0-9]*\//;

/** Directories of cross compilers, emulators and virtual machines, of firmware, and of data for tests. */
const PLACES =
  /\/(?:sysroots?|gcc-cross|firmware|lib32|libx32|qemu[^/]*|seabios|bpf|testdata|tests?|fixtures?|examples?|debug|\.build-id|prebuilds|crash-?dumps?)\//;

/** Names of a machine in paths: a file that says what it is was not put there by mistake. */
const NAMES: ReadonlyMap<number, RegExp> = new Map([
  [ElfMachine.x86_64, /x86[_-]?64|amd64|(?:^|[^a-z0-9])x64|x32/i],
  [ElfMachine.i386, /i[3-6]86|(?:^|[^0-9])386|(?:^|[^a-z0-9])x86(?![_-]?64)|ia32|32/i],
  [ElfMachine.aarch64, /aarch64|arm64/i],
  [ElfMachine.arm, /arm(?!64)/i],
  [ElfMachine.ppc64, /ppc64|powerpc64/i],
  [ElfMachine.s390, /s390/i],
  [ElfMachine.riscv, /riscv/i],
  [ElfMachine.loongarch, /loong/i],
]);

/**
 * Modules that an interpreter of the image's machine loads: Python's, Node's, Java's. They have a machine in their names
 * wherever they are, and are of no use to any other.
 */
const EXTENSION = /\.(?:cpython-[^/]*|pypy[^/]*|abi3)\.so$|\.node$|\/lib[^/]*jni[^/]*\.so$/i;

/** What stands for a machine in names of such files and of their packages. */
const MACHINES =
  /x86[_-]?64|amd64|(?<![a-z0-9])x64(?![a-z0-9])|aarch64|arm64|armv[67]l?|armhf|i[3-6]86|ia32|ppc64(?:le)?|s390x|riscv64|(?<=linux-)arm(?![a-z0-9])/gi;

export const isExtension = (path: string): boolean => EXTENSION.test(path);

/** The path of a module for whatever machine. */
export const withoutMachine = (path: string): string => path.replace(MACHINES, '*');

/**
 * Whether code for another machine at this path says nothing bad about the image.
 * @param modules extension modules of the image's own machine, as `withoutMachine` has them.
 */
export function isAtHome(
  path: string,
  elf: Pick<ElfFacts, 'machine'>,
  modules: ReadonlySet<string>,
): boolean {
  // npm packages of one machine have its tuple in their names: `@rollup/rollup-linux-x64-gnu/`.
  const isPackage = isExtension(path) && path.includes('/node_modules/');
  if ((TUPLE.test(path) && !isPackage) || PLACES.test(path)) return true;
  if (!(NAMES.get(elf.machine)?.test(path) ?? false)) return false;
  return !isExtension(path) || modules.has(withoutMachine(path));
}

/**
 * What two files are both called beside their machine's name: `app-\0` for `app-aarch64` and `app-x86_64`, one of which a
 * wrapper starts. Undefined when the name does not say the machine.
 */
export function nameWithoutMachine(name: string, elf: Pick<ElfFacts, 'machine'>): string | undefined {
  const machine = NAMES.get(elf.machine);
  return machine?.test(name) ? name.replace(machine, '\0') : undefined;
}
