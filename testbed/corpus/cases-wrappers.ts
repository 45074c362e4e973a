/** Programs that start a program: their options, their environment; and PATH. */
import {
  bin,
  dead,
  fine,
  glibc,
  host,
  image,
  items,
  libraries,
  link,
  onDebian,
  script,
  text,
} from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const STATIC = 'amd64/static';
const HELLO = bin('/usr/local/bin/hello', STATIC);
const HULL = [bin('/srv/hull', 'amd64/hull'), bin('/srv/lib/libhull.so.1', 'amd64/libhull.so.1', 0o644)];
const TINI = host('/sbin/tini', '/usr/bin/tini-static', 0o755);
const GOSU = host('/usr/local/bin/gosu', '/usr/sbin/gosu', 0o755);
const run = (...Entrypoint: readonly string[]): Config => ({ Entrypoint });
const scratch = (list: readonly Item[], config: Config): readonly Image[] => [
  image('linux/amd64', [items(list)], config),
];
/** busybox 1.35: its env knows no -S. */
const BUSYBOX = [
  host('/bin/busybox', '/bin/busybox', 0o755),
  link('/bin/sh', 'busybox'),
  link('/usr/bin/env', '/bin/busybox'),
];

const DEAD: readonly Row[] = [
  dead(
    'chroot-leaves-directory',
    'chroot changes to its root: the working directory does not count',
    onDebian([bin('/srv/app', STATIC)], { ...run('chroot', '/', './app'), WorkingDir: '/srv' }),
    ['entrypoint', '/app', 'is not in the image'],
  ),
  dead('timeout-starts-nothing', 'timeout of nothing', onDebian([], run('timeout', '60', '/srv/none')), [
    'entrypoint',
    '/srv/none',
    '',
  ]),
  dead(
    'tini-starts-nothing',
    'tini of nothing',
    onDebian([TINI], run('/sbin/tini', '-g', '--', '/srv/none')),
    ['entrypoint', '/srv/none', ''],
  ),
  dead(
    'tini-bash-file-missing',
    'tini of a script that is not there',
    onDebian([TINI], run('/sbin/tini', '--', 'bash', '/srv/x.sh')),
    ['entrypoint', '/srv/x.sh', ''],
  ),
  dead('gosu-starts-nothing', 'gosu of nothing', onDebian([GOSU], run('gosu', 'nobody', 'server')), [
    'entrypoint',
    '',
    'server',
  ]),
  dead(
    'gosu-user-may-not',
    'gosu to a user who may not execute it',
    onDebian([GOSU, bin('/srv/app', STATIC, 0o700)], run('gosu', 'nobody', '/srv/app')),
    ['entrypoint', '/srv/app', 'may not be executed'],
  ),
  dead(
    'gosu-by-user',
    'gosu, and a user who may not change users',
    onDebian([GOSU, HELLO], { ...run('gosu', 'nobody', 'hello'), User: '1000' }),
    ['entrypoint', '/usr/local/bin/gosu', 'only root'],
  ),
  dead(
    'chroot-by-user',
    'chroot, and a user who may not',
    onDebian([HELLO], { ...run('chroot', '--userspec=1000:1000', '/', 'hello'), User: '1000' }),
    ['entrypoint', '/usr/sbin/chroot', 'only root'],
  ),
  dead(
    'setpriv-by-user',
    'setpriv, and a user who may not set groups, not even to become who it is',
    onDebian([HELLO], { ...run('setpriv', '--reuid=1000', '--clear-groups', 'hello'), User: '1000' }),
    ['entrypoint', '/usr/bin/setpriv', 'only root'],
  ),
  dead(
    'runuser-by-user',
    'runuser, and a user who may not',
    onDebian([HELLO], { ...run('runuser', '-u', 'nobody', '--', 'hello'), User: '1000' }),
    ['entrypoint', '/usr/sbin/runuser', 'only root'],
  ),
  dead(
    'env-reads-text',
    'env of a text without a first line: a shell reads it, and starts nothing',
    onDebian([script('/app', 'exec /srv/server\n')], run('env', '/app')),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'shell-file-unmarked',
    'a script without a first line and an ending, and its program is not there',
    onDebian([text('/usr/local/bin/start', 'exec /srv/server\n')], run('sh', '/usr/local/bin/start')),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'loader-by-name',
    'the loader does not look on PATH',
    onDebian([HELLO], run('/lib64/ld-linux-x86-64.so.2', 'hello')),
    ['entrypoint', '/lib64/ld-linux-x86-64.so.2', 'among the libraries'],
  ),
  dead(
    'loader-of-itself',
    'the loader loads all but itself',
    onDebian([HELLO], run('/lib64/ld-linux-x86-64.so.2', '/lib64/ld-linux-x86-64.so.2', '/bin/true')),
    ['entrypoint', '/lib64/ld-linux-x86-64.so.2', 'cannot load itself'],
  ),
  dead('nice-starts-nothing', 'nice of nothing', onDebian([], run('nice', '-n', '5', '/srv/none')), [
    'entrypoint',
    '/srv/none',
    '',
  ]),
  dead(
    'setpriv-starts-nothing',
    'setpriv of nothing',
    onDebian([], run('setpriv', '--reuid=1000', '--clear-groups', '/srv/none')),
    ['entrypoint', '/srv/none', ''],
  ),
  dead(
    'env-loses-path',
    'env -i takes PATH away',
    onDebian([bin('/srv/bin/app', STATIC)], {
      ...run('env', '-i', 'app'),
      Env: ['PATH=/srv/bin:/usr/bin:/bin'],
    }),
    ['entrypoint', '', 'app'],
  ),
  dead(
    'env-split-by-busybox',
    'env -S of BusyBox 1.35',
    scratch([...BUSYBOX, script('/app', '#!/usr/bin/env -S sh -e\necho hull ok\n')], {
      Entrypoint: ['/app'],
    }),
    ['entrypoint', '/usr/bin/env', 'BusyBox'],
  ),
  dead(
    'path-empty-file-first',
    'an empty file of that name earlier on PATH: runc takes the first executable',
    onDebian([script('/usr/local/sbin/hello', ''), HELLO], run('hello')),
    ['entrypoint', '/usr/local/sbin/hello', ''],
  ),
  dead(
    'path-text-first',
    'a text of that name earlier on PATH',
    onDebian([script('/usr/local/sbin/hello', 'see https://git-lfs.github.com\n'), HELLO], run('hello')),
    ['entrypoint', '/usr/local/sbin/hello', ''],
  ),
  dead(
    'path-of-here',
    'PATH begins with the working directory: Go refuses what it finds there',
    scratch([bin('/srv/app', STATIC)], { ...run('app'), WorkingDir: '/srv', Env: ['PATH=.:/usr/bin'] }),
    ['entrypoint', '/srv/app', 'relative directory'],
  ),
  dead(
    'path-empty',
    'PATH is empty',
    scratch([bin('/usr/bin/app', STATIC)], { ...run('app'), Env: ['PATH='] }),
    ['entrypoint', '', ''],
  ),
  dead(
    'entrypoint-empty-word',
    'an empty word is not a program',
    scratch([bin('/app', STATIC)], run('', '/app')),
    ['entrypoint', '', ''],
  ),
];

