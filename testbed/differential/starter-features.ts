/** What stands between the image's entrypoint and the program: shells, scripts, and programs that start programs. */
import { host, libraries, script } from '../corpus/parts.ts';
import { addEnv, type Draft, type Feature, shellWords } from './draft.ts';

const textOf = (draft: Draft): string => `${draft.before}${draft.written(draft.argv)}`;
const prefix =
  (...words: readonly string[]) =>
  (draft: Draft) => {
    draft.argv = [...words, ...draft.argv];
  };
/** A program of this machine that Debian's slim image does not have. */
const brought =
  (path: string, from: string, ...words: readonly string[]) =>
  (draft: Draft) => {
    draft.files.push(host(path, from, 0o755));
    draft.argv = [path, ...words, ...draft.argv];
  };
const shell =
  (...words: readonly string[]) =>
  (draft: Draft) => {
    draft.argv = [...words, textOf(draft)];
  };
/** A script that starts the command; `call` makes the command line of its path. */
const scripted =
  (line: string, call: (path: string) => readonly string[], mode = 0o755) =>
  (draft: Draft) => {
    draft.scripts += 1;
    const path = `/usr/local/bin/start-${draft.scripts}`;
    draft.files.push({ ...script(path, `${line}\n${textOf(draft)}\n`), mode });
    draft.argv = call(path);
  };
/** A script that is given the command. */
const passing = (line: string, end: string) => (draft: Draft) => {
  draft.scripts += 1;
  const path = `/usr/local/bin/start-${draft.scripts}`;
  draft.files.push(script(path, `${line}\n${draft.before}${end}\n`));
  draft.splitAt = 1;
  draft.argv = [path, ...draft.argv];
};
const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const CHOICES: Feature['choices'] = {
  plain: () => undefined,
  'sh -c': shell('/bin/sh', '-c'),
  'sh -ec': shell('sh', '-ec'),
  'bash -c': shell('bash', '-c'),
  'bash -o pipefail -c': shell('/bin/bash', '-o', 'pipefail', '-c'),
  'bash -lc': shell('bash', '-lc'),
  'zsh -c': shell('zsh', '-c'),
  'a script': scripted('#!/bin/sh', (path) => [path]),
  'a script by name': scripted('#!/bin/bash -e', (path) => [base(path)]),
  'a script for env': scripted('#!/usr/bin/env bash', (path) => [path]),
  'a script for env -S': scripted('#!/usr/bin/env -S bash -eu', (path) => [path]),
  'a script of mode 0644': scripted('#!/bin/sh', (path) => [path], 0o644),
  'a script for nobody': scripted('#!/bin/none', (path) => [path]),
  'sh file': scripted('# no first line', (path) => ['sh', path], 0o644),
  'bash -e file': scripted('#!/bin/none', (path) => ['bash', '-e', path], 0o644),
  'sh file, missing': scripted('#!/bin/sh', (path) => ['sh', `${path}.sh`]),
  'sh file, of root': scripted('#!/bin/sh', (path) => ['sh', path], 0o600),
  'a script that gets it': passing('#!/bin/sh', 'exec "$@"'),
  'a script that gets it, -e': passing(
    '#!/bin/bash -e',
    'if [ "$1" = none ]; then exec /none; fi\nexec "$@"',
  ),
  'a script that calls it': passing('#!/bin/sh', '"$@"'),
  'a script that adds to it': passing('#!/bin/sh', 'set -- "$@" --more\nexec env "$@"'),
  'a script with functions': passing('#!/bin/bash', 'main() {\n  exec "$@"\n}\nmain "$@"'),
  'a script with case': passing(
    '#!/bin/sh',
    'case "$1" in\n  -*) exec /none "$@" ;;\n  *) exec "$@" ;;\nesac',
  ),
  tini: brought('/sbin/tini', '/usr/bin/tini-static', '--'),
  'tini -g -e 143': brought('/usr/bin/tini', '/usr/bin/tini-static', '-g', '-e', '143'),
  'dumb-init': brought('/usr/bin/dumb-init', '/usr/bin/dumb-init', '--single-child', '--'),
  'gosu nobody': brought('/usr/local/bin/gosu', '/usr/sbin/gosu', 'nobody'),
  'gosu 1000:1000': brought('/usr/local/bin/gosu', '/usr/sbin/gosu', '1000:1000'),
  'gosu of nobody known': brought('/usr/local/bin/gosu', '/usr/sbin/gosu', 'app'),
  env: prefix('env', 'FOO=1'),
  '/usr/bin/env': prefix('/usr/bin/env'),
  'env -i': prefix('env', '-i'),
  'env -i PATH': prefix('env', '-i', 'PATH=/usr/local/bin:/usr/bin:/bin'),
  'env -u': prefix('env', '-u', 'LD_LIBRARY_PATH', '-u', 'FOO'),
  'env -u PATH': prefix('env', '--unset=PATH'),
  'env PATH': prefix('env', 'PATH=/srv/bin:/bin'),
  'env LD_LIBRARY_PATH': prefix('env', 'LD_LIBRARY_PATH=/srv/lib'),
  'env LD_PRELOAD': prefix('env', 'LD_PRELOAD=/opt/pre/libouter.so.1'),
  'env -C': prefix('env', '-C', '/usr/local'),
  'env --chdir': prefix('env', '--chdir=/none'),
  'env -S': (draft) => {
    draft.argv = ['env', '-S', `FOO=1 ${shellWords(draft.argv)}`];
  },
  'env of nothing': prefix('env', '--none'),
  timeout: prefix('timeout', '9'),
  'timeout -k': prefix('timeout', '-k', '2', '--signal=TERM', '9'),
  nice: prefix('nice', '-n', '3'),
  'nice -3': prefix('nice', '-3'),
  nohup: prefix('nohup'),
  'setsid -w': prefix('setsid', '-w'),
  'stdbuf -oL': prefix('stdbuf', '-oL'),
  'stdbuf -o L': prefix('stdbuf', '--output', 'L', '-e', '0'),
  setpriv: prefix('setpriv', '--reuid=1000', '--clear-groups'),
  'setpriv --no-new-privs': prefix('setpriv', '--no-new-privs', '--reuid', '1000', '--clear-groups', '--'),
  chroot: prefix('chroot', '/'),
  'chroot --userspec': prefix('chroot', '--userspec=1000:1000', '/'),
  flock: prefix('flock', '/tmp/lock'),
  'flock -n': prefix('flock', '-n', '-E', '9', '/tmp/lock'),
  ionice: prefix('ionice', '-c', '3'),
  taskset: prefix('taskset', '-c', '0'),
  prlimit: prefix('prlimit', '--nofile=64:64'),
  unshare: prefix('unshare', '--user'),
  runuser: prefix('runuser', '-u', 'nobody', '--'),
  su: (draft) => {
    draft.argv = ['su', 'nobody', '-s', '/bin/sh', '-c', textOf(draft)];
  },
  'busybox sh -c': (draft) => {
    draft.files.push(host('/bin/busybox', '/bin/busybox', 0o755));
    draft.argv = ['busybox', 'sh', '-c', textOf(draft)];
  },
  'the loader': prefix('/lib64/ld-linux-x86-64.so.2'),
  'the loader --library-path': prefix(
    '/lib64/ld-linux-x86-64.so.2',
    '--library-path',
    `/srv/lib:${libraries('amd64')}`,
  ),
  'the loader --preload': prefix('/lib64/ld-linux-x86-64.so.2', '--preload', '/opt/none.so'),
};

