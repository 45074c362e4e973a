import fc from 'fast-check';
import { MAX_PACKAGE_TEXT } from '../../../src/domain/image-limits.ts';
import { packageFields, readPackageFields } from '../../../src/image/facts/package-files.ts';
import { readDpkgDatabase } from '../../../src/trust/sbom/distribution-packages.ts';

const STATUS = `Package: base-files
Essential: yes
Status: install ok installed
Maintainer: Santiago Vila <sanvila@debian.org>
Architecture: arm64
Version: 12.4+deb12u12
Conffiles:
 /etc/debian_version 0
Description: Debian base system miscellaneous files – größer
 Package: this is no field
Homepage: https://example.org

Package: gone
Status: deinstall ok config-files
Version: 1
`;

function read(text: Uint8Array, cuts: readonly number[]): string | undefined {
  const fields = packageFields('/var/lib/dpkg/status');
  if (!fields) throw new Error('not a database');
  const reader = readPackageFields(fields);
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    reader.push(text.subarray(at, cut));
    at = Math.max(at, cut);
  }
  reader.push(text.subarray(at));
  const content = reader.finish();
  if (content.kind !== 'text') throw new Error(content.kind);
  return content.base64 === undefined ? undefined : Buffer.from(content.base64, 'base64').toString('utf8');
}

test('however the file comes in pieces, the packages are those of the whole file', () => {
  const bytes = Buffer.from(STATUS);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
      expect(readDpkgDatabase(read(bytes, cuts) ?? '')).toEqual(readDpkgDatabase(STATUS));
    }),
  );
  expect(read(bytes, [])).not.toMatch(/Description|Conffiles|debian_version/);
});

test('beyond the bound nothing is kept, and a line that never ends takes no memory', () => {
  const many = Buffer.from('Package: x\nVersion: 1\n\n'.repeat(MAX_PACKAGE_TEXT / 20));
  expect(read(many, [])).toBeUndefined();
  expect(
    read(Buffer.from(`Version: ${'9'.repeat(10_000_000)}`), [1_000_000, 5_000_000])?.length,
  ).toBeLessThan(5000);
});

test.each([
  ['/var/lib/dpkg/status', true],
  ['/var/lib/dpkg/status.d/libc6', true],
  ['/var/lib/dpkg/status.d/libc6.md5sums', false],
  ['/var/lib/dpkg/status-old', false],
  ['/lib/apk/db/installed', true],
  ['/usr/lib/apk/db/installed', true],
  ['/lib/apk/db/scripts.tar', false],
  ['/app/lib/apk/db/installed', false],
])('%s is a database of packages: %s', (path, is) => {
  expect(packageFields(path) !== undefined).toBe(is);
});
