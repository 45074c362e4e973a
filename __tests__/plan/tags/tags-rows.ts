/** Tags as data: an event, the rules, and what must come of them. */
import type { GitFacts } from '../../../src/domain/names/git-ref.ts';
import { planTags } from '../../../src/plan/tags/plan-tags.ts';

const NOW = new Date('2020-01-10T00:30:00.000Z');
export const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37';

const on = (event: string, ref: string, more: Partial<GitFacts> = {}): GitFacts => ({
  event,
  ref,
  sha: SHA,
  defaultBranch: 'master',
  ...more,
});
export const tag = (name: string, more: Partial<GitFacts> = {}) => on('push', `refs/tags/${name}`, more);
const pull = { number: 15, fromFork: false };

export const DEV = on('push', 'refs/heads/dev');
const MASTER = on('push', 'refs/heads/master', { sha: '266574110acf203503badf966df2ea24b5d732d7' });
const ODD = on('push', 'refs/heads/my/feature#1245', { sha: '983315b5e8d46e46fc4c49869e85e7ee5fb289ba' });
const PR = on('pull_request', 'refs/pull/15/merge', {
  sha: 'a9c8c5828b91be19d9728548b24759e352367ef1',
  baseRef: 'master',
  pullRequest: pull,
});
const PR_TARGET = on('pull_request_target', 'refs/heads/master', {
  sha: '266574110acf203503badf966df2ea24b5d732d7',
  baseRef: 'master',
  pullRequest: { ...pull, fromFork: true },
});
const SCHEDULE = on('schedule', 'refs/heads/master');
const DISPATCH = on('workflow_dispatch', 'refs/heads/master');
const RELEASE = on('release', 'refs/tags/v1.1.1');
const NOTHING: GitFacts = { event: '', ref: '', sha: '' };

export const plan = (facts: GitFacts, rules: readonly string[], flavor: readonly string[] = []) =>
  planTags(rules, facts, { flavor, now: NOW });

type Row = [name: string, facts: GitFacts, rules: string[], expected: string[], flavor?: string[]];

