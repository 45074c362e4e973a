/** What is merged and staged: the images that runtimes would start, each with what is attested about it. */

import { readParts } from '../../src/image/read-parts.ts';
import type { Descriptor } from '../../src/registry/oci/oci-types.ts';
import { createMemorySource, type MemorySource } from '../verify/support/memory-source.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const arm64 = { os: 'linux', architecture: 'arm64' };

function attestation(source: MemorySource, target: Descriptor): Descriptor {
  return {
    ...source.put(`{"about":"${target.digest}"}`, 'application/vnd.oci.image.manifest.v1+json'),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': target.digest,
    },
  };
}

const read = (source: MemorySource, { digest }: Descriptor) =>
  readParts('a/b:1', digest, { source, repository: undefined });

test('images of indexes inside indexes, with their attestations', async () => {
  const source = createMemorySource();
  const [a, b] = [source.putImage({ platform: amd64 }), source.putImage({ platform: arm64 })];
  const inner = source.putIndex([b, attestation(source, b)]);
  const parts = await read(source, source.putIndex([a, source.putIndex([inner])]));
  expect(parts.map(({ image }) => image)).toEqual([a, b]);
  expect(parts.map(({ attestations }) => attestations.length)).toEqual([0, 1]);
});

test('an annotation does not make an attestation of an image', async () => {
  const source = createMemorySource();
  const first = source.putImage({ platform: amd64 });
  const annotations = attestation(source, first).annotations ?? {};
  const second = { ...source.putImage({ platform: amd64, config: { Cmd: ['/x'] } }), annotations };
  const third = { ...source.putImage({ configPlatform: arm64 }), annotations };
  const parts = await read(source, source.putIndex([first, second, third]));
  expect(parts.map(({ image }) => [image.digest, image.platform])).toEqual([
    [first.digest, amd64],
    [second.digest, amd64],
    [third.digest, arm64],
  ]);
});

test.each([
  [
    'unknown/unknown without annotations',
    (one: Descriptor) => ({ ...one, annotations: {} }),
    /unknown\/unknown/,
  ],
  ['an attestation of something else', (one: Descriptor) => one, /is about .*, which is not in it/],
  [
    'what no runtime follows',
    (one: Descriptor) => ({ ...one, platform: amd64, mediaType: 'text/x' }),
    /neither/,
  ],
])('refuses %s', async (_, change, message) => {
  const source = createMemorySource();
  const lost = attestation(source, source.putImage({ platform: arm64 }));
  const index = source.putIndex([source.putImage({ platform: amd64 }), change(lost)]);
  await expect(read(source, index)).rejects.toThrow(message);
});
