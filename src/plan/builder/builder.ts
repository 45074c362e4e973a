/** QEMU, buildx and the builder: decided from facts. */

import { join } from 'node:path';
import { formatTemporaryTag } from '../../domain/names/staging-tag.ts';
import { BUILDX_SHA256, buildxPath, DEFAULT_BUILDX, OLDEST_BUILDX } from '../../domain/pins.ts';
import { runsNatively } from '../../domain/platforms/native.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { EnvironmentError, UserError } from '../../errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Command } from '../../ports.ts';
import type { Facts } from '../facts/facts.ts';
import { createNode } from '../model/node-command.ts';
import type { BuilderPlan, BuildxPlan, QemuPlan } from '../model/plan.ts';
import { asRoot } from '../model/root-command.ts';
import type { Shares } from './builder-nodes.ts';
import { localRegistries } from './local-registries.ts';

/**
 * QEMU is set up only for platforms that a stage really executes on, that this machine cannot run, and for which the
 * kernel has no handler.
 */
export function planQemu(inputs: Inputs, facts: Facts, executing: readonly Platform[]): QemuPlan {
  const foreign = [...new Set(executing)].filter((platform) => !runsNatively(platform, facts.host));
  if (foreign.length === 0) return { kind: 'not-needed', why: 'no stage executes on a foreign platform' };
  if (inputs.builder.kind === 'existing' && inputs.smoke.length === 0) {
    return { kind: 'present', why: `builder ${inputs.builder.name} brings its own platforms` };
  }
  const lacking = foreign.filter((platform) => !facts.handlers.includes(platform.qemu));
  const names = (platforms: readonly Platform[]) => platforms.map((platform) => platform.name).join(', ');
  if (lacking.length === 0) return { kind: 'present', why: `the kernel has handlers for ${names(foreign)}` };
  const why = `a stage executes on ${names(lacking)} and the kernel has no handler`;
  if (inputs.qemu.kind === 'package') {
    const packages = ['qemu-user-static', 'binfmt-support'];
    return {
      kind: 'install',
      why,
      platforms: lacking,
      commands: [
        asRoot(facts.isRoot, ['apt-get', 'update']),
        asRoot(facts.isRoot, ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]),
      ],
    };
  }
  const architectures = [...new Set(lacking.map((platform) => platform.architecture))].join(',');
  return {
    kind: 'install',
    why,
    platforms: lacking,
    commands: [
      {
        tool: 'docker',
        args: [
          'run',
          '--rm',
          '--privileged',
          '--network',
          'none',
          inputs.qemu.image,
          '--install',
          architectures,
        ],
      },
    ],
  };
}

/** @throws UserError or EnvironmentError when no usable buildx can be had. */
export function planBuildx(inputs: Inputs, facts: Facts): BuildxPlan {
  const wanted = inputs.buildx.version;
  if (facts.buildx.kind === 'found') {
    if (wanted === undefined && isRecent(facts.buildx.version))
      return { kind: 'found', version: facts.buildx.version };
    if (wanted === facts.buildx.version) return { kind: 'found', version: facts.buildx.version };
  }
  const version = wanted ?? DEFAULT_BUILDX;
  const architecture =
    facts.host.variant === undefined
      ? facts.host.architecture
      : `${facts.host.architecture}-${facts.host.variant}`;
  const sha256 = inputs.buildx.sha256 ?? BUILDX_SHA256[version]?.[architecture];
  if (sha256 === undefined) {
    throw new UserError(
      `buildx-version: Multihull has no checksum for buildx ${version} on ${facts.host.name}`,
      {
        input: 'buildx-version',
        value: version,
        remedy: `Install buildx on this machine, or write buildx-version: ${version}@sha256:… with the checksum of its binary.`,
      },
    );
  }
  const why =
    facts.buildx.kind === 'missing'
      ? 'the machine has none'
      : wanted === undefined
        ? `the machine's ${facts.buildx.version} is too old`
        : `buildx-version asks for it; the machine has ${facts.buildx.version}`;
  return { kind: 'download', version, why, path: buildxPath(version, architecture), sha256 };
}

function isRecent(version: string): boolean {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  // A build without a version number (a commit) is somebody's deliberate choice.
  if (!match) return true;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > OLDEST_BUILDX[0] || (major === OLDEST_BUILDX[0] && minor >= OLDEST_BUILDX[1]);
}

/** A plan is for reading: it needs no Docker, and says what it could not look at. */
export function isOnlyPlanned({ mode }: Inputs, { docker }: Facts): boolean {
  return mode === 'plan' && docker.kind === 'missing';
}

