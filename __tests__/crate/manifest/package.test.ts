import { describe, expect, test } from '@jest/globals';
import { readPackage } from '../../../src/crate/manifest/package.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { packageOf } from '../crate-samples.ts';

/** `kind name path [features]` of each target. */
function targets(manifest: string, there: readonly string[], directory?: string): readonly string[] {
  return packageOf(manifest, there, directory).targets.map(({ kind, name, path, requiredFeatures }) =>
    [kind, name || '-', path, ...requiredFeatures].join(' '),
  );
}

const NAMED = '[package]\nname = "my-app"\n';

describe('targets', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['a program', '', ['src/main.rs'], ['bin my-app src/main.rs']],
    ['a library', '', ['src/lib.rs'], ['lib my_app src/lib.rs']],
    ['nothing', '', [], []],
    [
      'src/bin, files and directories',
      '',
      ['src/bin/one.rs', 'src/bin/two/main.rs', 'src/bin/three/lib.rs', 'src/bin/notes.txt'],
      ['bin one src/bin/one.rs', 'bin two src/bin/two/main.rs'],
    ],
    ['autobins = false', 'autobins = false\n', ['src/main.rs', 'src/bin/one.rs'], []],
    [
      'autobins = false with a table of the same name',
      'autobins = false\n[[bin]]\nname = "my-app"\n',
      ['src/main.rs'],
      ['bin my-app src/main.rs'],
    ],
    [
      'autobins = false with tables in src/bin',
      'autobins = false\n[[bin]]\nname = "one"\n[[bin]]\nname = "two"\n',
      ['src/main.rs', 'src/bin/one.rs', 'src/bin/two/main.rs'],
      ['bin one src/bin/one.rs', 'bin two src/bin/two/main.rs'],
    ],
    [
      'src/main.rs under another name is not there twice',
      '[[bin]]\nname = "server"\npath = "src/main.rs"\n',
      ['src/main.rs', 'src/bin/ctl.rs'],
      ['bin ctl src/bin/ctl.rs', 'bin server src/main.rs'],
    ],
    [
      'nor when its path is spelled otherwise',
      '[[bin]]\nname = "server"\npath = "./src//main.rs"\n',
      ['src/main.rs'],
      ['bin server src/main.rs'],
    ],
    [
      'a table with path and features',
      '[[bin]]\nname = "ctl"\npath = "tools/ctl.rs"\nrequired-features = ["cli", "net"]\n',
      ['src/main.rs'],
      ['bin my-app src/main.rs', 'bin ctl tools/ctl.rs cli net'],
    ],
    [
      'a table only for the features of what is found',
      '[[bin]]\nname = "ctl"\nrequired-features = ["cli"]\n',
      ['src/bin/ctl/main.rs'],
      ['bin ctl src/bin/ctl/main.rs cli'],
    ],
    ['a library elsewhere', '[lib]\nname = "core_"\npath = "core/lib.rs"\n', [], ['lib core_ core/lib.rs']],
    ['a library’s table without path', '[lib]\nproc-macro = true\n', [], ['lib my_app src/lib.rs']],
    ['build.rs', '', ['build.rs'], ['build-script - build.rs']],
    ['a build script elsewhere', 'build = "ci/build.rs"\n', ['build.rs'], ['build-script - ci/build.rs']],
    ['build = false', 'build = false\n', ['build.rs'], []],
    ['build = true', 'build = true\n', ['build.rs'], ['build-script - build.rs']],
    [
      'examples, tests and benches that are named',
      '[[example]]\nname = "a"\n[[test]]\nname = "b"\npath = "it/b.rs"\n[[bench]]\nname = "c"\nharness = false\n',
      [],
      ['other a examples/a.rs', 'other b it/b.rs', 'other c benches/c.rs'],
    ],
    [
      'those in directories of their own',
      '[[example]]\nname = "a"\n[[test]]\nname = "b"\n',
      ['examples/a/main.rs', 'tests/b/main.rs'],
      ['other a examples/a/main.rs', 'other b tests/b/main.rs'],
    ],
  ])('%s', (_what, rest, there, expected) => {
    expect(targets(NAMED + rest, there)).toEqual(expected);
  });

  test('are below the package’s directory', () => {
    const manifest = `${NAMED}[[bin]]\nname = "x"\npath = "../shared/x.rs"\n`;
    expect(targets(manifest, ['src/lib.rs', 'build.rs'], 'crates/app')).toEqual([
      'lib my_app crates/app/src/lib.rs',
      'bin x crates/shared/x.rs',
      'build-script - crates/app/build.rs',
    ]);
  });

  test('names keep their capital letters, and lines may end as on Windows', () => {
    const manifest = '\uFEFF[package]\r\nname = "MyApp"\r\n\r\n[[bin]]\r\nname = "MyCtl"\r\n';
    expect(targets(manifest, ['src/main.rs', 'src/bin/MyCtl.rs'])).toEqual([
      'bin MyApp src/main.rs',
      'bin MyCtl src/bin/MyCtl.rs',
    ]);
  });
});

