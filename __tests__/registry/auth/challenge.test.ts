import fc from 'fast-check';
import { parseChallenges } from '../../../src/registry/auth/challenge.ts';

const flat = (header: string) =>
  parseChallenges(header).map(({ scheme, params }) => [scheme, Object.fromEntries(params)]);

test.each([
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
    [
      [
        'bearer',
        {
          realm: 'https://auth.docker.io/token',
          service: 'registry.docker.io',
          scope: 'repository:a/b:pull,push',
        },
      ],
    ],
  ],
  ['Basic realm="GitHub Package Registry"', [['basic', { realm: 'GitHub Package Registry' }]]],
  ['BASIC', [['basic', {}]]],
  [
    'Basic realm="a, Bearer realm=x", Bearer realm="https://t/",error="invalid_token"',
    [
      ['basic', { realm: 'a, Bearer realm=x' }],
      ['bearer', { realm: 'https://t/', error: 'invalid_token' }],
    ],
  ],
  [
    'Negotiate, NTLM TlRMTVNTUA==, Basic realm="x"',
    [
      ['negotiate', {}],
      ['ntlm', {}],
      ['basic', { realm: 'x' }],
    ],
  ],
  ['Bearer realm = "https://t/" , service = reg', [['bearer', { realm: 'https://t/', service: 'reg' }]]],
  [String.raw`Bearer realm="a\"b\\c"`, [['bearer', { realm: String.raw`a"b\c` }]]],
  ['Bearer realm="unclosed', [['bearer', { realm: 'unclosed' }]]],
  ['Bearer realm="first",realm="second"', [['bearer', { realm: 'first' }]]],
  ['realm="no scheme"', []],
  ['', []],
  [',,, ,', []],
])('%s', (header, expected) => {
  expect(flat(header)).toEqual(expected);
});

const scheme = fc.constantFrom('bearer', 'basic', 'digest');
const params = fc.dictionary(fc.stringMatching(/^[a-z]{1,10}$/), fc.stringMatching(/^[ -~]{0,30}$/), {
  maxKeys: 4,
  noNullPrototype: true,
});

test('what is written with quotes is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scheme, params), { maxLength: 4 }), (challenges) => {
      const header = challenges
        .map(([name, values]) => {
          const list = Object.entries(values).map(
            ([key, value]) => `${key}="${value.replace(/["\\]/g, String.raw`\$&`)}"`,
          );
          return [name, list.join(', ')].filter(Boolean).join(' ');
        })
        .join(', ');
      expect(flat(header)).toEqual(challenges);
    }),
  );
});

test('never throws, always ends', () => {
  const pieces = fc.array(
    fc.constantFrom('Bearer', ' ', ',', '=', '"', '\\', 'realm', '\t', 'é', '==', 'x'),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((list) => list.join('')),
      ),
      (header) => {
        for (const { scheme: name } of parseChallenges(header)) expect(name).toBe(name.toLowerCase());
      },
    ),
    { numRuns: 500 },
  );
});

test('a long header takes no long time', () => {
  const started = performance.now();
  for (const piece of ['Bearer ', 'a=', '"\\', ',', 'a ', 'realm="']) parseChallenges(piece.repeat(8000));
  expect(performance.now() - started).toBeLessThan(2000);
});
