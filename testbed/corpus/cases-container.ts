/** What the runtime does around the program: users, mounts, volumes, the working directory. */
import { bin, dead, dir, fine, hard, image, items, link, onDebian, text } from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const STATIC = 'amd64/static';
const scratch = (config: Config, ...list: readonly Item[]): readonly Image[] => [
  image('linux/amd64', [items(bin('/app', STATIC), list)], config),
];
const ACCOUNTS = 'root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n';

const DEAD: readonly Row[] = [
  dead('user-out-of-range', 'a number that is no user', scratch({ User: '4294967296' }), [
    'entrypoint',
    '',
    '4294967296',
  ]),
  dead('user-negative', 'a negative number', scratch({ User: '-1' }), ['entrypoint', '', '-1']),
  dead('user-above-kernel', 'a number above those of the kernel', scratch({ User: '2147483648' }), [
    'entrypoint',
    '',
    '2147483648',
  ]),
  dead(
    'user-group-unknown',
    'a group that nobody created',
    scratch({ User: '1000:app' }, text('/etc/passwd', ACCOUNTS)),
    ['entrypoint', '/etc/group', 'app'],
  ),
  dead('user-without-passwd', 'a name, and no /etc/passwd', scratch({ User: 'app' }), [
    'entrypoint',
    '/etc/passwd',
    'app',
  ]),
  dead(
    'workdir-below-file',
    'a directory below a file',
    scratch({ WorkingDir: '/srv/file/below' }, text('/srv/file', 'x')),
    ['entrypoint', '/srv/file/below', ''],
  ),
  dead(
    'hosts-is-directory',
    'the runtime mounts a file over /etc/hosts',
    scratch({}, dir('/etc'), dir('/etc/hosts')),
    ['entrypoint', '/etc/hosts', ''],
  ),
  dead(
    'resolv-is-directory',
    'and over /etc/resolv.conf',
    scratch({}, dir('/etc'), dir('/etc/resolv.conf')),
    ['entrypoint', '/etc/resolv.conf', ''],
  ),
  dead(
    'volume-on-file',
    'VOLUME of a file',
    scratch({ Volumes: { '/srv/data': {} } }, text('/srv/data', 'x')),
    ['entrypoint', '/srv/data', ''],
  ),
  dead('volume-on-program', 'VOLUME of the program', scratch({ Volumes: { '/app': {} } }), [
    'entrypoint',
    '/app',
    '',
  ]),
  dead(
    'volume-above-program',
    'VOLUME of /proc hides what the runtime needs',
    scratch({ Volumes: { '/proc': {} } }),
    ['entrypoint', '/proc', ''],
  ),
  dead(
    'workdir-relative',
    'a working directory that is relative',
    scratch({ WorkingDir: 'srv' }, dir('/srv')),
    ['entrypoint', 'srv', ''],
  ),
];

const ALIVE: readonly Row[] = [
  fine(
    'workdir-user-may-not',
    'a directory of root alone',
    scratch({ WorkingDir: '/srv', User: '1000' }, dir('/srv', 0o700)),
  ),
  fine('etc-is-file', '/etc is a file: the engine makes its own', scratch({}, text('/etc', 'x'))),
  fine('proc-is-file', '/proc is a file', scratch({}, text('/proc', 'x'))),
  fine('proc-is-link', '/proc is a link, and is replaced', scratch({}, dir('/srv'), link('/proc', '/srv'))),
  fine('dev-is-file', '/dev is a file', scratch({}, text('/dev', 'x'))),
  fine(
    'passwd-is-link',
    '/etc/passwd is a link, as Nix has it',
    scratch({ User: 'app' }, text('/nix/passwd', ACCOUNTS), link('/etc/passwd', '/nix/passwd')),
  ),
  fine(
    'passwd-is-hardlink',
    'and a hard link',
    scratch({ User: 'app' }, text('/nix/passwd', ACCOUNTS), hard('/etc/passwd', '/nix/passwd', 0o644)),
  ),
  fine(
    'passwd-lines-odd',
    'empty lines, comments and short lines',
    scratch(
      { User: 'app:users' },
      text('/etc/passwd', `\n# people\nshort\n${ACCOUNTS}`),
      text('/etc/group', 'root:x:0:\nusers:x:100:app\n'),
    ),
  ),
  fine('user-largest', 'the largest number of the kernel', scratch({ User: '2147483647' })),
  fine('user-group-by-number', 'a group by number that no file has', scratch({ User: '1000:1234' })),
  fine(
    'workdir-through-link',
    'a working directory behind a link',
    scratch({ WorkingDir: '/srv', Entrypoint: ['../app'] }, dir('/data'), link('/srv', '/data')),
  ),
  fine(
    'hosts-is-link',
    '/etc/hosts is a link into nothing',
    scratch({}, dir('/etc'), link('/etc/hosts', '/run/hosts')),
  ),
  fine(
    'volume-with-program',
    'VOLUME of the program’s directory: Docker copies what is there',
    scratch({ Volumes: { '/srv': {} }, Entrypoint: ['/srv/app'] }, bin('/srv/app', STATIC)),
  ),
  fine('volume-new', 'VOLUME of a directory that is not there', scratch({ Volumes: { '/data/new': {} } })),
  fine(
    'healthcheck-missing',
    'HEALTHCHECK of a program that is not there',
    onDebian([bin('/app', STATIC)], {
      Entrypoint: ['/app'],
      Healthcheck: { Test: ['CMD', 'curl', '-f', 'http://127.0.0.1/'] },
    }),
    { warns: [['entrypoint', 'linux/amd64', '', 'curl']] },
  ),
  fine(
    'healthcheck-shell-missing',
    'the same in shell form',
    onDebian([bin('/app', STATIC)], {
      Entrypoint: ['/app'],
      Healthcheck: { Test: ['CMD-SHELL', 'curl -f http://127.0.0.1/ || exit 1'] },
    }),
    { warns: [['entrypoint', 'linux/amd64', '', 'curl']] },
  ),
  fine('healthcheck-none', 'HEALTHCHECK NONE', scratch({ Healthcheck: { Test: ['NONE'] } })),
  fine(
    'healthcheck-there',
    'one that works',
    onDebian([bin('/app', STATIC)], {
      Entrypoint: ['/app'],
      Healthcheck: { Test: ['CMD-SHELL', 'test -e /app || exit 1'] },
    }),
  ),
];

export const DEAD_CONTAINER_CASES = DEAD;
export const ALIVE_CONTAINER_CASES = ALIVE;
