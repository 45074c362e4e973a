import { EnvironmentError, UserError } from '../../src/errors.ts';
import { checkAll, once, readAll, readEach } from '../../src/util/read-all.ts';
import { refusalOf } from '../fakes/refused.ts';

const refusal = (input: string) =>
  new UserError(`${input} is wrong`, { input, value: 'x', remedy: `Write ${input}.` });
const refuse = (input: string) => (): never => {
  throw refusal(input);
};

test('what can be read is read', () => {
  expect(readAll<{ a: number; b: string | undefined }>({ a: () => 1, b: () => undefined })).toEqual({
    a: 1,
    b: undefined,
  });
  expect(readEach([1, undefined, 3], (item) => item)).toEqual([1, undefined, 3]);
});

test('one refusal stays as it is', () => {
  expect(refusalOf(() => readAll({ a: () => 1, b: refuse('b') }))).toEqual({
    input: 'b',
    value: 'x',
    message: 'b is wrong',
    remedy: 'Write b.',
  });
});

test('several are told together, in their order, also those from further down', () => {
  const read = () =>
    readAll({
      a: refuse('a'),
      list: () => readEach(['l1', 'fine', 'l2'], (item) => (item === 'fine' ? item : refuse(item)())),
      inner: () => readAll({ x: refuse('x'), y: () => 1 }),
    });
  expect(refusalOf(read)).toEqual({
    input: 'a, l1, l2, x',
    value: '',
    message: [
      '4 things are wrong with what was given:',
      ...['a', 'l1', 'l2', 'x'].map((name) => `- ${name} is wrong\n  Write ${name}.`),
    ].join('\n'),
    remedy: 'Nothing was started. Each line says what to write instead.',
  });
});

test('what others need is read once, and its refusal told once', () => {
  let reads = 0;
  const base = once((): number => {
    reads += 1;
    throw refusal('base');
  });
  expect(refusalOf(() => readAll({ base, half: () => base() / 2, double: () => base() * 2 })).message).toBe(
    'base is wrong',
  );
  expect(reads).toBe(1);
});

test('anything else that is thrown is no refusal', () => {
  const broken = () => {
    throw new EnvironmentError('the disk is full', { remedy: 'Free some space.' });
  };
  expect(() => readAll({ a: refuse('a'), b: broken })).toThrow(EnvironmentError);
});

test('every check is made; what a user can mend comes before what only the machine lacks', () => {
  const offline = () => {
    throw new EnvironmentError('no network', { remedy: 'Plug it in.' });
  };
  expect(() => checkAll(() => 1, offline)).toThrow('no network');
  expect(refusalOf(() => checkAll(offline, refuse('a'), () => 1, refuse('b'))).input).toBe('a, b');
});
