import { describe, expect, test } from '@jest/globals';
import type { AccessFact } from '../../src/plan/facts/facts.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { promoteCommand } from '../../src/plan/model/plan.ts';
import { refusalOf } from '../fakes/refused.ts';
import { GITHUB, inputsOf, type Typed } from '../fakes/typed-inputs.ts';
import {
  buildxPlan,
  EMULATES,
  type FactChanges,
  FROM_FORK,
  factsOf,
  GIT,
  PULL_REQUEST,
  planOf,
} from './plan-samples.ts';

const refs = (typed: Typed, changes?: FactChanges) =>
  planOf(typed, changes).tags.map(({ registry, path, tag }) => `${registry}/${path}:${tag}`);
const repository = { registry: 'ghcr.io', path: 'acme/trow' };
const denied: AccessFact = {
  kind: 'denied',
  repository,
  message: 'insufficient scope',
  remedy: 'Add packages: write.',
};
const unreachable: AccessFact = {
  kind: 'unreachable',
  repository,
  message: 'ECONNREFUSED',
  remedy: 'Start it.',
};

describe('tags', () => {
  test('every tag in every image', () => {
    expect(refs({ images: 'a.io/x,b.io/y', tags: 'one\ntwo' })).toEqual([
      'a.io/x:one',
      'a.io/x:two',
      'b.io/y:one',
      'b.io/y:two',
    ]);
  });

  test('a release moves X.Y.Z, X.Y, X and latest', () => {
    expect(refs({}).map((ref) => ref.split(':')[1])).toEqual(['1.2.3', '1.2', '1', 'latest']);
  });

  test('the version is the first of them', () => {
    expect(planOf().version).toBe('1.2.3');
  });

  test('a rule that gives none is told, with its reason', () => {
    expect(planOf({ tags: 'edge\ntype=ref,event=pr' }).skippedTagRules).toEqual([
      { rule: 'type=ref,event=pr', reason: expect.stringMatching(/./) },
    ]);
  });

  test('no rule that gives one is refused where something is pushed', () => {
    const typed = { tags: 'type=ref,event=pr' };
    expect(refusalOf(() => planOf(typed))).toEqual({
      input: 'tags',
      value: 'type=ref,event=pr',
      message: expect.stringMatching(/^tags: no rule gives a tag here \(type=ref,event=pr: .+\)$/),
      remedy: expect.stringContaining('type=sha'),
    });
    expect(planOf({ ...typed, push: 'false' }).tags).toEqual([]);
  });
});

describe('where the image goes', () => {
  const where = (typed: Typed, changes?: FactChanges) => {
    const { build, tags, unpromoted } = planOf(typed, changes);
    return { result: build.result, moves: tags.length > 0, unpromoted };
  };
  const pushed = { kind: 'pushed', repositories: [repository] };
  const kept = (directory: string, isKept: boolean) => ({ kind: 'layout', directory, kept: isKept });
  const SCRATCH = '/tmp/run/multihull-0badcafe/image';

  test.each<[string, Typed, FactChanges, unknown, boolean, string | undefined]>([
    ['a tag', {}, {}, pushed, true, undefined],
    ['a pull request of the same repository', {}, { git: PULL_REQUEST }, pushed, true, undefined],
    [
      'a pull request from a fork',
      {},
      { git: FROM_FORK },
      kept(SCRATCH, false),
      false,
      'pull requests from forks have no credentials to push with',
    ],
    ['a fork that is pushed all the same', { push: 'true' }, { git: FROM_FORK }, pushed, true, undefined],
    ['push: false', { push: 'false' }, {}, kept(SCRATCH, false), false, 'push is false'],
    [
      'push: false on a fork',
      { push: 'false' },
      { git: FROM_FORK },
      kept(SCRATCH, false),
      false,
      'push is false',
    ],
    ['output', { output: '/out' }, {}, kept('/out', true), false, 'output writes an OCI layout'],
  ])('%s', (_title, typed, changes, result, moves, unpromoted) => {
    expect(where(typed, changes)).toEqual({ result, moves, unpromoted });
  });
});

describe('the registry’s word before the build', () => {
  test('no right to push is refused', () => {
    expect(refusalOf(() => planOf({}, { access: [denied] }))).toEqual({
      input: 'images',
      value: 'ghcr.io/acme/trow',
      message: 'no right to push to ghcr.io/acme/trow: insufficient scope',
      remedy: 'Add packages: write.',
    });
  });

  test('a registry that is down is refused', () => {
    expect(refusalOf(() => planOf({}, { access: [unreachable] }))).toEqual({
      input: undefined,
      value: undefined,
      message: 'ghcr.io cannot be reached: ECONNREFUSED',
      remedy: 'Start it.',
    });
  });

  test.each([denied, unreachable])('counts only where something is pushed: $kind', (fact) => {
    expect(planOf({ push: 'false' }, { access: [fact] }).tags).toEqual([]);
    expect(planOf({}, { access: [fact], git: FROM_FORK }).tags).toEqual([]);
  });

  test('a plan alone needs no right, no registry and no tag, and says what the build needs', () => {
    const { notices, unpromoted, tags } = planOf(
      { mode: 'plan', tags: 'type=ref,event=pr' },
      { access: [denied, unreachable] },
    );
    expect(notices.map(({ message }) => message)).toEqual([
      'no right to push to ghcr.io/acme/trow: insufficient scope',
      'ghcr.io cannot be reached: ECONNREFUSED',
      expect.stringMatching(/^tags: no rule gives a tag here/),
    ]);
    expect({ tags, unpromoted }).toEqual({ tags: [], unpromoted: 'no rule gives a tag here' });
  });

  test('granted is no notice', () => {
    expect(planOf({}, { access: [{ kind: 'granted', repository }] }).notices).toEqual([]);
  });
});

