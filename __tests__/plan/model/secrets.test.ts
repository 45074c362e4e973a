/** Nothing of a secret's value is on a command line, however it was typed. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CROSS, planOf, withSecrets } from '../plan-samples.ts';

const secretFlags = (secrets: string, text: string) => {
  const { args } = planOf({ secrets }, { text }).build.command;
  return args.flatMap((arg, index) => (args[index - 1] === '--secret' ? [arg] : []));
};

describe('ids on the command line', () => {
  test('are those that the Dockerfile uses', () => {
    const plan = planOf({ secrets: 'token=1\nMIIEpAIBAAKCAQ=x' }, { text: withSecrets('token') });
    expect(plan.build.secrets).toEqual([{ id: 'token', variable: 'MULTIHULL_SECRET_0' }]);
    expect(plan.notices.map(({ message }) => message)).toContain(
      'secrets: item 2 is not given to the build, because the Dockerfile does not use its id',
    );
    expect(JSON.stringify(plan)).not.toContain('MIIE');
  });

  test.each([
    ['a part of a longer id is not the id', 'tok=1', withSecrets('token'), []],
    [
      'ids that BuildKit asks for itself',
      'GIT_AUTH_TOKEN.git.acme.example=1',
      CROSS,
      ['GIT_AUTH_TOKEN.git.acme.example'],
    ],
    ['ids that are made of variables', 'npmrc=1', `${CROSS}RUN --mount=type=secret,id=$ID true\n`, ['npmrc']],
    ['ids of another language', 'npmrc=1', `# syntax=acme/frontend:1\n${CROSS}`, ['npmrc']],
    ['ids of the usual language', 'npmrc=1', `# syntax=docker/dockerfile:1\n${CROSS}`, []],
  ])('%s', (_name, secrets, text, ids) => {
    expect(secretFlags(secrets, text)).toEqual(ids.map((id) => `id=${id},env=MULTIHULL_SECRET_0`));
  });

  test('no line of a value that was typed without quotes', () => {
    const line = fc.stringMatching(/^[A-Za-z0-9+/]{8,64}={0,2}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        try {
          const plan = planOf(
            { secrets: ['key=-----BEGIN', ...lines].join('\n') },
            { text: withSecrets('key') },
          );
          for (const one of lines) expect(JSON.stringify(plan)).not.toContain(one.replace(/=+$/, ''));
        } catch (error) {
          for (const one of lines) expect(String(error)).not.toContain(one.replace(/=+$/, ''));
        }
      }),
    );
  });
});
