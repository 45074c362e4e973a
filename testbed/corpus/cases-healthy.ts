/** Healthy: near misses that must pass every check. */
import {
  AMD64,
  artifact,
  bare,
  bin,
  debian,
  dir,
  fine,
  glibc,
  gone,
  hard,
  image,
  items,
  libraries,
  link,
  onGlibc,
  opaque,
  script,
  text,
} from './parts.ts';
import type { Config, Image, Item, Layer, Row } from './types.ts';

const LIB = libraries('amd64');
const amd64 = (program: string, more: readonly Item[] = [], config: Config = {}): readonly Image[] => [
  onGlibc('linux/amd64', 'amd64', program, more, config),
];
const hull = (path: string): Item => bin(path, 'amd64/libhull.so.1', 0o644);
const STATIC = 'amd64/static';
const packed = (as: 'gzip' | 'zstd' | 'none'): Layer => ({
  items: [bin('/app', STATIC), text('/etc/how', as)],
  as,
});

const PLATFORMS: readonly Row[] = [
  fine(
    'three-platforms',
    'what everybody wants',
    [
      onGlibc('linux/amd64', 'amd64', 'amd64/hello'),
      onGlibc('linux/arm64', 'arm64', 'arm64/hello'),
      onGlibc('linux/arm/v7', 'armhf', 'armhf/hello'),
    ],
    { ask: { platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] } },
  ),
  fine('three-platforms-debian', 'the same on real base images; Debian armhf on arm/v7 is its own baseline', [
    image('linux/amd64', [debian('linux/amd64'), items(bin('/app', 'amd64/hello'))]),
    image('linux/arm64', [debian('linux/arm64'), items(bin('/app', 'arm64/hello'))]),
    image('linux/arm/v7', [debian('linux/arm/v7'), items(bin('/app', 'armhf/hello'))]),
  ]),
  fine('platform-386', 'i386 code where it is asked for', [onGlibc('linux/386', '386', '386/hello')]),
  fine('platform-ppc64le', 'another machine', [onGlibc('linux/ppc64le', 'ppc64le', 'ppc64le/hello')]),
  fine('platform-s390x', 'the other byte order', [onGlibc('linux/s390x', 's390x', 's390x/hello')]),
  fine(
    'platform-riscv64',
    'no handler on the testbed',
    [onGlibc('linux/riscv64', 'riscv64', 'riscv64/hello')],
    {
      runs: 'not-runnable-here',
    },
  ),
  fine('armel-on-armv5', 'Debian armel is ARMv5', [onGlibc('linux/arm/v5', 'armel', 'armel/hello')]),
  fine('armel-on-armv6', 'and runs on ARMv6', [
    onGlibc('linux/arm/v6', 'armel', 'armel/hello'),
    onGlibc('linux/arm/v5', 'armel', 'armel/static'),
  ]),
  fine('armv6-on-armv7', 'older code on a newer processor', [bare('linux/arm/v7', 'armel/v6')]),
  fine(
    'armv6-on-armv5',
    'ARMv6 code that may be a part which runs only where the processor has it: a warning',
    [bare('linux/arm/v5', 'armel/v6')],
    {
      warns: [['binary-variant', 'linux/arm/v5', '/app', 'has ARMv6 code in it']],
    },
  ),
  fine('amd64-v3', 'x86-64-v3 code, offered as that', [onGlibc('linux/amd64/v3', 'amd64', 'amd64/v3')], {
    runs: 'not-runnable-here',
  }),
  fine(
    'hwcaps-directory',
    'a v3 library where only v3 processors look',
    amd64('amd64/hull', [
      hull(`${LIB}/libhull.so.1`),
      bin(`${LIB}/glibc-hwcaps/x86-64-v3/libhull.so.1`, 'amd64/libhull-v3', 0o644),
    ]),
  ),
];

