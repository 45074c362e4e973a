/** What a runtime refuses whatever the program is (`checks/container.ts`), each as `docker run` does it. */

import { debian, dir, elf, type Item, link, program, text } from '../support/image-maker.ts';
import { type Case, runCase } from '../support/verdict-cases.ts';

const APP = program('/app', elf('amd64'));
const PEOPLE = 'root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\nodd:x:abc:def::/:/\n';

type Config = NonNullable<Case['config']>;
const run = (config: Config, files: readonly Item[], says?: RegExp): void =>
  runCase({
    name: '',
    platform: 'linux/amd64',
    layers: [[APP, ...files]],
    config: { Entrypoint: ['/app'], ...config },
    expect: says ? [['entrypoint', 'fail', says]] : [],
  });

/** Jest gives a callback for an argument that a row leaves out. */
const rows = <A, B>(list: readonly (readonly [A, B, RegExp?])[]): [A, B, RegExp | undefined][] =>
  list.map(([first, second, says]) => [first, second, says]);

describe('USER', () => {
  test.each(
    rows<string, readonly Item[]>([
      ['2147483647', []],
      ['2147483648', [], /2147483648 is not a number that a user/],
      ['-1', [], /-1 is not a number/],
      ['1000:2147483648', [], /2147483648 is not a number/],
      ['99999999999999999999', [], /does not know 99999999999999999999/],
      ['+5', []],
      ['0x10', [], /does not know 0x10/],
      [' 1000', [], /does not know {2}1000/],
      [':', []],
      ['1:2:3', []],
      ['app', [], /\/etc\/passwd of the image does not know app/],
      ['1000:staff', [], /\/etc\/group of the image does not know staff/],
      ['app', [text('/etc/passwd', PEOPLE)]],
      ['odd', [text('/etc/passwd', PEOPLE)]],
      ['app', [text('/etc/passwd', 'app\n')]],
      ['app', [text('/etc/passwd', '# people\n\n  app:x:7:7::/:/bin/sh  \n')]],
      ['app', [text('/etc/passwd', 'app:x:4294967295:1::/:/bin/sh\n')], /is not a number/],
      ['app', [text('/etc/passwd', 'app:x:5:4294967295::/:/bin/sh\n')], /4294967295 is not a number/],
      ['app', [text('/etc/passwd', 'app:x:3000000000:3000000000::/:/bin/sh\n')]],
      ['5', [dir('/etc/passwd')], /\/etc\/passwd of the image is not a file/],
      ['', [dir('/etc/passwd')], /is not a file, so no runtime can look up the user 0/],
      ['5', [link('/etc/passwd', 'passwd')], /is not a file/],
      ['5', [link('/etc/passwd', 'nothing')]],
      ['5', [dir('/etc/group')]],
      ['app', [text('/etc/passwd', PEOPLE), dir('/etc/group')], /\/etc\/group of the image is not a file/],
      // Docker puts a directory of its own in the place of a link.
      ['app', [text('/nix/etc/passwd', PEOPLE), link('/etc', '/nix/etc')], /does not know app/],
    ]),
  )('%p', (User, files, says) => run({ User }, files, says));

  test.each<[shows: string, files: readonly Item[]]>([
    ['a link', [text('/nix/store/abc-passwd', PEOPLE), link('/etc/passwd', '/nix/store/abc-passwd')]],
    [
      'a link to a file whose content was not kept: it may know the user',
      [{ name: 'nix/other', type: 'file', mode: 0o644 }, link('/etc/passwd', '/nix/other')],
    ],
  ])('/etc/passwd is %s', (_, files) => run({ User: 'app' }, files));
});

test.each(
  rows<string, readonly Item[]>([
    ['', []],
    ['/srv', []],
    ['//a//b', []],
    ['/srv/../x', [dir('/srv')]],
    ['srv', [dir('/srv')], /the working directory srv is a relative path/],
    ['.', [], /is a relative path/],
    ['/srv', [text('/srv', 'x')], /the working directory \/srv is not a directory: it is a file/],
    ['/srv/x', [text('/srv', 'x')], /\/srv\/x is not a directory: \/srv is a file/],
    ['/srv', [link('/srv', '/nowhere')]],
    ['/srv', [link('/srv', '/srv')], /circle/],
    ['/srv', [text('/f', 'x'), link('/srv', '/f/x')], /\/f is a file/],
    ['/etc/hosts', [], /the runtime has a file there/],
    ['/.dockerenv', [], /the runtime has a file there/],
    ['/dev/console', [], /the runtime has a file there/],
    ['/etc/hosts', [dir('/etc/hosts')], /\/etc\/hosts is a directory, and runtimes mount a file/],
    ['/etc/x', [text('/etc', 'x')]],
    ['/proc/self', []],
  ]),
)('WORKDIR %p', (WorkingDir, files, says) => run({ WorkingDir }, files, says));

