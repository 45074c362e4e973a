/** Whether the image is signed, by whom and where that is logged: decided before anything is built. */
import { type GitFacts, isPullRequest } from '../domain/names/git-ref.ts';
import { UserError } from '../errors.ts';
import type { SigningInputs } from '../inputs/signing-inputs.ts';
import type { SigningFact, SigningPlan } from './model/signing-plan.ts';

/**
 * Why nobody signs whatever else is said, or undefined. A pull request is somebody else's wish: what it builds is not
 * what the repository's owners vouch for.
 */
export function neverSigns(
  { mode }: Pick<SigningInputs, 'mode'>,
  isPush: boolean,
  git: GitFacts,
): string | undefined {
  if (mode === 'off') return 'sign is off';
  if (!isPush) return 'nothing is pushed';
  // GitLab's merge requests have no such event, and are pull requests all the same.
  if (isPullRequest(git.event) || git.pullRequest !== undefined) return 'pull requests are never signed';
  return undefined;
}

const PERMISSION =
  'Give the job `permissions: id-token: write` (GitHub), or `id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }` (GitLab)';

/** @throws UserError when it was asked for and cannot be done. */
export function planSigning(
  inputs: SigningInputs,
  fact: SigningFact,
  isPush: boolean,
  git: GitFacts,
): SigningPlan {
  const never = neverSigns(inputs, isPush, git);
  if (never !== undefined)
    return { kind: 'off', reason: never, isWorthTelling: isPush && inputs.mode !== 'off' };
  const { mode, key, services } = inputs;
  if (fact.kind === 'key' && key !== undefined)
    return { kind: 'key', services, key: key.typed, hint: fact.hint };
  if (fact.kind !== 'token') {
    if (mode === 'auto')
      return { kind: 'off', reason: 'the job has no identity token', isWorthTelling: true };
    throw new UserError('sign: keyless needs an identity token, and this job has none', {
      input: 'sign',
      value: mode,
      remedy: `${PERMISSION}; or sign with a key: sign: key, signing-key.`,
    });
  }
  const { issuer, subject, visibility } = fact;
  if (mode === 'auto' && services.isPublic && visibility !== undefined && visibility !== 'public')
    return {
      kind: 'off',
      reason: `the repository is ${visibility}, and Sigstore’s public log would show its name and its workflow to everybody`,
      isWorthTelling: true,
    };
  if (services.log === undefined && services.timestampUrl === undefined)
    throw new UserError('sign: keyless with neither a log nor timestamps cannot be verified', {
      input: 'tsa-url',
      value: 'off',
      remedy:
        'The certificate is valid for ten minutes, and only a timestamp says that the signature is of that time: give rekor-url or tsa-url.',
    });
  return { kind: 'keyless', services, issuer, subject };
}
