import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { closure, download, unpack } from './apt.ts';
import { run } from './exec.ts';
import { fillOnce, keyOf, sha256 } from './files.ts';
import { step } from './log.ts';
import { paths } from './paths.ts';
import { addRustup } from './rustup.ts';
import { type Architecture, architectures, rust, rustup } from './versions.ts';

/** One component of a Rust release, as an archive that rustup can install. */
interface Component {
  readonly name: string;
  readonly target: string;
  readonly archive: string;
}

const host = 'x86_64-unknown-linux-gnu';
// rustup puts RUSTUP_DIST_SERVER in the place of this prefix, so the manifest does not depend on our port.
const upstream = 'https://static.rust-lang.org';

/** Where the finished server's files are; the name changes with what they are made of. */
export const distPath = join(paths.dist, keyOf(JSON.stringify([architectures, rust, rustup]), 'layout-5'));

/** Debian's Rust, repacked as an upstream release: rustc, cargo and a standard library for each target. */
export async function makeRustDist(): Promise<void> {
  if (existsSync(distPath)) return;
  await mkdir(paths.dist, { recursive: true });
  await step(`making the Rust ${rust.version} release`, async () => {
    await fillOnce(distPath, async (directory) => {
      const debs = join(directory, 'debs');
      const trees = join(directory, 'trees');
      const dist = join(directory, 'dist');
      for (const each of [debs, trees, dist]) await mkdir(each);
      const std = architectures.map((each) => `libstd-rust-web-dev:${each.debian}`);
      const libraries = await closure([
        'libllvm19:amd64',
        'libcurl4:amd64',
        'libhttp-parser2.9:amd64',
        'libpcre3:amd64',
        'libsqlite3-0:amd64',
        'libssh2-1:amd64',
        'libssl3:amd64',
      ]);
      await download(
        ['rustc-web:amd64', 'cargo-web:amd64', 'libstd-rust-web-1.85:amd64', ...std, ...libraries],
        debs,
      );
      const jobs = [
        compilers(debs, trees, dist),
        ...architectures.map((each) => standardLibrary(each, debs, trees, dist)),
      ];
      await writeManifests(dist, (await Promise.all(jobs)).flat());
      await addRustup(directory, host);
      await run(['rm', '-rf', debs, trees]);
    });
  });
}

async function compilers(debs: string, trees: string, dist: string): Promise<Component[]> {
  const tools = join(trees, 'tools');
  const libraries = join(trees, 'libraries');
  const isTool = (name: string): boolean => /^(rustc|cargo|libstd-rust)-web/.test(name);
  await unpack(debs, tools, (name) => isTool(name) && name.includes('_amd64'));
  await unpack(debs, libraries, (name) => !isTool(name));
  const rustc = await component(trees, 'rustc', host, async (image) => {
    await mkdir(join(image, 'bin'));
    for (const name of ['rustc', 'rustdoc']) await program(tools, name, image, libraries);
    const multiarch = join(tools, 'usr/lib/x86_64-linux-gnu');
    for (const name of await readdir(multiarch)) {
      if (!name.includes('.so')) continue;
      await copyFile(join(multiarch, name), join(image, 'lib', name));
      await bundle(join(image, 'lib', name), join(image, 'lib/bundled'), libraries);
    }
  });
  const cargo = await component(trees, 'cargo', host, async (image) => {
    await mkdir(join(image, 'bin'));
    await program(tools, 'cargo', image, libraries);
    // Both components may not own the same file: cargo's libraries get a directory of their own.
    await run(['mv', join(image, 'lib/bundled'), join(image, 'lib/bundled-cargo')]);
    await run([
      'patchelf',
      '--force-rpath',
      '--set-rpath',
      '$ORIGIN/../lib/bundled-cargo',
      join(image, 'bin/cargo'),
    ]);
  });
  return [await pack(rustc, dist), await pack(cargo, dist)];
}

async function standardLibrary(
  each: Architecture,
  debs: string,
  trees: string,
  dist: string,
): Promise<Component[]> {
  const tree = join(trees, `std-${each.debian}`);
  await unpack(
    debs,
    tree,
    (name) => name.startsWith('libstd-rust-web-dev_') && name.includes(`_${each.debian}.`),
  );
  const std = await component(trees, 'rust-std', each.target, async (image) => {
    await mkdir(join(image, 'lib/rustlib'));
    await cp(join(tree, 'usr/lib/rustlib', each.target), join(image, 'lib/rustlib', each.target), {
      recursive: true,
      dereference: true,
    });
  });
  return [await pack(std, dist)];
}

