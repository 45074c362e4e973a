import { describe, expect, test } from '@jest/globals';
import { ToolError } from '../../src/errors.ts';
import { runTool } from '../../src/steps/run-tool.ts';
import { testPorts } from '../fakes/ports.ts';

const sh = async (script: string, timeoutMs?: number) =>
  runTool(
    await testPorts(),
    { tool: 'sh', args: ['-c', script] },
    'Do this.',
    timeoutMs === undefined ? {} : { timeoutMs },
  );
const failed = (script: string, timeoutMs?: number) =>
  sh(script, timeoutMs).then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as ToolError,
  );

describe('a command that has to succeed', () => {
  test('gives its result', async () => {
    expect(await sh('echo out; echo err >&2')).toMatchObject({ stdout: 'out\n', stderr: 'err\n' });
  });

  test('or an error with the command, the code, what it wrote and a remedy', async () => {
    const error = await failed('echo why >&2; exit 4');
    expect(error).toBeInstanceOf(ToolError);
    expect(error).toMatchObject({
      message: 'sh failed with exit code 4:\nwhy',
      remedy: 'Do this.',
      toolExitCode: 4,
      stderr: 'why\n',
      command: ['sh', '-c', 'echo why >&2; exit 4'],
    });
  });

  test.each([
    ['what it wrote to stdout where stderr is empty', 'echo out; exit 1', 'sh failed with exit code 1:\nout'],
    ['nothing where it wrote nothing', 'exit 1', 'sh failed with exit code 1'],
    ['the last lines of many', 'seq 1 100 >&2; exit 1', `sh failed with exit code 1:\n${seq(81, 100)}`],
  ])('shows %s', async (_what, script, message) => {
    expect((await failed(script)).message).toBe(message);
  });

  test('or an error that says that its time was up', async () => {
    const error = await failed('exec sleep 300', 100);
    expect(error).toMatchObject({ message: 'sh did not end in time and was ended', toolExitCode: undefined });
  });

  test('the command is named by its words before the first flag', async () => {
    const error = runTool(await testPorts(), { tool: 'false', args: ['a', 'b', 'c', 'd', '--x'] }, '');
    await expect(error).rejects.toThrow('false a b c failed with exit code 1');
  });
});

function seq(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).join('\n');
}
