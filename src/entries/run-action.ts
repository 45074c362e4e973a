/** What the step and its sub-actions do alike: the runner's log, the ports, and an end that is told in any case. */
import { actionResults } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { reportError } from '../commands/write-report.ts';
import type { ExitCode } from '../errors.ts';
import { type RunEnvironment, readRunEnvironment } from '../inputs/environment.ts';
import type { Ports } from '../ports.ts';

/** @param work what an entry does; its answer, or how its error is told, becomes the process's exit code. */
export async function runAction(
  work: (ports: Ports, environment: RunEnvironment) => Promise<ExitCode>,
): Promise<void> {
  const log = createGitHubLog();
  try {
    const environment = readRunEnvironment(process.env);
    process.exitCode = await work(
      createPorts({ env: process.env, environment, log, inAction: true }),
      environment,
    );
  } catch (error) {
    process.exitCode = await reportError(error, log, actionResults);
  }
}
