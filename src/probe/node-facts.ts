/** Do the nodes answer? buildx itself is asked, with builders in a directory that is removed again. */

import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import type { NodeChoice } from '../inputs/inputs.ts';
import type { NodeFact } from '../plan/facts/facts.ts';
import { createNode } from '../plan/model/node-command.ts';
import type { Ports } from '../ports.ts';

/** buildx gives up on a node that does not answer after 20 s. */
const LIMIT_MS = 60_000;

/** All side by side. Without buildx nobody can be asked: then the builder tells, when it is made. */
export async function probeNodes(
  nodes: readonly NodeChoice[],
  ports: Pick<Ports, 'exec' | 'files'>,
): Promise<readonly NodeFact[]> {
  if (nodes.length === 0) return [];
  const directory = await ports.files.makeTemporary('multihull-nodes-');
  try {
    return await Promise.all(
      nodes.map(async (choice, index): Promise<NodeFact> => {
        const env = { BUILDX_CONFIG: join(directory, String(index)) };
        return { choice, state: await stateOf(choice, env, ports) };
      }),
    );
  } finally {
    await ports.files.remove(directory);
  }
}

async function stateOf(
  choice: NodeChoice,
  env: Readonly<Record<string, string>>,
  { exec }: Pick<Ports, 'exec'>,
): Promise<NodeFact['state']> {
  if ((await exec.which('docker')) === undefined) return { kind: 'unknown' };
  const create = createNode('probe', 'probe', choice, env, false);
  const inspect = { tool: 'docker', args: ['buildx', 'inspect', '--bootstrap', 'probe'], env };
  try {
    for (const command of [create, inspect]) {
      const result = await exec.run(command, { timeoutMs: LIMIT_MS });
      if (/is not a docker command|unknown command/i.test(result.stderr)) return { kind: 'unknown' };
      if (result.exitCode !== 0 || result.timedOut)
        return { kind: 'dead', reason: reasonOf(result.stderr) || 'buildx does not say why' };
    }
  } catch (error) {
    return { kind: 'dead', reason: messageOf(error) };
  }
  return { kind: 'alive' };
}

/** buildx's last line; what came before it are steps. A dead end is always called a deadline. */
export function reasonOf(stderr: string): string {
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const reason = last.replace(/^ERROR: /, '').trim();
  return reason === 'context deadline exceeded' ? 'no BuildKit answered within 20 s' : reason;
}
