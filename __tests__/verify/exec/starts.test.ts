/** What is worked out of a command line: each start, and whether the container fails without it. */
import type { ImageConfig } from '../../../src/registry/oci/oci-types.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { problemOf } from '../../../src/verify/exec/model/start.ts';
import { createRootFs } from '../../../src/verify/rootfs/rootfs.ts';
import { entryPointsOf } from '../../../src/verify/view/entry-points.ts';
import {
  data,
  debian,
  dir,
  dynamic,
  elf,
  type Item,
  layerOf,
  link,
  platformNamed,
  program,
  script,
  text,
} from '../support/image-maker.ts';

const parser = await loadShellParser();

const TOOLS = [
  ...[
    'bash',
    'busybox',
    'prlimit',
    'timeout',
    'nice',
    'stdbuf',
    'setsid',
    'nohup',
    'su',
    'chroot',
    'cp',
    'mkdir',
    'python3',
    'id',
    'uname',
    'dirname',
    'grep',
    'sleep',
    'chmod',
    'cat',
    'true',
    'xargs',
    'find',
    'flock',
    'setpriv',
    'runuser',
    'tar',
    'touch',
    'useradd',
  ],
].map((name) => program(`/usr/bin/${name}`, dynamic('amd64')));

const BASE: readonly Item[] = [
  ...debian('amd64'),
  ...TOOLS,
  dir('/usr/local'),
  dir('/usr/local/bin'),
  ...['hello', 'tini', 'gosu', 'su-exec', 'dumb-init'].map((name) =>
    program(`/usr/local/bin/${name}`, elf('amd64')),
  ),
  dir('/srv'),
  dir('/run'),
  program('/srv/app', elf('amd64')),
  program('/app', elf('amd64')),
  program('/srv/static', elf('amd64'), 0o644),
  dir('/opt'),
  dir('/opt/bin'),
  program('/opt/bin/tool', elf('amd64')),
  data('/etc/config'),
];

function starts(
  config: ImageConfig['config'],
  items: readonly Item[] = [],
  platform = 'linux/amd64',
): readonly string[] {
  const root = createRootFs([layerOf(BASE), layerOf(items)]);
  const entryPoints = entryPointsOf(root, config, { platform: platformNamed(platform), parser });
  return entryPoints.starts.map((start) => {
    const problem = problemOf(start);
    const { libraryPath } = start.surroundings;
    return `${start.weight} ${start.word}${problem ? ` ${problem.kind}` : ''}${libraryPath ? ` LD=${libraryPath}` : ''}`;
  });
}

function doubts(config: ImageConfig['config'], items: readonly Item[] = []): readonly string[] {
  const root = createRootFs([layerOf(BASE), layerOf(items)]);
  const entryPoints = entryPointsOf(root, config, { platform: platformNamed('linux/amd64'), parser });
  return entryPoints.doubts.map(({ message }) => message);
}

/** Without the shell itself. */
const inShell = (
  line: string,
  items: readonly Item[] = [],
  config: ImageConfig['config'] = {},
): readonly string[] =>
  starts({ Cmd: ['/bin/sh', '-c', line], ...config }, items).filter((one) => !/^must \/bin\/sh/.test(one));

