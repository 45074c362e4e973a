/**
 * What runs have left that were killed (SIGKILL, out of memory, power): nobody was there to clean up. Each run writes into
 * its directory who it is; a later one removes what belongs to none that is alive.
 */
import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import type { RunEnvironment } from '../inputs/environment.ts';
import type { Command, Ports } from '../ports.ts';
import { cleanUp } from './clean-up.ts';

const FILE = 'owner.json';
const DIRECTORY = /^multihull-[0-9a-f]{8}$/;

/** A process, so that no other one that gets its number later is taken for it. */
interface Owner {
  readonly pid: number;
  /** When it started, in the kernel's own count since the machine's start (proc(5), stat, field 22). */
  readonly started: string;
  /** The machine's start. */
  readonly boot: string;
  /** When process 1 of the same container or machine started: numbers mean something else elsewhere. */
  readonly space: string;
}

type Machine = Pick<Ports, 'files'>;

/**
 * Writes down who made a run's directory: this process, or under an action the runner's, which is there until the post
 * step has cleaned up. Where the kernel does not say (no /proc), nothing is written and nothing is ever removed.
 */
export async function signDirectory(directory: string, isAction: boolean, ports: Machine): Promise<void> {
  const owner = await describeProcess(isAction ? process.ppid : process.pid, ports);
  if (owner) await ports.files.write(join(directory, FILE), JSON.stringify(owner), { mode: 0o600 });
}

/** Removes directories and builders of dead runs of this user. Never fails. @returns what was removed, for the log. */
export async function removeDeadRuns(
  environment: Pick<RunEnvironment, 'temp' | 'buildxConfig' | 'dockerConfig'>,
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'cache'>,
): Promise<readonly string[]> {
  const removed: string[] = [];
  try {
    for (const name of await ports.files.list(environment.temp)) {
      const directory = join(environment.temp, name);
      if (!DIRECTORY.test(name) || !(await ports.files.isOwn(directory))) continue;
      if (!(await isDead(directory, ports))) continue;
      // The builder's name is the directory's: nothing that a file says is ever run.
      const env = { BUILDX_CONFIG: environment.buildxConfig, DOCKER_CONFIG: environment.dockerConfig };
      const command: Command = { tool: 'docker', args: ['buildx', 'rm', '--force', name], env };
      const hasDocker = (await ports.exec.which('docker')) !== undefined;
      const problems = await cleanUp(
        [
          { kind: 'directory', what: `${directory} (of a run that was killed)`, path: directory },
          ...(hasDocker
            ? [
                {
                  kind: 'command',
                  what: `builder ${name} (of a run that was killed), if it was there`,
                  command,
                } as const,
              ]
            : []),
        ],
        ports,
      );
      for (const problem of problems) ports.log.warn(problem);
      removed.push(directory);
    }
  } catch (error) {
    ports.log.debug(`what killed runs have left was not looked for: ${messageOf(error)}`);
  }
  return removed;
}

async function isDead(directory: string, ports: Machine): Promise<boolean> {
  const owner = parseOwner(await ports.files.readTextIfExists(join(directory, FILE)));
  const here = await describeProcess(1, ports);
  if (!owner || !here) return false;
  if (owner.boot !== here.boot) return true;
  if (owner.space !== here.space) return false;
  const now = await describeProcess(owner.pid, ports);
  return now?.started !== owner.started;
}

async function describeProcess(pid: number, ports: Machine): Promise<Owner | undefined> {
  const [started, space, boot] = await Promise.all([
    startOf(pid, ports),
    startOf(1, ports),
    ports.files.readTextIfExists('/proc/sys/kernel/random/boot_id'),
  ]);
  if (started === undefined || space === undefined || boot === undefined) return undefined;
  return { pid, started, boot: boot.trim(), space };
}

/** The name in parentheses may have anything in it, so fields are counted behind it. */
async function startOf(pid: number, { files }: Machine): Promise<string | undefined> {
  const text = await files.readTextIfExists(`/proc/${pid}/stat`).catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const { pid, started, boot, space } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1) return undefined;
    if (typeof started !== 'string' || typeof boot !== 'string' || typeof space !== 'string')
      return undefined;
    return { pid, started, boot, space };
  } catch {
    return undefined;
  }
}
