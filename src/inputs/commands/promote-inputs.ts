/** What the user typed for the sub-action `promote/` and for `multihull promote`. */

import { resolve } from 'node:path';
import { parseCheckNames } from '../../domain/check-names.ts';
import { parseReference, type Reference } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import { UserError } from '../../errors.ts';
import type { Ambient } from '../environment.ts';
import type { PromoteInputName } from '../input-table.ts';
import type { Credentials } from '../inputs.ts';
import { parseCount, parseLines, parseList } from '../lists.ts';
import { readCredentials } from '../login-inputs.ts';
import { readPlatforms } from '../platform-inputs.ts';

/** Who must have signed an image. */
export type SignerRequest = {
  /** A file, for another Sigstore than the public one. */
  readonly trustedRoot: string | undefined;
} & (
  | { readonly kind: 'keyless'; readonly identity: string; readonly issuer: string }
  | { readonly kind: 'key'; readonly key: string }
);

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

export interface PromoteInputs {
  /** As typed. */
  readonly image: string;
  /** Full references, each with a tag. */
  readonly tags: readonly Reference[];
  /** Undefined: whatever the image has. */
  readonly platforms: readonly Platform[] | undefined;
  /** Who must have signed it; undefined: nobody is asked for. */
  readonly signer: SignerRequest | undefined;
  readonly credentials: readonly Credentials[];
  readonly allow: readonly string[];
  readonly skipChecks: readonly CheckName[];
  readonly retries: number;
}

/** @throws UserError for the first thing that is wrong. */
export function readPromoteInputs(raw: (name: PromoteInputName) => string, ambient: Ambient): PromoteInputs {
  const optional = (name: PromoteInputName): string | undefined => raw(name).trim() || undefined;
  const image = readImage(raw('image').trim());
  const tags = readTags(parseList({ name: 'tags', value: raw('tags') }), image);
  const platforms = optional('platforms');
  const given = {
    registry: optional('registry'),
    username: optional('username'),
    password: optional('password'),
    githubToken: optional('github-token'),
  };
  const source = parseReference(image);
  const repositories = 'problem' in source ? tags : [...tags, source];
  return {
    image,
    tags,
    platforms: platforms === undefined ? undefined : readPlatforms({ name: 'platforms', value: platforms }),
    signer: readSigner(optional, ambient),
    credentials: readCredentials(given, repositories, ambient),
    allow: parseLines(raw('allow')),
    skipChecks: parseCheckNames(parseList({ name: 'skip-checks', value: raw('skip-checks') })),
    retries:
      optional('retries') === undefined
        ? 3
        : parseCount({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
  };
}

function readSigner(
  optional: (name: PromoteInputName) => string | undefined,
  { workspace }: Ambient,
): SignerRequest | undefined {
  const identity = optional('certificate-identity');
  const key = optional('key');
  const root = optional('trusted-root');
  const trustedRoot = root === undefined ? undefined : resolve(workspace, root);
  const alone = ['certificate-oidc-issuer', 'trusted-root'] as const;
  const idle = alone.find((name) => optional(name) !== undefined);
  if (identity !== undefined && key !== undefined)
    throw new UserError('certificate-identity and key are both given', {
      input: 'key',
      value: key,
      remedy: 'Leave one of them out: the image was signed one way or the other.',
    });
  if (key !== undefined) return { kind: 'key', key: resolve(workspace, key), trustedRoot };
  if (identity !== undefined)
    return {
      kind: 'keyless',
      identity,
      issuer: optional('certificate-oidc-issuer') ?? GITHUB_ISSUER,
      trustedRoot,
    };
  if (idle === undefined) return undefined;
  throw new UserError(`${idle} says nothing without certificate-identity or key`, {
    input: idle,
    value: optional(idle) ?? '',
    remedy:
      'Add certificate-identity, for example https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1.2.3.',
  });
}

function readImage(typed: string): string {
  const images = parseList({ name: 'image', value: typed });
  const [image] = images;
  if (image !== undefined && images.length === 1) return image;
  throw new UserError(
    image === undefined
      ? 'image is not given: there is nothing to promote'
      : `image: ${images.length} are given`,
    {
      input: 'image',
      value: typed,
      remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    },
  );
}

/** A bare word is a tag beside the image. */
function readTags(typed: readonly string[], image: string): readonly Reference[] {
  const refuse = (value: string, problem: string) =>
    new UserError(`tags: ${problem}`, {
      input: 'tags',
      value,
      remedy:
        'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.',
    });
  if (typed.length === 0) throw refuse('', 'none is given, so there is nothing to promote to');
  const own = parseReference(image);
  return typed.map((text) => {
    const isBare = !/[/:@]/.test(text);
    if (isBare && 'problem' in own) throw refuse(text, `"${text}" is a tag without a repository`);
    const name = 'problem' in own ? '' : `${own.registry}/${own.path}`;
    const parsed = parseReference(isBare ? `${name}:${text}` : text);
    if ('problem' in parsed) throw refuse(text, `"${text}" is not a reference: ${parsed.problem}`);
    if (parsed.tag === undefined || parsed.digest !== undefined)
      throw refuse(text, `"${text}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`);
    return parsed;
  });
}