describe('a command line', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['/app'], ['must /app']],
    [['/none'], ['must /none missing']],
    [['hello', '/none'], ['must hello']],
    [[''], ['must  not-on-path']],
    [
      ['tini', '--', '/app', '-x'],
      ['must tini', 'must /app'],
    ],
    [
      ['tini', '-g', '-p', 'SIGTERM', '/none'],
      ['must tini', 'must /none missing'],
    ],
    [
      ['/usr/local/bin/dumb-init', '-r', '15:2', 'hello'],
      ['must /usr/local/bin/dumb-init', 'must hello'],
    ],
    [
      ['gosu', 'www-data', '/none'],
      ['must gosu', 'must /none missing'],
    ],
    [
      ['env', 'LD_LIBRARY_PATH=/opt/lib', '/app'],
      ['must env', 'must /app LD=/opt/lib'],
    ],
    [
      ['env', '-C', '/srv', './app'],
      ['must env', 'must ./app'],
    ],
    [
      ['env', '-i', 'hello'],
      ['must env', 'must hello not-on-path'],
    ],
    [
      ['env', '-S', 'A=1 /app  x'],
      ['must env', 'must /app'],
    ],
    [
      ['env', '-u', 'PATH', '--', 'hello'],
      ['must env', 'must hello not-on-path'],
    ],
    [
      ['stdbuf', '--output', 'L', 'hello'],
      ['must stdbuf', 'must hello'],
    ],
    [
      ['stdbuf', '-oL', '-e', '0', '/none'],
      ['must stdbuf', 'must /none missing'],
    ],
    [
      ['timeout', '60', '/none'],
      ['must timeout', 'must /none missing'],
    ],
    [
      ['timeout', '-s', 'KILL', '--foreground', '1m', 'hello'],
      ['must timeout', 'must hello'],
    ],
    [
      ['nice', '-n', '5', '/none'],
      ['must nice', 'must /none missing'],
    ],
    [
      ['nice', '-5', 'hello'],
      ['must nice', 'must hello'],
    ],
    [
      ['nohup', 'nice', 'hello'],
      ['must nohup', 'must nice', 'must hello'],
    ],
    [['cp', '/none', '/target'], ['must cp']],
    [
      ['python3', '/app/main.py'],
      ['must python3', 'must /app/main.py missing'],
    ],
    [['python3', '-u', '-m', 'http.server'], ['must python3']],
    [['python3', '-c', 'x'], ['must python3']],
    [
      ['sh', '/app/start.sh'],
      ['must sh', 'must /app/start.sh missing'],
    ],
    [
      ['sh', '/app'],
      ['must sh', 'must /app not-a-script'],
    ],
    [
      ['tini', '--', 'bash', '/x.sh'],
      ['must tini', 'must bash', 'must /x.sh missing'],
    ],
    [
      ['busybox', 'sh', '-c', 'exec /none'],
      ['must busybox', 'must /none missing'],
    ],
    [
      ['/usr/lib64/ld-linux-x86-64.so.2', '--library-path', '/opt/lib', '/app'],
      ['must /usr/lib64/ld-linux-x86-64.so.2', 'must /app LD=/opt/lib'],
    ],
    [
      ['/usr/lib64/ld-linux-x86-64.so.2', '/usr/bin/dash', '-c', 'x'],
      ['must /usr/lib64/ld-linux-x86-64.so.2', 'must /usr/bin/dash', 'must x not-on-path'],
    ],
    [
      ['/usr/lib64/ld-linux-x86-64.so.2', '/srv/static'],
      ['must /usr/lib64/ld-linux-x86-64.so.2', 'must /srv/static not-executable'],
    ],
    [
      ['/usr/lib64/ld-linux-x86-64.so.2', '/none'],
      ['must /usr/lib64/ld-linux-x86-64.so.2', 'must /none missing'],
    ],
    [
      ['flock', '/x', '-c', '/none'],
      ['must flock', 'must /bin/sh', 'must /none missing'],
    ],
    [
      ['xargs', '/none'],
      ['must xargs', 'must /none missing'],
    ],
    [
      ['prlimit', '--nofile=64:64', '/none'],
      ['must prlimit', 'must /none missing'],
    ],
    [
      ['find', '/', '-exec', '/none', ';'],
      ['must find', 'may /none missing'],
    ],
    [
      ['su', '-s', '/bin/sh', 'www-data', '-c', 'exec /none'],
      ['must su', 'must /bin/sh', 'must /none missing'],
    ],
    [
      ['setpriv', '--reuid', 'www-data', '--clear-groups', '/none'],
      ['must setpriv', 'must /none missing'],
    ],
    [
      ['runuser', '-u', 'www-data', '--', '/none'],
      ['must runuser', 'must /none missing'],
    ],
  ])('%j', (Cmd, expected) => {
    expect(starts({ Cmd })).toEqual(expected);
  });
});

