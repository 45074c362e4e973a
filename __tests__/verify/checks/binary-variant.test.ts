import { debian, dynamic, elf, library, multiarch, program } from '../support/image-maker.ts';
import { APP, type Case, type Expected, needs, runCase, v6, withApp } from '../support/verdict-cases.ts';

const cases: readonly Case[] = [
  { name: 'Debian armhf on arm/v7', ...withApp('linux/arm/v7', 'armhf', dynamic('armhf')), expect: [] },
  {
    name: 'Debian armhf on arm/v6',
    ...withApp('linux/arm/v6', 'armhf', dynamic('armhf')),
    expect: [
      ['binary-variant', 'fail', /^\/app, the entrypoint, is ARMv7 code; a processor of linux\/arm\/v6/],
      ...Array<Expected>(4).fill(['binary-variant', 'fail']),
    ],
  },
  { name: 'Debian armel on arm/v6', ...withApp('linux/arm/v6', 'armel', dynamic('armel')), expect: [] },
  { name: 'Debian armel on arm/v5', ...withApp('linux/arm/v5', 'armel', dynamic('armel')), expect: [] },
  {
    name: 'ARMv6 code on arm/v5',
    platform: 'linux/arm/v5',
    layers: [[program('/app', v6(6))]],
    config: APP,
    expect: [['binary-variant', 'warn', /ARMv6 code/]],
  },
  {
    name: 'ARMv6KZ code on arm/v6',
    platform: 'linux/arm/v6',
    layers: [[program('/app', v6(7))]],
    config: APP,
    expect: [],
  },
  {
    name: 'ARMv7 code on arm/v6',
    platform: 'linux/arm/v6',
    layers: [[program('/app', v6(10, { thumbIsa: 2 }))]],
    config: APP,
    expect: [['binary-variant', 'fail', /SIGILL/]],
  },
  {
    name: 'ARMv6 code with assembly for ARMv7 in it',
    platform: 'linux/arm/v6',
    layers: [[program('/app', v6(10, { thumbIsa: 1 }))]],
    config: APP,
    expect: [['binary-variant', 'warn', /probably parts/]],
  },
  {
    name: 'a library of Debian armhf with ARMv8 parts',
    ...withApp('linux/arm/v7', 'armhf', needs('armhf', 'libgcrypt.so.20'), {
      files: [
        library(
          `${multiarch('armhf')}/libgcrypt.so.20`,
          elf('armhf', { dynamic: true, soname: 'libgcrypt.so.20', arm: { cpuArch: 14, thumbIsa: 2 } }),
        ),
      ],
    }),
    expect: [],
  },
  {
    name: 'a soft-float library in a hard-float program',
    ...withApp('linux/arm/v7', 'armhf', needs('armhf', 'libvendor.so'), {
      files: [library('/usr/lib/libvendor.so', elf('armel', { dynamic: true }))],
    }),
    expect: [['binary-variant', 'fail', /libvendor\.so is soft float, and \/app/]],
  },
  {
    name: 'x86-64-v3 on plain amd64',
    ...withApp('linux/amd64', 'amd64', elf('amd64', { x86IsaNeeded: 5 })),
    expect: [['binary-variant', 'fail', /needs an x86-64-v3 processor/]],
  },
  {
    name: 'x86-64-v3 on amd64/v3',
    ...withApp('linux/amd64/v3', 'amd64', elf('amd64', { x86IsaNeeded: 5 })),
    expect: [],
  },
  {
    name: 'x86-64-v4 on amd64/v3',
    ...withApp('linux/amd64/v3', 'amd64', elf('amd64', { x86IsaNeeded: 8 })),
    expect: [['binary-variant', 'fail']],
  },
  {
    name: 'the baseline marker',
    ...withApp('linux/amd64', 'amd64', elf('amd64', { x86IsaNeeded: 1 })),
    expect: [],
  },
  {
    name: 'newer libraries under glibc-hwcaps',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libfast.so.1'), {
      files: [
        library(
          `${multiarch('amd64')}/glibc-hwcaps/x86-64-v3/libfast.so.1`,
          elf('amd64', { dynamic: true, x86IsaNeeded: 4 }),
        ),
        library(`${multiarch('amd64')}/libfast.so.1`, elf('amd64', { dynamic: true })),
      ],
    }),
    expect: [],
  },
  {
    name: 'a distribution that is built for v2 as a whole',
    platform: 'linux/amd64',
    layers: [
      [
        ...debian('amd64'),
        library(
          `${multiarch('amd64')}/libc.so.6`,
          elf('amd64', {
            dynamic: true,
            soname: 'libc.so.6',
            x86IsaNeeded: 2,
            definedVersions: ['GLIBC_2.34'],
          }),
        ),
      ],
      [program('/app', dynamic('amd64', ['libc.so.6'], { x86IsaNeeded: 2 }))],
    ],
    config: APP,
    expect: [['binary-variant', 'warn', /the C library of the image/]],
  },
];

test.each(cases)('$name', runCase);
