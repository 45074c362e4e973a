/** What the container's runtime does: users, variables, directories, mounts; and how the layers are packed. */
import { dir, hard, items, link, text } from '../corpus/parts.ts';
import type { Item, Packing } from '../corpus/types.ts';
import { addEnv, type Draft, type Feature } from './draft.ts';

const ACCOUNTS = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n';
const user =
  (User: string, ...files: readonly Item[]) =>
  (draft: Draft) => {
    draft.config.User = User;
    if (files.length > 0) draft.above.push(items(files));
  };
export const USER: Feature = {
  name: 'user',
  choices: {
    plain: () => undefined,
    ...Object.fromEntries(
      [
        '0',
        'root',
        '1000',
        '1000:1000',
        '0:1000',
        '1000:0',
        'nobody',
        'nobody:nogroup',
        'app',
        '1000:none',
        '65534',
      ].map((name) => [name, user(name)] as const),
    ),
    '2147483648': user('2147483648'),
    '1000:4294967296': user('1000:4294967296'),
    '-1': user('-1'),
    ':1000': user(':1000'),
    '1000:': user('1000:'),
    'app, known': user('app', text('/etc/passwd', ACCOUNTS)),
    'app, by a link': user('app', text('/srv/passwd', ACCOUNTS), link('/etc/passwd', '/srv/passwd')),
    'app, by a hard link': user(
      'app',
      text('/srv/passwd', ACCOUNTS),
      hard('/etc/passwd', '/srv/passwd', 0o644),
    ),
    'app, of root’s file': user('app', text('/etc/passwd', ACCOUNTS, 0o600)),
    'app, short line': user('app', text('/etc/passwd', 'app:x:1000\n')),
    'app, bad number': user('app', text('/etc/passwd', 'app:x:many:1000::/:/bin/sh\n')),
    'a number that is a name': user('1000', text('/etc/passwd', '1000:x:1001:1001::/:/bin/sh\n')),
  },
};

const env =
  (...lines: readonly string[]) =>
  (draft: Draft) =>
    addEnv(draft, ...lines);
export const ENV: Feature = {
  name: 'env',
  choices: {
    plain: () => undefined,
    'PATH of Debian': env('PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'),
    'PATH of its own': env('PATH=/srv/bin:/usr/bin'),
    'PATH, short': env('PATH=/usr/bin:/bin'),
    'PATH, elsewhere': env('PATH=/none'),
    'PATH, empty': env('PATH='),
    'PATH, empty part': env('PATH=:/usr/local/bin:/usr/bin:/bin'),
    'PATH, of here': env('PATH=.:/usr/local/bin:/usr/bin:/bin'),
    'PATH, of here last': env('PATH=/usr/local/bin:/usr/bin:/bin:.'),
    'PATH, relative': env('PATH=bin:/usr/bin:/bin'),
    'PATH, twice': env('PATH=/none', 'PATH=/usr/local/bin:/usr/bin:/bin'),
    'PATH, with a file': env('PATH=/etc/passwd:/usr/local/bin:/usr/bin:/bin'),
    'LD_LIBRARY_PATH=/srv/lib': env('LD_LIBRARY_PATH=/srv/lib'),
    'LD_LIBRARY_PATH=/opt/hull/lib': env('LD_LIBRARY_PATH=/none:/opt/hull/lib'),
    'LD_LIBRARY_PATH, empty part': env('LD_LIBRARY_PATH=/none::/none'),
    'LD_LIBRARY_PATH, relative': env('LD_LIBRARY_PATH=lib'),
    'LD_LIBRARY_PATH, empty': env('LD_LIBRARY_PATH='),
    LD_BIND_NOW: env('LD_BIND_NOW=1'),
    LD_TRACE_LOADED_OBJECTS: env('LD_BIND_NOT=1'),
    'FOO=1': env('FOO=1'),
    BASH_ENV: env('BASH_ENV=/none', 'ENV=/none'),
  },
};

const workdir =
  (WorkingDir: string, ...files: readonly Item[]) =>
  (draft: Draft) => {
    draft.config.WorkingDir = WorkingDir;
    draft.files.push(...files);
  };
/** After CALL, which may have set one. */
export const WORKDIR: Feature = {
  name: 'workdir',
  choices: {
    plain: () => undefined,
    '/srv': workdir('/srv', dir('/srv')),
    '/': workdir('/'),
    '/usr/local': workdir('/usr/local'),
    'a new one': workdir('/data/new'),
    'of root': workdir('/data', dir('/data', 0o700)),
    'a file': workdir('/data', text('/data', 'x')),
    'below a file': workdir('/data/x', text('/data', 'x')),
    'a link': workdir('/data', link('/data', '/usr/local')),
    'a dangling link': workdir('/data', link('/data', '/none')),
    'a circle': workdir('/data', link('/data', '/data')),
    relative: workdir('usr/local'),
    'with dots': workdir('/usr/../usr/local/'),
  },
};

const mounted =
  (...files: readonly Item[]) =>
  (draft: Draft) => {
    draft.above.push(items(files));
  };
const volume =
  (path: string, ...files: readonly Item[]) =>
  (draft: Draft) => {
    draft.config.Volumes = { [path]: {} };
    draft.files.push(...files);
  };
export const AROUND: Feature = {
  name: 'around',
  choices: {
    plain: () => undefined,
    '/etc/hosts a directory': mounted(dir('/etc/hosts')),
    '/etc/hostname a directory': mounted(dir('/etc/hostname')),
    '/etc/hosts a link': mounted(link('/etc/hosts', '/srv/hosts')),
    '/etc/resolv.conf a circle': mounted(link('/etc/resolv.conf', '/etc/resolv.conf')),
    '/etc/mtab a directory': mounted(dir('/etc/mtab')),
    '/etc a link': mounted(link('/etc', '/srv')),
    '/proc a file': mounted(text('/proc', 'x')),
    '/sys a link': mounted(link('/sys', '/srv')),
    '/dev/null a file': mounted(text('/dev/null', 'x')),
    '/dev/pts a file': mounted(text('/dev/pts', 'x')),
    '/dev/shm a link': mounted(link('/dev/shm', '/tmp')),
    '/tmp closed': mounted(dir('/tmp', 0o700)),
    'the root closed': mounted({ kind: 'directory', path: './', mode: 0o700 }),
    'a volume': volume('/data'),
    'a volume on a file': volume('/data', text('/data', 'x')),
    'a volume below a file': volume('/data/x', text('/data', 'x')),
    'a volume on a link': volume('/data', link('/data', '/usr/local')),
    'a volume on a dangling link': volume('/data', link('/data', '/none')),
    'a volume on the program': (draft) => {
      draft.config.Volumes = { [draft.place]: {} };
    },
    'a volume above the program': volume('/usr/local'),
    'a volume, relative': volume('data'),
    'a volume on /etc': volume('/etc'),
    'a volume on /': volume('/'),
    'a check of health': (draft) => {
      draft.config.Healthcheck = { Test: ['CMD', '/none'] };
    },
  },
};

const packed = (packing: Packing) => (draft: Draft) => {
  draft.packing = packing;
};
export const PACKING: Feature = {
  name: 'packing',
  choices: {
    plain: () => undefined,
    ...Object.fromEntries(
      (
        [
          'zstd',
          'none',
          'zstd-frames',
          'gzip-members',
          'gzip-nuls',
          'gzip-text',
          'zstd-text',
          'none-as-gzip',
          'zstd-as-gzip',
          'bzip2',
        ] as const
      ).map((name) => [name, packed(name)] as const),
    ),
  },
};
