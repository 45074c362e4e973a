/** What the user typed for the sub-action `verify/`. */
import { UserError } from '../errors.ts';
import type { VerifyInputs } from '../run-verify.ts';
import { parseCheckNames } from '../verify/check-names.ts';
import { parseLines, parseList } from './lists.ts';
import { readPlatforms } from './read.ts';
import type { VerifyInputName } from './table.ts';

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
  const platforms = raw('platforms').trim();
  return {
    image,
    platforms: platforms === '' ? undefined : readPlatforms({ name: 'platforms', value: platforms }),
    allow: parseLines(raw('allow')),
    skipChecks: parseCheckNames(parseList(raw('skip-checks'))),
  };
}
