import { describeSigner, readSigner } from '../../../src/inputs/commands/signer-inputs.ts';
import { readVerifyInputs } from '../../../src/inputs/commands/verify-inputs.ts';
import { SIGNER_INPUT_NAMES, type SignerInputName } from '../../../src/inputs/input-table.ts';

type Given = Readonly<Partial<Record<string, string>>>;
const read = (given: Given) =>
  readSigner((name: SignerInputName) => given[name] ?? '', { workspace: '/work' });
const verify = (given: Given) => {
  const all: Given = { image: 'ghcr.io/acme/trow:1', ...given };
  return readVerifyInputs((name) => all[name] ?? '', { workspace: '/work' });
};

const ID = 'https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1';
const GITHUB = 'https://token.actions.githubusercontent.com';

test('nobody, an identity, a pattern of identities, a key', () => {
  expect(read({})).toBeUndefined();
  expect(read({ 'certificate-identity': ID })).toEqual({
    kind: 'keyless',
    identity: { kind: 'is', text: ID },
    issuer: GITHUB,
    repository: undefined,
    trustedRoot: undefined,
    ignoreLog: false,
  });
  const called = {
    'certificate-identity-regexp': '^https://github\\.com/acme/',
    'certificate-github-workflow-repository': 'acme/trow',
    'certificate-oidc-issuer': 'https://gitlab.example',
    'trusted-root': 'root.json',
  };
  expect(read(called)).toEqual({
    kind: 'keyless',
    identity: { kind: 'matches', text: '^https://github\\.com/acme/' },
    issuer: 'https://gitlab.example',
    repository: 'acme/trow',
    trustedRoot: '/work/root.json',
    ignoreLog: false,
  });
  expect(read({ key: 'cosign.pub', 'insecure-ignore-tlog': 'true' })).toEqual({
    kind: 'key',
    key: '/work/cosign.pub',
    trustedRoot: undefined,
    ignoreLog: true,
  });
  expect(read({ key: 'env://KEY' })).toMatchObject({ key: 'env://KEY' });
});

test('each input alone either says who, or is refused: none is ignored', () => {
  for (const name of SIGNER_INPUT_NAMES) {
    const value = name === 'insecure-ignore-tlog' ? 'true' : 'x';
    const naming = ['certificate-identity', 'certificate-identity-regexp', 'key'].includes(name);
    if (naming) expect(read({ [name]: value })).toBeDefined();
    else expect(() => read({ [name]: value })).toThrow(`${name} says nothing without`);
  }
});

test.each<[Given, string]>([
  [{ 'certificate-identity': ID, 'certificate-identity-regexp': 'x' }, 'are both given'],
  [{ key: 'k', 'certificate-oidc-issuer': 'x' }, 'certificate-oidc-issuer says nothing beside key'],
  [{ key: 'k', 'certificate-github-workflow-repository': 'x' }, 'says nothing beside key'],
  [{ key: 'k', 'insecure-ignore-tlog': 'maybe' }, 'neither true nor false'],
])('refused: %j', (given, message) => {
  expect(() => read(given)).toThrow(message);
});

test('a statement is asked for with its signer, or neither is said', () => {
  expect(verify({}).statement).toBeUndefined();
  expect(verify({ 'require-statement': 'false' }).statement).toBeUndefined();
  expect(verify({ 'require-statement': 'true', key: 'k' }).statement).toMatchObject({ key: '/work/k' });
  expect(() => verify({ 'require-statement': 'true' })).toThrow('whose statement is not said');
  expect(() => verify({ key: 'k' })).toThrow('who must have signed, and not what');
  expect(() => verify({ 'require-statement': 'yes', key: 'k' })).toThrow('neither true nor false');
});

test('a signer in a sentence', () => {
  const words = (given: Given) => {
    const signer = read(given);
    return signer === undefined ? undefined : describeSigner(signer);
  };
  expect(words({ 'certificate-identity': ID })).toBe(`${ID} (${GITHUB})`);
  expect(words({ 'certificate-identity-regexp': 'x', 'certificate-github-workflow-repository': 'a/b' })).toBe(
    `/x/ (${GITHUB}, called by a/b)`,
  );
  expect(words({ key: '/k' })).toBe('the key /k');
});
