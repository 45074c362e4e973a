import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describePlan, formatCommand, planCommands, planToJson } from '../../src/plan/print-plan.ts';
import { EXECUTES, FROM_FORK, planOf } from './plan-samples.ts';

const FULL = planOf(
  {
    platforms: 'amd64,arm64',
    secrets: 'token=s3cret',
    username: 'bob',
    password: 'hunter2',
    'skip-checks': 'smoke',
    tags: 'edge\ntype=ref,event=pr',
    'build-args': 'NAME=two words',
    // Not the pinned ones: refreshing the pins is no change of the contract.
    'buildkit-image': 'a.io/buildkit:1',
    'qemu-image': 'a.io/binfmt:1',
    'buildx-version': `v9.9.9@sha256:${'ab'.repeat(32)}`,
  },
  {
    text: EXECUTES.replace('RUN useradd', 'RUN --mount=type=secret,id=token useradd'),
    buildx: { kind: 'missing', reason: 'none' },
  },
);

describe('the plan for people', () => {
  test('says what will be done, and why', () => {
    expect(describePlan(FULL)).toMatchSnapshot();
  });

  test('says why nothing moves', () => {
    const lines = describePlan(planOf({}, { git: FROM_FORK }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'build      kept on this machine: pull requests from forks have no credentials to push with',
        'tags       none: pull requests from forks have no credentials to push with',
      ]),
    );
  });

  test('names the platforms of each way where there are two', () => {
    const lines = describePlan(planOf({ compile: 'arm64=emulate' }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'compile    linux/amd64 dockerfile: the Dockerfile cross-compiles on the build platform',
        'compile    linux/arm64 emulate: asked for, but no stage compiles on it',
      ]),
    );
  });

  test('an existing builder and an OCI layout', () => {
    const builder = { name: 'mine', driver: 'remote', platforms: [], native: [], nodes: 1 };
    const lines = describePlan(planOf({ builder: 'mine', output: '/out' }, { builder }));
    expect(lines).toContain('builder    mine, which exists');
    expect(lines).toContain('build      OCI layout in /out');
  });
});

describe('the plan for programs', () => {
  test('is a contract', () => {
    expect(planToJson(FULL)).toMatchSnapshot();
  });

  test('survives JSON', () => {
    const json: unknown = planToJson(planOf());
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('no secret is in it', () => {
    expect(JSON.stringify([planToJson(FULL), describePlan(FULL), planCommands(FULL)])).not.toMatch(
      /s3cret|hunter2/,
    );
  });
});

describe('commands to copy', () => {
  test('are in the order in which they run', () => {
    expect(planCommands(FULL).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'docker run --rm',
      'docker login --username',
      'docker buildx create',
      'docker buildx build',
      'docker buildx imagetools',
      'docker buildx rm',
    ]);
  });

  test('say the same to a shell as the arguments that we give', () => {
    const word = fc.oneof(
      fc.string().filter((text) => !text.includes('\0')),
      fc.constantFrom("it's", '$HOME', '`id`', 'a b', '', '~', '*', '<digest>', '#x', '!x', '-n', 'a=b c'),
    );
    const samples = fc.sample(fc.array(word, { maxLength: 5 }), 100);
    const lines = samples.map((args) =>
      formatCommand({ tool: 'say', args }).replaceAll('<digest>', 'DIGEST'),
    );
    const script = `say() { printf '%s\\0' "$@" end; }\n${lines.map((line) => `set -f; ${line}`).join('\n')}\n`;
    const { stdout, status } = spawnSync('/bin/sh', ['-s'], { input: script, encoding: 'utf8' });
    expect(status).toBe(0);
    const said = samples.map((args) =>
      [...args.map((arg) => arg.replaceAll('<digest>', 'DIGEST')), 'end'].join('\0'),
    );
    expect(stdout).toBe(`${said.join('\0')}\0`);
  });
});