describe('a text without a first line', () => {
  const start = { ...text('/opt/bin/start', 'exec /none\n'), mode: 0o755 };
  test.each<[readonly string[], readonly string[]]>([
    [
      ['env', '/opt/bin/start'],
      ['must env', 'must /opt/bin/start', 'must /bin/sh', 'must /none missing'],
    ],
    [
      ['nohup', '/opt/bin/start'],
      ['must nohup', 'must /opt/bin/start', 'must /bin/sh', 'must /none missing'],
    ],
    [
      ['bash', '-c', '/opt/bin/start'],
      ['must bash', 'must /opt/bin/start', 'must /none missing'],
    ],
    [
      ['gosu', 'root', '/opt/bin/start'],
      ['must gosu', 'must /opt/bin/start not-a-program'],
    ],
    [['/opt/bin/start'], ['must /opt/bin/start not-a-program']],
    [
      ['sh', '/opt/bin/start'],
      ['must sh', 'must /none missing'],
    ],
  ])('%j', (Cmd, expected) => {
    expect(starts({ Cmd }, [start])).toEqual(expected);
  });

  test('musl’s execvp has no shell read it', () => {
    const tool = program('/opt/bin/env', dynamic('amd64', [], { interpreter: '/lib/ld-musl-x86_64.so.1' }));
    expect(starts({ Cmd: ['/opt/bin/env', '/opt/bin/start'] }, [start, tool])).toEqual([
      'must /opt/bin/env',
      'must /opt/bin/start not-a-program',
    ]);
  });

  test('a file that a shell is given, and whose text is not kept', () => {
    expect(doubts({ Cmd: ['sh', '/etc/config'] })).toEqual([
      '/etc/config, which sh is given, was not read, so nobody knows what it starts',
    ]);
  });
});

describe('what cannot end well, whatever is started', () => {
  const ends = (how: string) =>
    `the command always ends with ${how}, as its shell text is written and with the files that the image has`;
  test.each<[string, readonly string[]]>([
    ['exit 0', []],
    ['hello', []],
    ['exit 3', [ends('exit code 3')]],
    ['[ -x /none ] || exit 1', [ends('exit code 1')]],
    ['command -v none >/dev/null && exec /app', [ends('exit code 1')]],
    ['set -u; echo $NONE; exec /app', [ends('an error')]],
    ['set -u; echo "${NONE:-}$HOME$@"; exec /app', []],
    ['set -e; false; exec /app', [ends('exit code 1')]],
    ['return 1; exec /app', [ends('exit code 1')]],
    ['hello; exit 1', [ends('exit code 1')]],
    ['hello || exit 1', []],
    ['exec /none', []],
    [
      'if',
      ['some of the shell text that /bin/sh runs could not be read, so nobody knows what it starts there'],
    ],
  ])('%s', (line, expected) => {
    expect(doubts({ Cmd: ['/bin/sh', '-c', line] })).toEqual(expected);
  });

  test('tini and options of its command', () => {
    expect(doubts({ Cmd: ['tini', '/app', '--serve'] })).toEqual([
      'tini takes --serve for an option of its own, unless it was built with musl: no -- stands before the command',
    ]);
    expect(doubts({ Cmd: ['tini', '-g', '--', '/app', '--serve'] })).toEqual([]);
    expect(doubts({ Cmd: ['tini', '-g', '/app', 'serve'] })).toEqual([]);
  });

  test('a function named exec', () => {
    const text = 'exec() { /none; }; exec /app';
    expect(starts({ Cmd: ['bash', '-c', text] })).toEqual(['must bash', 'must /none missing']);
    expect(starts({ Cmd: ['dash', '-c', text] })).toEqual(['must dash', 'must /app']);
  });

  test('bash goes on behind a return that leads nowhere', () => {
    expect(doubts({ Cmd: ['bash', '-c', 'return 1; exec /app'] })).toEqual([]);
  });
});

