import { describe, expect, test } from '@jest/globals';
import type { Credentials } from '../../src/inputs/inputs.ts';
import { refusalOf } from '../fakes/refused.ts';
import { GITHUB, inputsOf, type Typed } from '../fakes/typed-inputs.ts';

const TOKEN = 'ghs_token';
const own = (registry: string): Credentials => ({
  registry,
  username: 'bob',
  password: 'hunter2',
  origin: 'password',
});
const ghcr: Credentials = { registry: 'ghcr.io', username: 'ada', password: TOKEN, origin: 'github-token' };
const pair: Typed = { username: 'bob', password: 'hunter2' };

/** What is typed in a workflow, and who logs in where. */
const CASES: readonly (readonly [string, Typed, readonly Credentials[]])[] = [
  ['on ghcr.io the job’s token serves', {}, [ghcr]],
  ['an image elsewhere gets no token', { images: 'docker.io/acme/trow' }, []],
  ['own credentials for ghcr.io come before the token', pair, [own('ghcr.io')]],
  ['the registry follows from the image', { images: 'quay.io/acme/trow', ...pair }, [own('quay.io')]],
  [
    'own credentials elsewhere and the token on ghcr.io',
    { images: 'ghcr.io/acme/trow,quay.io/acme/trow', registry: 'quay.io', ...pair },
    [own('quay.io'), ghcr],
  ],
  [
    'a registry that no image is in, for private base images',
    { registry: 'private.example.com', ...pair },
    [own('private.example.com'), ghcr],
  ],
  [
    'scheme and path of a registry are dropped',
    { registry: 'https://quay.io/v2/', ...pair },
    [own('quay.io'), ghcr],
  ],
  [
    'Docker Hub has one name',
    { images: 'acme/trow', registry: 'https://index.docker.io/v1/', ...pair },
    [own('docker.io')],
  ],
  ['a registry on a port', { images: 'localhost:5000/trow', ...pair }, [own('localhost:5000')]],
];

describe('credentials', () => {
  test.each(CASES)('%s', (_title, typed, expected) => {
    expect(inputsOf({ 'github-token': TOKEN, ...typed }, { github: GITHUB }).credentials).toEqual(expected);
  });

  test('without a token there is no login, and the user’s Docker config serves', () => {
    expect(inputsOf({}, { github: GITHUB }).credentials).toEqual([]);
  });

  test('outside of a workflow a token is nobody’s', () => {
    expect(inputsOf({ 'github-token': TOKEN }).credentials).toEqual([]);
  });
});

describe('credentials that are refused', () => {
  test.each([
    [{ username: 'bob' }, 'password', 'username is given, but password is not', 'Add password.'],
    [{ password: 'hunter2' }, 'username', 'password is given, but username is not', 'Add username.'],
    [{ registry: 'quay.io' }, 'registry', 'neither username nor password', 'Add username and password'],
    [
      { images: 'a.io/x,b.io/y', ...pair },
      'registry',
      'not for which registry',
      'Add registry: one of a.io, b.io.',
    ],
    [
      { images: '', push: 'false', ...pair },
      'registry',
      'not for which registry',
      'Add registry, or images.',
    ],
    [{ registry: '--help', ...pair }, 'registry', '"--help" is not a registry', 'ghcr.io'],
    [{ registry: 'acme', ...pair }, 'registry', '"acme" is not a registry', 'ghcr.io'],
  ] as const)('%j', (typed, input, message, remedy) => {
    const refusal = refusalOf(() => inputsOf(typed));
    expect(refusal).toMatchObject({
      input,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });
});
