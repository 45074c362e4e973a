/** A workflow of .github/workflows/, run on this machine by a workflow runner (act). */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, testbed } from './engines.ts';

export interface WorkflowRequest {
  /** Its name in .github/workflows/. */
  readonly file: string;
  readonly event: 'push' | 'workflow_dispatch';
  /** Undefined: all jobs. */
  readonly job?: string;
  readonly vars?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Jobs at a time; undefined: act's own choice. */
  readonly jobsAtOnce?: number;
  /** Variables of the runner itself, as a machine's own. */
  readonly machine?: Readonly<Record<string, string>>;
  /** Where the runner's cache service keeps what it is given; undefined: nothing is there before. */
  readonly cacheService?: string;
  /** Actions by `owner/name@ref`, and the directories that are taken instead. */
  readonly localActions?: Readonly<Record<string, string>>;
  /** Is sent SIGINT when the log matches. */
  readonly cancelAt?: RegExp;
}

export interface WorkflowRun {
  readonly exitCode: number;
  readonly log: string;
}

const PASSED = [
  'DOCKER_HOST',
  'BUILDX_CONFIG',
  'TESTBED_REGISTRY',
  'TESTBED_AUTH_REGISTRY',
  'TESTBED_AUTH_USER',
  'TESTBED_AUTH_PASSWORD',
  'TESTBED_BUILDKIT_IMAGE',
];

export function runWorkflow(request: WorkflowRequest): Promise<WorkflowRun> {
  const env = { ...Object.fromEntries(PASSED.map((name) => [name, testbed(name)])), ...request.env };
  const args = [
    request.event,
    '--workflows',
    join(ROOT, '.github/workflows', request.file),
    '--cache-server-addr',
    '127.0.0.1',
    '--cache-server-path',
    request.cacheService ?? mkdtempSync(join(tmpdir(), 'multihull-e2e-cache-')),
    ...(request.job === undefined ? [] : ['--job', request.job]),
    '--platform',
    'ubuntu-latest=-self-hosted',
    '--platform',
    'ubuntu-24.04-arm=-self-hosted',
    ...Object.entries(request.localActions ?? {}).flatMap(([name, path]) => [
      '--local-repository',
      `${name}=${path}`,
    ]),
    ...(request.jobsAtOnce === undefined ? [] : ['--concurrent-jobs', String(request.jobsAtOnce)]),
    ...Object.entries(request.vars ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(testbed('TESTBED_ACT'), args, {
      cwd: ROOT,
      env: { ...process.env, ...request.machine },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    let isCancelled = false;
    const take = (chunk: Buffer) => {
      log += chunk;
      if (!isCancelled && request.cancelAt?.test(log)) {
        isCancelled = true;
        child.kill('SIGINT');
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 130, log }));
  });
}