const DOCUMENTS: readonly Row[] = [
  fine('single-manifest', 'no index at all, and none was asked for', [AMD64], { shape: { single: true } }),
  fine(
    'attestation-entry',
    'unknown/unknown with its annotations does not count',
    [AMD64, bare('linux/arm64', 'arm64/static')],
    {
      shape: { attestation: 'right' },
      ask: { platforms: ['linux/amd64', 'linux/arm64'] },
    },
  ),
  fine(
    'attestations-by-buildx',
    'provenance and SBOM entries as BuildKit writes them',
    {
      dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY app-$TARGETARCH /app\nENTRYPOINT ["/app"]\n',
      context: { 'app-amd64': artifact(STATIC), 'app-arm64': artifact('arm64/static') },
      platforms: ['linux/amd64', 'linux/arm64'],
      args: ['--provenance=mode=max'],
    },
    { ask: { platforms: ['linux/amd64', 'linux/arm64'] } },
  ),
  fine('nested-index', 'an index inside an index', [AMD64, bare('linux/arm64', 'arm64/static')], {
    shape: { nested: true },
    ask: { platforms: ['linux/amd64', 'linux/arm64'] },
  }),
  fine(
    'docker-schema-2',
    'Docker’s media types',
    [image('linux/amd64', [packed('gzip')]), bare('linux/arm64', 'arm64/static')],
    {
      shape: { docker: true },
      ask: { platforms: ['linux/amd64', 'linux/arm64'] },
    },
  ),
  fine('arm64-v8-in-index', 'arm64/v8 and arm64 are the same', [bare('linux/arm64', 'arm64/static')], {
    shape: { spelt: { architecture: 'arm64', variant: 'v8' } },
    ask: { platforms: ['linux/arm64'] },
  }),
  fine('zstd-layers', 'compressed with zstd', [image('linux/amd64', [packed('zstd')])]),
  fine('plain-layers', 'not compressed', [image('linux/amd64', [packed('none')])]),
  fine('zstd-by-buildx', 'zstd as BuildKit writes it', {
    dockerfile: 'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]\n',
    context: { app: artifact('amd64/go') },
    platforms: ['linux/amd64'],
    args: ['--provenance=false', 'compression=zstd', 'force-compression=true', 'oci-mediatypes=true'],
  }),
  fine('empty-layer', 'a layer without entries', [
    image('linux/amd64', [items(), items(bin('/app', STATIC))]),
  ]),
];

