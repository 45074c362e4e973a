import { readMergeInputs } from '../../../src/inputs/commands/merge-inputs.ts';
import { readRunEnvironment } from '../../../src/inputs/environment.ts';
import { refusalOf } from '../../fakes/refused.ts';

const read = (typed: Readonly<Record<string, string>>) =>
  readMergeInputs((name) => typed[name] ?? '', readRunEnvironment({}));

test('references, tags and what else was typed', () => {
  const inputs = read({
    refs: 'a.io/x:1-amd64 a.io/x:1-armv7'.replace(' ', '\n'),
    tags: 'a.io/x:1, a.io/x:latest',
    'set-platform': 'a.io/x:1-armv7=linux/arm/v7',
    retries: '0',
  });
  expect(inputs.refs).toEqual(['a.io/x:1-amd64', 'a.io/x:1-armv7']);
  expect(inputs.tags.map(({ tag }) => tag)).toEqual(['1', 'latest']);
  expect([...inputs.setPlatform].map(([ref, { name }]) => [ref, name])).toEqual([
    ['a.io/x:1-armv7', 'linux/arm/v7'],
  ]);
  expect(inputs).toMatchObject({ platforms: undefined, retries: 0, skipChecks: [], credentials: [] });
});

test('all that is wrong is told at once', () => {
  const { input, message } = refusalOf(() =>
    read({
      refs: 'a.io/x:1',
      tags: 'latest\na.io/x',
      platforms: 'amd46',
      'set-platform': 'a.io/y=amd64',
      retries: '11',
    }),
  );
  expect(input).toBe('tags, tags, set-platform, platforms, retries');
  expect(message).toContain('"a.io/x" has no tag');
  expect(message).toContain('a.io/y is not one of the references');
  expect(message).toContain('Did you mean linux/amd64?');
});
