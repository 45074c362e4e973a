import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createExec } from '../../src/adapters/exec.ts';
import { EnvironmentError } from '../../src/errors.ts';
import type { ExecOptions } from '../../src/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { fakeTools, temporary } from '../fakes/tools.ts';

const exec = createExec({ PATH: '/usr/bin:/bin', BASE: 'base', BOTH: 'base' });
const sh = (script: string, options?: ExecOptions) => exec.run({ tool: 'sh', args: ['-c', script] }, options);
/** A script for this Node: exact control over what is written when. */
const node = (script: string, options?: ExecOptions) =>
  exec.run({ tool: process.execPath, args: ['-e', script] }, options);

describe('how a tool ended', () => {
  test('exit code, both streams, and no time limit hit', async () => {
    expect(await sh('echo out; echo err >&2; exit 7')).toEqual({
      exitCode: 7,
      stdout: 'out\n',
      stderr: 'err\n',
      timedOut: false,
    });
  });

  test.each([
    ['TERM', 143],
    ['KILL', 137],
  ])('a tool that died of SIG%s has the code %i', async (signal, code) => {
    expect((await sh(`kill -${signal} $$`)).exitCode).toBe(code);
  });

  test('words reach the tool as they are: no shell reads them', async () => {
    const words = ['$(id)', '`id`', '; exit 9', '*', 'a b', '', "'", '"', '\n', '-x', 'ä'];
    const { stdout } = await exec.run({ tool: 'printf', args: ['%s\\0', ...words] });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  test('variables are added to the environment, and undefined removes one', async () => {
    const { stdout } = await exec.run({
      tool: 'sh',
      args: ['-c', 'echo "$BASE|${BOTH-none}|$OWN"'],
      env: { BOTH: undefined, OWN: 'own' },
    });
    expect(stdout).toBe('base|none|own\n');
  });

  test('a tool runs in the directory it is told', async () => {
    const directory = await temporary();
    expect((await exec.run({ tool: 'pwd', args: ['-P'], cwd: directory })).stdout.trim()).toBe(directory);
  });

  test('standard input is written and closed', async () => {
    const text = 'pass\nword'.repeat(50_000);
    const { stdout } = await exec.run({ tool: 'wc', args: ['-c'], stdin: text });
    expect(Number(stdout)).toBe(text.length);
  });

  test('without standard input a tool that reads finds its end', async () => {
    expect((await sh('cat; echo end')).stdout).toBe('end\n');
  });

  test('a tool that does not read its input is no error', async () => {
    const result = await exec.run({ tool: 'sh', args: ['-c', 'exit 3'], stdin: 'x'.repeat(1_000_000) });
    expect(result.exitCode).toBe(3);
  });
});

describe('a stream as standard input', () => {
  const pieces = async function* (count: number, ends?: Error) {
    for (let at = 0; at < count; at += 1) yield Buffer.alloc(65_536, at);
    if (ends) throw ends;
  };

  test('flows whole, at the pace of the tool', async () => {
    const result = await sh('sleep 0.2; wc -c', { input: pieces(400) });
    expect(result).toMatchObject({ exitCode: 0, stdout: `${400 * 65_536}\n` });
  });

  test('a tool that does not read it is no error', async () => {
    expect((await sh('exit 3', { input: pieces(400) })).exitCode).toBe(3);
  });

  test('one that breaks off ends the tool, which does not take it for the whole', async () => {
    const directory = await temporary();
    const script = `cat > ${directory}/all && echo whole > ${directory}/done`;
    await expect(sh(script, { input: pieces(3, new Error('cut')) })).rejects.toThrow('cut');
    await expect(readFile(join(directory, 'done'))).rejects.toThrow('ENOENT');
  });
});

describe('lines', () => {
  const linesOf = async (script: string) => {
    const lines: string[] = [];
    await node(script, { onStdout: (line) => lines.push(line) });
    return lines;
  };

  test('come whole, however the chunks are cut', async () => {
    const script = `const w = (s) => new Promise((r) => process.stdout.write(s, () => setTimeout(r, 15)));
      await w('one\\ntw'); await w('o\\r'); await w('\\nth'); await w('ree\\r\\n\\nlast');`;
    expect(await linesOf(`(async () => {${script}})()`)).toEqual(['one', 'two', 'three', '', 'last']);
  });

  test('keep characters whole whose bytes come in two chunks', async () => {
    const script = `const b = Buffer.from('grüße 🦀\\n'); let i = 0;
      const next = () => i < b.length && process.stdout.write(b.subarray(i, ++i), () => setTimeout(next, 4)); next();`;
    expect(await linesOf(script)).toEqual(['grüße 🦀']);
  });

  test('of both streams go to their own listeners', async () => {
    const [out, err]: [string[], string[]] = [[], []];
    await sh('echo a; echo b >&2; printf c', { onStdout: (l) => out.push(l), onStderr: (l) => err.push(l) });
    expect([out, err]).toEqual([['a', 'c'], ['b']]);
  });

  test('without an end are given out in pieces, and nothing is lost', async () => {
    const lines = await linesOf(`process.stdout.write('x'.repeat(3_000_000) + '\\nend\\n')`);
    expect(lines.at(-1)).toBe('end');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(0, -1).join('')).toBe('x'.repeat(3_000_000));
  });
});

describe('what is kept', () => {
  test('is the end, and no more than asked for', async () => {
    const { stdout, stderr } = await sh('seq 1 100000; echo err >&2', { keepBytes: 20 });
    expect(stdout).toHaveLength(20);
    expect(stdout.endsWith('99999\n100000\n')).toBe(true);
    expect(stderr).toBe('err\n');
  });

  test('begins with a whole character', async () => {
    const { stdout } = await node(`process.stdout.write('ü'.repeat(10))`, { keepBytes: 5 });
    expect(stdout).toBe('üü');
  });

  test('is a megabyte when nothing is said', async () => {
    const { stdout } = await node(`process.stdout.write('x'.repeat(3 * 1024 * 1024) + 'end')`);
    expect(stdout).toHaveLength(1024 * 1024);
    expect(stdout.endsWith('xend')).toBe(true);
  });
});

describe('a tool that cannot be started', () => {
  test('because it is not there: what to install', async () => {
    expect(await refusalFrom(exec.run({ tool: 'no-such-tool', args: [] }))).toMatchObject({
      message: 'no-such-tool was not found on this machine',
      remedy: 'Install no-such-tool, or put it on PATH.',
    });
  });

  test('because it may not be executed', async () => {
    const file = join(await temporary(), 'tool');
    await writeFile(file, '#!/bin/sh\n', { mode: 0o644 });
    expect((await refusalFrom(exec.run({ tool: file, args: [] }))).message).toContain('could not be started');
  });

  test.each([
    ['too long for the system', 'x'.repeat(4 * 1024 * 1024)],
    ['with a NUL in it', 'a\0b'],
  ])('because a word is %s: an error that explains itself', async (_what, word) => {
    await expect(exec.run({ tool: 'true', args: [word] })).rejects.toBeInstanceOf(EnvironmentError);
  });
});

describe('which', () => {
  test('finds the first executable file on PATH, and no directory of that name', async () => {
    const [{ directory, env }, other] = [await fakeTools({ docker: [] }), await temporary()];
    await mkdir(join(other, 'docker'));
    const path = `${other}:${env['PATH']}`;
    expect(await createExec({ PATH: path }).which('docker')).toBe(join(directory, 'bin', 'docker'));
  });

  test.each(['no-such-tool', '/usr/bin/no-such-tool', '/etc/passwd'])('%s is nowhere', async (tool) => {
    expect(await exec.which(tool)).toBeUndefined();
  });

  test('an absolute path is itself', async () => {
    expect(await exec.which('/bin/sh')).toBe('/bin/sh');
  });
});

describe('a tool that must end', () => {
  /** True while the process is there and no zombie. */
  const isRunning = async (pid: string) =>
    (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')).split(' ')[2] !== 'Z';
  const gone = async (pid: string) => {
    for (let i = 0; i < 200 && (await isRunning(pid)); i++) await new Promise((r) => setTimeout(r, 10));
    return !(await isRunning(pid));
  };

  test('at its time limit', async () => {
    expect(await sh('sleep 300', { timeoutMs: 100 })).toMatchObject({ timedOut: true, exitCode: 143 });
  });

  /** Ends the script when it has said that it is ready, and gives the process whose number is in the file. */
  const endedWhenReady = async (script: (file: string) => string) => {
    const file = join(await temporary(), 'pid');
    const abort = new AbortController();
    const wait = `while [ ! -s ${file} ]; do sleep 0.02; done; echo ready; sleep 300`;
    await sh(`${script(file)}\n${wait}`, { signal: abort.signal, onStdout: () => abort.abort() });
    return (await readFile(file, 'utf8')).trim();
  };

  test('with all that it started', async () => {
    const pid = await endedWhenReady((file) => `sh -c 'sleep 300 & echo $! > ${file}; wait' &`);
    expect(await gone(pid)).toBe(true);
  });

  test('also with what ignores the first signal and has let go of the pipes', async () => {
    const pid = await endedWhenReady(
      (file) => `(sh -c 'trap "" TERM; echo $$ > ${file}; while :; do sleep 0.05; done' >/dev/null 2>&1 &)`,
    );
    expect(await gone(pid)).toBe(true);
  });

  test('because the caller gave up', async () => {
    const abort = new AbortController();
    const running = sh('echo started; sleep 300', { signal: abort.signal, onStdout: () => abort.abort() });
    expect(await running).toMatchObject({ exitCode: 143, timedOut: false, stdout: 'started\n' });
  });

  test('because the whole run was cancelled', async () => {
    const cancelled = new AbortController();
    const all = createExec({ PATH: '/usr/bin:/bin' }, cancelled.signal);
    const running = ['1', '2'].map((n) => all.run({ tool: 'sleep', args: [`30${n}`] }));
    cancelled.abort();
    expect((await Promise.all(running)).map(({ exitCode }) => exitCode)).toEqual([143, 143]);
    expect((await all.run({ tool: 'sleep', args: ['300'] })).exitCode).toBe(143);
  });
});
