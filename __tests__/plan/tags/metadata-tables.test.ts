/** The tables of docker/metadata-action's README, one after the other: event or git tag, rule, and the tags that it shows. */
import { describe, expect, test } from '@jest/globals';
import type { GitFacts } from '../../../src/domain/names/git-ref.ts';
import { plan, SHA, tag } from './tags-rows.ts';

const on = (event: string, ref: string): GitFacts => ({ event, ref, sha: SHA, defaultBranch: 'master' });
const pull: GitFacts = {
  ...on('pull_request', 'refs/pull/2/merge'),
  pullRequest: { number: 2, fromFork: false },
};
const master = on('push', 'refs/heads/master');

/** The rules that metadata-action has where none are given. */
const THEIR_DEFAULT = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'];
const SEMVER = [
  'type=ref,event=branch',
  'type=ref,event=pr',
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
];

describe('Basic and Semver', () => {
  test.each<[string, GitFacts, readonly string[], readonly string[]]>([
    ['pull request', pull, ['pr-2'], ['pr-2']],
    ['branch', master, ['master'], ['master']],
    ['branch with a slash', on('push', 'refs/heads/releases/v1'), ['releases-v1'], ['releases-v1']],
    ['version tag', tag('v1.2.3'), ['v1.2.3', 'latest'], ['1.2.3', '1.2', 'latest']],
    ['pre-release', tag('v2.0.8-beta.67'), ['v2.0.8-beta.67', 'latest'], ['2.0.8-beta.67']],
    ['by hand', on('workflow_dispatch', 'refs/heads/master'), ['master'], ['master']],
  ])('%s', (_name, facts, basic, semver) => {
    expect(plan(facts, THEIR_DEFAULT).tags).toEqual(basic);
    expect(plan(facts, SEMVER).tags).toEqual(semver);
  });
});

describe('type=semver', () => {
  test.each([
    ['v1.2.3', '{{raw}}', '', 'v1.2.3'],
    ['v1.2.3', '{{version}}', '', '1.2.3'],
    ['v1.2.3', '{{major}}.{{minor}}', '', '1.2'],
    ['v1.2.3', 'v{{major}}', '', 'v1'],
    ['v1.2.3', '{{minor}}', '', '2'],
    ['v1.2.3', '{{patch}}', '', '3'],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', '1.2.3'],
    ['v2.0.8-beta.67', '{{raw}}', '', 'v2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{version}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}.{{minor}}', '', '2.0.8-beta.67'],
  ])('%s %s %s', (name, pattern, match, expected) => {
    const [first] = plan(tag(name), [`type=semver,pattern=${pattern},match=${match}`]).tags;
    expect(first).toBe(expected);
    const [given] = plan(master, [`type=semver,pattern=${pattern},match=${match},value=${name}`]).tags;
    expect(given).toBe(expected);
  });
});

describe('type=pep440', () => {
  test.each([
    ['1.2.3', '{{raw}}', '', '1.2.3', true],
    ['1.2.3', '{{version}}', '', '1.2.3', true],
    ['v1.2.3', '{{version}}', '', '1.2.3', true],
    ['1.2.3', '{{major}}.{{minor}}', '', '1.2', true],
    ['1.2.3', 'v{{major}}', '', 'v1', true],
    ['v1.2.3rc2', '{{raw}}', '', 'v1.2.3rc2', false],
    ['1.2.3rc2', '{{version}}', '', '1.2.3rc2', false],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', '1.2.3', true],
    ['1.2.3rc2', '{{major}}.{{minor}}', '', '1.2.3rc2', false],
    ['1.2.3post1', '{{major}}.{{minor}}', '', '1.2.3.post1', false],
    ['1.2.3beta2', '{{major}}.{{minor}}', '', '1.2.3b2', false],
    ['1.0dev4', '{{major}}.{{minor}}', '', '1.0.dev4', false],
  ])('%s %s %s', (name, pattern, match, expected, latest) => {
    const rule = `type=pep440,pattern=${pattern},match=${match}`;
    expect(plan(tag(name), [rule]).tags).toEqual([expected, ...(latest ? ['latest'] : [])]);
    expect(plan(master, [`${rule},value=${name}`]).tags).toEqual([expected, ...(latest ? ['latest'] : [])]);
  });

  test('no tag, or no version', () => {
    expect(plan(master, ['type=pep440,pattern={{version}}']).tags).toEqual([]);
    expect(plan(tag('release-1'), ['type=pep440,pattern={{version}}']).skipped).toEqual([
      { rule: 'type=pep440,pattern={{version}}', reason: 'release-1 is not a version (PEP 440)' },
    ]);
  });
});

