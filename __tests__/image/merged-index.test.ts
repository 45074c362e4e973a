import { describe, expect, test } from '@jest/globals';
import { parseDigest } from '../../src/domain/names/digest.ts';
import { type Part, planMergedIndex } from '../../src/image/merged-index.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { refusalOf } from '../fakes/refused.ts';
import { platform } from '../fakes/typed-inputs.ts';

function digest(letter: string) {
  const parsed = parseDigest(`sha256:${letter.repeat(64)}`);
  if (!parsed) throw new Error('a digest');
  return parsed;
}

interface Options {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly mediaType?: string;
  readonly attested?: boolean;
}

function part(name: string, letter: string, options: Options = {}): Part {
  const [os = '', architecture = '', variant] = name.split('/');
  return {
    ref: `acme/trow:${letter}`,
    image: {
      mediaType: options.mediaType ?? MediaType.ociManifest,
      digest: digest(letter),
      size: 500,
      ...(name === '' ? {} : { platform: { os, architecture, ...(variant ? { variant } : {}) } }),
    },
    attestations: options.attested
      ? [
          {
            mediaType: MediaType.ociManifest,
            digest: digest('f'),
            size: 400,
            platform: { os: 'unknown', architecture: 'unknown' },
            annotations: { 'vnd.docker.reference.digest': digest(letter) },
          },
        ]
      : [],
    annotations: options.annotations ?? {},
  };
}

const AMD = part('linux/amd64', 'a', { annotations: { z: '1', version: '1.0' }, attested: true });
const ARM = part('linux/arm64', 'b', { annotations: { a: '2', version: '2.0' } });
const V7 = part('linux/arm/v7', 'c');

describe('the same parts', () => {
  test('in any order are the same bytes', () => {
    const { text } = planMergedIndex([AMD, ARM, V7], undefined);
    for (const order of [
      [V7, ARM, AMD],
      [ARM, AMD, V7],
      [ARM, V7, AMD],
    ])
      expect(planMergedIndex(order, undefined).text).toBe(text);
  });

  test('merged again from what was merged are the same bytes', () => {
    const { text } = planMergedIndex([AMD, ARM], undefined, { more: 'x' });
    const { annotations } = JSON.parse(text);
    const again = [AMD, ARM].map((one) => ({ ...one, annotations }));
    expect(planMergedIndex(again, undefined, { more: 'x' }).text).toBe(text);
  });
});

test('images come before attestations; annotations are all kept, the first platform’s where they differ', () => {
  const json = JSON.parse(planMergedIndex([V7, ARM, AMD], undefined, { more: 'x' }).text);
  expect(json.manifests.map((one: { digest: string }) => one.digest.at(-1))).toEqual(['a', 'b', 'c', 'f']);
  expect(Object.entries(json.annotations)).toEqual([
    ['a', '2'],
    ['more', 'x'],
    ['version', '1.0'],
    ['z', '1'],
  ]);
  expect(json.mediaType).toBe(MediaType.ociIndex);
});

test('Docker’s list is kept where every part is Docker’s and nothing needs more', () => {
  const docker = { mediaType: MediaType.dockerManifest };
  const both = [part('linux/amd64', 'a', docker), part('linux/arm64', 'b', docker)];
  expect(planMergedIndex(both, undefined).mediaType).toBe(MediaType.dockerList);
  expect(planMergedIndex(both, undefined, { a: 'b' }).mediaType).toBe(MediaType.ociIndex);
  expect(planMergedIndex([...both, V7], undefined).mediaType).toBe(MediaType.ociIndex);
});

describe('refused', () => {
  const asked = [platform('linux/amd64'), platform('linux/arm64')];
  test.each<[string, readonly Part[], string, RegExp]>([
    [
      'a platform twice',
      [AMD, part('linux/amd64', 'd'), ARM],
      'refs',
      /linux\/amd64 is there twice: in acme\/trow:a and in acme\/trow:d/,
    ],
    [
      'the same by another spelling',
      [ARM, part('linux/arm64/v8', 'd')],
      'refs',
      /linux\/arm64 is there twice/,
    ],
    [
      'one missing',
      [AMD],
      'platforms',
      /no reference has linux\/arm64; there is acme\/trow:a \(linux\/amd64\)/,
    ],
    ['nothing at all', [], 'platforms', /there is nothing/],
    [
      'one not asked for',
      [AMD, ARM, V7],
      'platforms',
      /acme\/trow:c has linux\/arm\/v7, which was not asked for/,
    ],
    [
      'an unknown one',
      [part('linux/mips', 'd')],
      'refs',
      /is for linux\/mips, which is not a platform that Multihull knows/,
    ],
    ['one that says nothing', [part('', 'd')], 'refs', /does not say which platform it is for/],
  ])('%s', (_name, parts, input, message) => {
    const refusal = refusalOf(() => planMergedIndex(parts, asked));
    expect(refusal).toMatchObject({ input, message: expect.stringMatching(message) });
    expect(refusal.remedy).not.toBe('');
  });
});
