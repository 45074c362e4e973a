/** The command that makes a builder's node: the probe asks nodes with it, the plan has it. */
import type { Command } from '../../ports.ts';
import type { NodePlan } from './plan.ts';

/** `docker buildx create` for one node of the remote driver. */
export function createNode(
  builder: string,
  node: string,
  { endpoint, options, platforms }: NodePlan,
  env: Readonly<Record<string, string>>,
  isMore: boolean,
): Command {
  return {
    tool: 'docker',
    args: [
      'buildx',
      'create',
      '--name',
      builder,
      ...(isMore ? ['--append'] : []),
      '--node',
      node,
      '--driver',
      'remote',
      ...options.flatMap((option) => ['--driver-opt', option]),
      '--platform',
      platforms.map((platform) => platform.name).join(','),
      endpoint,
    ],
    env,
  };
}