/** Two of them, so that one starts the other. */
export const INNER: Feature = { name: 'inner', choices: CHOICES };
export const OUTER: Feature = { name: 'outer', choices: CHOICES };

const before = (lines: string) => (draft: Draft) => {
  draft.before = `${lines}\n`;
};
/** Shell lines before the command; they count where a wrapper is a shell. */
export const BEFORE: Feature = {
  name: 'before',
  choices: {
    plain: () => undefined,
    ...Object.fromEntries(
      [
        'set -e',
        'set -eu',
        'set -e; /none',
        'set -e; /none || true',
        'set -e; if /none; then exec /none; fi',
        'set -e; [ -x /none ] && /none',
        'set -e; ! /none',
        'set -e; false',
        'set -e; false || echo x',
        'set -e; x=$(/none)',
        'set -e; cd /none',
        'set -u; echo $NONE',
        '/none',
        '/none &',
        '/none || exit 1',
        '[ -x /none ] || exit 1',
        '[ -x /bin/sh ] || exit 1',
        '[ -x /none ] && /none',
        'none 2>/dev/null',
        'true && false',
        'cd /usr/local',
        'cd /none',
        'cd /none || exit 1',
        'cd "$(dirname "$0")"',
        'export PATH=/srv/bin:$PATH',
        'PATH=/srv/bin:/bin',
        'unset PATH',
        'export LD_LIBRARY_PATH=/srv/lib',
        'export LD_LIBRARY_PATH=/srv/lib:$LD_LIBRARY_PATH',
        'LD_LIBRARY_PATH=/srv/lib',
        'export LD_PRELOAD=/opt/pre/libouter.so.1',
        'umask 077',
        'mkdir -p /tmp/x && touch /tmp/x/y',
        'trap "echo bye" EXIT TERM',
        'if false; then exec /none; fi',
        'if [ "$FOO" = 1 ]; then exec /none; fi',
        'if command -v none >/dev/null; then exec none; fi',
        'if command -v bash >/dev/null; then :; else exit 3; fi',
        'while false; do /none; done',
        'for x in 1 2; do :; done',
        'for x in /none/*; do [ -e "$x" ] || continue; . "$x"; done',
        'case x in y) exec /none;; *) ;; esac',
        'f() { exec /none; }',
        'exec() { /none; }',
        '. /none',
        '. /etc/os-release',
        'source /etc/os-release',
        '[ -f /none ] && . /none',
        'cat <<EOF >/tmp/x\nexec /none\nEOF',
        '# exec /none',
        'echo "exec /none"',
        "echo '; exec /none'",
        ': "${FOO:=bar}"',
        ': "${FOO:?is not set}"',
        'test -n "$HOME"',
        'echo $((1 + 1)) `echo x`',
        'id | grep -q nobody',
        'exec 3>/tmp/log',
        'exec /none',
        'exit 0',
        'return 1',
        'alias app=/none',
        'ulimit -n 64',
        '( exec /none )',
        '{ /none; }',
        'eval "exec /none"',
        'shopt -s nullglob',
        'set -o pipefail',
        'if',
      ].map((line) => [line, before(line)] as const),
    ),
  },
};

