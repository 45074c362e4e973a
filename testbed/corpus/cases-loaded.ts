/** What is loaded into the program, symbol by symbol, and what keeps a user from it. */
import { withCapability } from './capabilities.ts';
import {
  bin,
  dead,
  dir,
  fine,
  glibc,
  host,
  image,
  items,
  libraries,
  link,
  musl,
  onDebian,
  onGlibc,
  text,
} from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const LIB = libraries('amd64');
const STATIC = 'amd64/static';
const HULL_AT = `${LIB}/libhull.so.1`;
const amd64 = (program: string, list: readonly Item[], config: Config = {}): readonly Image[] => [
  onGlibc('linux/amd64', 'amd64', program, list, config),
];
const lib = (path: string, artifact = 'amd64/libhull.so.1', mode = 0o644): Item => bin(path, artifact, mode);
const onMusl = (list: readonly Item[]): readonly Image[] => [
  image('linux/amd64', [items(musl()), items(bin('/app', 'amd64/musl-hull'), list)]),
];
const PRELOAD = 'LD_PRELOAD=/opt/pre/libouter.so.1';
const OUTER = lib('/opt/pre/libouter.so.1', 'amd64/libouter.so.1');
const AS_1000 = { User: '1000' };

const SYMBOLS: readonly Row[] = [
  dead(
    'symbol-missing',
    'an own library of another build, without the function',
    amd64('amd64/hull', [lib(HULL_AT, 'amd64/libhull-plain')]),
    ['libc-version', '/app', 'hull_answer'],
  ),
  dead(
    'symbol-missing-bind-now',
    'the same, linked with -z now',
    amd64('amd64/hull-now', [lib(HULL_AT, 'amd64/libhull-plain')]),
    ['libc-version', '/app', 'hull_answer'],
  ),
  dead(
    'symbol-of-data-missing',
    'a variable that the library does not have',
    amd64('amd64/hull-data', [lib(HULL_AT)]),
    ['libc-version', '/app', 'hull_value'],
  ),
  dead(
    'symbol-missing-musl',
    'musl binds everything at once',
    onMusl([lib('/lib/libhull.so.1', 'amd64/musl-libhull-plain')]),
    ['libc-version', '/app', 'hull_answer'],
  ),
  dead(
    'symbol-of-library-missing',
    'the library’s library does not have it',
    amd64('amd64/outer-rpath', [
      lib('/opt/hull/lib/libouter.so.1', 'amd64/libouter.so.1'),
      lib('/opt/hull/lib/libhull.so.1', 'amd64/libhull-plain'),
    ]),
    ['libc-version', '/opt/hull/lib/libouter.so.1', 'hull_answer'],
  ),
  dead(
    'symbol-private',
    'libc and loader of different builds: GLIBC_PRIVATE is there, and the symbol is not',
    amd64('amd64/needs-private', []),
    ['libc-version', '/app', 'GLIBC_PRIVATE'],
  ),
  fine(
    'symbol-weak',
    'a weak symbol may be missing',
    amd64('amd64/hull-weak', [lib(HULL_AT, 'amd64/libhull-plain')]),
  ),
  fine(
    'symbol-of-other-library',
    'the symbol is in another library that is loaded',
    amd64('amd64/hull', [lib(HULL_AT, 'amd64/libhull-plain'), lib('/opt/pre/libhull.so.1')], {
      Env: ['LD_PRELOAD=/opt/pre/libhull.so.1'],
    }),
  ),
];

const PRELOADS: readonly Row[] = [
  dead(
    'preload-needs-missing',
    'what is preloaded lacks a library itself',
    amd64('amd64/hello', [OUTER], { Env: [PRELOAD] }),
    ['libraries', '/opt/pre/libouter.so.1', 'libhull.so.1'],
  ),
  dead(
    'preload-file-needs-missing',
    'the same by /etc/ld.so.preload',
    amd64('amd64/hello', [OUTER, text('/etc/ld.so.preload', '/opt/pre/libouter.so.1\n')]),
    ['libraries', '/opt/pre/libouter.so.1', 'libhull.so.1'],
  ),
  fine(
    'preload-missing',
    'what is preloaded and not there is passed over',
    amd64('amd64/hello', [], { Env: ['LD_PRELOAD=/opt/none.so'] }),
  ),
  fine(
    'preload-foreign',
    'of another machine, too',
    amd64('amd64/hello', [lib('/opt/pre/libhull.so.1', 'arm64/libhull.so.1')], {
      Env: ['LD_PRELOAD=/opt/pre/libhull.so.1'],
    }),
    { warns: [['binary-arch', 'linux/amd64', '/opt/pre/libhull.so.1', 'is for aarch64']] },
  ),
  fine('preload-of-static', 'a static program does not read it', amd64(STATIC, [OUTER], { Env: [PRELOAD] })),
];

