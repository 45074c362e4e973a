/** What the user typed for the sub-action `verify/`. */

import { parseCheckNames } from '../../domain/check-names.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import { UserError } from '../../errors.ts';
import type { RunEnvironment } from '../environment.ts';
import type { VerifyInputName } from '../input-table.ts';
import { parseBoolean, parseLines, parseList, parseWords } from '../lists.ts';
import { readSigner, type SignerRequest } from './signer-inputs.ts';
import { readAskedPlatforms } from './tagging-inputs.ts';

export interface VerifyInputs {
  /** `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`. */
  readonly image: string;
  /** Undefined: what the index claims is checked against itself. */
  readonly platforms: readonly Platform[] | undefined;
  readonly allow: readonly string[];
  readonly skipChecks: readonly CheckName[];
  /** Arguments for a run of every platform's image; empty when none was asked for. */
  readonly smoke: readonly string[];
  /** Who must have signed a statement that says that the image passed; undefined where none is asked for. */
  readonly statement: SignerRequest | undefined;
}

/** @throws UserError */
export function readVerifyInputs(
  raw: (name: VerifyInputName) => string,
  environment: Pick<RunEnvironment, 'workspace'>,
): VerifyInputs {
  const image = raw('image').trim();
  if (image === '') {
    throw new UserError('image is not given', {
      input: 'image',
      value: '',
      remedy: 'Write image: ghcr.io/OWNER/NAME:TAG, or image: oci-layout:DIRECTORY.',
    });
  }
  return {
    image,
    platforms: readAskedPlatforms(raw('platforms')),
    allow: parseLines(raw('allow')),
    skipChecks: parseCheckNames(parseList({ name: 'skip-checks', value: raw('skip-checks') })),
    smoke: parseWords({ name: 'smoke', value: raw('smoke') }),
    statement: readStatementWish(raw, environment),
  };
}

/** @throws UserError where it is not said who must have signed: anybody can say that an image passed. */
export function readStatementWish(
  raw: (name: VerifyInputName) => string,
  environment: Pick<RunEnvironment, 'workspace'>,
): SignerRequest | undefined {
  const name = 'require-statement';
  const value = raw(name).trim();
  const signer = readSigner(raw, environment);
  if (value !== '' && parseBoolean({ name, value })) {
    if (signer !== undefined) return signer;
    throw new UserError('require-statement: whose statement is not said', {
      input: name,
      value,
      remedy:
        'Add certificate-identity, certificate-identity-regexp or key: anybody who can push can attach a statement, so only the signature counts.',
    });
  }
  if (signer === undefined) return undefined;
  throw new UserError('it is said who must have signed, and not what', {
    input: signer.kind === 'key' ? 'key' : 'certificate-identity',
    value: signer.kind === 'key' ? signer.key : signer.identity.text,
    remedy: 'Add require-statement: true, so that the signed verification statement is asked for.',
  });
}
