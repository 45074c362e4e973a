/** Wheels and npm packages with native code, unpacked as pip and npm would, onto the root of the languages. */
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../exec.ts';
import { keyOf } from '../files.ts';
import { step } from '../log.ts';
import { partial, paths } from '../paths.ts';
import type { Program } from './programs.ts';

type Arch = 'amd64' | 'arm64';

/** Packages of a registry, each with its version, for one architecture. */
export interface Addon extends Program {
  readonly from: 'pypi' | 'npm';
  readonly packages: (arch: Arch) => readonly string[];
}

const SAYS = /hull ok/;

function wheel(name: string, imports: string, ...more: readonly string[]): Addon {
  const run = ['python3', '-c', `import ${imports}; print("hull ok")`];
  return { name, from: 'pypi', packages: () => [name, ...more], run, says: SAYS };
}

const wheelProgram = (name: string, command: string): Addon => ({
  name,
  from: 'pypi',
  packages: () => [name],
  run: [command, '--version'],
  says: /\d+\.\d+/,
});

/** How npm packages spell an architecture: `x64` and `arm64` nearly everywhere. */
const cpu = (arch: Arch): string => (arch === 'amd64' ? 'x64' : 'arm64');
const NODE_MODULES = '/srv/node_modules';

/** A package that has one native module, which node loads. */
function nodeModule(pattern: string, file: string, ...more: readonly string[]): Addon {
  const at = (text: string, arch: Arch): string => text.replaceAll('{cpu}', cpu(arch));
  const directory = (arch: Arch): string => at(pattern, arch).replace(/@[\d.]+$/, '');
  return {
    name: pattern,
    from: 'npm',
    packages: (arch) => [pattern, ...more].map((name) => at(name, arch)),
    // The directory's name differs by architecture; node says itself what it runs on.
    run: [
      'node',
      '-e',
      `require("${NODE_MODULES}/${directory('amd64').replaceAll('x64', '"+process.arch+"')}/${file.replaceAll('{cpu}', '"+process.arch+"')}"); console.log("hull ok")`,
    ],
    says: SAYS,
  };
}

/** A package that has a program; it is copied to /usr/local/bin, as people do. */
const nodeProgram = (name: string, packages: Addon['packages'], file: string): Addon => ({
  name,
  from: 'npm',
  packages,
  run: [`/usr/local/bin/${file}`, '--version'],
  says: /\d+\.\d+/,
});

export const ADDONS: readonly Addon[] = [
  wheel('numpy==1.26.4', 'numpy.linalg'),
  wheel('cryptography==42.0.8', 'cryptography.hazmat.bindings._rust', 'cffi==1.16.0'),
  wheel('pydantic-core==2.18.4', 'pydantic_core', 'typing-extensions==4.12.2'),
  wheel('orjson==3.10.3', 'orjson'),
  wheel('grpcio==1.64.1', 'grpc'),
  wheel('psycopg-binary==3.1.19', 'psycopg', 'psycopg==3.1.19', 'typing-extensions==4.12.2'),
  wheel('lxml==5.2.2', 'lxml.etree'),
  wheel('pillow==10.3.0', 'PIL._imaging'),
  wheel('pyzmq==26.0.3', 'zmq'),
  wheel('rpds-py==0.18.1', 'rpds'),
  wheel('watchfiles==0.22.0', 'watchfiles._rust_notify', 'anyio==4.4.0', 'sniffio==1.3.1', 'idna==3.7'),
  wheelProgram('ruff==0.4.8', 'ruff'),
  wheelProgram('uv==0.2.10', 'uv'),
  wheelProgram('maturin==1.6.0', 'maturin'),
  nodeModule('@swc/core-linux-{cpu}-gnu@1.5.29', 'swc.linux-{cpu}-gnu.node'),
  nodeModule('lightningcss-linux-{cpu}-gnu@1.25.1', 'lightningcss.linux-{cpu}-gnu.node'),
  nodeModule('@rollup/rollup-linux-{cpu}-gnu@4.18.0', 'rollup.linux-{cpu}-gnu.node'),
  nodeModule(
    '@img/sharp-linux-{cpu}@0.33.4',
    'lib/sharp-linux-{cpu}.node',
    '@img/sharp-libvips-linux-{cpu}@1.0.2',
  ),
  nodeModule('@parcel/watcher-linux-{cpu}-glibc@2.4.1', 'watcher.node'),
  nodeProgram('esbuild', (arch) => [`@esbuild/linux-${cpu(arch)}@0.21.5`], 'esbuild'),
  nodeProgram('biome', (arch) => [`@biomejs/cli-linux-${cpu(arch)}@1.8.1`], 'biome'),
  nodeProgram('turbo', (arch) => [`turbo-linux-${arch === 'amd64' ? '64' : 'arm64'}@2.0.3`], 'turbo'),
];

