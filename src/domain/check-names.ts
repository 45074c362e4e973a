/** The names of checks, as users write them. */

import { UserError } from '../errors.ts';
import { readEach } from '../util/read-all.ts';
import { CHECK_NAMES, type CheckName } from './report.ts';

/**
 * The checks that a list of names means.
 * @param input what the list is called where the user wrote it.
 * @throws UserError for each unknown one, with all that there are.
 */
export function parseCheckNames(names: readonly string[], input = 'skip-checks'): readonly CheckName[] {
  const parsed = readEach(names, (name) => {
    const known = CHECK_NAMES.find((candidate) => candidate === name.trim().toLowerCase());
    if (!known)
      throw new UserError(`"${name}" is not the name of a check`, {
        input,
        value: name,
        remedy: `The checks are: ${CHECK_NAMES.join(', ')}.`,
      });
    return known;
  });
  return [...new Set(parsed)];
}
