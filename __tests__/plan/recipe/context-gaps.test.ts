import { describe, expect, test } from '@jest/globals';
import type { Crate } from '../../../src/crate/manifest/crate-facts.ts';
import { readIgnoreFile } from '../../../src/dockerignore/ignore-file.ts';
import { crateOf, lockOf, NO_CONFIG, packageOf } from '../../crate/crate-samples.ts';
import { write } from '../../dockerfile/generate/written.ts';
import { refusalOf } from '../../fakes/refused.ts';
import type { Typed } from '../../fakes/typed-inputs.ts';

const ignoring = (text: string) => readIgnoreFile(text, '.dockerignore');
const TWO = packageOf('[package]\nname = "trow"\n', ['src/main.rs', 'src/bin/tool.rs', 'build.rs']);

/** server uses shared; cli stands beside. */
const WORKSPACE: Partial<Crate> = {
  packages: [
    packageOf(
      '[package]\nname = "server"\n[dependencies]\nshared = { path = "../shared" }\n[[bench]]\nname = "speed"\n',
      ['src/main.rs', 'benches/speed.rs'],
      'crates/server',
    ),
    packageOf('[package]\nname = "cli"\n', ['src/main.rs'], 'crates/cli'),
    packageOf('[package]\nname = "shared"\n', ['src/lib.rs', 'src/main.rs', 'build.rs'], 'crates/shared'),
  ],
  lock: lockOf('server: shared', 'cli:', 'shared:'),
  defaultPackages: ['server', 'cli'],
};

describe('what the build does not see is refused, with pattern and line', () => {
  // biome-ignore format: a table
  test.each<[string, string, Partial<Crate>, Typed, RegExp, RegExp]>([
    ['a program', '# x\n**/bin\n', { packages: [TWO] }, { bin: 'trow,tool' }, /^\.dockerignore:2: "\*\*\/bin" keeps src\/bin\/tool\.rs out .*the program tool$/, /^Write !src\/bin\/tool\.rs below that line/],
    ['the lockfile', 'Cargo.lock\n', {}, {}, /^\.dockerignore:1: "Cargo\.lock" .*the lockfile$/, /!Cargo\.lock/],
    ['the manifest', '*\n!src\n', {}, {}, /keeps Cargo\.toml out .*the manifest; the same is true of Cargo\.lock \(line 1\)$/, /!Cargo\.toml and !Cargo\.lock/],
    ['a build script', '*\n!Cargo.*\n!src\n', { packages: [TWO] }, { bin: 'trow' }, /keeps build\.rs out .*the build script of trow$/, /!build\.rs/],
    ['a member', '*\n!Cargo.*\n!crates/*/Cargo.toml\n!crates/server\n', WORKSPACE, {}, /keeps crates\/cli\/src\/main\.rs .*program cli; the same is true of crates\/shared\/src\/lib\.rs \(line 1\), crates\/shared\/build\.rs/, /!crates\/cli\/src and !crates\/shared\/src and !crates\/shared\/build\.rs .*package: NAME/],
    ['a path dependency', 'crates/shared/src\n', WORKSPACE, { package: 'server' }, /keeps crates\/shared\/src\/lib\.rs out .*the library of shared$/, /!crates\/shared\/src below/],
    ['its build script', 'crates/shared/build.rs\n', WORKSPACE, { package: 'server' }, /the build script of shared$/, /./],
    ['a manifest that cargo reads though it builds nothing of it', 'crates/cli\n', WORKSPACE, { package: 'server' }, /the manifest of cli$/, /./],
    ['everything, where the arguments ask for everything', 'crates/cli/src\n', WORKSPACE, { package: 'server', 'cargo-args': '--workspace' }, /the program cli$/, /./],
    ['vendored crates', 'vendor\n', { config: { ...NO_CONFIG, file: '.cargo/config.toml', vendored: ['vendor'] } }, {}, /where the vendored crates are$/, /!vendor/],
  ])('%s', (_what, text, changes, typed, message, remedy) => {
    const refused = refusalOf(() => write(typed, crateOf({ ...changes, ignore: ignoring(text) })));
    expect(refused.message).toMatch(message);
    expect(refused.remedy).toMatch(remedy);
  });
});

describe('what no program is made of may be kept out', () => {
  test('cargo finds a stand-in for it, only after the sources are there', () => {
    const crate = crateOf({
      ...WORKSPACE,
      ignore: ignoring('crates/cli/src\n**/benches\ncrates/shared/src/main.rs\n'),
    });
    const { dockerfile } = write({ package: 'server' }, crate);
    const [, behind = ''] = dockerfile.split('COPY . .\n');
    expect(behind).toMatch(
      /^RUN \["\/usr\/local\/bin\/stand-ins", "add", "crates\/server\/benches\/speed\.rs", "crates\/cli\/src\/main\.rs", "crates\/shared\/src\/main\.rs"\]\n/,
    );
  });

  test('nothing stands in where everything is there', () => {
    const [, behind = ''] = write({ package: 'server' }, crateOf(WORKSPACE)).dockerfile.split('COPY . .\n');
    expect(behind).not.toContain('stand-ins');
  });

  test('a configuration of cargo’s that is kept out does not count, and the plan says so', () => {
    const config = { ...NO_CONFIG, file: '.cargo/config.toml', rustflags: ['-Cfoo'] };
    const { dockerfile, notices } = write({}, crateOf({ config, ignore: ignoring('target\n.*\n') }));
    expect(dockerfile).not.toContain('COPY .cargo');
    expect(notices[0]).toMatchObject({ line: 2, message: expect.stringContaining('.cargo/config.toml') });
  });

  test('a module that is kept out is told', () => {
    const sources = ['src/main.rs', 'src/obj/mod.rs', 'src/bin/x.rs'];
    const { notices } = write({}, crateOf({ sources, ignore: ignoring('**/bin\n**/obj\n') }));
    expect(notices).toMatchObject([
      { line: 2, message: expect.stringContaining('keeps src/obj/mod.rs out') },
    ]);
  });
});

describe('the ignore file of the build', () => {
  test('of a user who has none', () => {
    expect(write().dockerignore).toBe(
      '# Written by Multihull: neither earlier results nor history are part of the build.\n.git\n**/target\n',
    );
  });

  test('holds the user’s lines, and in any case what cargo made before', () => {
    const { dockerignore } = write({}, crateOf({ ignore: ignoring('docs\r\n!target/keep\n') }));
    expect(dockerignore).toMatch(/^docs\r\n!target\/keep\n\n# By Multihull.*\n\*\*\/target\n$/);
  });

  test('lets sources in a directory called target through', () => {
    const sources = ['crates/a/src/target/mod.rs', 'crates/a/src/target/x.rs', 'src/target/mod.rs'];
    expect(write({}, crateOf({ sources })).dockerignore).toMatch(
      /\n\*\*\/target\n!crates\/a\/src\/target\n!src\/target\n$/,
    );
    expect(write({}, crateOf({ sources, ignore: ignoring('src/target\n') })).dockerignore).not.toMatch(
      /^!src\/target/m,
    );
  });
});
