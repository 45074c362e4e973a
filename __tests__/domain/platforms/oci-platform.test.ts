/** Platforms as runtimes compare them: rows of github.com/containerd/platforms v1.0.0-rc.4, `Normalize`, on Linux. */
import {
  formatOciPlatform,
  isUnknownPlatform,
  normalisePlatform,
} from '../../../src/domain/platforms/oci-platform.ts';
import { platformOf } from '../../../src/domain/platforms/platform.ts';

const of = (os: string, architecture: string, variant = '') => ({ os, architecture, variant });

// biome-ignore format: a table
test.each([
  [of('linux', 'amd64', 'v1'), of('linux', 'amd64'), 'linux/amd64'],
  [of('', 'amd64'), of('linux', 'amd64'), 'linux/amd64'],
  [of('LINUX', 'X86_64', 'V3'), of('linux', 'amd64', 'v3'), 'linux/amd64/v3'],
  [of('linux', 'amd64', 'v8'), of('linux', 'amd64', 'v8'), undefined],
  [of('linux', 'arm64', '8'), of('linux', 'arm64'), 'linux/arm64'],
  [of('linux', 'aarch64', 'v8.0'), of('linux', 'arm64'), 'linux/arm64'],
  [of('linux', 'arm64', 'v9.0'), of('linux', 'arm64', 'v9'), undefined],
  [of('linux', 'arm64v8'), of('linux', 'arm64v8'), undefined],
  [of('linux', 'arm'), of('linux', 'arm', 'v7'), 'linux/arm/v7'],
  [of('linux', 'arm', '6'), of('linux', 'arm', 'v6'), 'linux/arm/v6'],
  [of('linux', 'arm', 'v8'), of('linux', 'arm', 'v8'), undefined],
  [of('linux', 'armhf', 'v6'), of('linux', 'arm', 'v7'), 'linux/arm/v7'],
  [of('linux', 'armel'), of('linux', 'arm', 'v6'), 'linux/arm/v6'],
  [of('linux', 'i386', 'v1'), of('linux', '386'), 'linux/386'],
  [of('linux', 'i686'), of('linux', 'i686'), undefined],
  [of('linux', 'x64'), of('linux', 'x64'), undefined],
  [of('linux', 'ppc64el'), of('linux', 'ppc64el'), undefined],
  [of('linux', 'arm', '__proto__'), of('linux', 'arm', '__proto__'), undefined],
  [of('windows', 'amd64'), of('windows', 'amd64'), undefined],
  [of('', ''), of('linux', ''), undefined],
] as const)('%j', (written, normal, name) => {
  expect(normalisePlatform(written)).toEqual(normal);
  expect(platformOf(written)?.name).toBe(name);
});

test('what asks for features is nothing for Linux clients', () => {
  const platform = { ...of('linux', 'amd64'), osFeatures: ['sse4'] };
  expect(platformOf(platform)).toBeUndefined();
  expect(formatOciPlatform(platform)).toBe('linux+sse4/amd64');
});

test('unknown/unknown is the mark of what nobody runs; half of it is not', () => {
  expect([of('unknown', 'unknown'), of('Unknown', 'UNKNOWN')].map(isUnknownPlatform)).toEqual([true, true]);
  expect(
    [undefined, of('unknown', 'amd64'), of('linux', 'unknown'), of('', '')].some(isUnknownPlatform),
  ).toBe(false);
});

test('names that are left out are said to be', () => {
  expect([of('', ''), of('', 'arm'), of('linux', '')].map(formatOciPlatform)).toEqual([
    'no platform',
    '(no os)/arm',
    'linux/(no architecture)',
  ]);
});
