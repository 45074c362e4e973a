import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { removeDeadRuns, signDirectory } from '../../src/steps/dead-runs.ts';
import { testPorts } from '../fakes/ports.ts';
import { fakeTools } from '../fakes/tools.ts';

const NAME = 'multihull-0badcafe';

async function machine() {
  const tools = await fakeTools({ docker: [{ on: 'buildx rm --force *', code: 0 }] });
  const ports = await testPorts(tools.env);
  const directory = join(ports.temp, NAME);
  await mkdir(join(directory, 'docker-config'), { recursive: true });
  const environment = { temp: ports.temp, buildxConfig: '/b', dockerConfig: '/d' };
  const sweep = () => removeDeadRuns(environment, ports);
  const owner = async () => JSON.parse(await readFile(join(directory, 'owner.json'), 'utf8'));
  const change = async (changes: object) =>
    writeFile(join(directory, 'owner.json'), JSON.stringify({ ...(await owner()), ...changes }));
  return { ports, tools, directory, sweep, change };
}

/** The number of a process that is no more. */
async function deadPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a run’s directory', () => {
  test('stays as long as its process lives', async () => {
    const { ports, directory, sweep, tools } = await machine();
    await signDirectory(directory, false, ports);
    expect(await sweep()).toEqual([]);
    expect(existsSync(directory)).toBe(true);
    expect(await tools.words()).toEqual([]);
  });

  test.each<[string, () => Promise<object>]>([
    ['is no more', async () => ({ pid: await deadPid() })],
    ['is another one by now, with the same number', async () => ({ started: '1' })],
    ['was of an earlier start of the machine', async () => ({ boot: 'another' })],
  ])('goes with its builder and login, when its process %s', async (_title, changes) => {
    const { ports, directory, sweep, change, tools } = await machine();
    await signDirectory(directory, false, ports);
    await change(await changes());
    expect(await sweep()).toEqual([directory]);
    expect(existsSync(directory)).toBe(false);
    expect(await tools.words()).toEqual([`docker buildx rm --force ${NAME}`]);
    expect((await tools.calls())[0]?.env).toMatchObject({ BUILDX_CONFIG: '/b', DOCKER_CONFIG: '/d' });
    expect(ports.log.of('warn')).toEqual([]);
  });

  test('of an action belongs to the runner, which is there until the post step', async () => {
    const { ports, directory, sweep, change } = await machine();
    await signDirectory(directory, true, ports);
    expect(JSON.parse(await readFile(join(directory, 'owner.json'), 'utf8')).pid).toBe(process.ppid);
    expect(await sweep()).toEqual([]);
    await change({ pid: await deadPid() });
    expect(await sweep()).toEqual([directory]);
  });

  test('of another container stays: its numbers mean nothing here', async () => {
    const { ports, directory, sweep, change } = await machine();
    await signDirectory(directory, false, ports);
    await change({ pid: await deadPid(), space: '1' });
    expect(await sweep()).toEqual([]);
  });

  test.each([
    ['no owner', undefined],
    ['no JSON', '{'],
    ['no process', '{"pid":-1,"started":"1","boot":"x","space":"1"}'],
  ])('with %s stays', async (_title, text) => {
    const { directory, sweep } = await machine();
    if (text !== undefined) await writeFile(join(directory, 'owner.json'), text);
    expect(await sweep()).toEqual([]);
    expect(existsSync(directory)).toBe(true);
  });

  test('another name, or a link to elsewhere, is never touched', async () => {
    const { ports, directory, sweep, change } = await machine();
    await signDirectory(directory, false, ports);
    await change({ pid: await deadPid() });
    const other = join(ports.temp, 'elsewhere');
    await mkdir(other);
    await writeFile(join(other, 'owner.json'), await readFile(join(directory, 'owner.json')));
    await symlink(other, join(ports.temp, 'multihull-11111111'));
    expect(await sweep()).toEqual([directory]);
    expect(existsSync(join(other, 'owner.json'))).toBe(true);
  });
});
