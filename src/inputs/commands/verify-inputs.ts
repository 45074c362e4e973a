/** What the user typed for the sub-action `verify/`. */

import { parseCheckNames } from '../../domain/check-names.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import { UserError } from '../../errors.ts';
import type { VerifyInputName } from '../input-table.ts';
import { parseLines, parseList, parseWords } from '../lists.ts';
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
}

/** @throws UserError */
export function readVerifyInputs(raw: (name: VerifyInputName) => string): VerifyInputs {
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
  };
}
