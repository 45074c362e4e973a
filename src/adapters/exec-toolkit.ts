/**
 * The Exec port of the action: short commands run through GitHub's toolkit (@actions/exec). Two things it cannot do, so that
 * `exec.ts` does them: end what it has started, as the two long commands need it (the build, cargo: those that somebody
 * listens to); and survive a tool that ends without reading its input (toolrunner.ts has no listener for EPIPE), so commands
 * with a standard input, such as a login, are not given to it. A time limit is held by timeout(1), which ends a whole
 * process group.
 */
import { exec as runWithToolkit } from '@actions/exec';
import { inherited } from '../domain/environment/tool-environment.ts';
import type { Command, Exec, ExecResult } from '../ports.ts';
import { cannotStart, collector, createExec, KEEP_BYTES, which } from './exec.ts';

/** What timeout(1) ends with when the limit was reached, and when the second signal was needed. */
const TIMED_OUT: readonly number[] = [124, 137];
const GRACE_SECONDS = 5;

/** As `createExec`; where there is no timeout(1), commands with a time limit are run by it, too. */
export function createToolkitExec(baseEnv: Readonly<Record<string, string | undefined>>): Exec {
  const own = createExec(baseEnv);
  const path = inherited('tool', baseEnv)['PATH'] ?? '';
  let limiter: Promise<string | undefined> | undefined;
  return {
    which: own.which,
    async run(command, options = {}) {
      const isLong = options.onStdout !== undefined || options.onStderr !== undefined || options.signal;
      // Its standard input stays open: without a limit, a tool that reads would never end.
      const isFed = command.stdin !== undefined || options.input !== undefined;
      if (isLong || isFed || options.timeoutMs === undefined) return own.run(command, options);
      limiter ??= which('timeout', path);
      const timeout = await limiter;
      if (timeout === undefined) return own.run(command, options);
      const limit = [timeout, `--kill-after=${GRACE_SECONDS}`, String(options.timeoutMs / 1000)];
      return runShort(command, limit, options.keepBytes ?? KEEP_BYTES, baseEnv);
    },
  };
}

async function runShort(
  command: Command,
  limit: readonly string[],
  keepBytes: number,
  baseEnv: Readonly<Record<string, string | undefined>>,
): Promise<ExecResult> {
  const env = { ...inherited(command.inherits ?? 'tool', baseEnv), ...command.env };
  // The toolkit looks on its own PATH, and timeout(1) tells a missing tool by an exit code only.
  const tool = command.tool.includes('/') ? command.tool : await which(command.tool, env['PATH'] ?? '');
  if (tool === undefined) throw cannotStart(command, Object.assign(new Error(), { code: 'ENOENT' }));
  const [first = tool, ...words] = [...limit, tool, ...command.args];
  const [stdout, stderr] = [collector(keepBytes, undefined), collector(keepBytes, undefined)];
  let exitCode: number | null;
  try {
    exitCode = await runWithToolkit(quoted(first), words, {
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      env: Object.fromEntries(
        Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
      silent: true,
      ignoreReturnCode: true,
      listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
    });
  } catch (cause) {
    throw cannotStart(command, cause);
  }
  const timedOut = TIMED_OUT.includes(exitCode ?? 0);
  return {
    // The toolkit has no code for a tool that died of a signal.
    exitCode: timedOut ? 143 : (exitCode ?? 143),
    stdout: stdout.finish(),
    stderr: stderr.finish(),
    timedOut,
  };
}

/** The toolkit takes its first word apart at blanks. */
function quoted(path: string): string {
  return `"${path.replaceAll('"', '\\"')}"`;
}
