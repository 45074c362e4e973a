import {
  armFloatAbi,
  describeArmArchitecture,
  describeMachine,
  isBpf,
  isX32,
  ppc64Abi,
} from '../../src/elf/describe.ts';

type Facts = Parameters<typeof describeMachine>[0];

const facts = (machine: number, more: Partial<Facts> = {}): Facts => ({
  bits: 64,
  endian: 'little',
  machine,
  flags: 0,
  ...more,
});

test.each<[string, Facts]>([
  ['x86-64', facts(62)],
  ['x32 (x86-64 with 32-bit pointers)', facts(62, { bits: 32 })],
  ['i386', facts(3, { bits: 32 })],
  ['aarch64', facts(183)],
  ['aarch64_be', facts(183, { endian: 'big' })],
  ['aarch64 (32-bit pointers)', facts(183, { bits: 32 })],
  ['ARM (32-bit)', facts(40, { bits: 32 })],
  ['ARM (32-bit, hard float, ARMv7)', facts(40, { flags: 0x5000400, arm: { cpuArch: 10 } })],
  ['ARM (32-bit, big endian, soft float)', facts(40, { endian: 'big', flags: 0x5000200 })],
  ['ppc64', facts(21, { endian: 'big' })],
  ['ppc64le', facts(21)],
  ['s390x', facts(22, { endian: 'big' })],
  ['s390 (31-bit)', facts(22, { bits: 32, endian: 'big' })],
  ['riscv64', facts(243)],
  ['riscv32', facts(243, { bits: 32 })],
  ['loongarch64', facts(258)],
  ['loongarch32', facts(258, { bits: 32 })],
  ['MIPS (32-bit, big endian)', facts(8, { bits: 32, endian: 'big' })],
  ['eBPF', facts(247)],
  ['AMD GPU', facts(224)],
  ['machine 0xbeef', facts(0xbeef)],
])('%s', (name, of) => {
  expect(describeMachine(of)).toBe(name);
});

test('BPF and x32 are told apart from what a platform runs', () => {
  expect(isBpf({ machine: 247 })).toBe(true);
  expect(isBpf({ machine: 62 })).toBe(false);
  expect(isX32({ machine: 62, bits: 32 })).toBe(true);
  expect(isX32({ machine: 62, bits: 64 })).toBe(false);
  expect(isX32({ machine: 3, bits: 32 })).toBe(false);
});

test.each<['hard' | 'soft' | undefined, Pick<Facts, 'machine' | 'flags' | 'arm'>]>([
  ['hard', { machine: 40, flags: 0x5000400 }],
  ['soft', { machine: 40, flags: 0x5000200 }],
  ['hard', { machine: 40, flags: 0x5000000, arm: { vfpArgs: 1 } }],
  ['soft', { machine: 40, flags: 0x5000000, arm: { vfpArgs: 0 } }],
  ['soft', { machine: 40, flags: 0x5000000, arm: {} }],
  [undefined, { machine: 40, flags: 0x5000000, arm: { vfpArgs: 3 } }],
  [undefined, { machine: 40, flags: 0x5000000 }],
  [undefined, { machine: 183, flags: 0x400 }],
])('float ABI %s of %j', (expected, of) => {
  expect(armFloatAbi(of)).toBe(expected);
});

test.each<[1 | 2 | undefined, number, number]>([
  [2, 21, 2],
  [1, 21, 1],
  [undefined, 21, 0],
  [undefined, 21, 3],
  [undefined, 62, 2],
])('PowerPC ABI %s of machine %i with flags %i', (expected, machine, flags) => {
  expect(ppc64Abi({ machine, flags })).toBe(expected);
});

test('ARM architectures have the names of IHI 0045', () => {
  expect([4, 6, 7, 10, 14, 22, 99].map(describeArmArchitecture)).toEqual([
    'ARMv5TE',
    'ARMv6',
    'ARMv6KZ',
    'ARMv7',
    'ARMv8-A',
    'ARMv9-A',
    'ARM architecture 99',
  ]);
});
