/** Commands that change the machine. */
import type { Command } from '../../ports.ts';

/** As root, or through a sudo that never asks (`-n`). */
export function asRoot(isRoot: boolean, words: readonly [string, ...string[]]): Command {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const [tool, ...args] = words;
  const how = { env, inherits: 'compiler' } as const;
  return isRoot ? { tool, args, ...how } : { tool: 'sudo', args: ['-n', ...words], ...how };
}
