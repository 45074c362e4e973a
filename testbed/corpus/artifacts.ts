/** Programs and libraries of the corpus: one row each, compiled by the cross compilers of Debian. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installOnHost } from '../apt.ts';
import { run } from '../exec.ts';
import { fillOnce, keyOf } from '../files.ts';
import { findGo } from '../go.ts';
import { step } from '../log.ts';
import { root } from '../paths.ts';

const SOURCES = join(import.meta.dirname, 'sources');

/** Our name of an architecture → Debian's name of it and the GNU tuple. */
export const TUPLES: Readonly<Record<string, { readonly package: string; readonly tuple: string }>> = {
  amd64: { package: 'amd64', tuple: 'x86_64-linux-gnu' },
  '386': { package: 'i686-linux-gnu', tuple: 'i686-linux-gnu' },
  arm64: { package: 'aarch64-linux-gnu', tuple: 'aarch64-linux-gnu' },
  armhf: { package: 'arm-linux-gnueabihf', tuple: 'arm-linux-gnueabihf' },
  armel: { package: 'arm-linux-gnueabi', tuple: 'arm-linux-gnueabi' },
  ppc64le: { package: 'powerpc64le-linux-gnu', tuple: 'powerpc64le-linux-gnu' },
  s390x: { package: 's390x-linux-gnu', tuple: 's390x-linux-gnu' },
  riscv64: { package: 'riscv64-linux-gnu', tuple: 'riscv64-linux-gnu' },
};

/** dpkg's name of the architecture, where it is not ours. */
const DEBIAN: Readonly<Record<string, string>> = { '386': 'i386', ppc64le: 'ppc64el' };

/** What has to be installed; all of it is Debian's. A cross compiler only recommends its C library. */
const HOST_PACKAGES = [
  'gcc',
  'libc6-dev',
  'gcc-bpf',
  'musl-tools',
  'patchelf',
  'bzip2',
  'qemu-user-static',
  'tini',
  'dumb-init',
  'gosu',
  'busybox-static',
  ...Object.entries(TUPLES).flatMap(([arch, { tuple }]) =>
    arch === 'amd64' ? [] : [`gcc-${tuple.replaceAll('_', '-')}`, `libc6-dev-${DEBIAN[arch] ?? arch}-cross`],
  ),
];

interface Artifact {
  readonly name: string;
  /** Others that have to be there before. */
  readonly after: readonly string[];
  /** `$out`, `$src` and `$dir` (of the artifacts) are replaced. */
  readonly argv: readonly string[];
}

const gcc = (arch: string): string => `${TUPLES[arch]?.tuple}-gcc`;
const c = (arch: string, name: string, source: string, ...flags: string[]): Artifact => ({
  name: `${arch}/${name}`,
  after: flags.filter((flag) => flag.startsWith('$dir/')).map((flag) => flag.slice('$dir/'.length)),
  argv: [gcc(arch), '-O1', '-s', '-Wl,--build-id=none', '-o', '$out', `$src/${source}`, ...flags],
});
const shared = (arch: string, name: string, source: string, soname: string, ...flags: string[]): Artifact =>
  c(arch, name, source, '-shared', '-fpic', `-Wl,-soname,${soname}`, ...flags);
/** A library that is like the real one but for one symbol of a version that it does not have yet. */
const newer = (arch: string, name: string, soname: string, version: string): Artifact =>
  shared(
    arch,
    `newer-${name}`,
    'libfuture.c',
    soname,
    '-nostdlib',
    `-Wl,--version-script=$src/${version}.map`,
  );
const renamed = (arch: string, name: string, from: string): Artifact => ({
  name: `${arch}/${name}`,
  after: [`${arch}/${from}`],
  argv: [
    'patchelf',
    '--replace-needed',
    'libc.so.9',
    'libc.so.6',
    '--output',
    '$out',
    `$dir/${arch}/${from}`,
  ],
});

const everywhere = Object.keys(TUPLES).flatMap((arch) => [
  c(arch, 'hello', 'hello.c'),
  c(arch, 'static', 'hello.c', '-static'),
]);

const withLibraries = ['amd64', 'arm64', 'armhf', 'armel'].flatMap((arch) => [
  shared(arch, 'libhull.so.1', 'libhull.c', 'libhull.so.1'),
  c(arch, 'hull', 'hull.c', `$dir/${arch}/libhull.so.1`),
]);

