import { describe, expect, test } from '@jest/globals';
import { readForeignInputs } from '../../src/inputs/foreign-inputs.ts';
import { INPUT_NAMES } from '../../src/inputs/input-table.ts';
import { refusalOf } from '../fakes/refused.ts';

const read = (given: Readonly<Record<string, string>>) =>
  readForeignInputs(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );

describe('inputs of other actions', () => {
  test('none, empty ones and those that ask for nothing', () => {
    expect(read({})).toEqual([]);
    expect(read({ call: '', attests: ' ' })).toEqual([]);
    expect(read({ call: 'build', driver: 'docker-container' })).toEqual([]);
  });

  test.each(['check', 'outline', 'targets'])('call: %s would build and push', (call) => {
    expect(refusalOf(() => read({ call }))).toMatchObject({
      input: 'call',
      remedy: expect.stringContaining('docker buildx build --call check .'),
    });
  });

  test('all that would be left undone is refused at once', () => {
    expect(
      refusalOf(() => read({ call: 'check', attests: 'type=sbom', 'cache-from': 'type=gha' })).message,
    ).toMatch(/^2 things.*call.*attests/s);
  });

  test('what only costs time is told', () => {
    expect(read({ 'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max' })).toMatchObject([
      { message: 'cache-from is an input of another action, and not of this one' },
      { remedy: expect.stringContaining('cache: registry') },
    ]);
  });

  test('an input of this action is none of them', () => {
    const all = Object.fromEntries(INPUT_NAMES.map((name) => [name, 'x']));
    expect(read(all)).toEqual([]);
  });
});