const FOUND: readonly Row[] = [
  dead(
    'library-is-directory',
    'a directory where the library should be',
    amd64('amd64/hull', [dir(HULL_AT)]),
    ['libraries', '/app', 'libhull.so.1'],
  ),
  dead(
    'loader-cut-off',
    'half of a loader',
    amd64('amd64/hello', [
      {
        kind: 'file',
        path: `${LIB}/ld-linux-x86-64.so.2`,
        mode: 0o755,
        from: { host: '/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2', bytes: 60_000 },
      },
    ]),
    ['interpreter', '/app', ''],
  ),
  dead('library-absolute-missing', 'linked by its whole path', amd64('amd64/hull-absolute', [lib(HULL_AT)]), [
    'libraries',
    '/app',
    '/opt/hull/lib/libhull.so.1',
  ]),
  dead(
    'library-relative-elsewhere',
    'linked by a relative path, and another working directory',
    amd64('amd64/hull-relative', [lib('/srv/lib/libhull.so.1')]),
    ['libraries', '/app', 'lib/libhull.so.1'],
  ),
  {
    name: 'nodefaultlib',
    shows: 'linked with -z nodefaultlib: the usual directories do not count',
    made: amd64('amd64/hull-nodeflib', [lib(HULL_AT)]),
    fails: ['libhull.so.1', 'libc.so.6'].map((name) => ['libraries', 'linux/amd64', '/app', `needs ${name}`]),
    runs: false,
  },
  fine(
    'library-absolute',
    'linked by its whole path',
    amd64('amd64/hull-absolute', [lib('/opt/hull/lib/libhull.so.1')]),
  ),
  fine(
    'library-relative',
    'linked by a relative path',
    amd64('amd64/hull-relative', [lib('/srv/lib/libhull.so.1')], { WorkingDir: '/srv' }),
  ),
  fine(
    'loader-relative',
    'the loader by a relative path',
    amd64('amd64/loader-relative', [link('/srv/lib/ld.so', '/lib64/ld-linux-x86-64.so.2')], {
      WorkingDir: '/srv',
    }),
  ),
  fine(
    'rpath-lib-token',
    '$LIB in a run path, as Debian’s loader expands it',
    amd64('amd64/hull-lib-token', [lib('/opt/hull/lib/x86_64-linux-gnu/libhull.so.1')]),
  ),
  fine(
    'cache-is-link',
    'the loader’s cache is a link, as Nix has it',
    amd64('amd64/hull', [
      lib('/opt/hull/lib/libhull.so.1'),
      lib('/nix/cache', 'amd64/ld.so.cache'),
      link('/etc/ld.so.cache', '/nix/cache'),
    ]),
  ),
  fine(
    'cache-is-hardlink',
    'and a hard link',
    amd64('amd64/hull', [
      lib('/opt/hull/lib/libhull.so.1'),
      lib('/nix/cache', 'amd64/ld.so.cache'),
      { kind: 'hardlink', path: '/etc/ld.so.cache', to: '/nix/cache', mode: 0o644 },
    ]),
  ),
  fine(
    'library-path-empty-part',
    'an empty part of LD_LIBRARY_PATH is the working directory',
    amd64('amd64/hull', [lib('/srv/libhull.so.1')], { WorkingDir: '/srv', Env: ['LD_LIBRARY_PATH=/none:'] }),
  ),
];

