/** Timing whole programs, and showing what came of it. */
import { spawn } from 'node:child_process';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Measured {
  readonly seconds: number;
  readonly output: string;
  /** Peak resident memory of the largest process, in MiB; only with `memory`. */
  readonly peakMiB?: number;
}

/** Runs to the end; @throws when it fails, with what it printed. */
export function timed(tool: string, args: readonly string[], env: Env, cwd?: string): Promise<Measured> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, output });
      else
        reject(new Error(`${tool} ${args.join(' ')} failed with exit code ${code}:\n${output.slice(-4000)}`));
    });
  });
}

/** Several commands one after the other, as one figure. */
export async function sequence(
  steps: readonly (readonly [string, readonly string[]])[],
  env: Env,
  cwd?: string,
): Promise<number> {
  let seconds = 0;
  for (const [tool, args] of steps) seconds += (await timed(tool, args, env, cwd)).seconds;
  return seconds;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = [
    sorted[sorted.length % 2 === 1 ? middle : middle - 1],
    sorted[middle],
  ];
  return (low + high) / 2;
}

/** One line: median, and the range. */
export function figure(label: string, seconds: readonly number[]): string {
  const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  return `${label.padEnd(44)} ${median(seconds).toFixed(2).padStart(8)} s   (${range}, n=${seconds.length})`;
}
