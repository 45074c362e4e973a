/** The command line as a process of its own: what it reads, and how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, jest, test } from '@jest/globals';
import { fakeTools, temporary } from '../fakes/tools.ts';

/** Processes start slowly where many are busy. */
jest.setTimeout(120_000);

const MODULE = new URL('../../src/entries/cli.ts', import.meta.url).href;

async function project(create: string) {
  const tools = await fakeTools({
    docker: [
      { on: 'version *', stdout: '28.5.1\n' },
      { on: 'buildx version', stdout: 'github.com/docker/buildx v0.33.0 x\n' },
      { on: 'login *' },
      { on: 'buildx create *', script: create, code: 1 },
      { on: 'buildx rm *', script: 'sleep 1' },
    ],
  });
  const directory = await temporary();
  const temp = join(directory, 'temp');
  await mkdir(temp);
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const starter = join(directory, 'cli.mjs');
  await writeFile(starter, `import { cli } from ${JSON.stringify(MODULE)};\nawait cli();\n`);
  const start = (...words: readonly string[]) =>
    spawn(process.execPath, [starter, ...words], {
      cwd: directory,
      env: { ...tools.env, RUNNER_TEMP: temp, GIT_CEILING_DIRECTORIES: '/tmp' },
    });
  return { tools, temp, start };
}

const LOGIN = ['--registry', 'registry.example', '--username', 'ada'];
const BUILD = [
  'build',
  '--images',
  'registry.example/a',
  '--push',
  'false',
  '--platforms',
  'amd64',
  ...LOGIN,
];

describe('--password-stdin', () => {
  test.each([
    ['s3cret', 's3cret'],
    ['s3cret\n', 's3cret'],
    ['s3cret\r\n', 's3cret'],
    ['s3 cret\n', 's3 cret'],
  ])('%j is the password %j, and is on no command line', async (typed, password) => {
    const { tools, start } = await project(':');
    const child = start(...BUILD, '--password-stdin');
    child.stdin.end(typed);
    await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const login = (await tools.calls()).find(({ args }) => args[0] === 'login');
    expect(login?.stdin).toBe(password);
    expect((await tools.words()).join('\n')).not.toContain(password.trim());
  });

  test.each([
    ['', ['--password-stdin'], 'standard input is empty'],
    ['x', ['--password-stdin', '--password', 'y'], '--password and --password-stdin are both given'],
    ['x'.repeat(70_000), ['--password-stdin'], 'more than 65536 bytes'],
  ])('is refused: %#', async (typed, words, message) => {
    const { start } = await project(':');
    const child = start(...BUILD, ...words);
    child.stdin.on('error', () => {});
    child.stdin.end(typed);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('--password is warned about', async () => {
    const { start } = await project(':');
    const child = start(...BUILD, '--password', 's3cret');
    child.stdin.end();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(stderr).toContain('write --password-stdin');
  });
});

describe('a signal ends the run, and what it has made is removed', () => {
  test.each([
    ['SIGINT', ['SIGINT'], 130],
    ['SIGTERM', ['SIGTERM'], 143],
    ['a closed terminal', ['SIGHUP'], 129],
    ['Ctrl-C three times', ['SIGINT', 'SIGINT', 'SIGINT'], 130],
    ['everything at once', ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGHUP'], 129],
  ] as const)('%s', async (_title, signals, code) => {
    const { tools, temp, start } = await project('sleep 30');
    const child = start(...BUILD, '--password-stdin');
    child.stdin.end('s3cret');
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const isRunning = async () =>
      (await tools.words()).some((words) => words.startsWith('docker buildx create'));
    while (!(await isRunning())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(temp)).toHaveLength(1);
    for (const signal of signals) {
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const [, , [status]] = await ended;
    expect(status).toBe(code);
    expect(readdirSync(temp)).toEqual([]);
    expect(
      (await tools.words()).some((words) => words.startsWith('docker buildx rm --force multihull-')),
    ).toBe(true);
  });
});
