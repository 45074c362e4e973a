/** What this machine has: Docker, buildx, QEMU handlers, a named builder. */

import { PLATFORM_TABLE } from '../domain/platforms/platform-table.ts';
import type { BuilderFact, DockerFact, ToolFact } from '../plan/facts/facts.ts';
import type { Ports } from '../ports.ts';
import { firstLine } from '../util/text.ts';

const LIMIT_MS = 30_000;
const BINFMT = '/proc/sys/fs/binfmt_misc';

/** The Docker daemon, as far as a client reaches it. */
export async function probeDocker(ports: Pick<Ports, 'exec'>): Promise<DockerFact> {
  if ((await ports.exec.which('docker')) === undefined)
    return { kind: 'missing', reason: 'there is no docker on PATH' };
  const result = await ports.exec.run(
    { tool: 'docker', args: ['version', '--format', '{{.Server.Version}} {{.Server.Os}}/{{.Server.Arch}}'] },
    { timeoutMs: LIMIT_MS },
  );
  if (result.exitCode === 0) {
    const [version = '', platform = ''] = result.stdout.trim().split(' ');
    return { kind: 'found', version, ...(/^[a-z]+\/[a-z0-9]+$/.test(platform) ? { platform } : {}) };
  }
  return { kind: 'missing', reason: firstLine(result.stderr) || 'the daemon does not answer' };
}

/** `docker buildx version` prints `github.com/docker/buildx v0.33.0 0a8b7c6`. */
export async function probeBuildx(ports: Pick<Ports, 'exec'>): Promise<ToolFact> {
  if ((await ports.exec.which('docker')) === undefined)
    return { kind: 'missing', reason: 'there is no docker on PATH' };
  const result = await ports.exec.run(
    { tool: 'docker', args: ['buildx', 'version'] },
    { timeoutMs: LIMIT_MS },
  );
  const version = /^\S+\s+(\S+)/.exec(result.stdout)?.[1];
  if (result.exitCode !== 0 || version === undefined) {
    return { kind: 'missing', reason: firstLine(result.stderr) || 'docker knows no buildx' };
  }
  return { kind: 'found', version };
}

/** QEMU's names of the machines that the kernel can execute through a handler that containers can use. */
export async function probeHandlers(ports: Pick<Ports, 'files'>): Promise<readonly string[]> {
  const names = await ports.files.list(BINFMT);
  const found = await Promise.all(
    names
      .filter((name) => name !== 'register' && name !== 'status')
      .map(async (name) => {
        const text = await ports.files.readTextIfExists(`${BINFMT}/${name}`).catch(() => undefined);
        return text === undefined ? undefined : parseHandler(text);
      }),
  );
  return [...new Set(found.filter((qemu) => qemu !== undefined))];
}

/**
 * Reads a handler's file in binfmt_misc (kernel docs, admin-guide/binfmt-misc.rst). The magic tells the machine,
 * whatever the handler is called; flag F (interpreter opened at registration) is what makes it work in containers.
 * @returns QEMU's name of the machine, or undefined when it is no usable handler.
 */
export function parseHandler(text: string): string | undefined {
  const field = (pattern: RegExp) => pattern.exec(text)?.[1];
  if (!/^enabled$/m.test(text) || !field(/^flags:\s*(\S*)/m)?.includes('F')) return undefined;
  if (Number(field(/^offset\s+(\d+)/m) ?? 0) !== 0) return undefined;
  const magic = field(/^magic\s+([0-9a-f]+)/m);
  if (!magic?.startsWith('7f454c46')) return undefined;
  const byte = (at: number) => Number.parseInt(magic.slice(at * 2, at * 2 + 2), 16);
  const [bits, endian] = [byte(4) === 2 ? 64 : 32, byte(5) === 2 ? 'big' : 'little'];
  const machine = endian === 'big' ? byte(18) * 256 + byte(19) : byte(19) * 256 + byte(18);
  return PLATFORM_TABLE.find(
    (row) => row.elf.machine === machine && row.elf.bits === bits && row.elf.endian === endian,
  )?.qemu;
}

/** A builder by name; undefined when there is none. */
export async function probeBuilder(
  name: string,
  buildxConfig: string,
  ports: Pick<Ports, 'exec'>,
): Promise<BuilderFact | undefined> {
  if ((await ports.exec.which('docker')) === undefined) return undefined;
  const result = await ports.exec.run(
    { tool: 'docker', args: ['buildx', 'inspect', name], env: { BUILDX_CONFIG: buildxConfig } },
    { timeoutMs: LIMIT_MS },
  );
  return result.exitCode === 0 ? parseBuilder(result.stdout) : undefined;
}

/** Reads `docker buildx inspect`: a head, then a block a node. */
export function parseBuilder(text: string): BuilderFact | undefined {
  const name = /^Name:\s+(\S+)/m.exec(text)?.[1];
  const driver = /^Driver:\s+(\S+)/m.exec(text)?.[1];
  if (name === undefined || driver === undefined) return undefined;
  const listed = [...text.matchAll(/^Platforms:\s+(.+)$/gm)].flatMap((match) =>
    (match[1] ?? '').split(',').map((platform) => platform.trim()),
  );
  const given = listed.filter((platform) => platform.endsWith('*')).map((platform) => platform.slice(0, -1));
  return {
    name,
    driver,
    platforms: [...new Set(listed.map((platform) => platform.replace(/\*$/, '')))],
    native: [...new Set(given)],
    nodes: [...text.matchAll(/^Endpoint:/gm)].length,
  };
}
