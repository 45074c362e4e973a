/**
 * Starts the action's bundles the way GitHub's runner does: inputs and files through the environment, main, then
 * post with what main saved. Tests and the demo share it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.ts';

export interface ActionRun {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's checkout, GITHUB_WORKSPACE. */
  readonly workspace: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly event?: string;
  /** GITHUB_EVENT_PATH's content. */
  readonly payload?: object;
  readonly onLine?: (line: string) => void;
  /** Called when main has started; the process may be signalled through it. */
  readonly onStart?: (pid: number) => void;
}

export interface ActionResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly post: { readonly exitCode: number; readonly stdout: string };
  /** RUNNER_TEMP. */
  readonly temp: string;
}

/** Runs main and post of `dist/`. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const home = mkdtempSync(join(tmpdir(), 'multihull-runner-'));
  const temp = join(home, 'temp');
  mkdirSync(temp);
  const file = (name: string, text = '') => {
    const path = join(home, name);
    writeFileSync(path, text);
    return path;
  };
  const output = file('output');
  const state = file('state');
  const summary = file('summary');
  const env: Record<string, string | undefined> = {
    ...run.env,
    ...Object.fromEntries(
      Object.entries(run.inputs).map(([name, value]) => [
        `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
        value,
      ]),
    ),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STATE: state,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_NAME: run.event ?? 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.payload ?? {})),
    GITHUB_REF: run.ref ?? 'refs/heads/main',
    GITHUB_SHA: run.sha ?? '',
    GITHUB_REPOSITORY: 'acme/lighthouse',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '1',
    GITHUB_WORKSPACE: run.workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
  };
  const main = await start('action', env, run);
  const saved = Object.fromEntries(
    Object.entries(readFileCommands(state)).map(([name, value]) => [`STATE_${name}`, value]),
  );
  const post = await start('post', { ...env, ...saved }, { onLine: run.onLine });
  return { ...main, outputs: readFileCommands(output), summary: readFileSync(summary, 'utf8'), post, temp };
}

function start(
  entry: 'action' | 'post',
  env: Readonly<Record<string, string | undefined>>,
  listen: {
    readonly onLine?: ((line: string) => void) | undefined;
    readonly onStart?: ((pid: number) => void) | undefined;
  },
): Promise<{ readonly exitCode: number; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', entry, 'index.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let partial = '';
    const take = (chunk: Buffer) => {
      stdout += chunk;
      const lines = (partial + chunk).split('\n');
      partial = lines.pop() ?? '';
      for (const line of lines) listen.onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 130, stdout }));
    if (child.pid !== undefined) listen.onStart?.(child.pid);
  });
}

/** `name<<DELIMITER`, lines, `DELIMITER`: what the toolkit appends to GITHUB_OUTPUT and GITHUB_STATE. */
function readFileCommands(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  const text = readFileSync(path, 'utf8');
  for (const match of text.matchAll(/^([^\n<]+)<<(ghadelimiter_[^\n]+)\n([\s\S]*?)\n?\2$/gm)) {
    if (match[1] !== undefined) values[match[1]] = match[3] ?? '';
  }
  return values;
}
