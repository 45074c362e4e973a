import { alpine, data, debian, dir, dynamic, elf, program } from '../support/image-maker.ts';
import { APP, type Case, runCase, withApp } from '../support/verdict-cases.ts';

const cases: readonly Case[] = [
  {
    name: 'a glibc program on Alpine',
    platform: 'linux/amd64',
    layers: [alpine('amd64'), [program('/app', dynamic('amd64'))]],
    config: APP,
    expect: [['interpreter', 'fail', /asks for the loader \/lib64\/ld-linux-x86-64\.so\.2/]],
  },
  {
    name: 'a musl program on Debian',
    ...withApp(
      'linux/amd64',
      'amd64',
      elf('amd64', { dynamic: true, interpreter: '/lib/ld-musl-x86_64.so.1', needed: ['libc.so'] }),
    ),
    expect: [['interpreter', 'fail']],
  },
  {
    name: 'a dynamic program in an empty image',
    platform: 'linux/amd64',
    layers: [[program('/app', dynamic('amd64'))]],
    config: APP,
    expect: [['interpreter', 'fail']],
  },
  {
    name: 'a directory in place of the link /lib64',
    platform: 'linux/amd64',
    layers: [debian('amd64'), [program('/app', dynamic('amd64')), dir('/lib64'), data('/lib64/x')]],
    config: APP,
    expect: [
      ['interpreter', 'fail'],
      ['interpreter', 'fail'],
      ['interpreter', 'fail'],
    ],
  },
  {
    name: 'a later layer that writes through the merged /usr',
    platform: 'linux/amd64',
    layers: [debian('amd64'), [program('/app', dynamic('amd64')), data('/usr/lib64/x')]],
    config: APP,
    expect: [],
  },
  {
    name: 'a loader that is data',
    ...withApp('linux/amd64', 'amd64', dynamic('amd64'), {
      files: [data('/usr/lib64/ld-linux-x86-64.so.2')],
    }),
    expect: [
      ['interpreter', 'fail', /which cannot be one/],
      ['interpreter', 'fail'],
      ['interpreter', 'fail'],
    ],
  },
  {
    name: 'a loader that is a program at a fixed address',
    ...withApp('linux/amd64', 'amd64', dynamic('amd64'), {
      files: [program('/usr/lib64/ld-linux-x86-64.so.2', elf('amd64', { type: 2 }))],
    }),
    expect: Array.from({ length: 3 }, () => ['interpreter', 'warn', /is a program of its own/] as const),
  },
  {
    name: 'musl’s own program on Alpine',
    platform: 'linux/arm64',
    layers: [alpine('arm64')],
    config: { Cmd: ['/bin/sh'] },
    expect: [],
  },
];

test.each(cases)('$name', runCase);
