/** Healthy: libraries that are found, and code for other machines that is at home. */
import { bare, bin, cut, fine, host, image, items, libraries, link, musl, onGlibc, text } from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const LIB = libraries('amd64');
const amd64 = (program: string, more: readonly Item[] = [], config: Config = {}): readonly Image[] => [
  onGlibc('linux/amd64', 'amd64', program, more, config),
];
const hull = (path: string): Item => bin(path, 'amd64/libhull.so.1', 0o644);
const STATIC = 'amd64/static';

const LIBRARIES: readonly Row[] = [
  fine('static-pie', 'position independent and static', [bare('linux/amd64', 'amd64/static-pie')]),
  fine('go-programs', 'Go’s own linker', [bare('linux/amd64', 'amd64/go'), bare('linux/arm64', 'arm64/go')]),
  fine('musl-static', 'musl, linked statically, in FROM scratch', [bare('linux/amd64', 'amd64/musl-static')]),
  fine('musl-dynamic', 'musl with its loader', [
    image('linux/amd64', [items(musl()), items(bin('/app', 'amd64/musl'))]),
  ]),
  fine('musl-path', 'musl’s list of directories', [
    image('linux/amd64', [
      items(musl(), text('/etc/ld-musl-x86_64.path', '/opt/a\n/opt/b:/opt/c\n')),
      items(bin('/app', 'amd64/musl-hull'), bin('/opt/c/libhull.so.1', 'amd64/musl-libhull', 0o644)),
    ]),
  ]),
  fine(
    'rpath-is-inherited',
    'RPATH, other than RUNPATH, counts for libraries of libraries',
    amd64('amd64/outer-rpath', [
      bin('/opt/hull/lib/libouter.so.1', 'amd64/libouter.so.1', 0o644),
      hull('/opt/hull/lib/libhull.so.1'),
    ]),
  ),
  fine('origin', '$ORIGIN/../lib', [
    onGlibc(
      'linux/amd64',
      'amd64',
      STATIC,
      [bin('/opt/x/bin/hull', 'amd64/hull-origin'), hull('/opt/x/lib/libhull.so.1')],
      { Entrypoint: ['/opt/x/bin/hull'] },
    ),
    onGlibc(
      'linux/arm64',
      'arm64',
      'arm64/static',
      [
        bin('/opt/x/bin/hull', 'arm64/hull-origin'),
        bin('/opt/x/lib/libhull.so.1', 'arm64/libhull.so.1', 0o644),
      ],
      { Entrypoint: ['/opt/x/bin/hull'] },
    ),
  ]),
  fine(
    'origin-behind-link',
    '$ORIGIN is where the program really is',
    amd64(
      STATIC,
      [
        bin('/opt/x/bin/hull', 'amd64/hull-origin'),
        hull('/opt/x/lib/libhull.so.1'),
        link('/usr/bin/hull', '/opt/x/bin/hull'),
      ],
      { Entrypoint: ['hull'] },
    ),
  ),
  fine(
    'library-path',
    'LD_LIBRARY_PATH of the image',
    amd64('amd64/hull', [hull('/opt/hull/lib/libhull.so.1')], {
      Env: ['LD_LIBRARY_PATH=/nowhere:/opt/hull/lib'],
    }),
  ),
  fine(
    'ld-cache',
    'ldconfig was run',
    amd64('amd64/hull', [
      hull('/opt/hull/lib/libhull.so.1'),
      bin('/etc/ld.so.cache', 'amd64/ld.so.cache', 0o644),
    ]),
  ),
  fine(
    'foreign-library-passed-over',
    'a library of another machine comes first, and the loader goes on',
    amd64(
      'amd64/hull',
      [bin('/opt/arm/libhull.so.1', 'arm64/libhull.so.1', 0o644), hull(`${LIB}/libhull.so.1`)],
      { Env: ['LD_LIBRARY_PATH=/opt/arm'] },
    ),
    {
      warns: [
        [
          'binary-arch',
          'linux/amd64',
          '/opt/arm/libhull.so.1',
          'nothing that the image starts by itself uses it',
        ],
      ],
    },
  ),
  fine('relative-relocations', 'GLIBC_ABI_DT_RELR, which Debian 12 has', amd64('amd64/relr')),
  fine(
    'unversioned-library',
    'a library that defines no versions satisfies a program that was linked with them',
    amd64('amd64/needs-hull-2', [bin(`${LIB}/libhull.so.1`, 'amd64/libhull-calls', 0o644)]),
  ),
  fine(
    'usr-merge',
    'a library below /usr/lib, reached as /lib',
    amd64('amd64/hull', [hull('/lib/x86_64-linux-gnu/libhull.so.1')]),
  ),
];

