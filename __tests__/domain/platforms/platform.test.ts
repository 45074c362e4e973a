import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatOciPlatform,
  nearestPlatform,
  parsePlatform,
  platformOf,
  samePlatform,
} from '../../../src/domain/platforms/platform.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';

/** Typed in by hand, so that a slip in the table is seen. */
const SPELLINGS: readonly (readonly [canonical: string, ...spellings: string[]])[] = [
  [
    'linux/amd64',
    'amd64',
    'x86_64',
    'x86-64',
    'x64',
    'amd64/v1',
    'linux/amd64/v1',
    'linux/x86_64',
    'LINUX/AMD64',
  ],
  ['linux/amd64/v2', 'amd64/v2', 'x86_64/v2', 'x86-64/v2'],
  ['linux/amd64/v3', 'amd64/v3', 'x86_64/v3'],
  ['linux/amd64/v4', 'amd64/v4', 'x86_64/v4'],
  [
    'linux/arm64',
    'arm64',
    'aarch64',
    'arm64/v8',
    'linux/arm64/v8',
    'armv8',
    ' arm64 ',
    'Aarch64',
    'arm64/8',
    'arm64/v8.0',
  ],
  ['linux/arm/v7', 'arm', 'linux/arm', 'armhf', 'armv7', 'armv7l', 'arm/v7', 'armhf/v7', 'linux/arm/7'],
  ['linux/arm/v6', 'armel', 'arm/v6', 'armv6', 'armv6l'],
  ['linux/arm/v5', 'arm/v5', 'armv5', 'armv5te', 'armel/v5'],
  ['linux/386', '386', 'i386', 'i486', 'i586', 'i686', 'x86', 'linux/i386'],
  ['linux/ppc64le', 'ppc64le', 'ppc64el', 'powerpc64le'],
  ['linux/riscv64', 'riscv64', 'riscv64gc', 'rv64gc'],
  ['linux/s390x', 's390x'],
  ['linux/loong64', 'loong64', 'loongarch64'],
];

describe('parsePlatform', () => {
  test.each(
    SPELLINGS.flatMap(([canonical, ...spellings]) =>
      [canonical, ...spellings].map((spelling) => [spelling, canonical] as const),
    ),
  )('%s is %s', (spelling, canonical) => {
    expect(parsePlatform(spelling)?.name).toBe(canonical);
  });

  // biome-ignore format: a table
  test.each([
    '', ' ', 'linux', 'linux/', '/', 'linux/amd46', 'arm/v8', 'linux/arm64/v9', 'amd64/v5', 'amd64/', 'linux//amd64',
    'linux/linux/amd64', 'windows/amd64', 'darwin/arm64', 'amd64,arm64', 'ppc64', 'mips64le', 'unknown/unknown', 'toString',
    'linux/arm/v7/x', 'arm v7', '__proto__',
  ])('"%s" is no platform', (text) => {
    expect(parsePlatform(text)).toBeUndefined();
  });

  test('every name and every alias of the table, in any case and with or without linux/, is its own row', () => {
    const spelled = PLATFORM_TABLE.flatMap((row) =>
      [row.name.slice('linux/'.length), ...row.aliases].map((spelling) => ({ row, spelling })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...spelled),
        fc.boolean(),
        fc.func(fc.boolean()),
        ({ row, spelling }, withOs, upper) => {
          const text = [...(withOs ? `linux/${spelling}` : spelling)]
            .map((letter, at) => (upper(at) ? letter.toUpperCase() : letter))
            .join('');
          expect(parsePlatform(text)).toBe(row);
          expect(parsePlatform(row.name)).toBe(row);
        },
      ),
    );
  });

  test('no spelling means two platforms', () => {
    const spellings = PLATFORM_TABLE.flatMap((row) => [row.name.slice('linux/'.length), ...row.aliases]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});

describe('platformOf and formatOciPlatform', () => {
  test.each([
    [{ os: 'linux', architecture: 'arm64', variant: 'v8' }, 'linux/arm64', 'linux/arm64/v8'],
    [{ os: 'linux', architecture: 'arm' }, 'linux/arm/v7', 'linux/arm'],
    [{ os: 'linux', architecture: 'amd64', variant: '' }, 'linux/amd64', 'linux/amd64'],
    [{ os: 'windows', architecture: 'amd64' }, undefined, 'windows/amd64'],
    [{ os: 'unknown', architecture: 'unknown' }, undefined, 'unknown/unknown'],
    [{ os: 'linux', architecture: 'mips64le' }, undefined, 'linux/mips64le'],
  ])('%j is %s, and is shown as it was found: %s', (oci, name, shown) => {
    expect(platformOf(oci)?.name).toBe(name);
    expect(formatOciPlatform(oci)).toBe(shown);
  });

  test('a row of the table, written as an OCI platform, is the same row', () => {
    for (const row of PLATFORM_TABLE) {
      const oci = {
        os: 'linux',
        architecture: row.architecture,
        ...(row.variant ? { variant: row.variant } : {}),
      };
      expect(platformOf(oci)).toBe(row);
      expect(formatOciPlatform(oci)).toBe(row.name);
    }
  });
});

test('samePlatform is equality of names', () => {
  for (const a of PLATFORM_TABLE) {
    expect(PLATFORM_TABLE.filter((b) => samePlatform(a, { ...b }))).toEqual([a]);
  }
});

describe('nearestPlatform', () => {
  test.each([
    ['linux/amd46', 'linux/amd64'],
    ['amd46', 'linux/amd64'],
    ['lunix/arm64', 'linux/arm64'],
    ['linux/arm46', 'linux/arm64'],
    ['linux/armv/7', 'linux/arm/v7'],
    ['aarhc64', 'linux/arm64'],
    ['LINUX/AMD46', 'linux/amd64'],
    ['linux/risv64', 'linux/riscv64'],
    ['linux/s390', 'linux/s390x'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(nearestPlatform(typed)?.name).toBe(meant);
  });

  test.each(['windows/amd64', 'sparc', 'debian:bookworm', ''])('nothing is near to "%s"', (typed) => {
    expect(nearestPlatform(typed)).toBeUndefined();
  });
});