describe('login', () => {
  test('is one command per registry, without the password', () => {
    const inputs = inputsOf(
      {
        images: 'ghcr.io/acme/trow,quay.io/acme/trow',
        registry: 'quay.io',
        username: 'bob',
        password: 'hunter2',
        'github-token': 'ghs_x',
      },
      { github: GITHUB },
    );
    const { logins } = makePlan(inputs, factsOf(inputs));
    expect(logins.map(({ command }) => [command.tool, ...command.args])).toEqual([
      ['docker', 'login', '--username', 'bob', '--password-stdin', 'quay.io'],
      ['docker', 'login', '--username', 'ada', '--password-stdin', 'ghcr.io'],
    ]);
    expect(JSON.stringify(logins)).not.toMatch(/hunter2|ghs_x/);
  });

  test('every docker command has the private config, and the user’s builders', () => {
    const { dockerEnv, build, builder, logins } = planOf({ username: 'bob', password: 'x' });
    expect(dockerEnv).toEqual({
      DOCKER_CONFIG: '/tmp/run/multihull-0badcafe/docker-config',
      BUILDX_CONFIG: '/home/ada/.docker/buildx',
    });
    const commands = [build.command, ...(builder.kind === 'create' ? [builder.create, builder.remove] : [])];
    for (const { env } of [...commands, ...logins.map(({ command }) => command)])
      expect(env).toEqual(dockerEnv);
  });
});

test('a tag is moved by digest, in its own repository', () => {
  const plan = planOf({ tags: 'edge' });
  expect(plan.tags.map((tag) => promoteCommand(plan, tag, '<digest>').args)).toEqual([
    // biome-ignore format: a command
    [
      'buildx', 'imagetools', 'create', '--builder', 'multihull-0badcafe', '--prefer-index=false',
      '--tag', 'ghcr.io/acme/trow:edge', 'ghcr.io/acme/trow@<digest>',
    ],
  ]);
});

test('a hint of the Dockerfile is a notice at its line', () => {
  const text = 'FROM --platform=linux/amd64 debian:bookworm-slim\n';
  expect(planOf({}, { text }).notices).toEqual([
    expect.objectContaining({
      file: 'Dockerfile',
      line: 1,
      message: expect.stringContaining('fixed to linux/amd64'),
    }),
  ]);
});

test('build arguments that the Dockerfile declares are filled in, and the user’s win', () => {
  const text = `ARG VERSION\nARG VCS_REF\n${'FROM --platform=$BUILDPLATFORM debian:bookworm-slim\nFROM debian:bookworm-slim\n'}`;
  const { args } = planOf({ 'build-args': 'VCS_REF=mine' }, { text }).build.command;
  expect(args).toEqual(expect.arrayContaining(['VERSION=1.2.3', 'VCS_REF=mine']));
  expect(args.join(' ')).not.toContain(`VCS_REF=${GIT.sha}`);
  expect(args.join(' ')).not.toContain('BUILD_DATE=');
});

describe('the number of the run', () => {
  const MAIN = { ...GIT, ref: 'refs/heads/main' };
  const numbered = (typed: Typed, git = MAIN) => {
    const inputs = inputsOf(typed, {
      runNumber: { ci: 'github', number: 42 },
      run: { id: '42', attempt: 1 },
    });
    return buildxPlan(inputs, factsOf(inputs, { git }));
  };
  const said = (typed: Typed, git = MAIN) =>
    numbered(typed, git).build.command.args.filter((word) => word.includes('run-number'));

  test.each<[string, Typed, readonly string[]]>([
    ['is on the index alone', {}, ['index:dev.multihull.run-number=github/42']],
    ['on the only image', { platforms: 'arm64' }, ['manifest:dev.multihull.run-number=github/42']],
    ['not where the index may be the same in every run', { provenance: 'false' }, []],
    ['not on what a leg pushes, but on what is merged', { leg: 'linux/arm64' }, []],
    ['not where the user took it away', { annotations: 'index:dev.multihull.run-number=' }, []],
  ])('%s', (_title, typed, expected) => {
    expect(said(typed)).toEqual(expected);
  });

  test('of legs is on the merged index', () => {
    const { leg, order } = numbered({ leg: 'linux/arm64' });
    expect(leg?.annotations).toMatchObject({ 'dev.multihull.run-number': 'github/42' });
    expect(order.run).toEqual({ ci: 'github', number: 42 });
  });

  test('is not said of a release, which its version orders', () => {
    expect(said({}, GIT)).toEqual([]);
  });
});

test('all that the plan refuses is told at once', () => {
  const inputs = inputsOf({ tags: 'type=semvre,pattern={{version}}\ntype=raw', flavor: 'newest=true' });
  const facts = factsOf(inputs, { text: EMULATES });
  const { input, message } = refusalOf(() => makePlan(inputs, facts));
  expect(input?.split(', ')).toEqual(['compile', 'flavor', 'tags', 'tags']);
  expect(message).toContain('would compile Rust for linux/arm64 under QEMU');
  expect(message).toContain('Did you mean type=semver?');
  expect(message).toContain('type=raw needs value=');
  expect(message).toContain('there is no "newest"');
});
