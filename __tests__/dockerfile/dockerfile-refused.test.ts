import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { analyse, type Options } from './analyse-text.ts';

describe('refused, with file, line and remedy', () => {
  test.each<[string, string, Options, RegExp, number | undefined]>([
    ['empty', '', {}, /no FROM/, undefined],
    ['no FROM', 'ARG A=1\n', {}, /no FROM/, undefined],
    ['RUN above FROM', 'RUN true\nFROM a\n', {}, /RUN stands above the first FROM/, 1],
    ['a misspelt instruction', 'FROM a\nCPOY a b\n', {}, /"CPOY" is not an instruction/, 2],
    ['FROM without an image', 'FROM\n', {}, /cannot be read/, 1],
    ['FROM with half an AS', 'FROM a AS\n', {}, /cannot be read/, 1],
    ['FROM with another word', 'FROM a IS b\n', {}, /"IS" stands where AS belongs/, 1],
    ['a bad stage name', 'FROM a AS 1b\n', {}, /"1b" cannot be the name/, 1],
    ['an unknown flag', 'FROM --plattform=linux/amd64 a\n', {}, /no flag --plattform/, 1],
    ['an empty FROM', 'ARG BASE\nFROM $BASE\n', {}, /FROM \$BASE is empty for linux\/amd64: BASE/, 2],
    [
      'an empty platform',
      'FROM --platform=$NOPE a\n',
      {},
      /--platform=\$NOPE \(empty\) is not a platform/,
      1,
    ],
    ['a misspelt platform', 'FROM --platform=linux/amd46 a\n', {}, /linux\/amd46 is not a platform/, 1],
    [
      'an unknown target',
      'FROM a AS one\nFROM b AS two\n',
      { target: 'three' },
      /no stage "three"/,
      undefined,
    ],
    ['an index without a stage', 'FROM a\nCOPY --from=3 a b\n', {}, /there is only 1 stage$/, 2],
    ['a variable in --from', 'FROM a\nCOPY --from=$X a b\n', {}, /has a variable/, 2],
    [
      'a circle',
      'FROM a AS x\nCOPY --from=y / /\nFROM b AS y\nCOPY --from=x / /\n',
      {},
      /circle: x → y → x/,
      2,
    ],
    [
      'a copy from a later stage',
      'FROM a AS x\nCOPY --from=y / /\nFROM b AS y\n',
      { target: 'x' },
      /stage "y" is copied from, and stands below this one/,
      2,
    ],
    [
      'a mount from a later stage',
      'FROM a AS x\nRUN --mount=from=y,target=/y true\nFROM b AS y\n',
      { target: 'x' },
      /stage "y" is mounted from, and stands below/,
      2,
    ],
    [
      'a context in capitals',
      'FROM a\nCOPY --from=Assets a b\n',
      { contexts: ['assets'] },
      /has capital letters/,
      2,
    ],
    [
      'a stage in another case',
      'FROM a AS Build\nFROM Build\n',
      {},
      /"Build" is not the name of an image/,
      2,
    ],
    [
      'an image whose tag has no value',
      'ARG V\nFROM debian:$V\n',
      {},
      /"debian:" is not the name of an image: V has no value/,
      2,
    ],
    ['a flag that an instruction lacks', 'FROM a\nADD --from=b a b\n', {}, /ADD has no flag --from/, 2],
    ['a word that cannot be expanded', 'FROM a\nWORKDIR ${X\n', {}, /no closing brace/, 2],
    [
      'a here-document whose variables cannot be',
      'FROM a\nCOPY <<EOF /f\n${X^}\nEOF\n',
      {},
      /\$\{X\^\} is not a form/,
      2,
    ],
    [
      'a trigger that cannot be read',
      'FROM a AS x\nONBUILD COPY a\nFROM x\n',
      {},
      /ONBUILD: COPY has no destination/,
      2,
    ],
    ['JSON of something else', 'FROM a\nRUN ["a", 1]\n', {}, /something else than strings/, 2],
    ['a here-document without an end', 'FROM a\nRUN <<EOF\ntrue\n', {}, /<<EOF has no end/, 2],
    ['a form that does not exist', 'FROM a:${X^}\n', {}, /\$\{X\^\} is not a form/, 1],
    ['a brace that stays open', 'FROM a:${X\n', {}, /no closing brace/, 1],
    ['a required variable', 'ARG X\nFROM a:${X:?say.which}\n', {}, /X has no value: say.which/, 2],
  ])('%s', (_name, text, options, message, line) => {
    const error = (() => {
      try {
        analyse(text, options);
      } catch (thrown) {
        return thrown;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(UserError);
    const user = error as UserError;
    expect(user.message).toMatch(message);
    expect(user.location?.line).toBe(line);
    expect(user.location?.file).toBe('Dockerfile');
    expect(user.remedy).not.toBe('');
  });

  test('a misspelt instruction or target is guessed', () => {
    expect(() => analyse('FROM a\nCPOY a b\n')).toThrow(
      expect.objectContaining({ remedy: 'Did you mean COPY?' }),
    );
    expect(() => analyse('FROM a AS build\n', { target: 'biuld' })).toThrow(
      expect.objectContaining({ remedy: 'Did you mean build? Its stages are build.' }),
    );
  });

  test('an unknown target lists the stages', () => {
    expect(() => analyse('FROM a AS one\nFROM b AS two\n', { target: 'x' })).toThrow(
      expect.objectContaining({ input: 'target', remedy: 'Its stages are one, two.' }),
    );
  });
});
