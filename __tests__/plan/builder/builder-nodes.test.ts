import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import { nativeOn, nodesOf } from '../../../src/plan/builder/builder-nodes.ts';
import type { NodeFact } from '../../../src/plan/facts/facts.ts';
import type { BuilderPlan } from '../../../src/plan/model/plan.ts';
import { describePlan, planToJson } from '../../../src/plan/print-plan.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf, type Typed } from '../../fakes/typed-inputs.ts';
import { buildxPlan, type FactChanges, FROM_FORK, factsOf, GIT } from '../plan-samples.ts';

const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';
const ARM = 'linux/arm64,linux/arm/v7@tcp://10.0.0.7:1234';
const alive = { kind: 'alive' } as const;
const dead = { kind: 'dead', reason: 'no BuildKit answered within 20 s' } as const;

/** All nodes of this job are in the same state. */
function planWith(typed: Typed, state: NodeFact['state'] = alive, changes: FactChanges = {}) {
  const inputs = inputsOf({ platforms: THREE, ...typed });
  const nodes = nodesOf(inputs, changes.git ?? GIT).map((choice) => ({ choice, state }));
  return buildxPlan(inputs, factsOf(inputs, { nodes, ...changes }));
}

function made(builder: BuilderPlan) {
  if (builder.kind !== 'create') throw new Error('not made');
  return builder;
}

describe('a node beside this machine', () => {
  const plan = planWith({ nodes: ARM });

  test('the container is this machine’s node; every node is told its platforms', () => {
    const { create, append, remove } = made(plan.builder);
    expect(create.args).toEqual(expect.arrayContaining(['--driver', 'docker-container', '--bootstrap']));
    const remote = (node: number, more: readonly string[]) => [
      ...['buildx', 'create', '--name', 'multihull-0badcafe', ...(node > 0 ? ['--append'] : [])],
      ...['--node', `multihull-0badcafe-${node}`, '--driver', 'remote', '--platform', ...more],
    ];
    expect(append.map(({ args }) => args)).toEqual([
      remote(0, ['linux/amd64', 'docker-container://buildx_buildkit_multihull-0badcafe0']),
      remote(1, ['linux/arm64,linux/arm/v7', 'tcp://10.0.0.7:1234']),
    ]);
    expect(remove.args).toEqual(['buildx', 'rm', '--force', 'multihull-0badcafe']);
  });

  test('the container is the user’s buildx’s, with its default configuration; the rest is the run’s', () => {
    const { create, append, remove } = made(plan.builder);
    const own = '/home/ada/.docker/buildx';
    const run = '/tmp/run/multihull-0badcafe/buildx';
    expect([create, remove].map(({ env }) => env?.['BUILDX_CONFIG'])).toEqual([own, own]);
    expect([...append, plan.build.command].map(({ env }) => env?.['BUILDX_CONFIG'])).toEqual([run, run, run]);
  });

  test('what they push has a tag that is nobody’s, and so is never latest', () => {
    const { args } = plan.build.command;
    expect(plan.build.temporaryTag).toBe('multihull-build-1778051289-0badcafe');
    expect(args[args.indexOf('--output') + 1]).toBe(
      'type=image,name=ghcr.io/acme/trow:multihull-build-1778051289-0badcafe,push=true,unpack=false,source-date-epoch=1772600767,rewrite-timestamp=true',
    );
  });

  test('the plan shows who builds what', () => {
    expect(describePlan(plan)).toContain('node       tcp://10.0.0.7:1234 builds linux/arm64, linux/arm/v7');
    expect(planToJson(plan)).toMatchObject({
      builder: { nodes: [{ endpoint: 'tcp://10.0.0.7:1234', platforms: ['linux/arm64', 'linux/arm/v7'] }] },
    });
  });
});

test('nodes for all platforms: nothing is started here, and Docker may be away', () => {
  const docker = { kind: 'missing', reason: 'no daemon' } as const;
  const plan = planWith({ nodes: `${ARM}\namd64@ssh://me@there` }, alive, { docker });
  const { create, append } = made(plan.builder);
  expect([create, ...append].map(({ args }) => args.at(-1))).toEqual([
    'tcp://10.0.0.7:1234',
    'ssh://me@there',
  ]);
  expect([create, ...append].map(({ args }) => args.includes('--append'))).toEqual([false, true]);
});

test('one node for the only platform pushes by digest itself', () => {
  const plan = planWith({ nodes: ARM, platforms: 'linux/arm64' });
  expect(plan.build.temporaryTag).toBeUndefined();
  expect(plan.build.command.args.join(' ')).toContain('push-by-digest=true');
});

test('an existing builder of several nodes does not push to latest either', () => {
  const builder = { name: 'mine', driver: 'remote', platforms: [], native: [], nodes: 2 };
  const several = planWith({ builder: 'mine' }, alive, { builder });
  expect(several.build.temporaryTag).toMatch(/^multihull-build-/);
  const single = planWith({ builder: 'mine' }, alive, { builder: { ...builder, nodes: 1 } });
  expect(single.build.temporaryTag).toBeUndefined();
});

test('options of the driver are handed on', () => {
  const nodes = `${ARM} cacert=/c/ca.pem cert=/c/cert.pem key=/c/key.pem servername=arm`;
  const { append } = made(planWith({ nodes }).builder);
  expect(append[1]?.args.filter((_, index, all) => all[index - 1] === '--driver-opt')).toEqual([
    'cacert=/c/ca.pem',
    'cert=/c/cert.pem',
    'key=/c/key.pem',
    'servername=arm',
  ]);
});

