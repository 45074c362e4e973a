/** What the facts mean to a person. */
import { ElfMachine } from '../domain/platforms/platform-table.ts';
import type { ElfFacts } from './format/elf-types.ts';

/** EM_BPF. */
const BPF = 247;

/** Flags of 32-bit ARM files of ABI version 5 (IHI 0044, "e_flags"). */
const EF_ARM_ABI_FLOAT_SOFT = 0x200;
const EF_ARM_ABI_FLOAT_HARD = 0x400;

type MachineFacts = Pick<ElfFacts, 'bits' | 'endian' | 'machine' | 'flags' | 'arm'>;

/** Whether this is BPF code, which the kernel runs on any machine. */
export const isBpf = (facts: Pick<ElfFacts, 'machine'>): boolean => facts.machine === BPF;

/** Whether this is x32: x86-64 code with 32-bit pointers, which needs a kernel and libraries of its own. */
export const isX32 = (facts: Pick<ElfFacts, 'machine' | 'bits'>): boolean =>
  facts.machine === ElfMachine.x86_64 && facts.bits === 32;

/** Version of the 64-bit PowerPC ABI in e_flags (EF_PPC64_ABI): 2 is ppc64le's; undefined says either will do. */
export function ppc64Abi(facts: Pick<ElfFacts, 'machine' | 'flags'>): 1 | 2 | undefined {
  if (facts.machine !== ElfMachine.ppc64) return undefined;
  const version = facts.flags & 3;
  return version === 1 || version === 2 ? version : undefined;
}

/**
 * Whether 32-bit ARM code passes floating point numbers in VFP registers. e_flags say so in files of current
 * linkers; the build attributes in all others. Undefined when nothing says, or when it fits both.
 */
export function armFloatAbi(facts: Pick<ElfFacts, 'machine' | 'flags' | 'arm'>): 'hard' | 'soft' | undefined {
  if (facts.machine !== ElfMachine.arm) return undefined;
  const flags = facts.flags & (EF_ARM_ABI_FLOAT_HARD | EF_ARM_ABI_FLOAT_SOFT);
  if (flags === EF_ARM_ABI_FLOAT_HARD) return 'hard';
  if (flags === EF_ARM_ABI_FLOAT_SOFT) return 'soft';
  if (facts.arm === undefined) return undefined;
  // An attribute that is left out has the value 0 (IHI 0045, "Default values for public tags"): the base variant.
  const vfpArgs = facts.arm.vfpArgs ?? 0;
  if (vfpArgs === 1) return 'hard';
  return vfpArgs === 0 ? 'soft' : undefined;
}

/** Tag_CPU_arch by value (IHI 0045). */
const ARM_ARCHITECTURES = [
  'before ARMv4',
  'ARMv4',
  'ARMv4T',
  'ARMv5T',
  'ARMv5TE',
  'ARMv5TEJ',
  'ARMv6',
  'ARMv6KZ',
  'ARMv6T2',
  'ARMv6K',
  'ARMv7',
  'ARMv6-M',
  'ARMv6S-M',
  'ARMv7E-M',
  'ARMv8-A',
  'ARMv8-R',
  'ARMv8-M baseline',
  'ARMv8-M mainline',
  'ARMv8.1-A',
  'ARMv8.2-A',
  'ARMv8.3-A',
  'ARMv8.1-M mainline',
  'ARMv9-A',
] as const;

/** Name of a Tag_CPU_arch value: `ARMv6KZ`. */
export const describeArmArchitecture = (cpuArch: number): string =>
  ARM_ARCHITECTURES[cpuArch] ?? `ARM architecture ${cpuArch}`;

/** Machines that are met in images and have one name; e_machine by the gABI's registry. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [2, 'SPARC'],
  [ElfMachine.i386, 'i386'],
  [4, 'm68k'],
  [15, 'PA-RISC'],
  [18, 'SPARC'],
  [20, 'PowerPC (32-bit)'],
  [42, 'SuperH'],
  [43, 'SPARC (64-bit)'],
  [50, 'Itanium'],
  [83, 'AVR'],
  [94, 'Xtensa'],
  [105, 'MSP430'],
  [164, 'Hexagon'],
  [190, 'NVIDIA CUDA'],
  [195, 'ARC'],
  [224, 'AMD GPU'],
  [BPF, 'eBPF'],
  [252, 'C-SKY'],
  [0x9026, 'Alpha'],
]);

/** The machine that the file is for, in a few words: `x86-64`, `ARM (32-bit, hard float, ARMv7)`. */
export function describeMachine(facts: MachineFacts): string {
  const big = facts.endian === 'big';
  const wide = facts.bits === 64;
  switch (facts.machine) {
    case ElfMachine.x86_64:
      return wide ? 'x86-64' : 'x32 (x86-64 with 32-bit pointers)';
    case ElfMachine.aarch64:
      return `aarch64${big ? '_be' : ''}${wide ? '' : ' (32-bit pointers)'}`;
    case ElfMachine.arm:
      return describeArm(facts);
    case ElfMachine.ppc64:
      return big ? 'ppc64' : 'ppc64le';
    case ElfMachine.s390:
      return wide ? 's390x' : 's390 (31-bit)';
    case ElfMachine.riscv:
      return wide ? 'riscv64' : 'riscv32';
    case ElfMachine.loongarch:
      return wide ? 'loongarch64' : 'loongarch32';
    case 8:
      return `MIPS (${facts.bits}-bit, ${facts.endian} endian)`;
    default:
      return NAMES.get(facts.machine) ?? `machine 0x${facts.machine.toString(16)}`;
  }
}

function describeArm(facts: MachineFacts): string {
  const float = armFloatAbi(facts);
  const parts = [
    '32-bit',
    ...(facts.endian === 'big' ? ['big endian'] : []),
    ...(float === undefined ? [] : [`${float} float`]),
    ...(facts.arm?.cpuArch === undefined ? [] : [describeArmArchitecture(facts.arm.cpuArch)]),
  ];
  return `ARM (${parts.join(', ')})`;
}