const ORIGIN = '$ORIGIN/../lib';
const search = [
  c(
    'amd64',
    'hull-rpath',
    'hull.c',
    '$dir/amd64/libhull.so.1',
    '-Wl,--disable-new-dtags,-rpath,/opt/hull/lib',
  ),
  c('amd64', 'hull-origin', 'hull.c', '$dir/amd64/libhull.so.1', `-Wl,--enable-new-dtags,-rpath,${ORIGIN}`),
  c('arm64', 'hull-origin', 'hull.c', '$dir/arm64/libhull.so.1', `-Wl,--enable-new-dtags,-rpath,${ORIGIN}`),
  shared('amd64', 'libouter.so.1', 'libouter.c', 'libouter.so.1', '$dir/amd64/libhull.so.1'),
  ...['runpath:--enable-new-dtags', 'rpath:--disable-new-dtags'].map((kind) => {
    const [name, flag] = kind.split(':');
    return c(
      'amd64',
      `outer-${name}`,
      'outer.c',
      '$dir/amd64/libouter.so.1',
      '$dir/amd64/libhull.so.1',
      '-Wl,--as-needed',
      `-Wl,${flag},-rpath,/opt/hull/lib`,
    );
  }),
];

const versions = [
  // ld takes two libraries of one soname for the same, so the newer C library gets its name afterwards.
  newer('amd64', 'libc.so.9', 'libc.so.9', 'glibc-2.38'),
  newer('arm64', 'libc.so.9', 'libc.so.9', 'glibc-2.38'),
  newer('amd64', 'libgcc_s.so.1', 'libgcc_s.so.1', 'gcc-14'),
  newer('amd64', 'libstdc++.so.6', 'libstdc++.so.6', 'glibcxx-3.4.32'),
  newer('amd64', 'libhull.so.1', 'libhull.so.1', 'hull-2'),
  shared('amd64', 'libhull-1', 'libfuture.c', 'libhull.so.1', '-Wl,--version-script=$src/hull-1.map'),
  shared('amd64', 'libhull-plain', 'libfuture.c', 'libhull.so.1'),
  shared('amd64', 'libhull-calls', 'libcalls.c', 'libhull.so.1', '-lc'),
  c('amd64', 'needs-libc.so.9', 'future.c', '$dir/amd64/newer-libc.so.9'),
  c('arm64', 'needs-libc.so.9', 'future.c', '$dir/arm64/newer-libc.so.9'),
  renamed('amd64', 'needs-glibc', 'needs-libc.so.9'),
  renamed('arm64', 'needs-glibc', 'needs-libc.so.9'),
  c('amd64', 'needs-gcc', 'future.c', '$dir/amd64/newer-libgcc_s.so.1'),
  c('amd64', 'needs-glibcxx', 'future.c', '$dir/amd64/newer-libstdc++.so.6'),
  c('amd64', 'needs-hull-2', 'future.c', '$dir/amd64/newer-libhull.so.1'),
  shared('amd64', 'libhull-libc.so.9', 'libnewer.c', 'libhull.so.1', '$dir/amd64/newer-libc.so.9'),
  renamed('amd64', 'libhull-newer', 'libhull-libc.so.9'),
  c('amd64', 'relr', 'hello.c', '-Wl,-z,pack-relative-relocs'),
];

/** What is resolved symbol by symbol, not library by library. */
const symbols = [
  c('amd64', 'hull-now', 'hull.c', '$dir/amd64/libhull.so.1', '-Wl,-z,now'),
  c('amd64', 'hull-weak', 'weak.c', '$dir/amd64/libhull.so.1', '-Wl,--no-as-needed'),
  shared('amd64', 'libhull-data', 'libdata.c', 'libhull.so.1'),
  c('amd64', 'hull-data', 'data.c', '$dir/amd64/libhull-data'),
  newer('amd64', 'libc-private.so.9', 'libc.so.9', 'glibc-private'),
  c('amd64', 'needs-private.so.9', 'future.c', '$dir/amd64/newer-libc-private.so.9'),
  renamed('amd64', 'needs-private', 'needs-private.so.9'),
];

const SYM = '$dir/amd64/libsym.so.1';
const sym = (name: string, ...flags: string[]): Artifact =>
  shared('amd64', name, 'libsym.c', 'libsym.so.1', ...flags);
