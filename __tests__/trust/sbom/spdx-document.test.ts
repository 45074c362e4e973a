import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { readLock } from '../../../src/crate/manifest/documents.ts';
import { parseCargoTree } from '../../../src/crate/resolved/cargo-tree.ts';
import { programCrates } from '../../../src/crate/resolved/program-crates.ts';
import type { Digest } from '../../../src/domain/names/digest.ts';
import { readApkDatabase, readDpkgDatabase } from '../../../src/trust/sbom/distribution-packages.ts';
import type { Inventory } from '../../../src/trust/sbom/inventory.ts';
import { readOsRelease } from '../../../src/trust/sbom/os-release.ts';
import { formatPurl } from '../../../src/trust/sbom/purl.ts';
import { type KnownCrates, spdxDocument } from '../../../src/trust/sbom/spdx-document.ts';
import { declaredLicense } from '../../../src/trust/sbom/spdx-types.ts';

const here = import.meta.dirname;
const trees = join(here, '../../crate/resolved/fixtures');
const schema = JSON.parse(readFileSync(join(here, '../fixtures/spdx-schema.2.3.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: false, formats: { uri: true, 'date-time': true } }).compile(schema);

const DPKG = `Package: libssl3
Status: install ok installed
Priority: optional
Maintainer: Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>
Architecture: arm64
Multi-Arch: same
Source: openssl
Version: 3.0.15-1~deb12u1
Description: Secure Sockets Layer toolkit - shared libraries
 Package: not-a-field
Homepage: https://www.openssl.org/

Package: libgcc-s1
Status: install ok installed
Architecture: arm64
Source: gcc-12 (12.2.0-14)
Version: 12.2.0-14+deb12u1

Package: gone
Status: deinstall ok config-files
Architecture: arm64
Version: 1:1.0
`;
const DISTROLESS = `Package: tzdata
Version: 2025b-0+deb12u1
Architecture: all
`;
const APK = `C:Q1abc=
P:musl
V:1.2.5-r0
A:aarch64
T:the musl c library (libc) implementation
U:https://musl.libc.org/
L:MIT
o:musl
m:Timo Teräs <timo.teras@iki.fi>
F:lib
R:ld-musl-aarch64.so.1

P:ssl_client
V:1.36.1-r29
A:aarch64
L:GPL-2.0-only
o:busybox
`;
const OS = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n`;

const inventory: Inventory = {
  digest: `sha256:${'a'.repeat(64)}` as Digest,
  platform: 'linux/arm64',
  created: '2026-11-30T20:51:43.512345Z',
  ...(readOsRelease(OS) ? { os: readOsRelease(OS) } : {}),
  packages: [...readDpkgDatabase(DPKG), ...readDpkgDatabase(DISTROLESS)],
  unread: [],
  programs: [
    { path: '/usr/local/bin/lighthouse', sha1: '1'.repeat(40), sha256: '2'.repeat(64) },
    { path: '/usr/bin/tini', sha1: '3'.repeat(40), sha256: '4'.repeat(64) },
  ],
} as Inventory;

function lighthouse(): KnownCrates {
  const read = (name: string) => readFileSync(join(trees, name), 'utf8');
  const tree = parseCargoTree(read('lighthouse.aarch64-unknown-linux-gnu.cargo-1.95.0.tree'));
  const lock = readLock(read('lighthouse.lock'), 'Cargo.lock');
  return {
    kind: 'resolved',
    crates: programCrates(tree, lock, [{ name: 'lighthouse', package: 'lighthouse' }]),
    directory: '/usr/local/bin',
    rust: { version: '1.85.0', commit: '4d91de4e48198da2e33413efdcd9cd2cc0c46688' },
  };
}

test('dpkg: what is installed, with its source package', () => {
  expect(
    readDpkgDatabase(DPKG).map(({ name, source, sourceVersion, version }) => [
      name,
      source,
      sourceVersion,
      version,
    ]),
  ).toEqual([
    ['libssl3', 'openssl', undefined, '3.0.15-1~deb12u1'],
    ['libgcc-s1', 'gcc-12', '12.2.0-14', '12.2.0-14+deb12u1'],
  ]);
  expect(readDpkgDatabase(DISTROLESS)).toEqual([
    { kind: 'deb', name: 'tzdata', version: '2025b-0+deb12u1', architecture: 'all' },
  ]);
});

test('apk: what is installed, with its license and source package', () => {
  expect(readApkDatabase(APK)).toEqual([
    {
      kind: 'apk',
      name: 'musl',
      version: '1.2.5-r0',
      architecture: 'aarch64',
      maintainer: 'Timo Teräs <timo.teras@iki.fi>',
      homepage: 'https://musl.libc.org/',
      license: 'MIT',
    },
    {
      kind: 'apk',
      name: 'ssl_client',
      version: '1.36.1-r29',
      architecture: 'aarch64',
      source: 'busybox',
      license: 'GPL-2.0-only',
    },
  ]);
});

test('a document with packages, programs and crates is SPDX 2.3, and the same every time', () => {
  const document = spdxDocument(inventory, lighthouse());
  isValid(document);
  expect(isValid.errors ?? []).toEqual([]);
  expect(JSON.stringify(spdxDocument(inventory, lighthouse()))).toBe(JSON.stringify(document));
  expect(document.creationInfo.created).toBe('2026-11-30T20:51:43Z');
  const ids = [...document.packages, ...document.files].map(({ SPDXID }) => SPDXID);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set([...ids, 'SPDXRef-DOCUMENT', 'NOASSERTION']);
  for (const { spdxElementId, relatedSpdxElement } of document.relationships)
    expect(known.has(spdxElementId) && known.has(relatedSpdxElement)).toBe(true);
  const purls = document.packages.flatMap(({ externalRefs = [] }) =>
    externalRefs.map((one) => one.referenceLocator),
  );
  expect(purls).toContain('pkg:cargo/sha2@0.10.9');
  expect(purls).toContain(
    'pkg:deb/debian/libgcc-s1@12.2.0-14%2Bdeb12u1?arch=arm64&distro=debian-12&upstream=gcc-12%4012.2.0-14',
  );
  expect(purls).toContain('pkg:generic/rust@1.85.0');
});

test('a program has the crates that are linked into it; what ran to compile them is told apart', () => {
  const { packages, files, relationships } = spdxDocument(inventory, lighthouse());
  const idOf = (name: string) => packages.find((one) => one.name === name)?.SPDXID ?? '';
  const [program = undefined] = files.filter(({ fileName }) => fileName === './usr/local/bin/lighthouse');
  const linked = relationships.filter(
    (one) => one.spdxElementId === program?.SPDXID && one.relationshipType === 'STATIC_LINK',
  );
  const targets = linked.map((one) => one.relatedSpdxElement);
  expect(targets).toContain(idOf('libc'));
  expect(targets).toContain(idOf('rust'));
  expect(targets).not.toContain(idOf('serde_derive'));
  expect(targets).not.toContain(idOf('version_check'));
  expect(relationships).toContainEqual({
    spdxElementId: program?.SPDXID,
    relationshipType: 'GENERATED_FROM',
    relatedSpdxElement: idOf('lighthouse'),
  });
  expect(relationships).toContainEqual({
    spdxElementId: idOf('version_check'),
    relationshipType: 'BUILD_DEPENDENCY_OF',
    relatedSpdxElement: idOf('generic-array'),
  });
  expect(packages.find(({ name }) => name === 'syn')?.comment).toMatch(/^runs while compiling/);
  expect(packages.find(({ name }) => name === 'lighthouse')?.externalRefs).toBeUndefined();
});

test('where crates are not known, the document says so, of every program', () => {
  const document = spdxDocument(inventory, { kind: 'unknown', why: 'the Dockerfile compiles' });
  expect(isValid(document)).toBe(true);
  expect(document.files.map(({ comment }) => comment)).toEqual([
    'the crates of this program are not known: the Dockerfile compiles',
    'the crates of this program are not known: the Dockerfile compiles',
  ]);
  expect(
    document.relationships.filter(({ relatedSpdxElement }) => relatedSpdxElement === 'NOASSERTION'),
  ).toHaveLength(2);
});

test('a program that was not compiled here does not get the crates of another', () => {
  const { files } = spdxDocument(inventory, lighthouse());
  expect(files.find(({ fileName }) => fileName === './usr/bin/tini')?.comment).toMatch(
    /not one of the programs/,
  );
});

test('what was not read is said', () => {
  const { packages } = spdxDocument({ ...inventory, unread: ['/var/lib/dpkg/status'] }, lighthouse());
  expect(packages[0]?.comment).toMatch(/not read.*\/var\/lib\/dpkg\/status/);
});

test.each([
  ['MIT OR Apache-2.0', 'MIT OR Apache-2.0'],
  ['MIT/Apache-2.0', 'MIT OR Apache-2.0'],
  ['(MIT OR Apache-2.0) AND Unicode-3.0', '(MIT OR Apache-2.0) AND Unicode-3.0'],
  ['Apache-2.0 WITH LLVM-exception', 'Apache-2.0 WITH LLVM-exception'],
  ['see LICENSE file', 'NOASSERTION'],
  ['(MIT', 'NOASSERTION'],
  ['', 'NOASSERTION'],
])('license %s is declared as %s', (text, declared) => {
  expect(declaredLicense(text).licenseDeclared).toBe(declared);
});

test.each([
  [{ type: 'cargo', name: 'zstd-sys', version: '2.1.2+zstd.1.5.7' }, 'pkg:cargo/zstd-sys@2.1.2%2Bzstd.1.5.7'],
  [{ type: 'deb', namespace: 'debian', name: 'login', version: '1:4.13' }, 'pkg:deb/debian/login@1:4.13'],
  [{ type: 'deb', name: 'g++', qualifiers: { arch: 'amd64', none: '' } }, 'pkg:deb/g%2B%2B?arch=amd64'],
])('package URL %#', (parts, text) => {
  expect(formatPurl(parts)).toBe(text);
});

test.each([
  [
    `ID="alpine"\nVERSION_ID=3.20.3\nPRETTY_NAME="Alpine Linux v3.20"`,
    { id: 'alpine', version: '3.20.3', name: 'Alpine Linux v3.20' },
  ],
  [`ID=wolfi`, { id: 'wolfi', name: 'wolfi' }],
  [`NAME=x`, undefined],
])('os-release %#', (text, expected) => {
  expect(readOsRelease(text)).toEqual(expected);
});
