/** Which node builds which platform: pure, from what was typed and who answered. */

import type { GitFacts } from '../../domain/names/git-ref.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Inputs, NodeChoice } from '../../inputs/inputs.ts';
import type { Facts, NodeFact } from '../facts/facts.ts';
import type { Notice } from '../model/notice.ts';
import type { NodePlan } from '../model/plan.ts';

/** Who builds what. Without nodes, `here` has all platforms. */
export interface Shares {
  readonly nodes: readonly NodePlan[];
  /** Left to this machine. */
  readonly here: readonly Platform[];
  readonly notices: readonly Notice[];
}

/** Nodes that have something to build in this job. A pull request from a fork is not let onto other people's machines. */
export function nodesOf(inputs: Pick<Inputs, 'nodes' | 'platforms'>, git: GitFacts): readonly NodeChoice[] {
  if (git.pullRequest?.fromFork === true) return [];
  return inputs.nodes.filter((node) => shareOf(node, inputs.platforms).length > 0);
}

/** Platforms that some node runs without emulation, for the analysis of the Dockerfile. */
export function nativeOn(facts: readonly NodeFact[]): readonly string[] {
  return facts
    .filter(({ choice, state }) => !(choice.isOptional && state.kind === 'dead'))
    .flatMap(({ choice }) => choice.platforms.map(({ name }) => name));
}

/** @throws EnvironmentError for a node that does not answer, unless it is optional. */
export function planNodes(inputs: Inputs, facts: Pick<Facts, 'nodes' | 'source'>): Shares {
  const notices: Notice[] = [];
  const nodes: NodePlan[] = [];
  for (const { choice, state } of facts.nodes) {
    const platforms = shareOf(choice, inputs.platforms);
    const names = platforms.map(({ name }) => name).join(', ');
    const { endpoint, options } = choice;
    if (state.kind !== 'dead') nodes.push({ endpoint, options, platforms });
    else if (choice.isOptional)
      notices.push({
        message: `nodes: ${endpoint} for ${names} does not answer: ${state.reason}`,
        remedy: `It is optional, so this machine builds ${names}.`,
      });
    else throw deadNode(`${endpoint} for ${names} does not answer: ${state.reason}`);
  }
  const unused = inputs.nodes.filter((node) => !facts.nodes.some(({ choice }) => choice === node));
  for (const { endpoint, platforms } of inputs.leg ? [] : unused) {
    const isForFork = shareOf({ platforms }, inputs.platforms).length > 0;
    notices.push({
      message: `nodes: ${endpoint} is not used: ${isForFork ? 'a pull request from a fork is built on this machine' : `the image has no ${platforms.map(({ name }) => name).join(', ')}`}`,
      remedy: isForFork
        ? 'Nothing is pushed either.'
        : 'Add its platforms to platforms, or remove the line from nodes.',
    });
  }
  const claimed = nodes.flatMap(({ platforms }) => platforms);
  return { nodes, here: inputs.platforms.filter((platform) => !claimed.includes(platform)), notices };
}

/** @param what the endpoint, its platforms, and what is wrong with it. */
export function deadNode(what: string): EnvironmentError {
  return new EnvironmentError(`nodes: ${what}`, {
    remedy:
      'Check that buildkitd runs there and that this machine may connect to it. With the word optional behind the endpoint, this machine builds its platforms while it is away.',
  });
}

function shareOf(node: Pick<NodeChoice, 'platforms'>, asked: readonly Platform[]): readonly Platform[] {
  return asked.filter((platform) => node.platforms.includes(platform));
}