/** @throws UserError when the named builder does not exist, EnvironmentError when Docker is needed and absent. */
export function planBuilder(inputs: Inputs, facts: Facts, dockerEnv: Env, shares: Shares): BuilderPlan {
  if (inputs.builder.kind === 'existing') {
    const { name } = inputs.builder;
    if (!facts.builder && isOnlyPlanned(inputs, facts)) return { kind: 'existing', name };
    if (!facts.builder) {
      throw new UserError(`builder: there is no builder named "${name}"`, {
        input: 'builder',
        value: name,
        remedy:
          'See `docker buildx ls` for the names, or leave builder out: one is made, and removed afterwards.',
      });
    }
    if (facts.builder.driver === 'docker') {
      throw new UserError(
        `builder: "${name}" uses the docker driver, which cannot push by digest or export a cache`,
        {
          input: 'builder',
          value: name,
          remedy: 'Name a docker-container, remote or kubernetes builder, or leave builder out.',
        },
      );
    }
    return { kind: 'existing', name };
  }
  const name = `multihull-${facts.runName}`;
  if (shares.nodes.length > 0 && shares.here.length === 0) return planRemote(name, shares, dockerEnv);
  if (facts.docker.kind === 'missing' && !isOnlyPlanned(inputs, facts)) {
    throw new EnvironmentError(`Docker cannot be used: ${facts.docker.reason}`, {
      remedy: 'Start Docker on this machine, or name a remote BuildKit with the input builder.',
    });
  }
  const local = localRegistries(inputs, facts);
  const network = local.length > 0 ? ['--driver-opt', 'network=host'] : [];
  const hasNodes = shares.nodes.length > 0;
  // Beside nodes the container is made among the user's builders, whose default configuration says which mirrors it asks.
  const env = hasNodes ? { ...dockerEnv, BUILDX_CONFIG: inputs.environment.buildxConfig } : dockerEnv;
  return {
    kind: 'create',
    name,
    why: local.length > 0 ? `on the host's network, to reach ${local.join(', ')}` : 'on its own network',
    create: {
      tool: 'docker',
      args: [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'docker-container',
        '--driver-opt',
        `image=${inputs.builder.image}`,
        ...network,
        '--bootstrap',
      ],
      env,
    },
    append: hasNodes ? gatherNodes(name, shares, dockerEnv) : [],
    remove: removeBuilder(name, env),
    nodes: shares.nodes,
  };
}

type Env = Readonly<Record<string, string>>;

function removeBuilder(name: string, env: Env): Command {
  return { tool: 'docker', args: ['buildx', 'rm', '--force', name], env };
}

/** All platforms are built elsewhere: nothing is started here, and what there is of the builder goes with the run's files. */
function planRemote(name: string, shares: Shares, dockerEnv: Env): BuilderPlan {
  const [create, ...append] = gatherNodes(name, shares, dockerEnv);
  if (!create) throw new Error('a node builds');
  return {
    kind: 'create',
    name,
    why: 'nodes build all platforms',
    create,
    append,
    remove: removeBuilder(name, dockerEnv),
    nodes: shares.nodes,
  };
}

/**
 * A builder of the remote driver over the nodes and, where platforms are left to it, this machine's container: buildx
 * lets no builder have nodes of two drivers (builder.go, "mismatched driver"). Every node is told its platforms, or buildx
 * would take the first that can emulate one.
 */
function gatherNodes(name: string, shares: Shares, dockerEnv: Env): readonly Command[] {
  const here = {
    endpoint: `docker-container://buildx_buildkit_${name}0`,
    options: [],
    platforms: shares.here,
  };
  return [...(shares.here.length > 0 ? [here] : []), ...shares.nodes].map((node, index) =>
    createNode(name, `${name}-${index}`, node, dockerEnv, index > 0),
  );
}

/** Undefined where one node builds everything, and so pushes by digest itself. */
export function temporaryTag(facts: Facts, builder: BuilderPlan, shares: Shares): string | undefined {
  const isSeveral =
    builder.kind === 'existing'
      ? (facts.builder?.nodes ?? 0) > 1
      : shares.nodes.length + (shares.here.length > 0 ? 1 : 0) > 1;
  return isSeveral ? formatTemporaryTag({ at: facts.now, run: facts.runName }) : undefined;
}

/** The private Docker config directory of a run. */
export function privateDockerConfig(runDirectory: string): string {
  return join(runDirectory, 'docker-config');
}
