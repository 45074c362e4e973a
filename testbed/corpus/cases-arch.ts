/** Broken: code for another machine, for a newer processor, or the same for all. */
import {
  AMD64,
  artifact,
  bare,
  bin,
  debian,
  host,
  image,
  items,
  libraries,
  link,
  onGlibc,
  script,
  text,
} from './parts.ts';
import type { Row } from './types.ts';

const NATIVE_HERE = {
  here: true,
  because: 'the testbed is amd64 and runs a static amd64 program whatever the image says',
};
const EMULATED_HERE = {
  here: true,
  because: 'the testbed’s QEMU handlers run it; a machine of this platform does not',
};
const ABLE_HERE = {
  here: true,
  because: 'the processor that QEMU emulates is newer than the platform promises',
};

export const ARCH_CASES: readonly Row[] = [
  {
    name: 'amd64-static-in-arm64',
    shows: 'liwan #19, oatmeal #88: the arm64 image has the amd64 binary, because COPY has no $TARGETARCH',
    made: [AMD64, bare('linux/arm64', 'amd64/static')],
    fails: [
      ['binary-arch', 'linux/arm64', '/app', 'is a program for x86-64; linux/arm64 runs aarch64'],
      ['distinct', '', '/app', 'linux/amd64 and linux/arm64 have the very same /app'],
    ],
    runs: { 'linux/amd64': true, 'linux/arm64': NATIVE_HERE },
  },
  {
    name: 'amd64-dynamic-in-arm64-debian',
    shows: 'the same with a dynamically linked program on a right base image',
    made: [
      image('linux/amd64', [debian('linux/amd64'), items(bin('/app', 'amd64/hello'))]),
      image('linux/arm64', [debian('linux/arm64'), items(bin('/app', 'amd64/hello'))]),
    ],
    fails: [
      ['binary-arch', 'linux/arm64', '/app', 'is a program for x86-64'],
      ['distinct', '', '/app', 'the very same /app'],
    ],
    runs: { 'linux/amd64': true, 'linux/arm64': false },
  },
  {
    name: 'copy-without-targetarch',
    shows: 'the Dockerfile itself, built by buildx for three platforms',
    made: {
      dockerfile: 'FROM scratch\nCOPY app /usr/local/bin/app\nENTRYPOINT ["app"]\n',
      context: { app: artifact('amd64/static') },
      platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
      args: ['--provenance=false'],
    },
    fails: [
      ['binary-arch', 'linux/arm64', '/usr/local/bin/app', 'x86-64'],
      ['binary-arch', 'linux/arm/v7', '/usr/local/bin/app', 'x86-64'],
      ['distinct', '', '/usr/local/bin/app', 'linux/amd64, linux/arm64 and linux/arm/v7 have the very same'],
    ],
    runs: { 'linux/amd64': true, 'linux/arm64': NATIVE_HERE, 'linux/arm/v7': NATIVE_HERE },
  },
  {
    name: 'arm64-in-amd64',
    shows: 'built on an arm64 machine, pushed as amd64',
    made: [bare('linux/amd64', 'arm64/static')],
    fails: [['binary-arch', 'linux/amd64', '/app', 'is a program for aarch64; linux/amd64 runs x86-64']],
    runs: EMULATED_HERE,
  },
  {
    name: 'mixed-base-amd64',
    shows:
      'atmos #2931: the base is pinned to the digest of one architecture: amd64 userland, arm64 label and program',
    made: [image('linux/arm64', [debian('linux/amd64'), items(bin('/app', 'arm64/hello'))])],
    fails: [
      ['binary-arch', 'linux/arm64', '/bin/sh', 'more programs on PATH'],
      ['interpreter', 'linux/arm64', '/app', 'asks for the loader /lib/ld-linux-aarch64.so.1'],
    ],
    runs: false,
  },
  {
    name: 'mixed-base-amd64-static-program',
    shows: 'the same, and the program itself is right and starts; everything beside it is not',
    made: [image('linux/arm64', [debian('linux/amd64'), items(bin('/app', 'arm64/static'))])],
    fails: [['binary-arch', 'linux/arm64', '/bin/sh', 'more programs on PATH']],
    runs: true,
  },
  {
    name: 'mixed-base-arm64-on-armv7',
    shows: 'a 64-bit base under a 32-bit program',
    made: [image('linux/arm/v7', [debian('linux/arm64'), items(bin('/app', 'armhf/hello'))])],
    fails: [
      ['binary-arch', 'linux/arm/v7', '/bin/sh', 'more programs on PATH'],
      ['interpreter', 'linux/arm/v7', '/app', 'asks for the loader /lib/ld-linux-armhf.so.3'],
    ],
    runs: false,
  },
  {
    name: 'foreign-library',
    shows: 'the program was built for arm64, and its library copied from the build machine',
    made: [
      onGlibc('linux/arm64', 'arm64', 'arm64/hull', [
        bin(`${libraries('arm64')}/libhull.so.1`, 'amd64/libhull.so.1', 0o644),
      ]),
    ],
    fails: [
      ['binary-arch', 'linux/arm64', '/lib/aarch64-linux-gnu/libhull.so.1', 'x86-64'],
      ['libraries', 'linux/arm64', '/app', 'needs libhull.so.1'],
    ],
    runs: false,
  },
  {
    name: 'foreign-loader',
    shows: 'somebody copied the loader from the build machine, too',
    made: [
      onGlibc('linux/arm64', 'arm64', 'arm64/hello', [
        host(`${libraries('arm64')}/ld-linux-aarch64.so.1`, '/lib64/ld-linux-x86-64.so.2', 0o755),
      ]),
    ],
    fails: [
      ['binary-arch', 'linux/arm64', '/lib/ld-linux-aarch64.so.1', 'the loader of /app, is for x86-64'],
    ],
    runs: false,
  },
  {
    name: 'foreign-helper-on-path',
    shows: 'the entrypoint is right, a helper beside it is not',
    made: [bare('linux/arm64', 'arm64/static', [bin('/usr/local/bin/helper', 'amd64/static')])],
    fails: [['binary-arch', 'linux/arm64', '/usr/local/bin/helper', 'x86-64']],
    runs: true,
  },
  {
    name: 'foreign-shell-of-script',
    shows: 'the entrypoint is a script, and its interpreter is for another machine',
    made: [image('linux/arm64', [items(script('/app', '#!/opt/run\n'), bin('/opt/run', 'amd64/static'))])],
    fails: [['binary-arch', 'linux/arm64', '/opt/run', 'x86-64']],
    runs: NATIVE_HERE,
  },
  {
    name: 'foreign-behind-shell-form',
    shows: 'CMD in shell form starts a program of another machine',
    made: [
      image('linux/arm64', [debian('linux/arm64'), items(bin('/srv/app', 'amd64/static'))], {
        Cmd: ['/bin/sh', '-c', 'cd /srv && exec ./app'],
      }),
    ],
    fails: [['binary-arch', 'linux/arm64', '/srv/app', 'x86-64']],
    runs: NATIVE_HERE,
  },
  {
    name: 'foreign-behind-env',
    shows: 'a starter (env) starts a program of another machine',
    made: [
      image('linux/arm64', [debian('linux/arm64'), items(bin('/srv/app', 'amd64/static'))], {
        Entrypoint: ['/usr/bin/env', 'MODE=production', '/srv/app'],
      }),
    ],
    fails: [['binary-arch', 'linux/arm64', '/srv/app', 'x86-64']],
    runs: NATIVE_HERE,
  },
  {
    name: 'foreign-behind-links',
    shows: 'the entrypoint leads through links to another machine’s program',
    made: [
      image('linux/arm64', [
        items(
          bin('/opt/v1/bin/app', 'amd64/static'),
          link('/opt/current', 'v1'),
          link('/app', 'opt/current/bin/app'),
        ),
      ]),
    ],
    fails: [['binary-arch', 'linux/arm64', '/app', 'x86-64']],
    runs: NATIVE_HERE,
  },
  {
    name: 'ppc64le-in-s390x',
    shows: 'the other byte order',
    made: [bare('linux/s390x', 'ppc64le/static')],
    fails: [['binary-arch', 'linux/s390x', '/app', 'linux/s390x runs']],
    runs: EMULATED_HERE,
  },
  {
    name: 'armhf-in-arm64',
    shows: '32-bit ARM code in a 64-bit image: many arm64 processors cannot run it',
    made: [bare('linux/arm64', 'armhf/static')],
    fails: [['binary-arch', 'linux/arm64', '/app', 'linux/arm64 runs aarch64']],
    runs: EMULATED_HERE,
  },
  {
    name: 'armhf-on-armv6',
    shows: 'gcc-arm-linux-gnueabihf makes ARMv7 code: SIGILL on a Pi Zero',
    made: [bare('linux/arm/v6', 'armhf/static')],
    fails: [['binary-variant', 'linux/arm/v6', '/app', 'SIGILL']],
    runs: ABLE_HERE,
  },
  {
    name: 'debian-armhf-on-armv6',
    shows: 'a whole Debian armhf offered as arm/v6',
    made: [image('linux/arm/v6', [debian('linux/arm/v7'), items(bin('/app', 'armhf/hello'))])],
    fails: [
      ['binary-variant', 'linux/arm/v6', '/app', 'more programs and libraries'],
      ['binary-variant', 'linux/arm/v6', '/lib/arm-linux-gnueabihf/libgcrypt.so.20', 'ARMv8-A'],
    ],
    runs: ABLE_HERE,
  },
  {
    name: 'armv7-soft-on-armv6',
    shows: 'soft float, but compiled for ARMv7',
    made: [bare('linux/arm/v6', 'armel/v7')],
    fails: [['binary-variant', 'linux/arm/v6', '/app', 'ARMv7']],
    runs: ABLE_HERE,
  },
  {
    name: 'mixed-float',
    shows: 'a soft-float library under a hard-float program',
    made: [
      onGlibc('linux/arm/v7', 'armhf', 'armhf/hull', [
        bin(`${libraries('armhf')}/libhull.so.1`, 'armel/libhull.so.1', 0o644),
      ]),
    ],
    fails: [['binary-variant', 'linux/arm/v7', '/lib/arm-linux-gnueabihf/libhull.so.1', 'is soft float']],
    runs: false,
  },
  {
    name: 'x86-64-v3-on-amd64',
    shows: 'target-cpu=x86-64-v3: glibc refuses to start it on an older processor',
    made: [onGlibc('linux/amd64', 'amd64', 'amd64/v3')],
    fails: [['binary-variant', 'linux/amd64', '/app', 'x86-64-v3']],
    runs: { here: true, because: 'the testbed’s processor is an x86-64-v3 one' },
  },
  {
    name: 'x86-64-v3-library-on-amd64',
    shows: 'the program is plain, a library of it is not',
    made: [
      onGlibc('linux/amd64', 'amd64', 'amd64/hull', [
        bin(`${libraries('amd64')}/libhull.so.1`, 'amd64/libhull-v3', 0o644),
      ]),
    ],
    fails: [['binary-variant', 'linux/amd64', '/lib/x86_64-linux-gnu/libhull.so.1', 'x86-64-v3']],
    runs: { here: true, because: 'the testbed’s processor is an x86-64-v3 one' },
  },
  {
    name: 'same-binary-both-foreign',
    shows: 'one arm64 program in both: distinct names it, and binary-arch the wrong one',
    made: [bare('linux/amd64', 'arm64/static'), bare('linux/arm64', 'arm64/static')],
    fails: [
      ['binary-arch', 'linux/amd64', '/app', 'aarch64'],
      ['distinct', '', '/app', 'the very same'],
    ],
    runs: { 'linux/amd64': EMULATED_HERE, 'linux/arm64': true },
  },
  {
    name: 'same-binary-other-paths',
    shows: 'the same program under different names',
    made: [
      bare('linux/386', '386/static'),
      image('linux/amd64', [items(bin('/usr/bin/app', '386/static'), text('/etc/motd', 'hello'))], {
        Entrypoint: ['/usr/bin/app'],
      }),
    ],
    fails: [['distinct', '', '/app', 'linux/386 and linux/amd64']],
    warns: [['binary-arch', 'linux/amd64', '/usr/bin/app', 'i386']],
    runs: true,
  },
];