const muslSym = (name: string, source: string, ...flags: string[]): Artifact => ({
  name: `amd64/${name}`,
  after: flags.filter((flag) => flag.startsWith('$dir/')).map((flag) => flag.slice('$dir/'.length)),
  argv: ['musl-gcc', '-O1', '-s', '-o', '$out', `$src/${source}`, ...flags],
});
const muslLibrary = ['-shared', '-fpic', '-nostdlib', '-Wl,-soname,libsym.so.1'];
/** One library in several builds, and programs that want one or the other of its symbols, in each way there is. */
const boundSymbols = [
  sym('libsym.so.1'),
  sym('libsym-less', '-DWITHOUT_SECOND'),
  sym('libsym-less-sysv', '-DWITHOUT_SECOND', '-Wl,--hash-style=sysv'),
  sym('libsym-sysv', '-Wl,--hash-style=sysv'),
  sym('libsym-bare', '-DWITHOUT_DATA'),
  sym('libsym-asks', '-DASKS', '-Wl,-z,now'),
  sym('libsym-may-ask', '-DASKS', '-Wl,-z,lazy'),
  sym('libsym-versions', '-Wl,--version-script=$src/sym-second-in-2.map'),
  sym('libsym-old-version', '-Wl,--version-script=$src/sym-second-in-1.map'),
  c('amd64', 'sym-now', 'sym.c', SYM, '-DCALLS', '-Wl,-z,now'),
  c('amd64', 'sym-fixed', 'sym.c', SYM, '-DCALLS', '-Wl,-z,now', '-no-pie'),
  c('amd64', 'sym-address', 'sym.c', SYM, '-DADDRESS', '-Wl,-z,lazy'),
  c('amd64', 'sym-thread', 'sym.c', SYM, '-DTHREAD', '-Wl,-z,lazy'),
  c('amd64', 'sym-indirect', 'sym.c', SYM, '-DINDIRECT', '-Wl,-z,now'),
  c('amd64', 'sym-copy', 'sym.c', SYM, '-DDATA', '-Wl,-z,lazy', '-no-pie'),
  c('amd64', 'sym-weak', 'sym.c', SYM, '-DWEAK', '-Wl,-z,now'),
  c('amd64', 'sym-answers', 'sym.c', SYM, '-DANSWERS', '-Wl,--export-dynamic'),
  c('amd64', 'sym-silent', 'sym.c', SYM),
  c('amd64', 'sym-version', 'sym.c', '$dir/amd64/libsym-versions', '-DCALLS', '-Wl,-z,now'),
  muslSym('musl-libsym', 'libsym.c', ...muslLibrary),
  muslSym('musl-libsym-less', 'libsym.c', '-DWITHOUT_SECOND', ...muslLibrary),
  muslSym('musl-sym', 'sym.c', '$dir/amd64/musl-libsym', '-DMAYBE', '-Wl,-z,lazy'),
  muslSym('musl-sym-weak', 'sym.c', '$dir/amd64/musl-libsym', '-DWEAK'),
];

const patched = (name: string, from: string, ...flags: string[]): Artifact => ({
  name: `amd64/${name}`,
  after: [`amd64/${from}`, ...flags.filter((flag) => flag.startsWith('amd64/'))],
  argv: ['patchelf', ...flags, '--output', '$out', `$dir/amd64/${from}`],
});
/** Unusual ways in which a program says where its loader or its library is. */
const places = [
  patched('hull-absolute', 'hull', '--replace-needed', 'libhull.so.1', '/opt/hull/lib/libhull.so.1'),
  patched('hull-relative', 'hull', '--replace-needed', 'libhull.so.1', 'lib/libhull.so.1'),
  patched('loader-relative', 'hello', '--set-interpreter', 'lib/ld.so'),
  c('amd64', 'hull-lib-token', 'hull.c', '$dir/amd64/libhull.so.1', '-Wl,-rpath,/opt/hull/$LIB'),
  c('amd64', 'hull-nodeflib', 'hull.c', '$dir/amd64/libhull.so.1', '-Wl,-z,nodefaultlib,-rpath,/usr/lib64'),
];

const processors = [
  c('arm64', 'pages-of-4k', 'hello.c', '-static', '-Wl,-z,max-page-size=4096'),
  c('armel', 'v6', 'hello.c', '-static', '-march=armv6'),
  c('armel', 'v7', 'hello.c', '-static', '-march=armv7-a'),
  c('amd64', 'v3', 'hello.c', '-Wl,-z,x86-64-v3'),
  shared('amd64', 'libhull-v3', 'libhull.c', 'libhull.so.1', '-Wl,-z,x86-64-v3'),
];

