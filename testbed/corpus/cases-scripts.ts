/** Entrypoint scripts and shell commands: what they come to start, and what does not keep them from it. */
import { bin, dead, fine, onDebian, script, text } from './parts.ts';
import type { Config, Item, Row } from './types.ts';

const HELLO = bin('/usr/local/bin/hello', 'amd64/static');
const lines = (...list: readonly string[]): string => ['#!/bin/sh', ...list, ''].join('\n');
const entry = (...list: readonly string[]): Item => script('/app', lines(...list));
const sh = (command: string): Config => ({ Cmd: ['/bin/sh', '-c', command] });
const bash = (command: string): Config => ({ Cmd: ['/bin/bash', '-c', command] });

/** Scripts whose program cannot be started. */
const DEAD_SCRIPTS: readonly Row[] = [
  dead(
    'script-exec-missing',
    'exec of a program that the last stage does not have',
    onDebian([entry('set -e', 'mkdir -p /run/app', 'exec /srv/server "$@"')]),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'script-exec-foreign',
    'the entrypoint script is the same everywhere, and its program is arm64',
    onDebian([entry('exec /srv/server "$@"'), bin('/srv/server', 'arm64/static')]),
    ['binary-arch', '/srv/server', ''],
    { runs: { here: true, because: 'the testbed has QEMU' } },
  ),
  dead(
    'script-exec-lacks-library',
    'its program lacks a library',
    onDebian([entry('exec /srv/server "$@"'), bin('/srv/server', 'amd64/hull')]),
    ['libraries', '/srv/server', 'libhull.so.1'],
  ),
  dead(
    'script-exec-not-on-path',
    'its program is in a directory that PATH does not have',
    onDebian([entry('exec server'), bin('/opt/app/bin/server', 'amd64/static')]),
    ['entrypoint', '', 'server'],
  ),
  dead(
    'script-last-line-missing',
    'started without exec',
    onDebian([entry('umask 022', '/srv/server --serve')]),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'script-errexit-stops',
    'set -e, and an earlier program is missing',
    onDebian([entry('set -e', '/srv/migrate', 'exec hello'), HELLO]),
    ['entrypoint', '/srv/migrate', ''],
  ),
  dead(
    'script-cd-nowhere',
    'cd into a directory that nobody made, and set -e',
    onDebian([entry('set -e', 'cd /srv/data', 'exec hello'), HELLO]),
    ['entrypoint', '/srv/data', ''],
  ),
  dead(
    'script-sources-nothing',
    'the file that it reads is not in the image: sh ends there',
    onDebian([entry('. /etc/app/env.sh', 'exec hello'), HELLO]),
    ['entrypoint', '/etc/app/env.sh', ''],
  ),
  dead(
    'script-runs-command-missing',
    'exec "$@", and the command is not in the image',
    onDebian([entry('exec "$@"')], { Entrypoint: ['/app'], Cmd: ['server', '--port', '80'] }),
    ['entrypoint', '', 'server'],
  ),
  dead(
    'script-sets-command',
    'the usual prefix of official images: the program before its options',
    onDebian([entry('if [ "${1#-}" != "$1" ]; then', '  set -- server "$@"', 'fi', 'exec "$@"')], {
      Entrypoint: ['/app'],
      Cmd: ['--port', '80'],
    }),
    ['entrypoint', '', 'server'],
  ),
  dead(
    'script-of-script',
    'a script that starts a script that starts nothing',
    onDebian([entry('exec /srv/inner'), script('/srv/inner', lines('exec /srv/none'))]),
    ['entrypoint', '/srv/none', ''],
  ),
  dead(
    'script-inner-interpreter-missing',
    'a script that starts a script for a shell that is not there',
    onDebian([entry('exec /srv/inner'), script('/srv/inner', '#!/bin/zsh\necho hull ok\n')]),
    ['entrypoint', '/srv/inner', '/bin/zsh'],
  ),
];

/** Commands of a shell that come to nothing. */
const DEAD_COMMANDS: readonly Row[] = [
  dead('shell-and-exec', 'the second of two', onDebian([], sh('mkdir -p /run/app && exec /srv/server')), [
    'entrypoint',
    '/srv/server',
    '',
  ]),
  dead(
    'shell-exec-tini',
    'tini is there, and its program is not',
    onDebian([bin('/usr/bin/tini', 'amd64/static')], sh('exec /sbin/tini -- /srv/server')),
    ['entrypoint', '/sbin/tini', ''],
  ),
  dead(
    'shell-exec-variable',
    'the program’s name is in a variable of the image',
    onDebian([], { ...sh('exec $APP --serve'), Env: ['APP=/srv/server'] }),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'shell-exec-default',
    'the program’s name is the default of a variable',
    onDebian([], sh('exec "${APP:-/srv/server}" --serve')),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'shell-exec-then-other',
    'a failed exec ends the shell',
    onDebian([HELLO], sh('exec /srv/none || exec hello')),
    ['entrypoint', '/srv/none', ''],
  ),
  dead(
    'shell-file-missing',
    'the script of the shell is not there',
    onDebian([], { Cmd: ['sh', '/srv/start.sh'] }),
    ['entrypoint', '/srv/start.sh', ''],
  ),
  dead(
    'shell-file-starts-nothing',
    'the script is there, and its program is not',
    onDebian([text('/srv/start.sh', 'exec /srv/server\n')], {
      Cmd: ['bash', '-e', 'start.sh'],
      WorkingDir: '/srv',
    }),
    ['entrypoint', '/srv/server', ''],
  ),
  dead(
    'perl-file-missing',
    'the script of an interpreter is not there',
    onDebian([], { Cmd: ['perl', '/srv/main.pl'] }),
    ['entrypoint', '/srv/main.pl', ''],
  ),
];

