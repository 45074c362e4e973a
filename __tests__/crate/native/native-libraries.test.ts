import { describe, expect, test } from '@jest/globals';
import { missingLibraries, usedCrates, usesCxx } from '../../../src/crate/native/native-libraries.ts';
import { crateOf, lockOf, packageOf } from '../crate-samples.ts';

/** The crate app with these dependencies, and what Cargo.lock says; its first line is app's own. */
function crate(dependencies: readonly string[], ...lock: readonly string[]) {
  const table = dependencies.map((name) => `${name} = "1"\n`).join('');
  const manifest = `[package]\nname = "app"\n[dependencies]\n${table}[dev-dependencies]\nreqwest = "1"\n`;
  return crateOf({ packages: [packageOf(manifest)], lock: lockOf(...lock) });
}

const NATIVE_TLS = ['reqwest: native-tls', 'native-tls: openssl', 'openssl: openssl-sys'];

const missing = (of: ReturnType<typeof crate>, ...given: readonly string[]) =>
  missingLibraries(
    of,
    usedCrates(of, ['app']),
    given.map((name) => ({ name, isTool: false })),
  ).map((need) => [need.crate, need.packages[0]]);

describe('libraries that crates need', () => {
  const linked = crate(['native-tls'], 'app: native-tls', ...NATIVE_TLS, 'openssl-sys: cc libc');

  test('openssl-sys finds a library of the system', () => {
    expect(missing(linked)).toEqual([['openssl-sys', 'libssl-dev']]);
    expect(missing(linked, 'libssl-dev')).toEqual([]);
    expect(missing(linked, 'libpq-dev')).toEqual([['openssl-sys', 'libssl-dev']]);
  });

  test('or brings its own', () => {
    const lock = [...NATIVE_TLS, 'openssl-sys: cc libc openssl-src', 'openssl-src: cc'];
    expect(missing(crate(['native-tls'], 'app: native-tls', ...lock))).toEqual([]);
  });

  test('dev-dependencies do not count', () => {
    expect(missing(crate(['serde'], 'app: serde reqwest', ...NATIVE_TLS, 'openssl-sys:'))).toEqual([]);
  });

  test('packages that are not built do not count', () => {
    const packages = [
      packageOf('[package]\nname = "app"\n[dependencies]\nlib_ = { path = "lib", package = "lib" }\n'),
      packageOf('[package]\nname = "lib"\n', ['src/lib.rs'], 'lib'),
      packageOf('[package]\nname = "tool"\n[dependencies]\npq-sys = "0.7"\n', ['src/main.rs'], 'tool'),
    ];
    const of = crateOf({ packages, lock: lockOf('app: lib', 'lib:', 'tool: pq-sys', 'pq-sys:') });
    expect([...usedCrates(of, ['app'])]).toEqual(['app', 'lib']);
    expect(missingLibraries(of, usedCrates(of, ['app']), [])).toEqual([]);
    expect(missingLibraries(of, usedCrates(of, ['tool']), [])).toMatchObject([{ crate: 'pq-sys' }]);
  });

  test('a crate that is renamed is found by its own name', () => {
    const manifest = '[package]\nname = "app"\n[dependencies]\ntls = { package = "openssl-sys" }\n';
    const of = crateOf({ packages: [packageOf(manifest)], lock: lockOf('app: openssl-sys', 'openssl-sys:') });
    expect(missing(of)).toEqual([['openssl-sys', 'libssl-dev']]);
  });

  test('an optional one that is not in Cargo.lock is not needed', () => {
    expect(missing(crate(['openssl-sys'], 'app:'))).toEqual([]);
  });

  test('where the first of several packages is given, the rest is left to the user', () => {
    const mysql = crate(['mysqlclient-sys'], 'app: mysqlclient-sys', 'mysqlclient-sys:');
    expect(missing(mysql)).toEqual([['mysqlclient-sys', 'libmariadb-dev']]);
    expect(missing(mysql, 'libmariadb-dev')).toEqual([]);
  });

  test('tools of the build', () => {
    const of = crate(['prost-build'], 'app: prost-build', 'prost-build:');
    expect(missing(of)).toEqual([['prost-build', 'protobuf-compiler']]);
    expect(missing(of, 'protobuf-compiler')).toEqual([]);
  });

  test('circles end, and without Cargo.lock nothing is known', () => {
    const circle = crate(['a'], 'app: a', 'a: b', 'b: a');
    expect([...usedCrates(circle, ['app'])].sort()).toEqual(['a', 'app', 'b']);
    expect(missing({ ...linked, lock: undefined })).toEqual([]);
  });
});

test.each([
  [['cmake'], true],
  [['cxx-build'], true],
  [['cc'], false],
  [[], false],
])('crates %j need a C++ compiler: %s', (names, expected) => {
  const of = crate(names, `app: ${names.join(' ')}`, ...names);
  expect(usesCxx(usedCrates(of, ['app']))).toBe(expected);
});
