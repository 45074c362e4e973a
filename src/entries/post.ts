/** After the job, however it ended: removes what the step made. */
import { journalled } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { messageOf } from '../errors.ts';
import { readRunEnvironment } from '../inputs/environment.ts';
import { cleanUp } from '../steps/clean-up.ts';

export async function post(): Promise<void> {
  const log = createGitHubLog();
  try {
    const ports = createPorts({
      env: process.env,
      environment: readRunEnvironment(process.env),
      log,
      inAction: true,
    });
    for (const problem of await cleanUp(journalled(), ports)) log.warn(problem);
  } catch (error) {
    // Cleaning up is no reason to fail a job that went well.
    log.warn(`clean-up: ${messageOf(error)}`);
  }
}
