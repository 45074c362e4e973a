import type { GitFacts } from '../../src/domain/names/git-ref.ts';
import { PUBLIC_SIGSTORE, type SigningInputs } from '../../src/inputs/signing-inputs.ts';
import type { SigningFact } from '../../src/plan/model/signing-plan.ts';
import { planSigning } from '../../src/plan/plan-signing.ts';

const PUSH: GitFacts = { event: 'push', ref: 'refs/heads/main', sha: '' };
const services = {
  fulcioUrl: PUBLIC_SIGSTORE.fulcio,
  log: { url: PUBLIC_SIGSTORE.rekor, api: 1 },
  timestampUrl: PUBLIC_SIGSTORE.timestamps,
  isPublic: true,
} as const;
const token = {
  kind: 'token',
  issuer: 'https://issuer',
  subject: 'repo:acme/trow',
  visibility: 'public',
} as const;

function plan(
  changes: Partial<SigningInputs> = {},
  fact: SigningFact = token,
  { isPush = true, git = PUSH }: { readonly isPush?: boolean; readonly git?: GitFacts } = {},
) {
  const none = { key: undefined, password: undefined, token: undefined, platforms: false };
  return planSigning({ mode: 'auto', services, ...none, ...changes }, fact, isPush, git);
}

test('auto signs as the job where the job has a token', () => {
  expect(plan()).toEqual({ kind: 'keyless', services, issuer: 'https://issuer', subject: 'repo:acme/trow' });
});

test('auto without a token does not sign, and says so; keyless is refused', () => {
  expect(plan({}, { kind: 'no-token' })).toEqual({
    kind: 'off',
    reason: 'the job has no identity token',
    isWorthTelling: true,
  });
  expect(() => plan({ mode: 'keyless' }, { kind: 'no-token' })).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('permissions: id-token: write') }),
  );
});

test.each([
  [
    'a pull request',
    { git: { ...PUSH, event: 'pull_request', pullRequest: { number: 1, fromFork: false } } },
  ],
  ['pull_request_target', { git: { ...PUSH, event: 'pull_request_target' } }],
  [
    'a merge request',
    { git: { ...PUSH, event: 'merge_request_event', pullRequest: { number: 1, fromFork: true } } },
  ],
  ['what is not pushed', { isPush: false }],
])('never signed, whatever is said: %s', (_what, where) => {
  for (const mode of ['auto', 'keyless'] as const)
    expect(plan({ mode }, token, where)).toMatchObject({ kind: 'off' });
});

test('a private repository is not told to the public log unless somebody said so', () => {
  const secret = { ...token, visibility: 'private' };
  expect(plan({}, secret)).toMatchObject({
    kind: 'off',
    reason: expect.stringContaining('the repository is private'),
  });
  expect(plan({ mode: 'keyless' }, secret)).toMatchObject({ kind: 'keyless' });
  expect(plan({ services: { ...services, isPublic: false } }, secret)).toMatchObject({ kind: 'keyless' });
  expect(plan({}, { ...token, visibility: undefined })).toMatchObject({ kind: 'keyless' });
});

test('a key signs where one is given, and stands in no plan', () => {
  const key = { kind: 'variable', typed: 'env://KEY', pem: 'secret' } as const;
  const found = plan({ mode: 'auto', key, password: 'secret' }, { kind: 'key', hint: 'aGludA==' });
  expect(found).toEqual({ kind: 'key', services, key: 'env://KEY', hint: 'aGludA==' });
});

test('keyless with neither log nor timestamps could not be verified', () => {
  const bare = { ...services, log: undefined, timestampUrl: undefined };
  expect(() => plan({ services: bare })).toThrow('cannot be verified');
});
