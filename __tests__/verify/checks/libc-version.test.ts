import { alpine, dynamic, elf, library, program, wants } from '../support/image-maker.ts';
import { APP, type Case, needs, runCase, withApp } from '../support/verdict-cases.ts';

const cases: readonly Case[] = [
  {
    name: 'a newer glibc than the image has',
    ...withApp(
      'linux/amd64',
      'amd64',
      dynamic('amd64', ['libc.so.6'], {
        neededVersions: [wants('libc.so.6', 'GLIBC_2.17', 'GLIBC_2.38', 'GLIBC_2.39')],
      }),
    ),
    expect: [
      [
        'libc-version',
        'fail',
        /^\/app, the entrypoint, needs GLIBC_2\.39 and 1 more versions; .*libc\.so\.6 has them up to GLIBC_2\.36/,
      ],
    ],
  },
  {
    name: 'what the image has',
    ...withApp(
      'linux/amd64',
      'amd64',
      dynamic('amd64', ['libc.so.6'], {
        neededVersions: [wants('libc.so.6', 'GLIBC_2.36', 'GLIBC_PRIVATE')],
      }),
    ),
    expect: [],
  },
  {
    name: 'a weak version',
    ...withApp(
      'linux/amd64',
      'amd64',
      dynamic('amd64', ['libc.so.6'], {
        neededVersions: [{ library: 'libc.so.6', versions: [{ name: 'GLIBC_2.99', weak: true }] }],
      }),
    ),
    expect: [],
  },
  {
    name: 'a library that defines no versions, and needs some',
    ...withApp(
      'linux/amd64',
      'amd64',
      dynamic('amd64', ['libx.so'], { neededVersions: [wants('libx.so', 'X_1')] }),
      {
        files: [
          library(
            '/usr/lib/libx.so',
            elf('amd64', {
              dynamic: true,
              needed: ['libc.so.6'],
              neededVersions: [wants('libc.so.6', 'GLIBC_2.4')],
            }),
          ),
        ],
      },
    ),
    expect: [],
  },
  {
    name: 'a library without a table of versions: the loader ends itself',
    ...withApp(
      'linux/amd64',
      'amd64',
      dynamic('amd64', ['libgcc_s.so.1'], { neededVersions: [wants('libgcc_s.so.1', 'GCC_3.0')] }),
    ),
    expect: [['libc-version', 'fail', /needs GCC_3.0; .* has none of the kind/]],
  },
  {
    name: 'a library that was copied without its own',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libx.so'), {
      files: [
        library(
          '/usr/lib/libx.so',
          elf('amd64', {
            dynamic: true,
            needed: ['libc.so.6'],
            neededVersions: [wants('libc.so.6', 'GLIBC_2.41')],
          }),
        ),
      ],
    }),
    expect: [['libc-version', 'fail', /libx\.so, which \/app loads, needs GLIBC_2\.41/]],
  },
  {
    name: 'musl knows no versions',
    platform: 'linux/amd64',
    layers: [
      alpine('amd64'),
      [
        program(
          '/app',
          elf('amd64', {
            dynamic: true,
            interpreter: '/lib/ld-musl-x86_64.so.1',
            needed: ['libc.so'],
            neededVersions: [wants('libc.so', 'GLIBC_2.99')],
          }),
        ),
      ],
    ],
    config: APP,
    expect: [],
  },
];

test.each(cases)('$name', runCase);
