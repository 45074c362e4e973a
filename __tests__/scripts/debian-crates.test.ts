/** The table of packages against Debian's own lists: excerpts of trixie's, and of its index of contents. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { crateOf, cratesOf, pkgConfigNames, singleArchitecture } from '../../scripts/lib/debian-crates.ts';
import { readPackageList } from '../../scripts/lib/debian-packages.ts';
import {
  ABSENT,
  DEBIAN_CRATES,
  LISTED_RELEASES,
  SINGLE_ARCHITECTURE,
} from '../../src/crate/native/debian-crates.ts';
import { HAND_WRITTEN } from '../../src/crate/native/native-crates.ts';
import { PKG_CONFIG_NAMES } from '../../src/crate/native/pkg-config-names.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const LIST = readPackageList(fixture('packages.trixie.txt'));
const TRIXIE = LISTED_RELEASES.indexOf('trixie') + 1;

describe('Debian’s packages', () => {
  test.each([
    ['librust-alsa-sys-dev', 'alsa-sys'],
    ['librust-cairo-sys-rs-dev', 'cairo-sys-rs'],
    ['librust-gdk-0.18-dev', 'gdk'],
    ['librust-openssl-sys+vendored-dev', undefined],
    ['libssl-dev', undefined],
  ])('%s is of the crate %s', (name, crate) => expect(crateOf(name)).toBe(crate));

  test('say what crates link, and nothing of crates that we know better', () => {
    expect([...cratesOf(LIST)]).toEqual([
      ['aom-sys', ['libaom-dev']],
      ['apr', ['libapr1-dev', 'libaprutil1-dev']],
      ['cairo-sys-rs', ['libcairo2-dev']],
      ['gdk', ['libgdk-pixbuf-2.0-dev', 'libgtk-3-dev', 'libharfbuzz-dev', 'libpango1.0-dev']],
      ['gpgme-sys', ['libgpgme-dev']],
      ['pcsc-sys', ['libpcsclite-dev']],
      ['selinux-sys', ['libselinux1-dev']],
    ]);
  });

  test('are what the table has', () => {
    for (const [crate, libraries] of cratesOf(LIST))
      expect([crate, DEBIAN_CRATES.find(([name]) => name === crate)?.[TRIXIE]]).toEqual([
        crate,
        libraries.join(' '),
      ]);
  });

  test('say which libraries are for one architecture at a time, and what they need', () => {
    const names = new Set(['libpq-dev', 'libssl-dev', 'libmariadb-dev-compat', 'libgpgme-dev', 'not-there']);
    const found = singleArchitecture(names, LIST);
    expect([...found]).toEqual([
      [
        'libgpgme-dev',
        {
          together: ['libassuan9', 'libgpg-error-dev', 'libgpg-error0', 'libgpgme11t64'],
          apart: ['libassuan-dev', 'libgpgme-dev'],
        },
      ],
      [
        'libmariadb-dev-compat',
        {
          together: ['libmariadb3', 'libssl-dev', 'zlib1g-dev'],
          apart: ['libmariadb-dev', 'libmariadb-dev-compat'],
        },
      ],
      ['libpq-dev', { together: ['libpq5', 'libssl-dev'], apart: ['libpq-dev'] }],
    ]);
    for (const [name, { together, apart }] of found)
      expect(SINGLE_ARCHITECTURE.trixie).toContainEqual([name, together.join(' '), apart.join(' ')]);
  });

  test('have the files that pkg-config reads', () => {
    const names = pkgConfigNames(fixture('contents.trixie.txt'));
    expect(Object.fromEntries(names)).toEqual({
      'libasound2-dev': ['alsa'],
      'libmariadb-dev': ['libmariadb', 'mariadb'],
      'libmariadb-dev-compat': ['mysqlclient'],
      'libpq-dev': ['libpq'],
      'libssl-dev': ['libcrypto', 'libssl', 'openssl'],
      'x11proto-dev': ['xproto'],
    });
    for (const [name, known] of names)
      if (name !== 'x11proto-dev') {
        const row = PKG_CONFIG_NAMES.find(([one]) => one === name)?.[1].split(' ');
        // Those of all releases.
        expect(row).toEqual(expect.arrayContaining([...known]));
      }
  });
});

describe('the table', () => {
  test('has words that a shell reads as they are', () => {
    const words = [
      ...DEBIAN_CRATES.flat(),
      ...HAND_WRITTEN.flatMap((one) => [
        ...[one.crate, ...one.packages, ...one.unless, ...one.when, ...one.suppliedBy],
      ]),
      ...Object.values(SINGLE_ARCHITECTURE).flat(2),
      ...Object.values(ABSENT),
    ].flatMap((text) => text.split(' '));
    expect(words.filter((word) => !/^[A-Za-z0-9][A-Za-z0-9+._-]*$|^$/.test(word))).toEqual([]);
  });

  test('does not say twice what is written by hand', () => {
    const byHand = new Set(HAND_WRITTEN.map(({ crate }) => crate.replaceAll('_', '-')));
    expect(DEBIAN_CRATES.filter(([crate]) => byHand.has(crate))).toEqual([]);
  });
});
