/** The program: on what base it stands, what it is, where it lies, and how it is called. */

import { dirname } from 'node:path/posix';
import { capability } from '../corpus/capabilities.ts';
import { dir, gone, hard, items, link, opaque, text } from '../corpus/parts.ts';
import { addEnv, type Draft, type Feature, PLATFORM } from './draft.ts';

const base = (name: string) => (draft: Draft) => {
  draft.below.push({ base: name, platform: PLATFORM });
};

/** Those of BASES are made by this generator. */
export const BASE: Feature = {
  name: 'base',
  choices: {
    plain: base('library/debian:bookworm-slim'),
    glibc: base('differential/glibc:1'),
    busybox: base('differential/busybox:1'),
    musl: base('differential/musl:1'),
    scratch: () => undefined,
  },
};

const compiled = (artifact: string, bytes?: number) => (draft: Draft) => {
  draft.program = { artifact, ...(bytes === undefined ? {} : { bytes }) };
};
const written = (content: string) => (draft: Draft) => {
  draft.program = { text: content };
};

/** `riscv64` has no handler on the testbed: foreign code does not run there, as nowhere without QEMU. */
export const PROGRAM: Feature = {
  name: 'program',
  choices: {
    plain: compiled('amd64/static'),
    dynamic: compiled('amd64/hello'),
    hull: compiled('amd64/hull'),
    'hull, -z now': compiled('amd64/hull-now'),
    'hull, weak': compiled('amd64/hull-weak'),
    'hull, data': compiled('amd64/hull-data'),
    'hull, RPATH': compiled('amd64/hull-rpath'),
    'hull, $ORIGIN': compiled('amd64/hull-origin'),
    'hull, $LIB': compiled('amd64/hull-lib-token'),
    'hull, absolute': compiled('amd64/hull-absolute'),
    'hull, relative': compiled('amd64/hull-relative'),
    'hull, nodefaultlib': compiled('amd64/hull-nodeflib'),
    'outer, RPATH': compiled('amd64/outer-rpath'),
    'outer, RUNPATH': compiled('amd64/outer-runpath'),
    'a static PIE': compiled('amd64/static-pie'),
    go: compiled('amd64/go'),
    musl: compiled('amd64/musl'),
    'musl hull': compiled('amd64/musl-hull'),
    'newer glibc': compiled('amd64/needs-glibc'),
    'private symbol': compiled('amd64/needs-private'),
    'newer libstdc++': compiled('amd64/needs-glibcxx'),
    RELR: compiled('amd64/relr'),
    foreign: compiled('riscv64/static'),
    'foreign, dynamic': compiled('riscv64/hello'),
    freebsd: compiled('amd64/freebsd'),
    'a library': compiled('amd64/libhull.so.1'),
    'an object': compiled('amd64/object.o'),
    'a debug file': compiled('amd64/debug-file'),
    'cut off': compiled('amd64/static', 100_000),
    'only a header': compiled('amd64/static', 64),
    empty: written(''),
    'a text': written('see the documentation\n'),
    'a script': written('#!/bin/sh\necho hull ok\n'),
    'a script with CRLF': written('#!/bin/sh\r\necho hull ok\r\n'),
    'a script for bash': written('#!/bin/bash\necho hull ok\n'),
    'a script for zsh': written('#!/bin/zsh\necho hull ok\n'),
    'a script for env': written('#!/usr/bin/env bash\necho hull ok\n'),
    'a script for env -S': written('#!/usr/bin/env -S FOO=1 bash -e\necho hull ok\n'),
    'a script for env, badly': written('#!/usr/bin/env bash -e\necho hull ok\n'),
    'a script without a first line': written('echo hull ok\n'),
  },
};

const at = (place: string) => (draft: Draft) => {
  draft.place = place;
};
export const PLACE: Feature = {
  name: 'place',
  choices: {
    plain: () => undefined,
    '/app': at('/app'),
    '/srv/bin': at('/srv/bin/app'),
    '/opt/a b': at('/opt/a b/app'),
    '/bin': at('/bin/app'),
    '/root': at('/root/app'),
    '/tmp': at('/tmp/app'),
  },
};

const mode =
  (bits: number, owner = 0) =>
  (draft: Draft) => {
    draft.mode = bits;
    draft.owner = owner;
  };
