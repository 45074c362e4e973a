import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, tryRun } from './exec.ts';
import { fillOnce, keyOf, readIfThere } from './files.ts';
import { step } from './log.ts';
import { paths } from './paths.ts';
import { architectures, debian, hostPackages } from './versions.ts';

/** Says why this machine cannot bring up its own engines, or nothing where it can. */
export async function unsupported(): Promise<string | undefined> {
  const release = (await readIfThere('/etc/os-release')) ?? '';
  const family = /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(release);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return 'it builds its engines for Linux on x86-64 only';
  }
  if (!family) return 'it installs what it needs with apt: Debian and Ubuntu only';
  if (process.getuid?.() !== 0) return 'it needs root, to start a container engine and to register QEMU';
  if ((await mirror()) === undefined) {
    return 'its base images are made from Debian packages, and apt here knows no Debian mirror';
  }
  return undefined;
}

/** Installs those of the packages that are not there yet. */
export async function installOnHost(packages: readonly string[] = hostPackages): Promise<void> {
  const format = '${db:Status-Abbrev} ${Package}\n';
  const known = await tryRun(['dpkg-query', '-W', '-f', format, ...packages]);
  const installed = new Set(
    known.stdout
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.slice(4).trim()),
  );
  const missing = packages.filter((name) => !installed.has(name));
  if (missing.length === 0) return;
  await step(`installing ${missing.join(', ')}`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update', '-q'], { env, log: 'apt' });
    const install = [
      'apt-get',
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=300',
    ];
    await run([...install, ...missing], { env, log: 'apt' });
  });
}

/** The Debian mirror that apt on this machine is set up with: the testbed has no opinion of its own. */
export async function mirror(): Promise<string | undefined> {
  const files = ['/etc/apt/sources.list'];
  const parts = '/etc/apt/sources.list.d';
  if (existsSync(parts)) for (const name of (await readdir(parts)).sort()) files.push(join(parts, name));
  for (const file of files) {
    const text = (await readIfThere(file)) ?? '';
    // One stanza (deb822) or one line, naming a mirror whose suites begin with this release's plain name.
    const entries = file.endsWith('.sources') ? text.split(/\n\s*\n/) : text.split('\n');
    for (const entry of entries) {
      const lines = entry
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n');
      const suites = file.endsWith('.sources') ? /^Suites:(.*)$/m.exec(lines)?.[1] : lines;
      const uri = /\b(?:https?|file):\/\/[^\s]+/.exec(lines)?.[0];
      if (uri !== undefined && (suites ?? '').split(/\s+/).includes(debian.suite))
        return uri.replace(/\/$/, '');
    }
  }
  return undefined;
}

/** The mirror, on a machine that `unsupported` found nothing against. */
export async function requireMirror(): Promise<string> {
  const found = await mirror();
  if (found === undefined) throw new Error(`no Debian mirror with ${debian.suite} in /etc/apt`);
  return found;
}

/** apt with its own lists and all our architectures: the machine's own dpkg learns of none of them. */
export function privateApt(): Promise<Readonly<Record<string, string>>> {
  prepared ??= preparePrivateApt();
  return prepared;
}

// Several pieces ask at the same time, and apt locks its lists.
let prepared: Promise<Readonly<Record<string, string>>> | undefined;

async function preparePrivateApt(): Promise<Readonly<Record<string, string>>> {
  const names = architectures.map((each) => each.debian);
  const source = `deb [arch=${names.join(',')} signed-by=${debian.keyring}] ${await requireMirror()} ${debian.suite} main\n`;
  // Lists of another day may name packages that the mirror has replaced.
  const day = new Date().toISOString().slice(0, 10);
  const directory = join(paths.apt, keyOf(source, aptConfig('', names), day));
  await mkdir(paths.apt, { recursive: true });
  await fillOnce(directory, async (temporary) => {
    for (const name of ['lists/partial', 'cache/archives/partial']) {
      await mkdir(join(temporary, name), { recursive: true });
    }
    await writeFile(join(temporary, 'sources.list'), source);
    await writeFile(join(temporary, 'status'), '');
    const config = join(temporary, 'apt.conf');
    await writeFile(config, aptConfig(temporary, names));
    await step('reading the package lists of all architectures', async () => {
      await run(['apt-get', 'update', '-q'], { env: { APT_CONFIG: config }, log: 'apt-private' });
    });
    await writeFile(config, aptConfig(directory, names));
  });
  return { APT_CONFIG: join(directory, 'apt.conf') };
}

function aptConfig(directory: string, names: readonly string[]): string {
  const lines = [
    `Dir::State "${directory}";`,
    `Dir::State::status "${join(directory, 'status')}";`,
    `Dir::State::lists "${join(directory, 'lists')}";`,
    `Dir::Cache "${join(directory, 'cache')}";`,
    `Dir::Etc::sourcelist "${join(directory, 'sources.list')}";`,
    'Dir::Etc::sourceparts "/dev/null";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "/dev/null";',
    'APT::Architecture "amd64";',
    `APT::Architectures { ${names.map((name) => `"${name}";`).join(' ')} };`,
    'APT::Sandbox::User "root";',
    'APT::Update::Post-Invoke-Success "";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    // Only the package lists: what apt-file, AppStream and command-not-found fetch besides is many megabytes.
    ...['Contents-deb', 'DEP-11', 'DEP-11-icons', 'DEP-11-icons-small', 'DEP-11-icons-hidpi', 'CNF'].map(
      (target) => `Acquire::IndexTargets::deb::${target}::DefaultEnabled "false";`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Downloads packages, each `name:architecture`, into a directory; apt checks their signatures. */
export async function download(packages: readonly string[], directory: string): Promise<void> {
  const env = await privateApt();
  await run(['apt-get', 'download', '-q', ...packages], { env, cwd: directory, log: 'apt-private' });
}

/** All packages that these ones need, themselves included, as `name:amd64`. */
export async function closure(packages: readonly string[]): Promise<string[]> {
  const env = await privateApt();
  const skip = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    (kind) => `--no-${kind}`,
  );
  const text = await run(['apt-cache', 'depends', '--recurse', ...skip, ...packages], { env });
  const names = text.split('\n').filter((line) => /^[a-z0-9]/.test(line) && !line.includes('<'));
  return [...new Set(names.map((name) => (name.includes(':') ? name : `${name}:amd64`)))].filter((name) =>
    name.endsWith(':amd64'),
  );
}

/** Unpacks every package of a directory into one tree. */
export async function unpack(
  directory: string,
  into: string,
  select: (name: string) => boolean = () => true,
): Promise<void> {
  for (const name of (await readdir(directory))
    .filter((each) => each.endsWith('.deb') && select(each))
    .sort()) {
    await run(['dpkg-deb', '-x', join(directory, name), into]);
  }
}
