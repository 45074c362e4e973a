/** Packages of libraries that Rust programs link with; a hint for a remedy, never a verdict. */

interface Package {
  readonly debian: string;
  readonly alpine?: string;
}

/** Debian bookworm and Alpine 3.20. */
const PACKAGES: Readonly<Record<string, Package>> = {
  'libssl.so.3': { debian: 'libssl3', alpine: 'libssl3' },
  'libcrypto.so.3': { debian: 'libssl3', alpine: 'libcrypto3' },
  'libgcc_s.so.1': { debian: 'libgcc-s1', alpine: 'libgcc' },
  'libstdc++.so.6': { debian: 'libstdc++6', alpine: 'libstdc++' },
  'libz.so.1': { debian: 'zlib1g', alpine: 'zlib' },
  'libzstd.so.1': { debian: 'libzstd1', alpine: 'zstd-libs' },
  'libpq.so.5': { debian: 'libpq5', alpine: 'libpq' },
  'libsqlite3.so.0': { debian: 'libsqlite3-0', alpine: 'sqlite-libs' },
  'libmariadb.so.3': { debian: 'libmariadb3', alpine: 'mariadb-connector-c' },
  'libcurl.so.4': { debian: 'libcurl4', alpine: 'libcurl' },
  'libpcre2-8.so.0': { debian: 'libpcre2-8-0', alpine: 'pcre2' },
  'liblzma.so.5': { debian: 'liblzma5', alpine: 'xz-libs' },
  'libgit2.so.1.5': { debian: 'libgit2-1.5' },
  'libsasl2.so.2': { debian: 'libsasl2-2', alpine: 'libsasl' },
  'librdkafka.so.1': { debian: 'librdkafka1', alpine: 'librdkafka' },
  'libdbus-1.so.3': { debian: 'libdbus-1-3', alpine: 'dbus-libs' },
  'libsystemd.so.0': { debian: 'libsystemd0' },
  'libudev.so.1': { debian: 'libudev1', alpine: 'eudev-libs' },
  'libasound.so.2': { debian: 'libasound2', alpine: 'alsa-lib' },
  'libatomic.so.1': { debian: 'libatomic1', alpine: 'libatomic' },
  'libjemalloc.so.2': { debian: 'libjemalloc2', alpine: 'jemalloc' },
};

/** What to install, as the beginning of a sentence. */
export function packageHint(library: string): string | undefined {
  if (library === 'libssl.so.1.1' || library === 'libcrypto.so.1.1')
    return 'It is linked with OpenSSL 1.1, which current distributions do not have: build on the distribution that it will run on (bookworm has libssl3)';
  const known = PACKAGES[library];
  if (!known) return undefined;
  return `Install it in the last stage: ${known.debian} on Debian${known.alpine === undefined ? '' : `, ${known.alpine} on Alpine`}`;
}
