/** Broken: what the loader would not find, or not accept. */
import {
  bare,
  bin,
  cut,
  debian,
  dir,
  glibc,
  gone,
  image,
  items,
  libgcc,
  libraries,
  link,
  musl,
  onGlibc,
  opaque,
  text,
} from './parts.ts';
import type { Image, Item, Row } from './types.ts';

const LIB = libraries('amd64');
const amd64 = (artifact: string, ...more: readonly Item[]): readonly Image[] => [
  onGlibc('linux/amd64', 'amd64', artifact, more),
];
const hull = (path: string): Item => bin(path, 'amd64/libhull.so.1', 0o644);

const INTERPRETER: readonly Row[] = [
  {
    name: 'dynamic-from-scratch',
    shows: 'a dynamically linked program in FROM scratch: “no such file or directory”',
    made: [bare('linux/amd64', 'amd64/hello')],
    fails: [['interpreter', 'linux/amd64', '/app', 'asks for the loader /lib64/ld-linux-x86-64.so.2']],
    runs: false,
  },
  {
    name: 'dynamic-from-scratch-arm64',
    shows: 'the same, of arm64 only',
    made: [bare('linux/amd64', 'amd64/static'), bare('linux/arm64', 'arm64/hello')],
    fails: [['interpreter', 'linux/arm64', '/app', '/lib/ld-linux-aarch64.so.1']],
    runs: { 'linux/amd64': true, 'linux/arm64': false },
  },
  {
    name: 'musl-on-glibc',
    shows: 'built for Alpine, shipped on Debian',
    made: [image('linux/amd64', [debian('linux/amd64'), items(bin('/app', 'amd64/musl'))])],
    fails: [['interpreter', 'linux/amd64', '/app', '/lib/ld-musl-x86_64.so.1']],
    runs: false,
  },
  {
    name: 'glibc-on-musl',
    shows: 'built on Debian, shipped on Alpine',
    made: [image('linux/amd64', [items(musl()), items(bin('/app', 'amd64/hello'))])],
    fails: [['interpreter', 'linux/amd64', '/app', '/lib64/ld-linux-x86-64.so.2']],
    runs: false,
  },
  {
    name: 'lib64-link-replaced',
    shows: 'COPY to /lib64 puts a directory where the base image has a link, and the loader is gone',
    made: amd64('amd64/hello', dir('/lib64'), text('/lib64/readme', 'x')),
    fails: [['interpreter', 'linux/amd64', '/app', 'which the image does not have']],
    runs: false,
  },
  {
    name: 'loader-not-executable',
    shows: 'the loader lost its execute permission on the way',
    made: amd64('amd64/hello', bin(`${LIB}/ld-linux-x86-64.so.2`, 'amd64/static', 0o644)),
    fails: [['interpreter', 'linux/amd64', '/app', 'not executable']],
    runs: false,
  },
  {
    name: 'loader-is-text',
    shows: 'a pointer of Git LFS instead of the loader',
    made: amd64(
      'amd64/hello',
      text(`${LIB}/ld-linux-x86-64.so.2`, 'version https://git-lfs.github.com/spec/v1\n', 0o755),
    ),
    fails: [['interpreter', 'linux/amd64', '/app', 'which cannot be one']],
    runs: false,
  },
  {
    name: 'loader-deleted',
    shows: 'a later layer deletes the C library’s directory (a whiteout)',
    made: amd64('amd64/hello', gone(LIB)),
    fails: [['interpreter', 'linux/amd64', '/app', 'which the image does not have']],
    runs: false,
  },
  {
    name: 'loader-hidden',
    shows: 'a later layer replaces a whole directory (opaque)',
    made: amd64('amd64/hello', dir('/usr/lib'), opaque('/usr/lib')),
    fails: [['interpreter', 'linux/amd64', '/app', 'which the image does not have']],
    runs: false,
  },
  {
    name: 'nix-loader',
    shows: 'linked by Nix, whose store is not in the image',
    made: amd64('amd64/nix'),
    fails: [['interpreter', 'linux/amd64', '/app', '/nix/store/']],
    runs: false,
  },
];

