/** What the loader takes from the environment, whose permissions count, and what it passes by. */

import {
  debian,
  dir,
  dynamic,
  elf,
  type Item,
  library,
  link,
  multiarch,
  program,
  text,
} from '../support/image-maker.ts';
import { type Case, type Expected, runCase } from '../support/verdict-cases.ts';

const LIB = multiarch('amd64');
const HULL = elf('amd64', { dynamic: true });
const APP = dynamic('amd64', ['libhull.so', 'libc.so.6']);
const hello = program('/app', dynamic('amd64'));
const hull = (path: string, mode = 0o644): Item => ({ ...library(path, HULL), mode });
const outer = library('/opt/pre/libouter.so', elf('amd64', { dynamic: true, needed: ['libhull.so'] }));

const run = (files: readonly Item[], config: Case['config'] = {}, ...expected: readonly Expected[]): void =>
  runCase({
    name: '',
    platform: 'linux/amd64',
    layers: [debian('amd64'), files],
    config: { Entrypoint: ['/app'], ...config },
    expect: expected,
  });
const missing = (says: RegExp): Expected => ['libraries', 'fail', says];

describe('preloading', () => {
  const LD_PRELOAD = 'LD_PRELOAD=/opt/pre/libouter.so';
  test('what is preloaded must have what it needs', () => {
    const says = missing(
      /^\/opt\/pre\/libouter\.so, which \/app loads, needs libhull\.so; so do 2 more programs/,
    );
    run([hello, outer], { Env: [LD_PRELOAD] }, says);
    run([hello, outer, text('/etc/ld.so.preload', '# x\n/opt/pre/libouter.so # y\n')], {}, says);
    run([hello, outer, hull(`${LIB}/libhull.so`)], { Env: [LD_PRELOAD] });
  });
  test('by name, it is looked for as all libraries are', () => {
    run(
      [hello, outer],
      { Env: ['LD_LIBRARY_PATH=/opt/pre', 'LD_PRELOAD=libnone.so libouter.so'] },
      missing(/libhull\.so/),
    );
  });
  test('what is not there, or of another machine, is passed over', () => {
    run([hello], { Env: ['LD_PRELOAD=/opt/none.so'] });
    run(
      [hello, library('/opt/pre/libouter.so', elf('arm64', { dynamic: true, needed: ['libhull.so'] }))],
      {
        Env: [LD_PRELOAD],
      },
      ['binary-arch', 'warn'],
    );
  });
  test('a static program reads nothing of it', () => {
    runCase({
      name: '',
      platform: 'linux/amd64',
      layers: [[program('/app', elf('amd64')), outer]],
      config: { Entrypoint: ['/app'], Env: [LD_PRELOAD] },
      expect: [],
    });
  });
  test('a library that is preloaded is there for all who need it', () => {
    run([program('/app', APP), hull('/opt/pre/libhull.so')], {}, missing(/libhull\.so/));
    const other = library('/opt/pre/x.so', elf('amd64', { dynamic: true, soname: 'libhull.so' }));
    run([program('/app', APP), other], { Env: ['LD_PRELOAD=/opt/pre/x.so'] });
  });
});

describe('permissions of USER', () => {
  const app = program('/app', APP);
  const AS_1000 = { User: '1000' };
  test('a library that it may not read, or whose directory is closed, is none', () => {
    run(
      [app, hull(`${LIB}/libhull.so`, 0o600)],
      AS_1000,
      missing(/the image’s user 1000 may not open .*libhull\.so/),
    );
    run(
      [app, dir('/opt/x', 0o700), hull('/opt/x/libhull.so')],
      { ...AS_1000, Env: ['LD_LIBRARY_PATH=/opt/x'] },
      missing(/may not open/),
    );
    run([app, hull(`${LIB}/libhull.so`, 0o600)]);
    run([app, hull(`${LIB}/libhull.so`, 0o640)], { User: '1000:0' });
  });
  test('the loader goes on to the next directory', () => {
    run([app, dir('/opt/x', 0o700), hull('/opt/x/libhull.so'), hull(`${LIB}/libhull.so`)], {
      ...AS_1000,
      Env: ['LD_LIBRARY_PATH=/opt/x'],
    });
  });
  test('links lead through directories, too', () => {
    const files = [
      app,
      dir('/priv', 0o700),
      link('/priv/libhull.so', '/opt/libhull.so'),
      hull('/opt/libhull.so'),
    ];
    run([...files, link(`${LIB}/libhull.so`, '/priv/libhull.so')], AS_1000, missing(/may not open/));
    run([...files, link(`${LIB}/libhull.so`, '/priv/libhull.so')]);
    run([...files, link(`${LIB}/libhull.so`, '/opt/libhull.so')], AS_1000);
  });
  test('a program that others start may be started by anybody', () => {
    run([hello, program('/usr/bin/tool', APP), hull(`${LIB}/libhull.so`, 0o600)], AS_1000);
  });
  test('setuid lends the owner’s', () => {
    run([program('/app', APP, 0o4755), hull(`${LIB}/libhull.so`, 0o600)], AS_1000);
  });
});

