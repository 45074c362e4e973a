/** Symbols that nothing defines: which are looked for, when, and where (`symbol-scope.ts`). */
import type { ElfFacts } from '../../../src/elf/format/elf-types.ts';
import {
  alpine,
  debian,
  dynamic,
  elf,
  hard,
  type Item,
  library,
  link,
  program,
  symbols,
} from '../support/image-maker.ts';
import { APP, type Case, type Expected, runCase } from '../support/verdict-cases.ts';

const LIB = '/usr/lib/x86_64-linux-gnu';
const VERSIONS = ['GLIBC_2.34', 'GLIBC_PRIVATE'];

/** Debian, with symbols in its loader and its C library. */
const glibc = (more: Partial<ElfFacts> = {}): readonly Item[] => [
  ...debian('amd64').filter(({ name }) => !/\/(?:libc\.so\.6|ld-linux-x86-64\.so\.2)$/.test(name)),
  {
    ...program(`${LIB}/ld-linux-x86-64.so.2`, elf('amd64')),
    content: {
      kind: 'elf',
      elf: elf('amd64', {
        dynamic: true,
        soname: 'ld-linux-x86-64.so.2',
        definedVersions: VERSIONS,
        symbols: symbols(['_rtld_global@@GLIBC_PRIVATE', '__tls_get_addr@@GLIBC_2.34'], [], VERSIONS),
      }),
      systemDirectories: ['/lib/x86_64-linux-gnu', LIB, '/lib', '/usr/lib'],
    },
  },
  link('/usr/lib64/ld-linux-x86-64.so.2', `${LIB}/ld-linux-x86-64.so.2`),
  library(
    `${LIB}/libc.so.6`,
    elf('amd64', {
      dynamic: true,
      soname: 'libc.so.6',
      needed: ['ld-linux-x86-64.so.2'],
      definedVersions: VERSIONS,
      symbols: symbols(['puts@@GLIBC_2.34', 'old@GLIBC_2.34'], ['_rtld_global@GLIBC_PRIVATE'], VERSIONS),
      ...more,
    }),
  ),
];

const app = (wants: readonly string[], more: Partial<ElfFacts> = {}, defines: readonly string[] = []): Item =>
  program(
    '/app',
    dynamic('amd64', ['libhull.so', 'libc.so.6'], { symbols: symbols(defines, wants), ...more }),
  );
const hull = (
  defines: readonly string[],
  wants: readonly string[] = [],
  { definedVersions = [], ...more }: Partial<ElfFacts> = {},
): Item =>
  library(
    '/usr/lib/libhull.so',
    elf('amd64', {
      dynamic: true,
      needed: ['libc.so.6'],
      definedVersions,
      symbols: symbols(defines, wants, definedVersions),
      ...more,
    }),
  );

const row = (
  name: string,
  files: readonly Item[],
  expected: readonly Expected[] = [],
  config: Case['config'] = {},
): Case => ({
  name,
  platform: 'linux/amd64',
  layers: [glibc(), files],
  config: { ...APP, ...config },
  expect: expected,
});
const missing = (says: RegExp): readonly Expected[] => [['libc-version', 'fail', says]];

const V1 = { definedVersions: ['HULL_1', 'HULL_2', 'HULL_3'] };

