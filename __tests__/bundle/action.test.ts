import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeServer, startServer } from '../fakes/registry-server.ts';
import { type Answer, fakeTools, temporary } from '../fakes/tools.ts';
import { DIST, start, workflow } from './support.ts';

const BUILDX = '#!/bin/sh\n';
const SHA256 = createHash('sha256').update(BUILDX).digest('hex');
const FAILED = readFileSync(
  new URL('../build-log/fixtures/step-failed.buildx-0.33.0.jsonl', import.meta.url),
  'utf8',
);

/** Serves a buildx, as a mirror of its release pages. */
let mirror: FakeServer;
beforeAll(async () => {
  mirror = await startServer(({ url }, response) => {
    response.writeHead(url.startsWith('/docker/buildx/releases/download/v9.8.7/') ? 200 : 404).end(BUILDX);
  });
});
afterAll(() => mirror.close());

async function job(...answers: readonly Answer[]) {
  const tools = await fakeTools({
    docker: [
      ...answers,
      { on: 'version *', stdout: '28.5.1\n' },
      { on: 'buildx version', stdout: 'github.com/docker/buildx v0.33.0 x\n' },
      { on: 'buildx create *' },
      { on: 'buildx rm *' },
      { on: 'login *' },
    ],
  });
  const flow = await workflow(tools.env);
  await writeFile(join(flow.workspace, 'Dockerfile'), 'FROM scratch\nCOPY app /app\n');
  return { ...flow, tools };
}

describe('the action', () => {
  test('a wrong input is an annotation, a summary and exit 2', async () => {
    const { step, summary, tools } = await job();
    const { code, stdout } = await step('action', { images: 'ghcr.io/acme/trow', platforms: 'linux/amd46' });
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^::error title=Multihull::platforms: "linux\/amd46" is not a platform.*%0ADid you mean linux\/amd64\?$/m,
    );
    expect(await summary()).toContain('Did you mean linux/amd64?');
    expect(await tools.calls()).toEqual([]);
  });

  test('a Dockerfile that does not exist names the one that does', async () => {
    const { step } = await job();
    const { code, stdout } = await step('action', { images: 'a.io/x', push: 'false', file: 'Dockerfil' });
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /::error .*there is no Dockerfil%0ABeside it there is Dockerfile: write file: Dockerfile\./,
    );
  });

  test('mode: plan gives the plan as output, and changes nothing', async () => {
    const { step, outputs, state, temp } = await job();
    const inputs = { images: 'ghcr.io/acme/trow', push: 'false', mode: 'plan', secrets: 'token=s3cret' };
    const { code, stdout } = await step('action', inputs);
    expect(code).toBe(0);
    const { plan = '', promoted } = await outputs();
    expect(promoted).toBe('false');
    expect(JSON.parse(plan)).toMatchObject({ schema: 1, platforms: ['linux/amd64', 'linux/arm64'] });
    expect(stdout.replace('::add-mask::s3cret', '') + plan).not.toContain('s3cret');
    expect(await state()).toEqual({});
    expect(readdirSync(temp)).toEqual([]);
  });

  test('a failing build: fetched buildx, its own log, the line, exit 3; post removes all that was made', async () => {
    const { step, state, outputs, summary, temp, tools } = await job({
      on: 'buildx build *',
      code: 1,
      stderr: FAILED,
    });
    const inputs = {
      images: 'ghcr.io/acme/trow',
      push: 'false',
      'buildx-version': `v9.8.7@sha256:${SHA256}`,
      username: 'bob',
      password: 'hunter2',
    };
    const { code, stdout } = await step('action', inputs, { MULTIHULL_MIRROR: mirror.origin });
    expect(code).toBe(3);
    expect(stdout).toContain('fetching buildx v9.8.7');
    expect(stdout).toMatch(/^::error title=Build failed.*file=Dockerfile,line=2::/m);
    expect(await outputs()).toMatchObject({ promoted: 'false' });
    expect(await summary()).toContain('RUN echo one');
    const [run = ''] = readdirSync(temp).filter((name) => /^multihull-[0-9a-f]{8}$/.test(name));
    const plugin = join(temp, run, 'docker-config', 'cli-plugins', 'docker-buildx');
    expect(readFileSync(plugin, 'utf8')).toBe(BUILDX);
    const calls = await tools.calls();
    expect(calls.find(({ args }) => args[0] === 'login')?.stdin).toBe('hunter2');
    expect(JSON.stringify(calls.map(({ args }) => args))).not.toContain('hunter2');
    expect(stdout.replaceAll('::add-mask::hunter2', '')).not.toContain('hunter2');

    const { undo = '' } = await state();
    const post = await step('post', {}, { STATE_undo: undo });
    expect(post.code).toBe(0);
    expect((await tools.words()).at(-1)).toBe(`docker buildx rm --force ${run}`);
    expect(existsSync(join(temp, run))).toBe(false);
  });

  test('a buildx with another checksum is not run', async () => {
    const { step, tools } = await job();
    const inputs = { images: 'a.io/x', push: 'false', 'buildx-version': `v9.8.7@sha256:${'0'.repeat(64)}` };
    const { code, stdout } = await step('action', inputs, { MULTIHULL_MIRROR: mirror.origin });
    expect(code).toBe(3);
    expect(stdout).toContain(`has sha256 ${SHA256}, pinned is ${'0'.repeat(64)}`);
    expect((await tools.words()).filter((words) => /buildx (?:create|build )/.test(words))).toEqual([]);
  });
});

describe('the post step', () => {
  test('with nothing to do says nothing', async () => {
    const { step } = await job();
    expect(await step('post')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('does not fail a job because something could not be removed', async () => {
    const { step } = await job({ on: 'buildx rm *', code: 1, stderr: 'the daemon is gone\n' });
    const undo = [
      { kind: 'command', what: 'builder x', command: { tool: 'docker', args: ['buildx', 'rm', 'x'] } },
    ];
    const { code, stdout } = await step('post', {}, { STATE_undo: JSON.stringify(undo) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning::builder x could not be removed: .*the daemon is gone/m);
  });

  test('does not fail a job because of its own state', async () => {
    const { step } = await job();
    const { code, stdout } = await step('post', {}, { STATE_undo: '{ not json' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning::clean-up: /m);
  });
});

describe('every file of the bundles', () => {
  const chunks = readdirSync(join(DIST, 'engine'))
    .filter((file) => /^\d+\.index\.js$/.test(file))
    .map((file) => join('engine', file));

  test('there is a file that starts each entry', () => {
    for (const entry of ['action', 'post', 'cli', 'verify', 'merge']) {
      expect(readdirSync(join(DIST, entry))).toEqual(['index.js']);
    }
  });

  test.each(chunks)('%s loads', async (chunk) => {
    const script = await temporary();
    const file = join(script, 'load.mjs');
    await writeFile(
      file,
      `const { modules } = await import(${JSON.stringify(join(DIST, chunk))}); console.log(Object.keys(modules).length > 0);`,
    );
    expect(await start(file, [], {}, script)).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
  });
});
