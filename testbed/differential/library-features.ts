/** The library of the programs that need one: where it lies, and in what state. */
import { bin, cut, dir, gone, hard, items, libraries, link, text } from '../corpus/parts.ts';
import type { Item } from '../corpus/types.ts';
import { addEnv, type Draft, type Feature } from './draft.ts';

const LIB = libraries('amd64');
const NAME = 'libhull.so.1';
const lib = (path: string, artifact = `amd64/${NAME}`, mode = 0o644): Item => bin(path, artifact, mode);

/** Places that some of the programs look in by themselves, and others that they do not. */
const put = (path: string) => (draft: Draft) => {
  draft.files.push(lib(`${path}/${NAME}`));
};
export const LIBRARY: Feature = {
  name: 'library',
  choices: {
    plain: put(LIB),
    'not there': () => undefined,
    '/opt/hull/lib': put('/opt/hull/lib'),
    '/srv/lib': put('/srv/lib'),
    '/usr/local/lib': put('/usr/local/lib'),
    '/lib': put('/usr/lib'),
    'beside the cache': (draft) => {
      draft.files.push(lib(`/opt/hull/lib/${NAME}`), lib('/etc/ld.so.cache', 'amd64/ld.so.cache'));
    },
    'only in ld.so.conf': (draft) => {
      draft.files.push(lib(`/opt/own/${NAME}`), text('/etc/ld.so.conf.d/own.conf', '/opt/own\n'));
    },
    'in hwcaps': put(`${LIB}/glibc-hwcaps/x86-64-v2`),
    'of musl': (draft) => {
      draft.files.push(lib(`/usr/lib/${NAME}`, 'amd64/musl-libhull'));
    },
  },
};

/** Over what the feature above has put; it counts where that is Debian’s directory. */
const instead =
  (...list: readonly Item[]) =>
  (draft: Draft) => {
    draft.files.push(...list);
  };
const later =
  (...list: readonly Item[]) =>
  (draft: Draft) => {
    draft.above.push(items(list));
  };
export const STATE: Feature = {
  name: 'state',
  choices: {
    plain: () => undefined,
    'mode 0600': later(lib(`${LIB}/${NAME}`, `amd64/${NAME}`, 0o600)),
    'mode 0': later(lib(`${LIB}/${NAME}`, `amd64/${NAME}`, 0)),
    foreign: later(lib(`${LIB}/${NAME}`, `arm64/${NAME}`)),
    'of i386': later(lib(`${LIB}/${NAME}`, '386/hello')),
    'cut off': later(cut(`${LIB}/${NAME}`, `amd64/${NAME}`, 5000)),
    'only a header': later(cut(`${LIB}/${NAME}`, `amd64/${NAME}`, 64)),
    empty: later(text(`${LIB}/${NAME}`, '')),
    'a text': later(text(`${LIB}/${NAME}`, 'GROUP ( x )\n')),
    'a directory': later(dir(`${LIB}/${NAME}`)),
    deleted: later(gone(`${LIB}/${NAME}`)),
    'a link': later(lib(`${LIB}/${NAME}.2.3`), link(`${LIB}/${NAME}`, `${NAME}.2.3`)),
    'a dangling link': later(link(`${LIB}/${NAME}`, `${NAME}.2.3`)),
    'a hard link': instead(lib('/srv/store'), hard(`${LIB}/${NAME}`, '/srv/store', 0o644)),
    'without the symbol': later(lib(`${LIB}/${NAME}`, 'amd64/libhull-plain')),
    'with more symbols': later(lib(`${LIB}/${NAME}`, 'amd64/libhull-data')),
    'with versions': later(lib(`${LIB}/${NAME}`, 'amd64/libhull-1')),
    'needing a newer libc': later(lib(`${LIB}/${NAME}`, 'amd64/libhull-newer')),
    'a program': later(lib(`${LIB}/${NAME}`, 'amd64/hello')),
    'a static program': later(lib(`${LIB}/${NAME}`, 'amd64/static')),
    'its directory closed': later(dir(LIB, 0o700)),
    'libouter, too': later(lib('/opt/hull/lib/libouter.so.1', 'amd64/libouter.so.1')),
    'all in /opt/hull': later(
      lib('/opt/hull/lib/libouter.so.1', 'amd64/libouter.so.1'),
      lib(`/opt/hull/lib/${NAME}`),
    ),
    'the closed /opt/hull': later(dir('/opt/hull', 0o700), lib(`/opt/hull/lib/${NAME}`)),
    'libc deleted': later(gone(`${LIB}/libc.so.6`)),
    'libc foreign': later(lib(`${LIB}/libc.so.6`, `arm64/${NAME}`)),
    'libc without symbols': later(lib(`${LIB}/libc.so.6`, `amd64/${NAME}`)),
    'loader deleted': later(gone(`${LIB}/ld-linux-x86-64.so.2`)),
    'loader a program': later(bin(`${LIB}/ld-linux-x86-64.so.2`, 'amd64/static')),
    'loader not executable': later({
      kind: 'file',
      path: `${LIB}/ld-linux-x86-64.so.2`,
      mode: 0o644,
      from: { host: '/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2' },
    }),
    'no cache': later(gone('/etc/ld.so.cache')),
    'a broken cache': later(text('/etc/ld.so.cache', 'not a cache')),
  },
};

export const PRELOAD: Feature = {
  name: 'preload',
  choices: {
    plain: () => undefined,
    missing: (draft) => addEnv(draft, 'LD_PRELOAD=/opt/none.so'),
    'a library': (draft) => {
      draft.files.push(lib('/opt/pre/libdata.so', 'amd64/libhull-data'));
      addEnv(draft, 'LD_PRELOAD=/opt/pre/libdata.so');
    },
    'needing another': (draft) => {
      draft.files.push(lib('/opt/pre/libouter.so.1', 'amd64/libouter.so.1'));
      addEnv(draft, 'LD_PRELOAD=/opt/pre/libouter.so.1');
    },
    'two, by a file': (draft) => {
      draft.files.push(
        lib('/opt/pre/libouter.so.1', 'amd64/libouter.so.1'),
        lib('/opt/pre/libdata.so', 'amd64/libhull-data'),
        text('/etc/ld.so.preload', '# ours\n/opt/pre/libdata.so:/opt/pre/libouter.so.1\n'),
      );
    },
    'a text': (draft) => {
      draft.files.push(text('/opt/pre/x.so', 'x'));
      addEnv(draft, 'LD_PRELOAD=/opt/pre/x.so');
    },
    'by name': (draft) => addEnv(draft, `LD_PRELOAD=${NAME}`),
    'needing a newer libc': (draft) => {
      draft.files.push(lib('/opt/pre/new.so', 'amd64/libhull-newer'));
      addEnv(draft, 'LD_PRELOAD=/opt/pre/new.so');
    },
  },
};
