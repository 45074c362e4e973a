/** Runs tools: argv arrays, never a shell; whole process groups are ended on a time limit or a cancel. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { types } from 'node:util';
import { inherited } from '../domain/environment/tool-environment.ts';
import { EnvironmentError, messageOf } from '../errors.ts';
import type { Command, Exec, ExecOptions, ExecResult } from '../ports.ts';

/** Of each stream, when nothing else is said. */
export const KEEP_BYTES = 1024 * 1024;
/** A tool that writes without line ends must not fill memory. */
const LONGEST_LINE = 1024 * 1024;
/** Between asking a tool to end and ending it. */
const GRACE_MS = 5_000;

/**
 * The Exec port on `baseEnv`: a command gets what it inherits of it, and its own variables.
 * @param cancelled ends every running tool when it is aborted.
 */
export function createExec(
  baseEnv: Readonly<Record<string, string | undefined>>,
  cancelled?: AbortSignal,
): Exec {
  return {
    run: (command, options) =>
      run(
        command,
        cancelled ? { signal: cancelled, ...options } : (options ?? {}),
        inherited(command.inherits ?? 'tool', baseEnv),
      ),
    which: (tool) => which(tool, inherited('tool', baseEnv)['PATH'] ?? ''),
  };
}

/** The first executable file of that name in the directories of `path`. */
export async function which(tool: string, path: string): Promise<string | undefined> {
  const candidates = isAbsolute(tool) ? [tool] : path.split(delimiter).map((dir) => resolve(dir, tool));
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      if ((await stat(candidate)).isFile()) return candidate;
    } catch {
      // Not here: the next directory of PATH.
    }
  }
  return undefined;
}

function run(
  command: Command,
  options: ExecOptions,
  baseEnv: Readonly<Record<string, string | undefined>>,
): Promise<ExecResult> {
  return new Promise((done, reject) => {
    let child: ChildProcessWithoutNullStreams;
    try {
      // A process group of its own, so that what the tool started ends with it.
      child = spawn(command.tool, command.args, {
        cwd: command.cwd,
        env: { ...baseEnv, ...command.env },
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
        shell: false,
      });
    } catch (cause) {
      // Arguments that no process can be given: too long, or with a NUL in them.
      reject(cannotStart(command, cause));
      return;
    }
    const stdout = collector(options.keepBytes ?? KEEP_BYTES, options.onStdout);
    const stderr = collector(options.keepBytes ?? KEEP_BYTES, options.onStderr);
    let timedOut = false;
    let ended = false;
    let killer: NodeJS.Timeout | undefined;

    const end = () => {
      ended = true;
      killGroup(child.pid, 'SIGTERM');
      killer ??= setTimeout(() => {
        killGroup(child.pid, 'SIGKILL');
        // Who left the group and still holds our pipes is not waited for.
        child.stdout.destroy();
        child.stderr.destroy();
      }, GRACE_MS);
    };
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
          }, options.timeoutMs);
    const onExit = () => killGroup(child.pid, 'SIGKILL');
    options.signal?.addEventListener('abort', end, { once: true });
    if (options.signal?.aborted) end();
    process.once('exit', onExit);

    const settle = () => {
      clearTimeout(timer);
      clearTimeout(killer);
      options.signal?.removeEventListener('abort', end);
      process.removeListener('exit', onExit);
    };
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // The tool may end without reading its input (EPIPE): its exit code then tells the story.
    child.stdin.on('error', () => {});
    let inputError: { readonly cause: unknown } | undefined;
    if (options.input === undefined) child.stdin.end(command.stdin ?? '');
    else
      feed(options.input, child.stdin).catch((cause: unknown) => {
        inputError = { cause };
        // It must not take what it has for the whole.
        end();
      });
    child.on('error', (cause) => {
      settle();
      reject(cannotStart(command, cause));
    });
    child.on('close', (code, signal) => {
      settle();
      // The tool has gone; what it started may have ignored the first signal.
      if (ended) killGroup(child.pid, 'SIGKILL');
      if (inputError) {
        reject(inputError.cause);
        return;
      }
      done({
        exitCode: code ?? (signal === 'SIGKILL' ? 137 : 143),
        stdout: stdout.finish(),
        stderr: stderr.finish(),
        timedOut,
      });
    });
  });
}

/** Ends quietly where the tool no longer reads. @throws the source's error, with the tool's input still open. */
async function feed(source: AsyncIterable<Uint8Array>, stdin: Writable): Promise<void> {
  let isGone = false;
  stdin.once('close', () => {
    isGone = true;
  });
  for await (const chunk of source) {
    if (isGone) return;
    if (!stdin.write(chunk)) await drained(stdin);
  }
  stdin.end();
}

/** Also when nobody reads any more. */
function drained(stdin: Writable): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      stdin.off('drain', go);
      stdin.off('close', go);
      done();
    };
    stdin.on('drain', go);
    stdin.on('close', go);
  });
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has already ended.
  }
}

/** The error for a tool that did not start. */
export function cannotStart(command: Command, cause: unknown): EnvironmentError {
  const missing = types.isNativeError(cause) && 'code' in cause && cause.code === 'ENOENT';
  return new EnvironmentError(
    missing
      ? `${command.tool} was not found on this machine`
      : `${command.tool} could not be started: ${types.isNativeError(cause) ? cause.message : messageOf(cause)}`,
    {
      remedy: missing
        ? `Install ${command.tool}, or put it on PATH.`
        : `Check that ${command.tool} may be executed, and that no value given to it is longer than the system allows.`,
      cause,
    },
  );
}

/** Splits a stream into lines for a listener, and keeps its end as text. */
export function collector(keepBytes: number, onLine: ((line: string) => void) | undefined) {
  const decoder = new StringDecoder('utf8');
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let partial = '';
  const lines = (text: string) => {
    partial += text;
    const parts = partial.split('\n');
    partial = parts.pop() ?? '';
    for (const line of parts) onLine?.(line.replace(/\r$/, ''));
    if (partial.length > LONGEST_LINE) {
      onLine?.(partial);
      partial = '';
    }
  };
  return {
    push(chunk: Buffer): void {
      kept.push(chunk);
      keptBytes += chunk.length;
      while (kept.length > 1 && keptBytes - (kept[0]?.length ?? 0) >= keepBytes) {
        keptBytes -= kept.shift()?.length ?? 0;
      }
      if (onLine) lines(decoder.write(chunk));
    },
    finish(): string {
      if (onLine) {
        lines(decoder.end());
        if (partial !== '') onLine(partial.replace(/\r$/, ''));
        partial = '';
      }
      return endOf(Buffer.concat(kept), keepBytes);
    },
  };
}

/** The last bytes as text, beginning with a whole character. */
function endOf(bytes: Buffer, count: number): string {
  let start = Math.max(0, bytes.length - count);
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return bytes.toString('utf8', start);
}
