import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makePlan } from '../../src/plan/make-plan.ts';
import { prepareBuildx } from '../../src/steps/buildx.ts';
import { type TestPorts, testPorts } from '../fakes/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { type FakeServer, startServer } from '../fakes/registry-server.ts';
import { temporary } from '../fakes/tools.ts';
import { inputsOf } from '../fakes/typed-inputs.ts';
import { factsOf } from '../plan/plan-samples.ts';

const BINARY = Buffer.from('#!/bin/sh\necho buildx\n');
const SHA256 = createHash('sha256').update(BINARY).digest('hex');
const PATH = '/docker/buildx/releases/download/v9.8.7/buildx-v9.8.7.linux-amd64';

let server: FakeServer;
let served = BINARY;
beforeAll(async () => {
  server = await startServer(({ url }, response) => {
    if (url !== PATH) response.writeHead(404).end();
    else response.end(served);
  });
});
afterAll(() => server.close());

let ports: TestPorts;
let run: string;
beforeEach(async () => {
  served = BINARY;
  ports = await testPorts();
  run = await temporary();
  // As the runner gives them.
  process.env['RUNNER_TOOL_CACHE'] = join(ports.temp, 'tools');
  process.env['RUNNER_TEMP'] = ports.temp;
});

async function prepare(sha256 = SHA256, mirror = `${server.origin}/`) {
  const before = server.asked.length;
  const inputs = inputsOf({ 'buildx-version': `v9.8.7@sha256:${sha256}` });
  await prepareBuildx(makePlan(inputs, factsOf(inputs, { runDirectory: run })), mirror, ports);
  return server.asked.length - before;
}
const plugin = () => join(run, 'docker-config', 'cli-plugins', 'docker-buildx');
const cached = () => join(ports.temp, 'tools', 'buildx', '9.8.7', process.arch, 'docker-buildx');

describe('a buildx that is fetched', () => {
  test('is put where docker finds it first, and is executable', async () => {
    expect(await prepare()).toBe(1);
    expect(await readFile(plugin())).toEqual(BINARY);
    expect((await stat(plugin())).mode & 0o111).toBe(0o111);
  });

  test('is taken from the tool cache the second time', async () => {
    await prepare();
    run = await temporary();
    expect(await prepare()).toBe(0);
    expect(await readFile(plugin())).toEqual(BINARY);
  });

  test('with another checksum is refused, not kept and not run', async () => {
    served = Buffer.from('#!/bin/sh\nevil\n');
    const refusal = await refusalFrom(prepare());
    expect(refusal.message).toMatch(/^http:.*linux-amd64 has sha256 [a-f0-9]{64}, pinned is/);
    expect(refusal.remedy).toContain('Nothing of it was run.');
    expect([existsSync(plugin()), existsSync(cached())]).toEqual([false, false]);
  });

  test('from a poisoned cache is fetched again, and the cache is repaired', async () => {
    await prepare();
    await writeFile(cached(), '#!/bin/sh\nevil\n');
    run = await temporary();
    expect(await prepare()).toBe(1);
    expect(await readFile(plugin())).toEqual(BINARY);
    expect(await readFile(cached())).toEqual(BINARY);
    expect(ports.log.of('warn')).toEqual([
      expect.stringContaining('the cached buildx v9.8.7 is not the pinned one'),
    ]);
  });

  test('from a cache whose directory lacks the file is fetched again', async () => {
    await prepare();
    await rename(cached(), `${cached()}-other`);
    run = await temporary();
    expect(await prepare()).toBe(1);
    expect(await readFile(plugin())).toEqual(BINARY);
  });

  test('that is not there: the address, and a way round', async () => {
    const refusal = await refusalFrom(prepare(SHA256, `${server.origin}/elsewhere`));
    expect(refusal.message).toContain('/elsewhere/docker/buildx/releases');
    expect(refusal.message).toContain('404');
    expect(refusal.remedy).toContain('MULTIHULL_MIRROR');
  });
});

test('the machine’s own buildx is left where it is', async () => {
  const inputs = inputsOf();
  await prepareBuildx(makePlan(inputs, factsOf(inputs, { runDirectory: run })), server.origin, ports);
  expect(existsSync(plugin())).toBe(false);
});
