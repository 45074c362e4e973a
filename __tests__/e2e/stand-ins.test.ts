/** Whatever stands in for sources while dependencies are compiled: none of it is ever in an image. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkout, cli, commit, freshImage, leftovers, must, printedBy, testbed } from './engines.ts';

const AMD64 = 'linux/amd64';
/** Long before anything was compiled here: the times that a checkout with SOURCE_DATE_EPOCH has. */
const LONG_AGO = new Date('2001-02-03T04:05:06Z');

const builder = `e2e-stand-ins-${Math.random().toString(36).slice(2, 8)}`;

beforeAll(() => {
  const options = [`image=${testbed('TESTBED_BUILDKIT_IMAGE')}`, 'network=host'];
  must('docker', [
    ...['buildx', 'create', '--name', builder, '--driver', 'docker-container'],
    ...options.flatMap((option) => ['--driver-opt', option]),
  ]);
});
afterAll(() => void must('docker', ['buildx', 'rm', '--force', builder]));
afterEach(() => expect(leftovers()).toEqual([]));

/** Every file older than any build. */
function age(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true }))
    if (!entry.parentPath.includes('/.git'))
      utimesSync(join(entry.parentPath, entry.name), LONG_AGO, LONG_AGO);
}

function build(directory: string, image: string, ...flags: readonly string[]) {
  const words = ['build', '--context', directory, '--images', image, '--platforms', AMD64, '--tags', 'v1'];
  const fixed = ['--cache', 'off', '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];
  const result = spawnSync(process.execPath, cli(...words, ...fixed, ...flags), {
    encoding: 'utf8',
    cwd: directory,
  });
  return { exitCode: result.status, log: `${result.stdout}${result.stderr}` };
}

const manifest = (name: string, rest = '') =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${rest}`;
const locked = (...packages: readonly string[]) =>
  `version = 3\n\n${packages.map((one) => `[[package]]\n${one}\n`).join('\n')}`;

/** A program that tells where each of its parts comes from, with all kinds of sources that cargo looks for. */
const PARTS = {
  'Cargo.toml': manifest(
    'hull',
    '[dependencies]\nhull-macros = { path = "macros" }\nhull-core = { path = "core" }\n[workspace]\n[[bench]]\nname = "speed"\nharness = false\n',
  ),
  'Cargo.lock': locked(
    'name = "hull"\nversion = "0.1.0"\ndependencies = ["hull-core", "hull-macros"]',
    'name = "hull-core"\nversion = "0.1.0"',
    'name = "hull-macros"\nversion = "0.1.0"',
  ),
  'build.rs':
    'fn main() { println!("cargo:rustc-env=SCRIPT=real"); println!("cargo:rustc-env=LEFT={}", std::path::Path::new("target/left-over").exists()); println!("cargo:rerun-if-changed=Cargo.toml"); }',
  'benches/speed.rs': 'fn main() {}',
  'src/main.rs':
    'mod target;\nfn main() { println!("main real, script {}, macro {}, core {}, module {}, left over {}", option_env!("SCRIPT").unwrap_or("none"), hull_macros::word!(), hull_core::word(), target::WORD, env!("LEFT")); }',
  'src/target/mod.rs': 'pub const WORD: &str = "real";',
  'src/bin/tool.rs': 'fn main() { println!("tool real"); }',
  'macros/Cargo.toml': manifest('hull-macros', '[lib]\nproc-macro = true\n'),
  'macros/src/lib.rs':
    'use proc_macro::TokenStream;\n#[proc_macro]\npub fn word(_: TokenStream) -> TokenStream { "\\"real\\"".parse().unwrap() }',
  'core/Cargo.toml': manifest('hull-core', 'build = "make/script.rs"\nlinks = "hull"\n'),
  'core/make/script.rs': 'fn main() { println!("cargo:rustc-env=CORE=real"); }',
  'core/src/lib.rs': 'pub fn word() -> &\'static str { option_env!("CORE").unwrap_or("none") }',
  // What cargo left on the user's machine.
  'target/left-over': 'x',
};
const REAL = 'main real, script real, macro real, core real, module real, left over false\n';

describe.each([
  ['with layers', [] as readonly string[]],
  ['with a builder that keeps its caches', ['--builder', builder]],
])('%s', (_what, flags) => {
  test('all parts are the real ones, however old their files are', () => {
    const { directory } = checkout(PARTS);
    age(directory);
    const image = freshImage('parts');
    expect(build(directory, image, ...flags)).toMatchObject({ exitCode: 0 });
    expect(printedBy(`${image}:v1`, AMD64)).toBe(REAL);
    expect(printedBy(`${image}:v1`, AMD64, '--entrypoint', 'tool')).toBe('tool real\n');
  });

  test('a change whose file is older than the last build is in the image', () => {
    const { directory } = checkout(PARTS);
    age(directory);
    const image = freshImage('older');
    expect(build(directory, image, ...flags)).toMatchObject({ exitCode: 0 });
    writeFileSync(
      join(directory, 'core/make/script.rs'),
      'fn main() { println!("cargo:rustc-env=CORE=newer"); }',
    );
    writeFileSync(join(directory, 'src/target/mod.rs'), 'pub const WORD: &str = "newer";');
    commit(directory, 'newer');
    age(directory);
    expect(build(directory, image, ...flags)).toMatchObject({ exitCode: 0 });
    expect(printedBy(`${image}:v1`, AMD64)).toBe(
      REAL.replace('core real, module real', 'core newer, module newer'),
    );
  });

  test('tests, benches and other members that the context does not bring do not stop it', () => {
    const { directory } = checkout({
      ...PARTS,
      '.dockerignore': '**/target\n!src/target\n**/benches\nsrc/bin\n',
    });
    const image = freshImage('kept-out');
    expect(build(directory, image, '--bin', 'hull', ...flags)).toMatchObject({ exitCode: 0 });
    expect(printedBy(`${image}:v1`, AMD64)).toBe(REAL);
  });

  test('a published crate is compiled with the local one that is patched in', () => {
    const { directory } = checkout({
      'Cargo.toml': manifest(
        'patched',
        '[dependencies]\nouter = "1"\n[patch.crates-io]\ninner = { path = "third/inner" }\n',
      ),
      'Cargo.lock': locked(
        'name = "inner"\nversion = "1.0.0"',
        'name = "outer"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\ndependencies = ["inner"]',
        'name = "patched"\nversion = "0.1.0"\ndependencies = ["outer"]',
      ),
      '.cargo/config.toml':
        '[source.crates-io]\nreplace-with = "here"\n[source.here]\ndirectory = "third/vendor"\n',
      'src/main.rs': 'fn main() { println!("{}", outer::word()); }',
      'third/inner/Cargo.toml': manifest('inner').replace('0.1.0', '1.0.0'),
      'third/inner/src/lib.rs': 'pub fn word() -> &\'static str { "patched in" }',
      'third/vendor/outer/Cargo.toml': `${manifest('outer').replace('0.1.0', '1.0.0')}[dependencies]\ninner = "1"\n`,
      'third/vendor/outer/src/lib.rs': "pub fn word() -> &'static str { inner::word() }",
      'third/vendor/outer/.cargo-checksum.json': '{"files":{}}',
    });
    const image = freshImage('patched');
    expect(build(directory, image, ...flags)).toMatchObject({ exitCode: 0 });
    expect(printedBy(`${image}:v1`, AMD64)).toBe('patched in\n');
  });
});

test('a program that another checkout of the same name left in the builder is not taken for this one’s', () => {
  const flags = ['--builder', builder];
  const of = (word: string) =>
    checkout({
      'Cargo.toml': manifest('twin'),
      'Cargo.lock': locked('name = "twin"\nversion = "0.1.0"'),
      'src/main.rs': `fn main() { println!("${word}"); }`,
    }).directory;
  const [first, second, image] = [of('first'), of('other'), freshImage('twin')];
  for (const directory of [first, second]) age(directory);
  expect(build(first, image, ...flags)).toMatchObject({ exitCode: 0 });
  expect(build(second, image, ...flags)).toMatchObject({ exitCode: 0 });
  expect(printedBy(`${image}:v1`, AMD64)).toBe('other\n');
});

test('a source that goes missing after the plan fails in cargo, not in the image', () => {
  // Ejected, the file is the user's; then a line is added to .dockerignore, which no plan reads for it.
  const { directory } = checkout(PARTS);
  const ejected = spawnSync(process.execPath, cli('eject', '--context', directory, '--platforms', AMD64), {
    encoding: 'utf8',
    cwd: directory,
  });
  expect(ejected.status).toBe(0);
  writeFileSync(join(directory, '.dockerignore'), '**/target\n!src/target\nsrc/bin\n');
  mkdirSync(join(directory, 'ops'), { recursive: true });
  const { exitCode, log } = build(directory, freshImage('missing'));
  expect(exitCode).toBe(3);
  expect(log).toMatch(/target\/x86_64-unknown-linux-gnu\/release\/tool.*No such file/);
});
