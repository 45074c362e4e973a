/** Files that are made to take long: each is read, or refused with an explanation. */
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { analyse } from './analyse-text.ts';

const refusal = (text: string): UserError => {
  try {
    analyse(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

describe('beyond the bounds', () => {
  test.each<[string, () => string, RegExp, number | undefined]>([
    [
      'a file of three million characters',
      () => `FROM a\n${'# x\n'.repeat(750_000)}`,
      /more than 2097152 characters/,
      undefined,
    ],
    ['a long line', () => `FROM a\nRUN ${'x'.repeat(70_000)}\n`, /BuildKit reads no line above 65535/, 2],
    ['200 000 instructions', () => `FROM a\n${'RUN x\n'.repeat(200_000)}`, /more than 20000 inst/, 20_001],
    ['2 000 stages', () => 'FROM a\n'.repeat(2000), /more than 1000 stages/, 1001],
    [
      'values made of values',
      () => `ARG A0=xxxx\n${times(21, (n) => `ARG A${n + 1}=$A${n}$A${n}$A${n}$A${n}\n`)}FROM a:$A21\n`,
      /more than 65536 characters/,
      9,
    ],
    [
      'many values of a size',
      () => `ARG A=${'x'.repeat(60_000)}\n${'ARG B=$A\n'.repeat(1000)}FROM a\n`,
      /more than 8388608 characters/,
      140,
    ],
    [
      'defaults inside defaults',
      () => `FROM a\nWORKDIR ${'${A:-'.repeat(5000)}x${'}'.repeat(5000)}\n`,
      /nested too deep/,
      2,
    ],
    [
      'a pattern that would backtrack',
      () => `ARG A=${'a'.repeat(60_000)}\nFROM x:\${A/${'*a'.repeat(1000)}b/}\n`,
      /too long/,
      2,
    ],
  ])('%s', (_name, text, message, line) => {
    const error = refusal(text());
    expect(error.message).toMatch(message);
    expect(error.message.length).toBeLessThan(400);
    expect(error.location?.line).toBe(line);
  });
});

describe('inside the bounds', () => {
  test.each<[string, () => string]>([
    ['20 000 comments in one instruction', () => `FROM a\nRUN x \\\n${'# c\n'.repeat(20_000)}y\n`],
    [
      'here-documents of 100 000 lines',
      () => `FROM a\nRUN <<EOF\n${'echo\n'.repeat(20_000)}EOF\nCOPY <<EOF /x\n${'y\n'.repeat(100_000)}EOF\n`,
    ],
    [
      'a chain of 900 stages',
      () => times(900, (n) => `FROM ${n === 0 ? 'rust' : `s${n - 1}`} AS s${n}\nRUN make\n`),
    ],
    [
      '900 copies between them',
      () => times(900, (n) => `FROM a AS s${n}\n${n === 0 ? '' : `COPY --from=s${n - 1} / /\n`}`),
    ],
    ['many carriage returns', () => `FROM a\nRUN ${'\r'.repeat(60_000)}x\n`],
    ['a pattern of many stars', () => `ARG A=${'a'.repeat(200)}\nFROM x\${A/${'*a'.repeat(30)}b/}\n`],
  ])('%s', (_name, text) => {
    try {
      expect(analyse(text()).reachable.length).toBeGreaterThan(0);
    } catch (error) {
      // A name of an image may become too long; nothing else may.
      expect(error).toBeInstanceOf(UserError);
    }
  });

  test('ONBUILD inside ONBUILD, thousands of times, is refused as BuildKit does', () => {
    expect(refusal(`FROM a AS b\nONBUILD ${'ONBUILD '.repeat(5000)}RUN x\nFROM b\n`).message).toMatch(
      /ONBUILD ONBUILD is not allowed/,
    );
  });
});