const FOREIGN: readonly Row[] = [
  fine(
    'cross-sysroot',
    'gcc-aarch64-linux-gnu with its sysroot in an amd64 image',
    amd64('amd64/hello', [
      ...['ld-linux-aarch64.so.1', 'libc.so.6', 'libgcc_s.so.1', 'crt1.o'].map((name) =>
        host(`/usr/aarch64-linux-gnu/lib/${name}`, `/usr/aarch64-linux-gnu/lib/${name}`),
      ),
    ]),
  ),
  fine(
    'libc6-i386',
    '32-bit libraries beside the others',
    amd64('amd64/hello', [
      link('/usr/lib/ld-linux.so.2', '../lib32/ld-linux.so.2'),
      host('/usr/lib32/ld-linux.so.2', '/usr/i686-linux-gnu/lib/ld-linux.so.2', 0o755),
      host('/usr/lib32/libc.so.6', '/usr/i686-linux-gnu/lib/libc.so.6', 0o755),
    ]),
  ),
  fine(
    'foreign-multiarch',
    'libraries of another architecture in its own directory',
    amd64('amd64/hello', [
      host(`${libraries('arm64')}/libc.so.6`, '/usr/aarch64-linux-gnu/lib/libc.so.6', 0o755),
      host(`${libraries('armhf')}/libc.so.6`, '/usr/arm-linux-gnueabihf/lib/libc.so.6', 0o755),
    ]),
  ),
  fine(
    'qemu-user-static',
    'an emulator for another machine is a program of this one',
    amd64('amd64/hello', [host('/usr/bin/qemu-s390x-static', '/usr/bin/qemu-s390x-static', 0o755)]),
  ),
  fine(
    'bpf-object',
    'code for the kernel’s own machine',
    amd64('amd64/hello', [
      bin('/usr/share/app/filter.o', 'bpf/filter.o', 0o644),
      bin('/usr/lib/bpf/filter.o', 'bpf/filter.o', 0o755),
    ]),
  ),
  fine(
    'firmware',
    'code for a device',
    amd64('amd64/hello', [bin('/usr/lib/firmware/dsp.elf', 'armel/v6', 0o644)]),
  ),
  fine(
    'test-data',
    'broken and foreign programs that are only data',
    amd64('amd64/hello', [
      bin('/srv/tests/arm64.bin', 'arm64/static'),
      cut('/srv/tests/cut.bin', 'arm64/static', 1000),
    ]),
  ),
  fine(
    'allowed',
    'a foreign helper that is meant to be there',
    [bare('linux/arm64', 'arm64/static', [bin('/usr/local/bin/agent-amd64', 'amd64/static')])],
    {
      ask: { allow: ['/usr/local/bin/agent-*'] },
    },
  ),
  fine(
    'i386-helper',
    'one 32-bit helper in an amd64 image is nobody’s mistake',
    amd64('amd64/hello', [bin('/usr/local/bin/helper32', '386/static')]),
  ),
  fine(
    'agents-for-all',
    'programs of all machines, named so, that are handed out and never run here',
    amd64('amd64/hello', [
      bin('/srv/agents/linux-arm64/agent', 'arm64/static'),
      bin('/srv/agents/linux-s390x/agent', 's390x/static'),
    ]),
  ),
];

export const HEALTHY_LIBRARY_CASES: readonly Row[] = [...LIBRARIES, ...FOREIGN];
