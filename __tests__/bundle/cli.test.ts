import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { VERSION } from '../../src/multihull-version.ts';
import { renderPlatformScript } from '../../src/plan/builder/platform-script.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';
import { DIST, start } from './support.ts';

const CLI = join(DIST, 'cli', 'index.js');

async function multihull(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const directory = await temporary();
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const tools = await fakeTools({
    docker: [
      { on: 'version *', stdout: '28.5.1\n' },
      { on: 'buildx version', stdout: 'github.com/docker/buildx v0.33.0 x\n' },
    ],
  });
  return { ...(await start(CLI, words, tools.env, directory)), directory, tools };
}

/** What an older Node says of itself, in this one. */
const OLDER = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })")}`;

test.each(['cli', 'action', 'post', 'verify', 'merge'])(
  '%s: an older Node is one sentence, and exit 3',
  (entry) => {
    const words = ['--import', OLDER, join(DIST, entry, 'index.js'), 'plan'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toBe(
      'error: Multihull needs Node 24 or newer, and this is Node 20.20.2. Install Node 24, or run it with the action.\n',
    );
  },
);

describe('multihull', () => {
  test.each(['--version', '-V', 'version'])('%s', async (word) => {
    expect(await multihull([word])).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  test.each([['--help'], ['-h'], ['help'], ['build', '--help'], ['plan', '--images', 'x', '--help']])(
    '%j prints the help',
    async (...words) => {
      const { code, stdout, stderr } = await multihull(words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('--platforms');
    },
  );

  test.each<[string[], string, string]>([
    [[], 'no command is given', 'multihull --help'],
    [
      ['biuld'],
      'there is no command "biuld"',
      'Commands are plan, build, eject, verify, merge, promote, migrate, prune and facts',
    ],
    [['build'], 'images is not given', 'Write images: ghcr.io/OWNER/NAME'],
    [['plan'], 'there is no Dockerfile, and no Cargo.toml', 'Write the directory of your crate as context'],
    [['plan', '--platfroms', 'x'], 'there is no flag --platfroms', 'Did you mean --platforms?'],
    [
      ['plan', '--images', 'ghcr.io/a/b', '--platforms', 'linux/amd46'],
      'platforms: "linux/amd46" is not a platform',
      'Did you mean linux/amd64?',
    ],
    [['build', '--images', 'ghcr.io/a/b', '--push', 'maybe'], 'push: "maybe" is neither', 'Write push: true'],
    [
      ['plan', '--images', 'x', '--push', 'false'],
      'there is no Dockerfile',
      'the path of your Dockerfile in file',
    ],
    [['facts'], 'facts takes one directory', 'Write multihull facts DIR'],
  ])('%j is the user’s mistake: exit 2, what and how, nothing on stdout', async (words, message, remedy) => {
    const { code, stdout, stderr } = await multihull(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
    expect(stderr).toContain(remedy);
    expect(stderr).not.toMatch(/bug|\bat .*index\.js/);
  });

  const DOCKERFILE = { Dockerfile: 'FROM scratch\nCOPY app /app\n' };
  const PLAN = ['plan', '--images', 'ghcr.io/acme/trow', '--push', 'false', '--platforms', 'amd64,armhf'];

  test('plan prints what would be done, on stdout, and does nothing', async () => {
    const { code, stdout, stderr, tools } = await multihull(PLAN, DOCKERFILE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('platforms  linux/amd64, linux/arm/v7');
    expect(stdout).toContain('docker buildx build');
    expect((await tools.words()).toSorted()).toEqual([
      'docker buildx version',
      'docker version --format {{.Server.Version}} {{.Server.Os}}/{{.Server.Arch}}',
    ]);
  });

  test('plan --json is the plan, and nothing else is on stdout', async () => {
    const { code, stdout } = await multihull([...PLAN, '--json'], DOCKERFILE);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      platforms: ['linux/amd64', 'linux/arm/v7'],
      tags: [],
    });
  });

  test('a machine without Docker can plan, and cannot build: exit 3', async () => {
    const directory = await temporary();
    await writeFile(join(directory, 'Dockerfile'), DOCKERFILE.Dockerfile);
    const env = { PATH: directory, HOME: directory };
    const planned = await start(CLI, PLAN, env, directory);
    expect(planned.code).toBe(0);
    expect(planned.stdout).toMatch(
      /Docker cannot be used here: there is no docker on PATH.*The build needs it/,
    );
    expect(planned.stdout).toContain('docker buildx build');
    const named = await start(CLI, [...PLAN, '--builder', 'mine'], env, directory);
    expect(named.code).toBe(0);
    expect(named.stdout).toContain('whether there is a builder mine was not looked at');
    const { code, stdout, stderr } = await start(CLI, ['build', ...PLAN.slice(1)], env, directory);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('Docker cannot be used: there is no docker on PATH');
    expect(stderr).toContain('Start Docker on this machine');
  });

  test('facts writes the script of the sources', async () => {
    const { code, directory } = await multihull(['facts', 'out']);
    expect(code).toBe(0);
    expect(await readFile(join(directory, 'out', 'env.sh'), 'utf8')).toBe(renderPlatformScript());
  });
});