/**
 * A program of the toolchain, with the libraries it needs in a directory that only it searches: DT_RPATH reaches the
 * libraries' own needs too, and nothing leaks into the programs that cargo starts, as LD_LIBRARY_PATH would.
 */
async function program(tools: string, name: string, image: string, libraries: string): Promise<void> {
  const path = join(image, 'bin', name);
  await copyFile(join(tools, 'usr/bin', name), path);
  await bundle(path, join(image, 'lib/bundled'), libraries);
  await run(['patchelf', '--force-rpath', '--set-rpath', '$ORIGIN/../lib:$ORIGIN/../lib/bundled', path]);
}

// These have to come from the system that the program runs on.
const system = /^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\+\+|rustc_driver.*))\.so/;

async function bundle(path: string, into: string, libraries: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const needed = (await run(['patchelf', '--print-needed', path]))
    .split('\n')
    .filter((name) => name !== '' && !system.test(name));
  for (const name of needed) {
    if (existsSync(join(into, name))) continue;
    const folders = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'];
    const found = folders.map((folder) => join(libraries, folder, name)).find((each) => existsSync(each));
    if (found === undefined)
      throw new Error(`${basename(path)} needs ${name}, which no downloaded package has`);
    await copyFile(await realpath(found), join(into, name));
    await bundle(join(into, name), into, libraries);
    // A library that says where to search (LLVM's does) no longer listens to the program's own DT_RPATH.
    await run(['patchelf', '--force-rpath', '--set-rpath', '$ORIGIN', join(into, name)]);
  }
}

/** A component's tree, in the layout of rust-installer. */
async function component(
  trees: string,
  name: string,
  target: string,
  fill: (image: string) => Promise<void>,
): Promise<{ name: string; target: string; top: string }> {
  const folder = name === 'rust-std' ? `rust-std-${target}` : name;
  const top = join(trees, `${name}-${rust.version}-${target}`);
  const image = join(top, folder);
  await mkdir(join(image, 'lib'), { recursive: true });
  await fill(image);
  const entries = await readdir(image, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(image, join(entry.parentPath, entry.name)));
  await writeFile(join(image, 'manifest.in'), files.map((file) => `file:${file}\n`).join(''));
  await writeFile(join(top, 'components'), `${folder}\n`);
  await writeFile(join(top, 'rust-installer-version'), '3\n');
  return { name, target, top };
}

async function pack(made: { name: string; target: string; top: string }, dist: string): Promise<Component> {
  const archive = `${basename(made.top)}.tar.gz`;
  // Read from this machine only: the fastest compression that rustup understands.
  await run([
    'tar',
    '-C',
    join(made.top, '..'),
    '--owner=0',
    '--group=0',
    '--use-compress-program=gzip -1',
    '-cf',
    join(dist, archive),
    basename(made.top),
  ]);
  return { name: made.name, target: made.target, archive };
}

async function writeManifests(dist: string, components: readonly Component[]): Promise<void> {
  const packageTables: string[] = [];
  for (const name of ['rustc', 'cargo', 'rust-std']) {
    packageTables.push(`[pkg.${name}]\nversion = "${rust.version}"`);
    for (const each of components.filter((candidate) => candidate.name === name)) {
      const hash = await sha256(join(dist, each.archive));
      packageTables.push(
        [
          `[pkg.${name}.target.${each.target}]`,
          'available = true',
          `url = "${upstream}/dist/${each.archive}"`,
          `hash = "${hash}"`,
        ].join('\n'),
      );
    }
  }
  const parts = ['rustc', 'cargo'].map((name) => `{ pkg = "${name}", target = "${host}" }`);
  parts.push(`{ pkg = "rust-std", target = "${host}" }`);
  const extra = architectures
    .filter((each) => each.target !== host)
    .map((each) => `{ pkg = "rust-std", target = "${each.target}" }`);
  const text = [
    `manifest-version = "2"\ndate = "${rust.date}"`,
    ...packageTables,
    `[pkg.rust]\nversion = "${rust.version} (${rust.origin})"`,
    `[pkg.rust.target.${host}]\navailable = true\ncomponents = [${parts.join(', ')}]\nextensions = [${extra.join(', ')}]`,
    '[profiles]\nminimal = ["rustc", "cargo", "rust-std"]\ndefault = ["rustc", "cargo", "rust-std"]\ncomplete = ["rustc", "cargo", "rust-std"]',
  ].join('\n\n');
  for (const channel of [rust.version, rust.version.replace(/\.\d+$/, ''), 'stable']) {
    const path = join(dist, `channel-rust-${channel}.toml`);
    await writeFile(path, `${text}\n`);
    await writeFile(`${path}.sha256`, `${await sha256(path)}  ${basename(path)}\n`);
  }
}