const form = (write: (command: string) => string) => (draft: Draft) => {
  draft.written = (argv) => write(shellWords(argv));
};
/** How the shell's text writes the command. */
export const WRITTEN: Feature = {
  name: 'written',
  choices: {
    plain: () => undefined,
    'without exec': form((command) => command),
    'and exit': form((command) => `${command}\nexit $?`),
    'or exit': form((command) => `${command} || exit 1`),
    'after &&': form((command) => `true && exec ${command}`),
    'after ||': form((command) => `true || exec /none; exec ${command}`),
    'after false': form((command) => `false && exec /none; exec ${command}`),
    'in the background': form((command) => `${command} & wait $!`),
    'in a subshell': form((command) => `( exec ${command} )`),
    'in braces': form((command) => `{ ${command}; }`),
    'in a pipe': form((command) => `${command} | cat`),
    'by a variable': form((command) => `APP='${command.replaceAll("'", `'\\''`)}'\nexec $APP`),
    'by the environment': (draft) => {
      addEnv(draft, `APP=${draft.argv[0] ?? ''}`);
      draft.written = () => 'exec "$APP"';
    },
    'by a default': form((command) => `exec \${APP:-${command}}`),
    'by eval': form((command) => `eval "exec ${command}"`),
    'by set': form((command) => `set -- ${command}\nexec "$@"`),
    'by command': form((command) => `command ${command}`),
    'by exec -a': form((command) => `exec -a other ${command}`),
    'by a function': form((command) => `run() { ${command}; }\nrun`),
    'by xargs': form((command) => `echo ${command} | xargs env`),
    'in an if': form((command) => `if [ -d /usr ]; then exec ${command}; fi`),
    'in an else': form((command) => `if [ -d /none ]; then exec /none; else exec ${command}; fi`),
    'in a loop': form((command) => `while true; do exec ${command}; done`),
    'in a case': form((command) => `case x in y) exec /none;; *) exec ${command};; esac`),
    'with a redirection': form((command) => `exec ${command} 2>&1 </dev/null`),
    'into a file of nobody': form((command) => `exec ${command} >/none/log`),
    'with a variable before': form((command) => `FOO=1 BAR= exec ${command}`),
    'with LD_LIBRARY_PATH before': form((command) => `LD_LIBRARY_PATH=/srv/lib ${command}`),
    'with PATH before': form((command) => `PATH=/srv/bin:$PATH exec ${command}`),
    'if it is there': form((command) => `command -v app >/dev/null && exec ${command}`),
    'over two lines': form((command) => `exec \\\n  ${command}`),
    'then another': form((command) => `${command}; /none; exit 0`),
    'unknown else': form((command) => `${command} && exit 0; exec /none`),
  },
};