const having = (name: 'net_bind_service' | 'sys_admin') => (draft: Draft) => {
  draft.pax = { 'SCHILY.xattr.security.capability': capability(name) };
};
export const MODE: Feature = {
  name: 'mode',
  choices: {
    plain: () => undefined,
    '0644': mode(0o644),
    '0711': mode(0o711),
    '0700': mode(0o700),
    '0700 of 1000': mode(0o700, 1000),
    '0050 of 1000': mode(0o050, 1000),
    '0001': mode(0o001),
    '0100': mode(0o100),
    '4755': mode(0o4755),
    '2755 of 1000': mode(0o2755, 1000),
    'a capability': having('net_bind_service'),
    'a capability too many': having('sys_admin'),
  },
};

/** Before wrappers: what the innermost command is. */
export const CALL: Feature = {
  name: 'call',
  choices: {
    plain: (draft) => {
      draft.argv = [draft.place];
    },
    'a word': (draft) => {
      draft.argv = ['app'];
    },
    'with options': (draft) => {
      draft.argv = [draft.place, '--serve', '-c', '/none'];
    },
    relative: (draft) => {
      draft.argv = ['./app'];
      draft.config.WorkingDir = dirname(draft.place);
    },
    'relative, elsewhere': (draft) => {
      draft.argv = ['bin/app'];
      draft.config.WorkingDir = '/usr/local';
    },
    'a link': (draft) => {
      draft.files.push(link('/start', draft.place));
      draft.argv = ['/start'];
    },
    'a dangling link': (draft) => {
      draft.files.push(link('/start', `${draft.place}-1.0`));
      draft.argv = ['/start'];
    },
    'a link upwards': (draft) => {
      draft.files.push(link('/start', `../../..${draft.place}`));
      draft.argv = ['start'];
      addEnv(draft, 'PATH=/none:/:/usr/bin:/bin');
    },
    'a hard link': (draft) => {
      draft.files.push(hard('/start', draft.place, draft.mode));
      draft.argv = ['/start'];
    },
    'a hard link of mode 0644': (draft) => {
      draft.files.push(hard('/start', draft.place, 0o644));
      draft.argv = [draft.place];
    },
    'a directory': (draft) => {
      draft.argv = [dirname(draft.place)];
    },
    'with a slash': (draft) => {
      draft.argv = [`${draft.place}/`];
    },
    'through dots': (draft) => {
      draft.argv = [`/usr/../.${draft.place}`];
    },
    missing: (draft) => {
      draft.argv = ['/none'];
    },
  },
};

/** What later layers do to the program. */
export const FATE: Feature = {
  name: 'fate',
  choices: {
    plain: () => undefined,
    deleted: (draft) => {
      draft.above.push(items(gone(draft.place)));
    },
    'deleted and made again': (draft) => {
      const path = draft.place;
      draft.above.push(items(gone(path)), items({ kind: 'file', path, mode: 0o755, from: draft.program }));
    },
    'its directory deleted': (draft) => {
      draft.above.push(items(gone(dirname(draft.place))));
    },
    'its directory replaced': (draft) => {
      const directory = dirname(draft.place);
      draft.above.push(items(dir(directory), opaque(directory)));
    },
    'its directory made anew': (draft) => {
      const directory = dirname(draft.place);
      draft.above.push(items(gone(directory), dir(directory), text(`${directory}/new`, 'x')));
    },
    'replaced by a text': (draft) => {
      draft.above.push(items(text(draft.place, 'x', 0o755)));
    },
    'replaced by a directory': (draft) => {
      draft.above.push(items(dir(draft.place)));
    },
    'mode taken': (draft) => {
      draft.above.push(items({ kind: 'file', path: draft.place, mode: 0o644, from: draft.program }));
    },
    'its directory a link': (draft) => {
      draft.above.push(items(link(dirname(draft.place), '/srv')));
    },
    'its directory closed': (draft) => {
      draft.above.push(items(dir(dirname(draft.place), 0o700)));
    },
    'whiteout of nothing': (draft) => {
      draft.above.push(items(gone('/srv/none')));
    },
    'an earlier name on PATH': (draft) => {
      draft.above.push(items(text('/usr/local/sbin/app', '', 0o755)));
    },
    'an earlier script on PATH': (draft) => {
      draft.above.push(
        items(text('/usr/local/sbin/app', '#!/bin/sh\nexec /usr/local/bin/app "$@"\n', 0o755)),
      );
    },
    'an earlier data file on PATH': (draft) => {
      draft.above.push(items(text('/usr/local/sbin/app', '')));
    },
  },
};
