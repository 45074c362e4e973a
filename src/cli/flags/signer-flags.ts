/** Flags that say who must have signed an image. */
import type { SignerInputName } from '../../inputs/input-table.ts';
import type { Flag } from './arguments.ts';

export const SIGNER_FLAGS: Readonly<Record<SignerInputName, Flag>> = {
  'certificate-identity': { kind: 'text' },
  'certificate-identity-regexp': { kind: 'words' },
  'certificate-oidc-issuer': { kind: 'text' },
  'certificate-github-workflow-repository': { kind: 'text' },
  key: { kind: 'text' },
  'trusted-root': { kind: 'text' },
  'insecure-ignore-tlog': { kind: 'switch' },
};
