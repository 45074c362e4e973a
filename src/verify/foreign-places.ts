/** Places in which code for another machine is at home. */
import { ElfMachine } from '../domain/platform-table.ts';
import type { ElfFacts } from './elf/types.ts';

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

/** Whether code for another machine at this path says nothing bad about the image. */
export function isAtHome(path: string, elf: Pick<ElfFacts, 'machine'>): boolean {
  return TUPLE.test(path) || PLACES.test(path) || (NAMES.get(elf.machine)?.test(path) ?? false);
}

/**
 * What two files are both called beside their machine's name: `app-\0` for `app-aarch64` and `app-x86_64`, one of which a
 * wrapper starts. Undefined when the name does not say the machine.
 */
export function nameWithoutMachine(name: string, elf: Pick<ElfFacts, 'machine'>): string | undefined {
  const machine = NAMES.get(elf.machine);
  return machine?.test(name) ? name.replace(machine, '\0') : undefined;
}