describe('who may not change users', () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ['gosu', 'www-data', '/app'],
      ['must gosu', 'must gosu refused'],
    ],
    [
      ['su-exec', '1000', '/app'],
      ['must su-exec', 'must su-exec refused'],
    ],
    [
      ['chroot', '/', '/app'],
      ['must chroot', 'must chroot refused'],
    ],
    [
      ['runuser', '-u', 'www-data', '/app'],
      ['must runuser', 'must runuser refused'],
    ],
    [
      ['setpriv', '--reuid', '1000', '--init-groups', '/app'],
      ['must setpriv', 'must setpriv refused'],
    ],
    [
      ['setpriv', '--reuid', '1001', '/app'],
      ['must setpriv', 'must setpriv refused'],
    ],
    [
      ['setpriv', '--reuid', '1000', '/app'],
      ['must setpriv', 'must /app'],
    ],
    [
      ['setpriv', '--no-new-privs', '/app'],
      ['must setpriv', 'must /app'],
    ],
  ])('%j', (Cmd, expected) => {
    expect(starts({ Cmd, User: '1000' })).toEqual(expected);
  });

  test('su with the bit for it asks for a password', () => {
    const su = program('/opt/bin/su', elf('amd64'), 0o4755);
    const Cmd = ['/opt/bin/su', 'www-data', '-s', '/bin/sh', '-c', '/app'];
    expect(doubts({ Cmd, User: '1000' }, [su])).toEqual([
      '/opt/bin/su asks for a password when user 1000 starts it, and a container has nobody who types one',
    ]);
    expect(doubts({ Cmd }, [su])).toEqual([]);
  });

  test('a program with the bit for it may, and after gosu nobody may', () => {
    const setuid = program('/opt/bin/su-exec', elf('amd64'), 0o4755);
    expect(starts({ Cmd: ['/opt/bin/su-exec', '0', '/app'], User: '1000' }, [setuid])).toEqual([
      'must /opt/bin/su-exec',
      'must /app',
    ]);
    expect(starts({ Cmd: ['gosu', 'www-data', 'chroot', '/', '/app'] })).toEqual([
      'must gosu',
      'must chroot',
      'must chroot refused',
    ]);
  });
});