const cases: readonly Case[] = [
  row('all is there', [app(['hull_value', 'call:hull', 'puts@GLIBC_2.34']), hull(['hull', 'hull_value'])]),
  row(
    'a variable',
    [app(['hull_value']), hull(['hull'])],
    missing(/^\/app, the entrypoint, needs hull_value, which none/),
  ),
  row(
    'a function, bound at once',
    [app(['call:hull'], { bindNow: true }), hull([])],
    missing(/needs hull, .*\(libhull\.so, libc\.so\.6\)$/),
  ),
  row(
    'a function, bound at its first call',
    [app(['call:hull']), hull([])],
    missing(/it ends when it calls that/),
  ),
  row(
    'a function that a library calls, maybe never: libraries are linked without it',
    [app([]), hull([], ['call:answer'])],
    [['libc-version', 'warn', /which \/app loads, needs answer, .*; it ends when it calls that/]],
  ),
  row(
    'a function that a library expects of another, which is older',
    [
      app([]),
      hull([], ['call:answer'], { needed: ['libother.so', 'libc.so.6'] }),
      library('/usr/lib/libother.so', elf('amd64', { dynamic: true, symbols: symbols(['question']) })),
    ],
    missing(/libhull\.so, which \/app loads, needs answer, .*; it ends when it calls that/),
  ),
  row(
    'a function that a library calls, with LD_BIND_NOW',
    [app([]), hull([], ['call:answer'])],
    missing(/which \/app loads, needs answer, .*\(libhull\.so, libc\.so\.6\)$/),
    { Env: ['LD_BIND_NOW=1'] },
  ),
  row(
    'a function, with LD_BIND_NOW',
    [app(['call:hull']), hull([])],
    missing(/\(libhull\.so, libc\.so\.6\)$/),
    { Env: ['LD_BIND_NOW=1'] },
  ),
  row('many', [app(['a', 'b', 'c']), hull(['b'])], missing(/needs a and 1 more symbol,/)),
  row(
    'a helper that nothing starts by itself may call in vain, but not begin in vain',
    [
      app([]),
      program('/usr/bin/late', dynamic('amd64', ['libhull.so'], { symbols: symbols([], ['call:nothing']) })),
      program('/usr/bin/early', dynamic('amd64', ['libhull.so'], { symbols: symbols([], ['nothing']) })),
      hull([]),
    ],
    missing(/^\/usr\/bin\/early \(on PATH\) needs nothing/),
  ),
  row('of another library than the one that was linked with', [
    app(['hull']),
    hull([], [], { needed: ['libother.so'] }),
    library('/usr/lib/libother.so', elf('amd64', { dynamic: true, symbols: symbols(['hull']) })),
  ]),
  row(
    'of what is preloaded',
    [
      app(['hull']),
      hull([]),
      library('/opt/pre.so', elf('amd64', { dynamic: true, symbols: symbols(['hull']) })),
    ],
    [],
    { Env: ['LD_PRELOAD=/opt/pre.so'] },
  ),
  row('the library wants it of the program, which has it', [
    app([], {}, ['callback']),
    hull([], ['callback']),
  ]),
  row(
    'the library wants it of the program, which does not',
    [app([]), hull([], ['callback'])],
    missing(/^\/usr\/lib\/.*libhull\.so, which \/app loads, needs callback|^\/lib\/libhull\.so, which/),
  ),
  row(
    'a program’s own variable is no substitute for the library’s',
    [app(['copy:hull_value'], {}, ['hull_value']), hull([])],
    missing(/needs hull_value/),
  ),
  row('a program’s room for a variable, and the library has it', [
    app(['copy:hull_value'], {}, ['hull_value']),
    hull(['hull_value']),
  ]),
  row('the version that is wanted', [app(['hull@HULL_2']), hull(['hull@HULL_1', 'hull@@HULL_2'], [], V1)]),
  row('an older version that is still there', [
    app(['hull@HULL_1']),
    hull(['hull@HULL_1', 'hull@@HULL_2'], [], V1),
  ]),
  row(
    'another version of it, though the library knows the one that is wanted',
    [app(['hull@HULL_3']), hull(['hull@@HULL_2', 'other@@HULL_3'], [], V1)],
    missing(/needs hull, version HULL_3/),
  ),
  row('a version of a library that has none', [app(['hull@HULL_1']), hull(['hull'])]),
  row('a version, and the symbol of the library’s own', [
    app(['hull@HULL_1']),
    hull(['hull', 'x@@HULL_1'], [], V1),
  ]),
  row('no version, and the library has one', [app(['hull']), hull(['hull@@HULL_3'], [], V1)]),
  row('no version, and the first of the library’s, though it is hidden', [
    app(['hull']),
    hull(['hull@HULL_1'], [], V1),
  ]),
  row(
    'no version, and only a later one that is hidden',
    [app(['hull']), hull(['hull@HULL_3'], [], V1)],
    missing(/needs hull,/),
  ),
  row('a library whose symbols could not be read may have it', [
    app(['hull']),
    library('/usr/lib/libhull.so', elf('amd64', { dynamic: true })),
  ]),
  row('a library for which another stands in', [app(['hull']), hull([], [], { filters: true })]),
  row('of the loader, which the C library needs', [app(['__tls_get_addr@GLIBC_2.34']), hull([])]),
  {
    ...row(
      'C library and loader of different builds',
      [app([]), hull([])],
      missing(/libc\.so\.6, which \/app loads, needs _dl_fini, version GLIBC_PRIVATE/),
    ),
    layers: [
      glibc({ symbols: symbols(['puts@@GLIBC_2.34'], ['_dl_fini@GLIBC_PRIVATE'], VERSIONS) }),
      [app([]), hull([])],
    ],
  },
  {
    name: 'C library and loader of different releases',
    platform: 'linux/amd64',
    layers: [
      glibc(),
      [
        app([]),
        hull([]),
        ...(['ld-linux-x86-64.so.2:2.36', 'libc.so.6:2.41'] as const).map((text): Item => {
          const [name = '', release = ''] = text.split(':');
          const old = glibc().find((item) => item.name.endsWith(`x86_64-linux-gnu/${name}`));
          if (old?.content?.kind !== 'elf') throw new Error(name);
          return { ...old, content: { ...old.content, glibc: release } };
        }),
      ],
    ],
    config: APP,
    expect: missing(/is started by .* of glibc 2\.36, which finds the C library of glibc 2\.41/),
  },
  {
    name: 'what a base image brought together is not looked at symbol by symbol',
    platform: 'linux/amd64',
    layers: [
      [
        ...glibc(),
        hull([]),
        program(
          '/usr/bin/tool',
          dynamic('amd64', ['libhull.so', 'libc.so.6'], { symbols: symbols([], ['nothing']) }),
        ),
      ],
      [program('/app', elf('amd64'))],
    ],
    config: APP,
    expect: [],
  },
];

