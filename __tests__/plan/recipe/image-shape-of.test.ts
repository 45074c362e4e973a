import { expect, test } from '@jest/globals';
import { readMetadata } from '../../../src/crate/metadata/read-metadata.ts';
import { withMetadata } from '../../../src/plan/recipe/image-shape-of.ts';
import { inputsOf } from '../../fakes/typed-inputs.ts';

test.each([
  ['', ['libpq-dev'], ['libpq-dev'], true],
  ['', ['none'], [], false],
  ['', ['none', 'libpq-dev'], ['libpq-dev'], false],
  ['none', ['libpq-dev'], [], false],
  ['libssl-dev', ['none', 'libpq-dev'], ['libssl-dev'], true],
  ['', [], [], true],
])(
  'system-packages: the input %j and the manifest’s %j are %j; others are found: %j',
  (typed, manifest, names, finds) => {
    const metadata = readMetadata({ 'system-packages': manifest }, 'Cargo.toml', '');
    const inputs = withMetadata(inputsOf(typed === '' ? {} : { 'system-packages': typed }), metadata);
    expect(inputs.systemPackages.map(({ name }) => name)).toEqual(names);
    expect(inputs.findsPackages).toBe(finds);
  },
);