describe('programs with rights of their own take nothing from the environment', () => {
  const AT_SRV = { Env: ['LD_LIBRARY_PATH=/srv/lib', 'LD_PRELOAD=/opt/pre/libouter.so'] };
  const there = [hull('/srv/lib/libhull.so'), outer];
  const origin = (mode: number): Item =>
    program('/srv/bin/app', dynamic('amd64', ['libhull.so'], { runpath: ['$ORIGIN/../lib'] }), mode);
  test('setuid and setgid, where they change something', () => {
    run([program('/app', APP, 0o4755), ...there], { ...AT_SRV, User: '5' }, missing(/needs libhull\.so/));
    run([program('/app', APP, 0o2755), ...there], { ...AT_SRV, User: '5:5' }, missing(/needs libhull\.so/));
    run([program('/app', APP, 0o4755), ...there], AT_SRV);
    run([program('/app', APP, 0o2755), ...there], { ...AT_SRV, User: '5:0' });
    run([{ ...program('/app', APP, 0o4755), uid: 5 }, ...there], { ...AT_SRV, User: '5' });
  });
  test('$ORIGIN leads nowhere but into directories of the system', () => {
    run([origin(0o4755), ...there], { User: '5', Entrypoint: ['/srv/bin/app'] }, missing(/libhull\.so/));
    run([origin(0o755), ...there], { User: '5', Entrypoint: ['/srv/bin/app'] });
    run(
      [
        program(
          '/usr/bin/app',
          dynamic('amd64', ['libhull.so'], { runpath: ['$ORIGIN/../lib/x86_64-linux-gnu/x'] }),
          0o4755,
        ),
        hull(`${LIB}/x/libhull.so`),
      ],
      { User: '5', Entrypoint: ['app'] },
    );
  });
  test('file capabilities, but not for root', () => {
    const bytes = Buffer.from(new Uint32Array([0x02000001, 1 << 10, 0, 0, 0]).buffer).toString('latin1');
    const app = { ...program('/app', APP), pax: new Map([['SCHILY.xattr.security.capability', bytes]]) };
    run([app, ...there], { ...AT_SRV, User: '5' }, missing(/libhull\.so/));
    run([app, ...there], AT_SRV);
  });
});

describe('what stands in a library’s place', () => {
  const app = program('/app', APP);
  const later = hull('/usr/lib/libhull.so');
  test('a directory, a device', () => {
    run([app, dir(`${LIB}/libhull.so`), later], {}, missing(/stops at .*libhull\.so: it is a directory/));
    run(
      [app, { name: `${LIB.slice(1)}/libhull.so`, type: 'fifo', mode: 0o644 }, later],
      {},
      missing(/it is a device/),
    );
  });
  test('half a loader', () => {
    const half = debian('amd64').find(({ name }) => name.endsWith('/ld-linux-x86-64.so.2'));
    if (half?.content?.kind !== 'elf') throw new Error();
    const content = { ...half.content, elf: { ...half.content.elf, truncated: true as const } };
    const cut: Expected = ['interpreter', 'fail', /it is cut off/];
    // The program, and the two on PATH.
    run([hello, { ...half, content }], {}, cut, cut, cut);
  });
});

describe('Nix', () => {
  const STORE = '/nix/store/0000-glibc-2.38/lib';
  const loader: Item = {
    ...program(`${STORE}/ld-linux-x86-64.so.2`, elf('amd64')),
    content: {
      kind: 'elf',
      elf: elf('amd64', { dynamic: true, definedVersions: ['GLIBC_2.4'], soname: 'ld-linux-x86-64.so.2' }),
      systemDirectories: [STORE],
      cachePath: '/nix/store/0000-glibc-2.38/etc/ld.so.cache',
    },
  };
  const app = (needed: readonly string[]): Item =>
    program(
      '/nix/store/1111-app/bin/app',
      elf('amd64', {
        dynamic: true,
        needed,
        interpreter: `${STORE}/ld-linux-x86-64.so.2`,
        runpath: ['/nix/store/2222-hull/lib', STORE],
      }),
    );
  const libc = library(
    `${STORE}/libc.so.6`,
    elf('amd64', { dynamic: true, needed: ['ld-linux-x86-64.so.2'] }),
  );
  const image = (files: readonly Item[], ...expected: readonly Expected[]): void =>
    runCase({
      name: '',
      platform: 'linux/amd64',
      layers: [files],
      config: { Entrypoint: ['/nix/store/1111-app/bin/app'] },
      expect: expected,
    });
  test('run paths into the store', () => {
    image([loader, libc, app(['libhull.so', 'libc.so.6']), hull('/nix/store/2222-hull/lib/libhull.so')]);
  });
  test('its loader does not look where others do', () => {
    image(
      [loader, libc, app(['libother.so', 'libc.so.6']), hull('/usr/lib/libother.so')],
      missing(/libother\.so/),
    );
  });
});
