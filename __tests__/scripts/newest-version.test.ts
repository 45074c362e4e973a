import { expect, test } from '@jest/globals';
import { newestVersion } from '../../scripts/lib/newest-version.ts';

test.each<[string[], string, string | undefined]>([
  [['v0.9.3', 'v0.32.2', 'v0.32.10', 'v0.33.0-rc1', 'latest', 'v0.32.2-rootless'], 'v', 'v0.32.10'],
  [
    ['qemu-v9.2.2', 'qemu-v10.2.3', 'qemu-v10.2.3-68', 'qemu-v11.0.0-rc1', 'v99.0.0'],
    'qemu-v',
    'qemu-v10.2.3',
  ],
  [['master', 'nightly'], 'v', undefined],
  [[], 'v', undefined],
])('of %j with %s: %s', (tags, prefix, newest) => {
  expect(newestVersion(tags, prefix)).toBe(newest);
});
