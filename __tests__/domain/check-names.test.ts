import { parseCheckNames } from '../../src/domain/check-names.ts';
import { UserError } from '../../src/errors.ts';

test('names of checks are parsed once each', () => {
  expect(parseCheckNames(['libraries', ' Distinct ', 'libraries'])).toEqual(['libraries', 'distinct']);
  expect(parseCheckNames([])).toEqual([]);
});

test('an unknown name is the user’s mistake, and the names are listed', () => {
  const attempt = () => parseCheckNames(['libraries', 'librarys']);
  expect(attempt).toThrow(UserError);
  expect(attempt).toThrow(
    expect.objectContaining({
      input: 'skip-checks',
      value: 'librarys',
      remedy: expect.stringContaining('platform-set, config-platform, binary-arch'),
    }),
  );
});
