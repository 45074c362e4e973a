/** What builds the image: Docker's environment, buildx, a builder and its nodes. */
import { join } from 'node:path';
import type { Inputs } from '../inputs/inputs.ts';
import { isOnlyPlanned, planBuilder, planBuildx, privateDockerConfig } from './builder/builder.ts';
import { planNodes, type Shares } from './builder/builder-nodes.ts';
import type { Facts } from './facts/facts.ts';
import type { Notice } from './model/notice.ts';
import type { LoginPlan, Plan, SmokePlan } from './model/plan.ts';
import { planSmoke } from './plan-smoke.ts';

export interface Engine
  extends Pick<Plan, 'dockerEnv' | 'privateDockerConfig' | 'buildx' | 'builder' | 'usesDocker'> {
  readonly shares: Shares;
  readonly smoke: SmokePlan;
}

/** @throws UserError or EnvironmentError when what is asked for cannot be had. */
export function planEngine(inputs: Inputs, facts: Facts, isPush: boolean): Engine {
  const assembles = facts.dockerfile.written?.assembly !== undefined;
  const privateConfig = privateDockerConfig(facts.runDirectory);
  const shares = planNodes(inputs, facts);
  const buildxConfig =
    shares.nodes.length > 0 ? join(facts.runDirectory, 'buildx') : inputs.environment.buildxConfig;
  const dockerEnv = {
    DOCKER_CONFIG: privateConfig,
    BUILDX_CONFIG: buildxConfig,
    // What it says is in the private config, to which logins of the inputs are added: those count more.
    ...(inputs.environment.dockerAuthConfig === undefined ? {} : { DOCKER_AUTH_CONFIG: '' }),
  };
  const buildx: Plan['buildx'] = assembles ? { kind: 'none' } : planBuildx(inputs, facts);
  const builder: Plan['builder'] = assembles
    ? { kind: 'none' }
    : planBuilder(inputs, facts, dockerEnv, shares);
  const smoke = planSmoke(inputs, facts, isPush);
  const usesDocker = !assembles || smoke.kind === 'docker' || inputs.exports.load;
  return { dockerEnv, privateDockerConfig: privateConfig, shares, buildx, builder, smoke, usesDocker };
}

/** A login for each registry that inputs have a password for. */
export function planLogins({ credentials }: Inputs, env: Plan['dockerEnv']): readonly LoginPlan[] {
  return credentials.map(
    ({ registry, username }): LoginPlan => ({
      registry,
      username,
      command: {
        tool: 'docker',
        args: ['login', '--username', username, '--password-stdin', registry],
        env,
      },
    }),
  );
}

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** What a plan without Docker does not know. */
export function dockerNotice(inputs: Inputs, facts: Facts): readonly Notice[] {
  if (facts.docker.kind !== 'missing' || !isOnlyPlanned(inputs, facts)) return [];
  if (facts.dockerfile.written?.assembly && !inputs.exports.load) return [];
  const { builder } = inputs;
  const unseen =
    builder.kind === 'existing' ? `, and whether there is a builder ${builder.name} was not looked at` : '';
  return [
    {
      message: `Docker cannot be used here: ${sentence(facts.docker.reason)} The plan needs none${unseen}`,
      remedy: 'The build needs it: start Docker on the machine that builds.',
    },
  ];
}
