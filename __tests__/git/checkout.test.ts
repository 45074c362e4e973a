import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Checkout, openCheckout } from '../../src/git/checkout.ts';
import { probeGit } from '../../src/probe/git-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';
import { RUN_ENVIRONMENT } from '../fakes/typed-inputs.ts';

const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: '/tmp' };

async function repository() {
  const directory = await temporary();
  let seconds = 1_772_600_767;
  const git = (...args: readonly string[]) => {
    const when = `${seconds++} +0130`;
    const env = { ...process.env, ...ENV, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when };
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
    return execFileSync('git', ['-C', directory, ...who, ...args], { env, encoding: 'utf8' }).trim();
  };
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'one');
  return { directory, git };
}

async function opened(directory: string): Promise<Checkout> {
  const result = await openCheckout(directory, await testPorts(ENV));
  if (result.kind !== 'found') throw new Error(JSON.stringify(result));
  return result.checkout;
}

describe('a checkout', () => {
  test.each<[string, readonly (readonly string[])[], string | undefined]>([
    ['none', [], undefined],
    ['a lightweight one', [['tag', 'v1']], 'refs/tags/v1'],
    ['the first of two lightweight ones', [['tag', 'b'], ['tag', 'a']], 'refs/tags/a'], // biome-ignore format: a table
    ['an annotated one before a lightweight one', [['tag', 'a'], ['tag', '-m', 'x', 'z']], 'refs/tags/z'], // biome-ignore format: a table
    ['the newest annotated one', [['tag', '-m', 'x', 'a'], ['tag', '-m', 'x', 'b']], 'refs/tags/b'], // biome-ignore format: a table
  ])('its tag: %s, as git describe chooses', async (_title, commands, expected) => {
    const { directory, git } = await repository();
    for (const command of commands) git(...command);
    const described = expected && `refs/tags/${git('describe', '--tags', '--exact-match')}`;
    expect(described).toBe(expected);
    expect(await (await opened(directory)).tag()).toBe(expected);
  });

  test('commits, their dates and their order', async () => {
    const { directory, git } = await repository();
    const first = git('rev-parse', 'HEAD');
    git('commit', '-q', '--allow-empty', '-m', 'two');
    const second = git('rev-parse', 'HEAD');
    const checkout = await opened(directory);
    expect(await checkout.commit('HEAD')).toBe(second);
    expect(await checkout.commit('--all')).toBeUndefined();
    expect(await checkout.committedAt(second)).toBe(git('log', '-1', '--format=%cI'));
    expect(await checkout.committedAt('f'.repeat(40))).toBeUndefined();
    expect(await checkout.isAncestor(first, second)).toBe(true);
    expect(await checkout.isAncestor(second, first)).toBe(false);
    expect(await checkout.isAncestor(second, 'f'.repeat(40))).toBeUndefined();
  });

  test('a linked worktree is one, also inside of a bare repository’s directory', async () => {
    const { directory, git } = await repository();
    const base = await temporary();
    git('clone', '-q', '--bare', '.', join(base, 'project'));
    git('-C', join(base, 'project'), 'worktree', 'add', '-q', join(base, 'project', 'main'));
    const checkout = await opened(join(base, 'project', 'main'));
    expect(await checkout.commit('HEAD')).toBe(git('rev-parse', 'HEAD'));
    expect(await openCheckout(join(base, 'project'), await testPorts(ENV))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('bare Git repository'),
    });
    expect(await (await opened(directory)).branch()).toBe('main');
  });

  test('variables of a hook that starts us are about another repository', async () => {
    const [{ directory, git }, other] = [await repository(), await repository()];
    const ports = await testPorts({ ...ENV, GIT_DIR: join(other.directory, '.git'), GIT_WORK_TREE: '/' });
    git('commit', '-q', '--allow-empty', '-m', 'two');
    const result = await openCheckout(directory, ports);
    expect(result.kind === 'found' && (await result.checkout.commit('HEAD'))).toBe(git('rev-parse', 'HEAD'));
  });
});

describe('git that refuses is told, with what helps', () => {
  test('another user’s directory: safe.directory', async () => {
    const { directory } = await repository();
    const ports = await testPorts({ ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    const { git } = await probeGit({ ...RUN_ENVIRONMENT, workspace: directory }, directory, ports);
    expect(git.sha).toBe('');
    const [warning] = ports.log.of('warn');
    expect(warning).toContain('dubious ownership');
    expect(warning).toContain(`git config --global --add safe.directory ${directory}`);
  });

  test('and with safe.directory it is read', async () => {
    const { directory, git } = await repository();
    const more = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: directory };
    const ports = await testPorts({ ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', ...more });
    const facts = await probeGit({ ...RUN_ENVIRONMENT, workspace: directory }, directory, ports);
    expect(facts.git.sha).toBe(git('rev-parse', 'HEAD'));
    expect(ports.log.of('warn')).toEqual([]);
  });

  test('a configuration that git cannot read: its own words', async () => {
    const { directory } = await repository();
    await writeFile(join(directory, '.git', 'config'), '[core\n');
    const ports = await testPorts(ENV);
    await probeGit({ ...RUN_ENVIRONMENT, workspace: directory }, directory, ports);
    expect(ports.log.of('warn')[0]).toMatch(/bad config line 1 .*\. Run "git -C /);
  });

  test('git before 2.38, which takes a bare repository in the context for its own', async () => {
    const tools = await fakeTools({ git: [{ on: '* rev-parse --is-inside-git-dir', stdout: 'true\n' }] });
    expect(await openCheckout('/src', await testPorts(tools.env))).toMatchObject({ kind: 'refused' });
  });

  test('no repository is nothing to tell of', async () => {
    const ports = await testPorts(ENV);
    expect(await openCheckout(await temporary(), ports)).toEqual({ kind: 'none' });
  });
});
