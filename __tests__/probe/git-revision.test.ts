/** The image says of which commit it is made: the one that is checked out, and whether files differ from it. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunEnvironment } from '../../src/inputs/environment.ts';
import { probeGit } from '../../src/probe/git-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { temporary } from '../fakes/tools.ts';
import { GITHUB, RUN_ENVIRONMENT } from '../fakes/typed-inputs.ts';

const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: '/tmp' };

function gitIn(directory: string, ...args: readonly string[]): string {
  const env = { ...process.env, ...ENV };
  return execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    env,
    encoding: 'utf8',
  }).trim();
}

/** A real checkout: a file, a program, a link, a file in a directory. */
async function checkout(): Promise<{ readonly directory: string; readonly sha: string }> {
  const directory = await temporary();
  gitIn(directory, 'init', '-q', '-b', 'main');
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'Cargo.toml'), '[package]\n');
  writeFileSync(join(directory, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(directory, 'src', 'two words.rs'), 'fn main() {}\n');
  symlinkSync('Cargo.toml', join(directory, 'link'));
  gitIn(directory, 'add', '.');
  gitIn(directory, 'commit', '-q', '-m', 'one');
  return { directory, sha: gitIn(directory, 'rev-parse', 'HEAD') };
}

async function probed(directory: string, changes: Partial<RunEnvironment> = {}) {
  const ports = await testPorts(ENV);
  const facts = await probeGit({ ...RUN_ENVIRONMENT, workspace: directory, ...changes }, directory, ports);
  return { ...facts, warnings: ports.log.of('warn') };
}

describe('files that differ from the commit', () => {
  const CHANGES: readonly (readonly [string, (directory: string) => void])[] = [
    ['another content', (at) => appendFileSync(join(at, 'Cargo.toml'), 'x')],
    ['another content of the same size', (at) => writeFileSync(join(at, 'Cargo.toml'), '[package}\n')],
    ['a file that is gone', (at) => rmSync(join(at, 'src', 'two words.rs'))],
    ['another mode', (at) => chmodSync(join(at, 'run.sh'), 0o644)],
    [
      'a new file that is staged',
      (at) => {
        writeFileSync(join(at, 'new'), '');
        gitIn(at, 'add', 'new');
      },
    ],
    [
      'a file that became a link',
      (at) => {
        rmSync(join(at, 'Cargo.toml'));
        symlinkSync('run.sh', join(at, 'Cargo.toml'));
      },
    ],
  ];
  test.each(CHANGES)('%s', async (_name, change) => {
    const { directory, sha } = await checkout();
    change(directory);
    const { git, warnings } = await probed(directory);
    expect(git).toMatchObject({ sha, isDirty: true });
    expect(warnings).toEqual([
      expect.stringMatching(/^files differ from commit [0-9a-f]{7} \(.+\): .* -dirty$/),
    ]);
  });

  const SAME: readonly (readonly [string, (directory: string) => Promise<string> | string])[] = [
    ['nothing', (at) => at],
    [
      'files that git does not track',
      (at) => {
        writeFileSync(join(at, 'report.json'), '');
        return at;
      },
    ],
    [
      'times',
      (at) => {
        writeFileSync(join(at, 'Cargo.toml'), '[package]\n');
        return at;
      },
    ],
    [
      'a copied tree',
      async (at) => {
        const copy = join(await temporary(), 'copy');
        cpSync(at, copy, { recursive: true, verbatimSymlinks: true });
        return copy;
      },
    ],
    ['asked from a directory inside', (at) => join(at, 'src')],
  ];
  test.each(SAME)('not: %s', async (_name, change) => {
    const { directory } = await checkout();
    const { git, warnings } = await probed(await change(directory));
    expect(git.isDirty).toBeUndefined();
    expect(warnings).toEqual([]);
  });
});

describe('a workflow', () => {
  test('GITHUB_SHA that is not what is checked out is told, and not what the image says', async () => {
    const { directory, sha } = await checkout();
    const { git, url, warnings } = await probed(directory, { github: GITHUB });
    expect(git.sha).toBe(sha);
    expect(url).toBe('https://github.com/acme/trow');
    expect(warnings).toEqual([
      expect.stringContaining(`GITHUB_SHA is ${GITHUB.sha}, but ${sha} is checked out`),
    ]);
  });

  test('another repository that is checked out is the source', async () => {
    const { directory, sha } = await checkout();
    gitIn(directory, 'remote', 'add', 'origin', 'https://github.com/other/fork.git');
    const { git, url } = await probed(directory, { github: GITHUB });
    expect({ sha: git.sha, url }).toEqual({ sha, url: 'https://github.com/other/fork' });
  });

  test('the same commit is not worth a word', async () => {
    const { directory, sha } = await checkout();
    const { git, warnings } = await probed(directory, { github: { ...GITHUB, sha } });
    expect({ sha: git.sha, warnings }).toEqual({ sha, warnings: [] });
  });

  test('metadata-action’s variables: the head of a pull request, and a length', async () => {
    const { directory, sha } = await checkout();
    const eventPath = join(await temporary(), 'event.json');
    const head = 'b'.repeat(40);
    await writeFile(eventPath, JSON.stringify({ pull_request: { number: 7, head: { sha: head } } }));
    const github = { ...GITHUB, sha, eventPath, event: 'pull_request' };
    const metadata = { usesPullRequestHead: true, shortShaLength: 12 };
    expect((await probed(directory, { github, metadata })).git).toMatchObject({ sha: head, shortLength: 12 });
    expect((await probed(directory, { github })).git.sha).toBe(sha);
  });
});
