import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Keep the whole output under this name in the log directory. */
  readonly log?: string;
  readonly input?: string;
}

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A tool ran and failed: what was run, its exit code and what it said. */
export class ToolFailure extends Error {
  readonly code: number;

  constructor(argv: readonly string[], code: number, output: string, log: string | undefined) {
    const tail = output.trimEnd().split('\n').slice(-25).join('\n');
    const where = log === undefined ? '' : `\n(everything it said: ${log})`;
    super(`${argv.join(' ')}\nexited with ${code}:\n${tail}${where}`);
    this.name = 'ToolFailure';
    this.code = code;
  }
}

/** Runs a tool to its end whatever its exit code; only a tool that cannot be started throws. */
export async function tryRun(argv: readonly string[], options: RunOptions = {}): Promise<Result> {
  const [command, ...args] = argv;
  if (command === undefined) throw new Error('nothing to run');
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const log = options.log === undefined ? undefined : openLog(options.log);
  log?.write(`$ ${argv.join(' ')}\n`);
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    log?.write(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err.push(chunk);
    log?.write(chunk);
  });
  // A tool that does not read its input closes the pipe; its exit code says what happened.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`cannot start ${command}: ${cause.message}`, { cause })));
    child.once('close', (code, signal) => {
      log?.end();
      if (signal !== null) err.push(Buffer.from(`\nended by ${signal}\n`));
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      });
    });
  });
}

/** Runs a tool that has to succeed, and returns its stdout. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const result = await tryRun(argv, options);
  if (result.code !== 0) {
    const output = result.stderr.trim() === '' ? result.stdout : result.stderr;
    throw new ToolFailure(
      argv,
      result.code,
      output,
      options.log === undefined ? undefined : logPath(options.log),
    );
  }
  return result.stdout;
}

/** The file that output kept under `name` goes to. */
export function logPath(name: string): string {
  return join(paths.logs, `${name}.log`);
}

function openLog(name: string): ReturnType<typeof createWriteStream> {
  mkdirSync(paths.logs, { recursive: true });
  return createWriteStream(logPath(name), { flags: 'a' });
}
