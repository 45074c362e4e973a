/** How layers are packed, and what archives may say. */
import { bare, bin, dead, dir, fine, image, items, link, text } from './parts.ts';
import type { Image, Item, Layer, Packing, Row } from './types.ts';

const STATIC = 'amd64/static';
/** Unique content, so that no layer is known under another packing. */
const layer = (as: Packing, ...list: readonly Item[]): Layer => ({
  items: [text('/etc/how', as), ...list],
  as,
});
const one = (as: Packing): readonly Image[] => [image('linux/amd64', [layer(as, bin('/app', STATIC))])];
/** The program is in the second half of the archive. */
const late = (as: Packing, artifact: string): readonly Image[] => [
  image('linux/amd64', [layer(as, text('/srv/large', 'x'.repeat(2_000_000)), bin('/app', artifact))]),
];
const global = (pax: Readonly<Record<string, string>>): Item => ({ kind: 'global', path: '/', pax });

const DEAD: readonly Row[] = [
  dead('gzip-then-text', 'bytes behind the gzip that are no gzip', one('gzip-text'), ['entrypoint', '', '']),
  dead('gzip-then-nuls', 'NULs behind the gzip', one('gzip-nuls'), ['entrypoint', '', '']),
  dead(
    'global-header-path',
    'a PAX header for the whole archive with a path: containerd removes what is there',
    [image('linux/amd64', [items(bin('/app', STATIC), global({ path: 'app' }))])],
    ['entrypoint', '', 'global PAX header'],
  ),
  dead(
    'below-linked-directory',
    'a layer unpacks below a link of an older one: it gets a directory of its own',
    [
      image('linux/amd64', [items(dir('/data'), link('/srv', '/data')), items(bin('/srv/app', STATIC))], {
        Entrypoint: ['/data/app'],
      }),
    ],
    ['entrypoint', '/data/app', ''],
  ),
  dead(
    'zstd-second-frame-foreign',
    'what is behind the first frame counts',
    late('zstd-frames', 'arm64/static'),
    ['binary-arch', '/app', 'aarch64'],
    { runs: { here: true, because: 'the testbed has QEMU' } },
  ),
  dead('zstd-then-text', 'bytes behind the last frame that are no frame', one('zstd-text'), [
    'entrypoint',
    '',
    '',
  ]),
  dead(
    'layer-ids-differ',
    'the config has the hash of other bytes',
    [{ ...bare('linux/amd64', STATIC, [text('/etc/why', 'hash')]), wrongDiffId: true }],
    ['entrypoint', '', ''],
  ),
  dead(
    'hardlink-to-nothing',
    'a hard link to a file that is not there',
    [image('linux/amd64', [items(bin('/app', STATIC), { kind: 'hardlink', path: '/copy', to: '/none' })])],
    ['entrypoint', '', ''],
  ),
];

const ALIVE: readonly Row[] = [
  fine('file-below-file', 'a file in the place of a directory makes way', [
    image('linux/amd64', [items(text('/srv', 'x')), items(bin('/srv/app', STATIC))], {
      Entrypoint: ['/srv/app'],
    }),
  ]),
  fine('below-linked-directory-there', 'what a layer unpacks below a link of an older one is there', [
    image('linux/amd64', [items(dir('/data'), link('/srv', '/data')), items(bin('/srv/app', STATIC))], {
      Entrypoint: ['/srv/app'],
    }),
  ]),
  fine(
    'zstd-frames',
    'several frames and a skippable one, as zstd:chunked and pzstd write them',
    late('zstd-frames', STATIC),
  ),
  fine('gzip-members', 'several members', late('gzip-members', STATIC)),
  fine('plain-as-gzip', 'not packed, and called a gzip', one('none-as-gzip')),
  fine('zstd-as-gzip', 'packed with zstd, and called a gzip', one('zstd-as-gzip')),
  fine('global-header-comment', 'a PAX header as `git archive` writes it', [
    image('linux/amd64', [
      layer('gzip', global({ comment: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' }), bin('/app', STATIC)),
    ]),
  ]),
  fine('replaced-by-directory', 'a file that a later layer makes a directory', [
    image('linux/amd64', [items(text('/srv', 'x')), items(dir('/srv'), bin('/srv/app', STATIC))], {
      Entrypoint: ['/srv/app'],
    }),
  ]),
  fine('directory-becomes-link', 'a directory that a later layer makes a link', [
    image(
      'linux/amd64',
      [items(dir('/srv'), text('/srv/x', 'x'), bin('/opt/app', STATIC)), items(link('/srv', '/opt'))],
      { Entrypoint: ['/srv/app'] },
    ),
  ]),
  fine('attributes-of-users', 'extended attributes of other kinds', [
    image('linux/amd64', [items({ ...bin('/app', STATIC), pax: { 'SCHILY.xattr.user.note': 'x' } })]),
  ]),
];

export const DEAD_LAYER_CASES = DEAD;
export const ALIVE_LAYER_CASES = ALIVE;
