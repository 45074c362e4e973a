/** More of what a runtime refuses, and of what it puts up with: paths and users one by one. */
import { withCapability } from './capabilities.ts';
import { bin, dead, dir, fifo, fine, hard, image, items, link, onDebian, text } from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const STATIC = 'amd64/static';
const scratch = (config: Config, ...list: readonly Item[]): readonly Image[] => [
  image('linux/amd64', [items(bin('/app', STATIC), list)], config),
];
const volume = (path: string): Config => ({ Volumes: { [path]: {} } });
const APP = 'app:x:1000:1000::/:/bin/sh\n';
const STARTED: Config = { Entrypoint: ['/srv/app'] };
const CAPABLE = withCapability('/srv/app', STATIC, 'sys_admin');

const refused = (name: string, made: Row['made'], path: string, says = ''): Row =>
  dead(name, 'a runtime refuses it', made, ['entrypoint', path, says]);
const accepted = (name: string, made: Row['made']): Row => fine(name, 'a runtime puts up with it', made);

export const DEAD_RUNTIME_CASES: readonly Row[] = [
  refused('group-out-of-range', scratch({ User: '1000:2147483648' }), '', '2147483648'),
  refused('user-number-huge', scratch({ User: '99999999999999999999' }), '/etc/passwd', '9999'),
  refused('user-with-blank', scratch({ User: ' 1000' }), '/etc/passwd', ' 1000'),
  refused('user-in-hex', scratch({ User: '0x10' }), '/etc/passwd', '0x10'),
  refused('passwd-is-directory', scratch({}, dir('/etc/passwd')), '/etc/passwd', 'is not a file'),
  refused(
    'passwd-is-loop',
    scratch({ User: '5' }, link('/etc/passwd', 'passwd')),
    '/etc/passwd',
    'is not a file',
  ),
  refused(
    'group-is-directory',
    scratch({ User: 'app' }, text('/etc/passwd', APP), dir('/etc/group')),
    '/etc/group',
    'is not a file',
  ),
  refused(
    'etc-is-link-to-passwd',
    scratch({ User: 'app' }, text('/nix/etc/passwd', APP), link('/etc', '/nix/etc')),
    '/etc/passwd',
    'app',
  ),
  refused('volume-of-root', scratch(volume('/')), '/', 'root itself'),
  refused('volume-of-nothing', scratch(volume('')), '', 'root itself'),
  refused('volume-below-file', scratch(volume('/data/x'), text('/data', 'x')), '/data/x', '/data is a file'),
  refused(
    'volume-through-link',
    scratch(volume('/data'), text('/f', 'x'), link('/data', '/f')),
    '/data',
    'a file',
  ),
  refused('volume-of-pipe', scratch(volume('/data'), fifo('/data')), '/data', 'pipe'),
  refused('volume-of-loop', scratch(volume('/data'), link('/data', '/data')), '/data', 'circle'),
  refused('volume-in-sys', scratch(volume('/sys/x')), '/sys/x', 'kernel'),
  refused('volume-of-dev', scratch(volume('/dev')), '/dev', 'devices'),
  refused('volume-of-hosts', scratch(volume('/etc/hosts')), '/etc/hosts', 'the runtime has a file'),
  refused('volume-link-to-proc', scratch(volume('/data'), link('/data', '/proc')), '/data', ''),
  refused('workdir-is-dot', scratch({ WorkingDir: '.' }), '.', 'relative'),
  refused('workdir-of-hosts', scratch({ WorkingDir: '/etc/hosts' }), '/etc/hosts', 'the runtime has a file'),
  refused('workdir-is-loop', scratch({ WorkingDir: '/srv' }, link('/srv', '/srv')), '/srv', 'circle'),
  refused('hostname-is-directory', scratch({}, dir('/etc/hostname')), '/etc/hostname'),
  refused('capability-of-user', scratch({ ...STARTED, User: '5' }, CAPABLE), '/srv/app', 'cap_sys_admin'),
  refused(
    'capability-by-shell',
    onDebian([CAPABLE], { Cmd: ['sh', '-c', 'exec /srv/app'] }),
    '/srv/app',
    'cap_sys_admin',
  ),
  refused(
    'capability-of-link',
    scratch(STARTED, bin('/srv/app', STATIC), { ...hard('/srv/again', '/srv/app'), ...pax(CAPABLE) }),
    '/srv/app',
    'cap_sys_admin',
  ),
];

function pax({ pax: records }: Item): Pick<Item, 'pax'> {
  return records ? { pax: records } : {};
}

export const ALIVE_RUNTIME_CASES: readonly Row[] = [
  accepted('user-with-plus', scratch({ User: '+5' })),
  accepted('user-is-colon', scratch({ User: ':' })),
  accepted('user-of-three', scratch({ User: '1:2:3' })),
  accepted('user-number-odd', scratch({ User: 'app' }, text('/etc/passwd', 'app:x:abc:def::/:/\n'))),
  accepted('user-line-short', scratch({ User: 'app' }, text('/etc/passwd', 'app\n'))),
  accepted(
    'user-large-in-passwd',
    scratch({ User: 'app' }, text('/etc/passwd', 'app:x:3000000000:5::/:/\n')),
  ),
  accepted('group-is-directory-unasked', scratch({ User: '5' }, dir('/etc/group'))),
  accepted('passwd-is-dangling', scratch({ User: '5' }, link('/etc/passwd', 'nothing'))),
  accepted('volume-relative', scratch(volume('data'))),
  accepted('volume-dangling', scratch(volume('/data'), link('/data', '/nowhere'))),
  accepted('volume-of-sys', scratch(volume('/sys'))),
  accepted('volume-in-dev', scratch(volume('/dev/shm'))),
  accepted('volume-of-etc-file', scratch(volume('/etc'), text('/etc', 'x'))),
  accepted('volume-of-hosts-directory', scratch(volume('/etc/hosts'), dir('/etc/hosts'))),
  accepted('volume-above-root', scratch(volume('../data'))),
  accepted('workdir-in-etc-file', scratch({ WorkingDir: '/etc/x' }, text('/etc', 'x'))),
  accepted('workdir-dangling', scratch({ WorkingDir: '/srv' }, link('/srv', '/nowhere'))),
  accepted('workdir-in-proc', scratch({ WorkingDir: '/proc/self' })),
  accepted('hosts-is-pipe', scratch({}, fifo('/etc/hosts'))),
  accepted('hosts-is-link-to-directory', scratch({}, dir('/d'), link('/etc/hosts', '/d'))),
  accepted('mtab-is-directory', scratch({}, dir('/etc/mtab'))),
  accepted(
    'capability-lost-by-link',
    scratch({ Entrypoint: ['/srv/again'] }, CAPABLE, hard('/srv/again', '/srv/app')),
  ),
];