test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => runCase(one));

describe('musl', () => {
  const onAlpine = (
    wants: readonly string[],
    files: readonly Item[],
    expected: readonly Expected[],
  ): Case => ({
    name: '',
    platform: 'linux/amd64',
    layers: [
      alpine('amd64').map((item) =>
        item.name === 'lib/ld-musl-x86_64.so.1'
          ? program(
              '/lib/ld-musl-x86_64.so.1',
              elf('amd64', { dynamic: true, soname: 'libc.musl-x86_64.so.1', symbols: symbols(['puts']) }),
            )
          : item,
      ),
      [
        program(
          '/app',
          elf('amd64', {
            dynamic: true,
            interpreter: '/lib/ld-musl-x86_64.so.1',
            needed: ['libhull.so', 'libc.musl-x86_64.so.1'],
            symbols: symbols([], wants),
          }),
        ),
        ...files,
      ],
    ],
    config: APP,
    expect: expected,
  });

  test('binds everything at once', () =>
    runCase(onAlpine(['call:hull'], [hull([])], missing(/needs hull, .*\(libhull\.so\)$/))));
  test('knows no versions', () =>
    runCase(onAlpine(['puts@GLIBC_2.34', 'hull@X'], [hull(['hull@@HULL_2'], [], V1)], [])));
  test('takes no hidden version', () =>
    runCase(onAlpine(['hull'], [hull(['hull@HULL_1'], [], V1)], missing(/needs hull/))));
});

test('a hard link to a program is the program', () => {
  const files = [app(['call:hull'], { bindNow: true }), hard('/usr/bin/again', '/app'), hull([])];
  runCase({ ...row('', files), config: { Entrypoint: ['again'] }, expect: missing(/needs hull/) });
});
