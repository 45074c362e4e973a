/** Starts the checked-in bundles as GitHub's runner or a person would: a process, an environment, files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { temporary } from '../fakes/tools.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a file with this Node, in an environment that has nothing but what is given. */
export async function start(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [file, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: Number(code), stdout, stderr };
}

export interface Workflow {
  readonly workspace: string;
  readonly temp: string;
  /** Starts `dist/NAME/index.js` as a step with these inputs. */
  step(
    name: 'action' | 'post',
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<Ended>;
  outputs(): Promise<Readonly<Record<string, string>>>;
  state(): Promise<Readonly<Record<string, string>>>;
  summary(): Promise<string>;
}

/** A job of GitHub's: its variables and files, a workspace, and these tools on PATH. */
export async function workflow(tools: Readonly<Record<string, string>>): Promise<Workflow> {
  const directory = await temporary('multihull-job-');
  const [workspace, temp] = [await temporary('multihull-work-'), await temporary('multihull-temp-')];
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary.md' };
  for (const name of Object.values(files)) await writeFile(join(directory, name), '');
  const env = {
    ...tools,
    ...Object.fromEntries(Object.entries(files).map(([key, name]) => [key, join(directory, name)])),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '860c1904a1ce19322e91ac35af1ab07466440c37',
    GITHUB_REPOSITORY: 'acme/trow',
    GITHUB_ACTOR: 'ada',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(directory, 'tools'),
  };
  const pairs = async (name: string) => parseFileCommands(await readFile(join(directory, name), 'utf8'));
  return {
    workspace,
    temp,
    step: (name, inputs = {}, more = {}) => {
      const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
      const all = { ...env, ...Object.fromEntries(given), ...more };
      return start(join(DIST, name, 'index.js'), [], all, workspace);
    },
    outputs: () => pairs(files.GITHUB_OUTPUT),
    state: () => pairs(files.GITHUB_STATE),
    summary: () => readFile(join(directory, files.GITHUB_STEP_SUMMARY), 'utf8'),
  };
}

/** `name<<DELIMITER`, the value's lines, `DELIMITER`. */
function parseFileCommands(content: string): Readonly<Record<string, string>> {
  const found = content.matchAll(/^([\w-]+)<<(\S+)\n(.*?)\n?\2\n/gms);
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}
