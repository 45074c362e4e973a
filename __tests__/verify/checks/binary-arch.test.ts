import {
  data,
  debian,
  dynamic,
  elf,
  gone,
  hidden,
  library,
  link,
  multiarch,
  program,
  script,
} from '../support/image-maker.ts';
import { APP, type Case, many, needs, runCase, ssl, withApp } from '../support/verdict-cases.ts';

const cases: readonly Case[] = [
  { name: 'a healthy image', ...withApp('linux/amd64', 'amd64', dynamic('amd64')), expect: [] },
  {
    name: 'a static program in an empty image',
    platform: 'linux/arm64',
    layers: [[program('/app', elf('arm64'))]],
    config: APP,
    expect: [],
  },
  {
    name: 'the amd64 program in the arm64 image',
    ...withApp('linux/arm64', 'arm64', dynamic('amd64')),
    expect: [
      ['binary-arch', 'fail', /^\/app, the entrypoint, is a program for x86-64; linux\/arm64 runs aarch64/],
    ],
  },
  {
    name: 'the same in the command, behind tini',
    ...withApp('linux/arm64', 'arm64', elf('amd64'), {
      config: { Entrypoint: ['/usr/bin/tini', '--'], Cmd: ['/app', '--serve'] },
      files: [program('/usr/bin/tini', elf('arm64'))],
    }),
    expect: [['binary-arch', 'fail', /^\/app, the command that tini starts, is a program for x86-64/]],
  },
  {
    name: 'the same in a shell’s command line',
    ...withApp('linux/arm64', 'arm64', elf('amd64'), {
      config: { Cmd: ['/bin/sh', '-c', 'FOO=1 exec /app --serve && true'] },
    }),
    expect: [['binary-arch', 'fail', /^\/app, the command that \/bin\/sh runs,/]],
  },
  {
    name: 'the same as the command of an entrypoint script',
    ...withApp('linux/arm64', 'arm64', elf('amd64'), {
      config: { Entrypoint: ['/entrypoint.sh'], Cmd: ['/app'] },
      files: [script('/entrypoint.sh', '/bin/sh', 0o755, 'set -e', 'exec "$@"')],
    }),
    expect: [['binary-arch', 'fail', /^\/app, the command that \/entrypoint.sh runs,/]],
  },
  {
    name: 'the command of an entrypoint script that nobody can read',
    ...withApp('linux/arm64', 'arm64', elf('amd64'), {
      config: { Entrypoint: ['/entrypoint.sh'], Cmd: ['/app'] },
      files: [script('/entrypoint.sh', '/bin/sh')],
    }),
    expect: [['binary-arch', 'warn', /^\/app, the command,/]],
  },
  {
    name: 'one program for each machine, behind a wrapper',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      config: { Cmd: ['x'] },
      files: [
        program('/usr/bin/uname', elf('arm64')),
        script('/usr/local/bin/x', '/bin/sh', 0o755, 'exec "x-$(uname -m)" "$@"'),
        program('/usr/local/bin/x-aarch64', elf('arm64')),
        program('/usr/local/bin/x-x86_64', elf('amd64')),
      ],
    }),
    expect: [['binary-arch', 'warn', /x-x86_64 \(on PATH\)/]],
  },
  {
    name: 'a name says the machine, and there is no such program for this one',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      files: [program('/usr/local/bin/x-x86_64', elf('amd64'))],
    }),
    expect: [['binary-arch', 'fail', /x-x86_64 \(on PATH\)/]],
  },
  {
    name: 'a wrapper that starts the other machine’s program',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      config: { Cmd: ['x'] },
      files: [
        script('/usr/local/bin/x', '/bin/sh', 0o755, 'exec x-x86_64 "$@"'),
        program('/usr/local/bin/x-x86_64', elf('amd64')),
      ],
    }),
    expect: [['binary-arch', 'fail', /x-x86_64, the command that \/usr\/local\/bin\/x runs,/]],
  },
  {
    name: 'a foreign program on PATH',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      files: [program('/usr/local/bin/helper', elf('amd64'))],
    }),
    expect: [['binary-arch', 'fail', /helper \(on PATH\)/]],
  },
  {
    name: 'a foreign program on PATH that is meant to be there',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      files: [program('/usr/local/bin/helper', elf('amd64'))],
      allow: ['/usr/local/bin/h*'],
    }),
    expect: [],
  },
  {
    name: 'a foreign program that is not on PATH',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), { files: [program('/opt/data/helper', elf('amd64'))] }),
    expect: [['binary-arch', 'warn', /nothing that the image starts by itself uses it/]],
  },
  {
    name: 'a PATH of the image’s own, through a linked directory',
    ...withApp('linux/arm64', 'arm64', elf('arm64'), {
      config: { ...APP, Env: ['PATH=/opt/tools:/bin'] },
      files: [link('/opt/tools', '/srv/tools'), program('/srv/tools/helper', elf('amd64'))],
    }),
    expect: [['binary-arch', 'fail', /^\/srv\/tools\/helper \(on PATH\)/]],
  },
  {
    name: 'the base image is of another architecture',
    platform: 'linux/arm64',
    layers: [[...debian('amd64'), ...many('amd64', 30)], [program('/app', elf('arm64'))]],
    config: APP,
    expect: [['binary-arch', 'fail', /the same is true of 31 more programs on PATH/]],
  },
  {
    name: 'a cross compiler with its sysroot, firmware, BPF, an emulator, test data',
    ...withApp('linux/amd64', 'amd64', elf('amd64'), {
      files: [
        program('/usr/bin/aarch64-linux-gnu-gcc', dynamic('amd64')),
        program('/usr/bin/qemu-aarch64-static', elf('amd64')),
        library('/usr/aarch64-linux-gnu/lib/libc.so.6', elf('arm64', { dynamic: true })),
        library('/usr/lib/aarch64-linux-gnu/libc.so.6', elf('arm64', { dynamic: true })),
        program('/usr/lib/rustlib/aarch64-unknown-linux-gnu/lib/libstd.so', elf('arm64')),
        library('/lib/firmware/x.elf', elf('armhf')),
        library('/opt/probe.o', elf('bpf')),
        library('/src/testdata/hello', elf('s390x')),
        library('/libx32/libc.so.6', elf('x32')),
        program('/opt/app/bin/helper-linux-arm64', elf('arm64')),
      ],
    }),
    expect: [],
  },
  {
    name: 'i386 libraries on amd64',
    ...withApp('linux/amd64', 'amd64', elf('amd64'), {
      files: [library('/lib32/libc.so.6', elf('386')), program('/usr/local/bin/old', elf('386'))],
    }),
    expect: [],
  },
  {
    name: 'an i386 entrypoint on amd64 runs',
    ...withApp('linux/amd64', 'amd64', elf('386')),
    expect: [['binary-arch', 'warn', /is i386 code, which linux\/amd64 runs/]],
  },
  {
    name: 'the i386 base image was pulled for amd64',
    platform: 'linux/amd64',
    layers: [debian('386'), [program('/app', dynamic('386'))]],
    config: APP,
    expect: [['binary-arch', 'warn', /all 3 programs .* are i386 code/]],
  },
  {
    name: '32-bit ARM code on arm64',
    ...withApp('linux/arm64', 'arm64', elf('armhf')),
    expect: [['binary-arch', 'fail', /ARM \(32-bit/]],
  },
  {
    name: 'big endian PowerPC on ppc64le',
    platform: 'linux/ppc64le',
    layers: [[program('/app', elf('ppc64le', { endian: 'big' }))]],
    config: APP,
    expect: [['binary-arch', 'fail', /ppc64;/]],
  },
  {
    name: 'a library of another machine',
    ...withApp('linux/arm64', 'arm64', needs('arm64', 'libssl.so.3'), {
      files: [library('/usr/lib/libssl.so.3', ssl('amd64'))],
    }),
    expect: [
      ['binary-arch', 'fail', /libssl\.so\.3 is for x86-64; \/app needs libssl\.so\.3/],
      ['libraries', 'fail', /the only one that the loader comes across/],
    ],
  },
  {
    name: 'a library of another machine in front of the right one',
    ...withApp('linux/arm64', 'arm64', needs('arm64', 'libssl.so.3'), {
      config: { ...APP, Env: ['LD_LIBRARY_PATH=/opt/lib'] },
      files: [
        library('/opt/lib/libssl.so.3', ssl('amd64')),
        library(`${multiarch('arm64')}/libssl.so.3`, ssl('arm64')),
      ],
    }),
    expect: [['binary-arch', 'warn']],
  },
  {
    name: 'what was replaced or removed by a later layer does not count',
    platform: 'linux/arm64',
    layers: [
      debian('arm64'),
      [
        program('/app', elf('amd64')),
        program('/usr/bin/a', elf('amd64')),
        program('/usr/local/bin/b', elf('amd64')),
      ],
      [program('/app', elf('arm64')), gone('/usr/bin/a'), hidden('/usr/local/bin')],
    ],
    config: APP,
    expect: [],
  },
  {
    name: 'a foreign program replaced by plain data',
    platform: 'linux/arm64',
    layers: [
      debian('arm64'),
      [program('/usr/bin/a', elf('amd64')), program('/app', elf('arm64'))],
      [data('/usr/bin/a')],
    ],
    config: APP,
    expect: [],
  },
];

test.each(cases)('$name', runCase);
