/** This machine as one that compiles Rust: what is installed already. Reads only. */

import { CERTIFICATES } from '../domain/image-layout.ts';
import { ZIG_WHEELS } from '../domain/pins.ts';
import { PLATFORM_TABLE } from '../domain/platforms/platform-table.ts';
import { zigDirectory } from '../domain/wheel.ts';
import type { RunEnvironment } from '../inputs/environment.ts';
import type { RunnerFacts } from '../plan/facts/host-facts.ts';
import type { Ports } from '../ports.ts';

type Machine = Pick<Ports, 'exec' | 'files'>;

const LIMIT_MS = 30_000;

/**
 * @param channel the toolchain that will be used; its targets are looked up.
 * @param architecture Docker's name of this machine's.
 */
export async function probeRunner(
  channel: string,
  architecture: string,
  environment: RunEnvironment,
  ports: Machine,
): Promise<RunnerFacts> {
  const say = async (tool: string, ...args: string[]): Promise<string | undefined> => {
    if ((await ports.exec.which(tool)) === undefined) return undefined;
    const result = await ports.exec.run(
      // Not in the repository: rustup reads a toolchain file there, which may name a directory of it as the toolchain.
      { tool, args, env: { LC_ALL: 'C' }, cwd: '/', inherits: 'compiler' },
      { timeoutMs: LIMIT_MS, keepBytes: 4 << 20 },
    );
    return result.exitCode === 0 ? result.stdout : undefined;
  };
  const [
    release,
    glibc,
    toolchains,
    targets,
    packages,
    native,
    foreign,
    emulators,
    hasCertificates,
    pip,
    sudo,
  ] = await Promise.all([
    ports.files.readTextIfExists('/etc/os-release'),
    say('getconf', 'GNU_LIBC_VERSION'),
    say('rustup', 'toolchain', 'list'),
    say('rustup', 'target', 'list', '--installed', '--toolchain', channel),
    say('dpkg-query', '--show', '--showformat', '${db:Status-Status} ${Package}:${Architecture}\\n'),
    say('dpkg', '--print-architecture'),
    say('dpkg', '--print-foreign-architectures'),
    findEmulators(ports),
    ports.files.exists(CERTIFICATES),
    hasZig(architecture, environment, ports).then((has) =>
      has ? 'there' : say('python3', '-m', 'pip', '--version'),
    ),
    environment.isRoot ? '' : say('sudo', '-n', 'true'),
  ]);
  const system = parseOsRelease(release ?? '');
  return {
    glibc: /glibc (\d+\.\d+)/.exec(glibc ?? '')?.[1],
    ...system,
    rustup:
      toolchains === undefined
        ? { kind: 'missing', reason: 'there is none on PATH, or it does not answer' }
        : { kind: 'found' },
    toolchains: firstWords(toolchains),
    targets: new Set(firstWords(targets)),
    packages: parsePackages(packages ?? '', native?.trim()),
    foreignArchitectures: new Set(firstWords(foreign)),
    emulators,
    cargoHome: environment.cargoHome,
    variables: environment.compilerVariables,
    hasCertificates,
    hasCompiler: (await ports.exec.which('cc')) !== undefined,
    cannotInstall:
      system.distribution !== 'debian' && system.distribution !== 'ubuntu'
        ? 'this machine is neither Debian nor Ubuntu'
        : sudo === undefined
          ? 'nothing can be installed here: this is not root, and sudo asks for a password or is not there'
          : undefined,
    noZig: pip ? undefined : 'there is no python3 with pip here, with which it would be fetched',
    searchPath: environment.searchPath,
  };
}

function hasZig(architecture: string, { cache }: RunEnvironment, { files }: Machine): Promise<boolean> {
  return files.exists(zigDirectory(ZIG_WHEELS, architecture, cache));
}

/** `ID=debian`, `VERSION_CODENAME=bookworm` (os-release(5)); Ubuntu's relatives count as Ubuntu only by ID. */
export function parseOsRelease(text: string): { readonly distribution: string; readonly codename: string } {
  const value = (name: string) => new RegExp(`^${name}=["']?([^"'\n]*)`, 'm').exec(text)?.[1] ?? '';
  return { distribution: value('ID'), codename: value('VERSION_CODENAME') };
}

/** Installed packages; those of the machine's own architecture, or of none, without it. */
export function parsePackages(text: string, native: string | undefined): ReadonlySet<string> {
  return new Set(
    text.split('\n').flatMap((line) => {
      const match = /^installed (\S+):(\S+)$/.exec(line);
      if (!match) return [];
      return match[2] === native || match[2] === 'all' ? [match[1] ?? ''] : [`${match[1]}:${match[2]}`];
    }),
  );
}

async function findEmulators(ports: Machine): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(PLATFORM_TABLE.map(({ qemu }) => qemu))];
  const found = await Promise.all(
    names.map(async (name): Promise<[string, string][]> => {
      for (const program of [`qemu-${name}`, `qemu-${name}-static`])
        if ((await ports.exec.which(program)) !== undefined) return [[name, program]];
      return [];
    }),
  );
  return new Map(found.flat());
}

/** The first word of each line that has one. */
function firstWords(text = ''): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim().split(/\s+/)[0] || []);
}