const others: readonly Artifact[] = [
  c('amd64', 'static-pie', 'hello.c', '-static-pie', '-fPIE'),
  c('amd64', 'object.o', 'hello.c', '-c'),
  { name: 'amd64/musl', after: [], argv: ['musl-gcc', '-O1', '-s', '-o', '$out', '$src/hello.c'] },
  {
    name: 'amd64/musl-static',
    after: [],
    argv: ['musl-gcc', '-O1', '-s', '-static', '-o', '$out', '$src/hello.c'],
  },
  {
    name: 'amd64/musl-libhull',
    after: [],
    argv: [
      'musl-gcc',
      '-O1',
      '-s',
      '-shared',
      '-fpic',
      '-nostdlib',
      '-Wl,-soname,libhull.so.1',
      '-o',
      '$out',
      '$src/libhull.c',
    ],
  },
  {
    name: 'amd64/musl-hull',
    after: ['amd64/musl-libhull'],
    argv: ['musl-gcc', '-O1', '-s', '-o', '$out', '$src/hull.c', '$dir/amd64/musl-libhull'],
  },
  {
    name: 'amd64/musl-libhull-plain',
    after: [],
    argv: [
      'musl-gcc',
      '-O1',
      '-s',
      '-shared',
      '-fpic',
      '-nostdlib',
      '-Wl,-soname,libhull.so.1',
      '-o',
      '$out',
      '$src/libfuture.c',
    ],
  },
  {
    name: 'amd64/hello.debug',
    after: [],
    argv: ['gcc', '-g', '-O1', '-o', '$out', '$src/hello.c'],
  },
  {
    name: 'amd64/debug-file',
    after: ['amd64/hello.debug'],
    argv: ['objcopy', '--only-keep-debug', '$dir/amd64/hello.debug', '$out'],
  },
  {
    name: 'amd64/nix',
    after: ['amd64/hello'],
    argv: [
      'patchelf',
      '--set-interpreter',
      '/nix/store/0000-glibc-2.38/lib/ld-linux-x86-64.so.2',
      '--output',
      '$out',
      '$dir/amd64/hello',
    ],
  },
  { name: 'bpf/filter.o', after: [], argv: ['bpf-gcc', '-O2', '-c', '-o', '$out', '$src/bpf.c'] },
];

const ARTIFACTS = [
  ...everywhere,
  ...withLibraries,
  ...search,
  ...versions,
  ...symbols,
  ...boundSymbols,
  ...places,
  ...processors,
  ...others,
];

/** Where all artifacts are; compiled at the first call. A file's name there is its name in the rows. */
export async function artifacts(): Promise<string> {
  const sources = await Promise.all(
    (await readdir(SOURCES))
      .sort()
      .map(async (name) => `${name}\n${await readFile(join(SOURCES, name), 'utf8')}`),
  );
  const directory = join(
    root,
    'corpus',
    `artifacts-${keyOf(JSON.stringify(ARTIFACTS), ...sources, 'caches-1')}`,
  );
  if (existsSync(directory)) return directory;
  await installOnHost(HOST_PACKAGES);
  await mkdir(join(root, 'corpus'), { recursive: true });
  await step('compiling the programs of the corpus', () =>
    fillOnce(directory, async (into) => {
      for (const arch of [...Object.keys(TUPLES), 'bpf']) await mkdir(join(into, arch));
      const done = new Map<string, Promise<void>>();
      const slots = Array.from({ length: availableParallelism() }, () => Promise.resolve());
      for (const [index, artifact] of ARTIFACTS.entries()) {
        const slot = index % slots.length;
        const before = [slots[slot], ...artifact.after.map((name) => done.get(name))];
        const made = Promise.all(before).then(() => compile(artifact, into));
        slots[slot] = made;
        done.set(artifact.name, made);
      }
      await Promise.all(done.values());
      await compileGo(into);
      await makeCache(into);
    }),
  );
  return directory;
}

async function compile({ name, argv }: Artifact, into: string): Promise<void> {
  await run(
    argv.map((word) => word.replace('$out', join(into, name)).replace('$src', SOURCES).replace('$dir', into)),
    { log: 'corpus' },
  );
}

const GO_PROGRAMS = [
  ['amd64', 'linux', 'go'],
  ['arm64', 'linux', 'go'],
  ['amd64', 'freebsd', 'freebsd'],
] as const;

async function compileGo(into: string): Promise<void> {
  const go = await findGo();
  for (const [arch, os, name] of GO_PROGRAMS)
    await run(
      [
        go,
        'build',
        '-trimpath',
        '-buildvcs=false',
        '-ldflags=-s -w',
        '-o',
        join(into, arch, name),
        'hello.go',
      ],
      {
        cwd: SOURCES,
        env: { GOARCH: arch, GOOS: os, CGO_ENABLED: '0', GOFLAGS: '-mod=mod', GOWORK: 'off' },
        log: 'corpus',
      },
    );
}

/** `/etc/ld.so.cache` of a root with libhull in /opt/hull/lib, written by the real ldconfig. */
async function makeCache(into: string): Promise<void> {
  const scratch = join(into, 'cache-root');
  await mkdir(join(scratch, 'etc'), { recursive: true });
  await mkdir(join(scratch, 'opt/hull/lib'), { recursive: true });
  await copyFile(join(into, 'amd64/libhull.so.1'), join(scratch, 'opt/hull/lib/libhull.so.1'));
  await writeFile(join(scratch, 'etc/ld.so.conf'), '/opt/hull/lib\n');
  await run(['ldconfig', '-r', scratch]);
  await copyFile(join(scratch, 'etc/ld.so.cache'), join(into, 'amd64/ld.so.cache'));
}
