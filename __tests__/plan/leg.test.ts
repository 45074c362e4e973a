import { describe, expect, test } from '@jest/globals';
import type { RunEnvironment } from '../../src/inputs/environment.ts';
import { refusalOf } from '../fakes/refused.ts';
import { inputsOf, type Typed } from '../fakes/typed-inputs.ts';
import { buildxPlan, FROM_FORK, factsOf, GIT, planOf } from './plan-samples.ts';

const RUN: Partial<RunEnvironment> = { run: { id: '42', attempt: 2 } };
const LEG: Typed = { platforms: 'linux/arm/v7,linux/amd64', leg: 'linux/arm/v7' };

function legPlan(typed: Typed = {}, environment = RUN, changes = {}) {
  const inputs = inputsOf({ ...LEG, ...typed }, environment);
  return buildxPlan(inputs, factsOf(inputs, changes));
}

test('a leg builds and verifies its share, and knows the whole', () => {
  const plan = legPlan();
  expect(plan.build.platforms).toEqual(['linux/arm/v7']);
  expect(plan.verify.platforms.map(({ name }) => name)).toEqual(['linux/arm/v7']);
  expect(plan.leg).toMatchObject({ run: { id: '42', attempt: 2 } });
  expect(plan.leg?.platforms.map(({ name }) => name)).toEqual(['linux/amd64', 'linux/arm/v7']);
});

test('what stands on the index is kept for the merge; BuildKit gets the manifest’s', () => {
  const plan = legPlan({ annotations: 'index:only=index\nboth=x\nmanifest:low=y' });
  expect(plan.leg?.annotations).toMatchObject({ only: 'index', both: 'x' });
  expect(plan.leg?.annotations).not.toHaveProperty('low');
  const given = plan.build.command.args.filter((_, at, all) => all[at - 1] === '--annotation');
  expect(given).toEqual(expect.arrayContaining(['manifest:both=x', 'manifest:low=y']));
  expect(given.filter((one) => /^[^:]*index/.test(one))).toEqual([]);
});

test('legs that run side by side have caches of their own', () => {
  expect(legPlan().build.command.args.join(' ')).toContain('ref=ghcr.io/acme/trow:buildcache-linux-arm-v7');
});

describe('the image’s key', () => {
  const key = (typed: Typed = {}) => legPlan(typed).leg?.image;
  test('is the same in all legs, however they list the platforms', () => {
    expect(key({ leg: 'linux/amd64' })).toBe(key());
    expect(key({ platforms: 'amd64, armv7' })).toBe(key());
  });
  test.each<Typed>([
    { images: 'ghcr.io/acme/other' },
    { platforms: 'linux/amd64,linux/arm64,linux/arm/v7' },
    { tags: 'edge' },
    { flavor: 'suffix=-alpine' },
  ])('is another for another image: %j', (typed) => {
    expect(key(typed)).not.toBe(key());
  });
});

test('a pull request from a fork builds its share, and stages nothing', () => {
  expect(legPlan({}, RUN, { git: FROM_FORK }).leg).toBeUndefined();
});

test('keep-platform-tags', () => {
  const plan = legPlan({ tags: '1.0', 'keep-platform-tags': 'true' });
  expect(plan.platformTags.map(({ tag }) => tag.tag)).toEqual(['1.0-linux-amd64', '1.0-linux-arm-v7']);
  const long = refusalOf(() => legPlan({ tags: 'x'.repeat(120), 'keep-platform-tags': 'true' }));
  expect(long.input).toBe('keep-platform-tags');
});

test.each<[string, Typed, Partial<RunEnvironment>, string, RegExp]>([
  [
    'a share of something else',
    { leg: 'linux/arm64' },
    RUN,
    'leg',
    /linux\/arm64 is not one of the image’s platforms/,
  ],
  ['no run', {}, {}, 'run-id', /not known which run/],
  ['a run id that is no tag', { 'run-id': 'a/b' }, {}, 'run-id', /cannot stand in a tag/],
  ['run-id alone', { leg: '', 'run-id': '7' }, RUN, 'run-id', /no meaning without leg/],
])('refused: %s', (_name, typed, environment, input, message) => {
  const refusal = refusalOf(() => legPlan(typed, environment));
  expect(refusal).toMatchObject({ input, message: expect.stringMatching(message) });
  expect(refusal.remedy).not.toBe('');
});

test('an input comes before the CI’s variable', () => {
  expect(legPlan({ 'run-id': 'mine' }).leg?.run).toEqual({ id: 'mine', attempt: 2 });
});

describe('a git tag that is not Cargo.toml’s version', () => {
  const cargo = {
    cargo: { name: 'trow', version: '1.2.2', bins: [], inherits: [] },
    git: { ...GIT, ref: 'refs/tags/v1.2.3' },
  };
  test('is refused before anything is built', () => {
    const { message, remedy } = refusalOf(() => planOf({}, cargo));
    expect(message).toBe('the git tag v1.2.3 is version 1.2.3, but Cargo.toml of trow says 1.2.2');
    expect(remedy).toContain('allow-version-mismatch: true');
  });
  test.each<[string, Typed, object]>([
    ['allowed', { 'allow-version-mismatch': 'true' }, cargo],
    ['on a branch', {}, { ...cargo, git: { ...GIT, ref: 'refs/heads/main' } }],
    ['the same version', {}, { ...cargo, cargo: { ...cargo.cargo, version: '1.2.3' } }],
  ])('%s', (_name, typed, changes) => {
    expect(planOf(typed, changes).tags.length).toBeGreaterThan(0);
  });
});
