/** Short commands of the action run through @actions/exec, and keep the promises of the port. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec as toolkit } from '@actions/exec';
import { describe, expect, test } from '@jest/globals';
import { createExec } from '../../src/adapters/exec.ts';
import { createToolkitExec } from '../../src/adapters/exec-toolkit.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { temporary } from '../fakes/tools.ts';

const ENV = { PATH: '/usr/bin:/bin', BASE: 'base', BOTH: 'base' };

describe.each([
  ['ours', createExec(ENV)],
  ['the toolkit’s', createToolkitExec(ENV)],
])('%s', (_name, exec) => {
  test.each([undefined, 20_000])('exit code and both streams (time limit %s)', async (timeoutMs) => {
    const options = timeoutMs === undefined ? {} : { timeoutMs };
    expect(await exec.run({ tool: 'sh', args: ['-c', 'echo out; echo err >&2; exit 7'] }, options)).toEqual({
      exitCode: 7,
      stdout: 'out\n',
      stderr: 'err\n',
      timedOut: false,
    });
  });

  test('words reach the tool as they are', async () => {
    const words = ['$(id)', '`id`', '; exit 9', '*', 'a b', '', "'", '"', '\\', '\n', '-x', 'ä'];
    const { stdout } = await exec.run({ tool: 'printf', args: ['%s\\0', ...words] }, { timeoutMs: 20_000 });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  test('environment, directory and standard input', async () => {
    const cwd = await temporary();
    const args = ['-c', 'echo "$BASE|${BOTH-none}|$OWN|$(pwd -P)|$(cat)"'];
    const { stdout } = await exec.run({
      tool: 'sh',
      args,
      cwd,
      stdin: 'text',
      env: { BOTH: undefined, OWN: 'own' },
    });
    expect(stdout).toBe(`base|none|own|${cwd}|text\n`);
  });

  test('a tool in a directory with blanks and quotes in its name', async () => {
    const directory = join(await temporary(), 'a "b" c');
    await mkdir(directory);
    const tool = join(directory, 'tool');
    await writeFile(tool, '#!/bin/sh\necho here\n', { mode: 0o755 });
    expect((await exec.run({ tool, args: [] }, { timeoutMs: 20_000 })).stdout).toBe('here\n');
    expect((await exec.run({ tool, args: [] })).stdout).toBe('here\n');
  });

  test('what is kept is the end', async () => {
    const { stdout } = await exec.run({ tool: 'seq', args: ['1', '100000'] }, { keepBytes: 20 });
    expect(stdout).toHaveLength(20);
    expect(stdout.endsWith('99999\n100000\n')).toBe(true);
  });

  test('a time limit ends the tool, and what it has started', async () => {
    const file = join(await temporary(), 'pid');
    const script = `sleep 300 & echo $! > ${file}; wait`;
    const result = await exec.run({ tool: 'sh', args: ['-c', script] }, { timeoutMs: 1000 });
    expect(result).toMatchObject({ timedOut: true, exitCode: 143 });
    const pid = (await readFile(file, 'utf8')).trim();
    const state = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')).split(' ')[2];
    expect(state).toMatch(/Z|X/);
  });

  test('a tool that is not there: what to install', async () => {
    expect(
      await refusalFrom(exec.run({ tool: 'no-such-tool', args: [] }, { timeoutMs: 1000 })),
    ).toMatchObject({
      message: 'no-such-tool was not found on this machine',
      remedy: 'Install no-such-tool, or put it on PATH.',
    });
  });
});

test('why the long commands are not run by it: it cannot end what it has started', async () => {
  const directory = await temporary();
  const script = (name: string) => ['-c', `sleep 1; touch ${join(directory, name)}`];
  // All that the toolkit gives is a promise of the end.
  const running = toolkit('sh', script('toolkit'), { silent: true });
  const abort = new AbortController();
  const ours = createToolkitExec(ENV).run({ tool: 'sh', args: script('ours') }, { signal: abort.signal });
  abort.abort();
  expect((await ours).exitCode).toBe(143);
  await running;
  expect([existsSync(join(directory, 'toolkit')), existsSync(join(directory, 'ours'))]).toEqual([
    true,
    false,
  ]);
});
