import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download } from './apt.ts';
import { run } from './exec.ts';
import type { Architecture } from './versions.ts';

/**
 * A Debian of another architecture out of a configured native one: each package's files and its dpkg records are
 * replaced by those of the same package for the other architecture. What the maintainer scripts wrote (users, groups,
 * alternatives, shells) is the same on every architecture, and running them under QEMU takes minutes. What is left is
 * an ordinary configured system: apt, dpkg and useradd work in it.
 */
export async function assembleForeign(
  architecture: Architecture,
  native: string,
  scratch: string,
): Promise<void> {
  const root = join(scratch, 'root');
  const debs = join(scratch, 'debs');
  const tree = join(scratch, 'tree');
  for (const each of [root, debs, tree]) await mkdir(each, { recursive: true });
  await run(['tar', '-C', root, '--numeric-owner', '--xattrs', '-xpf', native]);
  const names = await nativePackages(root);
  await download(
    names.map((name) => `${name}:${architecture.debian}`),
    debs,
  );
  await forgetNative(root, names);
  const controls = new Map<string, string>();
  for (const file of await readdir(debs)) {
    const control = await installFiles(join(debs, file), tree, root, scratch);
    controls.set(field(control, 'Package'), control);
  }
  // Through the root's own links (/bin is /usr/bin there): unpacking in place would replace them by directories.
  const files = join(scratch, 'files.tar');
  await run(['tar', '-C', tree, '--numeric-owner', '-cf', files, '.']);
  await run(['tar', '-C', root, '--numeric-owner', '--keep-directory-symlink', '-xpf', files]);
  await writeStatus(root, controls);
  await rewrite(join(root, 'var/lib/apt/extended_states'), (text) =>
    text.replaceAll('Architecture: amd64', `Architecture: ${architecture.debian}`),
  );
  await rewrite(join(root, 'var/lib/dpkg/arch'), () => `${architecture.debian}\n`);
  await slimDown(root);
  await run(['chroot', root, '/sbin/ldconfig']);
}

/** The packages that are different on every architecture; `all` ones stay as they are. */
async function nativePackages(root: string): Promise<string[]> {
  const admin = join(root, 'var/lib/dpkg');
  const text = await run(['dpkg-query', `--admindir=${admin}`, '-W', '-f', '${Package} ${Architecture}\n']);
  return text
    .split('\n')
    .filter((line) => line.endsWith(' amd64'))
    .map((line) => line.split(' ')[0] ?? '');
}

async function forgetNative(root: string, names: readonly string[]): Promise<void> {
  for (const path of ['lib64', 'usr/lib64']) await rm(join(root, path), { recursive: true, force: true });
  const named = await run([
    'find',
    join(root, 'usr'),
    join(root, 'etc'),
    '-name',
    '*x86_64-linux-gnu*',
    '-prune',
  ]);
  for (const path of named.split('\n').filter((line) => line !== '')) await rm(path, { recursive: true });
  const info = join(root, 'var/lib/dpkg/info');
  const known = new Set(names);
  for (const file of await readdir(info)) {
    if (known.has(file.replace(/(:amd64)?\.[^.]+$/, ''))) await rm(join(info, file));
  }
}

/** Unpacks one package and records it as dpkg would have; returns its control file. */
async function installFiles(deb: string, tree: string, root: string, scratch: string): Promise<string> {
  await run(['dpkg-deb', '-x', deb, tree]);
  const control = (await run(['dpkg-deb', '-f', deb])).trimEnd();
  const name = field(control, 'Package');
  // dpkg tells the architectures of a package apart only where several can be installed together.
  const together = /^Multi-Arch: same$/m.test(control);
  const info = join(root, 'var/lib/dpkg/info', together ? `${name}:${field(control, 'Architecture')}` : name);
  const parts = join(scratch, 'control');
  await run(['dpkg-deb', '-e', deb, parts]);
  for (const part of await readdir(parts)) {
    if (part !== 'control') await cp(join(parts, part), `${info}.${part}`);
  }
  await rm(parts, { recursive: true });
  const listed = (await run(['dpkg-deb', '-c', deb])).split('\n').filter((line) => line !== '');
  const list = listed.map((line) => {
    // mode owner size date time ./path, and the target of a link behind it
    const path = /^(?:\S+\s+){5}\.(\/.*?)\/?(?: -> .*| link to .*)?$/.exec(line)?.[1];
    if (path === undefined) throw new Error(`${deb}: cannot read the line ${line}`);
    return path === '/' || path === '' ? '/.' : path;
  });
  await writeFile(`${info}.list`, `${list.join('\n')}\n`);
  return control;
}

/** dpkg's database: the foreign control data, with the state and the configuration files of the native package. */
async function writeStatus(root: string, controls: ReadonlyMap<string, string>): Promise<void> {
  const path = join(root, 'var/lib/dpkg/status');
  const stanzas = (await readFile(path, 'utf8')).split(/\n\n+/).filter((stanza) => stanza.trim() !== '');
  const written = stanzas.map((stanza) => {
    const control = controls.get(field(stanza, 'Package'));
    if (control === undefined) return stanza.trimEnd();
    const conffiles = /^Conffiles:\n(?: .*\n?)+/m.exec(stanza)?.[0].trimEnd();
    const [first = '', ...rest] = control.split('\n');
    return [
      first,
      'Status: install ok installed',
      ...rest,
      ...(conffiles === undefined ? [] : [conffiles]),
    ].join('\n');
  });
  await writeFile(path, `${written.join('\n\n')}\n`);
}

/** What the native one left out by dpkg's path-exclude came back with the packages. */
async function slimDown(root: string): Promise<void> {
  const share = (name: string): string => join(root, 'usr/share', name);
  for (const name of ['man', 'info', 'locale']) await run(['find', share(name), '-mindepth', '1', '-delete']);
  await run(['find', share('doc'), '!', '-type', 'd', '!', '-name', 'copyright', '-delete']);
}

function field(control: string, name: string): string {
  const value = new RegExp(`^${name}: (.*)$`, 'm').exec(control)?.[1];
  if (value === undefined) throw new Error(`a control file without ${name}:\n${control}`);
  return value;
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) await writeFile(path, change(text));
}