const LIBRARIES: readonly Row[] = [
  {
    name: 'library-missing',
    shows: 'libssl and the like: not installed in the last stage',
    made: [image('linux/amd64', [debian('linux/amd64'), items(bin('/app', 'amd64/hull'))])],
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-missing-arm64',
    shows: 'present in one platform, forgotten in the other',
    made: [
      onGlibc('linux/amd64', 'amd64', 'amd64/hull', [hull(`${LIB}/libhull.so.1`)]),
      onGlibc('linux/arm64', 'arm64', 'arm64/hull'),
    ],
    fails: [['libraries', 'linux/arm64', '/app', 'needs libhull.so.1']],
    runs: { 'linux/amd64': true, 'linux/arm64': false },
  },
  {
    name: 'ld-so-conf-without-ldconfig',
    shows: 'glibc’s loader never reads ld.so.conf',
    made: amd64('amd64/hull', hull('/opt/hull/lib/libhull.so.1'), text('/etc/ld.so.conf', '/opt/hull/lib\n')),
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'usr-local-lib-without-ldconfig',
    shows: 'COPY to /usr/local/lib of Debian, without RUN ldconfig',
    made: [
      image('linux/amd64', [
        debian('linux/amd64'),
        items(bin('/app', 'amd64/hull'), hull('/usr/local/lib/libhull.so.1')),
      ]),
    ],
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'stale-ld-cache',
    shows: 'the cache names a library that a later layer removed',
    made: amd64('amd64/hull', bin('/etc/ld.so.cache', 'amd64/ld.so.cache', 0o644)),
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'runpath-is-not-inherited',
    shows: 'RUNPATH of the program is not used for libraries of its libraries',
    made: amd64(
      'amd64/outer-runpath',
      bin('/opt/hull/lib/libouter.so.1', 'amd64/libouter.so.1', 0o644),
      hull('/opt/hull/lib/libhull.so.1'),
    ),
    fails: [['libraries', 'linux/amd64', '/opt/hull/lib/libouter.so.1', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'origin-moved',
    shows: '$ORIGIN/../lib, and the program was copied without its directory',
    made: amd64('amd64/hull-origin', hull('/opt/hull/lib/libhull.so.1')),
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-link-dangles',
    shows: 'COPY of libhull.so.1, a link, without what it points at',
    made: amd64('amd64/hull', link(`${LIB}/libhull.so.1`, 'libhull.so.1.2.3')),
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-path-wrong',
    shows: 'LD_LIBRARY_PATH names a directory that is not the library’s',
    made: [
      onGlibc('linux/amd64', 'amd64', 'amd64/hull', [hull('/opt/hull/lib/libhull.so.1')], {
        Env: ['LD_LIBRARY_PATH=/opt/hull'],
      }),
    ],
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-cut-off',
    shows: 'half of a library',
    made: amd64('amd64/hull', cut(`${LIB}/libhull.so.1`, 'amd64/libhull.so.1', 5000)),
    fails: [['libraries', 'linux/amd64', '/app', 'cut off']],
    runs: false,
  },
  {
    name: 'library-empty',
    shows: 'an empty file in a library’s place: “file too short”',
    made: amd64('amd64/hull', text(`${LIB}/libhull.so.1`, '')),
    fails: [['libraries', 'linux/amd64', '/app', 'libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-is-linker-script',
    shows: 'the development file instead of the library: “invalid ELF header”',
    made: amd64('amd64/hull', text(`${LIB}/libhull.so.1`, 'GROUP ( /usr/lib/libhull.so.1.0 )\n')),
    fails: [['libraries', 'linux/amd64', '/app', 'libhull.so.1']],
    runs: false,
  },
  {
    name: 'library-deleted',
    shows: 'a later layer deletes the library',
    made: [
      image('linux/amd64', [
        items(glibc('amd64')),
        items(bin('/app', 'amd64/hull'), hull(`${LIB}/libhull.so.1`)),
        items(gone(`${LIB}/libhull.so.1`)),
      ]),
    ],
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
  {
    name: 'musl-path-wrong',
    shows: 'musl’s list of directories replaces its default: /lib is not in it any more',
    made: [
      image('linux/amd64', [
        items(musl(), text('/etc/ld-musl-x86_64.path', '/opt/other\n')),
        items(bin('/app', 'amd64/musl-hull'), bin('/lib/libhull.so.1', 'amd64/musl-libhull', 0o644)),
      ]),
    ],
    fails: [['libraries', 'linux/amd64', '/app', 'needs libhull.so.1']],
    runs: false,
  },
];

const VERSIONS: readonly Row[] = [
  {
    name: 'glibc-too-new',
    shows: 'llmfit #659: linked on a newer distribution: version `GLIBC_2.38’ not found',
    made: [image('linux/amd64', [debian('linux/amd64'), items(bin('/app', 'amd64/needs-glibc'))])],
    fails: [['libc-version', 'linux/amd64', '/app', 'needs GLIBC_2.38']],
    runs: false,
  },
  {
    name: 'glibc-too-new-arm64',
    shows: 'the same of arm64 only',
    made: [
      onGlibc('linux/amd64', 'amd64', 'amd64/hello'),
      onGlibc('linux/arm64', 'arm64', 'arm64/needs-glibc'),
    ],
    fails: [['libc-version', 'linux/arm64', '/app', 'needs GLIBC_2.38']],
    runs: { 'linux/amd64': true, 'linux/arm64': false },
  },
  {
    name: 'glibc-too-new-for-library',
    shows: 'the program is fine, a library that was copied with it is not',
    made: amd64('amd64/hull', bin(`${LIB}/libhull.so.1`, 'amd64/libhull-newer', 0o644)),
    fails: [['libc-version', 'linux/amd64', '/lib/x86_64-linux-gnu/libhull.so.1', 'needs GLIBC_2.38']],
    runs: false,
  },
  {
    name: 'glibc-too-new-for-helper',
    shows: 'a helper on PATH needs a newer C library; the entrypoint starts',
    made: amd64('amd64/hello', bin('/usr/bin/helper', 'amd64/needs-glibc')),
    fails: [['libc-version', 'linux/amd64', '/usr/bin/helper', 'needs GLIBC_2.38']],
    runs: true,
  },
  {
    name: 'libgcc-too-old',
    shows: 'compiled with a newer GCC',
    made: amd64('amd64/needs-gcc', libgcc('amd64')),
    fails: [['libc-version', 'linux/amd64', '/app', 'needs GCC_14.0.0']],
    runs: false,
  },
  {
    name: 'libstdcxx-missing',
    shows: 'C++ code in the crate, and no libstdc++ in the image',
    made: amd64('amd64/needs-glibcxx'),
    fails: [['libraries', 'linux/amd64', '/app', 'needs libstdc++.so.6']],
    runs: false,
  },
  {
    name: 'own-library-too-old',
    shows: 'a library of one’s own, of an older release',
    made: amd64('amd64/needs-hull-2', bin(`${LIB}/libhull.so.1`, 'amd64/libhull-1', 0o644)),
    fails: [['libc-version', 'linux/amd64', '/app', 'needs HULL_2']],
    runs: false,
  },
  {
    name: 'library-without-version-table',
    shows: 'linked with a library that has versions, shipped with one that has none: the loader ends itself',
    made: amd64('amd64/needs-hull-2', bin(`${LIB}/libhull.so.1`, 'amd64/libhull-plain', 0o644)),
    fails: [['libc-version', 'linux/amd64', '/app', 'needs HULL_2']],
    runs: false,
  },
];

export const LOADER_CASES: readonly Row[] = [...INTERPRETER, ...LIBRARIES, ...VERSIONS];
