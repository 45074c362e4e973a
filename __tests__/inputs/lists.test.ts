import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseKeyValues, parseLines, parseList } from '../../src/inputs/lists.ts';

describe('lists', () => {
  test.each([
    ['', []],
    [' , ,\n\n', []],
    ['a', ['a']],
    ['a,b\nc', ['a', 'b', 'c']],
    [' a , b \r\n c ', ['a', 'b', 'c']],
    ['# a,b\nc', ['c']],
    ['  # indented\nc', ['c']],
    ['a#b,c # d', ['a#b', 'c # d']],
  ])('parseList(%j)', (text, items) => {
    expect(parseList({ name: 'platforms', value: text })).toEqual(items);
  });

  test('commas are part of a line', () => {
    expect(parseLines('type=raw,value=x\r\n# no\n\n y,z ')).toEqual(['type=raw,value=x', 'y,z']);
  });

  test('items without commas, line ends, blanks and # come back as they were', () => {
    const item = fc.stringMatching(/^[a-z0-9/=:@.-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(item), fc.constantFrom(',', '\n', ' , ', '\r\n', ',\n'), (items, separator) => {
        expect(parseList({ name: 'platforms', value: items.join(separator) })).toEqual(items);
      }),
    );
  });

  test('a value may have anything in it but line ends', () => {
    const value = fc.string().filter((text) => text === text.trim() && !/[\r\n\u2028\u2029]/.test(text));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z_]{1,9}$/), value, (key, text) => {
        expect(parseKeyValues({ name: 'build-args', value: `${key}=${text}` }, 'A=1')).toEqual([
          { key, value: text },
        ]);
      }),
    );
  });
});
