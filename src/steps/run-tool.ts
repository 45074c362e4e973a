/** Running a planned command that has to succeed. */
import { ToolError } from '../errors.ts';
import type { Command, ExecOptions, ExecResult, Ports } from '../ports.ts';

/**
 * Runs a command; anything but exit code 0 is an error that shows the command, the code and what it wrote.
 * @throws ToolError with `remedy`.
 */
export async function runTool(
  ports: Pick<Ports, 'exec'>,
  command: Command,
  remedy: string,
  options: ExecOptions = {},
): Promise<ExecResult> {
  const result = await ports.exec.run(command, options);
  if (result.exitCode === 0 && !result.timedOut) return result;
  throw toolError(command, result, remedy);
}

/** The error for a tool that ended badly. */
export function toolError(command: Command, result: ExecResult, remedy: string): ToolError {
  const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 20);
  const ended = result.timedOut
    ? 'did not end in time and was ended'
    : `failed with exit code ${result.exitCode}`;
  return new ToolError(`${shown(command)} ${ended}${said === '' ? '' : `:\n${said}`}`, {
    remedy,
    command: [command.tool, ...command.args],
    toolExitCode: result.timedOut ? undefined : result.exitCode,
    stderr: result.stderr,
  });
}

/** Tool and sub-command: enough to know what was run; the full command is in the plan. */
function shown(command: Command): string {
  const words: string[] = [];
  for (const word of command.args) {
    if (word.startsWith('-')) break;
    words.push(word);
    if (words.length === 3) break;
  }
  return [command.tool, ...words].join(' ');
}

function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
