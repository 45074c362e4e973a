import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readLock } from '../../../src/crate/manifest/documents.ts';
import { parseCargoTree } from '../../../src/crate/resolved/cargo-tree.ts';
import { programCrates } from '../../../src/crate/resolved/program-crates.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const read = (name: string): string => readFileSync(join(fixtures, name), 'utf8');
const names = (text: string): string[] => text.trim().split('\n').sort();
const recorded = readdirSync(fixtures).filter((name) => name.endsWith('.tree'));

test('trees were recorded', () => {
  expect(recorded).toHaveLength(9);
});

test.each(recorded)(
  '%s: linked is what cargo lists without procedural macros, all is what it lists',
  (file) => {
    const [name = ''] = file.split('.');
    const lock = readLock(read(`${name}.lock`), 'Cargo.lock');
    const { crates, programs } = programCrates(parseCargoTree(read(file)), lock, [{ name, package: name }]);
    const said = (at: number): string => `${crates[at]?.name} ${crates[at]?.version}`;
    expect((programs[0]?.linked ?? []).map(said).sort()).toEqual(
      names(read(file.replace(/tree$/, 'linked'))),
    );
    expect(crates.map((_, at) => said(at)).sort()).toEqual(names(read(file.replace(/tree$/, 'all'))));
    for (const { source, checksum } of crates)
      expect(source.kind === 'path' ? checksum : /^[a-f0-9]{64}$/.test(checksum ?? '')).toBe(
        source.kind === 'path' ? undefined : true,
      );
  },
);

const TREE = `app v1.0.0 (/crate)\t\tMIT
|-- fork v2.0.0 (https://git.example/fork?branch=main#1234abcd)\tstd\t
|   |-- inner v0.1.0\t\tMIT
|   [build-dependencies]
|   \`-- tool v3.0.0\ta,b\tMIT/Apache-2.0
|       \`-- inner v0.1.0\textra\tMIT
|-- derive v1.0.0 (proc-macro)\t\tMIT
|   \`-- onlyhost v0.2.0\t\tMIT
\`-- private v1.1.0 (registry \`acme\`)\t\t
    \`-- inner v0.1.0\t\tMIT (*)

other v1.0.0 (/crate/other)\t\t
\`-- unrelated v9.0.0\t\tMIT
`;
const INDEX = 'registry+https://github.com/rust-lang/crates.io-index';

test('kinds of edges, of sources, and features of both uses', () => {
  const tree = parseCargoTree(TREE);
  const { crates, programs, edges } = programCrates(
    tree,
    [
      { name: 'app', version: '1.0.0', dependencies: [] },
      {
        name: 'fork',
        version: '2.0.0',
        dependencies: [],
        source: 'git+https://git.example/fork?branch=main#1234abcd00',
      },
      { name: 'inner', version: '0.1.0', dependencies: [], source: INDEX, checksum: 'c'.repeat(64) },
      { name: 'private', version: '1.1.0', dependencies: [], source: 'sparse+https://acme.example/index/' },
    ],
    [{ name: 'program', package: 'app' }],
  );
  const by = (name: string) => crates.find((one) => one.name === name);
  expect(crates.map(({ name }) => name)).not.toContain('unrelated');
  expect(programs[0]?.linked.map((at) => crates[at]?.name).sort()).toEqual([
    'app',
    'fork',
    'inner',
    'private',
  ]);
  expect(by('fork')?.source).toEqual({ kind: 'git', url: 'https://git.example/fork', commit: '1234abcd00' });
  expect(by('private')?.source).toEqual({ kind: 'registry', url: 'https://acme.example/index/' });
  expect(by('inner')).toMatchObject({ source: { kind: 'crates.io' }, features: ['extra'], license: 'MIT' });
  expect(by('derive')).toMatchObject({ isProcMacro: true });
  expect(edges.filter(({ kind }) => kind === 'build').map(({ to }) => crates[to]?.name)).toEqual(['tool']);
});

test('two crates of one name and version are told apart by their source', () => {
  const tree = parseCargoTree(
    'app v1.0.0 (/crate)\t\t\n`-- twin v1.0.0 (https://git.example/twin#abc)\t\t\n',
  );
  const { crates } = programCrates(
    tree,
    [
      { name: 'twin', version: '1.0.0', dependencies: [], source: INDEX },
      { name: 'twin', version: '1.0.0', dependencies: [], source: 'git+https://git.example/twin#abcdef' },
    ],
    [{ name: 'app', package: 'app' }],
  );
  expect(crates[1]?.source).toMatchObject({ kind: 'git', commit: 'abcdef' });
});

test('a package that is not in the tree is not made up', () => {
  expect(() => programCrates(parseCargoTree(TREE), [], [{ name: 'x', package: 'gone' }])).toThrow(/gone/);
});

test.each([
  ['an error message', 'error: failed to select a version for `x`'],
  ['a crate too deep', 'app v1.0.0\t\t\n|   |   `-- x v1.0.0\t\t'],
  ['a line without its columns', 'app v1.0.0'],
])('%s is refused, with its line', (_, text) => {
  expect(() => parseCargoTree(text)).toThrow(/line \d/);
});

test('anything gives a tree or an error', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(TREE.length), (noise, at) => {
      try {
        parseCargoTree(TREE.slice(0, at) + noise + TREE.slice(at));
      } catch (error) {
        expect((error as Error).message).toMatch(/^line \d+ is not a crate/);
      }
    }),
  );
});
