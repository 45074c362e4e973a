import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { logPath } from './exec.ts';
import { paths } from './paths.ts';

/** A process that we started. The start time tells it from a later one that got the same id. */
export interface Process {
  readonly pid: number;
  readonly startTime: string;
}

/** When a process began, in clock ticks since boot and with the boot's id; undefined when it is gone. */
export function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in parentheses, may hold spaces: count the fields after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

/** Whether this very process is still there. */
export function isAlive(process: Process | undefined): process is Process {
  return process !== undefined && startTimeOf(process.pid) === process.startTime;
}

/** Starts a server that outlives us, with its output in the log directory. */
export function startDetached(
  name: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Process {
  const [command, ...args] = argv;
  if (command === undefined) throw new Error('nothing to start');
  mkdirSync(paths.logs, { recursive: true });
  const log = openSync(logPath(name), 'w');
  const child = spawn(command, args, {
    cwd: paths.run,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  child.once('error', () => undefined);
  const startTime = child.pid === undefined ? undefined : startTimeOf(child.pid);
  if (child.pid === undefined || startTime === undefined)
    throw new Error(`cannot start ${command}; see ${logPath(name)}`);
  return { pid: child.pid, startTime };
}

/** Asks until the answer is yes; fails with the end of the log when the process ends or time is up. */
export async function waitUntil(
  name: string,
  process: Process,
  limit: number,
  ready: () => Promise<boolean>,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await ready())) {
    const gone = !isAlive(process);
    if (gone || Date.now() > end) {
      const log = (await readFile(logPath(name), 'utf8')).trimEnd().split('\n').slice(-15).join('\n');
      throw new Error(`${name} ${gone ? 'ended' : `did not answer within ${limit / 1000} s`}:\n${log}`);
    }
    await sleep(50);
  }
}

/** Ends this very process: asks first, then insists. A process that is gone, or another one by now, is left alone. */
export async function stop(process_: Process, patience: number): Promise<void> {
  if (!isAlive(process_)) return;
  signal(process_, 'SIGTERM');
  const end = Date.now() + patience;
  while (isAlive(process_) && Date.now() < end) await sleep(50);
  if (isAlive(process_)) signal(process_, 'SIGKILL');
  while (isAlive(process_)) await sleep(20);
}

function signal(target: Process, name: NodeJS.Signals): void {
  try {
    process.kill(target.pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
