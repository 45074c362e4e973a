/** Which code a platform executes, and where its loaders look. */

import type { Platform } from '../../domain/platforms/platform.ts';
import { ElfMachine } from '../../domain/platforms/platform-table.ts';
import { isBpf, isX32, ppc64Abi } from '../../elf/describe.ts';
import type { ElfFacts } from '../../elf/format/elf-types.ts';

/**
 * `native`: what the platform's programs are. `compatible`: another machine's code that every kernel of the
 * platform runs (i386 on amd64). `foreign`: does not run.
 */
export type Fit = 'native' | 'compatible' | 'foreign';

type Code = Pick<ElfFacts, 'bits' | 'endian' | 'machine' | 'flags'>;

/**
 * Whether the platform runs this code. 32-bit ARM on arm64 is foreign: many processors (Apple's, AWS Graviton's
 * later ones, Ampere's) cannot run it, so an image that needs it works on some hosts only. The same holds for x32,
 * which distributions' kernels leave out.
 */
export function fitOf(code: Code, platform: Platform): Fit {
  const { bits, endian, machine } = platform.elf;
  if (code.machine === machine && code.bits === bits && code.endian === endian)
    // The two ABIs of 64-bit PowerPC do not mix; little endian is ELFv2's alone.
    return ppc64Abi(code) === 1 && endian === 'little' ? 'foreign' : 'native';
  if (platform.architecture === 'amd64' && code.machine === ElfMachine.i386 && code.bits === 32)
    return 'compatible';
  return 'foreign';
}

/** Whether a loader takes this file for a library of the program: it asks for class and machine. */
export function sameAbi(a: Code, b: Code): boolean {
  return a.machine === b.machine && a.bits === b.bits && a.endian === b.endian;
}

/** EI_OSABI of systems whose calls Linux does not understand (gABI, "ELF Header"); linkers for Linux write 0 or 3. */
const SYSTEMS: ReadonlyMap<number, string> = new Map([
  [1, 'HP-UX'],
  [2, 'NetBSD'],
  [6, 'Solaris'],
  [7, 'AIX'],
  [8, 'IRIX'],
  [9, 'FreeBSD'],
  [12, 'OpenBSD'],
  [13, 'OpenVMS'],
]);

/** The system that a program was made for, when that is not Linux. The kernel does not look, and the program crashes. */
export function foreignSystem({ osabi }: Pick<ElfFacts, 'osabi'>): string | undefined {
  return SYSTEMS.get(osabi);
}

/** Code that nobody takes for a program of this machine, and that is at home in any image. */
export function isForeignByNature(elf: ElfFacts): boolean {
  return isBpf(elf) || isX32(elf);
}

interface LoaderAbi {
  readonly machine: number;
  readonly bits: 32 | 64;
  /** Debian's multiarch directories that a loader of this ABI searches. */
  readonly multiarch: readonly string[];
  /** Flags of entries in ld.so.cache that this ABI uses (glibc's sysdeps/…/dl-cache.h); 1 and 3 are ELF of libc5/6. */
  readonly cacheFlags: readonly number[];
  /** `$PLATFORM`, as the kernel tells it (AT_PLATFORM). */
  readonly platforms: readonly string[];
  /** musl's name of the architecture in `/etc/ld-musl-ARCH.path`. */
  readonly musl: readonly string[];
}

// biome-ignore format: a table
const LOADER_ABIS: readonly LoaderAbi[] = [
  { machine: ElfMachine.x86_64, bits: 64, multiarch: ['x86_64-linux-gnu'], cacheFlags: [0x0303], platforms: ['x86_64', 'haswell', 'xeon_phi'], musl: ['x86_64'] },
  { machine: ElfMachine.x86_64, bits: 32, multiarch: ['x86_64-linux-gnux32'], cacheFlags: [0x0803], platforms: ['x86_64'], musl: ['x32'] },
  { machine: ElfMachine.i386, bits: 32, multiarch: ['i386-linux-gnu', 'i686-linux-gnu'], cacheFlags: [0x0003, 0x0001], platforms: ['i686', 'i586', 'i486', 'i386'], musl: ['i386'] },
  { machine: ElfMachine.aarch64, bits: 64, multiarch: ['aarch64-linux-gnu'], cacheFlags: [0x0a03], platforms: ['aarch64'], musl: ['aarch64'] },
  { machine: ElfMachine.arm, bits: 32, multiarch: ['arm-linux-gnueabihf', 'arm-linux-gnueabi'], cacheFlags: [0x0903, 0x0b03, 0x0003], platforms: ['v7l', 'v6l', 'v5l'], musl: ['armhf', 'arm'] },
  { machine: ElfMachine.ppc64, bits: 64, multiarch: ['powerpc64le-linux-gnu', 'powerpc64-linux-gnu'], cacheFlags: [0x0503], platforms: ['power8', 'power9', 'power10'], musl: ['powerpc64le', 'powerpc64'] },
  { machine: ElfMachine.s390, bits: 64, multiarch: ['s390x-linux-gnu'], cacheFlags: [0x0403], platforms: ['z13', 'z14', 'z15', 'z16'], musl: ['s390x'] },
  { machine: ElfMachine.riscv, bits: 64, multiarch: ['riscv64-linux-gnu'], cacheFlags: [0x1003, 0x0f03], platforms: [], musl: ['riscv64', 'riscv64-sf', 'riscv64-sp'] },
  { machine: ElfMachine.loongarch, bits: 64, multiarch: ['loongarch64-linux-gnu'], cacheFlags: [0x1203, 0x1103], platforms: ['loongarch'], musl: ['loongarch64', 'loongarch64-sf', 'loongarch64-sp'] },
];

export function loaderAbiOf(code: Code): LoaderAbi | undefined {
  return LOADER_ABIS.find((abi) => abi.machine === code.machine && abi.bits === code.bits);
}

/**
 * Where a glibc loader looks last when it does not say itself (see `systemDirectories` of its facts): the
 * directories of Debian's and of Fedora's loaders together. Too many directories only make us find too much.
 */
export function usualDirectories(code: Code): readonly string[] {
  const multiarch = loaderAbiOf(code)?.multiarch ?? [];
  return [
    ...multiarch.flatMap((tuple) => [`/lib/${tuple}`, `/usr/lib/${tuple}`]),
    ...(code.bits === 64 ? ['/lib64', '/usr/lib64'] : ['/lib32', '/usr/lib32']),
    '/lib',
    '/usr/lib',
  ];
}

/**
 * Sub-directories of a library directory that the loader prefers on processors that have what the platform
 * promises, best first (glibc's sysdeps/x86_64/dl-hwcaps-subdirs.c).
 */
export function hwcapDirectories(platform: Platform): readonly string[] {
  const level = x86Level(platform);
  return ['x86-64-v4', 'x86-64-v3', 'x86-64-v2'].slice(4 - level).map((name) => `glibc-hwcaps/${name}`);
}

/** 1 for plain amd64, 4 for amd64/v4; 1 for all that is not amd64. */
export function x86Level(platform: Platform): number {
  return platform.architecture === 'amd64' ? Number(platform.variant?.slice(1) ?? 1) : 1;
}
