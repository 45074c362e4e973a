import { describeArmArchitecture, describeMachine } from '../../src/elf/describe.ts';
import { readerOf } from '../../src/elf/format/bytes.ts';
import type { ElfFacts } from '../../src/elf/format/elf-types.ts';
import { parseElf } from '../../src/elf/parse-elf.ts';
import { collect, FIXTURES, factsOf, fixture, readelfText } from './support/fixtures.ts';

const glibc = (...names: readonly string[]) => [
  { library: 'libc.so.6', versions: names.map((name) => ({ name, weak: false })) },
];

/** A program with glibc, as `hello.c` becomes one. */
const hello = (interpreter: string, ...versions: readonly string[]): Partial<ElfFacts> => ({
  bits: 64,
  endian: 'little',
  type: 3,
  interpreter,
  dynamic: true,
  needed: ['libc.so.6'],
  neededVersions: glibc(...versions),
});

const bare = (bits: 32 | 64 = 64): Partial<ElfFacts> => ({ bits, endian: 'little', type: 2, dynamic: false });

const amd64 = hello('/lib64/ld-linux-x86-64.so.2', 'GLIBC_2.2.5', 'GLIBC_2.34');
const armhf = { ...hello('/lib/ld-linux-armhf.so.3', 'GLIBC_2.4', 'GLIBC_2.34'), bits: 32 } as const;
const nix = '/nix/store/abcdefghijklmnopqrstuvwxyz-glibc-2.38/lib';

const EXPECTED: Readonly<Record<string, { machine: string; facts: Partial<ElfFacts> }>> = {
  'amd64-dynamic': {
    machine: 'x86-64',
    facts: { ...amd64, machine: 62, runpath: ['$ORIGIN/../lib', '/opt/hull/lib'], x86IsaNeeded: 1 },
  },
  'amd64-dynamic-sstrip': {
    machine: 'x86-64',
    facts: { ...amd64, machine: 62, runpath: ['$ORIGIN/../lib', '/opt/hull/lib'], x86IsaNeeded: 1 },
  },
  'amd64-library': {
    machine: 'x86-64',
    facts: {
      type: 3,
      dynamic: true,
      soname: 'libhull.so.1',
      definedVersions: ['libhull.so.1', 'HULL_1.0', 'HULL_1.1'],
    },
  },
  'amd64-musl': { machine: 'x86-64', facts: { ...amd64, interpreter: '/lib/ld-musl-x86_64.so.1' } },
  'amd64-object': { machine: 'x86-64', facts: { type: 1, dynamic: false } },
  'amd64-patchelf': {
    machine: 'x86-64',
    facts: {
      ...amd64,
      interpreter: `${nix}/ld-linux-x86-64.so.2`,
      runpath: [nix, '/nix/store/zyxwvutsrqponmlkjihgfedcba-gcc-13/lib'],
      x86IsaNeeded: 1,
    },
  },
  'amd64-rpath': { machine: 'x86-64', facts: { ...amd64, rpath: ['/opt/old/lib'], noDefaultLib: true } },
  'amd64-static': { machine: 'x86-64', facts: bare() },
  'amd64-static-pie': { machine: 'x86-64', facts: { type: 3, dynamic: true, needed: [] } },
  'amd64-v3': { machine: 'x86-64', facts: { ...bare(), x86IsaNeeded: 4 } },
  'amd64-weak-version': {
    machine: 'x86-64',
    facts: {
      needed: ['libhull.so.1'],
      neededVersions: [
        {
          library: 'libhull.so.1',
          versions: [
            { name: 'HULL_1.1', weak: true },
            { name: 'HULL_1.0', weak: false },
          ],
        },
      ],
    },
  },
  'arm64-dynamic': {
    machine: 'aarch64',
    facts: { ...hello('/lib/ld-linux-aarch64.so.1', 'GLIBC_2.17', 'GLIBC_2.34'), machine: 183 },
  },
  'armel-dynamic': {
    machine: 'ARM (32-bit, soft float, ARMv5TE)',
    facts: {
      ...hello('/lib/ld-linux.so.3', 'GLIBC_2.4', 'GLIBC_2.34'),
      bits: 32,
      machine: 40,
      arm: { cpuArch: 4 },
    },
  },
  'armhf-dynamic': {
    machine: 'ARM (32-bit, hard float, ARMv7)',
    facts: { ...armhf, machine: 40, arm: { cpuArch: 10, profile: 65, vfpArgs: 1 } },
  },
  // The attributes are gone with the section headers; the flags still tell the float ABI.
  'armhf-dynamic-sstrip': { machine: 'ARM (32-bit, hard float)', facts: armhf },
  'armhf-patchelf': {
    machine: 'ARM (32-bit, hard float, ARMv7)',
    facts: {
      ...armhf,
      needed: ['libextra.so.7', 'libc.so.6'],
      rpath: ['/opt/somewhere/else/that/needs/room'],
      arm: { cpuArch: 10, profile: 65, vfpArgs: 1 },
    },
  },
  'armv4t-object': { machine: 'ARM (32-bit, soft float, ARMv4T)', facts: { type: 1, arm: { cpuArch: 2 } } },
  'armv5-big-endian': {
    machine: 'ARM (32-bit, big endian, soft float, ARMv5TE)',
    facts: { ...bare(32), endian: 'big', arm: { cpuArch: 4 } },
  },
  'armv6-hard': {
    machine: 'ARM (32-bit, hard float, ARMv6)',
    facts: { ...bare(32), arm: { cpuArch: 6, vfpArgs: 1 } },
  },
  'armv6-soft': { machine: 'ARM (32-bit, soft float, ARMv6)', facts: { ...bare(32), arm: { cpuArch: 6 } } },
  'i386-dynamic': {
    machine: 'i386',
    facts: {
      ...hello('/lib/ld-linux.so.2', 'GLIBC_2.1.3', 'GLIBC_2.0', 'GLIBC_2.34'),
      bits: 32,
      machine: 3,
    },
  },
  'i386-v2': { machine: 'i386', facts: { ...bare(32), x86IsaNeeded: 2 } },
  'ppc64-abi1': { machine: 'ppc64', facts: { bits: 64, endian: 'big', type: 1, machine: 21 } },
  'ppc64le-dynamic': {
    machine: 'ppc64le',
    facts: { ...hello('/lib64/ld64.so.2', 'GLIBC_2.17', 'GLIBC_2.34'), machine: 21, flags: 2 },
  },
  'riscv64-dynamic': {
    machine: 'riscv64',
    facts: {
      ...hello('/lib/ld-linux-riscv64-lp64d.so.1', 'GLIBC_2.27', 'GLIBC_2.34'),
      machine: 243,
      flags: 5,
    },
  },
  's390x-dynamic': {
    machine: 's390x',
    facts: {
      ...hello('/lib/ld64.so.1', 'GLIBC_2.4', 'GLIBC_2.34', 'GLIBC_2.2'),
      endian: 'big',
      machine: 22,
    },
  },
  's390x-dynamic-sstrip': {
    machine: 's390x',
    facts: { ...hello('/lib/ld64.so.1', 'GLIBC_2.4', 'GLIBC_2.34', 'GLIBC_2.2'), endian: 'big' },
  },
  'x32-static': {
    machine: 'x32 (x86-64 with 32-bit pointers)',
    facts: { ...bare(32), machine: 62, x86IsaNeeded: 2 },
  },
};

