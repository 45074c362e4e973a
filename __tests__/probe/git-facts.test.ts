import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { GitHubContext, GitLabContext } from '../../src/inputs/environment.ts';
import { probeGit, webUrl } from '../../src/probe/git-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { temporary } from '../fakes/tools.ts';
import { GITHUB, RUN_ENVIRONMENT } from '../fakes/typed-inputs.ts';

const WHEN = '2026-03-04T05:06:07+00:00';

/** A real checkout with one commit. */
async function checkout(...commands: readonly (readonly string[])[]) {
  const directory = await temporary();
  const env = {
    ...process.env,
    GIT_COMMITTER_DATE: WHEN,
    GIT_AUTHOR_DATE: WHEN,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      env,
      encoding: 'utf8',
    });
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'one');
  for (const command of commands) git(...command);
  return { directory, sha: git('rev-parse', 'HEAD').trim() };
}

/** git must not find a checkout around the temporary directory, nor the user's settings. */
const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: '/tmp' };

async function probed(directory: string, github?: Partial<GitHubContext>, event?: unknown) {
  const ports = await testPorts(ENV);
  const eventPath = join(ports.temp, 'event.json');
  if (event !== undefined)
    await writeFile(eventPath, typeof event === 'string' ? event : JSON.stringify(event));
  const environment = {
    ...RUN_ENVIRONMENT,
    workspace: directory,
    github: github && { ...GITHUB, ...(event === undefined ? {} : { eventPath }), ...github },
  };
  return { facts: await probeGit(environment, directory, ports), ports };
}

describe('a checkout', () => {
  test('branch, commit and its date', async () => {
    const { directory, sha } = await checkout();
    const { facts } = await probed(directory);
    expect(facts).toEqual({
      git: {
        event: 'push',
        ref: 'refs/heads/main',
        sha,
        commitDate: expect.stringMatching(/^2026-03-04T05:06:07/),
      },
      url: undefined,
    });
  });

  test('a tag on the commit counts more than the branch', async () => {
    const { directory } = await checkout(['tag', 'v1.2.3']);
    expect((await probed(directory)).facts.git.ref).toBe('refs/tags/v1.2.3');
  });

  test('a tag on an earlier commit does not', async () => {
    const { directory } = await checkout(['tag', 'v1'], ['commit', '-q', '--allow-empty', '-m', 'two']);
    expect((await probed(directory)).facts.git.ref).toBe('refs/heads/main');
  });

  test('a detached head has no ref', async () => {
    const { directory } = await checkout(['checkout', '-q', '--detach']);
    expect((await probed(directory)).facts.git.ref).toBe('');
  });

  test('the page of the repository, without the token in the remote’s address', async () => {
    const { directory } = await checkout([
      'remote',
      'add',
      'origin',
      'https://x:ghp_t0ken@github.com/acme/trow.git',
    ]);
    const { facts } = await probed(directory);
    expect(facts.url).toBe('https://github.com/acme/trow');
    expect(JSON.stringify(facts)).not.toContain('ghp_t0ken');
  });

  test('without one nothing is known, and nothing fails', async () => {
    const { facts } = await probed(await temporary());
    expect(facts).toEqual({ git: { event: '', ref: '', sha: '' }, url: undefined });
  });

  test('without git nothing is known', async () => {
    const { directory } = await checkout();
    const ports = await testPorts({ ...ENV, PATH: directory });
    expect((await probeGit({ ...RUN_ENVIRONMENT, workspace: directory }, directory, ports)).git.sha).toBe('');
  });
});

