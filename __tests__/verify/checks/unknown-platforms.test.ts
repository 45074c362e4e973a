/**
 * Platforms that nobody knows, and images that no client gets to. What each client gets was observed: dockerd
 * 2.0.0-beta.18 with containerd 2.2.4 was asked to run each of these indexes, for amd64 and for arm64.
 */
import type { OciPlatform } from '../../../src/domain/platforms/platform.ts';
import type { Descriptor } from '../../../src/registry/oci/oci-types.ts';
import { verifyImage } from '../../../src/steps/verify-image.ts';
import { createMemorySource, type MemorySource } from '../support/memory-source.ts';
import { ports } from '../support/ports.ts';

const of = (os: string, architecture: string, variant?: string): OciPlatform => ({
  os,
  architecture,
  ...(variant === undefined ? {} : { variant }),
});
const amd64 = of('linux', 'amd64');
const arm64 = of('linux', 'arm64');

const verify = async (source: MemorySource, { digest }: Descriptor) =>
  verifyImage(source, digest, { allow: [], skipChecks: [], openLayers: false }, ports);

test.each([
  ['amd64/v8', of('linux', 'amd64', 'v8'), /linux\/amd64\/v8 .*does not know/, /meant for linux\/amd64/],
  ['arm64v8', of('linux', 'arm64v8'), /linux\/arm64v8 .*does not know/, /meant for linux\/arm64/],
  ['armv7', of('linux', 'armv7'), /linux\/armv7 .*does not know/, /meant for linux\/arm/],
  ['windows', of('windows', 'amd64'), /windows\/amd64 .*does not know/, /skip-checks/],
  ['features', { ...amd64, osFeatures: ['x'] }, /linux\+x\/amd64 .*does not know/, /./],
  ['none', of('', ''), /does not say which platform it is for/, /with --platform/],
])('%s: in an index, and by itself', async (_, platform, message, remedy) => {
  const source = createMemorySource();
  const listed = source.putIndex([{ ...source.putImage({ configPlatform: platform }), platform }]);
  const alone = source.putImage({ configPlatform: platform });
  const unlisted = source.putIndex([alone]);
  for (const root of platform.osFeatures ? [listed] : [listed, unlisted, alone]) {
    const report = await verify(source, root);
    expect(report.ok).toBe(false);
    expect(report.checks.filter(({ status }) => status === 'fail')).toEqual([
      expect.objectContaining({
        check: 'platform-set',
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      }),
    ]);
    expect(report.checks[0]?.message).toMatch(
      /nothing in it was checked \(binary-arch, .*, entrypoint and distinct\)/,
    );
  }
});

interface Shape {
  readonly name: string;
  readonly make: (source: MemorySource) => readonly Descriptor[];
  /** The architectures whose clients got their image. */
  readonly got: readonly ('amd64' | 'arm64')[];
}

const a = (s: MemorySource, platform?: OciPlatform) =>
  s.putImage({ configPlatform: amd64, ...(platform ? { platform } : {}) });
const b = (s: MemorySource, platform?: OciPlatform) =>
  s.putImage({ configPlatform: arm64, ...(platform ? { platform } : {}) });
const artifact = (s: MemorySource) =>
  s.put(
    JSON.stringify({
      schemaVersion: 2,
      config: s.put('{}', 'application/vnd.oci.empty.v1+json'),
      layers: [],
    }),
    'application/vnd.oci.image.manifest.v1+json',
  );

const shapes: readonly Shape[] = [
  { name: 'each with its platform', make: (s) => [a(s, amd64), b(s, arm64)], got: ['amd64', 'arm64'] },
  { name: 'without platforms, the first is taken', make: (s) => [a(s), b(s)], got: ['amd64'] },
  { name: 'a platform goes before none', make: (s) => [a(s), b(s, arm64)], got: ['amd64', 'arm64'] },
  {
    name: 'two indexes, the first is followed',
    make: (s) => [s.putIndex([a(s, amd64)]), s.putIndex([b(s, arm64)])],
    got: ['amd64'],
  },
  {
    name: 'two indexes with platforms',
    make: (s) => [
      { ...s.putIndex([a(s, amd64)]), platform: amd64 },
      { ...s.putIndex([b(s, arm64)]), platform: arm64 },
    ],
    got: ['amd64', 'arm64'],
  },
  {
    name: 'an index for another platform than what is in it',
    make: (s) => [{ ...s.putIndex([a(s, amd64)]), platform: arm64 }],
    got: [],
  },
  {
    name: 'an artifact before an image without a platform',
    make: (s) => [artifact(s), b(s, arm64), a(s)],
    got: ['arm64'],
  },
  { name: 'an artifact behind it', make: (s) => [a(s), b(s, arm64), artifact(s)], got: ['amd64', 'arm64'] },
  { name: 'three indexes deep', make: (s) => [s.putIndex([s.putIndex([a(s)])])], got: ['amd64'] },
];

test.each(shapes)('$name', async ({ make, got }) => {
  const source = createMemorySource();
  const report = await verify(source, source.putIndex(make(source)));
  const listed = report.platforms.map(({ platform }) => platform.replace('linux/', ''));
  const lost = report.checks
    .filter(({ status }) => status === 'fail')
    .map(({ message }) => /^clients of linux\/(\w+) do not get its image/.exec(message ?? '')?.[1]);
  expect(lost.sort()).toEqual(listed.filter((name) => !got.some((one) => one === name)).sort());
  expect(report.ok).toBe(lost.length === 0);
});