const PERMISSIONS: readonly Row[] = [
  dead(
    'library-user-may-not-read',
    'a library of mode 0600, and USER 1000',
    amd64('amd64/hull', [lib(HULL_AT, 'amd64/libhull.so.1', 0o600)], AS_1000),
    ['libraries', '/app', 'libhull.so.1'],
  ),
  dead(
    'library-directory-closed',
    'its directory is root’s alone',
    amd64('amd64/hull-rpath', [dir('/opt/hull', 0o700), lib('/opt/hull/lib/libhull.so.1')], AS_1000),
    ['libraries', '/app', 'libhull.so.1'],
  ),
  dead(
    'setuid-with-library-path',
    'a setuid program does not look into LD_LIBRARY_PATH',
    [
      image(
        'linux/amd64',
        [items(glibc('amd64')), items(bin('/app', 'amd64/hull', 0o4755), lib('/srv/lib/libhull.so.1'))],
        { ...AS_1000, Env: ['LD_LIBRARY_PATH=/srv/lib'] },
      ),
    ],
    ['libraries', '/app', 'libhull.so.1'],
  ),
  dead(
    'setuid-with-origin',
    'nor where $ORIGIN leads',
    [
      image(
        'linux/amd64',
        [
          items(glibc('amd64')),
          items(bin('/srv/bin/app', 'amd64/hull-origin', 0o4755), lib('/srv/lib/libhull.so.1')),
        ],
        { ...AS_1000, Entrypoint: ['/srv/bin/app'] },
      ),
    ],
    ['libraries', '/srv/bin/app', 'libhull.so.1'],
  ),
  dead(
    'capability-beyond',
    'a file capability that containers do not have',
    amd64(STATIC, [withCapability('/srv/app', STATIC, 'sys_admin')], { Entrypoint: ['/srv/app'] }),
    ['entrypoint', '/srv/app', 'sys_admin'],
  ),
  dead(
    'capability-with-library-path',
    'a program with a capability does not look into LD_LIBRARY_PATH',
    amd64(
      STATIC,
      [withCapability('/srv/app', 'amd64/hull', 'net_bind_service'), lib('/srv/lib/libhull.so.1')],
      { ...AS_1000, Entrypoint: ['/srv/app'], Env: ['LD_LIBRARY_PATH=/srv/lib'] },
    ),
    ['libraries', '/srv/app', 'libhull.so.1'],
  ),
  fine(
    'capability-within',
    'a file capability that containers have',
    amd64(STATIC, [withCapability('/srv/app', STATIC, 'net_bind_service')], {
      ...AS_1000,
      Entrypoint: ['/srv/app'],
    }),
  ),
  fine('setuid-as-root', 'root is who the program belongs to: nothing is set', [
    image(
      'linux/amd64',
      [items(glibc('amd64')), items(bin('/app', 'amd64/hull', 0o4755), lib('/srv/lib/libhull.so.1'))],
      { Env: ['LD_LIBRARY_PATH=/srv/lib'] },
    ),
  ]),
  fine('user-group-may-read', 'a group that USER names', [
    image(
      'linux/amd64',
      [items(glibc('amd64')), items({ ...bin('/app', 'amd64/hello', 0o750), uid: 1000 })],
      { User: '2000:1000' },
    ),
  ]),
];

const PROGRAMS: readonly Row[] = [
  dead('program-is-library', 'the shared library instead of the program', amd64('amd64/libhull.so.1', []), [
    'entrypoint',
    '/app',
    '',
  ]),
  dead('program-is-debug-file', 'what was split off for a debugger', amd64('amd64/debug-file', []), [
    'entrypoint',
    '/app',
    '',
  ]),
  dead(
    'program-of-freebsd',
    'made for FreeBSD',
    [image('linux/amd64', [items(bin('/app', 'amd64/freebsd'))])],
    ['binary-arch', '/app', 'FreeBSD'],
  ),
  fine(
    'program-of-pages-4k',
    'arm64 segments laid out for pages of 4 KiB',
    [image('linux/arm64', [items(bin('/app', 'arm64/pages-of-4k'))])],
    { warns: [['binary-variant', 'linux/arm64', '/app', '']] },
  ),
  fine(
    'extension-foreign',
    'an extension module of another machine',
    onDebian([
      bin('/app', STATIC),
      bin('/usr/lib/python3/dist-packages/_x.cpython-311-x86_64-linux-gnu.so', 'arm64/libhull.so.1', 0o644),
    ]),
    {
      warns: [
        [
          'binary-arch',
          'linux/amd64',
          '/usr/lib/python3/dist-packages/_x.cpython-311-x86_64-linux-gnu.so',
          '',
        ],
      ],
    },
  ),
  fine(
    'loader-as-program',
    'libc itself, which says its version',
    onDebian([host('/srv/hull ok', '/lib/x86_64-linux-gnu/libc.so.6', 0o755)], { Cmd: ['ls', '/srv'] }),
  ),
];

const ALL = [...SYMBOLS, ...PRELOADS, ...FOUND, ...PERMISSIONS, ...PROGRAMS];
export const DEAD_LOADED_CASES = ALL.filter(({ fails }) => fails.length > 0);
export const ALIVE_LOADED_CASES = ALL.filter(({ fails }) => fails.length === 0);