describe('a workflow', () => {
  const pull = (repository: unknown) => ({
    pull_request: { number: 7, head: { ref: 'topic', repo: repository }, base: { ref: 'main' } },
    repository: { default_branch: 'main' },
  });

  test('GitHub’s variables and event', async () => {
    const { directory, sha } = await checkout();
    const { facts } = await probed(directory, { sha }, { repository: { default_branch: 'trunk' } });
    expect(facts).toEqual({
      git: {
        event: 'push',
        ref: 'refs/tags/v1.2.3',
        sha,
        actor: 'ada',
        defaultBranch: 'trunk',
        commitDate: expect.stringMatching(/^2026-03-04T05:06:07/),
      },
      url: 'https://github.com/acme/trow',
    });
  });

  test('without a checkout the event has the date', async () => {
    const { facts } = await probed(await temporary(), {}, { head_commit: { timestamp: WHEN } });
    expect(facts.git.commitDate).toBe(WHEN);
  });

  test.each<[string, unknown, boolean]>([
    ['of the same repository', { full_name: 'acme/trow' }, false],
    ['from a fork', { full_name: 'eve/trow' }, true],
    ['from a fork that is gone', null, true],
  ])('a pull request %s', async (_title, repository, fromFork) => {
    const { facts } = await probed(await temporary(), { event: 'pull_request' }, pull(repository));
    expect(facts.git).toMatchObject({
      headRef: 'topic',
      baseRef: 'main',
      pullRequest: { number: 7, fromFork },
    });
  });

  test('an event file that cannot be read is a warning', async () => {
    const { facts, ports } = await probed(await temporary(), {}, '{ not json');
    expect(facts.git.ref).toBe('refs/tags/v1.2.3');
    expect(ports.log.of('warn')[0]).toMatch(/the event file .* cannot be read/);
  });
});

test.each([
  ['https://github.com/acme/trow.git', 'https://github.com/acme/trow'],
  ['https://github.com/acme/trow', 'https://github.com/acme/trow'],
  ['https://github.com/acme/trow/', 'https://github.com/acme/trow'],
  ['https://token@github.com/acme/trow', 'https://github.com/acme/trow'],
  ['https://u:p@ss@github.com/acme/trow', 'https://github.com/acme/trow'],
  ['git@github.com:acme/trow.git', 'https://github.com/acme/trow'],
  ['ssh://git@gitlab.example.com:2222/group/sub/trow.git', 'https://gitlab.example.com/group/sub/trow'],
  ['https://git.acme.example:8443/acme/trow.git', 'https://git.acme.example:8443/acme/trow'],
  ['http://u:p@git.acme.example:3000/trow', 'http://git.acme.example:3000/trow'],
  ['/srv/git/trow.git', undefined],
  ['file:///srv/git/trow.git', undefined],
  ['../trow', undefined],
])('webUrl(%s) is %s', (remote, url) => {
  expect(webUrl(remote)).toBe(url);
});

describe('GitLab, whose checkout is detached', () => {
  const gitlab = {
    source: 'push',
    sha: 'a'.repeat(40),
    tag: undefined,
    branch: undefined,
    defaultBranch: 'main',
    commitDate: WHEN,
    projectUrl: 'https://gitlab.example.com/acme/trow',
    actor: 'ada',
    mergeRequest: undefined,
  };
  const facts = async (changes: Partial<GitLabContext>) =>
    probeGit({ ...RUN_ENVIRONMENT, gitlab: { ...gitlab, ...changes } }, '/', await testPorts(ENV));

  test.each<[string, Partial<GitLabContext>, object]>([
    ['a branch', { branch: 'main' }, { event: 'push', ref: 'refs/heads/main', commitDate: WHEN }],
    ['a tag', { tag: 'v1.2.3' }, { event: 'push', ref: 'refs/tags/v1.2.3' }],
    ['a schedule', { branch: 'main', source: 'schedule' }, { event: 'schedule', ref: 'refs/heads/main' }],
    [
      'a merge request',
      { mergeRequest: { number: 3, sourceBranch: 'x', targetBranch: 'main', fromFork: true } },
      {
        event: 'pull_request',
        headRef: 'x',
        baseRef: 'main',
        pullRequest: { number: 3, fromFork: true },
      },
    ],
  ])('%s', async (_title, changes, git) => {
    expect(await facts(changes)).toMatchObject({
      git: { ...git, sha: gitlab.sha, defaultBranch: 'main' },
      url: 'https://gitlab.example.com/acme/trow',
    });
  });
});