/** What fails on the way, and does not matter. */
const ALIVE: readonly Row[] = [
  fine(
    'shell-test-before',
    'a test that is false',
    onDebian([HELLO], sh('[ -x /none ] && /none; exec hello')),
  ),
  fine('shell-or-true', 'what may fail', onDebian([HELLO], sh('/none || true; exec hello'))),
  fine(
    'shell-stderr-away',
    'its messages are not wanted',
    onDebian([HELLO], sh('none 2>/dev/null; exec hello')),
  ),
  fine('shell-background', 'a helper in the background', onDebian([HELLO], sh('/none & exec hello')), {
    warns: [['entrypoint', 'linux/amd64', '/none', 'the container goes on without it']],
  }),
  fine(
    'shell-first-found',
    'the second of two names',
    onDebian([HELLO], sh('command -v none >/dev/null && exec none; exec hello')),
  ),
  fine(
    'shell-exports-path',
    'PATH is made by the command',
    onDebian([bin('/opt/bin/greet', 'amd64/static')], sh('export PATH=/opt/bin:$PATH; exec greet')),
  ),
  fine('shell-function', 'a function of that name', onDebian([HELLO], sh('none() { hello; }; none'))),
  fine(
    'shell-if-file',
    'a program that is started if it is there',
    onDebian([HELLO], sh('if [ -x /none ]; then exec /none; fi; exec hello')),
  ),
  fine(
    'shell-case',
    'only one of several commands',
    onDebian([entry('case "$1" in', '  web) exec /srv/web ;;', '  *) exec hello ;;', 'esac'), HELLO], {
      Entrypoint: ['/app'],
      Cmd: ['worker'],
    }),
  ),
  fine(
    'shell-loop',
    'files that may be there',
    onDebian([
      entry(
        'for f in /docker-entrypoint.d/*.sh; do',
        '  if [ -x "$f" ]; then "$f"; fi',
        'done',
        'exec hello',
      ),
      HELLO,
    ]),
  ),
  fine(
    'shell-here-document',
    'a text that looks like a command',
    onDebian([entry('cat > /tmp/conf <<EOF', 'exec /none', 'EOF', 'exec hello'), HELLO]),
  ),
  fine(
    'shell-wait',
    'the program in the background, and a trap',
    onDebian([HELLO], bash('trap "kill %1" TERM; hello & wait $!')),
  ),
  fine(
    'shell-login-profile',
    'PATH of a login shell is in /etc/profile',
    onDebian([bin('/opt/bin/greet', 'amd64/static'), text('/etc/profile', 'PATH=/opt/bin:$PATH\n')], {
      Cmd: ['bash', '-lc', 'greet'],
    }),
  ),
  fine(
    'shell-without-errexit',
    'a failed line does not end a script',
    onDebian([entry('/srv/migrate', 'cd /none', 'exec hello'), HELLO]),
    {
      warns: [
        ['entrypoint', 'linux/amd64', '/srv/migrate', 'goes on'],
        ['entrypoint', 'linux/amd64', '/none', 'goes on'],
      ],
    },
  ),
  fine(
    'shell-uname',
    'one program for each machine behind a wrapper',
    onDebian([
      entry('exec /srv/x-$(uname -m)'),
      bin('/srv/x-x86_64', 'amd64/static'),
      bin('/srv/x-aarch64', 'arm64/static'),
    ]),
  ),
  fine(
    'shell-uname-on-path',
    'the same, on PATH',
    onDebian(
      [
        script('/usr/local/bin/x', lines('exec x-$(uname -m) "$@"')),
        bin('/usr/local/bin/x-x86_64', 'amd64/static'),
        bin('/usr/local/bin/x-aarch64', 'arm64/static'),
      ],
      { Entrypoint: ['x'] },
    ),
    {
      warns: [['binary-arch', 'linux/amd64', '/usr/local/bin/x-aarch64', '']],
    },
  ),
  fine(
    'script-says-path',
    'a script with a PATH of its own',
    onDebian([entry('PATH=/opt/bin:$PATH', 'greet'), bin('/opt/bin/greet', 'amd64/static')]),
  ),
  fine(
    'script-of-text',
    'a shell runs a script without a first line',
    onDebian([script('/srv/inner', 'exec hello\n'), HELLO], sh('/srv/inner')),
  ),
];

export const DEAD_SCRIPT_CASES: readonly Row[] = [...DEAD_SCRIPTS, ...DEAD_COMMANDS];
export const ALIVE_SCRIPT_CASES: readonly Row[] = ALIVE;
