import { homedir, tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { readRunEnvironment } from '../../src/inputs/environment.ts';

const WORKFLOW = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/e.json',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'abc',
  GITHUB_REPOSITORY: 'acme/trow',
  GITHUB_SERVER_URL: 'https://ghe.example.com',
  GITHUB_ACTOR: 'ada',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_STEP_SUMMARY: '/s.md',
};

describe('readAmbient', () => {
  test('a workflow’s variables', () => {
    expect(readRunEnvironment(WORKFLOW).github).toEqual({
      event: 'push',
      eventPath: '/e.json',
      ref: 'refs/heads/main',
      sha: 'abc',
      repository: 'acme/trow',
      serverUrl: 'https://ghe.example.com',
      actor: 'ada',
      runId: '42',
      runAttempt: '2',
      summaryPath: '/s.md',
    });
  });

  test('GitLab’s variables', () => {
    const job = {
      GITLAB_CI: 'true',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_PIPELINE_ID: '7',
      CI_COMMIT_SHA: 'abc',
      CI_COMMIT_TAG: '',
      CI_DEFAULT_BRANCH: 'main',
      CI_PROJECT_ID: '1',
      CI_MERGE_REQUEST_IID: '3',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    };
    expect(readRunEnvironment(job).gitlab).toEqual({
      source: 'merge_request_event',
      sha: 'abc',
      defaultBranch: 'main',
      mergeRequest: { number: 3, targetBranch: 'main', fromFork: false },
    });
    const other = { ...job, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2' };
    expect(readRunEnvironment(other).gitlab?.mergeRequest?.fromFork).toBe(true);
    expect(readRunEnvironment({ ...job, GITLAB_CI: '' }).gitlab).toBeUndefined();
    expect(readRunEnvironment(job).run).toEqual({ id: '7', attempt: 1 });
  });

  test('outside of a workflow there is no GitHub, whatever else is set', () => {
    expect(readRunEnvironment({ ...WORKFLOW, GITHUB_ACTIONS: undefined }).github).toBeUndefined();
  });

  test('directories come from variables where there are some', () => {
    const environment = readRunEnvironment({
      HOME: '/h',
      DOCKER_CONFIG: '/d',
      BUILDX_CONFIG: '/b',
      RUNNER_TEMP: '/t',
      XDG_CACHE_HOME: '/x',
      GITHUB_WORKSPACE: '/w',
      SOURCE_DATE_EPOCH: '7',
      MULTIHULL_MIRROR: 'http://m',
    });
    expect(environment).toMatchObject({
      dockerConfig: '/d',
      buildxConfig: '/b',
      temp: '/t',
      cache: '/x/multihull',
      workspace: '/w',
      sourceDateEpoch: '7',
      mirror: 'http://m',
    });
  });

  test('and are the user’s and the system’s own where there are none', () => {
    expect(readRunEnvironment({ HOME: '', MULTIHULL_MIRROR: '' })).toMatchObject({
      dockerConfig: `${homedir()}/.docker`,
      buildxConfig: `${homedir()}/.docker/buildx`,
      temp: tmpdir(),
      cache: `${homedir()}/.cache/multihull`,
      workspace: process.cwd(),
      sourceDateEpoch: undefined,
      mirror: undefined,
    });
  });

  test('the host is a platform that Multihull knows', () => {
    const names: Readonly<Record<string, string>> = { x64: 'linux/amd64', arm64: 'linux/arm64' };
    const { host } = readRunEnvironment({});
    expect(host.name).toBe(names[process.arch] ?? host.name);
  });
});
