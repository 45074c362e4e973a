import fc from 'fast-check';
import { isFound } from '../../../src/verify/rootfs/root-node.ts';
import { createRootFs } from '../../../src/verify/rootfs/rootfs.ts';
import { data, dir, gone, hard, hidden, type Item, junk, layerOf, link } from '../support/image-maker.ts';

interface Case {
  readonly name: string;
  readonly layers: readonly (readonly Item[])[];
  /** Path → kind and real path, or why it leads nowhere. */
  readonly expect: Readonly<Record<string, string>>;
}

const f = junk;

// biome-ignore format: a table
const cases: readonly Case[] = [
  { name: 'files and directories', layers: [[dir('/a'), f('/a/x'), data('/a/y')]], expect: { '/a': 'directory /a', '/a/x': 'file /a/x', '/a/y': 'file /a/y', '/a/z': 'missing /a/z', '/a/x/z': 'not-a-directory /a/x', '/': 'directory /' } },
  { name: 'directories that no entry names', layers: [[f('/a/b/c')]], expect: { '/a/b': 'directory /a/b', '/a/b/c': 'file /a/b/c' } },
  { name: 'the top layer wins', layers: [[f('/x')], [dir('/x'), f('/x/y')], [data('/x')]], expect: { '/x': 'file /x', '/x/y': 'not-a-directory /x' } },
  { name: 'a file below a directory is hidden', layers: [[f('/x')], [f('/x/y')]], expect: { '/x': 'directory /x', '/x/y': 'file /x/y' } },
  { name: 'a whiteout', layers: [[f('/a/x'), f('/a/y')], [gone('/a/x')]], expect: { '/a/x': 'missing /a/x', '/a/y': 'file /a/y' } },
  { name: 'a whiteout of a directory', layers: [[f('/a/x')], [gone('/a')]], expect: { '/a': 'missing /a', '/a/x': 'missing /a' } },
  { name: 'a directory removed and made again', layers: [[f('/a/x')], [gone('/a')], [f('/a/y')]], expect: { '/a/x': 'missing /a/x', '/a/y': 'file /a/y' } },
  { name: 'removed and made again by one layer', layers: [[f('/a/x')], [gone('/a'), dir('/a'), f('/a/y')]], expect: { '/a/x': 'file /a/x', '/a/y': 'file /a/y' } },
  { name: 'an opaque directory', layers: [[f('/a/x'), f('/a/b/z')], [dir('/a'), hidden('/a'), f('/a/y')]], expect: { '/a/x': 'missing /a/x', '/a/b': 'missing /a/b', '/a/y': 'file /a/y' } },
  { name: 'an opaque root', layers: [[f('/x')], [hidden(''), f('/y')]], expect: { '/x': 'missing /x', '/y': 'file /y' } },
  { name: 'opaque marks reach down only', layers: [[f('/a/x')], [hidden('/a')], [f('/a/y')]], expect: { '/a/x': 'missing /a/x', '/a/y': 'file /a/y' } },
  { name: 'links', layers: [[link('/lib', 'usr/lib'), f('/usr/lib/x'), link('/usr/lib/y', 'x'), link('/z', '/lib/y')]], expect: { '/lib/x': 'file /usr/lib/x', '/lib/y': 'file /usr/lib/x', '/z': 'file /usr/lib/x', '/lib': 'directory /usr/lib' } },
  { name: 'links stay inside the root', layers: [[link('/a/up', '../../../../b'), f('/b/x'), link('/c', '/../b')]], expect: { '/a/up/x': 'file /b/x', '/c/x': 'file /b/x', '/../../b/x': 'file /b/x' } },
  { name: '.. means the parent of what the link points at', layers: [[link('/a', 'b/c'), f('/b/x'), dir('/b/c'), data('/x')]], expect: { '/a/../x': 'file /b/x' } },
  { name: 'links in a circle', layers: [[link('/a', 'b'), link('/b', 'a'), link('/c', 'c/d')]], expect: { '/a': 'loop /a', '/a/x': 'loop /a/x', '/c': 'loop /c' } },
  { name: 'a link to nothing', layers: [[link('/a', 'none/x')]], expect: { '/a': 'missing /none' } },
  { name: 'a link is replaced by a directory of a later layer', layers: [[link('/lib', 'usr/lib'), f('/usr/lib/x')], [f('/lib/y')]], expect: { '/lib/x': 'missing /lib/x', '/lib/y': 'file /lib/y', '/usr/lib/x': 'file /usr/lib/x' } },
  { name: 'a link of the same layer is written through', layers: [[link('/lib', 'usr/lib'), f('/lib/x')]], expect: { '/usr/lib/x': 'file /usr/lib/x', '/lib/x': 'file /usr/lib/x' } },
  { name: 'hard links', layers: [[f('/x'), hard('/y', '/x'), data('/d'), hard('/e', '/d', 0o644)]], expect: { '/y': 'file /y', '/e': 'file /e' } },
  { name: 'paths that lead out of the root', layers: [[{ name: '../../etc/x', type: 'file', mode: 0o755 }, { name: '/abs', type: 'file', mode: 0o755 }, { name: './a/./b/../c', type: 'file', mode: 0o755 }]], expect: { '/etc/x': 'file /etc/x', '/abs': 'file /abs', '/a/c': 'file /a/c' } },
  { name: 'the last of two entries', layers: [[f('/x'), link('/x', 'y'), data('/y'), f('/z'), dir('/z')]], expect: { '/x': 'file /y', '/z': 'directory /z' } },
  { name: 'devices', layers: [[{ name: 'dev/null', type: 'character-device', mode: 0o666 }]], expect: { '/dev/null': 'special /dev/null' } },
];

