/** Who must have signed an image, in the words of cosign's flags: for `promote` and for `verify`. */
import { resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import type { RunEnvironment } from '../environment.ts';
import type { SignerInputName } from '../input-table.ts';
import { parseBoolean } from '../lists.ts';

/** Who must have signed an image. */
export type SignerRequest = {
  /** A file, for another Sigstore than the public one. */
  readonly trustedRoot: string | undefined;
  /** Also what no transparency log has seen is accepted. */
  readonly ignoreLog: boolean;
} & (
  | {
      readonly kind: 'keyless';
      /** The certificate's subject, or a regular expression that it has to match. */
      readonly identity: { readonly kind: 'is' | 'matches'; readonly text: string };
      readonly issuer: string;
      /** `owner/name` of the repository whose workflow it was, for a workflow that several use. */
      readonly repository: string | undefined;
    }
  | { readonly kind: 'key'; readonly key: string }
);

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EXAMPLE =
  'Add certificate-identity, for example https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1.2.3.';

/** Say who must have signed; each of the others says more of one of these. */
const NAMING = ['certificate-identity', 'certificate-identity-regexp', 'key'] as const;
const MORE = [
  'certificate-oidc-issuer',
  'certificate-github-workflow-repository',
  'trusted-root',
  'insecure-ignore-tlog',
] as const;

/** @returns undefined where nobody is asked for. @throws UserError for what cannot be meant. */
export function readSigner(
  raw: (name: SignerInputName) => string,
  { workspace }: Pick<RunEnvironment, 'workspace'>,
): SignerRequest | undefined {
  const optional = (name: SignerInputName) => raw(name).trim() || undefined;
  const named = NAMING.filter((name) => optional(name) !== undefined);
  const [first, second] = named;
  if (first !== undefined && second !== undefined)
    throw new UserError(`${first} and ${second} are both given`, {
      input: second,
      value: optional(second) ?? '',
      remedy: 'Leave one of them out: the image was signed one way or the other.',
    });
  const idle = MORE.find((name) => optional(name) !== undefined && (!first || isIdle(name, first)));
  if (idle !== undefined)
    throw new UserError(
      first === undefined
        ? `${idle} says nothing without certificate-identity or key`
        : `${idle} says nothing beside key`,
      {
        input: idle,
        value: optional(idle) ?? '',
        remedy: first === undefined ? EXAMPLE : 'Leave it out: a key has no certificate.',
      },
    );
  if (first === undefined) return undefined;
  const root = optional('trusted-root');
  const ignore = optional('insecure-ignore-tlog');
  const common = {
    trustedRoot: root === undefined ? undefined : resolve(workspace, root),
    ignoreLog: ignore !== undefined && parseBoolean({ name: 'insecure-ignore-tlog', value: ignore }),
  };
  const text = optional(first) ?? '';
  // cosign also takes a key from elsewhere: env://, https://, a cloud's key store.
  if (first === 'key')
    return { ...common, kind: 'key', key: /^\w+:\/\//.test(text) ? text : resolve(workspace, text) };
  return {
    ...common,
    kind: 'keyless',
    identity: { kind: first === 'certificate-identity' ? 'is' : 'matches', text },
    issuer: optional('certificate-oidc-issuer') ?? GITHUB_ISSUER,
    repository: optional('certificate-github-workflow-repository'),
  };
}

function isIdle(name: (typeof MORE)[number], beside: (typeof NAMING)[number]): boolean {
  return beside === 'key' && name.startsWith('certificate-');
}

/** For sentences. */
export function describeSigner(signer: SignerRequest): string {
  if (signer.kind === 'key') return `the key ${signer.key}`;
  const { identity, issuer, repository } = signer;
  const who = identity.kind === 'is' ? identity.text : `/${identity.text}/`;
  return `${who} (${[issuer, ...(repository === undefined ? [] : [`called by ${repository}`])].join(', ')})`;
}