describe('a node that does not answer', () => {
  test('is named with its platforms', () => {
    expect(refusalOf(() => planWith({ nodes: ARM }, dead))).toMatchObject({
      message:
        'nodes: tcp://10.0.0.7:1234 for linux/arm64, linux/arm/v7 does not answer: no BuildKit answered within 20 s',
      remedy: expect.stringContaining('With the word optional'),
    });
  });

  test('and is optional: this machine builds its platforms, and says so', () => {
    const plan = planWith({ nodes: `${ARM} optional` }, dead);
    expect(made(plan.builder)).toMatchObject({ nodes: [], append: [] });
    expect(plan.build.temporaryTag).toBeUndefined();
    expect(plan.notices).toContainEqual({
      message: expect.stringContaining('does not answer'),
      remedy: 'It is optional, so this machine builds linux/arm64, linux/arm/v7.',
    });
  });

  test('counts as native unless it is optional', () => {
    const facts = (line: string, state: NodeFact['state']) =>
      inputsOf({ nodes: line }).nodes.map((choice) => ({ choice, state }));
    expect(nativeOn(facts(ARM, alive))).toEqual(['linux/arm64', 'linux/arm/v7']);
    expect(nativeOn(facts(ARM, { kind: 'unknown' }))).toHaveLength(2);
    expect(nativeOn(facts(`${ARM} optional`, dead))).toEqual([]);
  });
});

describe('not used', () => {
  test('on a pull request from a fork, which is let onto no other machine', () => {
    const plan = planWith({ nodes: ARM }, alive, { git: FROM_FORK });
    expect(made(plan.builder).nodes).toEqual([]);
    expect(plan.notices[0]?.message).toContain('a pull request from a fork is built on this machine');
  });

  test('for platforms that the image has not; in a leg, others need them', () => {
    const typed = { nodes: 'linux/s390x@tcp://10.0.0.9:1', platforms: THREE };
    expect(planWith(typed).notices[0]?.message).toContain('is not used: the image has no linux/s390x');
    const leg = planWith({ nodes: ARM, leg: 'linux/amd64', 'run-id': '1', platforms: THREE });
    expect(leg.notices).toEqual([]);
    expect(made(leg.builder).nodes).toEqual([]);
  });
});

describe('reading', () => {
  test.each<[string, Partial<Inputs['nodes'][number]>]>([
    ['arm64@tcp://a:1', { endpoint: 'tcp://a:1', isOptional: false, options: [] }],
    ['arm64 @tcp://a:1', {}],
    ['arm64@ssh://me@host', { endpoint: 'ssh://me@host' }],
    ['arm64@unix:///run/b.sock optional', { endpoint: 'unix:///run/b.sock', isOptional: true }],
    ['arm64@kubernetes://pod?namespace=ci', { endpoint: 'kube-pod://pod?namespace=ci' }],
    ['arm64@kube-pod://pod', { endpoint: 'kube-pod://pod' }],
    ['arm64@docker-container://b', { endpoint: 'docker-container://b' }],
  ])('%s', (nodes, expected) => {
    if (Object.keys(expected).length > 0) expect(inputsOf({ nodes }).nodes).toMatchObject([expected]);
    else expect(() => inputsOf({ nodes })).toThrow();
  });

  test.each<[string, Typed, string, string]>([
    ['no endpoint', { nodes: 'linux/arm64' }, 'is not of the form PLATFORMS@ENDPOINT', 'Write for example'],
    ['no platforms', { nodes: '@tcp://a:1' }, 'is not of the form', 'linux/arm64,linux/arm/v7@tcp://'],
    ['another scheme', { nodes: 'arm64@http://a:1' }, 'none of tcp://, unix://, ssh://', 'Write for example'],
    ['no scheme', { nodes: 'arm64@10.0.0.7:1234' }, 'none of tcp://', 'Write for example'],
    ['an unknown platform', { nodes: 'arm46@tcp://a:1' }, '"arm46" is not a platform', 'Did you mean'],
    [
      'a platform twice',
      { nodes: 'arm64@tcp://a:1\narm64@tcp://b:1' },
      'claimed by tcp://a:1 and',
      'one node',
    ],
    ['an endpoint twice', { nodes: 'arm64@tcp://a:1\namd64@tcp://a:1' }, 'listed twice', 'in one line'],
    ['an unknown word', { nodes: 'arm64@tcp://a:1 maybe' }, '"maybe" is nothing', 'Write optional'],
    ['a relative path', { nodes: 'arm64@tcp://a:1 key=k.pem' }, '"key=k.pem" is nothing', 'absolute paths'],
    [
      'beside builder',
      { nodes: 'arm64@tcp://a:1', builder: 'mine' },
      'exclude each other',
      'Leave builder out',
    ],
    ['without a push', { nodes: 'arm64@tcp://a:1', push: 'false' }, 'nodes need a push', 'Leave nodes out'],
    ['into a layout', { nodes: 'arm64@tcp://a:1', output: 'o' }, 'nodes need a push', 'Leave nodes out'],
  ])('refused: %s', (_title, typed, message, remedy) => {
    expect(refusalOf(() => inputsOf(typed))).toMatchObject({
      input: 'nodes',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });
});