test.each(cases)('$name', ({ layers, expect: expected }) => {
  const root = createRootFs(layers.map(layerOf));
  const found = Object.keys(expected).map((path) => {
    const result = root.resolve(path);
    return [path, `${result.kind} ${isFound(result) ? result.path : result.at}`];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('only what is still there is listed', () => {
  const root = createRootFs(
    [
      [f('/a/x'), f('/a/y'), f('/b/z'), link('/lib', 'usr/lib'), f('/usr/lib/l')],
      [data('/a/x'), gone('/b'), f('/a/n')],
    ].map(layerOf),
  );
  const paths = (nodes: readonly { readonly path: string }[]) => nodes.map(({ path }) => path).sort();
  expect(paths(root.entries(() => true))).toEqual(['/a/n', '/a/y', '/lib', '/usr/lib/l']);
  expect(paths(root.list('/a'))).toEqual(['/a/n', '/a/y']);
});

test('a directory’s permissions come from the last layer that says something about it', () => {
  const root = createRootFs(
    [
      [dir('/p', 0o700), dir('/q', 0o700)],
      [f('/p/x'), dir('/q', 0o755)],
    ].map(layerOf),
  );
  expect(root.lookup('/p')).toMatchObject({ entry: { mode: 0o700 } });
  expect(root.lookup('/q')).not.toHaveProperty('entry');
});

test('deep paths and long ones are bounded', () => {
  const root = createRootFs([layerOf([f('/x')])]);
  expect(root.resolve('/a'.repeat(100_000)).kind).not.toBe('file');
  expect(layerOf([f(`/${'a/'.repeat(300)}x`)]).problem?.kind).toBe('bound');
  expect(layerOf([f(`/${'a'.repeat(256)}`)]).problem?.kind).toBe('broken');
  expect(layerOf([f(`/${'ab/'.repeat(1500)}`)]).problem?.kind).toBe('broken');
});

test('what was asked before changes nothing', () => {
  const name = fc.constantFrom('a', 'b', 'c', '..', '.');
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
  const item = fc.oneof(
    fc.constantFrom('/a', '/b', '/a/b', '/c', '/c/a').map((at) => dir(at)),
    fc
      .tuple(fc.constantFrom('/a/x', '/b/c', '/c/b', '/b'), path)
      .map(([at, target]) => link(at, target.slice(1))),
    fc.tuple(fc.constantFrom('/c/c', '/a/c', '/a/b/c'), path).map(([at, target]) => link(at, target)),
    fc.constantFrom('/a/b/a', '/b/a', '/c/a/a').map((at) => f(at)),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(item, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      fc.array(path, { minLength: 2, maxLength: 12 }),
      (layers, paths) => {
        const facts = layers.map(layerOf);
        const one = createRootFs(facts);
        for (const asked of paths) {
          expect(one.resolve(asked)).toEqual(createRootFs(facts).resolve(asked));
          expect(one.lookup(asked)).toEqual(createRootFs(facts).lookup(asked));
        }
      },
    ),
    { numRuns: 300 },
  );
});
