import { describe, expect, test } from '@jest/globals';
import { inherited } from '../../src/domain/tool-environment.ts';

describe('PATH', () => {
  test.each([
    ['', ''],
    [':/usr/bin:', '/usr/bin'],
    ['.:bin:/usr/bin:./node_modules/.bin:/bin', '/usr/bin:/bin'],
  ])('%j has no entry that is the repository’s: %j', (given, expected) => {
    expect(inherited('tool', { PATH: given })['PATH']).toBe(expected);
    expect(inherited('git', { PATH: given })['PATH']).toBe(expected);
  });
});

describe('a tool', () => {
  test('gets no input of ours, and nothing that points git elsewhere', () => {
    const env = inherited('tool', {
      INPUT_PASSWORD: 'x',
      GIT_DIR: '/x',
      GIT_CONFIG_PARAMETERS: 'x',
      CI: '1',
    });
    expect(env).toMatchObject({ CI: '1' });
    expect(Object.keys(env)).toEqual(expect.not.arrayContaining(['INPUT_PASSWORD', 'GIT_DIR']));
    expect(env).not.toHaveProperty('GIT_CONFIG_PARAMETERS');
  });

  test.each([
    [undefined, 0],
    ['2', 2],
    ['nonsense', 0],
    ['-1', 0],
  ])('GIT_CONFIG_COUNT %j: the user’s settings stay, ours come behind them', (count, first) => {
    const given = { ...(count === undefined ? {} : { GIT_CONFIG_COUNT: count }), GIT_CONFIG_KEY_0: 'a.b' };
    const env = inherited('tool', given);
    const keys = Object.entries(env).filter(([name]) => name.startsWith('GIT_CONFIG_KEY_'));
    expect(env[`GIT_CONFIG_KEY_${first}`]).toBe('safe.bareRepository');
    expect(env['GIT_CONFIG_KEY_0']).toBe(first === 0 ? 'safe.bareRepository' : 'a.b');
    expect(Number(env['GIT_CONFIG_COUNT'])).toBeGreaterThan(first + 10);
    expect(keys.length).toBeLessThanOrEqual(Number(env['GIT_CONFIG_COUNT']));
  });
});

test('git gets no token and no program of anybody’s', () => {
  const env = inherited('git', {
    GITHUB_TOKEN: 'x',
    GIT_SSH_COMMAND: 'x',
    GIT_EXTERNAL_DIFF: 'x',
    GIT_DIR: 'x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    HOME: '/root',
  });
  expect(env).toMatchObject({ HOME: '/root', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory' });
  for (const name of ['GITHUB_TOKEN', 'GIT_SSH_COMMAND', 'GIT_EXTERNAL_DIFF', 'GIT_DIR'])
    expect(env).not.toHaveProperty(name);
});
