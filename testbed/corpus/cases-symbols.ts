/** Symbols one by one: each way of wanting one, against libraries that have it and that do not. */
import { bin, dead, fine, glibc, image, items, libraries, link, musl } from './parts.ts';
import type { Config, Image, Item, Row } from './types.ts';

const AT = `${libraries('amd64')}/libsym.so.1`;
const on = (
  program: string,
  library: string,
  more: readonly Item[] = [],
  config: Config = {},
): readonly Image[] => [
  image(
    'linux/amd64',
    [items(glibc('amd64')), items(bin('/app', `amd64/${program}`), bin(AT, `amd64/${library}`, 0o644), more)],
    config,
  ),
];
const onMusl = (program: string, library: string): readonly Image[] => [
  image('linux/amd64', [
    items(musl()),
    items(bin('/app', `amd64/${program}`), bin('/lib/libsym.so.1', `amd64/${library}`, 0o644)),
  ]),
];
const lacks = (name: string, shows: string, made: Row['made'], symbol: string, path = '/app'): Row =>
  dead(name, shows, made, ['libc-version', path, symbol]);

export const DEAD_SYMBOL_CASES: readonly Row[] = [
  lacks('sym-now-less', 'bound at once', on('sym-now', 'libsym-less'), 'sym_second'),
  lacks(
    'sym-now-less-sysv',
    'a library with the older hash table only',
    on('sym-now', 'libsym-less-sysv'),
    'sym_second',
  ),
  lacks('sym-fixed-less', 'a program at a fixed address', on('sym-fixed', 'libsym-less'), 'sym_second'),
  lacks(
    'sym-address-less',
    'its address is taken: looked for at once',
    on('sym-address', 'libsym-less'),
    'sym_second',
  ),
  lacks(
    'sym-copy-bare',
    'a variable that the program has room for',
    on('sym-copy', 'libsym-bare'),
    'sym_data',
  ),
  lacks('sym-thread-bare', 'a variable of each thread', on('sym-thread', 'libsym-bare'), 'sym_thread'),
  lacks(
    'sym-indirect-bare',
    'a function that chooses itself',
    on('sym-indirect', 'libsym-bare'),
    'sym_indirect',
  ),
  lacks(
    'sym-silent-asks',
    'the library wants it of the program',
    on('sym-silent', 'libsym-asks'),
    'sym_answer',
    '/lib/x86_64-linux-gnu/libsym.so.1',
  ),
  lacks(
    'sym-version-old',
    'the version is known, and the symbol has another',
    on('sym-version', 'libsym-old-version'),
    'sym_second, version SYM_2',
  ),
  lacks(
    'sym-musl-never-called',
    'musl binds what is never called, too',
    onMusl('musl-sym', 'musl-libsym-less'),
    'sym_second',
  ),
];

export const ALIVE_SYMBOL_CASES: readonly Row[] = [
  fine('sym-now', 'all is there', on('sym-now', 'libsym.so.1')),
  fine('sym-now-sysv', 'in the older hash table', on('sym-now', 'libsym-sysv')),
  fine(
    'sym-now-versions',
    'wanted without a version, and the library has some',
    on('sym-now', 'libsym-versions'),
  ),
  fine('sym-address', 'its address is taken', on('sym-address', 'libsym.so.1')),
  fine('sym-copy', 'a variable that the program has room for', on('sym-copy', 'libsym.so.1')),
  fine('sym-thread', 'a variable of each thread', on('sym-thread', 'libsym.so.1')),
  fine('sym-indirect', 'a function that chooses itself', on('sym-indirect', 'libsym.so.1')),
  fine('sym-weak-less', 'a weak symbol may be missing', on('sym-weak', 'libsym-less')),
  fine('sym-answers-asks', 'the program has what the library wants', on('sym-answers', 'libsym-asks')),
  fine(
    'sym-silent-may-ask',
    'the library wants it of the program when a function is called that nobody calls',
    on('sym-silent', 'libsym-may-ask'),
    { warns: [['libc-version', 'linux/amd64', AT.replace('/usr', ''), 'sym_answer']] },
  ),
  fine('sym-version', 'the version that is wanted', on('sym-version', 'libsym-versions')),
  fine(
    'sym-preloaded',
    'what is preloaded has it',
    on('sym-now', 'libsym-less', [bin('/opt/libsym.so', 'amd64/libsym.so.1', 0o644)], {
      Env: ['LD_PRELOAD=/opt/libsym.so'],
    }),
  ),
  fine('sym-musl', 'with musl', onMusl('musl-sym', 'musl-libsym')),
  fine('sym-musl-weak', 'weak, with musl', onMusl('musl-sym-weak', 'musl-libsym-less')),
  fine(
    'sym-through-link',
    'the library is replaced by a link to another',
    on('sym-now', 'libsym-less', [
      link(AT, '/opt/libsym.so'),
      bin('/opt/libsym.so', 'amd64/libsym.so.1', 0o644),
    ]),
  ),
];
