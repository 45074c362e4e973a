import { treeChoice } from '../../../src/crate/resolved/tree-choice.ts';

const CARGO = { bins: [], packages: [], features: [], profile: 'release', args: [], toolchain: undefined };

test.each([
  [[], []],
  [['--no-default-features', '-v', '--timings'], ['--no-default-features']],
  [
    ['--config', 'a="b"', '-j', '4'],
    ['--config', 'a="b"'],
  ],
  [
    ['--config=x.y=1', '-Zgitoxide', '--all-features'],
    ['--config=x.y=1', '-Zgitoxide', '--all-features'],
  ],
  [
    ['--features', 'x y', '--frozen', '-Fz', '--features=a'],
    ['--features', 'x y', '--frozen', '-Fz', '--features=a'],
  ],
  [
    ['--workspace', '--exclude', 'xtask', '--bins', '--keep-going', '-F', 'x', '-Z', 'gitoxide'],
    ['--workspace', '--exclude', 'xtask', '-F', 'x', '-Z', 'gitoxide'],
  ],
])('of cargo build’s arguments %j, cargo tree gets %j', (args, expected) => {
  expect(treeChoice({ ...CARGO, args })).toEqual(expected);
  expect(treeChoice({ ...CARGO, args, packages: ['a', 'b'], features: ['x', 'y/z'] })).toEqual([
    ...['--package', 'a', '--package', 'b', '--features', 'x,y/z'],
    ...expected,
  ]);
});
