import { readSigning } from '../../src/inputs/signing-inputs.ts';

const read = (given: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) =>
  readSigning({
    input: (name) => ({ name, value: given[name] ?? '' }),
    path: (text) => `/work/${text}`,
    env,
  });

const OWN = {
  'fulcio-url': 'https://fulcio.acme.example/',
  'rekor-url': 'https://rekor.acme.example',
  'tsa-url': 'https://tsa.acme.example/api/v1/timestamp',
};

test('nothing said: auto, with the public Sigstore, and no token', () => {
  expect(read()).toEqual({
    mode: 'auto',
    key: undefined,
    password: undefined,
    token: undefined,
    platforms: false,
    services: {
      fulcioUrl: 'https://fulcio.sigstore.dev',
      log: { url: 'https://rekor.sigstore.dev', api: 1 },
      timestampUrl: 'https://timestamp.sigstore.dev/api/v1/timestamp',
      isPublic: true,
    },
  });
});

test('each platform by itself, where that is asked for', () => {
  expect(read({ 'sign-platforms': 'true' }).platforms).toBe(true);
  expect(read({ 'sign-platforms': 'false', sign: 'off' }).platforms).toBe(false);
  expect(() => read({ 'sign-platforms': 'true', sign: 'off' })).toThrow('no meaning with sign: off');
  expect(() => read({ 'sign-platforms': 'yes' })).toThrow('neither true nor false');
});

test('where the token comes from', () => {
  const github = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/x?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
  };
  expect(read({}, github).token).toEqual({
    kind: 'github',
    url: 'https://token.example/x?api-version=2.0',
    bearer: 'bearer',
  });
  expect(read({}, { SIGSTORE_ID_TOKEN: 'a.b.c' }).token).toEqual({
    kind: 'variable',
    name: 'SIGSTORE_ID_TOKEN',
    value: 'a.b.c',
  });
});

test('another Sigstore, with or without a log', () => {
  expect(read(OWN).services).toEqual({
    fulcioUrl: 'https://fulcio.acme.example',
    log: { url: 'https://rekor.acme.example', api: 'detect' },
    timestampUrl: 'https://tsa.acme.example/api/v1/timestamp',
    isPublic: false,
  });
  expect(read({ ...OWN, 'rekor-url': 'off' }).services.log).toBeUndefined();
});

test('a key in a file, and in a variable', () => {
  expect(read({ 'signing-key': 'cosign.key' }, { COSIGN_PASSWORD: 'pw' })).toMatchObject({
    key: { kind: 'file', typed: 'cosign.key', path: '/work/cosign.key' },
    password: 'pw',
  });
  expect(read({ sign: 'key', 'signing-key': 'env://KEY' }, { KEY: 'pem' }).key).toEqual({
    kind: 'variable',
    typed: 'env://KEY',
    pem: 'pem',
  });
});

test.each([
  [{ sign: 'yes' }, '"yes" is not one of auto, keyless, key, off'],
  [{ sign: 'key' }, 'sign: key needs signing-key'],
  [{ sign: 'keyless', 'signing-key': 'k' }, 'signing-key has no meaning with sign: keyless'],
  [{ 'signing-key': 'env://NOT_THERE' }, 'the environment has no variable NOT_THERE'],
  [{ 'signing-key': 'awskms:///alias/x' }, 'is a key of another service'],
  [{ 'signing-key': '-----BEGIN PRIVATE KEY-----' }, 'the key itself stands where its place belongs'],
  [{ ...OWN, 'fulcio-url': 'http://fulcio.acme.example' }, 'is not the URL of a service'],
  [{ ...OWN, 'rekor-url': 'rekor' }, 'is not the URL of a service'],
  [{ 'fulcio-url': OWN['fulcio-url'] }, 'rekor-url is not given, but fulcio-url is'],
  [{ 'fulcio-url': OWN['fulcio-url'], 'rekor-url': 'off' }, 'tsa-url is not given, but fulcio-url is'],
])('refused: %j', (given, message) => {
  expect(() => read(given)).toThrow(message);
});

test('a key that stands in an input is not repeated', () => {
  expect(() => read({ 'signing-key': '-----BEGIN PRIVATE KEY-----\nsecret' })).toThrow(
    expect.objectContaining({ value: '', message: expect.not.stringContaining('secret') }),
  );
});
