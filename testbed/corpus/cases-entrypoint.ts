/** Broken: what is started does not exist, may not be executed, or is not a program; and images that do not unpack. */
import { bare, bin, cut, debian, dir, fifo, gone, hard, image, items, link, script, text } from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const amd64 = (list: readonly Item[], config?: Config): readonly Image[] => [
  image('linux/amd64', [items(list)], config),
];
const STATIC = 'amd64/static';

export const ENTRYPOINT_CASES: readonly Row[] = [
  {
    name: 'entrypoint-missing',
    shows: 'COPY went elsewhere than ENTRYPOINT says',
    made: amd64([bin('/usr/bin/app', STATIC)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not in the image']],
    runs: false,
  },
  {
    name: 'entrypoint-not-executable',
    shows: 'the artifact lost its execute permission between jobs',
    made: amd64([bin('/app', STATIC, 0o644)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'may not be executed']],
    runs: false,
  },
  {
    name: 'entrypoint-is-directory',
    shows: 'COPY target/release/app /app/ and ENTRYPOINT ["/app"]',
    made: amd64([dir('/app'), bin('/app/app', STATIC)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is a directory']],
    runs: false,
  },
  {
    name: 'entrypoint-ends-in-slash',
    shows: 'a path with a slash at its end is a directory’s',
    made: amd64([bin('/app', STATIC)], { Entrypoint: ['/app/'] }),
    fails: [['entrypoint', 'linux/amd64', '/app/', 'is not a directory']],
    runs: false,
  },
  {
    name: 'entrypoint-is-pipe',
    shows: 'not even a file',
    made: amd64([fifo('/app')]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not a file']],
    runs: false,
  },
  {
    name: 'script-interpreter-missing',
    shows: '#!/bin/bash in an image without bash',
    made: amd64([script('/app', '#!/bin/bash\necho hull ok\n'), bin('/bin/other', STATIC)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is a script for /bin/bash']],
    runs: false,
  },
  {
    name: 'script-env-python-missing',
    shows: '#!/usr/bin/env python3 on a slim base',
    made: [
      image('linux/amd64', [
        debian('linux/amd64'),
        items(script('/app', '#!/usr/bin/env python3\nprint("hull ok")\n')),
      ]),
    ],
    fails: [['entrypoint', 'linux/amd64', '/app', 'is a script for python3']],
    runs: false,
  },
  {
    name: 'script-crlf',
    shows: 'Windows line endings in an entrypoint script',
    made: [
      image('linux/amd64', [debian('linux/amd64'), items(script('/app', '#!/bin/sh\r\necho hull ok\r\n'))]),
    ],
    fails: [['entrypoint', 'linux/amd64', '/app', 'Windows line endings']],
    runs: false,
  },
  {
    name: 'script-byte-order-mark',
    shows: 'an editor put a byte order mark before #!',
    made: [
      image('linux/amd64', [debian('linux/amd64'), items(script('/app', '\ufeff#!/bin/sh\necho hull ok\n'))]),
    ],
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not a program']],
    runs: false,
  },
  {
    name: 'script-without-shebang',
    shows: '“exec format error” of a script whose first line is empty',
    made: [
      image('linux/amd64', [debian('linux/amd64'), items(script('/app', '\n#!/bin/sh\necho hull ok\n'))]),
    ],
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not a program']],
    runs: false,
  },
  {
    name: 'script-empty-shebang',
    shows: '#! and nothing behind it',
    made: amd64([script('/app', '#!\necho\n')]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'names no interpreter']],
    runs: false,
  },
  {
    name: 'command-not-on-path',
    shows: 'the program is in a directory that PATH does not have',
    made: amd64([bin('/opt/app/bin/app', STATIC)], { Entrypoint: ['app'] }),
    fails: [['entrypoint', 'linux/amd64', '', 'is in no directory of the image’s PATH']],
    runs: false,
  },
  {
    name: 'path-overwritten',
    shows: 'ENV PATH=/opt/app/bin without $PATH',
    made: amd64([bin('/usr/bin/app', STATIC), dir('/opt/app/bin')], {
      Entrypoint: ['app'],
      Env: ['PATH=/opt/app/bin'],
    }),
    fails: [['entrypoint', 'linux/amd64', '', 'is in no directory']],
    runs: false,
  },
  {
    name: 'relative-command-elsewhere',
    shows: 'ENTRYPOINT ["./app"] and another WORKDIR',
    made: amd64([bin('/srv/app', STATIC)], { Entrypoint: ['./app'], WorkingDir: '/home' }),
    fails: [['entrypoint', 'linux/amd64', '/home/app', 'is not in the image']],
    runs: false,
  },
  {
    name: 'script-user-may-not-read',
    shows: 'a script of root with mode 0711, and USER 1000: its interpreter cannot open it',
    made: [
      image(
        'linux/amd64',
        [debian('linux/amd64'), items({ ...script('/app', '#!/bin/sh\necho hull ok\n'), mode: 0o711 })],
        { User: '1000' },
      ),
    ],
    fails: [['entrypoint', 'linux/amd64', '/app', 'user 1000']],
    runs: false,
  },
  {
    name: 'inner-command-user-may-not-execute',
    shows: 'what a shell starts has no capabilities left: mode 0700 of root, and USER 1000',
    made: [
      image('linux/amd64', [debian('linux/amd64'), items(bin('/srv/app', STATIC, 0o700))], {
        Cmd: ['/bin/sh', '-c', 'exec /srv/app'],
        User: '1000',
      }),
    ],
    fails: [['entrypoint', 'linux/amd64', '/srv/app', 'user 1000']],
    runs: false,
  },
  {
    name: 'user-unknown',
    shows: 'USER app, and nobody created it in this stage',
    made: [image('linux/amd64', [debian('linux/amd64'), items(bin('/app', STATIC))], { User: 'app' })],
    fails: [['entrypoint', 'linux/amd64', '/etc/passwd', 'does not know app']],
    runs: false,
  },
  {
    name: 'workdir-is-file',
    shows: 'COPY app /srv and WORKDIR /srv',
    made: amd64([bin('/app', STATIC), text('/srv', 'x')], { WorkingDir: '/srv' }),
    fails: [['entrypoint', 'linux/amd64', '/srv', 'is not a directory']],
    runs: false,
  },
  {
    name: 'program-cut-off-arm64',
    shows: 'a truncated arm64 program; under QEMU it hangs for ever, deaf to SIGTERM',
    made: [image('linux/arm64', [items(cut('/app', 'arm64/static', 300_000))])],
    fails: [['entrypoint', 'linux/arm64', '/app', 'is cut off']],
    runs: false,
  },
  {
    name: 'program-cut-off-amd64',
    shows: 'the same of amd64',
    made: [image('linux/amd64', [items(cut('/app', STATIC, 100_000))])],
    fails: [['entrypoint', 'linux/amd64', '/app', 'is cut off']],
    runs: false,
  },
  {
    name: 'program-empty',
    shows: 'a disk that ran full: nothing was written',
    made: amd64([text('/app', '', 0o755)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not a program']],
    runs: false,
  },
  {
    name: 'program-is-object',
    shows: 'the object file instead of the program',
    made: amd64([bin('/app', 'amd64/object.o')]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'object file']],
    runs: false,
  },
  {
    name: 'entrypoint-link-loop',
    shows: 'a link that points at itself',
    made: amd64([link('/app', '/app')]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'go round in a circle']],
    runs: false,
  },
  {
    name: 'entrypoint-link-dangles',
    shows: 'a link to a file of the build stage',
    made: amd64([link('/app', '/build/target/release/app')]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not in the image']],
    runs: false,
  },
  {
    name: 'entrypoint-deleted',
    shows: 'a later layer deletes the program',
    made: [image('linux/amd64', [items(bin('/app', STATIC), text('/etc/x', 'x')), items(gone('/app'))])],
    fails: [['entrypoint', 'linux/amd64', '/app', 'is not in the image']],
    runs: false,
  },
  {
    name: 'hardlink-takes-permission',
    shows: 'the mode in a hard link’s header applies to the file',
    made: amd64([bin('/app', STATIC), hard('/copy', '/app', 0o644)]),
    fails: [['entrypoint', 'linux/amd64', '/app', 'may not be executed']],
    runs: false,
  },
  {
    name: 'whiteout-of-own-file',
    shows: 'a layer with a file and the whiteout of it: runtimes stop at it',
    made: [image('linux/amd64', [items(bin('/app', STATIC)), items(bin('/app', STATIC), gone('/app'))])],
    fails: [['entrypoint', 'linux/amd64', '', 'and so is a whiteout that removes it']],
    runs: false,
  },
  {
    name: 'file-below-whiteout',
    shows: 'a directory deleted, and a file below it without making the directory again',
    made: [
      image(
        'linux/amd64',
        [items(dir('/srv'), bin('/srv/other', STATIC)), items(gone('/srv'), bin('/srv/app', STATIC))],
        { Entrypoint: ['/srv/app'] },
      ),
    ],
    fails: [['entrypoint', 'linux/amd64', '', 'something is to be unpacked below it']],
    runs: false,
  },
  {
    name: 'layer-cut-off',
    shows: 'the layer’s compressed data ends early',
    made: [
      {
        ...bare('linux/amd64', STATIC),
        layers: [{ items: [bin('/app', STATIC), text('/etc/why', 'cut')], cut: true }],
      },
    ],
    fails: [['entrypoint', 'linux/amd64', '', 'cannot be unpacked']],
    runs: false,
  },
  {
    name: 'layer-bzip2',
    shows: 'a compression that runtimes do not unpack, under the name of gzip',
    made: [
      {
        ...bare('linux/amd64', STATIC),
        layers: [{ items: [bin('/app', STATIC), text('/etc/why', 'bzip2')], as: 'bzip2' }],
      },
    ],
    fails: [['entrypoint', 'linux/amd64', '', 'bzip2']],
    runs: false,
  },
  {
    name: 'config-forgets-layer',
    shows: 'the config lists fewer layers than the manifest',
    made: [
      {
        ...image('linux/amd64', [items(text('/etc/x', 'x')), items(bin('/app', STATIC))]),
        forgetsLayer: true,
      },
    ],
    fails: [['entrypoint', 'linux/amd64', '', 'lists 1 layers and the manifest 2']],
    runs: false,
  },
];
