import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Crate } from '../../src/crate/manifest/crate-facts.ts';
import { probeCrate } from '../../src/probe/read-crate.ts';
import { testPorts } from '../fakes/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { temporary } from '../fakes/tools.ts';

type Files = Readonly<Record<string, string>>;

async function written(files: Files): Promise<string> {
  const root = await temporary();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

/** Reading uses files alone: whatever cargo is on PATH, starting it is a failure of the test. */
async function probe(root: string, context = ''): Promise<Crate | undefined> {
  const { files } = await testPorts({ PATH: '/nowhere' });
  return probeCrate(join(root, context), { files });
}

async function probed(files: Files): Promise<Crate> {
  const crate = await probe(await written(files));
  if (!crate) throw new Error('there is a Cargo.toml');
  return crate;
}

const named = (name: string, rest = '') => `[package]\nname = "${name}"\n${rest}`;
const member = (directory: string, name: string, rest = ''): Files => ({
  [`${directory}/Cargo.toml`]: named(name, rest),
  [`${directory}/src/main.rs`]: '',
});
const places = ({ packages }: Crate) => packages.map(({ directory, name }) => `${directory || '.'}=${name}`);

describe('a package that stands alone', () => {
  test('with all its documents', async () => {
    const crate = await probed({
      'Cargo.toml': named('trow', '[profile.release]\ndebug = 1\n').replaceAll('\n', '\r\n'),
      'Cargo.lock': 'version = 4\r\n[[package]]\r\nname = "trow"\r\nversion = "1.0.0"\r\n',
      'rust-toolchain.toml': '[toolchain]\nchannel = "1.85"\n',
      '.cargo/config.toml': '[target.aarch64-unknown-linux-gnu]\nlinker = "clang"\n',
      '.dockerignore': 'target\n',
      'build.rs': '',
      'src/main.rs': '',
      'src/bin/ctl.rs': '',
      'src/bin/dump/main.rs': '',
      'src/bin/empty/mod.rs': '',
    });
    expect(crate).toMatchObject({
      defaultPackages: ['trow'],
      symbolProfiles: ['release'],
      lock: [{ name: 'trow' }],
      toolchain: { file: 'rust-toolchain.toml', channel: '1.85' },
      config: { file: '.cargo/config.toml' },
      ignore: { file: '.dockerignore', text: 'target\n' },
      sources: ['src/bin/ctl.rs', 'src/bin/dump/main.rs', 'src/bin/empty/mod.rs', 'src/main.rs'],
    });
    expect(crate.packages[0]?.targets.map(({ path }) => path)).toEqual([
      ...['src/main.rs', 'src/bin/ctl.rs', 'src/bin/dump/main.rs', 'build.rs'],
    ]);
  });

  test('with nothing but a manifest', async () => {
    expect(await probed({ 'Cargo.toml': named('trow') })).toMatchObject({
      packages: [{ name: 'trow', targets: [] }],
      lock: undefined,
      toolchain: undefined,
      config: { file: undefined },
      ignore: undefined,
      sources: [],
    });
  });

  test('no Cargo.toml is no crate', async () => {
    expect(await probe(await written({ 'src/main.rs': '' }))).toBeUndefined();
  });

  test('the older files win where there are both, as in rustup and cargo', async () => {
    const crate = await probed({
      'Cargo.toml': named('trow'),
      'rust-toolchain': '1.80.0\n',
      'rust-toolchain.toml': '[toolchain]\nchannel = "1.85"\n',
      '.cargo/config': '',
      '.cargo/config.toml': '[',
    });
    expect(crate).toMatchObject({ toolchain: { channel: '1.80.0' }, config: { file: '.cargo/config' } });
  });

  test('a test that is named and in a directory of its own is known by that path', async () => {
    const crate = await probed({
      'Cargo.toml': named('trow', '[[test]]\nname = "it"\n[[bench]]\nname = "speed"\n'),
      'tests/it/main.rs': '',
      'tests/other.rs': '',
    });
    expect(crate.packages[0]?.targets.map(({ path }) => path)).toEqual([
      'tests/it/main.rs',
      'benches/speed.rs',
    ]);
  });
});

describe('a workspace', () => {
  const WORKSPACE: Files = {
    'Cargo.toml':
      '[workspace]\nmembers = ["crates/*", "tools/ctl"]\nexclude = ["crates/old", "./crates/x/"]\n',
    'Cargo.lock': '',
    ...member('crates/server', 'trow-server', '[dependencies]\nshared = { path = "../../shared" }\n'),
    ...member('crates/My Crate', 'MyCrate'),
    ...member('crates/old', 'old'),
    ...member('crates/x/y', 'y'),
    ...member('tools/ctl', 'ctl', '[dev-dependencies]\nold = { path = "../../crates/old" }\n'),
    ...member('shared', 'shared', '[dependencies]\ndeep = { path = "deep/" }\n'),
    ...member('shared/deep', 'deep', '[dependencies]\nshared = { path = "." }\n'),
    ...member('lonely', 'lonely'),
    'crates/README.md': '',
    'crates/empty/src/lib.rs': '',
  };

  test('patterns, exclusions, and what is used by path', async () => {
    const crate = await probed(WORKSPACE);
    expect(places(crate)).toEqual([
      'crates/My Crate=MyCrate',
      'crates/server=trow-server',
      'tools/ctl=ctl',
      'shared=shared',
      'crates/old=old',
      'shared/deep=deep',
    ]);
  });

  test('without a package of its own builds all members; path dependencies are such, excluded ones are not', async () => {
    const { defaultPackages } = await probed(WORKSPACE);
    expect(defaultPackages).toEqual(['MyCrate', 'trow-server', 'ctl', 'shared', 'deep']);
  });

  test.each([
    ['["tools/*", "shared"]', ['ctl', 'shared']],
    ['["crates/server"]', ['trow-server']],
    ['[]', []],
  ])('default-members = %s', async (list, expected) => {
    const manifest = `${WORKSPACE['Cargo.toml']}default-members = ${list}\n`;
    expect((await probed({ ...WORKSPACE, 'Cargo.toml': manifest })).defaultPackages).toEqual(expected);
  });

  test.each([
    ['', ['root']],
    ['default-members = ["."]\n', ['root']],
    ['default-members = [".", "tools/ctl"]\n', ['root', 'ctl']],
  ])('with a package of its own, %j', async (line, expected) => {
    const manifest = `${WORKSPACE['Cargo.toml']}${line}${named('root')}`;
    expect((await probed({ ...WORKSPACE, 'Cargo.toml': manifest })).defaultPackages).toEqual(expected);
  });

  test('a member by its own name stays one below an excluded directory', async () => {
    const crate = await probed({
      'Cargo.toml': '[workspace]\nmembers = ["a", "ex/in"]\nexclude = ["ex"]\n',
      ...member('a', 'a'),
      ...member('ex/in', 'in'),
    });
    expect(crate.defaultPackages).toEqual(['a', 'in']);
  });

  test('what members inherit, and patches of a root without a package', async () => {
    const crate = await probed({
      'Cargo.toml': `[workspace]
members = ["a"]
[workspace.dependencies]
other = { path = "sub/c", package = "c-real" }
unused = { path = "../unused" }
[patch.crates-io]
ring = { path = "vendor/ring" }
`,
      ...member('a', 'a', '[dependencies]\nother.workspace = true\n'),
      ...member('sub/c', 'c-real'),
      ...member('vendor/ring', 'ring'),
    });
    expect(places(crate)).toEqual(['a=a', 'vendor/ring=ring', 'sub/c=c-real']);
    expect(crate.packages[0]?.dependencies).toEqual(['c-real']);
    expect(crate.defaultPackages).toEqual(['a', 'c-real']);
  });
});

describe('refused is', () => {
  const WORKSPACE: Files = {
    'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\nexclude = ["./crates/alone/"]\n',
    ...member('crates/server', 'trow-server'),
    ...member('crates/alone', 'alone'),
    ...member('crates/own', 'own', '[workspace]\n'),
  };

  test('a context that is only a member', async () => {
    const root = await written(WORKSPACE);
    const context = join(root, 'crates/server');
    expect(await refusalFrom(probe(root, 'crates/server'))).toEqual({
      input: 'context',
      value: context,
      message: `context: ${context} is a member of the workspace in ${root}`,
      remedy: `Write context: ${root}, and package: trow-server to build this one.`,
    });
  });

  test.each(['crates/alone', 'crates/own'])('not %s, which is no member', async (context) => {
    expect(await probe(await written(WORKSPACE), context)).toMatchObject({ packages: [{ directory: '' }] });
  });

  test.each([
    ['of a package', named('app', '[dependencies]\nx = { path = "../x" }\n'), '../x'],
    ['of a patch', '[workspace]\nmembers = []\n[patch.crates-io]\nx = { path = "../x" }\n', '../x'],
    ['by an absolute path', named('app', '[dependencies]\nx = { path = "/opt/x" }\n'), '/opt/x'],
  ])('a path outside, %s', async (_what, manifest, path) => {
    const root = await written({ 'Cargo.toml': manifest, 'src/main.rs': '' });
    expect(await refusalFrom(probe(root))).toEqual({
      input: 'context',
      value: root,
      message: `context: a package uses ${path} by path, which is outside of ${root}`,
      remedy: expect.stringMatching(/directory that holds both/),
    });
  });

  test('a path outside that is inherited, or far down', async () => {
    const inherited = await written({
      'Cargo.toml': '[workspace]\nmembers = ["a"]\n[workspace.dependencies]\nx = { path = "../x" }\n',
      ...member('a', 'a', '[dependencies]\nx.workspace = true\n'),
    });
    expect((await refusalFrom(probe(inherited))).message).toContain('uses ../x by path');
    const deep = await written({
      'Cargo.toml': '[workspace]\nmembers = ["a/b"]\n',
      ...member('a/b', 'b', '[target."cfg(unix)".dev-dependencies]\nx = { path = "../../../x" }\n'),
    });
    expect((await refusalFrom(probe(deep))).message).toContain('uses ../x by path');
    const absolute = await written({
      'Cargo.toml': '[workspace]\nmembers = ["a/b"]\n',
      ...member('a/b', 'b', '[dependencies]\nx = { path = "/opt/x" }\n'),
    });
    expect((await refusalFrom(probe(absolute))).message).toContain('uses /opt/x by path');
  });

  test.each([
    ['Cargo.toml', '[package\n'],
    ['Cargo.lock', '<<<<<<<\n'],
    ['rust-toolchain.toml', '1.85\n'],
    ['.cargo/config.toml', '[target\n'],
  ])('%s that is no TOML', async (name, text) => {
    const root = await written({ 'Cargo.toml': named('trow'), [name]: text });
    expect((await refusalFrom(probe(root))).message).toMatch(
      new RegExp(`${name.replaceAll('.', '\\.')}:1: `),
    );
  });

  test('a member’s manifest that is no TOML, by its path', async () => {
    const root = await written({ 'Cargo.toml': '[workspace]\nmembers = ["a"]\n', 'a/Cargo.toml': '[x\n' });
    expect((await refusalFrom(probe(root))).message).toContain(join(root, 'a/Cargo.toml:1: '));
  });
});

describe('packages that are not there', () => {
  const missing = async (files: Files) =>
    (await probed(files)).missing.map(({ kind, directory, from, submodule }) => [
      kind,
      directory,
      from,
      submodule,
    ]);

  test('members, patches and path dependencies, each with the manifest that names it', async () => {
    expect(
      await missing({
        'Cargo.toml':
          '[workspace]\nmembers = ["a", "gone", "none/*", "crates/*"]\n[patch.crates-io]\nlog = { path = "patched" }\n',
        ...member('a', 'a', '[dev-dependencies]\nb = { path = "../b" }\n'),
        'crates/notes/README.md': '',
      }),
    ).toEqual([
      ['member', 'gone', 'Cargo.toml', undefined],
      ['member', 'none/*', 'Cargo.toml', undefined],
      ['patch', 'patched', 'Cargo.toml', undefined],
      ['dependency', 'b', 'a/Cargo.toml', undefined],
    ]);
  });

  test('a submodule that is not checked out', async () => {
    const files = {
      '.gitmodules':
        '[submodule "x"]\n\tpath = vendor/x\n\turl = https://x.example\n[submodule "y"]\n\tpath = proto\n',
      'Cargo.toml': named('app', '[dependencies]\nx = { path = "vendor/x/rust" }\n'),
    };
    expect(await missing(files)).toEqual([['dependency', 'vendor/x/rust', 'Cargo.toml', 'vendor/x']]);
    expect((await probed(files)).emptySubmodules).toEqual(['vendor/x', 'proto']);
    expect((await probed({ ...files, 'proto/a.proto': '' })).emptySubmodules).toEqual(['vendor/x']);
  });
});
