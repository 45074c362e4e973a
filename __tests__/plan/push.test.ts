import { describe, expect, test } from '@jest/globals';
import { decidePush } from '../../src/plan/push.ts';
import { FROM_FORK, GIT, PULL_REQUEST, planOf } from './plan-samples.ts';

const DEPENDABOT = { ...PULL_REQUEST, actor: 'dependabot[bot]' };
const QUEUE = { ...GIT, event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123abc' };

describe('without a word of the user’s', () => {
  test.each([
    ['a push', GIT],
    ['a pull request of the repository', PULL_REQUEST],
    ['by hand', { ...GIT, event: 'workflow_dispatch', actor: 'dependabot[bot]' }],
  ])('%s pushes', (_name, git) => {
    expect(decidePush({ kind: 'auto' }, git)).toEqual({ kind: 'push' });
  });

  test.each([
    ['a pull request from a fork', FROM_FORK, /forks/],
    ['a pull request of Dependabot', DEPENDABOT, /Dependabot/],
    ['a push of Dependabot', { ...GIT, actor: 'dependabot[bot]' }, /Dependabot/],
    ['a merge queue', QUEUE, /merge queue/],
  ])('%s builds and verifies, and does not', (_name, git, why) => {
    expect(decidePush({ kind: 'auto' }, git)).toMatchObject({
      kind: 'stay',
      why: expect.stringMatching(why),
    });
    const plan = planOf({}, { git });
    expect(plan).toMatchObject({ tags: [], unpromoted: expect.stringMatching(why) });
    expect(plan.build.result).toMatchObject({ kind: 'layout', kept: false });
  });
});

test('push: true is the user’s own decision', () => {
  for (const git of [FROM_FORK, DEPENDABOT, QUEUE])
    expect(decidePush({ kind: 'push' }, git)).toEqual({ kind: 'push' });
});

test('a revision of changed files ends in -dirty', () => {
  const { args } = planOf({}, { git: { ...GIT, isDirty: true } }).build.command;
  expect(args).toContain(`org.opencontainers.image.revision=${GIT.sha}-dirty`);
});

test('commit ids are as short as the user wants', () => {
  const { tags } = planOf({ tags: 'type=sha\n{{sha}}' }, { git: { ...GIT, shortLength: 12 } });
  expect(tags.map(({ tag }) => tag)).toEqual([`${GIT.sha.slice(0, 12)}`, `sha-${GIT.sha.slice(0, 12)}`]);
});