/** The archive of an addon's layer. */
export async function addonLayer(addon: Addon, arch: Arch): Promise<string> {
  const packages = addon.packages(arch);
  const key = keyOf(addon.from, arch, ...packages, 'addon-1');
  const path = join(paths.rootfs, `addon-${key}.tar`);
  if (existsSync(path)) return path;
  const scratch = partial(path);
  const tree = join(scratch, 'tree');
  await mkdir(tree, { recursive: true });
  try {
    await step(`${addon.name} for ${arch}`, () => FETCH[addon.from](packages, arch, scratch, tree));
    const tar = ['tar', '-C', tree, '--numeric-owner', '--owner=0', '--group=0', '-cf'];
    await run([...tar, `${scratch}/layer.tar`, '.']);
    await rename(`${scratch}/layer.tar`, path);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return path;
}

type Fetch = (packages: readonly string[], arch: Arch, scratch: string, tree: string) => Promise<void>;
const FETCH: Readonly<Record<Addon['from'], Fetch>> = { pypi: fetchWheels, npm: fetchPackages };

/** Debian bookworm's Python, and the C libraries that wheels of these years ask for. */
async function fetchWheels(
  packages: readonly string[],
  arch: Arch,
  scratch: string,
  tree: string,
): Promise<void> {
  const machine = arch === 'amd64' ? 'x86_64' : 'aarch64';
  const platforms = ['manylinux_2_28', 'manylinux_2_17', 'manylinux2014'].flatMap((name) => [
    '--platform',
    `${name}_${machine}`,
  ]);
  const only = ['--only-binary=:all:', '--no-deps', '--python-version', '3.11', '--implementation', 'cp'];
  await run([
    'pip3',
    'download',
    '--quiet',
    '--disable-pip-version-check',
    ...only,
    ...platforms,
    '-d',
    scratch,
    ...packages,
  ]);
  const site = join(tree, 'usr/local/lib/python3.11/dist-packages');
  const programs = join(tree, 'usr/local/bin');
  await mkdir(site, { recursive: true });
  await mkdir(programs, { recursive: true });
  for (const name of (await readdir(scratch)).filter((one) => one.endsWith('.whl')))
    await run(['python3', '-m', 'zipfile', '-e', join(scratch, name), site]);
  for (const name of (await readdir(site)).filter((one) => one.endsWith('.data'))) {
    const scripts = join(site, name, 'scripts');
    if (!existsSync(scripts)) continue;
    for (const file of await readdir(scripts)) {
      await cp(join(scripts, file), join(programs, file));
      await chmod(join(programs, file), 0o755);
    }
  }
}

async function fetchPackages(
  packages: readonly string[],
  _: Arch,
  scratch: string,
  tree: string,
): Promise<void> {
  const programs = join(tree, 'usr/local/bin');
  await mkdir(programs, { recursive: true });
  for (const [at, name] of packages.entries()) {
    const into = join(tree, NODE_MODULES, name.replace(/@[\d.]+$/, ''));
    const archives = join(scratch, `${at}`);
    await mkdir(archives);
    await mkdir(into, { recursive: true });
    await run(['npm', 'pack', '--silent', '--pack-destination', archives, name], { cwd: scratch });
    const [archive = ''] = await readdir(archives);
    await run(['tar', '-xzf', join(archives, archive), '-C', into, '--strip-components=1']);
    for (const directory of ['bin', '.']) {
      if (!existsSync(join(into, directory))) continue;
      for (const file of await readdir(join(into, directory), { withFileTypes: true }))
        if (file.isFile() && /^[a-z]+$/.test(file.name))
          await cp(join(into, directory, file.name), join(programs, file.name));
    }
  }
  for (const file of await readdir(programs)) await chmod(join(programs, file), 0o755);
}