test.each(
  rows<string, readonly Item[]>([
    ['/data', []],
    ['data', []],
    ['/data', [dir('/data')]],
    ['/data', [link('/data', '/nowhere')]],
    ['/data', [dir('/f'), link('/data', '/f')]],
    ['/data', [text('/data', 'x')], /the volume \/data cannot be mounted: it is a file/],
    ['/app', [], /the volume \/app cannot be mounted: it is a file/],
    ['/data/x', [text('/data', 'x')], /\/data is a file/],
    ['/data', [text('/f', 'x'), link('/data', '/f')], /it is a file/],
    ['/data', [{ name: 'data', type: 'fifo', mode: 0o644 }], /it is a device or a pipe/],
    ['/data', [link('/data', '/data')], /circle/],
    ['/', [], /it is the root itself/],
    ['', [], /the volume "" cannot be mounted/],
    ['a/../..', [], /it is the root itself/],
    ['/proc', [], /the kernel’s own files/],
    ['/proc/x', [], /the kernel’s own files/],
    ['/data', [dir('/proc'), link('/data', '/proc')], /the kernel’s own files/],
    ['/data', [link('/data', '/proc')], /the kernel’s own files/],
    ['/sys', []],
    ['/sys/x', [], /the kernel’s own files/],
    ['/dev', [], /the runtime’s devices/],
    ['/dev/null', [], /the runtime’s devices/],
    ['/dev/shm', []],
    ['/etc', []],
    ['/etc', [text('/etc', 'x')]],
    ['/etc/resolv.conf', [], /the runtime has a file there/],
    ['/etc/hosts', [dir('/etc/hosts')]],
  ]),
)('VOLUME %p', (volume, files, says) => run({ Volumes: [volume] }, files, says));

test.each(
  rows<string, readonly Item[]>([
    ['/etc/hosts is a directory', [dir('/etc/hosts')], /\/etc\/hosts is a directory/],
    ['/etc/resolv.conf is a directory', [dir('/etc/resolv.conf')], /\/etc\/resolv\.conf is a directory/],
    ['/etc/hostname is a directory', [dir('/etc/hostname')], /\/etc\/hostname is a directory/],
    ['/etc/hosts is a link into nothing', [link('/etc/hosts', '/run/hosts')]],
    ['/etc/hosts is a link to a directory', [dir('/d'), link('/etc/hosts', '/d')]],
    ['/proc, /sys and /dev are files', [text('/proc', 'x'), text('/sys', 'x'), text('/dev', 'x')]],
  ]),
)('%s', (_, files, says) => run({}, files, says));

/** A program with `setcap NAME=+ep`. */
const capable = (low: number, effective = 1): Item => ({
  ...program('/srv/app', elf('amd64')),
  pax: new Map([
    [
      'SCHILY.xattr.security.capability',
      Buffer.from(new Uint32Array([0x02000000 | effective, low, 0, 0, 0]).buffer).toString('latin1'),
    ],
  ]),
});
const SYS_ADMIN = 1 << 21;
const NET_RAW = 1 << 13;

describe('file capabilities', () => {
  const started = { Entrypoint: ['/srv/app'] };
  test('beyond those of a container: nobody can execute it', () => {
    run(started, [capable(SYS_ADMIN)], /^\/srv\/app, the entrypoint, has file capabilities .*cap_sys_admin/);
    run({ ...started, User: '5' }, [capable(SYS_ADMIN | NET_RAW)], /default: cap_sys_admin; the kernel/);
  });
  test('those of a container, such that are not effective, and such of what is not started', () => {
    run(started, [capable(NET_RAW)]);
    run(started, [capable(SYS_ADMIN, 0)]);
    run({}, [capable(SYS_ADMIN)]);
  });
  test('of a program that the loader is asked to load they count for nothing', () => {
    const loader = '/lib64/ld-linux-x86-64.so.2';
    runCase({
      name: '',
      platform: 'linux/amd64',
      layers: [debian('amd64'), [capable(SYS_ADMIN)]],
      config: { Entrypoint: [loader, '/srv/app'] },
      expect: [],
    });
  });
  test('linking changes the owner, which takes them away; the link’s own header gives them', () => {
    const again: Item = { name: 'srv/again', type: 'link', mode: 0o755, linkname: 'srv/app' };
    run({ Entrypoint: ['/srv/again'] }, [capable(SYS_ADMIN), again]);
    const { pax } = capable(SYS_ADMIN);
    run(started, [program('/srv/app', elf('amd64')), { ...again, ...(pax ? { pax } : {}) }], /cap_sys_admin/);
  });
});

test.each(
  rows<string, Parameters<typeof elf>[1]>([
    [
      'a shared library',
      { dynamic: true, entry: 'none' },
      /^\/srv\/app, the entrypoint, is not a program: it is a shared library/,
    ],
    [
      'a shared library that old linkers gave an entry point',
      { dynamic: true, needed: ['libc.so.6'] },
      /shared library/,
    ],
    [
      'what was split off for a debugger',
      { dynamic: true, emptyInterpreter: true, entry: 'outside' },
      /its code is not in the file/,
    ],
    ['the same of a static program', { type: 2, entry: 'outside' }, /its code is not in the file/],
    ['a program without a beginning', { type: 2, entry: 'none' }, /entry point is 0/],
    ['a static program at a place of its own', { dynamic: true, pie: true }],
    ['a loader', { dynamic: true, soname: 'ld-linux-x86-64.so.2' }],
  ]),
)('the program is %s', (_, facts, says) =>
  run({ Entrypoint: ['/srv/app'] }, [program('/srv/app', elf('amd64', facts))], says),
);

test('a program for FreeBSD', () => {
  runCase({
    name: '',
    platform: 'linux/amd64',
    layers: [debian('amd64'), [program('/app', elf('amd64', { osabi: 9 }))]],
    config: { Entrypoint: ['/app'] },
    expect: [
      ['binary-arch', 'fail', /is a program for x86-64 \(FreeBSD\); linux\/amd64 runs x86-64 \(Linux\)/],
    ],
  });
});