describe('dependencies', () => {
  const MANIFEST = `${NAMED}default-run = "my-app"
[features]
default = ["tls"]
tls = ["dep:rustls", 1]
[dependencies]
serde = "1"
tls = { package = "openssl-sys", version = "0.9" }
util = { path = "../util" }
[dependencies.macros]
path = "macros/"
[build-dependencies]
cc = "1"
[dev-dependencies]
tempfile = "3"
fixtures = { path = "../fixtures" }
[target.'cfg(unix)'.dependencies]
nix = "0.29"
[target.x86_64-unknown-linux-gnu.build-dependencies]
asm = { path = "asm" }
[target.'cfg(unix)'.dev-dependencies]
pty = { path = "../pty" }
`;

  test('are those of every target, by the names of Cargo.lock, without dev-dependencies', () => {
    expect(packageOf(MANIFEST, [], 'crates/app').dependencies).toEqual([
      'serde',
      'openssl-sys',
      'util',
      'macros',
      'cc',
      'nix',
      'asm',
    ]);
  });

  test('by path are those of dev-dependencies, too: cargo reads their manifests', () => {
    expect(packageOf(MANIFEST, [], 'crates/app').pathDependencies).toEqual([
      'crates/util',
      'crates/app/macros/',
      'crates/fixtures',
      'crates/pty',
      'crates/app/asm',
    ]);
  });

  test('by an absolute path stay absolute', () => {
    const manifest = `${NAMED}[dependencies]\na = { path = "/opt/a/../b" }\n`;
    expect(packageOf(manifest, [], 'crates/app').pathDependencies).toEqual(['/opt/b']);
  });

  test('that are inherited are what the workspace says, relative to its root', () => {
    const manifest = `${NAMED}[dependencies]
tls = { workspace = true, features = ["x"] }
util.workspace = true
plain.workspace = true
unknown.workspace = true
`;
    const inherited = {
      tls: { package: 'openssl-sys', version: '0.9' },
      util: { path: 'crates/util' },
      plain: '1',
      unused: { path: 'crates/unused' },
    };
    const files = { has: () => false, bins: [] };
    expect(readPackage(manifest, 'Cargo.toml', 'crates/app', files, inherited)).toMatchObject({
      dependencies: ['openssl-sys', 'util', 'plain', 'unknown'],
      pathDependencies: ['crates/util'],
    });
  });

  test('features and default-run', () => {
    const { features, defaultRun } = packageOf(MANIFEST);
    expect(defaultRun).toBe('my-app');
    expect([...features]).toEqual([
      ['default', ['tls']],
      ['tls', ['dep:rustls']],
    ]);
  });
});

describe('manifests', () => {
  const read = (text: string) =>
    readPackage(text, '/work/crate/Cargo.toml', '', { has: () => true, bins: [] });

  test.each(['', '[workspace]\nmembers = []\n', '[package]\nversion = "1.0.0"\n', 'package = 1\n'])(
    'without a named package: %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('without a version, and with values of other types than cargo takes', () => {
    const text = `[package]\nname = "a"\ndefault-run = 1\n`;
    expect(read(`${text}[dependencies]\nb = 1\n[features]\nc = "d"\n`)).toMatchObject({
      name: 'a',
      defaultRun: undefined,
      dependencies: ['b'],
      features: new Map([['c', []]]),
    });
  });

  test('that are no TOML are refused at their line', () => {
    expect(refusalOf(() => read('[package]\nname = \n'))).toMatchObject({
      input: 'context',
      message: expect.stringContaining('/work/crate/Cargo.toml:2:'),
    });
  });
});
