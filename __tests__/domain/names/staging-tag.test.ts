import { describe, expect, test } from '@jest/globals';
import { isValidTag } from '../../../src/domain/names/reference.ts';
import {
  formatStagingTag,
  formatTemporaryTag,
  isRunId,
  parseStagingTag,
  parseTemporaryTag,
} from '../../../src/domain/names/staging-tag.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';
import { platform } from '../../fakes/typed-inputs.ts';

const IMAGE = '0123456789ab';

describe('round trip', () => {
  test.each(['1', '9188273645', '0192f1c8-7f1e-7c2b-9a52-3f1c0d9e8b7a', 'a-1-linux.amd64-b', 'x'.repeat(64)])(
    'run %s, every platform',
    (run) => {
      for (const row of PLATFORM_TABLE) {
        const staging = { run, attempt: 50, platform: row, image: IMAGE };
        const tag = formatStagingTag(staging);
        expect(isValidTag(tag)).toBe(true);
        expect(parseStagingTag(tag)).toEqual(staging);
      }
    },
  );

  test('no two values have the same name', () => {
    const one = formatStagingTag({ run: '1', attempt: 11, platform: platform('arm64'), image: IMAGE });
    const other = formatStagingTag({ run: '1-1', attempt: 1, platform: platform('arm64'), image: IMAGE });
    expect(one).not.toBe(other);
  });
});

test.each([
  'latest',
  '1.2.3',
  'multihull-1.0',
  'multihull-1-1-linux.arm64',
  `multihull-1-0-linux.arm64-${IMAGE}`,
  `multihull-1-01-linux.arm64-${IMAGE}`,
  `multihull-1-1-linux.aarch64-${IMAGE}`,
  `multihull-1-1-linux.mips-${IMAGE}`,
  `multihull-1-1-linux-arm64-${IMAGE}`,
  `multihull-1-1-linux.arm64-${IMAGE}0`,
  `multihull-1-1-linux.arm64-0123456789AB`,
  `multihull--1-linux.arm64-${IMAGE}`,
])('%s is none of ours', (tag) => {
  expect(parseStagingTag(tag)).toBeUndefined();
});

test.each([
  ['1', true],
  ['a_b.c-d', true],
  ['', false],
  ['-1', false],
  ['a b', false],
  ['a/b', false],
  ['x'.repeat(65), false],
])('run id %j: %s', (id, ok) => {
  expect(isRunId(id)).toBe(ok);
});

test('a temporary tag says when it was made', () => {
  const tag = formatTemporaryTag({ at: new Date('2026-05-06T07:08:09.500Z'), run: '0badcafe' });
  expect(tag).toBe('multihull-build-1778051289-0badcafe');
  expect(parseTemporaryTag(tag)).toEqual({ at: new Date('2026-05-06T07:08:09Z'), run: '0badcafe' });
  expect(parseStagingTag(tag)).toBeUndefined();
});

test.each([
  'multihull-build-1778051289',
  'multihull-build-1-0badcafe',
  'multihull-build-1778051289-0badcafeX',
  'build',
])('%s is no temporary tag', (tag) => {
  expect(parseTemporaryTag(tag)).toBeUndefined();
});
