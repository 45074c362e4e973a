import type { ElfFacts } from '../../../src/elf/format/elf-types.ts';
import {
  alpine,
  data,
  dir,
  elf,
  hard,
  type Item,
  library,
  link,
  multiarch,
  program,
  text,
} from '../support/image-maker.ts';
import { APP, type Case, needs, runCase, ssl, withApp } from '../support/verdict-cases.ts';

const cases: readonly Case[] = [
  {
    name: 'a library is missing',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libssl.so.3')),
    expect: [['libraries', 'fail', /^\/app, the entrypoint, needs libssl\.so\.3, which is in none/]],
  },
  {
    name: 'a library of a library is missing',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'liba.so'), {
      files: [library('/usr/lib/liba.so', needs('amd64', 'libb.so'))],
    }),
    expect: [['libraries', 'fail', /^\/lib\/liba\.so, which \/app loads, needs libb\.so/]],
  },
  ...(
    [
      [
        'in the multiarch directory',
        { files: [library(`${multiarch('amd64')}/libssl.so.3`, ssl('amd64'))] },
        {},
      ],
      ['in /usr/lib', { files: [library('/usr/lib/libssl.so.3', ssl('amd64'))] }, {}],
      [
        'by RUNPATH with $ORIGIN',
        { files: [library('/lib2/libssl.so.3', ssl('amd64'))] },
        { runpath: ['$ORIGIN/lib2'] },
      ],
      [
        'by RPATH with ${ORIGIN}/..',
        { files: [library('/x/libssl.so.3', ssl('amd64')), dir('/y')] },
        { rpath: ['${ORIGIN}/y/../x'] },
      ],
      [
        'by RPATH with $LIB',
        { files: [library('/x/lib/x86_64-linux-gnu/libssl.so.3', ssl('amd64'))] },
        { rpath: ['/x/$LIB'] },
      ],
      [
        'by LD_LIBRARY_PATH',
        {
          files: [library('/opt/lib/libssl.so.3', ssl('amd64'))],
          config: { ...APP, Env: ['LD_LIBRARY_PATH=/none:/opt/lib'] },
        },
        {},
      ],
      [
        'behind a link',
        {
          files: [
            library('/opt/lib/libssl.so.3.0.1', ssl('amd64')),
            link('/usr/lib/libssl.so.3', '/opt/lib/libssl.so.3.0.1'),
          ],
        },
        {},
      ],
      [
        'behind a hard link',
        { files: [library('/opt/x.so', ssl('amd64')), hard('/usr/lib/libssl.so.3', '/opt/x.so')] },
        {},
      ],
    ] satisfies [string, Partial<Case> & { files: Item[] }, Partial<ElfFacts>][]
  ).map(
    ([where, more, facts]): Case => ({
      name: `a library is found ${where}`,
      ...withApp('linux/amd64', 'amd64', { ...needs('amd64', 'libssl.so.3'), ...facts }, more),
      expect: [],
    }),
  ),
  {
    name: 'RPATH is not looked at where there is a RUNPATH',
    ...withApp(
      'linux/amd64',
      'amd64',
      { ...needs('amd64', 'libssl.so.3'), rpath: ['/opt/lib'], runpath: ['/none'] },
      { files: [library('/opt/lib/libssl.so.3', ssl('amd64'))] },
    ),
    expect: [['libraries', 'fail']],
  },
  {
    name: 'RUNPATH is not inherited',
    ...withApp(
      'linux/amd64',
      'amd64',
      { ...needs('amd64', 'liba.so'), runpath: ['/opt/lib'] },
      {
        files: [
          library('/opt/lib/liba.so', needs('amd64', 'libb.so')),
          library('/opt/lib/libb.so', elf('amd64', { dynamic: true })),
        ],
      },
    ),
    expect: [['libraries', 'fail', /needs libb\.so/]],
  },
  {
    name: 'RPATH is inherited',
    ...withApp(
      'linux/amd64',
      'amd64',
      { ...needs('amd64', 'liba.so'), rpath: ['/opt/lib'] },
      {
        files: [
          library('/opt/lib/liba.so', needs('amd64', 'libb.so')),
          library('/opt/lib/libb.so', elf('amd64', { dynamic: true })),
        ],
      },
    ),
    expect: [],
  },
  {
    name: 'what one program finds by its RUNPATH, another does not',
    ...withApp(
      'linux/amd64',
      'amd64',
      { ...needs('amd64', 'libssl.so.3'), runpath: ['/opt/lib'] },
      {
        files: [
          library('/opt/lib/libssl.so.3', ssl('amd64')),
          program('/usr/bin/other', needs('amd64', 'libssl.so.3')),
        ],
      },
    ),
    expect: [['libraries', 'fail', /^\/usr\/bin\/other \(on PATH\) needs libssl\.so\.3/]],
  },
  {
    name: 'what one program does not find, another does by its RUNPATH',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libssl.so.3'), {
      files: [
        library('/opt/lib/libssl.so.3', ssl('amd64')),
        program('/usr/bin/other', { ...needs('amd64', 'libssl.so.3'), runpath: ['/opt/lib'] }),
      ],
    }),
    expect: [['libraries', 'fail', /^\/app, the entrypoint, needs libssl\.so\.3, which is in none/]],
  },
  {
    name: 'nodefaultlib',
    ...withApp(
      'linux/amd64',
      'amd64',
      { ...needs('amd64', 'libssl.so.3'), noDefaultLib: true, runpath: [multiarch('amd64')] },
      { files: [library('/usr/lib/libssl.so.3', ssl('amd64'))] },
    ),
    expect: [['libraries', 'fail']],
  },
  {
    name: 'a directory in ld.so.conf without ldconfig',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libssl.so.3'), {
      files: [
        library('/usr/local/lib/libssl.so.3', ssl('amd64')),
        text('/etc/ld.so.conf', 'include /etc/ld.so.conf.d/*.conf\n'),
        text('/etc/ld.so.conf.d/libc.conf', '# libc\n/usr/local/lib\n'),
      ],
    }),
    expect: [['libraries', 'fail']],
  },
  {
    name: 'a linker script in place of the library',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libssl.so.3'), {
      files: [data('/usr/lib/libssl.so.3')],
    }),
    expect: [['libraries', 'fail', /the loader stops at \/lib\/libssl\.so\.3: it is not an ELF file/]],
  },
  {
    name: 'a library that was cut off',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libssl.so.3'), {
      files: [library('/usr/lib/libssl.so.3', { ...ssl('amd64'), truncated: true })],
    }),
    expect: [['libraries', 'fail', /it is cut off/]],
  },
  {
    name: 'a driver that comes from the host',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'libcuda.so.1')),
    expect: [['libraries', 'warn', /a part of the GPU’s driver/]],
  },
  {
    name: 'libraries that need each other',
    ...withApp('linux/amd64', 'amd64', needs('amd64', 'liba.so'), {
      files: [
        library('/usr/lib/liba.so', needs('amd64', 'libb.so')),
        library('/usr/lib/libb.so', needs('amd64', 'liba.so')),
      ],
    }),
    expect: [],
  },
  {
    name: 'musl finds libgcc in /usr/lib',
    platform: 'linux/amd64',
    layers: [
      alpine('amd64'),
      [
        program(
          '/app',
          elf('amd64', {
            dynamic: true,
            interpreter: '/lib/ld-musl-x86_64.so.1',
            needed: ['libgcc_s.so.1', 'libc.so', 'libpthread.so.0'],
          }),
        ),
        library('/usr/lib/libgcc_s.so.1', elf('amd64', { dynamic: true })),
      ],
    ],
    config: APP,
    expect: [],
  },
  {
    name: 'musl’s own list of directories counts alone',
    platform: 'linux/amd64',
    layers: [
      alpine('amd64'),
      [
        program(
          '/app',
          elf('amd64', { dynamic: true, interpreter: '/lib/ld-musl-x86_64.so.1', needed: ['libx.so'] }),
        ),
        library('/usr/lib/libx.so', elf('amd64', { dynamic: true })),
        text('/etc/ld-musl-x86_64.path', '/lib\n/opt/lib\n'),
      ],
    ],
    config: APP,
    expect: [['libraries', 'fail', /needs libx\.so/]],
  },
];

test.each(cases)('$name', runCase);
