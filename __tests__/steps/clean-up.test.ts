import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Undo } from '../../src/plan/model/journal.ts';
import { cleanUp } from '../../src/steps/clean-up.ts';
import { testPorts } from '../fakes/ports.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';

const remove = (name: string): Undo => ({
  kind: 'command',
  what: `builder ${name}`,
  command: { tool: 'docker', args: ['buildx', 'rm', name] },
});

async function docker() {
  const tools = await fakeTools({
    docker: [
      { on: 'buildx rm gone', code: 1, stderr: 'ERROR: no builder "gone" found\n' },
      { on: 'buildx rm stuck', code: 1, stderr: 'ERROR: the daemon is down\n' },
      { on: 'buildx rm *' },
    ],
  });
  return { tools, ports: await testPorts(tools.env) };
}

describe('cleanUp', () => {
  test('undoes the last thing first', async () => {
    const { tools, ports } = await docker();
    expect(await cleanUp([remove('a'), remove('b'), remove('c')], ports)).toEqual([]);
    expect(await tools.words()).toEqual(['docker buildx rm c', 'docker buildx rm b', 'docker buildx rm a']);
    expect(ports.log.of('info')).toEqual(['removed builder c', 'removed builder b', 'removed builder a']);
  });

  test('removes a directory with all that is in it', async () => {
    const { ports } = await docker();
    const directory = join(await temporary(), 'run');
    await mkdir(join(directory, 'docker-config'), { recursive: true });
    await writeFile(join(directory, 'docker-config', 'config.json'), '{"auths":{}}');
    expect(await cleanUp([{ kind: 'directory', what: 'login', path: directory }], ports)).toEqual([]);
    expect(existsSync(directory)).toBe(false);
  });

  test('one thing that cannot be undone does not keep the others', async () => {
    const { tools, ports } = await docker();
    const directory = await temporary();
    const undos: readonly Undo[] = [
      { kind: 'directory', what: 'files', path: directory },
      remove('stuck'),
      remove('b'),
    ];
    expect(await cleanUp(undos, ports)).toEqual([
      'builder stuck could not be removed: docker buildx rm stuck failed with exit code 1:\nERROR: the daemon is down',
    ]);
    expect(await tools.words()).toHaveLength(2);
    expect(existsSync(directory)).toBe(false);
    expect(ports.log.of('info')).not.toContain('removed builder stuck');
  });

  test.each<[string, Undo]>([
    ['a builder that was never made', remove('gone')],
    ['a directory that was never made', { kind: 'directory', what: 'x', path: '/nowhere/at/all' }],
  ])('%s is no problem', async (_what, undo) => {
    const { ports } = await docker();
    expect(await cleanUp([undo], ports)).toEqual([]);
  });

  test('a tool that is not there is a sentence, not an exception', async () => {
    const { ports } = await docker();
    const undo: Undo = { kind: 'command', what: 'it', command: { tool: 'no-such-tool', args: [] } };
    expect(await cleanUp([undo], ports)).toEqual([
      'it could not be removed: no-such-tool was not found on this machine',
    ]);
  });

  const cargo = (targetDirectory: string): Undo => ({
    kind: 'cargo-cache',
    what: 'cargo’s results',
    cache: { paths: [targetDirectory], key: 'cargo-1', restoreKeys: [], targetDirectory, ownPackages: [] },
  });

  test.each([
    [true, 'saved cargo’s results for later runs (cargo-1)'],
    [false, expect.stringMatching(/^cargo’s results were not saved: /)],
  ])('what is to be kept is kept when all else is removed (the service takes it: %s)', async (kept, said) => {
    const { ports } = await docker();
    const saved: string[] = [];
    const cache = {
      ...ports.cache,
      save: async (_paths: readonly string[], key: string) => {
        saved.push(key);
        return kept;
      },
    };
    const target = await temporary();
    expect(await cleanUp([remove('a'), cargo(target), remove('b')], { ...ports, cache })).toEqual([]);
    expect(saved).toEqual(['cargo-1']);
    expect(ports.log.of('info')).toEqual(['removed builder b', 'removed builder a', said]);
  });

  test('what cannot be pruned is not saved, and that is said', async () => {
    const { ports } = await docker();
    const files = { ...ports.files, list: () => Promise.reject(new Error('EIO: bad disk')) };
    expect(await cleanUp([cargo('/target')], { ...ports, files })).toEqual([
      'cargo’s results could not be saved: EIO: bad disk',
    ]);
  });

  test('nothing to undo is nothing done', async () => {
    const { tools, ports } = await docker();
    expect(await cleanUp([], ports)).toEqual([]);
    expect(await tools.calls()).toEqual([]);
  });
});
