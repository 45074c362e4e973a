/** How our scripts start programs: argv arrays, output to the person, failure ends the script with the same code. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A program from node_modules/.bin. */
export function bin(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Runs to the end, showing its output; @returns its exit code. */
export function runShown(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const result = spawnSync(tool, args, { cwd: ROOT, stdio: 'inherit', env });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Runs to the end; a failure ends this process with its code. */
export function must(
  title: string,
  tool: string,
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): void {
  const started = performance.now();
  const code = runShown(tool, args, env);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (code !== 0) process.exit(code);
}