test('each fixture has its row', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(FIXTURES);
});

describe.each(FIXTURES)('%s', (name) => {
  const facts = factsOf(parseElf(readerOf(fixture(name))));

  test('has the facts that its source and options say', () => {
    const row = EXPECTED[name];
    expect(facts).toMatchObject({ ...row?.facts, damage: [] });
    expect(describeMachine(facts)).toBe(row?.machine);
    expect(facts).not.toHaveProperty('truncated');
  });

  test('has the facts that readelf read from it', () => {
    const said = fromReadelf(readelfText(name));
    // readelf finds versions through section headers only; those of the table above are the unstripped file's.
    const versions = name.endsWith('-sstrip') ? { neededVersions: facts.neededVersions } : {};
    expect(comparable(facts)).toEqual({ ...said, ...versions });
  });

  test('has the same facts when it streams by', () => {
    const file = readerOf(fixture(name));
    for (const sizes of [[1], [7, 64, 1], [4096], [1_000_000]]) expect(collect(file, sizes)).toEqual(facts);
  });
});

function comparable(facts: ElfFacts) {
  const { arm } = facts;
  return {
    bits: facts.bits,
    endian: facts.endian,
    flags: facts.flags,
    interpreter: facts.interpreter,
    soname: facts.soname,
    needed: facts.needed,
    rpath: facts.rpath,
    runpath: facts.runpath,
    noDefaultLib: facts.noDefaultLib,
    neededVersions: facts.neededVersions,
    definedVersions: facts.definedVersions,
    x86IsaNeeded: facts.x86IsaNeeded,
    cpuArch: arm?.cpuArch === undefined ? undefined : describeArmArchitecture(arm.cpuArch),
    profile: arm?.profile === undefined ? undefined : String.fromCharCode(arm.profile),
    vfpRegisters: arm?.vfpArgs === 1,
  };
}

/** The same facts from readelf's text, which goes by section headers where it can. */
function fromReadelf(text: string): ReturnType<typeof comparable> {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const [isa] = all(/x86 ISA needed: (\S+)/g);
  const [arch] = all(/Tag_CPU_arch: (\S+)/g);
  const libraries = text.split(/ {2}File: /).slice(1);
  return {
    bits: /Class: +ELF64/.test(text) ? 64 : 32,
    endian: /2's complement, little endian/.test(text) ? 'little' : 'big',
    flags: Number(all(/Flags: +(0x[0-9a-f]+)/g)[0]),
    interpreter: all(/program interpreter: (.*)\]/g)[0],
    soname: all(/Library soname: \[(.*)\]/g)[0],
    needed: all(/Shared library: \[(.*)\]/g),
    rpath: all(/Library rpath: \[(.*)\]/g).flatMap((list) => list.split(':')),
    runpath: all(/Library runpath: \[(.*)\]/g).flatMap((list) => list.split(':')),
    noDefaultLib: /NODEFLIB/.test(text),
    neededVersions: libraries.map((part) => ({
      library: part.slice(0, part.indexOf(' ')),
      versions: [...part.matchAll(/Name: (\S+) {2}Flags: (\S+)/g)].map((match) => ({
        name: match[1] ?? '',
        weak: match[2] === 'WEAK',
      })),
    })),
    definedVersions: all(/Rev: 1 .*Name: (\S+)/g),
    x86IsaNeeded: isa === undefined ? undefined : ISA[isa],
    cpuArch: arch === undefined ? undefined : `ARM${arch}`,
    profile: all(/Tag_CPU_arch_profile: (\w)/g)[0],
    vfpRegisters: /Tag_ABI_VFP_args: VFP registers/.test(text),
  };
}

const ISA: Readonly<Record<string, number>> = { 'x86-64-baseline': 1, 'x86-64-v2': 2, 'x86-64-v3': 4 };