/** docker/metadata-action: the tables of its README, and the results that its own tests expect (v6). */
export const DOCUMENTED: Row[] = [
  // Branches
  ['an edge tag on the default branch', MASTER, ['type=edge'], ['edge']],
  ['an edge tag on workflow_dispatch', DISPATCH, ['type=edge'], ['edge']],
  ['branch and sha', DEV, ['type=ref,event=branch', 'type=sha'], ['dev', 'sha-860c190']],
  ['edge and sha', MASTER, ['type=edge', 'type=sha'], ['edge', 'sha-2665741']],
  ['edge of a given branch', DEV, ['type=edge,branch=dev', 'type=sha'], ['edge', 'sha-860c190']],
  ['edge of another branch', MASTER, ['type=edge,branch=dev', 'type=sha'], ['sha-2665741']],
  ['edge on another branch', ODD, ['type=edge', 'type=sha'], ['sha-983315b']],
  ['semver on a branch', ODD, ['type=semver,pattern={{version}}', 'type=edge'], []],
  ['priority', MASTER, ['type=ref,priority=2000,event=branch', 'type=edge'], ['master', 'edge']],
  [
    'semver with a value of its own',
    MASTER,
    ['type=semver,pattern={{version}},value=v1.2.3', 'type=edge'],
    ['1.2.3', 'edge', 'latest'],
  ],
  [
    'match with a value of its own',
    MASTER,
    ['type=match,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'],
    ['1.2.3', 'edge', 'latest'],
  ],
  [
    'enable=false',
    MASTER,
    ['type=match,enable=false,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'],
    ['edge'],
  ],
  [
    'global expressions',
    MASTER,
    [
      'type=raw,value=mytag-{{branch}}',
      "type=raw,value=mytag-{{date 'YYYYMMDD'}}",
      "type=raw,value=mytag-cd-{{commit_date 'YYYYMMDD'}}",
      "type=raw,value=mytag-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      'type=raw,value=mytag-tag-{{tag}}',
      'type=raw,value=mytag-baseref-{{base_ref}}',
      'type=raw,value=mytag-defbranch,enable={{is_default_branch}}',
    ],
    [
      'mytag-master',
      'mytag-20200110',
      'mytag-cd-20200110',
      'mytag-20200110-093000',
      'mytag-tag-',
      'mytag-baseref-',
      'mytag-defbranch',
    ],
  ],
  ['a long sha', DEV, ['type=ref,event=branch', 'type=sha,format=long'], ['dev', `sha-${SHA}`]],
  [
    'enable={{is_default_branch}} elsewhere',
    DEV,
    [
      'type=edge,branch=master',
      'type=ref,event=branch,enable=false',
      'type=sha,format=long',
      'type=raw,value=defbranch,enable={{is_default_branch}}',
    ],
    [`sha-${SHA}`],
  ],
  [
    'enable={{is_not_default_branch}}',
    DEV,
    ['type=sha,format=long', 'type=raw,value=notdefbranch,enable={{is_not_default_branch}}'],
    ['notdefbranch', `sha-${SHA}`],
  ],
  [
    'README: a branch with a slash',
    on('push', 'refs/heads/my/branch'),
    ['type=ref,event=branch'],
    ['my-branch'],
  ],
  ['README: a branch on workflow_dispatch', DISPATCH, ['type=ref,event=branch'], ['master']],
  ['README: the branch as a prefix', DEV, ['type=sha,prefix={{branch}}-'], ['dev-860c190']],
  [
    'README: branch and sha in a tag',
    DEV,
    ['type=raw,value=mytag-{{branch}}-{{sha}}'],
    ['mytag-dev-860c190'],
  ],
  [
    'README: latest on the default branch',
    MASTER,
    ['type=raw,value=latest,enable={{is_default_branch}}'],
    ['latest'],
  ],
  // Nothing known
  ['no ref, no sha', NOTHING, ['type=sha', 'type=raw,{{branch}}'], []],
  // Tags
  [
    'match, without latest',
    tag('20200110-RC2'),
    ['type=match,pattern=\\d{8}'],
    ['20200110'],
    ['latest=false'],
  ],
  [
    'match, a group',
    tag('20200110-RC2'),
    ['type=match,pattern=(.*)-RC,group=1'],
    ['20200110'],
    ['latest=false'],
  ],
  ['match, quoted', tag('v1.1.1'), ['type=match,"pattern=\\d.\\d.\\d"'], ['1.1.1', 'latest']],
  ['match, anchored', tag('v1.1.1'), ['type=match,"pattern=^v(\\d.\\d.\\d)$",group=1'], ['1.1.1', 'latest']],
  [
    'match, alternatives',
    tag('v2.0.8-beta.67'),
    ['type=match,"pattern=\\d.\\d.\\d-(alpha|beta).\\d+"'],
    ['2.0.8-beta.67', 'latest'],
  ],
  ['match, a part', tag('v2.0.8-beta.67'), ['type=match,"pattern=\\d.\\d"'], ['2.0', 'latest']],
  [
    'match, two groups',
    tag('v2.0.8-beta.67'),
    ['type=match,"pattern=v(.*)-beta.(.*)",group=1', 'type=match,"pattern=v(.*)-beta.(.*)",group=2'],
    ['2.0.8', '67', 'latest'],
  ],
  ['match, not found', tag('sometag'), ['type=match,"pattern=\\d.\\d"'], []],
  [
    'match, a comma in the pattern',
    tag('release1'),
    ['type=match,"pattern=^release\\d{1,2}"'],
    ['release1', 'latest'],
  ],
  [
    'match, a comma and a dash',
    tag('20200110-RC2'),
    ['type=match,"pattern=^\\d+-RC\\d{1,2}"'],
    ['20200110-RC2', 'latest'],
  ],
  ['match, latest is by match', tag('20200110-RC2'), ['type=match,pattern=\\d{8}'], ['20200110', 'latest']],
  [
    'match, of a pre-release',
    tag('v2.0.8-beta.67'),
    ['type=match,"pattern=\\d.\\d.\\d"'],
    ['2.0.8', 'latest'],
  ],
  [
    'semver: three patterns',
    tag('v1.1.1'),
    [
      'type=semver,pattern={{version}}',
      'type=semver,pattern={{major}}.{{minor}}',
      'type=semver,pattern={{major}}',
    ],
    ['1.1.1', '1.1', '1', 'latest'],
  ],
  [
    'semver: the same tag twice',
    tag('v1.1.1'),
    ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'],
    ['1.1.1', 'latest'],
  ],
  [
    'semver: a pre-release',
    tag('v2.0.8-beta.67'),
    ['type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'],
    ['2.0.8-beta.67'],
  ],
  [
    'semver: a tag that is no version',
    tag('sometag'),
    ['type=ref,event=tag', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
    ['sometag'],
    ['latest=false'],
  ],
  [
    'raw first: no latest',
    tag('v2.0.8-beta.67'),
    ['type=raw,priority=2000,foo', 'type=semver,pattern={{version}}', 'type=match,"pattern=\\d.\\d"'],
    ['foo', '2.0.8-beta.67', '2.0'],
  ],
  [
    'raw first, then the tag',
    tag('v1.1.1'),
    ['type=raw,priority=2000,foo', 'type=ref,event=tag', 'type=edge'],
    ['foo', 'v1.1.1'],
  ],
  [
    'match, a literal with flags that does not match',
    tag('p1/v1.0.0'),
    [
      'type=match,"pattern=/^v(\\d.\\d.\\d)$/ig",group=1',
      'type=match,pattern=\\d.\\d.\\d',
      'type=match,pattern=\\d.\\d',
      'type=ref,event=pr',
      'type=sha',
    ],
    ['1.0.0', '1.0', 'sha-860c190', 'latest'],
  ],
  [
    'match, a group that is not there',
    tag('p1/v1.0.0'),
    [
      'type=match,pattern=p1/v(\\d.\\d.\\d),group=1',
      'type=match,pattern=p1/v(\\d.\\d),group=1',
      'type=match,pattern=p1/v(\\d.\\d),group=3',
      'type=sha',
    ],
    ['1.0.0', '1.0', 'sha-860c190', 'latest'],
  ],
  [
    'a suffix of the flavor, and an empty one of a rule',
    tag('p1/v1.0.0'),
    [
      'type=match,pattern=p1/v(\\d.\\d.\\d),group=1',
      'type=match,pattern=p1/v(\\d.\\d),group=1,suffix=',
      'type=sha',
    ],
    ['1.0.0-dev', '1.0', 'sha-860c190-dev', 'latest'],
    ['suffix=-dev'],
  ],
  [
    'expressions on a tag',
    tag('v1.1.1', { baseRef: 'refs/heads/master' }),
    [
      'type=raw,{{tag}}-{{sha}}-foo',
      'type=raw,{{base_ref}}-foo',
      'type=raw,defbranch-foo,enable={{is_default_branch}}',
    ],
    ['v1.1.1-860c190-foo', 'master-foo'],
  ],
  [
    'a suffix, on latest too',
    tag('v1.1.1'),
    ['type=semver,pattern={{version}}'],
    ['1.1.1-dev', 'latest-dev'],
    ['suffix=-dev,onlatest=true'],
  ],
  [
    'a prefix and a suffix, on latest too',
    tag('v1.1.1'),
    ['type=semver,pattern={{version}}'],
    ['foo-1.1.1-dev', 'foo-latest-dev'],
    ['prefix=foo-,onlatest=true', 'suffix=-dev,onlatest=true'],
  ],
  [
    'semver {{raw}} of a pre-release',
    tag('v2.0.8-beta.67'),
    ['type=semver,pattern={{raw}}'],
    ['v2.0.8-beta.67'],
  ],
  [
    'semver with match',
    tag('p1/v1.0.0'),
    ['type=semver,pattern={{version}},"match=v(\\d.\\d.\\d)$"'],
    ['1.0.0', 'latest'],
  ],
  [
    'semver with value and match',
    MASTER,
    ['type=semver,pattern={{version}},value=p1/v1.2.3,"match=v(\\d.\\d.\\d)$"', 'type=edge'],
    ['1.2.3', 'edge', 'latest'],
  ],
  ['the tag itself', tag('v1.1.1'), ['type=ref,event=tag'], ['v1.1.1', 'latest']],
  ['the tag itself, without latest', tag('v1.1.1'), ['type=ref,event=tag'], ['v1.1.1'], ['latest=false']],
  ['README: semver {{raw}}', tag('v1.2.3'), ['type=semver,pattern={{raw}}'], ['v1.2.3', 'latest']],
  ['README: semver v{{major}}', tag('v1.2.3'), ['type=semver,pattern=v{{major}}'], ['v1', 'latest']],
  ['README: semver {{minor}}', tag('v1.2.3'), ['type=semver,pattern={{minor}}'], ['2', 'latest']],
  ['README: semver {{patch}}', tag('v1.2.3'), ['type=semver,pattern={{patch}}'], ['3', 'latest']],
  [
    'README: match v(.*)',
    tag('v2.0.8-beta.67'),
    ['type=match,pattern=v(.*),group=1'],
    ['2.0.8-beta.67', 'latest'],
  ],
  ['README: match digits', tag('20200110-RC2'), ['type=match,pattern=\\d+'], ['20200110', 'latest']],
  // Pull requests
  ['a pull request', PR, ['type=ref,event=pr'], ['pr-15']],
  ['a pull request and its sha', PR, ['type=ref,event=pr', 'type=sha'], ['pr-15', 'sha-a9c8c58']],
  [
    'the sha before the pull request',
    PR,
    ['type=sha,priority=2000', 'type=ref,event=pr'],
    ['sha-a9c8c58', 'pr-15'],
  ],
  [
    'pr- wins over the flavor’s prefix',
    PR,
    ['type=ref,event=pr'],
    ['pr-15-bal'],
    ['prefix=glo-', 'suffix=-bal'],
  ],
  ['an empty prefix wins too', PR, ['type=ref,event=pr,prefix='], ['15-bal'], ['prefix=glo-', 'suffix=-bal']],
  [
    'pull_request_target',
    PR_TARGET,
    ['type=sha,priority=2000', 'type=ref,event=pr'],
    ['sha-2665741', 'pr-15'],
  ],
  [
    'pull_request_target is no branch',
    PR_TARGET,
    ['type=ref,event=tag', 'type=ref,event=pr', 'type=ref,event=branch', 'type=sha', 'type=sha,format=long'],
    ['pr-15', 'sha-2665741', 'sha-266574110acf203503badf966df2ea24b5d732d7'],
  ],
  [
    'the base branch of a pull request',
    PR,
    ['type=raw,value=mytag-{{base_ref}}', 'type=raw,mytag-defbranch,enable={{is_default_branch}}'],
    ['mytag-master'],
  ],
  // Schedules
  [
    'dates of a schedule',
    SCHEDULE,
    [
      "type=schedule,pattern={{date 'YYYYMMDD'}}",
      "type=schedule,pattern=source-date-{{commit_date 'YYYY-MM-DD'}}",
    ],
    ['20200110', 'source-date-2020-01-10'],
  ],
  ['date and time', SCHEDULE, ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss'}}"], ['20200110-003000']],
  ['nightly and sha', SCHEDULE, ['type=schedule', 'type=sha'], ['nightly', 'sha-860c190']],
  [
    'a schedule is on the default branch',
    SCHEDULE,
    ['type=schedule', 'type=sha,priority=2000', 'type=raw,value=defbranch,enable={{is_default_branch}}'],
    ['sha-860c190', 'nightly', 'defbranch'],
  ],
  ['flavor of a schedule', SCHEDULE, ['type=schedule'], ['glo-nightly-bal'], ['prefix=glo-', 'suffix=-bal']],
  [
    'a schedule elsewhere',
    SCHEDULE,
    [
      "type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      "type=schedule,pattern=src-{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
    ],
    ['20200110-093000', 'src-20200110-093000'],
  ],
  // Releases
  [
    'a release has no base branch',
    RELEASE,
    [
      'type=ref,event=tag',
      'type=raw,value=baseref-{{base_ref}}',
      'type=raw,value=defbranch,enable={{is_default_branch}}',
    ],
    ['v1.1.1', 'baseref-', 'latest'],
  ],
  [
    'dates on a release',
    RELEASE,
    ["type=raw,value=src-{{commit_date 'YYYYMMDD-HHmmss'}}", "type=raw,value={{date 'YYYYMMDD-HHmmss'}}"],
    ['src-20200110-003000', '20200110-003000'],
  ],
  // Raw
  [
    'raw words',
    DEV,
    ['type=ref,event=branch', 'type=raw,my', 'custom', 'tags'],
    ['dev', 'my', 'custom', 'tags'],
  ],
  ['raw with a tag', tag('release1'), ['type=ref,event=tag', 'type=raw,my'], ['release1', 'my', 'latest']],
  ['raw alone', tag('v1.1.1'), ['type=raw,my', 'type=raw,custom'], ['my', 'custom']],
  [
    'latest=true, and a lower priority',
    DEV,
    ['type=ref,priority=90,event=branch', 'type=raw,my', 'type=raw,custom'],
    ['my', 'custom', 'dev', 'latest'],
    ['latest=true'],
  ],
  [
    'own and global prefix and suffix',
    DEV,
    ['type=match,pattern=\\d{8}', 'type=raw,my,prefix=foo-,suffix=-bar', 'type=raw,custom'],
    ['foo-my-bar', 'glo-custom-bal'],
    ['latest=false', 'prefix=glo-', 'suffix=-bal'],
  ],
  ['enable', DEV, ['type=raw,foo', 'type=raw,bar,enable=false', 'type=raw,baz,enable=true'], ['foo', 'baz']],
];

/** What Multihull does when no rules are given; for releases it is more than metadata-action's default. */
export const DEFAULTS: [string, GitFacts, string[]][] = [
  ['a release', tag('v1.2.3'), ['1.2.3', '1.2', '1', 'latest']],
  ['a release without v', tag('1.2.3'), ['1.2.3', '1.2', '1', 'latest']],
  ['before 1.0: no tag 0', tag('v0.4.1'), ['0.4.1', '0.4', 'latest']],
  ['a pre-release moves only itself', tag('v2.0.0-rc.1'), ['2.0.0-rc.1']],
  ['build metadata is not a part of a tag', tag('v1.2.3+deb12'), ['1.2.3', '1.2', '1', 'latest']],
  ['a tag that is no version', tag('release1'), ['release1']],
  ['a tag of a crate in a workspace', tag('trow/v1.2.3'), ['trow-v1.2.3']],
  ['the default branch', MASTER, ['master']],
  ['another branch', DEV, ['dev']],
  ['a branch with signs that a tag cannot have', ODD, ['my-feature-1245']],
  ['a branch that begins with one', on('push', 'refs/heads/#12'), ['12-73c5e1a']],
  ['a pull request', PR, ['pr-15']],
  ['a pull request from a fork with its target’s rights', PR_TARGET, ['pr-15']],
  ['a schedule', SCHEDULE, ['nightly', 'master']],
  ['by hand', DISPATCH, ['master']],
  ['a release event', RELEASE, ['1.1.1', '1.1', '1', 'latest']],
  ['nothing known', NOTHING, []],
  [
    'a very long branch keeps its end',
    on('push', `refs/heads/${'x'.repeat(200)}`),
    [`${'x'.repeat(55)}-aa20c23-${'x'.repeat(64)}`],
  ],
  ['a branch in another script', on('push', 'refs/heads/naïve/1.2.3'), ['na-ve-1.2.3-17f5cd2']],
  ['a branch named latest', on('push', 'refs/heads/latest'), []],
  ['a branch that is latest but for a sign', on('push', 'refs/heads/ü/latest'), ['latest-ad9eb5e']],
  ['a branch named as a release', on('push', 'refs/heads/v1.2'), []],
  ['a branch named as the cache', on('push', 'refs/heads/buildcache'), []],
  ['a branch named as a pull request', on('push', 'refs/heads/pr-15'), []],
];
