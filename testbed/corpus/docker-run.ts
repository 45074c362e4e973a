/** What `docker run` does with an image: the truth that verdicts are compared with. */
import { run, tryRun } from '../exec.ts';

export interface Ran {
  /** It started, ended by itself with 0, and said what it should. */
  readonly ok: boolean;
  /** For a person: the exit code and the last thing that was said. */
  readonly said: string;
}

/** A container that needs longer hangs; the programs of the corpus take milliseconds. */
const LIMIT_SECONDS = 20;
const SAYS = 'hull ok';

let count = 0;

/**
 * Runs one platform of an image once. The time limit kills the container itself: what hangs under QEMU is deaf to
 * SIGTERM, and killing `docker run` leaves the container running.
 */
export async function dockerRun(reference: string, platform: string): Promise<Ran> {
  count += 1;
  const name = `corpus-${process.pid}-${count}`;
  let late = false;
  // Pulling may take its time; the limit is about the container.
  const pulled = await tryRun(['docker', 'pull', '--quiet', '--platform', platform, reference]);
  if (pulled.code !== 0) return { ok: false, said: `pull: ${pulled.stderr.trim()}` };
  const limit = setTimeout(() => {
    late = true;
    void tryRun(['docker', 'kill', '--signal', 'KILL', name]);
  }, LIMIT_SECONDS * 1000);
  try {
    const result = await tryRun([
      'docker',
      'run',
      '--name',
      name,
      '--network',
      'none',
      '--platform',
      platform,
      '--pull',
      'never',
      reference,
    ]);
    const ok = result.code === 0 && result.stdout.includes(SAYS);
    const said = `exit ${result.code}${late ? ', killed' : ''}: ${(result.stdout + result.stderr).trim().slice(-600)}`;
    return { ok, said };
  } finally {
    clearTimeout(limit);
    await run(['docker', 'rm', '--force', '--volumes', name]);
  }
}
