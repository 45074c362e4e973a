import type { ShapeEntry } from '../../../src/domain/image-shape.ts';
import { type BaseNode, EMPTY_BASE, layerEntries } from '../../../src/image/assemble/layer-entries.ts';

const file = (to: string): ShapeEntry => ({ kind: 'file', from: '/here', to, mode: 0o755, uid: 0, gid: 0 });
const directory = (path: string, mode = 0o755): BaseNode => ({
  kind: 'directory',
  path,
  mode,
  uid: 0,
  gid: 0,
});

/** As Debian has it: /bin leads into /usr, /tmp is everybody's. */
const DEBIAN: Readonly<Record<string, BaseNode>> = {
  '/': directory('/'),
  '/usr': directory('/usr'),
  '/usr/bin': directory('/usr/bin'),
  '/usr/local': directory('/usr/local'),
  '/usr/local/bin': directory('/usr/local/bin'),
  '/bin': directory('/usr/bin'),
  '/tmp': directory('/tmp', 0o1777),
  '/etc': directory('/etc'),
  '/etc/hostname': { kind: 'other' },
};
const debian = (path: string): BaseNode => DEBIAN[path] ?? { kind: 'missing' };
const shown = (entries: readonly ShapeEntry[]) =>
  entries.map((entry) => (entry.kind === 'link' ? entry.to : `${entry.mode.toString(8)} ${entry.to}`));

test('directories on the way are there as the base has them', () => {
  expect(shown(layerEntries([file('/tmp/seed'), file('/usr/local/bin/trow')], debian).entries)).toEqual([
    '1777 /tmp',
    '755 /tmp/seed',
    '755 /usr',
    '755 /usr/local',
    '755 /usr/local/bin',
    '755 /usr/local/bin/trow',
  ]);
});

test('a file goes to where a link leads: a directory in the place of /bin would hide the whole of it', () => {
  expect(shown(layerEntries([file('/bin/trow')], debian).entries)).toEqual([
    '755 /usr',
    '755 /usr/bin',
    '755 /usr/bin/trow',
  ]);
});

test('what the base lacks is made, also behind a link', () => {
  expect(shown(layerEntries([file('/bin/sub/trow'), file('/opt/trow/x')], debian).entries)).toEqual([
    '755 /opt',
    '755 /opt/trow',
    '755 /opt/trow/x',
    '755 /usr',
    '755 /usr/bin',
    '755 /usr/bin/sub',
    '755 /usr/bin/sub/trow',
  ]);
});

test('from scratch all directories are made', () => {
  expect(shown(layerEntries([file('/usr/local/bin/trow')], EMPTY_BASE).entries)).toEqual([
    '755 /usr',
    '755 /usr/local',
    '755 /usr/local/bin',
    '755 /usr/local/bin/trow',
  ]);
});

test('a directory of one’s own keeps its mode', () => {
  const own: ShapeEntry = { kind: 'directory', to: '/data', mode: 0o700, uid: 65532, gid: 65532 };
  expect(shown(layerEntries([file('/data/a'), own], debian).entries)).toEqual(['700 /data', '755 /data/a']);
});

test('a file in the way is named', () => {
  const { entries, obstacles } = layerEntries([file('/etc/hostname/x')], debian);
  expect(entries).toEqual([]);
  expect(obstacles).toEqual([{ path: '/etc/hostname/x', at: '/etc/hostname' }]);
});

test('the order is by the parts of a path, whatever they were given in', () => {
  const files = [file('/a-b/x'), file('/a/x')];
  const [one, other] = [files, files.toReversed()].map((given) => layerEntries(given, EMPTY_BASE).entries);
  expect(one).toEqual(other);
  expect(shown(one ?? [])).toEqual(['755 /a', '755 /a/x', '755 /a-b', '755 /a-b/x']);
});