describe('a shell’s text', () => {
  test.each<[string, readonly string[]]>([
    ['/app', ['must /app']],
    ['exec /none', ['must /none missing']],
    ['[ -x /a ] && /a; exec hello', ['must hello']],
    ['[ -x /app ] && exec /none', ['must /none missing']],
    ['test -f /none || exec /none2', ['must /none2 missing']],
    ['none || true; exec hello', ['must hello', 'may none not-on-path']],
    ['none; exec hello', ['must hello', 'runs none not-on-path']],
    ['none 2>/dev/null; exec hello', ['must hello', 'may none not-on-path']],
    ['none >/dev/null 2>&1; exec hello', ['must hello', 'may none not-on-path']],
    ['none & exec hello', ['must hello', 'runs none not-on-path']],
    ['LD_LIBRARY_PATH=/opt/lib exec /app', ['must /app LD=/opt/lib']],
    ['LD_LIBRARY_PATH=/opt/lib; /app', ['must /app']],
    ['export LD_LIBRARY_PATH=/opt/lib; /app', ['must /app LD=/opt/lib']],
    ['export PATH=/opt/bin:$PATH; exec tool', ['must tool']],
    ['PATH=/none; exec hello', ['must hello not-on-path']],
    ['exec tool', ['must tool not-on-path']],
    ['true && exec /none', ['must /none missing']],
    ['hello && exec /none', ['must hello', 'must /none missing']],
    ['hello && /none; exec /app', ['must /app', 'may hello', 'may /none missing']],
    ['hello || /none', ['must hello', 'may /none missing']],
    ['exec tini -- /none', ['must tini', 'must /none missing']],
    ['cd /srv && exec ./app', ['must ./app']],
    ['cd /srv && exec ./none', ['must ./none missing']],
    ['cd /none && exec ./app', ['must /none missing']],
    ['cd /etc/config && exec ./app', ['must /etc/config not-a-directory']],
    ['cd /none; exec /app', ['must /app', 'runs /none missing']],
    ['cd /none || true; exec /app', ['must /app', 'may /none missing']],
    ['set -e; /none; exec /app', ['must /none missing']],
    ['set -e; hello; exec /app', ['must hello', 'must /app']],
    ['/none; exec /app', ['must /app', 'runs /none missing']],
    ['if hello; then exec /none; else exec /app; fi', ['must /app', 'may hello', 'may /none missing']],
    ['if hello; then exec /none a; else exec /none b; fi', ['must /none missing', 'may hello']],
    ['if [ -z "$DEBUG" ]; then exec /none; fi; exec /app', ['must /none missing']],
    ['if [ -n "$DEBUG" ]; then exec /none; fi; exec /app', ['must /app']],
    ['command -v none && none; exec /app', ['must /app']],
    ['command -v hello >/dev/null && exec hello', ['must hello']],
    ['exec $(command -v hello)', ['must /usr/local/bin/hello']],
    ['exec "$(dirname /srv/x)/app"', ['must /srv/app', 'may dirname']],
    ['exec app-$(uname -m)', ['must app-x86_64 not-on-path', 'may uname']],
    ['exec $(cat /x)', ['may cat']],
    ['eval exec /none', ['must /none missing']],
    ['f() { exec /none; }; f', ['must /none missing']],
    ['f() { return 1; }; f || exec /none', ['must /none missing']],
    ['while true; do hello; sleep 1; done', ['runs hello', 'runs sleep']],
    ['until hello; do sleep 1; done; exec /none', ['must /none missing', 'may hello', 'may sleep']],
    ['for i in a b; do echo $i; done; exec /none', ['must /none missing']],
    ['for i in /none/*; do [ -f "$i" ] && . "$i"; done; exec hello', ['must hello']],
    ['for i in /etc/*; do . "$i"; done; exec hello', []],
    ['for i in /etc/*; do . "$i"; done; exec /none', ['must /none missing']],
    ['case "$X" in "") exec /none;; *) exec /app;; esac', ['must /none missing']],
    [
      'case "$(cat /x)" in a) exec /none;; *) exec /app;; esac',
      ['must /app', 'may cat', 'may /none missing'],
    ],
    ['(exec /none)', ['must /none missing']],
    ['(exec /none); exec /app', ['must /app', 'runs /none missing']],
    ['hello | /none', ['must /none missing', 'may hello']],
    ['/none | cat', ['must cat', 'may /none missing']],
    ['! /none', ['may /none missing']],
    ['/none || exit 1', ['must /none missing']],
    ['/none || { echo no; exit 3; }', ['must /none missing']],
    ['/none & wait', ['runs /none missing']],
    ['/none & wait $!', ['must /none missing']],
    ['/none & pid=$!; wait "$pid"', ['must /none missing']],
    ['exit 0; /none', []],
    ['cp /app /run/app && exec /run/app', ['must cp']],
    ['mkdir -p /data && cd /data && exec /none', ['must mkdir', 'must /none missing']],
    ['tar xf /a.tar && exec /none', ['must tar']],
    ['cat > /run/x; exec /run/x', ['runs cat']],
    ['. /none.sh; exec /app', ['must /none.sh missing']],
    ['sh -c "exec /none"', ['must sh', 'must /none missing']],
    ['exec env FOO=1 timeout 5 /none', ['must env', 'must timeout', 'must /none missing']],
    ['exec "$APP"', ['must /none missing']],
    ['exec ${APP:-hello}', ['must /none missing']],
    ['exec ${NOPE:-hello}', ['must hello']],
    ['set -- hello; exec "$@"', ['must hello']],
    ['set -- hello; shift; exec "$@"', []],
    ['trap "none" EXIT; hello', ['must hello']],
    ['hello <<EOF\nnone\nEOF', ['must hello']],
    ['a=hello; exec $a', ['must hello']],
    ['unset PATH; exec hello', ['must hello not-on-path']],
    ['none; exit', ['must none not-on-path']],
    ['none; rc=$?; exit $rc', ['must none not-on-path']],
    ['none; exit 0', ['runs none not-on-path']],
    ['hello > /none/x', ['must /none missing']],
    ['hello < /none', ['must /none missing']],
    ['hello > /none/x || /app', ['must /app', 'may /none missing']],
    ['exec > /none/x || true; /app', ['must /none missing']],
    ['sh <<EOF\nexec /none\nEOF', ['must sh', 'must /none missing']],
    ['echo /none | sh', ['must sh']],
    ['gosu nosuch hello', ['must gosu', 'must gosu refused']],
    ['useradd nosuch; gosu nosuch hello', ['must gosu', 'must hello', 'runs useradd']],
    ['env -C /none hello', ['must env', 'must env refused']],
    ['setsid /none', ['must setsid', 'may /none missing']],
    ['setsid -w /none', ['must setsid', 'must /none missing']],
    ['source /etc/config', ['must source not-on-path']],
    ['[[ a = a ]] && hello', ['must [[ not-on-path']],
    ['time hello', ['must time not-on-path']],
    ['${UNSET?no}; exec /none', []],
  ])('%s', (line, expected) => {
    expect(inShell(line, [], { Env: ['APP=/none'] })).toEqual(expected);
  });

  test('scripts', () => {
    const postgres = script(
      '/usr/local/bin/docker-entrypoint.sh',
      '/usr/bin/env bash',
      0o755,
      'set -Eeo pipefail',
      'if [ "${1:0:1}" = "-" ]; then',
      '  set -- hello "$@"',
      'fi',
      'if [ "$1" = "hello" ] && [ "$(id -u)" = "0" ]; then',
      '  mkdir -p /var/lib/data',
      '  exec gosu www-data "$BASH_SOURCE" "$@"',
      'fi',
      'exec "$@"',
    );
    const links = [link('/entry', '/usr/local/bin/docker-entrypoint.sh'), postgres];
    expect(starts({ Entrypoint: ['/entry'], Cmd: ['-x'] }, links)).toEqual([
      'must /entry',
      'must bash',
      'must mkdir',
      'must gosu',
      'must /entry',
      'must hello',
      'may id',
    ]);
    expect(starts({ Entrypoint: ['/entry'], Cmd: ['/none'] }, links)).toEqual([
      'must /entry',
      'must bash',
      'must /none missing',
    ]);
    const redis = script(
      '/entry.sh',
      '/bin/sh',
      0o755,
      'set -e',
      'if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then set -- hello "$@"; fi',
      'if [ "$1" = hello -a "$(id -u)" = 0 ]; then',
      '  find . -exec chown www-data {} +',
      '  exec gosu www-data "$0" "$@"',
      'fi',
      'exec "$@"',
    );
    expect(starts({ Entrypoint: ['/entry.sh'], Cmd: ['hello'] }, [redis])).toEqual([
      'must /entry.sh',
      'must find',
      'must gosu',
      'must /entry.sh',
      'must hello',
      'may id',
      'may chown not-on-path',
    ]);
  });

  test('arguments of a shell form, and a login', () => {
    expect(starts({ Entrypoint: ['/bin/sh', '-c', 'exec "$0" "$@"'], Cmd: ['/none', 'x'] })).toEqual([
      'must /bin/sh',
      'must /none missing',
    ]);
    const profile = text('/etc/profile', 'export PATH=/opt/bin\n');
    expect(starts({ Cmd: ['bash', '-lc', 'tool'] }, [profile])).toEqual(['must bash', 'must tool']);
    expect(starts({ Cmd: ['bash', '-lc', 'hello'] }, [profile])).toEqual([
      'must bash',
      'must hello not-on-path',
    ]);
    expect(starts({ Cmd: ['bash', '-lc', 'tool'] }, [data('/etc/profile')])).toEqual(['must bash']);
  });
});