const FILES: readonly Row[] = [
  fine('whiteout-and-again', 'deleted by one layer, put back by the next', [
    image('linux/amd64', [
      items(bin('/app', 'arm64/static')),
      items(gone('/app')),
      items(bin('/app', STATIC)),
    ]),
  ]),
  fine(
    'directory-made-anew',
    'deleted and made anew by one layer: runtimes show what the layers below have in it',
    [
      image(
        'linux/amd64',
        [items(bin('/srv/app', STATIC)), items(gone('/srv'), dir('/srv'), text('/srv/other', 'x'))],
        { Entrypoint: ['/srv/app'] },
      ),
    ],
  ),
  fine(
    'whiteout-then-directory',
    'a directory deleted and made anew by one layer',
    [
      image(
        'linux/amd64',
        [
          items(bin('/srv/app', 'arm64/static'), bin('/srv/other', 'arm64/static')),
          items(gone('/srv'), dir('/srv'), bin('/srv/app', STATIC)),
        ],
        { Entrypoint: ['/srv/app'] },
      ),
    ],
    {
      warns: [
        ['binary-arch', 'linux/amd64', '/srv/other', 'nothing that the image starts by itself uses it'],
      ],
    },
  ),
  fine('opaque-and-again', 'a directory replaced as a whole', [
    image(
      'linux/amd64',
      [
        items(bin('/srv/app', 'arm64/static'), bin('/srv/other', 'arm64/static')),
        items(dir('/srv'), opaque('/srv'), bin('/srv/app', STATIC)),
      ],
      { Entrypoint: ['/srv/app'] },
    ),
  ]),
  fine('foreign-replaced', 'a foreign program in a lower layer, replaced above', [
    image('linux/amd64', [items(bin('/app', 'arm64/static')), items(bin('/app', STATIC))]),
  ]),
  fine('hardlink-gives-permission', 'the mode in a hard link’s header applies to the file', [
    image('linux/amd64', [items(bin('/app', STATIC, 0o644), hard('/copy', '/app', 0o755))]),
  ]),
  fine('hardlinked-program', 'busybox’s way: one file under many names', [
    image('linux/amd64', [items(bin('/bin/box', STATIC), hard('/app', '/bin/box'))]),
  ]),
  fine('links-above-root', 'a link with too many .. stays inside the root', [
    image('linux/amd64', [items(bin('/opt/app', STATIC), link('/app', '../../../../opt/app'))]),
  ]),
  fine('linked-directories', 'the way to the program leads through links', [
    image(
      'linux/amd64',
      [
        items(
          bin('/opt/v2/bin/app', STATIC),
          link('/opt/current', '/opt/v2'),
          link('/srv', 'opt/current/bin'),
        ),
      ],
      {
        Entrypoint: ['/srv/app'],
      },
    ),
  ]),
  fine('script-with-shell', 'an entrypoint script, the same in every platform', [
    image('linux/amd64', [debian('linux/amd64'), items(script('/app', '#!/bin/sh -e\necho hull ok\n'))]),
    image('linux/arm64', [debian('linux/arm64'), items(script('/app', '#!/bin/sh -e\necho hull ok\n'))]),
  ]),
  fine('script-env-split', '#!/usr/bin/env -S sh -e', [
    image('linux/amd64', [
      debian('linux/amd64'),
      items(script('/app', '#!/usr/bin/env -S sh -e\necho hull ok\n')),
    ]),
  ]),
  fine('shell-form', 'CMD in shell form', [
    image('linux/amd64', [debian('linux/amd64'), items(bin('/srv/app', STATIC))], {
      Cmd: ['/bin/sh', '-c', 'cd /srv && exec ./app'],
    }),
  ]),
  fine('relative-entrypoint', 'relative to WORKDIR', [
    image('linux/amd64', [items(bin('/srv/app', STATIC))], { Entrypoint: ['./app'], WorkingDir: '/srv' }),
  ]),
  fine('command-on-path', 'found on a PATH of one’s own', [
    image('linux/amd64', [items(text('/opt/a/app', 'x'), bin('/opt/b/app', STATIC))], {
      Entrypoint: ['app'],
      Env: ['PATH=/opt/a:/opt/b'],
    }),
  ]),
  fine('numeric-user', 'a user that no file names', [
    image('linux/amd64', [items(bin('/app', STATIC))], { User: '1000:1000' }),
  ]),
  fine('own-program-of-user', 'mode 0500, and the user owns it', [
    image('linux/amd64', [items({ ...bin('/app', STATIC, 0o500), uid: 1000 })], { User: '1000' }),
  ]),
  fine('workdir-made-by-runtime', 'a WORKDIR that is not in the image', [
    image('linux/amd64', [items(bin('/app', STATIC))], { WorkingDir: '/var/lib/app' }),
  ]),
];

const WARNED: readonly Row[] = [
  fine(
    'i386-instead-of-amd64',
    'docker-rust #220: 386 pulled silently instead of amd64, whose processors and kernels run it',
    [
      image('linux/amd64', [
        items(glibc('386')),
        items(bin('/app', '386/hello'), bin('/usr/bin/tool', '386/static')),
      ]),
    ],
    { warns: [['binary-arch', 'linux/amd64', '/app', 'i386']] },
  ),
];

export const HEALTHY_FILE_CASES: readonly Row[] = [...PLATFORMS, ...DOCUMENTS, ...FILES, ...WARNED];
