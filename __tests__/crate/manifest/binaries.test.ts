import { describe, expect, test } from '@jest/globals';
import { chooseBinaries } from '../../../src/crate/manifest/binaries.ts';
import type { Crate } from '../../../src/crate/manifest/crate-facts.ts';
import type { CargoChoice } from '../../../src/inputs/cargo-inputs.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { CHOICE, crateOf, packageOf } from '../crate-samples.ts';

const choose = (crate: Crate, choice: Partial<CargoChoice> = {}) =>
  chooseBinaries(crate, { ...CHOICE, ...choice });

const named = (name: string, rest = '') => `[package]\nname = "${name}"\n${rest}`;
const of = (manifest: string, ...there: readonly string[]) =>
  crateOf({ packages: [packageOf(manifest, there)] });

/** A server, its tool, and a library, below one root. */
const WORKSPACE = crateOf({
  packages: [
    packageOf(named('server'), ['src/main.rs', 'src/lib.rs'], 'crates/server'),
    packageOf(named('tools'), ['src/bin/ctl.rs', 'src/bin/dump.rs'], 'crates/tools'),
    packageOf(named('common'), ['src/lib.rs'], 'crates/common'),
  ],
});

const GATED = of(
  named(
    'app',
    `[features]
default = ["std"]
full = ["cli", "net"]
cli = ["dep:clap"]
[[bin]]
name = "app"
[[bin]]
name = "ctl"
required-features = ["cli"]
[[bin]]
name = "plain"
required-features = ["std"]
`,
  ),
  'src/main.rs',
  'src/bin/ctl.rs',
  'src/bin/plain.rs',
);

describe('programs', () => {
  test.each<[string, Crate, Partial<CargoChoice>, readonly string[], string, readonly string[]]>([
    ['the only one', crateOf(), {}, ['trow'], 'trow', ['trow']],
    ['all of the default packages', WORKSPACE, {}, ['server', 'ctl', 'dump'], 'server', ['server', 'tools']],
    ['those of a package', WORKSPACE, { packages: ['server'] }, ['server'], 'server', ['server']],
    [
      'the chosen ones; the first is started',
      WORKSPACE,
      { bins: ['dump', 'server'] },
      ['dump', 'server'],
      'dump',
      ['server', 'tools'],
    ],
    ['each once', WORKSPACE, { bins: ['ctl', 'ctl'] }, ['ctl'], 'ctl', ['tools']],
    ['without those that lack a feature', GATED, {}, ['app', 'plain'], 'app', ['app']],
    ['with a feature', GATED, { features: ['cli'] }, ['app', 'ctl', 'plain'], 'app', ['app']],
    [
      'with a feature of a package',
      GATED,
      { features: ['app/cli'] },
      ['app', 'ctl', 'plain'],
      'app',
      ['app'],
    ],
    [
      'with a feature by way of another',
      GATED,
      { features: ['full'] },
      ['app', 'ctl', 'plain'],
      'app',
      ['app'],
    ],
    ['without default features', GATED, { args: ['--no-default-features'] }, ['app'], 'app', ['app']],
    ['with all features', GATED, { args: ['--all-features'] }, ['app', 'ctl', 'plain'], 'app', ['app']],
    [
      'default-run is started',
      of(named('app', 'default-run = "b"\n'), 'src/bin/a.rs', 'src/bin/b.rs'),
      {},
      ['a', 'b'],
      'b',
      ['app'],
    ],
    [
      'one called as the package is started',
      of(named('b'), 'src/bin/a.rs', 'src/bin/b.rs'),
      {},
      ['a', 'b'],
      'b',
      ['b'],
    ],
    ['capital letters stay', of(named('MyApp'), 'src/main.rs'), {}, ['MyApp'], 'MyApp', ['MyApp']],
  ])('%s', (_what, crate, choice, names, entrypoint, packages) => {
    expect(choose(crate, choice)).toEqual({ names, entrypoint, packages });
  });

  test('only default packages are built where none is named', () => {
    const crate = { ...WORKSPACE, defaultPackages: ['tools', 'common'] };
    expect(choose(crate, { bins: ['ctl'] }).packages).toEqual(['tools']);
    expect(refusalOf(() => choose(crate, { bins: ['server'] })).remedy).toBe('Write one of ctl, dump.');
  });
});

describe('refused is', () => {
  test.each<
    [string, Crate, Partial<CargoChoice>, readonly [string, string, string | RegExp, string | RegExp]]
  >([
    [
      'an unknown package',
      WORKSPACE,
      { packages: ['serve'] },
      [
        'package',
        'serve',
        'package: there is no package "serve" in /work/crate',
        'Write one of server, tools, common.',
      ],
    ],
    [
      'an unknown binary',
      WORKSPACE,
      { packages: ['tools'], bins: ['server'] },
      ['bin', 'server', 'bin: there is no binary "server"', 'Write one of ctl, dump.'],
    ],
    [
      'a binary of a library',
      WORKSPACE,
      { packages: ['common'], bins: ['x'] },
      ['bin', 'x', 'bin: there is no binary "x"', 'The crate has none: add src/main.rs.'],
    ],
    [
      'a binary that lacks a feature',
      GATED,
      { bins: ['ctl'], features: ['net'] },
      ['bin', 'ctl', 'bin: ctl needs feature cli, which is not enabled', 'Write features: net,cli.'],
    ],
    [
      'a library alone',
      WORKSPACE,
      { packages: ['common'] },
      [
        'package',
        'common',
        'common has no binary to put into an image',
        /^Add src\/main\.rs, or write package: NAME/,
      ],
    ],
    [
      'a workspace without default packages',
      { ...WORKSPACE, defaultPackages: [] },
      {},
      ['package', 'the workspace', 'the workspace has no binary to put into an image', /package: NAME/],
    ],
    [
      'a crate whose only binary lacks a feature',
      of(named('app', '[[bin]]\nname = "app"\nrequired-features = ["a", "b"]\n'), 'src/main.rs'),
      {},
      [
        'package',
        'app',
        'app has no binary to put into an image',
        'app needs a feature: write features: a,b.',
      ],
    ],
    [
      'no clear entrypoint',
      { ...WORKSPACE, defaultPackages: ['tools'] },
      {},
      [
        'bin',
        '',
        'bin: the crate has 2 binaries, ctl, dump, and none is named as the one to start',
        /^Write bin: ctl,dump with the one to start first, or default-run/,
      ],
    ],
    [
      'a binary of two packages',
      crateOf({
        packages: [packageOf(named('a'), ['src/bin/x.rs']), packageOf(named('b'), ['src/bin/x.rs'], 'b')],
      }),
      {},
      ['package', 'a,b', 'package: a and b both have a binary x', /^Write package: a /],
    ],
    ...['$(id)', 'a b', '../sh', '-rf', 'a\nUSER root', '"'].map(
      (name): [string, Crate, Partial<CargoChoice>, readonly [string, string, string, RegExp]] => [
        `a binary called ${JSON.stringify(name)}`,
        of(named('app', `[[bin]]\nname = ${JSON.stringify(name)}\npath = "x.rs"\n`)),
        {},
        ['bin', name, `bin: "${name}" is not a name that a program in an image can have`, /^Rename it/],
      ],
    ),
  ])('%s', (_what, crate, choice, [input, value, message, remedy]) => {
    expect(refusalOf(() => choose(crate, choice))).toEqual({
      input,
      value,
      message,
      remedy: typeof remedy === 'string' ? remedy : expect.stringMatching(remedy),
    });
  });
});
