/** Lists and entries as docker/build-push-action reads them: what it gives for each text was tried with csv-parse. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEntries, parseKeyValues, parseList, parseSecrets, parseWords } from '../../src/inputs/lists.ts';
import { refusalOf } from '../fakes/refused.ts';

const typed = (value: string, name = 'build-args') => ({ name, value });

describe('entries with CSV quotes', () => {
  test.each([
    ['"FOO=a, b"\nBAR=1', ['FOO=a, b', 'BAR=1']],
    ['FOO=a, b', ['FOO=a, b']],
    ['"T=abc"', ['T=abc']],
    ['T="abc"', ['T="abc"']],
    ['a="b,c"', ['a="b,c"']],
    ['"T=a ""q"" b"', ['T=a "q" b']],
    ['"KEY=first\nsecond=2\n\nlast"\nX=1', ['KEY=first\nsecond=2\n\nlast', 'X=1']],
    ['COLOUR=#fff', ['COLOUR=#fff']],
    ['# a comment, with "quotes"\n  # another\nA=1', ['A=1']],
    ['\r\n A=1 \r\nB=2\n', ['A=1', 'B=2']],
    ['PATTERN=a\\,b', ['PATTERN=a\\,b']],
    ['"A=1" and more', ['"A=1" and more']],
  ])('%j', (text, items) => {
    expect(parseEntries(typed(text))).toEqual(items);
  });

  test('whatever is in a value comes through quotes', () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[A-Z]{1,6}$/), value)), (pairs) => {
        const text = pairs.map(([key, inner]) => `"${key}=${inner.replaceAll('"', '""')}"`).join('\n');
        expect(parseKeyValues(typed(text), 'A=1')).toEqual(
          pairs.map(([key, inner]) => ({ key, value: inner })),
        );
      }),
    );
  });
});

describe('lists with CSV quotes', () => {
  test.each([
    ['"linux/amd64","linux/arm64"', ['linux/amd64', 'linux/arm64']],
    ['"linux/amd64,linux/arm64"', ['linux/amd64', 'linux/arm64']],
    ['a,"b,c"\nd', ['a', 'b,c', 'd']],
  ])('%j', (text, items) => {
    expect(parseList(typed(text, 'platforms'))).toEqual(items);
  });
});

describe('a quote that is never closed', () => {
  test('is told, without the value', () => {
    const refusal = refusalOf(() => parseSecrets(typed('A=1\n"KEY=s3cret\nmore', 'secrets'), 'a=b'));
    expect(refusal).toMatchObject({
      input: 'secrets',
      message: 'secrets: a quote is opened and never closed',
    });
    expect(JSON.stringify(refusal)).not.toContain('s3cret');
  });

  test.each(["it's", 'say "hi', `'a" b`])('in a command: %s', (text) => {
    expect(refusalOf(() => parseWords(typed(text, 'smoke')))).toMatchObject({
      input: 'smoke',
      value: text,
      message: expect.stringMatching(/^smoke: a ["'] is opened and never closed$/),
    });
  });

  test.each([
    [`"it's"`, ["it's"]],
    [`a 'b "c"' d`, ['a', 'b "c"', 'd']],
    ['', []],
  ])('closed ones are read: %s', (text, words) => {
    expect(parseWords(typed(text, 'smoke'))).toEqual(words);
  });
});

describe('secrets', () => {
  test('a value of several lines, in quotes', () => {
    expect(parseSecrets(typed('"key=-----BEGIN\nMIIE==\n-----END"\ntoken=a=b', 'secrets'), 'a=b')).toEqual([
      { key: 'key', value: '-----BEGIN\nMIIE==\n-----END' },
      { key: 'token', value: 'a=b' },
    ]);
  });

  test('without quotes a line of a key is refused, and not shown', () => {
    const refusal = refusalOf(() => parseSecrets(typed('key=MIIEpA\nqkHBJDg==', 'secrets'), 'a=b'));
    expect(refusal).toMatchObject({ message: 'secrets: item 2 ends in = and has no value' });
    expect(JSON.stringify(refusal)).not.toMatch(/qkHB|MIIE/);
  });
});