describe('type=match', () => {
  test.each([
    ['v1.2.3', '\\d.\\d.\\d', '0', '1.2.3'],
    ['v2.0.8-beta.67', 'v(.*)', '1', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'v(\\d.\\d)', '1', '2.0'],
    ['20200110-RC2', '\\d+', '0', '20200110'],
    ['p1/v1.2.3', 'p1/v(\\d.\\d.\\d)', '1', '1.2.3'],
  ])('%s %s %s', (name, pattern, group, expected) => {
    const rule = `type=match,pattern=${pattern},group=${group}`;
    expect(plan(tag(name), [rule]).tags).toEqual([expected, 'latest']);
  });
});

describe('type=schedule, ref, raw, edge, sha', () => {
  const schedule = on('schedule', 'refs/heads/master');
  test.each<[string, GitFacts, string, readonly string[]]>([
    ['schedule', schedule, 'type=schedule', ['nightly']],
    ['schedule, a date', schedule, "type=schedule,pattern={{date 'YYYYMMDD'}}", ['20200110']],
    [
      'schedule, a zone',
      schedule,
      "type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      ['20200110-093000'],
    ],
    ['ref', pull, 'type=ref,event=pr', ['pr-2']],
    ['ref', master, 'type=ref,event=branch', ['master']],
    ['ref', on('push', 'refs/heads/my/branch'), 'type=ref,event=branch', ['my-branch']],
    ['ref', tag('v1.2.3'), 'type=ref,event=tag', ['v1.2.3', 'latest']],
    ['ref', tag('v2.0.8-beta.67'), 'type=ref,event=tag', ['v2.0.8-beta.67', 'latest']],
    ['raw', master, 'type=raw,value=foo', ['foo']],
    ['raw', master, 'type=raw,foo', ['foo']],
    ['raw', master, 'foo', ['foo']],
    ['edge', master, 'type=edge', ['edge']],
    ['edge', master, 'type=edge,branch=main', []],
    ['sha', master, 'type=sha', ['sha-860c190']],
    ['sha', master, 'type=sha,format=long', [`sha-${SHA}`]],
  ])('%s %#', (_name, facts, rule, expected) => {
    expect(plan(facts, [rule]).tags).toEqual(expected);
  });
});

describe('global expressions', () => {
  const release = tag('v1.2.3', { baseRef: 'refs/heads/master' });
  test.each<[GitFacts, string, string]>([
    [on('push', 'refs/heads/master'), '{{branch}}', 'master'],
    [on('push', 'refs/heads/my/branch'), '{{branch}}', 'my-branch'],
    [release, 'x{{branch}}', 'x'],
    [release, '{{tag}}', 'v1.2.3'],
    [master, 'x{{tag}}', 'x'],
    [master, '{{sha}}', '860c190'],
    [release, '{{base_ref}}', 'master'],
    [{ ...pull, baseRef: 'master' }, '{{base_ref}}', 'master'],
    [master, '{{is_default_branch}}', 'true'],
    [on('push', 'refs/heads/dev'), '{{is_default_branch}}', 'false'],
    [on('push', 'refs/heads/dev'), '{{is_not_default_branch}}', 'true'],
    [master, "{{date 'dddd, MMMM Do YYYY, h:mm:ss a'}}", 'Friday-January-10th-2020-12-30-00-am'],
    [{ ...master, commitDate: '2020-01-10T00:30:00Z' }, "{{commit_date 'YYYYMMDD'}}", '20200110'],
  ])('%# %s', (facts, value, expected) => {
    expect(plan(facts, [`type=raw,"value=${value}"`]).tags[0]).toBe(expected);
  });
});

describe('what differs on purpose, as docs/migrating.md says', () => {
  test.each<[string, GitFacts, string, readonly string[]]>([
    ['a beginning that no tag has', master, 'type=raw,value=-x', ['x']],
    [
      'a match that does not match',
      tag('v1.2.3-rc1'),
      'type=semver,pattern={{version}},match=v(\\d.\\d)$',
      [],
    ],
    [
      'a local version of Python',
      tag('1.0+ubuntu-1'),
      'type=pep440,pattern={{version}}',
      ['1.0-ubuntu.1', 'latest'],
    ],
  ])('%s', (_name, facts, rule, expected) => {
    expect(plan(facts, [rule]).tags).toEqual(expected);
  });
});