const ALIVE: readonly Row[] = [
  fine(
    'chroot-changes-directory',
    'chroot changes to its root: a relative path begins there',
    onDebian([bin('/srv/app', STATIC)], { ...run('chroot', '/', './srv/app'), WorkingDir: '/var' }),
  ),
  fine(
    'shell-sets-library-path',
    'LD_LIBRARY_PATH before the command',
    onDebian(HULL, { Cmd: ['sh', '-c', 'LD_LIBRARY_PATH=/srv/lib exec /srv/hull'] }),
  ),
  fine(
    'shell-exports-library-path',
    'LD_LIBRARY_PATH exported before',
    onDebian(HULL, { Cmd: ['sh', '-c', 'export LD_LIBRARY_PATH=/srv/lib\nexec /srv/hull'] }),
  ),
  fine(
    'env-sets-library-path',
    'the same by env',
    onDebian(HULL, run('env', 'LD_LIBRARY_PATH=/srv/lib', '/srv/hull')),
  ),
  fine(
    'script-sets-library-path',
    'the same by a script',
    onDebian([
      ...HULL,
      script('/app', '#!/bin/sh\nHERE=/srv\nexport LD_LIBRARY_PATH="$HERE/lib"\nexec $HERE/hull\n'),
    ]),
  ),
  fine('loader-with-library-path', 'the loader is started by name, with directories', [
    image(
      'linux/amd64',
      [items(glibc('amd64')), items(HULL)],
      run('/lib64/ld-linux-x86-64.so.2', '--library-path', `/srv/lib:${libraries('amd64')}`, '/srv/hull'),
    ),
  ]),
  fine(
    'env-split-options',
    'env -S with options',
    onDebian([script('/app', '#!/usr/bin/env -S -u NONE FOO=1 bash -e\n[ "$FOO" = 1 ] && echo hull ok\n')]),
  ),
  fine(
    'env-changes-directory',
    'env -C',
    onDebian([bin('/srv/app', STATIC)], run('env', '-C', '/srv', './app')),
  ),
  fine(
    'env-sets-path',
    'env PATH=… looks there',
    onDebian([bin('/srv/bin/greet', STATIC)], run('env', 'PATH=/srv/bin', 'greet')),
  ),
  fine(
    'stdbuf-long-option',
    'stdbuf with the value of an option behind it',
    onDebian([HELLO], run('stdbuf', '--output', 'L', 'hello')),
  ),
  fine(
    'timeout-options',
    'timeout with options',
    onDebian([HELLO], run('timeout', '-k', '5', '--signal', 'TERM', '60', 'hello')),
  ),
  fine(
    'setpriv-options',
    'setpriv with options',
    onDebian([HELLO], run('setpriv', '--reuid', '1000', '--clear-groups', 'hello')),
  ),
  fine(
    'env-runs-text',
    'env of a text without a first line',
    onDebian([script('/app', 'exec hello\n'), HELLO], run('env', '/app')),
  ),
  fine(
    'setpriv-to-itself',
    'setpriv to the user that it is',
    onDebian([HELLO], { ...run('setpriv', '--reuid=1000', 'hello'), User: '1000' }),
  ),
  fine('gosu-user', 'gosu and its user', onDebian([GOSU, HELLO], run('gosu', 'nobody:nogroup', 'hello'))),
  fine(
    'su-user',
    'su starts a shell, which starts the command',
    onDebian([HELLO], run('su', 'nobody', '-s', '/bin/sh', '-c', 'exec hello')),
  ),
  fine('runuser-user', 'runuser with --', onDebian([HELLO], run('runuser', '-u', 'nobody', '--', 'hello'))),
  fine('flock-command', 'flock and its file', onDebian([HELLO], run('flock', '/tmp/lock', 'hello'))),
  fine(
    'xargs-command',
    'xargs makes the command of what it reads',
    onDebian([HELLO], { Cmd: ['sh', '-c', 'echo hello | xargs -n 1 env'] }),
  ),
  fine(
    'tini-of-tini',
    'wrappers of wrappers',
    onDebian(
      [TINI, HELLO],
      run(
        '/sbin/tini',
        '-v',
        '--',
        'env',
        '-u',
        'HOME',
        'nice',
        '-n',
        '1',
        'timeout',
        '5',
        'sh',
        '-c',
        'exec hello',
      ),
    ),
  ),
  fine(
    'argument-is-data',
    'a program that is copied, not started',
    onDebian([bin('/dist/agent', 'arm64/static')], run('/bin/cp', '-v', '/dist/agent', '/tmp/hull ok')),
    { warns: [['binary-arch', 'linux/amd64', '/dist/agent', '']] },
  ),
  fine(
    'argument-is-firmware',
    'firmware that is an argument',
    onDebian(
      [bin('/usr/local/bin/flash', STATIC), bin('/fw/app.elf', 'armel/static')],
      run('flash', '/fw/app.elf'),
    ),
    { warns: [['binary-arch', 'linux/amd64', '/fw/app.elf', '']] },
  ),
  fine(
    'argument-lacks-library',
    'an argument that could not be started, and need not',
    onDebian([bin('/dist/agent', 'amd64/hull')], run('/bin/cp', '-v', '/dist/agent', '/tmp/hull ok')),
  ),
  fine(
    'busybox-applet',
    'busybox and the name of a part of it',
    scratch([...BUSYBOX], run('busybox', 'echo', 'hull ok')),
  ),
  fine(
    'path-directory-first',
    'a directory of that name earlier on PATH',
    onDebian([text('/usr/local/sbin/hello/x', 'x'), HELLO], run('hello')),
  ),
  fine(
    'path-data-first',
    'a file without the permission earlier on PATH',
    onDebian([text('/usr/local/sbin/hello', 'x'), HELLO], run('hello')),
  ),
  fine(
    'path-twice',
    'of two PATHs the last counts',
    scratch([bin('/srv/bin/app', STATIC)], { ...run('app'), Env: ['PATH=/none', 'PATH=/srv/bin'] }),
  ),
  fine(
    'path-unset',
    'without PATH, Docker’s own',
    scratch([bin('/usr/local/bin/app', STATIC)], { ...run('app'), Env: ['FOO=1'] }),
  ),
];

export const DEAD_WRAPPER_CASES = DEAD;
export const ALIVE_WRAPPER_CASES = ALIVE;
