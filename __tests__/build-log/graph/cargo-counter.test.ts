import { describe, expect, test } from '@jest/globals';
import { cargoText, createCargoCounter } from '../../../src/build-log/graph/cargo-counter.ts';

const bar = (done: number, of: number, names: string) =>
  `\u001b[1m\u001b[96m    Building\u001b[0m [====>       ] ${done}/${of}: ${names}\r`;

describe('where cargo is', () => {
  test.each<readonly [string, readonly (readonly [string, boolean])[], string | undefined]>([
    ['nothing yet', [['   Updating crates.io index', true]], undefined],
    ['a crate', [['   Compiling serde v1.0.219', true]], 'compiling serde, 1 so far'],
    [
      'crates, one not whole yet',
      [
        ['   Compiling serde v1.0.219', true],
        ['   Compiling syn v2', false],
        ['   Compiling syn v2.0.1', true],
      ],
      'compiling syn, 2 so far',
    ],
    ['a bar', [[bar(87, 191, 'serde, syn(build.rs)'), false]], 'compiling serde 87/191'],
    ['a bar whose names are cut off', [[bar(3, 9, 'ser...'), false]], 'compiling 3/9'],
    ['bars in one line: the last one', [[`${bar(1, 9, 'a')}${bar(2, 9, 'b')}`, false]], 'compiling b 2/9'],
    [
      'a crate behind a bar',
      [[`${bar(5, 9, 'a')}\u001b[K   Compiling bytes v1.2.3`, true]],
      'compiling bytes 5/9',
    ],
    ['what only looks like one', [['echo Building [x] 1/2: y', true]], undefined],
  ])('%s', (_name, lines, text) => {
    const counter = createCargoCounter();
    for (const [line, isWhole] of lines) counter.read(line, isWhole);
    const count = counter.count();
    expect(count && cargoText(count)).toBe(text);
  });
});
